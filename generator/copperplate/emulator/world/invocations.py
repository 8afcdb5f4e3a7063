"""One request for an operation, and what it says: its body, its query, the values in its path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from copperplate.emulator.world.kinds import Kind, Model, Targets, parameters
from copperplate.emulator.world.reading import Reading, defaults, query_value
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.state import Keys, Object
from copperplate.ir.model import (
    JSONValue,
    ListOf,
    Operation,
    Parameter,
    Property,
    Reference,
)


@dataclass(frozen=True, slots=True)
class Invocation:
    """A request for an operation, as far as it has been understood."""

    kind: Kind
    operation: Operation
    keys: Keys
    """The values of the path's parameters, in the path's order."""
    query: Mapping[str, list[str]]
    """What the URL gives for each name, in the order given."""
    body: JSONValue
    """The decoded body; None if there was none."""
    base: str
    """The base URL that the client used, for URIs."""

    @property
    def is_whole(self) -> bool:
        """Whether it gives all of an object, so that defaults stand for what it leaves out."""
        return self.operation.standard in ("create", "replace")


@dataclass(frozen=True, slots=True)
class Result:
    """A successful answer. ``value`` is meaningless if the operation has no result (status 204)."""

    status: int
    value: JSONValue = None


def body_values(model: Model, invocation: Invocation, reading: Reading) -> Object:
    """The properties that the path and the body set, defaults included if the call is whole."""
    for parameter in invocation.operation.parameters:
        if parameter.location == "whole_body":
            return _whole_body(model, invocation, parameter, reading)
    targets = model.operation_targets(invocation.kind, invocation.operation)
    in_body = {
        name: each
        for name, each in targets.items()
        if isinstance(each[0], Parameter) and each[0].location == "body"
    }
    read = reading.members(in_body, _object(invocation.body))
    usual = defaults(in_body) if invocation.is_whole else {}
    return usual | _path_values(invocation, targets) | read


def _object(body: JSONValue) -> Object:
    if body is None:
        return {}
    if not isinstance(body, dict):
        raise Refusal(400, "the body must be a JSON object")
    return body


def _whole_body(
    model: Model, invocation: Invocation, parameter: Parameter, reading: Reading
) -> Object:
    if isinstance(parameter.type, Reference) and not parameter.refers_to:
        source, wanted = parameter.type.datatype, invocation.kind.datatype.name
        targets = model.object_targets(source, wanted)
        read = reading.inside(targets, _object(invocation.body))
        return defaults(targets) | read if invocation.is_whole else read
    if invocation.body is not None or parameter.required:
        reading.value(parameter, None, invocation.body, parameter.name)
    return {}


def _path_values(invocation: Invocation, targets: Targets) -> Object:
    """The properties that the parents' keys in the path set."""
    values: Object = {}
    for name, text in zip(parameters(invocation.operation.path), invocation.keys):
        source, target = targets.get(name, (None, None))
        if source is None or target is None or name not in invocation.kind.scope:
            continue
        if target.assigned is None and target.name != invocation.kind.service.key:
            values[target.name] = query_value(source.type, text)
    return values


def query_values(invocation: Invocation, reading: Reading) -> Object:
    """The operation's parameters in the URL; others are ignored, and empty ones are as good as none."""
    expected = [p for p in invocation.operation.parameters if p.location == "query"]
    given: Object = {}
    for parameter in expected:
        texts = [text for text in invocation.query.get(parameter.name, []) if text]
        if texts and isinstance(parameter.type, ListOf):
            given[parameter.name] = [
                query_value(parameter.type.item, text) for text in texts
            ]
        elif texts:
            given[parameter.name] = query_value(parameter.type, texts[-1])
    targets: Targets = {
        p.name: (p, Property(name=p.name, type=p.type)) for p in expected
    }
    return reading.members(targets, given)
