"""What the emulator works out of an API before the first request.

A *kind* is a service and its place in the tree of paths: which kind its objects live under, which
property of the parent shows them, which kinds need it. All of it follows from the facts of the API, the
types and the references that its schema declares.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from copperplate.ir import scalars
from copperplate.ir.facts import Facts, ServiceFacts
from copperplate.ir.graph import reached
from copperplate.ir.model import (
    Api,
    Datatype,
    Field,
    JSONValue,
    ListOf,
    Location,
    MapOf,
    Operation,
    Order,
    Others,
    Parameter,
    Property,
    Reference,
    Scalar,
    Service,
    Type,
    Union,
    held,
    innermost,
)
from copperplate.ir.samples import Samples
from copperplate.ir.unions import UnionTest

Keys = tuple[str, ...]
"""The values of the parameters in a path: the parents' keys, then the object's own."""

Targets = dict[str, tuple[Field, Property | None]]
"""By name, what a request may hold: its field, and the property of the stored object that it sets, if any."""


class Kind:
    """The objects of one service, and what its operations take, by their names."""

    def __init__(
        self, api: Api, service: Service, facts: ServiceFacts, datatype: Datatype
    ) -> None:
        self.service = service
        self.facts = facts
        self.datatype = datatype
        self.name = service.name
        self.properties = {prop.name: prop for prop in datatype.properties}
        self.uris = [p.wire for p in datatype.properties if p.assigned == "uri"]
        self.parent: Kind | None = None
        """The kind that these objects live under, and go with."""
        self.needs_parent = True
        """Whether the parent must be there; it need not where its key is a parameter of the whole API."""
        self.view: str | None = None
        """For a singleton: the property of the parent that it is another view of."""
        self.children: list[Kind] = []
        self.lists: dict[str, Kind] = {}
        """The properties that show the objects under one of this kind, with their kinds."""
        operations = service.operations
        self.shared = {o.name: _shared(api, o) for o in operations}
        """The parameters of the whole API, which may have any value: nothing need be there of the name."""
        self.targets = {o.name: self._targets(o) for o in operations}
        """What the parameters in the path and in the body set."""
        self.queries = {o.name: _outside(o, "query") for o in operations}
        """What the parameters in the query ask for, as properties of an object of their own."""
        self.headers = {o.name: _outside(o, "header") for o in operations}
        """The same for those in headers."""
        self.bodies = {o.name: _outside(o, "body") for o in operations}
        """The same for those in the body, of operations that make nothing."""
        key = self.properties.get(service.key)
        self.key = key.wire if key else service.key
        """Under which name the key is stored."""
        self.makes_keys = self._makes_keys()
        """Whether the server makes up the keys."""
        pages = (facts.operations[o.name].page for o in operations)
        self.cursors = {page.last for page in pages if page} - {None, self.key}
        """The members of an object, besides its key, that tell where a page begins after it: all differ."""

    @property
    def scope(self) -> tuple[str, ...]:
        """The names of the path parameters that say where a collection lives."""
        return self.service.path.parameters

    @property
    def depth(self) -> int:
        """How many kinds there are above this one."""
        return 0 if self.parent is None else self.parent.depth + 1

    def address(self, keys: Keys) -> tuple[Keys, str]:
        """Where the object with these keys is kept: the keys of its collection, and its own in there."""
        return (keys, "") if self.service.singleton else (keys[:-1], keys[-1])

    def parent_keys(self, keys: Keys) -> Keys:
        """The keys of the object that the one with these keys lives under."""
        above = self.parent.facts.item_path.parameters if self.parent else ()
        return keys[: len(above)]

    @cached_property
    def own_targets(self) -> Targets:
        """Each property sets itself; none is required, and null does for all: the objects of a seed."""
        return {
            prop.name: (dataclasses.replace(prop, required=False, nullable=True), prop)
            for prop in self.datatype.properties
        }

    def place(self, parent: Kind) -> None:
        """Put the kind below its parent; find the property of the parent that shows it."""
        self.parent = parent
        parent.children.append(self)
        key = self.scope[len(parent.facts.item_path.parameters) - 1]
        self.needs_parent = not self._is_shared(key)
        own, path = Reference(self.datatype.name), self.service.path
        if self.service.singleton:
            above = parent.facts.item_path.without_slash.shape
            is_direct = path.without_slash.shape == (*above, path.last)
            is_direct = is_direct and self.needs_parent
            shown = parent.properties.get(path.last) if is_direct else None
            self.view = shown.wire if shown and shown.type == own else None
        elif len(self.scope) == len(parent.facts.item_path.parameters):
            properties = parent.properties.values()
            lists = {p.name: p.wire for p in properties if p.type == ListOf(own)}
            if lists:
                shown_as = lists.get(str(path.last)) or next(iter(lists.values()))
                parent.lists[shown_as] = self

    def _targets(self, operation: Operation) -> Targets:
        every = (*operation.parameters, *self.shared[operation.name])
        sources = [p for p in every if p.location in ("path", "body")]
        return match(sources, self.datatype)

    def _is_shared(self, name: str) -> bool:
        """Whether a parameter of the path is one of the whole API."""
        return any(each.name == name for all_ in self.shared.values() for each in all_)

    def _makes_keys(self) -> bool:
        """The schema says so, or no operation takes a key from the client."""
        key = self.properties.get(self.service.key)
        if self.service.singleton or key is None:
            return not self.service.singleton
        create = self.facts.standard.get("create")
        is_given = create is not None and key.name in self.targets[create]
        return key.assigned is not None or not is_given


class Kinds:
    """All kinds of an API, and the questions about its types that more than one module asks."""

    def __init__(self, api: Api, facts: Facts) -> None:
        self.api = api
        self.order: Order = api.paging[0].order if api.paging else "oldest_first"
        """The order of lists that don't come in pages."""
        self.datatypes = {datatype.name: datatype for datatype in api.datatypes()}
        self.enums = {enum.name: enum for enum in api.enums()}
        self.always = {
            name: frozenset(known.always) for name, known in facts.datatypes.items()
        }
        """By datatype, the properties that every answer has."""
        of = {
            each.name: Kind(
                api,
                each.service,
                facts.services[each.name],
                self.datatypes[each.service.datatype],
            )
            for each in api.resources
            if each.service is not None
        }
        for kind in of.values():
            if kind.facts.parent is not None:
                kind.place(of[kind.facts.parent])
        self.by_name = {kind.name: kind for kind in of.values()}
        self._by_datatype: dict[str, list[Kind]] = {}
        for kind in self:
            if not kind.service.singleton:
                self._by_datatype.setdefault(kind.datatype.name, []).append(kind)
        self.uri_names = {
            prop.wire
            for datatype in self.datatypes.values()
            for prop in datatype.properties
            if prop.assigned == "uri"
        }
        self._referring = self._find_referring()
        self.enums = {enum.name: enum for enum in api.enums()}
        self._unions = facts.unions
        self._samples = Samples(api)
        self._working: dict[str, tuple[Property, ...]] = {}
        self._targets: dict[tuple[str, str], Targets] = {}
        self.dependents = self._find_dependents()

    def __iter__(self) -> Iterator[Kind]:
        return iter(self.by_name.values())

    def _find_dependents(self) -> dict[str, list[tuple[Kind, str]]]:
        """By datatype: the kinds whose objects can't be made without one of it, and by which property."""
        found: dict[str, list[tuple[Kind, str]]] = {}
        for kind in self:
            create = kind.facts.standard.get("create")
            if create is None or kind.service.singleton:
                continue
            # What it lives under is told by the tree of paths already.
            known = kind.scope if kind.parent else ()
            for source, target in kind.targets[create].values():
                if source.name in known or not source.required:
                    continue
                if target and isinstance(source.type, Scalar):
                    for name in source.refers_to:
                        found.setdefault(name, []).append((kind, target.wire))
        return found

    def of(self, datatypes: Iterable[str]) -> list[Kind]:
        """The kinds whose objects are of one of these datatypes, singletons left out."""
        return [kind for name in datatypes for kind in self._by_datatype.get(name, [])]

    def kept_datatypes(self) -> Iterable[str]:
        """The datatypes that have kinds, singletons left out."""
        return self._by_datatype.keys()

    def object_targets(self, source: str, target: str) -> Targets:
        """What the properties of the datatype ``source`` set in an object of the datatype ``target``."""
        key = (source, target)
        if key not in self._targets:
            properties = self.datatypes[source].properties
            self._targets[key] = match(properties, self.datatypes[target])
        return self._targets[key]

    def sample(self, prop: Property) -> JSONValue:
        """A value for a property of which nothing is known."""
        return self._samples.value(prop)

    def union_tests(self, union: Union) -> tuple[UnionTest, ...]:
        """When a value is of each of the members of a union."""
        return self._unions[union.name]

    def working(self, datatype: str) -> tuple[Property, ...]:
        """The properties of a datatype that are not answered as they are stored: references, and objects with some."""
        if datatype not in self._working:
            self._working[datatype] = tuple(
                prop
                for prop in self.datatypes[datatype].properties
                if prop.refers_to or self._referring.intersection(held(prop.type))
            )
        return self._working[datatype]

    def _find_referring(self) -> set[str]:
        """The datatypes whose objects hold a reference, be it in an object within."""
        holders: dict[str, list[str]] = {name: [] for name in self.datatypes}
        start = []
        for name, datatype in self.datatypes.items():
            for field in datatype.fields:
                if field.refers_to:
                    start.append(name)
                for other in held(field.type):
                    holders[other].append(name)
        return reached(start, holders)


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
        prop = free.get(source.name)
        if prop is not None and not _can_set(source, prop):
            prop = None
        found[source.name] = (source, prop and free.pop(source.name))
    for source in sources:
        alike = [prop for prop in free.values() if _refers_alike(source, prop)]
        if found[source.name][1] is None and alike:
            best = max(alike, key=lambda prop: _common_start(source.name, prop.name))
            found[source.name] = (source, free.pop(best.name))
    return found


def with_others(
    targets: Targets,
    others: Others | None,
    target: Datatype | None,
    given: Mapping[str, JSONValue],
) -> Targets:
    """The same, and for each member of ``given`` that none of them is about, if there may be ``others``, itself.

    It is kept if an object of the datatype ``target`` may have it.
    """
    if others is None:
        return targets
    known = {field.wire for field, _ in targets.values()}
    described = {prop.wire for prop in target.properties} if target else set()
    is_kept = target is not None and target.others is not None
    more: Targets = {}
    for name in given:
        if name not in known:
            one = others.one(name)
            # Nothing that the schema names has a dot in its name.
            more[f".{name}"] = (one, one if is_kept and name not in described else None)
    return targets | more


def _can_set(source: Field, prop: Property) -> bool:
    """Whether what a field holds can be what a property of the same name is."""
    if source.refers_to or prop.refers_to:
        return True
    given, wanted = innermost(source.type), innermost(prop.type)
    is_closed = isinstance(wanted, Scalar) and wanted.enum and not prop.open_values
    return _fits(source.type, prop.type) and not (is_closed and given != wanted)


def _fits(given: Type, type_: Type) -> bool:
    match given, type_:
        case ListOf(item), ListOf(wanted):
            return _fits(item, wanted)
        case MapOf(value), MapOf(wanted):
            return _fits(value, wanted)
        case Reference(), Reference():
            return True
        case Scalar(), Scalar(kind, form):
            json, wanted_json = scalars.of(given).json, scalars.of(type_).json
            if kind in _PLAIN and form is None:
                return json == wanted_json or (json, wanted_json) == _WHOLE
            return (given.kind, given.form) == (kind, form) or kind == "any"
        case _, Union(members=members):
            return given == type_ or any(_fits(given, each.type) for each in members)
    return given == type_ or type_ == Scalar("any")


_PLAIN = ("string", "integer", "int64", "number", "decimal", "boolean")
"""The kinds that have all values of their type in JSON."""
_WHOLE = ("integer", "number")


def _refers_alike(source: Field, prop: Property) -> bool:
    same_form = isinstance(source.type, ListOf) == isinstance(prop.type, ListOf)
    return same_form and bool(set(source.refers_to) & set(prop.refers_to))


def _common_start(one: str, other: str) -> int:
    return len(os.path.commonprefix((one, other)))


def _shared(api: Api, operation: Operation) -> list[Parameter]:
    return [
        dataclasses.replace(each, refers_to=()) for each in api.shared_by(operation)
    ]


def _outside(operation: Operation, location: Location) -> Targets:
    """The parameters in a place, each as a property by its own name."""
    return {
        p.name: (p, Property(name=p.name, wire=p.name, type=p.type))
        for p in operation.parameters
        if p.location == location
    }
