# Copied by Copperplate, the same for every API.
"""Writers: functions that turn what a caller gives into what is sent, where JSON has no such type.

None and ``NULL`` stay what they are, and so does what is in its form on the wire already.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from ._exact import Exact
from ._null import NULL
from ._object import JSONObject
from ._verbatim import Verbatim

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def verbatim(value: Any) -> Any:
    """JSON of any kind, all of it: also members that are None."""
    if value is None or value is NULL or isinstance(value, Verbatim):
        return value
    return Verbatim(value)


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


def single(value: Any) -> Any:
    """A body that may be a single value, and no object."""
    if value is None or isinstance(value, (JSONObject, Mapping, list, tuple)):
        return value
    return verbatim(value)


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


def list_as(writer: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The writer of a list whose items ``writer`` writes."""

    def write(value: Any) -> Any:
        return (
            [writer(item) for item in value]
            if isinstance(value, (list, tuple))
            else value
        )

    return write


def map_as(writer: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The writer of a map whose values ``writer`` writes."""

    def write(value: Any) -> Any:
        if isinstance(value, Mapping):
            return {key: writer(item) for key, item in value.items()}
        return value

    return write
