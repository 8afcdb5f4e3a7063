"""Short programs for the docs: each operation as one would call it, sync and async."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from copperplate import names
from copperplate.ir.model import (
    Api,
    Datatype,
    Field,
    JSONValue,
    ListOf,
    MapOf,
    Operation,
    Parameter,
    Reference,
    Scalar,
    Service,
    Type,
)
from copperplate.ir.samples import Samples
from copperplate.languages.python import naming
from copperplate.languages.python.encoders import python_number, python_string
from copperplate.languages.python.layout import Brackets, laid_out
from copperplate.languages.python.naming import Names
from copperplate.languages.python.reserved import KEYWORDS
from copperplate.text.code import Code, code, identifier, joined
from copperplate.text.prose import markdown_block


@dataclass(frozen=True, slots=True)
class Example:
    """The same call on a ``Client`` and on an ``AsyncClient``, as blocks of Markdown."""

    sync: Code
    asynchronous: Code


class Examples:
    """Writes the examples of one API."""

    def __init__(self, api: Api, all_names: Names) -> None:
        self._names = all_names
        self._samples = Samples(api)
        self._datatypes: Mapping[str, Datatype] = {d.name: d for d in api.datatypes()}

    def of(self, service: Service, operation: Operation) -> Example:
        """An example of one operation."""
        return Example(
            markdown_block("python", self.program(service, operation, is_async=False)),
            markdown_block("python", self.program(service, operation, is_async=True)),
        )

    def program(self, service: Service, operation: Operation, is_async: bool) -> Code:
        """The lines that call the operation on a variable ``client``."""
        call = self._call(service, operation)
        lines = list(self._statements(service, operation, call, is_async))
        if any("datetime(" in line for line in lines):
            lines[:0] = [code("from datetime import datetime, timezone"), code("")]
        return joined("\n", lines)

    def _statements(
        self, service: Service, operation: Operation, call: Brackets, is_async: bool
    ) -> Iterator[Code]:
        wait = code("await ") if is_async else code("")
        match operation.result:
            case Reference(name):
                result = self._datatypes[name]
            case _:
                yield laid_out(_prefixed(wait, call), indent=0)
                return
        variable = self.variable(result.name)
        if service.singleton:
            variable = self.variable(service.path.rsplit("/", 1)[-1])
        if result.page_of is None or operation.http_method != "GET":
            assigned = _prefixed(code("{} = {}", variable, wait), call)
            yield laid_out(assigned, indent=0)
            yield self._shown(result, variable, operation, indent=code(""))
            return
        item = self._item(result)
        each = self.variable(item.name) if item else code("item")
        loop = code("async for {} in ", each) if is_async else code("for {} in ", each)
        yield laid_out(_prefixed(loop, call, code(":")), indent=0)
        if item is None:
            yield code("    print({})", each)
        else:
            yield self._shown(item, each, operation, indent=code("    "))

    def identifier(self, service: Service) -> Code:
        """An identifier of an object of the service, as a literal."""
        return laid_out(_literal(self._samples.identifier(service.datatype)), indent=0)

    def arguments(self, service: Service, operation: Operation) -> Code:
        """The arguments of a call but for those of the path."""
        in_path = [p for p in operation.parameters if p.location == "path"]
        items = self._call(service, operation).items[len(in_path) :]
        return joined(", ", (laid_out(item, indent=0) for item in items))

    def variable(self, name: str) -> Code:
        """What an object of the datatype of that name is called in an example."""
        words = names.split(name, self._names.words)
        taken = KEYWORDS | {"client", "datetime", "print", "timezone"}
        return identifier(*names.distinct([names.snake(words)], taken))

    def _item(self, page: Datatype) -> Datatype | None:
        """The datatype that a page holds."""
        for property in page.properties:
            match property.type:
                case ListOf(Reference(name)) if property.name == page.page_of:
                    return self._datatypes[name]
        return None

    def _shown(
        self, datatype: Datatype, variable: Code, operation: Operation, indent: Code
    ) -> Code:
        """Print what one would want to see first: what tells the object from others."""
        known = self._names.datatypes[datatype.name].properties
        wanted = ["token", "id", "name", "type"]
        if operation.standard != "create":
            wanted = ["id", "name", "type"]
        found = next((known[name] for name in wanted if name in known), None)
        if found is None:
            return code("{}print({})", indent, variable)
        return code("{}print({}.{})", indent, variable, found)

    def _call(self, service: Service, operation: Operation) -> Brackets:
        method = naming.operations(service, self._names.words)[operation.name]
        parameters = naming.parameters(operation, self._names.words)
        arguments: list[Code | Brackets] = []
        for parameter in _chosen(operation):
            sample = self._samples.argument(service, parameter)
            if operation.standard == "update" and parameter.location == "body":
                sample = self._samples.changed(parameter)
            value = self._value(sample, parameter.type, parameter)
            if parameter.location in ("path", "whole_body"):
                arguments.append(value)
            else:
                keyword = code("{}=", parameters[parameter.name])
                arguments.append(_prefixed(keyword, value))
        return Brackets(
            code("client.{}.{}(", self._names.service_path(service), method),
            tuple(arguments),
            code(")"),
        )

    def _value(self, value: JSONValue, type: Type, field: Field) -> Code | Brackets:
        """A decoded value as an expression of Python, of the type that the package takes."""
        match type, value:
            case ListOf(item), list():
                items = tuple(self._value(each, item, field) for each in value)
                return Brackets(code("["), items, code("]"))
            case MapOf(inner), dict():
                return _mapping(
                    (key, self._value(each, inner, field))
                    for key, each in value.items()
                )
            case Reference(name), dict():
                types = {p.name: p.type for p in self._datatypes[name].properties}
                return _mapping(
                    (key, self._value(each, types[key], field))
                    for key, each in value.items()
                )
            case Scalar("datetime"), str():
                return _moment(value)
        return _literal(value)


def _chosen(operation: Operation) -> tuple[Parameter, ...]:
    """The parameters that an example gives: what is required, and what shows how the call is used."""
    free = [p for p in operation.parameters if not p.required and p.location == "body"]
    free = [p for p in free if p.deprecated is None]
    told = [p for p in free if p.example is not None]
    plain = [p for p in free if p.name == "description"]
    if operation.standard == "create":
        extra = [*told, *plain]
    else:
        extra = plain[:1] or told[:1]
    if not extra and not any(
        p.required and p.location != "path" for p in operation.parameters
    ):
        extra = free[:1]
    return tuple(p for p in operation.parameters if p.required or p in extra)


def _prefixed(
    before: Code, piece: Code | Brackets, after: Code = code("")
) -> Code | Brackets:
    if isinstance(piece, Brackets):
        return Brackets(
            code("{}{}", before, piece.before),
            piece.items,
            code("{}{}", piece.after, after),
        )
    return code("{}{}{}", before, piece, after)


def _mapping(entries: Iterator[tuple[str, Code | Brackets]]) -> Brackets:
    items = tuple(
        _prefixed(code("{}: ", python_string(key)), value) for key, value in entries
    )
    return Brackets(code("{{"), items, code("}}"))


def _moment(text: str) -> Code:
    """``datetime(2026, 3, 1, 9, 30, tzinfo=timezone.utc)``"""
    moment = datetime.fromisoformat(text)
    numbers = [moment.year, moment.month, moment.day, moment.hour, moment.minute]
    return code(
        "datetime({}, tzinfo=timezone.utc)", joined(", ", map(python_number, numbers))
    )


def _literal(value: JSONValue) -> Code | Brackets:
    match value:
        case None:
            return code("None")
        case str():
            return python_string(value)
        case bool() | int() | float():
            return python_number(value)
        case list():
            return Brackets(code("["), tuple(map(_literal, value)), code("]"))
        case dict():
            return _mapping((key, _literal(each)) for key, each in value.items())
