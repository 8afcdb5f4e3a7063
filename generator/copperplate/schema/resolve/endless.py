"""Datatypes whose objects would have no end: each must hold another one."""

from __future__ import annotations

from collections.abc import Sequence

from copperplate.ir import model
from copperplate.ir.graph import circles
from copperplate.schema.resolve.scope import Scope


def check(datatypes: Sequence[model.Datatype], scope: Scope) -> None:
    """Report the required properties by which an object must hold one of its own kind, directly or not."""
    needed = {
        each.name: {
            prop.type.datatype: prop.name
            for prop in each.properties
            if isinstance(prop.type, model.Reference)
            and prop.required
            and not prop.nullable
            and not prop.refers_to
        }
        for each in datatypes
    }
    for group in circles(needed):
        for name in group:
            for other, property_name in needed[name].items():
                if other in group:
                    properties = scope.datatypes[name].properties()
                    assert properties is not None
                    scope.error(
                        properties.keys[property_name].position,
                        f"{name} must hold {other}, which must hold {name} again, without end",
                        "take out one 'required', or let it be null with 'nullable'",
                    )
