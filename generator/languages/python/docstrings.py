"""Docstrings: the words of the schema, and what a reader of ``help()`` needs besides."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from generator.ir import (
    Api,
    Datatype,
    Field,
    Operation,
    Property,
    Reference,
    Resource,
    Service,
)
from generator.languages.python.names import Names
from generator.text import LINE_LENGTH, Code, python_docstring

TIMEOUT = (
    "the most seconds that the call may take, retries included; the client's own "
    "``timeout`` if not given."
)


def of_property(property: Property) -> Code:
    """The description, word for word, and what it doesn't say of the values."""
    return python_docstring(_paragraphs(_facts(property)), indent=8)


def of_member(field: Field) -> Code:
    """What stands below a key of a ``TypedDict``."""
    return python_docstring(_paragraphs(_facts(field)), indent=4)


def of_datatype(datatype: Datatype) -> Code:
    """What the class stands for."""
    doc = datatype.doc or f"A ``{datatype.name}`` of the API."
    return python_docstring(
        _paragraphs([doc, _deprecation(datatype.deprecated)]), indent=4
    )


def of_input(datatype: Datatype) -> Code:
    """The ``TypedDict`` of a datatype."""
    first = f"``datatypes.{datatype.name}`` as a plain dict."
    return python_docstring(_paragraphs([first, datatype.doc]), indent=4)


def of_input_expression(datatype: Datatype) -> Code:
    """The same for one that is no class, with its keys."""
    first = f"``datatypes.{datatype.name}`` as a plain dict."
    keys = [(property.name, _described(property)) for property in datatype.properties]
    sections = [first, datatype.doc, _section("Keys", keys)]
    return python_docstring(_paragraphs(sections))


def of_service(service: Service) -> Code:
    """What the operations are about, and where a client has them."""
    attribute = ".".join(service.attribute)
    return python_docstring(
        _paragraphs([service.doc, f"A client has it as ``{attribute}``."]), indent=4
    )


def of_accessor(service: Service) -> Code:
    """The property of a client that gives a service."""
    return python_docstring(service.doc, indent=8)


def of_group(attribute: tuple[str, ...], names: Names, indent: int) -> Code:
    """A group of services."""
    members = [
        f"``{name}``"
        for member, name in sorted(names.accessors.items())
        if member[:-1] == attribute
    ]
    return python_docstring(
        f"The services under ``{'.'.join(attribute)}``: {', '.join(members)}.", indent
    )


def of_client(api: Api, is_async: bool) -> Code:
    """A client."""
    kind = "client whose calls are awaited" if is_async else "client"
    return python_docstring(
        _paragraphs([f"The {kind} of the {api.title}.", api.doc]), 4
    )


def of_module(doc: str) -> Code:
    """The first line of a module."""
    return python_docstring(doc)


def of_datatypes_module(resource: Resource) -> Code:
    """The module of a resource's datatypes."""
    return python_docstring(resource.doc or f"The datatypes of ``{resource.name}``.")


def of_inputs_module(resource: Resource) -> Code:
    """The module of a resource's inputs."""
    return python_docstring(
        f"Plain dicts that can stand for datatypes of ``{resource.name}``."
    )


def of_operation(operation: Operation, parameters: Mapping[str, Code]) -> Code:
    """What a call does, takes and gives, in the sections of Google's style."""
    entries = [
        (parameters[parameter.name], _described(parameter))
        for parameter in operation.parameters
    ]
    sections = [
        operation.doc,
        _deprecation(operation.deprecated),
        _section("Args", [*entries, ("timeout", TIMEOUT)]),
        _section("Returns", [("", _returned(operation))]) if operation.result else "",
    ]
    return python_docstring(_paragraphs(sections), indent=8)


def of_method(
    operation: Operation, parameters: Mapping[str, Code], is_async: bool
) -> Code:
    """The same for the method of an object, which stands for some of the parameters itself."""
    entries = [
        (parameters[parameter.name], _described(parameter))
        for parameter in operation.parameters
        if parameter.name in parameters
    ]
    returns = "This object, brought up to date." if operation.result else ""
    sections = [
        operation.doc,
        "For an object of an ``AsyncClient``." if is_async else "",
        _deprecation(operation.deprecated),
        _section("Args", [*entries, ("timeout", TIMEOUT)]),
        _section("Returns", [("", returns)]) if returns else "",
    ]
    return python_docstring(_paragraphs(sections), indent=8)


def of_new(datatype: Datatype, parameters: Mapping[str, Code]) -> Code:
    """The constructor of a datatype that can be sent."""
    entries = [(parameters[p.name], _described(p)) for p in datatype.properties]
    text = "An object to send; what isn't given is left out."
    return python_docstring(_paragraphs([text, _section("Args", entries)]), indent=8)


def of_replace() -> Code:
    """The method that makes a changed copy."""
    return python_docstring("A copy with other values for what is given.", indent=8)


def _described(field: Field) -> str:
    """The same in one paragraph, as the text of a parameter."""
    first, *more = _facts(field)
    if more and not first.endswith((".", "!", "?", ":", ";")):
        first += "."
    return " ".join([first, *more])


def _facts(field: Field) -> list[str]:
    """What there is to say of a field; its description stands first."""
    first = field.doc or f"The member ``{field.name}``."
    return [*filter(None, [first, _values(field), _deprecation(field.deprecated)])]


def _returned(operation: Operation) -> str:
    match operation.standard, operation.result:
        case "create", Reference(name):
            return f"The new ``{name}``."
        case ("update" | "replace"), Reference(name):
            return f"The ``{name}`` as it is now."
        case "list", Reference(name):
            return "A page of the list; iterating goes on to the pages after it."
        case _, Reference(name):
            return f"The ``{name}``."
    return "What the API answers."


def _values(field: Field) -> str:
    """The values that it may have, if the description leaves any of them out."""
    if all(str(value) in field.doc for value in field.values):
        return ""
    return "One of " + ", ".join(f"``{value}``" for value in field.values) + "."


def _deprecation(reason: str | None) -> str:
    if reason is None:
        return ""
    return f"Deprecated: {reason}" if reason else "Deprecated."


def _paragraphs(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _section(title: str, entries: Iterable[tuple[str, str]]) -> str:
    """``Args:`` and its like; an entry's text is indented below its first line."""
    lines = [f"{title}:"]
    for name, text in entries:
        first, *rest = (f"{name}: {text}" if name else text).split("\n")
        lines += _wrapped(first, first_indent=4)
        for line in rest:
            lines += _wrapped(line, first_indent=8)
    return "\n".join(lines)


def _wrapped(line: str, first_indent: int) -> list[str]:
    return textwrap.wrap(
        line,
        LINE_LENGTH - 8,
        initial_indent=" " * first_indent,
        subsequent_indent=" " * 8,
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
    )
