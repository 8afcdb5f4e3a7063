"""Text of a schema comes out on the pages as the text that it is, whatever markup it looks like."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import Tag
from site_of import Site, built, run
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

HOSTILE = """x

.. raw:: html

   <script>alert('reST')</script>

.. include:: SECRET

:file:`x` and `a link <javascript:alert(1)>`_, |x|_, [#]_, and a lone ` or `` at the end of a line

{b}:::{{include}} SECRET{b}:::{b}{b}```{{raw}} html{b}<script>alert('Markdown')</script>{b}```{b}
:::::::{b}<img src=x onerror=alert(1)>{b}[a link](javascript:alert(1)) {{eval-rst}}
"""
"""What would be markup in reStructuredText and in Markdown; ``{b}`` is a line break of any kind."""


def hostile(folder: Path) -> str:
    """The hostile text as YAML, which brings in a file of the folder if somebody lets it."""
    texts = [HOSTILE.format(b=separator) for separator in "\n\x85\u2028\u2029"]
    return json.dumps("".join(texts).replace("SECRET", str(folder / "secret.txt")))


API = """\
# yaml-language-server: $schema=meta/api.schema.json
name: odd
title: {hostile}
version: "1"
doc: {hostile}
base_url: https://odd.example
authentication: {{header: Authorization, scheme: Bearer, environment_variable: ODD_KEY}}
examples: {{name: {hostile}}}
errors:
  code: code
  status: status
  message: message
  details: details
  operation_id: details.operation
  operation_id_header: X-Operation
outputs: {{python: {{author: "<b>`x`</b>"}}}}
"""

THINGS = """\
# yaml-language-server: $schema=../meta/resource.schema.json
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: {hostile}
  operations:
    create:
      doc: {first}
      required: [name]
      optional: [{names}]
    get: {{doc: {hostile}, deprecated: {hostile}}}
datatypes:
  Thing:
    doc: {hostile}
    deprecated: {hostile}
    methods: [get]
    properties:
      id: {{type: string, doc: {hostile}}}
      name: {{type: string, doc: {hostile}}}
      default: {{type: string, default: {hostile}, doc: a default}}
      example: {{type: string, example: {hostile}, doc: an example}}
      values: {{type: string, values: [{hostile}, "`", "``"], doc: one of several}}
      old: {{type: string, deprecated: {hostile}, doc: it is old}}
      either: {{type: Either, doc: one of two}}
{properties}
unions:
  Either: {{of: [string, Thing], doc: {both}, deprecated: {hostile}}}
"""


def schema(folder: Path) -> Path:
    """A schema with each of the texts as the description of a property and of a parameter, and with a
    hostile one wherever one may stand."""
    (folder / "resources").mkdir(parents=True)
    (folder / "secret.txt").write_text("A secret of this machine.")
    bad = hostile(folder)
    (folder / "api.yaml").write_text(API.format(hostile=bad), encoding="utf-8")
    names = [f"p{number}" for number in range(len(TEXTS))]
    properties = [
        f"      {name}: {{type: string, doc: {json.dumps(text, ensure_ascii=False)}}}"
        for name, text in zip(names, TEXTS, strict=True)
    ]
    names += ["default", "example", "values", "old"]
    things = THINGS.format(
        hostile=bad,
        first=json.dumps(TEXTS[0]),
        both=json.dumps(TEXTS[1]),
        names=", ".join(names),
        properties="\n".join(properties),
    )
    (folder / "resources" / "things.yaml").write_text(things, encoding="utf-8")
    return folder


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(schema(tmp_path_factory.mktemp("text") / "schema"))


def test_every_text_is_read_on_the_page_as_it_was_written(site: Site) -> None:
    assert site.output == ""
    for page in site.html["datatypes"], site.html["resources/things"]:
        for number, text in enumerate(TEXTS):
            _, shown = signature(f"odd.datatypes.Thing.p{number}", page)
            assert shown == plain(text)
    create = site.html["resources/things"].find(
        id="odd.services.things.ThingsClient.create"
    )
    assert isinstance(create, Tag)
    body = create.find_next_sibling("dd")
    assert isinstance(body, Tag)
    parameters = {
        plain(item.strong.get_text()): plain(item.get_text())
        for item in body.select("dl.field-list > dd li")
        if item.strong
    }
    for number, text in enumerate(TEXTS):
        assert plain(text).rstrip(".")[1:] in parameters[f"p{number}"], text
    union = site.html["resources/things"].find(id="either")
    assert isinstance(union, Tag)
    paragraphs = [plain(each.get_text()) for each in union.find_all("p")]
    assert paragraphs[0] == plain(TEXTS[1]) and "Deprecated: x" in paragraphs[1]
    assert paragraphs[-1] == "One of str, Thing."
    summary = site.html["resources/things"].select("tbody td")[2]
    assert plain(summary.get_text()) == plain(TEXTS[0])


def test_markup_in_a_text_is_text(site: Site) -> None:
    """In reStructuredText too, which Sphinx reads docstrings as."""
    wanted = plain(HOSTILE.format(b="\n").split("SECRET")[0])
    for name in "index", "client", "datatypes", "resources/things", "resources/index":
        assert wanted in plain(site.html[name].get_text()), name
    for path in site.pages.rglob("*"):
        if path.is_file() and path.suffix in (".html", ".md", ".txt", ".js"):
            assert "A secret of" not in path.read_text(encoding="utf-8"), path
    for name, page in site.html.items():
        for script in page.find_all("script"):
            assert "alert" not in script.get_text(), name
        for tag in page.find_all(True):
            assert not any(key.startswith("on") for key in tag.attrs), (name, tag)
            for address in tag.get("href"), tag.get("src"):
                assert not str(address).startswith("javascript:"), (name, tag)


def test_no_page_may_bring_in_a_file(site: Site) -> None:
    program = (
        "import runpy\n"
        "from types import SimpleNamespace as S\n"
        f"conf = runpy.run_path({str(site.docs / 'conf.py')!r})\n"
        "env = S(settings={'file_insertion_enabled': True})\n"
        "reactions = {}\n"
        "conf['setup'](S(connect=reactions.__setitem__))\n"
        "reactions['env-before-read-docs'](None, env, [])\n"
        "print(env.settings)\n"
    )
    assert run("-c", program) == "{'file_insertion_enabled': False}\n"
