"""Enums: values with a name and a meaning each."""

from __future__ import annotations

from copperplate import names
from copperplate.ir import model
from copperplate.schema.nodes import MappingNode, Node, ScalarNode
from copperplate.schema.resolve.enum_values import kind_of, listed, value_at
from copperplate.schema.resolve.fields import deprecated
from copperplate.schema.resolve.scope import Scope


def enum(key: ScalarNode, node: MappingNode, scope: Scope) -> model.Enum:
    """An enum of the IR; mistakes are reported."""
    name = str(key.value)
    scope.mark(key.position, name)
    kind = kind_of(node)
    values = []
    for place, described in listed(node):
        value = value_at(place, kind)
        if value is None:
            scope.error(place.position, f"'{place.value}' is no whole number")
        else:
            values.append((place, _value(value, described)))
    _check_names(name, values, scope)
    return model.Enum(
        name=name,
        kind=kind,
        values=tuple(value for _, value in values),
        doc=node.text("doc") or "",
        closed=node.true("closed"),
        deprecated=deprecated(node),
    )


def _value(value: str | int, described: Node | None) -> model.EnumValue:
    match described:
        case ScalarNode(value=str(doc)):
            return model.EnumValue(name=str(value), value=value, doc=doc)
        case MappingNode():
            return model.EnumValue(
                name=described.text("name") or str(value),
                value=value,
                doc=described.text("doc") or "",
                deprecated=deprecated(described),
            )
    return model.EnumValue(name=str(value), value=value)


def _check_names(
    name: str, values: list[tuple[ScalarNode, model.EnumValue]], scope: Scope
) -> None:
    """Report values whose names in code would be one."""
    seen: dict[tuple[str, ...], model.EnumValue] = {}
    for place, value in values:
        first = seen.setdefault(names.split_value(value.name, scope.words), value)
        if first is not value:
            scope.error(
                place.position,
                f"the values '{first.value}' and '{value.value}' of '{name}' have one name in code",
                f"give one of them a name of its own: {value.value}: {{name: ..., doc: ...}}",
            )
