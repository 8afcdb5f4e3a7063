"""Guesses at what somebody meant."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable

MAX_COMPARISONS = 20_000
"""Names that are compared with unknown ones in a run: there may be very many of both."""

_LONGEST = 100
"""Characters of a name that is looked at: the time grows with the square, and nobody means a word of a page."""


class Guesses:
    """The guesses of one run. When it has compared a great many names, it guesses no more."""

    def __init__(self) -> None:
        self._left = MAX_COMPARISONS

    def nearest(self, name: str, *known: Collection[str]) -> str | None:
        """The known word that is most like ``name``; None if none is like it."""
        self._left -= sum(map(len, known))
        if self._left < 0:
            return None
        return _nearest(name, [word for words in known for word in words])

    def did_you_mean(self, name: str, *known: Collection[str]) -> str | None:
        """A hint that names the known word that is most like ``name``; None if none is like it."""
        word = self.nearest(name, *known)
        return f"did you mean '{word}'?" if word else None


def did_you_mean(name: str, known: Collection[str]) -> str | None:
    """The same where there is one name to guess at."""
    return Guesses().did_you_mean(name, known)


def _nearest(name: str, known: Iterable[str]) -> str | None:
    if len(name) > _LONGEST:
        return None
    folded: dict[str, str] = {}
    for word in known:
        if len(word) <= _LONGEST:
            folded.setdefault(word.lower(), word)
    close = difflib.get_close_matches(name.lower(), folded, n=1, cutoff=0.65)
    return folded[close[0]] if close else None
