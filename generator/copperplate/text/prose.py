"""Encoders for prose: Markdown and HTML."""

from __future__ import annotations

import re
from typing import LiteralString

from copperplate.text.code import (
    INVISIBLE,
    LINE_BREAKS,
    Code,
    Place,
    visible,
    with_visible_controls,
)

MARKDOWN = Place("Markdown")
HTML = Place("HTML")

_UNSEEN = re.compile(
    "[\xa0\xad\u061c\u1680\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff]"
)
"""What an entity makes visible in Markdown: odd spaces and marks of direction."""

_OTHER_BREAK = re.compile(f"(?!\n)[{LINE_BREAKS}]")
_WHITE_SPACE = re.compile(f"[ \t{LINE_BREAKS}]+")

_URL = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.:/?#@!$&*+,;=%~_-]*[A-Za-z0-9/]")
_PLAIN_URL = re.compile(
    r"https?://(?!.*xn--)[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]+)?(/[A-Za-z0-9./?#!$&*+,;=~_-]*)?"
)
"""One that a reader of Markdown shows as it is written, without decoding something of it."""


def markdown(text: str) -> Code:
    """Text in one line of Markdown (a heading, a cell, a list item), to be read as it is.

    White space, line breaks too, becomes single spaces. A URL becomes a link to itself.
    """
    line = with_visible_controls(_WHITE_SPACE.sub(" ", text)).strip(" ")
    found, end = "", 0
    for url in _URL.finditer(line):
        # A "!" before a link would make it a picture.
        found += re.sub("!$", r"\!", _markdown(line[end : url.start()]))
        found += _link(url.group())
        end = url.end()
    found += _markdown(line[end:])
    found = re.sub(r"^(\d+)([.)])", r"\1\\\2", found)
    found = re.sub(r"^[#+=%(:{-]|#$", r"\\\g<0>", found)
    return MARKDOWN.code(found)


def _link(url: str) -> str:
    if _PLAIN_URL.fullmatch(url):
        return f"<{url}>"
    address = url.replace("&", r"\&")
    return f"[{_markdown(url)}](<{address}>)"


def _markdown(text: str) -> str:
    text = re.sub(r"[\\`*\[\]<>|~&$]|(?<![^\W_])_|_(?![^\W_])", r"\\\g<0>", text)
    return _UNSEEN.sub(lambda match: f"&#{ord(match.group())};", text)


def markdown_literal(text: str) -> Code:
    """Text in one line as a code span of Markdown: `` `books` ``. Line breaks become spaces."""
    line = visible(" ".join(re.split("[ \t\n]+", text)))
    fence = "`" * (_longest_run("`", line) + 1)
    space = " " if line[:1] in ("`", " ") or line[-1:] in ("`", " ") else ""
    return MARKDOWN.code(f"{fence}{space}{line or ' '}{space}{fence}")


def markdown_block(language: LiteralString, body: Code) -> Code:
    """Code as a fenced block of Markdown, without a line break at its end.

    Raises ValueError for code whose lines a reader of Markdown would count in another way.
    """
    _expect_line_feeds(body)
    fence = "`" * max(3, _longest_run("`", body) + 1)
    return MARKDOWN.code(f"{fence}{language}\n{body}\n{fence}")


def markdown_inside_block(body: Code) -> Code:
    """Code for a place within a fenced block of three backticks, which it may not end.

    Raises ValueError for code that would.
    """
    _expect_line_feeds(body)
    if re.search(r"^\s*```", body, re.MULTILINE):
        raise ValueError(f"a fence in a fenced block: {body!r}")
    return MARKDOWN.code(body)


def markdown_html(body: Code) -> Code:
    """HTML as a block of Markdown for Sphinx, which passes it on. Raises TypeError for any other code."""
    if body.place not in (HTML, None):
        raise TypeError(f"not HTML: {body!r}")
    _expect_line_feeds(body)
    fence = "`" * max(3, _longest_run("`", body) + 1)
    return MARKDOWN.code(f"{fence}{{raw}} html\n{body}\n{fence}")


def markdown_document(text: str) -> Code:
    """A whole document that somebody wrote as Markdown by hand: kept as it is, markup and all."""
    return MARKDOWN.code(text.rstrip("\n"))


def _expect_line_feeds(body: Code) -> None:
    if _OTHER_BREAK.search(body):
        raise ValueError(f"a line break that is no line feed: {body!r}")


def _longest_run(character: str, text: str) -> int:
    return max(
        (len(run) for run in re.findall(f"{re.escape(character)}+", text)), default=0
    )


def html(text: str) -> Code:
    """Text in HTML, XML or SVG, between tags or in a quoted attribute."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace('"', "&quot;").replace("'", "&#39;")
    text = with_visible_controls(text)
    return HTML.code(INVISIBLE.sub(lambda match: f"&#{ord(match.group())};", text))
