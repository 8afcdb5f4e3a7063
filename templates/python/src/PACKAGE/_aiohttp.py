"""The usual transport of ``AsyncClient``: aiohttp, which comes with the extra ``async``.

aiohttp is imported with the first call.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from weakref import WeakSet

from ._decoding import ACCEPTED, PIECE, decoder
from ._proxies import Proxies
from ._transport import AsyncAnswer, Body, Request, TransportFailure

if TYPE_CHECKING:
    import ssl
    from asyncio import AbstractEventLoop
    from collections.abc import AsyncGenerator

    import aiohttp

LONGEST_CONNECT = 10.0
"""The most seconds for making a connection, so that there is time left to try once more."""

_LONGEST_LINE = 65_536
"""The most bytes of a header, as in Python's own http.client."""


class AiohttpTransport:
    """Sends requests with an ``aiohttp.ClientSession``: the one given, which stays open, or its own.

    A session works in one event loop only, so there is one for each loop; it is closed when its loop
    ends. A process that was forked has sessions of its own. Proxies and certificates are the same as
    those of ``Client``; a session of your own has its own.

    Raises:
        ImportError: aiohttp is not installed.
        ValueError: ``proxy`` can't be used.
    """

    def __init__(
        self, session: aiohttp.ClientSession | None = None, *, proxy: str | None = None
    ) -> None:
        """
        Args:
            session: a session of your own; its proxy and its certificates are used, and neither
                cookies that it gets nor its timeouts concern this package.
            proxy: the URL of a proxy; empty for none; None for those of the environment.
        """
        require_aiohttp("AiohttpTransport", "aiohttp")
        self._given = session
        self._proxies = Proxies(proxy)
        self._tls: ssl.SSLContext | None = None
        self._sessions: dict[AbstractEventLoop, _Session] = {}
        self._closed = False
        _transports.add(self)

    async def send(self, request: Request) -> AsyncAnswer:
        """As ``AsyncTransport.send``.

        Raises:
            TransportFailure: there is no answer.
            ValueError: the environment names a proxy or certificates that can't be used.
        """
        import aiohttp
        from yarl import URL

        if self._closed:
            raise TransportFailure("the connections are closed", sent=False)
        session = self._given or await self._session()
        options: dict[str, Any] = {}
        if self._given is None:
            options = self._route(request.url)
        headers = {"Accept-Encoding": ACCEPTED, **request.headers}
        try:
            response = await session.request(
                request.method,
                URL(request.url, encoded=True),
                data=_sendable(request.body),
                headers={**headers, **options.pop("headers", {})},
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(
                    total=None,  # kept by the caller
                    sock_connect=min(request.timeout, LONGEST_CONNECT),
                ),
                **options,
            )
        except (aiohttp.ClientError, OSError, RuntimeError) as error:
            failure = _failure(error, session)
        else:
            body = _pieces(response, session)

            async def close() -> None:
                await body.aclose()
                response.release() if response.content.at_eof() else response.close()

            return AsyncAnswer(response.status, response.headers, body, close)
        raise failure  # here, where it has no context: that may show what came over the wire

    def _route(self, url: str) -> dict[str, Any]:
        """How to get to a server: the options of a request."""
        parts = urlsplit(url)
        secure = parts.scheme == "https"
        options: dict[str, Any] = {}
        if secure:
            if self._tls is None:
                from ._certificates import trusted

                self._tls = trusted()
            options["ssl"] = self._tls
        port = parts.port or (443 if secure else 80)
        proxy = self._proxies.find(parts.scheme, parts.hostname or "", port)
        if proxy is not None:
            options["proxy"] = proxy.url
            if proxy.authorization is not None:
                # With TLS the proxy is told before there is a request.
                told = "proxy_headers" if secure else "headers"
                options[told] = {"Proxy-Authorization": proxy.authorization}
        return options

    async def _session(self) -> aiohttp.ClientSession:
        """The session of the loop that runs."""
        from asyncio import get_running_loop

        loop = get_running_loop()
        found = self._sessions.get(loop)
        if found is None:
            for each in [each for each in self._sessions if each.is_closed()]:
                del self._sessions[
                    each
                ]  # a loop that was ended without a word to its generators
            found = self._sessions[loop] = _Session()
            await found.begin(lambda: self._sessions.pop(loop, None))
        return found.session

    async def close(self) -> None:
        """Close all connections of the running loop, and let other loops close theirs."""
        from asyncio import get_running_loop

        self._closed = True
        running = get_running_loop()
        for loop, session in list(self._sessions.items()):
            if loop is running:
                await session.close()
            elif not loop.is_closed():
                loop.call_soon_threadsafe(session.close_later, loop)
        self._sessions.clear()

    def forget(self) -> None:
        """In the child of a fork: leave the sessions to the parent, without touching them."""
        _parents.append(self._sessions)
        self._sessions = {}


class _Session:
    """A session that ends with its loop: ``asyncio.run`` closes the generators that are still open."""

    def __init__(self) -> None:
        import aiohttp

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

    def close_later(self, loop: AbstractEventLoop) -> None:
        """Close all connections, from within their own loop."""
        task = loop.create_task(self.close())
        _closing.add(task)
        task.add_done_callback(_closing.discard)


_transports: WeakSet[AiohttpTransport] = WeakSet()
_parents: list[object] = []
"""Sessions of a parent process: an object that nobody holds would close its connections."""
_closing: set[object] = set()
"""Tasks that nobody else holds."""


def _forget_all() -> None:
    for transport in list(_transports):
        transport.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)


def _sendable(body: Body | None) -> Any:
    """A body as aiohttp wants it: a long one from a file, in pieces, so that other tasks go on."""
    if isinstance(body, bytes) and len(body) > _LONG_BODY:
        return BytesIO(body)
    return body


_LONG_BODY = 500_000  # bytes


async def _pieces(
    response: aiohttp.ClientResponse, session: aiohttp.ClientSession
) -> AsyncGenerator[bytes, None]:
    """The body, in pieces as they arrive, unpacked."""
    import aiohttp

    unpack = decoder(response.headers.get("content-encoding", ""))
    try:
        async for piece in response.content.iter_any():
            if unpack is None:
                yield piece
                continue
            for start in range(0, len(piece), PIECE):
                for unpacked in unpack.feed(piece[start : start + PIECE]):
                    yield unpacked
    except (aiohttp.ClientError, OSError, RuntimeError) as error:
        failure = _failure(error, session)
    else:
        if unpack is not None:
            unpack.end()
        return
    raise failure


def require_aiohttp(who: str, extra: str) -> None:
    """Make sure that aiohttp is installed, without the time that importing it takes.

    Raises:
        ImportError: it isn't; the message says what to install.
    """
    import sys
    from importlib.util import find_spec

    if "aiohttp" not in sys.modules and find_spec("aiohttp") is None:
        raise ImportError(f"{who} needs aiohttp: pip install '{extra}'")


def _failure(error: Exception, session: aiohttp.ClientSession) -> TransportFailure:
    """What it means that an answer doesn't come.

    What is not HTTP isn't shown: it may be what another call was answered, or what was sent.
    """
    import ssl

    import aiohttp

    if isinstance(error, RuntimeError) and not session.closed:
        raise error
    certificate = getattr(error, "certificate_error", None)
    if isinstance(certificate, ssl.SSLCertVerificationError):
        text = f"the server's certificate is not trusted: {certificate.verify_message}"
        failure = TransportFailure(text, sent=False, permanent=True)
        failure.__cause__ = certificate
        return failure
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return TransportFailure(
            "timed out while connecting", sent=False, timed_out=True
        )
    if isinstance(error, TimeoutError):
        return TransportFailure("timed out", sent=True, timed_out=True)
    if isinstance(error, aiohttp.ClientHttpProxyError):
        text = f"the proxy refused, with the status {error.status}"
        return TransportFailure(text, sent=False)
    if isinstance(error, aiohttp.ClientConnectorError):
        cause = error.os_error
        text = cause.strerror or str(cause) or type(cause).__name__
        failure = TransportFailure(text, sent=False)
        failure.__cause__ = cause
        return failure
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return TransportFailure("the server closed the connection", sent=True)
    if isinstance(error, aiohttp.ClientPayloadError):
        return TransportFailure("the answer ends too early or is broken", sent=True)
    if isinstance(error, (aiohttp.ClientResponseError, aiohttp.InvalidURL)):
        return TransportFailure("the answer is not HTTP", sent=True)
    if isinstance(error, OSError) and not isinstance(error, aiohttp.ClientError):
        failure = TransportFailure(error.strerror or type(error).__name__, sent=True)
        failure.__cause__ = error
        return failure
    return TransportFailure("the connection broke", sent=True)
