# Made by Copperplate from schema/resources/orders.yaml; change it there.
"""What people have bought."""

from __future__ import annotations

from collections.abc import Sequence

from .. import inputs
from .._null import Null
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from .._unions import by_kind, by_tag
from ..datatypes.orders import Card, Order, Person, Voucher


class OrdersClient(Service):
    """What people have bought.

    A client has it as ``orders``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def create(
        self,
        means: Card | inputs.Card | Voucher | inputs.Voucher,
        giver: str | Person | inputs.Person | Null | None = None,
        tags: str | Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Order:
        """Buy something.

        Args:
            means: what it is paid with
            giver: whom it is from: a name, or a person
            tags: words to find it by: one or several
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Order``.
        """
        return self._call(
            "POST",
            "/orders",
            body={
                "means": by_kind(
                    object=by_tag(
                        "kind", {"card": Card._written, "voucher": Voucher._written}
                    )
                )(means),
                "giver": giver,
                "tags": tags,
            },
            result=Order,
            timeout=timeout,
            options=options,
        )


class AsyncOrdersClient(AsyncService):
    """What people have bought.

    A client has it as ``orders``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    async def create(
        self,
        means: Card | inputs.Card | Voucher | inputs.Voucher,
        giver: str | Person | inputs.Person | Null | None = None,
        tags: str | Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Order:
        """Buy something.

        Args:
            means: what it is paid with
            giver: whom it is from: a name, or a person
            tags: words to find it by: one or several
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Order``.
        """
        return await self._call(
            "POST",
            "/orders",
            body={
                "means": by_kind(
                    object=by_tag(
                        "kind", {"card": Card._written, "voucher": Voucher._written}
                    )
                )(means),
                "giver": giver,
                "tags": tags,
            },
            result=Order,
            timeout=timeout,
            options=options,
        )
