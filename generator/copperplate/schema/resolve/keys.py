"""Whether the property that identifies an object can do so, in paths and in answers."""

from __future__ import annotations

from collections.abc import Sequence

from copperplate.ir import model
from copperplate.schema.resolve.scope import Scope

_KINDS = ("string", "integer", "int64", "uuid")


def check(resources: Sequence[model.Resource], scope: Scope) -> None:
    """Report the keys of services that are of another type, or that nobody may see."""
    datatypes = {each.name: each for one in resources for each in one.datatypes}
    for service in (each.service for each in resources if each.service is not None):
        for prop in datatypes[service.datatype].properties:
            if prop.name == service.key and not service.singleton:
                _check(service.datatype, prop, scope)


def _check(datatype: str, prop: model.Property, scope: Scope) -> None:
    properties = scope.datatypes[datatype].properties()
    node = properties.mapping(prop.name) if properties else None
    assert node is not None
    if not (isinstance(prop.type, model.Scalar) and prop.type.kind in _KINDS):
        scope.error(
            node.values["type"].position,
            f"'{prop.name}' identifies an object, and is neither a string, an integer nor a UUID",
            "name another property with 'key'",
        )
    for fact in ("secret", "shown_once"):
        if fact in node.values:
            scope.error(
                node.keys[fact].position,
                f"'{prop.name}' identifies an object, and can't be '{fact}'",
                "it is in paths and in answers",
            )
