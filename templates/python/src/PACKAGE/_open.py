# Copied by Copperplate, the same for every API.
"""The base of datatypes whose objects may have members that no property describes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, ClassVar, Self, TypeVar

from ._datatype import Datatype
from ._null import NULL
from ._read import Reader

T = TypeVar("T")


class OpenDatatype(Datatype):
    """An object that may have members which no property describes.

    Code has these together, as a mapping by their names: as a property, as an argument of ``new`` and ``replace``,
    and under the same name in a plain dict. In it None is a null, since what isn't there isn't given.
    """

    _others: ClassVar[str]
    """What code calls them: ``others``."""

    _described: ClassVar[frozenset[str]]
    """The names on the wire of all that properties describe."""

    @classmethod
    def _others_writer(cls) -> Callable[[Any], Any] | None:
        """What writes each of them; None where JSON has such a type."""
        return None

    def _read_others(self, reader: Reader[T]) -> Mapping[str, T]:
        """Each of them as ``reader`` reads it."""
        return {name: self._as(name, reader) for name in self._other_names()}

    def _read_nullable_others(self, reader: Reader[T]) -> Mapping[str, T | None]:
        """The same where they may be null."""
        return {name: self._nullable(name, reader) for name in self._other_names()}

    def _other_names(self) -> list[str]:
        return [name for name in self._props if name not in self._described]

    @classmethod
    def _new(cls, properties: Mapping[str, object]) -> Self:
        return super()._new(cls._spread(properties))

    def _replace(self, changes: Mapping[str, object]) -> Self:
        """Others that are given replace all that there were."""
        copy = super()._replace(self._spread(changes))
        given: Any = changes.get(self._others)
        if given is not None:
            copy._props = {
                name: item
                for name, item in copy._props.items()
                if name in self._described or name in given
            }
        return copy

    @classmethod
    def _written(cls, value: Any) -> Any:
        if isinstance(value, Mapping):
            value = cls._spread(value)
        return super()._written(value)

    @classmethod
    def _in_wire_form(cls, members: Mapping[str, Any]) -> Mapping[str, Any]:
        members = super()._in_wire_form(members)
        write = cls._others_writer()
        if write is None:
            return members
        return {
            name: item if name in cls._described else write(item)
            for name, item in members.items()
        }

    @classmethod
    def _spread(cls, members: Mapping[str, Any]) -> Mapping[str, Any]:
        """The members of a plain dict, those that no property describes among the others.

        Raises:
            TypeError, ValueError: they are no mapping, or a property describes one of them.
        """
        known = {name: item for name, item in members.items() if name != cls._others}
        where = f"{cls.__name__}.{cls._others}"
        return _joined(known, members.get(cls._others), cls._described, where)


def with_others(
    members: Mapping[str, object], others: Mapping[str, object] | None
) -> Mapping[str, object]:
    """The members of a body, those that no parameter describes among them; None in ``others`` is a null.

    Raises:
        TypeError, ValueError: they are no mapping, or a parameter describes one of them.
    """
    return _joined(members, others, members.keys(), "the other members")


def _joined(
    members: Mapping[str, Any], others: object, described: Collection[str], where: str
) -> Mapping[str, Any]:
    if others is None:
        return members
    if not isinstance(others, Mapping):
        raise TypeError(f"{where}: expected a dict, got {type(others).__name__}")
    for name in others:
        if name in described:
            raise ValueError(
                f"{where}: {name!r} is described, and has a place of its own"
            )
    nulls = {name: NULL if item is None else item for name, item in others.items()}
    return {**members, **nulls}
