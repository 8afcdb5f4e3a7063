"""Links: the operations that an object of a datatype offers as its own methods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from copperplate.ir.facts import Facts, OperationFacts
from copperplate.ir.model import (
    Api,
    Datatype,
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
    """By operation id, the links that responses share."""
    bare = {
        operation.result
        for service in api.services()
        for operation in service.operations
        if not operation.envelope
    }
    return {
        operation_id(service, operation): _link(
            api, datatype, service, operation, facts
        )
        for datatype, service, operation in _methods(api)
        if Reference(datatype.name) in bare
    }


def _shared(api: Api, operation: Operation) -> list[str]:
    """The parameters of the whole API in an operation's path."""
    return [p.name for p in api.shared_by(operation) if p.location == "path"]


def _link(
    api: Api,
    datatype: Datatype,
    service: Service,
    operation: Operation,
    facts: Facts,
    envelope: Iterable[str] = (),
) -> Object:
    """How the properties of a response, and the path that was asked for, fill the operation's path parameters."""
    method = facts.datatypes[datatype.name].methods[operation.name]
    wires = {prop.name: prop.wire for prop in datatype.properties}
    parameters: Object = {
        **{n: f"$response.body#{_pointer(*envelope, wires[n])}" for n in method.filled},
        **{n: f"$request.path.{n}" for n in method.remembered.values()},
        **{n: f"$request.path.{n}" for n in _shared(api, operation)},
    }
    return {
        "operationId": operation_id(service, operation),
        "parameters": parameters,
    }


def _pointer(*names: str) -> str:
    return "".join(f"/{n.replace('~', '~0').replace('/', '~1')}" for n in names)


class Links:
    """The links in responses."""

    def __init__(self, api: Api, facts: Facts) -> None:
        self._api = api
        self._facts = facts
        self._methods: dict[str, list[tuple[Datatype, Service, Operation]]] = {}
        for each in _methods(api):
            self._methods.setdefault(each[0].name, []).append(each)

    def after(self, operation: Operation, facts: OperationFacts) -> Object:
        """What can be called with what is in a response and in the path that was asked for."""
        if not isinstance(operation.result, Reference):
            return {}
        there = set(_shared(self._api, operation))
        return {
            method.name: (
                _link(
                    self._api,
                    datatype,
                    service,
                    method,
                    self._facts,
                    operation.envelope,
                )
                if operation.envelope
                else ref("links", operation_id(service, method))
            )
            for datatype, service, method in self._methods.get(
                operation.result.datatype, ()
            )
            if self._remembered(datatype, method).items() <= facts.remembered.items()
            and there.issuperset(_shared(self._api, method))
        }

    def _remembered(self, datatype: Datatype, method: Operation) -> Mapping[str, str]:
        return self._facts.datatypes[datatype.name].methods[method.name].remembered
