"""Which modules of datatypes import each other in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from copperplate.ir.graph import circles
from copperplate.ir.model import Api, Resource, named


def circular_imports(api: Api) -> Mapping[str, frozenset[str]]:
    """By resource, the others whose datatypes and enums its own use, and which use its own.

    The way back may lead over other resources. Neither module can import the other before it is
    complete.
    """
    home: dict[str, str] = {}
    for resource in api.resources:
        home.update((each.name, resource.name) for each in resource.datatypes)
        home.update((each.name, resource.name) for each in resource.enums)
    uses = {
        resource.name: {home[name] for name in _named(resource)}
        for resource in api.resources
    }
    circle = {name: n for n, group in enumerate(circles(uses)) for name in group}
    return {
        name: frozenset(
            other for other in others if other != name and circle[other] == circle[name]
        )
        for name, others in uses.items()
    }


def _named(resource: Resource) -> Iterator[str]:
    """The datatypes and enums that the datatypes of a resource name, in their properties and their methods."""
    service = resource.service
    operations = {o.name: o for o in service.operations} if service else {}
    for datatype in resource.datatypes:
        for field in datatype.fields:
            yield from named(field.type)
        for method in datatype.methods:
            operation = operations[method]
            for parameter in operation.parameters:
                yield from named(parameter.type)
            if operation.result is not None:
                yield from named(operation.result)
