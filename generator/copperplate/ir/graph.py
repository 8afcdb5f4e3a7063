"""What leads to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

T = TypeVar("T")


def reached(start: Iterable[T], uses: Mapping[T, Iterable[T]]) -> set[T]:
    """Everything that can be reached from somewhere, the start included."""
    found: set[T] = set()
    waiting = list(start)
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += uses[node]
    return found
