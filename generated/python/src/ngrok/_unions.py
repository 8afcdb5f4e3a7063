# Copied by Copperplate, the same for every API.
"""Readers of values that are of one of several types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from ._datatype import Datatype
from ._read import Mismatch, Reader

T = TypeVar("T")


class Choice:
    """Finds the reader of an object among those of a union."""

    def find(self, value: Mapping[str, Any]) -> Reader[Any] | None:
        """The reader; None if the object is of a kind that isn't known."""
        raise NotImplementedError


def one_of(
    expected: str,
    *,
    text: Reader[Any] | None = None,
    number: Reader[Any] | None = None,
    boolean: Reader[Any] | None = None,
    array: Reader[Any] | None = None,
    object: Reader[Any] | Choice | None = None,
) -> Reader[T]:
    """The reader of a union ``T``, by what its types are in JSON.

    An object of a kind that isn't known is read as a plain ``Datatype``.
    """

    def reader_for(value: Any) -> Reader[Any] | None:
        match value:
            case str():
                return text
            case bool():
                return boolean
            case int() | float():
                return number
            case list() | tuple():
                return array
            case Mapping():
                if isinstance(object, Choice):
                    return object.find(value) or Datatype
                return object
        return None

    def read(client: Any, value: Any) -> T:
        if isinstance(value, Datatype):
            return cast(T, value)  # in an object that was made by hand
        reader = reader_for(value)
        if reader is None:
            raise Mismatch(expected, value)
        return cast(T, reader(client, value))

    return read


class tagged(Choice):
    """Tells objects apart by the value of one member."""

    def __init__(self, tag: str, readers: Mapping[Any, Reader[Any]]) -> None:
        self._tag = tag
        self._readers = readers

    def find(self, value: Mapping[str, Any]) -> Reader[Any] | None:
        """By the tag."""
        try:
            return self._readers.get(value.get(self._tag))
        except TypeError:  # a list or an object
            return None


class having(Choice):
    """Tells objects apart by a member that only one of them has; ``otherwise`` has none of them."""

    def __init__(
        self, readers: Mapping[str, Reader[Any]], otherwise: Reader[Any] | None = None
    ) -> None:
        self._readers = readers
        self._otherwise = otherwise

    def find(self, value: Mapping[str, Any]) -> Reader[Any] | None:
        """By the members that are there."""
        for name, reader in self._readers.items():
            if value.get(name) is not None:
                return reader
        return self._otherwise
