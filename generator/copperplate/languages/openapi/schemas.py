"""The schemas of datatypes, members and types.

Objects are left open everywhere: an API may add members to its answers, and a client has to take them.
What OpenAPI has no word for is told by ``x-max-bytes`` and ``x-unit``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from copperplate.ir.model import (
    Api,
    Datatype,
    Field,
    JSONValue,
    ListOf,
    MapOf,
    Property,
    Reference,
    Scalar,
    ScalarKind,
    Type,
)
from copperplate.languages.openapi.pieces import Object, deprecation, given, ref

_SCALARS: Mapping[ScalarKind, Object] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "datetime": {"type": "string", "format": "date-time"},
    "duration": {"type": "integer", "x-unit": "seconds"},
}


def of_datatype(api: Api, datatype: Datatype) -> Object:
    """An object; what the server always sets and what makes a page a page is always there."""
    always = {datatype.page_of}
    if datatype.page_of is not None and api.paging is not None:
        always.add(api.paging.next)
    schema = of_members(datatype.properties, always)
    return given(
        {
            "type": "object",
            "description": datatype.doc or None,
            **deprecation(datatype.deprecated),
            **schema,
        }
    )


def of_members(fields: Iterable[Field], always: Iterable[str | None] = ()) -> Object:
    """An object's schema; the fields named in ``always`` are required whatever they say."""
    properties: Object = {}
    required: list[JSONValue] = []
    for field in fields:
        properties[field.name] = of_field(field)
        if field.required or field.name in always or _is_assigned(field):
            required.append(field.name)
    schema: Object = {"type": "object", "properties": properties}
    if required:
        schema["required"] = required
    return schema


def of_field(field: Field) -> Object:
    """The schema of a member of an object, or of a whole body."""
    schema = of_type(field.type, field)
    if field.nullable:
        schema = _or_null(schema)
    if field.doc:
        schema["description"] = field.doc
    schema |= deprecation(field.deprecated) | default_and_example(field)
    if _is_assigned(field):
        schema["readOnly"] = True
    return schema


def default_and_example(field: Field) -> Object:
    """What the server takes if nothing is given, and what might be given."""
    examples: list[JSONValue] | None = (
        None if field.example is None else [field.example]
    )
    return given({"default": field.default, "examples": examples})


def _is_assigned(field: Field) -> bool:
    return isinstance(field, Property) and field.assigned is not None


def of_type(node: Type, facts: Field | None = None) -> Object:
    """The schema of a type; the facts of a field hold for the scalars inside."""
    match node:
        case Reference(name):
            return ref("schemas", name)
        case ListOf(item):
            return {"type": "array", "items": of_type(item, facts)}
        case MapOf(value):
            return {"type": "object", "additionalProperties": of_type(value, facts)}
        case Scalar(kind):
            return _SCALARS[kind] | (_scalar_facts(kind, facts) if facts else {})


def _scalar_facts(kind: ScalarKind, field: Field) -> Object:
    lengths = [n for n in (field.max_characters, field.max_bytes) if n is not None]
    return given(
        {
            "format": "password" if field.secret and kind == "string" else None,
            "enum": list(field.values) or None,
            # A character takes a byte or more.
            "maxLength": min(lengths, default=None),
            "x-max-bytes": field.max_bytes,
            "minimum": field.minimum,
            "maximum": field.maximum,
            "x-unit": field.unit,
        }
    )


def _or_null(schema: Object) -> Object:
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    schema["type"] = [schema["type"], "null"]
    match schema.get("enum"):
        case list(values):
            schema["enum"] = [*values, None]
    return schema
