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
    next_page = _next_page(scope)
    for property_key, property_node in node.mappings("properties"):
        scope.mark(property_key.position, name, str(property_key.value))
        found = _property(name, property_key, property_node, scope)
        if found is not None and "page_of" in node.values and found.name == next_page:
            found = replace(found, nullable=True)  # the last page has none
        if found is not None:
            properties.append(found)
    return model.Datatype(
        name=name,
        doc=node.text("doc") or "",
        properties=tuple(properties),
        methods=_methods(name, node, service, scope),
        page_of=_page_of(name, node, {p.name: p.type for p in properties}, scope),
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


def _page_of(
    name: str, node: MappingNode, types: Mapping[str, model.Type], scope: Scope
) -> str | None:
    """The property with the items of a page."""
    place = node.scalar("page_of")
    properties = node.mapping("properties")
    if place is None or properties is None or not isinstance(place.value, str):
        return None
    if not scope.expect("property", place.value, properties.values, place.position):
        return None
    if not isinstance(types.get(place.value, _LIST), model.ListOf):
        scope.error(
            place.position,
            f"'{place.value}' is not a list",
            "the property with the items of a page is of a type 'list of T'",
        )
    _check_next(name, node, properties, types, scope)
    return place.value


_LIST, _TEXT = model.ListOf(model.Scalar("string")), model.Scalar("string")
"""What a property passes for whose type isn't known."""


def _next_page(scope: Scope) -> str | None:
    """The property of a page with the URI of the next one; None if lists don't come in pages."""
    paging = scope.api.mapping("paging")
    return paging.text("next") if paging else None


def _check_next(
    name: str,
    node: MappingNode,
    properties: MappingNode,
    types: Mapping[str, model.Type],
    scope: Scope,
) -> None:
    """Report a page that can't say where the next one is."""
    next_page = _next_page(scope)
    if next_page is None and not scope.broken:
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
    elif next_page and types.get(next_page, _TEXT) != _TEXT:
        scope.error(
            properties.keys[next_page].position,
            f"'{next_page}' is the URI of the next page, which is a string",
            "see 'paging' in api.yaml",
        )
