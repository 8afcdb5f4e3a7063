# Made by Copperplate from schema/resources/https_edges.yaml; change it there.
"""Edges that take HTTPS traffic on their hostports and hand each request to a route."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .. import inputs
from .._datatype import Datatype
from .._null import Null
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions
from .endpoint_tls import (
    EndpointMutualTLS,
    EndpointMutualTLSMutate,
    EndpointTLSTermination,
    EndpointTLSTerminationAtEdge,
)
from .https_edge_routes import AsyncHTTPSEdgeRoute, HTTPSEdgeRoute


class _HTTPSEdge(Datatype):
    """What ``HTTPSEdge`` and ``AsyncHTTPSEdge`` have in common."""

    _secrets_in = frozenset({"https_edge_routes.HTTPSEdgeRoute"})

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
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this edge; optional, max 4096
        bytes.
        """
        return self._string("metadata")

    @property
    def mutual_tls(self) -> EndpointMutualTLS | None:
        """edge modules"""
        return self._nullable("mutual_tls", EndpointMutualTLS)

    @property
    def tls_termination(self) -> EndpointTLSTermination | None:
        """The member ``tls_termination``."""
        return self._nullable("tls_termination", EndpointTLSTermination)

    @property
    def uri(self) -> str:
        """URI of the edge API resource"""
        return self._string("uri")


class HTTPSEdge(_HTTPSEdge):
    """An edge for HTTPS traffic, with its routes."""

    @property
    def routes(self) -> Sequence[HTTPSEdgeRoute]:
        """The member ``routes``."""
        return self._list("routes", HTTPSEdgeRoute)

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an HTTPS edge, with its routes and modules.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.edges.https.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        hostports: Sequence[str] | None = None,
        mutual_tls: (
            EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate | Null | None
        ) = None,
        tls_termination: (
            EndpointTLSTerminationAtEdge
            | inputs.EndpointTLSTerminationAtEdge
            | Null
            | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> HTTPSEdge:
        """Change an HTTPS edge. Modules that are left out stay as they are; one that is
        given replaces the old one whole. To take a module away, use delete of its own
        service.

        Args:
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge;
                optional, max 4096 bytes.
            hostports: hostports served by this edge
            mutual_tls: the client certificates that this edge asks for
            tls_termination: how this edge terminates TLS
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.edges.https.update(
                id=self.id,
                description=description,
                metadata=metadata,
                hostports=hostports,
                mutual_tls=mutual_tls,
                tls_termination=tls_termination,
                timeout=timeout,
                options=options,
            )
        )


class AsyncHTTPSEdge(_HTTPSEdge):
    """An edge for HTTPS traffic, with its routes.

    That of an ``AsyncClient``; otherwise the same as ``HTTPSEdge``.
    """

    @property
    def routes(self) -> Sequence[AsyncHTTPSEdgeRoute]:
        """The member ``routes``."""
        return self._list("routes", AsyncHTTPSEdgeRoute)

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an HTTPS edge, with its routes and modules.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.edges.https.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        hostports: Sequence[str] | None = None,
        mutual_tls: (
            EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate | Null | None
        ) = None,
        tls_termination: (
            EndpointTLSTerminationAtEdge
            | inputs.EndpointTLSTerminationAtEdge
            | Null
            | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncHTTPSEdge:
        """Change an HTTPS edge. Modules that are left out stay as they are; one that is
        given replaces the old one whole. To take a module away, use delete of its own
        service.

        Args:
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge;
                optional, max 4096 bytes.
            hostports: hostports served by this edge
            mutual_tls: the client certificates that this edge asks for
            tls_termination: how this edge terminates TLS
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.edges.https.update(
                id=self.id,
                description=description,
                metadata=metadata,
                hostports=hostports,
                mutual_tls=mutual_tls,
                tls_termination=tls_termination,
                timeout=timeout,
                options=options,
            )
        )


class _HTTPSEdgeList(BasePage):
    """What ``HTTPSEdgeList`` and ``AsyncHTTPSEdgeList`` have in common."""

    _items = "https_edges"
    _next = "next_page_uri"
    _secrets_in = frozenset({"https_edges.HTTPSEdge"})

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the HTTPS Edge list API resource"""
        return self._string("uri")


class HTTPSEdgeList(_HTTPSEdgeList, Page[HTTPSEdge]):
    """A page of HTTPS edges, newest first."""

    @property
    def https_edges(self) -> Sequence[HTTPSEdge]:
        """the list of all HTTPS Edges on this account"""
        return self._list("https_edges", HTTPSEdge)


class AsyncHTTPSEdgeList(_HTTPSEdgeList, AsyncPage[AsyncHTTPSEdge]):
    """A page of HTTPS edges, newest first.

    That of an ``AsyncClient``; otherwise the same as ``HTTPSEdgeList``.
    """

    @property
    def https_edges(self) -> Sequence[AsyncHTTPSEdge]:
        """the list of all HTTPS Edges on this account"""
        return self._list("https_edges", AsyncHTTPSEdge)
