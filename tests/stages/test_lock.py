"""Runs at the same time: one waits for the other, and none leaves anything behind."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from copperplate.init import init
from copperplate.output import lock
from copperplate.output.lock import locked

COMMAND = [sys.executable, "-m", "copperplate"]


def nobody(folder: Path) -> None:
    raise AssertionError(f"nobody holds {folder}")


def wait_for(condition: Callable[[], object]) -> None:
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


class Waiting:
    """A run that wants a folder, in a thread."""

    def __init__(self, *folders: Path, make: bool = True) -> None:
        self.told: list[Path] = []
        self.holds, self.may_end = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, args=(folders, make))
        self._thread.start()

    def _run(self, folders: tuple[Path, ...], make: bool) -> None:
        with locked(folders, make, self.told.append):
            self.holds.set()
            self.may_end.wait(30)

    def end(self) -> None:
        assert self.holds.wait(30)
        self.may_end.set()
        self._thread.join()


def test_a_run_waits_for_another_and_says_so_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.2)
    with locked([tmp_path / "out"], True, nobody):
        waiting = Waiting(tmp_path / "out")
        elsewhere = Waiting(tmp_path / "other")
        elsewhere.end()
        wait_for(lambda: waiting.told)
        assert not waiting.holds.is_set()
    waiting.end()
    assert waiting.told == [tmp_path / "out"]
    assert lock.PATIENCE == 0.2


def test_two_runs_that_want_the_same_folders_do_not_wait_for_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each names its folders in another order, and takes its time between one and the next."""
    hold = lock._hold

    def slowly(*arguments) -> int | None:
        held = hold(*arguments)
        time.sleep(0.1)
        return held

    monkeypatch.setattr(lock, "_hold", slowly)
    first, second = tmp_path / "a", tmp_path / "b"
    runs = [Waiting(first, second), Waiting(second, first)]
    wait_for(lambda: any(run.holds.is_set() for run in runs))
    for run in sorted(runs, key=lambda run: not run.holds.is_set()):
        run.end()


def test_nothing_is_said_of_a_short_wait(tmp_path: Path) -> None:
    assert lock.PATIENCE == 10
    with locked([tmp_path], True, nobody):
        waiting = Waiting(tmp_path)
        time.sleep(0.2)
        assert not waiting.holds.is_set()
    waiting.end()
    assert waiting.told == []


def test_a_folder_is_the_same_by_any_name(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "link").symlink_to("out")
    with locked([tmp_path / "out"], True, nobody):
        waiting = Waiting(tmp_path / "link")
        time.sleep(0.2)
        assert not waiting.holds.is_set()
    waiting.end()


def test_a_folder_that_stays_empty_goes_away_again(tmp_path: Path) -> None:
    with locked([tmp_path / "deep" / "out"], True, nobody):
        assert (tmp_path / "deep" / "out").is_dir()
        waiting = Waiting(tmp_path / "deep" / "out")
        time.sleep(0.1)
    assert waiting.holds.wait(30)  # although the folder that it waited for is gone
    assert (tmp_path / "deep" / "out").is_dir()
    (tmp_path / "deep" / "out" / "x").touch()
    waiting.end()
    assert (tmp_path / "deep" / "out" / "x").exists()


def test_a_check_makes_no_folder(tmp_path: Path) -> None:
    with locked([tmp_path / "out"], False, nobody):
        assert not (tmp_path / "out").exists()


def test_a_check_stops_waiting_for_a_folder_that_goes_away(tmp_path: Path) -> None:
    with locked([tmp_path / "out"], True, nobody):
        waiting = Waiting(tmp_path / "out", make=False)
        time.sleep(0.1)
    waiting.end()


def test_a_lock_ends_with_its_process_and_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    script = (
        "import pathlib, sys, time\n"
        "from copperplate.output.lock import locked\n"
        "with locked([pathlib.Path(sys.argv[1])], True, print):\n"
        "    print('holds', flush=True)\n"
        "    time.sleep(60)\n"
    )
    command = [sys.executable, "-c", script, folder]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as ran:
        assert ran.stdout and ran.stdout.readline() == b"holds\n"
        waiting = Waiting(folder)
        time.sleep(0.2)
        assert not waiting.holds.is_set()
        ran.kill()
    waiting.end()
    assert [*folder.iterdir()] == []


def test_where_there_are_no_locks_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def flock(file: int, operation: int) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(lock.fcntl, "flock", flock)
    with locked([tmp_path], True, nobody), locked([tmp_path], True, nobody):
        pass


@pytest.mark.timeout(120)
def test_eight_runs_at_once_into_one_folder_leave_it_whole(tmp_path: Path) -> None:
    runs = []
    for number in range(8):
        project = tmp_path / str(number)
        init(project)
        api = project / "schema" / "api.yaml"
        api.write_text(api.read_text().replace("A tea house", f"Tea house {number}"))
        arguments = ["openapi", "-s", project / "schema", "-o", tmp_path / "out"]
        command = [*COMMAND, "generate", *arguments]
        environment = {**os.environ, "XDG_CACHE_HOME": str(project)}
        runs.append((command, environment))
    running = [
        subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
        for command, environment in runs
    ]
    for process in running:
        assert (process.communicate()[1], process.returncode) == (b"", 0)
    made = {path.name for path in (tmp_path / "out" / "openapi").iterdir()}
    assert made == {".copperplate.json", ".gitattributes", "openapi.yaml"}
    text = (tmp_path / "out" / "openapi" / "openapi.yaml").read_text()
    last = int(text.partition("Tea house ")[2][0])
    for number, arguments in ((last, ["--check"]), ((last + 1) % 8, [])):
        command, environment = runs[number]
        subprocess.run([*command, *arguments], env=environment, check=True)
