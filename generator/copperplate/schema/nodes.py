"""What a YAML file holds, with the place of every key and value.

Three kinds of node: ``ScalarNode``, ``SequenceNode`` and ``MappingNode``. The accessors of ``MappingNode`` answer None
(or nothing) where a value is absent or of another kind, so that a stage can go on behind a mistake
that an earlier one has reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from copperplate.diagnostics import Position


@dataclass(slots=True, eq=False)
class ScalarNode:
    """A single value; ``line`` and ``column`` count from 1."""

    value: str | int | float | bool | None
    file: str
    line: int
    column: int
    lead: int | None = None
    """Characters before the text's first: 0, or 1 for a quote; None if the text isn't written as it is
    on one line, so that no place within it can be told."""

    @property
    def position(self) -> Position:
        """Where it begins."""
        return Position(self.file, self.line, self.column)

    def at(self, offset: int) -> Position:
        """Where its character number ``offset`` (from 0) is, as far as that is known."""
        shift = 0 if self.lead is None else self.lead + offset
        return Position(self.file, self.line, self.column + shift)


@dataclass(slots=True, eq=False)
class SequenceNode:
    """A list of nodes."""

    file: str
    line: int
    column: int
    items: list[Node] = field(default_factory=list)

    @property
    def position(self) -> Position:
        """Where it begins."""
        return Position(self.file, self.line, self.column)


@dataclass(slots=True, eq=False)
class MappingNode:
    """Keys, which are always text, and their values, in the file's order."""

    file: str
    line: int
    column: int
    keys: dict[str, ScalarNode] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)

    @property
    def position(self) -> Position:
        """Where it begins."""
        return Position(self.file, self.line, self.column)

    def scalar(self, key: str) -> ScalarNode | None:
        """The scalar under a key."""
        node = self.values.get(key)
        return node if isinstance(node, ScalarNode) else None

    def text(self, key: str) -> str | None:
        """The text under a key."""
        node = self.values.get(key)
        value = node.value if isinstance(node, ScalarNode) else None
        return value if isinstance(value, str) else None

    def integer(self, key: str) -> int | None:
        """The whole number under a key."""
        node = self.values.get(key)
        value = node.value if isinstance(node, ScalarNode) else None
        return value if type(value) is int else None

    def true(self, key: str) -> bool:
        """Whether ``true`` stands under a key."""
        node = self.values.get(key)
        return isinstance(node, ScalarNode) and node.value is True

    def mapping(self, key: str) -> MappingNode | None:
        """The mapping under a key."""
        node = self.values.get(key)
        return node if isinstance(node, MappingNode) else None

    def mappings(self, key: str) -> Iterator[tuple[ScalarNode, MappingNode]]:
        """Keys and values of the mapping under a key, those whose value is a mapping."""
        node = self.values.get(key)
        if isinstance(node, MappingNode):
            for name, value in node.values.items():
                if isinstance(value, MappingNode):
                    yield node.keys[name], value

    def texts(self, key: str) -> Iterator[tuple[str, ScalarNode]]:
        """The texts of the sequence under a key, or the one text that stands there instead."""
        node = self.values.get(key)
        for item in node.items if isinstance(node, SequenceNode) else [node]:
            if isinstance(item, ScalarNode) and isinstance(item.value, str):
                yield item.value, item


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode
