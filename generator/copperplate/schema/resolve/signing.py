"""How webhooks are signed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from copperplate.ir import model
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve.scope import Scope

_BLANK = re.compile(r"([^{}]*)\{([a-z0-9]+)\}")

_TOLERANCE = 300
"""Seconds, where the schema says nothing."""


def _blanks(text: str) -> tuple[model.Blank, ...]:
    """The blanks of a text such as ``t={timestamp},v1={signature}``."""
    return tuple(
        model.Blank(before, cast(model.BlankName, name))
        for before, name in _BLANK.findall(text)
    )


STANDARD = model.Signing(
    headers=(
        model.SignatureHeader(name="webhook-id", blanks=_blanks("{id}")),
        model.SignatureHeader(name="webhook-timestamp", blanks=_blanks("{timestamp}")),
        model.SignatureHeader(
            name="webhook-signature", blanks=_blanks("v1,{signature}")
        ),
    ),
    signed=_blanks("{id}.{timestamp}.{body}"),
    algorithm="hmac-sha256",
    encoding="base64",
    timestamp="unix_seconds",
    tolerance=_TOLERANCE,
    secret_prefix="whsec_",
    secret_encoding="base64",
)
"""As Standard Webhooks has it, https://www.standardwebhooks.com."""


def signing(node: MappingNode, scope: Scope) -> model.Signing:
    """How webhooks are signed that aren't as the standard has it; mistakes are reported."""
    headers = dict(_headers(node, scope))
    secret = _BLANK.fullmatch(node.text("secret") or "{text}")
    prefix, encoding = secret.groups() if secret else ("", "text")
    form = node.text("timestamp") or "unix_seconds"
    found = model.Signing(
        headers=tuple(
            model.SignatureHeader(name=name, blanks=_blanks(str(place.value)))
            for name, place in headers.items()
        ),
        signed=_blanks(node.text("signed") or "{body}"),
        algorithm=cast(
            model.SignatureAlgorithm, node.text("algorithm") or "hmac-sha256"
        ),
        encoding="base64" if node.text("encoding") == "base64" else "hex",
        timestamp=None if form == "rfc3339" else cast(model.Form, form),
        tolerance=node.integer("tolerance") or _TOLERANCE,
        secret_prefix=prefix,
        secret_encoding=cast(model.SecretEncoding, encoding),
    )
    listed = node.mapping("headers")
    if listed and len(headers) == len(listed.values):
        _check_headers(node, headers, scope)
        _check_signed(node, found, scope)
    return found


def _headers(node: MappingNode, scope: Scope) -> Iterator[tuple[str, ScalarNode]]:
    """The headers that are written as they should be, by name."""
    listed = node.mapping("headers") or MappingNode("", 0, 0)
    for name in listed.values:
        place = listed.scalar(name)
        if place and isinstance(place.value, str) and not scope.is_wrong(place):
            yield name, place


def _check_headers(
    node: MappingNode, headers: Mapping[str, ScalarNode], scope: Scope
) -> None:
    """Report what the headers have twice, or not at all."""
    seen: dict[str, str] = {}
    for header, place in headers.items():
        for match in _BLANK.finditer(str(place.value)):
            first = seen.get(match[2])
            if first is not None:
                scope.error(
                    place.at(match.start(2) - 1),
                    f"{{{match[2]}}} is in the header {first} already",
                )
            seen[match[2]] = header
        _check_parts(place, scope)
    if "signature" not in seen:
        scope.error(
            node.keys["headers"].position,
            "no header has the signature",
            "write {signature} where it stands: Shop-Signature: sha256={signature}",
        )
    for key in ("timestamp", "tolerance"):
        if key in node.keys and "timestamp" not in seen:
            scope.error(
                node.keys[key].position,
                f"'{key}', but no header has the timestamp",
                "write {timestamp} where it stands",
            )


def _check_parts(place: ScalarNode, scope: Scope) -> None:
    """Report parts of a header that begin alike, so that nobody could tell which is which."""
    seen: list[tuple[str, str]] = []
    for match in _BLANK.finditer(str(place.value)):
        before = match[1].lstrip(",; ")
        for other, blank in seen:
            is_alike = before.startswith(other) or other.startswith(before)
            if is_alike and blank != match[2]:
                scope.error(
                    place.at(match.start(2) - 1),
                    f"{{{blank}}} and {{{match[2]}}} can't be told apart in the header",
                    "each part begins with a text of its own: t={timestamp},v1={signature}",
                )
                break
        seen.append((before, match[2]))


def _check_signed(node: MappingNode, signing: model.Signing, scope: Scope) -> None:
    """Report what is signed and known to nobody, and what anybody could change."""
    place = node.scalar("signed")
    if place is not None and scope.is_wrong(place):
        return
    signed: list[model.BlankName] = [blank.name for blank in signing.signed]
    if place is not None and "body" not in signed:
        scope.error(place.position, "the body isn't signed", "write {body} where it is")
    for name in signed:
        if place is not None and name != "body" and not signing.has(name):
            scope.error(
                place.position,
                f"{{{name}}} is signed, but no header has it",
                f"write {{{name}}} where it stands in a header",
            )
    if signing.has("timestamp") and "timestamp" not in signed:
        scope.error(
            node.keys["headers"].position,
            "the timestamp isn't signed, so that anybody could change it",
            "write {timestamp} under 'signed', as it is put together with the body; or leave it out of the headers",
        )
