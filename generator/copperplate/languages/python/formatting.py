"""Python files laid out by black, on all processors where that is quicker."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor

import black
from black.mode import TargetVersion
from black.parsing import InvalidInput

from copperplate.errors import FormatError

MODE = black.Mode(target_versions={TargetVersion.PY311})

ENOUGH_FOR_A_PROCESS = 60_000
"""Characters of code from which on another process saves more than it costs to start."""


def black_all(files: Mapping[str, str]) -> dict[str, str]:
    """The files (path to text), those in Python formatted: ``.py`` and ``.pyi``.

    Black goes over a text once if it has black's style already, and twice if not. Raises FormatError.
    """
    python = [item for item in files.items() if item[0].endswith((".py", ".pyi"))]
    total = sum(len(text) for _, text in python)
    processes = min(os.cpu_count() or 1, total // ENOUGH_FOR_A_PROCESS)
    if processes < 2:
        return {**files, **dict(map(_formatted, python))}
    python.sort(key=lambda item: -len(item[1]))  # the long ones first: all end together
    # Other systems start a process anew; on Linux it may inherit black, already imported.
    start = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    with ProcessPoolExecutor(processes, start, initializer=_begin) as pool:
        return {**files, **dict(pool.map(_formatted, python, chunksize=4))}


def _begin() -> None:
    """In a process that lives for a moment only."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to answer


def _formatted(file: tuple[str, str]) -> tuple[str, str]:
    path, text = file
    try:
        return path, black.format_str(text, mode=MODE)
    except InvalidInput as error:
        raise FormatError(f"{path}: this is no Python: {error}") from None
