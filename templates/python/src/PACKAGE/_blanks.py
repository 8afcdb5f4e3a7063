# Copied by Copperplate, the same for every API.
"""What stands in the headers of webhooks: texts with blanks, such as ``t={timestamp},v1={signature}``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

_BLANK = re.compile(r"([^{}]*)\{(\w+)\}")
_WHOLE = re.compile(r"\{(id|timestamp|type)\}")
"""A header that is one thing, with nothing around it."""


class Headers(Protocol):
    """The headers of a request: a dict, or what any web framework and ``http.server`` have."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Names, in whatever case, with their values."""
        ...


def blanks(template: str) -> list[tuple[str, str]]:
    """The blanks of a text: what stands before each, and its name."""
    return _BLANK.findall(template)


def values(text: str, template: str, before: str) -> list[str]:
    """What stands in a header for a blank, each time that it is there."""
    if _WHOLE.fullmatch(template):
        return [text.strip()] if text.strip() else []
    prefix = re.escape(before.lstrip(",; "))
    return re.findall(rf"(?<![^,;\s]){prefix}([^,;\s]+)", text)


def filled(before: str, values: Sequence[str]) -> str:
    """A blank of a header filled in, several times if there are several values."""
    prefix = before.lstrip(",; ")
    own = before[: len(before) - len(prefix)]
    between = own or (" " if "," in prefix else ",")
    return own + between.join(f"{prefix}{value}" for value in values)


def by_name(headers: Headers) -> dict[str, str]:
    """The headers by their names in small letters; one that is there several times is one, with commas."""
    try:
        items = headers.items()
    except AttributeError:
        kind = type(headers).__name__
        raise TypeError(f"headers: expected a mapping, got {kind}") from None
    found: dict[str, str] = {}
    for header, value in items:
        name, text = str(header).lower(), str(value)
        found[name] = f"{found[name]}, {text}" if name in found else text
    return found
