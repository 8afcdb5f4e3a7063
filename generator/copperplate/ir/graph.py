"""Questions about what leads to what, in time that grows with the number of arrows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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


def circles(uses: Mapping[T, Iterable[T]]) -> list[list[T]]:
    """All nodes, those together that lead to each other; each group behind all that it leads to.

    After Tarjan, without recursion: a chain of a thousand nodes is nothing special.
    """
    found: list[list[T]] = []
    number: dict[T, int] = {}
    lowest: dict[T, int] = {}
    open_: list[T] = []
    is_open: set[T] = set()

    def enter(node: T) -> tuple[T, Iterator[T]]:
        number[node] = lowest[node] = len(number)
        open_.append(node)
        is_open.add(node)
        return node, iter(uses[node])

    def close(node: T) -> Iterator[T]:
        closed = None
        while closed != node:
            closed = open_.pop()
            is_open.remove(closed)
            yield closed

    for start in uses:
        path = [enter(start)] if start not in number else []
        while path:
            node, after = path[-1]
            for other in after:
                if other not in number:
                    path.append(enter(other))
                    break
                if other in is_open:
                    lowest[node] = min(lowest[node], number[other])
            else:
                path.pop()
                if path:
                    lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[node])
                if lowest[node] == number[node]:
                    found.append(list(close(node)))
    return found
