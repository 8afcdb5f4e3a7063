# Made by Copperplate from schema/resources/failover_backends.yaml; change it there.
"""Backends that try other backends one after another until one of them can serve the
request.
"""

from __future__ import annotations

from collections.abc import Sequence

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.failover_backends import (
    AsyncFailoverBackend,
    AsyncFailoverBackendList,
    FailoverBackend,
    FailoverBackendList,
)


class FailoverBackendsClient(Service):
    """Backends that try other backends one after another until one of them can serve
    the request.

    A client has it as ``backends.failover``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        backends: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> FailoverBackend:
        """Create a failover backend out of other backends.

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
            The new ``FailoverBackend``.
        """
        return self._call(
            "POST",
            "/backends/failover",
            body={
                "description": description,
                "metadata": metadata,
                "backends": backends,
            },
            result=FailoverBackend,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> FailoverBackend:
        """Get a failover backend by its id.

        Args:
            id: unique identifier for this Failover backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/backends/failover/{id}",
            path={"id": id},
            result=FailoverBackend,
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
    ) -> FailoverBackendList:
        """List the failover backends of the account.

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
            "/backends/failover",
            query={"before_id": before_id, "limit": limit},
            result=FailoverBackendList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        backends: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> FailoverBackend:
        """Change a failover backend. A new list of child backends replaces the old one.

        Args:
            id: unique identifier for this Failover backend
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
            The ``FailoverBackend`` as it is now.
        """
        return self._call(
            "PATCH",
            "/backends/failover/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "backends": backends,
            },
            result=FailoverBackend,
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
        """Delete a failover backend. Its child backends stay.

        Args:
            id: unique identifier for this Failover backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/backends/failover/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncFailoverBackendsClient(AsyncService):
    """Backends that try other backends one after another until one of them can serve
    the request.

    A client has it as ``backends.failover``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        backends: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncFailoverBackend:
        """Create a failover backend out of other backends.

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
            The new ``FailoverBackend``.
        """
        return await self._call(
            "POST",
            "/backends/failover",
            body={
                "description": description,
                "metadata": metadata,
                "backends": backends,
            },
            result=AsyncFailoverBackend,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncFailoverBackend:
        """Get a failover backend by its id.

        Args:
            id: unique identifier for this Failover backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/backends/failover/{id}",
            path={"id": id},
            result=AsyncFailoverBackend,
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
    ) -> AsyncPager[AsyncFailoverBackendList, AsyncFailoverBackend]:
        """List the failover backends of the account.

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
            "/backends/failover",
            query={"before_id": before_id, "limit": limit},
            result=AsyncFailoverBackendList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        backends: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncFailoverBackend:
        """Change a failover backend. A new list of child backends replaces the old one.

        Args:
            id: unique identifier for this Failover backend
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
            The ``FailoverBackend`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/backends/failover/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "backends": backends,
            },
            result=AsyncFailoverBackend,
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
        """Delete a failover backend. Its child backends stay.

        Args:
            id: unique identifier for this Failover backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/backends/failover/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
