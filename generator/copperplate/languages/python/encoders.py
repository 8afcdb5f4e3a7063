"""Encoders for the places of a Python file: literals and docstrings."""

from __future__ import annotations

import re

from copperplate.ir.field_facts import Value
from copperplate.text.code import Code, Place, visible, wrapped_line

PYTHON = Place("Python", comment="#")

LINE_LENGTH = 88
"""Columns that docstrings are wrapped at: those of black."""


def python_string(text: str) -> Code:
    """A Python string literal on one line, in the quotes that black would choose."""
    quote = "'" if text.count("'") < text.count('"') else '"'
    body = text.replace("\\", "\\\\").replace(quote, "\\" + quote)
    return PYTHON.code(quote + visible(body) + quote)


def in_prose(value: Value) -> str:
    """A value in prose, as it looks in a program, but text without its quotes: ``True``."""
    if value.value is None or isinstance(value.value, bool):
        return repr(value.value)
    return str(value)


def python_number(value: int | float) -> Code:
    """A number, or a truth value, as Python writes it."""
    return PYTHON.code(repr(value))


def python_bytes(value: bytes) -> Code:
    """Bytes as Python writes them."""
    return PYTHON.code(repr(value))


def python_literal(value: str | int | float | bool | None) -> Code:
    """A single value as Python writes it."""
    if value is None:
        return PYTHON.code("None")
    return python_string(value) if isinstance(value, str) else python_number(value)


def python_docstring(text: str, indent: int = 0) -> Code:
    """A docstring with its quotes, for a place indented by ``indent`` spaces.

    The first line is not indented: the template does that. Line breaks of the text are kept, and a
    line that is too long is broken at single spaces. Dropped are white space around the text and at
    the end of lines, and the indentation that all lines after the first have in common, as
    ``inspect.cleandoc`` does; every other character is kept. A quote at the end of a single line gets
    a space behind it, as black would have it.
    """
    lines = [_docstring_line(line) for line in _outdented(text).split("\n")]
    lines[0] = ('"""\\' if lines[0].startswith('"') else '"""') + lines[0]
    end = ' """' if lines[0].endswith('"') and lines[0] != '"""' else '"""'
    width = LINE_LENGTH - indent
    wrapped = [piece for line in lines for piece in wrapped_line(line, width)]
    if len(wrapped) == 1:
        # One line, but it may be too long together with its quotes.
        wrapped = [*wrapped_line(lines[0], width - len(end))]
    if len(wrapped) == 1:
        return PYTHON.code(wrapped[0] + end)
    margin = " " * indent
    inner = [margin + piece if piece else "" for piece in wrapped]
    return PYTHON.code("\n".join([*inner, margin + '"""'])[indent:])


def python_docstring_lines(text: str, indent: int) -> Code:
    """Lines for the middle of a docstring, indented by ``indent`` spaces but for the first."""
    lines = [_docstring_line(line) for line in text.split("\n")]
    return PYTHON.code(f"\n{' ' * indent}".join(lines))


def _outdented(text: str) -> str:
    """The text without outer white space and what all lines after the first are indented by."""
    first, *rest = text.strip(" \n").split("\n")
    indents = [len(line) - len(line.lstrip(" ")) for line in rest if line.strip(" ")]
    margin = min(indents, default=0)
    return "\n".join([first, *(line[margin:] for line in rest)])


def _docstring_line(line: str) -> str:
    """One line, escaped: also where three quotes meet."""
    line = visible(line.rstrip(" ").replace("\\", "\\\\"))
    return re.sub('"{3,}', lambda quotes: '\\"' * len(quotes.group()), line)
