"""The writer: what it touches, what it refuses to touch, and what a cut-off run leaves behind."""

from __future__ import annotations

import json
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import copperplate
from copperplate.errors import WriteError
from copperplate.output import write as writer
from copperplate.output.file import MANIFEST, File, stamps
from copperplate.output.manifest import FORMER_MANIFEST, read_manifest
from copperplate.output.write import Comparison, compare, untracked

FILES = {"a.py": "a = 1\n", "sub/b.py": "b = 'é'\n", "sub/c.py": "c = 1\n"}
PICTURE = b"\x89PNG\r\n\x1a\n\0\xff"


def made(files: dict[str, str]) -> dict[str, File]:
    return {path: File(text.encode()) for path, text in files.items()}


def hashes(files: dict[str, str]) -> dict[str, str]:
    return {path: stamp.digest for path, stamp in stamps(made(files)).items()}


def compared(folder: Path, files: dict[str, str]) -> Comparison:
    return compare(folder, stamps(made(files)))


def strangers(folder: Path, files: dict[str, str]) -> list[str]:
    return untracked(folder, files, compared(folder, files))


def write(folder: Path, files: dict[str, str], comparison: Comparison) -> None:
    writer.write(folder, made(files), comparison)


def put(folder: Path, files: dict[str, str]) -> Comparison:
    """Compare and write, as a run that forces would; how the folder stood before."""
    comparison = compared(folder, files)
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
    version = copperplate.__version__
    assert manifest == {"copperplate": version, "files": hashes(FILES)}
    assert compared(folder, FILES).is_current


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
    assert strangers(tmp_path, FILES) == []
    comparison = compared(tmp_path, FILES)
    assert comparison.modified == ("a.py",)
    assert comparison.stale == (FORMER_MANIFEST,)
    write(tmp_path, FILES, comparison)
    assert contents(tmp_path) == FILES
    assert compared(tmp_path, FILES).is_current


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
    assert compared(tmp_path, {"x": "file\n"}).outdated == ("x", MANIFEST)
    put(tmp_path, {"x": "file\n"})
    assert contents(tmp_path) == {"x": "file\n"}


def test_an_edited_file_blocks_whether_or_not_it_is_still_generated(
    tmp_path: Path,
) -> None:
    put(tmp_path, FILES)
    (tmp_path / "a.py").write_text("edited")
    (tmp_path / "sub/b.py").write_text("edited")
    comparison = compared(tmp_path, {"a.py": "a = 2\n"})
    assert {*comparison.modified} == {"a.py", "sub/b.py"}
    assert comparison.stale == ("sub/c.py",)


def test_a_file_that_was_there_before_blocks_unless_it_is_the_same(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.py").write_text("mine")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/c.py").write_text(FILES["sub/c.py"])
    comparison = compared(tmp_path, FILES)
    assert comparison.foreign == comparison.blocked == ("a.py",)
    assert comparison.unchanged == ("sub/c.py",)


def test_a_removed_file_comes_back(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / "a.py").unlink()
    assert put(tmp_path, FILES).missing == ("a.py",)
    assert contents(tmp_path) == FILES


@pytest.mark.parametrize(
    "path",
    [
        *("notes.txt", "sub/.hidden", "a.pyc", "sub/evil.pyc", ".DS_Store", ".git/x/y"),
        *(
            "build/x.py",
            "dist/x",
            "sub/build/x",
            ".venv/x",
            "x.egg-info/y",
            "node_modules/x",
        ),
        *("__pycache__/evil.py", "sub/__pycache__/x.sh", "sub/__pycache__/deep/b.pyc"),
        *("other/__pycache__/b.cpython-313.pyc", ".copperplate-7.txt"),
    ],
)
def test_what_is_not_generated_is_found_wherever_it_is(
    tmp_path: Path, path: str
) -> None:
    put(tmp_path, FILES)
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).touch()
    (told,) = strangers(tmp_path, FILES) or [""]
    assert told == ("" if path.startswith(".git/") else told) and path.startswith(told)


def test_what_comes_by_itself_is_not_told(tmp_path: Path) -> None:
    """Python compiles what is imported, and a folder without a file is nothing to git."""
    put(tmp_path, FILES)
    command = [sys.executable, "-m", "compileall", "-q"]
    subprocess.run([*command, "."], cwd=tmp_path, env={}, check=True)
    subprocess.run([*command, "-o2", "."], cwd=tmp_path, env={}, check=True)
    assert len([*tmp_path.rglob("*.pyc")]) == 6
    (tmp_path / "empty" / "__pycache__").mkdir(parents=True)
    assert strangers(tmp_path, FILES) == []


def test_links_are_told_and_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    put(folder, FILES)
    (folder / "link").symlink_to(tmp_path)
    (folder / "with_link").mkdir()
    (folder / "with_link" / "loop").symlink_to(folder)
    (folder / "__pycache__").symlink_to(tmp_path)
    assert strangers(folder, FILES) == ["__pycache__", "link", "with_link/"]


def test_names_that_are_not_utf_8_are_told(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/sub/\xff\n")).touch()
    (told,) = strangers(tmp_path, FILES)
    assert os.fsencode(told) == b"sub/\xff\n"


def test_any_bytes_and_run_bits_are_written(tmp_path: Path) -> None:
    files = {"a.png": File(PICTURE), "run": File(b"#!/bin/sh\n", executable=True)}
    writer.write(tmp_path, files, compare(tmp_path, stamps(files)))
    assert (tmp_path / "a.png").read_bytes() == PICTURE
    assert stat.S_IMODE((tmp_path / "run").stat().st_mode) == 0o755
    assert compare(tmp_path, stamps(files)).is_current


@pytest.mark.parametrize("path", ["a.py", "run", MANIFEST])
def test_another_run_bit_is_told_and_mended(tmp_path: Path, path: str) -> None:
    files = {"run": File(b"", executable=True), **made(FILES)}
    writer.write(tmp_path, files, compare(tmp_path, stamps(files)))
    (tmp_path / path).chmod(0o644 if path == "run" else 0o755)
    comparison = compare(tmp_path, stamps(files))
    assert comparison.mode == (path,)
    assert {*comparison.unchanged} == {*files, MANIFEST} - {path}
    assert not comparison.is_current and not comparison.blocked
    writer.write(tmp_path, files, comparison)
    assert compare(tmp_path, stamps(files)).is_current


def test_where_every_file_has_a_run_bit_they_mean_nothing(tmp_path: Path) -> None:
    """As on a disk of Windows, seen from Linux."""
    put(tmp_path, FILES)
    for path in (*FILES, MANIFEST):
        (tmp_path / path).chmod(0o777)
    assert compared(tmp_path, FILES).is_current


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
    assert not compared(tmp_path, third).blocked
    interrupted_after(number, monkeypatch, tmp_path, third)
    assert not compared(tmp_path, third).blocked
    put(tmp_path, third)
    assert contents(tmp_path) == third
    assert compared(tmp_path, third).is_current


def test_what_a_killed_run_left_goes_away_with_the_next(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    leftover = tmp_path / f".copperplate-{os.getpid()}.tmp"
    leftover.write_text("half")
    comparison = put(tmp_path, FILES)
    assert comparison.stale == (leftover.name,)
    assert not leftover.exists()
    assert compared(tmp_path, FILES).is_current


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
    put(elsewhere, {"b.py": "b = 'é'\n", "old.py": ""})
    folder = tmp_path / "out"
    put(folder, {**FILES, "sub/old.py": ""})
    for path in ("b.py", "c.py", "old.py"):
        (folder / "sub" / path).unlink()
    (folder / "sub").rmdir()
    (folder / "sub").symlink_to(elsewhere)
    comparison = compared(folder, FILES)
    assert comparison.occupied == ("sub",)
    assert comparison.stale == comparison.missing == ()


@pytest.mark.parametrize(
    ("in_the_way", "told"),
    [
        ("a.py/mine.txt", ("a.py",)),  # a folder where a file belongs
        ("a.py/deep/er", ("a.py",)),
        ("sub", ("sub",)),  # a file where a folder belongs
    ],
)
def test_what_no_run_takes_away_is_found_before_writing_begins(
    tmp_path: Path, in_the_way: str, told: tuple[str, ...]
) -> None:
    (tmp_path / in_the_way).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / in_the_way).write_text("mine")
    comparison = compared(tmp_path, FILES)
    assert comparison.occupied == told
    assert not comparison.is_current
    assert not comparison.blocked  # one mistake, told once


@pytest.mark.parametrize("kind", ["pipe", "socket", "device"])
@pytest.mark.parametrize("path", ["a.py", MANIFEST])
def test_what_is_no_file_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, path: str
) -> None:
    put(tmp_path, FILES)
    place = tmp_path / path
    place.unlink()
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as server:
            monkeypatch.chdir(tmp_path)  # the name of a socket must be short
            server.bind(path)
    else:
        place.symlink_to("/dev/zero")
    if path == MANIFEST:
        with pytest.raises(WriteError, match="can't be read .not a file"):
            compared(tmp_path, FILES)
    else:
        assert put(tmp_path, FILES).modified == (path,)
        assert place.read_text() == FILES[path]


def test_what_is_larger_than_any_file_of_ours_is_not_read(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    os.truncate(tmp_path / "a.py", 1_000_000_000_000)
    assert put(tmp_path, FILES).modified == ("a.py",)
    assert (tmp_path / "a.py").read_text() == FILES["a.py"]


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


HASH = f'"{"0" * 64}"'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<<<<<<< ours",
        "[]",
        "{}",
        "3",
        '"x"',
        "null",
        '{"files": 3}',
        '{"files": []}',
    ]
    + ['{"files": {"../x": HASH}}', '{"files": {"/x": HASH}}', '{"files": {"": HASH}}']
    + [
        '{"files": {"a//b": HASH}}',
        r'{"files": {"a\\b": HASH}}',
        '{"files": {"a": "0"}}',
    ]
    + [
        r'{"files": {"\u0000": HASH}}',
        r'{"files": {"\ud800": HASH}}',
        '{"files": {"a": []}}',
    ]
    + [
        '{"files": {}, "writing": [1]}',
        '{"files": {}, "copperplate": 1}',
        "\0",
        "[" * 99_999,
    ]
    + [
        '{"files": {"a": "link"}}',
        '{"files": {}, "formatter": {}}',
        "1" * 5000,
        "\ud800",
    ],
)
def test_a_damaged_manifest_stops_the_run(tmp_path: Path, text: str) -> None:
    data = text.replace("HASH", HASH).encode("utf-8", "surrogatepass")
    (tmp_path / MANIFEST).write_bytes(data)
    with pytest.raises(WriteError, match="can't be read .* --force"):
        compared(tmp_path, FILES)


def test_a_manifest_without_end_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / MANIFEST).open("wb") as file:
        file.truncate(30_000_000_000)
    with pytest.raises(WriteError, match="more than 64,000,000 bytes"):
        compared(tmp_path, FILES)


def test_the_manifest_says_what_wrote_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(files: dict[str, str], version: str, formatter: str) -> None:
        monkeypatch.setattr(copperplate, "__version__", version)
        comparison = compared(tmp_path, files)
        writer.write(tmp_path, made(files), comparison, formatter)

    write(FILES, "0.4.0", "black 1")
    write(FILES, "0.5.0", "black 2")  # that changes nothing, so it writes nothing
    manifest = read_manifest(tmp_path)
    assert (manifest.version, manifest.formatter) == ("0.4.0", "black 1")
    assert manifest.laid_out_by("black 1") == hashes(FILES)
    assert manifest.laid_out_by("black 2") == {}
    write({"a.py": "a = 2\n"}, "0.5.0", "black 2")
    assert read_manifest(tmp_path).version == "0.5.0"
