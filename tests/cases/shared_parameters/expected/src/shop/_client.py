# Made by Copperplate from schema/; change it there.
"""The clients."""

from __future__ import annotations

from . import _types as types
from . import services
from ._async_client import AsyncBaseClient
from ._cached import cached
from ._config import Config, Scheme
from ._parameter import Parameter
from ._sync_client import SyncClient
from ._writers import date_text

_CONFIG = Config(
    base_url="https://shop.example",
    base_url_variable="SHOP_BASE_URL",
    user_agent="shop/0.1.0",
    schemes={
        "bearer": Scheme({"api_key": "SHOP_KEY"}, header="Authorization", word="Bearer")
    },
    authentication="bearer",
    headers={},
    parameters={
        "account": Parameter("path", "account", "SHOP_ACCOUNT"),
        "market": Parameter("header", "Shop-Market", "SHOP_MARKET", required=True),
        "day": Parameter("query", "as_of", "SHOP_DAY", write=date_text),
    },
)


class Client(SyncClient):
    """The client of the Shop API.

    Sells things.
    """

    _config = _CONFIG

    def __init__(
        self,
        api_key: str | types.Callable[[], str] | None = None,
        base_url: str | None = None,
        *,
        app_info: str | None = None,
        proxy: str | None = None,
        http_client: types.Httpx2Client | None = None,
        transport: types.Transport | None = None,
        **options: types.Unpack[types.ClientOptions],
    ) -> None:
        """Make a client.

        Args:
            api_key: the API key; if not given, that of SHOP_KEY. Or a function that
                gives it, which is asked before each attempt.
            base_url: the server to call; if not given, the environment variable's, or
                the usual one.
            app_info: your program and its version, ``my-app/1.0``, which is added to
                ``User-Agent``.
            proxy: the URL of an HTTP proxy, ``http://user:password@host:port``; empty
                for none. If not given, that of the environment (``https_proxy``,
                ``no_proxy``).
            http_client: an ``httpx2.Client`` of your own (extra ``httpx2``), for client
                certificates or event hooks. Its proxies, certificates, timeouts and
                credentials are used, and it isn't closed by this client.
            transport: another HTTP library altogether. Closed with this client.
            **options: ``account``, ``market``, ``day``, timeouts, retries, headers and
                so on: see ``ClientOptions``.

        Raises:
            TypeError, ValueError: something is missing, or can't be used.
        """
        keys = {"api_key": api_key}
        self._begin(keys, base_url, app_info, proxy, http_client, transport, options)

    @cached
    def teas(self) -> services.TeasClient:
        """The teas of an account."""
        return services.TeasClient(self)


class AsyncClient(AsyncBaseClient):
    """The client of the Shop API, for ``await``.

    Sells things.
    """

    _config = _CONFIG

    def __init__(
        self,
        api_key: str | types.Callable[[], str | types.Awaitable[str]] | None = None,
        base_url: str | None = None,
        *,
        app_info: str | None = None,
        proxy: str | None = None,
        http_client: types.AsyncHttpx2Client | None = None,
        transport: types.AsyncTransport | None = None,
        **options: types.Unpack[types.ClientOptions],
    ) -> None:
        """Make a client.

        Args:
            api_key: the API key; if not given, that of SHOP_KEY. Or a function that
                gives it, which is asked before each attempt.
            base_url: the server to call; if not given, the environment variable's, or
                the usual one.
            app_info: your program and its version, ``my-app/1.0``, which is added to
                ``User-Agent``.
            proxy: the URL of an HTTP proxy, ``http://user:password@host:port``; empty
                for none. If not given, that of the environment (``https_proxy``,
                ``no_proxy``).
            http_client: an ``httpx2.AsyncClient`` of your own (extra ``httpx2``), for
                client certificates or event hooks. Its proxies, certificates, timeouts
                and credentials are used, and it isn't closed by this client.
            transport: another HTTP library altogether. Closed with this client.
            **options: ``account``, ``market``, ``day``, timeouts, retries, headers and
                so on: see ``ClientOptions``.

        Raises:
            ImportError: aiohttp is not installed.
            TypeError, ValueError: something is missing, or can't be used.
        """
        keys = {"api_key": api_key}
        self._begin(keys, base_url, app_info, proxy, http_client, transport, options)

    @cached
    def teas(self) -> services.AsyncTeasClient:
        """The teas of an account."""
        return services.AsyncTeasClient(self)
