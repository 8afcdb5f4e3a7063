# Copied by Copperplate, the same for every API.
"""The usual transport of ``Client``: Python's ``http.client`` with a pool of connections."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable, Iterator
from http.client import HTTPException, HTTPResponse, IncompleteRead, RemoteDisconnected
from typing import cast
from urllib.parse import urlsplit

from ._certificates import trusted
from ._connection import Connection
from ._decoding import ACCEPTED, PIECE, decoder
from ._dial import dial
from ._framing import BodyError
from ._pool import Pool
from ._proxies import Proxies
from ._transport import Answer, Request, TransportFailure

_ENCODINGS = {"Accept-Encoding": ACCEPTED}


class HTTPTransport:
    """Sends requests with the standard library alone. Safe to be shared by threads.

    Connections stay open for further calls, and a process that was forked makes connections of its
    own.
    """

    def __init__(self, proxy: str | None = None) -> None:
        """
        Args:
            proxy: the URL of a proxy; empty for none; None for those of the environment.

        Raises:
            ValueError: ``proxy`` can't be used.
        """
        self._proxies = Proxies(proxy)
        self._pool = Pool()
        self._tls: ssl.SSLContext | None = None

    def send(self, request: Request) -> Answer:
        """As ``Transport.send``.

        Raises:
            TransportFailure: there is no answer.
            ValueError: the environment names a proxy or certificates that can't be used, or a header
                can't be sent.
        """
        deadline = time.monotonic() + request.timeout
        scheme, _, rest = request.url.partition("://")
        authority, _, target = rest.partition("/")
        origin = f"{scheme}://{authority}"
        connection = self._pool.take(origin) or self._connect(
            origin, request.connect_timeout, deadline
        )
        try:
            response = connection.send(
                request.method,
                f"/{target}",
                {**_ENCODINGS, **request.headers},
                cast("bytes | Iterable[bytes] | None", request.body),
                deadline,
            )
            body = _Body(self._pool, origin, connection, response)
            headers = response.headers.raw_items()
            return Answer(response.status, headers, body, body.close)
        except (OSError, HTTPException) as error:
            self._pool.drop(connection)
            failure = _failure(error)
        except BodyError as error:
            self._pool.drop(connection)
            raise error.error from None
        except BaseException:
            self._pool.drop(connection)
            raise
        raise failure  # here, where it has no context: that may show what came over the wire

    def close(self) -> None:
        """Close all connections, those in use as well: their calls fail at once."""
        self._pool.close()

    def _connect(
        self, origin: str, connect_timeout: float, deadline: float
    ) -> Connection:
        """A new connection, which is in use."""
        self._pool.check_open()
        parts = urlsplit(origin)
        scheme, host = parts.scheme, parts.hostname or ""
        port = parts.port or (443 if scheme == "https" else 80)
        if scheme == "https" and self._tls is None:
            self._tls = trusted()
        tls = self._tls if scheme == "https" else None
        proxy = self._proxies.find(scheme, host, port)
        return dial(
            scheme, host, port, proxy, tls, self._pool, connect_timeout, deadline
        )


class _Body:
    """The body of an answer, in pieces as they arrive. At its end the connection is free again."""

    def __init__(
        self, pool: Pool, origin: str, connection: Connection, response: HTTPResponse
    ) -> None:
        self._pool = pool
        self._origin = origin
        self._connection: Connection | None = connection
        self._response = response
        self._decoder = decoder(response.headers.get("content-encoding", ""))

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._received():
            yield from self._decoder.feed(piece)
        self._decoder.end()

    def _received(self) -> Iterator[bytes]:
        """The pieces as they came."""
        while True:
            try:
                piece = self._read()
            except (OSError, HTTPException) as error:
                failure = _failure(error)
                break
            if not piece:
                self._give_back()
                return
            yield piece
        self.close()
        raise failure

    def _read(self) -> bytes:
        """What has arrived; nothing at the end."""
        response = self._response
        if response.length is None:
            return response.read1(PIECE)
        arrived = len(response.peek()) if response.length else 0
        piece = response.read(arrived or PIECE)
        if not piece and response.length:
            raise IncompleteRead(b"", response.length)
        return piece

    def _give_back(self) -> None:
        """The whole answer was read."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        if self._response.will_close:
            self._pool.drop(connection)
        else:
            self._pool.give_back(self._origin, connection)

    def close(self) -> None:
        """Free the connection; if the answer wasn't read to its end, it can't be used again."""
        connection, self._connection = self._connection, None
        if connection is not None:
            self._pool.drop(connection)


def _failure(error: OSError | HTTPException) -> TransportFailure:
    """What it means that an answer doesn't come.

    What is not HTTP isn't shown: it may be what another call was answered, or what was sent.
    """
    if isinstance(error, RemoteDisconnected):
        return TransportFailure("the server closed the connection", sent=True)
    if isinstance(error, IncompleteRead):
        return TransportFailure("the answer ends too early or is broken", sent=True)
    if isinstance(error, HTTPException):
        return TransportFailure("the answer is not HTTP", sent=True)
    text = error.strerror or str(error) or type(error).__name__
    failure = TransportFailure(
        text, sent=True, timed_out=isinstance(error, TimeoutError)
    )
    failure.__cause__ = error
    return failure
