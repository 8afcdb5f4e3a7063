# Made by Copperplate from schema/; change it there.
"""Events that the API sends by webhooks, verified and typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from .. import datatypes
from .._blanks import Headers
from .._deprecated import deprecated
from .._event import BaseEvent, read_event
from .._signing import Signing, WebhookSignatureError

__all__ = [
    "Event",
    "Headers",
    "OrderLost",
    "OrderSent",
    "OrdersMerged",
    "WebhookSignatureError",
    "parse",
    "sign",
]

_SIGNING = Signing(
    headers={"Shop-Event": "{type}", "Shop-Signature": "t={timestamp},v1={signature}"},
    signed="{timestamp}.{body}",
    secret="whsec_{base64}",
)


class Event(BaseEvent):
    """What the API tells by a webhook: of this class itself if its type isn't known here."""

    _secrets = frozenset({"token"})

    @property
    def type(self) -> str:
        """What happened."""
        return self._string("type")

    @property
    def id(self) -> str:
        """Identifies the event, however often it is sent."""
        return self._string("id")

    @property
    def timestamp(self) -> datetime:
        """When the request was sent."""
        return self._datetime("timestamp")

    @property
    def data(self) -> Any:
        """What the event is about."""
        return self._any("data")

    @property
    def body(self) -> Any:
        """The whole body."""
        return self._any("body")


class OrderSent(Event):
    """An order has left the shop.

    Its type is ``order.sent``.
    """

    @property
    def data(self) -> datatypes.Order:
        """What the event is about."""
        return self._object("data", datatypes.Order)


class OrdersMerged(Event):
    """Several orders are one from now on.

    Its type is ``orders.merged``.
    """

    @property
    def data(self) -> Sequence[datatypes.Order]:
        """What the event is about."""
        return self._list("data", datatypes.Order)


@deprecated("an order that is lost is sent again")
class OrderLost(Event):
    """Nobody knows where an order is.

    Its type is ``order.lost``.

    Deprecated: an order that is lost is sent again
    """


_EVENTS: Mapping[str, type[Event]] = {
    "order.sent": OrderSent,
    "orders.merged": OrdersMerged,
    "order.lost": OrderLost,
}


def parse(
    body: bytes | str,
    headers: Headers,
    secret: str | Sequence[str],
    *,
    tolerance: float | None = 300,
) -> Event:
    """The event that a request tells of, if the API has signed it.

    Args:
        body: that of the request as it came, before anything decodes it.
        headers: those of the request.
        secret: what the API signs with; several while one replaces another.
        tolerance: the most seconds between the timestamp of the request and now;
            None for any number.

    Raises:
        WebhookSignatureError: the request isn't the API's, was changed, or is an
            old one that came again.
        InvalidResponseError: it is the API's, and its body isn't JSON.
        TypeError, ValueError: there is no secret, or something was given that can't
            be used.
    """
    told = _SIGNING.verified(body, headers, secret, tolerance)
    return read_event(body, told, _EVENTS, Event, id=("id",), data=("data", "object"))


def sign(
    body: bytes | str,
    secret: str | Sequence[str],
    *,
    type: str,
    timestamp: datetime | None = None,
) -> dict[str, str]:
    """The headers of a request with such a body, as the API signs it: to test what
    receives webhooks.

    Args:
        body: that of the request.
        secret: what to sign with; the request is signed with each of several.
        type: that of the event.
        timestamp: when the request is sent; now, if not given.

    Raises:
        TypeError, ValueError: there is no secret, or something was given that can't
            be used.
    """
    return _SIGNING.headers(body, secret, type=type, timestamp=timestamp)
