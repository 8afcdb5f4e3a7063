"""What is sent, and what becomes of it."""

from __future__ import annotations

import asyncio
import logging
import pickle
import threading
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
import shop
from misbehaving import Server, answer
from PACKAGE._errors import APIConnectionError
from PACKAGE._null import NULL
from PACKAGE._response import Response

from callers import Caller

BOOK = {"id": "bk_1", "title": "Emma"}


def test_a_call_carries_key_version_and_path(server: Server, caller: Caller) -> None:
    server.reply(answer(200, BOOK))
    book = caller.wait(caller.client().books.get("bk_1"))
    assert book.title == "Emma"
    request = server.received[0]
    assert (request.method, request.target) == ("GET", "/books/bk_1")
    assert request.headers["authorization"] == "Bearer sesame"
    assert request.headers["shop-version"] == "2"
    assert request.headers["accept"] == "application/json"
    assert request.headers["user-agent"].startswith("shop-client/1.2.3 python/3.")
    assert "content-type" not in request.headers
    assert request.body == b""


def test_calls_share_a_connection(server: Server, caller: Caller) -> None:
    server.reply(answer(200, BOOK))
    client = caller.client()
    copy = client.with_options(timeout=5)
    for each in (client, copy, client):
        caller.wait(each.books.get("bk_1"))
    assert server.connections == 1


def test_the_body_has_what_was_given_and_nothing_else(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(201, BOOK))
    client = caller.client()
    caller.wait(
        client.books.create(
            {
                "title": "Émile",
                "note": None,
                "lock": shop.Lock(None, {"code": "1", "old": None}),
                "blurb": NULL,
                "printed": datetime(
                    2024, 1, 2, 3, 4, 5, 60, timezone(timedelta(hours=2))
                ),
                "reading": timedelta(hours=2),
                "price": 30.0,
                "shelves": ({"name": "a", "width": None}, shop.Lock(None, {})),
            }
        )
    )
    request = server.received[0]
    assert request.headers["content-type"] == "application/json"
    assert request.json == {
        "title": "Émile",
        "lock": {"code": "1"},
        "blurb": None,
        "printed": "2024-01-02T01:04:05.000060Z",
        "reading": 7200,
        "price": 30,
        "shelves": [{"name": "a"}, {}],
    }
    assert b"30.0" not in request.body


def test_a_body_of_nothing_is_an_empty_object_and_none_is_no_body(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(200, BOOK))
    client = caller.client()
    caller.wait(client.books.update("bk_1"))
    caller.wait(client.books.create())
    assert [request.body for request in server.received] == [b"{}", b""]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"a": {"at": datetime(2024, 1, 1)}}, r"a\.at: .*no time zone.*astimezone\(\)"),
        ({"a": [1, {2}]}, r"a\[1\]: set can't be sent: use a list"),
        ({"a": b"x"}, r"a: bytes can't be sent: text is a str here"),
        ({"a": float("nan")}, r"a: nan is no number"),
        ({"a": {"b": timedelta(seconds=1.5)}}, r"a\.b: .*whole number of seconds"),
        ({"a": {1: 2}}, r"a: a name in JSON is text, not 1"),
        ({"a": object()}, r"a: object can't be sent"),
        ("x", "a body is an object, a mapping or a list, not str"),
    ],
)
def test_what_cannot_be_sent_is_refused_with_its_place(
    server: Server, caller: Caller, value: Any, message: str
) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        caller.wait(caller.client().books.create(value))
    assert server.received == []


def test_a_body_inside_of_itself_is_refused(caller: Caller) -> None:
    body: dict[str, Any] = {}
    body["again"] = body
    with pytest.raises(ValueError, match="inside of itself"):
        caller.wait(caller.client().books.create(body))


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("../ip_policies/x", "..%2Fip_policies%2Fx"),
        ("a b?c#d%2e", "a%20b%3Fc%23d%252e"),
        ("é/\r\n", "%C3%A9%2F%0D%0A"),
        ("%2e%2e", "%252e%252e"),
        ("A-z_0.9~", "A-z_0.9~"),
        ("...", "..."),
        (7, "7"),
        (1.5, "1.5"),
        (True, "true"),
        (datetime(2024, 1, 2, tzinfo=timezone.utc), "2024-01-02T00%3A00%3A00Z"),
        (timedelta(minutes=1), "60"),
    ],
)
def test_a_path_parameter_is_one_segment(
    server: Server, caller: Caller, value: Any, segment: str
) -> None:
    server.reply(answer(204))
    caller.wait(caller.client().books.delete(value))
    assert server.received[0].target == f"/books/{segment}"


@pytest.mark.parametrize(
    "value",
    ["", ".", "..", None, NULL, b"x", ["x"], {}, datetime(2024, 1, 1), "\ud800"],
)
def test_what_is_no_path_parameter_is_refused(
    server: Server, caller: Caller, value: Any
) -> None:
    with pytest.raises((TypeError, ValueError), match="^id: "):
        caller.wait(caller.client().books.delete(value))
    assert server.received == []


def test_the_query_has_what_was_given(server: Server, caller: Caller) -> None:
    server.reply(answer(200, {"books": []}))
    caller.wait(
        caller.client().books.list(
            limit=5,
            none=None,
            sold=True,
            text="a&b=c é+",
            since=datetime(2024, 1, 2, tzinfo=timezone.utc),
            tags=["x", "y"],
        )
    )
    assert server.received[0].target == (
        "/books?limit=5&sold=true&text=a%26b%3Dc%20%C3%A9%2B"
        "&since=2024-01-02T00%3A00%3A00Z&tags=x&tags=y"
    )


def test_an_address_that_is_too_long_is_refused(server: Server) -> None:
    for kind in ("sync", "async"):
        caller = Caller(kind, server.url)
        with pytest.raises(ValueError, match="too long"):
            caller.wait(caller.client().books.get("x" * 70_000))
        caller.close()
    assert server.received == []


def test_cookies_are_not_kept(server: Server, caller: Caller) -> None:
    server.reply(answer(200, BOOK, headers={"Set-Cookie": "a=b; Path=/"}))
    client = caller.client()
    for _ in range(2):
        caller.wait(client.books.get("bk_1"))
    assert "cookie" not in server.received[1].headers


@pytest.mark.parametrize("ending", ["", "/", "/v1", "/v1/"])
def test_the_base_url_may_have_a_path_and_a_slash(
    server: Server, caller: Caller, ending: str
) -> None:
    server.reply(answer(200, BOOK))
    client = caller.client(base_url=server.url + ending)
    caller.wait(client.books.get("bk_1"))
    assert server.received[0].target == ending.rstrip("/") + "/books/bk_1"


@pytest.mark.parametrize(
    "url",
    [
        "shop.example",
        "ftp://shop.example",
        "https://user:secret@shop.example",
        "https://shop.example?x=1",
        "https://shop.example#x",
        "https://shop.example\\@evil.example",
        "https://shop example",
        "https://:80",
        "https://shop..example",
        "https://shop.example:port",
    ],
)
def test_a_base_url_that_is_none_is_refused(caller: Caller, url: str) -> None:
    with pytest.raises(ValueError, match="^base_url: ") as caught:
        caller.client(base_url=url)
    assert "secret" not in str(caught.value)


def test_the_key_comes_from_the_environment(
    server: Server, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_KEY", "from-outside\n")
    server.reply(answer(200, BOOK))
    caller.wait(caller.client(None).books.get("bk_1"))  # type: ignore[arg-type]
    assert server.received[0].headers["authorization"] == "Bearer from-outside"


@pytest.mark.parametrize("key", [None, "", "  "])
def test_no_key_is_noticed_at_once(
    caller: Caller, key: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SHOP_KEY", raising=False)
    with pytest.raises(ValueError, match="no API key.*SHOP_KEY"):
        caller.client(key)


def test_a_key_that_would_break_the_header_is_refused_and_not_shown(
    caller: Caller,
) -> None:
    with pytest.raises(ValueError, match="characters") as caught:
        caller.client("top\r\nsecret: 1")
    assert "top" not in str(caught.value)


def test_a_netrc_file_does_not_replace_the_key(
    server: Server, caller: Caller, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login mallory password wrong\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    server.reply(answer(200, BOOK))
    caller.wait(caller.client().books.get("bk_1"))
    assert server.received[0].headers["authorization"] == "Bearer sesame"


def test_status_headers_and_operation_id_can_be_had(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(200, BOOK, headers={"Shop-Operation-Id": "op_7"}))
    heard: list[Response] = []
    client = caller.client()
    caller.wait(client.with_options(on_response=heard.append).books.get("bk_1"))
    caller.wait(client.books.get("bk_1"))
    (response,) = heard
    assert (response.method, response.path) == ("GET", "/books/bk_1")
    assert (response.status, response.operation_id) == (200, "op_7")
    assert response.attempts == 1
    assert response.headers["content-type"] == "application/json"


def test_request_calls_what_the_schema_does_not_know(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(200, [1, 2]), answer(204), answer(200, {}))
    client = caller.client()
    got = caller.wait(client.request("get", "/new/things", query={"a": 1, "b": None}))
    assert got.json() == [1, 2]
    empty = caller.wait(client.request("POST", "/new", body={"x": NULL}))
    assert (empty.status, empty.body, empty.json()) == (204, b"", None)
    caller.wait(client.request("GET", f"{server.url}/new?page=2"))
    assert [(r.method, r.target, r.body) for r in server.received] == [
        ("GET", "/new/things?a=1", b""),
        ("POST", "/new", b'{"x":null}'),
        ("GET", "/new?page=2", b""),
    ]


@pytest.mark.parametrize(
    "path", ["https://evil.example/x", "no/slash", "/a b", "/é", "/a\\b", ""]
)
def test_request_goes_nowhere_else(caller: Caller, server: Server, path: str) -> None:
    with pytest.raises(ValueError, match="^path: "):
        caller.wait(caller.client().request("GET", path))
    assert server.received == []


def test_request_below_the_base_url_stays_there(server: Server, caller: Caller) -> None:
    server.reply(answer(200, {}))
    caller.wait(caller.client().request("GET", "//evil.example/x"))
    assert len(server.received) == 1


def test_one_log_line_a_request_without_the_key(
    server: Server, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="PACKAGE")
    headers = {"Shop-Operation-Id": "op_7"}
    server.reply(answer(200, {"books": []}, headers=headers))
    caller.wait(caller.client().books.list(text="private"))
    (line,) = [r.getMessage() for r in caplog.records if r.name == "PACKAGE"]
    assert line.startswith("GET /books 200 ")
    assert line.endswith(" ms, attempt 1, operation op_7")
    assert "sesame" not in caplog.text


def test_the_log_line_of_an_answer_without_an_operation_id(
    server: Server, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="PACKAGE")
    server.reply(answer(200, BOOK))
    caller.wait(caller.client().books.get("bk_1"))
    (line,) = [r.getMessage() for r in caplog.records if r.name == "PACKAGE"]
    assert line.endswith(" ms, attempt 1")


def test_a_client_shows_no_key_and_is_not_pickled(caller: Caller) -> None:
    client = caller.client()
    assert "sesame" not in repr(client)
    with pytest.raises(TypeError, match="holds a key"):
        pickle.dumps(client)


def test_closing(server: Server, caller: Caller) -> None:
    server.reply(answer(200, BOOK))
    client = caller.client()
    copy = client.with_options(timeout=5)
    caller.wait(copy.books.get("bk_1"))
    caller.wait(copy.close())
    caller.wait(client.books.get("bk_1"))
    caller.wait(client.close())
    caller.wait(client.close())
    for closed in (client, copy):
        with pytest.raises(RuntimeError, match="closed"):
            caller.wait(closed.books.get("bk_1"))


def test_a_transport_is_closed_with_its_client(caller: Caller) -> None:
    class Idle:
        closed = 0

        def close(self) -> Any:
            self.closed += 1
            return asyncio.sleep(0) if caller.kind != "sync" else None

    transport = Idle()
    client = caller.client(transport=transport)
    caller.wait(client.with_options(timeout=5).close())
    assert transport.closed == 0
    caller.wait(client.close())
    caller.wait(client.close())
    assert transport.closed == 1


def test_the_context_manager_closes(server: Server) -> None:
    server.reply(answer(200, BOOK))
    with shop.Client("k", server.url) as client:
        client.books.get("bk_1")
    with pytest.raises(RuntimeError, match="closed"):
        client.books.get("bk_1")

    async def main() -> None:
        async with shop.AsyncClient("k", server.url) as client:
            await client.books.get("bk_1")
        with pytest.raises(RuntimeError, match="closed"):
            await client.books.get("bk_1")

    asyncio.run(main())


def test_threads_share_a_client(server: Server) -> None:
    server.respond = lambda request: answer(200, {"id": request.target[7:]})
    client = shop.Client("k", server.url)
    got: list[str] = []

    def work(number: int) -> None:
        for _ in range(5):
            id = f"bk_{number}"
            assert client.books.get(id).id == id
        got.append(id)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    client.close()
    assert len(got) == 8
    assert server.connections <= 8


@pytest.mark.parametrize(
    "options",
    [
        {"timeout": 0},
        {"timeout": -1},
        {"timeout": float("inf")},
        {"timeout": float("nan")},
        {"timeout": "5"},
        {"timeout": True},
        {"attempt_timeout": 0},
        {"attempt_timeout": False},
        {"max_response_bytes": 0},
        {"max_response_bytes": True},
        {"max_retries": -1},
        {"max_retries": 1.5},
    ],
)
def test_options_that_mean_nothing_are_refused(
    caller: Caller, options: dict[str, Any]
) -> None:
    (name,) = options
    with pytest.raises((TypeError, ValueError), match=f"^{name}: "):
        caller.client(**options)
    with pytest.raises((TypeError, ValueError), match=f"^{name}: "):
        caller.client().with_options(**options)


def test_a_server_without_tls_is_no_https_server(
    server: Server, caller: Caller, no_waiting: None
) -> None:
    server.reply(answer(200, BOOK))
    client = caller.client(base_url=server.url.replace("http:", "https:"))
    with pytest.raises(APIConnectionError, match="no answer from https://"):
        caller.wait(client.books.get("bk_1"))
