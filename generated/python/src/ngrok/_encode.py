# Copied by Copperplate, the same for every API.
"""Values of Python to JSON, on their way out."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Any

from ._datatype import Datatype
from ._null import NULL

_MOST_LEVELS = 100


def json_text(body: object) -> bytes:
    """The JSON text of a request's body, which is a datatype, a mapping or a list.

    Members that are None are left out, at any depth.

    Raises:
        TypeError, ValueError: something in it can't be sent; the message says where it is.
    """
    value = plain(body)
    if type(value) is not dict and type(value) is not list:
        raise TypeError(
            f"a body is an object, a mapping or a list, not {type(body).__name__}"
        )
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def plain(
    value: object, where: str = "", *, nulls: bool = False, level: int = 0
) -> Any:
    """A value as plain JSON: dicts, lists, text, numbers, booleans and None; nothing is shared.

    Args:
        value: datatypes, mappings, lists, tuples, text, numbers, booleans, aware datetimes,
            timedeltas of whole seconds, ``NULL`` and None, nested at will.
        where: the place of the value in the whole, for messages: ``rules[0].cidr``.
        nulls: whether members that are None are kept, instead of left out.
        level: how deep the value is nested.

    Raises:
        TypeError: a value of a type that JSON doesn't have.
        ValueError: a value that has no place on the wire (a naive datetime, NaN).
    """
    kind = type(value)
    if kind is str or kind is bool or kind is int or value is None:
        return value
    if level > _MOST_LEVELS:
        raise ValueError(f"{where[:60]}…: nested too deep, or inside of itself")
    if isinstance(value, Datatype):
        value = value._props
    if isinstance(value, Mapping):
        return _members(value, where, nulls, level)
    if isinstance(value, (list, tuple)):
        return [
            plain(item, f"{where}[{index}]", nulls=nulls, level=level + 1)
            for index, item in enumerate(value)
        ]
    return scalar(value, where)


def _members(
    value: Mapping[Any, object], where: str, nulls: bool, level: int
) -> dict[str, Any]:
    """The members of an object."""
    members: dict[str, Any] = {}
    for name, item in value.items():
        if not isinstance(name, str):
            raise TypeError(f"{_at(where)}a name in JSON is text, not {name!r}")
        if item is not None or nulls:
            inner = f"{where}.{name}" if where else name
            members[name] = plain(item, inner, nulls=nulls, level=level + 1)
    return members


def scalar(value: object, where: str) -> str | int | float | bool | None:
    """A single value as it stands in JSON. Raises as ``plain`` does."""
    if isinstance(value, str):
        return str.__str__(value)  # a member of an enumeration: its value
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return _number(value, where)
    if isinstance(value, datetime):
        return moment(value, where)
    if isinstance(value, timedelta):
        return seconds(value, where)
    if value is None or value is NULL:
        return None
    hint = _HINTS.get(type(value).__name__, "")
    raise TypeError(f"{_at(where)}{type(value).__name__} can't be sent{hint}")


_HINTS = {
    "set": ": use a list",
    "frozenset": ": use a list",
    "bytes": ": use text (str)",
    "date": ": use a datetime with a time zone",
    "Decimal": ": use int or float",
}


def moment(value: datetime, where: str) -> str:
    """RFC 3339 text in UTC, ending in ``Z``; microseconds only if there are any."""
    if value.utcoffset() is None:
        raise ValueError(
            f"{_at(where)}{value!r} has no time zone. Is it local time? "
            "Then use value.astimezone(). UTC? value.replace(tzinfo=timezone.utc)"
        )
    return value.astimezone(timezone.utc).replace(tzinfo=None).isoformat() + "Z"


def seconds(value: timedelta, where: str) -> int:
    """A whole number of seconds."""
    if value.microseconds:
        raise ValueError(
            f"{_at(where)}{value!r} is not a whole number of seconds, "
            "and the API takes nothing finer"
        )
    return value.days * 86400 + value.seconds


def _number(value: float, where: str) -> int | float:
    """A finite number; a whole one without ``.0``, which some servers refuse for an integer."""
    if not math.isfinite(value):
        raise ValueError(f"{_at(where)}{value!r} is no number that JSON has")
    return int(value) if value.is_integer() else float(value)


def _at(where: str) -> str:
    return f"{where}: " if where else ""
