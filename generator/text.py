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

LINE_LENGTH = 88
"""Columns that docstrings and comments are wrapped at: those of black."""


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


def python_string(text: str) -> Code:
    """A Python string literal on one line, in the quotes that black would choose."""
    quote = "'" if text.count("'") < text.count('"') else '"'
    body = text.replace("\\", "\\\\").replace(quote, "\\" + quote)
    return Code(quote + visible(body) + quote)


def python_number(value: int | float) -> Code:
    """A number, or a truth value, as Python writes it."""
    return Code(repr(value))


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
        return Code(wrapped[0] + end)
    margin = " " * indent
    inner = [margin + piece if piece else "" for piece in wrapped]
    return Code("\n".join([*inner, margin + '"""'])[indent:])


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


_DIRECTIVE = re.compile(
    r"\b(coding|fmt|isort|mypy|noqa|nosec|pragma|pylint|pyright|ruff|type|yapf)(\s*)([:=])",
    re.IGNORECASE,
)


def python_comment(text: str, indent: int = 0) -> Code:
    """Comment lines, each with its ``#``, for a place indented by ``indent`` spaces.

    The first line is not indented: the template does that. What a tool would take for a directive
    (``type: ignore``, ``fmt: off``) is escaped.
    """
    text = _DIRECTIVE.sub(lambda m: f"{m[1]}{m[2]}\\x{ord(m[3]):02x}", text)
    lines = [
        ("# " + piece).rstrip(" ")
        for line in text.split("\n")
        for piece in wrapped_line(visible(line), LINE_LENGTH - indent - 2)
    ]
    return Code(("\n" + " " * indent).join(lines))


def block_comment(text: str, indent: int = 0) -> Code:
    """The inside of a ``/* … */`` comment: lines that each begin with `` * ``, wrapped."""
    text = text.replace("*/", "*\\/")
    lines = [
        (" * " + piece).rstrip(" ")
        for line in text.split("\n")
        for piece in wrapped_line(visible(line), LINE_LENGTH - indent - 3)
    ]
    return Code(("\n" + " " * indent).join(lines))


def plain_line(text: str) -> Code:
    """Text in one line of a file that is for people alone. Line breaks become spaces."""
    return Code(visible(" ".join(re.split("[ \t\n]+", text))))


def toml_string(text: str) -> Code:
    """A basic string of TOML, on one line."""
    body = text.replace("\\", "\\\\").replace('"', '\\"')
    escaped = INVISIBLE.sub(_toml_escape, body)
    return Code('"' + escaped + '"')


def _toml_escape(match: re.Match[str]) -> str:
    number = ord(match.group())
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


_UNSEEN = re.compile(
    "[\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
)
"""What an entity makes visible in Markdown: odd spaces, separators of lines, marks of direction."""


_URL = re.compile(r"https?://[A-Za-z0-9.:/?#@!$&*+,;=%~_-]*[A-Za-z0-9/]")


def markdown(text: str) -> Code:
    """Text in one line of Markdown (a heading, a cell, a list item), to be read as it is.

    White space, line breaks too, becomes single spaces. A URL becomes a link to itself.
    """
    line = " ".join(re.split("[ \t\n]+", text)).strip(" ")
    found, end = "", 0
    for url in _URL.finditer(line):
        found += _markdown(line[end : url.start()]) + f"<{url.group()}>"
        end = url.end()
    found += _markdown(line[end:])
    found = re.sub(r"^(\d+)([.)])", r"\1\\\2", found)
    found = re.sub(r"^[#+=%(:{-]|#$", r"\\\g<0>", found)
    return Code(found)


def _markdown(text: str) -> str:
    text = re.sub(r"[\\`*\[\]<>|~&$]|(?<![^\W_])_|_(?![^\W_])", r"\\\g<0>", text)
    return _UNSEEN.sub(lambda match: f"&#{ord(match.group())};", text)


def markdown_literal(text: str) -> Code:
    """Text in one line as a code span of Markdown: `` `books` ``. Line breaks become spaces."""
    line = visible(" ".join(re.split("[ \t\n]+", text)))
    fence = "`" * (_longest_run("`", line) + 1)
    space = " " if line[:1] in ("`", " ") or line[-1:] in ("`", " ") else ""
    return Code(f"{fence}{space}{line or ' '}{space}{fence}")


def markdown_block(language: LiteralString, body: Code) -> Code:
    """Code as a fenced block of Markdown, without a line break at its end."""
    fence = "`" * max(3, _longest_run("`", body) + 1)
    return Code(f"{fence}{language}\n{body}\n{fence}")


def markdown_document(text: str) -> Code:
    """A whole document that somebody wrote as Markdown by hand: kept as it is, markup and all."""
    return Code(text.rstrip("\n"))


def _longest_run(character: str, text: str) -> int:
    return max(
        (len(run) for run in re.findall(f"{re.escape(character)}+", text)), default=0
    )


def html(text: str) -> Code:
    """Text in HTML, XML or SVG, between tags or in a quoted attribute."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace('"', "&quot;").replace("'", "&#39;")
    return Code(INVISIBLE.sub(lambda match: f"&#{ord(match.group())};", text))
