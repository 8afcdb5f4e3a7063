"""Mistakes in a schema, told as a compiler would.

Three renderings: text for people (the line itself with a caret below), JSON for programs, and GitHub's
workflow commands, which show up beside the line in a pull request.
"""

from __future__ import annotations

import functools
import os
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Literal

from copperplate.terminal import printable
from copperplate.text.data import json_text

Format = Literal["text", "json", "github"]
FORMATS: tuple[Format, ...] = ("text", "json", "github")

TAB = 4
"""Columns from one tab stop to the next in a printed line."""
MAX_SHOWN = 1000
"""Mistakes that are told; of more their number is."""
MAX_LENGTH = 1000
"""Characters of a message or a hint, and a few more; of a longer one the middle is left out."""
MAX_WIDTH = 120
"""Columns of a printed line; of a longer one the part around the caret is shown."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file; ``line`` and ``column`` count from 1, and are 0 for the file as a whole."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake: where, what, and what to do."""

    position: Position | None
    message: str
    hint: str | None = None


@dataclass(slots=True)
class Diagnostics:
    """All mistakes of a run."""

    found: list[Diagnostic] = field(default_factory=list)

    def error(
        self, position: Position | None, message: str, hint: str | None = None
    ) -> None:
        """Note a mistake; the run goes on to find the others."""
        hint = _shortened(hint) if hint else hint
        self.found.append(Diagnostic(position, _shortened(message), hint))

    def sorted(self) -> list[Diagnostic]:
        """The mistakes in the order of files, lines and columns, each once."""
        return sorted(dict.fromkeys(self.found), key=_order)

    def render(self, format: Format = "text", color: bool = False) -> str:
        """All mistakes as text that ends with a newline; empty text if there are none.

        ``json`` is one array, ``[]`` if there are none, of objects with the keys ``file``, ``line``,
        ``column`` (null where they are not known), ``severity`` (always ``error``), ``message`` and
        ``hint`` (or null). Of very many mistakes the first are told, and how many more there are.
        """
        found = self.sorted()
        if more := len(found[MAX_SHOWN:]):
            rest = Diagnostic(None, f"{more:,} more mistakes")
            found = [*found[:MAX_SHOWN], rest]
        if format == "json":
            entries = [_json(diagnostic) for diagnostic in found]
            return json_text(entries)
        if format == "github":
            return "".join(_github(diagnostic) for diagnostic in found)
        lines = functools.cache(_lines)
        return "".join(_text(diagnostic, color, lines) for diagnostic in found)


def _shortened(text: str) -> str:
    """The text without its middle if it is very long: what is said of it stands at its ends."""
    half = MAX_LENGTH // 2
    return text if len(text) <= MAX_LENGTH else f"{text[:half]} … {text[-half:]}"


def wants_color(stream: IO[str], environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to print in colour: on a terminal, unless ``NO_COLOR`` is set."""
    return stream.isatty() and not environment.get("NO_COLOR")


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    position = diagnostic.position or Position("", 0, 0)
    return (
        position.file,
        position.line,
        position.column,
        diagnostic.message,
        diagnostic.hint or "",
    )


def _json(diagnostic: Diagnostic) -> dict[str, str | int | None]:
    position = diagnostic.position
    return {
        "file": position.file if position else None,
        "line": position.line or None if position else None,
        "column": position.column or None if position else None,
        "severity": "error",
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }


def _github(diagnostic: Diagnostic) -> str:
    """``::error file=…,line=…,col=…::message``, with what would end a part percent-escaped.

    What can't be printed is written out: a log is read on terminals, too.
    """
    position = diagnostic.position
    place = ""
    if position:
        file = _percent(position.file).replace(":", "%3A").replace(",", "%2C")
        place = f" file={file}"
        if position.line:
            place += f",line={position.line},col={position.column}"
    message = diagnostic.message
    if diagnostic.hint:
        message += f"\nhint: {diagnostic.hint}"
    return f"::error{place}::{_percent(message)}\n"


def _percent(text: str) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return printable(text)


def _text(
    diagnostic: Diagnostic, color: bool, lines: Callable[[str], list[str]]
) -> str:
    """``path:line:column: error: message``, the line with a caret, and the hint."""
    position = diagnostic.position
    bold, red, cyan, plain = (
        ("\x1b[1m", "\x1b[1;31m", "\x1b[36m", "\x1b[0m") if color else [""] * 4
    )
    place = ""
    if position:
        place = printable(position.file)
        if position.line:
            place += f":{position.line}:{position.column}"
        place = f"{bold}{place}:{plain} "
    text = f"{place}{red}error:{plain} {printable(diagnostic.message)}\n"
    if position and position.line:
        text += _excerpt(position, lines(position.file), red, plain)
    if diagnostic.hint:
        text += f"  {cyan}hint:{plain} {printable(diagnostic.hint)}\n"
    return text


def _excerpt(position: Position, lines: list[str], red: str, plain: str) -> str:
    """The line itself with a caret under the column; empty if it can't be read."""
    if position.line > len(lines):
        return ""
    # Of a very long line only what is near the caret is looked at.
    skipped = max(0, position.column - 2 * MAX_WIDTH)
    line = lines[position.line - 1][skipped : skipped + 4 * MAX_WIDTH]
    before = _printed(line[: position.column - 1 - skipped])
    printed = _printed(line)
    start = max(0, _width(before) - MAX_WIDTH // 2)
    if _width(printed) > MAX_WIDTH:
        printed, before = _cut(printed, start), _cut(before, start)
    return f"  {printed.rstrip()}\n  {' ' * _width(before)}{red}^{plain}\n"


def _cut(text: str, start: int) -> str:
    """The part of a long line from column ``start`` on, at most ``MAX_WIDTH`` columns of it."""
    kept = ""
    column = 0
    for character in text:
        if start <= column < start + MAX_WIDTH:
            kept += character
        column += _width(character)
    return kept


def _lines(file: str) -> list[str]:
    """The lines of a file; none if it can't be read."""
    try:
        text = Path(file).read_bytes().decode("utf-8", errors="replace")
    except OSError:
        return []
    return text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")


def _printed(line: str) -> str:
    """A line with its tabs as spaces and all that can't be seen written out."""
    return printable(line.expandtabs(TAB)) if "\t" in line else printable(line)


def _width(text: str) -> int:
    """The columns that a text takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        (
            0
            if unicodedata.combining(character)
            else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        )
        for character in text
    )
