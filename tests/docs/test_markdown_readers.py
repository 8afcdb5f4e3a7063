"""Markdown that an encoder wrote, read by the reader that builds the docs: it is the text that it was."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from copperplate.text.code import LINE_BREAKS, Code, with_visible_controls
from copperplate.text.prose import html, markdown, markdown_html, markdown_literal

docutils_core = pytest.importorskip("docutils.core")
nodes = pytest.importorskip("docutils.nodes")
myst = pytest.importorskip("myst_parser.docutils_")

# It needs what the docs are built with.
pytestmark = pytest.mark.slow

EXTENSIONS = Path(__file__).parents[2] / "templates" / "python" / "docs" / "_extensions"

PLACES = {
    "paragraph": "{}\n",
    "heading": "# {}\n",
    "item": "* before: {}\n",
    "cell": "```{{table}}\n\n| a | b |\n| - | - |\n| {} | x |\n```\n",
    "field": ":param x: {}\n",
    "directive": ":::::{{admonition}} title\n:class: x\n\n{}\n:::::\n",
    "directive in a directive": (
        "::::::{{admonition}} outer\n:::::{{admonition}} inner\n\n{}\n:::::\n::::::\n"
    ),
    "behind options": ":::{{container}} facts\n**Required.** {}\n:::\n",
}
"""Where the pages have text of a schema."""

NASTY = [
    *LINE_BREAKS.replace("-", "\x1d"),
    *"\t \\`*_[]()<>{}#+-=:|!&$~%^\"'.@/0",
    *("\0", "\x07", "\x1b", "\x9b", "\xa0", "\ufeff", "\u202e", "é", "漢", "word"),
    *("```", "~~~", ":::", "::::::", "---", "***", "1. ", "[^1]: ", "| a | b |"),
    *("<b>", "<!--", "-->", "<script>alert(1)</script>", "&lt;", "&#42;", "&#x2a;"),
    *("{raw} html", "{include} ../x", "{eval-rst}", "{py:meth}`x`", "`x`_", "|x|"),
    *(".. raw:: html", "x::", "[a](javascript:x)", "<javascript:x>", "![a](b)"),
    *(
        "https://a.example/_b_?c=&copy;",
        "https://",
        "%41%3C",
        "xn--80ak6aa92e.com",
        "mailto:a@b.example",
        "<a@b.example>",
    ),
]
TEXTS = st.lists(
    st.sampled_from(NASTY) | st.characters(codec="utf-8"), max_size=30
).map("".join)


def read(text: str) -> nodes.document:
    """The document that the reader of the docs makes of Markdown, with all that is dangerous allowed."""
    document = docutils_core.publish_doctree(
        text,
        parser=myst.Parser(),
        settings_overrides={
            "myst_enable_extensions": ["colon_fence", "fieldlist"],
            "myst_suppress_warnings": ["myst.header"],
            "file_insertion_enabled": True,
            "raw_enabled": True,
            "report_level": 2,
            "halt_level": 2,
            "doctitle_xform": False,
            "docinfo_xform": False,
        },
    )
    return document


def skeleton(document: nodes.document) -> list[tuple[str, str]]:
    """The elements of a document in their order, without the texts and the links to themselves."""
    return [
        (type(node).__name__, " ".join(node.get("classes", ())))
        for node in document.findall(nodes.Element)
        if not isinstance(node, nodes.reference)
    ]


def plain(text: str) -> str:
    """What is seen of a text: white space is one space, and controls are written out."""
    line = re.sub(f"[ \t{LINE_BREAKS}]+", " ", text).strip(" ")
    return with_visible_controls(line)


@pytest.mark.parametrize("place", PLACES)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
@example("x\x85\x85:::{include} ../../../etc/passwd\x85:::")
@example("x\u2028\u2028```{raw} html\u2028<script>alert(1)</script>\u2028```")
@example("x\x85:::\x85:::::\x85::::::\x85<script>alert(1)</script>")
@example("<script src=x")
@example("!https://a.example/%41.png")
@example("<!-- from here on")
@example("a < b, and <script>alert(1)</script>")
def test_text_stays_in_its_place(place: str, text: str) -> None:
    wanted = PLACES[place]
    document = read(wanted.format(markdown(text + "x")))
    harmless = read(wanted.format("harmless"))
    assert skeleton(document) == skeleton(harmless)
    assert document.astext() == harmless.astext().replace("harmless", plain(text + "x"))
    for link in document.findall(nodes.reference):
        assert link["refuri"].startswith(("http://", "https://"))


@pytest.mark.parametrize("place", sorted(set(PLACES) - {"cell"}))
@settings(deadline=None, max_examples=40)
@given(TEXTS)
@example("``a`b``")
@example("\x85:::\x85")
def test_a_literal_is_one_piece_of_code(place: str, text: str) -> None:
    document = read(PLACES[place].format(markdown_literal(text + "x")))
    (literal,) = document.findall(nodes.literal)
    assert "".join(literal.astext().splitlines()) == literal.astext()
    assert literal.astext().endswith("x")
    assert not [*document.findall(nodes.raw)]


@settings(deadline=None, max_examples=40)
@given(TEXTS)
@example("\x85:::\x85</text>")
def test_html_on_a_page_is_one_piece(text: str) -> None:
    document = read(markdown_html(Code(f"<b>{html(text)}</b>")))
    (raw,) = document.findall(nodes.raw)
    assert raw.astext() == f"<b>{html(text)}</b>"


twin = runpy.run_path(str(EXTENSIONS / "markdown_twin.py"))["markdown"]
COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def pieces(text: str) -> list[tuple[str, str]]:
    """What a reader makes of Markdown: the blocks, and the runs of text and of code in them."""
    found: list[tuple[str, str]] = []
    for token in COMMONMARK.parse(text):
        found.append((f"{token.type} {token.tag}", ""))
        for child in token.children or ():
            if child.type in ("link_open", "link_close"):
                continue
            kind = child.type.replace("text_special", "text")
            before = found.pop()[1] if kind == found[-1][0] == "text" else ""
            found.append((kind, before + child.content))
    return [(kind, " ".join(said.split())) for kind, said in found]


@pytest.mark.parametrize("place", PLACES)
@settings(deadline=None, max_examples=40)
@given(TEXTS)
@example("# no heading")
@example("1. no list")
@example("- no list")
@example("+ no list")
@example("~~~ no fence")
@example("--- no ruler #")
@example("&lt;no entity&#62;")
@example("!https://a.example/no-picture.png")
def test_the_twin_of_a_page_says_the_same(place: str, text: str) -> None:
    page, harmless = (
        pieces(twin(read(PLACES[place].format(line))))
        for line in (markdown(text + "x"), "harmless")
    )
    shown = " ".join(plain(text + "x").split())
    assert page == [(kind, said.replace("harmless", shown)) for kind, said in harmless]


def test_the_twin_of_a_page_has_fields_without_a_body() -> None:
    page = "# A\n\n:one:\n:two: 2\n:three: - 3\n"
    assert twin(read(page)) == "# A\n\n**one:**\n\n**two:** 2\n\n**three:**\n\n- 3\n"


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/?a=1&amp;b=2",
        "https://a.example/?x=&copy;&#60;b",
        "https://a.example/_b_*c*~d~/",
    ],
)
def test_a_link_leads_to_the_same_address_in_the_twin(address: str) -> None:
    escaped = address.replace("&", "\\&")
    for text in f"[a link](<{escaped}>)", markdown(f"see {address}"):
        tokens = COMMONMARK.parseInline(twin(read(f"{text}\n")))[0].children or ()
        (link,) = (token for token in tokens if token.type == "link_open")
        assert link.attrs["href"] == address
    document = read("[a link](<https://a.example/x)!(>)\n")
    assert COMMONMARK.render(twin(document)).count("https://a.example/x)!(") == 1


@pytest.mark.parametrize("place", PLACES)
@settings(deadline=None, max_examples=40)
@given(TEXTS.filter(lambda text: "|" not in text))
@example("``a`b``")
def test_the_twin_has_the_same_pieces_of_code(place: str, text: str) -> None:
    document = read(PLACES[place].format(markdown_literal(text + "x")))
    (code,) = (said for kind, said in pieces(twin(document)) if kind == "code_inline")
    (literal,) = document.findall(nodes.literal)
    assert code == " ".join(literal.astext().split())
