# Copied by Copperplate, the same for every API.
"""Transports over a caller's own ``httpx2.Client`` or ``httpx2.AsyncClient`` (the extra ``httpx2``).

Time, proxies, certificates, hooks and credentials are that client's; retries, paging, errors and the
masking of secrets stay as they are.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from typing import Any, TypeAlias, TypeVar, cast

import httpx2

from ._decoding import ACCEPTED, decoder
from ._transport import (
    Answer,
    AsyncAnswer,
    AsyncHttpx2Client,
    Httpx2Client,
    Request,
    TransportFailure,
)

C = TypeVar("C")
_Client: TypeAlias = httpx2.Client | httpx2.AsyncClient


class _OfOneProcess:
    """Remembers the process that called first: a fork leaves the connections to its parent."""

    _process: int | None = None

    def _check_process(self) -> None:
        """TransportFailure in another process, which would read what the first one is answered."""
        process = os.getpid()
        if self._process is None:
            self._process = process
        elif self._process != process:
            raise TransportFailure(_FORKED, sent=False, permanent=True)


_FORKED = (
    "the http_client was used before this process was forked, and its connections are the parent's: "
    "make another one here"
)


class Httpx2Transport(_OfOneProcess):
    """Sends requests with an ``httpx2.Client``, which stays open."""

    def __init__(self, client: Httpx2Client) -> None:
        """
        Raises:
            TypeError: ``client`` is no ``httpx2.Client``.
        """
        self._client = _checked(client, httpx2.Client)

    def send(self, request: Request) -> Answer:
        """As ``Transport.send``."""
        self._check_process()
        built = _built(self._client, request)
        try:
            response = self._client.send(built, follow_redirects=False, stream=True)
        except _FAILURES as error:
            failure = _failure(error, self._client)
        else:
            headers = response.headers.multi_items()
            body = _pieces(response, self._client)
            return Answer(response.status_code, headers, body, response.close)
        raise failure

    def close(self) -> None:
        """The client stays open: it is its owner's."""


class AsyncHttpx2Transport(_OfOneProcess):
    """Sends requests with an ``httpx2.AsyncClient``, which stays open."""

    def __init__(self, client: AsyncHttpx2Client) -> None:
        """
        Raises:
            TypeError: ``client`` is no ``httpx2.AsyncClient``.
        """
        self._client = _checked(client, httpx2.AsyncClient)

    async def send(self, request: Request) -> AsyncAnswer:
        """As ``Transport.send``."""
        self._check_process()
        built = _built(self._client, request)
        try:
            response = await self._client.send(
                built, follow_redirects=False, stream=True
            )
        except _FAILURES as error:
            failure = _failure(error, self._client)
        else:
            headers = response.headers.multi_items()
            body = _async_pieces(response, self._client)
            return AsyncAnswer(response.status_code, headers, body, response.aclose)
        raise failure

    async def close(self) -> None:
        """The client stays open: it is its owner's."""


def _checked(client: object, kind: type[C]) -> C:
    """The client, if it is of this kind; else a TypeError."""
    if not isinstance(client, kind):
        raise TypeError(
            f"http_client: expected an httpx2.{kind.__name__}, got {type(client).__name__}"
        )
    return client


def _built(client: _Client, request: Request) -> httpx2.Request:
    """The request, with the client's own headers and cookies, and no step longer than there is time.

    Raises:
        ValueError: httpx2 refuses the URL.
    """
    limits = client.timeout.as_dict()
    timeout = {
        name: request.timeout if seconds is None else min(seconds, request.timeout)
        for name, seconds in limits.items()
    }
    timeout["connect"] = min(timeout["connect"], request.connect_timeout)
    try:
        return client.build_request(
            request.method,
            request.url,
            content=cast(Any, request.body),
            headers={"Accept-Encoding": ACCEPTED, **request.headers},
            extensions={"timeout": timeout},
        )
    except httpx2.InvalidURL as error:
        raise ValueError(f"this can't be called: {error}") from error


def _pieces(response: httpx2.Response, client: _Client) -> Iterator[bytes]:
    """The body, in pieces as they arrive, unpacked."""
    unpack = decoder(response.headers.get("content-encoding", ""))
    try:
        for piece in response.iter_raw():
            yield from unpack.feed(piece)
    except _FAILURES as error:
        failure = _failure(error, client)
    else:
        unpack.end()
        return
    raise failure


async def _async_pieces(
    response: httpx2.Response, client: _Client
) -> AsyncIterator[bytes]:
    """The same, for ``async for``."""
    unpack = decoder(response.headers.get("content-encoding", ""))
    try:
        async for piece in response.aiter_raw():
            for unpacked in unpack.feed(piece):
                yield unpacked
    except _FAILURES as error:
        failure = _failure(error, client)
    else:
        unpack.end()
        return
    raise failure


_FAILURES = (httpx2.TransportError, RuntimeError)
"""What httpx2 raises if an answer doesn't come; RuntimeError if the client is closed."""

_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
)


def _failure(
    error: httpx2.TransportError | RuntimeError, client: _Client
) -> TransportFailure:
    """What it means that an answer doesn't come; a mistake (RuntimeError) is raised as it is.

    What is not HTTP isn't shown: it may be a secret.
    """
    if isinstance(error, RuntimeError):
        if not client.is_closed:
            raise error
        return TransportFailure("the http_client is closed", sent=True, permanent=True)
    text = str(error) or type(error).__name__
    if isinstance(error, httpx2.ProtocolError):
        text = "the answer is not HTTP, or ends too early"
    return TransportFailure(
        text,
        sent=not isinstance(error, _NOT_SENT),
        timed_out=isinstance(error, httpx2.TimeoutException),
        permanent="CERTIFICATE_VERIFY_FAILED" in text,
    )
