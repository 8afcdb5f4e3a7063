# Copied by Copperplate, the same for every API.
"""What nobody should see, masked: in objects that are printed, in errors, in logs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote, quote_plus

from ._object import JSONObject, datatype_at

MASK = "***"
_SHORTEST = 8
"""The fewest characters of a secret that is looked for in other text. What servers give out is far
longer; ``test`` is a part of other words, which would be garbled."""


def secrets_of(datatype: type[Any]) -> frozenset[str]:
    """The wire names of the secrets in a datatype and in all that it may hold."""
    found, waiting = {datatype}, [datatype]
    while waiting:
        held = set(map(datatype_at, waiting.pop()._secrets_in)) - found
        found |= held
        waiting += held
    return frozenset().union(*(each._secrets for each in found))


def masked(
    value: Any,
    secrets: frozenset[str] = frozenset(),
    levels: int = 30,
    *,
    hide: Callable[[str], str] | None = None,
) -> Any:
    """A value with ``'***'`` in place of every secret.

    Args:
        value: decoded JSON, or an object of a datatype.
        secrets: the names of secrets, which hold at any depth; an object brings its own.
        levels: what is nested deeper becomes ``'...'``.
        hide: masks secrets in text that has another name.
    """
    if isinstance(value, JSONObject):
        value, secrets = value._props, secrets | secrets_of(type(value))
    if hide is not None and isinstance(value, str):
        return hide(value)
    if not isinstance(value, (Mapping, list, tuple)):
        return value
    if levels == 0:
        return "..."
    if not isinstance(value, Mapping):
        return [masked(item, secrets, levels - 1, hide=hide) for item in value]
    return {
        hide(name) if hide is not None else name: (
            MASK
            if name in secrets and item is not None
            else masked(item, secrets, levels - 1, hide=hide)
        )
        for name, item in value.items()
    }


def found(value: Any, secrets: frozenset[str], levels: int = 30) -> set[str]:
    """The texts and numbers, as text, that stand in a value under the names of ``secrets``."""
    if isinstance(value, JSONObject):
        value = value._props
    if levels == 0 or not isinstance(value, (Mapping, list, tuple)):
        return set()
    if not isinstance(value, Mapping):
        return set().union(*(found(item, secrets, levels - 1) for item in value))
    texts: set[str] = set()
    for name, item in value.items():
        if name in secrets:
            texts.update(_texts(item, levels))
        else:
            texts |= found(item, secrets, levels - 1)
    return texts


def _texts(value: Any, levels: int) -> Iterator[str]:
    """All texts and numbers in a value."""
    if isinstance(value, JSONObject):
        value = value._props
    if isinstance(value, str):
        yield str.__str__(value)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield str(value)
    elif levels > 0 and isinstance(value, (Mapping, list, tuple)):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(item, levels - 1)


def without(text: str, secrets: Iterable[str]) -> str:
    """Text in which secrets are masked, as they are and as they stand in URLs, JSON and HTML."""
    for secret in sorted(secrets, key=len, reverse=True):
        if len(secret) >= _SHORTEST:
            for form in _forms(secret):
                text = text.replace(form, MASK)
    return text


def _forms(secret: str) -> set[str]:
    """The ways in which a text may be written."""
    if secret.isascii() and secret.isalnum():
        return {secret}
    from html import escape  # here, because most secrets need no escapes

    in_url = {
        quote(secret, safe="", errors="replace"),
        quote_plus(secret, errors="replace"),
    }
    small = {re.sub("%..", lambda match: match[0].lower(), each) for each in in_url}
    in_json = {json.dumps(secret, ensure_ascii=ascii)[1:-1] for ascii in (True, False)}
    return {secret, *in_url, *small, *in_json, escape(secret)}


def without_members(text: str, secrets: frozenset[str]) -> str:
    """Text that should be JSON and isn't, with the values masked that follow the names of secrets.

    Where a list or an object follows, nobody can tell its end: all the rest is masked.
    """
    if not secrets:
        return text
    names = "|".join(re.escape(name) for name in sorted(secrets))
    value = r'"(?:[^"\\]|\\.)*(?:"|$)|[\[{].*|[^\s,}\]"]+'
    member = rf'("(?:{names})"\s*:\s*)(?:{value})'
    return re.sub(member, rf'\1"{MASK}"', text, flags=re.DOTALL)
