# Copied by Copperplate, the same for every API.
"""Values of Python to JSON, on their way out."""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from typing import Any

from ._exact import Exact, ExactFloat
from ._null import NULL
from ._object import JSONObject
from ._verbatim import Verbatim

_MOST_LEVELS = 100

_EXACT = f"exact number {os.urandom(16).hex()} "
"""What a number begins with, as text, whose digits ``json`` would round: nothing but JSON is made of such a text."""


def json_text(body: object, more: Mapping[str, object] | None = None) -> bytes:
    """The JSON text of a request's body: a datatype, a mapping or a list, or JSON of any kind as ``Verbatim``.

    ``more`` are members that an object has besides, or in the place of its own.

    Members that are None are left out, at any depth; but what an object of the server's holds as null
    is sent as null.

    Raises:
        TypeError, ValueError: something in it can't be sent; the message says where it is.
    """
    value = sendable(body)
    is_single = type(value) is not dict and type(value) is not list
    if is_single and not isinstance(body, Verbatim):
        raise TypeError(
            f"a body is an object, a mapping or a list, not {type(body).__name__}"
        )
    if more:
        if type(value) is not dict:
            what = "text or a number" if is_single else "a list"
            raise TypeError(f"body: {what} has no members that could be added to")
        value.update(sendable(more))
    return _unmarked(json.dumps(value, separators=(",", ":"))).encode("ascii")


def json_to_show(value: object, indent: int | None) -> str:
    """A value as JSON text that people read, all digits of its numbers included. Raises as ``plain`` does."""
    shown = plain(value, _marked)
    return _unmarked(json.dumps(shown, ensure_ascii=False, indent=indent))


def _marked(number: ExactFloat | Exact) -> str:
    return f"{_EXACT}{number.text}"


def _unmarked(text: str) -> str:
    """JSON text with the numbers in it that are marked."""
    return re.sub(f'"{_EXACT}([^"]+)"', r"\1", text) if _EXACT in text else text


def sendable(
    value: object, where: str = "", *, nulls: bool = False, level: int = 0
) -> Any:
    """A value as plain JSON: dicts, lists, text, numbers, booleans and None; nothing is shared.

    A number whose digits count is a text that ``json_text`` makes a number of.

    Args:
        value: datatypes, mappings, lists, tuples, text, numbers, booleans, aware datetimes,
            timedeltas of whole seconds, ``NULL`` and None, nested at will.
        where: the place of the value in the whole, for messages: ``rules[0].cidr``.
        nulls: whether members that are None are kept, instead of left out; in a datatype they are if
            it was received.
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
    if isinstance(value, JSONObject):
        nulls = value._client is not None
        value = value._in_wire_form(value._props)
    if isinstance(value, Verbatim):
        nulls, value = True, value.value
    if isinstance(value, Mapping):
        return _members(value, where, nulls, level)
    if isinstance(value, (list, tuple)):
        return [
            sendable(item, f"{where}[{index}]", nulls=nulls, level=level + 1)
            for index, item in enumerate(value)
        ]
    if isinstance(value, (ExactFloat, Exact)):
        return _marked(value)
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
            members[name] = sendable(item, inner, nulls=nulls, level=level + 1)
    return members


def plain(
    value: object,
    number: Callable[[ExactFloat | Exact], Any] = lambda number: float(number.text),
    level: int = 0,
) -> Any:
    """The same for looking at: everything is kept, also nulls and what can't be sent (NaN).

    ``number`` says what a number becomes whose digits count.

    Raises:
        TypeError, ValueError: as ``sendable``, but for numbers.
    """
    kind = type(value)
    if kind is str or kind is bool or kind is int or value is None:
        return value
    if type(value) is float:
        if not math.isinf(value):
            return value
        # What came was too large for a float, and JSON has no infinity.
        value = Exact("1e999" if value > 0 else "-1e999")
    if level > _MOST_LEVELS:
        raise ValueError("nested too deep, or inside of itself")
    if isinstance(value, JSONObject):
        value = value._in_wire_form(value._props)
    if isinstance(value, Verbatim):
        value = value.value
    if isinstance(value, Mapping):
        return {name: plain(item, number, level + 1) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item, number, level + 1) for item in value]
    if isinstance(value, (ExactFloat, Exact)):
        return number(value)
    return scalar(value, "")


def without_none(value: object) -> Any:
    """A value of the caller's in which None means "not given", without what isn't given."""
    if isinstance(value, JSONObject):
        return value
    if isinstance(value, Mapping):
        return {
            name: without_none(item) for name, item in value.items() if item is not None
        }
    if isinstance(value, (list, tuple)):
        return [without_none(item) for item in value]
    return value


def with_null(value: object) -> Any:
    """A value of the server's, with ``NULL`` where it holds a null."""
    if value is None:
        return NULL
    if isinstance(value, Mapping) and not isinstance(value, JSONObject):
        return {name: with_null(item) for name, item in value.items()}
    if isinstance(value, list):
        return [with_null(item) for item in value]
    return value


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
    "bytes": ": text is a str here",
    "date": ": a time is a datetime with a time zone here",
    "Decimal": ": a number is an int or a float here",
}


def moment(value: datetime, where: str) -> str:
    """RFC 3339 text in UTC, ending in ``Z``; microseconds only if there are any."""
    if value.utcoffset() is None:
        raise ValueError(
            f"{_at(where)}{value!r} has no time zone. Is it local time? "
            "Then use value.astimezone(). UTC? value.replace(tzinfo=timezone.utc)"
        )
    try:
        utc = value.astimezone(timezone.utc)
    except OverflowError:
        raise ValueError(f"{_at(where)}{value!r} is out of range in UTC") from None
    return utc.replace(tzinfo=None).isoformat() + "Z"


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
