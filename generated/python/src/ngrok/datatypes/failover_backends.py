# Made by Copperplate from schema/resources/failover_backends.yaml; change it there.
"""Backends that try other backends one after another until one of them can serve the
request.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _FailoverBackend(Datatype):
    """What ``FailoverBackend`` and ``AsyncFailoverBackend`` have in common."""

    @property
    def backends(self) -> Sequence[str]:
        """the ids of the child backends in order

        Refers to ``FailoverBackend``, ``HTTPResponseBackend``, ``StaticBackend``,
        ``TunnelGroupBackend`` or ``WeightedBackend``.
        """
        return self._strings("backends")

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
        """unique identifier for this Failover backend"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this backend. Optional"""
        return self._string("metadata")

    @property
    def uri(self) -> str:
        """URI of the FailoverBackend API resource"""
        return self._string("uri")


class FailoverBackend(_FailoverBackend):
    """A backend that tries other backends in order."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a failover backend. Its child backends stay.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.backends.failover.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        backends: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> FailoverBackend:
        """Change a failover backend. A new list of child backends replaces the old one.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            backends: the ids of the child backends in order. Refers to
                ``FailoverBackend``, ``HTTPResponseBackend``, ``StaticBackend``,
                ``TunnelGroupBackend`` or ``WeightedBackend``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.backends.failover.update(
                id=self.id,
                description=description,
                metadata=metadata,
                backends=backends,
                timeout=timeout,
                options=options,
            )
        )


class AsyncFailoverBackend(_FailoverBackend):
    """A backend that tries other backends in order.

    That of an ``AsyncClient``; otherwise the same as ``FailoverBackend``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a failover backend. Its child backends stay.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.backends.failover.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        backends: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncFailoverBackend:
        """Change a failover backend. A new list of child backends replaces the old one.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            backends: the ids of the child backends in order. Refers to
                ``FailoverBackend``, ``HTTPResponseBackend``, ``StaticBackend``,
                ``TunnelGroupBackend`` or ``WeightedBackend``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.backends.failover.update(
                id=self.id,
                description=description,
                metadata=metadata,
                backends=backends,
                timeout=timeout,
                options=options,
            )
        )


class _FailoverBackendList(BasePage):
    """What ``FailoverBackendList`` and ``AsyncFailoverBackendList`` have in common."""

    _items = "backends"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the Failover backends list API resource"""
        return self._string("uri")


class FailoverBackendList(_FailoverBackendList, Page[FailoverBackend]):
    """A page of failover backends, newest first."""

    @property
    def backends(self) -> Sequence[FailoverBackend]:
        """the list of all Failover backends on this account"""
        return self._list("backends", FailoverBackend)


class AsyncFailoverBackendList(_FailoverBackendList, AsyncPage[AsyncFailoverBackend]):
    """A page of failover backends, newest first.

    That of an ``AsyncClient``; otherwise the same as ``FailoverBackendList``.
    """

    @property
    def backends(self) -> Sequence[AsyncFailoverBackend]:
        """the list of all Failover backends on this account"""
        return self._list("backends", AsyncFailoverBackend)
