# Copied by Copperplate, the same for every API.
"""One connection to a server: answers are read by ``http.client``, and the time is kept here.

``http.client`` limits the time of each single read, so that a server which sends a byte now and then
could hold a call for ever. What it takes for a socket here knows when the call must have ended.
"""

from __future__ import annotations

import io
import socket
import ssl
import time
from collections.abc import Iterable, Mapping
from http.client import HTTPException, HTTPResponse
from typing import TYPE_CHECKING, Any, cast

from ._framing import framed, framing, head_of

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

_BUFFER = 65_536  # bytes
_LONGEST_WAIT = 1e6  # seconds; sockets refuse much more


class Connection:
    """A connection that is open, and used by one call at a time."""

    idle_since = 0.0
    """When it was last used, by the monotonic clock."""

    def __init__(self, sock: socket.socket, host: str) -> None:
        """
        Args:
            sock: the socket, without TLS.
            host: what the header ``Host`` says: the server's name, and its port if it isn't the usual.
        """
        self._use(sock)
        self._origin = ""
        self._headers: Mapping[str, str] = {"Host": host}

    def through(self, origin: str, headers: Mapping[str, str]) -> None:
        """What is sent goes to a proxy, which is told the server's origin and these headers, too."""
        self._origin = origin
        self._headers = {**self._headers, **headers}

    def _use(self, sock: socket.socket) -> None:
        """Read and write on this socket; what was read before and isn't used is forgotten."""
        self._timed = _TimedSocket(sock)
        self._source = _Source(self._timed)
        self._reader = _Reader(self._source)
        self._wire = cast(socket.socket, _Wire(self._reader))

    def encrypt(self, tls: ssl.SSLContext, host: str, deadline: float) -> None:
        """Speak TLS from here on.

        Args:
            tls: its settings.
            host: who the server must be.
            deadline: when that must be certain, by the monotonic clock.

        Raises:
            OSError: it is somebody else, or something broke.
        """
        self._timed.deadline = deadline
        plain = self._timed.socket
        plain.settimeout(self._timed.left())
        # TLS takes the socket over. What is left here is the same one, to be interrupted.
        self._timed.socket = plain.dup()
        with plain, self._timed.socket:
            self._use(tls.wrap_socket(plain, server_hostname=host))

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
            BodyError: iterating over the body raised an OSError or an HTTPException.
            http.client.HTTPException: the answer is not HTTP.
            ValueError: a header can't be sent.
        """
        self._timed.deadline = deadline
        headers = {**self._headers, **headers, **framing(method, body)}
        head = head_of(method, self._origin + target, headers)
        for piece in framed(head, body):
            try:
                self._timed.write(piece)
            except (BrokenPipeError, ConnectionResetError):
                break  # a server that refuses a long body may answer and close before its end
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
            self._timed.socket.settimeout(0)
            # Underneath TLS, too, one can look for bytes without taking them.
            socket.socket.recv(self._timed.socket, 1, socket.MSG_PEEK)
        except BlockingIOError:
            return True
        except OSError:
            pass
        return False

    def interrupt(self) -> None:
        """Let whoever reads or writes in another thread fail at once."""
        try:
            # Not the method of a TLS socket, which would take its state away from the other thread.
            socket.socket.shutdown(self._timed.socket, socket.SHUT_RDWR)
        except OSError:
            pass

    def close(self) -> None:
        """Close it, in the thread that uses it. Nothing is sent, not even the goodbye of TLS."""
        self._timed.socket.close()


class _TimedSocket:
    """A socket on which nothing takes longer than until ``deadline``."""

    def __init__(self, sock: socket.socket) -> None:
        self.socket = sock
        self.deadline = float("inf")

    def read(self, buffer: WriteableBuffer) -> int:
        """Read what there is."""
        self.socket.settimeout(self.left())
        return self.socket.recv_into(buffer)

    def write(self, data: ReadableBuffer) -> None:
        """Write everything."""
        rest = memoryview(data).cast("B")
        while rest:
            self.socket.settimeout(self.left())
            rest = rest[self.socket.send(rest[:_BUFFER]) :]

    def left(self) -> float:
        """The seconds until the deadline. TimeoutError if there are none."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        return min(left, _LONGEST_WAIT)


class _Wire:
    """What ``http.client`` takes for a socket."""

    def __init__(self, reader: _Reader) -> None:
        self._reader = reader

    def makefile(self, mode: str) -> _Reader:
        return self._reader


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
            if self.status == 101:
                raise HTTPException("another protocol follows, which nobody asked for")
            self.headers = self.msg = cast(Any, None)
            super().begin()

    def flush(self) -> None:
        """Nothing to do, though a finalizer asks for it: nothing is written."""
