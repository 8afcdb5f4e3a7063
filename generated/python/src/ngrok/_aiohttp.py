# Copied by Copperplate, the same for every API.
"""A second transport for ``AsyncClient``: over aiohttp, which is quicker at many calls at once.

It needs the extra ``aiohttp``, which is imported when a transport is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from ._transport import Answer, Request, TransportFailure

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    import aiohttp

_LONGEST_CONNECT = 10.0
"""The most seconds for making a connection, so that there is time left to try once more."""


class AiohttpTransport:
    """Sends requests with an ``aiohttp.ClientSession``: the one given, which stays open, or its own.

    ::

        client = AsyncClient(transport=AiohttpTransport())

    A session works in one event loop only, so there is one for each loop. Neither proxies of the
    environment nor netrc files are looked at; give a session of your own for a proxy.

    Raises:
        ImportError: aiohttp is not installed.
    """

    def __init__(self, session: aiohttp.ClientSession | None = None) -> None:
        try:
            import aiohttp  # noqa: F401  # now, so that its absence is noticed here
        except ImportError as error:
            raise ImportError(
                "aiohttp is not installed; it comes with this package's extra 'aiohttp'"
            ) from error
        self._given = session
        self._sessions: WeakKeyDictionary[AbstractEventLoop, aiohttp.ClientSession] = (
            WeakKeyDictionary()
        )

    def _session(self) -> aiohttp.ClientSession:
        """The session for the loop that runs."""
        if self._given is not None:
            return self._given
        from asyncio import get_running_loop

        loop = get_running_loop()
        session = self._sessions.get(loop)
        if session is None:
            session = self._sessions[loop] = _new_session()
        return session

    async def send(self, request: Request) -> Answer:
        """As ``AsyncTransport.send``."""
        import aiohttp
        from yarl import URL

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
                sent=not isinstance(
                    error,
                    (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError),
                ),
                timed_out=isinstance(error, TimeoutError),
            ) from error

    async def close(self) -> None:
        """Close the connections of the running loop, if the session is its own."""
        from asyncio import get_running_loop

        session = self._sessions.pop(get_running_loop(), None)
        if session is not None:
            await session.close()
        self._sessions.clear()


def _new_session() -> aiohttp.ClientSession:
    import aiohttp

    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=100, keepalive_timeout=30.0),
        cookie_jar=aiohttp.DummyCookieJar(),
    )
