"""An everyday resource, with which the guides show what holds for every one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from copperplate.ir.model import Operation, Resource, Service, StandardMethod
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.pages.examples import Example
from copperplate.languages.python.pages.shared import Shared
from copperplate.text.code import Code, code
from copperplate.text.prose import markdown_inside_block


@dataclass(frozen=True, slots=True)
class Tour:
    """An everyday resource, for guides that hold for any API."""

    client: Code
    class_name: Code
    """Of an object of a ``Client``."""
    async_class_name: Code
    """Of one of an ``AsyncClient``."""
    variable: Code
    create: Example
    get: Example
    list: Example
    change: Code
    """The arguments of an update: ``description="for the app team"``."""
    creation: Code
    """The arguments of a creation."""
    identifier: Code
    """An identifier as a string literal."""
    key: Code
    """The property that identifies an object."""
    path: Code
    """Where all of them are, as a string literal."""
    pages: bool
    """Whether ``list`` gives pages, over which one iterates."""
    limit: Code
    """The parameter of ``list`` that bounds a page; empty if there is none."""


STANDARD: tuple[StandardMethod, ...] = ("create", "get", "list", "update", "delete")


def tour(shared: Shared) -> Tour | None:
    """The resource for the guides; None if no resource has all standard methods and no secret.

    It is one whose list comes in pages, if there is such a one; of several, that of which the least
    must be given to create it, and then that which most others refer to.
    """
    choices = [
        (
            not _has_pages(shared, resource),
            _effort(shared, resource),
            -_references(shared, resource),
            resource.name,
        )
        for resource in shared.api.resources
        if resource.service is not None and _is_easy(shared, resource, resource.service)
    ]
    if not choices:
        return None
    name = min(choices)[-1]
    resource = next(r for r in shared.api.resources if r.name == name)
    return _text(shared, resource, shared.relations.services[name])


def _text(shared: Shared, resource: Resource, service: Service) -> Tour:
    by_kind = _standard(shared, resource)
    examples = {
        kind: shared.examples.of(resource, service, by_kind[kind]) for kind in STANDARD
    }
    own = shared.names.datatypes[service.datatype]
    return Tour(
        client=shared.client(resource.name),
        class_name=own.class_name,
        async_class_name=own.async_class_name,
        variable=shared.examples.variable(service.datatype),
        create=examples["create"],
        get=examples["get"],
        list=examples["list"],
        change=markdown_inside_block(
            shared.examples.arguments(resource, service, by_kind["update"])
        ),
        creation=markdown_inside_block(
            shared.examples.arguments(resource, service, by_kind["create"])
        ),
        identifier=markdown_inside_block(shared.examples.identifier(service)),
        path=markdown_inside_block(python_string(shared.examples.path(service))),
        pages=_has_pages(shared, resource),
        limit=_limit(shared, resource),
        key=own.properties[service.key],
    )


def _limit(shared: Shared, resource: Resource) -> Code:
    listing = _standard(shared, resource)["list"]
    paging = shared.api.paging_of(listing)
    known = shared.names.services[resource.name].operations[listing.name].parameters
    return known.get(paging.limit or "", code("")) if paging else code("")


def _is_easy(shared: Shared, resource: Resource, service: Service) -> bool:
    datatype = shared.datatypes[service.datatype]
    facts = shared.facts.datatypes[service.datatype]
    operations = _standard(shared, resource)
    return (
        operations.keys() >= {*STANDARD}
        and {"update", "delete"} <= set(datatype.methods)
        and service.key in {property.name for property in datatype.properties}
        and not operations["list"].in_path
        and datatype.deprecated is None
        and not facts.secrets
        and not facts.secrets_in
        and not any(p.required for p in operations["list"].parameters)
    )


def _standard(shared: Shared, resource: Resource) -> Mapping[StandardMethod, Operation]:
    """The operations that are standard methods, by these."""
    names = shared.facts.services[resource.name].standard
    service = resource.service
    operations = {o.name: o for o in service.operations} if service else {}
    return {method: operations[name] for method, name in names.items()}


def _has_pages(shared: Shared, resource: Resource) -> bool:
    facts = shared.facts.services[resource.name]
    return facts.operations[facts.standard["list"]].items is not None


def _effort(shared: Shared, resource: Resource) -> int:
    create = _standard(shared, resource)["create"]
    return sum(parameter.required for parameter in create.parameters)


def _references(shared: Shared, resource: Resource) -> int:
    return sum(link.target == resource.name for link in shared.relations.links)
