"""How the resources of an API belong together: who is part of whom, and who points to whom.

Worked out from the paths of the services and from what the schema says of its fields (``refers_to``, and
the datatypes that a field holds). Documentation draws it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from copperplate.ir.facts import Facts
from copperplate.ir.graph import circles
from copperplate.ir.model import Api, Field, Service, held

MOST = 20
"""The fields that one object within others adds to what a resource refers to, at any depth: if all resources
hold the same object that refers to all of them, each to each would be a line too many."""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """One resource points to another."""

    source: str
    target: str
    fields: tuple[str, ...] = ()
    """Those through which it does, in the order of the schema."""
    part_of: bool = False
    """It lives under the other one, as its path says."""


@dataclass(frozen=True)
class Relations:
    """The resources that have a service, by name, and how they refer to each other."""

    services: Mapping[str, Service]
    parents: Mapping[str, str]
    """The resource under whose path a resource lives."""
    links: tuple[Link, ...]
    """From child to parent, and from a resource to those that its fields name; in order of their names."""

    @cached_property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """The singletons that belong to a resource: they are no things of their own."""
        parts: dict[str, list[str]] = {}
        for name, parent in sorted(self.parents.items()):
            if self.services[name].singleton:
                parts.setdefault(parent, []).append(name)
        return {owner: tuple(names) for owner, names in parts.items()}

    def owner(self, name: str) -> str:
        """The resource that a part belongs to; of any other resource, itself."""
        while self.services[name].singleton and name in self.parents:
            name = self.parents[name]
        return name

    @cached_property
    def joined(self) -> Relations:
        """The same with each part taken for its owner, so that parts have no links."""
        fields: _Fields = {}
        for link in self.links:
            ends = self.owner(link.source), self.owner(link.target)
            if ends[0] != ends[1] or link.source == link.target:
                fields.setdefault(ends, {}).update(dict.fromkeys(link.fields))
        return Relations(self.services, self.parents, _links(fields, self.parents))

    def around(self, name: str) -> tuple[Link, ...]:
        """The links that begin or end at a resource."""
        return tuple(self._by_end.get(name, ()))

    @cached_property
    def _by_end(self) -> Mapping[str, list[Link]]:
        found: dict[str, list[Link]] = {}
        for link in self.links:
            for name in dict.fromkeys((link.source, link.target)):
                found.setdefault(name, []).append(link)
        return found


_Fields = dict[tuple[str, str], dict[str, None]]
"""By the ends of a link, the names of its fields, each once."""


def relations(api: Api, facts: Facts) -> Relations:
    """What the paths and the fields of an API say about its resources."""
    named = {r.name: r.service for r in api.resources if r.service is not None}
    parents = {n: f.parent for n, f in facts.services.items() if f.parent is not None}
    found: _Fields = {(child, parent): {} for child, parent in parents.items()}
    pointers = _Pointers(api, _homes(named))
    for name, service in named.items():
        for pointer in pointers.of(name, service):
            is_key = pointer.field == service.key and pointer.target == name
            if not is_key and parents.get(pointer.target) != name:
                ends = name, pointer.target
                found.setdefault(ends, {})[pointer.field] = None
    return Relations(named, parents, _links(found, parents))


def _links(fields: _Fields, parents: Mapping[str, str]) -> tuple[Link, ...]:
    return tuple(
        Link(source, target, tuple(names), parents.get(source) == target)
        for (source, target), names in sorted(fields.items(), key=lambda item: item[0])
    )


def _homes(named: Mapping[str, Service]) -> dict[str, str]:
    """The resource that a datatype stands for. One that several services are about stands for none."""
    homes: dict[str, list[str]] = {}
    for name, service in named.items():
        homes.setdefault(service.datatype, []).append(name)
    return {datatype: names[0] for datatype, names in homes.items() if len(names) == 1}


@dataclass(frozen=True, slots=True)
class _Pointer:
    """A field that names a resource, or holds its datatype."""

    field: str
    target: str
    by_name: bool
    """It names the resource: an object that merely holds one of its own kind doesn't point to it."""


class _Pointers:
    """Which fields point where. What a datatype without a home leads to is worked out once, up to a bound."""

    def __init__(self, api: Api, homes: Mapping[str, str]) -> None:
        self._homes = homes
        self._datatypes = {datatype.name: datatype for datatype in api.datatypes()}
        homeless = {
            name: [other for other in self._held(name) if other not in homes]
            for name in self._datatypes
            if name not in homes
        }
        self._below: dict[str, dict[_Pointer, None]] = {}
        for group in circles(homeless):
            found: dict[_Pointer, None] = {}
            for name in group:
                found.update(self._direct(self._datatypes[name].fields))
            for name in group:
                for other in homeless[name]:
                    found.update(self._below.get(other, {}))
            first = dict(islice(found.items(), MOST))
            self._below.update(dict.fromkeys(group, first))

    def of(self, resource: str, service: Service) -> Iterator[_Pointer]:
        """Those of a resource: of its operations, of its datatype, and of the objects that these hold.

        What stands in a path is left out: the path tells already what the resource is part of.
        """
        fields: list[Field] = [
            parameter
            for operation in service.operations
            for parameter in operation.parameters
            if parameter.location != "path"
        ]
        fields += self._datatypes[service.datatype].fields
        found = dict(self._direct(fields))
        for name in dict.fromkeys(
            name for field in fields for name in held(field.type)
        ):
            found.update(self._below.get(name, {}))
        for pointer in found:
            if pointer.by_name or pointer.target != resource:
                yield pointer

    def _held(self, name: str) -> Iterator[str]:
        for field in self._datatypes[name].fields:
            yield from held(field.type)

    def _direct(self, fields: Iterable[Field]) -> Iterator[tuple[_Pointer, None]]:
        for field in fields:
            for name in (*field.refers_to, *held(field.type)):
                if name in self._homes:
                    by_name = bool(field.refers_to)
                    yield _Pointer(field.name, self._homes[name], by_name), None
