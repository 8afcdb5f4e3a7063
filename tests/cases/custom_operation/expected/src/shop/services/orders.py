# Made by Copperplate from schema/resources/orders.yaml; change it there.
"""Orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from .._read import as_integer, as_string, list_of, map_of
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.orders import AsyncOrder, Order


class OrdersClient(Service):
    """Orders.

    A client has it as ``orders``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def cancel(
        self,
        key: str,
        reason: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Order:
        """Cancel an order.

        Args:
            key: its key
            reason: why
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "POST",
            "/orders/{key}/cancel",
            path={"key": key},
            body={"reason": reason},
            result=Order,
            timeout=timeout,
            options=options,
        )

    def remind(
        self,
        key: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Write to the buyer.

        Args:
            key: its key
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "POST",
            "/orders/{key}/remind",
            path={"key": key},
            timeout=timeout,
            options=options,
        )

    def count(
        self,
        states: Sequence[Literal["open", "sent"] | str],
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Mapping[str, int]:
        """Count orders by state.

        Args:
            states: only those in one of these states. Each one of ``open`` or ``sent``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/orders/count",
            query={"states": states},
            result=map_of(as_integer),
            timeout=timeout,
            options=options,
        )

    def forget(
        self,
        keys: Sequence[str],
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Sequence[str]:
        """Forget many orders.

        Args:
            keys: the keys of the orders
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "POST",
            "/orders/forget",
            body=keys,
            result=list_of(as_string),
            timeout=timeout,
            options=options,
        )


class AsyncOrdersClient(AsyncService):
    """Orders.

    A client has it as ``orders``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    async def cancel(
        self,
        key: str,
        reason: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncOrder:
        """Cancel an order.

        Args:
            key: its key
            reason: why
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "POST",
            "/orders/{key}/cancel",
            path={"key": key},
            body={"reason": reason},
            result=AsyncOrder,
            timeout=timeout,
            options=options,
        )

    async def remind(
        self,
        key: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Write to the buyer.

        Args:
            key: its key
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "POST",
            "/orders/{key}/remind",
            path={"key": key},
            timeout=timeout,
            options=options,
        )

    async def count(
        self,
        states: Sequence[Literal["open", "sent"] | str],
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Mapping[str, int]:
        """Count orders by state.

        Args:
            states: only those in one of these states. Each one of ``open`` or ``sent``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/orders/count",
            query={"states": states},
            result=map_of(as_integer),
            timeout=timeout,
            options=options,
        )

    async def forget(
        self,
        keys: Sequence[str],
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Sequence[str]:
        """Forget many orders.

        Args:
            keys: the keys of the orders
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "POST",
            "/orders/forget",
            body=keys,
            result=list_of(as_string),
            timeout=timeout,
            options=options,
        )
