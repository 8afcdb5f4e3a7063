"""Clients of every kind, called in one way."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

import shop


class Caller:
    """Makes clients of one kind, and calls them; both kinds look the same to a test."""

    def __init__(self, kind: str, url: str) -> None:
        self.kind = kind
        self.url = url
        self._loop = asyncio.new_event_loop()
        self._clients: list[Any] = []

    def client(self, key: str = "sesame", **options: Any) -> Any:
        options.setdefault("base_url", self.url)
        if self.kind == "sync":
            client: Any = shop.Client(key, **options)
        else:
            client = shop.AsyncClient(key, **options)
        self._clients.append(client)
        return client

    def wait(self, result: Any) -> Any:
        """The result of a call, awaited if there is something to await."""
        if inspect.isawaitable(result):

            async def wait() -> Any:
                return await result

            return self._loop.run_until_complete(wait())
        return result

    def all(self, items: Any) -> list[Any]:
        """Everything that iterating gives."""
        if self.kind == "sync":
            return list(items)

        async def collect() -> list[Any]:
            return [item async for item in items]

        return self._loop.run_until_complete(collect())

    def close(self) -> None:
        for client in self._clients:
            self.wait(client.close())
        self._loop.close()
