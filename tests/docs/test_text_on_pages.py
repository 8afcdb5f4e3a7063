"""Text of a schema comes out on the pages as the text that it is, whatever markup it looks like."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from site_of import built
from test_built_pages import signature

# It has a site built.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

TEXTS = [
    "*stars*, **two**, _lines_, __two__ and snake_case_names_ everywhere_",
    "`ticks`, ``two``, ```three``` and an odd ` one",
    "<b>tags</b>, <!-- comments -->, &amp; and &#42; <https://example.com>",
    "[a link](https://example.com), ![a picture](x.png), [a note][1], [^1] and [x]: y",
    "a | pipe, $math$, ~~struck~~, {role}`x`, {{ braces }}, {% tags %} and \\ backslashes\\",
    "https://example.com/a_very/_long_/path?with=query&and=more#and_a*fragment, and more",
    "# a heading",
    "## another #",
    "- an item",
    "+ an item",
    "1. one",
    "2) two",
    "> quoted",
    "::: fenced",
    ":::{note} directive",
    "```python",
    "~~~",
    ":field: of a list",
    "(target)=",
    "% a comment",
    "+++ a break",
    "---",
    "***",
    "=",
    "| a | b |",
    "[^1]: a footnote",
    "{eval-rst}",
    '"quoted" -- and\u2019curly\u2019... (c) "smart"',
    "a line\nand another\n\n    and a third, indented",
    "\u00e4\u4e2d\U0001f600 and a\u00a0space that doesn't break",
]

API = """\
# yaml-language-server: $schema=meta/api.schema.json
name: odd
title: Odd *API* <of> things
version: "1"
doc: It has _odd_ `texts`.
base_url: https://odd.example
authentication: {header: Authorization, scheme: Bearer, environment_variable: ODD_KEY}
errors:
  code: code
  status: status
  message: message
  details: details
  operation_id: operation
  operation_id_header: X-Operation
outputs: {python: {}}
"""


def schema(folder: Path) -> Path:
    """A schema with each of the texts as the description of a property and of a parameter."""
    (folder / "resources").mkdir(parents=True)
    (folder / "api.yaml").write_text(API, encoding="utf-8")
    lines = [
        "# yaml-language-server: $schema=../meta/resource.schema.json",
        "service:",
        "  attribute: things",
        "  class: ThingsClient",
        "  path: /things",
        "  of: Thing",
        "  doc: Things.",
        "  operations:",
        "    create:",
        f"      doc: {json.dumps(TEXTS[0], ensure_ascii=False)}",
        f"      optional: [{', '.join(f'p{n}' for n in range(len(TEXTS)))}]",
        "datatypes:",
        "  Thing:",
        "    properties:",
    ]
    lines += [
        f"      p{number}: {{type: string, doc: {json.dumps(text, ensure_ascii=False)}}}"
        for number, text in enumerate(TEXTS)
    ]
    (folder / "resources" / "things.yaml").write_text(
        "\n".join(lines) + "\n", encoding="utf-8"
    )
    return folder


def plain(text: str) -> str:
    return " ".join(text.split())


def test_every_text_is_read_on_the_page_as_it_was_written(tmp_path: Path) -> None:
    site = built(schema(tmp_path / "schema"))
    assert site.output == ""
    for page in site.html["datatypes"], site.html["resources/things"]:
        for number, text in enumerate(TEXTS):
            _, shown = signature(f"odd.datatypes.Thing.p{number}", page)
            assert shown == plain(text)
    parameters = site.html["resources/things"].select(
        "dl.py.operation dl.field-list li"
    )
    for text, item in zip(TEXTS, parameters, strict=False):
        shown = plain(item.get_text())
        assert plain(text).rstrip(".")[1:] in shown, text
    summary = site.html["resources/things"].select("tbody td")[2]
    assert plain(summary.get_text()) == plain(TEXTS[0])
    assert "Odd *API* <of> things" in site.html["index"].get_text()
