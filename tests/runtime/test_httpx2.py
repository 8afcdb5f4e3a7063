"""A caller's own client of httpx2, and what stays ours with it."""

from __future__ import annotations

import asyncio
import gzip
import os
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
import shop
from misbehaving import Server, answer, close, drip
from PACKAGE import _errors as errors

from callers import Caller

BOOK = {"id": "bk_1", "title": "Emma"}


class Own:
    """Calls with a client of httpx2, of one kind or the other."""

    def __init__(self, kind: str, url: str) -> None:
        self.kind = kind
        self._url = url

    def get(self, own: dict[str, Any] | None = None, **options: Any) -> Any:
        """Get a book, with a client of httpx2 that was made with ``own``."""
        if self.kind == "sync":
            with httpx2.Client(**own or {}) as http:
                client = shop.Client("sesame", self._url, http_client=http, **options)
                with client:
                    book = client.books.get("bk_1")
                assert not http.is_closed
                return book

        async def main() -> Any:
            async with httpx2.AsyncClient(**own or {}) as http:
                client = shop.AsyncClient(
                    "sesame", self._url, http_client=http, **options
                )
                async with client:
                    book = await client.books.get("bk_1")
                assert not http.is_closed
                return book

        return asyncio.run(main())


@pytest.fixture(params=["sync", "async"])
def own(request: pytest.FixtureRequest, server: Server) -> Iterator[Own]:
    yield Own(request.param, server.url)


def test_it_is_used_and_left_open(server: Server, own: Own) -> None:
    server.reply(answer(200, BOOK))
    assert own.get({"headers": {"X-Team": "blue"}}).title == "Emma"
    assert server.received[0].headers["x-team"] == "blue"
    assert server.received[0].headers["authorization"] == "Bearer sesame"


def test_its_hooks_are_called(server: Server) -> None:
    server.reply(answer(200, BOOK))
    seen: list[object] = []
    Own("sync", server.url).get({"event_hooks": {"request": [seen.append]}})
    assert len(seen) == 1


def test_its_credentials_are_used(server: Server, own: Own) -> None:
    class Gateway(httpx2.Auth):
        def auth_flow(self, request: httpx2.Request) -> Any:
            request.headers["X-Gateway"] = "open"
            yield request

    server.reply(answer(200, BOOK))
    own.get({"auth": Gateway()})
    own.get({"auth": ("ann", "secret")})
    first, second = server.received
    assert first.headers["authorization"] == "Bearer sesame"
    assert first.headers["x-gateway"] == "open"
    assert second.headers["authorization"].startswith("Basic ")


@pytest.mark.usefixtures("no_waiting")
def test_calls_are_repeated(server: Server, own: Own) -> None:
    server.reply(answer(503), close, answer(200, BOOK))
    assert own.get().title == "Emma"


def test_the_key_goes_nowhere_else(server: Server, own: Own) -> None:
    server.reply(answer(302, headers={"Location": f"{server.url}/elsewhere"}))
    with pytest.raises(errors.InvalidResponseError, match="redirects are not followed"):
        own.get({"follow_redirects": True})
    assert len(server.received) == 1


def test_its_timeouts_are_used(server: Server, own: Own) -> None:
    server.reply(drip(answer(200, BOOK), interval=1.0, at_once=10))
    with pytest.raises(errors.APITimeoutError):
        own.get({"timeout": 0.2}, max_retries=0)


def test_broken_http_is_not_shown(server: Server, own: Own) -> None:
    server.reply(b"HTTP/1.1 200 OK\r\nsecret token\r\n\r\n")
    with pytest.raises(errors.APIConnectionError) as caught:
        own.get(max_retries=0)
    assert "secret" not in str(caught.value)


def test_an_answer_has_a_limit(server: Server, own: Own) -> None:
    packed = gzip.compress(b'"' + b"x" * 10_000_000 + b'"')
    server.reply(answer(200, raw=packed, headers={"Content-Encoding": "gzip"}))
    with pytest.raises(errors.InvalidResponseError, match="longer than 100000 bytes"):
        own.get(max_response_bytes=100_000)


def test_a_client_of_the_other_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="expected an httpx2.Client, got AsyncClient"):
        shop.Client("k", http_client=httpx2.AsyncClient())  # type: ignore[arg-type]
    with httpx2.Client() as own:
        with pytest.raises(TypeError, match="httpx2.AsyncClient, got Client"):
            shop.AsyncClient("k", http_client=own)  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="give proxy or http_client, not both"):
            shop.Client("k", http_client=own, proxy="http://127.0.0.1:1")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks")
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_fork_does_not_share_its_connections(server: Server, kind: str) -> None:
    server.reply(answer(200, BOOK))
    caller = Caller(kind, server.url)
    http: Any = httpx2.Client() if kind == "sync" else httpx2.AsyncClient()
    client = caller.client(http_client=http)
    caller.wait(client.books.get("bk_1"))
    child = os.fork()
    if child == 0:
        try:
            if kind == "sync":
                client.books.get("bk_1")
            else:
                asyncio.run(client.books.get("bk_1"))
        except errors.APIConnectionError as error:
            os._exit(7 if "make another one here" in str(error) else 8)
        finally:
            os._exit(9)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    caller.wait(client.books.get("bk_1"))
    assert (len(server.received), server.connections) == (2, 1)
    caller.wait(http.close() if kind == "sync" else http.aclose())
    caller.close()


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_one_that_is_closed_is_an_error(server: Server, kind: str) -> None:
    caller = Caller(kind, server.url)
    http: Any = httpx2.Client() if kind == "sync" else httpx2.AsyncClient()
    caller.wait(http.close() if kind == "sync" else http.aclose())
    with pytest.raises(errors.APIConnectionError, match="the http_client is closed"):
        caller.wait(caller.client(http_client=http).books.get("bk_1"))
    assert server.received == []
    caller.close()


def test_a_mistake_in_a_hook_of_its_own_is_raised(server: Server, own: Own) -> None:
    def hook(request: httpx2.Request) -> None:
        raise RuntimeError("a mistake")

    async def async_hook(request: httpx2.Request) -> None:
        hook(request)

    for each in hook, async_hook:
        if (each is hook) == (own.kind == "sync"):
            with pytest.raises(RuntimeError, match="a mistake"):
                own.get({"event_hooks": {"request": [each]}})
