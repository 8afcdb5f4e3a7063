# Made by Copperplate from schema/resources/static_backends.yaml; change it there.
"""Backends that forward traffic to one address on the internet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Self

from .. import inputs
from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _StaticBackend(Datatype):
    """What ``StaticBackend`` and ``AsyncStaticBackend`` have in common."""

    @property
    def address(self) -> str:
        """the address to forward to"""
        return self._string("address")

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
        """unique identifier for this static backend"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this backend. Optional"""
        return self._string("metadata")

    @property
    def tls(self) -> StaticBackendTLS:
        """tls configuration to use"""
        return self._object("tls", StaticBackendTLS)

    @property
    def uri(self) -> str:
        """URI of the StaticBackend API resource"""
        return self._string("uri")


class StaticBackend(_StaticBackend):
    """A backend that forwards to one address."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a static backend.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.backends.static_address.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        address: str | None = None,
        tls: StaticBackendTLS | inputs.StaticBackendTLS | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> StaticBackend:
        """Change the address or the TLS settings of a static backend, its description
        or its metadata.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            address: the address to forward to
            tls: tls configuration to use
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.backends.static_address.update(
                id=self.id,
                description=description,
                metadata=metadata,
                address=address,
                tls=tls,
                timeout=timeout,
                options=options,
            )
        )


class AsyncStaticBackend(_StaticBackend):
    """A backend that forwards to one address.

    That of an ``AsyncClient``; otherwise the same as ``StaticBackend``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a static backend.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.backends.static_address.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        address: str | None = None,
        tls: StaticBackendTLS | inputs.StaticBackendTLS | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncStaticBackend:
        """Change the address or the TLS settings of a static backend, its description
        or its metadata.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            address: the address to forward to
            tls: tls configuration to use
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.backends.static_address.update(
                id=self.id,
                description=description,
                metadata=metadata,
                address=address,
                tls=tls,
                timeout=timeout,
                options=options,
            )
        )


class StaticBackendTLS(Datatype):
    """Whether a static backend is reached over TLS."""

    @classmethod
    def new(cls, *, enabled: bool | None = None) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            enabled: if TLS is checked
        """
        return cls._new({"enabled": enabled})

    def replace(self, *, enabled: bool | None = None) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"enabled": enabled})

    @property
    def enabled(self) -> bool:
        """if TLS is checked"""
        return self._boolean("enabled")


class _StaticBackendList(BasePage):
    """What ``StaticBackendList`` and ``AsyncStaticBackendList`` have in common."""

    _items = "backends"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the static backends list API resource"""
        return self._string("uri")


class StaticBackendList(_StaticBackendList, Page[StaticBackend]):
    """A page of static backends, newest first."""

    @property
    def backends(self) -> Sequence[StaticBackend]:
        """the list of all static backends on this account"""
        return self._list("backends", StaticBackend)


class AsyncStaticBackendList(_StaticBackendList, AsyncPage[AsyncStaticBackend]):
    """A page of static backends, newest first.

    That of an ``AsyncClient``; otherwise the same as ``StaticBackendList``.
    """

    @property
    def backends(self) -> Sequence[AsyncStaticBackend]:
        """the list of all static backends on this account"""
        return self._list("backends", AsyncStaticBackend)
