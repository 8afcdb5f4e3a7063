# Made by Copperplate from schema/resources/bot_users.yaml; change it there.
"""Users of the account that are programs rather than people. They can own API keys and
credentials.
"""

from __future__ import annotations

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.bot_users import AsyncBotUser, AsyncBotUserList, BotUser, BotUserList


class BotUsersClient(Service):
    """Users of the account that are programs rather than people. They can own API keys
    and credentials.

    A client has it as ``bot_users``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def create(
        self,
        name: str | None = None,
        active: bool | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> BotUser:
        """Create a bot user.

        Args:
            name: human-readable name used to identify the bot
            active: whether or not the bot is active
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``BotUser``.
        """
        return self._call(
            "POST",
            "/bot_users",
            body={"name": name, "active": active},
            result=BotUser,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> BotUser:
        """Get a bot user by its id.

        Args:
            id: unique identifier for this bot user
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/bot_users/{id}",
            path={"id": id},
            result=BotUser,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        before_id: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> BotUserList:
        """List the bot users of the account.

        Args:
            before_id: the id of the object that the page begins after, in the order
                newest first. Rather than set it yourself, follow next_page_uri of the
                page before.
            limit: the most objects to return in one page. From 1 to 100. Default:
                ``100``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            A page of the list; iterating goes on to the pages after it.
        """
        return self._page(
            "GET",
            "/bot_users",
            query={"before_id": before_id, "limit": limit},
            result=BotUserList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        name: str | None = None,
        active: bool | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> BotUser:
        """Rename a bot user, or switch it on or off.

        Args:
            id: unique identifier for this bot user
            name: human-readable name used to identify the bot
            active: whether or not the bot is active
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``BotUser`` as it is now.
        """
        return self._call(
            "PATCH",
            "/bot_users/{id}",
            path={"id": id},
            body={"name": name, "active": active},
            result=BotUser,
            timeout=timeout,
            options=options,
        )

    def delete(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a bot user.

        Args:
            id: unique identifier for this bot user
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/bot_users/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncBotUsersClient(AsyncService):
    """Users of the account that are programs rather than people. They can own API keys
    and credentials.

    A client has it as ``bot_users``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    async def create(
        self,
        name: str | None = None,
        active: bool | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBotUser:
        """Create a bot user.

        Args:
            name: human-readable name used to identify the bot
            active: whether or not the bot is active
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``BotUser``.
        """
        return await self._call(
            "POST",
            "/bot_users",
            body={"name": name, "active": active},
            result=AsyncBotUser,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBotUser:
        """Get a bot user by its id.

        Args:
            id: unique identifier for this bot user
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/bot_users/{id}",
            path={"id": id},
            result=AsyncBotUser,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        before_id: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[AsyncBotUserList, AsyncBotUser]:
        """List the bot users of the account.

        Args:
            before_id: the id of the object that the page begins after, in the order
                newest first. Rather than set it yourself, follow next_page_uri of the
                page before.
            limit: the most objects to return in one page. From 1 to 100. Default:
                ``100``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The list, not asked for yet: ``await`` gives its first page, ``async for``
            the items of all pages.
        """
        return self._pager(
            "GET",
            "/bot_users",
            query={"before_id": before_id, "limit": limit},
            result=AsyncBotUserList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        name: str | None = None,
        active: bool | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBotUser:
        """Rename a bot user, or switch it on or off.

        Args:
            id: unique identifier for this bot user
            name: human-readable name used to identify the bot
            active: whether or not the bot is active
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``BotUser`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/bot_users/{id}",
            path={"id": id},
            body={"name": name, "active": active},
            result=AsyncBotUser,
            timeout=timeout,
            options=options,
        )

    async def delete(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a bot user.

        Args:
            id: unique identifier for this bot user
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/bot_users/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
