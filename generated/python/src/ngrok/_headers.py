# Copied by Copperplate, the same for every API.
"""Headers that a caller adds to requests."""

from __future__ import annotations

import re
from collections.abc import Mapping

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_LINE = re.compile(r"[\t -~]*")
_OF_HTTP = frozenset("""
    accept-encoding connection content-length expect host keep-alive proxy-connection te trailer
    transfer-encoding upgrade
    """.split())
"""Headers that say how a request is sent, which is the transport's to know."""


def merged(ours: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """Headers, of which those that are given replace others of the same name in any case."""
    replaced = {name.lower() for name in given}
    kept = {name: ours[name] for name in ours if name.lower() not in replaced}
    return {**kept, **given}


def valid_headers(given: object, name: str = "headers") -> dict[str, str]:
    """Headers that can be sent; the message of an error doesn't show their values."""
    if not isinstance(given, Mapping):
        raise TypeError(f"{name}: expected a dict, got {type(given).__name__}")
    found: dict[str, str] = {}
    for header, value in given.items():
        if not isinstance(header, str) or not _TOKEN.fullmatch(header):
            raise ValueError(f"{name}: {header!r} is no name of a header")
        if header.lower() in _OF_HTTP:
            raise ValueError(f"{name}: {header} is the HTTP library's own to set")
        if not isinstance(value, str):
            kind = type(value).__name__
            raise TypeError(f"{name}: {header}: expected text, got {kind}")
        if not _LINE.fullmatch(value):
            raise ValueError(f"{name}: {header}: expected one line of ASCII text")
        found[header] = value.strip()
    if len({header.lower() for header in found}) < len(found):
        raise ValueError(f"{name}: one header is given twice, in other cases")
    return found
