# Made by Copperplate from schema/resources/bot_users.yaml; change it there.
"""Users of the account that are programs rather than people. They can own API keys and
credentials.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import Page
from .._request_options import RequestOptions


class BotUser(Datatype):
    """A user of the account that is a program."""

    @property
    def active(self) -> bool:
        """whether or not the bot is active"""
        return self._boolean("active")

    @property
    def created_at(self) -> datetime:
        """timestamp when the api key was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def id(self) -> str:
        """unique API key resource identifier"""
        return self._string("id")

    @property
    def name(self) -> str:
        """human-readable name used to identify the bot"""
        return self._string("name")

    @property
    def uri(self) -> str:
        """URI to the API resource of this bot user"""
        return self._string("uri")

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a bot user.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.bot_users.delete(id=self.id, timeout=timeout, options=options)

    async def adelete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a bot user.

        For an object of an ``AsyncClient``.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.bot_users.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        name: str | None = None,
        active: bool | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> BotUser:
        """Rename a bot user, or switch it on or off.

        Args:
            name: human-readable name used to identify the bot
            active: whether or not the bot is active
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.bot_users.update(
                id=self.id,
                name=name,
                active=active,
                timeout=timeout,
                options=options,
            )
        )

    async def aupdate(
        self,
        name: str | None = None,
        active: bool | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> BotUser:
        """Rename a bot user, or switch it on or off.

        For an object of an ``AsyncClient``.

        Args:
            name: human-readable name used to identify the bot
            active: whether or not the bot is active
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.bot_users.update(
                id=self.id,
                name=name,
                active=active,
                timeout=timeout,
                options=options,
            )
        )


class BotUserList(Page[BotUser]):
    """A page of bot users, newest first."""

    _items = "bot_users"
    _next = "next_page_uri"

    @property
    def bot_users(self) -> Sequence[BotUser]:
        """the list of all bot users on this account"""
        return self._list("bot_users", BotUser)

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._string("next_page_uri")

    @property
    def uri(self) -> str:
        """URI of the bot users list API resource"""
        return self._string("uri")
