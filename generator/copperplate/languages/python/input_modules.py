"""The modules of the inputs: a ``TypedDict`` for each datatype that can be sent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from copperplate.ir.facts import Facts
from copperplate.ir.model import Api, Datatype, Field, Resource
from copperplate.languages.python import docstrings, reserved
from copperplate.languages.python.annotations import (
    NONE,
    Annotations,
    InputAnnotations,
)
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.imports import (
    Expression,
    Imports,
    either,
    expression,
    imported,
    laid_out_imports,
    needed_by,
    union,
)
from copperplate.languages.python.layout import Brackets, Union, laid_out
from copperplate.languages.python.naming import Names
from copperplate.text.code import Code, code, identifier


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
    imports: Imports


@dataclass(frozen=True, slots=True)
class InputsModule:
    """``inputs/NAME.py``"""

    file_name: Code
    resource: Code
    """The name of the resource's file in the schema, without its suffix."""
    docstring: Code
    imports: tuple[Code, ...]
    inputs: tuple[Input, ...]


def modules(api: Api, facts: Facts, names: Names) -> tuple[InputsModule, ...]:
    """The modules of all inputs."""
    return tuple(
        _module(resource, sent, facts, names)
        for resource in api.resources
        if (sent := [d for d in resource.datatypes if facts.datatypes[d.name].is_sent])
    )


def _module(
    resource: Resource, datatypes: Iterable[Datatype], facts: Facts, names: Names
) -> InputsModule:
    home = names.modules[resource.name]
    annotations = InputAnnotations(names, home)
    inputs = tuple(_input(d, facts, names, annotations) for d in datatypes)
    typed_dict = imported("typing", "TypedDict")
    lines = laid_out_imports(needed_by(typed_dict, *inputs))
    return InputsModule(
        file_name=home,
        resource=identifier(resource.name),
        docstring=docstrings.of_inputs_module(resource),
        imports=lines,
        inputs=inputs,
    )


def _input(
    datatype: Datatype, facts: Facts, names: Names, annotations: Annotations
) -> Input:
    class_name = names.datatypes[datatype.name].class_name
    said = facts.datatypes[datatype.name].sentences
    types = [(field, _choices(field, annotations)) for field in datatype.fields]
    imports = union(choice.imports for _, choices in types for choice in choices)
    if _can_stand_in_a_class(types):
        return Input(
            name=class_name,
            docstring=docstrings.of_input(datatype, names),
            members=tuple(
                Member(_declaration(f, choices), docstrings.of_member(f, said, names))
                for f, choices in types
            ),
            expression=None,
            imports=imports,
        )
    return Input(
        name=class_name,
        docstring=docstrings.of_input_expression(datatype, said, names),
        members=(),
        expression=_expression(class_name, types),
        imports=imports,
    )


Choices: TypeAlias = tuple[Expression, ...]
"""The types that a member may have."""


def _choices(field: Field, annotations: Annotations) -> Choices:
    """The types that a member may have. None stands for "not given"."""
    choices = annotations.choices(field)
    if field.required:
        required = imported("typing", "Required")
        return (expression("{}[{}]", required, either(choices)),)
    return (*choices, NONE)


def _declaration(field: Field, choices: Iterable[Expression]) -> Code:
    before = code("{}: ", identifier(field.wire))
    types = tuple(choice.code for choice in choices)
    return laid_out(Union(before, types, code("")), indent=4)


_STRING = re.compile(r""" "(\\.|[^"\\])*" | '(\\.|[^'\\])*' """, re.VERBOSE)
"""A string literal, whose words are no names."""


def _can_stand_in_a_class(types: Iterable[tuple[Field, Choices]]) -> bool:
    """Every key is a name, and none hides what the annotations look up in the scope of the class."""
    types = tuple(types)
    used = {
        word
        for _, choices in types
        for choice in choices
        for word in re.findall(r"[A-Za-z_]\w*", _STRING.sub("", choice.code))
    }
    taken = reserved.KEYWORDS | reserved.CLASS_SCOPE | used
    return all(
        re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", field.wire) and field.wire not in taken
        for field, _ in types
    )


def _expression(class_name: Code, types: Iterable[tuple[Field, Choices]]) -> Code:
    """``X = TypedDict("X", {...})``, for keys that can't be written as names."""
    entries = tuple(
        code("{}: {}", python_string(field.wire), python_string(either(choices).code))
        for field, choices in types
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
