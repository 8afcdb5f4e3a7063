# Made by Copperplate from schema/resources/teas.yaml; change it there.
"""Teas."""

from __future__ import annotations

from typing import Literal, Self

from .._datatype import Datatype
from .._null import Null
from .._read import as_integer


class Tea(Datatype):
    """The datatype ``Tea``."""

    @classmethod
    def new(
        cls,
        *,
        id: str | None = None,
        kind: Literal["green", "black", "white"] | str | None = None,
        grade: Literal[1, 2] | int | Null | None = None,
        strength: float | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            id: its id
            kind: how the leaves were treated. One of ``green``, ``black`` or ``white``.
            grade: how good it is, or null. One of ``1`` or ``2``.
            strength: a number that no literal can be. One of ``0.5`` or ``1``.
        """
        return cls._new({"id": id, "kind": kind, "grade": grade, "strength": strength})

    def replace(
        self,
        *,
        id: str | None = None,
        kind: Literal["green", "black", "white"] | str | None = None,
        grade: Literal[1, 2] | int | Null | None = None,
        strength: float | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {"id": id, "kind": kind, "grade": grade, "strength": strength}
        )

    @property
    def id(self) -> str:
        """its id"""
        return self._string("id")

    @property
    def kind(self) -> Literal["green", "black", "white"] | str:
        """how the leaves were treated

        One of ``green``, ``black`` or ``white``.
        """
        return self._string("kind")

    @property
    def grade(self) -> Literal[1, 2] | int | None:
        """how good it is, or null

        One of ``1`` or ``2``.
        """
        return self._nullable("grade", as_integer)

    @property
    def strength(self) -> float:
        """a number that no literal can be

        One of ``0.5`` or ``1``.
        """
        return self._number("strength")
