"""The programs in the README of the generated package run, against the emulator of the API."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from copperplate import emulator
from packages import API, ROOT, files, write, write_schema


@pytest.mark.parametrize("number", [0, 1], ids=["sync", "async"])
def test_the_programs_run(tmp_path: Path, number: int) -> None:
    made = files(ROOT / "schema", package="readme_api")
    write(made, tmp_path)
    program = re.findall(r"```python\n(.*?)```", made["README.md"], re.DOTALL)[number]
    with emulator.run(ROOT / "schema") as server:
        # All that is changed: the calls go to this machine.
        program = program.replace("Client()", f'Client("key", "{server.base_url}")')
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", program],
            cwd=tmp_path / "src",
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(("<IPPolicy ", "<AsyncIPPolicy ")[number])
    assert "for the web team" in program
    assert "for the app team" in done.stdout  # the update shows


def test_an_api_without_pages_is_shown_lists_that_come_whole(tmp_path: Path) -> None:
    before, _, rest = API.partition("paging:\n")
    schema = write_schema(
        tmp_path / "schema",
        before + rest[rest.index("errors:") :],
        cars="""\
service:
  attribute: cars
  class: CarsClient
  path: /cars
  of: Car
  doc: Cars.
  operations:
    create: {doc: Add one., required: [plate]}
    get: {doc: Get one.}
    list: {doc: All of them.}
    update: {doc: Change one., optional: [plate]}
    delete: {doc: Remove one.}
datatypes:
  Car:
    methods: [update, delete]
    properties:
      id: {type: string, doc: its id}
      plate: {type: string, doc: its plate}
  CarList:
    properties:
      cars: {type: list of Car, doc: the cars}
""",
    )
    made = files(schema)
    write(made, tmp_path)
    programs = re.findall(r"```python\n(.*?)```", made["README.md"], re.DOTALL)
    guides = ("docs/index.md", "docs/guides/paging.md")
    begins = [re.findall(r"```python\n(.*?)```", made[g], re.DOTALL)[0] for g in guides]
    with emulator.run(schema) as server:
        for program in (*programs, *begins):
            told = program.replace("Client()", f'Client("key", "{server.base_url}")')
            done = subprocess.run(
                [sys.executable, "-W", "error", "-c", told],
                cwd=tmp_path / "src",
                capture_output=True,
                text=True,
            )
            assert done.returncode == 0, done.stderr
            assert re.match("<(Async)?CarList ", done.stdout)
    assert len(programs) == 2
    for guide in ("README.md", *guides, "docs/guides/async.md"):
        assert "next page" not in made[guide]
        assert "async for" not in made[guide]
