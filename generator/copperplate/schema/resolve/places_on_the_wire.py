"""Parameters that would meet on the wire: two of one name in one place, or a header that has an owner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from copperplate.diagnostics import Position
from copperplate.ir import model
from copperplate.schema.nodes import MappingNode
from copperplate.schema.resolve.limits_of_outputs import OF_REQUESTS
from copperplate.schema.resolve.scope import Scope

_HEADER_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


def check(
    parameters: Sequence[model.Parameter],
    positions: Mapping[str, Position],
    verb: model.HTTPMethod,
    scope: Scope,
) -> None:
    """Report the parameters of one operation that can't be told apart, or can't be sent at all.

    ``positions`` tells where those stand that the operation names itself, ``verb`` is its own.
    """
    seen: dict[tuple[str, str], str] = {}
    for parameter in sorted(parameters, key=lambda each: each.name in positions):
        if parameter.name not in positions:
            seen[_place(parameter)] = parameter.name
            continue
        position = positions[parameter.name]
        first = seen.setdefault(_place(parameter), parameter.name)
        if first != parameter.name:
            scope.error(
                position,
                f"'{first}' and '{parameter.name}' are both '{parameter.wire}' in the {parameter.location}",
                "give one of them another 'wire', or another place with 'in'",
            )
        if parameter.location == "header":
            _check_header(parameter, position, verb, scope)
        if (
            parameter.location == "query"
            and parameter.wire in scope.authentication.queries
        ):
            scope.error(
                position,
                f"'{parameter.wire}' in the query is the key that 'authentication' tells of",
                "take it out: clients set it themselves",
            )
    _check_bodies(parameters, positions, scope)
    _check_brackets(parameters, positions, scope)


def check_query_objects(resources: Iterable[model.Resource], scope: Scope) -> None:
    """Report the objects in queries that hold more than single values."""
    datatypes = {each.name: each for one in resources for each in one.datatypes}
    for resource in resources:
        for operation in resource.service.operations if resource.service else ():
            for parameter in operation.parameters:
                if parameter.location == "query" and isinstance(
                    parameter.type, model.Reference
                ):
                    _check_members(parameter, datatypes[parameter.type.datatype], scope)


def _check_members(
    parameter: model.Parameter, datatype: model.Datatype, scope: Scope
) -> None:
    node = scope.datatypes[datatype.name].node
    properties = node.mapping("properties") or MappingNode("", 0, 0)
    for field in datatype.fields:
        type_, place = field.type, properties.keys.get(field.name)
        if isinstance(field, model.Others):
            type_, place = field.each, node.keys["others"]
        if not isinstance(type_, model.Scalar) or type_.kind == "any":
            assert place is not None
            scope.error(
                place.position,
                f"'{field.name}' is not a single value, and {datatype.name} is in a query as '{parameter.name}'",
                "an object in a query holds single values; send what is larger in the body",
            )


def _place(parameter: model.Parameter) -> tuple[str, str]:
    """What tells a parameter from the others of a request; the case of a header means nothing."""
    is_header = parameter.location == "header"
    return parameter.location, parameter.wire.lower() if is_header else parameter.wire


def _check_header(
    parameter: model.Parameter,
    position: Position,
    verb: model.HTTPMethod,
    scope: Scope,
) -> None:
    name = parameter.wire.lower()
    idempotency = scope.api.mapping("idempotency")
    of_calls = (idempotency.text("header") if idempotency else None) or ""
    if name in OF_REQUESTS | scope.authentication.headers:
        scope.error(
            position,
            f"the header '{parameter.wire}' is one that clients set themselves",
        )
    elif any(
        name == str(fixed.value).lower() for fixed, _ in scope.api.mappings("headers")
    ):
        scope.error(
            position, f"the header '{parameter.wire}' has a fixed value in api.yaml"
        )
    elif verb == "POST" and name == of_calls.lower():
        scope.error(
            position,
            f"the header '{parameter.wire}' is the key that 'idempotency' tells of",
            "take it out: clients give each POST one",
        )
    elif not _HEADER_NAME.fullmatch(parameter.wire):
        scope.error(
            position,
            f"'{parameter.wire}' can't be the name of a header",
            "write its name under 'wire'",
        )


def _check_bodies(
    parameters: Sequence[model.Parameter],
    positions: Mapping[str, Position],
    scope: Scope,
) -> None:
    whole = next((p.name for p in parameters if p.location == "whole_body"), None)
    for parameter in parameters:
        if whole is not None and parameter.location in ("body", "others"):
            scope.error(
                positions.get(parameter.name, positions[whole]),
                f"'{parameter.name}' has no place beside '{whole}', which is the whole body",
                "take out one of the two, or send it elsewhere with 'in'",
            )


def _check_brackets(
    parameters: Sequence[model.Parameter],
    positions: Mapping[str, Position],
    scope: Scope,
) -> None:
    """Report the parameters that look like members of an object in the query: ``filter[state]``."""
    in_query = [p for p in parameters if p.location == "query"]
    for whole in in_query:
        if not isinstance(whole.type, model.MapOf | model.Reference):
            continue
        for other in in_query:
            position = positions.get(other.name) or positions.get(whole.name)
            if position and other.wire.startswith(f"{whole.wire}["):
                scope.error(
                    position,
                    f"'{other.wire}' in the query is a member of '{whole.name}' as well",
                    "give one of them another 'wire', or another place with 'in'",
                )
