# Copied by Copperplate, the same for every API.
"""The base of datatypes whose methods need more than an object's own properties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ._datatype import Datatype
from ._origin import Origin


class NestedDatatype(Datatype):
    """An object that remembers what was in the path of the call that it came from.

    Objects within it don't: they may live elsewhere. One that was made by hand, copied or unpickled
    remembers nothing.
    """

    _path: Mapping[str, object] = {}
    """By where it stood: ``{"/books/{isbn}": "978"}``."""

    _own_client: Any = None

    @property
    def _client(self) -> Any:
        return self._own_client

    @_client.setter
    def _client(self, client: object) -> None:
        if isinstance(client, Origin):
            self._path, client = client.remembered, client.client
        self._own_client = client

    def _remembered(self, place: str) -> Any:
        """What stood at the end of ``place`` in the path of the call.

        Raises:
            TypeError: the call had nothing there.
        """
        try:
            return self._path[place]
        except KeyError:
            raise TypeError(_NOT_KNOWN.format(type(self).__name__, place)) from None

    def _replace(self, changes: Mapping[str, object]) -> Self:
        copy = super()._replace(changes)
        copy._path = self._path
        return copy


_NOT_KNOWN = (
    "this {} doesn't know the last part of {}, because it came inside of something else: "
    "call the client's own method"
)
