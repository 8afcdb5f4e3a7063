"""Readers: functions that turn a decoded JSON value into a value of Python, or refuse it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    from ._datatype import AnyClient

T = TypeVar("T")

Reader: TypeAlias = "Callable[[AnyClient | None, Any], T]"
"""Takes the client, for the objects inside, and a decoded value. A datatype is a reader itself."""


class Mismatch(TypeError):
    """A value is not of the kind that is expected."""

    def __init__(self, expected: str, value: object) -> None:
        super().__init__(expected, value)
        self.expected = expected
        self.value = value


def as_string(client: AnyClient | None, value: Any) -> str:
    raise NotImplementedError


def as_integer(client: AnyClient | None, value: Any) -> int:
    raise NotImplementedError


def as_number(client: AnyClient | None, value: Any) -> float:
    raise NotImplementedError


def as_boolean(client: AnyClient | None, value: Any) -> bool:
    raise NotImplementedError


def as_datetime(client: AnyClient | None, value: Any) -> datetime:
    raise NotImplementedError


def as_duration(client: AnyClient | None, value: Any) -> timedelta:
    raise NotImplementedError


def list_of(item: Reader[T]) -> Reader[list[T]]:
    raise NotImplementedError


def map_of(value: Reader[T]) -> Reader[dict[str, T]]:
    raise NotImplementedError
