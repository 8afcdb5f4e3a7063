"""What ``api.yaml`` says of the API as a whole."""

from __future__ import annotations

from copperplate.ir import model
from copperplate.schema.nodes import MappingNode
from copperplate.schema.resolve.errors import code_at
from copperplate.schema.resolve.limits_of_outputs import is_accept
from copperplate.schema.resolve.scope import Scope

_NOTHING = MappingNode("", 0, 0)

ID_LENGTH = 24
"""Characters in a made-up identifier where the schema says nothing."""


def api(
    root: MappingNode,
    paging: tuple[model.Paging, ...],
    errors: model.Errors,
    webhooks: model.Webhooks | None,
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
        accept=_accept(root),
        idempotency=_idempotency(root.mapping("idempotency")),
        parameters=tuple(filter(None, scope.shared.values())),
        paging=paging,
        errors=errors,
        webhooks=webhooks,
        rate_limit=_rate_limit(root.mapping("rate_limit")),
        resources=resources,
        guides=guides,
        omits_empty=root.true("omits_empty"),
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
            missing_code=code_at(node, "missing_code"),
            invalid_code=code_at(node, "invalid_code"),
        )
        for key, node in root.mappings("headers")
        if not is_accept(key)
    )


def _accept(root: MappingNode) -> str:
    for key, node in root.mappings("headers"):
        if is_accept(key):
            return node.text("value") or ""
    return model.JSON_MEDIA_TYPE


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
        code=code_at(node, "code"),
    )
