"""What properties and parameters share: a type, and the facts about the value."""

from __future__ import annotations

from copperplate.ir import model
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve import values
from copperplate.schema.resolve.scope import Facts, Scope

_FITTING: dict[str, tuple[str, ...]] = {
    "values": ("string", "integer", "number"),
    "max_bytes": ("string",),
    "max_characters": ("string",),
    "minimum": ("integer", "number", "duration"),
    "maximum": ("integer", "number", "duration"),
    "unit": ("integer", "number"),
    "refers_to": ("string", "integer", "datatype"),
}
"""The facts that only some types have."""

OTHERS = "others"
"""Stands beside datatypes in ``refers_to`` for things that the API does not describe."""


def field(key: ScalarNode, node: MappingNode, scope: Scope) -> Facts | None:
    """The facts of a property or parameter; None without a type. Mistakes are reported.

    Several parameters may be made of one property, so each node is worked out once.
    """
    if id(node) not in scope.fields:
        scope.fields[id(node)] = _field(key, node, scope)
    return scope.fields[id(node)]


def _field(key: ScalarNode, node: MappingNode, scope: Scope) -> Facts | None:
    place = node.scalar("type")
    type_ = scope.type(place) if place else None
    if type_ is None:
        return None
    core = model.innermost(type_)
    _check_fitting(node, core, scope)
    limits = values.Limits(node, core, scope)
    refers_to = _refers_to(node, scope)
    return Facts(
        name=str(key.value),
        type=type_,
        doc=node.text("doc") or "",
        required=node.true("required"),
        nullable=node.true("nullable"),
        deprecated=deprecated(node),
        values=limits.values,
        max_bytes=limits.max_bytes,
        max_characters=limits.max_characters,
        minimum=limits.minimum,
        maximum=limits.maximum,
        unit=node.text("unit"),
        default=limits.fitting("default", type_),
        example=limits.fitting("example", type_),
        secret=node.true("secret"),
        refers_to=tuple(name for name in refers_to if name != OTHERS),
        refers_to_others=OTHERS in refers_to,
    )


def deprecated(node: MappingNode) -> str | None:
    """The reason, empty if there is none given; None if it isn't deprecated."""
    return "" if node.true("deprecated") else node.text("deprecated")


def _check_fitting(node: MappingNode, core: model.Type, scope: Scope) -> None:
    kind = core.kind if isinstance(core, model.Scalar) else "datatype"
    for fact, kinds in _FITTING.items():
        if fact not in node.values or kind in kinds:
            continue
        hint = f"it is a fact of {', '.join(kinds)}"
        if fact == "unit" and kind == "duration":
            hint = "durations are seconds always"
        scope.error(
            node.keys[fact].position, f"'{fact}' doesn't fit the type {kind}", hint
        )


def _refers_to(node: MappingNode, scope: Scope) -> tuple[str, ...]:
    names = list(node.texts("refers_to"))
    for name, place in names:
        if name != OTHERS or len(names) == 1:
            scope.expect_datatype(name, place.position)
    return tuple(name for name, _ in names)
