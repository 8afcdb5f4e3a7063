# Copied by Copperplate, the same for every API.
"""What every client has: the key, the options, the pool of connections."""

from __future__ import annotations

import math
import os
import sys
from _thread import allocate_lock
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, Self, TypeVar

from ._config import Config
from ._encode import json_text
from ._url import below, fill, parse_base_url, query_string

if TYPE_CHECKING:
    from types import TracebackType

    import httpx2

    from ._call import Call
    from ._response import Response
    from ._transport import AsyncTransport, Transport

Tr = TypeVar("Tr")


class _Pool(Generic[Tr]):
    """The connections that a client and its copies share, made when they are first needed."""

    def __init__(self, make: Callable[[], Tr], transport: Tr | None = None) -> None:
        self._make = make
        self._lock = allocate_lock()
        self._transport = transport
        self._closed = False

    def get(self) -> Tr:
        """The transport. RuntimeError if it is closed."""
        transport = self._transport
        if transport is not None:
            return transport
        with self._lock:
            if self._closed:
                raise RuntimeError("the client is closed")
            if self._transport is None:
                self._transport = self._make()
            return self._transport

    def take(self) -> Tr | None:
        """The transport, for closing it; None if there is nothing to close."""
        with self._lock:
            transport = self._transport
            self._transport = None
            self._closed = True
            return transport


class BaseClient:
    """What both kinds of client have in common."""

    _config: ClassVar[Config]

    def __init__(
        self,
        api_key: str | None,
        base_url: str | None,
        timeout: float,
        max_retries: int,
        on_response: Callable[[Response], None] | None,
    ) -> None:
        config = self._config
        self._key = _valid_key(api_key, config)
        self._base_url = parse_base_url(base_url or config.base_url)
        self._timeout = _valid_timeout(timeout)
        self._max_retries = _valid_retries(max_retries)
        self._on_response = on_response
        self._owner = True
        self._headers = {
            **config.headers,
            "Accept": "application/json",
            "User-Agent": f"{config.user_agent} python/{sys.version.split()[0]}",
            config.key_header: f"{config.key_scheme} {self._key}".lstrip(),
        }
        self._headers_with_body = {**self._headers, "Content-Type": "application/json"}

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        on_response: Callable[[Response], None] | None = None,
    ) -> Self:
        """A copy of this client with other options, which uses the same connections.

        The copy stops working when this client is closed; closing the copy does nothing.

        Args:
            timeout: the most seconds that a call may take, retries and waits included.
            max_retries: how often a call is repeated at most.
            on_response: is called with each successful answer's ``Response``.
        """
        copy = object.__new__(type(self))
        copy.__dict__.update(self.__dict__)
        copy._owner = False
        if timeout is not None:
            copy._timeout = _valid_timeout(timeout)
        if max_retries is not None:
            copy._max_retries = _valid_retries(max_retries)
        if on_response is not None:
            copy._on_response = on_response
        return copy

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._base_url.origin}{self._base_url.prefix}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"a {type(self).__name__} holds a key and connections: it can't be pickled, and is "
            "copied by with_options()"
        )

    def _seconds(self, timeout: float | None) -> float:
        """The time that a call may take."""
        return self._timeout if timeout is None else _valid_timeout(timeout)

    def _prepare(
        self, method: str, url: str, query: Mapping[str, object] | None, body: object
    ) -> Call:
        """A call to a URL. TypeError or ValueError if something can't be sent."""
        from ._call import Call

        if query:
            url += query_string(query)
        return Call(self, method, url, None if body is None else json_text(body))

    def _url(self, template: str, path: Mapping[str, object] | None) -> str:
        """The URL of an operation, with the values of its path filled in."""
        base = self._base_url
        return f"{base.origin}{base.prefix}{fill(template, path) if path else template}"

    def _without_key(self, text: str) -> str:
        """Text of the server's, which may repeat the key, for an error.

        A key of a few letters is left as it is: ``test`` is no secret but a part of other words,
        which would be garbled.
        """
        if len(self._key) < _SHORTEST_SECRET:
            return text
        return text.replace(self._key, "***")

    def _custom(
        self, method: str, path: str, query: Mapping[str, object] | None, body: object
    ) -> Call:
        """A call that the caller spells out."""
        if not (method.isascii() and method.isalpha()):
            raise ValueError(f"method: {method!r} is no HTTP method")
        url = below(self._base_url, path)
        if query and "?" in url:
            raise ValueError("query: the path has a query already")
        return self._prepare(method.upper(), url, query, body)


class SyncClient(BaseClient):
    """A client whose calls return when they are done. Safe to be shared by threads."""

    _asynchronous: ClassVar[bool] = False

    def __init__(
        self,
        api_key: str | None = None,
        base_url: str | None = None,
        *,
        timeout: float = 60.0,
        max_retries: int = 2,
        on_response: Callable[[Response], None] | None = None,
        http_client: httpx2.Client | None = None,
        transport: Transport | None = None,
    ) -> None:
        """
        Args:
            api_key: the API key; if not given, the environment variable's.
            base_url: the server to call, if not the usual one.
            timeout: the most seconds that a call may take, retries and waits included.
            max_retries: how often a call that failed is repeated at most.
            on_response: is called with each successful answer's ``Response``: status, headers,
                operation id.
            http_client: an ``httpx2.Client`` of your own, for proxies, certificates or event
                hooks. It isn't closed by this client, and its timeouts are not used.
            transport: another HTTP library altogether, instead of ``http_client``. Closed with
                this client.

        Raises:
            ValueError: there is no API key, or an argument can't be used.
        """
        super().__init__(api_key, base_url, timeout, max_retries, on_response)
        _only_one(http_client, transport)

        def make() -> Transport:
            from ._httpx2 import Httpx2Transport

            return Httpx2Transport(http_client)

        self._pool: _Pool[Transport] = _Pool(make, transport)
        if http_client is not None:
            self._pool.get()  # now, so that a wrong one is noticed where it is given

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: object = None,
        timeout: float | None = None,
    ) -> Any:
        """Call what this package has no method for, with the same retries and errors.

        Args:
            method: the HTTP method, ``GET``.
            path: a path below the base URL (``/things/1``), or a whole URL on the same server.
            query: parameters; those that are None are left out.
            body: the JSON body: a datatype or a mapping.
            timeout: the most seconds that the call may take; the client's if not given.

        Returns:
            The decoded JSON; None if the answer is empty.
        """
        from ._call import as_it_is, perform, run

        call = self._custom(method, path, query, body)
        return run(perform(call, as_it_is, timeout), self._pool.get())

    def close(self) -> None:
        """Close all connections. Nothing can be called afterwards."""
        transport = self._pool.take() if self._owner else None
        if transport is not None:
            transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncBaseClient(BaseClient):
    """A client whose calls are awaited. Safe to be shared by tasks, and by event loops."""

    _asynchronous: ClassVar[bool] = True

    def __init__(
        self,
        api_key: str | None = None,
        base_url: str | None = None,
        *,
        timeout: float = 60.0,
        max_retries: int = 2,
        on_response: Callable[[Response], None] | None = None,
        http_client: httpx2.AsyncClient | None = None,
        transport: AsyncTransport | None = None,
    ) -> None:
        """
        Args:
            api_key: the API key; if not given, the environment variable's.
            base_url: the server to call, if not the usual one.
            timeout: the most seconds that a call may take, retries and waits included.
            max_retries: how often a call that failed is repeated at most.
            on_response: is called with each successful answer's ``Response``: status, headers,
                operation id.
            http_client: an ``httpx2.AsyncClient`` of your own, for proxies, certificates or event
                hooks. It isn't closed by this client, and its timeouts are not used.
            transport: another HTTP library altogether, instead of ``http_client``. Closed with
                this client.

        Raises:
            ValueError: there is no API key, or an argument can't be used.
        """
        super().__init__(api_key, base_url, timeout, max_retries, on_response)
        _only_one(http_client, transport)

        def make() -> AsyncTransport:
            from ._httpx2 import AsyncHttpx2Transport

            return AsyncHttpx2Transport(http_client)

        self._pool: _Pool[AsyncTransport] = _Pool(make, transport)
        if http_client is not None:
            self._pool.get()  # now, so that a wrong one is noticed where it is given

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: object = None,
        timeout: float | None = None,
    ) -> Any:
        """Call what this package has no method for, with the same retries and errors.

        Args:
            method: the HTTP method, ``GET``.
            path: a path below the base URL (``/things/1``), or a whole URL on the same server.
            query: parameters; those that are None are left out.
            body: the JSON body: a datatype or a mapping.
            timeout: the most seconds that the call may take; the client's if not given.

        Returns:
            The decoded JSON; None if the answer is empty.
        """
        from ._call import as_it_is, perform, run_async

        call = self._custom(method, path, query, body)
        return await run_async(perform(call, as_it_is, timeout), self._pool.get())

    async def close(self) -> None:
        """Close all connections. Nothing can be called afterwards."""
        transport = self._pool.take() if self._owner else None
        if transport is not None:
            await transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def _valid_key(api_key: str | None, config: Config) -> str:
    """The key that is given, or the environment's, without white space around it."""
    key = os.environ.get(config.key_variable, "") if api_key is None else api_key
    if not isinstance(key, str):
        raise TypeError(f"api_key: expected text, got {type(key).__name__}")
    key = key.strip()
    if not key:
        raise ValueError(
            f"there is no API key: give one as api_key, or set {config.key_variable}"
        )
    if not all("!" <= character <= "~" for character in key):
        raise ValueError(
            "the API key has characters in it that no key has; was more than the key copied?"
        )
    return key


_SHORTEST_SECRET = 8  # characters; what servers give out as keys is far longer


def _valid_timeout(timeout: float) -> float:
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"timeout: expected seconds, got {type(timeout).__name__}")
    if not (timeout > 0 and math.isfinite(timeout)):
        raise ValueError(f"timeout: expected more than 0 seconds, got {timeout!r}")
    return min(float(timeout), _LONGEST_TIMEOUT)


_LONGEST_TIMEOUT = 1e8  # about three years; sockets refuse much more


def _valid_retries(max_retries: int) -> int:
    if not isinstance(max_retries, int) or isinstance(max_retries, bool):
        raise TypeError("max_retries: expected a whole number")
    if max_retries < 0:
        raise ValueError(f"max_retries: expected 0 or more, got {max_retries}")
    return max_retries


def _only_one(http_client: object, transport: object) -> None:
    if http_client is not None and transport is not None:
        raise ValueError("give http_client or transport, not both")
