# Made by Copperplate from schema/resources/a.yaml; change it there.
"""Leads to b."""

from __future__ import annotations

from .. import datatypes
from .._datatype import Datatype


class A(Datatype):
    """Holds a B."""

    @property
    def b(self) -> datatypes.B:
        """its B"""
        return self._object("b", datatypes.B)
