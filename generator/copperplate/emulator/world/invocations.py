"""One request for an operation, and what it says: its body, its query, the values in its path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from copperplate.emulator.world.kinds import Keys, Kind, Targets
from copperplate.emulator.world.reading import Reading, defaults, query_value
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.state import Object
from copperplate.ir.model import JSONValue, ListOf, Operation, Parameter, Reference


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

    def result(self, value: JSONValue) -> Result:
        """The good answer to it, with the status that the operation has."""
        return Result(self.kind.facts.operations[self.operation.name].status, value)


@dataclass(frozen=True, slots=True)
class Result:
    """A good answer. ``value`` is meaningless if the operation has no result (status 204)."""

    status: int
    value: JSONValue


def body_values(invocation: Invocation, reading: Reading) -> Object:
    """The properties that the path and the body set, defaults included if the call is whole."""
    for parameter in invocation.operation.parameters:
        if parameter.location == "whole_body":
            return _whole_body(invocation, parameter, reading)
    in_path = invocation.operation.path.parameters
    targets = invocation.kind.targets[invocation.operation.name]
    in_body = {name: each for name, each in targets.items() if name not in in_path}
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
    invocation: Invocation, parameter: Parameter, reading: Reading
) -> Object:
    if isinstance(parameter.type, Reference) and not parameter.refers_to:
        source, wanted = parameter.type.datatype, invocation.kind.datatype.name
        targets = reading.kinds.object_targets(source, wanted)
        if source != wanted and invocation.operation.standard is None:
            # The identifier of something else.
            key = invocation.kind.service.key
            targets = {
                name: (field, None if target and target.name == key else target)
                for name, (field, target) in targets.items()
            }
        body = _object(invocation.body)
        reading.check(parameter, "datatype", body, parameter.name)
        read = reading.inside(targets, body)
        return defaults(targets) | read if invocation.is_whole else read
    if invocation.body is not None or parameter.required:
        reading.value(parameter, None, invocation.body, parameter.name)
    return {}


def _path_values(invocation: Invocation, targets: Targets) -> Object:
    """The properties that the parents' keys in the path set."""
    values: Object = {}
    kind = invocation.kind
    for name, text in zip(invocation.operation.path.parameters, invocation.keys):
        source, target = targets[name]
        if target is None or target.assigned is not None or name not in kind.scope:
            continue
        if target.name != kind.service.key:
            values[target.name] = query_value(source.type, text)
    return values


def query_values(invocation: Invocation, reading: Reading) -> Object:
    """The operation's parameters in the URL; others are ignored, and empty ones are as good as none."""
    expected = invocation.kind.queries[invocation.operation.name]
    given: Object = {}
    for name, (field, _) in expected.items():
        texts = [text for text in invocation.query.get(name, []) if text]
        if texts and isinstance(field.type, ListOf):
            given[name] = [query_value(field.type.item, text) for text in texts]
        elif texts:
            given[name] = query_value(field.type, texts[-1])
    return reading.members(expected, given)
