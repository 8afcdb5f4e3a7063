# Made by Copperplate from schema/resources/orders.yaml; change it there.
"""Orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Self

from .. import inputs
from .._datatype import Datatype
from .._read import as_datetime, list_of
from .people import Person


class Order(Datatype):
    """An order."""

    @property
    def lines(self) -> Sequence[Line]:
        """what is ordered"""
        return self._list("lines", Line)

    @property
    def shelves(self) -> Mapping[str, Sequence[Line]]:
        """the same, by shelf"""
        return self._map("shelves", list_of(Line))

    @property
    def patience(self) -> timedelta:
        """how long to wait

        Whole seconds on the wire.
        """
        return self._duration("patience")

    @property
    def buyer(self) -> Person | None:
        """who ordered"""
        return self._nullable("buyer", Person)


class Line(Datatype):
    """A line of an order."""

    @classmethod
    def new(
        cls,
        *,
        title: str,
        parts: Sequence[Line | inputs.Line] | None = None,
        days: Sequence[datetime] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            title: a title
            parts: the lines within
            days: when to send it
        """
        return cls._new({"title": title, "parts": parts, "days": days})

    def replace(
        self,
        *,
        title: str | None = None,
        parts: Sequence[Line | inputs.Line] | None = None,
        days: Sequence[datetime] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"title": title, "parts": parts, "days": days})

    @property
    def title(self) -> str:
        """a title"""
        return self._string("title")

    @property
    def parts(self) -> Sequence[Line]:
        """the lines within"""
        return self._list("parts", Line)

    @property
    def days(self) -> Sequence[datetime]:
        """when to send it"""
        return self._list("days", as_datetime)
