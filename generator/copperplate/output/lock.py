"""One run at a time in a folder: others wait for it."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import math
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

PATIENCE = 10.0
"""Seconds of waiting after which it is told."""

_PAUSE = 0.05


@contextlib.contextmanager
def locked(
    folders: Iterable[Path], make: bool, told: Callable[[Path], None]
) -> Iterator[None]:
    """Hold the folders against other runs; wait for those that hold one.

    A lock belongs to an open file, so that it ends with its process, however that ends, and leaves nothing.
    Folders that aren't there are made if ``make`` says so, and taken away again if they are still empty in
    the end. ``told`` hears which folder is waited for. Where the file system has no locks, nobody waits.
    """
    with contextlib.ExitStack() as held:
        # All runs in one order: two that hold a folder each never wait for each other.
        for folder in sorted({*folders}, key=os.path.realpath):
            made = _make(folder) if make else []
            file = _hold(folder, make, told)
            if file is not None:
                held.callback(os.close, file)
                held.callback(_remove_empty, made)
        yield


def _hold(folder: Path, make: bool, told: Callable[[Path], None]) -> int | None:
    """The open file that the lock belongs to; None if there is no folder to hold."""
    tell_at = time.monotonic() + PATIENCE
    while make or folder.is_dir():
        file = _try(folder)
        if file is not None:
            return file
        if time.monotonic() > tell_at:
            told(folder)
            tell_at = math.inf
        time.sleep(_PAUSE)
        if make:
            _make(folder)
    return None


if sys.platform == "win32":
    import msvcrt

    def _try(folder: Path) -> int | None:
        """Lock a file that stands for the folder, and goes away with its last user; None if it is held."""
        name = hashlib.sha256(os.fsencode(os.path.realpath(folder))).hexdigest()
        path = Path(tempfile.gettempdir(), f"copperplate-{name}.lock")
        try:
            file = os.open(path, os.O_CREAT | os.O_RDWR | os.O_TEMPORARY)
        except PermissionError:  # it is just going away
            return None
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            os.close(file)
            return None
        return file

else:
    import fcntl

    def _try(folder: Path) -> int | None:
        """Lock the folder itself; None if it is held, or gone."""
        try:
            file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        except FileNotFoundError:
            return None
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.EACCES):
                os.close(file)
                return None
            return file  # the file system has no locks
        if not _is_there(file, folder):  # who held it before has removed it
            os.close(file)
            return None
        return file


def _is_there(file: int, folder: Path) -> bool:
    """Whether an open folder is the one that is found at its path."""
    try:
        return os.path.samestat(os.fstat(file), os.stat(folder))
    except FileNotFoundError:
        return False


def _make(folder: Path) -> list[Path]:
    """Make a folder and those that lead to it; those that weren't there, the innermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    while missing:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            break
        except FileNotFoundError:  # another run has just removed one that was empty
            continue
    return missing


def _remove_empty(folders: Iterable[Path]) -> None:
    """Remove the folders that are empty."""
    with contextlib.suppress(OSError):
        for folder in folders:
            folder.rmdir()
