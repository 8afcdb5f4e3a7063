# Copied by Copperplate, the same for every API.
"""Readers and writers of values that are of one of several types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeAlias, TypeVar, cast

from ._datatype import Datatype
from ._null import NULL
from ._read import Mismatch, Reader

T = TypeVar("T")
F = TypeVar("F")

Writer: TypeAlias = Callable[[Any], Any]
"""A function of ``_writers``, or one like them."""


class Choice(Generic[F]):
    """Finds the reader, or the writer, of an object among those of a union."""

    def find(self, value: Mapping[str, Any]) -> F | None:
        """What reads or writes the object; None if it is of a kind that isn't known."""
        raise NotImplementedError


def one_of(
    expected: str,
    *,
    text: Reader[Any] | None = None,
    number: Reader[Any] | None = None,
    boolean: Reader[Any] | None = None,
    array: Reader[Any] | None = None,
    object: Reader[Any] | Choice[Reader[Any]] | None = None,
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


def by_kind(
    *,
    single: Writer | None = None,
    array: Writer | None = None,
    object: Writer | Choice[Writer] | None = None,
) -> Writer:
    """The writer of a union, by what its types are in JSON.

    What has no writer is sent as it is, and so is an object of a kind that isn't known.
    """

    def writer_for(value: Any) -> Writer | None:
        match value:
            case Datatype():
                return None  # which knows its own writers
            case list() | tuple():
                return array
            case Mapping():
                return object.find(value) if isinstance(object, Choice) else object
        return single

    def write(value: Any) -> Any:
        writer = writer_for(value)
        return value if writer is None else writer(value)

    return write


class by_tag(Choice[F]):
    """Tells objects apart by the value of one member."""

    def __init__(self, tag: str, choices: Mapping[Any, F]) -> None:
        self._tag = tag
        self._choices = choices

    def find(self, value: Mapping[str, Any]) -> F | None:
        """By the tag."""
        try:
            return self._choices.get(value.get(self._tag))
        except TypeError:  # a list or an object
            return None


class by_member(Choice[F]):
    """Tells objects apart by a member that only one of them has; ``otherwise`` has none of them."""

    def __init__(self, choices: Mapping[str, F], otherwise: F | None = None) -> None:
        self._choices = choices
        self._otherwise = otherwise

    def find(self, value: Mapping[str, Any]) -> F | None:
        """By the members that are there."""
        for name, choice in self._choices.items():
            if value.get(name) not in (None, NULL):
                return choice
        return self._otherwise
