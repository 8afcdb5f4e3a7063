# Copied by Copperplate, the same for every API.
"""Connections on which no call takes longer than it may, for the synchronous client.

httpx2 limits the time of each single read, so that a server which sends a byte now and then could
hold a call for ever. The network streams here know when the call must have ended.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from typing import Any, cast

import httpcore2
import httpx2


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


class _Body(httpx2.SyncByteStream):
    """The body of an answer as it arrives."""

    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._stream)

    def close(self) -> None:
        cast(Any, self._stream).close()


class Connections(httpx2.BaseTransport):
    """A pool of connections for an ``httpx2.Client``. Raises what httpcore2 raises."""

    def __init__(self, limits: httpx2.Limits) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpx2.create_ssl_context(),
            max_connections=limits.max_connections,
            max_keepalive_connections=limits.max_keepalive_connections,
            keepalive_expiry=limits.keepalive_expiry,
            network_backend=_Network(),
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request, and read the head of its answer."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore2.Request(
                method=request.method,
                url=httpcore2.URL(
                    scheme=url.raw_scheme,
                    host=url.raw_host,
                    port=url.port,
                    target=url.raw_path,
                ),
                headers=request.headers.raw,
                content=cast("httpx2.SyncByteStream", request.stream),
                extensions=request.extensions,
            )
        )
        return httpx2.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(cast("Iterable[bytes]", answer.stream)),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()
