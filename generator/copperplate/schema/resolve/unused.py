"""Which datatypes an API's operations use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copperplate.ir import model
from copperplate.ir.graph import reached
from copperplate.schema.resolve.scope import Scope


def check(resources: Sequence[model.Resource], scope: Scope) -> None:
    """Report the datatypes that no operation takes or gives, not even within another."""
    datatypes = {
        datatype.name: datatype
        for resource in resources
        for datatype in resource.datatypes
    }
    uses = {
        name: [
            inner for field in datatype.properties for inner in model.held(field.type)
        ]
        for name, datatype in datatypes.items()
    }
    used = (name for resource in resources for name in _used(resource.service))
    in_use = reached(used, uses)
    for name in datatypes:
        if name not in in_use:
            scope.error(
                scope.datatypes[name].key.position,
                f"no operation uses the datatype '{name}'",
                "take it out, or name it as the type of a parameter, a property or a result",
            )


def _used(service: model.Service | None) -> Iterator[str]:
    for operation in service.operations if service else ():
        for parameter in operation.parameters:
            yield from model.held(parameter.type)
        if operation.result is not None:
            yield from model.held(operation.result)
