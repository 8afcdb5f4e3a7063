"""Where the files lie that the generator brings with it, in a checkout and when installed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

_LEFT_BEHIND = (
    *(".git", ".venv", "node_modules", ".DS_Store", "__pycache__", "*.pyc"),
    *("*.egg-info", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"),
)
"""Names of files and folders that tools leave behind among sources."""

OUTPUTS_FOLDER = "generated"
"""Where outputs are written, each in a folder of its name, unless the schema says another place."""

WINDOWS_DEVICES = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
"""File names that Windows keeps for itself, whatever the suffix and the case."""

_PACKAGE = Path(__file__).resolve().parent


def package_folder() -> Path:
    """The folder with the generator's own code."""
    return _PACKAGE


def templates_folder() -> Path:
    """The folder with one folder of templates a language."""
    return _folder("templates", "templates")


def meta_folder() -> Path:
    """The folder with the JSON Schemas of the schema files."""
    return _folder("meta", "schema/meta")


def _folder(installed: str, checkout: str) -> Path:
    """A wheel carries the folder within the package; in a checkout it lies beside it."""
    inside = _PACKAGE / installed
    return inside if inside.is_dir() else _PACKAGE.parent.parent / checkout


def sources(folder: Path) -> Iterator[str]:
    """The files below a folder by their relative paths, sorted, but for what tools leave behind.

    What is no file is passed over, and links to folders are not followed.
    """
    found = []
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not _is_left_behind(name)]
        for path in (Path(parent, name) for name in files if not _is_left_behind(name)):
            if path.is_file():
                found.append(path.relative_to(folder).as_posix())
    yield from sorted(found)


def _is_left_behind(name: str) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in _LEFT_BEHIND)


def is_device(name: str) -> bool:
    """Whether Windows takes the name of a file or a folder for a device."""
    return name.partition(".")[0].lower() in WINDOWS_DEVICES


def is_path_inside(path: str) -> bool:
    """Whether a relative path is of one or more plain names: nothing that leads out of a folder."""
    return all(
        re.fullmatch(r"[A-Za-z0-9_.-]+", name) and name.strip(".")
        for name in path.split("/")
    )
