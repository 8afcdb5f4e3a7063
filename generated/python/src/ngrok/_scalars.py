# Copied by Copperplate, the same for every API.
"""Scalars that JSON has no type for: readers as those of ``_read``, and writers, which do the reverse.

A writer takes what a caller gives and returns what is sent. None and ``NULL`` stay what they are, and so
does what is in its form on the wire already.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from ._exact import Exact, ExactFloat
from ._null import NULL
from ._read import Mismatch, Reader
from ._verbatim import Verbatim

E = TypeVar("E")
T = TypeVar("T")

_ISO8601 = re.compile(
    r"(-)?P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?)"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


# Readers


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


def as_member(enum: Callable[[Any], E]) -> Reader[E]:
    """The reader of an enum that is closed."""

    def read(client: object, value: Any) -> E:
        try:
            return enum(value)
        except ValueError:
            raise Mismatch(f"one of the values of {enum!r}", value) from None

    return read


def as_known(enum: Callable[[Any], E], otherwise: Reader[T]) -> Reader[E | T]:
    """The reader of an enum that is open: a value that it doesn't have is what ``otherwise`` reads."""

    def read(client: object, value: Any) -> E | T:
        try:
            return enum(value)
        except ValueError:
            return otherwise(client, value)

    return read


# Writers


def verbatim(value: Any) -> Any:
    """JSON of any kind, all of it: also members that are None."""
    return value if value is None or value is NULL else Verbatim(as_any(None, value))


def decimal_number(value: Any) -> Any:
    """A decimal as a number, with all of its digits."""
    return _checked(value, Decimal, lambda number: Exact(str(_finite(number))))


def decimal_text(value: Any) -> Any:
    """A decimal as text."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return _checked(value, Decimal, lambda number: str(_finite(number)))


def _finite(number: Decimal) -> Decimal:
    if not number.is_finite():
        raise ValueError(f"{number} is no number that can be sent")
    return number


def integer_text(value: Any) -> Any:
    """A whole number as text."""
    return _checked(value, int, str)


def unix_seconds(value: Any) -> Any:
    """A datetime as whole seconds since 1970."""
    return _checked(value, datetime, lambda moment: _since_1970(moment, 1))


def unix_milliseconds(value: Any) -> Any:
    """A datetime as whole milliseconds since 1970."""
    return _checked(value, datetime, lambda moment: _since_1970(moment, 1000))


def _since_1970(moment: datetime, factor: int) -> int:
    if moment.utcoffset() is None:
        raise ValueError(
            f"{moment!r} has no time zone. Is it local time? Then use value.astimezone()."
        )
    return (moment - _EPOCH) * factor // timedelta(seconds=1)


def date_text(value: Any) -> Any:
    """A date as ``2024-01-31``."""
    if isinstance(value, datetime):
        raise TypeError("expected a date, got a datetime; use value.date()")
    return _checked(value, date, date.isoformat)


def iso8601(value: Any) -> Any:
    """A span of time, or seconds, in ISO 8601."""
    return _checked(_span(value), timedelta, lambda span: f"PT{_seconds(span)}S")


def seconds_text(value: Any) -> Any:
    """A span of time, or seconds, as ``1.5s``."""
    return _checked(_span(value), timedelta, lambda span: f"{_seconds(span)}s")


def _span(value: Any) -> Any:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return timedelta(seconds=value) if is_number else value


def _seconds(span: timedelta) -> str:
    """``90`` or ``1.5``."""
    micros = span // timedelta(microseconds=1)
    whole, rest = divmod(abs(micros), 1_000_000)
    sign = "-" if micros < 0 else ""
    return f"{sign}{whole}" + (f".{rest:06}".rstrip("0") if rest else "")


def base64_text(value: Any) -> Any:
    """Bytes in Base64."""
    return _checked(
        value, (bytes, bytearray), lambda data: base64.b64encode(data).decode()
    )


def _checked(value: Any, kind: Any, write: Callable[[Any], Any]) -> Any:
    """What ``write`` makes of a value of the kind; one that is in its form on the wire stays as it is."""
    if isinstance(value, kind) and not isinstance(value, bool):
        return write(value)
    if value is None or value is NULL or isinstance(value, (str, int, float, Exact)):
        return value
    name = getattr(kind, "__name__", "bytes")
    raise TypeError(f"expected {name}, got {type(value).__name__}")


def by_type(value: Any) -> Any:
    """A value of a union, by what it is."""
    for kind, write in _BY_TYPE.items():
        if isinstance(value, kind) and not isinstance(value, datetime):
            return write(value)
    return value


_BY_TYPE: Mapping[type[Any], Callable[[Any], Any]] = {
    Decimal: decimal_number,
    date: date_text,
    bytes: base64_text,
}


def each(writer: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The writer of a list whose items ``writer`` writes."""

    def write(value: Any) -> Any:
        return (
            [writer(item) for item in value]
            if isinstance(value, (list, tuple))
            else value
        )

    return write


def values(writer: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The writer of a map whose values ``writer`` writes."""

    def write(value: Any) -> Any:
        if isinstance(value, Mapping):
            return {key: writer(item) for key, item in value.items()}
        return value

    return write
