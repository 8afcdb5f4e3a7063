"""Mistakes in a schema, told as a compiler would."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file; ``line`` and ``column`` count from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One mistake: where, what, and what to do."""

    position: Position | None
    message: str
    hint: str | None = None


@dataclass(slots=True)
class Diagnostics:
    """All mistakes of a run."""

    found: list[Diagnostic] = field(default_factory=list)

    def error(
        self, position: Position | None, message: str, hint: str | None = None
    ) -> None:
        """Note a mistake; the run goes on to find the others."""
        self.found.append(Diagnostic(position, message, hint))
