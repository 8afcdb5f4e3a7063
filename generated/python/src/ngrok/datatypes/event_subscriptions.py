# Made by Copperplate from schema/resources/event_subscriptions.yaml; change it there.
"""Which types of events are sent to which event destinations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions
from .event_sources import EventSource
from .refs import Ref


class _EventSubscription(Datatype):
    """What ``EventSubscription`` and ``AsyncEventSubscription`` have in common."""

    @property
    def created_at(self) -> datetime:
        """When the Event Subscription was created (RFC 3339 format)."""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """Arbitrary customer supplied information intended to be human readable.
        Optional, max 255 chars.
        """
        return self._string("description")

    @property
    def destinations(self) -> Sequence[Ref]:
        """Destinations to which these events will be sent

        Refers to ``EventDestination``.
        """
        return self._list("destinations", Ref)

    @property
    def id(self) -> str:
        """Unique identifier for this Event Subscription."""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """Arbitrary customer supplied information intended to be machine readable.
        Optional, max 4096 chars.
        """
        return self._string("metadata")

    @property
    def sources(self) -> Sequence[EventSource]:
        """Sources containing the types for which this event subscription will
        trigger
        """
        return self._list("sources", EventSource)

    @property
    def uri(self) -> str:
        """URI of the Event Subscription API resource."""
        return self._string("uri")


class EventSubscription(_EventSubscription):
    """Which types of events go to which destinations."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an event subscription. Its events are no longer sent.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.event_subscriptions.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class AsyncEventSubscription(_EventSubscription):
    """Which types of events go to which destinations.

    That of an ``AsyncClient``; otherwise the same as ``EventSubscription``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an event subscription. Its events are no longer sent.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.event_subscriptions.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class _EventSubscriptionList(BasePage):
    """What ``EventSubscriptionList`` and ``AsyncEventSubscriptionList`` have in
    common.
    """

    _items = "event_subscriptions"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of next page, or null if there is no next page."""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the Event Subscriptions list API resource."""
        return self._string("uri")


class EventSubscriptionList(_EventSubscriptionList, Page[EventSubscription]):
    """A page of event subscriptions, newest first."""

    @property
    def event_subscriptions(self) -> Sequence[EventSubscription]:
        """The list of all Event Subscriptions on this account."""
        return self._list("event_subscriptions", EventSubscription)


class AsyncEventSubscriptionList(
    _EventSubscriptionList, AsyncPage[AsyncEventSubscription]
):
    """A page of event subscriptions, newest first.

    That of an ``AsyncClient``; otherwise the same as ``EventSubscriptionList``.
    """

    @property
    def event_subscriptions(self) -> Sequence[AsyncEventSubscription]:
        """The list of all Event Subscriptions on this account."""
        return self._list("event_subscriptions", AsyncEventSubscription)
