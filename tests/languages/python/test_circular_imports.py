"""Modules of datatypes that import each other, over however many others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from copperplate.diagnostics import Diagnostics
from copperplate.languages.python.circular_imports import circular_imports
from copperplate.schema.load import load
from packages import API, files, write, write_schema

USES = {
    "alone": "",
    "ring": "two",
    "two": "three",
    "three": "ring",
    "tail": "ring",
    "pair": "couple",
    "couple": "pair",
    "own": "own",
}
"""By resource, the one whose datatype its own holds: rings of three, two and one, and what is in none."""


def resource(name: str, used: str, kind: str) -> str:
    """A resource whose datatype holds one of another, and whose list is a page of it."""
    held = (
        f"      other: {{type: {kind.format(used.title())}, nullable: true, doc: another}}\n"
        if used
        else ""
    )
    return f"""
service:
  attribute: {name}
  class: {name.title()}Client
  path: /{name}
  of: {name.title()}
  doc: Them.
  operations:
    get: {{doc: Get one.}}
    list: {{doc: List them.}}
datatypes:
  {name.title()}:
    properties:
      id: {{type: string, doc: its id}}
{held}
  {name.title()}List:
    page_of: items
    properties:
      items: {{type: list of {(used or name).title()}, doc: the items}}
      next: {{type: string, nullable: true, doc: the next page}}
"""


@pytest.fixture(params=["{}", "list of {}", "map of list of {}"])
def schema(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    texts = {name: resource(name, used, request.param) for name, used in USES.items()}
    return write_schema(tmp_path / "schema", API, **texts)


def test_circles_of_any_length_are_found_and_nothing_else(schema: Path) -> None:
    described = load(schema, Diagnostics())
    assert described is not None
    assert circular_imports(described.api) == {
        **{"ring": {"two"}, "two": {"three"}, "three": {"ring"}},
        **{"pair": {"couple"}, "couple": {"pair"}},
        **{"alone": set(), "tail": set(), "own": set()},
    }


def test_each_module_can_be_the_first_to_be_imported(
    schema: Path, tmp_path: Path
) -> None:
    write(files(schema), tmp_path / "made")
    program = "\n".join(
        [
            "import importlib, sys",
            f"for name in {sorted(USES)}:",
            "    for known in [m for m in sys.modules if m.startswith('shop')]:",
            "        del sys.modules[known]",
            "    module = importlib.import_module(f'shop.datatypes.{name}')",
            "    made = getattr(module, name.title())(None, {'id': 'x'})",
            "    assert getattr(made, 'other', None) in (None, [], {}), name",
        ]
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path / "made" / "src",
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
