# Copied by Copperplate, the same for every API.
"""The base of ``AsyncClient``."""

from __future__ import annotations


from . import _types as types
from ._base_client import MAX_RESPONSE_BYTES, BaseClient, only_one
from ._holder import AsyncHolder
from ._options import Options, options


class AsyncBaseClient(BaseClient):
    """A client whose calls are awaited. Safe to be shared by tasks, and by event loops.

    It needs aiohttp, which comes with this package's extra ``async``, unless it is given an
    ``http_client`` or a ``transport``.
    """

    _asynchronous: types.ClassVar[bool] = True

    def __init__(
        self,
        api_key: str | None = None,
        base_url: str | None = None,
        *,
        timeout: float = 60.0,
        attempt_timeout: float | None = None,
        max_retries: int = 2,
        max_response_bytes: int = MAX_RESPONSE_BYTES,
        on_response: types.Callable[[types.Response], None] | None = None,
        proxy: str | None = None,
        http_client: types.AsyncHttpx2Client | None = None,
        transport: types.AsyncTransport | None = None,
    ) -> None:
        """
        Args:
            api_key: the API key; if not given, the environment variable's.
            base_url: the server to call, if not the usual one.
            timeout: seconds that a call may take, retries and backoff included.
            attempt_timeout: seconds that one attempt may take. If not given, an attempt that would be
                repeated has half of ``timeout``, but 10 seconds at least; any other has all of it.
            max_retries: how often a call that failed is repeated at most.
            max_response_bytes: the most bytes of an answer, unpacked; one that is longer is an
                ``InvalidResponseError``.
            on_response: is called with each successful answer's ``Response``: status, headers,
                operation id. What it raises is logged, and otherwise ignored.
            proxy: the URL of an HTTP proxy, ``http://user:password@host:port``; empty for none.
                If not given, that of the environment (``https_proxy``, ``no_proxy``).
            http_client: an ``httpx2.AsyncClient`` of your own (extra ``httpx2``), for client
                certificates or event hooks. Its proxies, certificates, timeouts and credentials are
                used, and it isn't closed by this client.
            transport: another HTTP library altogether. Closed with this client.

        Raises:
            ImportError: aiohttp is not installed.
            TypeError, ValueError: there is no API key, or an argument can't be used.
        """
        self._options = options(
            self._config,
            api_key,
            base_url,
            timeout,
            attempt_timeout,
            max_retries,
            max_response_bytes,
            on_response,
        )
        only_one(proxy=proxy, http_client=http_client, transport=transport)
        if http_client is not None:
            from ._httpx2 import AsyncHttpx2Transport

            transport = AsyncHttpx2Transport(http_client)
        elif transport is None:
            from ._aiohttp import require_aiohttp

            distribution = self._config.user_agent.partition("/")[0]
            require_aiohttp(type(self).__name__, f"{distribution}[async]")
        if proxy:
            from ._proxies import parse_proxy

            # Now, so that a wrong one is noticed where it is given.
            parse_proxy(proxy, "proxy")

        def make() -> types.AsyncTransport:
            from ._aiohttp import AiohttpTransport

            return AiohttpTransport(proxy=proxy)

        self._holder = AsyncHolder(transport, make)

    def _copy(self, options: Options) -> types.Self:
        copy = object.__new__(type(self))
        copy._options = options
        copy._holder = self._holder
        copy._owner = False
        return copy

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: types.Mapping[str, object] | None = None,
        body: object = None,
        timeout: float | None = None,
    ) -> types.Any:
        """Call what this package has no method for, with the same retries and errors.

        Args:
            method: the HTTP method, ``GET``.
            path: a path below the base URL (``/things/1``), or a whole URL on the same server.
            query: parameters; those that are None are left out.
            body: the JSON body: a datatype or a mapping.
            timeout: seconds that the call may take; the client's if not given.

        Returns:
            The decoded JSON; None if the answer is empty.

        Raises:
            Error: the call failed.
            TypeError, ValueError: something can't be sent.
        """
        # Here, because building a client is quick without them.
        from ._outcome import as_it_is
        from ._perform import perform
        from ._prepare import custom
        from ._run import run_async

        call = custom(self._options, method, path, query, body, timeout)
        limit = self._options.max_response_bytes
        return await run_async(perform(call, as_it_is, self), self._holder, limit)

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
