"""A quick answer to whether a JSON Schema allows a node.

The jsonschema package is the judge of what the meta schemas mean, and the one that says what is wrong;
importing it and running it takes longer than all the rest of reading a schema, though, and nearly every
run finds nothing. So each schema is turned into functions once, and only a file that these refuse
is shown to the package. ``tests/test_validate.py`` holds the two against each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping as AnyMapping
from typing import TypeAlias, cast

from generator.nodes import Mapping, Node, Scalar, Sequence

Test: TypeAlias = Callable[[Node], bool]
Schema: TypeAlias = AnyMapping[str, object]

_ANNOTATIONS = {
    *("$schema", "$id", "$defs", "title", "description", "default", "examples"),
    "patternErrorMessage",
}

_TYPES: dict[str, Test] = {
    "string": lambda node: isinstance(node, Scalar) and isinstance(node.value, str),
    "boolean": lambda node: isinstance(node, Scalar) and isinstance(node.value, bool),
    "integer": lambda node: isinstance(node, Scalar) and type(node.value) is int,
    "number": lambda node: isinstance(node, Scalar)
    and type(node.value) in (int, float),
    "array": lambda node: isinstance(node, Sequence),
    "object": lambda node: isinstance(node, Mapping),
}


class Shapes:
    """Tests made of JSON Schemas that may refer to one another by file name.

    They know the keywords that the meta schemas use and no others: an unknown one raises ValueError.
    """

    def __init__(self, schemas: AnyMapping[str, Schema]) -> None:
        """``schemas`` by file name."""
        self._schemas = schemas
        self._made: dict[str, Test] = {}

    def test(self, file: str) -> Test:
        """The test of a whole schema."""
        return self._referred("#", file)

    def _referred(self, reference: str, file: str) -> Test:
        """The test of the schema at ``reference``, found in ``file``; each is made once."""
        name, _, pointer = reference.partition("#")
        name = name or file
        address = f"{name}#{pointer}"
        if address not in self._made:
            found: object = self._schemas[name]
            for step in pointer.split("/")[1:]:
                found = cast(Schema, found)[step]
            self._made[address] = self._compiled(cast(Schema, found), name)
        return self._made[address]

    def _compiled(self, schema: Schema, file: str) -> Test:
        tests: list[Test] = []
        for keyword, limit in schema.items():
            if keyword == "$ref":
                tests.append(self._referred(str(limit), file))
            elif keyword == "not":
                tests.append(_not(self._compiled(cast(Schema, limit), file)))
            elif keyword == "items":
                tests.append(_items(self._compiled(cast(Schema, limit), file)))
            elif keyword == "propertyNames":
                tests.append(_keys(self._compiled(cast(Schema, limit), file)))
            elif keyword in _KEYWORDS:
                tests.append(_KEYWORDS[keyword](limit))
            elif keyword not in _ANNOTATIONS | {"properties", "additionalProperties"}:
                raise ValueError(f"unknown keyword in a meta schema: {keyword}")
        if "properties" in schema or "additionalProperties" in schema:
            tests.append(self._members(schema, file))
        return tests[0] if len(tests) == 1 else lambda node: _all(tests, node)

    def _members(self, schema: Schema, file: str) -> Test:
        """``properties`` and ``additionalProperties``."""
        properties = cast("AnyMapping[str, Schema]", schema.get("properties", {}))
        known = {
            name: self._compiled(inner, file) for name, inner in properties.items()
        }
        others = schema.get("additionalProperties", {})
        other = None if others is False else self._compiled(cast(Schema, others), file)

        def test(node: Node) -> bool:
            if isinstance(node, Mapping):
                for name, value in node.values.items():
                    inner = known.get(name, other)
                    if inner is None or not inner(value):
                        return False
            return True

        return test


def _all(tests: list[Test], node: Node) -> bool:
    for test in tests:
        if not test(node):
            return False
    return True


def _not(inner: Test) -> Test:
    return lambda node: not inner(node)


def _items(inner: Test) -> Test:
    return lambda node: not isinstance(node, Sequence) or all(map(inner, node.items))


def _keys(inner: Test) -> Test:
    return lambda node: not isinstance(node, Mapping) or all(
        map(inner, node.keys.values())
    )


def _type(limit: object) -> Test:
    if isinstance(limit, str):
        return _TYPES[limit]
    tests = [_TYPES[name] for name in cast("list[str]", limit)]
    return lambda node: any(test(node) for test in tests)


def _enum(limit: object) -> Test:
    allowed = {(type(value), value) for value in cast("list[str | bool]", limit)}
    return lambda node: isinstance(node, Scalar) and (
        (type(node.value), node.value) in allowed
    )


def _of_text(holds: Callable[[str], bool]) -> Test:
    return lambda node: (
        not (isinstance(node, Scalar) and isinstance(node.value, str))
        or holds(node.value)
    )


def pattern(text: str) -> re.Pattern[str]:
    """A pattern of JSON Schema, whose ``$`` is the very end: Python's matches before a newline too."""
    return re.compile(text[:-1] + r"\Z" if text.endswith("$") else text)


def _pattern(limit: object) -> Test:
    search = pattern(str(limit)).search
    return _of_text(lambda text: search(text) is not None)


def _min_length(limit: object) -> Test:
    least = cast(int, limit)
    return _of_text(lambda text: len(text) >= least)


def _max_length(limit: object) -> Test:
    most = cast(int, limit)
    return _of_text(lambda text: len(text) <= most)


def _minimum(limit: object) -> Test:
    least = cast(float, limit)
    return lambda node: not (
        isinstance(node, Scalar)
        and type(node.value) in (int, float)
        and cast(float, node.value) < least
    )


def _min_items(limit: object) -> Test:
    least = cast(int, limit)
    return lambda node: not isinstance(node, Sequence) or len(node.items) >= least


def _min_properties(limit: object) -> Test:
    least = cast(int, limit)
    return lambda node: not isinstance(node, Mapping) or len(node.values) >= least


def _required(limit: object) -> Test:
    names = cast("list[str]", limit)
    return lambda node: not isinstance(node, Mapping) or all(
        name in node.values for name in names
    )


def _unique(limit: object) -> Test:
    def test(node: Node) -> bool:
        if not isinstance(node, Sequence):
            return True
        # Lists within lists are left to the package: False means no more than that.
        seen = {item.value for item in node.items if isinstance(item, Scalar)}
        return len(seen) == len(node.items)

    return test


_KEYWORDS: dict[str, Callable[[object], Test]] = {
    "type": _type,
    "const": lambda limit: _enum([limit]),
    "enum": _enum,
    "pattern": _pattern,
    "minLength": _min_length,
    "maxLength": _max_length,
    "minimum": _minimum,
    "minItems": _min_items,
    "minProperties": _min_properties,
    "uniqueItems": _unique,
    "required": _required,
}
