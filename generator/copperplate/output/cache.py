"""What the last runs made of which input, so that a run with nothing to do is over at once.

An entry is named after a hash of everything that the outputs depend on, and holds the hashes of their files.
It is never more than a hint: the files themselves are compared with it, and without it all is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from copperplate.paths import (
    is_left_behind,
    meta_folder,
    package_folder,
    templates_folder,
)

MAX_ENTRIES = 20
"""Entries that are kept, the newest."""

_TOOLS = ("black", "jinja2", "jsonschema", "pyyaml")


@dataclass(frozen=True, slots=True)
class Remembered:
    """One output of a schema, as far as it is known."""

    folder: str
    """``Output.folder``."""
    files: Mapping[str, str] | None
    """The hash of every file by its path; None if the output has not been made yet."""


def fingerprint(schema: str, settings: Mapping[str, Mapping[str, str]]) -> str:
    """A hash of all that the outputs depend on.

    ``schema`` is the digest of the schema's files and ``settings`` what was chosen beside it; the rest is
    the generator itself: its code, templates and tools.
    """
    tools = {name: version(name) for name in _TOOLS}
    choices = [schema, settings, tools, list(sys.version_info)]
    digest = hashlib.sha256(json.dumps(choices, sort_keys=True).encode())
    for folder in (package_folder(), templates_folder(), meta_folder()):
        for path in _files(folder):
            data = path.read_bytes()
            digest.update(f"\0{path.relative_to(folder)}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def recall(fingerprint: str) -> dict[str, Remembered]:
    """By name, the outputs that were remembered under the fingerprint; empty if nothing was, or nothing sound."""
    try:
        entry = json.loads((_folder() / f"{fingerprint}.json").read_bytes())
        return {name: Remembered(**made) for name, made in entry.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def remember(fingerprint: str, outputs: Mapping[str, Remembered]) -> None:
    """Keep all outputs of a schema for the next run, and forget old entries. That it fails doesn't matter."""
    text = json.dumps({name: asdict(made) for name, made in outputs.items()})
    try:
        folder = _folder()
        folder.mkdir(parents=True, exist_ok=True)
        temporary = folder / f"{fingerprint}.{os.getpid()}.tmp"
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(folder / f"{fingerprint}.json")
        entries = sorted(folder.iterdir(), key=lambda path: -path.stat().st_mtime)
        for old in entries[MAX_ENTRIES:]:
            old.unlink()
    except OSError:
        pass


def _folder() -> Path:
    caches = os.environ.get("XDG_CACHE_HOME", "")
    return (
        Path(caches) if os.path.isabs(caches) else Path.home() / ".cache"
    ) / "copperplate"


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder, in the order of their names."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_left_behind(name))
        for name in sorted(files):
            path = Path(parent, name)
            if path.is_file() and not is_left_behind(name):
                yield path
