# Made by Copperplate from schema/resources/weighted_backends.yaml; change it there.
"""Backends that divide traffic between other backends in proportion to their
weights.
"""

from __future__ import annotations

from collections.abc import Mapping

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.weighted_backends import (
    AsyncWeightedBackend,
    AsyncWeightedBackendList,
    WeightedBackend,
    WeightedBackendList,
)


class WeightedBackendsClient(Service):
    """Backends that divide traffic between other backends in proportion to their
    weights.

    A client has it as ``backends.weighted``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        backends: Mapping[str, int] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> WeightedBackend:
        """Create a weighted backend out of other backends.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            backends: the ids of the child backends to their weights [0-10000]
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``WeightedBackend``.
        """
        return self._call(
            "POST",
            "/backends/weighted",
            body={
                "description": description,
                "metadata": metadata,
                "backends": backends,
            },
            result=WeightedBackend,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> WeightedBackend:
        """Get a weighted backend by its id.

        Args:
            id: unique identifier for this Weighted backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/backends/weighted/{id}",
            path={"id": id},
            result=WeightedBackend,
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
    ) -> WeightedBackendList:
        """List the weighted backends of the account.

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
            "/backends/weighted",
            query={"before_id": before_id, "limit": limit},
            result=WeightedBackendList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        backends: Mapping[str, int] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> WeightedBackend:
        """Change a weighted backend. New weights replace all the old ones.

        Args:
            id: unique identifier for this Weighted backend
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            backends: the ids of the child backends to their weights [0-10000]
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``WeightedBackend`` as it is now.
        """
        return self._call(
            "PATCH",
            "/backends/weighted/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "backends": backends,
            },
            result=WeightedBackend,
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
        """Delete a weighted backend. Its child backends stay.

        Args:
            id: unique identifier for this Weighted backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/backends/weighted/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncWeightedBackendsClient(AsyncService):
    """Backends that divide traffic between other backends in proportion to their
    weights.

    A client has it as ``backends.weighted``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        backends: Mapping[str, int] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncWeightedBackend:
        """Create a weighted backend out of other backends.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            backends: the ids of the child backends to their weights [0-10000]
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``WeightedBackend``.
        """
        return await self._call(
            "POST",
            "/backends/weighted",
            body={
                "description": description,
                "metadata": metadata,
                "backends": backends,
            },
            result=AsyncWeightedBackend,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncWeightedBackend:
        """Get a weighted backend by its id.

        Args:
            id: unique identifier for this Weighted backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/backends/weighted/{id}",
            path={"id": id},
            result=AsyncWeightedBackend,
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
    ) -> AsyncPager[AsyncWeightedBackendList, AsyncWeightedBackend]:
        """List the weighted backends of the account.

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
            "/backends/weighted",
            query={"before_id": before_id, "limit": limit},
            result=AsyncWeightedBackendList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        backends: Mapping[str, int] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncWeightedBackend:
        """Change a weighted backend. New weights replace all the old ones.

        Args:
            id: unique identifier for this Weighted backend
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            backends: the ids of the child backends to their weights [0-10000]
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``WeightedBackend`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/backends/weighted/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "backends": backends,
            },
            result=AsyncWeightedBackend,
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
        """Delete a weighted backend. Its child backends stay.

        Args:
            id: unique identifier for this Weighted backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/backends/weighted/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
