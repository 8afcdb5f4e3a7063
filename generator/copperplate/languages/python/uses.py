"""What datatypes lead to: what is sent with them, what is secret in them, what their modules import."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from copperplate.ir.graph import reached
from copperplate.ir.model import Api, Datatype, ListOf, Type, held


def circular_imports(api: Api) -> frozenset[tuple[str, str]]:
    """The pairs of resources, the datatypes of the first of which use the second's, and the reverse.

    The way back may lead over other resources. Neither module can import the other before it is
    complete.
    """
    home = {
        d.name: resource.name for resource in api.resources for d in resource.datatypes
    }
    uses = {
        resource.name: {
            home[name] for datatype in resource.datatypes for name in _held_by(datatype)
        }
        for resource in api.resources
    }
    reach = {name: reached([name], uses) for name in uses}
    return frozenset(
        (name, other)
        for name, others in uses.items()
        for other in others
        if name != other and name in reach[other]
    )


def secrets(api: Api) -> Mapping[str, tuple[str, ...]]:
    """By datatype, the names of the secret properties in it and in what it holds, sorted."""
    datatypes = {datatype.name: datatype for datatype in api.datatypes()}
    uses = {name: set(_held_by(datatype)) for name, datatype in datatypes.items()}
    own = {
        name: {property.name for property in datatype.properties if property.secret}
        for name, datatype in datatypes.items()
    }
    return {
        name: tuple(
            sorted({secret for n in reached([name], uses) for secret in own[n]})
        )
        for name in datatypes
    }


def sent(api: Api) -> frozenset[str]:
    """The datatypes that an operation takes, and those within them."""
    uses = {datatype.name: set(_held_by(datatype)) for datatype in api.datatypes()}
    taken = (
        name
        for service in api.services()
        for operation in service.operations
        for parameter in operation.parameters
        for name in held(parameter.type)
    )
    return frozenset(reached(taken, uses))


def items_of_pages(api: Api) -> dict[str, Type]:
    """The type of the items of each datatype that is a page of a list."""
    found = {}
    for datatype in api.datatypes():
        for property in datatype.properties:
            if property.name == datatype.page_of and isinstance(property.type, ListOf):
                found[datatype.name] = property.type.item
    return found


def _held_by(datatype: Datatype) -> Iterable[str]:
    return (name for property in datatype.properties for name in held(property.type))
