"""Rendered files in, a folder on disk out: compared first, and written only where they differ.

A manifest in the folder holds the hash of every file that was written. It tells a file that the generator
may replace or remove from one that somebody edited or put there. It is written twice, before and after the
files: if a run is cut off, the next one knows all that it finds.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from copperplate.errors import WriteError
from copperplate.paths import is_left_behind

MANIFEST = ".copperplate.json"

FORMER_MANIFEST = ".sdkgen.json"
"""What the manifest was called once: it is read, and replaced."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a folder stands against the files that belong in it. Paths are relative, with slashes."""

    unchanged: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Not there."""
    outdated: tuple[str, ...] = ()
    """As the generator left them, but it makes something else of the schema now."""
    stale: tuple[str, ...] = ()
    """As the generator left them, but it makes no such files any more."""
    modified: tuple[str, ...] = ()
    """Written by the generator, and changed by somebody since."""
    foreign: tuple[str, ...] = ()
    """In the place of a generated file, and not written by the generator."""

    @property
    def blocked(self) -> tuple[str, ...]:
        """The files that only force may overwrite or remove."""
        return (*self.modified, *self.foreign)

    @property
    def is_current(self) -> bool:
        """Whether there is nothing to write and nothing to remove."""
        return not (self.missing or self.outdated or self.stale or self.blocked)

    @property
    def to_write(self) -> int:
        """How many files have to be written anew, but for the manifest."""
        paths = {*self.missing, *self.outdated, *self.blocked} - {MANIFEST}
        return len(paths)


@dataclass(frozen=True, slots=True)
class _Manifest:
    files: Mapping[str, str]
    """The hashes of the files after the last run that came to its end."""
    writing: Mapping[str, str]
    """The hashes that a run was about to write when it was cut off."""

    def knows(self, path: str, digest: str) -> bool:
        return digest in (self.files.get(path), self.writing.get(path))

    def __contains__(self, path: str) -> bool:
        return path in self.files or path in self.writing


def hashes(files: Mapping[str, str]) -> dict[str, str]:
    """The SHA-256 of every file's bytes, in the order of the paths."""
    return {path: _digest(files[path].encode()) for path in sorted(files)}


def compare(folder: Path, wanted: Mapping[str, str]) -> Comparison:
    """The folder against the files wanted in it (path to hash); reads, and changes nothing.

    Raises WriteError if the manifest can't be read or a folder inside is a link.
    """
    manifest = _read_manifest(folder)
    found: dict[str, list[str]] = {name: [] for name in Comparison.__dataclass_fields__}
    _refuse_links(folder, wanted)
    for path, digest in wanted.items():
        on_disk = _digest_on_disk(folder / path)
        if on_disk is None:
            kind = "missing"
        elif on_disk == digest:
            kind = "unchanged"
        elif manifest.knows(path, on_disk):
            kind = "outdated"
        else:
            kind = "modified" if path in manifest else "foreign"
        found[kind].append(path)
    gone = sorted({*manifest.files, *manifest.writing} - {*wanted})
    _refuse_links(folder, gone)
    for path in gone:
        on_disk = _digest_on_disk(folder / path)
        if on_disk is not None:
            known = manifest.knows(path, on_disk)
            found["stale" if known else "modified"].append(path)
    if (folder / FORMER_MANIFEST).exists():
        found["stale"].append(FORMER_MANIFEST)
    on_disk = _digest_on_disk(folder / MANIFEST)
    if on_disk != _digest(_manifest_text(wanted).encode()):
        found["missing" if on_disk is None else "outdated"].append(MANIFEST)
    return Comparison(**{kind: tuple(paths) for kind, paths in found.items()})


def untracked(folder: Path, wanted: Iterable[str]) -> list[str]:
    """The files in the folder that are neither wanted nor in the manifest, sorted."""
    manifest = _read_manifest(folder)
    ours = {*wanted, *manifest.files, *manifest.writing, MANIFEST, FORMER_MANIFEST}
    return sorted(path for path in _files_below(folder) if path not in ours)


def write(folder: Path, files: Mapping[str, str], comparison: Comparison) -> None:
    """Make the folder hold these files: UTF-8, each replaced as a whole, mode 644.

    ``comparison`` is that of the folder with the same files; what is blocked there is overwritten or
    removed, so look at it first. Raises OSError if something can't be written; the folder can then be
    mended by another run.
    """
    if comparison.is_current:
        return
    manifest = _read_manifest(folder)
    wanted = hashes(files)
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.glob(".copperplate-*.tmp"):
        leftover.unlink(missing_ok=True)
    left = {
        p: h for p, h in manifest.writing.items() if _digest_on_disk(folder / p) == h
    }
    _replace(folder, MANIFEST, _manifest_text({**manifest.files, **left}, wanted))
    for path in (*comparison.stale, *comparison.modified):
        if path not in files:
            _remove(folder, path)
    for path in sorted(
        (*comparison.missing, *comparison.outdated, *comparison.blocked)
    ):
        if path in files:
            _replace(folder, path, files[path])
    _replace(folder, MANIFEST, _manifest_text(wanted))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _digest_on_disk(path: Path) -> str | None:
    """The hash of a file; None if there is nothing, no hash if it is a link or a folder."""
    try:
        return "link" if path.is_symlink() else _digest(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except IsADirectoryError:
        return "folder"


def _refuse_links(folder: Path, paths: Iterable[str]) -> None:
    """A folder inside that is a link would lead the writer somewhere else."""
    for parent in sorted({p for path in paths for p in PurePosixPath(path).parents}):
        if parent.name and (folder / parent).is_symlink():
            raise WriteError(
                f"{folder / parent} is a link to a folder; generated files are not written"
                " through links: remove it"
            )


def _manifest_text(
    files: Mapping[str, str], writing: Mapping[str, str] | None = None
) -> str:
    content = (
        {"files": files} if writing is None else {"files": files, "writing": writing}
    )
    return json.dumps(content, indent=2, sort_keys=True) + "\n"


def _read_manifest(folder: Path) -> _Manifest:
    path = folder / MANIFEST
    if not path.exists() and (folder / FORMER_MANIFEST).exists():
        path = folder / FORMER_MANIFEST
    try:
        content = json.loads(path.read_bytes())
        manifest = _Manifest(content["files"], content.get("writing", {}))
        for name in (*manifest.files, *manifest.writing):
            parts = PurePosixPath(name).parts
            if not parts or name.startswith("/") or ".." in parts or "\\" in name:
                raise ValueError(f"not a path inside the folder: {name!r}")
    except (FileNotFoundError, NotADirectoryError):
        return _Manifest({}, {})
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise WriteError(
            f"{path} can't be read ({error}): restore it, or remove it and generate with --force"
        ) from error
    return manifest


def _files_below(folder: Path) -> Iterator[str]:
    """The files below a folder, but for those that tools leave behind; links are not followed."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_left_behind(name))
        links = [name for name in folders if os.path.islink(os.path.join(parent, name))]
        for name in (*files, *links):
            if not is_left_behind(name):
                yield Path(parent, name).relative_to(folder).as_posix()


def _replace(folder: Path, path: str, text: str) -> None:
    """Write a file beside its place and move it there: whoever looks sees the old one or the new."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = folder / f".copperplate-{os.getpid()}.tmp"
    for attempt in range(3):
        try:
            temporary.write_bytes(text.encode())
            temporary.chmod(0o644)
            os.replace(temporary, target)
            return
        except FileNotFoundError:
            # Another run, at the same time, has taken the temporary file for a leftover.
            if attempt == 2:
                raise
        finally:
            temporary.unlink(missing_ok=True)


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty but for compiled Python."""
    (folder / path).unlink(missing_ok=True)
    for parent in PurePosixPath(path).parents:
        place = folder / parent
        if place == folder or {item.name for item in place.iterdir()} - {"__pycache__"}:
            return
        shutil.rmtree(place)
