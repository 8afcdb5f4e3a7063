"""What the protocol of transports promises: bodies as streams, and sizes with a limit."""

from __future__ import annotations

import asyncio
import gzip
import socket
import threading
import time
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Iterator
from typing import Any, cast

import httpx2
import pytest
import shop
from misbehaving import Reply, Server, answer, cut_off, drip
from PACKAGE import _errors as errors
from PACKAGE._aiohttp import AiohttpTransport
from PACKAGE._http import HTTPTransport
from PACKAGE._httpx2 import AsyncHttpx2Transport, Httpx2Transport
from PACKAGE._transport import (
    Answer,
    AsyncAnswer,
    Request,
    TransportFailure,
    joined,
)

from callers import Caller

BOOK = {"id": "bk_1", "title": "Emma"}


def packed(text: bytes) -> bytes:
    """As gzip has it; the time of day isn't in it, so that tests have the same names each time."""
    return gzip.compress(text, mtime=0)


class Sender:
    """A transport of one kind or another, and what comes of a request."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def send(
        self,
        url: str,
        body: Any = None,
        pieces: int | None = None,
        into: list[bytes] | None = None,
    ) -> tuple[int, dict[str, str], list[bytes]]:
        """Send one request, and read so many pieces of the answer; all by default."""
        read: list[bytes] = [] if into is None else into
        if self.kind in ("http.client", "httpx2"):
            return self._send(url, body, pieces, read)
        if body is not None and not isinstance(body, bytes):
            body = _awaited(body)
        return asyncio.run(self._send_async(url, body, pieces, read))

    def _send(
        self, url: str, body: Any, pieces: int | None, read: list[bytes]
    ) -> tuple[int, dict[str, str], list[bytes]]:
        with httpx2.Client() as own:
            transport = HTTPTransport()
            if self.kind == "httpx2":
                transport = cast(HTTPTransport, Httpx2Transport(own))
            try:
                got = transport.send(Request("POST", url, {"X-A": "b"}, body, 5))
                for piece in got.body:
                    assert isinstance(piece, bytes)
                    read.append(piece)
                    if len(read) == pieces:
                        break
                got.close()
                return got.status, got.headers, read
            finally:
                transport.close()

    async def _send_async(
        self, url: str, body: Any, pieces: int | None, read: list[bytes]
    ) -> tuple[int, dict[str, str], list[bytes]]:
        async with httpx2.AsyncClient() as own:
            transport = AiohttpTransport()
            if self.kind == "httpx2 async":
                transport = cast(AiohttpTransport, AsyncHttpx2Transport(own))
            try:
                got = await transport.send(Request("POST", url, {"X-A": "b"}, body, 5))
                assert not isinstance(got.body, bytes)
                async for piece in got.body:
                    read.append(piece)
                    if len(read) == pieces:
                        break
                await got.close()
                return got.status, got.headers, read
            finally:
                await transport.close()


async def _awaited(pieces: Any) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


@pytest.fixture(params=["http.client", "aiohttp", "httpx2", "httpx2 async"])
def sender(request: pytest.FixtureRequest) -> Sender:
    return Sender(request.param)


def test_a_body_may_be_sent_in_pieces(server: Server, sender: Sender) -> None:
    server.reply(answer(200, BOOK))

    def pieces() -> Iterator[bytes]:
        for index in range(50):
            yield b"%03d" % index * 1000

    status, _, _ = sender.send(server.url + "/x", pieces())
    assert status == 200
    assert server.received[0].body == b"".join(pieces())
    assert server.received[0].headers["transfer-encoding"] == "chunked"


@pytest.mark.parametrize("packing", ["", "gzip"])
@pytest.mark.parametrize("framing", ["chunked", "length", "end"])
def test_a_body_is_read_as_it_arrives(
    server: Server, sender: Sender, framing: str, packing: str
) -> None:
    """The first piece is there long before the last one was sent, as of an event stream."""
    packer = zlib.compressobj(wbits=31)
    first = packer.compress(b"first") + packer.flush(zlib.Z_SYNC_FLUSH)
    head, first = b"HTTP/1.1 200 OK\r\n", first if packing else b"first"
    if packing:
        head += b"Content-Encoding: gzip\r\n"
    if framing == "chunked":
        head += b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n" % (len(first), first)
    elif framing == "length":
        head += b"Content-Length: %d\r\n\r\n%b" % (len(first) + 100, first)
    else:
        head += b"Connection: close\r\n\r\n" + first
    server.reply(drip(head + b"x" * 100, interval=0.05, at_once=len(head)))
    started = time.monotonic()
    _, _, pieces = sender.send(server.url + "/x", b"", pieces=1)
    assert pieces[0][:5] == b"first"
    assert time.monotonic() - started < 2


def test_a_long_body_is_not_held_in_memory(server: Server, sender: Sender) -> None:
    def send(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n")
        for _ in range(50):
            connection.sendall(b"x" * 1_000_000)

    server.reply(send)
    tracemalloc.start()
    total = 0

    class Count(list[bytes]):
        def append(self, piece: bytes) -> None:
            nonlocal total
            total += len(piece)

    sender.send(server.url + "/x", b"", into=Count())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert total == 50_000_000
    assert peak < 5_000_000


@pytest.mark.parametrize("error", [KeyError("mine"), FileNotFoundError("mine")])
def test_what_a_body_raises_is_raised(
    server: Server, sender: Sender, error: Exception
) -> None:
    server.reply(answer(200, BOOK))

    def pieces() -> Iterator[bytes]:
        yield b"some"
        raise error

    with pytest.raises(type(error), match="mine"):
        sender.send(server.url + "/x", pieces())
    assert server.received == []


def test_repeated_headers_are_joined_whatever_their_case(
    server: Server, sender: Sender
) -> None:
    lines = b"HTTP/1.1 200 OK\r\nX-TAG: a\r\nx-tag: b\r\nContent-Length: 0\r\n\r\n"
    server.reply(lines)
    _, headers, _ = sender.send(server.url + "/x", b"")
    assert headers["x-tag"] == "a, b"
    assert joined({"RETRY-After": "1"}) == {"retry-after": "1"}


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", packed(b'{"id": "bk_1"}')),
        ("x-gzip", packed(b'{"id": "bk_1"}')),
        ("GZIP", packed(b'{"id":') + packed(b'"bk_1"}')),
        ("deflate", zlib.compress(b'{"id": "bk_1"}')),
        ("deflate", zlib.compress(b'{"id": "bk_1"}', wbits=-15)),
        ("identity", b'{"id": "bk_1"}'),
        ("gzip", b""),
    ],
)
def test_what_is_packed_is_unpacked(
    server: Server, caller: Caller, encoding: str, body: bytes
) -> None:
    server.reply(answer(200, raw=body, headers={"Content-Encoding": encoding}))
    client = caller.client(max_retries=0)
    if body:
        assert caller.wait(client.books.get("bk_1")).id == "bk_1"
    else:
        caller.wait(client.books.delete("bk_1"))
    assert server.received[0].headers["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", packed(b'{"id": "bk_1"}')[:-9]),
        ("gzip", b"not packed"),
        ("br", b"packed in another way"),
    ],
)
def test_what_cannot_be_unpacked_is_an_error(
    server: Server, caller: Caller, encoding: str, body: bytes
) -> None:
    server.reply(answer(200, raw=body, headers={"Content-Encoding": encoding}))
    client = caller.client(max_retries=0)
    with pytest.raises(errors.APIConnectionError, match="packed"):
        caller.wait(client.books.get("bk_1"))


@pytest.mark.parametrize("more", range(-300, 300, 37))
def test_what_is_packed_is_unpacked_to_its_last_byte(
    server: Server, caller: Caller, more: int
) -> None:
    text = b'"' + b"ab" * (65_536 + more) + b'"'
    server.reply(answer(200, raw=packed(text), headers={"Content-Encoding": "gzip"}))
    assert caller.wait(caller.client().request("GET", "/x")).body == text


@pytest.mark.slow
@pytest.mark.parametrize(
    ("head", "again"),
    [
        (b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n" * 1000),
        (b"HTTP/1.1 200 OK\r\n", b"X-A: %b\r\n" % (b"x" * 60_000)),
        (b"HTTP/1.1 200 ", b"x" * 10_000),
        (b"", b"x" * 10_000),
        (b"", b"HTTP/1.1 103 Early\r\nX-A: b\r\n\r\n" * 100),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;", b"x" * 10_000),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
            b"X-A: b\r\n" * 1000,
        ),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", packed(b"") * 500),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 10_000),
        (b"HTTP/1.1 500 No\r\n\r\n", b"x" * 10_000),
        (b"HTTP/1.1 204 No\r\n\r\n", b"x" * 10_000),
    ],
    ids=[
        "headers",
        "long headers",
        "reason",
        "garbage",
        "hints",
        "chunk extension",
        "trailers",
        "nothing",
        "body",
        "error",
        "nothing at all",
    ],
)
def test_an_answer_without_end_comes_to_an_end(
    server: Server, caller: Caller, head: bytes, again: bytes
) -> None:
    def send(connection: socket.socket) -> None:
        connection.sendall(head)
        while True:
            connection.sendall(again)

    server.reply(send)
    client = caller.client(timeout=1, max_retries=0, max_response_bytes=1_000_000)
    tracemalloc.start()
    started = time.monotonic()
    with pytest.raises(errors.Error):
        caller.wait(client.books.get("bk_1"))
    assert time.monotonic() - started < 6
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


def test_a_bomb_stays_small(server: Server, caller: Caller) -> None:
    """A fifth of a megabyte that unpacks into 200 is given up after the limit."""
    packer = zlib.compressobj(9, wbits=31)
    million = b" " * 1_000_000
    bomb = b"".join(packer.compress(million) for _ in range(200)) + packer.flush()
    server.reply(answer(200, raw=bomb, headers={"Content-Encoding": "gzip"}))
    client = caller.client(max_response_bytes=2_000_000)
    tracemalloc.start()
    with pytest.raises(errors.InvalidResponseError, match="longer than 2000000 bytes"):
        caller.wait(client.books.get("bk_1"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12_000_000
    assert len(server.received) == 1


@pytest.mark.parametrize("chunked", [True, False])
def test_an_answer_has_a_limit(server: Server, caller: Caller, chunked: bool) -> None:
    body = b'"' + b"x" * 998 + b'"'
    if chunked:
        head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        server.reply(head + b"3e8\r\n" + body + b"\r\n0\r\n\r\n")
    else:
        server.reply(answer(200, raw=body))
    client = caller.client(max_response_bytes=1000)
    assert len(caller.wait(client.request("GET", "/x")).json()) == 998
    small = client.with_options(max_response_bytes=999)
    with pytest.raises(errors.InvalidResponseError, match="max_response_bytes"):
        caller.wait(small.request("GET", "/x"))
    assert caller.wait(client.request("GET", "/x")).body == body


def test_a_long_error_is_cut(server: Server, caller: Caller) -> None:
    server.reply(answer(404, raw=b"x" * 3_000_000))
    with pytest.raises(errors.NotFoundError) as caught:
        caller.wait(caller.client().books.get("bk_1"))
    assert caught.value.body == "x" * 1_048_576


def test_what_an_error_shows_of_a_long_answer_is_cut(
    server: Server, caller: Caller
) -> None:
    server.reply(answer(200, raw=b"x" * 3_000_000))
    with pytest.raises(errors.InvalidResponseError) as caught:
        caller.wait(caller.client().books.get("bk_1"))
    assert caught.value.body == "x" * 1_048_576


@pytest.mark.parametrize(
    "reply",
    [
        cut_off(answer(200, BOOK)),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nsecret\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}\r\n",
        b"HTTP/1.1 200 OK\r\nsecret\r\nContent-Length: 2\r\n\r\n{}",
        lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Le"),
        lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\n"),
        b"HTTP/1.1 secret\r\n\r\n",
        b"SECRET/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"secret" * 20_000 + b"\r\n\r\n",
    ],
)
def test_broken_http_is_an_error_of_fixed_text(
    server: Server,
    caller: Caller,
    reply: Reply,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("DEBUG")
    server.reply(reply)
    client = caller.client(max_retries=0, timeout=2)
    with pytest.raises(errors.APIConnectionError) as caught:
        caller.wait(client.books.get("bk_1"))
    error: BaseException | None = caught.value
    while error is not None:
        assert "secret" not in str(error).lower() and "sesame" not in str(error)
        error = error.__cause__ or error.__context__
    assert "secret" not in caplog.text.lower()


def test_the_body_of_a_204_gets_into_no_message(
    server: Server, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    server.reply(b"HTTP/1.1 204 No Content\r\n\r\ntoken-of-somebody", answer(200, BOOK))
    client = caller.client(max_retries=0)
    try:
        caller.wait(client.books.delete("bk_1"))
    except errors.APIConnectionError as error:  # as aiohttp sees it
        assert "token-of" not in str(error)
    caller.wait(asyncio.sleep(0.05))
    assert caller.wait(client.books.get("bk_1")).title == "Emma"
    assert "token-of" not in caplog.text


def test_a_transport_of_one_s_own_may_give_whole_bodies() -> None:
    """As simple as it gets: bytes, and headers in any case."""

    class Canned:
        def send(self, request: Request) -> Answer:
            if request.url.endswith("/busy"):
                return Answer(429, {"RETRY-AFTER": "70"}, b"")
            return Answer(200, {"Content-Type": "application/json"}, b'{"id": "bk_1"}')

        def close(self) -> None:
            pass

    class AsyncCanned:
        async def send(self, request: Request) -> AsyncAnswer:
            return AsyncAnswer(200, [], b'{"id": "bk_1"}')

        async def close(self) -> None:
            pass

    client = shop.Client("k", transport=Canned())
    assert client.books.get("bk_1").id == "bk_1"
    with pytest.raises(errors.RateLimitError) as caught:
        client.books.get("busy")
    assert caught.value.retry_after == 70

    async def main() -> None:
        async with shop.AsyncClient("k", transport=AsyncCanned()) as client:
            assert (await client.books.get("bk_1")).id == "bk_1"

    asyncio.run(main())


def test_an_answer_is_closed_whatever_happens() -> None:
    closed: list[int] = []

    class Failing:
        def send(self, request: Request) -> Answer:
            def body() -> Iterator[bytes]:
                yield b"{"
                raise TransportFailure("broken", sent=True)

            return Answer(200, {}, body(), lambda: closed.append(1))

        def close(self) -> None:
            pass

    client = shop.Client("k", transport=Failing(), max_retries=0)
    with pytest.raises(errors.APIConnectionError, match="broken"):
        client.books.get("bk_1")
    assert closed == [1]


@pytest.mark.parametrize("whole", [True, False])
def test_a_server_may_answer_before_it_was_sent_everything(
    sender: Sender, whole: bool
) -> None:
    """It doesn't read the rest, answers and closes."""
    if sender.kind.startswith("httpx2"):
        pytest.skip("httpx2 takes it for a broken connection")

    def serve() -> None:
        connection, _ = listener.accept()
        connection.recv(1000)
        connection.sendall(answer(413, {}, headers={"Connection": "close"}))
        time.sleep(0.05)
        connection.close()

    body = b"x" * 10_000_000 if whole else [b"x" * 100_000] * 100
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve, daemon=True).start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        status, _, _ = sender.send(url, body)
    assert status == 413


def test_a_request_shows_no_secret() -> None:
    request = Request(
        "GET", "https://shop.example/locks/s3cret/open?a=s3cret", {}, b"s3cret", 1
    )
    assert repr(request) == "<Request GET https://shop.example>"


def test_a_header_cannot_break_the_request(server: Server) -> None:
    server.reply(answer(200, BOOK))
    transport = HTTPTransport()
    for name, value in (("X-A", "b\r\nX-Evil: 1"), ("X-A\n", "b"), ("X-A", "\u20ac")):
        with pytest.raises(ValueError):
            transport.send(Request("GET", server.url + "/x", {name: value}, None, 5))
    transport.close()
    assert server.received == []


@pytest.mark.parametrize(
    ("method", "length"), [("GET", None), ("POST", "0"), ("PATCH", "0")]
)
def test_what_is_sent_without_a_body(
    server: Server, caller: Caller, method: str, length: str | None
) -> None:
    server.reply(answer(200, BOOK))
    caller.wait(caller.client().request(method, "/x"))
    (request,) = server.received
    assert request.headers.get("content-length") == length
    assert request.headers["host"] == f"127.0.0.1:{server.port}"
    assert "transfer-encoding" not in request.headers
