# Made by Copperplate from schema/resources/teas.yaml; change it there.
"""Teas."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Self

from .. import inputs
from .._null import Null
from .._open import OpenDatatype
from .._read import as_string
from .._scalars import as_date, as_decimal
from .._writers import date_text, decimal_number, list_as


class Tea(OpenDatatype):
    """A tea, by its leaves."""

    _others = "others"
    _described = frozenset({"id", "name", "harvest"})

    @classmethod
    def _writers(cls) -> Mapping[str, Callable[[Any], Any]]:
        return {"harvest": Harvest._written}

    @classmethod
    def new(
        cls,
        *,
        id: str | None = None,
        name: str,
        harvest: Harvest | inputs.Harvest | None = None,
        others: Mapping[str, str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            id: its id
            name: what people call it
            harvest: when it was picked
            others: what people note of it. In JSON each is a member of the object
                itself. Each at most 40 characters.
        """
        return cls._new({"id": id, "name": name, "harvest": harvest, "others": others})

    def replace(
        self,
        *,
        id: str | None = None,
        name: str | None = None,
        harvest: Harvest | inputs.Harvest | None = None,
        others: Mapping[str, str] | None = None,
    ) -> Self:
        """A copy with other values for what is given.

        ``others`` takes the place of all that there were.
        """
        return self._replace(
            {"id": id, "name": name, "harvest": harvest, "others": others}
        )

    @property
    def id(self) -> str:
        """its id"""
        return self._string("id")

    @property
    def name(self) -> str:
        """what people call it"""
        return self._string("name")

    @property
    def harvest(self) -> Harvest:
        """when it was picked"""
        return self._object("harvest", Harvest)

    @property
    def others(self) -> Mapping[str, str]:
        """what people note of it

        In JSON each is a member of the object itself. Each at most 40 characters.
        """
        return self._read_others(as_string)


class Harvest(OpenDatatype):
    """The datatype ``Harvest``."""

    _others = "weights"
    _described = frozenset({"days"})

    @classmethod
    def _writers(cls) -> Mapping[str, Callable[[Any], Any]]:
        return {"days": list_as(date_text)}

    @classmethod
    def _others_writer(cls) -> Callable[[Any], Any]:
        return decimal_number

    @classmethod
    def new(
        cls,
        *,
        days: Sequence[date] | None = None,
        weights: Mapping[str, Decimal | int | Null | None] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            days: the days
            weights: what was picked, by the name of the picker. In JSON each is a
                member of the object itself. In grams. None in it is sent as null.
        """
        return cls._new({"days": days, "weights": weights})

    def replace(
        self,
        *,
        days: Sequence[date] | None = None,
        weights: Mapping[str, Decimal | int | Null | None] | None = None,
    ) -> Self:
        """A copy with other values for what is given.

        ``weights`` takes the place of all that there were.
        """
        return self._replace({"days": days, "weights": weights})

    @property
    def days(self) -> Sequence[date]:
        """the days"""
        return self._list("days", as_date)

    @property
    def weights(self) -> Mapping[str, Decimal | None]:
        """what was picked, by the name of the picker

        In JSON each is a member of the object itself. In grams.
        """
        return self._read_nullable_others(as_decimal)
