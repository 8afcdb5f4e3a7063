# Made by Copperplate from schema/resources/static_backends.yaml; change it there.
"""Backends that forward traffic to one address on the internet."""

from __future__ import annotations

from .. import inputs
from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.static_backends import (
    AsyncStaticBackend,
    AsyncStaticBackendList,
    StaticBackend,
    StaticBackendList,
    StaticBackendTLS,
)


class StaticBackendsClient(Service):
    """Backends that forward traffic to one address on the internet.

    A client has it as ``backends.static_address``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        address: str | None = None,
        tls: StaticBackendTLS | inputs.StaticBackendTLS | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> StaticBackend:
        """Create a backend that forwards to an address.

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
            The new ``StaticBackend``.
        """
        return self._call(
            "POST",
            "/backends/static",
            body={
                "description": description,
                "metadata": metadata,
                "address": address,
                "tls": tls,
            },
            result=StaticBackend,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> StaticBackend:
        """Get a static backend by its id.

        Args:
            id: unique identifier for this static backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/backends/static/{id}",
            path={"id": id},
            result=StaticBackend,
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
    ) -> StaticBackendList:
        """List the static backends of the account.

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
            "/backends/static",
            query={"before_id": before_id, "limit": limit},
            result=StaticBackendList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
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
            id: unique identifier for this static backend
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            address: the address to forward to
            tls: tls configuration to use
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``StaticBackend`` as it is now.
        """
        return self._call(
            "PATCH",
            "/backends/static/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "address": address,
                "tls": tls,
            },
            result=StaticBackend,
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
        """Delete a static backend.

        Args:
            id: unique identifier for this static backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/backends/static/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncStaticBackendsClient(AsyncService):
    """Backends that forward traffic to one address on the internet.

    A client has it as ``backends.static_address``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        address: str | None = None,
        tls: StaticBackendTLS | inputs.StaticBackendTLS | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncStaticBackend:
        """Create a backend that forwards to an address.

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
            The new ``StaticBackend``.
        """
        return await self._call(
            "POST",
            "/backends/static",
            body={
                "description": description,
                "metadata": metadata,
                "address": address,
                "tls": tls,
            },
            result=AsyncStaticBackend,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncStaticBackend:
        """Get a static backend by its id.

        Args:
            id: unique identifier for this static backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/backends/static/{id}",
            path={"id": id},
            result=AsyncStaticBackend,
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
    ) -> AsyncPager[AsyncStaticBackendList, AsyncStaticBackend]:
        """List the static backends of the account.

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
            "/backends/static",
            query={"before_id": before_id, "limit": limit},
            result=AsyncStaticBackendList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
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
            id: unique identifier for this static backend
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            address: the address to forward to
            tls: tls configuration to use
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``StaticBackend`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/backends/static/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "address": address,
                "tls": tls,
            },
            result=AsyncStaticBackend,
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
        """Delete a static backend.

        Args:
            id: unique identifier for this static backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/backends/static/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
