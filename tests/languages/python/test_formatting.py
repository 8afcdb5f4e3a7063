"""Black on several processes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from copperplate.errors import FormatError
from copperplate.languages.python import formatting

SCRIPT = """
import os
import time
from copperplate.languages.python import formatting

def slow(files):
    os.write(1, b"begun\\n")  # at once: processes print at the same time
    time.sleep(60)

formatting._formatted = slow
formatting.BATCH = 1
formatting.os.cpu_count = lambda: 2
list(formatting.black_all((f"{number}.py", "a") for number in range(9)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="others import the script anew")
def test_the_processes_of_a_killed_run_end_with_it() -> None:
    command = [sys.executable, "-c", SCRIPT]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as ran:
        assert ran.stdout and ran.stdout.readline() == b"begun\n"
        ran.kill()
        ran.stdout.read()  # ends when no process is left that could write


@pytest.fixture(params=[1, 2])
def processors(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many, and little that is worth another process."""
    monkeypatch.setattr(os, "cpu_count", lambda: request.param)
    monkeypatch.setattr(formatting, "BATCH", 1)


@pytest.mark.parametrize("number", [0, 1, 2, 9])
def test_every_file_is_formatted(processors: None, number: int) -> None:
    texts = {f"{n}.py": f"{'x' * (n + 1)} = 'a'\n" for n in range(number)}
    formatted = {path: text.replace("'", '"') for path, text in texts.items()}
    others = {"a.md": "'a'\n", "b.toml": "b = 'c'\n"}
    files = {**texts, **others}.items()
    assert dict(formatting.black_all(files)) == formatted


def test_what_is_no_python_is_told_by_its_path(processors: None) -> None:
    files = {"a.py": "a = 1\n", "b.py": "b = = 1\n", "c.py": "c = 1\n"}
    with pytest.raises(FormatError, match=r"^b\.py: this is no Python: "):
        dict(formatting.black_all(files.items()))
