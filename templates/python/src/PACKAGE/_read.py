# Copied by Copperplate, the same for every API.
"""Readers: functions that turn a decoded JSON value into a value of Python, or refuse it.

They take values of Python as well (``datetime``, ``timedelta``, tuples, other mappings), because
objects are also made by hand, from what a caller has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")

Reader: TypeAlias = Callable[[Any, Any], T]
"""Takes the client, for the objects inside, and a decoded value; raises ``Mismatch``.

A datatype is a reader itself.
"""


class Mismatch(TypeError):
    """A value is not of the kind that is expected."""

    def __init__(self, expected: str, value: object) -> None:
        super().__init__(expected, value)
        self.expected = expected
        self.value = value

    def __str__(self) -> str:
        return f"expected {self.expected}, got {self.value!r}"


def as_string(client: object, value: Any) -> str:
    """Text."""
    if isinstance(value, str):
        return value
    raise Mismatch("text", value)


def as_integer(client: object, value: Any) -> int:
    """A whole number, also where it was written as ``3.0``."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raise Mismatch("a whole number", value)


def as_number(client: object, value: Any) -> float:
    """A number."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise Mismatch("a number", value)


def as_boolean(client: object, value: Any) -> bool:
    """True or False."""
    if isinstance(value, bool):
        return value
    raise Mismatch("true or false", value)


def as_datetime(client: object, value: Any) -> datetime:
    """An aware datetime, from RFC 3339 text. Digits beyond the microsecond are cut off."""
    if isinstance(value, datetime):
        return value
    if isinstance(value, str):
        try:
            moment = _moment(value)
        except (ValueError, OverflowError):
            pass
        else:
            if moment.tzinfo is not None:
                return moment
    raise Mismatch("a date and time as in RFC 3339", value)


def _moment(text: str) -> datetime:
    """A datetime; a leap second, which Python doesn't have, is the first one of the next minute."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        text = text.upper()
    leap = _LEAP_SECOND.match(text)
    if leap is None:
        return datetime.fromisoformat(text)
    before = datetime.fromisoformat(f"{leap[1]}59{leap[2]}")
    return before + timedelta(seconds=1)


_LEAP_SECOND = re.compile(r"(.{10}[T ]\d\d:59:)60((?:[.,]\d+)?(?:Z|[+-].*))$")


def as_duration(client: object, value: Any) -> timedelta:
    """A span of time, from a number of seconds."""
    if isinstance(value, timedelta):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            return timedelta(seconds=value)
        except (OverflowError, ValueError):
            pass
    raise Mismatch("a number of seconds", value)


def list_of(item: Reader[T]) -> Reader[Sequence[T]]:
    """The reader of a list whose items ``item`` reads; null is the empty list."""

    def read(client: object, value: Any) -> list[T]:
        if value is None:
            return []
        if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
            return [item(client, element) for element in value]
        raise Mismatch("a list", value)

    return read


def map_of(item: Reader[T]) -> Reader[Mapping[str, T]]:
    """The reader of a map whose values ``item`` reads; null is the empty map."""

    def read(client: object, value: Any) -> dict[str, T]:
        if value is None:
            return {}
        if isinstance(value, Mapping):
            return {key: item(client, element) for key, element in value.items()}
        raise Mismatch("an object", value)

    return read
