"""What a folder of schema files describes: an API, the outputs to make of it, and where it all stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from copperplate.diagnostics import Position
from copperplate.ir.facts import Facts
from copperplate.ir.model import Api


@dataclass(slots=True)
class Places:
    """Where things are described, for the stages that see no files any more."""

    found: dict[tuple[str, ...], Position] = field(default_factory=dict)

    def mark(self, position: Position, *path: str) -> None:
        """Remember where something is described; of several places the first."""
        self.found.setdefault(path, position)

    def forget(self, *path: str) -> None:
        """Something is no longer what the schema says."""
        self.found.pop(path, None)

    def of(self, *path: str) -> Position | None:
        """Where something is described; None if that isn't known.

        ``of("Book")`` is a datatype, ``of("Book", "id")`` its property, ``of("BooksClient", "create")`` an
        operation of the service of that class, ``of("outputs", "python", "package")`` a setting and
        ``of("guides", "first-steps")`` a guide.
        """
        return self.found.get(path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Something to make of an API: a package, a document."""

    name: str
    language: str
    """The name of the language that it is made in."""
    folder: str
    """Where it is written: relative to the folder that holds the schema, with slashes."""
    settings: Mapping[str, str]
    """What its language wants to know; the language checks it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """All that is said in a schema, without mistakes."""

    api: Api
    facts: Facts
    outputs: tuple[Output, ...]
    """In the order of the schema."""
    places: Places
