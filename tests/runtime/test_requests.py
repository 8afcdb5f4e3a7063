"""``request``: headers, bodies of any kind, the whole answer, and answers that go into a file."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from misbehaving import Server, answer, cut_off
from PACKAGE import _errors as errors
from PACKAGE._response import Response
from PACKAGE._retry import RetryPolicy

from callers import Caller

AT_ONCE: dict[str, Any] = {"retry": RetryPolicy(backoff=0)}


def test_the_whole_answer(server: Server, caller: Caller) -> None:
    server.reply(answer(202, raw=b"\x00\xff", headers={"Content-Type": "image/png"}))
    response = caller.wait(caller.client().request("GET", "/picture"))
    assert isinstance(response, Response)
    assert (response.status, response.body) == (202, b"\x00\xff")
    assert response.headers["content-type"] == "image/png"
    assert (response.attempts, response.path) == (1, "/picture")
    with pytest.raises(errors.InvalidResponseError, match="not JSON.*image/png"):
        response.json()


def test_a_status_that_is_no_success_is_an_error(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(404, {"msg": "gone"}))
    with pytest.raises(errors.NotFoundError, match="gone"):
        caller.wait(caller.client().request("GET", "/x"))


def test_headers_and_bytes(server: Server, caller: Caller) -> None:
    server.reply(answer(200, {}))
    client = caller.client()
    caller.wait(client.request("PUT", "/a", content=b"\x00\x01", query={"a": 1}))
    given = {"headers": {"content-type": "image/png", "X-A": "1"}}
    caller.wait(client.request("PUT", "/b", content=b"", options=given))
    first, second = server.received
    assert (first.target, first.body) == ("/a?a=1", b"\x00\x01")
    assert first.headers["content-type"] == "application/octet-stream"
    assert first.headers["content-length"] == "2"
    assert (second.headers["content-type"], second.headers["x-a"]) == ("image/png", "1")
    assert second.body == b""


def test_a_body_in_pieces_is_sent_once(server: Server, caller: Caller) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"one "
        yield b"two"

    server.reply(answer(200, {}), answer(200, {}), answer(503, {}))
    client = caller.client(**AT_ONCE)
    caller.wait(client.request("PUT", "/a", content=[b"one ", b"two"]))
    caller.wait(client.request("PUT", "/a", content=pieces()))
    with pytest.raises(errors.ServerError):
        caller.wait(client.request("PUT", "/a", content=pieces()))
    assert [request.body for request in server.received] == [b"one two"] * 3


def test_a_body_in_asynchronous_pieces(server: Server) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"one "
        yield b"two"

    server.reply(answer(200, {}))
    caller = Caller("async", server.url)
    caller.wait(caller.client().request("POST", "/a", content=pieces()))
    assert server.received[0].body == b"one two"
    caller.close()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"content": "text"}, "content: expected bytes, .* got str"),
        ({"content": {}}, "content: expected bytes, .* got dict"),
        ({"content": 7}, "content: expected bytes, .* got int"),
        ({"content": b"", "body": {}}, "give body or content"),
        ({"content": b"", "options": {"body": {"a": 1}}}, "give body or content"),
        ({"query": "a=1"}, "query: expected a dict, got str"),
        ({"options": {"headers": {"Host": "x"}}}, "headers: Host"),
        ({"options": {"idempotency_key": "x"}}, "has no idempotency keys"),
    ],
)
def test_what_cannot_be_sent(
    server: Server, caller: Caller, given: Any, message: str
) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        caller.wait(caller.client().request("PUT", "/a", **given))
    assert server.received == []


@pytest.mark.parametrize(
    ("method", "path", "message"),
    [
        (5, "/a", "^method: 5 is no HTTP method"),
        ("GET", None, "^path: expected text, got NoneType"),
        ("GET", "a", "^path: 'a' is neither a path"),
        ("GET", "/a#b", "^path: '/a#b' is neither a path"),
    ],
)
def test_where_nothing_can_be_sent(
    server: Server, caller: Caller, method: Any, path: Any, message: str
) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        caller.wait(caller.client().request(method, path))
    assert server.received == []


@pytest.mark.parametrize("piece", ["text", 7, None])
def test_pieces_that_are_no_bytes(server: Server, caller: Caller, piece: Any) -> None:
    client = caller.client()
    message = "^content: expected pieces of bytes, got "
    with pytest.raises(TypeError, match=message):
        caller.wait(client.request("POST", "/a", content=[b"one", piece]))
    assert server.received == []
    if caller.kind == "async":

        async def pieces() -> AsyncIterator[Any]:
            yield piece

        with pytest.raises(TypeError, match=message):
            caller.wait(client.request("POST", "/a", content=pieces()))


def test_a_secret_in_the_query_of_a_path_is_masked(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(404, {"msg": "no such token: a swordfish"}))
    for given in {}, {"content": b"x"}:
        with pytest.raises(errors.NotFoundError, match=r"no such token: \*\*\*"):
            path = "/a?b=1&token=a%20swordfish"
            caller.wait(caller.client().request("POST", path, **given))


@pytest.mark.parametrize("error", [FileNotFoundError("mine"), TimeoutError("mine")])
def test_what_a_body_raises_is_raised(
    server: Server, caller: Caller, error: Exception
) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"one"
        raise error

    with pytest.raises(type(error), match="^mine$"):
        caller.wait(caller.client().request("PUT", "/a", content=pieces()))
    assert server.received == []


def test_a_client_takes_no_asynchronous_pieces(server: Server) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"one"

    caller = Caller("sync", server.url)
    with pytest.raises(TypeError, match="expected bytes, .* got async_generator"):
        caller.client().request("POST", "/a", content=pieces())
    assert server.received == []
    caller.close()


def test_a_secret_in_the_link_to_a_page_is_masked(
    server: Server, caller: Caller
) -> None:
    page = {"books": [], "next_page_uri": "/books?token=a%20swordfish"}
    server.reply(answer(200, page), answer(404, {"msg": "no such token: a swordfish"}))
    with pytest.raises(errors.NotFoundError, match=r"no such token: \*\*\*"):
        caller.all(caller.client().books.list())


@pytest.mark.parametrize("chunked", [False, True])
def test_a_large_answer_goes_into_a_file(
    server: Server, caller: Caller, tmp_path: Path, chunked: bool
) -> None:
    body = bytes(range(256)) * 8192
    if chunked:
        head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        reply = head + b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n"
    else:
        reply = answer(200, raw=body)
    server.reply(cut_off(reply), answer(503, {}), reply)
    target = tmp_path / "answer.bin"
    target.write_text("what was there before")
    client = caller.client(max_response_bytes=1000, **AT_ONCE)
    response = caller.wait(client.request("GET", "/big", save_to=target))
    assert target.read_bytes() == body
    assert (response.status, response.attempts, response.body) == (200, 3, b"")
    assert [path.name for path in tmp_path.iterdir()] == ["answer.bin"]


def test_a_file_is_there_whole_or_not_at_all(
    server: Server, caller: Caller, tmp_path: Path
) -> None:
    server.reply(cut_off(answer(200, raw=b"x" * 1_000_000)))
    client = caller.client(max_retries=0)
    with pytest.raises(errors.APIConnectionError):
        caller.wait(client.request("GET", "/big", save_to=tmp_path / "a"))
    server.reply(answer(404, {"msg": "no such thing"}))
    with pytest.raises(errors.NotFoundError, match="no such thing"):
        caller.wait(client.request("GET", "/big", save_to=str(tmp_path / "a")))
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FileNotFoundError):
        caller.wait(client.request("GET", "/big", save_to=tmp_path / "no" / "a"))


@pytest.mark.parametrize("name", ["folder", "", os.devnull])
def test_what_is_no_file_is_not_replaced(
    server: Server,
    caller: Caller,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="^save_to: .* is no file that can be replaced"):
        caller.wait(caller.client().request("GET", "/big", save_to=name))
    assert server.received == []
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
    assert not Path(os.devnull).is_file()


def test_a_file_is_saved_where_a_link_leads(
    server: Server, caller: Caller, tmp_path: Path
) -> None:
    server.reply(answer(200, raw=b"new"))
    (tmp_path / "file").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    caller.wait(caller.client().request("GET", "/big", save_to=tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text() == "new"
    assert len(list(tmp_path.iterdir())) == 2
