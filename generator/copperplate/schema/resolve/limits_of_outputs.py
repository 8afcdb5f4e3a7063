"""What the schema language can say and no output can do yet: each a mistake that says what to write instead.

One check each, and nothing else knows of them: when the language learns to say more, and the outputs to do
it, its check goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from copperplate.schema.documents import Documents
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve.scope import Scope

OF_REQUESTS = frozenset("""
    accept accept-encoding authorization connection content-encoding content-length content-type expect host
    http2-settings keep-alive proxy-authorization proxy-connection te trailer transfer-encoding upgrade
    user-agent
    """.split())
"""Headers that a client or its HTTP library sets, each request anew."""

_OF_ANSWERS = frozenset("""
    allow connection content-encoding content-length content-type date keep-alive link location retry-after
    server set-cookie trailer transfer-encoding upgrade
    """.split())
"""Headers of answers that mean something else than the id of a call."""

_WORDS = (
    (
        *("idempotency", "header"),
        OF_REQUESTS,
        "a key can't be in the header '{}', which clients set themselves",
        "name a header of the API's own: Idempotency-Key",
    ),
    (
        *("errors", "operation_id_header"),
        _OF_ANSWERS,
        "the header '{}' has a meaning of its own in HTTP",
        "name the one that holds the id of the call: X-Request-Id",
    ),
)
"""By section and key of ``api.yaml``: the words that can't stand there, why, and what to do."""

_JSON = re.compile(r"application/([a-z0-9.-]+\+)?json(; *[a-z]+=[A-Za-z0-9.-]+)*")

_CONTROL = "_emulator"
"""The first segment of the paths that the emulator has for itself."""


def check(documents: Documents, scope: Scope) -> None:
    """Report all of it."""
    _check_fixed_headers(scope)
    _check_words(scope)
    for document in documents.resources:
        _check_paths(document.root, scope)


def is_accept(key: ScalarNode) -> bool:
    """Whether a header is the one with the media type of responses."""
    return str(key.value).lower() == "accept"


def _check_fixed_headers(scope: Scope) -> None:
    for key, node in scope.api.mappings("headers"):
        if is_accept(key):
            _check_accept(node, scope)
        elif str(key.value).lower() in OF_REQUESTS:
            scope.error(
                key.position,
                f"the header '{key.value}' is one that clients set themselves",
                "take it out; only headers of the API's own can have a fixed value",
            )


def _check_accept(node: MappingNode, scope: Scope) -> None:
    value = node.scalar("value")
    if value and not scope.is_wrong(value) and not _JSON.fullmatch(str(value.value)):
        scope.error(
            value.position,
            f"clients read JSON, and '{value.value}' is none",
            "write a media type of JSON: application/vnd.example+json",
        )
    for word in ("missing_code", "invalid_code"):
        if (key := node.keys.get(word)) is not None:
            scope.error(
                key.position,
                f"'{word}' of Accept, without which responses come as well",
            )


def _check_words(scope: Scope) -> None:
    for section, key, refused, message, hint in _WORDS:
        place = _text(scope.api.mapping(section), key)
        if place and str(place.value).lower() in refused:
            scope.error(place.position, message.format(place.value), hint)


def _check_paths(root: MappingNode, scope: Scope) -> None:
    for place in _paths(root):
        path = str(place.value).partition("/")[2]
        if path.partition("/")[0] == _CONTROL:
            scope.error(
                place.position,
                f"the emulator keeps what is below /{_CONTROL} for itself",
                "begin the path with another word",
            )


def _paths(root: MappingNode) -> Iterator[ScalarNode]:
    """Where paths are written."""
    service = root.mapping("service")
    if service is None:
        return
    for node, key in (
        (service, "path"),
        *((operation, "http") for _, operation in service.mappings("operations")),
    ):
        if place := _text(node, key):
            yield place


def _text(node: MappingNode | None, key: str) -> ScalarNode | None:
    """The place of the text under a key."""
    place = node.scalar(key) if node else None
    return place if place and isinstance(place.value, str) else None
