"""One request for an operation, and what it says: its body, its query, the values in its path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from copperplate.emulator.world.kinds import Keys, Kind, Targets, with_others
from copperplate.emulator.world.reading import Reading, defaults, query_value
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.state import Object
from copperplate.ir.model import (
    Field,
    JSONValue,
    ListOf,
    MapOf,
    Operation,
    Parameter,
    Reference,
    Scalar,
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
    headers: Mapping[str, str]
    """By name, in any case."""
    body: JSONValue
    """The decoded body; None if there was none."""
    base: str
    """The base URL that the client used, for URIs."""

    @property
    def address(self) -> Keys:
        """The keys that tell where its objects are: all, but for shared parameters that the service's path hasn't."""
        shared = {each.name for each in self.kind.shared[self.operation.name]}
        elsewhere = shared.difference(self.kind.scope)
        named = zip(self.operation.path.parameters, self.keys)
        return tuple(key for name, key in named if name not in elsewhere)

    @property
    def is_whole(self) -> bool:
        """Whether it gives all of an object, so that defaults stand for what it leaves out."""
        return self.operation.standard in ("create", "replace")

    def result(
        self, value: JSONValue, headers: Mapping[str, str] | None = None
    ) -> Result:
        """The good answer to it, with the status that the operation has."""
        status = self.kind.facts.operations[self.operation.name].status
        return Result(status, value, headers or {})


@dataclass(frozen=True, slots=True)
class Result:
    """A good answer. ``value`` is meaningless if the operation has no result (status 204)."""

    status: int
    value: JSONValue
    headers: Mapping[str, str] = field(default_factory=dict)


def body_values(invocation: Invocation, reading: Reading) -> Object:
    """The properties that the path and the body set, defaults included if the call is whole."""
    for parameter in invocation.operation.parameters:
        if parameter.location == "whole_body":
            return _whole_body(invocation, parameter, reading)
    in_path = invocation.operation.path.parameters
    targets = invocation.kind.targets[invocation.operation.name]
    in_body = {name: each for name, each in targets.items() if name not in in_path}
    given, others = _object(invocation.body), invocation.operation.others
    read = reading.members(
        with_others(in_body, others, invocation.kind.datatype, given), given
    )
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
        others = reading.kinds.datatypes[source].others
        targets = with_others(targets, others, invocation.kind.datatype, body)
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
            values[target.wire] = query_value(source.type, text)
    return values


def query_values(invocation: Invocation, reading: Reading) -> Object:
    """The operation's parameters in the URL and in headers, by their own names.

    Others are ignored, and empty ones are as good as none.
    """
    name = invocation.operation.name
    in_query, in_headers = invocation.kind.queries[name], invocation.kind.headers[name]
    given: Object = {
        field.wire: value
        for field, _ in in_query.values()
        if (value := _in_query(field, invocation.query, reading)) is not None
    }
    sent: Object = {
        field.wire: _as_typed(field, _split(field, [text]))
        for field, _ in in_headers.values()
        if (text := invocation.headers.get(field.wire))
    }
    return reading.members(in_query, given) | reading.members(in_headers, sent)


def check_shared(invocation: Invocation, reading: Reading) -> None:
    """Note what is wrong with the parameters of the whole API."""
    in_path = dict(zip(invocation.operation.path.parameters, invocation.keys))
    for each in invocation.kind.shared[invocation.operation.name]:
        given = {
            "path": [in_path.get(each.name, "")],
            "query": invocation.query.get(each.wire, []),
            "header": [invocation.headers.get(each.wire, "")],
        }
        texts = [text for text in given[each.location] if text]
        values = {each.wire: _as_typed(each, texts)} if texts else {}
        reading.members({each.name: (each, None)}, values)


def list_values(invocation: Invocation, reading: Reading) -> Object:
    """What a list is asked for with, by the parameters' own names: those in the body, too, if it comes in pages."""
    values = query_values(invocation, reading)
    bodies = invocation.kind.bodies[invocation.operation.name]
    if invocation.operation.paging is None or not bodies:
        return values
    given = _object(invocation.body)
    targets = with_others(bodies, invocation.operation.others, None, given)
    return values | reading.members(targets, given)


def _in_query(
    field: Field, query: Mapping[str, list[str]], reading: Reading
) -> JSONValue:
    """What a query gives for a parameter; None if nothing."""
    if isinstance(field.type, Reference | MapOf):
        return _in_brackets(field, query, reading) or None
    texts = [text for text in query.get(field.wire, []) if text]
    return _as_typed(field, _split(field, texts)) if texts else None


def _split(field: Field, texts: list[str]) -> list[str]:
    """The items of a list; one text may hold several, with commas between."""
    assert isinstance(field, Parameter)
    is_joined = field.comma_separated or field.location == "header"
    if is_joined and isinstance(field.type, ListOf):
        return [item.strip() for text in texts for item in text.split(",")]
    return texts


def _as_typed(field: Field, texts: list[str]) -> JSONValue:
    if isinstance(field.type, ListOf):
        return [query_value(field.type.item, text) for text in texts]
    return query_value(field.type, texts[-1])


def _in_brackets(
    field: Field, query: Mapping[str, list[str]], reading: Reading
) -> Object:
    """An object whose members are parameters of their own: ``filter[state]=open``."""
    before = f"{field.wire}["
    texts = {
        name[len(before) : -1]: values[-1]
        for name, values in query.items()
        if name.startswith(before) and name.endswith("]") and values[-1]
    }
    if isinstance(field.type, MapOf):
        return {
            name: query_value(field.type.value, text) for name, text in texts.items()
        }
    assert isinstance(field.type, Reference)
    datatype = reading.kinds.datatypes[field.type.datatype]
    types = {prop.wire: prop.type for prop in datatype.properties}
    others = datatype.others.each if datatype.others else Scalar("string")
    return {
        name: query_value(types.get(name, others), text) for name, text in texts.items()
    }
