# Made by Copperplate from schema/resources/keys.yaml; change it there.
"""Keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .._datatype import Datatype
from .._read import as_string


class Key(Datatype):
    """A key."""

    _secrets = frozenset({"token"})
    _secrets_in = frozenset({"keys.Lock"})

    @property
    def token(self) -> str | None:
        """what opens the door

        Only in the response to the call that creates it; null ever after. Secret: never
        printed or logged.
        """
        return self._nullable("token", as_string)

    @property
    def lock(self) -> Lock:
        """what it opens"""
        return self._object("lock", Lock)


class Lock(Datatype):
    """A lock."""

    _secrets = frozenset({"pin"})

    @property
    def pin(self) -> str:
        """the number

        Secret: never printed or logged.
        """
        return self._string("pin")


class Door(Datatype):
    """Has nothing to hide."""

    @property
    def key_holder(self) -> str:
        """who has a key"""
        return self._string("key_holder")


class House(Datatype):
    """Hides what its parts hide."""

    _secrets_in = frozenset({"keys.Key"})

    @property
    def doors(self) -> Sequence[Door]:
        """the doors"""
        return self._list("doors", Door)

    @property
    def keys(self) -> Mapping[str, Key]:
        """the keys, by door"""
        return self._map("keys", Key)
