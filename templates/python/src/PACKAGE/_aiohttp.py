# Copied by Copperplate, the same for every API.
"""The usual transport of ``AsyncClient``: aiohttp, which comes with the extra ``async``.

aiohttp takes long to import, which is done when a transport is made.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeAlias, cast
from urllib.parse import urlsplit

from ._decoding import ACCEPTED
from ._proxies import Proxies
from ._transport import AsyncAnswer, Body, Request, TransportFailure

if TYPE_CHECKING:
    import ssl

_LONG_BODY = 500_000  # bytes
_HEADERS = {"Accept-Encoding": ACCEPTED}

_Route: TypeAlias = "tuple[Mapping[str, str], Mapping[str, Any]]"
"""How to get to a server: headers and options of each request."""


class AiohttpTransport:
    """Sends requests with aiohttp.

    Its sessions work in one event loop only, so there is one for each loop; it is closed when its loop
    ends. A process that was forked has sessions of its own. Proxies and certificates are the same as
    those of ``Client``.
    """

    def __init__(self, proxy: str | None = None) -> None:
        """
        Args:
            proxy: the URL of a proxy; empty for none; None for those of the environment.

        Raises:
            ImportError: aiohttp is not installed.
            ValueError: ``proxy`` can't be used.
        """
        require_aiohttp("AiohttpTransport", "aiohttp")
        from ._aiohttp_session import Sessions

        self._sessions = Sessions()
        self._proxies = Proxies(proxy)
        self._tls: ssl.SSLContext | None = None
        self._routes: dict[str, _Route] = {}

    async def send(self, request: Request) -> AsyncAnswer:
        """As ``AsyncTransport.send``.

        Raises:
            TransportFailure: there is no answer.
            ValueError: the environment names a proxy or certificates that can't be used.
        """
        from aiohttp import ClientTimeout
        from yarl import URL

        from ._aiohttp_body import AiohttpBody
        from ._aiohttp_failure import FAILURES, failure_of

        headers, options = self._route(request.url)
        # The time of a call is kept by the caller.
        timeout = ClientTimeout(total=None, sock_connect=request.connect_timeout)
        session = await self._sessions.get()
        sent = _Sent(request.body)
        try:
            response = await session.request(
                request.method,
                URL(request.url, encoded=True),
                data=sent.data,
                headers={**headers, **request.headers},
                allow_redirects=False,
                timeout=timeout,
                **options,
            )
            body = AiohttpBody(response, session)
        except FAILURES as error:
            if sent.error is not None:
                raise sent.error from None
            failure = failure_of(error, session)
        else:
            return AsyncAnswer(response.status, response.headers, body, body.close)
        raise failure  # here, where it has no context: that may show what came over the wire

    def _route(self, url: str) -> _Route:
        """How to get to a server, worked out once for each."""
        origin = url[: url.index("/", 8)]
        route = self._routes.get(origin)
        if route is None:
            route = self._routes[origin] = self._new_route(origin)
        return route

    def _new_route(self, origin: str) -> _Route:
        parts = urlsplit(origin)
        secure = parts.scheme == "https"
        headers, options = dict(_HEADERS), dict[str, Any]()
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
                told = {"Proxy-Authorization": proxy.authorization}
                if secure:
                    options["proxy_headers"] = told  # before there is a request
                else:
                    headers.update(told)
        return headers, options

    async def close(self) -> None:
        """Close all connections of the running loop, and let other loops close theirs."""
        await self._sessions.close()


class _Sent:
    """A body on its way out, as aiohttp wants it."""

    def __init__(self, body: Body | None) -> None:
        self.error: Exception | None = None
        """What the body's own iterator raised; aiohttp takes it for a broken connection."""
        self.data: Any = body
        if isinstance(body, bytes):
            if len(body) > _LONG_BODY:
                self.data = BytesIO(body)  # in pieces, so that other tasks go on
        elif body is not None:
            self.data = self._pieces(cast("AsyncIterable[bytes]", body))

    async def _pieces(self, body: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
        try:
            async for piece in body:
                yield piece
        except Exception as error:
            self.error = error
            raise


def require_aiohttp(who: str, extra: str) -> None:
    """Make sure that aiohttp is installed, without the time that importing it takes.

    Raises:
        ImportError: it isn't; the message says what to install.
    """
    import sys
    from importlib.util import find_spec

    if "aiohttp" not in sys.modules and find_spec("aiohttp") is None:
        raise ImportError(f"{who} needs aiohttp: pip install '{extra}'")
