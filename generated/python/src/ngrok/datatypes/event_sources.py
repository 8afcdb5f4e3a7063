# Made by Copperplate from schema/resources/event_sources.yaml; change it there.
"""The types of events that trigger one event subscription, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from .._datatype import Datatype
from .._read import as_string


class EventSource(Datatype):
    """A type of event that triggers an event subscription."""

    @property
    def type(self) -> str:
        """Type of event for which an event subscription will trigger"""
        return self._string("type")

    @property
    def uri(self) -> str:
        """URI of the Event Source API resource."""
        return self._string("uri")


class EventSourceReplace(Datatype):
    """A type of event, as it is sent with an event subscription."""

    @classmethod
    def new(cls, *, type: str | None = None) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            type: Type of event for which an event subscription will trigger
        """
        return cls._new({"type": type})

    def replace(self, *, type: str | None = None) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"type": type})

    @property
    def type(self) -> str:
        """Type of event for which an event subscription will trigger"""
        return self._string("type")


class EventSourceList(Datatype):
    """The types of events of one event subscription, all at once."""

    @property
    def sources(self) -> Sequence[EventSource]:
        """The list of all Event Sources for an Event Subscription"""
        return self._list("sources", EventSource)

    @property
    def uri(self) -> str | None:
        """URI of the next page, or null if there is no next page."""
        return self._nullable("uri", as_string)
