"""Methods of objects that live under others, whose path the objects must remember."""

from __future__ import annotations

from copperplate.ir.facts import Facts
from copperplate.ir.model import Api
from copperplate.schema.resolve.scope import Scope


def check(api: Api, facts: Facts, scope: Scope) -> None:
    """Report the methods of objects that no call could tell what they need."""
    told = {
        place
        for service in facts.services.values()
        for operation in service.operations.values()
        for place in operation.remembered
    }
    for datatype in api.datatypes():
        methods = facts.datatypes[datatype.name].methods
        for name, item in scope.datatypes[datatype.name].node.texts("methods"):
            unknown = [
                parameter
                for place, parameter in methods[name].remembered.items()
                if place not in told
            ]
            if unknown:
                scope.error(
                    item.position,
                    f"'{name}' needs '{unknown[0]}', which no '{datatype.name}' can know",
                    "an object fills the path of its methods with its properties, and with the path of the"
                    " operation that gave it; none that gives one has it there",
                )
