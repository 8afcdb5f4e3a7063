"""Files in, a folder on disk out: compared first, and written only where they differ.

A manifest in the folder holds the hash of every file that was written. It tells a file that the generator
may replace or remove from one that somebody edited or put there. It is written twice, before and after the
files: if a run is cut off, the next one knows all that it finds.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from copperplate.output.file import MANIFEST, File, Stamp, digest, stamps
from copperplate.output.manifest import (
    FORMER_MANIFEST,
    Manifest,
    finished,
    read_manifest,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a folder stands against the files that belong in it. Paths are relative, with slashes."""

    unchanged: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Not there."""
    outdated: tuple[str, ...] = ()
    """As the generator left them, but it makes something else of the schema now."""
    mode: tuple[str, ...] = ()
    """As they should be, but for the run bit."""
    stale: tuple[str, ...] = ()
    """As the generator left them, but it makes no such files any more."""
    modified: tuple[str, ...] = ()
    """Written by the generator, and changed by somebody since."""
    foreign: tuple[str, ...] = ()
    """In the place of a generated file, and not written by the generator."""
    occupied: tuple[str, ...] = ()
    """No run takes these away: a folder in the place of a file, a file or a link in that of a folder."""

    @property
    def blocked(self) -> tuple[str, ...]:
        """The files that only force may overwrite or remove."""
        return (*self.modified, *self.foreign)

    @property
    def is_current(self) -> bool:
        """Whether there is nothing to write and nothing to remove."""
        return not (self.to_write or self.stale or self.occupied)

    @property
    def to_write(self) -> set[str]:
        """The files that are not as they should be. Those that are modified need not be wanted any more."""
        return {*self.missing, *self.outdated, *self.mode, *self.blocked}


def compare(folder: Path, wanted: Mapping[str, Stamp]) -> Comparison:
    """The folder against the files wanted in it; reads, and changes nothing.

    Raises WriteError if the manifest can't be read.
    """
    manifest = read_manifest(folder)
    found: dict[str, list[str]] = {name: [] for name in Comparison.__dataclass_fields__}
    gone = sorted(manifest.paths - {*wanted})
    occupied = _occupied_folders(folder, [*wanted, *gone], manifest.paths - {*wanted})
    found["occupied"] += occupied
    for path in _not_below(occupied, gone):
        there = _look(folder / path)
        if there is not None and there.digest != _FOLDER:
            known = manifest.knows(path, there.digest)
            found["stale" if known else "modified"].append(path)
    found["stale"] += _leftovers(folder)
    text = manifest.renewed({path: stamp.digest for path, stamp in wanted.items()})
    wanted = {**wanted, MANIFEST: Stamp(digest(text.encode()), False)}
    looked = {path: _look(folder / path) for path in _not_below(occupied, wanted)}
    tells_modes = _tells_modes(looked.values())
    for path, there in looked.items():
        if there is None:
            kind = "missing"
        elif there.digest == wanted[path].digest:
            is_same = there.executable == wanted[path].executable or not tells_modes
            kind = "unchanged" if is_same else "mode"
        elif there.digest == _FOLDER:
            kind = "outdated" if _vanishes(folder, path, found["stale"]) else "occupied"
        elif path == MANIFEST or manifest.knows(path, there.digest):
            kind = "outdated"
        else:
            kind = "modified" if path in manifest.paths else "foreign"
        found[kind].append(path)
    return Comparison(**{kind: tuple(paths) for kind, paths in found.items()})


def untracked(folder: Path, wanted: Iterable[str], comparison: Comparison) -> list[str]:
    """What is in the folder, and is neither wanted nor told by the comparison; sorted.

    A folder that holds no file of ours is told as a whole, with a slash at its end. What comes by itself
    isn't told: empty folders, what Python compiles of our modules, and ``.git`` at the top; nor is what git
    ignores, such as ``.venv/``.
    """
    if not folder.is_dir():
        return []
    paths = {*wanted, MANIFEST, *comparison.stale, *comparison.modified}
    paths |= {*comparison.occupied}
    modules = {p.rpartition("/")[0] for p in paths if p.endswith(".py")}
    strangers = {*_strangers(folder, "", _Ours(paths, _parents(paths), modules))}
    return sorted(strangers - _ignored(folder) if strangers else strangers)


def write(
    folder: Path, files: Mapping[str, File], comparison: Comparison, formatter: str = ""
) -> None:
    """Make the folder hold these files, each replaced as a whole, mode 644 or 755.

    ``comparison`` is that of the folder with the same files; what is blocked there is overwritten or
    removed, so look at it first. ``formatter`` names what laid the files out. Raises OSError if something
    can't be written; the folder can then be mended by another run.
    """
    if comparison.is_current:
        return
    manifest = read_manifest(folder)
    wanted = {path: stamp.digest for path, stamp in stamps(files).items()}
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in _temporaries(folder):
        (folder / leftover).unlink()
    left = {
        path: known
        for path, known in manifest.writing.items()
        if (there := _look(folder / path)) and there.digest == known
    }
    begun = Manifest(files={**manifest.files, **left}, writing=wanted)
    _replace(folder, MANIFEST, File(begun.text().encode()))
    for path in (*comparison.stale, *comparison.modified):
        if path not in files:
            _remove(folder, path)
    for path in sorted(comparison.to_write):
        if path in files:
            _replace(folder, path, files[path])
    _replace(folder, MANIFEST, File(finished(wanted, formatter).text().encode()))


_LINK, _FOLDER, _OTHER = "link", "folder", "neither file nor folder"
_HUGE = "too much to be ours"
"""In the place of a hash, which none of them is."""

_MAX_BYTES = 1_000_000_000
"""Of a file that is looked into."""


def _look(path: Path) -> Stamp | None:
    """What is at a path; None if there is nothing. Only files are opened."""
    try:
        status = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    mode = status.st_mode
    if stat.S_ISREG(mode) and status.st_size > _MAX_BYTES:
        return Stamp(_HUGE, bool(mode & stat.S_IXUSR))
    if not stat.S_ISREG(mode):
        kinds = {stat.S_IFLNK: _LINK, stat.S_IFDIR: _FOLDER}
        return Stamp(kinds.get(stat.S_IFMT(mode), _OTHER), False)
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    return Stamp(found, bool(mode & stat.S_IXUSR))


def _tells_modes(looked: Iterable[Stamp | None]) -> bool:
    """Whether run bits mean anything: some file systems have none, and show one on every file."""
    return os.name != "nt" and not all(stamp.executable for stamp in looked if stamp)


def _occupied_folders(
    folder: Path, paths: Iterable[str], gone: Collection[str]
) -> list[str]:
    """Where a folder belongs and something else is, but for a file of ours that goes away.

    A link to a folder is something else: it would lead the writer somewhere else.
    """
    found: list[str] = []
    for parent in _not_below(found, sorted(_parents(paths))):
        there = _look(folder / parent)
        if there is None or there.digest == _FOLDER:
            continue
        if there.digest == _LINK or parent not in gone:
            found.append(parent)
    return found


def _parents(paths: Iterable[str]) -> set[str]:
    """The folders within the output that lead to the paths."""
    parents = {p.as_posix() for path in paths for p in PurePosixPath(path).parents}
    return parents - {"."}


def _not_below(occupied: Collection[str], paths: Iterable[str]) -> Iterator[str]:
    """Those of the paths that don't lead through an occupied place."""
    for path in paths:
        if not occupied or _parents([path]).isdisjoint(occupied):
            yield path


def _vanishes(folder: Path, path: str, stale: Collection[str]) -> bool:
    """Whether a folder goes away with the stale files: whether there is nothing else in it."""
    names = {item.name for item in (folder / path).iterdir()} - {_COMPILED}
    return bool(names) and all(
        inside in stale
        or _look(folder / inside) == (_FOLDER, False)
        and _vanishes(folder, inside, stale)
        for inside in (f"{path}/{name}" for name in names)
    )


def _leftovers(folder: Path) -> list[str]:
    """What earlier runs have left at the top of the folder."""
    former = [FORMER_MANIFEST] if (folder / FORMER_MANIFEST).is_file() else []
    return [*former, *_temporaries(folder)]


def _temporaries(folder: Path) -> list[str]:
    """What runs that were killed have left."""
    found = folder.glob(".copperplate-*.tmp")
    return sorted(path.name for path in found if path.is_file())


_COMPILED = "__pycache__"
"""The folder for what Python compiles of the modules beside it."""


@dataclass(frozen=True, slots=True)
class _Ours:
    """What belongs into a folder, or is told already."""

    paths: Collection[str]
    folders: Collection[str]
    """Those that lead to the paths."""
    modules: Collection[str]
    """Those with modules of Python."""


def _strangers(folder: Path, inside: str, ours: _Ours) -> Iterator[str]:
    """What is neither ours nor leads to what is ours, in one folder of the output and below."""
    for entry in os.scandir(folder / inside):
        path = f"{inside}/{entry.name}" if inside else entry.name
        if path in ours.paths or path == ".git":
            continue
        if not entry.is_dir(follow_symlinks=False):
            yield path
        elif path in ours.folders:
            yield from _strangers(folder, path, ours)
        elif entry.name == _COMPILED and inside in ours.modules:
            for name in os.listdir(entry.path):
                if not _is_compiled(Path(entry.path, name)):
                    yield f"{path}/{name}"
        elif _holds_files(entry.path):
            yield f"{path}/"


def _ignored(folder: Path) -> set[str]:
    """What git ignores in a folder, whole folders with a slash; nothing of what is in a commit is among it."""
    import subprocess

    options = ["--others", "--ignored", "--exclude-standard", "--directory", "-z"]
    command = ["git", "-C", os.fspath(folder), "ls-files", *options]
    try:
        told = subprocess.run(command, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return set()  # no git here, or no repository
    return {os.fsdecode(path) for path in told.split(b"\0")}


def _is_compiled(path: Path) -> bool:
    """Whether it is a module that Python compiled: ``books.cpython-313.opt-1.pyc``."""
    is_named_so = re.fullmatch(r"\w+\.[a-z0-9-]+(\.opt-\w+)?\.pyc", path.name)
    return bool(is_named_so) and not path.is_symlink() and path.is_file()


def _holds_files(folder: str) -> bool:
    """Whether there is anything but folders in a folder."""
    for parent, folders, files in os.walk(folder, onerror=_raise):
        if files or any(os.path.islink(os.path.join(parent, f)) for f in folders):
            return True
    return False


def _raise(error: OSError) -> None:
    raise error


def _replace(folder: Path, path: str, file: File) -> None:
    """Write a file beside its place and move it there: whoever looks sees the old one or the new."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = folder / f".copperplate-{os.getpid()}.tmp"
    try:
        with temporary.open("xb") as stream:
            stream.write(file.data)
        temporary.chmod(0o755 if file.executable else 0o644)
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty but for compiled Python."""
    (folder / path).unlink(missing_ok=True)
    for parent in PurePosixPath(path).parents:
        place = folder / parent
        if place == folder or {item.name for item in place.iterdir()} - {_COMPILED}:
            return
        shutil.rmtree(place)
