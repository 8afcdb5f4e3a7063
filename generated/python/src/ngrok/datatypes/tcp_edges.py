# Made by Copperplate from schema/resources/tcp_edges.yaml; change it there.
"""Edges that take TCP connections on their hostports and pass them to a backend."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from .._datatype import Datatype
from .._page import Page
from .._request_options import RequestOptions
from .endpoint_modules import EndpointBackend, EndpointIPPolicy, EndpointTrafficPolicy

if TYPE_CHECKING:
    from .. import inputs
    from .._null import Null
    from .endpoint_modules import EndpointBackendMutate, EndpointIPPolicyMutate


class TCPEdge(Datatype):
    """An edge for TCP connections."""

    @property
    def backend(self) -> EndpointBackend | None:
        """edge modules"""
        return self._object("backend", EndpointBackend)

    @property
    def created_at(self) -> datetime:
        """timestamp when the edge was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of what this edge will be used for; optional, max
        255 bytes.
        """
        return self._string("description")

    @property
    def hostports(self) -> Sequence[str]:
        """hostports served by this edge"""
        return self._strings("hostports")

    @property
    def id(self) -> str:
        """unique identifier of this edge"""
        return self._string("id")

    @property
    def ip_restriction(self) -> EndpointIPPolicy | None:
        """The member ``ip_restriction``."""
        return self._object("ip_restriction", EndpointIPPolicy)

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this edge. Optional, max 4096
        bytes.
        """
        return self._string("metadata")

    @property
    def traffic_policy(self) -> EndpointTrafficPolicy | None:
        """the traffic policy associated with this edge or null"""
        return self._object("traffic_policy", EndpointTrafficPolicy)

    @property
    def uri(self) -> str:
        """URI of the edge API resource"""
        return self._string("uri")

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a TCP edge, with its modules.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.edges.tcp.delete(id=self.id, timeout=timeout, options=options)

    async def adelete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a TCP edge, with its modules.

        For an object of an ``AsyncClient``.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.edges.tcp.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
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
        """Change a TCP edge. Modules that are left out stay as they are; one that is
        given replaces the old one whole. To take a module away, use delete of its own
        service.

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
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.edges.tcp.update(
                id=self.id,
                description=description,
                metadata=metadata,
                hostports=hostports,
                backend=backend,
                ip_restriction=ip_restriction,
                traffic_policy=traffic_policy,
                timeout=timeout,
                options=options,
            )
        )

    async def aupdate(
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
        """Change a TCP edge. Modules that are left out stay as they are; one that is
        given replaces the old one whole. To take a module away, use delete of its own
        service.

        For an object of an ``AsyncClient``.

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
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.edges.tcp.update(
                id=self.id,
                description=description,
                metadata=metadata,
                hostports=hostports,
                backend=backend,
                ip_restriction=ip_restriction,
                traffic_policy=traffic_policy,
                timeout=timeout,
                options=options,
            )
        )


class TCPEdgeList(Page[TCPEdge]):
    """A page of TCP edges, newest first."""

    _items = "tcp_edges"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._string("next_page_uri")

    @property
    def tcp_edges(self) -> Sequence[TCPEdge]:
        """the list of all TCP Edges on this account"""
        return self._list("tcp_edges", TCPEdge)

    @property
    def uri(self) -> str:
        """URI of the TCP Edge list API resource"""
        return self._string("uri")
