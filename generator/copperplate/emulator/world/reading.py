"""From what a request says to what is stored: the rules of the schema, and references.

Every field is checked against the facts of the schema; all mistakes of a request are found at once,
each told with the name of the field. What is right comes out in stored form, under the names of the
properties that it sets.
"""

from __future__ import annotations

import contextlib
import math
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from copperplate.emulator.world.kinds import Kinds, Targets, with_others
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.state import Object, State
from copperplate.hints import Guesses
from copperplate.ir.field_facts import requirements, shown
from copperplate.ir import scalars
from copperplate.ir.unions import chosen
from copperplate.ir.model import (
    Datatype,
    Field,
    JSONValue,
    ListOf,
    MapOf,
    Property,
    Reference,
    Scalar,
    Type,
    Union,
    innermost,
)

_MOST_MISTAKES = 10
_LONGEST_NAME = 200
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Pointer:
    """An identifier that was given: where, and what it may point to."""

    where: str
    datatypes: tuple[str, ...]
    key: str


class Reading:
    """The reading of one request: gathers its mistakes and the references that it makes.

    ``now`` is the time that stands for one that nobody gave, in RFC 3339 form. ``forgiving`` lets the
    empty value of an optional field pass for one that wasn't given.
    """

    def __init__(self, kinds: Kinds, now: str, *, forgiving: bool = True) -> None:
        self.kinds = kinds
        self.forgiving = forgiving
        self.now = now
        self.mistakes: list[str] = []
        self.pointers: list[Pointer] = []
        self._depth = 0
        self._guesses = Guesses()

    def finish(self, state: State) -> None:
        """Raise Refusal (400) if anything was wrong, a reference to nothing included."""
        for pointer in self.pointers:
            if not state.may_exist(pointer.datatypes, pointer.key):
                what = " or ".join(pointer.datatypes)
                there = f"'{pointer.where}': there is no {what} {shown(pointer.key)}"
                self.mistakes.append(there)
        if self.mistakes:
            more = len(self.mistakes) - _MOST_MISTAKES
            told = self.mistakes[:_MOST_MISTAKES] + [f"and {more} more"] * (more > 0)
            raise Refusal(400, "; ".join(told))

    def mistake(self, where: str, what: str) -> None:
        """Note that the field ``where`` is wrong."""
        self.mistakes.append(f"'{where}' {what}" if where else what)

    def members(self, targets: Targets, given: Object, where: str = "") -> Object:
        """The properties that the members of a JSON object set.

        What isn't given isn't in the result. ``where`` is the name of the field that the object is
        the value of, empty for the body itself.
        """
        stored: Object = {}
        known = {field.wire for field, _ in targets.values()}
        for name in given:
            if name not in known:
                self._unknown(name, known, where)
        for field, target in targets.values():
            path = _within(where, field.wire)
            if field.wire not in given:
                if field.required:
                    self.mistake(path, "is required")
                continue
            value = given[field.wire]
            if value is None and not self._may_be_null(field, path):
                continue
            before = len(self.mistakes)
            read = None if value is None else self.value(field, target, value, path)
            wrong = len(self.mistakes) > before
            if wrong and self.forgiving and _stands_for_nothing(field, value):
                del self.mistakes[before:]
            elif target is not None:
                stored[target.wire] = read
        return stored

    def _unknown(self, name: str, known: Collection[str], where: str) -> None:
        hint = self._guesses.did_you_mean(name, known)
        told = f"unknown field '{_within(where, name)}'"
        self.mistakes.append(f"{told} ({hint})" if hint else told)

    def _may_be_null(self, field: Field, path: str) -> bool:
        """Whether null is a value of the field; if not, one inside an object counts as not given."""
        if field.nullable or field.type == Scalar("any"):
            return True
        inside = self._depth > 0
        if field.required or not (inside or isinstance(field.type, Reference)):
            self.mistake(path, "must not be null")
            return False
        return not inside

    def value(
        self, field: Field, target: Property | None, given: JSONValue, where: str
    ) -> JSONValue:
        """One value in stored form; what it is worth is undefined if it was a mistake."""
        if isinstance(field.type, ListOf | Union) and isinstance(given, list):
            self.check(field, "list", given, where)
        wanted = target.type if target else None
        return self._value(field, field.type, wanted, given, where)

    def check(self, field: Field, kind: str, value: JSONValue, where: str) -> None:
        """Note what the facts of the field ask of a value of that kind, and it is not."""
        for wanted in requirements(field, kind, value):
            self.mistake(where, f"must be {wanted}")

    def _value(
        self,
        field: Field,
        type_: Type,
        target: Type | None,
        given: JSONValue,
        where: str,
    ) -> JSONValue:
        match type_:
            case Scalar():
                return self._scalar(field, type_, given, where)
            case ListOf(item):
                inner = target.item if isinstance(target, ListOf) else None
                if not isinstance(given, list):
                    return self._wrong(where, "a list")
                return [
                    self._value(field, item, inner, each, f"{where}[{index}]")
                    for index, each in enumerate(given)
                ]
            case MapOf(item):
                inner = target.value if isinstance(target, MapOf) else None
                if not isinstance(given, dict):
                    return self._wrong(where, "an object")
                return self._map(field, item, inner, given, where)
            case Reference(name) if field.refers_to:
                return self._pointer(field, name, given, where)
            case Reference(name):
                if not isinstance(given, dict):
                    return self._wrong(where, "an object")
                self.check(field, "datatype", given, where)
                wanted = target.datatype if isinstance(target, Reference) else name
                return self.whole(name, wanted, given, where)
            case Union():
                place = chosen(self.kinds.union_tests(type_), given)
                if place is None:
                    return self._wrong(where, type_.name)
                member = type_.members[place].type
                return self._value(self._as(field, member), member, None, given, where)

    def _as(self, field: Field, member: Type) -> Field:
        """The field as one that is of a member of its union: if that is an enum, with its values."""
        core = innermost(member)
        enum = (
            self.kinds.enums.get(core.enum or "") if isinstance(core, Scalar) else None
        )
        if enum is None:
            return field
        values = tuple(each.value for each in enum.values)
        return replace(field, values=values, open_values=not enum.closed)

    def whole(self, source: str, wanted: str, given: Object, where: str = "") -> Object:
        """An object of the datatype ``source``, complete, as one of the datatype ``wanted``."""
        targets = self.kinds.object_targets(source, wanted)
        datatypes = self.kinds.datatypes
        others = datatypes[source].others
        targets = with_others(targets, others, datatypes[wanted], given)
        read = self.inside(targets, given, where)
        whole = defaults(targets) | read
        return complete(self.kinds.datatypes[wanted], whole, self.now)

    def inside(self, targets: Targets, given: Object, where: str = "") -> Object:
        """As ``members``, of an object that is a value: null counts as not given where it isn't allowed."""
        self._depth += 1
        read = self.members(targets, given, where)
        self._depth -= 1
        return read

    def _map(
        self, field: Field, item: Type, inner: Type | None, given: Object, where: str
    ) -> Object:
        keyed = points_by_key(field)
        for key in given:
            if keyed:
                self._point(field, _within(where, key), key)
        return {
            key: self._value(field, item, inner, each, _within(where, key))
            for key, each in given.items()
        }

    def _pointer(
        self, field: Field, datatype: str, given: JSONValue, where: str
    ) -> JSONValue:
        """The identifier in a reference; the bare identifier does as well."""
        if isinstance(given, dict):
            self.check(field, "datatype", given, where)
            known = {prop.wire for prop in self.kinds.datatypes[datatype].properties}
            is_open = self.kinds.datatypes[datatype].others is not None
            for name in given:
                if name not in known and not is_open:
                    self.mistakes.append(f"unknown field '{_within(where, name)}'")
            keys = {k.key for k in self.kinds.of(field.refers_to)}
            given = next((given[key] for key in sorted(keys) if key in given), None)
        if not isinstance(given, str | int):
            return self._wrong(where, "a reference, an object with the identifier")
        self._point(field, where, str(given))
        return given

    def _point(self, field: Field, where: str, key: str) -> None:
        """Note that an identifier was given, if it can be told whether it is one of something."""
        if not field.refers_to_others:
            self.pointers.append(Pointer(where, field.refers_to, key))

    def _scalar(
        self, field: Field, scalar: Scalar, given: JSONValue, where: str
    ) -> JSONValue:
        wire = scalars.of(scalar)
        if not wire.is_one(given):
            return self._wrong(where, wire.words)
        read = _canonical(scalar, given)
        self.check(field, scalar.kind, read, where)
        if field.refers_to and not points_by_key(field):
            if read == "":
                return self._wrong(where, "an identifier")
            self._point(field, where, str(read))
        return read

    def _wrong(self, where: str, wanted: str) -> JSONValue:
        """Note that a value is not of its type, and stand in for it."""
        self.mistake(where, f"must be {wanted}")
        return None


def _within(where: str, name: str) -> str:
    """The name of a field within another one; of a very long one the beginning."""
    path = f"{where}.{name[:_LONGEST_NAME]}" if where else name
    return path[:_LONGEST_NAME]


def defaults(targets: Targets) -> Object:
    """What is stored for the fields that are not given and have a default of their own."""
    return {
        target.wire: field.default
        for field, target in targets.values()
        if target is not None and field.default is not None
    }


def complete(datatype: Datatype, given: Object, now: str) -> Object:
    """All properties of a datatype in its order: the given ones, and what the others are without being given.

    An object that nobody gave is null, or left out if the schema doesn't allow null there. Behind them stand
    the members that no property describes, if there may be some.
    """
    stored: Object = {}
    for prop in datatype.properties:
        value = given[prop.wire] if prop.wire in given else nothing(prop, now)
        if value is not None or _keeps_null(prop, given):
            stored[prop.wire] = value
    return stored | {name: value for name, _, value in others(datatype, given)}


def others(datatype: Datatype, given: Object) -> Iterator[tuple[str, Type, JSONValue]]:
    """The members that no property describes, if the datatype may have some: name, type and value."""
    if datatype.others is not None:
        known = {prop.wire for prop in datatype.properties}
        for name, value in given.items():
            if name not in known:
                yield name, datatype.others.each, value


def _keeps_null(prop: Property, given: Object) -> bool:
    """Whether null is what a property is, rather than that there is none."""
    return prop.nullable or (prop.type == Scalar("any") and prop.wire in given)


def nothing(prop: Property, now: str) -> JSONValue:
    """What a property is if nobody gave it: its default, null, or as little as its type allows."""
    if prop.default is not None:
        return prop.default
    if prop.nullable:
        return None
    match prop.type:
        case ListOf():
            return []
        case MapOf():
            return {}
        case Reference() | Union():
            return None
        case Scalar():
            return prop.values[0] if prop.values else _least(prop, prop.type, now)


def _least(prop: Property, scalar: Scalar, now: str) -> JSONValue:
    """As little as a scalar allows; a time is that of the change."""
    wire = scalars.of(scalar)
    if scalar.kind in ("datetime", "date"):
        return in_form(scalar, now)
    if wire.json in ("integer", "number"):
        return max(0, prop.minimum or 0)
    return wire.sample if wire.empty is None and scalar.kind != "any" else wire.empty


def in_form(scalar: Scalar, now: str) -> JSONValue:
    """A time, given in RFC 3339 form, as the scalar has it on the wire."""
    at = datetime.fromisoformat(now)
    match scalar:
        case Scalar("date"):
            return at.date().isoformat()
        case Scalar(_, "unix_seconds"):
            return int(at.timestamp())
        case Scalar(_, "unix_milliseconds"):
            return int(at.timestamp() * 1000)
    return now


def points_by_key(field: Field) -> bool:
    """Whether the keys of a map are the identifiers, its values being something else."""
    return (
        bool(field.refers_to)
        and isinstance(field.type, MapOf)
        and isinstance(field.type.value, Scalar)
        and field.type.value.kind != "string"
    )


def rfc3339(moment: datetime) -> str:
    """A moment as the wire has it: UTC, ending in ``Z``."""
    text = moment.astimezone(UTC).replace(tzinfo=None).isoformat()
    return f"{text}Z"


def query_value(type_: Type, text: str) -> JSONValue:
    """The text of a parameter in a URL as the JSON value that it stands for, as far as it does."""
    json = scalars.of(type_).json if isinstance(type_, Scalar) else "string"
    if json == "boolean":
        return {"true": True, "false": False}.get(text, text)
    if json == "integer" and re.fullmatch(r"[+-]?\d{1,40}", text, re.A):
        return int(text)
    if json == "number" and _NUMBER.fullmatch(text):
        with contextlib.suppress(ValueError):
            return exact(text)
    return text


def exact(text: str) -> float | Decimal:
    """A number of JSON with all of its digits. ValueError if it is beyond those of JSON's usual readers."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    try:
        return number if repr(number) == text else Decimal(text)
    except InvalidOperation:
        raise ValueError(text) from None


def _stands_for_nothing(field: Field, given: JSONValue) -> bool:
    """Whether an optional field was given as the empty value of its type.

    Where the rules refuse such a value, it counts as not given: published clients send ``""`` and 0
    for what their caller left out.
    """
    if field.required or not isinstance(field.type, Scalar):
        return False
    json = scalars.of(field.type).json
    if json == "string":
        return given == ""
    return json in ("integer", "number") and given == 0 and given is not False


def _canonical(scalar: Scalar, given: JSONValue) -> JSONValue:
    """A value as it is stored, in one spelling of several."""
    if scalars.of(scalar).json == "integer" and isinstance(given, float | Decimal):
        return int(given)
    if scalar == Scalar("datetime"):
        return rfc3339(datetime.fromisoformat(str(given).upper()))
    return given
