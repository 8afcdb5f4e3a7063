# Made by Copperplate from schema/resources/teas.yaml; change it there.
"""The teas of an account."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Literal

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class Market(StrEnum):
    """The enum ``Market``.

    A value that the API adds later is returned as it is, plain.
    """

    NORTH = "north"
    SOUTH = "south"


class _Tea(Datatype):
    """What ``Tea`` and ``AsyncTea`` have in common."""

    @property
    def id(self) -> str:
        """its id"""
        return self._string("id")

    @property
    def name(self) -> str:
        """what it is called"""
        return self._string("name")


class Tea(_Tea):
    """The datatype ``Tea``."""

    def update(
        self,
        name: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Change a tea.

        Args:
            name: what it is called
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.teas.update(
                id=self.id,
                name=name,
                timeout=timeout,
                options=options,
            )
        )

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Take a tea out.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.teas.delete(id=self.id, timeout=timeout, options=options)

    def move(
        self,
        market: Market | Literal["north", "south"] | str,
        day: date | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Move a tea to another market.

        Args:
            market: the market that it moves to. Sent in the header ``Shop-Market``. One
                of ``north`` or ``south``, or a value added later.
            day: when
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.teas.move(
                id=self.id,
                market=market,
                day=day,
                timeout=timeout,
                options=options,
            )
        )


class AsyncTea(_Tea):
    """The datatype ``Tea``.

    That of an ``AsyncClient``; otherwise the same as ``Tea``.
    """

    async def update(
        self,
        name: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTea:
        """Change a tea.

        Args:
            name: what it is called
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.teas.update(
                id=self.id,
                name=name,
                timeout=timeout,
                options=options,
            )
        )

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Take a tea out.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.teas.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def move(
        self,
        market: Market | Literal["north", "south"] | str,
        day: date | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTea:
        """Move a tea to another market.

        Args:
            market: the market that it moves to. Sent in the header ``Shop-Market``. One
                of ``north`` or ``south``, or a value added later.
            day: when
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.teas.move(
                id=self.id,
                market=market,
                day=day,
                timeout=timeout,
                options=options,
            )
        )


class _TeaList(BasePage):
    """What ``TeaList`` and ``AsyncTeaList`` have in common."""

    _items = "teas"
    _next = "next"

    @property
    def next(self) -> str | None:
        """where the next page is"""
        return self._nullable("next", as_string)


class TeaList(_TeaList, Page[Tea]):
    """The datatype ``TeaList``."""

    @property
    def teas(self) -> Sequence[Tea]:
        """the teas"""
        return self._list("teas", Tea)


class AsyncTeaList(_TeaList, AsyncPage[AsyncTea]):
    """The datatype ``TeaList``.

    That of an ``AsyncClient``; otherwise the same as ``TeaList``.
    """

    @property
    def teas(self) -> Sequence[AsyncTea]:
        """the teas"""
        return self._list("teas", AsyncTea)
