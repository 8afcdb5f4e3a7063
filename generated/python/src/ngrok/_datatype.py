# Copied by Copperplate, the same for every API.
"""The base of every datatype: a thin view over decoded JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

from ._base_client import BaseClient
from ._encode import json_to_show, plain, with_null, without_none
from ._getters import Getters
from ._masking import masked
from ._origin import Origin
from ._read import Mismatch

if TYPE_CHECKING:
    from ._client import AsyncClient, Client


class Datatype(Getters):
    """An object of the API.

    Nothing is converted or checked until a property is read; a value that can't be what the API
    promises then raises ``InvalidResponseError``. Members that this version of the package doesn't
    know are kept: ``to_dict()`` shows them, and they are sent back with the object.

    A property is None only if its type says so; a list or a map that may be null reads as empty
    then. Where anything else is missing or null, reading it raises ``InvalidResponseError``; but if
    the API leaves out what is empty, text reads as "", a number as 0, a boolean as False, a list or
    a map as empty. All of that holds for objects made by hand, too.

    Objects of one class with the same properties are equal. A pickled or copied object has no
    client, so it holds no key, and its own methods don't work.
    """

    def __init__(
        self, client: BaseClient | Origin | None, props: Mapping[str, object]
    ) -> None:
        """
        Args:
            client: what the object's own methods call, perhaps with what they need, if it was received; None if it is made by
                hand, so that None among its properties means "not given".
            props: the properties by their names on the wire, or an object with the same ones.
                Not copied.
        """
        if type(props) is not dict:
            props = _properties(client, props)
        self._client = client
        self._props = props

    def to_dict(self) -> dict[str, Any]:
        """A copy as plain JSON values: what was received or given, unknown members included.

        A number with more digits than a ``float`` has is rounded. The property that it belongs to and
        ``to_json()`` have all of them.

        To send an object back, give the object itself, or what ``replace`` makes of it: then a null
        that came is sent as null, while None in a dict means "not given".
        """
        return cast("dict[str, Any]", plain(self._props))

    def to_json(self, *, indent: int | None = None) -> str:
        """What ``to_dict()`` holds as JSON text, numbers with all of their digits.

        ``indent`` spaces for each level, or all in one line. Secrets are in it.
        """
        return json_to_show(self._props, indent)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self) or not isinstance(other, Datatype):
            return NotImplemented
        try:
            # One of them may hold objects where the other holds what they are made of.
            return self._props == other._props or _exact(self) == _exact(other)
        except (TypeError, ValueError, RecursionError):
            return False

    # Equal objects may change, by update().
    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        properties = masked(self).items()
        shown = [
            f" {name if str(name).isidentifier() else repr(name)}={value!r}"
            for name, value in properties
            if value is not None
        ]
        return f"<{type(self).__name__}{''.join(shown)}>"

    def __reduce__(self) -> tuple[type[Self], tuple[None, Mapping[str, Any]]]:
        return type(self), (None, self._own_props())

    @property
    def _caller(self) -> object:
        """The client that the object came from, of either kind; None if there is none."""
        client = self._client
        return client.client if isinstance(client, Origin) else client

    # What the methods of generated classes call.

    @property
    def _sync_client(self) -> Client:
        """The ``Client``, or what stands in for it in a test. TypeError if there is none."""
        client = self._caller
        if client is None or getattr(client, "_asynchronous", False) is True:
            raise TypeError(_NO_CLIENT.format(type(self).__name__, "Client"))
        return cast("Client", client)

    @property
    def _async_client(self) -> AsyncClient:
        """The ``AsyncClient``, or what stands in for it in a test. TypeError if there is none."""
        client = self._caller
        if client is None or getattr(client, "_asynchronous", True) is False:
            raise TypeError(_NO_CLIENT.format(type(self).__name__, "AsyncClient"))
        return cast("AsyncClient", client)

    def _refresh(self, answer: Datatype) -> Self:
        """Take over the properties of ``answer``, and return this object."""
        self._props = answer._props
        return self

    @classmethod
    def _new(cls, properties: Mapping[str, object]) -> Self:
        """An object to send. Properties that are None aren't given."""
        return cls(None, without_none(cls._in_wire_form(properties)))

    def _replace(self, changes: Mapping[str, object]) -> Self:
        """A copy with other values for the properties that aren't None."""
        changes = without_none(self._in_wire_form(changes))
        return type(self)(self._client, {**self._props, **changes})

    @classmethod
    def _written(cls, value: Any) -> Any:
        """A value that stands for an object of this class: of a mapping, the members in their form on the wire."""
        if isinstance(value, Mapping) and not isinstance(value, Datatype):
            return cls._in_wire_form(value)
        return value

    def _own_props(self) -> Mapping[str, Any]:
        """The properties of this object without its client, where None means "not given"."""
        if self._client is None:
            return self._props
        return cast("Mapping[str, Any]", with_null(self._props))


_NO_CLIENT = (
    "this {} has no {}, because no call gave it (made by hand, copied or unpickled, say): "
    "call the client's own method with its id"
)


def _exact(value: Datatype) -> Any:
    """What ``to_dict()`` holds, numbers with all of their digits."""
    return plain(value._props, lambda number: number)


def _properties(client: object, props: object) -> Mapping[str, Any]:
    """The properties that something other than a dict stands for."""
    if isinstance(props, Datatype):
        return props._own_props() if client is None else props._props
    if isinstance(props, Mapping):
        return props
    raise Mismatch("an object", props)
