# Made by Copperplate from schema/resources/endpoints.yaml; change it there.
"""Addresses that take traffic: those of agents and edges while they are online, and
cloud endpoints, which are always there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoints import (
    AsyncEndpoint,
    AsyncEndpointList,
    Endpoint,
    EndpointList,
)


class EndpointsClient(Service):
    """Addresses that take traffic: those of agents and edges while they are online, and
    cloud endpoints, which are always there.

    A client has it as ``endpoints``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def create(
        self,
        url: str | None = None,
        type: Literal["cloud"] | str | None = None,
        traffic_policy: str | None = None,
        description: str | None = None,
        metadata: str | None = None,
        bindings: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Endpoint:
        """Create a cloud endpoint. Endpoints of agents and edges come into being by
        themselves.

        Args:
            url: the url of the endpoint
            type: kind of endpoint to create; cloud endpoints are the only ones that can
                be. Default: ``cloud``.
            traffic_policy: The traffic policy attached to this endpoint
            description: user-supplied description of the associated tunnel
            metadata: user-supplied metadata of the associated tunnel or edge object
            bindings: the bindings associated with this endpoint
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Endpoint``.
        """
        return self._call(
            "POST",
            "/endpoints",
            body={
                "url": url,
                "type": type,
                "traffic_policy": traffic_policy,
                "description": description,
                "metadata": metadata,
                "bindings": bindings,
            },
            result=Endpoint,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Endpoint:
        """Get an endpoint by its id.

        Args:
            id: unique endpoint resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/endpoints/{id}",
            path={"id": id},
            result=Endpoint,
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
    ) -> EndpointList:
        """List the active endpoints of the account.

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
            "/endpoints",
            query={"before_id": before_id, "limit": limit},
            result=EndpointList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        url: str | None = None,
        traffic_policy: str | None = None,
        description: str | None = None,
        metadata: str | None = None,
        bindings: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Endpoint:
        """Change a cloud endpoint. Endpoints of agents and edges cannot be changed
        here.

        Args:
            id: unique endpoint resource identifier
            url: the url of the endpoint
            traffic_policy: The traffic policy attached to this endpoint
            description: user-supplied description of the associated tunnel
            metadata: user-supplied metadata of the associated tunnel or edge object
            bindings: the bindings associated with this endpoint
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``Endpoint`` as it is now.
        """
        return self._call(
            "PATCH",
            "/endpoints/{id}",
            path={"id": id},
            body={
                "url": url,
                "traffic_policy": traffic_policy,
                "description": description,
                "metadata": metadata,
                "bindings": bindings,
            },
            result=Endpoint,
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
        """Delete a cloud endpoint. Endpoints of agents and edges cannot be deleted
        here.

        Args:
            id: unique endpoint resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/endpoints/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEndpointsClient(AsyncService):
    """Addresses that take traffic: those of agents and edges while they are online, and
    cloud endpoints, which are always there.

    A client has it as ``endpoints``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    async def create(
        self,
        url: str | None = None,
        type: Literal["cloud"] | str | None = None,
        traffic_policy: str | None = None,
        description: str | None = None,
        metadata: str | None = None,
        bindings: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncEndpoint:
        """Create a cloud endpoint. Endpoints of agents and edges come into being by
        themselves.

        Args:
            url: the url of the endpoint
            type: kind of endpoint to create; cloud endpoints are the only ones that can
                be. Default: ``cloud``.
            traffic_policy: The traffic policy attached to this endpoint
            description: user-supplied description of the associated tunnel
            metadata: user-supplied metadata of the associated tunnel or edge object
            bindings: the bindings associated with this endpoint
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Endpoint``.
        """
        return await self._call(
            "POST",
            "/endpoints",
            body={
                "url": url,
                "type": type,
                "traffic_policy": traffic_policy,
                "description": description,
                "metadata": metadata,
                "bindings": bindings,
            },
            result=AsyncEndpoint,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncEndpoint:
        """Get an endpoint by its id.

        Args:
            id: unique endpoint resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/endpoints/{id}",
            path={"id": id},
            result=AsyncEndpoint,
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
    ) -> AsyncPager[AsyncEndpointList, AsyncEndpoint]:
        """List the active endpoints of the account.

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
            "/endpoints",
            query={"before_id": before_id, "limit": limit},
            result=AsyncEndpointList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        url: str | None = None,
        traffic_policy: str | None = None,
        description: str | None = None,
        metadata: str | None = None,
        bindings: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncEndpoint:
        """Change a cloud endpoint. Endpoints of agents and edges cannot be changed
        here.

        Args:
            id: unique endpoint resource identifier
            url: the url of the endpoint
            traffic_policy: The traffic policy attached to this endpoint
            description: user-supplied description of the associated tunnel
            metadata: user-supplied metadata of the associated tunnel or edge object
            bindings: the bindings associated with this endpoint
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``Endpoint`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/endpoints/{id}",
            path={"id": id},
            body={
                "url": url,
                "traffic_policy": traffic_policy,
                "description": description,
                "metadata": metadata,
                "bindings": bindings,
            },
            result=AsyncEndpoint,
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
        """Delete a cloud endpoint. Endpoints of agents and edges cannot be deleted
        here.

        Args:
            id: unique endpoint resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/endpoints/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
