# Made by Copperplate from schema/resources/weighted_backends.yaml; change it there.
"""Backends that divide traffic between other backends in proportion to their
weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_integer, as_string
from .._request_options import RequestOptions


class _WeightedBackend(Datatype):
    """What ``WeightedBackend`` and ``AsyncWeightedBackend`` have in common."""

    @property
    def backends(self) -> Mapping[str, int]:
        """the ids of the child backends to their weights [0-10000]"""
        return self._map("backends", as_integer)

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
        """unique identifier for this Weighted backend"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this backend. Optional"""
        return self._string("metadata")

    @property
    def uri(self) -> str:
        """URI of the WeightedBackend API resource"""
        return self._string("uri")


class WeightedBackend(_WeightedBackend):
    """A backend that divides traffic between other backends by weight."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a weighted backend. Its child backends stay.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.backends.weighted.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        backends: Mapping[str, int] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> WeightedBackend:
        """Change a weighted backend. New weights replace all the old ones.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            backends: the ids of the child backends to their weights [0-10000]
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.backends.weighted.update(
                id=self.id,
                description=description,
                metadata=metadata,
                backends=backends,
                timeout=timeout,
                options=options,
            )
        )


class AsyncWeightedBackend(_WeightedBackend):
    """A backend that divides traffic between other backends by weight.

    That of an ``AsyncClient``; otherwise the same as ``WeightedBackend``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a weighted backend. Its child backends stay.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.backends.weighted.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        backends: Mapping[str, int] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncWeightedBackend:
        """Change a weighted backend. New weights replace all the old ones.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            backends: the ids of the child backends to their weights [0-10000]
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.backends.weighted.update(
                id=self.id,
                description=description,
                metadata=metadata,
                backends=backends,
                timeout=timeout,
                options=options,
            )
        )


class _WeightedBackendList(BasePage):
    """What ``WeightedBackendList`` and ``AsyncWeightedBackendList`` have in common."""

    _items = "backends"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the Weighted backends list API resource"""
        return self._string("uri")


class WeightedBackendList(_WeightedBackendList, Page[WeightedBackend]):
    """A page of weighted backends, newest first."""

    @property
    def backends(self) -> Sequence[WeightedBackend]:
        """the list of all Weighted backends on this account"""
        return self._list("backends", WeightedBackend)


class AsyncWeightedBackendList(_WeightedBackendList, AsyncPage[AsyncWeightedBackend]):
    """A page of weighted backends, newest first.

    That of an ``AsyncClient``; otherwise the same as ``WeightedBackendList``.
    """

    @property
    def backends(self) -> Sequence[AsyncWeightedBackend]:
        """the list of all Weighted backends on this account"""
        return self._list("backends", AsyncWeightedBackend)
