"""Pieces of Python with the imports that they need; a module imports the union of what its pieces use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import LiteralString, Protocol, TypeAlias

from copperplate.languages.python.layout import import_lines
from copperplate.text.code import Code, code, joined


@dataclass(frozen=True, slots=True)
class Import:
    """``from MODULE import NAME``"""

    module: Code
    name: Code


Imports: TypeAlias = frozenset[Import]

NO_IMPORTS: Imports = frozenset()


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression, and what has to be imported for it."""

    code: Code
    imports: Imports = NO_IMPORTS


def bare(text: LiteralString) -> Expression:
    """An expression that needs no import: ``str``."""
    return Expression(code(text))


def imported(module: LiteralString, name: LiteralString) -> Expression:
    """A name that is the same for every API, imported."""
    used = Import(code(module), code(name))
    return Expression(used.name, frozenset([used]))


def expression(template: LiteralString, *parts: Expression) -> Expression:
    """``template`` with each ``{}`` replaced by a part, which brings its imports."""
    written = code(template, *(part.code for part in parts))
    return Expression(written, union(part.imports for part in parts))


def either(choices: Iterable[Expression]) -> Expression:
    """The union of types: ``str | None``."""
    choices = tuple(choices)
    written = joined(" | ", (choice.code for choice in choices))
    return Expression(written, union(choice.imports for choice in choices))


def union(imports: Iterable[Imports]) -> Imports:
    """All of them."""
    return NO_IMPORTS.union(*imports)


class NeedsImports(Protocol):
    """A piece of a module."""

    @property
    def imports(self) -> Imports:
        """What has to be imported for it."""
        ...


def needed_by(*pieces: NeedsImports) -> Imports:
    """The imports of all pieces."""
    return union(piece.imports for piece in pieces)


def laid_out_imports(imports: Imports) -> tuple[Code, ...]:
    """The lines that import all of this, each name once."""
    modules: dict[Code, list[Code]] = {}
    for used in imports:
        modules.setdefault(used.module, []).append(used.name)
    return import_lines(modules.items())
