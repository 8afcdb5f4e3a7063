"""The schemas of datatypes, members and types.

Objects are left open everywhere: an API may add members to its answers, and a client has to take them.
What OpenAPI has no word for is told by ``x-max-bytes`` and ``x-unit``, and in the description.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from copperplate.ir.facts import Facts, Sentences
from copperplate.ir.field_facts import FACTS
from copperplate.ir.model import (
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
from copperplate.languages.openapi.pieces import (
    Object,
    deprecation,
    described,
    given,
    ref,
)

_SCALARS: Mapping[ScalarKind, Object] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "datetime": {"type": "string", "format": "date-time"},
    "duration": {"type": "integer", "x-unit": "seconds"},
}


def of_datatype(datatype: Datatype, facts: Facts) -> Object:
    """An object; what every answer has is required.

    Of a datatype that is sent as well, only what the server itself sets is: ``readOnly`` members
    needn't be in a request.
    """
    known = facts.datatypes[datatype.name]
    always = [
        prop.name
        for prop in datatype.properties
        if prop.name in known.always and (prop.assigned or not known.is_sent)
    ]
    schema = of_members(datatype.properties, known.sentences, always)
    return given(
        {
            "type": "object",
            "description": datatype.doc or None,
            **deprecation(datatype.deprecated),
            **schema,
        }
    )


def of_members(
    fields: Iterable[Field], said: Sentences, always: Collection[str] = ()
) -> Object:
    """An object's schema; the fields named in ``always`` are required whatever they say."""
    properties: Object = {}
    required: list[JSONValue] = []
    for field in fields:
        properties[field.name] = of_field(field, said)
        if field.required or field.name in always:
            required.append(field.name)
    schema: Object = {"type": "object", "properties": properties}
    if required:
        schema["required"] = required
    return schema


def of_field(field: Field, said: Sentences) -> Object:
    """The schema of a member of an object, or of a whole body."""
    schema = of_type(field.type, field)
    if field.nullable:
        schema = _or_null(schema)
    description = described(field.doc, said.get(field.name, ()))
    if description:
        schema["description"] = description
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


def of_type(
    node: Type, field: Field | None = None, *, outermost: bool = True
) -> Object:
    """The schema of a type, with the facts of the field that is of it."""
    match node:
        case Reference(name):
            return ref("schemas", name)
        case ListOf(item):
            own = _facts(field, "list") if outermost else {}
            return {
                "type": "array",
                "items": of_type(item, field, outermost=False),
                **own,
            }
        case MapOf(value):
            inner = of_type(value, field, outermost=False)
            return {"type": "object", "additionalProperties": inner}
        case Scalar(kind):
            return _SCALARS[kind] | _facts(field, kind)


def _facts(field: Field | None, kind: str) -> Object:
    """The facts of a field that its values of a kind have, by JSON Schema's keywords or ours."""
    if field is None:
        return {}
    is_secret = field.secret and kind == "string"
    found: Object = {"format": "password"} if is_secret else {}
    for fact in FACTS:
        value = getattr(field, fact.name) if kind in fact.fits else None
        if value in (None, ()) or fact.name == "refers_to":
            continue
        if fact.name == "max_bytes":
            # A character takes a byte or more.
            found["maxLength"] = min(value, field.max_characters or value)
        keyword = fact.keyword or f"x-{fact.name.replace('_', '-')}"
        if keyword not in found:
            found[keyword] = list(value) if isinstance(value, tuple) else value
    return found


def _or_null(schema: Object) -> Object:
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    schema["type"] = [schema["type"], "null"]
    match schema.get("enum"):
        case list(values):
            schema["enum"] = [*values, None]
    return schema
