"""The programs in the README of the generated package run, against the emulator of the API."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator import emulator
from packages import ROOT, files, write


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
    assert done.stdout.startswith("<IPPolicy ")
    assert "for the web team" in program
    assert "for the app team" in done.stdout  # the update shows
