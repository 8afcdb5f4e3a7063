# Made by Copperplate from schema/resources/tcp_edges.yaml; change it there.
"""Edges that take TCP connections on their hostports and pass them to a backend."""

from __future__ import annotations

from collections.abc import Sequence

from .. import inputs
from .._null import Null
from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import (
    EndpointBackendMutate,
    EndpointIPPolicyMutate,
    EndpointTrafficPolicy,
)
from ..datatypes.tcp_edges import AsyncTCPEdge, AsyncTCPEdgeList, TCPEdge, TCPEdgeList


class EdgesTCPClient(Service):
    """Edges that take TCP connections on their hostports and pass them to a backend.

    A client has it as ``edges.tcp``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        hostports: Sequence[str] | None = None,
        backend: (
            EndpointBackendMutate | inputs.EndpointBackendMutate | Null | None
        ) = None,
        ip_restriction: (
            EndpointIPPolicyMutate | inputs.EndpointIPPolicyMutate | Null | None
        ) = None,
        traffic_policy: (
            EndpointTrafficPolicy | inputs.EndpointTrafficPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TCPEdge:
        """Create a TCP edge.

        Args:
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge.
                Optional, max 4096 bytes.
            hostports: hostports served by this edge
            backend: the backend that connections to this edge go to
            ip_restriction: the IP policies that decide who may connect to this edge
            traffic_policy: the traffic policy associated with this edge or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``TCPEdge``.
        """
        return self._call(
            "POST",
            "/edges/tcp",
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "traffic_policy": traffic_policy,
            },
            result=TCPEdge,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TCPEdge:
        """Get a TCP edge by its id.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/edges/tcp/{id}",
            path={"id": id},
            result=TCPEdge,
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
    ) -> TCPEdgeList:
        """List the TCP edges of the account.

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
            "/edges/tcp",
            query={"before_id": before_id, "limit": limit},
            result=TCPEdgeList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        hostports: Sequence[str] | None = None,
        backend: (
            EndpointBackendMutate | inputs.EndpointBackendMutate | Null | None
        ) = None,
        ip_restriction: (
            EndpointIPPolicyMutate | inputs.EndpointIPPolicyMutate | Null | None
        ) = None,
        traffic_policy: (
            EndpointTrafficPolicy | inputs.EndpointTrafficPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TCPEdge:
        """Change a TCP edge. Modules that are left out stay as they are; one that is
        given replaces the old one whole. To take a module away, use delete of its own
        service.

        Args:
            id: unique identifier of this edge
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge.
                Optional, max 4096 bytes.
            hostports: hostports served by this edge
            backend: the backend that connections to this edge go to
            ip_restriction: the IP policies that decide who may connect to this edge
            traffic_policy: the traffic policy associated with this edge or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``TCPEdge`` as it is now.
        """
        return self._call(
            "PATCH",
            "/edges/tcp/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "traffic_policy": traffic_policy,
            },
            result=TCPEdge,
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
        """Delete a TCP edge, with its modules.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/edges/tcp/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgesTCPClient(AsyncService):
    """Edges that take TCP connections on their hostports and pass them to a backend.

    A client has it as ``edges.tcp``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    async def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        hostports: Sequence[str] | None = None,
        backend: (
            EndpointBackendMutate | inputs.EndpointBackendMutate | Null | None
        ) = None,
        ip_restriction: (
            EndpointIPPolicyMutate | inputs.EndpointIPPolicyMutate | Null | None
        ) = None,
        traffic_policy: (
            EndpointTrafficPolicy | inputs.EndpointTrafficPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTCPEdge:
        """Create a TCP edge.

        Args:
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge.
                Optional, max 4096 bytes.
            hostports: hostports served by this edge
            backend: the backend that connections to this edge go to
            ip_restriction: the IP policies that decide who may connect to this edge
            traffic_policy: the traffic policy associated with this edge or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``TCPEdge``.
        """
        return await self._call(
            "POST",
            "/edges/tcp",
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "traffic_policy": traffic_policy,
            },
            result=AsyncTCPEdge,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTCPEdge:
        """Get a TCP edge by its id.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/edges/tcp/{id}",
            path={"id": id},
            result=AsyncTCPEdge,
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
    ) -> AsyncPager[AsyncTCPEdgeList, AsyncTCPEdge]:
        """List the TCP edges of the account.

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
            "/edges/tcp",
            query={"before_id": before_id, "limit": limit},
            result=AsyncTCPEdgeList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        hostports: Sequence[str] | None = None,
        backend: (
            EndpointBackendMutate | inputs.EndpointBackendMutate | Null | None
        ) = None,
        ip_restriction: (
            EndpointIPPolicyMutate | inputs.EndpointIPPolicyMutate | Null | None
        ) = None,
        traffic_policy: (
            EndpointTrafficPolicy | inputs.EndpointTrafficPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTCPEdge:
        """Change a TCP edge. Modules that are left out stay as they are; one that is
        given replaces the old one whole. To take a module away, use delete of its own
        service.

        Args:
            id: unique identifier of this edge
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge.
                Optional, max 4096 bytes.
            hostports: hostports served by this edge
            backend: the backend that connections to this edge go to
            ip_restriction: the IP policies that decide who may connect to this edge
            traffic_policy: the traffic policy associated with this edge or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``TCPEdge`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/edges/tcp/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "traffic_policy": traffic_policy,
            },
            result=AsyncTCPEdge,
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
        """Delete a TCP edge, with its modules.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/edges/tcp/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
