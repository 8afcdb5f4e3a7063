"""Python files laid out by black, on all processors where that is quicker.

Black takes longer to import than a run with nothing to do may last, so that is done where it is needed.
"""

from __future__ import annotations

import functools
import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Mapping
from importlib.metadata import version

from copperplate.errors import FormatError

TARGET = "py311"
"""The oldest Python that the files are for, as black names it."""

ENOUGH_FOR_A_PROCESS = 60_000
"""Characters of code from which on another process saves more than it costs to start."""


def name() -> str:
    """Black, its version and what it is told."""
    return f"black {version('black')}, {TARGET}"


def black_all(files: Mapping[str, str]) -> dict[str, str]:
    """The files (path to text), those in Python formatted: ``.py`` and ``.pyi``.

    Black goes over a text once if it has black's style already, and twice if not. Raises FormatError.
    """
    python = [item for item in files.items() if item[0].endswith((".py", ".pyi"))]
    if not python:
        return dict(files)
    total = sum(len(text) for _, text in python)
    processes = min(os.cpu_count() or 1, total // ENOUGH_FOR_A_PROCESS)

    if processes < 2:
        return {**files, **dict(map(_formatted, python))}
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    import black

    python.sort(key=lambda item: -len(item[1]))  # the long ones first: all end together
    # Other systems start a process anew; on Linux it inherits black, already imported.
    start = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    begin = functools.partial(_begin, os.getpid())
    with ProcessPoolExecutor(processes, start, initializer=begin) as pool:
        return {**files, **dict(pool.map(_formatted, python, chunksize=4))}


def _begin(parent: int) -> None:
    """In a process that lives for a moment only, and no longer than its parent."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to answer
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)


def _formatted(file: tuple[str, str]) -> tuple[str, str]:
    import black
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    path, text = file
    mode = black.Mode(target_versions={TargetVersion[TARGET.upper()]})
    try:
        return path, black.format_str(text, mode=mode)
    except InvalidInput as error:
        raise FormatError(f"{path}: this is no Python: {error}") from None
