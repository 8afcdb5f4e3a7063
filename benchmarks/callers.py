"""The same few calls by each kind of client: a package, and the HTTP libraries alone.

A caller is made when it is needed, because no environment has all of the libraries.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from http.client import HTTPConnection

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


class StandardLibrary:
    """Python's http.client as it is: one connection for each thread, which stays open."""

    def __init__(self, url: str) -> None:
        from threading import local

        self._parts = urlsplit(url)
        self._local = local()
        self._connections: list[HTTPConnection] = []

    def _get(self, target: str) -> Any:
        connection: HTTPConnection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._connection()
            self._local.connection = connection
            self._connections.append(connection)
        connection.request("GET", target, headers=HEADERS)
        response = connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise RuntimeError(response.status)
        return json.loads(body)

    def _connection(self) -> HTTPConnection:
        import http.client
        import ssl

        host, port = self._parts.hostname or "", self._parts.port
        if self._parts.scheme == "http":
            return http.client.HTTPConnection(host, port)
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(host, port, context=context)

    def get(self) -> object:
        return self._get(GET)["id"]

    def identifiers(self) -> Iterator[str]:
        target: str | None = LIST
        while target is not None:
            page = self._get(target)
            yield from (key["id"] for key in page["keys"])
            link = page["next_page_uri"]
            target = link and "/" + link.split("/", 3)[3]

    def close(self) -> None:
        for connection in self._connections:
            connection.close()


class AsyncPackage:
    """Ours, with the extra ``async``."""

    def __init__(self, url: str) -> None:
        import ngrok

        self._client = ngrok.AsyncClient("benchmark", url)

    async def get(self) -> object:
        return (await self._client.api_keys.get(ID)).id

    async def close(self) -> None:
        await self._client.close()


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


SYNC: Mapping[str, Callable[[str], Caller]] = {
    "package": Package,
    "http.client": StandardLibrary,
}

ASYNC: Mapping[str, Callable[[str], AsyncCaller]] = {
    "async": AsyncPackage,
    "aiohttp": Aiohttp,
}
