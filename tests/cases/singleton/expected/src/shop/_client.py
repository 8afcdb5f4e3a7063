# Made by Copperplate from schema/; change it there.
"""The clients."""

from __future__ import annotations

from . import services
from ._async_client import AsyncBaseClient
from ._cached import cached
from ._config import Config, Scheme
from ._sync_client import SyncClient

_CONFIG = Config(
    base_url="https://shop.example",
    base_url_variable="SHOP_BASE_URL",
    user_agent="shop/0.1.0",
    schemes={
        "header": Scheme({"api_key": "SHOP_KEY"}, header="Authorization", word="Bearer")
    },
    authentication="header",
    headers={"Shop-Version": "1"},
    error_code=("code",),
    error_message=("message",),
    error_details=("details",),
    error_operation_id=("details", "operation"),
    operation_id_header="X-Operation",
)


class Client(SyncClient):
    """The client of the Shop API.

    Sells things.
    """

    _config = _CONFIG

    @cached
    def shops(self) -> services.ShopsGroup:
        """What a client has under ``shops``: ``opening_hours``."""
        return services.ShopsGroup(self)


class AsyncClient(AsyncBaseClient):
    """The client of the Shop API, for ``await``.

    Sells things.
    """

    _config = _CONFIG

    @cached
    def shops(self) -> services.AsyncShopsGroup:
        """What a client has under ``shops``: ``opening_hours``."""
        return services.AsyncShopsGroup(self)
