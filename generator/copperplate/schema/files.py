"""Reads the files of a schema, each once: ``api.yaml``, ``resources/*.yaml`` and ``guides/*.md``."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from copperplate.diagnostics import Diagnostics, Position
from copperplate.paths import is_device

MAX_FILE_BYTES = 4_000_000
MAX_TOTAL_BYTES = 32_000_000
MAX_FILES = 10_000
"""In one folder."""
MAX_NAME = 100
"""Characters in the name of a file, without its suffix."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """What lies in one folder of a schema."""

    what: str
    folder: str
    suffix: str
    others: tuple[str, ...]
    """Suffixes that somebody may have meant for ours."""
    names: str
    hint: str


_RESOURCES = _Kind(
    what="resource",
    folder="resources",
    suffix=".yaml",
    others=(".yml", ".json"),
    names=r"[a-z][a-z0-9]*(_[a-z0-9]+)*",
    hint="small letters, digits and single underscores, a letter first: book_orders.yaml",
)
_GUIDES = _Kind(
    what="guide",
    folder="guides",
    suffix=".md",
    others=(".markdown",),
    names=r"[a-z][a-z0-9]*(-[a-z0-9]+)*",
    hint="small letters and digits, joined by hyphens: first-steps.md",
)


@dataclass(frozen=True, slots=True)
class File:
    """One file of a schema, as text."""

    name: str
    """The file's name without its suffix."""
    shown: str
    """The file's path, as positions give it."""
    text: str
    """Without a byte order mark, each line ending in one newline."""


@dataclass(slots=True)
class Files:
    """All files of a schema that could be read."""

    api: File | None = None
    resources: list[File] = field(default_factory=list)
    """In the order of their names, as are the guides."""
    guides: list[File] = field(default_factory=list)
    complete: bool = True
    """Nothing is missing: each file was there and could be read."""
    digest: str = ""
    """A hash of the names and the bytes of all files that were read."""


def read(folder: Path, diagnostics: Diagnostics) -> Files:
    """The files of the schema in ``folder``; mistakes go to ``diagnostics``."""
    files = Files()
    if not folder.is_dir():
        diagnostics.error(
            None,
            f"there is no folder {shown_path(folder)}",
            "--schema names the folder of the schema; 'copperplate init' writes a first one",
        )
        files.complete = False
        return files
    before = len(diagnostics.found)
    reader = _Reader(diagnostics)
    files.api = reader.file(folder / "api.yaml")
    files.resources = list(reader.folder(folder, _RESOURCES))
    if os.path.lexists(folder / _GUIDES.folder):
        files.guides = list(reader.folder(folder, _GUIDES))
    files.complete = len(diagnostics.found) == before
    files.digest = reader.digest.hexdigest()
    return files


def shown_path(path: Path) -> str:
    """A path as people should see it: relative to the current folder if it lies within."""
    try:
        relative = os.path.relpath(path)
    except (ValueError, OSError):
        return path.as_posix()
    return path.as_posix() if relative.startswith("..") else Path(relative).as_posix()


class _Reader:
    """Reads files, up to a total of bytes."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        self._diagnostics = diagnostics
        self._total = 0
        self.digest = hashlib.sha256()

    def folder(self, schema: Path, kind: _Kind) -> Iterator[File]:
        """The files of one kind, in the order of their names."""
        for path in self._paths(schema / kind.folder, kind):
            found = self.file(path)
            if found is not None:
                yield found

    def file(self, path: Path) -> File | None:
        """One file; None and a diagnostic if it can't be read."""
        place = Position(shown_path(path), 0, 0)
        try:
            data = self._bytes(path, place)
        except OSError as error:
            self._diagnostics.error(place, f"can't be read: {_reason(error)}")
            return None
        if data is None:
            return None
        self.digest.update(f"\0{path.parent.name}/{path.name}\0{len(data)}\0".encode())
        self.digest.update(data)
        data = data.removeprefix(BOM_UTF8)
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            self._diagnostics.error(
                _position(data, error.start, place.file),
                f"not UTF-8: byte 0x{data[error.start]:02x}",
                "save the file as UTF-8",
            )
            return None
        return File(path.stem, place.file, text.replace("\r\n", "\n"))

    def _bytes(self, path: Path, place: Position) -> bytes | None:
        """The file's content; None and a diagnostic if it isn't a file or too big."""
        if not stat.S_ISREG(path.stat().st_mode):
            self._diagnostics.error(place, "not a file")
            return None
        with open(path, "rb", opener=_open_at_once) as file:
            data = file.read(MAX_FILE_BYTES + 1) or b""
        if len(data) > MAX_FILE_BYTES:
            self._diagnostics.error(place, f"more than {MAX_FILE_BYTES:,} bytes")
            return None
        self._total += len(data)
        if self._total > MAX_TOTAL_BYTES:
            message = f"more than {MAX_TOTAL_BYTES:,} bytes in the schema"
            self._diagnostics.error(place, message)
            return None
        return data

    def _paths(self, folder: Path, kind: _Kind) -> list[Path]:
        """The paths of the files of a kind, in the order of their names."""
        place = Position(shown_path(folder), 0, 0)
        try:
            entries = sorted(folder.iterdir())
        except OSError as error:
            self._diagnostics.error(place, f"can't be read: {_reason(error)}")
            return []
        visible = [path for path in entries if not path.name.startswith(".")]
        paths = [path for path in visible if self._belongs(path, kind)]
        if not paths and kind is _RESOURCES:
            hint = "describe each in a file NAME.yaml"
            self._diagnostics.error(place, "no resources", hint)
        if len(paths) > MAX_FILES:
            self._diagnostics.error(place, f"more than {MAX_FILES:,} files")
            return []
        return [path for path in paths if self._is_well_named(path, kind)]

    def _belongs(self, path: Path, kind: _Kind) -> bool:
        """Whether a path is one of that kind's; what looks like one is reported."""
        place = Position(shown_path(path), 0, 0)
        if path.suffix == kind.suffix:
            return True
        if path.suffix in kind.others:
            self._diagnostics.error(
                place,
                f"not the name of a {kind.what}",
                f"a {kind.what}'s file ends in {kind.suffix}: {path.stem}{kind.suffix}",
            )
        elif path.is_dir() and kind is _RESOURCES:
            self._diagnostics.error(
                place,
                f"a folder among the {kind.folder}",
                f"{kind.folder} lie directly in the folder '{kind.folder}', one a file",
            )
        return False

    def _is_well_named(self, path: Path, kind: _Kind) -> bool:
        """Whether the file's name can be that of a module or a page, on any system."""
        place = Position(shown_path(path), 0, 0)
        if not re.fullmatch(kind.names, path.stem):
            message = f"not the name of a {kind.what}"
            self._diagnostics.error(place, message, kind.hint)
        elif len(path.stem) > MAX_NAME:
            message = f"a name of more than {MAX_NAME} characters"
            self._diagnostics.error(place, message)
        elif is_device(path.name):
            message = f"Windows keeps the name '{path.stem}' for a device"
            self._diagnostics.error(place, message, "take another")
        else:
            return True
        return False


def _open_at_once(path: str, flags: int) -> int:
    """Opens what nobody need wait for: a file of the system's, as below ``/proc``, may do so, and have no end."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _position(data: bytes, at: int, file: str) -> Position:
    """The place of a byte in a file; what stands before it is UTF-8."""
    start = data.rfind(b"\n", 0, at) + 1
    line = data.count(b"\n", 0, at) + 1
    return Position(file, line, len(data[start:at].decode("utf-8")) + 1)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
