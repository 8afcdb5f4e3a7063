"""API keys that a function gives."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import httpx2
import pytest
import shop
from misbehaving import Server, answer
from PACKAGE import _errors as errors
from PACKAGE._retry import RetryPolicy

from callers import Caller

BOOK = {"id": "bk_1"}
AT_ONCE: dict[str, Any] = {"retry": RetryPolicy(backoff=0)}


def client_of(caller: Caller, source: Any, **options: Any) -> Any:
    return caller.client(source, **AT_ONCE, **options)


def test_the_function_is_asked_before_each_attempt(
    server: Server, caller: Caller
) -> None:
    keys = iter(["key-one ", "key-two", "key-three"])
    server.reply(answer(503, {}), answer(200, BOOK))
    client = client_of(caller, lambda: next(keys))
    caller.wait(client.books.get("bk_1"))
    caller.wait(client.with_options(timeout=5).books.get("bk_1"))
    sent = [request.headers["authorization"] for request in server.received]
    assert sent == ["Bearer key-one", "Bearer key-two", "Bearer key-three"]


def test_an_asynchronous_function(server: Server) -> None:
    async def source() -> str:
        await asyncio.sleep(0)
        return "key-one"

    server.reply(answer(200, BOOK))
    caller = Caller("async", server.url)
    caller.wait(client_of(caller, source).books.get("bk_1"))
    caller.close()
    assert server.received[0].headers["authorization"] == "Bearer key-one"
    with shop.Client(source, server.url) as client:  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="needs an AsyncClient"):
            client.books.get("bk_1")


def test_an_asynchronous_function_that_hangs(server: Server) -> None:
    async def source() -> str:
        await asyncio.sleep(60)
        return "never"

    caller = Caller("async", server.url)
    with pytest.raises(errors.APITimeoutError, match="api_key took too long"):
        caller.wait(client_of(caller, source, timeout=0.1).books.get("bk_1"))
    caller.close()


@pytest.mark.parametrize("own", [False, True])
def test_a_function_that_takes_all_the_time(
    server: Server, caller: Caller, own: bool
) -> None:
    def source() -> str:
        time.sleep(0.2)
        return "key-one"

    kind = httpx2.Client if caller.kind == "sync" else httpx2.AsyncClient
    more = {"http_client": kind()} if own else {}
    with pytest.raises(errors.APITimeoutError, match="api_key took too long"):
        caller.wait(client_of(caller, source, timeout=0.1, **more).books.get("bk_1"))
    assert server.received == []


def test_closing_ends_the_wait_for_a_key(server: Server) -> None:
    async def source() -> str:
        await asyncio.sleep(60)
        return "never"

    async def main() -> None:
        client = shop.AsyncClient(source, server.url)
        call = asyncio.create_task(client.books.get("bk_1"))
        await asyncio.sleep(0.05)
        await client.close()
        with pytest.raises(errors.ClientClosedError):
            await asyncio.wait_for(call, 2)

    asyncio.run(main())


def test_the_key_is_masked_wherever_it_comes_back(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(404, {"msg": "who is swordfish-123?"}))
    client = client_of(caller, lambda: "swordfish-123")
    with pytest.raises(errors.NotFoundError) as caught:
        caller.wait(client.books.get("bk_1"))
    assert "swordfish" not in str(caught.value)
    assert "***" in str(caught.value)
    assert "swordfish" not in repr(client)


def test_what_the_function_raises_is_the_cause(server: Server, caller: Caller) -> None:
    def source() -> str:
        raise LookupError("the vault says swordfish-123")

    with pytest.raises(
        errors.AuthenticationError, match="raised LookupError"
    ) as caught:
        caller.wait(client_of(caller, source).books.get("bk_1"))
    assert isinstance(caught.value.__cause__, LookupError)
    assert "swordfish" not in str(caught.value)
    assert server.received == []


@pytest.mark.parametrize(
    ("key", "message"),
    [
        (None, "api_key: the function gave None"),
        (7, "api_key: expected text, got int"),
        ("", "there is no API key"),
        ("a\r\nb", "characters in it"),
    ],
)
def test_what_is_no_key(server: Server, caller: Caller, key: Any, message: str) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        caller.wait(client_of(caller, lambda: key).books.get("bk_1"))
    assert server.received == []


def test_a_header_of_the_callers_goes_before_the_function(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(200, BOOK))
    given = {"headers": {"Authorization": "Bearer other"}}
    client = client_of(caller, lambda: "never-asked")
    caller.wait(client.books.get("bk_1", options=given))
    assert server.received[0].headers["authorization"] == "Bearer other"
