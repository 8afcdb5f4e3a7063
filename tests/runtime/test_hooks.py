"""What a client tells its hooks, and when."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any
from unittest import mock

import pytest
from misbehaving import Server, answer, close, silence
from PACKAGE import _errors as errors
from PACKAGE._hooks import Attempt, Hooks
from PACKAGE._response import Response
from PACKAGE._retry import RetryPolicy

from callers import Caller

BOOK = {"id": "bk_1"}
AT_ONCE: dict[str, Any] = {"retry": RetryPolicy(backoff=0)}


class Heard(Hooks):
    """Writes down what it hears."""

    def __init__(self) -> None:
        self.events: list[tuple[str, Attempt, Any]] = []

    def names(self) -> list[str]:
        return [name for name, _, _ in self.events]

    def on_request(self, attempt: Attempt) -> Mapping[str, str] | None:
        self.events.append(("request", attempt, None))
        return {"traceparent": f"00-{attempt.number}", "user-agent": "traced"}

    def on_response(self, attempt: Attempt, response: Response) -> None:
        self.events.append(("response", attempt, response))

    def on_retry(self, attempt: Attempt, error: Exception, wait: float) -> None:
        self.events.append(("retry", attempt, (error, wait)))

    def on_error(self, attempt: Attempt, error: BaseException) -> None:
        self.events.append(("error", attempt, error))


def test_every_attempt_begins_and_ends(server: Server, caller: Caller) -> None:
    server.reply(answer(503, {"msg": "later"}), close, answer(200, BOOK))
    heard = Heard()
    client = caller.client(hooks=heard, **AT_ONCE)
    caller.wait(client.books.get("bk_1"))
    assert heard.names() == ["request", "retry"] * 2 + ["request", "response"]
    attempts = [attempt for _, attempt, _ in heard.events]
    assert [attempt.number for attempt in attempts] == [1, 1, 2, 2, 3, 3]
    assert all(attempts[i] is attempts[i + 1] for i in (0, 2, 4))
    first, second = (told for name, _, told in heard.events if name == "retry")
    assert isinstance(first[0], errors.ServerError) and first[1] == 0
    assert isinstance(second[0], errors.APIConnectionError)
    response = heard.events[-1][2]
    assert (response.status, response.attempts) == (200, 3)
    sent = [request.headers["traceparent"] for request in server.received]
    assert sent == ["00-1", "00-2", "00-3"]
    assert server.received[0].headers["user-agent"] == "traced"


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(404, {}), errors.NotFoundError),
        (answer(200, raw=b"<html>"), errors.InvalidResponseError),
        (answer(200, [1]), errors.InvalidResponseError),
        (close, errors.APIConnectionError),
    ],
)
def test_the_error_that_the_caller_gets(
    server: Server, caller: Caller, reply: Any, kind: type[Exception]
) -> None:
    server.reply(reply)
    heard = Heard()
    with pytest.raises(kind) as caught:
        caller.wait(caller.client(hooks=heard, max_retries=0).books.get("bk_1"))
    assert heard.names() == ["request", "error"]
    assert heard.events[-1][2] is caught.value


def test_what_ends_a_call_from_outside(server: Server) -> None:
    server.reply(silence(5))
    heard = Heard()
    caller = Caller("async", server.url)

    async def cancel() -> None:
        client = caller.client(hooks=heard)
        task = asyncio.ensure_future(client.books.get("bk_1"))
        while not server.received:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await client.close()

    caller.wait(cancel())
    caller.close()
    assert heard.names() == ["request", "error"]
    assert isinstance(heard.events[-1][2], asyncio.CancelledError)


def test_pages_and_requests_are_told_of(server: Server, caller: Caller) -> None:
    first = {"books": [BOOK], "next_page_uri": f"{server.url}/books?after=1"}
    server.reply(answer(200, first), answer(200, {"books": []}), answer(204))
    heard = Heard()
    client = caller.client(hooks=heard)
    caller.all(client.books.list())
    caller.wait(client.request("DELETE", "/x"))
    assert [attempt.url for name, attempt, _ in heard.events if name == "request"] == [
        f"{server.url}/books",
        f"{server.url}/books?after=1",
        f"{server.url}/x",
    ]


def test_hooks_see_no_secrets(server: Server, caller: Caller) -> None:
    server.reply(answer(200, {"books": []}, headers={"X-Echo": "Bearer sesame-1234"}))
    heard = Heard()
    client = caller.client("sesame-1234", hooks=heard, headers={"Cookie": "a=b"})
    query = {
        "token": "swordfish-1",
        "text": "what of sesame-1234?",
        "also": "swordfish-1",
    }
    caller.wait(client.books.list(options={"query": query}))
    caller.wait(client.locks.open("open-sesame"))
    seen = [f"{vars(attempt)} {attempt!r}" for _, attempt, _ in heard.events]
    assert not any("sesame-1234" in text or "swordfish" in text for text in seen)
    assert not any("open-sesame" in text for text in seen)
    attempt = heard.events[0][1]
    assert attempt.headers["Authorization"] == "***"
    assert attempt.headers["Cookie"] == "***"
    assert attempt.headers["Shop-Version"] == "2"
    assert attempt.url.startswith(f"{server.url}/books?token=***&")
    response = heard.events[1][2]
    assert response.headers["x-echo"] == "Bearer ***"


def test_hooks_that_fail_are_logged(
    server: Server, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    class Failing(Hooks):
        def on_request(self, attempt: Attempt) -> Mapping[str, str] | None:
            if attempt.number == 1:
                raise LookupError("first")
            return {"Host": "evil.example"}

        def on_response(self, attempt: Attempt, response: Response) -> None:
            raise LookupError("second")

        def on_retry(self, attempt: Attempt, error: Exception, wait: float) -> None:
            raise LookupError("third")

    server.reply(answer(503, {}), answer(200, BOOK))
    client = caller.client(hooks=Failing(), **AT_ONCE)
    assert caller.wait(client.books.get("bk_1")).id == "bk_1"
    failures = [record.getMessage() for record in caplog.records if record.exc_info]
    assert failures == [
        "on_request failed",
        "on_retry failed",
        "on_request gave no headers",
        "on_response failed",
    ]
    assert all(record.levelno == logging.ERROR for record in caplog.records)
    assert server.received[1].headers["host"] != "evil.example"


def test_hooks_may_be_replaced_by_anything_that_can_be_called(
    server: Server, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    hooks = Hooks()
    server.reply(answer(200, BOOK))
    with mock.patch.object(hooks, "on_response", side_effect=LookupError) as told:
        caller.wait(caller.client(hooks=hooks).books.get("bk_1"))
    told.assert_called_once()
    assert [record.getMessage() for record in caplog.records] == ["on_response failed"]


def test_hooks_are_an_object(caller: Caller) -> None:
    with pytest.raises(
        TypeError, match="hooks: expected an object of Hooks, got Heard"
    ):
        caller.client(hooks=Heard)
    quiet = caller.client(hooks=Hooks()).with_options(hooks=None)
    assert quiet._options.hooks is None
