# Made by Copperplate from schema/resources/reserved_addrs.yaml; change it there.
"""TCP addresses kept for the account, for tunnels and edges to listen on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _ReservedAddr(Datatype):
    """What ``ReservedAddr`` and ``AsyncReservedAddr`` have in common."""

    @property
    def addr(self) -> str:
        """hostname:port of the reserved address that was assigned at creation time"""
        return self._string("addr")

    @property
    def created_at(self) -> datetime:
        """timestamp when the reserved address was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of what this reserved address will be used for"""
        return self._string("description")

    @property
    def id(self) -> str:
        """unique reserved address resource identifier"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this reserved address.
        Optional, max 4096 bytes.
        """
        return self._string("metadata")

    @property
    def region(self) -> Literal["au", "eu", "ap", "us", "jp", "in", "sa"] | str:
        """reserve the address in this geographic ngrok datacenter. Optional, default is
        us. (au, eu, ap, us, jp, in, sa)
        """
        return self._string("region")

    @property
    def uri(self) -> str:
        """URI of the reserved address API resource"""
        return self._string("uri")


class ReservedAddr(_ReservedAddr):
    """A TCP address that is kept for the account."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Give a reserved address back.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.reserved_addrs.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class AsyncReservedAddr(_ReservedAddr):
    """A TCP address that is kept for the account.

    That of an ``AsyncClient``; otherwise the same as ``ReservedAddr``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Give a reserved address back.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.reserved_addrs.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class _ReservedAddrList(BasePage):
    """What ``ReservedAddrList`` and ``AsyncReservedAddrList`` have in common."""

    _items = "reserved_addrs"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the reserved address list API resource"""
        return self._string("uri")


class ReservedAddrList(_ReservedAddrList, Page[ReservedAddr]):
    """A page of reserved addresses, newest first."""

    @property
    def reserved_addrs(self) -> Sequence[ReservedAddr]:
        """the list of all reserved addresses on this account"""
        return self._list("reserved_addrs", ReservedAddr)


class AsyncReservedAddrList(_ReservedAddrList, AsyncPage[AsyncReservedAddr]):
    """A page of reserved addresses, newest first.

    That of an ``AsyncClient``; otherwise the same as ``ReservedAddrList``.
    """

    @property
    def reserved_addrs(self) -> Sequence[AsyncReservedAddr]:
        """the list of all reserved addresses on this account"""
        return self._list("reserved_addrs", AsyncReservedAddr)
