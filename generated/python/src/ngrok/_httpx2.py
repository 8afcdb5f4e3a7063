# Copied by Copperplate, the same for every API.
"""The usual transports: over httpx2, which is loaded with this module."""

from __future__ import annotations

import time
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING
from urllib.request import getproxies
from weakref import WeakKeyDictionary

import httpcore2
import httpx2

from ._connections import Connections, end_by
from ._transport import Answer, Request, TransportFailure

if TYPE_CHECKING:
    import ssl
    from asyncio import AbstractEventLoop

_LONGEST_CONNECT = 10.0
"""The most seconds for making a connection, so that there is time left to try once more."""

_LIMITS = httpx2.Limits(
    max_connections=100, max_keepalive_connections=100, keepalive_expiry=30.0
)

_ENCODINGS = {"Accept-Encoding": "gzip, deflate"}

_FAILURES = (
    httpx2.TransportError,
    httpx2.DecodingError,
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
)
_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpcore2.ConnectError,
    httpcore2.ConnectTimeout,
    httpcore2.PoolTimeout,
)
_TIMED_OUT = (httpx2.TimeoutException, httpcore2.TimeoutException)


def _failure(error: Exception) -> TransportFailure:
    return TransportFailure(
        str(error) or type(error).__name__,
        sent=not isinstance(error, _NOT_SENT),
        timed_out=isinstance(error, _TIMED_OUT),
    )


def _built(
    given: httpx2.Client | httpx2.AsyncClient | None, request: Request
) -> httpx2.Request:
    """The request as httpx2 sends it; the headers and cookies of a client that is given are added.

    A client of our own has nothing to add, and doesn't take part: that would cost much time.

    Raises:
        ValueError: httpx2 refuses the URL, because it is too long, for one.
    """
    timeout = request.timeout
    extensions = {
        "timeout": {
            "connect": min(timeout, _LONGEST_CONNECT),
            "read": timeout,
            "write": timeout,
            "pool": timeout,
        }
    }
    try:
        if given is None:
            return httpx2.Request(
                request.method,
                request.url,
                content=request.body,
                headers={**_ENCODINGS, **request.headers},
                extensions=extensions,
            )
        return given.build_request(
            request.method,
            request.url,
            content=request.body,
            headers=request.headers,
            extensions=extensions,
        )
    except httpx2.InvalidURL as error:
        raise ValueError(f"this can't be called: {error}") from error


class Httpx2Transport:
    """Sends requests with an ``httpx2.Client``: the one given, which stays open, or one of its own.

    Proxies are taken from the environment, netrc files are not looked at. Over a proxy, and with a
    client that is given, a server that sends the head of its answer byte by byte can stretch a
    call beyond its time.
    """

    def __init__(self, client: httpx2.Client | None = None) -> None:
        if client is not None and not isinstance(client, httpx2.Client):
            raise TypeError(f"expected an httpx2.Client, got {type(client).__name__}")
        self._given = client
        self._client = _own_client() if client is None else client

    def send(self, request: Request) -> Answer:
        """As ``Transport.send``."""
        deadline = time.monotonic() + request.timeout
        end_by(deadline)
        built = _built(self._given, request)
        try:
            # Without credentials of another source: the key is in the headers.
            response = self._client.send(
                built, auth=None, follow_redirects=False, stream=True
            )
            try:
                body = _read(response, built.extensions["timeout"], deadline)
            finally:
                response.close()
        except _FAILURES as error:
            raise _failure(error) from error
        return Answer(response.status_code, response.headers, body)

    def close(self) -> None:
        """Close the connections, if the client is its own."""
        if self._given is None:
            self._client.close()


def _own_client() -> httpx2.Client:
    cookies = _no_cookies()
    if getproxies():
        # It knows how to use them.
        return httpx2.Client(cookies=cookies, limits=_LIMITS)
    return httpx2.Client(cookies=cookies, transport=Connections(_LIMITS))


def _no_cookies() -> CookieJar:
    """A jar that stays empty: no answer has a say in what is sent with later requests."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=()))


def _read(
    response: httpx2.Response, timeout: dict[str, float], deadline: float
) -> bytes:
    """The body, even if it comes in small pieces that each arrive in time."""
    pieces: list[bytes] = []
    timeout["read"] = max(0.001, deadline - time.monotonic())
    for piece in response.iter_bytes():
        pieces.append(piece)
        if time.monotonic() > deadline:
            raise httpx2.ReadTimeout("timed out", request=response.request)
    return b"".join(pieces)


class AsyncHttpx2Transport:
    """Sends requests with an ``httpx2.AsyncClient``: the one given, which stays open, or its own.

    A pool of connections works in one event loop only, so there is one for each loop.
    """

    def __init__(self, client: httpx2.AsyncClient | None = None) -> None:
        if client is not None and not isinstance(client, httpx2.AsyncClient):
            raise TypeError(
                f"expected an httpx2.AsyncClient, got {type(client).__name__}"
            )
        self._given = client
        self._certificates: ssl.SSLContext | None = None
        self._clients: WeakKeyDictionary[AbstractEventLoop, httpx2.AsyncClient] = (
            WeakKeyDictionary()
        )

    def _client(self) -> httpx2.AsyncClient:
        """The client for the loop that runs."""
        if self._given is not None:
            return self._given
        from asyncio import get_running_loop

        loop = get_running_loop()
        client = self._clients.get(loop)
        if client is None:
            if self._certificates is None:
                self._certificates = httpx2.create_ssl_context()
            client = httpx2.AsyncClient(
                cookies=_no_cookies(), limits=_LIMITS, verify=self._certificates
            )
            self._clients[loop] = client
        return client

    async def send(self, request: Request) -> Answer:
        """As ``Transport.send``."""
        client = self._client()
        try:
            response = await client.send(
                _built(self._given, request), auth=None, follow_redirects=False
            )
        except _FAILURES as error:
            raise _failure(error) from error
        return Answer(response.status_code, response.headers, response.content)

    async def close(self) -> None:
        """Close the connections of the running loop, if the client is its own."""
        from asyncio import get_running_loop

        client = self._clients.pop(get_running_loop(), None)
        if client is not None:
            await client.aclose()
        self._clients.clear()
