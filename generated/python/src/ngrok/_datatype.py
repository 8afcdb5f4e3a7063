# Copied by Copperplate, the same for every API.
"""The base of every datatype: a thin view over decoded JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self, TypeAlias, TypeVar, cast

from ._encode import plain, with_null, without_none
from ._errors import InvalidResponseError
from ._masking import masked
from ._null import NULL
from ._object import JSONObject
from ._read import (
    Mismatch,
    Reader,
    as_boolean,
    as_datetime,
    as_duration,
    as_integer,
    as_number,
    as_string,
    list_of,
    map_of,
)

if TYPE_CHECKING:
    from ._client import AsyncClient, Client

AnyClient: TypeAlias = "Client | AsyncClient"

T = TypeVar("T")
D = TypeVar("D", bound="Datatype")

_bare = object.__new__
_parse = datetime.fromisoformat
_as_strings = list_of(as_string)
_SECONDS = 10**12  # well within what a timedelta holds


class Datatype(JSONObject):
    """An object of the API.

    Nothing is converted or checked until a property is read; a value that can't be what the API
    promises then raises ``InvalidResponseError``. A property that the server left out or gave as
    null reads as None, a list or a map as empty. Members that this version of the package doesn't
    know are kept: ``to_dict()`` shows them, and they are sent back with the object.

    Objects of one class with the same properties are equal. A pickled or copied object has no
    client, so it holds no key, and its own methods don't work.
    """

    def __init__(self, client: AnyClient | None, props: Mapping[str, object]) -> None:
        """
        Args:
            client: what the object's own methods call, if it was received; None if it is made by
                hand, so that None among its properties means "not given".
            props: the properties by their names on the wire, or an object with the same ones.
                Not copied.
        """
        if type(props) is not dict:
            props = _properties(client, props)
        self._client = client
        self._props = props

    def to_dict(self) -> dict[str, Any]:
        """A copy as plain JSON values: what was received or given, unknown members included."""
        return cast("dict[str, Any]", plain(self._props))

    def to_json(self, *, indent: int | None = None) -> str:
        """The same as JSON text; ``indent`` spaces for each level, or all in one line. Secrets are in it."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self) or not isinstance(other, Datatype):
            return NotImplemented
        try:
            # One of them may hold objects where the other holds what they are made of.
            return self._props == other._props or self.to_dict() == other.to_dict()
        except (TypeError, ValueError, RecursionError):
            return False

    __hash__ = None  # type: ignore[assignment]  # equal objects may change, by update()

    def __repr__(self) -> str:
        properties = masked(self._props, self._secrets).items()
        shown = [
            f" {name if str(name).isidentifier() else repr(name)}={value!r}"
            for name, value in properties
            if value is not None
        ]
        return f"<{type(self).__name__}{''.join(shown)}>"

    def __reduce__(self) -> tuple[type[Self], tuple[None, Mapping[str, Any]]]:
        return type(self), (None, self._own_props())

    # What the properties of generated classes call, with the name on the wire; typed without None.

    def _string(self, name: str) -> str:
        value = self._props.get(name)
        if type(value) is str:
            return value
        return self._read(name, value, as_string)

    def _integer(self, name: str) -> int:
        value = self._props.get(name)
        if type(value) is int:
            return value
        return self._read(name, value, as_integer)

    def _number(self, name: str) -> float:
        value = self._props.get(name)
        if type(value) is float:
            return value
        return self._read(name, value, as_number)

    def _boolean(self, name: str) -> bool:
        value = self._props.get(name)
        if type(value) is bool:
            return value
        return self._read(name, value, as_boolean)

    def _datetime(self, name: str) -> datetime:
        value: Any = self._props.get(name)
        try:
            moment = _parse(value)
            if moment.tzinfo is not None:
                return moment
        except (TypeError, ValueError):
            pass
        return self._read(name, value, as_datetime)

    def _duration(self, name: str) -> timedelta:
        value = self._props.get(name)
        if type(value) is int and -_SECONDS < value < _SECONDS:
            return timedelta(0, value)  # by position, which is quicker
        return self._read(name, value, as_duration)

    def _object(self, name: str, datatype: type[D]) -> D:
        value = self._props.get(name)
        if type(value) is dict:
            # What datatype(self._client, value) does, but quicker.
            made = _bare(datatype)
            made._client = self._client
            made._props = value
            return made
        return self._read(name, value, datatype)

    def _strings(self, name: str) -> list[str]:
        value: Any = self._props.get(name)
        try:
            # The quickest way to make sure that there is nothing but text.
            "".join(value)
        except TypeError:
            pass
        else:
            if type(value) is list:
                return value
        return self._read(name, value, _as_strings) or []

    def _list(self, name: str, item: Reader[T]) -> list[T]:
        """The items, each as ``item`` reads it: a datatype, or a reader of ``_read``."""
        value = self._props.get(name)
        if type(value) is list:
            client = self._client
            try:
                return [item(client, element) for element in value]
            except Mismatch:
                pass  # found again, and reported, below
        return self._read(name, value, list_of(item)) or []

    def _map(self, name: str, value: Reader[T]) -> dict[str, T]:
        """The values, each as ``value`` reads it: a datatype, or a reader of ``_read``."""
        members = self._props.get(name)
        if type(members) is dict:
            client = self._client
            try:
                return {key: value(client, item) for key, item in members.items()}
            except Mismatch:
                pass  # found again, and reported, below
        return self._read(name, members, map_of(value)) or {}

    def _read(self, name: str, value: Any, reader: Reader[T]) -> T:
        """A value of any kind; None if it is null."""
        if value is None or value is NULL:
            return cast(T, None)
        try:
            return reader(self._client, value)
        except Mismatch as mismatch:
            problem = mismatch
        got = repr(masked({name: problem.value}, self._secrets)[name])
        raise InvalidResponseError(
            message=f"{type(self).__name__}.{name}: expected {problem.expected}, "
            f"got {got if len(got) <= 100 else got[:97] + '...'}"
        )

    # What the methods of generated classes call.

    @property
    def _sync_client(self) -> Client:
        """The client. TypeError if there is none, or an asynchronous one."""
        client = self._client
        if client is None:
            raise TypeError(_NO_CLIENT.format(type(self).__name__))
        if getattr(client, "_asynchronous", False) is True:
            raise TypeError(
                f"this {type(self).__name__} belongs to an AsyncClient: use the method whose "
                "name begins with 'a', and await it (aupdate, adelete)"
            )
        return cast("Client", client)

    @property
    def _async_client(self) -> AsyncClient:
        """The client. TypeError if there is none, or a synchronous one."""
        client = self._client
        if client is None:
            raise TypeError(_NO_CLIENT.format(type(self).__name__))
        if getattr(client, "_asynchronous", True) is False:
            raise TypeError(
                f"this {type(self).__name__} belongs to a Client, not to an AsyncClient: "
                "use the method without the 'a', and no await (update, delete)"
            )
        return cast("AsyncClient", client)

    def _refresh(self, answer: Datatype) -> Self:
        """Take over the properties of ``answer``, and return this object."""
        self._props = answer._props
        return self

    @classmethod
    def _new(cls, properties: Mapping[str, object]) -> Self:
        """An object to send. Properties that are None aren't given."""
        return cls(None, without_none(properties))

    def _replace(self, changes: Mapping[str, object]) -> Self:
        """A copy with other values for the properties that aren't None."""
        return type(self)(self._client, {**self._props, **without_none(changes)})

    def _own_props(self) -> Mapping[str, Any]:
        """The properties of this object without its client, where None means "not given"."""
        if self._client is None:
            return self._props
        return cast("Mapping[str, Any]", with_null(self._props))


_NO_CLIENT = (
    "this {0} has no client, because it was made by hand, copied or unpickled: "
    "call the client's own method with its id"
)


def _properties(client: object, props: object) -> Mapping[str, Any]:
    """The properties that something other than a dict stands for."""
    if isinstance(props, Datatype):
        return props._own_props() if client is None else props._props
    if isinstance(props, Mapping):
        return props
    raise Mismatch("an object", props)
