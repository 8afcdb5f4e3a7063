# Copied by Copperplate, the same for every API.
"""Lists, which come in pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator
from itertools import islice
from typing import Any, Generic, Self, TypeVar

from ._async_client import AsyncBaseClient
from ._base_page import BasePage as BasePage  # for the modules of datatypes
from ._base_page import Pagination, Trail
from ._call import Call
from ._read import Reader
from ._run import run, run_async

T = TypeVar("T")
P = TypeVar("P", bound="AsyncPage[Any]")


class Page(BasePage, Generic[T]):
    """One page of a list. Iterating goes over the items of this page and of all that follow.

    A link to a page on another server, or to one that was read already, raises
    ``InvalidResponseError``.
    """

    def __iter__(self) -> Iterator[T]:
        """The items of this page and of all that follow, asked for as they are needed."""
        for page in self.pages():
            yield from page._own_items()

    def pages(self) -> Iterator[Self]:
        """This page and all that follow, asked for as they are needed."""
        page, trail = self, Trail(self)
        while True:
            yield page
            if page._more_follow() is False:
                return
            client = self._sync_client
            call = trail.after(page, client)
            if call is None:
                return
            reader = self._read_as()
            page = run(call, reader, client, client._holder)
            page._found_by(call, reader, self._paging)

    def to_list(self, limit: int | None = None) -> list[T]:
        """The items of this page and of all that follow, or the first ``limit`` of them.

        No page is asked for that isn't needed.
        """
        return list(islice(self, _valid_limit(limit)))

    def first(self) -> T | None:
        """The first item; None if there is none."""
        return next(iter(self), None)


class AsyncPage(BasePage, Generic[T]):
    """One page of a list of an ``AsyncClient``, for ``async for``. Otherwise the same as ``Page``."""

    async def __aiter__(self) -> AsyncIterator[T]:
        """The items of this page and of all that follow, asked for as they are needed."""
        async for page in self.pages():
            for item in page._own_items():
                yield item

    async def pages(self) -> AsyncIterator[Self]:
        """This page and all that follow, asked for as they are needed."""
        page, trail = self, Trail(self)
        while True:
            yield page
            if page._more_follow() is False:
                return
            client = self._async_client
            call = trail.after(page, client)
            if call is None:
                return
            reader = self._read_as()
            page = await run_async(call, reader, client, client._holder)
            page._found_by(call, reader, self._paging)

    async def to_list(self, limit: int | None = None) -> list[T]:
        """The items of this page and of all that follow, or the first ``limit`` of them.

        No page is asked for that isn't needed.
        """
        items: list[T] = []
        limit = _valid_limit(limit)
        async for page in self.pages():
            items += page._own_items()
            if limit is not None and len(items) >= limit:
                break
        return items[:limit]

    async def first(self) -> T | None:
        """The first item; None if there is none."""
        items = await self.to_list(1)
        return items[0] if items else None


class AsyncPager(Generic[P, T]):
    """A list that wasn't asked for yet.

    ``await`` gives its first page, ``async for`` all items of all pages::

        page = await client.books.list()
        async for book in client.books.list(): ...
    """

    def __init__(
        self,
        client: AsyncBaseClient,
        call: Call,
        page: Reader[P],
        paging: Pagination | None = None,
    ) -> None:
        self._client = client
        self._call = call
        self._page = page
        self._paging = paging

    def __await__(self) -> Generator[Any, None, P]:
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        """All items of all pages, asked for as they are needed."""
        async for item in await self._first():
            yield item

    async def pages(self) -> AsyncIterator[P]:
        """All pages, asked for as they are needed."""
        first = await self._first()
        async for page in first.pages():
            yield page

    async def to_list(self, limit: int | None = None) -> list[T]:
        """The items of all pages, or the first ``limit`` of them.

        No page is asked for that isn't needed.
        """
        limit = _valid_limit(limit)  # before anything is asked for
        return await (await self._first()).to_list(limit)

    async def first(self) -> T | None:
        """The first item; None if there is none."""
        return await (await self._first()).first()

    def __repr__(self) -> str:
        return f"<AsyncPager {self._call.method} {self._call.path}>"

    async def _first(self) -> P:
        call = self._call.again()  # a pager may be iterated more than once
        client = self._client
        page = await run_async(call, self._page, client, client._holder)
        return page._found_by(call, self._page, self._paging)


def _valid_limit(limit: int | None) -> int | None:
    """The most items that are wanted, 0 or more; None for all."""
    if limit is not None:
        if not isinstance(limit, int) or isinstance(limit, bool):
            raise TypeError(f"limit: expected a number, got {type(limit).__name__}")
        if limit < 0:
            raise ValueError(f"limit: expected 0 or more, got {limit}")
    return limit
