"""What a page says of an enum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copperplate.ir.field_facts import Value
from copperplate.ir.model import Enum, EnumValue
from copperplate.languages.python.pages import sentences
from copperplate.languages.python.pages.shared import Shared
from copperplate.text.code import Code, code, joined
from copperplate.text.prose import markdown, markdown_literal


@dataclass(frozen=True, slots=True)
class EnumText:
    """An enum, with its values."""

    name: Code
    doc: Code
    deprecation: Code | None
    is_closed: bool
    values: tuple[tuple[Code, Code, Code], ...]
    """Of each value its name, what it is on the wire, and what it means."""


def text(shared: Shared, enum: Enum) -> EnumText:
    """One enum."""
    own = shared.names.enums[enum.name]
    return EnumText(
        name=own.class_name,
        doc=markdown(enum.doc),
        deprecation=sentences.deprecation(enum.deprecated),
        is_closed=enum.closed,
        values=tuple(
            (
                name,
                markdown_literal(str(Value(value.value))),
                joined(" ", _meaning(value)),
            )
            for name, value in zip(own.members, enum.values, strict=True)
        ),
    )


def _meaning(value: EnumValue) -> Iterator[Code]:
    if value.doc:
        yield sentences.as_sentence(value.doc)
    yield sentences.deprecation(value.deprecated) or code("")
