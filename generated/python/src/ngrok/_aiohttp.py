"""A second transport for ``AsyncClient``: over aiohttp, which is quicker at many calls at once.

It needs the extra ``aiohttp``.
"""

from __future__ import annotations

from asyncio import AbstractEventLoop, get_running_loop
from weakref import WeakKeyDictionary

import aiohttp
from yarl import URL

from ._transport import Answer, Request, TransportFailure

_LONGEST_CONNECT = 10.0
"""The most seconds for making a connection, so that there is time left to try once more."""

_NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


class AiohttpTransport:
    """Sends requests with an ``aiohttp.ClientSession``: the one given, which stays open, or its own.

    ::

        client = AsyncClient(transport=AiohttpTransport())

    A session works in one event loop only, so there is one for each loop. Neither proxies of the
    environment nor netrc files are looked at; give a session of your own for a proxy.
    """

    def __init__(self, session: aiohttp.ClientSession | None = None) -> None:
        self._given = session
        self._sessions: WeakKeyDictionary[AbstractEventLoop, aiohttp.ClientSession] = (
            WeakKeyDictionary()
        )

    def _session(self) -> aiohttp.ClientSession:
        """The session for the loop that runs."""
        if self._given is not None:
            return self._given
        loop = get_running_loop()
        session = self._sessions.get(loop)
        if session is None:
            session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=100, keepalive_timeout=30.0),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
            self._sessions[loop] = session
        return session

    async def send(self, request: Request) -> Answer:
        """As ``AsyncTransport.send``."""
        timeout = aiohttp.ClientTimeout(
            total=None,  # kept by the caller
            sock_connect=min(request.timeout, _LONGEST_CONNECT),
        )
        try:
            async with self._session().request(
                request.method,
                URL(request.url, encoded=True),
                data=request.body,
                headers=request.headers,
                allow_redirects=False,
                timeout=timeout,
            ) as response:
                body = await response.read()
                return Answer(response.status, response.headers, body)
        except (aiohttp.ClientError, TimeoutError) as error:
            raise TransportFailure(
                str(error) or type(error).__name__,
                sent=not isinstance(error, _NOT_SENT),
                timed_out=isinstance(error, TimeoutError),
            ) from error

    async def close(self) -> None:
        """Close the connections of the running loop, if the session is its own."""
        session = self._sessions.pop(get_running_loop(), None)
        if session is not None:
            await session.close()
        self._sessions.clear()
