# Made by Copperplate from schema/resources/b.yaml; change it there.
"""Leads back to a."""

from __future__ import annotations

from collections.abc import Sequence

from .. import datatypes
from .._datatype import Datatype


class B(Datatype):
    """Holds some A."""

    @property
    def id(self) -> str:
        """its id"""
        return self._string("id")

    @property
    def some(self) -> Sequence[datatypes.A]:
        """its A"""
        return self._list("some", datatypes.A)
