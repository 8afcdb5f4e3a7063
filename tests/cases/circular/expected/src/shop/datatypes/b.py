# Made by Copperplate from schema/resources/b.yaml; change it there.
"""Leads back to a."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._datatype import Datatype

if TYPE_CHECKING:
    from .a import A


class B(Datatype):
    """Holds some A."""

    @property
    def id(self) -> str:
        """its id"""
        return self._string("id")

    @property
    def some(self) -> Sequence[A]:
        """its A"""
        from .a import A

        return self._list("some", A)
