# Copied by Copperplate, the same for every API.
"""The base of ``AsyncClient``."""

from __future__ import annotations

import sys

from . import _types as types
from ._base_client import BaseClient
from ._holder import AsyncHolder


class AsyncBaseClient(BaseClient):
    """A client whose calls are awaited. Safe to be shared by tasks, and by event loops.

    It needs aiohttp, which comes with this package's extra ``async``, unless it is given an
    ``http_client`` or a ``transport``.
    """

    _asynchronous: types.ClassVar[bool] = True

    _holder: AsyncHolder

    def __init__(
        self,
        api_key: str | types.Callable[[], str | types.Awaitable[str]] | None = None,
        base_url: str | None = None,
        *,
        app_info: str | None = None,
        proxy: str | None = None,
        http_client: types.AsyncHttpx2Client | None = None,
        transport: types.AsyncTransport | None = None,
        **options: types.Unpack[types.ClientOptions],
    ) -> None:
        """
        Args:
            api_key: the API key; if not given, the environment variable's. Or a function, asynchronous
                or not, that gives it, which is asked before each attempt, for keys that expire.
            base_url: the server to call; if not given, the environment variable's, or the usual one.
            app_info: your program and its version, ``my-app/1.0``, which is added to ``User-Agent``.
            proxy: the URL of an HTTP proxy, ``http://user:password@host:port``; empty for none.
                If not given, that of the environment (``https_proxy``, ``no_proxy``).
            http_client: an ``httpx2.AsyncClient`` of your own (extra ``httpx2``), for client
                certificates or event hooks. Its proxies, certificates, timeouts and credentials are
                used, and it isn't closed by this client.
            transport: another HTTP library altogether. Closed with this client.
            **options: timeouts, retries, headers and so on: see ``ClientOptions``.

        Raises:
            ImportError: aiohttp is not installed.
            TypeError, ValueError: there is no API key, or an argument can't be used.
        """
        keys = {"api_key": api_key}
        self._begin(keys, base_url, app_info, proxy, http_client, transport, options)

    def _begin(
        self,
        keys: types.Mapping[str, object],
        base_url: str | None,
        app_info: str | None,
        proxy: str | None,
        http_client: types.AsyncHttpx2Client | None,
        transport: types.AsyncTransport | None,
        options: types.ClientOptions,
    ) -> None:
        """What constructors do; ``keys`` are keys and the like, by the names of their arguments."""
        self._be_told(
            keys,
            base_url,
            app_info,
            options,
            proxy=proxy,
            http_client=http_client,
            transport=transport,
        )
        if http_client is not None:
            from ._httpx2 import AsyncHttpx2Transport

            transport = AsyncHttpx2Transport(http_client)
        elif transport is None:
            distribution = self._config.user_agent.partition("/")[0]
            _require_aiohttp(type(self).__name__, f"{distribution}[async]")

        def make() -> types.AsyncTransport:
            # Here, because aiohttp takes longer to load than all the rest.
            from ._aiohttp import AiohttpTransport

            return AiohttpTransport(proxy)

        self._holder = AsyncHolder(transport, make)

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: types.Mapping[str, object] | None = None,
        body: object = None,
        content: (
            bytes | types.Iterable[bytes] | types.AsyncIterable[bytes] | None
        ) = None,
        save_to: str | types.PathLike[str] | None = None,
        timeout: float | None = None,
        options: types.RequestOptions | None = None,
    ) -> types.Response:
        """Call what this package has no method for, with the same retries and errors.

        Args:
            method: the HTTP method, ``GET``.
            path: a path below the base URL (``/things/1``), or a whole URL on the same server.
            query: parameters; those that are None are left out.
            body: the JSON body: a datatype, a mapping or a list.
            content: a body of another kind: bytes, or an iterator of them that is sent as it goes and
                can't be sent again. Its type is ``application/octet-stream``, if ``options`` have no
                other ``Content-Type`` among their headers.
            save_to: a file for the body of the answer, which gets there as it comes, however long it
                is. It is made, or replaced, when all of it has come.
            timeout: seconds that the call may take, retries included; the client's own ``timeout`` if not
                given.
            options: other options of this call: headers, timeouts, retries.

        Returns:
            The whole answer; ``json()`` decodes its body.

        Raises:
            Error: the call failed; so is an answer whose status is no success.
            TypeError, ValueError: something can't be sent.
            OSError: ``save_to`` can't be written.
        """
        # Here, because building a client is quick without them.
        from ._outcome import whole
        from ._prepare import custom
        from ._run import run_async

        # {% if parameters %}
        self, options = self._acting(options)
        # {% endif %}
        call = custom(
            self._options,
            method,
            path,
            query,
            body,
            content,
            timeout,
            options,
            is_async=True,
        )
        if save_to is None:
            return await run_async(call, whole, self, self._holder)
        from ._saving import saving

        with saving(save_to) as file:
            return await run_async(call, whole, self, self._holder, file)

    async def close(self) -> None:
        """Close all connections. Nothing can be called afterwards.

        Calls that other tasks are making fail at once with ``ClientClosedError``.
        """
        transport = self._holder.take() if self._owner else None
        if transport is not None:
            await transport.close()

    async def __aenter__(self) -> types.Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: types.TracebackType | None,
    ) -> None:
        await self.close()


def _require_aiohttp(who: str, extra: str) -> None:
    """Make sure that aiohttp is installed, without the time that importing it takes.

    Raises:
        ImportError: it isn't; the message says what to install.
    """
    from importlib.util import find_spec  # here: not every client needs it

    if "aiohttp" not in sys.modules and find_spec("aiohttp") is None:
        raise ImportError(f"{who} needs aiohttp: pip install '{extra}'")
