# Copied by Copperplate, the same for every API.
"""Saving an answer to a file, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO


@contextmanager
def saving(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """A file to write to, which gets its name when all is written; one that is there is replaced.

    Raises:
        OSError: it can't be written there, or what is there is no file (a folder, ``/dev/null``).
    """
    target = os.path.realpath(os.fsdecode(path))  # a link stays, and leads to the file
    if os.path.exists(target) and not os.path.isfile(target):
        raise OSError(f"save_to: {os.fsdecode(path)!r} is no file that can be replaced")
    beside = f"{target}.{os.urandom(4).hex()}.part"
    try:
        with open(beside, "xb") as file:
            yield file
        os.replace(beside, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(beside)
        raise
