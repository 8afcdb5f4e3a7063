"""What the emulator works out of an API before the first request.

A *kind* is a service and its place in the tree of paths: which kind its objects live under, which
property of the parent shows them, which kinds need it. All of it follows from the paths, the types
and the references that the schema declares.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from copperplate.ir import tree
from copperplate.ir.model import (
    Api,
    Datatype,
    Field,
    ListOf,
    Operation,
    Property,
    Reference,
    Scalar,
    Service,
    innermost,
)

Targets = dict[str, tuple[Field, Property | None]]
"""For each name in a request: its field, and the property of the stored object that it sets, if any."""


@dataclass(slots=True, eq=False)
class Kind:
    """The objects of one service."""

    name: str
    """The service's attribute path, joined by dots: ``edges.https``."""
    service: Service
    datatype: Datatype
    item_path: str
    """The path of one object: the service's own path and, unless it is a singleton, the key."""
    parent: Kind | None = None
    """The kind that these objects live under, and go with."""
    view: str | None = None
    """For a singleton: the property of the parent that it is another view of."""
    shown_in: str | None = None
    """The property of the parent that lists these objects."""
    children: list[Kind] = field(default_factory=list)

    @property
    def scope(self) -> tuple[str, ...]:
        """The names of the path parameters that say where a collection lives."""
        return parameters(self.service.path)

    @property
    def depth(self) -> int:
        """How many kinds there are above this one."""
        return 0 if self.parent is None else self.parent.depth + 1

    def property(self, name: str) -> Property | None:
        """The property of that name of the kind's datatype."""
        return _named(self.datatype.properties, name)

    def lists(self) -> dict[str, Kind]:
        """The properties that show the objects under one of this kind, with their kinds."""
        return {kind.shown_in: kind for kind in self.children if kind.shown_in}


class Model:
    """All kinds of an API, and the questions about its types that more than one module asks."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.datatypes = {datatype.name: datatype for datatype in api.datatypes()}
        self.kinds = {kind.name: kind for kind in map(self._kind, api.services())}
        above = tree.parents({kind.name: kind.service for kind in self.kinds.values()})
        for name, parent in above.items():
            self._place(self.kinds[name], self.kinds[parent])
        self._by_datatype: dict[str, list[Kind]] = {}
        for kind in self.kinds.values():
            if not kind.service.singleton:
                self._by_datatype.setdefault(kind.datatype.name, []).append(kind)
        self.uri_names = {
            prop.name
            for datatype in self.datatypes.values()
            for prop in datatype.properties
            if prop.assigned == "uri"
        }
        self._working: dict[str, tuple[Property, ...]] = {}
        self._targets: dict[tuple[str, str], Targets] = {}
        self.dependents = self._find_dependents()

    def _kind(self, service: Service) -> Kind:
        return Kind(
            name=".".join(service.attribute),
            service=service,
            datatype=self.datatypes[service.datatype],
            item_path=tree.item_path(service),
        )

    def _place(self, kind: Kind, parent: Kind) -> None:
        """Put the kind below its parent; find the property of the parent that shows it."""
        kind.parent = parent
        parent.children.append(kind)
        own, path = Reference(kind.datatype.name), tree.shape(kind.service.path)
        if kind.service.singleton:
            direct = len(path) == len(tree.shape(parent.item_path)) + 1
            shown = parent.property(path[-1]) if direct else None
            kind.view = shown.name if shown and shown.type == own else None
        else:
            properties = parent.datatype.properties
            lists = [prop.name for prop in properties if prop.type == ListOf(own)]
            kind.shown_in = path[-1] if path[-1] in lists else next(iter(lists), None)

    def _find_dependents(self) -> dict[str, list[tuple[Kind, str]]]:
        """By datatype: the kinds whose objects can't be made without one of it, and by which property."""
        found: dict[str, list[tuple[Kind, str]]] = {}
        for kind in self.kinds.values():
            create = operation(kind, "create")
            if create is None or kind.service.singleton:
                continue
            # What it lives under is told by the tree of paths already.
            known = kind.scope if kind.parent else ()
            for source, target in self.operation_targets(kind, create).values():
                if source.name in known or not source.required:
                    continue
                if target and isinstance(source.type, Scalar):
                    for name in source.refers_to:
                        found.setdefault(name, []).append((kind, target.name))
        return found

    def kinds_of(self, datatypes: Iterable[str]) -> list[Kind]:
        """The kinds whose objects are of one of these datatypes, singletons left out."""
        return [kind for name in datatypes for kind in self._by_datatype.get(name, [])]

    def kept_datatypes(self) -> Iterable[str]:
        """The datatypes that have kinds, singletons left out."""
        return self._by_datatype.keys()

    def operation_targets(self, kind: Kind, operation: Operation) -> Targets:
        """What the parameters of an operation in the path and in the body set."""
        key = (f"{kind.name}.{operation.name}", kind.datatype.name)
        if key not in self._targets:
            sources = [
                p for p in operation.parameters if p.location in ("path", "body")
            ]
            self._targets[key] = match(sources, kind.datatype)
        return self._targets[key]

    def object_targets(self, source: str, target: str) -> Targets:
        """What the properties of the datatype ``source`` set in an object of the datatype ``target``."""
        key = (source, target)
        if key not in self._targets:
            properties = self.datatypes[source].properties
            self._targets[key] = match(properties, self.datatypes[target])
        return self._targets[key]

    def working(self, datatype: str) -> tuple[Property, ...]:
        """The properties of a datatype that are not answered as they are stored: references, and objects with some."""
        if datatype not in self._working:
            properties = self.datatypes[datatype].properties
            # For now all of them, which ends the recursion of a type in itself.
            self._working[datatype] = properties
            self._working[datatype] = tuple(p for p in properties if self._works(p))
        return self._working[datatype]

    def _works(self, prop: Property) -> bool:
        inner = innermost(prop.type)
        if prop.refers_to:
            return True
        return isinstance(inner, Reference) and bool(self.working(inner.datatype))


def match(sources: Iterable[Field], target: Datatype) -> Targets:
    """Which property of ``target`` each of the fields ``sources`` sets.

    The one of the same name; or, for an identifier, the one that refers to the same datatype and is
    a list if the field is one (``book_ids`` sets ``books``). Where several do, the name
    that begins alike decides.
    """
    sources = list(sources)
    free = {prop.name: prop for prop in target.properties}
    found: Targets = {}
    for source in sources:
        found[source.name] = (source, free.pop(source.name, None))
    for source in sources:
        alike = [prop for prop in free.values() if _refers_alike(source, prop)]
        if found[source.name][1] is None and alike:
            best = max(alike, key=lambda prop: _common_start(source.name, prop.name))
            found[source.name] = (source, free.pop(best.name))
    return found


def _refers_alike(source: Field, prop: Property) -> bool:
    same_form = isinstance(source.type, ListOf) == isinstance(prop.type, ListOf)
    return same_form and bool(set(source.refers_to) & set(prop.refers_to))


def _common_start(one: str, other: str) -> int:
    pairs = zip(one, other)
    return next(
        (i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other))
    )


def operation(kind: Kind, standard: str) -> Operation | None:
    """The kind's operation that is this standard method."""
    found = (o for o in kind.service.operations if o.standard == standard)
    return next(found, None)


def parameters(path: str) -> tuple[str, ...]:
    """The names in braces of a path template, in order."""
    return tuple(part[1:-1] for part in path.split("/") if part.startswith("{"))


def _named(properties: Iterable[Property], name: str) -> Property | None:
    return next((prop for prop in properties if prop.name == name), None)
