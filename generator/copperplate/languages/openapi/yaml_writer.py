"""A structure of plain data as a YAML document.

An encoder of its own and not PyYAML's: that one lays out the same data in two ways, depending on whether
its C library is there, and takes seconds for a large API without it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from copperplate.text.code import INVISIBLE, Code, Place, visible, wrapped_line

YAML = Place("YAML")

LINE_LENGTH = 88
"""Columns that long text is folded at."""

Data: TypeAlias = (
    "str | int | float | Decimal | bool | None | Sequence[Data] | Mapping[str, Data]"
)
"""What YAML and JSON can hold."""

_PLAIN = re.compile(r"[A-Za-z/$](?:[^\s:#]|:(?=[^\s:#])|(?<=[^\s]) (?=[^\s#]))*")
"""Text that means itself without quotes: nothing that YAML would take for a comment or a key."""

_PLAIN_IN_ROW = re.compile(r"[A-Za-z](?:[A-Za-z0-9_./ -]*[A-Za-z0-9])?")
"""The same between brackets, where commas and brackets mean something as well."""

_WORDS_OF_YAML = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}

_LONGEST_ROW = 60
"""A list that takes more columns than this has a line for every item."""

_LONGEST_KEY = 1000
"""A reader of YAML looks about this far for the colon, unless a question mark stands before the key."""


def yaml_document(data: Mapping[str, Data]) -> Code:
    """The data in YAML's block style, two spaces a level, read alike by YAML 1.1 and 1.2.

    Text is quoted only where it must be; long text is folded and text of several lines is literal.
    Raises TypeError for what isn't ``Data`` and ValueError for a number that JSON can't hold.
    """
    lines = list(_lines(data, 0))
    return YAML.code("\n".join(lines) + "\n")


def _lines(data: Data, indent: int) -> Iterator[str]:
    """The lines of one value. The first isn't indented: it may go behind a key or a dash."""
    margin = " " * indent
    if isinstance(data, str):
        yield from _text(data, indent)
    elif isinstance(data, Mapping) and data:
        for number, (key, value) in enumerate(data.items()):
            start = (margin if number else "") + _key(key, margin)
            first, *rest = _lines(value, indent + 2)
            if _is_block(value):
                yield from [start, " " * (indent + 2) + first]
            else:
                yield start + " " + first
            yield from rest
    elif isinstance(data, Sequence) and _is_block(data):
        for number, item in enumerate(data):
            first, *rest = _lines(item, indent + 2)
            yield (margin if number else "") + "- " + first
            yield from rest
    else:
        yield _row(data) or _atom(data)


def _key(text: str, margin: str) -> str:
    key = _scalar(text)
    return f"{key}:" if len(key) < _LONGEST_KEY else f"? {key}\n{margin}:"


def _is_block(data: Data) -> bool:
    """Whether the value takes lines of its own, below its key."""
    return isinstance(data, Mapping | list | tuple) and bool(data) and not _row(data)


def _row(data: Data) -> str | None:
    """A short list of single values, between brackets; None for anything else."""
    if not isinstance(data, list | tuple):
        return None
    if any(isinstance(item, Mapping | list | tuple) for item in data):
        return None
    items = (
        _scalar(item, _PLAIN_IN_ROW) if isinstance(item, str) else _atom(item)
        for item in data
    )
    row = f"[{', '.join(items)}]"
    return row if len(row) <= _LONGEST_ROW else None


def _atom(data: Data) -> str:
    """A value of one word: a number, true, false, null, or an empty object."""
    if data is None:
        return "null"
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, Mapping):
        return "{}"
    if not isinstance(data, int | float | Decimal):
        raise TypeError(f"not data: {data!r}")
    if not math.isfinite(data):
        raise ValueError(f"not a number of JSON: {data!r}")
    number = str(data).lower()
    return number.replace("e", ".0e") if "e" in number and "." not in number else number


def _text(text: str, indent: int) -> Iterator[str]:
    """Text in the style that is the most pleasant to read and still safe."""
    margin = " " * indent
    body = text.removesuffix("\n")
    width = LINE_LENGTH - indent
    if "\n" in body and _is_literal(body):
        yield "|" if body != text else "|-"
        yield from (margin + line if line else "" for line in body.split("\n"))
    elif len(text) > width - 10 and " " in text.strip() and _is_literal(text):
        yield ">-"
        yield from (margin + line for line in wrapped_line(text, width))
    else:
        yield _scalar(text)


def _is_literal(text: str) -> bool:
    """Whether the text can stand in a block as it is."""
    lines = text.split("\n")
    return (
        not any(INVISIBLE.search(line) or line.endswith(" ") for line in lines)
        and not lines[0].startswith(" ")
        and bool(lines[0] and lines[-1])
    )


def _scalar(text: str, plain: re.Pattern[str] = _PLAIN) -> str:
    """Text on one line, in double quotes where it would mean something else without."""
    is_plain = plain.fullmatch(text) and not INVISIBLE.search(text)
    if is_plain and text.lower() not in _WORDS_OF_YAML:
        return text
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + visible(quoted) + '"'
