# Copied by Copperplate, the same for every API.
"""The sessions of aiohttp: one for each event loop, and none that outlives its loop."""

from __future__ import annotations

import os
from asyncio import AbstractEventLoop, Task, get_running_loop
from collections.abc import AsyncGenerator, Callable
from weakref import WeakSet

import aiohttp

from ._transport import TransportFailure

_LONGEST_LINE = 65_536
"""The most bytes of a header, as in Python's own http.client."""


class Sessions:
    """The sessions of a transport, by their loops. Safe to be shared by loops of several threads."""

    def __init__(self) -> None:
        self._open: dict[AbstractEventLoop, _Session] = {}
        self._closed = False
        _all.add(self)

    async def get(self) -> aiohttp.ClientSession:
        """The session of the loop that runs. TransportFailure if all are closed."""
        if self._closed:
            raise TransportFailure("the connections are closed", sent=False)
        loop = get_running_loop()
        found = self._open.get(loop)
        if found is None:
            # Those of loops that were ended without a word to their generators.
            for each in [each for each in self._open if each.is_closed()]:
                del self._open[each]
            found = self._open[loop] = _Session()
            await found.begin(lambda: self._open.pop(loop, None))
        return found.session

    async def close(self) -> None:
        """Close the session of the loop that runs, and let other loops close theirs."""
        self._closed = True
        running = get_running_loop()
        for loop, session in list(self._open.items()):
            if loop is running:
                await session.close()
            elif not loop.is_closed():
                loop.call_soon_threadsafe(session.close_later, loop)
        self._open.clear()

    def forget(self) -> None:
        """In the child of a fork: leave the sessions to the parent, without touching them."""
        for session in self._open.values():
            session.leave()
        _parents.append(self._open)
        self._open = {}


class _Session:
    """A session that ends with its loop: ``asyncio.run`` closes the generators that are still open."""

    def __init__(self) -> None:
        self.session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=100, keepalive_timeout=30.0),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            max_line_size=_LONGEST_LINE,
            max_field_size=_LONGEST_LINE,
        )
        # aiohttp would repeat what fails on a connection that was open already, and say nothing.
        self.session._retry_connection = False
        self._life: AsyncGenerator[None, None] | None = None

    async def begin(self, ended: Callable[[], object]) -> None:
        """Be closed with the loop; ``ended`` is called then."""

        async def life() -> AsyncGenerator[None, None]:
            try:
                yield
            finally:
                ended()
                await self.session.close()

        self._life = life()
        await self._life.__anext__()

    async def close(self) -> None:
        """Close all connections."""
        if self._life is not None:
            await self._life.aclose()

    def leave(self) -> None:
        """Never close it: it is another process's, with which its loop shares the selector."""
        connector = self.session.connector
        if connector is not None:
            connector._closed = True

    def close_later(self, loop: AbstractEventLoop) -> None:
        """Close all connections, from within their own loop."""
        task = loop.create_task(self.close())
        _closing.add(task)
        task.add_done_callback(_closing.discard)


_all: WeakSet[Sessions] = WeakSet()
_parents: list[object] = []
"""Sessions of a parent process: what nobody holds would end, and wake the parent's loop."""
_closing: set[Task[None]] = set()
"""Tasks that nobody else holds."""


def _forget_all() -> None:
    for sessions in list(_all):
        sessions.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
