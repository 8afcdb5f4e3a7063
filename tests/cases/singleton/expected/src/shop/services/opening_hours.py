# Made by Copperplate from schema/resources/opening_hours.yaml; change it there.
"""When a shop is open."""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.opening_hours import OpeningHours


class OpeningHoursClient(Service):
    """When a shop is open.

    A client has it as ``shops.opening_hours``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def get(
        self,
        shop: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> OpeningHours:
        """See when a shop is open.

        Args:
            shop: the name of the shop
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/shops/{shop}/hours",
            path={"shop": shop},
            result=OpeningHours,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        shop: str,
        hours: OpeningHours | inputs.OpeningHours,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> OpeningHours:
        """Change the hours.

        Args:
            shop: the name of the shop
            hours: the hours from now on
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``OpeningHours`` as it is now.
        """
        return self._call(
            "PUT",
            "/shops/{shop}/hours",
            path={"shop": shop},
            body=hours,
            result=OpeningHours,
            timeout=timeout,
            options=options,
        )

    def delete(
        self,
        shop: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Close the shop for good.

        Args:
            shop: the name of the shop
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/shops/{shop}/hours",
            path={"shop": shop},
            timeout=timeout,
            options=options,
        )


class AsyncOpeningHoursClient(AsyncService):
    """When a shop is open.

    A client has it as ``shops.opening_hours``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def get(
        self,
        shop: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> OpeningHours:
        """See when a shop is open.

        Args:
            shop: the name of the shop
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/shops/{shop}/hours",
            path={"shop": shop},
            result=OpeningHours,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        shop: str,
        hours: OpeningHours | inputs.OpeningHours,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> OpeningHours:
        """Change the hours.

        Args:
            shop: the name of the shop
            hours: the hours from now on
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``OpeningHours`` as it is now.
        """
        return await self._call(
            "PUT",
            "/shops/{shop}/hours",
            path={"shop": shop},
            body=hours,
            result=OpeningHours,
            timeout=timeout,
            options=options,
        )

    async def delete(
        self,
        shop: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Close the shop for good.

        Args:
            shop: the name of the shop
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/shops/{shop}/hours",
            path={"shop": shop},
            timeout=timeout,
            options=options,
        )
