"""Places for the boxes of a picture in which arrows run from layer to layer.

After Sugiyama: layers by the longest chain of arrows, points where a long arrow passes through a layer,
an order in each layer by the mean of a box's neighbours, boxes as near to that mean as they can be.
Numbers only, and the same ones on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SWEEPS = 24
"""How often the layers are gone through, there and back, to bring neighbours near to each other."""

LONGEST = 30
"""The most layers that an arrow crosses with a point in each of them."""


@dataclass(slots=True)
class Box:
    """A box, or (without a name) a point that a long arrow passes through.

    ``length`` is its size along the way from layer to layer, ``breadth`` its size across; ``along`` and
    ``across`` is where it begins.
    """

    name: str
    layer: int
    length: float = 0
    breadth: float = 0
    along: float = 0
    across: float = 0

    @property
    def middle(self) -> float:
        """The middle of its breadth."""
        return self.across + self.breadth / 2


def layers(names: Iterable[str], arrows: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The names in layers, each before those that its arrows point to unless there is a circle.

    Those that nothing points to stand directly before the first that they point to.
    """
    targets: dict[str, list[str]] = {name: [] for name in sorted(names)}
    for source, target in sorted(arrows):
        if source != target:
            targets[source].append(target)
    forward = _without_circles(targets)
    layer = dict.fromkeys(targets, 0)
    for name, after in forward.items():
        for target in after:
            layer[target] = max(layer[target], layer[name] + 1)
    pointed_to = {target for after in forward.values() for target in after}
    for name, after in forward.items():
        if after and name not in pointed_to:
            layer[name] = min(layer[target] for target in after) - 1
    found: list[list[str]] = [[] for _ in range(max(layer.values(), default=-1) + 1)]
    for name, number in layer.items():
        found[number].append(name)
    return found


def _without_circles(targets: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The arrows but those that close a circle; each name before those that its arrows point to."""
    forward: dict[str, list[str]] = {}
    done: list[str] = []
    pointed_to = {target for after in targets.values() for target in after}
    for start in sorted(targets, key=lambda name: (name in pointed_to, name)):
        path = {} if start in forward else {start: iter(targets[start])}
        while path:
            name, after = next(reversed(path.items()))
            found = forward.setdefault(name, [])
            target = next(after, None)
            if target is None:
                done.append(name)
                del path[name]
            elif target not in path:
                found.append(target)
                if target not in forward:
                    path[target] = iter(targets[target])
    return {name: forward[name] for name in reversed(done)}


def chain(source: Box, target: Box, rows: Sequence[list[Box]]) -> list[Box]:
    """What an arrow goes through: its ends and, in each layer between them, a point, which is added.

    One across very many layers goes straight, past whatever is there.
    """
    if abs(target.layer - source.layer) > LONGEST:
        return [source, target]
    step = 1 if target.layer > source.layer else -1
    found = [source]
    for layer in range(source.layer + step, target.layer, step):
        point = Box("", layer)
        rows[layer].append(point)
        found.append(point)
    return [*found, target]


def place(
    rows: Sequence[list[Box]],
    chains: Sequence[Sequence[Box]],
    layer_gap: float,
    box_gap: float,
) -> tuple[float, float]:
    """Give each box its place, from 0 on; returns the length and the breadth of the whole."""
    neighbours: dict[int, list[Box]] = {}
    for boxes in chains:
        for one, other in zip(boxes, boxes[1:], strict=False):
            neighbours.setdefault(id(one), []).append(other)
            neighbours.setdefault(id(other), []).append(one)
    for row in rows:
        _stack(row, box_gap)
    for sweep in range(SWEEPS):
        for row in rows if sweep % 2 else reversed(rows):
            wish = {
                id(box): _mean([b.middle for b in neighbours.get(id(box), [box])])
                for box in row
            }
            row.sort(key=lambda box: wish[id(box)])
            _settle(row, wish, box_gap)
    first = min(box.across for row in rows for box in row)
    along = 0.0
    for row in rows:
        length = max((box.length for box in row if box.name), default=0.0)
        for box in row:
            box.across = round(box.across - first, 1)
            box.along = along
            if not box.name:
                box.length = length
        along += length + layer_gap
    breadth = max(box.across + box.breadth for row in rows for box in row)
    return along - layer_gap, breadth


def _stack(row: Sequence[Box], gap: float) -> None:
    across = 0.0
    for box in row:
        box.across = across
        across += box.breadth + gap


@dataclass(slots=True)
class _Block:
    """Boxes side by side, from ``first`` to before ``end``: it stands where their wishes are met on the average."""

    first: int
    end: int
    wishes: float
    """The sum of where each of the boxes wishes that the block begins."""
    breadth: float

    @property
    def start(self) -> float:
        """Where it begins."""
        return self.wishes / (self.end - self.first)


def _settle(row: Sequence[Box], wish: Mapping[int, float], gap: float) -> None:
    """As near to their wishes as boxes can be that keep their order and don't overlap.

    Boxes that would overlap form a block.
    """
    blocks: list[_Block] = []
    for number, box in enumerate(row):
        start = wish[id(box)] - box.breadth / 2
        block = _Block(number, number + 1, start, box.breadth + gap)
        while blocks and blocks[-1].start + blocks[-1].breadth > block.start:
            before = blocks.pop()
            shifted = block.wishes - (block.end - block.first) * before.breadth
            block = _Block(
                before.first,
                block.end,
                before.wishes + shifted,
                before.breadth + block.breadth,
            )
        blocks.append(block)
    for block in blocks:
        across = block.start
        for box in row[block.first : block.end]:
            box.across = across
            across += box.breadth + gap


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)
