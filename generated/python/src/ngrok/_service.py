# Copied by Copperplate, the same for every API.
"""The bases of services: what an operation calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from ._call import no_result, perform, run, run_async
from ._page import AsyncPager, Page
from ._read import Reader

if TYPE_CHECKING:
    from ._base_client import AsyncBaseClient, SyncClient

T = TypeVar("T")
P = TypeVar("P", bound="Page[Any]")

Values: TypeAlias = Mapping[str, object]
"""Parameters by their names on the wire. Those that are None are not sent (in a path: refused)."""


class Service:
    """The operations on one kind of object."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def _call(
        self,
        method: str,
        template: str,
        /,
        *,
        result: Reader[T],
        path: Values | None = None,
        query: Values | None = None,
        body: object = None,
        timeout: float | None = None,
    ) -> T:
        """Call an operation.

        Args:
            method: the HTTP method.
            template: the path, with ``{name}`` for each value of ``path``.
            result: makes the result of the answer: a datatype, or another reader.
            path, query: parameters.
            body: a mapping or a datatype; None for no body at all.
            timeout: the most seconds; the client's if None.
        """
        client = self._client
        call = client._prepare(method, client._url(template, path), query, body)
        return run(perform(call, result, timeout), client._pool.get())

    def _call_without_result(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Values | None = None,
        query: Values | None = None,
        body: object = None,
        timeout: float | None = None,
    ) -> None:
        """Call an operation that has no result; a body in the answer is not looked at."""
        self._call(
            method,
            template,
            result=no_result,
            path=path,
            query=query,
            body=body,
            timeout=timeout,
        )

    def _page(
        self,
        method: str,
        template: str,
        /,
        *,
        result: type[P],
        path: Values | None = None,
        query: Values | None = None,
        timeout: float | None = None,
    ) -> P:
        """Get the first page of a list. ``timeout`` holds for each page that is asked for."""
        client = self._client
        call = client._prepare(method, client._url(template, path), query, None)
        page = run(perform(call, result, timeout), client._pool.get())
        return page._found_at(call.url, timeout)


class AsyncService:
    """The operations on one kind of object, for ``await``."""

    def __init__(self, client: AsyncBaseClient) -> None:
        self._client = client

    async def _call(
        self,
        method: str,
        template: str,
        /,
        *,
        result: Reader[T],
        path: Values | None = None,
        query: Values | None = None,
        body: object = None,
        timeout: float | None = None,
    ) -> T:
        """As ``Service._call``."""
        client = self._client
        call = client._prepare(method, client._url(template, path), query, body)
        return await run_async(perform(call, result, timeout), client._pool.get())

    async def _call_without_result(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Values | None = None,
        query: Values | None = None,
        body: object = None,
        timeout: float | None = None,
    ) -> None:
        """As ``Service._call_without_result``."""
        await self._call(
            method,
            template,
            result=no_result,
            path=path,
            query=query,
            body=body,
            timeout=timeout,
        )

    def _pager(
        self,
        method: str,
        template: str,
        /,
        *,
        result: type[P],
        path: Values | None = None,
        query: Values | None = None,
        timeout: float | None = None,
    ) -> AsyncPager[P, Any]:
        """A list that is asked for when it is awaited or iterated."""
        client = self._client
        call = client._prepare(method, client._url(template, path), query, None)
        return AsyncPager(client, call, result, timeout)
