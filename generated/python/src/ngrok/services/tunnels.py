# Made by Copperplate from schema/resources/tunnels.yaml; change it there.
"""Ways from ngrok to a server, kept open by agents."""

from __future__ import annotations

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.tunnels import AsyncTunnelList, Tunnel, TunnelList


class TunnelsClient(Service):
    """Ways from ngrok to a server, kept open by agents.

    A client has it as ``tunnels``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tunnel:
        """Get a tunnel by its id.

        Args:
            id: unique tunnel resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/tunnels/{id}",
            path={"id": id},
            result=Tunnel,
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
    ) -> TunnelList:
        """List the tunnels that are online.

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
            "/tunnels",
            query={"before_id": before_id, "limit": limit},
            result=TunnelList,
            timeout=timeout,
            options=options,
        )


class AsyncTunnelsClient(AsyncService):
    """Ways from ngrok to a server, kept open by agents.

    A client has it as ``tunnels``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tunnel:
        """Get a tunnel by its id.

        Args:
            id: unique tunnel resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/tunnels/{id}",
            path={"id": id},
            result=Tunnel,
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
    ) -> AsyncPager[AsyncTunnelList, Tunnel]:
        """List the tunnels that are online.

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
            "/tunnels",
            query={"before_id": before_id, "limit": limit},
            result=AsyncTunnelList,
            timeout=timeout,
            options=options,
        )
