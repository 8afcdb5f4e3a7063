# Made by Copperplate from schema/resources/tls_edges.yaml; change it there.
"""Edges that take TLS connections on their hostports and pass them to a backend."""

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
from ..datatypes.endpoint_tls import EndpointMutualTLSMutate, EndpointTLSTermination
from ..datatypes.tls_edges import AsyncTLSEdge, AsyncTLSEdgeList, TLSEdge, TLSEdgeList


class EdgesTLSClient(Service):
    """Edges that take TLS connections on their hostports and pass them to a backend.

    A client has it as ``edges.tls``. Every method raises a subclass of ``Error`` if the
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
        mutual_tls: (
            EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate | Null | None
        ) = None,
        tls_termination: (
            EndpointTLSTermination | inputs.EndpointTLSTermination | Null | None
        ) = None,
        traffic_policy: (
            EndpointTrafficPolicy | inputs.EndpointTrafficPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TLSEdge:
        """Create a TLS edge.

        Args:
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge.
                Optional, max 4096 bytes.
            hostports: hostports served by this edge
            backend: the backend that connections to this edge go to
            ip_restriction: the IP policies that decide who may connect to this edge
            mutual_tls: the client certificates that this edge asks for
            tls_termination: where and how TLS of this edge is terminated
            traffic_policy: the traffic policy associated with this edge or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``TLSEdge``.
        """
        return self._call(
            "POST",
            "/edges/tls",
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "mutual_tls": mutual_tls,
                "tls_termination": tls_termination,
                "traffic_policy": traffic_policy,
            },
            result=TLSEdge,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TLSEdge:
        """Get a TLS edge by its id.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/edges/tls/{id}",
            path={"id": id},
            result=TLSEdge,
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
    ) -> TLSEdgeList:
        """List the TLS edges of the account.

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
            "/edges/tls",
            query={"before_id": before_id, "limit": limit},
            result=TLSEdgeList,
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
        mutual_tls: (
            EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate | Null | None
        ) = None,
        tls_termination: (
            EndpointTLSTermination | inputs.EndpointTLSTermination | Null | None
        ) = None,
        traffic_policy: (
            EndpointTrafficPolicy | inputs.EndpointTrafficPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TLSEdge:
        """Change a TLS edge. Modules that are left out stay as they are; one that is
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
            mutual_tls: the client certificates that this edge asks for
            tls_termination: where and how TLS of this edge is terminated
            traffic_policy: the traffic policy associated with this edge or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``TLSEdge`` as it is now.
        """
        return self._call(
            "PATCH",
            "/edges/tls/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "mutual_tls": mutual_tls,
                "tls_termination": tls_termination,
                "traffic_policy": traffic_policy,
            },
            result=TLSEdge,
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
        """Delete a TLS edge, with its modules.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/edges/tls/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgesTLSClient(AsyncService):
    """Edges that take TLS connections on their hostports and pass them to a backend.

    A client has it as ``edges.tls``. Every method raises a subclass of ``Error`` if the
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
        mutual_tls: (
            EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate | Null | None
        ) = None,
        tls_termination: (
            EndpointTLSTermination | inputs.EndpointTLSTermination | Null | None
        ) = None,
        traffic_policy: (
            EndpointTrafficPolicy | inputs.EndpointTrafficPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTLSEdge:
        """Create a TLS edge.

        Args:
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge.
                Optional, max 4096 bytes.
            hostports: hostports served by this edge
            backend: the backend that connections to this edge go to
            ip_restriction: the IP policies that decide who may connect to this edge
            mutual_tls: the client certificates that this edge asks for
            tls_termination: where and how TLS of this edge is terminated
            traffic_policy: the traffic policy associated with this edge or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``TLSEdge``.
        """
        return await self._call(
            "POST",
            "/edges/tls",
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "mutual_tls": mutual_tls,
                "tls_termination": tls_termination,
                "traffic_policy": traffic_policy,
            },
            result=AsyncTLSEdge,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTLSEdge:
        """Get a TLS edge by its id.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/edges/tls/{id}",
            path={"id": id},
            result=AsyncTLSEdge,
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
    ) -> AsyncPager[AsyncTLSEdgeList, AsyncTLSEdge]:
        """List the TLS edges of the account.

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
            "/edges/tls",
            query={"before_id": before_id, "limit": limit},
            result=AsyncTLSEdgeList,
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
        mutual_tls: (
            EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate | Null | None
        ) = None,
        tls_termination: (
            EndpointTLSTermination | inputs.EndpointTLSTermination | Null | None
        ) = None,
        traffic_policy: (
            EndpointTrafficPolicy | inputs.EndpointTrafficPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTLSEdge:
        """Change a TLS edge. Modules that are left out stay as they are; one that is
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
            mutual_tls: the client certificates that this edge asks for
            tls_termination: where and how TLS of this edge is terminated
            traffic_policy: the traffic policy associated with this edge or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``TLSEdge`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/edges/tls/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "mutual_tls": mutual_tls,
                "tls_termination": tls_termination,
                "traffic_policy": traffic_policy,
            },
            result=AsyncTLSEdge,
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
        """Delete a TLS edge, with its modules.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/edges/tls/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
