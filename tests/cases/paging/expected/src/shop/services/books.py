# Made by Copperplate from schema/resources/books.yaml; change it there.
"""What the shop sells."""

from __future__ import annotations

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.books import AsyncBookList, Book, BookList


class BooksClient(Service):
    """What the shop sells.

    A client has it as ``books``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def list(
        self,
        title: str | None = None,
        after: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> BookList:
        """List the books.

        Args:
            title: the title
            after: the id of the last thing before the page
            limit: the most things in a page. From 1 to 50.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            A page of the list; iterating goes on to the pages after it.
        """
        return self._page(
            "GET",
            "/books",
            query={"title": title, "after": after, "limit": limit},
            result=BookList,
            timeout=timeout,
            options=options,
        )


class AsyncBooksClient(AsyncService):
    """What the shop sells.

    A client has it as ``books``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def list(
        self,
        title: str | None = None,
        after: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[AsyncBookList, Book]:
        """List the books.

        Args:
            title: the title
            after: the id of the last thing before the page
            limit: the most things in a page. From 1 to 50.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The list, not asked for yet: ``await`` gives its first page, ``async for``
            the items of all pages.
        """
        return self._pager(
            "GET",
            "/books",
            query={"title": title, "after": after, "limit": limit},
            result=AsyncBookList,
            timeout=timeout,
            options=options,
        )
