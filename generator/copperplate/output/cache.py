"""What the last runs made of which input, so that a run with nothing to do is over at once.

An entry is named after a hash of everything that the output depends on, and holds the hashes of the
output. It is never more than a hint: the output itself is compared with it, and without it all is made
anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from copperplate.paths import is_left_behind, meta_folder, templates_folder

MAX_ENTRIES = 20
"""Entries that are kept, the newest."""

Hashes = Mapping[str, Mapping[str, str]]
"""By language, the hash of every file by its path."""


def fingerprint(
    schema: Path, languages: Sequence[str], settings: Mapping[str, Mapping[str, str]]
) -> str:
    """A hash of all that the output depends on: the schema, the choices, and the generator itself."""
    tools = {
        name: version(name) for name in ("black", "jinja2", "jsonschema", "pyyaml")
    }
    choices = [languages, settings, tools, list(sys.version_info)]
    digest = hashlib.sha256(json.dumps(choices, sort_keys=True).encode())
    package = Path(__file__).parent
    for folder in (schema, package, templates_folder(), meta_folder()):
        for path in _files(folder):
            data = path.read_bytes()
            digest.update(f"\0{path.relative_to(folder)}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def recall(fingerprint: str) -> Hashes | None:
    """What was remembered under the fingerprint; None if nothing was, or nothing sound."""
    try:
        entry = json.loads((_folder() / f"{fingerprint}.json").read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(entry, dict) or not entry:
        return None
    return entry if all(isinstance(files, dict) for files in entry.values()) else None


def remember(fingerprint: str, hashes: Hashes) -> None:
    """Keep the hashes for the next run, and forget old ones. That it fails doesn't matter."""
    try:
        folder = _folder()
        folder.mkdir(parents=True, exist_ok=True)
        temporary = folder / f"{fingerprint}.{os.getpid()}.tmp"
        temporary.write_text(json.dumps(hashes), encoding="utf-8")
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
