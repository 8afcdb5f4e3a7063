# Made by Copperplate from schema/resources/orders.yaml; change it there.
"""What people have bought."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, Self

from .._datatype import Datatype
from .._read import as_string, list_of
from .._scalars import as_date
from .._unions import by_tag, one_of
from .._writers import date_text


class Order(Datatype):
    """The datatype ``Order``."""

    @property
    def id(self) -> str:
        """its id"""
        return self._string("id")

    @property
    def means(self) -> Card | Voucher | Datatype:
        """what it is paid with"""
        return self._as(
            "means",
            one_of("Means", object=by_tag("kind", {"card": Card, "voucher": Voucher})),
        )

    @property
    def giver(self) -> str | Person | None:
        """whom it is from: a name, or a person"""
        return self._nullable(
            "giver", one_of("string or Person", text=as_string, object=Person)
        )

    @property
    def tags(self) -> str | Sequence[str]:
        """words to find it by: one or several"""
        return self._as(
            "tags",
            one_of(
                "string or list of string", text=as_string, array=list_of(as_string)
            ),
        )


class Card(Datatype):
    """The datatype ``Card``."""

    @classmethod
    def _writers(cls) -> Mapping[str, Callable[[Any], Any]]:
        return {"until": date_text}

    @classmethod
    def new(cls, *, kind: Literal["card"] | str = "card", until: date) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            kind: that it is one. One of ``card``.
            until: the last day on which it is good
        """
        return cls._new({"kind": kind, "until": until})

    def replace(
        self,
        *,
        kind: Literal["card"] | str | None = None,
        until: date | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"kind": kind, "until": until})

    @property
    def kind(self) -> Literal["card"] | str:
        """that it is one

        One of ``card``.
        """
        return self._string("kind")

    @property
    def until(self) -> date:
        """the last day on which it is good"""
        return self._as("until", as_date)


class Voucher(Datatype):
    """The datatype ``Voucher``."""

    @classmethod
    def new(cls, *, kind: Literal["voucher"] | str = "voucher", code: str) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            kind: that it is one. One of ``voucher``.
            code: what is written on it
        """
        return cls._new({"kind": kind, "code": code})

    def replace(
        self,
        *,
        kind: Literal["voucher"] | str | None = None,
        code: str | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"kind": kind, "code": code})

    @property
    def kind(self) -> Literal["voucher"] | str:
        """that it is one

        One of ``voucher``.
        """
        return self._string("kind")

    @property
    def code(self) -> str:
        """what is written on it"""
        return self._string("code")


class Person(Datatype):
    """The datatype ``Person``."""

    @classmethod
    def new(cls, *, name: str) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            name: what to call them
        """
        return cls._new({"name": name})

    def replace(self, *, name: str | None = None) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"name": name})

    @property
    def name(self) -> str:
        """what to call them"""
        return self._string("name")
