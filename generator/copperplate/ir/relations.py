"""How the resources of an API belong together: who is part of whom, and who points to whom.

Worked out from the paths of the services and from what the schema says of its fields (``refers_to``, and
the datatypes that a field holds). Documentation draws it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from copperplate.ir.facts import Facts
from copperplate.ir.model import Api, Datatype, Field, Resource, Service, held


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
        parts: dict[str, tuple[str, ...]] = {}
        for name, parent in sorted(self.parents.items()):
            if self.services[name].singleton:
                parts[parent] = (*parts.get(parent, ()), name)
        return parts

    def owner(self, name: str) -> str:
        """The resource that a part belongs to; of any other resource, itself."""
        while self.services[name].singleton and name in self.parents:
            name = self.parents[name]
        return name

    @cached_property
    def joined(self) -> Relations:
        """The same with each part taken for its owner, so that parts have no links."""
        links: dict[tuple[str, str], tuple[str, ...]] = {}
        for link in self.links:
            ends = self.owner(link.source), self.owner(link.target)
            if ends[0] != ends[1] or link.source == link.target:
                links[ends] = _unique((*links.get(ends, ()), *link.fields))
        return Relations(
            self.services,
            self.parents,
            _links(links, self.parents),
        )

    def around(self, name: str) -> tuple[Link, ...]:
        """The links that begin or end at a resource."""
        return tuple(link for link in self.links if name in (link.source, link.target))


def relations(api: Api, facts: Facts) -> Relations:
    """What the paths and the fields of an API say about its resources."""
    named = {r.name: r.service for r in api.resources if r.service is not None}
    parents = {n: f.parent for n, f in facts.services.items() if f.parent is not None}
    homes = _homes(named)
    datatypes = {datatype.name: datatype for datatype in api.datatypes()}
    found: dict[tuple[str, str], tuple[str, ...]] = {
        (child, parent): () for child, parent in parents.items()
    }
    for resource in api.resources:
        if resource.service is None:
            continue
        for field, target in _pointers(resource, resource.service, datatypes, homes):
            if target == resource.name and field.name == resource.service.key:
                continue
            ends = resource.name, target
            if parents.get(target) != resource.name:
                found[ends] = _unique((*found.get(ends, ()), field.name))
    return Relations(named, parents, _links(found, parents))


def _links(
    fields: Mapping[tuple[str, str], tuple[str, ...]], parents: Mapping[str, str]
) -> tuple[Link, ...]:
    return tuple(
        Link(source, target, names, parents.get(source) == target)
        for (source, target), names in sorted(fields.items())
    )


def _homes(named: Mapping[str, Service]) -> dict[str, str]:
    """The resource that a datatype stands for. One that several services are about stands for none."""
    homes: dict[str, list[str]] = {}
    for name, service in named.items():
        homes.setdefault(service.datatype, []).append(name)
    return {datatype: names[0] for datatype, names in homes.items() if len(names) == 1}


def _pointers(
    resource: Resource,
    service: Service,
    datatypes: Mapping[str, Datatype],
    homes: Mapping[str, str],
) -> Iterator[tuple[Field, str]]:
    """The fields of a resource that name another one, or hold one."""
    for field in _fields(resource, service, datatypes, homes):
        for name in (*field.refers_to, *held(field.type)):
            if name in homes and not (
                homes[name] == resource.name and not field.refers_to
            ):
                yield field, homes[name]


def _fields(
    resource: Resource,
    service: Service,
    datatypes: Mapping[str, Datatype],
    homes: Mapping[str, str],
) -> Iterator[Field]:
    """All fields of the service's datatype and operations, and of the objects that these hold.

    What stands in a path is left out: the path tells already what the resource is part of.
    """
    waiting = [service.datatype]
    for operation in service.operations:
        for parameter in operation.parameters:
            if parameter.location != "path":
                yield parameter
                waiting += held(parameter.type)
    seen: set[str] = set()
    while waiting:
        name = waiting.pop(0)
        if name in seen or homes.get(name, resource.name) != resource.name:
            continue
        seen.add(name)
        for property in datatypes[name].properties:
            yield property
            waiting += held(property.type)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
