"""The guides of a schema: pages that somebody wrote by hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from packages import texts
from site_of import BOOKSHOP

from copperplate.diagnostics import Diagnostics
from copperplate.languages import python
from copperplate.output.render import render
from copperplate.schema.load import load


def with_guide(folder: Path, name: str, text: bytes):
    schema = folder / "schema"
    shutil.copytree(BOOKSHOP, schema)
    shutil.rmtree(schema / "guides", ignore_errors=True)
    (schema / "guides").mkdir()
    (schema / "guides" / name).write_bytes(text)
    diagnostics = Diagnostics()
    return load(schema, diagnostics), diagnostics


def files(described) -> dict[str, str]:
    plan = python.plan(described, described.outputs[0])
    return texts(render(python.LANGUAGE, plan))


def test_a_guide_becomes_a_page_with_the_names_of_the_package(tmp_path) -> None:
    text = b"# First steps\n\n`pip install DISTRIBUTION`, `import PACKAGE`; PACKAGES stays.\n"
    described, _ = with_guide(tmp_path, "first-steps.md", text)
    made = files(described)
    assert made["docs/guides/first-steps.md"] == (
        "<!-- Made by Copperplate from schema/guides/first-steps.md; change it there. -->\n"
        "\n# First steps\n\n`pip install bookshop-client`, `import bookshop`; PACKAGES stays.\n"
    )
    assert "guides/first-steps\n" in made["docs/index.md"]


def test_the_guide_start_is_a_part_of_the_start_page(tmp_path) -> None:
    described, _ = with_guide(
        tmp_path, "start.md", b"# Start\n\n## Sell a book\n\nSo.\n"
    )
    made = files(described)
    assert "## Sell a book\n\nSo.\n" in made["docs/index.md"]
    assert "Five things" not in made["docs/index.md"]
    assert "docs/guides/start.md" not in made


def test_the_guide_speed_is_a_part_of_the_readme(tmp_path) -> None:
    described, _ = with_guide(
        tmp_path, "speed.md", b"# Speed of PACKAGE\n\nIt flies.\n"
    )
    made = files(described)
    assert "\n\n## Speed\n\nIt flies.\n\nThis package" in made["README.md"]
    page = made["docs/guides/speed.md"]
    assert page.endswith(" -->\n\n# Speed of bookshop\n\nIt flies.\n")


@pytest.mark.parametrize(
    ("name", "text", "place", "message"),
    [
        ("First.md", b"# A\n", "First.md", "small letters and digits"),
        ("aux.md", b"# A\n", "aux.md", "Windows keeps the name 'aux'"),
        ("com1.md", b"# A\n", "com1.md", "Windows keeps the name 'com1'"),
        ("a.md", b"no title\n", "a.md:1:1", "begins with its title"),
        ("a.md", b"# A\n\nb\x00c\n", "a.md:3:2", "U+0000"),
        ("a.md", "# A\n\n\u202ec\n".encode(), "a.md:3:1", "U+202E"),
        ("a.md", b"# A\n\xff\n", "a.md", "not UTF-8"),
        ("a.md", b"# A\n" + b"x" * 4_000_000, "a.md", "more than 4,000,000 bytes"),
    ],
)
def test_a_guide_that_cannot_be_a_page_is_told(
    tmp_path, name, text, place, message
) -> None:
    described, diagnostics = with_guide(tmp_path, name, text)
    assert message in diagnostics.render()
    assert place in diagnostics.render()


BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""All characters that turn the direction of text, or mark it."""

BREAKS = "\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029"
"""What some reader takes for a line break, besides the line feed."""


@pytest.mark.parametrize(
    "character", [*BIDI, *BREAKS, "\x1b", "\x9b", "\x7f", "\ufeff"]
)
def test_no_guide_has_a_character_that_hides_what_it_says(tmp_path, character) -> None:
    text = f"# A\n\nab{character}c\n"
    described, diagnostics = with_guide(tmp_path, "a.md", text.encode())
    assert described is None
    (found,) = diagnostics.found
    assert f"U+{ord(character):04X}" in found.message
    assert found.position is not None
    assert (found.position.line, found.position.column) == (3, 3)


@pytest.mark.parametrize("character", BIDI)
def test_no_text_of_a_schema_turns_its_direction(tmp_path, character) -> None:
    schema = tmp_path / "schema"
    shutil.copytree(BOOKSHOP, schema)
    api = schema / "api.yaml"
    text = api.read_text(encoding="utf-8")
    for written in character, f"\\u{ord(character):04x}":
        wrong = text.replace("title: ", f'title: "{written}" #', 1)
        api.write_text(wrong, encoding="utf-8")
        diagnostics = Diagnostics()
        assert load(schema, diagnostics) is None
        assert f"U+{ord(character):04X}" in diagnostics.render()


def test_a_guide_cannot_take_the_place_of_another(tmp_path) -> None:
    described, _ = with_guide(tmp_path, "paging.md", b"# Paging\n")
    diagnostics = Diagnostics()
    python.check(described, described.outputs[0], diagnostics)
    assert "guides/paging.md: error: the docs have a guide 'paging' already" in (
        diagnostics.render()
    )
