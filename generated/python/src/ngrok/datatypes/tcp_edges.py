# Made by Copperplate from schema/resources/tcp_edges.yaml; change it there.
"""Edges that take TCP connections on their hostports and pass them to a backend."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .. import inputs
from .._datatype import Datatype
from .._null import Null
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions
from .endpoint_modules import (
    EndpointBackend,
    EndpointBackendMutate,
    EndpointIPPolicy,
    EndpointIPPolicyMutate,
    EndpointTrafficPolicy,
)


class _TCPEdge(Datatype):
    """What ``TCPEdge`` and ``AsyncTCPEdge`` have in common."""

    @property
    def backend(self) -> EndpointBackend | None:
        """edge modules"""
        return self._nullable("backend", EndpointBackend)

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
        return self._nullable("ip_restriction", EndpointIPPolicy)

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this edge. Optional, max 4096
        bytes.
        """
        return self._string("metadata")

    @property
    def traffic_policy(self) -> EndpointTrafficPolicy | None:
        """the traffic policy associated with this edge or null"""
        return self._nullable("traffic_policy", EndpointTrafficPolicy)

    @property
    def uri(self) -> str:
        """URI of the edge API resource"""
        return self._string("uri")


class TCPEdge(_TCPEdge):
    """An edge for TCP connections."""

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


class AsyncTCPEdge(_TCPEdge):
    """An edge for TCP connections.

    That of an ``AsyncClient``; otherwise the same as ``TCPEdge``.
    """

    async def delete(
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
        await self._async_client.edges.tcp.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
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


class _TCPEdgeList(BasePage):
    """What ``TCPEdgeList`` and ``AsyncTCPEdgeList`` have in common."""

    _items = "tcp_edges"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the TCP Edge list API resource"""
        return self._string("uri")


class TCPEdgeList(_TCPEdgeList, Page[TCPEdge]):
    """A page of TCP edges, newest first."""

    @property
    def tcp_edges(self) -> Sequence[TCPEdge]:
        """the list of all TCP Edges on this account"""
        return self._list("tcp_edges", TCPEdge)


class AsyncTCPEdgeList(_TCPEdgeList, AsyncPage[AsyncTCPEdge]):
    """A page of TCP edges, newest first.

    That of an ``AsyncClient``; otherwise the same as ``TCPEdgeList``.
    """

    @property
    def tcp_edges(self) -> Sequence[AsyncTCPEdge]:
        """the list of all TCP Edges on this account"""
        return self._list("tcp_edges", AsyncTCPEdge)
