# Made by Copperplate from schema/resources/application_users.yaml; change it there.
"""People who signed in, with an identity provider, at an endpoint that asks for a
login.
"""

from __future__ import annotations

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.application_users import (
    ApplicationUser,
    ApplicationUserList,
    AsyncApplicationUser,
    AsyncApplicationUserList,
)


class ApplicationUsersClient(Service):
    """People who signed in, with an identity provider, at an endpoint that asks for a
    login.

    A client has it as ``application_users``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> ApplicationUser:
        """Get an application user by its id.

        Args:
            id: unique application user resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/app/users/{id}",
            path={"id": id},
            result=ApplicationUser,
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
    ) -> ApplicationUserList:
        """List the people who signed in at endpoints of the account.

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
            "/app/users",
            query={"before_id": before_id, "limit": limit},
            result=ApplicationUserList,
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
        """Forget an application user.

        Args:
            id: unique application user resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/app/users/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncApplicationUsersClient(AsyncService):
    """People who signed in, with an identity provider, at an endpoint that asks for a
    login.

    A client has it as ``application_users``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncApplicationUser:
        """Get an application user by its id.

        Args:
            id: unique application user resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/app/users/{id}",
            path={"id": id},
            result=AsyncApplicationUser,
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
    ) -> AsyncPager[AsyncApplicationUserList, AsyncApplicationUser]:
        """List the people who signed in at endpoints of the account.

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
            "/app/users",
            query={"before_id": before_id, "limit": limit},
            result=AsyncApplicationUserList,
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
        """Forget an application user.

        Args:
            id: unique application user resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/app/users/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
