"""The base of every datatype: a thin view over decoded JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar

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

    AnyClient = Client | AsyncClient

T = TypeVar("T")
D = TypeVar("D", bound="Datatype")


class Datatype:
    """An object of the API.

    Nothing is converted or checked until a property is read. A property that the server left out or
    gave as null reads as None, a list or a map as empty. Members that this version of the package
    doesn't know are kept: ``to_dict()`` shows them, and they are sent back with the object.
    """

    _secrets: ClassVar[frozenset[str]] = frozenset()
    """Wire names that are masked wherever they occur, at any depth, when an object is printed: the
    secret properties of this class and of all datatypes that its properties may hold."""

    def __init__(self, client: AnyClient | None, props: Mapping[str, object]) -> None:
        """
        Args:
            client: what the object's own methods call; None if they aren't needed.
            props: the properties by their names on the wire. Not copied.
        """
        raise NotImplementedError

    def to_dict(self) -> dict[str, Any]:
        """A copy as plain JSON values: what was received or given, unknown members included."""
        raise NotImplementedError

    # The accessors below are what the properties of generated classes call with the property's
    # name on the wire. They are typed without None: a property that may be null says so itself.

    def _string(self, name: str) -> str:
        """The text of a property."""
        raise NotImplementedError

    def _integer(self, name: str) -> int:
        raise NotImplementedError

    def _number(self, name: str) -> float:
        raise NotImplementedError

    def _boolean(self, name: str) -> bool:
        raise NotImplementedError

    def _datetime(self, name: str) -> datetime:
        raise NotImplementedError

    def _duration(self, name: str) -> timedelta:
        raise NotImplementedError

    def _object(self, name: str, datatype: type[D]) -> D:
        """The object of a property: one of class ``datatype``."""
        raise NotImplementedError

    def _strings(self, name: str) -> list[str]:
        """A list of texts: ``_list(name, as_string)``, and quicker."""
        raise NotImplementedError

    def _list(self, name: str, item: Reader[T]) -> list[T]:
        """The list of a property; ``item`` is a datatype or a reader of ``_read``."""
        raise NotImplementedError

    def _map(self, name: str, value: Reader[T]) -> dict[str, T]:
        """The map of a property; ``value`` is a datatype or a reader of ``_read``."""
        raise NotImplementedError

    # For the methods of generated classes.

    @property
    def _sync_client(self) -> Client:
        """The client. TypeError if the object has none, or an asynchronous one."""
        raise NotImplementedError

    @property
    def _async_client(self) -> AsyncClient:
        """The client. TypeError if the object has none, or a synchronous one."""
        raise NotImplementedError

    def _refresh(self, answer: Self) -> Self:
        """Take over the properties of ``answer``, and return this object."""
        raise NotImplementedError

    def _replace(self, changes: Mapping[str, object]) -> Self:
        """A copy with other values for some properties, given by their wire names."""
        raise NotImplementedError
