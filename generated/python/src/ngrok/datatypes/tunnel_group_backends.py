# Made by Copperplate from schema/resources/tunnel_group_backends.yaml; change it there.
"""Backends that spread traffic over all online tunnels whose labels match."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions
from .refs import Ref


class _TunnelGroupBackend(Datatype):
    """What ``TunnelGroupBackend`` and ``AsyncTunnelGroupBackend`` have in common."""

    @property
    def created_at(self) -> datetime:
        """timestamp when the backend was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of this backend. Optional"""
        return self._string("description")

    @property
    def id(self) -> str:
        """unique identifier for this TunnelGroup backend"""
        return self._string("id")

    @property
    def labels(self) -> Mapping[str, str]:
        """labels to watch for tunnels on, e.g. app->foo, dc->bar"""
        return self._map("labels", as_string)

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this backend. Optional"""
        return self._string("metadata")

    @property
    def tunnels(self) -> Sequence[Ref]:
        """tunnels matching this backend

        Refers to ``Tunnel``.
        """
        return self._list("tunnels", Ref)

    @property
    def uri(self) -> str:
        """URI of the TunnelGroupBackend API resource"""
        return self._string("uri")


class TunnelGroupBackend(_TunnelGroupBackend):
    """A backend that spreads traffic over tunnels whose labels match."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a tunnel group backend. The tunnels stay online.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.backends.tunnel_group.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        labels: Mapping[str, str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TunnelGroupBackend:
        """Change a tunnel group backend. New labels replace all the old ones.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            labels: labels to watch for tunnels on, e.g. app->foo, dc->bar
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.backends.tunnel_group.update(
                id=self.id,
                description=description,
                metadata=metadata,
                labels=labels,
                timeout=timeout,
                options=options,
            )
        )


class AsyncTunnelGroupBackend(_TunnelGroupBackend):
    """A backend that spreads traffic over tunnels whose labels match.

    That of an ``AsyncClient``; otherwise the same as ``TunnelGroupBackend``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a tunnel group backend. The tunnels stay online.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.backends.tunnel_group.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        labels: Mapping[str, str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTunnelGroupBackend:
        """Change a tunnel group backend. New labels replace all the old ones.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            labels: labels to watch for tunnels on, e.g. app->foo, dc->bar
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.backends.tunnel_group.update(
                id=self.id,
                description=description,
                metadata=metadata,
                labels=labels,
                timeout=timeout,
                options=options,
            )
        )


class _TunnelGroupBackendList(BasePage):
    """What ``TunnelGroupBackendList`` and ``AsyncTunnelGroupBackendList`` have in
    common.
    """

    _items = "backends"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the TunnelGroup backends list API resource"""
        return self._string("uri")


class TunnelGroupBackendList(_TunnelGroupBackendList, Page[TunnelGroupBackend]):
    """A page of tunnel group backends, newest first."""

    @property
    def backends(self) -> Sequence[TunnelGroupBackend]:
        """the list of all TunnelGroup backends on this account"""
        return self._list("backends", TunnelGroupBackend)


class AsyncTunnelGroupBackendList(
    _TunnelGroupBackendList, AsyncPage[AsyncTunnelGroupBackend]
):
    """A page of tunnel group backends, newest first.

    That of an ``AsyncClient``; otherwise the same as ``TunnelGroupBackendList``.
    """

    @property
    def backends(self) -> Sequence[AsyncTunnelGroupBackend]:
        """the list of all TunnelGroup backends on this account"""
        return self._list("backends", AsyncTunnelGroupBackend)
