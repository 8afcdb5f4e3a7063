"""How the members of a union are told apart: by what a value is in JSON, a tag, or a member that only one has.

``tests_of`` works it out from the types alone, for every output and for the emulator; what can't be told apart
is no union that anybody could read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from copperplate.ir import scalars
from copperplate.ir.model import (
    Datatype,
    JSONValue,
    ListOf,
    MapOf,
    Reference,
    Scalar,
    Type,
    Union,
)

JSONKind = Literal["string", "number", "boolean", "array", "object"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionTest:
    """When a value is of a member of a union: all that is said here holds."""

    kind: JSONKind
    """What it is in JSON."""
    tag: str | None = None
    """The member of the object, by its name on the wire, that has one of ``values``."""
    values: tuple[str | int | float, ...] = ()
    has: str | None = None
    """The member that the object has, by its name on the wire."""


class Indistinct(Exception):
    """Two members of a union, by their places, that can't be told apart."""

    def __init__(self, first: int, second: int) -> None:
        super().__init__(first, second)
        self.first = first
        self.second = second


def tests_of(union: Union, datatypes: Mapping[str, Datatype]) -> tuple[UnionTest, ...]:
    """For each member of a union when a value is of it; they are tried in their order.

    Raises Indistinct if two can't be told apart.
    """
    kinds: list[JSONKind] = [_kind(member.type) for member in union.members]
    tests = [UnionTest(kind=kind) for kind in kinds]
    for kind in dict.fromkeys(kinds):
        places = [place for place, each in enumerate(kinds) if each == kind]
        if len(places) == 1:
            continue
        if kind != "object":
            raise Indistinct(*places[:2])
        for place, test in zip(
            places, _of_objects(union, places, datatypes), strict=True
        ):
            tests[place] = test
    return tuple(tests)


def chosen(tests: Sequence[UnionTest], value: JSONValue) -> int | None:
    """The place of the member that a value is of; None if it is of none that is known."""
    kind = _kind_of_value(value)
    for place, test in enumerate(tests):
        if test.kind == kind and _fits(test, value):
            return place
    return None


def tags_of(
    unions: Iterable[tuple[Union, Sequence[UnionTest]]],
    datatypes: Mapping[str, Datatype],
) -> Mapping[str, Mapping[str, str | int | float]]:
    """By datatype and property: the value by which unions tell that an object is of it, where it is only one."""
    values: dict[tuple[str, str], set[str | int | float]] = {}
    for union, tests in unions:
        for member, test in zip(union.members, tests, strict=True):
            if isinstance(member.type, Reference) and test.tag is not None:
                told = values.setdefault((member.type.datatype, test.tag), set())
                told.update(test.values)
    found: dict[str, dict[str, str | int | float]] = {name: {} for name in datatypes}
    for name, datatype in datatypes.items():
        for prop in datatype.properties:
            told = values.get((name, prop.wire), set())
            if len(told) == 1:
                found[name][prop.name] = next(iter(told))
    return found


def _fits(test: UnionTest, value: JSONValue) -> bool:
    if not isinstance(value, dict):
        return True
    if test.tag is not None:
        return value.get(test.tag) in test.values
    return test.has is None or value.get(test.has) is not None


def _kind_of_value(value: JSONValue) -> JSONKind | None:
    match value:
        case bool():
            return "boolean"
        case int() | float() | Decimal():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case dict():
            return "object"
    return None


def _kind(type_: Type) -> JSONKind:
    match type_:
        case ListOf():
            return "array"
        case Scalar():
            json = scalars.of(type_).json
            if json == "integer":
                return "number"
            assert json != "any"
            return json
    return "object"


def _of_objects(
    union: Union, places: Sequence[int], datatypes: Mapping[str, Datatype]
) -> Sequence[UnionTest]:
    """The tests of members that are objects."""
    own = [_datatype(union, place, datatypes) for place in places]
    told = [union.members[place].tags for place in places]
    names = [union.tag] if union.tag else _common(own)
    for name in names:
        values = [tags or _literals(d, name) for tags, d in zip(told, own, strict=True)]
        if union.tag or _are_distinct(values):
            _check_distinct(values, places)
            return [UnionTest(kind="object", tag=name, values=v) for v in values]
    return _by_own_members(own, places)


def _datatype(
    union: Union, place: int, datatypes: Mapping[str, Datatype]
) -> Datatype | None:
    type_ = union.members[place].type
    return datatypes[type_.datatype] if isinstance(type_, Reference) else None


def _common(own: Sequence[Datatype | None]) -> list[str]:
    """The names on the wire of properties that are literals in all of the datatypes."""
    first, *others = own
    if first is None:
        return []
    found = [p.wire for p in first.properties if _literals(first, p.wire)]
    return [name for name in found if all(_literals(d, name) for d in others)]


def _literals(datatype: Datatype | None, name: str) -> tuple[str | int | float, ...]:
    """The only values of a property; empty if it may have others."""
    for prop in datatype.properties if datatype else ():
        if prop.wire == name and isinstance(prop.type, Scalar) and not prop.open_values:
            return prop.values
    return ()


def _are_distinct(values: Sequence[tuple[str | int | float, ...]]) -> bool:
    every = [value for each in values for value in each]
    return all(values) and len(set(every)) == len(every)


def _check_distinct(
    values: Sequence[tuple[str | int | float, ...]], places: Sequence[int]
) -> None:
    owners: dict[str | int | float, int] = {}
    for place, own in zip(places, values, strict=True):
        others = [owners[value] for value in own if value in owners]
        if not own:
            others = [other for other in places[:2] if other != place]
        if others:
            raise Indistinct(*sorted([min(others), place]))
        owners.update(dict.fromkeys(own, place))


def _by_own_members(
    own: Sequence[Datatype | None], places: Sequence[int]
) -> Sequence[UnionTest]:
    """By a required member that no other can have; one of them may be what is left."""
    held = Counter(p.wire for d in own if d is not None for p in d.properties)
    # Maps, and datatypes with others, may have any.
    open_ = [datatype is None or datatype.others is not None for datatype in own]
    tests: list[UnionTest | None] = []
    for datatype, is_open in zip(own, open_, strict=True):
        required = (
            p.wire for p in (datatype.properties if datatype else ()) if p.required
        )
        alone = open_.count(True) == is_open
        has = next((wire for wire in required if alone and held[wire] == 1), None)
        tests.append(UnionTest(kind="object", has=has) if has else None)
    left = [number for number, test in enumerate(tests) if test is None]
    if len(left) > 1:
        raise Indistinct(places[left[0]], places[left[1]])
    return [test or UnionTest(kind="object") for test in tests]


def _may_have(datatype: Datatype | None, name: str) -> bool:
    """Whether an object may have a member of that name; a map may have any."""
    if datatype is None or datatype.others is not None:
        return True
    return any(prop.wire == name for prop in datatype.properties)
