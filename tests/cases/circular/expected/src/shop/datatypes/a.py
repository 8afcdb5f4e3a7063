# Made by Copperplate from schema/resources/a.yaml; change it there.
"""Leads to b."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._datatype import Datatype

if TYPE_CHECKING:
    from .b import B


class A(Datatype):
    """Holds a B."""

    @property
    def b(self) -> B:
        """its B"""
        from .b import B

        return self._object("b", B)
