# Made by Copperplate from schema/resources/tunnel_sessions.yaml; change it there.
"""Connections between ngrok and a running agent, each of which carries any number of
tunnels.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .refs import Ref


class TunnelSession(Datatype):
    """A connection between ngrok and a running agent."""

    @property
    def agent_version(self) -> str:
        """version of the ngrok agent that started this ngrok tunnel session"""
        return self._string("agent_version")

    @property
    def credential(self) -> Ref:
        """reference to the tunnel credential or ssh credential used by the ngrok agent
        to start this tunnel session

        Refers to ``Credential`` or ``SSHCredential``.
        """
        return self._object("credential", Ref)

    @property
    def id(self) -> str:
        """unique tunnel session resource identifier"""
        return self._string("id")

    @property
    def ip(self) -> str:
        """source ip address of the tunnel session"""
        return self._string("ip")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined data specified in the metadata property in the ngrok
        configuration file. See the metadata configuration option
        """
        return self._string("metadata")

    @property
    def os(self) -> str:
        """operating system of the host the ngrok agent is running on"""
        return self._string("os")

    @property
    def region(self) -> str:
        """the ngrok region identifier in which this tunnel session was started"""
        return self._string("region")

    @property
    def started_at(self) -> datetime:
        """time when the tunnel session first connected to the ngrok servers"""
        return self._datetime("started_at")

    @property
    def transport(self) -> Literal["ngrok/v2", "ssh"] | str:
        """the transport protocol used to start the tunnel session. Either ngrok/v2 or
        ssh
        """
        return self._string("transport")

    @property
    def uri(self) -> str:
        """URI to the API resource of the tunnel session"""
        return self._string("uri")


class _TunnelSessionList(BasePage):
    """What ``TunnelSessionList`` and ``AsyncTunnelSessionList`` have in common."""

    _items = "tunnel_sessions"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def tunnel_sessions(self) -> Sequence[TunnelSession]:
        """list of all tunnel sessions on this account"""
        return self._list("tunnel_sessions", TunnelSession)

    @property
    def uri(self) -> str:
        """URI to the API resource of the tunnel session list"""
        return self._string("uri")


class TunnelSessionList(_TunnelSessionList, Page[TunnelSession]):
    """A page of tunnel sessions, newest first."""


class AsyncTunnelSessionList(_TunnelSessionList, AsyncPage[TunnelSession]):
    """A page of tunnel sessions, newest first.

    That of an ``AsyncClient``; otherwise the same as ``TunnelSessionList``.
    """
