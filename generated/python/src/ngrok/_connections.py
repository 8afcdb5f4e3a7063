"""The usual transport of the synchronous client: over the part of httpx2 that speaks HTTP.

The rest of httpx2 (redirects, cookies, credentials) isn't wanted here, and costs as much time as a
call itself. httpcore2 limits the time of each single read, so that a server which sends a byte now
and then could hold a call for ever. The network streams here know when the call must have ended.
"""

from __future__ import annotations

import ssl
import threading
import time
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import httpcore2

from ._transport import Answer, Request, TransportFailure


class _Calls(threading.local):
    """The call that a thread makes: when it must have ended, by the monotonic clock."""

    deadline = float("inf")


_calls = _Calls()


def end_by(deadline: float) -> None:
    """Say when the call must have ended that this thread is about to make."""
    _calls.deadline = deadline


def _left(timeout: float | None) -> float:
    """The seconds that a read or a write may take."""
    left = _calls.deadline - time.monotonic()
    if left <= 0:
        raise httpcore2.ReadTimeout("timed out")
    return left if timeout is None else min(left, timeout)


class _Stream(httpcore2.NetworkStream):
    """A stream that knows the deadline of the call that uses it."""

    def __init__(self, stream: httpcore2.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        return _Stream(
            self._stream.start_tls(ssl_context, server_hostname, _left(timeout))
        )

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Network(httpcore2.SyncBackend):
    """Makes such streams."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        return _Stream(
            super().connect_tcp(host, port, timeout, local_address, socket_options)
        )


class _Server(NamedTuple):
    """Where connections lead to."""

    scheme: bytes
    host: bytes
    port: int | None
    name: bytes
    """What the header ``Host`` says."""


@lru_cache(maxsize=16)
def _server(origin: str) -> _Server:
    parts = urlsplit(origin)
    assert parts.hostname is not None  # the base URL was checked
    return _Server(
        scheme=parts.scheme.encode("ascii"),
        host=parts.hostname.encode("ascii"),
        port=parts.port,
        name=parts.netloc.encode("ascii"),
    )


class PooledTransport:
    """Sends requests over connections that are kept for later ones.

    Environment variables that name proxies are not looked at.
    """

    def __init__(self) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpcore2.default_ssl_context(),
            max_connections=100,
            max_keepalive_connections=100,
            keepalive_expiry=30.0,
            network_backend=_Network(),
        )

    def send(self, request: Request) -> Answer:
        """As ``Transport.send``."""
        end_by(time.monotonic() + request.timeout)
        try:
            response = self._pool.handle_request(_built(request))
            try:
                body = response.read()
            finally:
                response.close()
        except _FAILURES as error:
            raise TransportFailure(
                str(error) or type(error).__name__,
                sent=not isinstance(error, _NOT_SENT),
                timed_out=isinstance(error, httpcore2.TimeoutException),
            ) from error
        headers = _headers(response.headers)
        return Answer(response.status, headers, _decoded(body, headers))

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


_LONGEST_CONNECT = 10.0
"""The most seconds for making a connection, so that there is time left to try once more."""

_FAILURES = (
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
)
_NOT_SENT = (
    httpcore2.ConnectError,
    httpcore2.ConnectTimeout,
    httpcore2.PoolTimeout,
)


def _built(request: Request) -> httpcore2.Request:
    """The request as httpcore2 sends it."""
    scheme, _, rest = request.url.partition("://")
    authority, _, target = rest.partition("/")
    server = _server(f"{scheme}://{authority}")
    headers = [(b"Host", server.name), (b"Accept-Encoding", b"gzip")]
    for name, value in request.headers.items():
        headers.append((name.encode("ascii"), value.encode("ascii")))
    if request.body is not None:
        headers.append((b"Content-Length", b"%d" % len(request.body)))
    timeout = request.timeout
    return httpcore2.Request(
        method=request.method,
        url=httpcore2.URL(
            scheme=server.scheme,
            host=server.host,
            port=server.port,
            target=f"/{target}",
        ),
        headers=headers,
        content=request.body,
        extensions={
            "timeout": {
                "connect": min(timeout, _LONGEST_CONNECT),
                "read": timeout,
                "write": timeout,
                "pool": timeout,
            }
        },
    )


def _headers(pairs: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Headers by their names in small letters; the values of those that are repeated are joined."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in pairs:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def _decoded(body: bytes, headers: dict[str, str]) -> bytes:
    """The body without its content encoding, if it has the one that was asked for."""
    if headers.get("content-encoding", "").lower() != "gzip" or not body:
        return body
    try:
        return zlib.decompress(body, _GZIP)
    except zlib.error as error:
        raise TransportFailure(f"the answer is no gzip: {error}", sent=True) from error


_GZIP = 16 + zlib.MAX_WBITS  # as zlib says that it is gzip
