"""Links: the operations that an object of a datatype offers as its own methods."""

from __future__ import annotations

from collections.abc import Iterator

from copperplate.ir.facts import Facts, MethodFacts, OperationFacts
from copperplate.ir.model import (
    Api,
    Datatype,
    JSONValue,
    Operation,
    Reference,
    Service,
)
from copperplate.languages.openapi.pieces import Object, operation_id, ref


def _methods(api: Api) -> Iterator[tuple[Datatype, Service, Operation]]:
    for resource in api.resources:
        if resource.service is not None:
            for datatype in resource.datatypes:
                for operation in resource.service.operations:
                    if operation.name in datatype.methods:
                        yield datatype, resource.service, operation


def components(api: Api, facts: Facts) -> Object:
    """By operation id, how the properties of a response, and the path that was asked for, fill the
    operation's path parameters."""
    links: Object = {}
    for datatype, service, operation in _methods(api):
        name = operation_id(service, operation)
        method = facts.datatypes[datatype.name].methods[operation.name]
        parameters: Object = {
            **{name: f"$response.body#/{name}" for name in method.filled},
            **{name: f"$request.path.{name}" for name in method.remembered.values()},
        }
        links[name] = {"operationId": name, "parameters": parameters}
    return links


class Links:
    """The links in responses."""

    def __init__(self, api: Api, facts: Facts) -> None:
        self._methods: dict[str, list[tuple[str, JSONValue, MethodFacts]]] = {}
        for datatype, service, operation in _methods(api):
            link = ref("links", operation_id(service, operation))
            method = facts.datatypes[datatype.name].methods[operation.name]
            listed = self._methods.setdefault(datatype.name, [])
            listed.append((operation.name, link, method))

    def after(self, operation: Operation, facts: OperationFacts) -> Object:
        """What can be called with what is in a response and in the path that was asked for."""
        if not isinstance(operation.result, Reference):
            return {}
        return {
            name: link
            for name, link, method in self._methods.get(operation.result.datatype, ())
            if method.remembered.items() <= facts.remembered.items()
        }
