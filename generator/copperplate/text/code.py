"""The only way for text to become code.

A template can print a ``Code`` and nothing else. Text of a schema is plain ``str``; an encoder, named for the
place that the text goes to (a string literal, a cell of Markdown), turns it into a ``Code`` that cannot break
out of that place. A ``Code`` knows the kind of file that it is for: ``code`` and ``joined`` put pieces of one
kind together and refuse others, and the renderer prints into a file only what is for files of its kind.

An encoder keeps every character: what would be invisible, or would end the place, is escaped. Where a
place has no escapes (a comment, Markdown), line breaks and tabs may become spaces; nothing else is lost.
A line break is whatever some reader takes for one: all that ``str.splitlines`` splits at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import LiteralString, Self, final


@dataclass(frozen=True, slots=True)
class Place:
    """A kind of file that code can stand in. A language names those that it makes."""

    name: str
    """For messages: ``Markdown``."""
    comment: str = ""
    """What begins a comment that ends with its line; empty if there are no such."""

    def code(self, text: str) -> Code:
        """Text as code for such a file. Only an encoder may say that it is."""
        return Code(text, self)


@final
class Code(str):
    """Text that is safe to print in files of one kind."""

    __slots__ = ("place",)

    place: Place | None
    """None if it is safe in all files: a literal of the generator's own, an identifier."""

    def __new__(cls, text: str = "", place: Place | None = None) -> Self:
        made = super().__new__(cls, text)
        made.place = place
        return made


def code(template: LiteralString, *parts: Code) -> Code:
    """``template`` with each ``{}`` replaced by a part: ``code("Sequence[{}]", item)``.

    Raises TypeError for a part that is no code, or for parts of different places.
    """
    return Code(template.format(*parts), _common_place(parts))


def joined(separator: LiteralString, parts: Iterable[Code]) -> Code:
    """The parts with a literal separator between them. Raises TypeError as ``code`` does."""
    parts = list(parts)
    return Code(separator.join(parts), _common_place(parts))


def _common_place(parts: Iterable[Code]) -> Place | None:
    found: Place | None = None
    for part in parts:
        if type(part) is not Code:
            raise TypeError(f"not code: {part!r}")
        if part.place is None or part.place == found:
            continue
        if found is not None:
            raise TypeError(
                f"code for {part.place.name} in code for {found.name}: {part!r}"
            )
        found = part.place
    return found


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


LINE_BREAKS = "\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029"
"""All that ``str.splitlines`` splits at, as a set of a regular expression has it."""

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(end - 1)}{chr(end)}" for end in range(0xFFFF, 0x110000, 0x10000))
    + "]"
)
"""Characters that HTML and Markdown can neither hold nor name: controls, halves, and what is none."""


def with_visible_controls(text: str) -> str:
    """The text with the characters that HTML and Markdown have no entity for as escapes, ``\\x85``."""
    return _UNPRINTABLE.sub(_escape, text)


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


PLAIN = Place("plain text")
"""A file that is for people alone."""


def plain_line(text: str) -> Code:
    """Text in one line of a file that is for people alone. Line breaks become spaces."""
    return PLAIN.code(visible(" ".join(re.split("[ \t\n]+", text))))
