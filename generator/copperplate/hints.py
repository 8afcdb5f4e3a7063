"""Guesses at what somebody meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """A hint that names the known word that is most like ``name``; None if none is like it."""
    word = nearest(name, known)
    return f"did you mean '{word}'?" if word else None


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known word that is most like ``name``; None if none is like it."""
    folded: dict[str, str] = {}
    for word in known:
        folded.setdefault(word.lower(), word)
    # The search is quadratic in the length of the words, and nobody means a word of a page.
    if len(name) > 100:
        return None
    close = difflib.get_close_matches(name.lower(), folded, n=1, cutoff=0.65)
    return folded[close[0]] if close else None
