"""The names that the package and its sub-packages offer, each imported when first used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.layout import Brackets, import_lines, laid_out
from copperplate.text.code import Code, code


@dataclass(frozen=True, slots=True)
class Namespace:
    """``__init__.py`` of ``datatypes``, ``inputs`` or ``services``."""

    typing_imports: tuple[Code, ...]
    lazy: Code
    """What a program gets instead of the imports."""
    all: Code


def namespace(classes: Iterable[tuple[Code, Code]]) -> Namespace:
    """The namespace of classes, each given with its module."""
    by_name = sorted(classes)
    modules: dict[Code, list[Code]] = {}
    for name, module in by_name:
        modules.setdefault(code(".{}", module), []).append(name)
    entries = tuple(
        code("{}: {}", python_string(name), python_string(module))
        for name, module in by_name
    )
    names = tuple(python_string(name) for name, _ in by_name)
    lazy = Brackets(
        code("__getattr__, __dir__ = lazy("),
        (code("__name__"), Brackets(code("{{"), entries, code("}}"))),
        code(")"),
    )
    return Namespace(
        typing_imports=import_lines(modules.items(), indent=4),
        lazy=laid_out(lazy, indent=4),
        all=laid_out(Brackets(code("__all__ = ["), names, code("]")), indent=0),
    )
