"""The schemas of datatypes, members and types.

Objects are left open everywhere: an API may add members to its answers, and a client has to take them.
What OpenAPI has no word for is told by ``x-max-bytes`` and ``x-unit``, and in the description.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from copperplate.ir import scalars
from copperplate.ir.facts import Facts, Sentences
from copperplate.ir.field_facts import FACTS
from copperplate.ir.model import (
    Datatype,
    Enum,
    EnumValue,
    Field,
    Form,
    JSONValue,
    ListOf,
    MapOf,
    NamedUnion,
    Others,
    Property,
    Reference,
    Scalar,
    ScalarKind,
    Type,
    Union,
)
from copperplate.languages.openapi.pieces import (
    Object,
    deprecation,
    described,
    given,
    ref,
)

_MORE: Mapping[tuple[ScalarKind, Form | None], Object] = {
    ("int64", None): {"format": "int64"},
    ("int64", "text"): {"format": "int64"},
    ("decimal", None): {"format": "decimal"},
    ("decimal", "text"): {"format": "decimal"},
    ("datetime", None): {"format": "date-time"},
    ("datetime", "unix_seconds"): {"x-unit": "seconds since 1970"},
    ("datetime", "unix_milliseconds"): {"x-unit": "milliseconds since 1970"},
    ("date", None): {"format": "date"},
    ("duration", None): {"x-unit": "seconds"},
    ("duration", "iso8601"): {"format": "duration"},
    ("bytes", None): {"contentEncoding": "base64"},
    ("uuid", None): {"format": "uuid"},
    ("url", None): {"format": "uri"},
}
"""What the schema of a scalar says besides its type in JSON."""


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
            "additionalProperties": of_others(datatype.others, known.sentences),
        }
    )


def of_others(others: Others | None, said: Sentences) -> JSONValue:
    """The schema of each member that no property describes."""
    if others is None:
        return None
    schema = of_type(others.each, others)
    if others.nullable:
        schema = _or_null(schema)
    description = described(others.doc, said.get(others.name, ()))
    return schema | ({"description": description} if description else {}) or True


def of_union(union: NamedUnion, facts: Facts) -> Object:
    """A union with a name; its tag, if it has one, is its discriminator."""
    tests = facts.unions[union.type.name]
    mapping: Object = {
        str(value): f"#/components/schemas/{member.type.datatype}"
        for member, test in zip(union.type.members, tests, strict=True)
        if isinstance(member.type, Reference)
        for value in test.values
    }
    tag = next((test.tag for test in tests if test.tag), None)
    return given(
        {
            "description": union.doc or None,
            **deprecation(union.deprecated),
            "oneOf": [of_type(each.type) for each in union.type.members],
            "discriminator": {"propertyName": tag, "mapping": mapping} if tag else None,
        }
    )


def of_enum(enum: Enum) -> Object:
    """An enum. One that is open has no keyword in JSON Schema: its values are in ``x-extensible-enum``."""
    described = [_value_doc(value) for value in enum.values]
    has_names = any(value.name != str(value.value) for value in enum.values)
    return given(
        {
            "type": enum.kind,
            "description": enum.doc or None,
            **deprecation(enum.deprecated),
            "enum" if enum.closed else "x-extensible-enum": [
                value.value for value in enum.values
            ],
            "x-enum-varnames": [v.name for v in enum.values] if has_names else None,
            "x-enum-descriptions": list(described) if any(described) else None,
        }
    )


def _value_doc(value: EnumValue) -> str:
    if value.deprecated is None:
        return value.doc
    reason = f"Deprecated: {value.deprecated}" if value.deprecated else "Deprecated."
    return f"{value.doc} ({reason})" if value.doc else reason


def of_members(
    fields: Iterable[Field], said: Sentences, always: Collection[str] = ()
) -> Object:
    """An object's schema; the fields named in ``always`` are required whatever they say."""
    properties: Object = {}
    required: list[JSONValue] = []
    for field in fields:
        properties[field.wire] = of_field(field, said)
        if field.required or field.name in always:
            required.append(field.wire)
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
        case Scalar(enum=str(name)) | Union(name=name, is_named=True):
            return ref("schemas", name)
        case Union(members=members):
            choices = (of_type(m.type, field, outermost=outermost) for m in members)
            return {"anyOf": list(choices)}
        case Scalar(kind, form):
            wire = scalars.of(node)
            type_: Object = {} if wire.json == "any" else {"type": wire.json}
            if wire.pattern is not None:
                type_["pattern"] = f"^{wire.pattern}$"
            facts = _facts(field, kind, is_text=wire.json == "string")
            return type_ | _MORE.get((kind, form), {}) | facts


def _facts(field: Field | None, kind: str, *, is_text: bool = False) -> Object:
    """The facts of a field that its values of a kind have, by JSON Schema's keywords or ours.

    Of numbers that are text the bounds are ours: JSON Schema has none for text.
    """
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
        keyword = fact.keyword
        if keyword is None or (is_text and fact.name in ("minimum", "maximum")):
            keyword = f"x-{fact.name.replace('_', '-')}"
        if keyword not in found:
            found[keyword] = list(value) if isinstance(value, tuple) else value
    return found


def _or_null(schema: Object) -> Object:
    match schema:
        case {"anyOf": list(choices)}:
            return {**schema, "anyOf": [*choices, {"type": "null"}]}
        case {"$ref": _} | {"type": _}:
            pass
        case _:
            return schema  # any JSON, null included
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    schema["type"] = [schema["type"], "null"]
    match schema.get("enum"):
        case list(values):
            schema["enum"] = [*values, None]
    return schema
