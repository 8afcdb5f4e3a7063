"""What properties and parameters share: a type, and the facts about the value."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar, cast

from copperplate.ir import field_facts, model, scalars
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve import values
from copperplate.schema.resolve.scope import Scope

OTHERS = "others"
"""Stands beside datatypes in ``refers_to`` for things that the API does not describe."""

FieldT = TypeVar("FieldT", bound=model.Field)


def others(key: ScalarNode, node: MappingNode, scope: Scope) -> model.Others | None:
    """What an object may hold that no property describes; None without a type. Mistakes are reported.

    ``key`` is what code calls it.
    """
    described = field(key, node, scope, is_map=True)
    return None if described is None else made_of(described, model.Others)


def field(
    key: ScalarNode, node: MappingNode, scope: Scope, *, is_map: bool = False
) -> model.Field | None:
    """What a property and the parameters made of it share; None without a type. Mistakes are reported.

    Several parameters may be made of one property, so each node is worked out once. ``is_map`` says that the
    node speaks of each of the values of a map.
    """
    if id(node) not in scope.fields:
        scope.fields[id(node)] = _field(key, node, scope, is_map)
    return scope.fields[id(node)]


def made_of(field: model.Field, kind: type[FieldT], **more: Any) -> FieldT:
    """The property or the parameter that a field becomes, with what only that kind has."""
    names = (each.name for each in dataclasses.fields(model.Field))
    return kind(**{name: getattr(field, name) for name in names} | more)


def _field(
    key: ScalarNode, node: MappingNode, scope: Scope, is_map: bool
) -> model.Field | None:
    place = node.scalar("type")
    type_ = scope.type(place) if place else None
    if type_ is None:
        return None
    type_ = _in_form(node, type_, scope)
    type_ = model.MapOf(type_) if is_map else type_
    _check_fitting(node, type_, scope)
    refers_to = _refers_to(node, scope)
    bounded = model.Field(
        name=str(key.value),
        wire=node.text("wire") or str(key.value),
        type=type_,
        doc=node.text("doc") or "",
        deprecated=deprecated(node),
        refers_to=tuple(name for name in refers_to if name != OTHERS),
        refers_to_others=OTHERS in refers_to,
        **_simple(node),
        **values.limits(node, type_, scope),
    )
    return values.completed(bounded, node, scope)


def _in_form(node: MappingNode, type_: model.Type, scope: Scope) -> model.Type:
    """The type with the form on the wire that the field says its values have."""
    place = node.scalar("as")
    if place is None or scope.is_wrong(place):
        return type_
    core = model.innermost(type_)
    form = str(place.value)
    if not isinstance(core, model.Scalar) or core.kind not in scalars.FORMS:
        what = core.kind if isinstance(core, model.Scalar) else str(node.text("type"))
        scope.error(
            node.keys["as"].position,
            f"'as' doesn't fit the type {what}, which has one form",
            f"it is for {', '.join(scalars.FORMS)}",
        )
        return type_
    usual, *others = scalars.FORMS[core.kind]
    if not scope.expect(f"form of {core.kind}", form, (usual, *others), place.position):
        return type_
    chosen = None if form == usual else cast(model.Form, form)
    return model.with_innermost(type_, model.Scalar(core.kind, chosen))


def _simple(node: MappingNode) -> dict[str, Any]:
    """By their names, the facts that are read as they stand there."""
    facts: dict[str, Any] = {
        fact.name: node.true(fact.name)
        for fact in field_facts.FACTS
        if fact.form == "flag"
    }
    return facts | {
        fact.name: node.text(fact.name)
        for fact in field_facts.FACTS
        if fact.form == "text"
    }


def deprecated(node: MappingNode) -> str | None:
    """The reason, empty if there is none given; None if it isn't deprecated."""
    return "" if node.true("deprecated") else node.text("deprecated")


def _check_fitting(node: MappingNode, type_: model.Type, scope: Scope) -> None:
    """Report the facts that values of the type don't have."""
    kinds = field_facts.kinds(type_)
    for fact in field_facts.FACTS:
        value = node.values.get(fact.name)
        if value is None or not fact.fits or set(fact.fits) & {*kinds}:
            continue
        if scope.is_wrong(value):
            continue
        hint = f"it is a fact of {', '.join(fact.fits)}"
        if fact.name == "unit" and kinds[0] == "duration":
            hint = "durations are seconds always"
        scope.error(
            node.keys[fact.name].position,
            f"'{fact.name}' doesn't fit the type {kinds[0]}",
            hint,
        )


def _refers_to(node: MappingNode, scope: Scope) -> tuple[str, ...]:
    names = list(node.texts("refers_to"))
    for name, place in names:
        if name != OTHERS or len(names) == 1:
            scope.expect_datatype(name, place.position)
    return tuple(name for name, _ in names)
