"""Idempotency keys, where the API has them: a POST that may have been carried out is sent again."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
import shop
from misbehaving import Server, answer, close
from PACKAGE import _errors as errors
from PACKAGE._retry import RetryPolicy

from callers import Caller

BOOK = {"id": "bk_1", "title": "Emma"}
HEADER = "idempotency-key"


@pytest.fixture(autouse=True)
def _with_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    config = copy.copy(shop.CONFIG)
    config.idempotency_header = "Idempotency-Key"
    for kind in (shop.Client, shop.AsyncClient):
        monkeypatch.setattr(kind, "_config", config)
    yield


def keys(server: Server) -> list[str | None]:
    return [request.headers.get(HEADER) for request in server.received]


def client_of(caller: Caller, **options: Any) -> Any:
    return caller.client(retry=RetryPolicy(backoff=0), **options)


@pytest.mark.parametrize("failure", [close, answer(502, {}), answer(503, {})])
def test_a_post_is_repeated_with_the_same_key(
    server: Server, caller: Caller, failure: Any
) -> None:
    server.reply(failure, failure, answer(201, BOOK))
    client = client_of(caller)
    assert caller.wait(client.books.create({"title": "Emma"})).title == "Emma"
    first, second, third = keys(server)
    assert first == second == third
    assert UUID(str(first)).version == 4
    caller.wait(client.books.create({"title": "Emma"}))
    caller.wait(client.request("POST", "/books", content=b"x"))
    assert len(set(keys(server))) == 3


def test_no_other_call_has_one(server: Server, caller: Caller) -> None:
    server.reply(answer(200, BOOK))
    client = client_of(caller)
    caller.wait(client.books.get("bk_1"))
    caller.wait(client.books.update("bk_1", "Emma"))
    caller.wait(client.books.delete("bk_1"))
    assert keys(server) == [None] * 3


@pytest.mark.parametrize(
    "options",
    [{"idempotency_key": "mine"}, {"headers": {"IDEMPOTENCY-key": "mine"}}],
)
def test_a_key_of_the_callers_own(
    server: Server, caller: Caller, options: dict[str, Any]
) -> None:
    server.reply(close, answer(201, BOOK))
    client = client_of(caller)
    caller.wait(client.books.create({}, options=options))
    caller.wait(client.books.update("bk_1", options=options))
    assert keys(server) == ["mine"] * 3


@pytest.mark.parametrize("key", ["", " ", 7, "x" * 256, "a\nb", "é"])
def test_what_is_no_key(server: Server, caller: Caller, key: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="^idempotency_key: "):
        caller.wait(
            client_of(caller).books.create({}, options={"idempotency_key": key})
        )
    assert server.received == []


def test_without_such_keys_a_post_is_sent_once(
    server: Server, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in (shop.Client, shop.AsyncClient):
        monkeypatch.setattr(kind, "_config", shop.CONFIG)
    server.reply(close)
    with pytest.raises(errors.APIConnectionError):
        caller.wait(client_of(caller).books.create({}))
    assert keys(server) == [None]
