"""Which modules of datatypes import each other in a circle."""

from __future__ import annotations

from copperplate.ir.graph import circles
from copperplate.ir.model import Api, held


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
            home[name]
            for datatype in resource.datatypes
            for prop in datatype.properties
            for name in held(prop.type)
        }
        for resource in api.resources
    }
    circle = {name: n for n, group in enumerate(circles(uses)) for name in group}
    return frozenset(
        (name, other)
        for name, others in uses.items()
        for other in others
        if name != other and circle[name] == circle[other]
    )
