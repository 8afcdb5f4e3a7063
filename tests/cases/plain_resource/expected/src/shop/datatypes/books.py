# Made by Copperplate from schema/resources/books.yaml; change it there.
"""What the shop sells."""

from __future__ import annotations

from datetime import datetime

from .._datatype import Datatype
from .._null import Null
from .._read import as_integer
from .._request_options import RequestOptions


class _Book(Datatype):
    """What ``Book`` and ``AsyncBook`` have in common."""

    @property
    def id(self) -> str:
        """its id"""
        return self._string("id")

    @property
    def title(self) -> str:
        """the title"""
        return self._string("title")

    @property
    def pages(self) -> int | None:
        """its length, or null"""
        return self._nullable("pages", as_integer)

    @property
    def added_at(self) -> datetime:
        """when the shop took it in"""
        return self._datetime("added_at")


class Book(_Book):
    """A book."""

    def update(
        self,
        title: str | None = None,
        pages: int | Null | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Book:
        """Change a book.

        Args:
            title: the title
            pages: its length, or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.books.update(
                id=self.id,
                title=title,
                pages=pages,
                timeout=timeout,
                options=options,
            )
        )

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a book.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.books.delete(id=self.id, timeout=timeout, options=options)


class AsyncBook(_Book):
    """A book.

    That of an ``AsyncClient``; otherwise the same as ``Book``.
    """

    async def update(
        self,
        title: str | None = None,
        pages: int | Null | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBook:
        """Change a book.

        Args:
            title: the title
            pages: its length, or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.books.update(
                id=self.id,
                title=title,
                pages=pages,
                timeout=timeout,
                options=options,
            )
        )

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a book.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.books.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )
