# Copied by Copperplate, the same for every API.
"""Saving an answer to a file, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO


@contextmanager
def saving(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """A file to write to, which gets its name when all is written; one that is there is replaced.

    Raises:
        OSError: it can't be written there.
    """
    target = os.fspath(path)
    beside = f"{target}.{os.urandom(4).hex()}.part"
    with open(beside, "xb") as file:
        try:
            yield file
        except BaseException:
            file.close()
            os.unlink(beside)
            raise
    os.replace(beside, target)
