"""The documentation of the generator itself."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from site_of import ROOT, run

from copperplate.diagnostics import Diagnostics
from copperplate.schema.load import load

DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generator-docs")
    output = run(
        *("-m", "sphinx", "-W", "--keep-going", "-n", "-q"),
        *("-d", folder / "doctrees", DOCS, folder / "pages"),
    )
    assert output == ""
    return folder / "pages"


def keys(schema: object) -> set[str]:
    """All keys that a JSON Schema allows, at any depth."""
    if isinstance(schema, list):
        return set().union(*map(keys, schema))
    if not isinstance(schema, dict):
        return set()
    own = schema.get("properties", {})
    inside = [*own.values(), *(v for k, v in schema.items() if k != "properties")]
    return set(own) | keys(inside)


@pytest.mark.slow
def test_the_reference_has_every_key_of_the_meta_schemas(pages: Path) -> None:
    for name in "api", "resource":
        schema = json.loads((ROOT / f"schema/meta/{name}.schema.json").read_bytes())
        page = BeautifulSoup(
            (pages / f"reference-{name}.html").read_text(encoding="utf-8"),
            "html.parser",
        )
        shown = {cell.get_text().strip() for cell in page.select("td:first-child")}
        assert len(keys(schema)) > 20
        assert keys(schema) <= shown  # and those of the schemas that it refers to


def schema_of_the_tutorial(folder: Path) -> Path:
    """The files that the page "Describe an API" has its reader write."""
    text = (DOCS / "describe.md").read_text(encoding="utf-8")
    general, books = re.findall(r"```yaml\n(# yaml-language.*?)```", text, re.S)
    (folder / "resources").mkdir()
    (folder / "api.yaml").write_text(general, encoding="utf-8")
    (folder / "resources" / "books.yaml").write_text(books, encoding="utf-8")
    return folder


def test_the_tutorial_ends_with_a_good_schema(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    described = load(schema_of_the_tutorial(tmp_path), diagnostics)
    assert described is not None, diagnostics.render()
    services = described.api.services()
    assert [o.name for s in services for o in s.operations][-1] == "lend"


def test_the_mistake_of_the_tutorial_is_told_as_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "schema").mkdir()
    schema = schema_of_the_tutorial(tmp_path / "schema")
    books = schema / "resources" / "books.yaml"
    wrong = books.read_text(encoding="utf-8").replace(
        "title: {type: string", "title: {type: strng"
    )
    books.write_text(wrong, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    diagnostics = Diagnostics()
    assert load(Path("schema"), diagnostics) is None
    text = (DOCS / "describe.md").read_text(encoding="utf-8")
    told = re.search(r"```text\n(.*?)```", text, re.S)
    assert told is not None
    assert diagnostics.render().strip() == told[1].strip()
