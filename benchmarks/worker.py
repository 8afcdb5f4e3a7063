"""Measures one client, in the environment that has it: a process that is asked again and again.

    python worker.py FOLDER URL TLS_URL

FOLDER holds what ``client.py`` has made. Each line of the input names a measurement and a kind of client
(``get package``); the answer is a line with the seconds that it took.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from callers import ASYNC, SYNC, AsyncCaller, Caller

CALLS = 100
AT_ONCE = 200
THREADS = 8
WARM_UP = 10
REPEATS = 5


def main() -> None:
    """Answer until the input ends."""
    worker = Worker(Path(sys.argv[1]), *sys.argv[2:])
    for line in sys.stdin:
        measurement, kind = line.split()
        print(worker.measure(measurement, kind), flush=True)


class Worker:
    """The measurements."""

    def __init__(self, folder: Path, url: str, tls_url: str) -> None:
        self._folder = folder
        self._url = url
        self._tls_url = tls_url

    def measure(self, name: str, kind: str) -> float:
        """The seconds that a measurement took."""
        if kind in ASYNC:
            return asyncio.run(at_once_async(ASYNC[kind], self._url))
        if name.startswith("decode:"):
            return decoding(self._folder, name.removeprefix("decode:"), kind)
        if name == "tls":
            return over_tls(lambda: SYNC[kind](self._tls_url))
        caller = SYNC[kind](self._url)
        try:
            for _ in range(WARM_UP):
                caller.get()
            return {"get": one_get, "threads": at_once, "list": items}[name](caller)
        finally:
            caller.close()


def one_get(caller: Caller) -> float:
    """One get among many in a row: the median."""
    return statistics.median(timed(caller.get) for _ in range(CALLS))


def at_once(caller: Caller) -> float:
    """Many gets by several threads; the quickest of some repeats, which the machine disturbed least."""
    with ThreadPoolExecutor(THREADS) as threads:

        def gets() -> None:
            list(threads.map(lambda _: caller.get(), range(AT_ONCE)))

        gets()
        return min(timed(gets) for _ in range(REPEATS))


async def at_once_async(make: Callable[[str], AsyncCaller], url: str) -> float:
    """Many gets by as many tasks; the quickest of some repeats."""
    caller = make(url)

    async def gets() -> float:
        started = time.perf_counter()
        await asyncio.gather(*(caller.get() for _ in range(AT_ONCE)))
        return time.perf_counter() - started

    try:
        await gets()
        return min([await gets() for _ in range(REPEATS)])
    finally:
        await caller.close()


def items(caller: Caller) -> float:
    """All items of a long list, each looked at; the quickest of some repeats."""

    def look() -> int:
        return sum(len(each) for each in caller.identifiers())

    return min(timed(look) for _ in range(REPEATS))


def over_tls(make: Callable[[], Caller]) -> float:
    """Gets in a row over TLS; making the client, which loads the certificates, is part of it."""

    def gets() -> None:
        caller = make()
        for _ in range(CALLS):
            caller.get()
        caller.close()

    return timed(gets)


def decoding(folder: Path, datatype: str, kind: str) -> float:
    """A page from its JSON text, with every property of every object read; the median."""
    text = (folder / f"{datatype}.json").read_bytes()
    if kind != "package":
        return repeated(lambda: json.loads(text))
    from ngrok import datatypes

    scope: dict[str, Any] = {}
    exec((folder / f"{datatype}.py").read_text(), scope)
    read, page = scope["read"], getattr(datatypes, datatype)
    return repeated(lambda: read(page(None, json.loads(text))))


def repeated(work: Callable[[], object]) -> float:
    """The median of many runs of something short: as many as fit into a fifth of a second."""
    work()
    enough = time.perf_counter() + 0.2
    times = [timed(work)]
    while time.perf_counter() < enough:
        times.append(timed(work))
    return statistics.median(times)


def timed(work: Callable[[], object]) -> float:
    """The seconds that it takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
