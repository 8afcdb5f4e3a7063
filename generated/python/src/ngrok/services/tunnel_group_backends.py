# Made by Copperplate from schema/resources/tunnel_group_backends.yaml; change it there.
"""Backends that spread traffic over all online tunnels whose labels match."""

from __future__ import annotations

from collections.abc import Mapping

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.tunnel_group_backends import (
    AsyncTunnelGroupBackend,
    AsyncTunnelGroupBackendList,
    TunnelGroupBackend,
    TunnelGroupBackendList,
)


class TunnelGroupBackendsClient(Service):
    """Backends that spread traffic over all online tunnels whose labels match.

    A client has it as ``backends.tunnel_group``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        labels: Mapping[str, str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TunnelGroupBackend:
        """Create a backend for the tunnels that carry the given labels.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            labels: labels to watch for tunnels on, e.g. app->foo, dc->bar
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``TunnelGroupBackend``.
        """
        return self._call(
            "POST",
            "/backends/tunnel_group",
            body={"description": description, "metadata": metadata, "labels": labels},
            result=TunnelGroupBackend,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TunnelGroupBackend:
        """Get a tunnel group backend by its id, with the tunnels that match it now.

        Args:
            id: unique identifier for this TunnelGroup backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/backends/tunnel_group/{id}",
            path={"id": id},
            result=TunnelGroupBackend,
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
    ) -> TunnelGroupBackendList:
        """List the tunnel group backends of the account.

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
            "/backends/tunnel_group",
            query={"before_id": before_id, "limit": limit},
            result=TunnelGroupBackendList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        labels: Mapping[str, str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TunnelGroupBackend:
        """Change a tunnel group backend. New labels replace all the old ones.

        Args:
            id: unique identifier for this TunnelGroup backend
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            labels: labels to watch for tunnels on, e.g. app->foo, dc->bar
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``TunnelGroupBackend`` as it is now.
        """
        return self._call(
            "PATCH",
            "/backends/tunnel_group/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata, "labels": labels},
            result=TunnelGroupBackend,
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
        """Delete a tunnel group backend. The tunnels stay online.

        Args:
            id: unique identifier for this TunnelGroup backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/backends/tunnel_group/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncTunnelGroupBackendsClient(AsyncService):
    """Backends that spread traffic over all online tunnels whose labels match.

    A client has it as ``backends.tunnel_group``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        labels: Mapping[str, str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTunnelGroupBackend:
        """Create a backend for the tunnels that carry the given labels.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            labels: labels to watch for tunnels on, e.g. app->foo, dc->bar
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``TunnelGroupBackend``.
        """
        return await self._call(
            "POST",
            "/backends/tunnel_group",
            body={"description": description, "metadata": metadata, "labels": labels},
            result=AsyncTunnelGroupBackend,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTunnelGroupBackend:
        """Get a tunnel group backend by its id, with the tunnels that match it now.

        Args:
            id: unique identifier for this TunnelGroup backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/backends/tunnel_group/{id}",
            path={"id": id},
            result=AsyncTunnelGroupBackend,
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
    ) -> AsyncPager[AsyncTunnelGroupBackendList, AsyncTunnelGroupBackend]:
        """List the tunnel group backends of the account.

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
            "/backends/tunnel_group",
            query={"before_id": before_id, "limit": limit},
            result=AsyncTunnelGroupBackendList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        labels: Mapping[str, str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTunnelGroupBackend:
        """Change a tunnel group backend. New labels replace all the old ones.

        Args:
            id: unique identifier for this TunnelGroup backend
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            labels: labels to watch for tunnels on, e.g. app->foo, dc->bar
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``TunnelGroupBackend`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/backends/tunnel_group/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata, "labels": labels},
            result=AsyncTunnelGroupBackend,
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
        """Delete a tunnel group backend. The tunnels stay online.

        Args:
            id: unique identifier for this TunnelGroup backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/backends/tunnel_group/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
