# Made by Copperplate from schema/resources/refs.yaml; change it there.
"""How one object of the API points to another."""

from __future__ import annotations

from .._datatype import Datatype


class Ref(Datatype):
    """A pointer to an object of the API."""

    @property
    def id(self) -> str:
        """a resource identifier"""
        return self._string("id")

    @property
    def uri(self) -> str:
        """a uri for locating a resource"""
        return self._string("uri")
