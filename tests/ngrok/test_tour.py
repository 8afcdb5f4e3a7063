"""A user's program that uses all of the Python package: both type checkers like it, and it runs."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from copperplate import emulator
from packages import ROOT

TOUR = ROOT / "tests" / "ngrok" / "programs" / "tour.py"
PACKAGE = ROOT / "generated" / "python" / "src"


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a Python program that finds the package."""
    paths = {"PYTHONPATH": str(PACKAGE), "MYPYPATH": str(PACKAGE)}
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, **paths},
        capture_output=True,
        text=True,
    )


def test_mypy_likes_the_tour() -> None:
    done = run("-m", "mypy", "--strict", str(TOUR))
    assert done.stdout.startswith("Success"), done.stdout + done.stderr


@pytest.mark.slow
def test_pyright_likes_the_tour() -> None:
    done = run("-m", "pyright", str(TOUR))
    assert done.stdout.startswith("0 errors"), done.stdout + done.stderr


def test_the_tour_runs() -> None:
    with emulator.run(ROOT / "schema") as server:
        done = run("-W", "error", str(TOUR), server.base_url)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "rules: 10.4.0.0/16 10.3.0.0/16 10.2.0.0/16 10.1.0.0/16 10.0.0.0/16",
        "compression: None",
        "error: NotFoundError",
        "statuses: 200 200",
        "policies: b c d",
    ]
    log = done.stderr
    assert "ngrok: POST /ip_policies 201 " in log
    assert "tour-of-the-api" not in log
