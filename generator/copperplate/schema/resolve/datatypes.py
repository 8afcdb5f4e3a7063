"""Datatypes and their properties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from copperplate.ir import model
from copperplate.ir.member_path import MemberPath
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve.fields import deprecated, field, made_of, others
from copperplate.schema.resolve.scope import Scope

_ASSIGNED_KINDS = {
    "id": ("string", "integer", "int64", "uuid"),
    "uri": ("string", "url"),
    "created": ("datetime", "date"),
    "updated": ("datetime", "date"),
}
"""What the server sets: the types that it can have."""


def datatype(
    key: ScalarNode, node: MappingNode, service: model.Service | None, scope: Scope
) -> model.Datatype:
    """A datatype of the IR; ``service`` is that of the same file. Mistakes are reported."""
    name = str(key.value)
    scope.mark(key.position, name)
    properties = []
    for property_key, property_node in node.mappings("properties"):
        scope.mark(property_key.position, name, str(property_key.value))
        found = _property(name, property_key, property_node, scope)
        if found is not None:
            properties.append(found)
    return model.Datatype(
        name=name,
        doc=node.text("doc") or "",
        properties=tuple(properties),
        others=_others(name, node, properties, scope),
        methods=_methods(name, node, service, scope),
        page_of=_page_of(node),
        deprecated=deprecated(node),
    )


def _others(
    datatype_name: str,
    node: MappingNode,
    properties: Sequence[model.Property],
    scope: Scope,
) -> model.Others | None:
    """What other members an object may have."""
    inner = node.mapping("others")
    if inner is None:
        return None
    key = inner.scalar("name") or node.keys["others"]
    scope.mark(key.position, datatype_name, str(key.value))
    found = others(key, inner, scope)
    if any(key.value in (prop.name, prop.wire) for prop in properties):
        scope.error(
            key.position,
            f"the other members are called '{key.value}' in code, and so is a property",
            "give them another name: others: {name: labels, …}",
        )
    if found is not None and isinstance(found.example, dict):
        _check_example(found.example, inner, properties, scope)
    return found


def _check_example(
    example: Mapping[str, model.JSONValue],
    node: MappingNode,
    properties: Sequence[model.Property],
    scope: Scope,
) -> None:
    """Report what is no other member."""
    place = node.mapping("example")
    for prop in properties:
        if prop.wire in example and place is not None:
            scope.error(
                place.keys[prop.wire].position,
                f"'{prop.wire}' is a property, not one of the other members",
            )


def _property(
    datatype_name: str, key: ScalarNode, node: MappingNode, scope: Scope
) -> model.Property | None:
    described = field(key, node, scope)
    if described is None:
        return None
    shown_once = node.true("shown_once")
    if described.required and shown_once:
        scope.error(
            node.keys["required"].position,
            "'required' and 'shown_once' in one property",
            "what only the server gives can't be required of a caller",
        )
    if shown_once:
        described = replace(described, nullable=True)
    return made_of(
        described,
        model.Property,
        shown_once=shown_once,
        assigned=_assigned(datatype_name, key, node, described.type, scope),
    )


def _assigned(
    datatype_name: str,
    key: ScalarNode,
    node: MappingNode,
    type_: model.Type,
    scope: Scope,
) -> model.Assigned | None:
    """What the server sets, if it sets this property."""
    assigned = scope.assigned.get(str(key.value))
    if datatype_name not in scope.subjects or assigned not in _ASSIGNED_KINDS:
        return None
    kinds = _ASSIGNED_KINDS[assigned]
    if not isinstance(type_, model.Scalar) or type_.kind not in kinds:
        place = node.scalar("type") or key
        scope.error(
            place.position,
            f"'{key.value}' is what the server assigns ('{assigned}'), which is"
            f" {' or '.join(kinds)}",
            "see 'assigned' in api.yaml",
        )
    return cast(model.Assigned, assigned)


def _methods(
    name: str, node: MappingNode, service: model.Service | None, scope: Scope
) -> tuple[str, ...]:
    """The names of the operations that an object offers as methods."""
    if "methods" not in node.values:
        return ()
    place = node.keys["methods"].position
    if service is None:
        scope.unresolved = True
        if scope.broken:
            return ()
        scope.error(
            place,
            "methods without a service in the file",
            "methods are operations of the service in the same file",
        )
        return ()
    if service.datatype != name:
        if service.datatype in scope.datatypes:
            scope.error(
                place,
                f"methods of '{name}', but the service is of '{service.datatype}'",
                "only the service's own datatype has methods",
            )
        return ()
    methods = list(node.texts("methods"))
    operations = {operation.name: operation for operation in service.operations}
    for method, item in methods:
        if operation := _method(method, item, operations, scope):
            _check_filled(operation, item, node, service, scope)
    return tuple(method for method, _ in methods)


def _method(
    name: str,
    place: ScalarNode,
    operations: Mapping[str, model.Operation],
    scope: Scope,
) -> model.Operation | None:
    """The operation of that name; None, reported here or before, if there is none."""
    if name not in operations and (scope.unresolved or scope.is_wrong(place)):
        return None
    scope.expect("operation", name, operations, place.position)
    return operations.get(name)


def _check_filled(
    operation: model.Operation,
    place: ScalarNode,
    node: MappingNode,
    service: model.Service,
    scope: Scope,
) -> None:
    """Report the path parameters of a method that an object neither has nor remembers."""
    properties = node.mapping("properties")
    if properties is None:
        return
    for parameter in operation.parameters:
        name = parameter.name
        if parameter.location != "path" or name in properties.values:
            continue
        if name == service.key and service.datatype in scope.keyless:
            continue
        if name in service.path.parameters:
            continue
        scope.error(
            place.position,
            f"the operation '{operation.name}' needs '{name}', which is no property",
            "an object fills the path of its methods with its own properties, and with what it"
            " remembers of the service's own path",
        )


def _page_of(node: MappingNode) -> MemberPath | None:
    """The property with the items of a page; ``pages`` looks whether it is there."""
    text = node.text("page_of")
    try:
        return MemberPath.parse(text) if text else None
    except ValueError:
        return None
