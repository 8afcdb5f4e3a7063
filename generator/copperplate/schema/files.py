"""Reads the files of a schema: ``api.yaml`` and ``resources/*.yaml``."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

from copperplate.diagnostics import Diagnostics, Position
from copperplate.schema import strict_yaml
from copperplate.schema.nodes import MappingNode, Node

MAX_FILE_BYTES = 4_000_000
MAX_TOTAL_BYTES = 32_000_000
MAX_FILES = 10_000
MAX_NAME = 100
"""Characters in the name of a file, without its suffix."""

_DEVICES = {"con", "prn", "aux", "nul"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)
}
"""File names that Windows keeps for itself, whatever the suffix."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a schema."""

    name: str
    """The file's name without its suffix."""
    file: str
    """The file's path, as positions give it."""
    root: MappingNode


@dataclass(slots=True)
class Documents:
    """All files of a schema that could be read."""

    api: Document | None = None
    resources: list[Document] = field(default_factory=list)
    """In the order of their names."""
    complete: bool = True
    """Nothing is missing: each file was there and could be read to its end."""


def read(folder: Path, diagnostics: Diagnostics) -> Documents:
    """The files of the schema in ``folder``; mistakes go to ``diagnostics``."""
    documents = Documents()
    if not folder.is_dir():
        diagnostics.error(
            None,
            f"there is no folder {shown(folder)}",
            "--schema names the folder of the schema; 'copperplate init' writes a first one",
        )
        documents.complete = False
        return documents
    budget = _Budget(diagnostics)
    before = len(diagnostics.found)
    paths = _resources(folder / "resources", diagnostics)
    budget.complete = len(diagnostics.found) == before
    documents.api = budget.document(folder / "api.yaml")
    for path in paths:
        document = budget.document(path)
        if document is not None:
            documents.resources.append(document)
    documents.complete = budget.complete and documents.api is not None
    return documents


def shown(path: Path) -> str:
    """A path as people should see it: relative to the current folder if it lies within."""
    try:
        relative = os.path.relpath(path)
    except (ValueError, OSError):
        return path.as_posix()
    return path.as_posix() if relative.startswith("..") else Path(relative).as_posix()


def _resources(folder: Path, diagnostics: Diagnostics) -> list[Path]:
    """The paths of the resources, in the order of their names."""
    place = Position(shown(folder), 0, 0)
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        diagnostics.error(place, f"can't be read: {_reason(error)}")
        return []
    paths = []
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.suffix == ".yaml":
            paths.append(path)
        elif path.suffix in (".yml", ".json"):
            diagnostics.error(
                Position(shown(path), 0, 0),
                "not the name of a resource",
                f"the files of a schema end in .yaml: {path.stem}.yaml",
            )
        elif path.is_dir():
            diagnostics.error(
                Position(shown(path), 0, 0),
                "a folder among the resources",
                "resources lie directly in the folder 'resources', one a file",
            )
    if not paths:
        diagnostics.error(place, "no resources", "describe each in a file NAME.yaml")
    if len(paths) > MAX_FILES:
        diagnostics.error(place, f"more than {MAX_FILES:,} files")
        return []
    return [path for path in paths if _well_named(path, diagnostics)]


def _well_named(path: Path, diagnostics: Diagnostics) -> bool:
    """Whether the file's name can be that of a module, on any system."""
    place = Position(shown(path), 0, 0)
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", path.stem):
        diagnostics.error(
            place,
            "not the name of a resource",
            "small letters, digits and single underscores, a letter first: book_orders.yaml",
        )
    elif len(path.stem) > MAX_NAME:
        diagnostics.error(place, f"a name of more than {MAX_NAME} characters")
    elif path.stem in _DEVICES:
        diagnostics.error(
            place, f"Windows keeps the name '{path.stem}' for a device", "take another"
        )
    else:
        return True
    return False


@dataclass(slots=True)
class _Budget:
    """Reads files, up to a total of bytes."""

    diagnostics: Diagnostics
    read: int = 0
    complete: bool = True

    def document(self, path: Path) -> Document | None:
        """The document in a file, or None and a diagnostic."""
        root = self._root(path)
        if isinstance(root, MappingNode):
            return Document(path.stem, shown(path), root)
        if root is not None:
            self.diagnostics.error(
                root.position, "the file isn't a mapping", "it begins with 'key: …'"
            )
        self.complete = False
        return None

    def _root(self, path: Path) -> Node | None:
        file = shown(path)
        place = Position(file, 0, 0)
        try:
            data = self._bytes(path, place)
        except OSError as error:
            self.diagnostics.error(place, f"can't be read: {_reason(error)}")
            return None
        if data is None:
            return None
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            before = data[data.rfind(b"\n", 0, error.start) + 1 : error.start]
            self.diagnostics.error(
                Position(file, line, len(before.decode("utf-8")) + 1),
                f"not UTF-8: byte 0x{data[error.start]:02x}",
                "save the file as UTF-8",
            )
            return None
        return strict_yaml.parse(text, file, self.diagnostics)

    def _bytes(self, path: Path, place: Position) -> bytes | None:
        """The file's content; None and a diagnostic if it isn't a file or too big."""
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            self.diagnostics.error(place, "not a file")
            return None
        self.read += status.st_size
        if status.st_size > MAX_FILE_BYTES:
            self.diagnostics.error(place, f"more than {MAX_FILE_BYTES:,} bytes")
            return None
        if self.read > MAX_TOTAL_BYTES:
            self.diagnostics.error(
                place, f"more than {MAX_TOTAL_BYTES:,} bytes in the schema"
            )
            return None
        return path.read_bytes()


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
