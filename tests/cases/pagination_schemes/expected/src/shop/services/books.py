# Made by Copperplate from schema/resources/books.yaml; change it there.
"""Books."""

from __future__ import annotations

from collections.abc import Sequence

from .._list_page import AsyncListPage, ListPage, async_list_page, list_page
from .._page import AsyncPager
from .._pagination import BY_ID, BY_LINK, BY_PLACE, BY_TOKEN
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.books import AsyncBookList, AsyncFound, Book, BookList, Found


class BooksClient(Service):
    """Books.

    A client has it as ``books``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def list(
        self,
        starting_after: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> BookList:
        """List the books.

        Args:
            starting_after: the id of the last item of the page before
            limit: the most items in a page. At least 1.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            A page of the list; iterating goes on to the pages after it.
        """
        return self._page(
            "GET",
            "/books",
            query={"starting_after": starting_after, "limit": limit},
            result=BookList,
            paging=BY_ID,
            timeout=timeout,
            options=options,
        )

    def new(
        self,
        page: int | str | None = None,
        per_page: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> ListPage[Book]:
        """List the new ones.

        Args:
            page: the number of the page. At least 1. Default: ``1``.
            per_page: the most items in a page. At least 1.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            A page of the list; iterating goes on to the pages after it.
        """
        return self._page(
            "GET",
            "/books/new",
            query={"page": page, "per_page": per_page},
            result=list_page(Book),
            paging=BY_LINK,
            timeout=timeout,
            options=options,
        )

    def search(
        self,
        words: Sequence[str],
        token: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Found:
        """Search books.

        Args:
            words: words that all stand in them
            token: where the page begins: meta.next_token of the page before
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            A page of the list; iterating goes on to the pages after it.
        """
        return self._page(
            "POST",
            "/books/search",
            body={"words": words, "token": token},
            result=Found,
            paging=BY_TOKEN,
            timeout=timeout,
            options=options,
        )

    def all(
        self,
        start: int | str | None = None,
        count: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Found:
        """List all books.

        Args:
            start: the place of the first book of the page. In the URL it is
                ``startIndex``. At least 1.
            count: the most books of a page
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            A page of the list; iterating goes on to the pages after it.
        """
        return self._page(
            "GET",
            "/books/all",
            query={"startIndex": start, "count": count},
            result=Found,
            paging=BY_PLACE,
            timeout=timeout,
            options=options,
        )


class AsyncBooksClient(AsyncService):
    """Books.

    A client has it as ``books``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def list(
        self,
        starting_after: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[AsyncBookList, Book]:
        """List the books.

        Args:
            starting_after: the id of the last item of the page before
            limit: the most items in a page. At least 1.
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
            query={"starting_after": starting_after, "limit": limit},
            result=AsyncBookList,
            paging=BY_ID,
            timeout=timeout,
            options=options,
        )

    def new(
        self,
        page: int | str | None = None,
        per_page: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[AsyncListPage[Book], Book]:
        """List the new ones.

        Args:
            page: the number of the page. At least 1. Default: ``1``.
            per_page: the most items in a page. At least 1.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The list, not asked for yet: ``await`` gives its first page, ``async for``
            the items of all pages.
        """
        return self._pager(
            "GET",
            "/books/new",
            query={"page": page, "per_page": per_page},
            result=async_list_page(Book),
            paging=BY_LINK,
            timeout=timeout,
            options=options,
        )

    def search(
        self,
        words: Sequence[str],
        token: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[AsyncFound, Book]:
        """Search books.

        Args:
            words: words that all stand in them
            token: where the page begins: meta.next_token of the page before
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The list, not asked for yet: ``await`` gives its first page, ``async for``
            the items of all pages.
        """
        return self._pager(
            "POST",
            "/books/search",
            body={"words": words, "token": token},
            result=AsyncFound,
            paging=BY_TOKEN,
            timeout=timeout,
            options=options,
        )

    def all(
        self,
        start: int | str | None = None,
        count: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[AsyncFound, Book]:
        """List all books.

        Args:
            start: the place of the first book of the page. In the URL it is
                ``startIndex``. At least 1.
            count: the most books of a page
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The list, not asked for yet: ``await`` gives its first page, ``async for``
            the items of all pages.
        """
        return self._pager(
            "GET",
            "/books/all",
            query={"startIndex": start, "count": count},
            result=AsyncFound,
            paging=BY_PLACE,
            timeout=timeout,
            options=options,
        )
