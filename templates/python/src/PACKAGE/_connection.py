"""One connection to a server: HTTP is spoken by ``http.client``, and the time is kept here.

``http.client`` limits the time of each single read, so that a server which sends a byte now and then
could hold a call for ever. What it takes for a socket here knows when the call must have ended.
"""

from __future__ import annotations

import io
import socket
import time
from collections.abc import Iterable, Mapping
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

_BUFFER = 65_536  # bytes
_LONGEST_WAIT = 1e6  # seconds; sockets refuse much more


class Connection:
    """A connection that is open, and used by one call at a time."""

    idle_since = 0.0
    """When it was last used, by the monotonic clock."""

    def __init__(self, sock: socket.socket, host: str, port: int, default: int) -> None:
        """
        Args:
            sock: the socket; a TLS one if the server wants it.
            host, port: what the header ``Host`` names; the port only if it isn't the ``default``.
        """
        self._socket = sock
        self._timed = _TimedSocket(sock)
        self._source = _Source(self._timed)
        self._reader = _Reader(self._source)
        self._wire = cast(socket.socket, _Wire(self._timed, self._reader))
        self._origin = ""
        self._headers: Mapping[str, str] = {}
        self._http = HTTPConnection(host, port)
        self._http.default_port = default
        self._http.auto_open = 0  # or it would connect by itself, and repeat

    def through(self, origin: str, headers: Mapping[str, str]) -> None:
        """What is sent goes to a proxy, which is told the server's origin and these headers, too."""
        self._origin = origin
        self._headers = headers

    def send(
        self,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes | Iterable[bytes] | None,
        deadline: float,
    ) -> HTTPResponse:
        """Send a request, and read the head of its answer.

        Args:
            method, target, headers, body: the request; ``target`` is a path with its query.
            deadline: when the answer must have been read, by the monotonic clock.

        Raises:
            OSError: the connection broke, or it took too long (TimeoutError).
            http.client.HTTPException: the answer is not HTTP.
        """
        self._timed.deadline = deadline
        http = self._http
        http.close()  # forgets the last request; the connection stays open
        http.sock = self._wire
        try:
            http.request(
                method, self._origin + target, body, {**headers, **self._headers}
            )
        except BrokenPipeError:
            pass  # a server that refuses a long body may answer and close before its end
        # Not http.getresponse(), which wants the last answer back before it gives the next.
        response = _Response(self._wire, method=method)
        response.begin()
        # http.client takes a head that ends too early, or has other lines in it, for a whole one.
        if self._source.ended or response.headers.defects:
            raise HTTPException("the head of the answer is broken")
        return response

    def is_reusable(self) -> bool:
        """Whether nothing has arrived since the last answer: no end of the connection, no garbage."""
        if self._reader.has_more():
            return False
        try:
            self._socket.settimeout(0)
            # Underneath TLS, too, one can look for bytes without taking them.
            socket.socket.recv(self._socket, 1, socket.MSG_PEEK)
        except BlockingIOError:
            return True
        except OSError:
            pass
        return False

    def interrupt(self) -> None:
        """Let whoever reads or writes in another thread fail at once."""
        try:
            # Not the method of a TLS socket, which would take its state away from the other thread.
            socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
        except OSError:
            pass

    def close(self) -> None:
        """Close it, in the thread that uses it. Nothing is sent, not even the goodbye of TLS."""
        self._socket.close()


class _TimedSocket:
    """A socket on which nothing takes longer than until ``deadline``."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock
        self.deadline = float("inf")

    def read(self, buffer: WriteableBuffer) -> int:
        """Read what there is."""
        self._socket.settimeout(self._left())
        return self._socket.recv_into(buffer)

    def write(self, data: ReadableBuffer) -> None:
        """Write everything."""
        rest = memoryview(data).cast("B")
        while rest:
            self._socket.settimeout(self._left())
            rest = rest[self._socket.send(rest[:_BUFFER]) :]

    def _left(self) -> float:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        return min(left, _LONGEST_WAIT)


class _Wire:
    """What ``http.client`` takes for a socket."""

    def __init__(self, timed: _TimedSocket, reader: _Reader) -> None:
        self._reader = reader
        self.sendall = timed.write

    def makefile(self, mode: str) -> _Reader:
        return self._reader

    def close(self) -> None:
        """A request is forgotten; the connection stays open."""


class _Source(io.RawIOBase):
    """The bytes that arrive."""

    def __init__(self, timed: _TimedSocket) -> None:
        self._timed = timed
        self.shut = False
        """Whether nothing is waited for."""
        self.ended = False
        """Whether the server has closed the connection."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int | None:
        if self.shut:
            return None
        count = self._timed.read(buffer)
        self.ended = count == 0
        return count


class _Reader(io.BufferedReader):
    """The bytes that arrive, buffered across answers, so that none gets lost in between."""

    def __init__(self, source: _Source) -> None:
        super().__init__(source, _BUFFER)
        self._source = source

    def has_more(self) -> bool:
        """Whether there is something in the buffer; nothing is waited for."""
        self._source.shut = True
        try:
            return bool(self.peek(1))
        finally:
            self._source.shut = False

    def close(self) -> None:
        """An answer is at its end; the connection stays open."""


class _Response(HTTPResponse):
    """An answer; what may come before it, such as early hints (103), is passed over."""

    def begin(self) -> None:
        super().begin()
        while 100 <= self.status < 200:
            self.headers = self.msg = cast(Any, None)
            super().begin()
