"""Black on several processes."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import os
import time
from copperplate.languages.python import formatting

def slow(file):
    os.write(1, b"begun\\n")  # at once: processes print at the same time
    time.sleep(60)

formatting._formatted = slow
formatting.ENOUGH_FOR_A_PROCESS = 1
formatting.os.cpu_count = lambda: 2
formatting.black_all({f"{number}.py": "a" for number in range(9)})
"""


@pytest.mark.skipif(sys.platform != "linux", reason="others import the script anew")
def test_the_processes_of_a_killed_run_end_with_it() -> None:
    command = [sys.executable, "-c", SCRIPT]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as ran:
        assert ran.stdout and ran.stdout.readline() == b"begun\n"
        ran.kill()
        ran.stdout.read()  # ends when no process is left that could write
