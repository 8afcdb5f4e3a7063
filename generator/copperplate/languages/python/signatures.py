"""Signatures: what the methods of services and those of objects have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from copperplate.ir.model import Field, Parameter
from copperplate.languages.python.annotations import Annotations
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.imports import (
    NO_IMPORTS,
    Expression,
    Imports,
    imported,
    union,
)
from copperplate.languages.python.layout import Brackets, Piece, Union, laid_out
from copperplate.text.code import Code, code


@dataclass(frozen=True, slots=True)
class Method:
    """One operation as a method, from its decorator to its only statement."""

    decorator: Code | None
    signature: Code
    docstring: Code
    body: Code
    imports: Imports


def signature_items(
    names: Mapping[str, Code], parameters: Iterable[Parameter], annotations: Annotations
) -> Iterator[Piece]:
    """The parameters between the brackets: ours behind a star, out of the way of new ones.

    ``names`` are those of the parameters in Python.
    """
    yield code("self")
    for parameter in parameters:
        choices = annotations.choices(parameter)
        yield argument(names[parameter.name], choices, required=parameter.required)
    yield code("*")
    yield code("timeout: float | None = None")
    yield code("options: RequestOptions | None = None")


PASSED_ON = (code("timeout=timeout"), code("options=options"))
"""What every method hands on as it is."""

OPTIONS = imported(".._request_options", "RequestOptions").imports
"""What the signature of every method needs."""


def imports_of(fields: Iterable[Field], annotations: Annotations) -> Imports:
    """What the annotations of parameters need."""
    return union(
        choice.imports for field in fields for choice in annotations.choices(field)
    )


def argument(
    name: Code,
    choices: Iterable[Expression],
    *,
    required: bool,
    default: Code | None = None,
) -> Union:
    """One parameter, of one of several types; None stands for "not given", unless it has another default."""
    types = tuple(choice.code for choice in choices)
    if default is not None:
        return Union(code("{}: ", name), types, code(" = {}", default))
    if required:
        return Union(code("{}: ", name), types, code(""))
    if ANY in types:
        return Union(code("{}: ", name), (ANY,), code(" = None"))
    return Union(code("{}: ", name), (*types, code("None")), code(" = None"))


ANY = code("Any")
"""What takes None, too."""


def getter(name: Code, annotation: Code) -> Code:
    """The signature of a property."""
    after = code(") -> {}:", annotation)
    return laid_out(Brackets(code("def {}(", name), (code("self"),), after), indent=4)


@dataclass(frozen=True, slots=True)
class Decorator:
    """``@deprecated("why")``, or nothing."""

    code: Code | None = None
    imports: Imports = NO_IMPORTS


def deprecation_decorator(name: Code, reason: str | None) -> Decorator:
    """The decorator of what is deprecated."""
    if reason is None:
        return Decorator()
    text = python_string(reason or f"{name} is deprecated")
    return Decorator(
        code("@deprecated({})", text), imported(".._deprecated", "deprecated").imports
    )
