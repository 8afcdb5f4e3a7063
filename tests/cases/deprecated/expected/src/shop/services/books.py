# Made by Copperplate from schema/resources/books.yaml; change it there.
"""What the shop sells."""

from __future__ import annotations

from .._deprecated import deprecated
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.books import AsyncBook, Book


class BooksClient(Service):
    """What the shop sells.

    A client has it as ``books``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    @deprecated("get is deprecated")
    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Book:
        """Get a book.

        Deprecated.

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

    @deprecated("nothing is removed any more")
    def delete(
        self,
        id: str,
        edition: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a book.

        Deprecated: nothing is removed any more

        Args:
            id: its id
            edition: which edition. Deprecated: there is only one
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/books/{id}",
            path={"id": id},
            query={"edition": edition},
            timeout=timeout,
            options=options,
        )


class AsyncBooksClient(AsyncService):
    """What the shop sells.

    A client has it as ``books``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    @deprecated("get is deprecated")
    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBook:
        """Get a book.

        Deprecated.

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

    @deprecated("nothing is removed any more")
    async def delete(
        self,
        id: str,
        edition: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a book.

        Deprecated: nothing is removed any more

        Args:
            id: its id
            edition: which edition. Deprecated: there is only one
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/books/{id}",
            path={"id": id},
            query={"edition": edition},
            timeout=timeout,
            options=options,
        )
