# Copied by Copperplate, the same for every API.
"""Finding a member of a JSON value, however deep."""

from __future__ import annotations

from typing import Any, TypeAlias

MemberPath: TypeAlias = "tuple[str | int, ...]"
"""The names of members and the numbers of items that lead to it; none lead to the value itself."""


def member(value: Any, path: MemberPath) -> Any:
    """What the path leads to; None if it leads nowhere."""
    for step in path:
        if isinstance(step, str):
            value = value.get(step) if isinstance(value, dict) else None
        elif isinstance(value, list) and step < len(value):
            value = value[step]
        else:
            return None
    return value
