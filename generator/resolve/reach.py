"""Which datatypes an API's operations use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import ir
from generator.resolve.scope import Scope


def check(resources: Sequence[ir.Resource], scope: Scope) -> None:
    """Report the datatypes that no operation takes or gives, not even within another."""
    datatypes = {
        datatype.name: datatype
        for resource in resources
        for datatype in resource.datatypes
    }
    waiting = [name for resource in resources for name in _used(resource.service)]
    reached: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += _named(field.type for field in datatypes[name].properties)
    for name in datatypes:
        if name not in reached:
            scope.error(
                scope.datatypes[name].key.position,
                f"no operation uses the datatype '{name}'",
                "take it out, or name it as the type of a parameter, a property or a result",
            )


def _used(service: ir.Service | None) -> Iterator[str]:
    for operation in service.operations if service else ():
        yield from _named(parameter.type for parameter in operation.parameters)
        if operation.result is not None:
            yield from _named([operation.result])


def _named(types: Sequence[ir.Type] | Iterator[ir.Type]) -> Iterator[str]:
    for type_ in types:
        core = ir.innermost(type_)
        if isinstance(core, ir.Reference):
            yield core.datatype
