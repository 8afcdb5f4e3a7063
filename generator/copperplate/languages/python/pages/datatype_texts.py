"""What a page says of a datatype."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copperplate.ir.model import (
    Datatype,
    Others,
    Property,
    Reference,
    Resource,
    Service,
)
from copperplate.languages.python.layout import flat
from copperplate.languages.python.pages import sentences
from copperplate.languages.python.pages.shared import Shared
from copperplate.languages.python.signatures import signature_items
from copperplate.text.code import Code, code, joined
from copperplate.text.prose import markdown, markdown_literal


@dataclass(frozen=True, slots=True)
class MemberText:
    """A property of a datatype, or one of its methods."""

    name: Code
    is_method: bool
    annotation: Code
    """Of a property: its type, as in a signature."""
    return_type: Code
    """The same as Markdown."""
    signature: Code
    """Of a method: its name, parameters and result."""
    doc: Code
    facts: Code
    operation: Code
    """Of a method: the full name of the operation that it calls."""


@dataclass(frozen=True, slots=True)
class DatatypeText:
    """A class of objects."""

    name: Code
    async_name: Code
    """That of the class for ``AsyncClient``; empty if it is the same."""
    awaited: Code
    """What is different about that one."""
    doc: Code
    deprecation: Code | None
    is_input: bool
    required: Code
    """The keys that must be given where it is sent."""
    items: Code | None
    """Of a page of a list: the type of an item, a link if it is a class."""
    page: Code
    """The page of the resource that it belongs to."""
    members: tuple[MemberText, ...]
    """Properties and methods in one row, by name."""


def text(shared: Shared, resource: Resource, datatype: Datatype) -> DatatypeText:
    """One datatype, with its properties and methods."""
    own = shared.names.datatypes[datatype.name]
    members = [_property(shared, datatype, field) for field in datatype.fields]
    if resource.service is not None:
        members += _methods(shared, resource, resource.service, datatype)
    required = [p.wire for p in datatype.properties if p.required]
    return DatatypeText(
        name=own.class_name,
        async_name=joined("", own.classes[1:]),
        awaited=_awaited(datatype),
        doc=markdown(datatype.doc),
        deprecation=sentences.deprecation(datatype.deprecated),
        is_input=shared.facts.datatypes[datatype.name].is_sent,
        required=joined(", ", map(markdown_literal, required)),
        items=_items(shared, datatype.name),
        page=shared.names.modules[resource.name],
        members=tuple(sorted(members, key=lambda member: member.name)),
    )


def _awaited(datatype: Datatype) -> Code:
    if datatype.page_of is not None:
        return code("it is iterated with `async for`")
    if datatype.methods:
        return code("its methods are awaited")
    return code("the objects in it are those of an `AsyncClient`, too")


def _items(shared: Shared, name: str) -> Code | None:
    match shared.facts.datatypes[name].items:
        case None:
            return None
        case Reference(name):
            return shared.link(name)
        case item:
            return markdown(shared.annotations.returned(item).code)


def _property(
    shared: Shared, datatype: Datatype, property: Property | Others
) -> MemberText:
    annotation = shared.annotations.of_property(property).code
    said = shared.facts.datatypes[datatype.name].sentences
    return MemberText(
        name=shared.names.datatypes[datatype.name].properties[property.name],
        is_method=False,
        annotation=annotation,
        return_type=markdown(annotation),
        signature=code(""),
        doc=markdown(property.doc),
        facts=sentences.of_property(property, said, shared),
        operation=code(""),
    )


def _methods(
    shared: Shared, resource: Resource, service: Service, datatype: Datatype
) -> Iterator[MemberText]:
    own = shared.names.datatypes[datatype.name]
    called = shared.names.services[resource.name].operations
    operations = {operation.name: operation for operation in service.operations}
    for name in datatype.methods:
        operation = operations[name]
        parameters = called[name].parameters
        facts = shared.facts.datatypes[datatype.name].methods[name]
        given = [p for p in operation.parameters if p.name in facts.given]
        remembered = [parameters[p] for p in facts.remembered.values()]
        notes = [sentences.deprecation(operation.deprecated), _remembered(remembered)]
        _, *items = map(flat, signature_items(parameters, given, shared.annotations))
        method, result = own.methods[name], shared.result(resource.name, operation)
        yield MemberText(
            name=method,
            is_method=True,
            annotation=code(""),
            return_type=code(""),
            signature=code("{}({}) -> {}", method, joined(", ", items), result),
            doc=markdown(operation.doc),
            facts=joined(" ", filter(None, notes)),
            operation=shared.full_name(resource.name, operation),
        )


def _remembered(names: Sequence[Code]) -> Code | None:
    """What an object of which the method is called must know; None if its properties say all."""
    if not names:
        return None
    listed = joined(" and ", map(markdown_literal, names))
    return code(
        "The object remembers its {} from the call whose result it is or is listed in; one that is within "
        "another object, or is made by hand, doesn't.",
        listed,
    )
