# Made by Copperplate from schema/resources/things.yaml; change it there.
"""Things with awkward names."""

from __future__ import annotations

from collections.abc import Sequence

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string


class Thing(Datatype):
    """A thing."""

    @property
    def id(self) -> str:
        """a builtin"""
        return self._string("id")

    @property
    def class_(self) -> str:
        """a keyword"""
        return self._string("class")

    @property
    def from_(self) -> str:
        """another keyword"""
        return self._string("from")

    @property
    def list(self) -> Sequence[str]:
        """a type that annotations do without"""
        return self._strings("list")

    @property
    def str_(self) -> str:
        """a type that they need"""
        return self._string("str")

    @property
    def first_name(self) -> str:
        """two words"""
        return self._string("firstName")

    @property
    def to_dict_(self) -> str:
        """a method of every object"""
        return self._string("to_dict")


class _ThingList(BasePage):
    """What ``ThingList`` and ``AsyncThingList`` have in common."""

    _items = "things"
    _next = "next_page"

    @property
    def things(self) -> Sequence[Thing]:
        """the things"""
        return self._list("things", Thing)

    @property
    def next_page(self) -> str | None:
        """the next page"""
        return self._nullable("next_page", as_string)

    @property
    def pages_(self) -> int:
        """how many there are"""
        return self._integer("pages")


class ThingList(_ThingList, Page[Thing]):
    """A page of things."""


class AsyncThingList(_ThingList, AsyncPage[Thing]):
    """A page of things.

    That of an ``AsyncClient``; otherwise the same as ``ThingList``.
    """
