# Copied by Copperplate, the same for every API.
"""What nobody should see, masked: in objects that are printed, in errors, in logs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from ._object import JSONObject

MASK = "***"
_SHORTEST = 8
"""The fewest characters of a secret that is looked for in other text. What servers give out is far
longer; ``test`` is a part of other words, which would be garbled."""


def masked(value: Any, secrets: frozenset[str], levels: int = 30) -> Any:
    """A value with ``'***'`` in place of every secret; names of ``secrets`` hold at any depth.

    What is nested deeper than ``levels`` becomes ``'...'``.
    """
    if isinstance(value, JSONObject):
        value, secrets = value._props, secrets | value._secrets
    if not isinstance(value, (Mapping, list, tuple)):
        return value
    if levels == 0:
        return "..."
    if not isinstance(value, Mapping):
        return [masked(item, secrets, levels - 1) for item in value]
    return {
        name: (
            MASK
            if name in secrets and item is not None
            else masked(item, secrets, levels - 1)
        )
        for name, item in value.items()
    }


def found(value: Any, secrets: frozenset[str], levels: int = 30) -> set[str]:
    """The texts that stand in a value under the names of ``secrets``."""
    if isinstance(value, JSONObject):
        value, secrets = value._props, secrets | value._secrets
    texts: set[str] = set()
    if levels == 0 or not isinstance(value, (Mapping, list, tuple)):
        return texts
    if not isinstance(value, Mapping):
        return texts.union(*(found(item, secrets, levels - 1) for item in value))
    for name, item in value.items():
        if name in secrets:
            items = item if isinstance(item, (list, tuple)) else [item]
            texts.update(each for each in items if isinstance(each, str))
        texts |= found(item, secrets, levels - 1)
    return texts


def without(text: str, secrets: Iterable[str]) -> str:
    """Text in which secrets are masked, as they are and as they stand in a URL."""
    for secret in secrets:
        if len(secret) >= _SHORTEST:
            text = text.replace(secret, MASK)
            text = text.replace(quote(secret, safe="", errors="replace"), MASK)
    return text


def without_members(text: str, secrets: frozenset[str]) -> str:
    """Text that should be JSON and isn't, with the values masked that follow the names of secrets."""
    if not secrets:
        return text
    names = "|".join(re.escape(name) for name in sorted(secrets))
    value = r'"(?:[^"\\]|\\.)*(?:"|$)|[^\s,}\]"]+'
    return re.sub(rf'("(?:{names})"\s*:\s*)(?:{value})', rf'\1"{MASK}"', text)
