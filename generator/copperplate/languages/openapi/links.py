"""Links: the operations that an object of a datatype offers as its own methods."""

from __future__ import annotations

from collections.abc import Iterator

from copperplate.ir.facts import Facts
from copperplate.ir.model import Api, Datatype, Operation, Service
from copperplate.languages.openapi.pieces import Object, operation_id, ref


def _methods(api: Api) -> Iterator[tuple[Datatype, Service, Operation]]:
    for resource in api.resources:
        if resource.service is not None:
            for datatype in resource.datatypes:
                for operation in resource.service.operations:
                    if operation.name in datatype.methods:
                        yield datatype, resource.service, operation


def components(api: Api, facts: Facts) -> Object:
    """By operation id, how the properties of a response fill the operation's path parameters."""
    links: Object = {}
    for datatype, service, operation in _methods(api):
        name = operation_id(service, operation)
        method = facts.datatypes[datatype.name].methods[operation.name]
        parameters: Object = {
            parameter: f"$response.body#/{parameter}" for parameter in method.filled
        }
        links[name] = {"operationId": name, "parameters": parameters}
    return links


def by_datatype(api: Api) -> dict[str, Object]:
    """By datatype, what can be called with what is in a response of it."""
    links: dict[str, Object] = {}
    for datatype, service, operation in _methods(api):
        link = ref("links", operation_id(service, operation))
        links.setdefault(datatype.name, {})[operation.name] = link
    return links
