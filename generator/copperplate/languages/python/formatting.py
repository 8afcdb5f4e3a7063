"""Python files laid out by black, on all processors where that is quicker.

Black takes longer to import than a run with nothing to do may last, so that is done where it is needed.
"""

from __future__ import annotations

import functools
import gc
import itertools
import os
import signal
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from importlib.metadata import version

from copperplate.errors import FormatError

TARGET = "py311"
"""The oldest Python that the files are for, as black names it."""

BATCH = 30_000
"""Characters of code that a process formats at a time: enough to pay for starting one."""

MOST_PROCESSES = 8


def name() -> str:
    """Black, its version and what it is told."""
    return f"black {version('black')}, {TARGET}"


def black_all(files: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Path and text of those of the files that are Python, formatted: ``.py`` and ``.pyi``.

    Where there are many, the first are formatted by other processes while the next are still being made.
    Black goes over a text once if it has black's style already, and twice if not. Raises FormatError.
    """
    batches = _batches(file for file in files if file[0].endswith((".py", ".pyi")))
    first = list(itertools.islice(batches, 2))
    processes = min(os.cpu_count() or 1, MOST_PROCESSES)
    if len(first) < 2 or processes < 2:
        for batch in itertools.chain(first, batches):
            yield from _formatted(batch)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    import black  # noqa: F401

    # Other systems start a process anew; on Linux it inherits black, already imported.
    start = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    begin = functools.partial(_begin, os.getpid())
    with ProcessPoolExecutor(processes, start, initializer=begin) as pool:
        for formatted in pool.map(_formatted, itertools.chain(first, batches)):
            yield from formatted


def _batches(files: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """The files, ``BATCH`` characters together, or somewhat more."""
    batch: list[tuple[str, str]] = []
    characters = 0
    for path, text in files:
        batch.append((path, text))
        characters += len(text)
        if characters >= BATCH:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _begin(parent: int) -> None:
    """In a process that lives for a moment only, and no longer than its parent."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to answer
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)


def _formatted(files: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    import black
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    mode = black.Mode(target_versions={TargetVersion[TARGET.upper()]})
    formatted = []
    for path, text in files:
        try:
            formatted.append((path, black.format_str(text, mode=mode)))
        except InvalidInput as error:
            raise FormatError(f"{path}: this is no Python: {error}") from None
    return formatted
