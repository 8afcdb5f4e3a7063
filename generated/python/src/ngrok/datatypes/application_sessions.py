# Made by Copperplate from schema/resources/application_sessions.yaml; change it there.
"""Browser sessions of people who signed in at an endpoint that asks for a login."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions
from .refs import Ref


class _ApplicationSession(Datatype):
    """What ``ApplicationSession`` and ``AsyncApplicationSession`` have in common."""

    @property
    def application_user(self) -> Ref:
        """application user this session is associated with

        Refers to ``ApplicationUser``.
        """
        return self._object("application_user", Ref)

    @property
    def browser_session(self) -> BrowserSession:
        """browser session details of the application session"""
        return self._object("browser_session", BrowserSession)

    @property
    def created_at(self) -> datetime:
        """timestamp when the user was created in RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def edge(self) -> Ref | None:
        """edge this session is associated with, null if the endpoint is agent-initiated

        Refers to ``HTTPSEdge``.
        """
        return self._nullable("edge", Ref)

    @property
    def endpoint(self) -> Ref:
        """ephemeral endpoint this session is associated with

        Refers to ``Endpoint``.
        """
        return self._object("endpoint", Ref)

    @property
    def expires_at(self) -> datetime:
        """timestamp when session expires in RFC 3339 format"""
        return self._datetime("expires_at")

    @property
    def id(self) -> str:
        """unique application session resource identifier"""
        return self._string("id")

    @property
    def last_active(self) -> datetime:
        """timestamp when the user was last active in RFC 3339 format"""
        return self._datetime("last_active")

    @property
    def public_url(self) -> str:
        """URL of the hostport served by this endpoint"""
        return self._string("public_url")

    @property
    def route(self) -> Ref | None:
        """route this session is associated with, null if the endpoint is
        agent-initiated

        Refers to ``HTTPSEdgeRoute``.
        """
        return self._nullable("route", Ref)

    @property
    def uri(self) -> str:
        """URI of the application session API resource"""
        return self._string("uri")


class ApplicationSession(_ApplicationSession):
    """A browser session of a user who signed in at an endpoint."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """End an application session. Its user has to sign in again.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.application_sessions.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class AsyncApplicationSession(_ApplicationSession):
    """A browser session of a user who signed in at an endpoint.

    That of an ``AsyncClient``; otherwise the same as ``ApplicationSession``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """End an application session. Its user has to sign in again.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.application_sessions.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class BrowserSession(Datatype):
    """The browser of an application session, and where it is."""

    @property
    def ip_address(self) -> str:
        """IP address"""
        return self._string("ip_address")

    @property
    def location(self) -> Location:
        """IP geolocation data"""
        return self._object("location", Location)

    @property
    def user_agent(self) -> UserAgent:
        """HTTP User-Agent data"""
        return self._object("user_agent", UserAgent)


class Location(Datatype):
    """A place on earth, worked out from an IP address."""

    @property
    def country_code(self) -> str:
        """ISO country code"""
        return self._string("country_code")

    @property
    def lat_long_radius_km(self) -> int:
        """accuracy radius of the geographical coordinates

        In kilometres.
        """
        return self._integer("lat_long_radius_km")

    @property
    def latitude(self) -> float:
        """geographical latitude"""
        return self._number("latitude")

    @property
    def longitude(self) -> float:
        """geographical longitude"""
        return self._number("longitude")


class UserAgent(Datatype):
    """What the User-Agent header of a browser tells."""

    @property
    def browser_name(self) -> str:
        """browser name (e.g. Chrome)"""
        return self._string("browser_name")

    @property
    def browser_version(self) -> str:
        """browser version (e.g. 102)"""
        return self._string("browser_version")

    @property
    def device_type(self) -> str:
        """type of device (e.g. Desktop)"""
        return self._string("device_type")

    @property
    def os_name(self) -> str:
        """operating system name (e.g. MacOS)"""
        return self._string("os_name")

    @property
    def os_version(self) -> str:
        """operating system version (e.g. 10.15.7)"""
        return self._string("os_version")

    @property
    def raw(self) -> str:
        """raw User-Agent request header"""
        return self._string("raw")


class _ApplicationSessionList(BasePage):
    """What ``ApplicationSessionList`` and ``AsyncApplicationSessionList`` have in
    common.
    """

    _items = "application_sessions"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the application session list API resource"""
        return self._string("uri")


class ApplicationSessionList(_ApplicationSessionList, Page[ApplicationSession]):
    """A page of application sessions, newest first."""

    @property
    def application_sessions(self) -> Sequence[ApplicationSession]:
        """list of all application sessions on this account"""
        return self._list("application_sessions", ApplicationSession)


class AsyncApplicationSessionList(
    _ApplicationSessionList, AsyncPage[AsyncApplicationSession]
):
    """A page of application sessions, newest first.

    That of an ``AsyncClient``; otherwise the same as ``ApplicationSessionList``.
    """

    @property
    def application_sessions(self) -> Sequence[AsyncApplicationSession]:
        """list of all application sessions on this account"""
        return self._list("application_sessions", AsyncApplicationSession)
