# Made by Copperplate from schema/resources/things.yaml; change it there.
"""Things with awkward names."""

from __future__ import annotations

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.things import AsyncThingList, Thing, ThingList


class ThingsClient(Service):
    """Things with awkward names.

    A client has it as ``import_``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Thing:
        """Get a thing.

        Args:
            id: a builtin
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/things/{id}",
            path={"id": id},
            result=Thing,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        from_: str | None = None,
        timeout_: int | str | None = None,
        after: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> ThingList:
        """List things.

        Args:
            from_: another keyword
            timeout_: a parameter of every call
            after: the id of the last thing before the page
            limit: the most things in a page. From 1 to 50.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            A page of the list; iterating goes on to the pages after it.
        """
        return self._page(
            "GET",
            "/things",
            query={"from": from_, "timeout": timeout_, "after": after, "limit": limit},
            result=ThingList,
            timeout=timeout,
            options=options,
        )

    def import_(
        self,
        class_: str,
        self_: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Take over a thing.

        Args:
            class_: a keyword
            self_: the object itself
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "POST",
            "/things/import",
            body={"class": class_, "self": self_},
            timeout=timeout,
            options=options,
        )


class AsyncThingsClient(AsyncService):
    """Things with awkward names.

    A client has it as ``import_``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Thing:
        """Get a thing.

        Args:
            id: a builtin
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/things/{id}",
            path={"id": id},
            result=Thing,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        from_: str | None = None,
        timeout_: int | str | None = None,
        after: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[AsyncThingList, Thing]:
        """List things.

        Args:
            from_: another keyword
            timeout_: a parameter of every call
            after: the id of the last thing before the page
            limit: the most things in a page. From 1 to 50.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The list, not asked for yet: ``await`` gives its first page, ``async for``
            the items of all pages.
        """
        return self._pager(
            "GET",
            "/things",
            query={"from": from_, "timeout": timeout_, "after": after, "limit": limit},
            result=AsyncThingList,
            timeout=timeout,
            options=options,
        )

    async def import_(
        self,
        class_: str,
        self_: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Take over a thing.

        Args:
            class_: a keyword
            self_: the object itself
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "POST",
            "/things/import",
            body={"class": class_, "self": self_},
            timeout=timeout,
            options=options,
        )
