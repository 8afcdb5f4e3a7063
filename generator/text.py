"""The only way for text to become code.

A template can print a ``Code`` and nothing else. Text of a schema is plain ``str``; one of the encoders
here, named for the place that the text goes to, turns it into a ``Code`` that cannot break out of that
place. ``code`` puts pieces together and takes nothing but literals and ``Code``.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import LiteralString, final


@final
class Code(str):
    """Text that is safe to print where its encoder says. Made by this module alone."""

    __slots__ = ()


def code(template: LiteralString, *parts: Code) -> Code:
    """``template`` with each ``{}`` replaced by a part: ``code("Sequence[{}]", item)``."""
    for part in parts:
        if type(part) is not Code:
            raise TypeError(f"not code: {part!r}")
    return Code(template.format(*parts))


def joined(separator: LiteralString, parts: Iterable[Code]) -> Code:
    """The parts with a literal separator between them."""
    parts = list(parts)
    return code(separator.join(["{}"] * len(parts)), *parts)


def identifier(name: str) -> Code:
    """A name that is an identifier in every language: ASCII letters, digits and underscores.

    Raises ValueError for anything else; names are checked when the schema is read, so that is a bug.
    """
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        raise ValueError(f"not an identifier: {name!r}")
    return Code(name)


_ESCAPED = re.compile(
    r"[^\x20-\x7e\xa1-\u1fff\u2030-\u205e\u2070-\ud7ff\uf900-\ufeef\U00010000-\U0001f9ff]"
)


def _escape(match: re.Match[str]) -> str:
    number = ord(match.group())
    if number < 0x100:
        return {9: "\\t", 10: "\\n", 13: "\\r"}.get(number, f"\\x{number:02x}")
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def python_string(text: str) -> Code:
    """A Python string literal in double quotes, on one line, with every invisible character escaped."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return Code('"' + _ESCAPED.sub(_escape, quoted) + '"')


def python_docstring(text: str, indent: int = 0) -> Code:
    """A docstring with its quotes, wrapped at 88 columns for a place indented by ``indent`` spaces.

    Line breaks between words may be moved; every other character of the text is kept.
    """
    raise NotImplementedError


def indented(text: str, width: int) -> str:
    """Wrapped helper; see ``python_docstring``."""
    return textwrap.indent(text, " " * width)
