"""The scalar types: what each is in JSON, in its usual form and in others.

``of`` tells all of it, for the reader of a schema, the emulator and every output: the type in JSON, how people
call such a value, whether a value is one, and what an empty one is. Only the wire is described here; what a
language makes of a scalar is its own affair.
"""

from __future__ import annotations

import base64
import binascii
import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Literal, TypeGuard
from urllib.parse import urlsplit

from copperplate.ir.model import Form, JSONValue, Scalar, ScalarKind

JSONType = Literal["string", "integer", "number", "boolean", "any"]


@dataclass(frozen=True, slots=True)
class Wire:
    """What the values of a scalar type are in JSON."""

    json: JSONType
    words: str
    """What such a value is, for a message: ``a whole number``."""
    is_one: Callable[[JSONValue], bool]
    empty: JSONValue
    """The value that stands for nothing; None if the type has none."""
    sample: JSONValue
    """A value for an example, where the field doesn't tell."""
    pattern: str | None = None
    """The regular expression that all of a text matches, where that says what it is."""


def of(scalar: Scalar) -> Wire:
    """What the values of a scalar are in JSON."""
    return _WIRES[scalar.kind, scalar.form]


FORMS: Mapping[ScalarKind, tuple[str, ...]] = {
    "integer": ("number", "text"),
    "int64": ("number", "text"),
    "decimal": ("number", "text"),
    "datetime": ("rfc3339", "unix_seconds", "unix_milliseconds"),
    "duration": ("seconds", "iso8601", "seconds_text"),
}
"""The forms that a value may have on the wire, by kind; the first is the usual one."""

_INTEGER_TEXT = r"-?(0|[1-9]\d{0,38})"
_DECIMAL_TEXT = r"-?\d{1,40}(\.\d{1,40})?([eE][+-]?\d{1,3})?"
_SECONDS_TEXT = r"-?\d{1,15}(\.\d{1,9})?s"
_RFC3339 = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII
)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_ISO8601 = re.compile(
    r"(-)?P(?:(\d{1,9})W|(?:(\d{1,9})D)?"
    r"(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,15}(?:[.,]\d{1,9})?)S)?)?)",
    re.ASCII,
)
_MOST = 2**63


def _is_number(value: JSONValue) -> TypeGuard[int | float | Decimal]:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _is_integer(value: JSONValue) -> TypeGuard[int | float | Decimal]:
    """A whole number, also where it is written as ``3.0``."""
    match value:
        case float():
            return value.is_integer()
        case Decimal():
            return value == value.to_integral_value()
    return _is_number(value)


def _is_int64(value: JSONValue) -> bool:
    return _is_integer(value) and -_MOST <= value < _MOST


def _is_time(value: JSONValue) -> bool:
    if not isinstance(value, str) or not _RFC3339.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        return False
    return True


def _is_moment(divisor: int) -> Callable[[JSONValue], bool]:
    """Whether a number counts seconds, or parts of them, to a time that has a year."""
    most = 253_402_300_800 * divisor  # the end of the year 9999

    def check(value: JSONValue) -> bool:
        return _is_integer(value) and -62_135_596_800 * divisor <= value < most

    return check


def _is_date(value: JSONValue) -> bool:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_base64(value: JSONValue) -> bool:
    try:
        return (
            isinstance(value, str)
            and base64.b64decode(value, validate=True) is not None
        )
    except (binascii.Error, ValueError):
        return False


def _is_uuid(value: JSONValue) -> bool:
    try:
        return isinstance(value, str) and len(value) == 36 and bool(uuid.UUID(value))
    except ValueError:
        return False


def _is_url(value: JSONValue) -> bool:
    if not isinstance(value, str) or not re.fullmatch(r"[!-~]+", value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return bool(parts.scheme) and bool(parts.netloc or parts.path)


def _text(words: str, pattern: str, empty: str, sample: str) -> Wire:
    """A number as a text of that pattern."""
    compiled = re.compile(pattern, re.ASCII)

    def is_one(value: JSONValue) -> bool:
        return isinstance(value, str) and bool(compiled.fullmatch(value))

    return Wire("string", words, is_one, empty, sample, pattern)


def _is_iso8601(value: JSONValue) -> bool:
    return isinstance(value, str) and seconds_of_iso8601(value) is not None


def seconds_of_iso8601(text: str) -> Decimal | None:
    """The seconds in a duration such as ``P1DT2H30M``; None if it is none, or has months or years."""
    found = _ISO8601.fullmatch(text)
    if found is None or not any(part is not None for part in found.groups()[1:]):
        return None
    sign, *parts = found.groups()
    total = sum(
        Decimal((part or "0").replace(",", ".")) * factor
        for part, factor in zip(parts, (604800, 86400, 3600, 60, 1), strict=True)
    )
    return -Decimal(total) if sign else Decimal(total)


def amount(scalar: Scalar, value: JSONValue) -> int | float | Decimal:
    """The number that a value stands for: its seconds, of a duration. 0 if it stands for none."""
    if isinstance(value, int | float | Decimal):
        return value
    if not isinstance(value, str):
        return 0
    if scalar.form == "iso8601":
        return seconds_of_iso8601(value) or 0
    try:
        return Decimal(value.removesuffix("s"))
    except InvalidOperation:
        return 0


_TIME = 'a time in RFC 3339, such as "2030-12-31T23:59:59Z"'

_WIRES: Mapping[tuple[ScalarKind, Form | None], Wire] = {
    ("any", None): Wire("any", "any JSON", lambda _: True, None, {"key": "value"}),
    ("string", None): Wire("string", "a string", lambda v: isinstance(v, str), "", ""),
    ("boolean", None): Wire(
        "boolean", "true or false", lambda v: isinstance(v, bool), False, True
    ),
    ("integer", None): Wire("integer", "a whole number", _is_integer, 0, 1),
    ("integer", "text"): _text(
        'a whole number as text, such as "12"', _INTEGER_TEXT, "0", "1"
    ),
    ("int64", None): Wire("integer", "a whole number of 64 bits", _is_int64, 0, 1),
    ("int64", "text"): _text(
        'a whole number as text, such as "12"', _INTEGER_TEXT, "0", "1"
    ),
    ("number", None): Wire("number", "a number", _is_number, 0, 1),
    ("decimal", None): Wire("number", "a number", _is_number, 0, 9.5),
    ("decimal", "text"): _text(
        'a number as text, such as "9.50"', _DECIMAL_TEXT, "0", "9.50"
    ),
    ("datetime", None): Wire("string", _TIME, _is_time, None, "2026-03-01T09:30:00Z"),
    ("datetime", "unix_seconds"): Wire(
        "integer", "a time in seconds since 1970", _is_moment(1), None, 1_772_357_400
    ),
    ("datetime", "unix_milliseconds"): Wire(
        "integer",
        "a time in milliseconds since 1970",
        _is_moment(1000),
        None,
        1_772_357_400_000,
    ),
    ("date", None): Wire(
        "string", 'a date, such as "2030-12-31"', _is_date, None, "2026-03-01"
    ),
    ("duration", None): Wire(
        "integer", "a whole number of seconds", _is_integer, 0, 60
    ),
    ("duration", "iso8601"): Wire(
        "string",
        'a duration in ISO 8601, such as "PT1M30S"',
        _is_iso8601,
        "PT0S",
        "PT1M",
    ),
    ("duration", "seconds_text"): _text(
        'seconds as text, such as "1.5s"', _SECONDS_TEXT, "0s", "60s"
    ),
    ("bytes", None): Wire("string", "bytes in Base64", _is_base64, "", "Y29wcGVy"),
    ("uuid", None): Wire(
        "string", "a UUID", _is_uuid, None, "1b4e28ba-2fa1-41d2-883f-0016d3cca427"
    ),
    ("url", None): Wire("string", "a URL", _is_url, None, "https://example.com/"),
}
