"""The guides of a package whose API has no resource that examples could be about."""

from __future__ import annotations

import re
from pathlib import Path

from packages import files, write_schema

THINGS = """\
service:
  attribute: things
  class: Things
  path: /things
  of: Thing
  doc: Things.
  operations: {get: {doc: Get a thing.}}
datatypes:
  Thing: {properties: {id: {type: string, doc: its id}}}
"""


def test_nothing_is_announced_that_does_not_come(tmp_path: Path) -> None:
    made = files(write_schema(tmp_path, things=THINGS))
    pages = {path: text for path, text in made.items() if path.endswith(".md")}
    assert len(pages) > 10
    for path, text in pages.items():
        for found in re.finditer(r"^([A-Z].*:)\n\n+(.*)", text, re.MULTILINE):
            follows = re.match(r"```|:::|- |1[.] |\||<| ", found[2])
            assert follows, (path, found[1], found[2])
