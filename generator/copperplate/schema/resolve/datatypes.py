"""Datatypes and their properties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from copperplate.ir import model
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve.fields import deprecated, field, made_of
from copperplate.schema.resolve.scope import Scope

_ASSIGNED_KINDS = {
    "id": ("string", "integer"),
    "uri": ("string",),
    "created": ("datetime",),
    "updated": ("datetime",),
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
        methods=_methods(name, node, service, scope),
        page_of=_page_of(name, node, scope),
        deprecated=deprecated(node),
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
        _check_method(method, item, node, operations, scope)
    return tuple(method for method, _ in methods)


def _check_method(
    method: str,
    place: ScalarNode,
    node: MappingNode,
    operations: Mapping[str, model.Operation],
    scope: Scope,
) -> None:
    """Report a method that is no operation, or that an object hasn't the path parameters of."""
    properties = node.mapping("properties")
    if scope.unresolved and method not in operations:
        return
    if not scope.expect("operation", method, operations, place.position):
        return
    if properties is None:
        return
    for parameter in operations[method].parameters:
        if parameter.location == "path" and parameter.name not in properties.values:
            scope.error(
                place.position,
                f"the operation '{method}' needs '{parameter.name}', which is no property",
                "an object fills the path of its methods with its own properties",
            )


def _page_of(name: str, node: MappingNode, scope: Scope) -> str | None:
    """The property with the items of a page."""
    place = node.scalar("page_of")
    properties = node.mapping("properties")
    if place is None or properties is None or not isinstance(place.value, str):
        return None
    if not scope.expect("property", place.value, properties.values, place.position):
        return None
    items = properties.mapping(place.value)
    if items and not (items.text("type") or "list of ").startswith("list of "):
        scope.error(
            place.position,
            f"'{place.value}' is not a list",
            "the property with the items of a page is of a type 'list of T'",
        )
    paging = scope.api.mapping("paging")
    next_page = paging.text("next") if paging else None
    if paging is None and not scope.broken:
        scope.error(
            node.keys["page_of"].position,
            "a page, but api.yaml doesn't tell how lists come in pages",
            "describe it there under 'paging'",
        )
    elif next_page and next_page not in properties.values:
        scope.error(
            node.keys["page_of"].position,
            f"'{name}' is a page without the property '{next_page}'",
            "api.yaml names it as the one with the URI of the next page",
        )
    elif next_page and (node_ := properties.mapping(next_page)):
        type_ = node_.scalar("type")
        if type_ and not scope.is_wrong(type_) and type_.value != "string":
            scope.error(
                type_.position,
                f"'{next_page}' is the URI of the next page, which is a string",
                "see 'paging' in api.yaml",
            )
    return place.value
