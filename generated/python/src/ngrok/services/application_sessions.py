# Made by Copperplate from schema/resources/application_sessions.yaml; change it there.
"""Browser sessions of people who signed in at an endpoint that asks for a login."""

from __future__ import annotations

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.application_sessions import (
    ApplicationSession,
    ApplicationSessionList,
    AsyncApplicationSession,
    AsyncApplicationSessionList,
)


class ApplicationSessionsClient(Service):
    """Browser sessions of people who signed in at an endpoint that asks for a login.

    A client has it as ``application_sessions``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> ApplicationSession:
        """Get an application session by its id.

        Args:
            id: unique application session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/app/sessions/{id}",
            path={"id": id},
            result=ApplicationSession,
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
    ) -> ApplicationSessionList:
        """List the application sessions of the account.

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
            "/app/sessions",
            query={"before_id": before_id, "limit": limit},
            result=ApplicationSessionList,
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
        """End an application session. Its user has to sign in again.

        Args:
            id: unique application session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/app/sessions/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncApplicationSessionsClient(AsyncService):
    """Browser sessions of people who signed in at an endpoint that asks for a login.

    A client has it as ``application_sessions``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncApplicationSession:
        """Get an application session by its id.

        Args:
            id: unique application session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/app/sessions/{id}",
            path={"id": id},
            result=AsyncApplicationSession,
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
    ) -> AsyncPager[AsyncApplicationSessionList, AsyncApplicationSession]:
        """List the application sessions of the account.

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
            "/app/sessions",
            query={"before_id": before_id, "limit": limit},
            result=AsyncApplicationSessionList,
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
        """End an application session. Its user has to sign in again.

        Args:
            id: unique application session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/app/sessions/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
