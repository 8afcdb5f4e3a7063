# Made by Copperplate from schema/resources/teas.yaml; change it there.
"""Teas."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._read import as_datetime, as_string, list_of


class Tea(Datatype):
    """A tea, of which an answer may have no more than what can't be empty."""

    @property
    def id(self) -> str:
        """its id"""
        return self._string("id")

    @property
    def price(self) -> float:
        """what it costs"""
        return self._number("price")

    @property
    def tags(self) -> Sequence[str]:
        """words to find it by"""
        return self._strings("tags")

    @property
    def origin(self) -> Origin:
        """where it grew"""
        return self._object("origin", Origin)

    @property
    def blend_of(self) -> Sequence[Origin]:
        """where its parts grew, or null"""
        return self._nullable("blend_of", list_of(Origin)) or []

    @property
    def sold_out_since(self) -> datetime | None:
        """since when there is none, or null"""
        return self._nullable("sold_out_since", as_datetime)


class Origin(Datatype):
    """A place."""

    @property
    def country(self) -> str | None:
        """the country, or null"""
        return self._nullable("country", as_string)
