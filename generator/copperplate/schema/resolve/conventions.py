"""What ``api.yaml`` says of the API as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from copperplate.ir import model
from copperplate.schema.nodes import MappingNode
from copperplate.schema.resolve.fields import field, made_of
from copperplate.schema.resolve.scope import Scope

_NOTHING = MappingNode("", 0, 0)

ID_LENGTH = 24
"""Characters in a made-up identifier where the schema says nothing."""


def api(
    root: MappingNode,
    paging: model.Paging | None,
    errors: model.Errors,
    resources: tuple[model.Resource, ...],
    guides: tuple[model.Guide, ...],
    scope: Scope,
) -> model.Api:
    """The whole API, from an ``api.yaml`` without mistakes."""
    examples = root.mapping("examples") or _NOTHING
    return model.Api(
        name=root.text("name") or "",
        title=root.text("title") or "",
        version=root.text("version") or "",
        doc=root.text("doc") or "",
        base_url=root.text("base_url") or "",
        base_url_variable=base_url_variable(root),
        words=scope.words,
        examples={
            name: tuple(text for text, _ in examples.texts(name))
            for name in examples.values
        },
        id_length=root.integer("id_length") or ID_LENGTH,
        authentication=scope.authentication.of_api,
        headers=_headers(root),
        idempotency=_idempotency(root.mapping("idempotency")),
        paging=paging,
        errors=errors,
        rate_limit=_rate_limit(root.mapping("rate_limit")),
        resources=resources,
        guides=guides,
        omits_empty=root.true("omits_empty"),
    )


def paging(root: MappingNode, scope: Scope) -> model.Paging | None:
    """How lists come in pages; mistakes are reported."""
    node = root.mapping("paging")
    if node is None:
        return None
    parameters = []
    for key, parameter in node.mappings("parameters"):
        described = field(key, parameter, scope)
        if described and not isinstance(described.type, model.Scalar):
            scope.error(
                key.position,
                f"the paging parameter '{key.value}' is not a single value",
            )
        elif described:
            made = made_of(described, model.Parameter, location="query")
            parameters.append(made)
    declared = node.mapping("parameters")
    if declared and any(map(scope.is_wrong, declared.keys.values())):
        declared = None
    for role in ("cursor", "limit"):
        place = node.scalar(role)
        if place and declared and isinstance(place.value, str):
            scope.expect(
                "paging parameter", place.value, declared.values, place.position
            )
    if node.text("cursor") != node.text("limit"):
        _check_roles(node, parameters, scope)
    return model.Paging(
        parameters=tuple(parameters),
        cursor=node.text("cursor") or "",
        limit=node.text("limit") or "",
        next=node.text("next") or "",
        order=cast(model.Order, node.text("order") or "oldest_first"),
        invalid_cursor_code=node.text("invalid_cursor_code"),
    )


_ROLES = {"cursor": ("string", "integer"), "limit": ("integer",)}
"""What a paging parameter does, and the types that it can have."""


def _check_roles(
    node: MappingNode, parameters: Iterable[model.Parameter], scope: Scope
) -> None:
    """Report the cursor or the limit if it is of another type."""
    declared = node.mapping("parameters") or _NOTHING
    types = {each.name: each.type for each in parameters}
    for role, kinds in _ROLES.items():
        type_ = types.get(node.text(role) or "")
        if isinstance(type_, model.Scalar) and type_.kind not in kinds:
            name = node.text(role) or ""
            place = declared.mapping(name) or declared
            scope.error(
                place.values["type"].position,
                f"'{name}' is the {role} of pages, which is {' or '.join(kinds)}",
            )


def check_assigned(root: MappingNode, scope: Scope) -> None:
    """Report what the server is said to assign but no datatype of a service has."""
    names: set[str] = set()
    if scope.broken or not scope.subjects <= scope.datatypes.keys():
        return
    for subject in scope.subjects:
        properties = scope.datatypes[subject].properties()
        if properties is None:
            return
        names.update(properties.values)
    known = sorted(names)
    for name, key in (root.mapping("assigned") or _NOTHING).keys.items():
        if name not in names:
            scope.error(
                key.position,
                f"no datatype of a service has a property '{name}'",
                scope.guess(name, known),
            )


def _headers(root: MappingNode) -> tuple[model.Header, ...]:
    return tuple(
        model.Header(
            name=str(key.value),
            value=node.text("value") or "",
            missing_code=node.text("missing_code"),
            invalid_code=node.text("invalid_code"),
        )
        for key, node in root.mappings("headers")
    )


def base_url_variable(root: MappingNode) -> str:
    """The environment variable with another base URL."""
    return root.text("base_url_variable") or f"{root.text('name')}_BASE_URL".upper()


def _idempotency(node: MappingNode | None) -> model.Idempotency | None:
    return None if node is None else model.Idempotency(header=node.text("header") or "")


def _rate_limit(node: MappingNode | None) -> model.RateLimit | None:
    if node is None:
        return None
    return model.RateLimit(
        requests=node.integer("requests") or 0,
        seconds=node.integer("seconds") or 0,
        code=node.text("code"),
    )
