"""Pieces of Python with the imports that they need; a module imports the union of what its pieces use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import LiteralString, Protocol, TypeAlias

from copperplate.languages.python.layout import import_lines
from copperplate.text.code import Code, code, joined


@dataclass(frozen=True, slots=True)
class Import:
    """``from MODULE import NAME``"""

    module: Code
    name: Code
    for_types: bool = False
    """Only a type checker needs it."""


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


def imported(
    module: LiteralString, name: LiteralString, *, for_types: bool = False
) -> Expression:
    """A name that is the same for every API, imported."""
    used = Import(code(module), code(name), for_types)
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


@dataclass(frozen=True, slots=True)
class ImportLines:
    """The imports of a module, laid out."""

    at_run_time: tuple[Code, ...]
    for_types: tuple[Code, ...]
    """Those below ``if TYPE_CHECKING:``."""


def laid_out_imports(imports: Imports) -> ImportLines:
    """The lines that import all of this, each name once."""
    needed = {Import(used.module, used.name) for used in imports if not used.for_types}
    typed = {Import(used.module, used.name) for used in imports} - needed
    if typed:
        needed.add(Import(code("typing"), code("TYPE_CHECKING")))
    return ImportLines(
        at_run_time=import_lines(_by_module(needed).items()),
        for_types=import_lines(_by_module(typed).items(), indent=4),
    )


def local_import_lines(imports: Iterable[Import]) -> tuple[Code, ...]:
    """The lines that import this within a function."""
    return import_lines(_by_module(imports).items(), indent=8)


def _by_module(imports: Iterable[Import]) -> Mapping[Code, list[Code]]:
    modules: dict[Code, list[Code]] = {}
    for used in imports:
        modules.setdefault(used.module, []).append(used.name)
    return modules
