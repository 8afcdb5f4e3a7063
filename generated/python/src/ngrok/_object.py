# Copied by Copperplate, the same for every API.
"""What encoding, masking and datatypes know of each other: an object with properties."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar


class JSONObject:
    """The members of a JSON object, and the client that received it."""

    _secrets: ClassVar[frozenset[str]] = frozenset()
    """Wire names that are masked wherever they occur, at any depth, when an object is printed: the
    secret properties of this class and of all datatypes that its properties may hold."""

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
