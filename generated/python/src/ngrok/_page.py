# Copied by Copperplate, the same for every API.
"""Lists, which come in pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, cast

from ._datatype import Datatype
from ._errors import InvalidResponseError
from ._url import follow

if TYPE_CHECKING:
    from ._base_client import AsyncBaseClient, BaseClient
    from ._call import Call

T = TypeVar("T")
P = TypeVar("P", bound="Page[Any]")


class Page(Datatype, Generic[T]):
    """One page of a list. Iterating goes over the items of this page and of all that follow.

    The page of a ``Client`` is iterated with ``for``, that of an ``AsyncClient`` with ``async for``.
    A link to a page on another server, or to one that was read already, raises
    ``InvalidResponseError``.
    """

    _items: ClassVar[str]
    """The name, in Python, of the property that holds the items."""

    _next: ClassVar[str] = ""
    """The wire name of the property with the URI of the next page; empty if there is none."""

    _url: str | None = None
    """Where the page was found, if a client asked for it."""

    _timeout: float | None = None
    """The seconds for each page that follows; None for the client's."""

    def __iter__(self) -> Iterator[T]:
        """The items of this page and of all that follow, asked for as they are needed."""
        for page in self.pages():
            yield from page._own_items()

    def pages(self) -> Iterator[Self]:
        """This page and all that follow, asked for as they are needed."""
        from ._call import perform, run

        page, seen = self, {self._url}
        if self._client is not None:
            # A page of an AsyncClient is refused, whatever it holds.
            _ = self._sync_client
        while True:
            yield page
            if page._link() is None:
                return
            client = self._sync_client
            call = page._call_for_next(client, seen)
            page = run(perform(call, type(self), self._timeout), client._pool.get())
            page._found_at(call.url, self._timeout)

    async def __aiter__(self) -> AsyncIterator[T]:
        """The same as ``__iter__``, for ``async for``."""
        async for page in self.apages():
            for item in page._own_items():
                yield item

    async def apages(self) -> AsyncIterator[Self]:
        """The same as ``pages``, for ``async for``."""
        from ._call import perform, run_async

        page, seen = self, {self._url}
        if self._client is not None:
            # A page of a Client is refused, whatever it holds.
            _ = self._async_client
        while True:
            yield page
            if page._link() is None:
                return
            client = self._async_client
            call = page._call_for_next(client, seen)
            steps = perform(call, type(self), self._timeout)
            page = await run_async(steps, client._pool.get())
            page._found_at(call.url, self._timeout)

    def __repr__(self) -> str:
        try:
            items = f"{len(self._own_items())} {self._items}"
        except InvalidResponseError:
            items = f"unreadable {self._items}"
        more = ", more follow" if self._props.get(self._next) else ""
        return f"<{type(self).__name__}: {items}{more}>"

    def _own_items(self) -> Sequence[T]:
        """The items of this page alone."""
        return cast("Sequence[T]", getattr(self, self._items))

    def _link(self) -> str | None:
        """The link to the next page; None if this is the last one."""
        return self._string(self._next) or None

    def _call_for_next(self, client: BaseClient, seen: set[str | None]) -> Call:
        """The call for the next page, whose URL must be new and of the client's server."""
        here = self._url or f"{client._base_url.origin}{client._base_url.prefix}/"
        url = follow(client._base_url, here, self._link() or "")
        problem = None
        if url is None:
            problem = (
                f"away from {client._base_url.origin}, and the API key stays there"
            )
        elif url in seen:
            problem = "to a page that was read already"
        if url is None or problem is not None:
            raise InvalidResponseError(
                message=f"{type(self).__name__}.{self._next} leads {problem}"
            )
        seen.add(url)
        return client._prepare("GET", url, None, None)

    def _found_at(self, url: str, timeout: float | None) -> Self:
        """Remember how the page was asked for."""
        self._url = url
        self._timeout = timeout
        return self


class AsyncPager(Generic[P, T]):
    """A list that wasn't asked for yet.

    ``await`` gives its first page, ``async for`` all items of all pages::

        page = await client.books.list()
        async for book in client.books.list(): ...
    """

    def __init__(
        self, client: AsyncBaseClient, call: Call, page: type[P], timeout: float | None
    ) -> None:
        self._client = client
        self._call = call
        self._page = page
        self._timeout = timeout

    def __await__(self) -> Generator[Any, None, P]:
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        """All items of all pages, asked for as they are needed."""
        async for item in await self._first():
            yield item

    async def pages(self) -> AsyncIterator[P]:
        """All pages, asked for as they are needed."""
        first = await self._first()
        async for page in first.apages():
            yield page

    async def _first(self) -> P:
        from ._call import Call, perform, run_async

        # A call of its own each time, since a pager may be iterated more than once.
        call = Call(self._client, self._call.method, self._call.url, None)
        steps = perform(call, self._page, self._timeout)
        page = await run_async(steps, self._client._pool.get())
        return page._found_at(call.url, self._timeout)
