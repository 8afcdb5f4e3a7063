# Made by Copperplate from schema/resources/books.yaml; change it there.
"""What the shop sells."""

from __future__ import annotations

from collections.abc import Sequence

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string


class Book(Datatype):
    """A book."""

    @property
    def title(self) -> str:
        """the title"""
        return self._string("title")


class _BookList(BasePage):
    """What ``BookList`` and ``AsyncBookList`` have in common."""

    _items = "books"
    _next = "next_page"

    @property
    def books(self) -> Sequence[Book]:
        """the books of this page"""
        return self._list("books", Book)

    @property
    def next_page(self) -> str | None:
        """the URI of the next page, or null"""
        return self._nullable("next_page", as_string)


class BookList(_BookList, Page[Book]):
    """A page of books."""


class AsyncBookList(_BookList, AsyncPage[Book]):
    """A page of books.

    That of an ``AsyncClient``; otherwise the same as ``BookList``.
    """
