"""The schemas of datatypes, members and types.

Objects are left open everywhere: an API may add members to its answers, and a client has to take them.
What OpenAPI has no word for is told by ``x-max-bytes`` and ``x-unit``, and in the description.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from copperplate.ir import scalars
from copperplate.ir.facts import Facts, Sentences
from copperplate.ir.field_facts import FACTS
from copperplate.ir.model import (
    Api,
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
from copperplate.ir.unions import UnionTest
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


class Schemas:
    """The schemas of an API's datatypes, of members of objects, and of types."""

    def __init__(self, api: Api, facts: Facts) -> None:
        self._facts = facts
        self._datatypes = {datatype.name: datatype for datatype in api.datatypes()}

    def of_datatype(self, datatype: Datatype) -> Object:
        """An object, be it in a request or in a response."""
        known = self._facts.datatypes[datatype.name]
        required = self._required(datatype)
        schema = self.of_members(datatype.properties, known.sentences, required)
        return given(
            {
                "type": "object",
                "description": datatype.doc or None,
                **deprecation(datatype.deprecated),
                **schema,
                "additionalProperties": self.of_others(
                    datatype.others, known.sentences
                ),
            }
        )

    def of_others(self, others: Others | None, said: Sentences) -> JSONValue:
        """The schema of each member that no property describes."""
        if others is None:
            return None
        schema = self.of_type(others.each, others)
        if others.nullable:
            schema = _or_null(schema)
        description = described(others.doc, said.get(others.name, ()))
        return schema | ({"description": description} if description else {}) or True

    def _required(self, datatype: Datatype) -> set[str]:
        """The names of the properties that are in each such object.

        Of one that is sent and received only what both have: what must be given, unless a response may leave
        it out; and what the server itself sets, which is ``readOnly`` and needn't be in a request.
        """
        known = self._facts.datatypes[datatype.name]
        return {
            prop.name
            for prop in datatype.properties
            if (prop.name in known.always or not known.is_received)
            and (prop.required or prop.assigned or not known.is_sent)
        }

    def of_union(self, union: NamedUnion) -> Object:
        """A union with a name; its tag is its discriminator if OpenAPI allows for that."""
        return given(
            {
                "description": union.doc or None,
                **deprecation(union.deprecated),
                "anyOf": self._choices(union.type),
                "discriminator": self._discriminator(union.type),
            }
        )

    def _choices(
        self, union: Union, field: Field | None = None, *, outermost: bool = False
    ) -> list[JSONValue]:
        """One schema for each type of a union, and one for objects of none of them, where such may come.

        They have the facts of the field that is of it.
        """
        tests = self._facts.unions[union.name]
        choices: list[JSONValue] = [
            self._choice(
                self.of_type(member.type, field, outermost=outermost), member.type, test
            )
            for member, test in zip(union.members, tests, strict=True)
        ]
        if union.name in self._facts.received_unions:
            choices += _unknown(tests)
        return choices

    def _choice(self, schema: Object, type_: Type, test: UnionTest) -> Object:
        """A type of a union, and what tells that an object is of it, unless the type says so itself."""
        name = test.tag or test.has
        if name is None or self._tells(type_, test):
            return schema
        told: Object = {"required": [name]}
        if test.tag is not None:
            first, *more = test.values
            tag: Object = {"enum": [first, *more]} if more else {"const": first}
            told = {"properties": {name: tag}, **told}
        return {"allOf": [schema, told]}

    def _tells(self, type_: Type, test: UnionTest) -> bool:
        """Whether the schema of a type allows no object that isn't told to be of it."""
        if not isinstance(type_, Reference):
            return False
        datatype = self._datatypes[type_.datatype]
        name = test.tag or test.has
        prop = next((each for each in datatype.properties if each.wire == name), None)
        if prop is None or prop.name not in self._required(datatype):
            return False
        if test.tag is None:
            return True
        is_closed = bool(prop.values) and not (prop.nullable or prop.open_values)
        return is_closed and set(prop.values) <= set(test.values)

    def _discriminator(self, union: Union) -> Object | None:
        """The tag, if all types are mere references: OpenAPI sees no others there."""
        tests = self._facts.unions[union.name]
        mapping: Object = {}
        for member, test in zip(union.members, tests, strict=True):
            if test.tag is None or not self._tells(member.type, test):
                return None
            schema = self.of_type(member.type)
            mapping |= {str(value): schema["$ref"] for value in test.values}
        return {"propertyName": tests[0].tag, "mapping": mapping}

    def of_members(
        self, fields: Iterable[Field], said: Sentences, required: Collection[str]
    ) -> Object:
        """An object's schema; ``required`` has the names of the fields that are."""
        properties: Object = {}
        wires: list[JSONValue] = []
        for field in fields:
            is_required = field.name in required
            untold = ["required"] * (field.required and not is_required)
            properties[field.wire] = self.of_field(field, said, untold)
            if is_required:
                wires.append(field.wire)
        schema: Object = {"type": "object", "properties": properties}
        return {**schema, "required": wires} if wires else schema

    def of_field(
        self, field: Field, said: Sentences, untold: Collection[str] = ()
    ) -> Object:
        """The schema of a member of an object, or of a whole body.

        ``untold`` are facts that stand in the description, since no keyword tells them.
        """
        schema = self.of_type(field.type, field)
        if field.nullable:
            schema = _or_null(schema)
        description = described(field.doc, said.get(field.name, ()), untold)
        if description:
            schema["description"] = description
        schema |= deprecation(field.deprecated) | default_and_example(field)
        if _is_assigned(field):
            schema["readOnly"] = True
        return schema

    def of_type(
        self, node: Type, field: Field | None = None, *, outermost: bool = True
    ) -> Object:
        """The schema of a type, with the facts of the field that is of it."""
        match node:
            case Reference(name):
                return ref("schemas", name)
            case ListOf(item):
                own = _facts(field, "list") if outermost else {}
                return {
                    "type": "array",
                    "items": self.of_type(item, field, outermost=False),
                    **own,
                }
            case MapOf(value):
                inner = self.of_type(value, field, outermost=False)
                return {"type": "object", "additionalProperties": inner}
            case Scalar(enum=str(name)) | Union(name=name, is_named=True):
                return ref("schemas", name)
            case Union():
                choices = self._choices(node, field, outermost=outermost)
                return {"anyOf": choices}
            case Scalar(kind, form):
                wire = scalars.of(node)
                type_: Object = {} if wire.json == "any" else {"type": wire.json}
                if wire.pattern is not None:
                    type_["pattern"] = f"^{wire.pattern}$"
                facts = _facts(field, kind, is_text=wire.json == "string")
                return type_ | _MORE.get((kind, form), {}) | facts


def _unknown(tests: Sequence[UnionTest]) -> Iterator[Object]:
    """Objects of a kind that nobody knows yet: those that no type of a union takes."""
    objects = [test for test in tests if test.kind == "object"]
    told: dict[str, list[JSONValue]] = {}
    for test in objects:
        told.setdefault(test.tag or test.has or "", []).extend(test.values)
    if objects and "" not in told:
        yield {
            "type": "object",
            "description": "An object of a kind that is not known yet.",
            "properties": {
                name: {"not": {"enum": values}} if values else {"type": "null"}
                for name, values in told.items()
            },
        }


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


def default_and_example(field: Field) -> Object:
    """What the server takes if nothing is given, and what might be given."""
    examples: list[JSONValue] | None = (
        None if field.example is None else [field.example]
    )
    return given({"default": field.default, "examples": examples})


def _is_assigned(field: Field) -> bool:
    return isinstance(field, Property) and field.assigned is not None


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
