# Made by Copperplate from schema/resources/tunnels.yaml; change it there.
"""Ways from ngrok to a server, kept open by agents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string, map_of
from .refs import Ref


class Tunnel(Datatype):
    """A way from ngrok to a server, kept open by an agent."""

    @property
    def backends(self) -> Sequence[Ref]:
        """tunnel group backends served by this backend tunnel

        Refers to ``TunnelGroupBackend``.
        """
        return self._list("backends", Ref)

    @property
    def endpoint(self) -> Ref | None:
        """the ephemeral endpoint this tunnel is associated with, if this is an
        agent-initiated tunnel

        Refers to ``Endpoint``.
        """
        return self._nullable("endpoint", Ref)

    @property
    def forwards_to(self) -> str:
        """upstream address the ngrok agent forwards traffic over this tunnel to. this
        may be expressed as a URL or a network address.
        """
        return self._string("forwards_to")

    @property
    def id(self) -> str:
        """unique tunnel resource identifier"""
        return self._string("id")

    @property
    def labels(self) -> Mapping[str, str]:
        """the labels the tunnel group backends will match against, if this is a backend
        tunnel
        """
        return self._nullable("labels", map_of(as_string)) or {}

    @property
    def metadata(self) -> str:
        """user-supplied metadata for the tunnel defined in the ngrok configuration
        file. See the tunnel metadata configuration option In API version 0, this value
        was instead pulled from the top-level metadata configuration option.
        """
        return self._string("metadata")

    @property
    def proto(self) -> Literal["http", "https", "tcp", "tls"] | str:
        """tunnel protocol for ephemeral tunnels. one of http, https, tcp or tls"""
        return self._string("proto")

    @property
    def public_url(self) -> str:
        """URL of the ephemeral tunnel’s public endpoint"""
        return self._string("public_url")

    @property
    def region(self) -> str:
        """identifier of tune region where the tunnel is running"""
        return self._string("region")

    @property
    def started_at(self) -> datetime:
        """timestamp when the tunnel was initiated in RFC 3339 format"""
        return self._datetime("started_at")

    @property
    def tunnel_session(self) -> Ref:
        """reference object pointing to the tunnel session on which this tunnel was
        started

        Refers to ``TunnelSession``.
        """
        return self._object("tunnel_session", Ref)


class _TunnelList(BasePage):
    """What ``TunnelList`` and ``AsyncTunnelList`` have in common."""

    _items = "tunnels"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def tunnels(self) -> Sequence[Tunnel]:
        """the list of all online tunnels on this account"""
        return self._list("tunnels", Tunnel)

    @property
    def uri(self) -> str:
        """URI of the tunnels list API resource"""
        return self._string("uri")


class TunnelList(_TunnelList, Page[Tunnel]):
    """A page of tunnels, newest first."""


class AsyncTunnelList(_TunnelList, AsyncPage[Tunnel]):
    """A page of tunnels, newest first.

    That of an ``AsyncClient``; otherwise the same as ``TunnelList``.
    """
