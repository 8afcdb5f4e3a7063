"""The values of an enum as they are written: a list, or a mapping with what is said of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from copperplate.schema.nodes import MappingNode, Node, ScalarNode, SequenceNode

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})", re.ASCII)


def listed(node: MappingNode) -> Iterator[tuple[ScalarNode, Node | None]]:
    """Where each value of an enum stands, and what is said of it."""
    match node.values.get("values"):
        case SequenceNode(items=items):
            for item in items:
                if isinstance(item, ScalarNode):
                    yield item, None
        case MappingNode(keys=keys, values=values):
            for name, place in keys.items():
                yield place, values[name]


def kind_of(node: MappingNode) -> Literal["string", "integer"]:
    """The kind of the values: what the enum says, or numbers if all of them are written as such."""
    told = node.text("type")
    if told in ("string", "integer"):
        return "integer" if told == "integer" else "string"
    places = [place for place, _ in listed(node)]
    are_numbers = all(type(place.value) is int or _is_number(place) for place in places)
    return "integer" if places and are_numbers else "string"


def value_at(place: ScalarNode, kind: Literal["string", "integer"]) -> str | int | None:
    """A value of that kind; None if it is none. A key is a text, whatever is written there."""
    if kind == "string":
        return str(place.value)
    is_whole = _INTEGER.fullmatch(str(place.value)) is not None
    return int(str(place.value)) if is_whole else None


def typed(place: ScalarNode) -> str | int:
    """A value, which is a number if it is written as a whole one without quotes."""
    is_number = _is_number(place)
    return int(str(place.value)) if is_number else str(place.value)


def values_of(node: MappingNode) -> tuple[str | int, ...]:
    """All values of an enum that are of its kind."""
    kind = kind_of(node)
    found = (value_at(place, kind) for place, _ in listed(node))
    return tuple(value for value in found if value is not None)


def _is_number(place: ScalarNode) -> bool:
    """A number without quotes; as a key it is a text."""
    return place.lead == 0 and bool(_INTEGER.fullmatch(str(place.value)))
