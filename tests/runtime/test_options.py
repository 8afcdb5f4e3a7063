"""What a caller can ask for beside an operation's own parameters: for a client, or for one call."""

from __future__ import annotations

import time
from typing import Any, get_type_hints

import pytest
from misbehaving import Server, answer, silence
from PACKAGE import _errors as errors
from PACKAGE._base_client import BaseClient
from PACKAGE._null import NULL
from PACKAGE._outcome import no_result
from PACKAGE._request_options import ClientOptions, RequestOptions
from PACKAGE._response import Response
from PACKAGE._retry import RetryPolicy
from PACKAGE._service import AsyncService, Service

from callers import Caller

BOOK = {"id": "bk_1", "title": "Emma"}


def ask(caller: Caller, given: dict[str, Any], *, of_client: bool) -> None:
    """Get a book, with options of the client or of the call."""
    client = caller.client()
    if of_client:
        caller.wait(client.with_options(**given).books.get("bk_1"))
    else:
        caller.wait(client.books.get("bk_1", options=given))


both = pytest.mark.parametrize("of_client", [True, False])


@both
def test_headers(server: Server, caller: Caller, of_client: bool) -> None:
    server.reply(answer(200, BOOK))
    given = {"X-Team": " web ", "user-AGENT": "mine", "shop-version": "3"}
    ask(caller, {"headers": given}, of_client=of_client)
    headers = server.received[0].headers
    assert headers["x-team"] == "web"
    assert headers["user-agent"] == "mine"
    assert headers["shop-version"] == "3"
    assert headers["authorization"] == "Bearer sesame"


def test_headers_are_sent_once_each(server: Server, caller: Caller) -> None:
    lines: list[bytes] = []

    def reply(connection: Any) -> None:
        connection.sendall(answer(200, BOOK))

    server.respond = lambda request: answer(200, BOOK)
    receive = server._headers

    def noted(stream: Any) -> Any:
        lines.extend(iter(stream.readline, b"\r\n"))
        return receive([*lines, b"\r\n"])

    server._headers = noted  # type: ignore[method-assign]
    client = caller.client(headers={"user-agent": "first"})
    given = {"USER-AGENT": "second", "ACCEPT": "application/vnd.shop+json"}
    caller.wait(client.books.get("bk_1", options={"headers": given}))
    names = [line.partition(b":")[0].lower() for line in lines]
    assert len(names) == len(set(names))
    assert b"second" in b"".join(lines) and b"first" not in b"".join(lines)


def test_the_type_of_a_body_can_be_another_one(server: Server, caller: Caller) -> None:
    server.reply(answer(200, BOOK))
    given = {"headers": {"content-type": "application/merge-patch+json"}}
    caller.wait(caller.client().books.update("bk_1", "Emma", options=given))
    kind = server.received[0].headers["content-type"]
    assert kind == "application/merge-patch+json"


@both
@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({"Host": "evil.example"}, "Host is the HTTP library's own"),
        ({"content-LENGTH": "0"}, "content-LENGTH is the HTTP library's own"),
        ({"Transfer-Encoding": "chunked"}, "Transfer-Encoding is"),
        ({"X-A": "1\r\nX-B: 2"}, "X-A: expected one line of ASCII"),
        ({"X-A": "1\n"}, "X-A: expected one line of ASCII"),
        ({"X-A": "é"}, "X-A: expected one line of ASCII"),
        ({"X-A\r\nX-B": "2"}, "is no name of a header"),
        ({"X A": "2"}, "is no name of a header"),
        ({"": "2"}, "is no name of a header"),
        ({7: "2"}, "7 is no name of a header"),
        ({"X-A": 2}, "X-A: expected text, got int"),
        ({"X-A": None}, "X-A: expected text, got NoneType"),
        ({"X-A": "1", "x-a": "2"}, "given twice"),
        ([("X-A", "1")], "expected a dict, got list"),
    ],
)
def test_headers_that_are_refused(
    server: Server, caller: Caller, of_client: bool, headers: Any, message: str
) -> None:
    with pytest.raises((TypeError, ValueError), match=f"^headers: .*{message}"):
        ask(caller, {"headers": headers}, of_client=of_client)
    assert server.received == []


def test_another_key_takes_the_keys_place_and_is_as_secret(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(404, {"msg": "no swordfish-123 here"}))
    given = {"headers": {"authorization": "Bearer swordfish-123"}}
    with pytest.raises(errors.NotFoundError) as caught:
        caller.wait(caller.client().books.get("bk_1", options=given))
    assert server.received[0].headers["authorization"] == "Bearer swordfish-123"
    assert "swordfish" not in str(caught.value)


@both
def test_query_parameters(server: Server, caller: Caller, of_client: bool) -> None:
    server.reply(answer(200, BOOK))
    query = {"expand": ["a b", "c"], "none": None, "deep": True}
    ask(caller, {"query": query}, of_client=of_client)
    assert server.received[0].target == "/books/bk_1?expand=a%20b&expand=c&deep=true"


def test_query_parameters_go_before_the_operations_own_and_not_to_further_pages(
    server: Server, caller: Caller
) -> None:
    first = {"books": [BOOK], "next_page_uri": f"{server.url}/books?after=1"}
    server.reply(answer(200, first), answer(200, {"books": []}))
    given: dict[str, Any] = {"query": {"limit": 7, "new": 1}, "headers": {"X-A": "1"}}
    pages = caller.client().books.list(limit=5, options=given)
    assert len(caller.all(pages)) == 1
    assert [request.target for request in server.received] == [
        "/books?limit=7&new=1",
        "/books?after=1",
    ]
    assert [request.headers["x-a"] for request in server.received] == ["1", "1"]


def test_members_of_a_body(server: Server, caller: Caller) -> None:
    server.reply(answer(200, BOOK))
    client = caller.client(body={"tenant": 7})
    more = {"body": {"title": "Emma!", "beta": NULL, "not_given": None}}
    caller.wait(client.books.update("bk_1", "Emma", options=more))
    caller.wait(client.books.create())
    caller.wait(client.books.get("bk_1"))
    assert server.received[0].json == {"tenant": 7, "title": "Emma!", "beta": None}
    assert server.received[1].json == {"tenant": 7}
    assert server.received[2].body == b""
    with pytest.raises(TypeError, match="a list has no members"):
        caller.wait(client.books.create([1]))


def test_a_body_of_any_verb_can_be_added_to(server: Server, caller: Caller) -> None:
    server.reply(answer(200, BOOK))
    books = caller.client().books
    call = books._call(
        "DELETE", "/books", result=no_result, body={"a": 1}, options={"body": {"b": 2}}
    )
    caller.wait(call)
    assert server.received[0].json == {"a": 1, "b": 2}


def test_a_get_has_no_body_to_add_to(server: Server, caller: Caller) -> None:
    with pytest.raises(ValueError, match="^body: .* this has none"):
        ask(caller, {"body": {"a": 1}}, of_client=False)
    assert server.received == []


@both
@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"header": {}}, "there is no option 'header'; there are .*headers"),
        ({"query": "a=1"}, "query: expected a dict, got str"),
        ({"query": {1: 2}}, "query: a name is text"),
        ({"body": [1]}, "body: expected a dict, got list"),
        ({"connect_timeout": 0}, "connect_timeout: expected more than 0"),
        ({"attempt_timeout": "1"}, "attempt_timeout: expected seconds"),
        ({"max_retries": -1}, "max_retries: expected 0 or more"),
        ({"retry": {"backoff": 1}}, "retry: expected a RetryPolicy, got dict"),
        ({"retry": RetryPolicy(backoff=-1)}, "retry.backoff: expected more than 0"),
        ({"retry": RetryPolicy(statuses=[200])}, "retry.statuses: expected HTTP"),
        ({"on_response": 7}, "on_response: expected a function, got int"),
    ],
)
def test_options_that_are_refused(
    server: Server, caller: Caller, of_client: bool, given: Any, message: str
) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        ask(caller, given, of_client=of_client)
    assert server.received == []


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"base_url": 5}, "^base_url: expected text, got int"),
        ({"base_url": b"http://a"}, "^base_url: expected text, got bytes"),
        ({"proxy": 5}, "^proxy: expected text, got int"),
        ({"timeout": "5"}, "^timeout: expected seconds, got str"),
        ({"timeout": float("nan")}, "^timeout: expected more than 0 seconds"),
    ],
)
def test_what_a_client_can_not_be_made_with(
    caller: Caller, given: dict[str, Any], message: str
) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        caller.client(**given)


def test_a_timeout_may_be_as_long_as_anybody_likes(caller: Caller) -> None:
    assert caller.client(timeout=10**400)._options.timeout > 1e7


@pytest.mark.parametrize("name", ["timeout", "hooks", "max_response_bytes"])
def test_what_is_of_a_client_alone_is_no_option_of_a_call(
    caller: Caller, name: str
) -> None:
    with pytest.raises(TypeError, match=f"there is no option '{name}'"):
        ask(caller, {name: None}, of_client=False)
    with pytest.raises(TypeError, match="expected a dict, got int"):
        caller.wait(caller.client().books.get("bk_1", options=5))


@pytest.mark.parametrize("name", ["idempotency_key", "surprise"])
def test_what_is_no_option_of_a_client(caller: Caller, name: str) -> None:
    with pytest.raises(TypeError, match=f"there is no option '{name}'"):
        caller.client(**{name: "x"})


@both
def test_the_statuses_that_are_repeated_can_be_others(
    server: Server, caller: Caller, of_client: bool
) -> None:
    server.reply(answer(500, {}), answer(409, {}), answer(200, BOOK))
    given = {"retry": RetryPolicy(statuses=(500, 409), backoff=0)}
    ask(caller, given, of_client=of_client)
    assert len(server.received) == 3
    server.reply(answer(503, {}))
    with pytest.raises(errors.ServerError):
        ask(caller, given, of_client=of_client)
    assert len(server.received) == 4


def test_how_long_to_wait_can_be_set(server: Server, caller: Caller) -> None:
    server.reply(answer(503, {}))
    policy = RetryPolicy(backoff=0.1, max_backoff=0.15)
    started = time.monotonic()
    with pytest.raises(errors.ServerError):
        ask(caller, {"retry": policy, "max_retries": 3}, of_client=False)
    # Waits of 0.05 to 0.1 s, and two of 0.075 to 0.15 s.
    assert 0.2 <= time.monotonic() - started < 2
    server.reply(answer(429, {}, headers={"Retry-After": "3"}))
    started = time.monotonic()
    with pytest.raises(errors.RateLimitError):
        ask(caller, {"retry": RetryPolicy(max_retry_after=2)}, of_client=False)
    assert time.monotonic() - started < 2
    assert "backoff=0.1" in repr(policy)


@both
def test_how_often_and_how_long_an_attempt(
    server: Server, caller: Caller, of_client: bool
) -> None:
    server.reply(silence(3))
    given = {
        "attempt_timeout": 0.1,
        "max_retries": 1,
        "retry": RetryPolicy(backoff=0),
    }
    started = time.monotonic()
    with pytest.raises(errors.APITimeoutError):
        ask(caller, given, of_client=of_client)
    assert time.monotonic() - started < 2
    assert len(server.received) == 2


def test_a_connection_must_be_made_in_time(caller: Caller) -> None:
    import socket

    # A server that takes no more connections: its queue is full.
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(address)
        client = caller.client(base_url=f"http://127.0.0.1:{address[1]}")
        given = {"connect_timeout": 0.2, "max_retries": 0}
        started = time.monotonic()
        with pytest.raises(errors.APIConnectionError):
            caller.wait(client.books.get("bk_1", options=given))
        assert 0.15 < time.monotonic() - started < 3
        for each in waiting:
            each.close()


def test_the_whole_answer_of_one_call(server: Server, caller: Caller) -> None:
    server.reply(
        answer(503, {}), answer(200, BOOK, headers={"Shop-Operation-Id": "op_7"})
    )
    heard: list[Response] = []
    given = {"on_response": heard.append, "retry": RetryPolicy(backoff=0)}
    book = caller.wait(caller.client().books.get("bk_1", options=given))
    (response,) = heard
    assert book.title == "Emma"
    assert (response.status, response.attempts, response.operation_id) == (
        200,
        2,
        "op_7",
    )
    assert 0 < response.elapsed < 5
    assert response.json() == BOOK
    assert b"Emma" in response.body
    assert repr(response) == "<Response 200 GET /books/bk_1>"


def test_of_a_call_that_fails_nobody_is_told(server: Server, caller: Caller) -> None:
    server.reply(answer(200, raw=b"no JSON"))
    heard: list[Response] = []
    given = {"on_response": heard.append}
    with pytest.raises(errors.InvalidResponseError):
        caller.wait(caller.client().books.get("bk_1", options=given))
    assert heard == []


def test_none_takes_an_option_back(server: Server, caller: Caller) -> None:
    server.reply(answer(200, BOOK))
    heard: list[Response] = []
    client = caller.client(on_response=heard.append, retry=RetryPolicy(backoff=9))
    given = {"on_response": None, "retry": None, "connect_timeout": None}
    caller.wait(client.books.get("bk_1", options=given))
    assert heard == []


def test_every_kind_of_client_can_be_told_at_once(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(200, BOOK))
    client = caller.client(headers={"X-A": "1"}, app_info="my-app/1.0 (tests)")
    caller.wait(client.with_options(headers={"X-B": "2"}).books.get("bk_1"))
    headers = server.received[0].headers
    assert (headers["x-a"], headers["x-b"]) == ("1", "2")
    assert headers["user-agent"].startswith("shop-client/1.2.3 python/3.")
    assert headers["user-agent"].endswith(" my-app/1.0 (tests)")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (7, "app_info: expected text, got int"),
        (" ", "app_info: expected 1 to 256"),
        ("a\r\nb", "app_info: User-Agent: expected one line"),
    ],
)
def test_app_info_that_is_refused(caller: Caller, given: Any, message: str) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        caller.client(app_info=given)


def test_the_base_url_comes_from_the_environment(
    server: Server, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.reply(answer(200, BOOK))
    monkeypatch.setenv("SHOP_BASE_URL", server.url + "/v2/")
    caller.wait(caller.client(base_url=None).books.get("bk_1"))
    assert server.received[0].target == "/v2/books/bk_1"
    caller.wait(caller.client(base_url=server.url).books.get("bk_1"))
    assert server.received[1].target == "/books/bk_1"
    monkeypatch.setenv("SHOP_BASE_URL", "shop")
    with pytest.raises(ValueError, match="^SHOP_BASE_URL: 'shop' is no URL"):
        caller.client(base_url=None)
    monkeypatch.setenv("SHOP_BASE_URL", " ")
    assert "https://shop.example" in repr(caller.client(base_url=None))


def test_what_a_service_is_of(caller: Caller) -> None:
    client = caller.client()
    name = type(client.books).__name__
    assert repr(client.books) == f"<{name} of {client!r}>"


def test_annotations_can_be_read_at_run_time(caller: Caller) -> None:
    client = type(caller.client())
    for function in (client.__init__, client.request, BaseClient.with_options):
        assert get_type_hints(function)
    for options in (RequestOptions, ClientOptions):
        assert get_type_hints(options)
    for service in (Service, AsyncService):
        assert get_type_hints(service._call)
