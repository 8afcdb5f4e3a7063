"""The same few calls by each kind of client: a package, and the HTTP libraries alone.

A caller is made when it is needed, because no environment has all of the libraries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

ID = "ak_1"
GET = f"/api_keys/{ID}"
LIST = "/api_keys?limit=100"
HEADERS = {
    "Accept": "application/json",
    "Authorization": "Bearer benchmark",
    "Ngrok-Version": "2",
}
CONNECTIONS = 100


class Caller(Protocol):
    """Calls that wait."""

    def get(self) -> object:
        """Get one object, and read its identifier."""

    def identifiers(self) -> Iterator[str]:
        """The identifiers of all objects of the list, page by page."""
        ...

    def close(self) -> None:
        """Close all connections."""


class AsyncCaller(Protocol):
    """Calls that are awaited."""

    async def get(self) -> object:
        """Get one object, and read its identifier."""

    async def close(self) -> None:
        """Close all connections."""


class Package:
    """Ours or the published one, whichever is installed: programs of one read as those of the other."""

    def __init__(self, url: str) -> None:
        import ngrok

        self._client = ngrok.Client("benchmark", url)

    def get(self) -> object:
        return self._client.api_keys.get(ID).id

    def identifiers(self) -> Iterator[str]:
        return (key.id for key in self._client.api_keys.list(limit="100"))

    def close(self) -> None:
        getattr(self._client, "close", lambda: None)()


class Httpx2:
    """httpx2 as it is."""

    def __init__(self, url: str) -> None:
        import httpx2

        self._url = url
        self._client = httpx2.Client(
            headers=HEADERS,
            limits=httpx2.Limits(
                max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS
            ),
        )

    def get(self) -> object:
        response = self._client.get(self._url + GET)
        response.raise_for_status()
        return response.json()["id"]

    def identifiers(self) -> Iterator[str]:
        url: str | None = self._url + LIST
        while url is not None:
            response = self._client.get(url)
            response.raise_for_status()
            page = response.json()
            yield from (key["id"] for key in page["keys"])
            url = page["next_page_uri"]

    def close(self) -> None:
        self._client.close()


class AsyncPackage:
    """Ours over httpx2, or with the extra over aiohttp."""

    def __init__(self, url: str, *, aiohttp: bool = False) -> None:
        import ngrok

        transport = ngrok.AiohttpTransport() if aiohttp else None
        self._client = ngrok.AsyncClient("benchmark", url, transport=transport)

    async def get(self) -> object:
        return (await self._client.api_keys.get(ID)).id

    async def close(self) -> None:
        await self._client.close()


class AsyncHttpx2:
    """httpx2 as it is, for ``await``."""

    def __init__(self, url: str) -> None:
        import httpx2

        self._url = url + GET
        self._client = httpx2.AsyncClient(
            headers=HEADERS,
            limits=httpx2.Limits(
                max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS
            ),
        )

    async def get(self) -> object:
        response = await self._client.get(self._url)
        response.raise_for_status()
        return response.json()["id"]

    async def close(self) -> None:
        await self._client.aclose()


class Aiohttp:
    """aiohttp as it is."""

    def __init__(self, url: str) -> None:
        import aiohttp

        self._url = url + GET
        self._session = aiohttp.ClientSession(
            headers=HEADERS, connector=aiohttp.TCPConnector(limit=CONNECTIONS)
        )

    async def get(self) -> object:
        async with self._session.get(self._url) as response:
            response.raise_for_status()
            return (await response.json())["id"]

    async def close(self) -> None:
        await self._session.close()


SYNC: Mapping[str, Callable[[str], Caller]] = {"package": Package, "httpx2": Httpx2}

ASYNC: Mapping[str, Callable[[str], AsyncCaller]] = {
    "async": AsyncPackage,
    "async-aiohttp": lambda url: AsyncPackage(url, aiohttp=True),
    "httpx2-async": AsyncHttpx2,
    "aiohttp": Aiohttp,
}
