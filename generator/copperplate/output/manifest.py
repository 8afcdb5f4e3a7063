"""The manifest: what the generator wrote into a folder, and which version of it."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import copperplate
from copperplate.errors import WriteError
from copperplate.output.file import MANIFEST
from copperplate.paths import is_path_inside

FORMER_MANIFEST = ".sdkgen.json"
"""What the manifest was called once: it is read, and replaced."""

MAX_BYTES = 64_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What is known of the files in a folder."""

    files: Mapping[str, str] = field(default_factory=dict)
    """The hashes of the files after the last run that came to its end, by path."""
    writing: Mapping[str, str] = field(default_factory=dict)
    """The hashes that a run was about to write when it was cut off."""
    version: str | None = None
    """The version of the generator that wrote the files."""
    formatter: str | None = None
    """What laid them out: ``Language.formatter``."""

    @property
    def paths(self) -> set[str]:
        """All files that the generator has written, or was about to."""
        return {*self.files, *self.writing}

    def knows(self, path: str, digest: str) -> bool:
        """Whether a file with that hash is as the generator left it."""
        return digest in (self.files.get(path), self.writing.get(path))

    def laid_out_by(self, formatter: str) -> Mapping[str, str]:
        """The hashes of the files, by path, if that formatter laid them out; else none."""
        return self.files if formatter and formatter == self.formatter else {}

    def renewed(self, files: Mapping[str, str]) -> str:
        """How its file would read with these files. What once wrote them has written them still."""
        version = self.version or copperplate.__version__
        return Manifest(files=files, version=version, formatter=self.formatter).text()

    def text(self) -> str:
        """The manifest as it stands in its file."""
        content = {
            "copperplate": self.version,
            "files": self.files,
            "formatter": self.formatter,
            "writing": self.writing or None,
        }
        given = {key: value for key, value in content.items() if value is not None}
        return json.dumps(given, indent=2, sort_keys=True) + "\n"


def finished(files: Mapping[str, str], formatter: str) -> Manifest:
    """The manifest of files that this version of the generator has just written."""
    version = copperplate.__version__
    return Manifest(files=files, version=version, formatter=formatter or None)


def read_manifest(folder: Path) -> Manifest:
    """The manifest in a folder; an empty one if there is none. Raises WriteError for what is no manifest."""
    path = folder / MANIFEST
    if not os.path.lexists(path) and os.path.lexists(folder / FORMER_MANIFEST):
        path = folder / FORMER_MANIFEST
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise ValueError("not a file")
        if status.st_size > MAX_BYTES:
            raise ValueError(f"more than {MAX_BYTES:,} bytes")
        return _manifest(json.loads(path.read_bytes()))
    except (FileNotFoundError, NotADirectoryError):
        return Manifest()
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else error
        raise WriteError(
            f"{path} can't be read ({reason}): restore it, or remove it and generate with --force"
        ) from error


def _manifest(content: object) -> Manifest:
    """The manifest that a JSON value is. Raises ValueError for any other."""
    if not isinstance(content, dict) or "files" not in content:
        raise ValueError("no manifest")
    version, formatter = content.get("copperplate"), content.get("formatter")
    if not isinstance(version, str | None) or not isinstance(formatter, str | None):
        raise ValueError("the version and the formatter are no texts")
    return Manifest(
        files=_hashes(content["files"]),
        writing=_hashes(content.get("writing", {})),
        version=version,
        formatter=formatter,
    )


def _hashes(content: object) -> Mapping[str, str]:
    if not isinstance(content, dict):
        raise ValueError("no list of files")
    for path, digest in content.items():
        if not is_path_inside(path):
            raise ValueError(f"not a path inside the folder: {path!r}")
        if not isinstance(digest, str) or not re.fullmatch("[0-9a-f]{64}", digest):
            raise ValueError(f"not a hash: {digest!r}"[:100])
    return content
