"""The limits of a value, its allowed values and its default, and whether they fit each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from copperplate.ir import field_facts, model, scalars
from copperplate.ir.unions import chosen, tests_of
from copperplate.schema.nodes import MappingNode, Node, ScalarNode, SequenceNode
from copperplate.schema.resolve.enum_values import values_of
from copperplate.schema.resolve.scope import Scope

_VALUES = field_facts.BY_NAME["values"]
_FRACTIONS = ("number", "decimal")
"""The kinds that have limits which are no whole numbers."""


def limits(node: MappingNode, type_: model.Type, scope: Scope) -> dict[str, Any]:
    """By their names, the facts of a node that bound its value. What doesn't fit is reported and left out."""
    found: dict[str, int | float] = {}
    core = model.innermost(type_)
    is_whole = not (isinstance(core, model.Scalar) and core.kind in _FRACTIONS)
    for fact in field_facts.FACTS:
        place = node.scalar(fact.name) if fact.form == "number" else None
        value = place.value if place else None
        if place is None or isinstance(value, bool | str | None):
            continue
        if is_whole and isinstance(value, float):
            scope.error(place.position, f"'{fact.name}' must be a whole number here")
        elif not scope.is_wrong(place):
            found[fact.name] = value
    for fact in field_facts.FACTS:
        if fact.name in found and fact.upper in found:
            low, high = found[fact.name], found[fact.upper]
            if low > high:
                scope.error(
                    node.keys[fact.name].position,
                    f"'{fact.name}' is {low}, which is more than '{fact.upper}', {high}",
                )
    return found


def completed(field: model.Field, node: MappingNode, scope: Scope) -> model.Field:
    """The field with its allowed values, its default and its example; what doesn't fit is reported."""
    chosen = replace(
        field,
        values=_values(field, node, scope),
        open_values=_is_open(field.type, scope),
    )
    reader = _Reader(chosen, scope)
    return replace(
        chosen,
        default=reader.read("default", _given("default", node, scope)),
        example=reader.read("example", _given("example", node, scope)),
    )


def _given(fact: str, node: MappingNode, scope: Scope) -> Node | None:
    """What is said of a fact, if it may be said at all."""
    key = node.keys.get(fact)
    return None if key is None or scope.is_wrong(key) else node.values[fact]


def _is_open(type_: model.Type, scope: Scope) -> bool:
    """Whether the values are those of an enum to which others may come."""
    core = model.innermost(type_)
    if not isinstance(core, model.Scalar) or core.enum is None:
        return False
    return not scope.enums[core.enum].node.true("closed")


def _values(
    field: model.Field, node: MappingNode, scope: Scope
) -> tuple[str | int | float, ...]:
    listed = node.values.get("values")
    core = model.innermost(field.type)
    if isinstance(core, model.Scalar) and core.enum is not None:
        if listed is not None:
            scope.error(
                node.keys["values"].position,
                f"'values' beside the enum '{core.enum}', which has its own",
            )
        known = values_of(scope.enums[core.enum].node)
        for value in known:
            if problem := problem_of(field, core, value):
                told = f"{field_facts.shown(value)} of the enum '{core.enum}'"
                place = node.values["type"].position
                scope.error(place, f"{told} must be {problem}")
                break
        return known
    if not isinstance(listed, SequenceNode):
        return ()
    if not isinstance(core, model.Scalar) or core.kind not in _VALUES.fits:
        return ()
    result: list[str | int | float] = []
    for item in listed.items:
        if not isinstance(item, ScalarNode) or isinstance(item.value, bool | None):
            continue
        problem = problem_of(field, core, item.value)
        if problem:
            scope.error(item.position, f"this value must be {problem}")
        else:
            result.append(item.value)
    return tuple(result)


def problem_of(
    field: model.Field, core: model.Scalar, value: model.JSONValue
) -> str | None:
    """What a value must be to be of the core type and within the field's limits, if it isn't."""
    wire = scalars.of(core)
    is_exact = wire.json != "integer" or not isinstance(value, float)
    if not is_exact or not wire.is_one(value):
        return wire.words
    return next(field_facts.requirements(field, core.kind, value), None)


class _Reader:
    """Reads values of a field's type; what doesn't fit is reported, and None."""

    def __init__(self, field: model.Field, scope: Scope) -> None:
        self._field = field
        self._scope = scope

    def read(self, fact: str, node: Node | None) -> model.JSONValue:
        """The ``default`` or ``example`` that a node holds; None without one."""
        # A node without a value has been reported by the stage before.
        if node is None or _is_null(node):
            return None
        return self.member(fact, node)

    def member(self, fact: str, node: Node) -> model.JSONValue:
        """The same, of a member of an object."""
        value = self._read(fact, node, self._field.type)
        if isinstance(value, list):
            for problem in field_facts.requirements(self._field, "list", value):
                self._refuse(fact, node, problem)
        return value

    def _read(self, fact: str, node: Node, type_: model.Type) -> model.JSONValue:
        match type_, node:
            case model.ListOf(item), SequenceNode():
                return [self._read(fact, each, item) for each in node.items]
            case model.MapOf(inner), MappingNode():
                return {
                    key: self._read(fact, each, inner)
                    for key, each in node.values.items()
                }
            case model.ListOf(), _:
                return self._refuse(fact, node, "a list")
            case model.MapOf(), _:
                return self._refuse(fact, node, "a mapping")
            case model.Reference(name), MappingNode():
                self._scope.objects.append((fact, name, node))
                return _json(node)
            case model.Reference(), _:
                return self._refuse(fact, node, "a mapping")
            case model.Union(), _:
                self._scope.choices.append((fact, self._field, type_, node))
                return _json(node)
            case model.Scalar() as core, _:
                value = _json(node)
                problem = problem_of(self._field, core, value)
                return self._refuse(fact, node, problem) if problem else value

    def _refuse(self, fact: str, node: Node, wanted: str) -> model.JSONValue:
        self._scope.error(node.position, f"the {fact} must be {wanted}")
        return None


def check_objects(datatypes: Iterable[model.Datatype], scope: Scope) -> None:
    """Report the members of objects in defaults and examples that aren't such as their datatypes have.

    That can be told when all datatypes are known.
    """
    datatypes = tuple(datatypes)
    _check_choices({each.name: each for each in datatypes}, scope)
    known = {each.name: {p.wire: p for p in each.properties} for each in datatypes}
    more = {each.name: _one_of_others(each) for each in datatypes}
    while scope.objects:
        fact, name, node = scope.objects.pop()
        properties = known[name]
        for member, key in node.keys.items():
            prop = properties.get(member, more[name])
            value = node.values[member]
            if prop is None:
                hint = scope.guess(member, properties)
                scope.error(key.position, f"{name} has no property '{member}'", hint)
            elif not (prop.nullable and _is_null(value)):
                _Reader(prop, scope).member(fact, value)
        for prop in properties.values():
            if prop.required and prop.wire not in node.values:
                message = f"the {fact} of {name} has no '{prop.wire}'"
                scope.error(node.position, message, "it is required")


def _one_of_others(datatype: model.Datatype) -> model.Field | None:
    """What each member is that no property describes."""
    others = datatype.others
    return None if others is None else replace(others, type=others.each)


def _check_choices(datatypes: Mapping[str, model.Datatype], scope: Scope) -> None:
    """Report the values of unions that are of none of their types."""
    for fact, field, union, node in scope.choices:
        place = chosen(tests_of(union, datatypes), _json(node))
        if place is None:
            scope.error(node.position, f"the {fact} must be {union.name}")
        else:
            member = union.members[place].type
            _Reader(replace(field, type=member), scope).member(fact, node)


def _is_null(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.value is None


def _json(node: Node) -> model.JSONValue:
    """A node as JSON."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, SequenceNode):
        return [_json(item) for item in node.items]
    return {key: _json(value) for key, value in node.values.items()}
