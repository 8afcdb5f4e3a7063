# Made by Copperplate from schema/resources/tunnel_sessions.yaml; change it there.
"""Connections between ngrok and a running agent, each of which carries any number of
tunnels.
"""

from __future__ import annotations

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.tunnel_sessions import (
    AsyncTunnelSessionList,
    TunnelSession,
    TunnelSessionList,
)


class TunnelSessionsClient(Service):
    """Connections between ngrok and a running agent, each of which carries any number
    of tunnels.

    A client has it as ``tunnel_sessions``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TunnelSession:
        """Get a tunnel session by its id.

        Args:
            id: unique tunnel session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/tunnel_sessions/{id}",
            path={"id": id},
            result=TunnelSession,
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
    ) -> TunnelSessionList:
        """List the tunnel sessions that are online.

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
            "/tunnel_sessions",
            query={"before_id": before_id, "limit": limit},
            result=TunnelSessionList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Tell an agent to download the newest release of its major version. The new
        code runs after a restart, for which you should wait ten seconds or more. It
        fails if there is no newer release, if the agent is configured not to look for
        one, while an update is under way, or when one waits for a restart.

        Args:
            id: unique tunnel session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "POST",
            "/tunnel_sessions/{id}/update",
            path={"id": id},
            timeout=timeout,
            options=options,
        )

    def restart(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Tell an agent to restart itself. It comes back as another tunnel session,
        with a new id. Agents on Windows cannot do this.

        Args:
            id: unique tunnel session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "POST",
            "/tunnel_sessions/{id}/restart",
            path={"id": id},
            timeout=timeout,
            options=options,
        )

    def stop(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Tell an agent to exit, which ends its tunnel session and every tunnel in it.

        Args:
            id: unique tunnel session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "POST",
            "/tunnel_sessions/{id}/stop",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncTunnelSessionsClient(AsyncService):
    """Connections between ngrok and a running agent, each of which carries any number
    of tunnels.

    A client has it as ``tunnel_sessions``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TunnelSession:
        """Get a tunnel session by its id.

        Args:
            id: unique tunnel session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/tunnel_sessions/{id}",
            path={"id": id},
            result=TunnelSession,
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
    ) -> AsyncPager[AsyncTunnelSessionList, TunnelSession]:
        """List the tunnel sessions that are online.

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
            "/tunnel_sessions",
            query={"before_id": before_id, "limit": limit},
            result=AsyncTunnelSessionList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Tell an agent to download the newest release of its major version. The new
        code runs after a restart, for which you should wait ten seconds or more. It
        fails if there is no newer release, if the agent is configured not to look for
        one, while an update is under way, or when one waits for a restart.

        Args:
            id: unique tunnel session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "POST",
            "/tunnel_sessions/{id}/update",
            path={"id": id},
            timeout=timeout,
            options=options,
        )

    async def restart(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Tell an agent to restart itself. It comes back as another tunnel session,
        with a new id. Agents on Windows cannot do this.

        Args:
            id: unique tunnel session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "POST",
            "/tunnel_sessions/{id}/restart",
            path={"id": id},
            timeout=timeout,
            options=options,
        )

    async def stop(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Tell an agent to exit, which ends its tunnel session and every tunnel in it.

        Args:
            id: unique tunnel session resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "POST",
            "/tunnel_sessions/{id}/stop",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
