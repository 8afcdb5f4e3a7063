"""Where the files lie that the generator brings with it, in a checkout and when installed."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

LEFT_BEHIND = (
    *(".git", ".venv", "venv", "node_modules", ".DS_Store", ".idea", ".vscode"),
    *("__pycache__", "*.pyc", "*.egg-info", "build", "dist", ".coverage", ".tox"),
    *(
        ".hypothesis",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
        ".copperplate-*.tmp",
    ),
)
"""Names of files and folders that tools leave behind among sources."""

WINDOWS_DEVICES = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)]
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


def is_left_behind(name: str) -> bool:
    """Whether a file or folder of that name is what some tool leaves behind, and nobody's source."""
    return any(fnmatch(name, pattern) for pattern in LEFT_BEHIND)
