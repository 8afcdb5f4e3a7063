"""The files of an output, on their way from the templates to the disk."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

MANIFEST = ".copperplate.json"
"""Holds what was written into a folder."""

ATTRIBUTES = ".gitattributes"
"""Holds what git is told of the files in a folder."""


@dataclass(frozen=True, slots=True)
class File:
    """One file of an output."""

    data: bytes
    executable: bool = False
    is_copied: bool = False
    """It lies among the templates as it is, and has its final form there."""


class Stamp(NamedTuple):
    """What tells one file from another: a hash of its bytes, and its run bit."""

    digest: str
    executable: bool


def stamps(files: Mapping[str, File]) -> dict[str, Stamp]:
    """The stamp of every file, in the order of the paths."""
    return {
        path: Stamp(digest(files[path].data), files[path].executable)
        for path in sorted(files)
    }


def digest(data: bytes) -> str:
    """The SHA-256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def text_of(data: bytes) -> str | None:
    """A file's bytes as text, each line ending in one newline; None if it isn't text."""
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
