"""What every part of a schema may refer to: the datatypes and services of all files."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from copperplate.diagnostics import Diagnostics, Position
from copperplate.hints import Guesses
from copperplate.ir import model
from copperplate.schema.description import Places
from copperplate.schema.documents import Documents
from copperplate.schema.nodes import MappingNode, Node, ScalarNode, SequenceNode
from copperplate.schema.resolve.enum_values import kind_of, typed

if TYPE_CHECKING:
    from copperplate.schema.resolve.authentication import Known

SCALARS: tuple[model.ScalarKind, ...] = get_args(model.ScalarKind)

_ELSEWHERE = {
    **{"int": "integer", "int32": "integer", "long": "int64", "bigint": "int64"},
    **{"float": "number", "double": "number", "money": "decimal", "guid": "uuid"},
    **{"str": "string", "text": "string", "bool": "boolean", "timedelta": "duration"},
    **{"time": "datetime", "timestamp": "datetime", "uri": "url", "base64": "bytes"},
    **{"object": "any", "json": "any", "binary": "bytes"},
}
"""What other languages call the scalar types."""

_TYPES = (
    f"a type is {', '.join(SCALARS)}, the name of a datatype, 'list of T' or 'map of T'"
)

_CONTAINERS: Mapping[str, Callable[[model.Type], model.Type]] = {
    "list": model.ListOf,
    "map": model.MapOf,
}

_TWO_READINGS = re.compile(r" of .* or (list|map) of | or (list|map) of .* or ")
"""Types of which nobody could tell what an ``or`` belongs to."""

_ITEMS = (
    "behind 'list of' and 'map of' an 'or' belongs to the items; either a string or a list of strings is"
    " 'string or list of string'"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A datatype, an enum or a union as it stands in its file."""

    key: ScalarNode
    node: MappingNode

    def properties(self) -> MappingNode | None:
        """Its properties, by name."""
        return self.node.mapping("properties")


class Scope:
    """The names of a schema, and where its mistakes go."""

    authentication: Known
    """How requests are authenticated."""

    def __init__(self, documents: Documents, diagnostics: Diagnostics) -> None:
        self.diagnostics = diagnostics
        self._wrong = {found.position for found in diagnostics.found}
        self.broken = bool(diagnostics.found)
        """Something is known to be missing, so that no more can be said of what is unused."""
        self.unresolved = False
        """A type or an operation could not be made out."""
        self.shared: Mapping[str, model.SharedParameter | None] = {}
        """The parameters of api.yaml, by name; None for those with a mistake."""
        self.fields: dict[int, model.Field | None] = {}
        """Fields that have been worked out, by the identity of their node."""
        self.objects: list[tuple[str, str, MappingNode]] = []
        """Objects in defaults and examples: the fact, the datatype, and what is given."""
        self.choices: list[tuple[str, model.Field, model.Union, Node]] = []
        """Values of unions in defaults and examples: the fact, its field, and what is given."""
        self.keyless: set[str] = set()
        """Datatypes of services that lack the property which identifies an object; that is reported."""
        self.places = Places()
        self.datatypes: dict[str, Entry] = {}
        """The first of each name; ``clashes`` reports the others."""
        self.enums: dict[str, Entry] = {}
        """Likewise."""
        self.unions: dict[str, Entry] = {}
        """Likewise."""
        self._unions: dict[str, model.Union | None] = {}
        self.unions_used: dict[str, tuple[model.Union, Position]] = {}
        """The unions that types name, and where each stands first."""
        self.api = documents.api.root if documents.api else MappingNode("", 0, 0)
        self.words = tuple(
            word for word, place in self.api.texts("words") if not self.is_wrong(place)
        )
        self._documents = documents
        self._guesses = Guesses()
        self.subjects: set[str] = set()
        """The datatypes that some service is about."""
        for document in documents.resources:
            for key, node in document.root.mappings("datatypes"):
                self.datatypes.setdefault(str(key.value), Entry(key, node))
            for key, node in document.root.mappings("enums"):
                self.enums.setdefault(str(key.value), Entry(key, node))
            for key, node in document.root.mappings("unions"):
                self.unions.setdefault(str(key.value), Entry(key, node))
            service = document.root.mapping("service")
            if service and (name := service.text("of")):
                self.subjects.add(name)
        self._types = [*self.datatypes, *self.enums, *self.unions, *SCALARS]
        assigned = self.api.mapping("assigned") or MappingNode("", 0, 0)
        self.assigned = {name: assigned.text(name) for name in assigned.values}
        """What the server sets, by the name of the property."""

    def error(self, position: Position, message: str, hint: str | None = None) -> None:
        """Note a mistake."""
        self.diagnostics.error(position, message, hint)

    def is_wrong(self, node: Node) -> bool:
        """Whether a stage before has reported a value, so that nothing follows from it."""
        return node.position in self._wrong

    def mark(self, position: Position, *path: str) -> None:
        """Remember for later stages where something is described."""
        self.places.mark(position, *path)

    def expect(
        self, what: str, name: str, known: Collection[str], position: Position
    ) -> bool:
        """Whether a name is known; if not it is reported, ``what`` saying what kind of name it is."""
        if name in known:
            return True
        self.error(position, f"there is no {what} '{name}'", self.guess(name, known))
        return False

    def expect_datatype(self, name: str, position: Position) -> bool:
        """Whether there is a datatype of that name; if not it is reported, unless it is out of place only."""
        if name not in self.datatypes and self.is_lost(name):
            return False
        return self.expect("datatype", name, self.datatypes, position)

    def guess(self, name: str, *known: Collection[str]) -> str | None:
        """A hint that names what was meant by ``name``, if anything is like it."""
        return self._guesses.did_you_mean(name, *known)

    def is_lost(self, name: str) -> bool:
        """Whether something of that name may be described, but where nothing can be made of it.

        That has been reported, be it a wrong indentation or a misspelt key above.
        """
        return self.broken and (self._datatypes_lost or name in self._keys)

    @functools.cached_property
    def _datatypes_lost(self) -> bool:
        """Some datatypes have no names that could be read."""
        for document in self._documents.resources:
            node = document.root.values.get("datatypes")
            if node is not None and (
                not isinstance(node, MappingNode)
                or not node.keys
                or any(map(self.is_wrong, node.keys.values()))
            ):
                return True
        return False

    @functools.cached_property
    def _keys(self) -> set[str]:
        """All keys in the files of resources."""
        found: set[str] = set()
        waiting: list[Node] = [one.root for one in self._documents.resources]
        while waiting:
            node = waiting.pop()
            if isinstance(node, MappingNode):
                found.update(node.keys)
                waiting.extend(node.values.values())
            elif isinstance(node, SequenceNode):
                waiting.extend(node.items)
        return found

    def type(self, node: ScalarNode) -> model.Type | None:
        """The type that a node spells; None, reported here or before, if it is none."""
        text = node.value
        if not isinstance(text, str) or self.is_wrong(node):
            self.unresolved = True
            return None
        if _TWO_READINGS.search(text):
            self.unresolved = True
            self.error(
                node.position,
                f"'{text}' can be read in two ways",
                "a list or a map that is one of several types stands last, and holds one type: 'string or integer or"
                " list of Tea'; name the others under 'unions'",
            )
            return None
        return self._spelled(text, node, 0)

    def _spelled(self, text: str, node: ScalarNode, offset: int) -> model.Type | None:
        """The type that a text spells, which begins at an offset in a node."""
        outer, of, inner = text.partition(" of ")
        if not of or outer not in _CONTAINERS:
            return self._one_of(text, node, offset)
        inside = self._spelled(inner, node, offset + len(text) - len(inner))
        return None if inside is None else _CONTAINERS[outer](inside)

    def _one_of(self, text: str, node: ScalarNode, offset: int) -> model.Type | None:
        """A type, or a union of several: ``string or Customer``, ``string or list of Customer``."""
        names = text.split(" or ")
        if len(names) == 1:
            return self._named(text, node.at(offset))
        types: list[model.Type | None] = []
        for name in names:
            types.append(self._spelled(name, node, offset))
            offset += len(name) + len(" or ")
        members = tuple(model.UnionMember(each) for each in types if each is not None)
        if len(members) < len(types):
            return None
        union = model.Union(text, members)
        twice = _ITEMS if " of " in str(node.value) else None
        if not self.check_members(union, [node.position] * len(members), twice):
            return None
        self.unions_used.setdefault(text, (union, node.position))
        return union

    def check_members(
        self, union: model.Union, positions: list[Position], twice: str | None = None
    ) -> bool:
        """Whether the members of a union can be some; what can't is reported.

        ``twice`` is a hint about one that is there twice.
        """
        seen: set[model.Type] = set()
        fit = True
        for member, position in zip(union.members, positions, strict=True):
            problem = hint = None
            if isinstance(member.type, model.Union):
                problem = f"a union within the union {union.name}"
                hint = "name the types of the inner one"
            elif member.type == model.Scalar("any"):
                problem = "a union with any, which holds all others"
            elif member.type in seen:
                problem = f"the union {union.name} has one type twice"
                hint = twice
            seen.add(member.type)
            if problem is not None:
                self.error(position, problem, hint)
                fit = False
        self.unresolved |= not fit
        return fit

    def _named(self, name: str, position: Position) -> model.Type | None:
        for kind in SCALARS:
            if name == kind:
                return model.Scalar(kind)
        if name in self.datatypes:
            return model.Reference(name)
        if name in self.enums:
            return model.Scalar(kind_of(self.enums[name].node), enum=name)
        if name in self.unions:
            return self.union(name)
        self.unresolved = True
        if not self.is_lost(name):
            hint = self.guess(_ELSEWHERE.get(name, name), self._types)
            self.error(position, f"there is no type '{name}'", hint or _TYPES)
        return None

    def union(self, name: str) -> model.Union | None:
        """The union of that name; None, reported here or before, if nothing can be made of it."""
        if name not in self._unions:
            self._unions[name] = None  # ends the recursion of one that names itself
            self._unions[name] = self._described_union(self.unions[name])
        return self._unions[name]

    def _described_union(self, entry: Entry) -> model.Union | None:
        of, tag = entry.node.keys.get("of"), entry.node.text("tag")
        if of and tag is None and isinstance(entry.node.values["of"], MappingNode):
            self.error(
                of.position,
                f"'of' has values of a tag, and '{entry.key.value}' has no tag",
                "name the property that holds them (tag: kind), or list the types",
            )
            return None
        members, positions = [], []
        for tag_value, place in members_of(entry.node):
            found = self.type(place)
            if found is None:
                return None
            tags = () if tag_value is None else (typed(tag_value),)
            members.append(model.UnionMember(found, tags))
            positions.append(place.position)
        union = model.Union(
            name=str(entry.key.value),
            members=tuple(members),
            tag=tag,
            is_named=True,
        )
        if not self.check_members(union, positions):
            return None
        self.unions_used[union.name] = (union, entry.key.position)
        return union


def members_of(
    node: MappingNode,
) -> Iterator[tuple[ScalarNode | None, ScalarNode]]:
    """The types of a union, and what its tag says of each."""
    match node.values.get("of"):
        case SequenceNode(items=items):
            for item in items:
                if isinstance(item, ScalarNode):
                    yield None, item
        case MappingNode(keys=keys, values=values):
            for tag, place in values.items():
                if isinstance(place, ScalarNode):
                    yield keys[tag], place
