"""Datatypes and enums that nothing leads to."""

from __future__ import annotations

from collections.abc import Sequence

from copperplate.ir import facts, model
from copperplate.schema.resolve.scope import Scope


def check(
    resources: Sequence[model.Resource],
    errors: model.Errors,
    webhooks: model.Webhooks | None,
    scope: Scope,
) -> None:
    """Report the datatypes that no operation takes or gives and no event is about, not even within another,
    and unused enums and unions."""
    bodies = [webhooks.body] if webhooks and webhooks.body else []
    for name in facts.unused(resources, [*errors.bodies.values(), *bodies]):
        scope.error(
            scope.datatypes[name].key.position,
            f"no operation uses the datatype '{name}'",
            "take it out, or name it as the type of a parameter, a property, a result or an event",
        )
    shared = filter(None, scope.shared.values())
    for name in facts.unused_enums(resources, shared):
        scope.error(
            scope.enums[name].key.position,
            f"nothing is of the enum '{name}'",
            "take it out, or name it as the type of a property, a parameter or a result",
        )
    for name in facts.unused_unions(resources):
        scope.error(
            scope.unions[name].key.position,
            f"nothing is of the union '{name}'",
            "take it out, or name it as the type of a property, a parameter or a result",
        )
