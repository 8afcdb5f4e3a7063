# Copied by Copperplate, the same for every API.
"""The connections of a client: which are open, which are free, and who may use them."""

from __future__ import annotations

import os
import time
from _thread import allocate_lock
from weakref import WeakSet

from ._connection import Connection
from ._transport import TransportFailure

_LONGEST_IDLE = 30.0
"""The seconds after which a connection isn't used again; servers close them after a minute or so."""

_MOST_IDLE = 100
"""The most connections that stay open while nobody uses them."""


class Pool:
    """Connections, by the origin of the server (``https://host:port``). Safe to be shared by threads.

    There is no limit of connections in use: each thread that calls has one.
    """

    def __init__(self) -> None:
        self._lock = allocate_lock()
        self._idle: list[tuple[str, Connection]] = []
        self._used: set[Connection] = set()
        self._closed = False
        _pools.add(self)

    def take(self, origin: str) -> Connection | None:
        """A connection that is open already, the one that was used last; None if there is none."""
        while True:
            with self._lock:
                for index in range(len(self._idle) - 1, -1, -1):
                    if self._idle[index][0] == origin:
                        connection = self._idle.pop(index)[1]
                        self._used.add(connection)
                        break
                else:
                    return None
            fresh = time.monotonic() - connection.idle_since < _LONGEST_IDLE
            if fresh and connection.is_reusable():
                return connection
            self.drop(connection)

    def add(self, connection: Connection) -> None:
        """Count a new connection as one in use. It is closed at once if the pool is closed."""
        with self._lock:
            if not self._closed:
                self._used.add(connection)
                return
        connection.close()

    def check_open(self) -> None:
        """TransportFailure if it is closed."""
        if self._closed:
            raise TransportFailure("the connections are closed", sent=False)

    def give_back(self, origin: str, connection: Connection) -> None:
        """A connection in use is free for the next call."""
        connection.idle_since = time.monotonic()
        with self._lock:
            # One that isn't in use any more belongs to the parent of this process.
            if connection in self._used and not self._closed:
                self._used.remove(connection)
                self._idle.append((origin, connection))
                old = self._idle.pop(0)[1] if len(self._idle) > _MOST_IDLE else None
            else:
                self._used.discard(connection)
                old = connection
        if old is not None:
            old.close()

    def drop(self, connection: Connection) -> None:
        """A connection in use can't be used any more."""
        with self._lock:
            self._used.discard(connection)
        connection.close()

    def close(self) -> None:
        """Close what is free, and let the calls fail that use the others; they close those."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            used = list(self._used)
        for _, connection in idle:
            connection.close()
        for connection in used:
            connection.interrupt()

    def forget(self) -> None:
        """In the child of a fork: leave the connections to the parent, without a word on them."""
        self._lock = allocate_lock()  # another thread may have held it
        for connection in [*(each for _, each in self._idle), *self._used]:
            connection.close()  # the child's end only: the parent's stays as it is
        self._idle, self._used = [], set()

    def __del__(self) -> None:
        for _, connection in self._idle:
            connection.close()


_pools: WeakSet[Pool] = WeakSet()


def _forget_all() -> None:
    for pool in list(_pools):
        pool.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
