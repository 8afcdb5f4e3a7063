"""Small schemas, and the files that they become: ``cases/README.md`` tells how to add one.

``COPPERPLATE_GOLDEN=1`` rewrites the expected files.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from copperplate.languages import python
from packages import files

CASES = Path(__file__).parents[2] / "cases"
NAMES = sorted(path.name for path in CASES.iterdir() if path.is_dir())


@pytest.fixture(params=NAMES)
def case(request: pytest.FixtureRequest) -> Path:
    """The folder of a case."""
    return CASES / str(request.param)


LEFT_TO_BLACK = {"unions"}
"""Cases whose readers and writers are longer than a line, which is left to black."""


@pytest.fixture
def made(case: Path, tmp_path: Path) -> dict[str, str]:
    """The files that the case becomes, as the templates render them."""
    schema = tmp_path / "schema"
    shutil.copytree(case / "schema", schema)
    if not (schema / "api.yaml").exists():
        shutil.copy(CASES / "api.yaml", schema)
    return files(schema)


def expected(case: Path) -> Iterator[Path]:
    """The files to compare with."""
    return (path for path in sorted((case / "expected").rglob("*")) if path.is_file())


def test_case(case: Path, made: dict[str, str]) -> None:
    paths = list(expected(case))
    assert paths, "the case compares nothing"
    for path in paths:
        relative = path.relative_to(case / "expected").as_posix()
        text = made[relative]
        for _, text in python.LANGUAGE.format([(relative, text)]):
            pass
        if os.environ.get("COPPERPLATE_GOLDEN"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_templates_write_what_black_would(case: Path, made: dict[str, str]) -> None:
    if case.name not in LEFT_TO_BLACK:
        for path, text in python.LANGUAGE.format(made.items()):
            assert text == made[path]
