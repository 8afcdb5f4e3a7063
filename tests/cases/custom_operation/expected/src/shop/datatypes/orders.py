# Made by Copperplate from schema/resources/orders.yaml; change it there.
"""Orders."""

from __future__ import annotations

from .._datatype import Datatype
from .._request_options import RequestOptions


class _Order(Datatype):
    """What ``Order`` and ``AsyncOrder`` have in common."""

    @property
    def key(self) -> str:
        """its key"""
        return self._string("key")


class Order(_Order):
    """An order."""

    def cancel(
        self,
        reason: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Order:
        """Cancel an order.

        Args:
            reason: why
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.orders.cancel(
                key=self.key,
                reason=reason,
                timeout=timeout,
                options=options,
            )
        )

    def remind(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Write to the buyer.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.orders.remind(key=self.key, timeout=timeout, options=options)


class AsyncOrder(_Order):
    """An order.

    That of an ``AsyncClient``; otherwise the same as ``Order``.
    """

    async def cancel(
        self,
        reason: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncOrder:
        """Cancel an order.

        Args:
            reason: why
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.orders.cancel(
                key=self.key,
                reason=reason,
                timeout=timeout,
                options=options,
            )
        )

    async def remind(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Write to the buyer.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.orders.remind(
            key=self.key,
            timeout=timeout,
            options=options,
        )
