# Made by Copperplate from schema/resources/endpoints.yaml; change it there.
"""Addresses that take traffic: those of agents and edges while they are online, and
cloud endpoints, which are always there.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from .._datatype import Datatype
from .._deprecated import deprecated
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions
from .refs import Ref


class _Endpoint(Datatype):
    """What ``Endpoint`` and ``AsyncEndpoint`` have in common."""

    @property
    def bindings(self) -> Sequence[str]:
        """the bindings associated with this endpoint"""
        return self._strings("bindings")

    @property
    def created_at(self) -> datetime:
        """timestamp when the endpoint was created in RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """user-supplied description of the associated tunnel"""
        return self._string("description")

    @property
    def domain(self) -> Ref | None:
        """the domain reserved for this endpoint

        Refers to ``ReservedDomain``.
        """
        return self._nullable("domain", Ref)

    @property
    def edge(self) -> Ref | None:
        """the edge serving requests to this endpoint, if this is an edge endpoint

        Refers to ``HTTPSEdge``, ``TCPEdge`` or ``TLSEdge``.
        """
        return self._nullable("edge", Ref)

    @property
    def host(self) -> str:
        """The member ``host``."""
        return self._string("host")

    @property
    @deprecated("To be deprecated soon; url holds the same address.")
    def hostport(self) -> str:
        """hostport served by this endpoint (hostname:port) -> soon to be deprecated

        Deprecated: To be deprecated soon; url holds the same address.
        """
        return self._string("hostport")

    @property
    def id(self) -> str:
        """unique endpoint resource identifier"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """user-supplied metadata of the associated tunnel or edge object"""
        return self._string("metadata")

    @property
    def name(self) -> str:
        """user supplied name for the endpoint"""
        return self._string("name")

    @property
    def port(self) -> int:
        """The member ``port``."""
        return self._integer("port")

    @property
    def principal(self) -> Ref | None:
        """The ID of the owner (bot or user) that owns this endpoint

        Refers to ``BotUser``, or to something that isn't described here.
        """
        return self._nullable("principal", Ref)

    @property
    @deprecated("To be deprecated; principal is the same reference.")
    def principal_id(self) -> Ref | None:
        """TODO: deprecate me!

        Refers to ``BotUser``, or to something that isn't described here.

        Deprecated: To be deprecated; principal is the same reference.
        """
        return self._nullable("principal_id", Ref)

    @property
    def proto(self) -> Literal["http", "https", "tcp", "tls"] | str:
        """protocol served by this endpoint. one of http, https, tcp, or tls"""
        return self._string("proto")

    @property
    def public_url(self) -> str:
        """URL of the hostport served by this endpoint"""
        return self._string("public_url")

    @property
    def region(self) -> str:
        """identifier of the region this endpoint belongs to"""
        return self._string("region")

    @property
    def scheme(self) -> str:
        """The member ``scheme``."""
        return self._string("scheme")

    @property
    def tcp_addr(self) -> Ref | None:
        """the address reserved for this endpoint

        Refers to ``ReservedAddr``.
        """
        return self._nullable("tcp_addr", Ref)

    @property
    def traffic_policy(self) -> str:
        """The traffic policy attached to this endpoint"""
        return self._string("traffic_policy")

    @property
    def tunnel(self) -> Ref | None:
        """the tunnel serving requests to this endpoint, if this is an ephemeral
        endpoint

        Refers to ``Tunnel``.
        """
        return self._nullable("tunnel", Ref)

    @property
    def tunnel_session(self) -> Ref | None:
        """The tunnel session of the agent for this endpoint

        Refers to ``TunnelSession``.
        """
        return self._nullable("tunnel_session", Ref)

    @property
    def type(self) -> Literal["ephemeral", "edge", "cloud"] | str:
        """whether the endpoint is ephemeral (served directly by an agent-initiated
        tunnel) or edge (served by an edge) or cloud (represents a cloud endpoint)
        """
        return self._string("type")

    @property
    def updated_at(self) -> datetime:
        """timestamp when the endpoint was updated in RFC 3339 format"""
        return self._datetime("updated_at")

    @property
    def upstream_proto(self) -> str:
        """the protocol the agent uses to forward with"""
        return self._string("upstream_proto")

    @property
    def upstream_url(self) -> str:
        """the local address the tunnel forwards to"""
        return self._string("upstream_url")

    @property
    def uri(self) -> str:
        """URI of the clep API resource"""
        return self._string("uri")

    @property
    def url(self) -> str:
        """the url of the endpoint"""
        return self._string("url")


class Endpoint(_Endpoint):
    """An address that takes traffic, with what stands behind it."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a cloud endpoint. Endpoints of agents and edges cannot be deleted
        here.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.endpoints.delete(id=self.id, timeout=timeout, options=options)

    def update(
        self,
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
            url: the url of the endpoint
            traffic_policy: The traffic policy attached to this endpoint
            description: user-supplied description of the associated tunnel
            metadata: user-supplied metadata of the associated tunnel or edge object
            bindings: the bindings associated with this endpoint
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.endpoints.update(
                id=self.id,
                url=url,
                traffic_policy=traffic_policy,
                description=description,
                metadata=metadata,
                bindings=bindings,
                timeout=timeout,
                options=options,
            )
        )


class AsyncEndpoint(_Endpoint):
    """An address that takes traffic, with what stands behind it.

    That of an ``AsyncClient``; otherwise the same as ``Endpoint``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a cloud endpoint. Endpoints of agents and edges cannot be deleted
        here.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.endpoints.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
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
            url: the url of the endpoint
            traffic_policy: The traffic policy attached to this endpoint
            description: user-supplied description of the associated tunnel
            metadata: user-supplied metadata of the associated tunnel or edge object
            bindings: the bindings associated with this endpoint
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.endpoints.update(
                id=self.id,
                url=url,
                traffic_policy=traffic_policy,
                description=description,
                metadata=metadata,
                bindings=bindings,
                timeout=timeout,
                options=options,
            )
        )


class _EndpointList(BasePage):
    """What ``EndpointList`` and ``AsyncEndpointList`` have in common."""

    _items = "endpoints"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the endpoints list API resource"""
        return self._string("uri")


class EndpointList(_EndpointList, Page[Endpoint]):
    """A page of endpoints, newest first."""

    @property
    def endpoints(self) -> Sequence[Endpoint]:
        """the list of all active endpoints on this account"""
        return self._list("endpoints", Endpoint)


class AsyncEndpointList(_EndpointList, AsyncPage[AsyncEndpoint]):
    """A page of endpoints, newest first.

    That of an ``AsyncClient``; otherwise the same as ``EndpointList``.
    """

    @property
    def endpoints(self) -> Sequence[AsyncEndpoint]:
        """the list of all active endpoints on this account"""
        return self._list("endpoints", AsyncEndpoint)
