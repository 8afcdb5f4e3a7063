"""One request for an operation, and what it says: its body, its query, the values in its path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.emulator.errors import Refusal
from generator.emulator.model import Kind, Model, Targets, parameters
from generator.emulator.reading import Reading, defaults, query_value
from generator.emulator.state import Keys, Object
from generator.ir import JSONValue, ListOf, Operation, Parameter, Property, Reference


@dataclass(frozen=True, slots=True)
class Call:
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


def body_values(model: Model, call: Call, reading: Reading) -> Object:
    """The properties that the path and the body set, defaults included if the call is whole."""
    for parameter in call.operation.parameters:
        if parameter.location == "whole_body":
            return _whole_body(model, call, parameter, reading)
    targets = model.operation_targets(call.kind, call.operation)
    in_body = {
        name: each
        for name, each in targets.items()
        if isinstance(each[0], Parameter) and each[0].location == "body"
    }
    read = reading.members(in_body, _object(call.body))
    usual = defaults(in_body) if call.is_whole else {}
    return usual | _path_values(call, targets) | read


def _object(body: JSONValue) -> Object:
    if body is None:
        return {}
    if not isinstance(body, dict):
        raise Refusal(400, "the body must be a JSON object")
    return body


def _whole_body(
    model: Model, call: Call, parameter: Parameter, reading: Reading
) -> Object:
    if isinstance(parameter.type, Reference) and not parameter.refers_to:
        source, wanted = parameter.type.datatype, call.kind.datatype.name
        targets = model.object_targets(source, wanted)
        read = reading.inside(targets, _object(call.body))
        return defaults(targets) | read if call.is_whole else read
    if call.body is not None or parameter.required:
        reading.value(parameter, None, call.body, parameter.name)
    return {}


def _path_values(call: Call, targets: Targets) -> Object:
    """The properties that the parents' keys in the path set."""
    values: Object = {}
    for name, text in zip(parameters(call.operation.path), call.keys):
        source, target = targets.get(name, (None, None))
        if source is None or target is None or name not in call.kind.scope:
            continue
        if target.assigned is None and target.name != call.kind.service.key:
            values[target.name] = query_value(source.type, text)
    return values


def query_values(call: Call, reading: Reading) -> Object:
    """The operation's parameters in the URL; others are ignored, and empty ones are as good as none."""
    expected = [p for p in call.operation.parameters if p.location == "query"]
    given: Object = {}
    for parameter in expected:
        texts = [text for text in call.query.get(parameter.name, []) if text]
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
