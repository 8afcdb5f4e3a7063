"""The first line of a generated file says where it comes from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from copperplate import languages
from copperplate.diagnostics import Diagnostics
from copperplate.languages import NAMES
from copperplate.output.make import make
from copperplate.schema.load import load
from packages import output, texts

SCHEMA = Path(__file__).parents[1] / "bookshop" / "schema"

WITHOUT_COMMENTS = {"LICENSE", "py.typed"}
"""Files that a comment would change or that know none, by their names."""


@pytest.fixture(params=NAMES)
def files(request: pytest.FixtureRequest) -> dict[str, str]:
    """What a language makes of the bookshop."""
    diagnostics = Diagnostics()
    described = load(SCHEMA, diagnostics)
    assert described is not None
    language = languages.load(request.param)
    listed = [o for o in described.outputs if o.language == request.param]
    chosen = listed[0] if listed else output(request.param)
    return texts(make(language, language.plan(described, chosen), {}).items())


def test_every_file_says_what_it_was_made_from(files: dict[str, str]) -> None:
    for path, text in files.items():
        if Path(path).name in WITHOUT_COMMENTS:
            continue
        first = text.partition("\n")[0]
        source = re.search(r"Made by Copperplate from (\S+); change it there\.", first)
        if source:
            assert source[1].startswith("schema/")
            assert (SCHEMA.parent / source[1]).exists(), f"{path}: {source[1]}"
        else:
            assert re.search("(Copied|Made) by Copperplate[,.]", first), path


def test_what_comes_from_one_resource_names_its_file(files: dict[str, str]) -> None:
    for source in (SCHEMA / "resources").iterdir():
        for path, text in files.items():
            if Path(path).stem == source.stem:
                first = text.partition("\n")[0]
                assert f" schema/resources/{source.name};" in first, path
