# Made by Copperplate from schema/; change it there.
"""The clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._async_client import AsyncBaseClient
from ._cached import cached
from ._config import Config
from ._sync_client import SyncClient

if TYPE_CHECKING:
    from .services.opening_hours import AsyncOpeningHoursClient, OpeningHoursClient

_CONFIG = Config(
    base_url="https://shop.example",
    base_url_variable="SHOP_BASE_URL",
    user_agent="shop/0.1.0",
    key_header="Authorization",
    key_scheme="Bearer",
    key_variable="SHOP_KEY",
    headers={"Shop-Version": "1"},
    error_code="code",
    error_message="message",
    error_details="details",
    error_operation_id="operation",
    operation_id_header="X-Operation",
)


class ShopsGroup:
    """What a client has under ``shops``: ``opening_hours``."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @cached
    def opening_hours(self) -> OpeningHoursClient:
        """When a shop is open."""
        from .services.opening_hours import OpeningHoursClient

        return OpeningHoursClient(self._client)


class AsyncShopsGroup:
    """What a client has under ``shops``: ``opening_hours``."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @cached
    def opening_hours(self) -> AsyncOpeningHoursClient:
        """When a shop is open."""
        from .services.opening_hours import AsyncOpeningHoursClient

        return AsyncOpeningHoursClient(self._client)


class Client(SyncClient):
    """The client of the Shop API.

    Sells things.
    """

    _config = _CONFIG

    @cached
    def shops(self) -> ShopsGroup:
        """What a client has under ``shops``: ``opening_hours``."""
        return ShopsGroup(self)


class AsyncClient(AsyncBaseClient):
    """The client of the Shop API, for ``await``.

    Sells things.
    """

    _config = _CONFIG

    @cached
    def shops(self) -> AsyncShopsGroup:
        """What a client has under ``shops``: ``opening_hours``."""
        return AsyncShopsGroup(self)
