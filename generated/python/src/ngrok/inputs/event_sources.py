# Made by Copperplate from schema/resources/event_sources.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``event_sources``."""

from __future__ import annotations

from typing import TypedDict


class EventSourceReplace(TypedDict, total=False):
    """``datatypes.EventSourceReplace`` as a plain dict.

    A type of event, as it is sent with an event subscription.
    """

    type: str | None
    """Type of event for which an event subscription will trigger"""
