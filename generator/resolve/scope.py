"""What every part of a schema may refer to: the datatypes and services of all files."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypedDict, get_args

from generator import ir
from generator.diagnostics import Diagnostics, Position
from generator.hints import did_you_mean
from generator.nodes import Mapping, Scalar
from generator.source import Documents

SCALARS: tuple[ir.ScalarKind, ...] = get_args(ir.ScalarKind)

_ELSEWHERE = {
    **{"int": "integer", "long": "integer", "float": "number", "double": "number"},
    **{"str": "string", "text": "string", "bool": "boolean", "timedelta": "duration"},
    **{"date": "datetime", "time": "datetime", "timestamp": "datetime"},
}
"""What other languages call the scalar types."""


class Facts(TypedDict):
    """The arguments of ``ir.Field``."""

    name: str
    type: ir.Type
    doc: str
    required: bool
    nullable: bool
    deprecated: str | None
    values: tuple[str | int | float, ...]
    max_bytes: int | None
    max_characters: int | None
    minimum: int | float | None
    maximum: int | float | None
    unit: str | None
    default: ir.JSONValue
    example: ir.JSONValue
    secret: bool
    refers_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A datatype as it stands in its file."""

    key: Scalar
    node: Mapping

    def properties(self) -> Mapping | None:
        """Its properties, by name."""
        return self.node.mapping("properties")


class Scope:
    """The names of a schema, and where its mistakes go."""

    def __init__(self, documents: Documents, diagnostics: Diagnostics) -> None:
        self.diagnostics = diagnostics
        self.broken = bool(diagnostics.found)
        """Something is known to be missing, so that no more can be said of what is unused."""
        self.unresolved = False
        """A type or an operation could not be made out."""
        self.fields: dict[int, Facts | None] = {}
        """Facts that have been worked out, by the identity of their node."""
        self.datatypes: dict[str, Entry] = {}
        """The first of each name; ``clashes`` reports the others."""
        self.api = documents.api.root if documents.api else Mapping("", 0, 0)
        self.words = tuple(word for word, _ in self.api.texts("words"))
        self.subjects: set[str] = set()
        """The datatypes that some service is about."""
        for document in documents.resources:
            for key, node in document.root.mappings("datatypes"):
                self.datatypes.setdefault(str(key.value), Entry(key, node))
            service = document.root.mapping("service")
            if service and (name := service.text("of")):
                self.subjects.add(name)
        assigned = self.api.mapping("assigned") or Mapping("", 0, 0)
        self.assigned = {name: assigned.text(name) for name in assigned.values}
        """What the server sets, by the name of the property."""

    def error(self, position: Position, message: str, hint: str | None = None) -> None:
        """Note a mistake."""
        self.diagnostics.error(position, message, hint)

    def mark(self, position: Position, *path: str) -> None:
        """Remember for later stages where something is described."""
        self.diagnostics.places.setdefault(path, position)

    def expect(
        self, what: str, name: str, known: Collection[str], position: Position
    ) -> bool:
        """Whether a name is known; if not it is reported, ``what`` saying what kind of name it is."""
        if name in known:
            return True
        self.error(position, f"there is no {what} '{name}'", did_you_mean(name, known))
        return False

    def type(self, node: Scalar) -> ir.Type | None:
        """The type that a node spells; None, reported here or before, if it is none."""
        text = node.value
        if not isinstance(text, str):
            return None
        *containers, name = text.split(" of ")
        if not set(containers) <= {"list", "map"} or " " in name:
            self.unresolved = True
            return None
        result = self._named(name, node.at(len(text) - len(name)))
        for container in reversed(containers):
            if result is not None:
                result = ir.ListOf(result) if container == "list" else ir.MapOf(result)
        return result

    def _named(self, name: str, position: Position) -> ir.Type | None:
        for kind in SCALARS:
            if name == kind:
                return ir.Scalar(kind)
        if name in self.datatypes:
            return ir.Reference(name)
        known = [*self.datatypes, *SCALARS]
        hint = did_you_mean(_ELSEWHERE.get(name, name), known)
        self.error(position, f"there is no type '{name}'", hint)
        self.unresolved = True
        return None
