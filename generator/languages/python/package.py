"""The names that the package and its sub-packages offer, each imported when first used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.languages.python.layout import import_lines
from generator.text import Code, code, python_string


@dataclass(frozen=True, slots=True)
class Namespace:
    """``__init__.py`` of ``datatypes``, ``inputs`` or ``services``."""

    typing_imports: tuple[Code, ...]
    modules: tuple[Code, ...]
    """``"APIKey": "api_keys"``: the name, and the module that has it."""
    all: tuple[Code, ...]


def namespace(classes: Iterable[tuple[Code, Code]]) -> Namespace:
    """The namespace of classes, each given with its module."""
    by_name = sorted(classes)
    modules: dict[Code, list[Code]] = {}
    for name, module in by_name:
        modules.setdefault(code(".{}", module), []).append(name)
    return Namespace(
        typing_imports=import_lines(modules.items(), indent=4),
        modules=tuple(
            code("{}: {}", python_string(name), python_string(module))
            for name, module in by_name
        ),
        all=tuple(python_string(name) for name, _ in by_name),
    )
