"""The only way for text to become code.

A template can print a ``Code`` and nothing else. Text of a schema is plain ``str``; one of the encoders
here, named for the place that the text goes to, turns it into a ``Code`` that cannot break out of that
place. ``code`` puts pieces together and takes nothing but literals and ``Code``.

An encoder keeps every character: what would be invisible, or would end the place, is escaped. Where a
place has no escapes (a comment, Markdown), line breaks and tabs may become spaces; nothing else is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import LiteralString, final


@final
class Code(str):
    """Text that is safe to print where its encoder says. Made by this module and ``yaml_text`` alone."""

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
    for part in parts:
        if type(part) is not Code:
            raise TypeError(f"not code: {part!r}")
    return Code(separator.join(parts))


def identifier(name: str) -> Code:
    """A name that is an identifier in every language: ASCII letters, digits and underscores.

    Raises ValueError for anything else; names are checked when the schema is read, so that is a bug.
    """
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        raise ValueError(f"not an identifier: {name!r}")
    return Code(name)


def path_segment(name: str) -> Code:
    """The name of one file or folder: ASCII letters, digits, ``_``, ``-`` and inner dots.

    Raises ValueError for anything else; names are checked when the schema is read, so that is a bug.
    """
    if not re.fullmatch(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?", name):
        raise ValueError(f"not the name of a file: {name!r}")
    return Code(name)


INVISIBLE = re.compile(
    "["
    "\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ud800-\uf8ff\ufe00-\ufe0f"
    "\ufeff\uffa0\uffe0-\uffff\U000e0000-\U0010ffff"
    "]"
)
"""Characters that a reader can't see or that turn the text around, as well as unassigned and private
ones. Written out and not asked of ``unicodedata``, whose answers differ between versions of Python."""


def visible(text: str) -> str:
    """The text with invisible characters as escapes that Python, Go and YAML share, ``\\u2028``."""
    if text.isascii() and text.isprintable():
        return text
    return INVISIBLE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    number = ord(match.group())
    if number < 0x100:
        return {9: "\\t", 10: "\\n", 13: "\\r"}.get(number, f"\\x{number:02x}")
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def wrapped_line(line: str, width: int, more: int = 0) -> Iterator[str]:
    """The line broken at single spaces so that no piece is wider than ``width``, if that can be.

    The pieces after the first are indented as the line is, and by ``more`` spaces besides.
    """
    if len(line) <= width:
        yield line
        return
    hang = " " * (len(line) - len(line.lstrip(" ")) + more)
    start = ""
    for word in re.split(r"(?<=[^ ]) (?=[^ ])", line):
        if start.strip(" ") and len(start) + 1 + len(word) > width:
            yield start
            start = hang + word
        else:
            start = f"{start} {word}" if start else word
    yield start


def block_comment(text: str, indent: int = 0) -> Code:
    """The inside of a ``/* … */`` comment: lines that each begin with `` * ``, wrapped."""
    text = text.replace("*/", "*\\/")
    lines = [
        (" * " + piece).rstrip(" ")
        for line in text.split("\n")
        for piece in wrapped_line(visible(line), 88 - indent - 3)
    ]
    return Code(("\n" + " " * indent).join(lines))


def plain_line(text: str) -> Code:
    """Text in one line of a file that is for people alone. Line breaks become spaces."""
    return Code(visible(" ".join(re.split("[ \t\n]+", text))))
