"""The parameters of the whole API: options of clients and of calls, and what the runtime knows of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copperplate.diagnostics import Diagnostics
from copperplate.ir.facts import Facts
from copperplate.ir.model import Api, SharedParameter
from copperplate.languages.python import docstrings, reserved
from copperplate.languages.python.annotations import (
    NONE,
    Annotations,
    OptionAnnotations,
)
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.imports import (
    Expression,
    imported,
    laid_out_imports,
    union,
)
from copperplate.languages.python.layout import Brackets, Union, laid_out
from copperplate.languages.python.naming import Names
from copperplate.schema.description import Description
from copperplate.text.code import Code, code, joined

_IMPORTED = (
    imported("collections.abc", "Callable"),
    imported("collections.abc", "Mapping"),
    imported("typing", "TypedDict"),
    imported("._hooks", "Hooks"),
    imported("._response", "Response"),
    imported("._retry", "RetryPolicy"),
)
"""What ``_request_options.py`` imports anyway."""


@dataclass(frozen=True, slots=True)
class SharedParameters:
    """What ``_request_options.py`` says of them."""

    imports: Code
    keys: Code
    """Of the dicts of options."""
    of_call: Code
    """What the docstring of a call's options says of them."""
    of_client: Code
    """The same for a client's."""


def check(description: Description, diagnostics: Diagnostics) -> None:
    """Report the parameters that have the name of another option."""
    for each in description.api.parameters:
        if each.name in reserved.CLIENT_ARGUMENTS | reserved.CALL_OPTIONS:
            diagnostics.error(
                description.places.of("parameters", each.name),
                f"'{each.name}' is an option of clients in Python already",
                "give the parameter another name; 'wire' says what it is called in requests",
            )


def module(api: Api, facts: Facts, names: Names) -> SharedParameters | None:
    """What is in the module of options; None if the API has no such parameters."""
    if not api.parameters:
        return None
    annotations = OptionAnnotations(names)
    choices = {each.name: _choices(each, annotations) for each in api.parameters}
    used = [each.imports for all_ in choices.values() for each in all_]
    lines = laid_out_imports(union([*(each.imports for each in _IMPORTED), *used]))
    keys = (
        Union(
            code("{}: ", names.shared[name]),
            tuple(each.code for each in all_),
            code(""),
        )
        for name, all_ in choices.items()
    )
    return SharedParameters(
        imports=joined("\n", lines),
        keys=joined("\n    ", [laid_out(key, indent=4) for key in keys]),
        of_call=docstrings.of_options(api.parameters, facts, names, of_call=True),
        of_client=docstrings.of_options(api.parameters, facts, names, of_call=False),
    )


def _choices(
    parameter: SharedParameter, annotations: Annotations
) -> tuple[Expression, ...]:
    choices = annotations.choices(parameter)
    return choices if parameter.required else (*choices, NONE)


def config(api: Api, names: Names) -> Iterator[Brackets]:
    """``parameters={…}``: what the runtime knows of them."""
    if api.parameters:
        items = tuple(_definition(each, names) for each in api.parameters)
        yield Brackets(code("parameters={}", code("{{")), items, code("}}"))


def _definition(parameter: SharedParameter, names: Names) -> Brackets:
    """``"account": Parameter("header", "Shop-Account", "SHOP_ACCOUNT")``"""
    items: list[Code] = [
        python_string(parameter.location),
        python_string(parameter.wire),
        python_string(parameter.environment_variable),
    ]
    if parameter.required:
        items.append(code("required=True"))
    if (writer := _writer(parameter, names)) is not None:
        items.append(code("write={}", writer.code))
    name = python_string(names.shared[parameter.name])
    return Brackets(code("{}: Parameter(", name), tuple(items), code(")"))


def _writer(parameter: SharedParameter, names: Names) -> Expression | None:
    return OptionAnnotations(names).writer(parameter.type, in_url=True)


def writers(api: Api, names: Names) -> tuple[Code, ...]:
    """The functions that the definitions name."""
    found = (_writer(each, names) for each in api.parameters)
    return tuple(dict.fromkeys(each.code for each in found if each is not None))
