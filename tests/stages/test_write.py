"""The writer: what it touches, what it refuses to touch, and what a cut-off run leaves behind."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from copperplate.errors import WriteError
from copperplate.output.write import (
    FORMER_MANIFEST,
    MANIFEST,
    Comparison,
    compare,
    hashes,
    untracked,
    write,
)

FILES = {"a.py": "a = 1\n", "sub/b.py": "b = 'é'\n", "sub/c.py": "c = 1\n"}


def put(folder: Path, files: dict[str, str]) -> Comparison:
    """Compare and write, as a run that forces would; how the folder stood before."""
    comparison = compare(folder, hashes(files))
    write(folder, files, comparison)
    return comparison


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_a_new_folder_is_filled(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "out"
    assert put(folder, FILES).missing == ("a.py", "sub/b.py", "sub/c.py", MANIFEST)
    assert contents(folder) == FILES
    assert stat.S_IMODE((folder / "a.py").stat().st_mode) == 0o644
    manifest = json.loads((folder / MANIFEST).read_text())
    assert manifest == {"files": hashes(FILES)}
    assert compare(folder, hashes(FILES)).is_current


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.py")}
    comparison = put(tmp_path, {**FILES, "a.py": "a = 2\n"})
    assert comparison.outdated == ("a.py", MANIFEST)
    assert comparison.unchanged == ("sub/b.py", "sub/c.py")
    changed = {path for path in before if path.stat().st_mtime_ns != before[path]}
    assert changed == {tmp_path / "a.py"}


def test_a_manifest_of_the_former_name_is_read_and_replaced(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / MANIFEST).rename(tmp_path / FORMER_MANIFEST)
    (tmp_path / "a.py").write_text("edited\n")
    assert untracked(tmp_path, FILES) == []
    comparison = compare(tmp_path, hashes(FILES))
    assert comparison.modified == ("a.py",)
    assert comparison.stale == (FORMER_MANIFEST,)
    write(tmp_path, FILES, comparison)
    assert contents(tmp_path) == FILES
    assert compare(tmp_path, hashes(FILES)).is_current


def test_what_is_no_longer_generated_is_removed_with_its_folder(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / "sub" / "__pycache__").mkdir()
    (tmp_path / "sub" / "__pycache__" / "b.pyc").touch()
    assert put(tmp_path, {"a.py": "a = 1\n"}).stale == ("sub/b.py", "sub/c.py")
    assert not (tmp_path / "sub").exists()


def test_a_folder_with_somebody_elses_file_stays(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / "sub" / "notes.txt").write_text("mine")
    put(tmp_path, {"a.py": "a = 1\n"})
    assert contents(tmp_path) == {"a.py": "a = 1\n", "sub/notes.txt": "mine"}


def test_a_file_may_become_a_folder_and_the_other_way_round(tmp_path: Path) -> None:
    put(tmp_path, {"x": "file\n"})
    put(tmp_path, {"x/y": "in a folder\n"})
    assert contents(tmp_path) == {"x/y": "in a folder\n"}
    assert compare(tmp_path, hashes({"x": "file\n"})).blocked == ("x",)
    put(tmp_path, {"x": "file\n"})
    assert contents(tmp_path) == {"x": "file\n"}


def test_an_edited_file_blocks_whether_or_not_it_is_still_generated(
    tmp_path: Path,
) -> None:
    put(tmp_path, FILES)
    (tmp_path / "a.py").write_text("edited")
    (tmp_path / "sub/b.py").write_text("edited")
    comparison = compare(tmp_path, hashes({"a.py": "a = 2\n"}))
    assert comparison.modified == ("a.py", "sub/b.py")
    assert comparison.stale == ("sub/c.py",)


def test_a_file_that_was_there_before_blocks_unless_it_is_the_same(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.py").write_text("mine")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/c.py").write_text(FILES["sub/c.py"])
    comparison = compare(tmp_path, hashes(FILES))
    assert comparison.foreign == comparison.blocked == ("a.py",)
    assert comparison.unchanged == ("sub/c.py",)


def test_a_removed_file_comes_back(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / "a.py").unlink()
    assert put(tmp_path, FILES).missing == ("a.py",)
    assert contents(tmp_path) == FILES


def test_untracked_files_are_found_and_those_of_tools_are_not(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    for name in (
        "notes.txt",
        "sub/.hidden",
        "__pycache__/a.pyc",
        ".venv/x",
        "x.egg-info/y",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "link").symlink_to(tmp_path.parent)
    assert untracked(tmp_path, FILES) == ["link", "notes.txt", "sub/.hidden"]


@pytest.mark.parametrize("number", range(1, 6))
def test_the_run_after_one_that_was_cut_off_finds_nothing_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    put(tmp_path, FILES)
    second = {"a.py": "a = 2\n", "sub/b.py": "b = 2\n", "new.py": "new\n"}
    interrupted_after(number, monkeypatch, tmp_path, second)
    for path, text in contents(tmp_path).items():
        assert text in (FILES.get(path), second.get(path))  # the old one or the new
    third = {"a.py": "a = 3\n", "sub/b.py": "b = 2\n"}
    assert not compare(tmp_path, hashes(third)).blocked
    interrupted_after(number, monkeypatch, tmp_path, third)
    assert not compare(tmp_path, hashes(third)).blocked
    put(tmp_path, third)
    assert contents(tmp_path) == third
    assert compare(tmp_path, hashes(third)).is_current


def test_another_run_at_the_same_time_may_take_a_file_for_a_leftover(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace
    taken = []

    def late(source: Path, target: Path) -> None:
        if not taken:
            taken.append(source)
            source.unlink()
        replace(source, target)

    monkeypatch.setattr(os, "replace", late)
    put(tmp_path, FILES)
    assert taken
    assert contents(tmp_path) == FILES


def interrupted_after(
    number: int, monkeypatch: pytest.MonkeyPatch, folder: Path, files: dict[str, str]
) -> None:
    """Write until that many files have been moved to their places, then stop as at Ctrl-C."""
    moved = 0
    replace = os.replace

    def limited(source: str, target: str) -> None:
        nonlocal moved
        moved += 1
        if moved > number:
            raise KeyboardInterrupt
        replace(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", limited)
        try:
            put(folder, files)
        except KeyboardInterrupt:
            pass


def test_no_writing_through_a_link_to_a_folder(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "sub").symlink_to(elsewhere)
    with pytest.raises(WriteError, match="out/sub is a link to a folder"):
        compare(folder, hashes(FILES))


def test_a_link_in_the_place_of_a_file_is_replaced_and_not_followed(
    tmp_path: Path,
) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a.py").symlink_to(victim)
    assert put(folder, FILES).foreign == ("a.py",)
    assert victim.read_text() == "precious"
    assert (folder / "a.py").read_text() == FILES["a.py"]


@pytest.mark.parametrize(
    "text",
    ["", "<<<<<<< ours", "[]", "{}", '{"files": 3}', '{"files": {"../x": "0"}}']
    + ['{"files": {"/x": "0"}}', '{"files": {"": "0"}}'],
)
def test_a_damaged_manifest_stops_the_run(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(WriteError, match="can't be read .* --force"):
        compare(tmp_path, hashes(FILES))
