# Copied by Copperplate, the same for every API.
"""How the properties of an object are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from ._errors import InvalidResponseError
from ._masking import masked, secrets_of
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

from ._verbatim import Verbatim

if TYPE_CHECKING:
    from ._datatype import Datatype

T = TypeVar("T")
D = TypeVar("D", bound="Datatype")

_bare = object.__new__
_parse = datetime.fromisoformat
_as_strings = list_of(as_string)
_SECONDS = 10**12  # well within what a timedelta holds
_NO_TIME = timedelta(0)
_NOTHING = object()  # which no reader takes


class Getters(JSONObject):
    """What the properties of generated classes call, with the property's name on the wire."""

    _omits_empty: ClassVar[bool] = False
    """Whether the API leaves out of its answers what is empty."""

    def _string(self, name: str) -> str:
        value = self._props.get(name)
        if type(value) is str:
            return value
        return self._read(name, value, as_string, "")

    def _integer(self, name: str) -> int:
        value = self._props.get(name)
        if type(value) is int:
            return value
        return self._read(name, value, as_integer, 0)

    def _number(self, name: str) -> float:
        value = self._props.get(name)
        if type(value) is float:
            return value
        return self._read(name, value, as_number, 0.0)

    def _boolean(self, name: str) -> bool:
        value = self._props.get(name)
        if type(value) is bool:
            return value
        return self._read(name, value, as_boolean, False)

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
        return self._read(name, value, as_duration, _NO_TIME)

    def _object(self, name: str, datatype: type[D]) -> D:
        value = self._props.get(name)
        if type(value) is dict:
            # What datatype(self._client, value) does, but quicker.
            made = _bare(datatype)
            made._client = self._client
            made._props = value
            return made
        return self._read(name, value, datatype)

    def _strings(self, name: str) -> Sequence[str]:
        value: Any = self._props.get(name)
        try:
            # The quickest way to make sure that there is nothing but text.
            "".join(value)
        except TypeError:
            pass
        else:
            if type(value) is list:
                return value
        return self._read(name, value, _as_strings, [])

    def _list(self, name: str, item: Reader[T]) -> Sequence[T]:
        """The items, each as ``item`` reads it: a datatype, or a reader of ``_read``."""
        value = self._props.get(name)
        if type(value) is list:
            client = self._client
            try:
                return [item(client, element) for element in value]
            except Mismatch:
                pass  # found again, and reported, below
        return self._read(name, value, list_of(item), [])

    def _map(self, name: str, value: Reader[T]) -> Mapping[str, T]:
        """The values, each as ``value`` reads it: a datatype, or a reader of ``_read``."""
        members = self._props.get(name)
        if type(members) is dict:
            client = self._client
            try:
                return {key: value(client, item) for key, item in members.items()}
            except Mismatch:
                pass  # found again, and reported, below
        return self._read(name, members, map_of(value), {})

    def _as(self, name: str, reader: Reader[T], empty: T | None = None) -> T:
        """A value as ``reader`` reads it; ``empty`` is what stands for one that was left out."""
        return self._read(name, self._props.get(name), reader, empty)

    def _any(self, name: str) -> Any:
        """JSON of any kind, as it came; None if there is none, or if it is null."""
        value = self._props.get(name)
        if isinstance(value, Verbatim):
            return value.value
        return None if value is NULL else value

    def _nullable(self, name: str, reader: Reader[T]) -> T | None:
        """A value of any kind that may be null, as ``reader`` reads it."""
        value = self._props.get(name)
        if value is None or value is NULL:
            return None
        try:
            return reader(self._client, value)
        except Mismatch:
            return self._read(name, value, reader)  # found again, and reported

    def _read(
        self, name: str, value: Any, reader: Reader[T], empty: T | None = None
    ) -> T:
        """A value of any kind; ``empty`` is what the API may have left out, if it does such things."""
        if isinstance(value, Verbatim):
            value = value.value
        is_missing = value is None or value is NULL
        if is_missing and self._omits_empty and empty is not None:
            return empty
        try:
            return reader(self._client, _NOTHING if is_missing else value)
        except Mismatch as mismatch:
            problem = mismatch
        if is_missing:
            what = "null" if name in self._props else "missing"
            told = f"{what}; expected {problem.expected}"
        else:
            got = masked({name: problem.value}, secrets_of(type(self)))[name]
            told = f"expected {problem.expected}, got {_shortened(repr(got))}"
        raise InvalidResponseError(message=f"{type(self).__name__}.{name}: {told}")


def _shortened(text: str) -> str:
    return text if len(text) <= 100 else text[:97] + "..."
