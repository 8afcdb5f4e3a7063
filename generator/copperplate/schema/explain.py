"""Says in plain words what a JSON Schema doesn't allow in a file, and where."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias, cast

import jsonschema
import referencing
from jsonschema.exceptions import ValidationError

from copperplate.diagnostics import Diagnostics, Position
from copperplate.hints import Guesses
from copperplate.schema.nodes import MappingNode, Node, ScalarNode, SequenceNode

Plain: TypeAlias = "str | int | float | bool | None | list[Plain] | dict[str, Plain]"

Schema: TypeAlias = Mapping[str, Any]
"""As the jsonschema package types it."""


def _pattern(
    _: object, limit: str, instance: object, __: object
) -> Iterator[ValidationError]:
    # Python's ``$`` matches before a newline at the end, too.
    exact = limit[:-1] + r"\Z" if limit.endswith("$") else limit
    if isinstance(instance, str) and not re.search(exact, instance):
        yield ValidationError(f"{instance!r} does not match {limit!r}")


def _unique(
    _: object, wanted: bool, instance: object, __: object
) -> Iterator[ValidationError]:
    # The package's own compares each with each where they can't be sorted.
    if wanted and isinstance(instance, list):
        if len({_identity(item) for item in instance}) < len(instance):
            yield ValidationError("has non-unique elements")


def _identity(item: object) -> object:
    """Alike for values that are equal in JSON: 1 is 1.0, and true is no number."""
    if isinstance(item, list | dict):
        return json.dumps(item, sort_keys=True)
    return isinstance(item, bool), item


_Validator = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
    jsonschema.Draft202012Validator,
    validators={"pattern": _pattern, "uniqueItems": _unique},
    type_checker=jsonschema.Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _, value: type(value) is int
    ),
)
"""JSON Schema, but that 255.0 is no integer, that ``$`` is the end also for Python, and that time is linear."""

_TYPES = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping",
    "null": "nothing",
}
"""JSON Schema's words for types, and ours."""

_ELSEWHERE = {
    **{"description": "doc", "summary": "doc", "enum": "values"},
    **{"min": "minimum", "max": "maximum", "maxLength": "max_characters"},
    **{"max_length": "max_characters", "$ref": "type", "method": "http"},
    **{"languages": "outputs", "targets": "outputs"},
    **{"additionalProperties": "others", "additional_properties": "others"},
}
"""What other languages call our keys."""

Explanation: TypeAlias = tuple[Position, str, str | None]


class Explainer:
    """Judges by JSON Schemas that may refer to one another by file name."""

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        """``schemas`` by file name."""
        judged = {
            name: _without_hints_for_editors(each) for name, each in schemas.items()
        }
        registry = cast(
            "referencing.Registry[Schema]", referencing.Registry()
        ).with_contents(judged.items())
        self._validators = {
            name: _Validator(schema, registry=registry)
            for name, schema in judged.items()
        }
        self._guesses = Guesses()
        self._guessed: dict[tuple[str, tuple[str, ...]], str | None] = {}
        self._misplaced: set[str] = set()
        """Keys of the file that are unknown where they stand, and missing elsewhere."""

    def explain(self, root: MappingNode, schema: str, diagnostics: Diagnostics) -> None:
        """Report what a schema doesn't allow in a file, but where something is reported already."""
        known = {diagnostic.position for diagnostic in diagnostics.found}
        errors = list(self._validators[schema].iter_errors(plain(root)))
        # What else is wrong with a value of the wrong type says nothing.
        mistyped = {
            tuple(error.absolute_path) for error in errors if error.validator == "type"
        }
        self._misplaced = _misplaced(root, errors)
        for error in errors:
            path = tuple(error.absolute_path)
            if error.validator != "type" and path in mistyped:
                continue
            node, key = _place(root, path)
            for position, message, hint in self._explained(error, node, key):
                if position not in known:
                    diagnostics.error(position, message, hint)

    def _explained(
        self, error: ValidationError, node: Node, key: ScalarNode | None
    ) -> list[Explanation]:
        """What one error of jsonschema says, in plain words: position, message and hint."""
        schema = cast("dict[str, object]", error.schema)
        known = tuple(cast("dict[str, object]", schema.get("properties", {})))
        keyword = error.validator
        limit = error.validator_value
        if keyword == "additionalProperties" and isinstance(node, MappingNode):
            return self._unknown(node, known)
        if keyword == "required" and isinstance(node, MappingNode):
            return self._missing(cast("list[str]", limit), node, key, known)
        position, what = node.position, f"'{key.value}'" if key else "this"
        if "propertyNames" in error.absolute_schema_path and isinstance(
            node, MappingNode
        ):
            what = f"'{error.instance}'"
            position = node.keys[str(error.instance)].position
            if keyword == "pattern":
                what += " can't be a name here"
        elif keyword == "pattern":
            what = f"'{error.instance}' can't stand under {what}"
        if keyword == "enum":
            choices = [str(choice) for choice in cast("list[object]", limit)]
            hint = self._guesses.did_you_mean(str(error.instance), choices)
            return [(position, f"{what} must be one of {', '.join(choices)}", hint)]
        message, hint = _sentence(error, what)
        return [(position, message, hint)]

    def _unknown(self, node: MappingNode, known: tuple[str, ...]) -> list[Explanation]:
        """The unknown keys of a mapping: many that are like none of the known ones are one mistake."""
        names = [name for name in node.keys if name not in known]
        strange = [name for name in names if not self._meant(name, known)]
        together = set(strange[1:]) if len(strange) > 3 else set()
        result: list[Explanation] = []
        for name in names:
            if name in together:
                continue
            message = f"unknown key '{name}'"
            hint = self._hint(name, node.values[name], known)
            if together and name == strange[0]:
                message += f" and {len(together)} more below"
                hint += "; are all lines indented as they should be?"
            result.append((node.keys[name].position, message, hint))
        return result

    def _hint(self, name: str, value: Node, known: tuple[str, ...]) -> str:
        """What to do about an unknown key."""
        has_value = not isinstance(value, ScalarNode) or value.value is not None
        meant = self._meant(name, known)
        if not has_value and ":" in name:
            return "a key is followed by ':' and a space"
        if meant:
            return f"did you mean '{meant}'?"
        if name in self._misplaced:
            return (
                "it is missing elsewhere in the file: is it indented as it should be?"
            )
        if not has_value and not name.isidentifier():
            return "between { } a text with a comma in it needs quotes"
        return f"known here: {', '.join(known)}"

    def _meant(self, name: str, known: tuple[str, ...]) -> str | None:
        """The known key that is meant by an unknown one, if that can be guessed."""
        if (name, known) not in self._guessed:
            word = name.partition(":")[0]
            word = _ELSEWHERE.get(word, word)
            found = word if word in known else self._guesses.nearest(word, known)
            self._guessed[name, known] = found
        return self._guessed[name, known]

    def _missing(
        self,
        required: list[str],
        node: MappingNode,
        key: ScalarNode | None,
        known: tuple[str, ...],
    ) -> list[Explanation]:
        """What is missing, but for what is there under a name with a mistake: that is reported."""
        there = {*node.keys, *self._misplaced}
        there.update(self._meant(n, known) or n for n in node.keys if n not in known)
        missing = ", ".join(f"'{name}'" for name in required if name not in there)
        if not missing:
            return []
        place = key or node
        what = f"'{key.value}'" if key else "the file"
        return [(place.position, f"{what} has no {missing}", None)]


def _without_hints_for_editors(schema: Any) -> Any:
    """A schema without the parts that say less than the stages after this one do."""
    if isinstance(schema, list):
        return [
            _without_hints_for_editors(part)
            for part in schema
            if not (isinstance(part, dict) and part.get("forEditors"))
        ]
    if isinstance(schema, dict):
        return {key: _without_hints_for_editors(it) for key, it in schema.items()}
    return schema


def plain(node: Node) -> Plain:
    """A node as plain data, without positions."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items()}


def _place(
    root: MappingNode, path: tuple[str | int, ...]
) -> tuple[Node, ScalarNode | None]:
    """The node at a path, and the key that it stands under."""
    node: Node = root
    key: ScalarNode | None = None
    for step in path:
        if isinstance(node, MappingNode):
            key = node.keys[str(step)]
            node = node.values[str(step)]
        elif isinstance(node, SequenceNode):
            node = node.items[int(step)]
    return node, key


def _misplaced(root: MappingNode, errors: Iterable[ValidationError]) -> set[str]:
    """The keys that are unknown in one place and missing in another."""
    missing: set[str] = set()
    unknown: set[str] = set()
    for error in errors:
        node, _ = _place(root, tuple(error.absolute_path))
        if isinstance(node, MappingNode) and error.validator == "required":
            wanted = cast("list[str]", error.validator_value)
            missing |= {*wanted} - node.keys.keys()
        if isinstance(node, MappingNode) and error.validator == "additionalProperties":
            schema = cast("dict[str, dict[str, object]]", error.schema)
            unknown |= node.keys.keys() - schema.get("properties", {}).keys()
    return missing & unknown


def _sentence(error: ValidationError, what: str) -> tuple[str, str | None]:
    """Message and hint for what is wrong with ``what`` itself."""
    schema = cast("dict[str, object]", error.schema)
    limit = error.validator_value
    match error.validator:
        case "type":
            message, hint = _wrong_type(error.instance, limit, what)
            if isinstance(error.instance, str) and schema.get("required") == ["type"]:
                hint = (
                    f"it is a mapping, with its type: {{type: {error.instance[:50]}}}"
                )
            pattern = str(schema.get("pattern", ""))
            if hint and not re.search(pattern, _as_text(error.instance)):
                hint = str(schema["patternErrorMessage"])  # quotes are not enough
            return message, hint
        case "pattern":
            return what, str(schema["patternErrorMessage"])
        case "const":
            return f"{what} is {json.dumps(limit)} or left out", None
        case "not":
            return f"{what} is true, or a reason", "leave it out otherwise"
        case "minItems" | "minProperties" if limit != 1:
            return f"{what} holds fewer than {limit}", None
        case "minItems":
            return f"{what} is empty", "leave it out if there is nothing to say"
        case "maxItems" | "maxProperties":
            return f"{what} holds more than {limit}", None
        case "minProperties" | "minLength":
            return f"{what} is empty", None
        case "maxLength":
            return f"{what} is longer than {limit} characters", None
        case "uniqueItems":
            return f"{what} holds one thing twice", None
        case "minimum":
            return f"{what} must be at least {limit}", None
    return f"{what}: {error.message}", None


def _wrong_type(instance: object, limit: object, what: str) -> tuple[str, str | None]:
    wanted = [limit] if isinstance(limit, str) else cast("list[str]", limit)
    names = " or ".join(_TYPES[name] for name in wanted)
    if instance is None:
        hint = f"it must be {names}" if len(wanted) < 4 else None
        if wanted == ["object"]:
            hint = "it must be a mapping: are the lines below indented?"
        return f"{what} has no value", hint
    return f"{what} must be {names}, not {_kind(instance)}", _change(instance, wanted)


def _as_text(instance: object) -> str:
    """What a value looks like in the file: ``{body}`` is a mapping without quotes."""
    if isinstance(instance, dict):
        return f"{{{', '.join(map(str, instance))}}}"
    return json.dumps(instance)


def _change(instance: object, wanted: list[str]) -> str | None:
    """What makes a value one of the wanted type, if that is plain."""
    is_braced = isinstance(instance, dict) and [*instance.values()] == [None]
    if "string" in wanted and (is_braced or isinstance(instance, (int, float))):
        return f'quote it: "{_as_text(instance)}"'
    if wanted == ["array"] and isinstance(instance, str) and len(instance) < 100:
        return f"put it in brackets: [{instance}]"
    if wanted == ["object"] and isinstance(instance, list):
        return "leave out '- ' before the names"
    return None


def _kind(instance: object) -> str:
    if isinstance(instance, bool):
        return "true" if instance else "false"
    if isinstance(instance, (int, float)):
        return str(instance)
    if isinstance(instance, str):
        return "a text"
    return "a list" if isinstance(instance, list) else "a mapping"
