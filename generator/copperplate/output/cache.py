"""What the last runs made of which input, so that a run with nothing to do is over at once.

An entry is named after a hash of everything that the outputs depend on, and holds the stamps of their files.
It is never more than a hint: the files themselves are compared with it, without it all is made anew, and a
check doesn't look at it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from copperplate.output.file import Stamp
from copperplate.paths import (
    is_path_inside,
    meta_folder,
    package_folder,
    sources,
    templates_folder,
)

MAX_ENTRIES = 20
"""Entries that are kept, the newest."""

MAX_BYTES = 64_000_000
"""Of an entry."""

_TOOLS = ("black", "jinja2", "jsonschema", "pyyaml")


@dataclass(frozen=True, slots=True)
class Remembered:
    """One output of a schema, as far as it is known."""

    folder: str
    """``Output.folder``."""
    files: Mapping[str, Stamp] | None
    """Every file by its path; None if the output has not been made yet."""


def fingerprint(schema: str, settings: Mapping[str, Mapping[str, str]]) -> str:
    """A hash of all that the outputs depend on.

    ``schema`` is the digest of the schema's files and ``settings`` what was chosen beside it; the rest is
    the generator itself: its code with all languages, its templates, its JSON Schemas, the tools that it
    uses and the version of Python.
    """
    tools = {name: version(name) for name in _TOOLS}
    choices = [schema, settings, tools, list(sys.version_info)]
    digest = hashlib.sha256(json.dumps(choices, sort_keys=True).encode())
    for folder in (package_folder(), templates_folder(), meta_folder()):
        for path in sources(folder):
            name, data = os.fsencode(path), _content(folder / path)
            digest.update(b"\0%d %d\0%s\0%s" % (len(name), len(data), name, data))
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    """What counts of a file of the generator. One that can't be read is told by whoever needs it."""
    try:
        executable = path.stat().st_mode & stat.S_IXUSR
        return b"%o\0%s" % (executable, path.read_bytes())
    except OSError as error:
        return str(error.errno).encode()


def recall(fingerprint: str) -> dict[str, Remembered]:
    """By name, the outputs that were remembered under the fingerprint; empty if nothing was, or nothing sound."""
    try:
        path = _folder() / f"{fingerprint}.json"
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return {}
        entry = json.loads(path.read_bytes())
        return {name: _remembered(**made) for name, made in entry.items()}
    except (OSError, ValueError, TypeError, AttributeError, RuntimeError):
        return {}  # RuntimeError: nested too deeply, or nobody knows where the home is


def _remembered(
    folder: str, files: Mapping[str, tuple[str, bool]] | None
) -> Remembered:
    """One output. Raises ValueError or TypeError if it isn't as ``remember`` writes it."""
    if not re.fullmatch(r"[A-Za-z0-9_./-]+", folder):
        raise ValueError(f"not the folder of an output: {folder!r}")
    if files is None:
        return Remembered(folder, None)
    for path in files:
        if not is_path_inside(path):
            raise ValueError(f"not a path inside a folder: {path!r}")
    return Remembered(folder, {path: Stamp(*stamp) for path, stamp in files.items()})


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
    except (OSError, RuntimeError):  # RuntimeError: nobody knows where the home is
        pass


def _folder() -> Path:
    caches = os.environ.get("XDG_CACHE_HOME", "")
    return (
        Path(caches) if os.path.isabs(caches) else Path.home() / ".cache"
    ) / "copperplate"
