# Copied by Copperplate, the same for every API.
"""The usual transport of ``AsyncClient``: aiohttp, which comes with the extra ``async``.

aiohttp takes long to import, which is done with the first call.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from ._aiohttp_exchange import exchange
from ._aiohttp_session import Sessions
from ._certificates import trusted
from ._decoding import ACCEPTED
from ._proxies import Proxies
from ._transport import AsyncAnswer, Request

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
            ValueError: ``proxy`` can't be used.
        """
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
        headers, options = self._route(request.url)
        session = await self._sessions.get()
        return await exchange(session, request, headers, options)

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
