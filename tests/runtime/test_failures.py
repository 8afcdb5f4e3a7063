"""Servers that fail, and what a caller is told."""

from __future__ import annotations

import asyncio
import gzip
import html
import json
import pickle
import re
import time
from email.utils import formatdate
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
import shop
from misbehaving import Server, answer, close, cut_off, drip, reset, silence
from PACKAGE import _errors as errors
from PACKAGE._retry import retry_after

from callers import Caller

BOOK = {"id": "bk_1", "title": "Emma"}
GOOD = answer(200, BOOK)


def problem(code: str = "E_1", **details: object) -> dict[str, object]:
    return {"error_code": code, "status_code": 1, "msg": "no\nway", "details": details}


def call(caller: Caller, verb: str, client: Any = None, **options: Any) -> Any:
    """A call with this HTTP method."""
    books = (client or caller.client(**options)).books
    if verb == "GET":
        return caller.wait(books.get("bk_1"))
    if verb == "POST":
        return caller.wait(books.create({"title": "x"}))
    if verb == "PATCH":
        return caller.wait(books.update("bk_1", "x"))
    return caller.wait(books.delete("bk_1"))


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (418, errors.BadRequestError),
        (422, errors.BadRequestError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (503, errors.ServerError),
        (599, errors.ServerError),
    ],
)
def test_an_error_answer_is_an_error(
    server: Server, caller: Caller, status: int, kind: type[errors.Error]
) -> None:
    server.reply(answer(status, problem(operation_id="op_9"), headers={"X-A": "b"}))
    with pytest.raises(errors.Error) as caught:
        call(caller, "GET", max_retries=0)
    error = caught.value
    assert type(error) is kind
    assert isinstance(error, RuntimeError) == (status >= 500)
    assert (error.error_code, error.message) == ("E_1", "no\nway")
    assert error.http_status_code == status
    assert error.details == {"operation_id": "op_9"}
    assert error.operation_id == "op_9"
    assert (error.method, error.path) == ("GET", "/books/bk_1")
    assert error.headers["x-a"] == "b"
    assert str(error) == f"{status} E_1: no way (GET /books/bk_1, operation op_9)"
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert vars(again) == vars(error)
    assert str(again) == str(error)


@pytest.mark.parametrize(
    "body",
    [
        b"<html>\n<body>Bad\tgateway</body>",
        b"",
        b"[1, 2]",
        b'"text"',
        b"null",
        b'{"msg": 5, "details": [1], "error_code": {}}',
        b'{"msg": ',
        b"\xff\xfe\x00",
        b"[" * 100_000,
    ],
)
def test_an_error_of_any_shape_is_the_error_of_its_status(
    server: Server, caller: Caller, body: bytes
) -> None:
    server.reply(answer(404, raw=body, headers={"Shop-Operation-Id": "op_2"}))
    with pytest.raises(errors.NotFoundError) as caught:
        call(caller, "GET")
    assert caught.value.error_code is None
    assert caught.value.details == {}
    assert caught.value.operation_id == "op_2"
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (answer(200, raw=b"<html>hello</html>"), "not JSON"),
        (answer(200, raw=b'{"id": "bk_1", "token": "sec'), "not JSON"),
        (answer(200, raw=b"\xff\xff"), "not JSON"),
        (answer(200, raw=b"[" * 100_000), "not JSON"),
        (answer(200, raw=b""), "expected an object in the answer, got nothing"),
        (answer(204), "expected an object in the answer, got nothing"),
        (answer(200, [1]), "expected an object in the answer, got a list"),
        (answer(200, "x"), "expected an object in the answer, got text"),
    ],
)
def test_a_good_status_with_a_bad_body_is_an_error(
    server: Server, caller: Caller, reply: bytes, message: str
) -> None:
    server.reply(reply)
    with pytest.raises(errors.InvalidResponseError, match=message) as caught:
        call(caller, "GET")
    assert caught.value.http_status_code in (200, 204)
    assert "sec" not in str(caught.value)


def test_an_operation_without_a_result_does_not_mind_a_body(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(200, raw=b"<html>"))
    assert call(caller, "DELETE") is None


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(
    server: Server, caller: Caller, status: int
) -> None:
    server.reply(answer(status, headers={"Location": "https://evil.example/x"}))
    with pytest.raises(errors.InvalidResponseError, match="leads to https://evil"):
        call(caller, "GET")
    assert len(server.received) == 1


@pytest.mark.parametrize("status", [300, 304])
def test_a_status_that_says_nothing_is_an_error(
    server: Server, caller: Caller, status: int
) -> None:
    server.reply(answer(status, raw=b"", headers={"Content-Length": "0"}))
    with pytest.raises(errors.InvalidResponseError, match=f"^{status}: .*no body"):
        call(caller, "GET")


def test_a_message_is_one_line_without_surprises(
    server: Server, caller: Caller
) -> None:
    message = "a\r\nb\x1b[31mred\u2028c\u202e" + "x" * 10_000
    server.reply(answer(400, {"msg": message}))
    with pytest.raises(errors.BadRequestError) as caught:
        call(caller, "GET")
    assert caught.value.message == message
    text = str(caught.value)
    assert text.startswith("400: a b?[31mred c?xxx")
    assert text.isprintable() and len(text) < 600


def test_a_cancelled_call_leaves_the_client_usable(server: Server) -> None:
    server.reply(silence(), GOOD)

    async def main() -> None:
        async with shop.AsyncClient("k", server.url) as client:
            task = asyncio.create_task(client.books.get("bk_1"))
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert (await client.books.get("bk_1")).title == "Emma"

    asyncio.run(main())


def test_the_key_is_in_no_error(server: Server, caller: Caller) -> None:
    echo = {"msg": "the key sesame123 is bad", "details": {"key": "sesame123"}}
    server.reply(answer(401, echo, headers={"X-Seen": "Bearer sesame123"}))
    with pytest.raises(errors.AuthenticationError) as caught:
        call(caller, "GET", caller.client("sesame123"))
    error = caught.value
    seen = f"{error} {error!r} {error.details} {error.headers} {pickle.dumps(error)!r}"
    assert "sesame123" not in seen
    assert "key *** is bad" in str(error)
    assert error.headers["x-seen"] == "Bearer ***"


def test_a_key_that_is_a_part_of_words_garbles_none(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(400, {"msg": "the latest", "details": {"tests": "1"}}))
    with pytest.raises(errors.BadRequestError) as caught:
        call(caller, "GET", caller.client("test"))
    assert caught.value.message == "the latest"
    assert caught.value.details == {"tests": "1"}


@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
@pytest.mark.parametrize("verb", ["GET", "PATCH", "DELETE"])
def test_passing_failures_are_retried(
    server: Server, caller: Caller, status: int, verb: str
) -> None:
    server.reply(answer(status, problem()), answer(status, problem()), GOOD)
    call(caller, verb)
    assert [request.method for request in server.received] == [verb] * 3


@pytest.mark.usefixtures("no_waiting")
def test_retries_end(server: Server, caller: Caller) -> None:
    server.reply(answer(503, problem()))
    client = caller.client()
    for retries, attempts in ((2, 3), (0, 1), (1, 2)):
        server.received.clear()
        with pytest.raises(errors.ServerError):
            call(caller, "GET", client.with_options(max_retries=retries))
        assert len(server.received) == attempts


@pytest.mark.parametrize("status", [400, 404, 409, 500, 501])
def test_lasting_failures_are_not_retried(
    server: Server, caller: Caller, status: int
) -> None:
    server.reply(answer(status, problem()))
    with pytest.raises(errors.Error):
        call(caller, "GET")
    assert len(server.received) == 1


@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize(
    ("reply", "attempts"),
    [
        (answer(429, problem()), 2),
        (answer(503, problem(), headers={"Retry-After": "0"}), 2),
        (answer(503, problem()), 1),
        (answer(502, problem(), headers={"Retry-After": "0"}), 1),
        (answer(408, problem()), 1),
        (close, 1),
        (reset, 1),
        (cut_off(GOOD), 1),
    ],
)
def test_a_post_is_repeated_only_if_it_was_not_carried_out(
    server: Server, caller: Caller, reply: Any, attempts: int
) -> None:
    server.reply(reply, GOOD)
    try:
        call(caller, "POST")
    except errors.Error:
        pass
    assert len(server.received) == attempts


@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize("reply", [close, reset, cut_off(GOOD), b"SSH-2.0\r\n\r\n"])
def test_a_broken_connection_is_retried_and_then_an_error(
    server: Server, caller: Caller, reply: Any
) -> None:
    server.reply(reply, GOOD)
    assert call(caller, "GET").title == "Emma"
    server.reply(reply)
    with pytest.raises(errors.APIConnectionError) as caught:
        call(caller, "GET")
    assert caught.value.http_status_code is None
    assert str(caught.value).startswith(f"no answer from {server.url}: ")
    assert str(caught.value).endswith(" (GET /books/bk_1)")
    pickle.loads(pickle.dumps(caught.value))


def test_a_failure_is_one_log_line(
    server: Server, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="PACKAGE")
    server.reply(b"SSH-2.0\r\n\r\n")
    with pytest.raises(errors.APIConnectionError):
        call(caller, "GET", max_retries=0)
    (line,) = [r.getMessage() for r in caplog.records if r.name == "PACKAGE"]
    assert line.startswith("GET /books/bk_1 failed (")
    assert line.endswith(" ms, attempt 1")
    assert "\n" not in line


@pytest.mark.usefixtures("no_waiting")
def test_a_body_that_cannot_be_unpacked_is_an_error(
    server: Server, caller: Caller
) -> None:
    packed = gzip.compress(b'{"id": "bk_1"}')
    headers = {"Content-Encoding": "gzip"}
    server.reply(answer(200, raw=packed, headers=headers))
    assert call(caller, "GET").id == "bk_1"
    server.reply(answer(200, raw=b"not gzip", headers=headers))
    with pytest.raises(errors.Error):
        call(caller, "GET")


@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize("verb", ["GET", "POST"])
def test_no_connection_is_an_error(caller: Caller, server: Server, verb: str) -> None:
    server.stop()
    with pytest.raises(errors.APIConnectionError, match="no answer from") as caught:
        call(caller, verb)
    assert not isinstance(caught.value, errors.APITimeoutError)


def test_no_connection_is_retried_for_every_verb(
    caller: Caller, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.stop()
    waits: list[float] = []

    def note(low: float, high: float) -> float:
        waits.append(high)
        return 0.0

    monkeypatch.setattr("random.uniform", note)
    with pytest.raises(errors.APIConnectionError):
        call(caller, "POST", max_retries=6)
    assert waits[:6] == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]


@pytest.mark.parametrize(
    "reply",
    [
        silence(),
        drip(GOOD, 0.05),
        drip(GOOD, 0.05, at_once=len(GOOD) - 20),
        drip(GOOD, 5.0, at_once=len(GOOD) - 5),
    ],
    ids=["silence", "slow headers", "slow body", "stuck body"],
)
def test_no_call_takes_longer_than_it_may(
    server: Server, caller: Caller, reply: Any
) -> None:
    server.reply(reply)
    started = time.monotonic()
    with pytest.raises(errors.APITimeoutError, match="no answer"):
        call(caller, "GET", timeout=0.3)
    assert 0.25 < time.monotonic() - started < 0.8


def test_the_timeout_of_a_call_goes_before_the_client_s(
    server: Server, caller: Caller
) -> None:
    server.reply(silence())
    started = time.monotonic()
    client = caller.client(timeout=30)
    with pytest.raises(errors.APITimeoutError):
        caller.wait(client.books.get("bk_1", timeout=0.2))
    with pytest.raises(errors.APITimeoutError):
        caller.wait(client.with_options(timeout=0.2).books.get("bk_1"))
    assert time.monotonic() - started < 1.5


def test_no_retry_runs_past_the_deadline(server: Server, caller: Caller) -> None:
    server.reply(answer(503, problem(), headers={"Retry-After": "2"}))
    started = time.monotonic()
    with pytest.raises(errors.ServerError) as caught:
        call(caller, "GET", timeout=1)
    assert caught.value.retry_after == 2.0
    assert time.monotonic() - started < 0.5
    assert len(server.received) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    "value", ["1", "1.0", lambda: formatdate(time.time() + 2, usegmt=True)]
)
def test_retry_after_is_honoured(server: Server, caller: Caller, value: Any) -> None:
    text = value() if callable(value) else value
    server.reply(answer(429, problem(), headers={"Retry-After": text}), GOOD)
    started = time.monotonic()
    call(caller, "POST")
    assert 0.9 < time.monotonic() - started < 3


@pytest.mark.parametrize(
    "form",
    [
        "%a %b %d %H:%M:%S %Y",
        "%A, %d-%b-%y %H:%M:%S GMT",
        "%a, %d %b %Y %H:%M:%S -0000",
    ],
)
def test_every_date_of_retry_after_is_in_utc(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = time.strftime(form, time.gmtime(time.time() + 10))
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        seconds = retry_after({"retry-after": text})
    finally:
        monkeypatch.undo()
        time.tzset()
    assert seconds is not None and 8 < seconds <= 10


@pytest.mark.parametrize("value", ["61", "86400", lambda: formatdate(2e9, usegmt=True)])
def test_a_long_retry_after_is_not_waited_for(
    server: Server, caller: Caller, value: Any
) -> None:
    text = value() if callable(value) else value
    server.reply(answer(429, problem(), headers={"Retry-After": text}), GOOD)
    with pytest.raises(errors.RateLimitError) as caught:
        call(caller, "GET", timeout=1e7)
    assert caught.value.retry_after is not None
    assert caught.value.retry_after >= 61


@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize("value", ["", "soon", "-1", "1e9", "nan", "²"])
def test_a_retry_after_that_says_nothing_is_not_minded(
    server: Server, caller: Caller, value: str
) -> None:
    reply = answer(429, problem()).replace(
        b"\r\n\r\n", b"\r\nRetry-After: " + value.encode("latin-1") + b"\r\n\r\n", 1
    )
    server.reply(reply, GOOD)
    call(caller, "GET")
    assert len(server.received) == 2


def test_published_constructor_keywords() -> None:
    error = errors.NotFoundError(
        error_code="E_404", message="gone", http_status_code=404, details={"a": 1}
    )
    assert isinstance(error, errors.Error)
    assert str(error) == "404 E_404: gone"
    assert error.operation_id is None


def test_an_error_carries_the_whole_answer(server: Server, caller: Caller) -> None:
    body = {**problem(), "hint": ["a", {"b": 1}], "text": "x" * 5000}
    server.reply(answer(404, body))
    with pytest.raises(errors.NotFoundError) as caught:
        call(caller, "GET")
    assert caught.value.body == body
    server.reply(answer(404, raw=b"<html>" + b"x" * 5000))
    with pytest.raises(errors.NotFoundError) as caught:
        call(caller, "GET")
    assert caught.value.body == "<html>" + "x" * 5000
    server.reply(answer(404, raw=b""))
    with pytest.raises(errors.NotFoundError) as caught:
        call(caller, "GET")
    assert caught.value.body is None


@pytest.mark.parametrize(
    ("status", "raw"),
    [
        (400, b'{"msg": "no", "token": "t0ken", "more": [{"code": 12345}]}'),
        (400, b'{"msg": "no", "token" : "t0ken", "code":12345'),
        (200, b'{"msg": "no", "token" : "t0ken", "code":12345'),
        (200, b'{"msg": "no", "token": "t0k\\"en'),
        (400, b'{"msg": "no", "token": {"a": 1,\n"b": ["t0k"]}, "code": 12345'),
        (
            400,
            b'{"msg": "no", "token" :[\n"t0k", 12345], "fill": "%s"}'
            % (b"x" * 1_048_576),
        ),
        (400, b'{"token": {"first": "t0ken"}, "code": [1, 12345]'),
        (200, b'{"token": ["a", "t0ken"], "more": "x"'),
    ],
)
def test_secrets_in_the_body_of_an_error_are_masked(
    server: Server, caller: Caller, status: int, raw: bytes
) -> None:
    server.reply(answer(status, raw=raw))
    with pytest.raises(errors.Error) as caught:
        call(caller, "GET")
    shown = f"{caught.value} {caught.value.body}"
    assert "t0k" not in shown and "12345" not in shown and "***" in shown


def test_what_was_sent_as_a_secret_is_shown_nowhere(
    server: Server, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    """In a path, a query or a body; also if the server repeats it."""
    caplog.set_level("DEBUG")
    secret = "p/ssw rd-of-somebody"
    told = problem()
    told["msg"] = f"there is no {secret} at /p%2Fssw%20rd-of-somebody?x"
    server.reply(answer(400, told, headers={"X-Echo": secret}))
    client = caller.client()
    for sending in (
        lambda: client.locks.open(secret),
        lambda: client.books.list(token=secret),
        lambda: client.books.create({"locks": [{"code": secret}]}),
        lambda: client.books.create(shop.Book(None, {"token": secret})),
    ):
        with pytest.raises(errors.BadRequestError) as caught:
            caller.wait(sending())
        error = caught.value
        shown = f"{error} {error.body} {error.headers} {error.path} {caplog.text}"
        assert "of-somebody" not in shown
    server.reply(answer(200, {"books": [], "next_page_uri": None}))
    caller.wait(client.books.list(token=secret))
    assert "of-somebody" not in caplog.text
    short = caller.client()
    server.reply(answer(404, problem()))
    with pytest.raises(errors.NotFoundError, match=r"GET /locks/\*\*\*/open\)"):
        caller.wait(short.locks.open("abc"))


def test_no_log_of_an_http_library_shows_a_secret(
    server: Server,
    caller: Caller,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("http.client.HTTPConnection.debuglevel", 9)
    monkeypatch.setenv("PYTHONASYNCIODEBUG", "1")
    caplog.set_level("DEBUG")
    secret = "p/ssw rd-of-somebody"
    client = caller.client("sesame-of-somebody", max_retries=0)
    broken = b"HTTP/1.1 %b\r\n\r\n" % secret.encode()
    for reply in (answer(400, {"msg": secret}), close, cut_off(GOOD), broken):
        server.reply(reply)
        for sending in (
            lambda: client.locks.open(secret),
            lambda: client.books.list(token=secret),
        ):
            with pytest.raises(errors.Error):
                caller.wait(sending())
    shown = capfd.readouterr()
    assert "somebody" not in f"{caplog.text} {shown.out} {shown.err}"


@pytest.mark.parametrize(
    "secret",
    ['a "quoted" secret', "pässwörter", "back\\slash-it", "a b+c/d?e=f", "<tag>&co-1"],
)
@pytest.mark.parametrize(
    "told",
    [
        lambda secret: json.dumps({"msg": f"no {secret}"}),
        lambda secret: json.dumps({"msg": f"no {secret}"}, ensure_ascii=False),
        lambda secret: json.dumps({"msg": "no", "details": {secret: 1}}),
        lambda secret: json.dumps({"msg": f"no {secret}"}) + ",",
        lambda secret: json.dumps({"msg": f"no {secret}"}, ensure_ascii=False)[:-1],
        lambda secret: f"<p>no {html.escape(secret)}</p>",
        lambda secret: f"no /locks/{quote(secret, safe='')}",
        lambda secret: f"no /locks?{quote_plus(secret)}",
        lambda secret: f"no /locks/{re.sub('%..', lambda m: m[0].lower(), quote(secret, safe=''))}",
    ],
    ids=range(9),
)
def test_a_secret_is_masked_however_a_server_spells_it(
    server: Server, caller: Caller, secret: str, told: Any
) -> None:
    text = told(secret)
    server.reply(answer(400, raw=text.encode()))
    with pytest.raises(errors.BadRequestError) as caught:
        caller.wait(caller.client().locks.open(secret))
    shown = f"{caught.value} {caught.value.body} {caught.value.details}"
    assert "***" in shown
    for spelt in (secret, json.dumps(secret)[1:-1], quote(secret), html.escape(secret)):
        assert spelt not in shown and repr(spelt)[1:-1] not in shown


@pytest.mark.parametrize(
    "token",
    [1234567890, ["1234567890"], {"parts": [{"one": 1234567890}]}],
)
def test_a_secret_is_masked_whatever_its_type(
    server: Server, caller: Caller, token: Any
) -> None:
    server.reply(answer(400, {"msg": "no 1234567890"}))
    with pytest.raises(errors.BadRequestError) as caught:
        caller.wait(caller.client().books.create({"token": token}))
    assert "1234567890" not in f"{caught.value} {caught.value.body}"
    assert "no ***" in str(caught.value)


def test_a_secret_that_can_be_sent_nowhere_is_not_shown(
    server: Server, caller: Caller
) -> None:
    client = caller.client()
    with pytest.raises(ValueError, match="^code: .*Unicode$"):
        caller.wait(client.locks.open("s3cret\ud800"))
    with pytest.raises(ValueError, match="^token: .*Unicode$"):
        caller.wait(client.books.list(token="s3cret\ud800"))
    assert server.received == []


def test_what_on_response_raises_loses_nothing(
    server: Server, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(response: object) -> None:
        raise KeyError("a mistake")

    server.reply(answer(201, BOOK))
    client = caller.client(on_response=fail)
    assert call(caller, "POST", client).title == "Emma"
    assert "on_response failed" in caplog.text and "a mistake" in caplog.text
    caplog.clear()
    call(caller, "POST", client.with_options(timeout=3, on_response=None))
    assert caplog.text == ""


@pytest.mark.parametrize("value", ["0", "0.0", "Wed, 21 Oct 2015 07:28:00 GMT"])
def test_a_retry_after_of_nothing_is_no_reason_to_hurry(
    server: Server, caller: Caller, value: str
) -> None:
    server.reply(answer(429, problem(), headers={"Retry-After": value}), GOOD)
    started = time.monotonic()
    call(caller, "GET")
    assert time.monotonic() - started > 0.2
