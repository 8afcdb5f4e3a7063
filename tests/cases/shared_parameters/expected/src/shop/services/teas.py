# Made by Copperplate from schema/resources/teas.yaml; change it there.
"""The teas of an account."""

from __future__ import annotations

from datetime import date
from typing import Literal

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from .._writers import date_text
from ..datatypes.teas import AsyncTea, AsyncTeaList, Market, Tea, TeaList


class TeasClient(Service):
    """The teas of an account.

    A client has it as ``teas``. Every method raises a subclass of ``Error`` if the call
    fails.
    """

    def create(
        self,
        name: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Add a tea.

        Args:
            name: what it is called
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Tea``.
        """
        return self._call(
            "POST",
            "/accounts/{account}/teas",
            body={"name": name},
            result=Tea,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Get a tea.

        Args:
            id: its id
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/accounts/{account}/teas/{id}",
            path={"id": id},
            result=Tea,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        after: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TeaList:
        """List all teas.

        Args:
            after: where the page begins; the link to it tells
            limit: the most items in a page. At least 1.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            A page of the list; iterating goes on to the pages after it.
        """
        return self._page(
            "GET",
            "/accounts/{account}/teas",
            query={"after": after, "limit": limit},
            result=TeaList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        name: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Change a tea.

        Args:
            id: its id
            name: what it is called
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``Tea`` as it is now.
        """
        return self._call(
            "PATCH",
            "/accounts/{account}/teas/{id}",
            path={"id": id},
            body={"name": name},
            result=Tea,
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
        """Take a tea out.

        Args:
            id: its id
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/accounts/{account}/teas/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )

    def move(
        self,
        id: str,
        market: Market | Literal["north", "south"] | str,
        day: date | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Move a tea to another market.

        Args:
            id: its id
            market: the market that it moves to. Sent in the header ``Shop-Market``. One
                of ``north`` or ``south``, or a value added later.
            day: when
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "POST",
            "/teas/{id}/move",
            path={"id": id},
            query={"as_of": None},
            headers={"Shop-Market": market},
            body={"day": date_text(day)},
            result=Tea,
            timeout=timeout,
            options=options,
        )


class AsyncTeasClient(AsyncService):
    """The teas of an account.

    A client has it as ``teas``. Every method raises a subclass of ``Error`` if the call
    fails.
    """

    async def create(
        self,
        name: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTea:
        """Add a tea.

        Args:
            name: what it is called
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Tea``.
        """
        return await self._call(
            "POST",
            "/accounts/{account}/teas",
            body={"name": name},
            result=AsyncTea,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTea:
        """Get a tea.

        Args:
            id: its id
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/accounts/{account}/teas/{id}",
            path={"id": id},
            result=AsyncTea,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        after: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[AsyncTeaList, AsyncTea]:
        """List all teas.

        Args:
            after: where the page begins; the link to it tells
            limit: the most items in a page. At least 1.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The list, not asked for yet: ``await`` gives its first page, ``async for``
            the items of all pages.
        """
        return self._pager(
            "GET",
            "/accounts/{account}/teas",
            query={"after": after, "limit": limit},
            result=AsyncTeaList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        name: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTea:
        """Change a tea.

        Args:
            id: its id
            name: what it is called
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``Tea`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/accounts/{account}/teas/{id}",
            path={"id": id},
            body={"name": name},
            result=AsyncTea,
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
        """Take a tea out.

        Args:
            id: its id
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/accounts/{account}/teas/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )

    async def move(
        self,
        id: str,
        market: Market | Literal["north", "south"] | str,
        day: date | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTea:
        """Move a tea to another market.

        Args:
            id: its id
            market: the market that it moves to. Sent in the header ``Shop-Market``. One
                of ``north`` or ``south``, or a value added later.
            day: when
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "POST",
            "/teas/{id}/move",
            path={"id": id},
            query={"as_of": None},
            headers={"Shop-Market": market},
            body={"day": date_text(day)},
            result=AsyncTea,
            timeout=timeout,
            options=options,
        )
