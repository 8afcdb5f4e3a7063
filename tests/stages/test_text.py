"""The encoders: whatever the text, it stays within its place and can be read back."""

from __future__ import annotations

import ast
import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Callable
from functools import partial
from html.parser import HTMLParser

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from copperplate.languages.openapi.yaml_writer import Data, yaml_document
from copperplate.languages.python.encoders import (
    python_docstring,
    python_docstring_lines,
    python_string,
)
from copperplate.languages.python.formatting import black_all
from copperplate.text.code import (
    LINE_BREAKS,
    Code,
    code,
    identifier,
    joined,
    path_segment,
    plain_line,
    with_visible_controls,
)
from copperplate.text.data import toml_string
from copperplate.text.prose import (
    html,
    markdown,
    markdown_block,
    markdown_html,
    markdown_inside_block,
    markdown_literal,
)

NASTY = [
    *("\"'\\#{}[]<>*_`$&|:,?!%@~=+-./ \n\t"),
    *("\x0b", "\x0c", "\r", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"),
    *(
        "\0",
        "\x07",
        "\x1b",
        "\x9b",
        "\ufffe",
        "\xa0",
        "\xad",
        "\u202e",
        "\u200b",
        "\ufeff",
        "é",
        "漢",
    ),
    *("\U0001f600", '"""', "'''", "*/", "\\\n", "\\N{DIGIT ONE}", "\\u0041", "{{ x }}"),
    *("  ", "\n\n", "\n  ", "- ", "word", "a-longer-word", "x" * 40, "0", "1.", "yes"),
    *(
        "null",
        "~",
        "1:30",
        "# c",
        "k: v",
        "<div",
        "<!--",
        "type: ignore",
        "fmt: off",
        "coding: utf-9",
    ),
]
TEXTS = st.lists(
    st.sampled_from(NASTY) | st.characters(exclude_categories=["Cs"]), max_size=40
).map("".join)
SENTENCES = st.lists(st.sampled_from(NASTY), max_size=60).map(" ".join)
ANY_TEXT = TEXTS | SENTENCES


def as_black_has_it(source: str) -> str:
    return dict(black_all([("x.py", source)]))["x.py"]


def words(text: str) -> str:
    """The text with its layout taken away: line breaks and runs of spaces are one space."""
    return " ".join(re.split("[ \n]+", text)).strip(" ")


@given(ANY_TEXT)
@example("both \" and '")
def test_a_python_string_is_read_back_and_black_leaves_it(text: str) -> None:
    literal = python_string(text)
    assert ast.literal_eval(literal) == text
    assert as_black_has_it(f"x = {literal}\n") == f"x = {literal}\n"


@given(ANY_TEXT, st.sampled_from([0, 4, 8]))
@example('says "hi"', 4)
@example('"hi"', 4)
@example("ends in a backslash\\", 4)
@example("x" * 81 + " y", 4)
def test_a_docstring_keeps_every_word_and_black_leaves_it(
    text: str, indent: int
) -> None:
    docstring = python_docstring(text, indent)
    assert words(ast.literal_eval(docstring)) == words(text)
    source = {
        0: f"{docstring}\n",
        4: f"def f():\n    {docstring}\n",
        8: f"class A:\n    def f(self):\n        {docstring}\n",
    }[indent]
    if text.strip(" \n"):
        assert as_black_has_it(source) == source


@given(ANY_TEXT)
@example('"""')
@example("ends in a backslash\\")
def test_lines_within_a_docstring_are_read_back_and_end_nothing(text: str) -> None:
    lines = python_docstring_lines(text, 4)
    docstring = ast.literal_eval(f'"""First.\n\n    {lines}\n    """')
    assert words(docstring) == words(f"First.\n\n{text}")


@given(
    st.lists(
        st.sampled_from(["a", "word", "longer-word", "[x](y)", "`code`"]), min_size=60
    )
)
def test_a_long_docstring_is_wrapped_at_88_columns(parts: list[str]) -> None:
    lines = ("    " + python_docstring(" ".join(parts), 4)).split("\n")
    assert max(map(len, lines)) <= 88
    # Each line is as full as can be: the next word wouldn't have fitted.
    for line, following in zip(lines, lines[1:-1], strict=False):
        assert len(line) + 1 + len(following.split()[0]) > 88


def test_docstrings_as_people_write_them() -> None:
    assert python_docstring("The name.") == '"""The name."""'
    assert python_docstring('Say "hi"') == '"""Say "hi" """'
    assert python_docstring("Short.\n\nMore of it.", 4) == (
        '"""Short.\n\n    More of it.\n    """'
    )
    assert python_docstring("Args:\n    cidr: a range\n", 8) == (
        '"""Args:\n        cidr: a range\n        """'
    )


MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(tokens: list[Token]) -> str:
    """The plain text of parsed Markdown: a paragraph or a heading, with links to what they say."""
    text = ""
    for token in tokens:
        assert re.fullmatch(
            "inline|text|text_special|(paragraph|heading|link)_.*", token.type
        )
        if token.type == "link_open":
            assert str(token.attrs["href"]).startswith(("http://", "https://"))
        text += shown(token.children) if token.children is not None else token.content
    return text


@given(ANY_TEXT)
@example("https://a.example/x_y_z_ and &copy; ![a](b) <b>")
@example(
    "https://@a.example https://a%41.example/%3Cb%3E?c=&lt; https://xn--80ak6aa92e.com"
)
@example("- x")
@example("1) x")
@example("ends in #")
@example("<script src=x")
@example("!https://a.example/%41.png")
@example("<div title='")
@example("<!-- from here on")
@example("<? x")
@example("a < b, <script>alert(1)</script>")
@example("x\x85\x85:::{include} /etc/passwd\x85:::")
def test_markdown_is_read_as_the_text_that_it_was(text: str) -> None:
    line = markdown(text)
    plain = re.sub(f"[ \t{LINE_BREAKS}]+", " ", text).strip(" ")
    plain = with_visible_controls(plain)
    assert shown(MARKDOWN.parse(line)) == plain
    assert shown(MARKDOWN.parse(f"# {line}")) == plain


@given(ANY_TEXT)
@example("two `` ticks")
@example("`")
def test_a_literal_of_markdown_is_one_piece_of_code(text: str) -> None:
    (paragraph,) = MARKDOWN.parse(f"x {markdown_literal(text)} y")[1:-1]
    before, literal, after = paragraph.children or []
    assert (before.content, after.content) == ("x ", " y")
    assert literal.type == "code_inline"
    shown_line = plain_line(text)
    assert literal.content.strip(" ") == shown_line.strip(" ")


def test_markdown_stays_readable() -> None:
    text = "the id (ip_policy_id) of a policy, e.g. 10.0.0.0/8 - or not."
    assert markdown(text) == text


DATA: st.SearchStrategy[Data] = st.recursive(
    ANY_TEXT
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans()
    | st.none(),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(ANY_TEXT.map(lambda key: key[:60]), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["a", "$ref", "yes", "404", "/x/{id}"]), DATA))
def test_yaml_is_read_back(data: dict[str, Data]) -> None:
    assert yaml.safe_load(yaml_document(data) or "{}") == data


@pytest.mark.parametrize("word", "true false yes no on off null y n".split())
def test_no_word_of_yaml_is_taken_for_another_value(word: str) -> None:
    """A reader of YAML 1.1 takes more words for values than the one that reads back here."""
    for written in (word, word.title(), word.upper()):
        document = yaml_document({written: written, "row": [written]})
        assert document == f'"{written}": "{written}"\nrow: ["{written}"]\n'


def test_yaml_as_people_write_it() -> None:
    text = "text that is too long for one line, as descriptions often are, and has: colons inside"
    data: dict[str, Data] = {
        "paths": {"/x": {"doc": text, "on": [{"a": 1, "b": None}]}}
    }
    assert yaml_document(data) == (
        "paths:\n"
        "  /x:\n"
        "    doc: >-\n"
        "      text that is too long for one line, as descriptions often are, and has: colons\n"
        "      inside\n"
        '    "on":\n'
        "      - a: 1\n"
        "        b: null\n"
    )


def test_html_text_has_no_tags_and_ends_no_attribute() -> None:
    assert html("""<b a="x">'&\u2028""") == "&lt;b a=&quot;x&quot;&gt;&#39;&amp;&#8232;"


class _Reader(HTMLParser):
    """Notes what a browser would make of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(ANY_TEXT)
@example("\x85\0\x0b\ufdd0\U0001ffff")
@example("</b><script>alert(1)</script>")
@example("' onload='x' \" onload=\"x")
def test_html_is_read_back_by_readers_of_html_and_of_xml(text: str) -> None:
    source = f"<b title='{html(text)}' lang=\"{html(text)}\">{html(text)}</b>"
    plain = with_visible_controls(text)
    reader = _Reader()
    reader.feed(source)
    reader.close()
    assert reader.text == plain
    assert reader.tags == [("b", [("title", plain), ("lang", plain)])]
    element = ET.fromstring(source)
    assert [element.text or "", *element.attrib.values()] == [plain] * 3


@given(ANY_TEXT)
def test_a_string_of_toml_is_read_back(text: str) -> None:
    assert tomllib.loads(f"x = {toml_string(text)}\n") == {"x": text}


def yaml_of(text: str) -> str:
    return yaml_document({"a": text, "b": [text], text[:50]: None})


@pytest.mark.parametrize(
    "encoder",
    [
        *(html, markdown, markdown_literal, plain_line, python_string, toml_string),
        *(python_docstring, yaml_of),
    ],
)
@given(ANY_TEXT)
def test_all_readers_count_the_same_lines(
    encoder: Callable[[str], str], text: str
) -> None:
    written = f"<{encoder(text)}>"
    assert written.splitlines() == written.split("\n")
    if encoder not in (python_docstring, yaml_of):
        assert "\n" not in written


@pytest.mark.parametrize("put", [partial(markdown_block, "python"), markdown_html])
@pytest.mark.parametrize(
    "body", ["```", "````\n# a", "a\n   `````\n\n::: {raw} html\n:::"]
)
def test_no_code_ends_its_block(put: Callable[[Code], Code], body: str) -> None:
    first, second = MarkdownIt().parse(f"{put(Code(body))}\n\nafter")[:2]
    assert (first.type, first.content) == ("fence", f"{body}\n")
    assert second.type == "paragraph_open"


@pytest.mark.parametrize("character", "\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029")
def test_code_in_markdown_has_no_line_breaks_of_another_kind(character: str) -> None:
    assert re.fullmatch(f"[{LINE_BREAKS}]", character)
    body = Code(f"a{character}::: b")
    for put in (
        lambda: markdown_block("python", body),
        lambda: markdown_inside_block(body),
        lambda: markdown_html(body),
    ):
        with pytest.raises(ValueError, match="no line feed"):
            put()


def test_line_breaks_are_what_python_splits_lines_at() -> None:
    breaks = {chr(n) for n in range(0x110000) if len(f"a{chr(n)}b".splitlines()) > 1}
    assert {
        c for c in map(chr, range(0x110000)) if re.match(f"[{LINE_BREAKS}]", c)
    } == (breaks)


@pytest.mark.parametrize("name", ["", "1a", "a-b", "a b", "é", "a\n", "a.b", "a;b"])
def test_identifier_refuses(name: str) -> None:
    with pytest.raises(ValueError, match="not an identifier"):
        identifier(name)


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../a", "a/b", "a\\b", ".a", "a.", "a\0", "é"]
)
def test_path_segment_refuses(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a file"):
        path_segment(name)


def test_code_is_put_together_of_code_only() -> None:
    name = identifier("x")
    assert code("{}: {}", name, name) == "x: x"
    assert joined(", ", [name, code("{{}}")]) == "x, {}"
    with pytest.raises(TypeError, match="not code: 'x'"):
        code("{}", "x")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not code: 'x'"):
        joined(", ", ["x"])  # type: ignore[list-item]
    assert type(name + "x") is not Code
