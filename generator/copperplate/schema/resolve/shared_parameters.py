"""The parameters that all of an API shares: what api.yaml says of them, and whether operations take them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from copperplate.ir import model
from copperplate.schema.documents import Documents
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve import conventions, places_on_the_wire
from copperplate.schema.resolve.fields import field, made_of
from copperplate.schema.resolve.scope import Scope

_PLACES: Mapping[str, model.Location] = {
    "path": "path",
    "query": "query",
    "header": "header",
}


def read(scope: Scope) -> dict[str, model.SharedParameter | None]:
    """The shared parameters, by name; None for one with a mistake, which is reported."""
    return {
        str(key.value): _parameter(key, node, scope)
        for key, node in scope.api.mappings("parameters")
    }


def _parameter(
    key: ScalarNode, node: MappingNode, scope: Scope
) -> model.SharedParameter | None:
    place = _PLACES.get(node.text("in") or "")
    variable = node.text("environment_variable")
    described = field(key, node, scope)
    if described is None or place is None or variable is None:
        return None
    scope.mark(key.position, "parameters", described.name)
    found = made_of(
        described,
        model.SharedParameter,
        location=place,
        environment_variable=variable,
    )
    if not isinstance(found.type, model.Scalar) or found.type.kind == "any":
        scope.error(
            node.values["type"].position,
            f"the shared parameter '{found.name}' is not a single value",
        )
        return None
    if found.secret and found.location == "path":
        scope.error(
            node.keys["secret"].position,
            f"the path parameter '{found.name}' is a secret",
            "paths are in logs; send it in a header",
        )
    if found.location == "path" and "wire" in node.values:
        scope.error(
            node.keys["wire"].position,
            f"'{found.name}' is in the path, where it has no name on the wire",
            "its name is the one between the braces",
        )
    if found.required and "default" in node.values:
        scope.error(
            node.keys["default"].position,
            f"'{found.name}' has a default, and is required",
            "take out one of the two",
        )
    return found


def check(documents: Documents, pagings: Iterable[model.Paging], scope: Scope) -> None:
    """Report the shared parameters that meet something else: on the wire, or by their names."""
    found = [each for each in scope.shared.values() if each is not None]
    positions = {each.name: _key(each.name, scope).position for each in found}
    of_lists = [
        parameter
        for paging in pagings
        for parameter in paging.parameters
        if parameter.name not in positions
    ]
    places_on_the_wire.check([*found, *of_lists], positions, "POST", scope)
    _check_names(documents, found, scope)
    _check_variables(found, scope)


def _check_names(
    documents: Documents, found: Sequence[model.SharedParameter], scope: Scope
) -> None:
    """Report the names that a client has for something else."""
    schemes = scope.authentication.of_api.schemes
    keys = {credential.name for each in schemes for credential in each.credentials}
    attributes: dict[str, ScalarNode] = {}
    for document in documents.resources:
        service = document.root.mapping("service")
        place = service.scalar("attribute") if service else None
        if place is not None:
            first = str(place.value).partition(".")[0]
            attributes.setdefault(first, place)
    for each in found:
        if each.name in keys:
            scope.error(
                _key(each.name, scope).position,
                f"'{each.name}' is what a client calls a key of 'authentication'",
                "give one of the two another name",
            )
        elif each.name in attributes:
            other = attributes[each.name]
            scope.error(
                _key(each.name, scope).position,
                f"'{each.name}' is what a client has a service under",
                f"give one of the two another name; that one is at {other.file}:{other.line}",
            )


def _check_variables(found: Sequence[model.SharedParameter], scope: Scope) -> None:
    """Report the environment variables that hold something else.

    The first half of a pair is no secret, and may be the account that stands in paths as well.
    """
    schemes = scope.authentication.of_api.schemes
    secret = (scheme.credentials[-1] for scheme in schemes)
    taken = {each.environment_variable: each.name for each in secret}
    taken[conventions.base_url_variable(scope.api)] = "the base URL"
    for each in found:
        first = taken.setdefault(each.environment_variable, each.name)
        if first != each.name:
            node = scope.api.mapping("parameters")
            own = node.mapping(each.name) if node else None
            assert own is not None
            scope.error(
                own.values["environment_variable"].position,
                f"'{each.environment_variable}' is the environment variable of {first} already",
                "name another one",
            )


def check_used(resources: Iterable[model.Resource], scope: Scope) -> None:
    """Report the shared parameters that no operation takes."""
    operations = [
        operation
        for resource in resources
        if resource.service is not None
        for operation in resource.service.operations
    ]
    for each in filter(None, scope.shared.values()):
        if any(model.takes(operation, each) for operation in operations):
            continue
        hint = "all have one of that name themselves: take it out"
        if each.location == "path":
            hint = (
                f"put {{{each.name}}} into the paths of services and operations; where they describe one"
                " of that name, it is theirs, and so is their key"
            )
        scope.error(
            _key(each.name, scope).position,
            f"no operation takes '{each.name}' from its client",
            hint,
        )


def _key(name: str, scope: Scope) -> ScalarNode:
    node = scope.api.mapping("parameters")
    assert node is not None
    return node.keys[name]
