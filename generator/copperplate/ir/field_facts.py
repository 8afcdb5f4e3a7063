"""The facts of a field: which types have each, what it asks of a value, and how it is said in words.

``FACTS`` is the table of them. A fact is an attribute of ``model.Field`` (or ``Property``) and, but for what is
told of all datatypes at once, a key of the schema language; what else has to be known of it, by the reader of
a schema, by the emulator and by every output, is in its row. To add one takes the attribute, the row, and the
key in ``schema/meta/resource.schema.json``.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from copperplate.ir.model import (
    Field,
    JSONValue,
    ListOf,
    MapOf,
    Parameter,
    Property,
    Scalar,
    Type,
    Union,
    as_others,
    innermost,
)
from copperplate.ir.scalars import amount


@dataclass(frozen=True, slots=True)
class Value:
    """A value of JSON in a sentence, to be shown as code."""

    value: JSONValue

    def __str__(self) -> str:
        """The value as people write it: text without quotes, unless it is empty."""
        if isinstance(self.value, str) and self.value:
            return self.value
        return json.dumps(self.value, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class DatatypeLink:
    """A datatype in a sentence, to be linked to."""

    datatype: str


Words: TypeAlias = Sequence[str | Value | DatatypeLink]
"""A sentence in pieces: plain words, and what an output shows in its own way."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is to be said of a field."""

    fact: str
    """The fact that it tells."""
    pieces: tuple[str | Value | DatatypeLink, ...]


Form: TypeAlias = Literal["number", "text", "flag"]
Say: TypeAlias = Callable[[Field], Words | None]
Check: TypeAlias = Callable[[Field, JSONValue], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One row of the table."""

    name: str
    say: Say
    """The sentence about it; None if there is nothing to say."""
    fits: tuple[str, ...] = ()
    """The kinds of values that have it: scalar kinds, ``datatype``, or ``list``. Inside of lists and maps
    the scalars and datatypes have it; ``list`` is the outermost list. Empty: every kind."""
    form: Form | None = None
    """What a schema says of it: a number, a text, or ``true``. None if it takes more to read it."""
    check: Check | None = None
    """The requirement that a value breaks: ``at most 5 bytes, not 7``. None if the fact asks nothing."""
    keyword: str | None = None
    """What JSON Schema calls it, if it has a word for it."""
    upper: str | None = None
    """Of a lower bound: the fact that is the upper one."""


def kinds(type_: Type) -> tuple[str, ...]:
    """The kinds of values, as ``Fact.fits`` names them, that a field of the type holds."""
    match innermost(type_):
        case Scalar(kind):
            inner: tuple[str, ...] = (kind,)
        case Union(members=members):
            inner = tuple(kind for each in members for kind in kinds(each.type))
        case _:
            inner = ("datatype",)
    return (*inner, "list") if isinstance(type_, ListOf) else inner


def requirements(field: Field, kind: str, value: JSONValue) -> Iterator[str]:
    """The requirements that a value breaks; it is of the ``kind``, within the field."""
    for fact in FACTS:
        if fact.check is not None and kind in fact.fits:
            wanted = fact.check(field, value)
            if wanted is not None:
                yield wanted


def sentences(field: Field) -> tuple[Sentence, ...]:
    """What is to be said of a field besides its description, fact by fact."""
    said = ((fact.name, fact.say(field)) for fact in FACTS)
    return tuple(Sentence(name, tuple(words)) for name, words in said if words)


def shown(value: JSONValue) -> str:
    """A value for a message: as JSON, and not longer than a line."""
    text = json.dumps(value, ensure_ascii=False, default=float)
    return text if len(text) <= 60 else text[:57] + "..."


def listed(items: Sequence[Value | DatatypeLink]) -> list[str | Value | DatatypeLink]:
    """``a, b or c``"""
    words: list[str | Value | DatatypeLink] = []
    for number, item in enumerate(items):
        if number:
            words.append(" or " if number == len(items) - 1 else ", ")
        words.append(item)
    return words


def _is_said(field: Field, *texts: object) -> bool:
    """The description says all of this already."""
    if len(texts) > _MOST_LISTED:
        return False
    words = (rf"(?<!\w){re.escape(str(text))}(?!\w)" for text in texts)
    return all(_says(field, word) for word in words)


def _says(field: Field, pattern: str) -> bool:
    """The description says something, in whatever letters.

    A very long one isn't looked through: what would be said again is lost in it.
    """
    if len(field.doc) > _READ_THROUGH:
        return False
    return re.search(pattern, field.doc, re.IGNORECASE) is not None


_READ_THROUGH = 5000
"""Characters of a description in which a fact may be said already."""

_MOST_LISTED = 50
"""Allowed values that a description may list, or a message; and those of an enum that each field tells again."""


def _of_each(
    field: Field, kinds: Sequence[str], *words: str | Value | DatatypeLink
) -> Words:
    """A sentence about values of these kinds, which are what a list or a map of the field's holds."""
    first, *more = words
    inside = isinstance(field.type, ListOf | MapOf) and "list" not in kinds
    first = f"Each {first}" if inside else f"{str(first)[0].upper()}{str(first)[1:]}"
    return [first, *more]


# Limits


@dataclass(frozen=True, slots=True)
class _Bound:
    """A limit of something that can be measured: of its two bounds the upper, or the lower one."""

    name: str
    side: Literal["upper", "lower"]
    kinds: tuple[str, ...]
    """The kinds of values that it bounds."""
    measure: Callable[[Field, JSONValue], int | float | Decimal]
    unit: str = ""
    other: str | None = None
    """The fact that is the bound on the other side."""

    def phrase(self, field: Field) -> str | None:
        """``at most 5 bytes``"""
        limit = getattr(field, self.name)
        if limit is None:
            return None
        unit = self.unit.removesuffix("s") if limit == 1 else self.unit
        return f"{'at most' if self.side == 'upper' else 'at least'} {limit}{unit}"

    def say(self, field: Field) -> Words | None:
        """One sentence for both bounds, by the lower one of them."""
        phrase = self.phrase(field)
        if phrase is None:
            return None
        here = getattr(field, self.name)
        there = getattr(field, self.other) if self.other else None
        if there is None:
            told = _says(field, self._usual_words(here))
            return None if told else _of_each(field, self.kinds, f"{phrase}.")
        if self.side == "upper" or _is_said(field, here, there):
            return None
        return _of_each(field, self.kinds, f"from {here} to {there}{self.unit}.")

    def _usual_words(self, limit: int | float) -> str:
        """A pattern for the ways in which descriptions tell the limit themselves."""
        number = rf"(?<![\w.]){re.escape(str(limit))}"
        if not self.unit:
            side = (
                "max|maximum|at most|up to"
                if self.side == "upper"
                else "min|minimum|at least"
            )
            return rf"\b({side}) {number}(?![\w.]*\w)"
        stem = self.unit.strip().removesuffix("s")
        short = "|chars?" if stem == "character" else ""
        return rf"{number}[ -]({stem}s?{short})\b"

    def check(self, field: Field, value: JSONValue) -> str | None:
        """``at most 5 bytes, not 7`` for a value beyond the limit."""
        limit = getattr(field, self.name)
        if limit is None:
            return None
        size = self.measure(field, value)
        if isinstance(size, Decimal):
            limit = Decimal(str(limit))  # 0.1 as it is written, which no float is
        broken = size > limit if self.side == "upper" else size < limit
        return f"{self.phrase(field)}, not {size}" if broken else None


def _limit(bound: _Bound, keyword: str | None) -> Fact:
    return Fact(
        name=bound.name,
        fits=bound.kinds,
        form="number",
        say=bound.say,
        check=bound.check,
        keyword=keyword,
        upper=bound.other if bound.side == "lower" else None,
    )


def _bytes(field: Field, value: JSONValue) -> int:
    return len(str(value).encode())


def _characters(field: Field, value: JSONValue) -> int:
    return len(str(value))


def _items(field: Field, value: JSONValue) -> int:
    return len(value) if isinstance(value, list) else 0


def _number(field: Field, value: JSONValue) -> int | float | Decimal:
    core = innermost(field.type)
    return amount(core, value) if isinstance(core, Scalar) else 0


# The others


def _say_values(field: Field) -> Words | None:
    core = innermost(field.type)
    if isinstance(core, Scalar) and core.enum and len(field.values) > _MOST_LISTED:
        return None  # the enum itself tells them, once for all fields
    if not field.values or _is_said(field, *field.values):
        return None
    allowed = listed([Value(value) for value in field.values])
    if field.open_values:
        return _of_each(
            field, ("string",), "one of ", *allowed, ", or a value added later."
        )
    return _of_each(field, ("string",), "one of ", *allowed, ".")


def _check_values(field: Field, value: JSONValue) -> str | None:
    known = float(value) if isinstance(value, Decimal) else value
    if field.open_values or not field.values or known in _as_set(field.values):
        return None
    allowed = ", ".join(str(each) for each in field.values[:_MOST_LISTED])
    if len(field.values) > _MOST_LISTED:
        allowed += ", …"
    return f"one of {allowed}" + ("" if field.secret else f", not {shown(value)}")


@functools.lru_cache(maxsize=100)
def _as_set(values: tuple[JSONValue, ...]) -> frozenset[JSONValue]:
    return frozenset(values)


_FORMS = {
    "text": "A number as text",
    "unix_seconds": "Seconds since 1970",
    "unix_milliseconds": "Milliseconds since 1970",
    "iso8601": "ISO 8601, such as PT1M30S,",
    "seconds_text": "Text such as 1.5s",
}


def _say_unit(field: Field) -> Words | None:
    match innermost(field.type):
        case Scalar("duration", None):
            return ["Whole seconds on the wire."]
        case Scalar(_, str(form)):
            return [f"{_FORMS[form]} on the wire."]
    if field.unit is None or _is_said(field, field.unit):
        return None
    return [f"In {field.unit}."]


def _say_reference(field: Field) -> Words | None:
    if not field.refers_to:
        return None
    targets = listed([DatatypeLink(name) for name in field.refers_to])
    others = ", or to something that isn't described here"
    return ["Refers to ", *targets, f"{others}." if field.refers_to_others else "."]


def _say_default(field: Field) -> Words | None:
    if field.default is None:
        return None
    value = Value(field.default)
    if _is_said(field, value) and re.search("default", field.doc, re.IGNORECASE):
        return None
    return ["Default: ", value, "."]


def _say_required(field: Field) -> Words | None:
    if isinstance(field, Parameter):
        if field.required:
            return ["Required."]
        return None if _is_said(field, "optional") else ["Optional."]
    return ["Required where it is sent."] if field.required else None


def _say_wire(field: Field) -> Words | None:
    """What it is called in a request or a response, where that is another name or a place of its own."""
    if isinstance(field, Parameter) and field.location == "header":
        return ["Sent in the header ", Value(field.wire), "."]
    if as_others(field):
        whole = "body" if isinstance(field, Parameter) else "object"
        return [f"In JSON each is a member of the {whole} itself."]
    if field.wire == field.name:
        return None
    in_url = isinstance(field, Parameter) and field.location == "query"
    return ["In the URL it is " if in_url else "In JSON it is ", Value(field.wire), "."]


def _say_null(field: Field) -> Words | None:
    if isinstance(field, Property) and field.shown_once:
        return None
    if isinstance(field, Parameter) and field.location in ("path", "query", "header"):
        return None
    if not field.nullable:
        return None
    return ["Each may be null." if as_others(field) else "May be null."]


def _say_shown_once(field: Field) -> Words | None:
    if not isinstance(field, Property) or not field.shown_once:
        return None
    return ["Only in the response to the call that creates it; null ever after."]


def _say_assigned(field: Field) -> Words | None:
    is_assigned = isinstance(field, Property) and field.assigned is not None
    return ["Set by the server."] if is_assigned else None


def _say_deprecated(field: Field) -> Words | None:
    if field.deprecated is None:
        return None
    return ["Deprecated: ", field.deprecated] if field.deprecated else ["Deprecated."]


_NUMBERS = ("integer", "int64", "number", "decimal", "duration")
_TEXTS = ("string",)

FACTS: tuple[Fact, ...] = (
    Fact(name="required", form="flag", say=_say_required, keyword="required"),
    Fact(name="nullable", form="flag", say=_say_null, keyword="type"),
    Fact(name="wire", say=_say_wire, keyword="name"),
    Fact(name="shown_once", say=_say_shown_once),
    Fact(
        name="values",
        fits=("string", "integer", "int64", "number"),
        say=_say_values,
        check=_check_values,
        keyword="enum",
    ),
    _limit(_Bound("max_bytes", "upper", _TEXTS, _bytes, " bytes"), None),
    _limit(
        _Bound("max_characters", "upper", _TEXTS, _characters, " characters"),
        "maxLength",
    ),
    _limit(_Bound("max_items", "upper", ("list",), _items, " items"), "maxItems"),
    _limit(_Bound("minimum", "lower", _NUMBERS, _number, other="maximum"), "minimum"),
    _limit(_Bound("maximum", "upper", _NUMBERS, _number, other="minimum"), "maximum"),
    Fact(name="unit", form="text", fits=_NUMBERS[:-1], say=_say_unit),
    Fact(
        name="refers_to",
        fits=("string", "integer", "int64", "uuid", "datatype"),
        say=_say_reference,
    ),
    Fact(name="default", say=_say_default, keyword="default"),
    Fact(
        name="secret",
        form="flag",
        say=lambda field: (
            ["Secret: never printed or logged."] if field.secret else None
        ),
    ),
    Fact(name="assigned", say=_say_assigned, keyword="readOnly"),
    Fact(name="deprecated", say=_say_deprecated, keyword="deprecated"),
)
"""All facts that are said of a field, in the order in which they are."""

BY_NAME = {fact.name: fact for fact in FACTS}
