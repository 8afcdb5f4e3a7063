# Made by Copperplate from schema/resources/books.yaml; change it there.
"""Books."""

from __future__ import annotations

from collections.abc import Sequence

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string


class Book(Datatype):
    """The datatype ``Book``."""

    @property
    def id(self) -> str:
        """its identifier"""
        return self._string("id")


class Books(Datatype):
    """The datatype ``Books``."""

    @property
    def books(self) -> Sequence[Book]:
        """the books"""
        return self._list("books", Book)


class Meta(Datatype):
    """The datatype ``Meta``."""

    @property
    def next_token(self) -> str | None:
        """for the next page"""
        return self._nullable("next_token", as_string)

    @property
    def total_results(self) -> int:
        """how many books there are"""
        return self._integer("total_results")


class _BookList(BasePage):
    """What ``BookList`` and ``AsyncBookList`` have in common."""

    _items = "data"

    @property
    def data(self) -> Sequence[Book]:
        """the books of this page"""
        return self._list("data", Book)

    @property
    def has_more(self) -> bool:
        """whether another page follows"""
        return self._boolean("has_more")


class BookList(_BookList, Page[Book]):
    """The datatype ``BookList``."""


class AsyncBookList(_BookList, AsyncPage[Book]):
    """The datatype ``BookList``.

    That of an ``AsyncClient``; otherwise the same as ``BookList``.
    """


class _Found(BasePage):
    """What ``Found`` and ``AsyncFound`` have in common."""

    _items = "data.books"

    @property
    def data(self) -> Books:
        """what was found"""
        return self._object("data", Books)

    @property
    def meta(self) -> Meta:
        """about the page"""
        return self._object("meta", Meta)


class Found(_Found, Page[Book]):
    """The datatype ``Found``."""


class AsyncFound(_Found, AsyncPage[Book]):
    """The datatype ``Found``.

    That of an ``AsyncClient``; otherwise the same as ``Found``.
    """
