"""The bases of services: what an operation calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ._page import AsyncPager, Page
from ._read import Reader

if TYPE_CHECKING:
    from ._base_client import AsyncBaseClient, SyncClient

T = TypeVar("T")
P = TypeVar("P", bound="Page[Any]")
Values = Mapping[str, object]


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
        """Call an operation that has a result: a datatype, or what another reader makes of it."""
        raise NotImplementedError

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
        raise NotImplementedError

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
        raise NotImplementedError


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
        raise NotImplementedError

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
        raise NotImplementedError

    def _pager(
        self,
        method: str,
        template: str,
        /,
        *,
        result: type[Page[T]],
        path: Values | None = None,
        query: Values | None = None,
        timeout: float | None = None,
    ) -> AsyncPager[Any, T]:
        """A list that is asked for when it is awaited or iterated."""
        raise NotImplementedError
