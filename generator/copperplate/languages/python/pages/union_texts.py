"""What a page says of a union with a name, which is no class in Python."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copperplate.ir.model import NamedUnion, Reference
from copperplate.languages.python.pages import sentences
from copperplate.languages.python.pages.shared import Shared
from copperplate.text.code import Code, code, joined
from copperplate.text.prose import markdown, markdown_literal


@dataclass(frozen=True, slots=True)
class UnionText:
    """A union, with its types."""

    name: Code
    doc: Code
    deprecation: Code | None
    types: Code
    """``One of Card, Voucher. kind tells which.``"""


def text(shared: Shared, union: NamedUnion) -> UnionText:
    """One union."""
    tests = shared.facts.unions[union.type.name]
    tag = next((test.tag for test in tests if test.tag is not None), None)
    told = code(" {} tells which.", markdown_literal(tag)) if tag else code("")
    return UnionText(
        name=markdown(union.type.name),
        doc=markdown(union.doc),
        deprecation=sentences.deprecation(union.deprecated),
        types=code("One of {}.{}", joined(", ", _members(shared, union)), told),
    )


def _members(shared: Shared, union: NamedUnion) -> Iterator[Code]:
    for member in union.type.members:
        match member.type:
            case Reference(name):
                yield shared.link(name)
            case type_:
                yield markdown_literal(shared.annotations.returned(type_).code)
