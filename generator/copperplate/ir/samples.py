"""Values for examples: such as might be met in the wild, and within what the schema allows.

The same for the same schema, always. Where nothing better is known a value is made up from the field's
type and the last word of its name; the schema's ``example`` says it better.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from copperplate import names
from copperplate.ir import scalars
from copperplate.ir.model import (
    Api,
    Datatype,
    Enum,
    Field,
    JSONValue,
    ListOf,
    MapOf,
    Parameter,
    Reference,
    Scalar,
    Service,
    SharedParameter,
    Type,
    Union,
)
from copperplate.ir.unions import tests_of

TEXTS = {
    "country": "PT",
    "currency": "EUR",
    "domain": "app.example.com",
    "email": "ada@example.com",
    "emails": "ada@example.com",
    "host": "www.example.com",
    "hostname": "www.example.com",
    "ip": "203.0.113.7",
    "language": "en",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "urls": "https://example.com/",
}
"""What a text of a well-known form may be, by the last word of its field's name. The names and addresses
are those that are reserved for documentation."""

MOST = 200
"""Members of a sample from which on an object within it stays empty: datatypes that hold each other, twice
a level, would make one of millions."""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


class Samples:
    """Values for the fields of one API."""

    def __init__(self, api: Api) -> None:
        self._words = api.words
        self._examples = api.examples
        self._id_length = api.id_length
        self._datatypes: Mapping[str, Datatype] = {d.name: d for d in api.datatypes()}
        self._enums: Mapping[str, Enum] = {e.name: e for e in api.enums()}
        self._left = MOST
        """How many members the sample that is being made may still get."""
        self._services: dict[str, Service] = {}
        for service in api.services():
            self._services.setdefault(service.datatype, service)

    def identifier(self, datatype: str) -> JSONValue:
        """An identifier of an object of that datatype, as its service makes them."""
        digest = hashlib.sha256(datatype.encode()).digest()
        token = "".join(DIGITS[byte % len(DIGITS)] for byte in digest * 4)
        token = token[: self._id_length]
        service = self._services.get(datatype)
        if service is None:
            return token
        for property in self._datatypes[datatype].properties:
            told = property.example is not None or property.values
            if property.name == service.key:
                if told or property.type != Scalar("string"):
                    return self.value(property)
        return service.id_prefix + token

    def argument(self, service: Service, parameter: Parameter) -> JSONValue:
        """A value for a parameter of one of the service's operations."""
        if parameter.location == "path" and parameter.name == service.key:
            if not parameter.refers_to:
                return self.identifier(service.datatype)
        return self.value(parameter)

    def value(self, field: Field) -> JSONValue:
        """A value of the field, as it is in JSON."""
        if field.example is not None:
            return field.example
        self._left = MOST
        return self._of_type(field.type, field, frozenset())

    def text(self, parameter: SharedParameter) -> str:
        """A value of the parameter, as it is in a path, a query or a header."""
        value = self.value(parameter)
        return str(value).lower() if isinstance(value, bool) else str(value)

    def is_typical(self, field: Field) -> bool:
        """The API says of such texts what they look like."""
        return self._last_word(field) in self._examples

    def key(self, datatype: str) -> str:
        """The property that identifies an object of the datatype; empty if it has no service."""
        service = self._services.get(datatype)
        return service.key if service else ""

    def changed(self, field: Field) -> JSONValue:
        """A value that the field may get by an update: another than the first, where one is known."""
        texts = self._examples.get(self._last_word(field), ())
        if len(texts) > 1 and self.value(field) == self._cut(texts[0], field):
            return self._cut(texts[1], field)
        return self.value(field)

    def _of_type(self, type: Type, field: Field, within: frozenset[str]) -> JSONValue:
        match type:
            case ListOf(item):
                return [self._of_type(item, field, within)]
            case MapOf(value):
                return {"name": self._of_type(value, field, within)}
            case Reference(name):
                return self._object(name, within)
            case Union():
                return self._first_of(type, field, within)
            case Scalar():
                return self._scalar(type, field)

    def _first_of(
        self, union: Union, field: Field, within: frozenset[str]
    ) -> JSONValue:
        """A value of a union: of its first member, with the tag that tells so."""
        first, *_ = union.members
        test, *_ = tests_of(union, self._datatypes)
        value = self._of_type(first.type, field, within)
        if isinstance(value, dict) and test.tag is not None:
            return {test.tag: test.values[0]} | {
                name: each for name, each in value.items() if name != test.tag
            }
        return value

    def _object(self, name: str, within: frozenset[str]) -> JSONValue:
        """What must be given of an object, and what has an example; if nothing, its first two members."""
        if name in within or self._left <= 0:
            return {}
        properties, others = (
            self._datatypes[name].properties,
            self._datatypes[name].others,
        )
        chosen = [p for p in properties if p.required or p.example is not None]
        plain = [p for p in properties if p.deprecated is None and not p.nullable]
        plain = [p for p in plain if p.default is None] or plain
        chosen = chosen or plain[:2]
        self._left -= len(chosen)
        more = others.example if others is not None else None
        return {
            p.wire: (
                p.example
                if p.example is not None
                else self._of_type(p.type, p, within | {name})
            )
            for p in chosen
        } | (more if isinstance(more, dict) else {})

    def _scalar(self, scalar: Scalar, field: Field) -> JSONValue:
        if field.values:
            return field.values[0]
        if scalar.enum is not None:
            return self._enums[scalar.enum].values[0].value
        match scalar:
            case Scalar("integer" | "int64" | "number" | "decimal" | "duration", None):
                whole = scalar.kind not in ("number", "decimal")
                return self._number(field, whole=whole)
            case Scalar("string"):
                return self._text(field)
        return scalars.of(scalar).sample

    def _number(self, field: Field, whole: bool) -> int | float:
        if isinstance(field.default, int | float):
            return field.default
        low = field.minimum if field.minimum is not None else 1
        high = field.maximum if field.maximum is not None else max(low, 60)
        return int(high if whole else low) if whole else (low + high) / 2

    def _text(self, field: Field) -> str:
        if field.refers_to:
            return str(self.identifier(field.refers_to[0]))
        if isinstance(field.default, str) and field.default:
            return field.default
        word = self._last_word(field)
        if word in self._examples:
            return self._cut(self._examples[word][0], field)
        words = names.split(field.name, self._words)
        return self._cut(TEXTS.get(word, f"my {' '.join(words)}"), field)

    def _last_word(self, field: Field) -> str:
        words = names.split(field.name, self._words)
        return words[-1] if words else "text"

    def _cut(self, text: str, field: Field) -> str:
        text = text[: field.max_characters]
        if field.max_bytes is not None:
            text = text.encode()[: field.max_bytes].decode(errors="ignore")
        return text
