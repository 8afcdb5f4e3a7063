# Made by Copperplate from schema/resources/event_destinations.yaml; change it there.
"""Services outside ngrok, such as Amazon Kinesis or Datadog, that event subscriptions
send events to.
"""

from __future__ import annotations

from typing import Literal

from .. import inputs
from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.event_destinations import (
    AsyncEventDestination,
    AsyncEventDestinationList,
    EventDestination,
    EventDestinationList,
    EventTarget,
)


class EventDestinationsClient(Service):
    """Services outside ngrok, such as Amazon Kinesis or Datadog, that event
    subscriptions send events to.

    A client has it as ``event_destinations``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def create(
        self,
        metadata: str | None = None,
        description: str | None = None,
        format: Literal["JSON"] | str | None = None,
        target: EventTarget | inputs.EventTarget | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventDestination:
        """Create an event destination. Nothing is sent to it before an event
        subscription names it.

        Args:
            metadata: Arbitrary user-defined machine-readable data of this Event
                Destination. Optional, max 4096 bytes.
            description: Human-readable description of the Event Destination. Optional,
                max 255 bytes.
            format: The output format you would like to serialize events into when
                sending to their target. Currently the only accepted value is JSON.
            target: An object that encapsulates where and how to send your events. An
                event destination must contain exactly one of the following objects,
                leaving the rest null: kinesis, firehose, cloudwatch_logs, or s3.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``EventDestination``.
        """
        return self._call(
            "POST",
            "/event_destinations",
            body={
                "metadata": metadata,
                "description": description,
                "format": format,
                "target": target,
            },
            result=EventDestination,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventDestination:
        """Get an event destination by its id.

        Args:
            id: Unique identifier for this Event Destination.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/event_destinations/{id}",
            path={"id": id},
            result=EventDestination,
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
    ) -> EventDestinationList:
        """List the event destinations of the account.

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
            "/event_destinations",
            query={"before_id": before_id, "limit": limit},
            result=EventDestinationList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        metadata: str | None = None,
        description: str | None = None,
        format: Literal["JSON"] | str | None = None,
        target: EventTarget | inputs.EventTarget | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EventDestination:
        """Change the target, the format, the description or the metadata of an event
        destination.

        Args:
            id: Unique identifier for this Event Destination.
            metadata: Arbitrary user-defined machine-readable data of this Event
                Destination. Optional, max 4096 bytes.
            description: Human-readable description of the Event Destination. Optional,
                max 255 bytes.
            format: The output format you would like to serialize events into when
                sending to their target. Currently the only accepted value is JSON.
            target: An object that encapsulates where and how to send your events. An
                event destination must contain exactly one of the following objects,
                leaving the rest null: kinesis, firehose, cloudwatch_logs, or s3.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EventDestination`` as it is now.
        """
        return self._call(
            "PATCH",
            "/event_destinations/{id}",
            path={"id": id},
            body={
                "metadata": metadata,
                "description": description,
                "format": format,
                "target": target,
            },
            result=EventDestination,
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
        """Delete an event destination.

        Args:
            id: Unique identifier for this Event Destination.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/event_destinations/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEventDestinationsClient(AsyncService):
    """Services outside ngrok, such as Amazon Kinesis or Datadog, that event
    subscriptions send events to.

    A client has it as ``event_destinations``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def create(
        self,
        metadata: str | None = None,
        description: str | None = None,
        format: Literal["JSON"] | str | None = None,
        target: EventTarget | inputs.EventTarget | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncEventDestination:
        """Create an event destination. Nothing is sent to it before an event
        subscription names it.

        Args:
            metadata: Arbitrary user-defined machine-readable data of this Event
                Destination. Optional, max 4096 bytes.
            description: Human-readable description of the Event Destination. Optional,
                max 255 bytes.
            format: The output format you would like to serialize events into when
                sending to their target. Currently the only accepted value is JSON.
            target: An object that encapsulates where and how to send your events. An
                event destination must contain exactly one of the following objects,
                leaving the rest null: kinesis, firehose, cloudwatch_logs, or s3.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``EventDestination``.
        """
        return await self._call(
            "POST",
            "/event_destinations",
            body={
                "metadata": metadata,
                "description": description,
                "format": format,
                "target": target,
            },
            result=AsyncEventDestination,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncEventDestination:
        """Get an event destination by its id.

        Args:
            id: Unique identifier for this Event Destination.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/event_destinations/{id}",
            path={"id": id},
            result=AsyncEventDestination,
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
    ) -> AsyncPager[AsyncEventDestinationList, AsyncEventDestination]:
        """List the event destinations of the account.

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
            "/event_destinations",
            query={"before_id": before_id, "limit": limit},
            result=AsyncEventDestinationList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        metadata: str | None = None,
        description: str | None = None,
        format: Literal["JSON"] | str | None = None,
        target: EventTarget | inputs.EventTarget | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncEventDestination:
        """Change the target, the format, the description or the metadata of an event
        destination.

        Args:
            id: Unique identifier for this Event Destination.
            metadata: Arbitrary user-defined machine-readable data of this Event
                Destination. Optional, max 4096 bytes.
            description: Human-readable description of the Event Destination. Optional,
                max 255 bytes.
            format: The output format you would like to serialize events into when
                sending to their target. Currently the only accepted value is JSON.
            target: An object that encapsulates where and how to send your events. An
                event destination must contain exactly one of the following objects,
                leaving the rest null: kinesis, firehose, cloudwatch_logs, or s3.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EventDestination`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/event_destinations/{id}",
            path={"id": id},
            body={
                "metadata": metadata,
                "description": description,
                "format": format,
                "target": target,
            },
            result=AsyncEventDestination,
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
        """Delete an event destination.

        Args:
            id: Unique identifier for this Event Destination.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/event_destinations/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
