"""What the docs say of a field's value besides its type and description, as sentences of Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from copperplate.ir.model import Field, JSONValue, Parameter, Property, Scalar
from copperplate.languages.python.pages.shared import Shared
from copperplate.text.code import Code, code, joined
from copperplate.text.prose import markdown, markdown_literal


def of_parameter(parameter: Parameter, shared: Shared) -> Code:
    """What it means, whether it must be given, what it may be, and what is taken if it isn't given."""
    facts = [code("**Required.**")] if parameter.required else []
    if not parameter.required and not _says(parameter, "optional"):
        facts.append(code("Optional."))
    if parameter.doc:
        facts.append(sentence(parameter.doc))
    facts += _limits(parameter, shared)
    if parameter.nullable and parameter.location == "body":
        facts.append(code("May be null: send {{py:data}}`{}.NULL`.", shared.package))
    if parameter.default is not None:
        facts.append(code("Default: {}.", _json(parameter.default)))
    facts += _deprecation(parameter)
    return joined(" ", facts)


def of_property(property: Property, shared: Shared) -> Code:
    """Whether it may be null, what it may be, and what one must know before using it."""
    facts: list[Code] = []
    if property.shown_once:
        facts.append(
            code("Only in the answer to the call that creates it; null ever after.")
        )
    elif property.nullable:
        facts.append(code("May be null."))
    facts += _limits(property, shared)
    if property.required:
        facts.append(code("Required where it is sent."))
    if property.default is not None:
        facts.append(code("Default: {}.", _json(property.default)))
    if property.secret:
        facts.append(code("Secret: never printed or logged."))
    if property.assigned is not None:
        facts.append(code("Set by the server."))
    facts += _deprecation(property)
    return joined(" ", facts)


def of_values(values: Iterable[str | int | float]) -> Code:
    """``allow`` or ``deny``"""
    shown = [_json(value) for value in values]
    if len(shown) < 2:
        return joined("", shown)
    return code("{} or {}", joined(", ", shown[:-1]), shown[-1])


def deprecation(reason: str | None) -> Code | None:
    """That something is deprecated, and why; None if it isn't."""
    if reason is None:
        return None
    if not reason:
        return code("**Deprecated.**")
    return code("**Deprecated:** {}", markdown(reason))


def sentence(text: str) -> Code:
    """The text with a capital at its beginning and a full stop, or a mark of its own, at its end."""
    text = text.strip()
    first = text.split(" ", 1)[0]
    if first.islower() and first.replace("-", "").isalpha():
        text = text[:1].upper() + text[1:]
    return markdown(text if text.endswith((".", "!", "?", ":")) else text + ".")


def _deprecation(field: Field) -> Iterator[Code]:
    told = deprecation(field.deprecated)
    if told is not None:
        yield told


def _limits(field: Field, shared: Shared) -> Iterator[Code]:
    if field.values:
        yield code("One of {}.", of_values(field.values))
    if field.max_bytes is not None and not _says(field, f"{field.max_bytes} bytes"):
        yield code("At most {} bytes.", markdown(str(field.max_bytes)))
    most = field.max_characters
    if most is not None and not _says(field, f"{most} characters"):
        yield code("At most {} characters.", markdown(str(most)))
    low, high = field.minimum, field.maximum
    if low is not None and high is not None:
        yield code("From {} to {}.", markdown(str(low)), markdown(str(high)))
    elif low is not None:
        yield code("At least {}.", markdown(str(low)))
    elif high is not None:
        yield code("At most {}.", markdown(str(high)))
    if field.unit is not None:
        yield code("In {}.", markdown(field.unit))
    if field.type == Scalar("duration"):
        yield code("Whole seconds on the wire.")
    if field.refers_to:
        yield code("Refers to {}.", shared.links(field.refers_to))


def _says(field: Field, words: str) -> bool:
    """The description says it already."""
    return re.search(rf"\b{words}\b", field.doc, re.IGNORECASE) is not None


def _json(value: JSONValue) -> Code:
    text = value if isinstance(value, str) and value else json.dumps(value)
    return markdown_literal(text)
