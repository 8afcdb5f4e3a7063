"""What the body of an event looks like."""

from __future__ import annotations

from copperplate.ir.error_bodies import placed
from copperplate.ir.model import Event, JSONValue, Webhooks


def event_body(
    webhooks: Webhooks, event: Event, id: str, data: JSONValue, whole: JSONValue = None
) -> JSONValue:
    """The body of an event that is about ``data``; ``whole`` is what all bodies have, if that is described."""
    if not webhooks.data:
        whole = data
    members = (
        (webhooks.data, data),
        (webhooks.type, event.name),
        (webhooks.id, id),
    )
    return placed(members, whole)
