# Made by Copperplate from schema/resources/event_subscriptions.yaml; change it there.
"""Which types of events are sent to which event destinations."""

from __future__ import annotations

from collections.abc import Sequence

from .. import inputs
from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.event_sources import EventSourceReplace
from ..datatypes.event_subscriptions import (
    AsyncEventSubscription,
    AsyncEventSubscriptionList,
    EventSubscription,
    EventSubscriptionList,
)


class EventSubscriptionsClient(Service):
    """Which types of events are sent to which event destinations.

    A client has it as ``event_subscriptions``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def create(
        self,
        metadata: str | None = None,
        description: str | None = None,
        sources: Sequence[EventSourceReplace | inputs.EventSourceReplace] | None = None,
        destination_ids: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSubscription:
        """Create an event subscription.

        Args:
            metadata: Arbitrary customer supplied information intended to be machine
                readable. Optional, max 4096 chars.
            description: Arbitrary customer supplied information intended to be human
                readable. Optional, max 255 chars.
            sources: the types of events that trigger this subscription
            destination_ids: the ids of the event destinations to send the events to.
                Refers to ``EventDestination``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``EventSubscription``.
        """
        return self._call(
            "POST",
            "/event_subscriptions",
            body={
                "metadata": metadata,
                "description": description,
                "sources": sources,
                "destination_ids": destination_ids,
            },
            result=EventSubscription,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSubscription:
        """Get an event subscription by its id.

        Args:
            id: Unique identifier for this Event Subscription.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/event_subscriptions/{id}",
            path={"id": id},
            result=EventSubscription,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        before_id: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSubscriptionList:
        """List the event subscriptions of the account.

        Args:
            before_id: the id of the object that the page begins after, in the order
                newest first. Rather than set it yourself, follow next_page_uri of the
                page before.
            limit: the most objects to return in one page. From 1 to 100. Default:
                ``100``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            A page of the list; iterating goes on to the pages after it.
        """
        return self._page(
            "GET",
            "/event_subscriptions",
            query={"before_id": before_id, "limit": limit},
            result=EventSubscriptionList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        metadata: str | None = None,
        description: str | None = None,
        sources: Sequence[EventSourceReplace | inputs.EventSourceReplace] | None = None,
        destination_ids: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSubscription:
        """Change an event subscription. New sources or destinations replace all the old
        ones.

        Args:
            id: Unique identifier for this Event Subscription.
            metadata: Arbitrary customer supplied information intended to be machine
                readable. Optional, max 4096 chars.
            description: Arbitrary customer supplied information intended to be human
                readable. Optional, max 255 chars.
            sources: the types of events that trigger this subscription
            destination_ids: the ids of the event destinations to send the events to.
                Refers to ``EventDestination``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EventSubscription`` as it is now.
        """
        return self._call(
            "PATCH",
            "/event_subscriptions/{id}",
            path={"id": id},
            body={
                "metadata": metadata,
                "description": description,
                "sources": sources,
                "destination_ids": destination_ids,
            },
            result=EventSubscription,
            timeout=timeout,
            options=options,
        )

    def delete(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an event subscription. Its events are no longer sent.

        Args:
            id: Unique identifier for this Event Subscription.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/event_subscriptions/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEventSubscriptionsClient(AsyncService):
    """Which types of events are sent to which event destinations.

    A client has it as ``event_subscriptions``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def create(
        self,
        metadata: str | None = None,
        description: str | None = None,
        sources: Sequence[EventSourceReplace | inputs.EventSourceReplace] | None = None,
        destination_ids: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncEventSubscription:
        """Create an event subscription.

        Args:
            metadata: Arbitrary customer supplied information intended to be machine
                readable. Optional, max 4096 chars.
            description: Arbitrary customer supplied information intended to be human
                readable. Optional, max 255 chars.
            sources: the types of events that trigger this subscription
            destination_ids: the ids of the event destinations to send the events to.
                Refers to ``EventDestination``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``EventSubscription``.
        """
        return await self._call(
            "POST",
            "/event_subscriptions",
            body={
                "metadata": metadata,
                "description": description,
                "sources": sources,
                "destination_ids": destination_ids,
            },
            result=AsyncEventSubscription,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncEventSubscription:
        """Get an event subscription by its id.

        Args:
            id: Unique identifier for this Event Subscription.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/event_subscriptions/{id}",
            path={"id": id},
            result=AsyncEventSubscription,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        before_id: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[AsyncEventSubscriptionList, AsyncEventSubscription]:
        """List the event subscriptions of the account.

        Args:
            before_id: the id of the object that the page begins after, in the order
                newest first. Rather than set it yourself, follow next_page_uri of the
                page before.
            limit: the most objects to return in one page. From 1 to 100. Default:
                ``100``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The list, not asked for yet: ``await`` gives its first page, ``async for``
            the items of all pages.
        """
        return self._pager(
            "GET",
            "/event_subscriptions",
            query={"before_id": before_id, "limit": limit},
            result=AsyncEventSubscriptionList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        metadata: str | None = None,
        description: str | None = None,
        sources: Sequence[EventSourceReplace | inputs.EventSourceReplace] | None = None,
        destination_ids: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncEventSubscription:
        """Change an event subscription. New sources or destinations replace all the old
        ones.

        Args:
            id: Unique identifier for this Event Subscription.
            metadata: Arbitrary customer supplied information intended to be machine
                readable. Optional, max 4096 chars.
            description: Arbitrary customer supplied information intended to be human
                readable. Optional, max 255 chars.
            sources: the types of events that trigger this subscription
            destination_ids: the ids of the event destinations to send the events to.
                Refers to ``EventDestination``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EventSubscription`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/event_subscriptions/{id}",
            path={"id": id},
            body={
                "metadata": metadata,
                "description": description,
                "sources": sources,
                "destination_ids": destination_ids,
            },
            result=AsyncEventSubscription,
            timeout=timeout,
            options=options,
        )

    async def delete(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an event subscription. Its events are no longer sent.

        Args:
            id: Unique identifier for this Event Subscription.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/event_subscriptions/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
