"""Signatures: what the methods of services and those of objects have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from copperplate.ir.model import Parameter
from copperplate.languages.python.annotations import Annotations, Imports
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.layout import Brackets, Piece, Union, flat, laid_out
from copperplate.text.code import Code, code


@dataclass(frozen=True, slots=True)
class Method:
    """One operation as a method, from its decorator to its only statement."""

    decorator: Code | None
    signature: Code
    docstring: Code
    body: Code


def signature_items(
    names: Mapping[str, Code], parameters: Iterable[Parameter], annotations: Annotations
) -> Iterator[Code]:
    """The parameters between the brackets, each on one line: see ``signature_pieces``."""
    return map(flat, signature_pieces(names, parameters, annotations))


def signature_pieces(
    names: Mapping[str, Code], parameters: Iterable[Parameter], annotations: Annotations
) -> Iterator[Piece]:
    """The parameters between the brackets: ours behind a star, out of the way of new ones.

    ``names`` are those of the parameters in Python.
    """
    yield code("self")
    for parameter in parameters:
        in_url = parameter.location in ("path", "query")
        choices = annotations.choices(parameter, in_url=in_url)
        required = parameter.required or parameter.location == "path"
        yield argument(names[parameter.name], choices, required)
    yield code("*")
    yield code("timeout: float | None = None")


def argument(name: Code, choices: tuple[Code, ...], required: bool) -> Union:
    """One parameter, of one of several types; None stands for "not given"."""
    if required:
        return Union(code("{}: ", name), choices, code(""))
    return Union(code("{}: ", name), (*choices, code("None")), code(" = None"))


def getter(name: Code, annotation: Code) -> Code:
    """The signature of a property."""
    after = code(") -> {}:", annotation)
    return laid_out(Brackets(code("def {}(", name), (code("self"),), after), indent=4)


def decorator(name: Code, reason: str | None, imports: Imports) -> Code | None:
    """``@deprecated("why")`` for what is deprecated."""
    if reason is None:
        return None
    imports.known(".._deprecated", "deprecated")
    return code("@deprecated({})", python_string(reason or f"{name} is deprecated"))
