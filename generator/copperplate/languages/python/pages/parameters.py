"""What the docs tell of the parameters of the whole API, which a client is told."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from copperplate.ir.model import SharedParameter
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.pages import sentences
from copperplate.languages.python.pages.shared import Shared
from copperplate.text.code import Code, code, identifier, joined
from copperplate.text.prose import markdown_inside_block, markdown_literal


@dataclass(frozen=True, slots=True)
class ParameterRow:
    """One of them in a table."""

    name: Code
    text: Code
    variable: Code


@dataclass(frozen=True, slots=True)
class ParametersTexts:
    """Pieces of the pages, in Markdown or Python."""

    rows: tuple[ParameterRow, ...]
    example: Code
    """An argument of a client; empty without any parameter."""
    options: Code
    """The same as options of a call."""
    exports: tuple[Code, ...]
    """The environment variables of those that calls can't do without, as a shell takes them, but for what
    the docs of authentication export."""
    needed: Code
    """Their names, enumerated."""
    variables: Code
    """Their environment variables, likewise."""
    made_up: tuple[Code, ...]
    """Arguments for them that an emulator takes."""


def texts(shared: Shared, exported: Collection[str]) -> ParametersTexts:
    """What there is to say of an API; ``exported`` are environment variables that are set for authentication."""
    parameters, names = shared.api.parameters, shared.names.shared
    needed = [p for p in parameters if p.required or p.location == "path"]
    variables = [each.environment_variable for each in needed]
    name, value = code(""), code("")
    if parameters:
        first = next(iter(needed), parameters[0])
        name, value = names[first.name], shared.examples.literal(first)
    return ParametersTexts(
        rows=tuple(_row(each, shared) for each in parameters),
        example=markdown_inside_block(code("{}={}", name, value) if name else name),
        options=markdown_inside_block(
            code("{{{}: {}}}", python_string(name), value) if name else name
        ),
        exports=tuple(identifier(each) for each in variables if each not in exported),
        needed=_enumerated([names[each.name] for each in needed]),
        variables=_enumerated(variables),
        made_up=tuple(
            code("{}={}", names[each.name], shared.examples.literal(each))
            for each in needed
        ),
    )


def _row(parameter: SharedParameter, shared: Shared) -> ParameterRow:
    text = sentences.of_parameter(parameter, shared.facts.parameters, shared)
    if parameter.location == "path":
        place = markdown_literal(f"{{{parameter.name}}}")
        text = code("{} A path with {} can't do without it.", text, place)
    return ParameterRow(
        name=markdown_literal(shared.names.shared[parameter.name]),
        text=text,
        variable=markdown_literal(parameter.environment_variable),
    )


def _enumerated(texts: list[str]) -> Code:
    if not texts:
        return code("")
    *others, last = map(markdown_literal, texts)
    return code("{} and {}", joined(", ", others), last) if others else last
