"""Names: taken apart into words, put together in the case that a language wants.

Every conversion of a name in the project goes through here.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Collection, Iterable, Sequence

_WORD = re.compile(
    r"[A-Z]{2,}s(?![a-z])[0-9]*"  # an acronym in the plural: SANs, URLs
    r"|[A-Z]+(?![a-z])[0-9]*"  # an acronym: TLS, SHA256
    r"|[A-Z]?[a-z][a-z0-9]*"  # a word: Certificate, x509, log4j
    r"|[A-Z]"
    r"|[0-9]+"
)


def split(name: str, words: Iterable[str] = ()) -> tuple[str, ...]:
    """The words of a name, in small letters.

    ``words`` are those with a spelling of their own, which no rule could tell from their letters:
    ``split("LoginOAuthGitHub", ["OAuth", "GitHub"])`` is ``("login", "oauth", "github")``.
    Acronyms are known by their capitals: ``TLSCertificateSANs`` is ``("tls", "certificate", "sans")``.
    Digits belong to the word before them. Empty if the name has neither letters nor digits.
    """
    return _split(name, tuple(words))


def split_value(value: str, words: Iterable[str] = ()) -> tuple[str, ...]:
    """The words of a value that is to have a name; the sign of a number is one: ``-1`` is ``minus_1``."""
    if not value:
        return ("empty",)
    if value[:1] in _SIGNS and value[1:2].isdigit():
        return (_SIGNS[value[0]], *split(value[1:], words))
    return split(value, words)


_SIGNS = {"+": "plus", "-": "minus"}


@functools.lru_cache(maxsize=50_000)
def _split(name: str, words: tuple[str, ...]) -> tuple[str, ...]:
    if name.islower() or name.isdigit():
        return tuple(re.findall(r"[a-z0-9]+", name))
    if words:
        name = _spelled(words).sub(lambda match: f"_{match.group().lower()}_", name)
    return tuple(word.lower() for word in _WORD.findall(name))


@functools.lru_cache(maxsize=100)
def _spelled(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds the words with a spelling of their own, the longest first.

    Such a word ends where a new one can begin: not before a small letter, and one that ends in a capital
    not within a run of capitals, unless the last of these begins a word (``mTLSConfig``).
    """
    choices = []
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        before = r"(?<![a-z])" if word[0].islower() else ""
        after = r"(?![a-z])" + (r"(?![A-Z](?![a-z]))" if word[-1].isupper() else "")
        choices.append(f"{before}{re.escape(word)}[0-9]*{after}")
    return re.compile("|".join(choices))


def snake(words: Sequence[str]) -> str:
    """``tls_certificate``"""
    return "_".join(words)


def kebab(words: Sequence[str]) -> str:
    """``tls-certificate``"""
    return "-".join(words)


def upper_snake(words: Sequence[str]) -> str:
    """``TLS_CERTIFICATE``"""
    return "_".join(words).upper()


def pascal(words: Sequence[str], spellings: Iterable[str] = ()) -> str:
    """``TlsCertificate``; ``TLSCertificate`` if ``TLS`` is among the spellings."""
    known = {spelling.lower(): spelling for spelling in spellings}
    return "".join(known.get(word) or word[:1].upper() + word[1:] for word in words)


def camel(words: Sequence[str], spellings: Iterable[str] = ()) -> str:
    """``tlsCertificate``; ``certificateTLS`` if ``TLS`` is among the spellings."""
    return "".join(words[:1]) + pascal(words[1:], spellings)


def distinct(names: Iterable[str], reserved: Collection[str] = ()) -> list[str]:
    """The same names, changed where they are reserved or taken.

    A reserved name gets an underscore at its end; one that stands there before (or would come about so)
    the lowest number from 2 up that makes it unlike all others. Names that need no change never change
    because of one that does, so the result depends on the names and their order alone.
    """
    names = list(names)
    taken = set(names) | set(reserved)
    seen: set[str] = set()
    result = []
    for name in names:
        if name in seen or name in reserved:
            numbered = (f"{name}_{number}" for number in itertools.count(2))
            choices = (
                numbered if name in seen else itertools.chain([f"{name}_"], numbered)
            )
            chosen = next(choice for choice in choices if choice not in taken)
        else:
            chosen = name
        seen.add(name)
        taken.add(chosen)
        result.append(chosen)
    return result
