# Copied by Copperplate, the same for every API.
"""Answers that hold their result in a member."""

from __future__ import annotations

from typing import Any, TypeVar

from ._read import Mismatch, Reader

T = TypeVar("T")


def enveloped(result: Reader[T], *path: str) -> Reader[T]:
    """The reader of an answer whose result, which ``result`` reads, is in a member.

    ``path`` are the members that lead there, one within the other: ``{"data": {"book": …}}``.
    """

    def read(client: object, value: Any) -> T:
        inner = value
        for name in path:
            missing = f"the member {'.'.join(path)!r}"
            if not isinstance(inner, dict):
                raise Mismatch(missing, inner)
            if name not in inner:
                raise Mismatch(missing, None)
            inner = inner[name]
        return result(client, inner)

    return read
