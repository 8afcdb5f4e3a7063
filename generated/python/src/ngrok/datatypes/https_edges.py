# Made by Copperplate from schema/resources/https_edges.yaml; change it there.
"""Edges that take HTTPS traffic on their hostports and hand each request to a route."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from .._datatype import Datatype
from .._page import Page
from .._request_options import RequestOptions
from .endpoint_tls import EndpointMutualTLS, EndpointTLSTermination
from .https_edge_routes import HTTPSEdgeRoute

if TYPE_CHECKING:
    from .. import inputs
    from .._null import Null
    from .endpoint_tls import EndpointMutualTLSMutate, EndpointTLSTerminationAtEdge


class HTTPSEdge(Datatype):
    """An edge for HTTPS traffic, with its routes."""

    _secrets = frozenset({"client_secret", "secret"})

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
        return self._object("mutual_tls", EndpointMutualTLS)

    @property
    def routes(self) -> Sequence[HTTPSEdgeRoute]:
        """The member ``routes``."""
        return self._list("routes", HTTPSEdgeRoute)

    @property
    def tls_termination(self) -> EndpointTLSTermination | None:
        """The member ``tls_termination``."""
        return self._object("tls_termination", EndpointTLSTermination)

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

    async def adelete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an HTTPS edge, with its routes and modules.

        For an object of an ``AsyncClient``.

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

    async def aupdate(
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

        For an object of an ``AsyncClient``.

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


class HTTPSEdgeList(Page[HTTPSEdge]):
    """A page of HTTPS edges, newest first."""

    _items = "https_edges"
    _next = "next_page_uri"
    _secrets = frozenset({"client_secret", "secret"})

    @property
    def https_edges(self) -> Sequence[HTTPSEdge]:
        """the list of all HTTPS Edges on this account"""
        return self._list("https_edges", HTTPSEdge)

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._string("next_page_uri")

    @property
    def uri(self) -> str:
        """URI of the HTTPS Edge list API resource"""
        return self._string("uri")
