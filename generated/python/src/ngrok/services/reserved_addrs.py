# Made by Copperplate from schema/resources/reserved_addrs.yaml; change it there.
"""TCP addresses kept for the account, for tunnels and edges to listen on."""

from __future__ import annotations

from typing import Literal

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.reserved_addrs import (
    AsyncReservedAddr,
    AsyncReservedAddrList,
    ReservedAddr,
    ReservedAddrList,
)


class ReservedAddrsClient(Service):
    """TCP addresses kept for the account, for tunnels and edges to listen on.

    A client has it as ``reserved_addrs``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        region: Literal["au", "eu", "ap", "us", "jp", "in", "sa"] | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> ReservedAddr:
        """Reserve a TCP address. ngrok chooses it.

        Args:
            description: human-readable description of what this reserved address will
                be used for
            metadata: arbitrary user-defined machine-readable data of this reserved
                address. Optional, max 4096 bytes.
            region: reserve the address in this geographic ngrok datacenter. Optional,
                default is us. (au, eu, ap, us, jp, in, sa)
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``ReservedAddr``.
        """
        return self._call(
            "POST",
            "/reserved_addrs",
            body={"description": description, "metadata": metadata, "region": region},
            result=ReservedAddr,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> ReservedAddr:
        """Get a reserved address by its id.

        Args:
            id: unique reserved address resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/reserved_addrs/{id}",
            path={"id": id},
            result=ReservedAddr,
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
    ) -> ReservedAddrList:
        """List the reserved addresses of the account.

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
            "/reserved_addrs",
            query={"before_id": before_id, "limit": limit},
            result=ReservedAddrList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> ReservedAddr:
        """Change the description or the metadata of a reserved address.

        Args:
            id: unique reserved address resource identifier
            description: human-readable description of what this reserved address will
                be used for
            metadata: arbitrary user-defined machine-readable data of this reserved
                address. Optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``ReservedAddr`` as it is now.
        """
        return self._call(
            "PATCH",
            "/reserved_addrs/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=ReservedAddr,
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
        """Give a reserved address back.

        Args:
            id: unique reserved address resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/reserved_addrs/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncReservedAddrsClient(AsyncService):
    """TCP addresses kept for the account, for tunnels and edges to listen on.

    A client has it as ``reserved_addrs``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    async def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        region: Literal["au", "eu", "ap", "us", "jp", "in", "sa"] | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncReservedAddr:
        """Reserve a TCP address. ngrok chooses it.

        Args:
            description: human-readable description of what this reserved address will
                be used for
            metadata: arbitrary user-defined machine-readable data of this reserved
                address. Optional, max 4096 bytes.
            region: reserve the address in this geographic ngrok datacenter. Optional,
                default is us. (au, eu, ap, us, jp, in, sa)
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``ReservedAddr``.
        """
        return await self._call(
            "POST",
            "/reserved_addrs",
            body={"description": description, "metadata": metadata, "region": region},
            result=AsyncReservedAddr,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncReservedAddr:
        """Get a reserved address by its id.

        Args:
            id: unique reserved address resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/reserved_addrs/{id}",
            path={"id": id},
            result=AsyncReservedAddr,
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
    ) -> AsyncPager[AsyncReservedAddrList, AsyncReservedAddr]:
        """List the reserved addresses of the account.

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
            "/reserved_addrs",
            query={"before_id": before_id, "limit": limit},
            result=AsyncReservedAddrList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncReservedAddr:
        """Change the description or the metadata of a reserved address.

        Args:
            id: unique reserved address resource identifier
            description: human-readable description of what this reserved address will
                be used for
            metadata: arbitrary user-defined machine-readable data of this reserved
                address. Optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``ReservedAddr`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/reserved_addrs/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=AsyncReservedAddr,
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
        """Give a reserved address back.

        Args:
            id: unique reserved address resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/reserved_addrs/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
