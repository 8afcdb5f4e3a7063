# Made by Copperplate from schema/resources/bot_users.yaml; change it there.
"""Users of the account that are programs rather than people. They can own API keys and
credentials.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _BotUser(Datatype):
    """What ``BotUser`` and ``AsyncBotUser`` have in common."""

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


class BotUser(_BotUser):
    """A user of the account that is a program."""

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


class AsyncBotUser(_BotUser):
    """A user of the account that is a program.

    That of an ``AsyncClient``; otherwise the same as ``BotUser``.
    """

    async def delete(
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
        await self._async_client.bot_users.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        name: str | None = None,
        active: bool | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBotUser:
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
            await self._async_client.bot_users.update(
                id=self.id,
                name=name,
                active=active,
                timeout=timeout,
                options=options,
            )
        )


class _BotUserList(BasePage):
    """What ``BotUserList`` and ``AsyncBotUserList`` have in common."""

    _items = "bot_users"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the bot users list API resource"""
        return self._string("uri")


class BotUserList(_BotUserList, Page[BotUser]):
    """A page of bot users, newest first."""

    @property
    def bot_users(self) -> Sequence[BotUser]:
        """the list of all bot users on this account"""
        return self._list("bot_users", BotUser)


class AsyncBotUserList(_BotUserList, AsyncPage[AsyncBotUser]):
    """A page of bot users, newest first.

    That of an ``AsyncClient``; otherwise the same as ``BotUserList``.
    """

    @property
    def bot_users(self) -> Sequence[AsyncBotUser]:
        """the list of all bot users on this account"""
        return self._list("bot_users", AsyncBotUser)
