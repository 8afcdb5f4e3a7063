"""The modules of the inputs: a ``TypedDict`` for each datatype that can be sent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from copperplate.ir.model import Api, Datatype, Property, Resource
from copperplate.languages.python import docstrings, reserved
from copperplate.languages.python.annotations import (
    Annotations,
    Imports,
    InputAnnotations,
)
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.layout import Brackets, Union, import_lines, laid_out
from copperplate.languages.python.naming import Names
from copperplate.text.code import Code, code, identifier, joined


@dataclass(frozen=True, slots=True)
class Member:
    """A key of a ``TypedDict``."""

    declaration: Code
    docstring: Code


@dataclass(frozen=True, slots=True)
class Input:
    """One ``TypedDict``: ``members`` if all its keys can be written as names, else ``expression``."""

    name: Code
    docstring: Code
    members: tuple[Member, ...]
    expression: Code | None


@dataclass(frozen=True, slots=True)
class InputsModule:
    """``inputs/NAME.py``"""

    file_name: Code
    docstring: Code
    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    inputs: tuple[Input, ...]


def modules(api: Api, names: Names) -> tuple[InputsModule, ...]:
    """The modules of all inputs."""
    return tuple(
        _module(resource, sent, names)
        for resource in api.resources
        if (sent := [d for d in resource.datatypes if names.datatypes[d.name].is_input])
    )


def _module(
    resource: Resource, datatypes: Iterable[Datatype], names: Names
) -> InputsModule:
    imports, typing_imports = Imports(), Imports()
    home = names.modules[resource.name]
    annotations = InputAnnotations(imports, typing_imports, names, home)
    inputs = tuple(_input(d, names, annotations, imports) for d in datatypes)
    imports.known("typing", "TypedDict")
    if typing_imports.found:
        imports.known("typing", "TYPE_CHECKING")
    return InputsModule(
        file_name=home,
        docstring=docstrings.of_inputs_module(resource),
        imports=import_lines(imports.items()),
        typing_imports=import_lines(typing_imports.items(), indent=4),
        inputs=inputs,
    )


def _input(
    datatype: Datatype, names: Names, annotations: Annotations, imports: Imports
) -> Input:
    class_name = names.datatypes[datatype.name].class_name
    types = [(p, _choices(p, annotations, imports)) for p in datatype.properties]
    if all(_can_stand_in_a_class(p.name) for p in datatype.properties):
        return Input(
            name=class_name,
            docstring=docstrings.of_input(datatype),
            members=tuple(
                Member(_declaration(p, choices), docstrings.of_member(p))
                for p, choices in types
            ),
            expression=None,
        )
    return Input(
        name=class_name,
        docstring=docstrings.of_input_expression(datatype),
        members=(),
        expression=_expression(class_name, types),
    )


def _choices(
    property: Property, annotations: Annotations, imports: Imports
) -> tuple[Code, ...]:
    """The types that a member may have. None stands for "not given"."""
    choices = annotations.choices(property)
    if property.required:
        required = imports.known("typing", "Required")
        return (code("{}[{}]", required, joined(" | ", choices)),)
    return (*choices, code("None"))


def _declaration(property: Property, choices: tuple[Code, ...]) -> Code:
    before = code("{}: ", identifier(property.name))
    return laid_out(Union(before, choices, code("")), indent=4)


def _can_stand_in_a_class(name: str) -> bool:
    """The key is a name, and hides no type from the annotations after it."""
    taken = reserved.KEYWORDS | reserved.CLASS_SCOPE
    return (
        re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name) is not None and name not in taken
    )


def _expression(
    class_name: Code, types: Iterable[tuple[Property, tuple[Code, ...]]]
) -> Code:
    """``X = TypedDict("X", {...})``, for keys that can't be written as names."""
    entries = tuple(
        code(
            "{}: {}",
            python_string(property.name),
            python_string(joined(" | ", choices)),
        )
        for property, choices in types
    )
    call = Brackets(
        code("{} = TypedDict(", class_name),
        (
            python_string(class_name),
            Brackets(code("{{"), entries, code("}}")),
            code("total=False"),
        ),
        code(")"),
    )
    return laid_out(call, indent=0)
