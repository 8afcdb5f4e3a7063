# Made by Copperplate from schema/resources/books.yaml; change it there.
"""What the shop sells."""

from __future__ import annotations

from .._null import Null
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.books import AsyncBook, Book


class BooksClient(Service):
    """What the shop sells.

    A client has it as ``books``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def create(
        self,
        title: str,
        pages: int | Null | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Book:
        """Add a book.

        Args:
            title: the title
            pages: its length, or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Book``.
        """
        return self._call(
            "POST",
            "/books",
            body={"title": title, "pages": pages},
            result=Book,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Book:
        """Get a book by its id.

        Args:
            id: its id
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/books/{id}",
            path={"id": id},
            result=Book,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        title: str | None = None,
        pages: int | Null | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Book:
        """Change a book.

        Args:
            id: its id
            title: the title
            pages: its length, or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``Book`` as it is now.
        """
        return self._call(
            "PATCH",
            "/books/{id}",
            path={"id": id},
            body={"title": title, "pages": pages},
            result=Book,
            timeout=timeout,
            options=options,
        )

    def delete(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a book.

        Args:
            id: its id
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/books/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncBooksClient(AsyncService):
    """What the shop sells.

    A client has it as ``books``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    async def create(
        self,
        title: str,
        pages: int | Null | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBook:
        """Add a book.

        Args:
            title: the title
            pages: its length, or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Book``.
        """
        return await self._call(
            "POST",
            "/books",
            body={"title": title, "pages": pages},
            result=AsyncBook,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBook:
        """Get a book by its id.

        Args:
            id: its id
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/books/{id}",
            path={"id": id},
            result=AsyncBook,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        title: str | None = None,
        pages: int | Null | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBook:
        """Change a book.

        Args:
            id: its id
            title: the title
            pages: its length, or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``Book`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/books/{id}",
            path={"id": id},
            body={"title": title, "pages": pages},
            result=AsyncBook,
            timeout=timeout,
            options=options,
        )

    async def delete(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a book.

        Args:
            id: its id
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/books/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
