"""The scalar types in Python: their types, what reads them, and what writes those that JSON has no type for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import LiteralString

from copperplate.ir.model import Form, Scalar, ScalarKind
from copperplate.languages.python.imports import Expression, bare, imported
from copperplate.text.code import Code, code


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalarCode:
    """What a scalar type is in Python."""

    returned: Expression
    """The type of a value that comes from the API."""
    taken: tuple[Expression, ...]
    """The types of a value that goes to it."""
    reader: Expression
    """The function that turns decoded JSON into such a value."""
    getter: Code | None = None
    """The method of an object that reads a property of the type, where there is one."""
    empty: Code | None = None
    """What stands for a value that the API left out because it is empty."""
    writer: Expression | None = None
    """The function that does the reverse; None where JSON has such a type."""
    url_writer: Expression | None = None
    """The same in a URL or a header, where that is another one."""


def of(scalar: Scalar) -> ScalarCode:
    """What a scalar type is in Python, but for the names of an enum."""
    return _CODES[scalar.kind, scalar.form]


def _read(name: LiteralString) -> Expression:
    return imported(".._read", name)


def _scalar(name: LiteralString) -> Expression:
    return imported(".._scalars", name)


def _writer(name: LiteralString) -> Expression:
    return imported(".._writers", name)


_STR, _INT, _FLOAT = bare("str"), bare("int"), bare("float")
_DATETIME = imported("datetime", "datetime")
_DATE = imported("datetime", "date")
_TIMEDELTA = imported("datetime", "timedelta")
_DECIMAL = imported("decimal", "Decimal")
_ANY = imported("typing", "Any")
_NO_TIME = code("timedelta(0)")


def _text(empty: Code | None) -> ScalarCode:
    getter = code("_string") if empty is not None else None
    return ScalarCode(
        returned=_STR, taken=(_STR,), reader=_read("as_string"), getter=getter
    )


def _integer(writer: Expression | None = None) -> ScalarCode:
    if writer is None:
        getter = code("_integer")
        reader = _read("as_integer")
        return ScalarCode(returned=_INT, taken=(_INT,), reader=reader, getter=getter)
    reader = _scalar("as_integer_text")
    return ScalarCode(
        returned=_INT, taken=(_INT,), reader=reader, writer=writer, empty=code("0")
    )


def _decimal(writer: Expression) -> ScalarCode:
    return ScalarCode(
        returned=_DECIMAL,
        taken=(_DECIMAL, _INT),
        reader=_scalar("as_decimal"),
        empty=code("Decimal(0)"),
        writer=writer,
        url_writer=_writer("decimal_text"),
    )


def _moment(reader: Expression, writer: Expression) -> ScalarCode:
    return ScalarCode(
        returned=_DATETIME, taken=(_DATETIME,), reader=reader, writer=writer
    )


def _span(reader: Expression, writer: Expression) -> ScalarCode:
    return ScalarCode(
        returned=_TIMEDELTA,
        taken=(_TIMEDELTA, _FLOAT),
        reader=reader,
        empty=_NO_TIME,
        writer=writer,
    )


_CODES: Mapping[tuple[ScalarKind, Form | None], ScalarCode] = {
    ("string", None): _text(code('""')),
    ("uuid", None): _text(None),
    ("url", None): _text(None),
    ("integer", None): _integer(),
    ("int64", None): _integer(),
    ("integer", "text"): _integer(_writer("integer_text")),
    ("int64", "text"): _integer(_writer("integer_text")),
    ("number", None): ScalarCode(
        returned=_FLOAT,
        taken=(_FLOAT,),
        reader=_read("as_number"),
        getter=code("_number"),
    ),
    ("boolean", None): ScalarCode(
        returned=bare("bool"),
        taken=(bare("bool"),),
        reader=_read("as_boolean"),
        getter=code("_boolean"),
    ),
    ("decimal", None): _decimal(_writer("decimal_number")),
    ("decimal", "text"): _decimal(_writer("decimal_text")),
    ("datetime", None): ScalarCode(
        returned=_DATETIME,
        taken=(_DATETIME,),
        reader=_read("as_datetime"),
        getter=code("_datetime"),
    ),
    ("datetime", "unix_seconds"): _moment(
        _scalar("as_unix_seconds"), _writer("unix_seconds")
    ),
    ("datetime", "unix_milliseconds"): _moment(
        _scalar("as_unix_milliseconds"), _writer("unix_milliseconds")
    ),
    ("date", None): ScalarCode(
        returned=_DATE,
        taken=(_DATE,),
        reader=_scalar("as_date"),
        writer=_writer("date_text"),
    ),
    ("duration", None): ScalarCode(
        returned=_TIMEDELTA,
        taken=(_TIMEDELTA, _FLOAT),
        reader=_read("as_duration"),
        getter=code("_duration"),
    ),
    ("duration", "iso8601"): _span(_scalar("as_iso8601"), _writer("iso8601")),
    ("duration", "seconds_text"): _span(
        _scalar("as_seconds_text"), _writer("seconds_text")
    ),
    ("bytes", None): ScalarCode(
        returned=bare("bytes"),
        taken=(bare("bytes"),),
        reader=_scalar("as_bytes"),
        empty=code('b""'),
        writer=_writer("base64_text"),
    ),
    ("any", None): ScalarCode(
        returned=_ANY,
        taken=(_ANY,),
        reader=_scalar("as_any"),
        getter=code("_any"),
        writer=_writer("verbatim"),
    ),
}
