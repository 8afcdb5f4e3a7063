# Copied by Copperplate, the same for every API.
"""What encoding, masking and datatypes know of each other: an object with properties."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, cast


class JSONObject:
    """The members of a JSON object, and the client that received it."""

    _secrets: ClassVar[frozenset[str]] = frozenset()
    """The wire names of its secret properties: masked wherever they occur, at any depth, when an
    object of this class is printed, or one that may hold such an object."""

    _secrets_in: ClassVar[frozenset[str]] = frozenset()
    """The datatypes of its properties in which there are secrets, at any depth: ``module.Class``."""

    _client: Any
    """What the object's own methods call.

    An object with a client was received: what is None in it came as null, and goes back as null. In
    an object without one, None is what the caller didn't give, and isn't sent; ``NULL`` is a null.
    """

    _props: Mapping[str, Any]
    """The properties by their names on the wire."""

    @classmethod
    def _writers(cls) -> Mapping[str, Callable[[Any], Any]]:
        """What writes the properties that JSON has no type for, by their names on the wire."""
        return {}

    @classmethod
    def _in_wire_form(cls, members: Mapping[str, Any]) -> Mapping[str, Any]:
        """The members of an object, those that have a writer in their form on the wire."""
        writers = cls._writers()
        if not writers:
            return members
        return {
            name: writers[name](item) if name in writers else item
            for name, item in members.items()
        }


def datatype_at(place: str) -> type[Any]:
    """The datatype at ``module.Class``, loaded if nothing has used it yet."""
    module, _, name = place.partition(".")
    path = f"{__package__}.datatypes.{module}"
    __import__(path)
    return cast("type[Any]", getattr(sys.modules[path], name))
