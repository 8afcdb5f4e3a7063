"""Short programs for the docs: each operation as one would call it, sync and async."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timezone

from copperplate import names
from copperplate.ir import scalars
from copperplate.ir.facts import Facts
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
    Resource,
    Scalar,
    Service,
    Type,
    Union,
)
from copperplate.ir.samples import Samples
from copperplate.ir.unions import chosen
from copperplate.languages.python.encoders import (
    python_bytes,
    python_number,
    python_string,
)
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

    def __init__(self, api: Api, facts: Facts, all_names: Names, package: Code) -> None:
        self._names = all_names
        self._package = package
        self._facts = facts
        self._words = api.words
        self._samples = Samples(api)
        self._datatypes: Mapping[str, Datatype] = {d.name: d for d in api.datatypes()}

    def of(self, resource: Resource, service: Service, operation: Operation) -> Example:
        """An example of one operation."""
        sync = self.program(resource, service, operation, is_async=False)
        asynchronous = self.program(resource, service, operation, is_async=True)
        return Example(
            markdown_block("python", sync), markdown_block("python", asynchronous)
        )

    def program(
        self,
        resource: Resource,
        service: Service,
        operation: Operation,
        is_async: bool,
    ) -> Code:
        """The lines that call the operation on a variable ``client``."""
        call = self._call(resource, service, operation)
        items = self._facts.services[resource.name].operations[operation.name].items
        lines = list(self._statements(service, operation, call, items, is_async))
        imports = list(_imports("\n".join(lines), self._package))
        if imports:
            lines[:0] = [*imports, code("")]
        return joined("\n", lines)

    def _statements(
        self,
        service: Service,
        operation: Operation,
        call: Brackets,
        items: Type | None,
        is_async: bool,
    ) -> Iterator[Code]:
        wait = code("await ") if is_async else code("")
        if items is None:
            if not isinstance(operation.result, Reference):
                yield laid_out(_prefixed(wait, call), indent=0)
                return
            result = self._datatypes[operation.result.datatype]
            variable = self.variable(result.name)
            if service.singleton:
                variable = self.variable(service.path.last)
            assigned = _prefixed(code("{} = {}", variable, wait), call)
            yield laid_out(assigned, indent=0)
            yield self._shown(result, variable, operation, indent=code(""))
            return
        item = None
        if isinstance(items, Reference):
            item = self._datatypes[items.datatype]
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

    def arguments(
        self, resource: Resource, service: Service, operation: Operation
    ) -> Code:
        """The arguments of a call but for those of the path."""
        in_path = operation.path.parameters
        items = self._call(resource, service, operation).items[len(in_path) :]
        return joined(", ", (laid_out(item, indent=0) for item in items))

    def variable(self, name: str) -> Code:
        """What an object of the datatype of that name is called in an example."""
        words = names.split(name, self._words)
        taken = KEYWORDS | {
            *("client", "datatypes", "date", "datetime", "print", "timedelta"),
            "timezone",
        }
        return identifier(*names.distinct([names.snake(words)], taken))

    def _shown(
        self, datatype: Datatype, variable: Code, operation: Operation, indent: Code
    ) -> Code:
        """Print what one would want to see first: what tells the object from others."""
        known = self._names.datatypes[datatype.name].properties
        wanted = [self._samples.key(datatype.name), "id", "name", "type"]
        if operation.standard == "create":
            wanted[:0] = [p.name for p in datatype.properties if p.shown_once]
        found = next((known[name] for name in wanted if name in known), None)
        if found is None:
            return code("{}print({})", indent, variable)
        return code("{}print({}.{})", indent, variable, found)

    def _call(
        self, resource: Resource, service: Service, operation: Operation
    ) -> Brackets:
        own = self._names.services[resource.name]
        called = own.operations[operation.name]
        arguments: list[Code | Brackets] = []
        by_position = True
        for parameter in self._chosen(operation):
            sample = self._samples.argument(service, parameter)
            if operation.standard == "update" and parameter.location == "body":
                sample = self._samples.changed(parameter)
            value = self._value(sample, parameter.type, parameter)
            by_position &= parameter.location in ("path", "whole_body")
            if by_position:
                arguments.append(value)
            else:
                keyword = code("{}=", called.parameters[parameter.name])
                arguments.append(_prefixed(keyword, value))
        return Brackets(
            code("client.{}.{}(", own.accessor, called.method),
            tuple(arguments),
            code(")"),
        )

    def _chosen(self, operation: Operation) -> tuple[Parameter, ...]:
        """The parameters that an example gives: what is required, and what shows how the call is used."""
        free = [
            parameter
            for parameter in operation.parameters
            if not parameter.required and parameter.location == "body"
        ]
        free = [parameter for parameter in free if parameter.deprecated is None]
        told = [parameter for parameter in free if parameter.example is not None]
        typical = [p for p in free if self._samples.is_typical(p)][:1]
        extra = typical or told[:1]
        if operation.standard == "create":
            extra = [*told, *typical]
        if not extra and not any(
            p.required and p.location != "path" for p in operation.parameters
        ):
            extra = free[:1]
        return tuple(p for p in operation.parameters if p.required or p in extra)

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
                types = {p.wire: p.type for p in self._datatypes[name].properties}
                return _mapping(
                    (key, self._value(each, types[key], field))
                    for key, each in value.items()
                )
            case Union(), _:
                place = chosen(self._facts.unions[type.name], value)
                if place is not None:
                    return self._in_union(value, type.members[place].type, field)
            case Scalar(enum=None), _:
                return _scalar(type, value)
        return _literal(value)

    def _in_union(self, value: JSONValue, type: Type, field: Field) -> Code | Brackets:
        """The same of one of several types: an object that needs writers is given as one."""
        if isinstance(type, Reference) and isinstance(value, dict):
            own = self._names.datatypes[type.datatype]
            if own.has_writers:
                properties = self._datatypes[type.datatype].properties
                arguments = tuple(
                    _prefixed(
                        code("{}=", own.properties[prop.name]),
                        self._value(value[prop.wire], prop.type, prop),
                    )
                    for prop in properties
                    if prop.wire in value
                )
                before = code("datatypes.{}.new(", own.class_name)
                return Brackets(before, arguments, code(")"))
        return self._value(value, type, field)


def _imports(text: str, package: Code) -> Iterator[Code]:
    """The lines that import what a program names."""
    used = set(re.findall(r"\b(date|datetime|timedelta|timezone|Decimal)\b[(.]", text))
    if "tzinfo=timezone.utc" in text:
        used.add("timezone")
    if times := sorted(used - {"Decimal"}):
        yield code("from datetime import {}", joined(", ", map(identifier, times)))
    if "Decimal" in used:
        yield code("from decimal import Decimal")
    if "datatypes." in text:
        if times or "Decimal" in used:
            yield code("")
        yield code("from {} import datatypes", package)


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


def _scalar(scalar: Scalar, value: JSONValue) -> Code | Brackets:
    """A scalar as the package takes it."""
    match scalar, value:
        case Scalar("datetime", None), str():
            return _moment(value)
        case Scalar("datetime", form), int():
            seconds = value / (1 if form == "unix_seconds" else 1000)
            return _moment(datetime.fromtimestamp(seconds, timezone.utc).isoformat())
        case Scalar("date"), str():
            day = date.fromisoformat(value)
            parts = map(python_number, (day.year, day.month, day.day))
            return code("date({})", joined(", ", parts))
        case Scalar("decimal"), _:
            return code("Decimal({})", python_string(str(value)))
        case Scalar("integer" | "int64", "text"), str():
            return python_number(int(value))
        case Scalar("duration", str()), str():
            return code("timedelta(seconds={})", _seconds(scalar, value))
        case Scalar("bytes"), str():
            return python_bytes(base64.b64decode(value))
    return _literal(value)


def _seconds(scalar: Scalar, value: str) -> Code:
    seconds = float(scalars.amount(scalar, value))
    return python_number(int(seconds) if seconds.is_integer() else seconds)


def _moment(text: str) -> Code:
    """``datetime(2026, 3, 1, 9, 30, tzinfo=timezone.utc)``"""
    moment = datetime.fromisoformat(text).astimezone(timezone.utc)
    numbers = [moment.year, moment.month, moment.day, moment.hour, moment.minute]
    if moment.second:
        numbers.append(moment.second)
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
