# Made by Copperplate from schema/resources/event_sources.yaml; change it there.
"""The types of events that trigger one event subscription, one by one."""

from __future__ import annotations

from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.event_sources import EventSource, EventSourceList


class EventSourcesClient(Service):
    """The types of events that trigger one event subscription, one by one.

    A client has it as ``event_sources``. Every method raises a subclass of ``Error`` if
    the call fails.
    """

    def create(
        self,
        subscription_id: str,
        type: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSource:
        """Add a type of event to an event subscription.

        Args:
            subscription_id: the id of the event subscription that the source belongs
                to. Refers to ``EventSubscription``.
            type: Type of event for which an event subscription will trigger
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``EventSource``.
        """
        return self._call(
            "POST",
            "/event_subscriptions/{subscription_id}/sources",
            path={"subscription_id": subscription_id},
            body={"type": type},
            result=EventSource,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        subscription_id: str,
        type: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSource:
        """Get a type of event of an event subscription.

        Args:
            subscription_id: the id of the event subscription that the source belongs
                to. Refers to ``EventSubscription``.
            type: Type of event for which an event subscription will trigger
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/event_subscriptions/{subscription_id}/sources/{type}",
            path={"subscription_id": subscription_id, "type": type},
            result=EventSource,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        subscription_id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSourceList:
        """List the types of events of an event subscription, all in one answer.

        Args:
            subscription_id: the id of the event subscription that the source belongs
                to. Refers to ``EventSubscription``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/event_subscriptions/{subscription_id}/sources",
            path={"subscription_id": subscription_id},
            result=EventSourceList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        subscription_id: str,
        type: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSource:
        """Update a type of event of an event subscription. There is nothing in it to
        change yet.

        Args:
            subscription_id: the id of the event subscription that the source belongs
                to. Refers to ``EventSubscription``.
            type: Type of event for which an event subscription will trigger
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EventSource`` as it is now.
        """
        return self._call(
            "PATCH",
            "/event_subscriptions/{subscription_id}/sources/{type}",
            path={"subscription_id": subscription_id, "type": type},
            result=EventSource,
            timeout=timeout,
            options=options,
        )

    def delete(
        self,
        subscription_id: str,
        type: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a type of event from an event subscription.

        Args:
            subscription_id: the id of the event subscription that the source belongs
                to. Refers to ``EventSubscription``.
            type: Type of event for which an event subscription will trigger
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/event_subscriptions/{subscription_id}/sources/{type}",
            path={"subscription_id": subscription_id, "type": type},
            timeout=timeout,
            options=options,
        )


class AsyncEventSourcesClient(AsyncService):
    """The types of events that trigger one event subscription, one by one.

    A client has it as ``event_sources``. Every method raises a subclass of ``Error`` if
    the call fails.
    """

    async def create(
        self,
        subscription_id: str,
        type: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSource:
        """Add a type of event to an event subscription.

        Args:
            subscription_id: the id of the event subscription that the source belongs
                to. Refers to ``EventSubscription``.
            type: Type of event for which an event subscription will trigger
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``EventSource``.
        """
        return await self._call(
            "POST",
            "/event_subscriptions/{subscription_id}/sources",
            path={"subscription_id": subscription_id},
            body={"type": type},
            result=EventSource,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        subscription_id: str,
        type: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSource:
        """Get a type of event of an event subscription.

        Args:
            subscription_id: the id of the event subscription that the source belongs
                to. Refers to ``EventSubscription``.
            type: Type of event for which an event subscription will trigger
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/event_subscriptions/{subscription_id}/sources/{type}",
            path={"subscription_id": subscription_id, "type": type},
            result=EventSource,
            timeout=timeout,
            options=options,
        )

    async def list(
        self,
        subscription_id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSourceList:
        """List the types of events of an event subscription, all in one answer.

        Args:
            subscription_id: the id of the event subscription that the source belongs
                to. Refers to ``EventSubscription``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/event_subscriptions/{subscription_id}/sources",
            path={"subscription_id": subscription_id},
            result=EventSourceList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        subscription_id: str,
        type: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventSource:
        """Update a type of event of an event subscription. There is nothing in it to
        change yet.

        Args:
            subscription_id: the id of the event subscription that the source belongs
                to. Refers to ``EventSubscription``.
            type: Type of event for which an event subscription will trigger
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EventSource`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/event_subscriptions/{subscription_id}/sources/{type}",
            path={"subscription_id": subscription_id, "type": type},
            result=EventSource,
            timeout=timeout,
            options=options,
        )

    async def delete(
        self,
        subscription_id: str,
        type: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a type of event from an event subscription.

        Args:
            subscription_id: the id of the event subscription that the source belongs
                to. Refers to ``EventSubscription``.
            type: Type of event for which an event subscription will trigger
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/event_subscriptions/{subscription_id}/sources/{type}",
            path={"subscription_id": subscription_id, "type": type},
            timeout=timeout,
            options=options,
        )
