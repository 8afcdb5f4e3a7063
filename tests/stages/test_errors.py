"""Every mistake that a schema can hold, as ``copperplate validate`` tells it.

A case is a folder under ``tests/errors``: a schema in ``schema/``, and in ``expected.txt`` what the command
prints, to the letter. ``COPPERPLATE_GOLDEN=1`` writes that file anew instead.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from copperplate import cli

CASES = sorted(path for path in (Path(__file__).parents[1] / "errors").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistake(
    case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(case)
    assert cli.main(["validate"]) == 1
    output = capsys.readouterr()
    assert output.out == ""
    expected = case / "expected.txt"
    if os.environ.get("COPPERPLATE_GOLDEN"):
        expected.write_text(output.err, encoding="utf-8", newline="\n")
    assert output.err == expected.read_text(encoding="utf-8")
