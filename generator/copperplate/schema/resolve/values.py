"""The limits of a value, its allowed values and its default, and whether they fit each other."""

from __future__ import annotations

import re
from datetime import datetime

from copperplate.ir import model
from copperplate.schema.nodes import MappingNode, Node, ScalarNode, SequenceNode
from copperplate.schema.resolve.scope import Scope

_NAMES = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "datetime": 'a time in RFC 3339, quoted: "2024-01-31T12:00:00Z"',
    "duration": "a whole number of seconds",
}


_RFC_3339 = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)", re.ASCII
)


class Limits:
    """The facts of a node that bound its value.

    ``core`` is the type that they speak of: the scalar within lists and maps. What doesn't fit is reported
    and left out.
    """

    def __init__(
        self, node: MappingNode, core: model.Scalar | model.Reference, scope: Scope
    ) -> None:
        self._node = node
        self._core = core
        self._scope = scope
        self.max_bytes = node.integer("max_bytes")
        self.max_characters = node.integer("max_characters")
        self.minimum = self._bound("minimum")
        self.maximum = self._bound("maximum")
        self._check_order()
        self.values = self._values()

    def _bound(self, name: str) -> int | float | None:
        place = self._node.scalar(name)
        value = place.value if place else None
        if place is None or isinstance(value, bool | str | None):
            return None
        whole = isinstance(self._core, model.Scalar) and self._core.kind != "number"
        if whole and isinstance(value, float):
            self._scope.error(place.position, f"'{name}' must be a whole number here")
            return None
        return value

    def _check_order(self) -> None:
        if self.minimum is not None and self.maximum is not None:
            if self.minimum > self.maximum:
                self._scope.error(
                    self._node.keys["minimum"].position,
                    f"the minimum {self.minimum} is more than the maximum"
                    f" {self.maximum}",
                )

    def _values(self) -> tuple[str | int | float, ...]:
        node = self._node.values.get("values")
        if not isinstance(node, SequenceNode) or not isinstance(
            self._core, model.Scalar
        ):
            return ()
        if self._core.kind not in ("string", "integer", "number"):
            return ()
        result: list[str | int | float] = []
        for item in node.items:
            if not isinstance(item, ScalarNode) or isinstance(item.value, bool | None):
                continue
            problem = self._problem(item.value)
            if problem:
                self._scope.error(item.position, f"this value {problem}")
            else:
                result.append(item.value)
        return tuple(result)

    def _problem(self, value: model.JSONValue) -> str | None:
        """What is wrong with a value of the core type, if anything is."""
        if isinstance(self._core, model.Reference):
            return None if isinstance(value, dict) else "must be a mapping"
        kind = self._core.kind
        if not _is(kind, value):
            return f"must be {_NAMES[kind]}"
        if isinstance(value, str):
            if self.max_bytes and len(value.encode()) > self.max_bytes:
                return f"is longer than {self.max_bytes} bytes"
            if self.max_characters and len(value) > self.max_characters:
                return f"is longer than {self.max_characters} characters"
        elif isinstance(value, int | float) and not isinstance(value, bool):
            if self.minimum is not None and value < self.minimum:
                return f"is less than the minimum {self.minimum}"
            if self.maximum is not None and value > self.maximum:
                return f"is more than the maximum {self.maximum}"
        return None

    def fitting(self, fact: str, type_: model.Type) -> model.JSONValue:
        """The ``default`` or ``example``, a value of ``type_``; None if there is none or it was reported."""
        node = self._node.values.get(fact)
        return None if node is None else self._fitting(fact, node, type_)

    def _fitting(self, fact: str, node: Node, type_: model.Type) -> model.JSONValue:
        if isinstance(type_, model.ListOf):
            if isinstance(node, SequenceNode):
                return [self._fitting(fact, item, type_.item) for item in node.items]
            return self._refuse(fact, node, "must be a list")
        if isinstance(type_, model.MapOf):
            if isinstance(node, MappingNode):
                return {
                    key: self._fitting(fact, value, type_.value)
                    for key, value in node.values.items()
                }
            return self._refuse(fact, node, "must be a mapping")
        value = _json(node)
        problem = self._problem(value)
        if problem is None and self.values and value not in self.values:
            listed = ", ".join(str(allowed) for allowed in self.values)
            problem = f"is not among the values: {listed}"
        return self._refuse(fact, node, problem) if problem else value

    def _refuse(self, fact: str, node: Node, problem: str) -> model.JSONValue:
        """Report the problem; the value is None then."""
        # A node without a value has been reported by the stage before.
        if not (isinstance(node, ScalarNode) and node.value is None):
            self._scope.error(node.position, f"the {fact} {problem}")
        return None


def _is(kind: model.ScalarKind, value: model.JSONValue) -> bool:
    match kind:
        case "string":
            return isinstance(value, str)
        case "integer" | "duration":
            return type(value) is int
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "boolean":
            return isinstance(value, bool)
        case "datetime":
            return isinstance(value, str) and _is_time(value)


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    # Python takes more than RFC 3339 has: days of a week, a basic format, no seconds.
    return _RFC_3339.fullmatch(text) is not None


def _json(node: Node) -> model.JSONValue:
    """A node as JSON."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, SequenceNode):
        return [_json(item) for item in node.items]
    return {key: _json(value) for key, value in node.values.items()}
