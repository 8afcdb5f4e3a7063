# Copied by Copperplate, the same for every API.
"""Lists, which come in pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator, Sequence
from itertools import islice
from typing import Any, ClassVar, Generic, Self, TypeVar, cast

from ._async_client import AsyncBaseClient
from ._base_client import BaseClient
from ._call import Call
from ._datatype import Datatype
from ._errors import InvalidResponseError
from ._read import as_string
from ._run import run, run_async
from ._url import LONGEST_URL, follow

T = TypeVar("T")
P = TypeVar("P", bound="AsyncPage[Any]")

_MOST_EMPTY_PAGES = 1000
"""The most pages without an item in a row; a server that gives more would never come to an end."""


class BasePage(Datatype):
    """One page of a list, of either kind of client."""

    _items: ClassVar[str]
    """The name, in Python, of the property that holds the items."""

    _next: ClassVar[str] = ""
    """The wire name of the property with the URI of the next page; empty if there is none."""

    _call: Call | None = None
    """The call that a client asked for it with."""

    def __repr__(self) -> str:
        try:
            items = f"{len(self._own_items())} {self._items}"
        except InvalidResponseError:
            items = f"unreadable {self._items}"
        more = ", more follow" if self._props.get(self._next) else ""
        return f"<{type(self).__name__}: {items}{more}>"

    def _own_items(self) -> Sequence[Any]:
        """The items of this page alone."""
        return cast("Sequence[Any]", getattr(self, self._items))

    def _link(self) -> str | None:
        """The link to the next page; None if this is the last one."""
        return self._nullable(self._next, as_string) or None

    def _found_by(self, call: Call) -> Self:
        """Remember how the page was asked for."""
        self._call = call
        return self


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
        page, trail = self, _Trail(self)
        while True:
            yield page
            if page._link() is None:
                return
            client = self._sync_client
            call = trail.next(page, client)
            page = run(call, type(self), client, client._holder)._found_by(call)

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
        page, trail = self, _Trail(self)
        while True:
            yield page
            if page._link() is None:
                return
            client = self._async_client
            call = trail.next(page, client)
            page = await run_async(call, type(self), client, client._holder)
            page._found_by(call)

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


class _Trail:
    """The pages of a list that were read already, so that reading comes to an end."""

    def __init__(self, first: BasePage) -> None:
        self._seen = {first._call.url} if first._call else set()
        self._empty = 0

    def next(self, page: BasePage, client: BaseClient) -> Call:
        """The call for the page that a page links to.

        Raises:
            InvalidResponseError: it is on another server, or was read already, or there have been too
                many pages without an item.
        """
        self._empty = 0 if page._own_items() else self._empty + 1
        base, link = client._options.base_url, page._link() or ""
        here = page._call.url if page._call else f"{base.origin}{base.prefix}/"
        url = follow(base, here, link)
        if self._empty >= _MOST_EMPTY_PAGES:
            problem = f"on and on: {self._empty} pages in a row had no items"
        elif url is None and len(link) > LONGEST_URL:
            problem = f"to a URL that is too long ({len(link)} characters)"
        elif url is None:
            problem = f"away from {base.origin}, and the API key stays there"
        elif url in self._seen:
            problem = "to a page that was read already"
        else:
            self._seen.add(url)
            if page._call is None:
                return Call(client._options, "GET", url)
            return page._call.next_page(url)
        raise InvalidResponseError(
            message=f"{type(page).__name__}.{page._next} leads {problem}"
        )


class AsyncPager(Generic[P, T]):
    """A list that wasn't asked for yet.

    ``await`` gives its first page, ``async for`` all items of all pages::

        page = await client.books.list()
        async for book in client.books.list(): ...
    """

    def __init__(self, client: AsyncBaseClient, call: Call, page: type[P]) -> None:
        self._client = client
        self._call = call
        self._page = page

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
        return page._found_by(call)


def _valid_limit(limit: int | None) -> int | None:
    """The most items that are wanted, 0 or more; None for all."""
    if limit is not None:
        if not isinstance(limit, int) or isinstance(limit, bool):
            raise TypeError(f"limit: expected a number, got {type(limit).__name__}")
        if limit < 0:
            raise ValueError(f"limit: expected 0 or more, got {limit}")
    return limit
