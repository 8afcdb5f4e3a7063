# Copied by Copperplate, the same for every API.
"""Readers of scalars that JSON has no type for, as those of ``_read``; ``_writers`` does the reverse."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, TypeVar

from ._exact import Exact, ExactFloat
from ._read import Mismatch, Reader
from ._verbatim import Verbatim

if TYPE_CHECKING:
    from enum import Enum

E = TypeVar("E", bound="Enum")
T = TypeVar("T")

_ISO8601 = re.compile(
    r"(-)?P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?)"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def as_any(client: object, value: Any) -> Any:
    """JSON of any kind, as it came."""
    return value.value if isinstance(value, Verbatim) else value


def as_decimal(client: object, value: Any) -> Decimal:
    """A decimal number with all of its digits, from a number or from text."""
    if isinstance(value, (ExactFloat, Exact)):
        value = value.text
    if isinstance(value, (str, int, Decimal)) and not isinstance(value, bool):
        try:
            number = Decimal(value)
        except InvalidOperation:
            pass
        else:
            if number.is_finite():
                return number
    if isinstance(value, float):
        return Decimal(repr(value))
    raise Mismatch("a number", value)


def as_integer_text(client: object, value: Any) -> int:
    """A whole number, from text."""
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        try:
            return int(value)
        except ValueError:
            pass
    raise Mismatch("a whole number as text", value)


def as_unix_seconds(client: object, value: Any) -> datetime:
    """An aware datetime in UTC, from seconds since 1970."""
    return _moment(value, 1)


def as_unix_milliseconds(client: object, value: Any) -> datetime:
    """An aware datetime in UTC, from milliseconds since 1970."""
    return _moment(value, 1000)


def _moment(value: Any, divisor: int) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            return _EPOCH + timedelta(seconds=value / divisor)
        except (OverflowError, ValueError):
            pass
    raise Mismatch("a time in numbers since 1970", value)


def as_date(client: object, value: Any) -> date:
    """A date, from ``2024-01-31``."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise Mismatch("a date", value)


def as_iso8601(client: object, value: Any) -> timedelta:
    """A span of time, from ISO 8601: ``PT1M30S``."""
    if isinstance(value, timedelta):
        return value
    found = _ISO8601.fullmatch(value) if isinstance(value, str) else None
    if found is not None and any(found.groups()[1:]):
        sign, *parts = found.groups()
        weeks, days, hours, minutes, seconds = (
            float((part or "0").replace(",", ".")) for part in parts
        )
        try:
            span = timedelta(days, seconds, 0, 0, minutes, hours, weeks)
        except OverflowError:
            pass
        else:
            return -span if sign else span
    raise Mismatch("a duration in ISO 8601", value)


def as_seconds_text(client: object, value: Any) -> timedelta:
    """A span of time, from text such as ``1.5s``."""
    if isinstance(value, timedelta):
        return value
    if isinstance(value, str) and value.endswith("s"):
        try:
            return timedelta(seconds=float(value[:-1]))
        except (ValueError, OverflowError):
            pass
    raise Mismatch("seconds as text, such as 1.5s", value)


def as_bytes(client: object, value: Any) -> bytes:
    """Bytes, from Base64."""
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    if isinstance(value, str):
        try:
            return base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError):
            pass
    raise Mismatch("bytes in Base64", value)


def as_member(enum: type[E]) -> Reader[E]:
    """The reader of an enum that is closed."""

    def read(client: object, value: Any) -> E:
        try:
            return enum(value)
        except ValueError:
            values = ", ".join(repr(each.value) for each in enum)
            raise Mismatch(f"one of {values}", value) from None

    return read


def as_known(enum: type[E], otherwise: Reader[T]) -> Reader[E | T]:
    """The reader of an enum that is open: a value that it doesn't have is what ``otherwise`` reads."""

    def read(client: object, value: Any) -> E | T:
        try:
            return enum(value)
        except ValueError:
            return otherwise(client, value)

    return read
