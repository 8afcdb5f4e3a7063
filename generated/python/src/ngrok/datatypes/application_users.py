# Made by Copperplate from schema/resources/application_users.yaml; change it there.
"""People who signed in, with an identity provider, at an endpoint that asks for a
login.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _ApplicationUser(Datatype):
    """What ``ApplicationUser`` and ``AsyncApplicationUser`` have in common."""

    @property
    def created_at(self) -> datetime:
        """timestamp when the user was created in RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def email(self) -> str:
        """user email"""
        return self._string("email")

    @property
    def id(self) -> str:
        """unique application user resource identifier"""
        return self._string("id")

    @property
    def identity_provider(self) -> IdentityProvider:
        """identity provider that the user authenticated with"""
        return self._object("identity_provider", IdentityProvider)

    @property
    def last_active(self) -> datetime:
        """timestamp when the user was last active in RFC 3339 format"""
        return self._datetime("last_active")

    @property
    def last_login(self) -> datetime:
        """timestamp when the user last signed-in in RFC 3339 format"""
        return self._datetime("last_login")

    @property
    def name(self) -> str:
        """user common name"""
        return self._string("name")

    @property
    def provider_user_id(self) -> str:
        """unique user identifier"""
        return self._string("provider_user_id")

    @property
    def uri(self) -> str:
        """URI of the application user API resource"""
        return self._string("uri")

    @property
    def username(self) -> str:
        """user username"""
        return self._string("username")


class ApplicationUser(_ApplicationUser):
    """A person who signed in at an endpoint."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Forget an application user.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.application_users.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class AsyncApplicationUser(_ApplicationUser):
    """A person who signed in at an endpoint.

    That of an ``AsyncClient``; otherwise the same as ``ApplicationUser``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Forget an application user.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.application_users.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class IdentityProvider(Datatype):
    """The service that a user signed in with."""

    @property
    def name(self) -> str:
        """name of the identity provider (e.g. Google)"""
        return self._string("name")

    @property
    def url(self) -> str:
        """URL of the identity provider (e.g. https://accounts.google.com)"""
        return self._string("url")


class _ApplicationUserList(BasePage):
    """What ``ApplicationUserList`` and ``AsyncApplicationUserList`` have in common."""

    _items = "application_users"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the application user list API resource"""
        return self._string("uri")


class ApplicationUserList(_ApplicationUserList, Page[ApplicationUser]):
    """A page of application users, newest first."""

    @property
    def application_users(self) -> Sequence[ApplicationUser]:
        """list of all application users on this account"""
        return self._list("application_users", ApplicationUser)


class AsyncApplicationUserList(_ApplicationUserList, AsyncPage[AsyncApplicationUser]):
    """A page of application users, newest first.

    That of an ``AsyncClient``; otherwise the same as ``ApplicationUserList``.
    """

    @property
    def application_users(self) -> Sequence[AsyncApplicationUser]:
        """list of all application users on this account"""
        return self._list("application_users", AsyncApplicationUser)
