# Made by Copperplate from schema/resources/application_users.yaml; change it there.
"""People who signed in, with an identity provider, at an endpoint that asks for a
login.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import Page
from .._request_options import RequestOptions


class ApplicationUser(Datatype):
    """A person who signed in at an endpoint."""

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

    async def adelete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Forget an application user.

        For an object of an ``AsyncClient``.

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


class ApplicationUserList(Page[ApplicationUser]):
    """A page of application users, newest first."""

    _items = "application_users"
    _next = "next_page_uri"

    @property
    def application_users(self) -> Sequence[ApplicationUser]:
        """list of all application users on this account"""
        return self._list("application_users", ApplicationUser)

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._string("next_page_uri")

    @property
    def uri(self) -> str:
        """URI of the application user list API resource"""
        return self._string("uri")
