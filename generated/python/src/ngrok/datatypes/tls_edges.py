# Made by Copperplate from schema/resources/tls_edges.yaml; change it there.
"""Edges that take TLS connections on their hostports and pass them to a backend."""

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
from .endpoint_tls import (
    EndpointMutualTLS,
    EndpointMutualTLSMutate,
    EndpointTLSTermination,
)


class _TLSEdge(Datatype):
    """What ``TLSEdge`` and ``AsyncTLSEdge`` have in common."""

    @property
    def backend(self) -> EndpointBackend | None:
        """edge modules"""
        return self._nullable("backend", EndpointBackend)

    @property
    def created_at(self) -> datetime:
        """timestamp when the edge configuration was created, RFC 3339 format"""
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
    def mutual_tls(self) -> EndpointMutualTLS | None:
        """The member ``mutual_tls``."""
        return self._nullable("mutual_tls", EndpointMutualTLS)

    @property
    def tls_termination(self) -> EndpointTLSTermination | None:
        """The member ``tls_termination``."""
        return self._nullable("tls_termination", EndpointTLSTermination)

    @property
    def traffic_policy(self) -> EndpointTrafficPolicy | None:
        """the traffic policy associated with this edge or null"""
        return self._nullable("traffic_policy", EndpointTrafficPolicy)

    @property
    def uri(self) -> str:
        """URI of the edge API resource"""
        return self._string("uri")


class TLSEdge(_TLSEdge):
    """An edge for TLS connections."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a TLS edge, with its modules.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.edges.tls.delete(id=self.id, timeout=timeout, options=options)

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
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.edges.tls.update(
                id=self.id,
                description=description,
                metadata=metadata,
                hostports=hostports,
                backend=backend,
                ip_restriction=ip_restriction,
                mutual_tls=mutual_tls,
                tls_termination=tls_termination,
                traffic_policy=traffic_policy,
                timeout=timeout,
                options=options,
            )
        )


class AsyncTLSEdge(_TLSEdge):
    """An edge for TLS connections.

    That of an ``AsyncClient``; otherwise the same as ``TLSEdge``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a TLS edge, with its modules.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.edges.tls.delete(
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
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.edges.tls.update(
                id=self.id,
                description=description,
                metadata=metadata,
                hostports=hostports,
                backend=backend,
                ip_restriction=ip_restriction,
                mutual_tls=mutual_tls,
                tls_termination=tls_termination,
                traffic_policy=traffic_policy,
                timeout=timeout,
                options=options,
            )
        )


class _TLSEdgeList(BasePage):
    """What ``TLSEdgeList`` and ``AsyncTLSEdgeList`` have in common."""

    _items = "tls_edges"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the TLS Edge list API resource"""
        return self._string("uri")


class TLSEdgeList(_TLSEdgeList, Page[TLSEdge]):
    """A page of TLS edges, newest first."""

    @property
    def tls_edges(self) -> Sequence[TLSEdge]:
        """the list of all TLS Edges on this account"""
        return self._list("tls_edges", TLSEdge)


class AsyncTLSEdgeList(_TLSEdgeList, AsyncPage[AsyncTLSEdge]):
    """A page of TLS edges, newest first.

    That of an ``AsyncClient``; otherwise the same as ``TLSEdgeList``.
    """

    @property
    def tls_edges(self) -> Sequence[AsyncTLSEdge]:
        """the list of all TLS Edges on this account"""
        return self._list("tls_edges", AsyncTLSEdge)
