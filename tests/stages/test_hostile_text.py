"""No string of a schema can break out of its place in the output.

Hostile text goes into the strings of the bookshop's schema. Either the schema is refused, or the output
has the very syntax tree that harmless text gives, with the hostile text in the places of the harmless one.
"""

from __future__ import annotations

import ast
import copy
import re
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from packages import texts

from copperplate import languages
from copperplate.diagnostics import Diagnostics
from copperplate.languages.openapi.yaml_writer import yaml_document
from copperplate.languages.python.metadata import LONGEST_SUMMARY
from copperplate.output.render import render
from copperplate.schema.load import load

pytestmark = pytest.mark.slow

BOOKSHOP = Path(__file__).parents[1] / "bookshop" / "schema"

Schema = dict[str, Any]
"""The files of a schema by their paths, each as YAML reads it."""

SCHEMA: Schema = {
    path.relative_to(BOOKSHOP).as_posix(): yaml.safe_load(path.read_bytes())
    for path in sorted(BOOKSHOP.rglob("*.yaml"))
}

ERRORS = SCHEMA["api.yaml"]["errors"]
del ERRORS["codes"]  # its keys are numbers
ERRORS["bodies"] = {str(status): name for status, name in ERRORS["bodies"].items()}
ORDERS = SCHEMA["resources/orders.yaml"]
del ORDERS["service"]["parameters"]["reason"]["max_characters"]

Place = tuple[str | int, ...]
"""Where a string stands: the file, then keys and indices."""


def strings(node: Any, place: Place = ()) -> Iterator[Place]:
    """The places of all strings that are values."""
    if isinstance(node, str):
        yield place
    elif isinstance(node, dict | list):
        for key, item in node.items() if isinstance(node, dict) else enumerate(node):
            yield from strings(item, (*place, key))


def keys(node: Any, place: Place = ()) -> Iterator[Place]:
    """The places of all strings that are keys, but for the names of files."""
    if isinstance(node, dict | list):
        for key, item in node.items() if isinstance(node, dict) else enumerate(node):
            if place and isinstance(node, dict):
                yield (*place, key)
            yield from keys(item, (*place, key))


def with_values(texts: dict[Place, str]) -> Schema:
    """The bookshop's schema with other strings in some places."""
    schema = copy.deepcopy(SCHEMA)
    for place, text in texts.items():
        at(schema, place[:-1])[place[-1]] = text
    return schema


def with_key(place: Place, text: str) -> Schema:
    """The bookshop's schema with another key in one place, in the same order."""
    schema = copy.deepcopy(SCHEMA)
    node = at(schema, place[:-1])
    items = [(text if key == place[-1] else key, item) for key, item in node.items()]
    node.clear()
    node.update(items)
    return schema


def at(node: Any, place: Place) -> Any:
    for key in place:
        node = node[key]
    return node


PROSE = [
    place
    for place in strings(SCHEMA)
    if place[-1] in ("doc", "title", "deprecated")
    or place[-2:] == ("reason", "default")
]
"""The places where any text may stand that can be read at all."""


def generated(schema: Schema, language: str) -> dict[str, str] | None:
    """What a language makes of a schema; None if it is refused, with a diagnostic."""
    diagnostics = Diagnostics()
    with tempfile.TemporaryDirectory() as folder:
        for path, content in schema.items():
            file = Path(folder, path)
            file.parent.mkdir(exist_ok=True)
            file.write_text(yaml_document(content), encoding="utf-8")
        described = load(Path(folder), diagnostics)
        if described is None:
            assert diagnostics.found
            assert diagnostics.render("text")
            return None
        chosen = [each for each in described.outputs if each.language == language]
        made_by = languages.load(language)
        made_by.check(described, *chosen, diagnostics)
        if diagnostics.found:
            return None
        return texts(render(made_by, made_by.plan(described, *chosen)))


def marked(number: int) -> str:
    return f"harmless text {number}."


MARKED = re.compile(r"harmless text (\d+)\.")

HARMLESS = {
    language: generated(
        with_values({p: marked(n) for n, p in enumerate(PROSE)}), language
    )
    for language in languages.NAMES
}

REFUSED = "\0\x01\x07\x0b\x0c\r\x1b\ud800\udfff\u061c\u200e\u202e\u2066"
"""Characters that no schema may hold."""

NASTY = [
    *(
        '"""',
        "'''",
        '"',
        "'",
        "\\",
        "\\\n",
        '\\"""',
        "\n",
        "\n\n",
        "\t",
        "  ",
        " \n",
        "\n  ",
    ),
    *(
        "*/",
        "/*",
        "{{ x }}",
        "{% x %}",
        "{#",
        "${x}",
        "#{x}",
        "`",
        "```",
        "\n```\n",
        "<b>",
    ),
    *(
        "</script>",
        "<!--",
        "-->",
        "]]>",
        "&amp;",
        "%s",
        "{}",
        "{0}",
        "\\N{DIGIT ONE}",
        "\\x41",
    ),
    *(
        "../",
        "/etc/passwd",
        "\u2028",
        "\u2029",
        "\x85",
        "\xa0",
        "\ufeff",
        "é",
        "漢",
        "\U0001f600",
    ),
    *(
        "w" * 10_000,
        "import injected",
        "\ninjected\n",
        '""" + injected + """',
        "\n    injected()\n    '''",
        "\n# type: ignore",
        "# fmt: off",
        "\n---\n",
        ": ",
        " #",
        "- ",
    ),
    *(
        "\n:raises:",
        "|",
        "\n\nArgs:\n",
        "~~~",
        "$x$",
        "%(x)s",
        "\n.. code::",
        "a.",
        "?",
        "!",
    ),
]
TEXTS = st.lists(
    st.sampled_from(NASTY) | st.characters(exclude_characters=REFUSED), max_size=12
).map("".join)
READABLE = TEXTS.map(lambda text: "".join(c for c in text if is_readable(c)) + "x")


def is_readable(character: str) -> bool:
    number = ord(character)
    return character in "\n\t" or not (
        number < 0x20
        or 0xD800 <= number <= 0xDFFF
        or character in "\u061c\u200e\u200f"
        or 0x202A <= number <= 0x202E
        or 0x2066 <= number <= 0x2069
    )


def words(text: str) -> str:
    """The text with its layout taken away: line breaks and runs of spaces are one space."""
    return " ".join(re.split("[ \t\n]+", text)).strip(" ")


def assert_kept(was: str, now: str, text: Callable[[int], str]) -> None:
    """A docstring holds the hostile texts, word for word, where it held the harmless ones.

    What a view adds to them may differ: it doesn't repeat what a description says already.
    """
    for mark in MARKED.finditer(was):
        assert words(text(int(mark[1]))) in words(now)
    if not MARKED.search(was):
        assert was == now


def assert_replaced(was: str, now: str, text: Callable[[int], str]) -> None:
    """Any other string is what it was, with the hostile texts in place of the harmless ones."""
    assert now == MARKED.sub(lambda mark: text(int(mark[1])), was)


slow = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow]
)


@slow
@given(READABLE)
@example("w" * 10_000 + "x")
def test_python_has_the_same_syntax_tree_with_other_strings(text: str) -> None:
    def numbered(number: int) -> str:
        return f"{text} {number}."

    texts = {place: numbered(number) for number, place in enumerate(PROSE)}
    harmless, hostile = HARMLESS["python"], generated(with_values(texts), "python")
    assert harmless is not None and hostile is not None
    assert harmless.keys() == hostile.keys()
    for path in (path for path in harmless if harmless[path] != hostile[path]):
        if path.endswith(".py"):
            was, now = ast.parse(harmless[path]), ast.parse(hostile[path])
            for old, new, is_docstring in constants(was, now):
                check = assert_kept if is_docstring else assert_replaced
                check(str(old.value), str(new.value), numbered)
                old.value = new.value = ""
            assert ast.dump(was) == ast.dump(now)
        elif path.endswith(".toml"):
            before, after = tomllib.loads(harmless[path]), tomllib.loads(hostile[path])
            summary = before["project"].pop("description")
            whole = MARKED.sub(lambda mark: numbered(int(mark[1])), summary)
            assert after["project"].pop("description") == whole[:LONGEST_SUMMARY]
            assert_same_data(before, after, text)


def constants(
    was: ast.Module, now: ast.Module
) -> Iterator[tuple[ast.Constant, ast.Constant, bool]]:
    """The strings of two syntax trees that stand in the same places, and whether as docstrings."""
    docstrings = {
        id(node.value) for node in ast.walk(was) if isinstance(node, ast.Expr)
    }
    for old, new in zip(ast.walk(was), ast.walk(now), strict=True):
        if isinstance(old, ast.Constant) and isinstance(old.value, str):
            assert isinstance(new, ast.Constant) and isinstance(new.value, str)
            yield old, new, id(old) in docstrings


@slow
@given(READABLE)
def test_openapi_has_the_same_members_with_other_strings(text: str) -> None:
    texts = {place: f"{text} {number}." for number, place in enumerate(PROSE)}
    harmless, hostile = HARMLESS["openapi"], generated(with_values(texts), "openapi")
    assert harmless is not None and hostile is not None
    was, now = read(harmless["openapi.yaml"]), read(hostile["openapi.yaml"])
    found_texts = {at(now, place) for place in strings(now)}
    for mark in MARKED.finditer(harmless["openapi.yaml"]):
        wanted = f"{text} {mark[1]}."
        assert any(wanted in found for found in found_texts)
    assert_same_data(without_prose(was), without_prose(now), text)


@slow
@given(READABLE)
@example("<script src=x")
@example("<!-- x")
@example("x\x85\x85:::{include} ../../../etc/passwd\x85:::")
@example("x\u2028\u2028```{raw} html\u2028<script>alert(1)</script>\u2028```")
@example("`` x `` y ``` z")
def test_pages_have_the_same_blocks_with_other_strings(text: str) -> None:
    texts = {place: f"{text} {number}." for number, place in enumerate(PROSE)}
    harmless, hostile = HARMLESS["python"], generated(with_values(texts), "python")
    assert harmless is not None and hostile is not None
    for path in (path for path in harmless if path.endswith(".md")):
        was, now = harmless[path], hostile[path]
        assert now.splitlines() == now.removesuffix("\n").split("\n"), path
        assert blocks(was) == blocks(now), path


MARKDOWN = MarkdownIt("commonmark").enable("table")


def blocks(text: str) -> list[tuple[str, str, str, int]]:
    """The blocks of a page, with the pieces in them that do more than to show a text."""
    found = []
    for token in MARKDOWN.parse(text):
        found.append((token.type, token.tag, token.info, token.level))
        found += [
            (child.type, child.tag, child.attrs.get("href", ""), token.level)
            for child in token.children or ()
            if child.type in ("html_inline", "image", "link_open")
            and not re.match("https?://", str(child.attrs.get("href", "")))
        ]
    return found


def read(text: str) -> Any:
    """YAML, read by the quicker of PyYAML's two readers if it is there."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def without_prose(data: Any) -> Any:
    """The data without what may be split in two: the first line of a description is its summary."""
    if isinstance(data, list):
        return [without_prose(item) for item in data]
    if not isinstance(data, dict):
        return data
    return {
        key: without_prose(item)
        for key, item in data.items()
        if key not in ("summary", "description") or not isinstance(item, str)
    }


def assert_same_data(was: Any, now: Any, text: str) -> None:
    """Plain data is the harmless one with the hostile text in place of the marks."""
    assert type(was) is type(now)
    if isinstance(was, dict):
        assert was.keys() == now.keys()
        for key in was:
            assert_same_data(was[key], now[key], text)
    elif isinstance(was, list):
        for old, new in zip(was, now, strict=True):
            assert_same_data(old, new, text)
    elif isinstance(was, str):
        assert_replaced(was, now, lambda number: f"{text} {number}.")
    else:
        assert was == now


@pytest.mark.parametrize("character", REFUSED)
def test_what_cannot_be_read_is_refused_everywhere(character: str) -> None:
    for place in (PROSE[0], PROSE[-1]):
        assert generated(with_values({place: f"a{character}b"}), "python") is None


@settings(slow, max_examples=80)
@given(st.sampled_from([*strings(SCHEMA)]), TEXTS)
def test_any_string_is_refused_or_harmless(place: Place, text: str) -> None:
    compiles(generated(with_values({place: text}), "python"))


@settings(slow, max_examples=80)
@given(st.sampled_from([*keys(SCHEMA)]), TEXTS)
def test_any_key_is_refused_or_harmless(place: Place, text: str) -> None:
    compiles(generated(with_key(place, text), "python"))


def compiles(files: dict[str, str] | None) -> None:
    """Every Python file can be read, and no text of ours has become code in it."""
    for path, text in (files or {}).items():
        if path.endswith(".py"):
            names = {
                getattr(node, "id", None) or getattr(node, "name", None)
                for node in ast.walk(ast.parse(text))
            }
            assert "injected" not in names
