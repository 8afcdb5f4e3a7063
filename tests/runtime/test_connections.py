"""Sockets, processes, loops: what stays open, what is shared, and who may use it."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
import shop
from misbehaving import Received, Reply, Server, answer, close, drip, silence
from PACKAGE import _errors as errors

from callers import Caller

pytestmark = pytest.mark.slow  # most of it is waiting

BOOK = {"id": "bk_1", "title": "Emma"}


@pytest.fixture(autouse=True)
def _others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections that other tests of this process have left open are none of ours."""
    gc.collect()
    monkeypatch.setattr("test_connections.left_open", open_sockets())


left_open = 0


def open_sockets() -> int:
    """How many connections of this test are open, those of its server as well."""
    count = -left_open
    for name in os.listdir("/proc/self/fd"):
        with contextlib.suppress(OSError):
            if os.readlink(f"/proc/self/fd/{name}").startswith("socket:"):
                with socket.socket(fileno=os.dup(int(name))) as copy:
                    count += copy.family == socket.AF_INET and bool(copy.getpeername())
    return count


def settled() -> int:
    """The number of open sockets once the server has noticed what was closed."""
    for _ in range(100):
        if open_sockets() == 0:
            break
        time.sleep(0.02)
    return open_sockets()


def echo(request: Received) -> Reply:
    """Answer with what was asked for."""
    return answer(200, {"id": request.target.removeprefix("/books/")})


# A fork


@pytest.mark.parametrize("tls", [False, True])
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_forked_process_has_connections_of_its_own(
    server: Server,
    tls_server: Server,
    certificate: Path,
    tls: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    used = tls_server if tls else server
    used.respond = echo
    with shop.Client("k", used.url) as client:
        assert client.books.get("parent").id == "parent"
        context = multiprocessing.get_context("fork")
        wrong = context.Queue()

        def work(number: int) -> None:
            ids = [f"{number}-{index}" for index in range(50)]
            wrong.put([id for id in ids if client.books.get(id, timeout=5).id != id])

        children = [context.Process(target=work, args=(n,)) for n in range(4)]
        for child in children:
            child.start()
        for index in range(50):
            assert client.books.get(str(index)).id == str(index)
        for _ in children:
            assert wrong.get(timeout=10) == []
        for child in children:
            child.join()
    assert used.connections == 5


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_fork_in_the_middle_of_calls(server: Server) -> None:
    """Another thread's call goes on in the parent, and its lock doesn't stay shut in the child."""
    server.respond = echo
    stop = threading.Event()
    failures: list[object] = []
    with shop.Client("k", server.url) as client:

        def work() -> None:
            while not stop.is_set():
                try:
                    assert client.books.get("x").id == "x"
                except Exception as error:
                    failures.append(error)

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        for _ in range(5):
            child = os.fork()
            if child == 0:
                leave_with(lambda: client.books.get("y", timeout=2).id == "y")
            assert os.waitpid(child, 0)[1] == 0
        stop.set()
        for thread in threads:
            thread.join()
    assert failures == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_an_async_client_after_a_fork(server: Server) -> None:
    server.respond = echo
    client = shop.AsyncClient("k", server.url)
    loop = asyncio.new_event_loop()
    loop.run_until_complete(get(client, "parent"))
    child = os.fork()
    if child == 0:
        leave_with(lambda: asyncio.run(get(client, "child")).id == "child")
    assert os.waitpid(child, 0)[1] == 0
    assert loop.run_until_complete(get(client, "again")).id == "again"
    loop.run_until_complete(client.close())
    loop.close()
    assert server.connections == 2


@pytest.mark.parametrize("tls", [False, True])
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_child_that_ends_does_not_end_the_parent_s_calls(
    server: Server, tls_server: Server, certificate: Path, tls: bool
) -> None:
    """All that the child holds is taken apart; its selector is the parent's."""
    used = tls_server if tls else server
    used.respond = echo
    program = """
import asyncio, os, sys
sys.path[:0] = sys.argv[1:3]
import shop

async def main():
    client = shop.AsyncClient("k", sys.argv[3])
    ids = [str(number) for number in range(3)]

    async def call():
        books = await asyncio.gather(*(client.books.get(id, timeout=3) for id in ids))
        assert [book.id for book in books] == ids

    await call()
    child = os.fork()
    if child == 0:
        sys.exit()
    os.waitpid(child, 0)
    await call()
    await client.close()

asyncio.run(main())
"""
    here = Path(__file__).parent
    source = here.parents[1] / "templates" / "python" / "src"
    run = subprocess.run(
        [sys.executable, "-c", program, str(here), str(source), used.url],
        env={**os.environ, "SSL_CERT_FILE": str(certificate)},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    assert used.connections == 3


def leave_with(check: Callable[[], bool]) -> NoReturn:
    """End a forked process: with status 0 if the check holds."""
    signal.alarm(5)
    status = 1
    try:
        status = 0 if check() else 2
    finally:
        os._exit(status)


async def get(client: shop.AsyncClient, id: str) -> shop.Book:
    return await client.books.get(id)


# Event loops


@pytest.mark.parametrize("tls", [False, True])
def test_no_sockets_are_left_of_a_loop(
    server: Server,
    tls_server: Server,
    certificate: Path,
    tls: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    used = tls_server if tls else server
    used.reply(answer(200, BOOK))
    client = shop.AsyncClient("k", used.url)

    async def several() -> None:
        await asyncio.gather(*(client.books.get("bk_1") for _ in range(3)))

    for _ in range(20):
        asyncio.run(several())
    assert settled() == 0


def test_a_loop_that_ends_without_a_word_is_forgotten(server: Server) -> None:
    server.reply(answer(200, BOOK))
    client = shop.AsyncClient("k", server.url)
    with pytest.warns(ResourceWarning):
        for _ in range(5):
            loop = asyncio.new_event_loop()
            loop.run_until_complete(get(client, "x"))
            loop.close()
        asyncio.run(client.close())
        gc.collect()


def test_a_client_of_two_loops_at_once_closes_both(server: Server) -> None:
    server.reply(answer(200, BOOK))
    client = shop.AsyncClient("k", server.url)
    ready, stop = threading.Event(), threading.Event()

    async def other() -> None:
        await client.books.get("bk_1")
        ready.set()
        while not stop.is_set():
            await asyncio.sleep(0.01)

    thread = threading.Thread(target=asyncio.run, args=(other(),))
    thread.start()
    assert ready.wait(5)

    async def main() -> None:
        await client.books.get("bk_1")
        await client.close()
        await asyncio.sleep(0.1)

    asyncio.run(main())
    assert settled() == 0
    stop.set()
    thread.join()


# Hidden repeats, and connections that can't be used again


@pytest.mark.parametrize("verb", ["get", "delete"])
def test_nothing_is_repeated_unasked(server: Server, caller: Caller, verb: str) -> None:
    """Also not on a connection that was open already, where an HTTP library may think that it may."""
    server.reply(answer(200, BOOK), close, answer(200, BOOK))
    client = caller.client(max_retries=0)
    caller.wait(client.books.get("bk_0"))
    with pytest.raises(errors.APIConnectionError):
        caller.wait(getattr(client.books, verb)("bk_1"))
    assert len(server.received) == 2


def test_a_connection_that_was_closed_meanwhile_is_not_used(
    server: Server, caller: Caller
) -> None:
    def last(connection: socket.socket) -> None:
        connection.sendall(answer(200, BOOK))

    server.reply(last)
    client = caller.client(max_retries=0)
    for _ in range(3):
        caller.wait(client.books.create({}))
        caller.wait(asyncio.sleep(0.05))
    assert server.connections == 3


def test_a_connection_with_garbage_on_it_is_not_used(
    server: Server, caller: Caller
) -> None:
    """What a server sends unasked would be taken for the answer of the next call."""
    forged = answer(200, {"id": "forged"})
    server.reply(answer(200, BOOK) + forged, answer(200, {"id": "bk_2"}))
    client = caller.client(max_retries=0)
    assert caller.wait(client.books.get("bk_1")).id == "bk_1"
    caller.wait(asyncio.sleep(0.05))
    assert caller.wait(client.books.get("bk_2")).id == "bk_2"


def test_early_hints_are_passed_over(server: Server, caller: Caller) -> None:
    hints = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
    server.reply(hints + answer(200, BOOK))
    client = caller.client(max_retries=0)
    for _ in range(2):
        assert caller.wait(client.books.get("bk_1")).title == "Emma"


def test_another_protocol_is_no_answer(server: Server, caller: Caller) -> None:
    server.reply(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n")
    client = caller.client(max_retries=0, timeout=5)
    started = time.monotonic()
    with pytest.raises(errors.Error) as caught:
        caller.wait(client.books.get("bk_1"))
    assert not isinstance(caught.value, errors.APITimeoutError)
    assert time.monotonic() - started < 3


def test_a_server_that_wants_to_close_is_obeyed(server: Server, caller: Caller) -> None:
    server.reply(answer(200, BOOK, headers={"Connection": "close"}))
    client = caller.client(max_retries=0)
    for _ in range(2):
        caller.wait(client.books.get("bk_1"))
    assert server.connections == 2


# Closing


def closed_meanwhile(caller: Caller, client: Any) -> None:
    """Make a call whose client is closed meanwhile; the call must fail at once."""
    started = time.monotonic()
    with pytest.raises(errors.ClientClosedError, match="^the client is closed$"):
        if caller.kind == "sync":
            thread = threading.Timer(0.2, client.close)
            thread.start()
            try:
                client.books.get("bk_1")
            finally:
                thread.join()
        else:

            async def main() -> None:
                call = asyncio.ensure_future(client.books.get("bk_1"))
                await asyncio.sleep(0.2)
                await client.close()
                await call

            caller.wait(main())
    assert time.monotonic() - started < 1.5


@pytest.mark.parametrize(
    "reply",
    [
        silence(1.6),
        drip(answer(200, BOOK), at_once=10),
        drip(answer(200, BOOK), at_once=len(answer(200, BOOK)) - 9),
        answer(503, headers={"Retry-After": "3"}),
    ],
    ids=["no answer", "headers", "body", "waiting"],
)
@pytest.mark.parametrize("tls", [False, True])
def test_closing_ends_the_calls_in_flight(
    server: Server,
    tls_server: Server,
    certificate: Path,
    caller: Caller,
    reply: Any,
    tls: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    used = tls_server if tls else server
    used.reply(reply)
    client = caller.client(base_url=used.url)
    closed_meanwhile(caller, client)
    assert settled() == 0
    with pytest.raises(errors.ClientClosedError):
        caller.wait(client.books.get("bk_1"))
    assert isinstance(errors.ClientClosedError(), RuntimeError)
    assert used.connections == 1


@contextlib.contextmanager
def mute() -> Iterator[int]:
    """A port where connections are taken, and nothing is ever said."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_closing_ends_a_connection_that_is_being_made(
    caller: Caller, deaf: int
) -> None:
    closed_meanwhile(caller, caller.client(base_url=f"http://127.0.0.1:{deaf}"))


def test_closing_ends_a_handshake_of_tls(caller: Caller) -> None:
    with mute() as port:
        closed_meanwhile(caller, caller.client(base_url=f"https://127.0.0.1:{port}"))


def test_closing_ends_the_wait_for_a_proxy(caller: Caller) -> None:
    with mute() as port:
        proxy = f"http://127.0.0.1:{port}"
        client = caller.client(base_url="https://shop.invalid", proxy=proxy)
        closed_meanwhile(caller, client)


def test_closing_ends_a_look_up(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*args: object, **kwargs: object) -> NoReturn:
        time.sleep(2)
        raise OSError("no such host")

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    closed_meanwhile(caller, caller.client(base_url="http://shop.invalid"))


def test_a_client_that_nobody_holds_leaves_nothing_open(server: Server) -> None:
    server.reply(answer(200, BOOK))
    for _ in range(3):
        shop.Client("k", server.url).books.get("bk_1")
    gc.collect()
    assert settled() == 0


# What must be installed


def test_the_synchronous_client_needs_nothing_installed(server: Server) -> None:
    server.reply(answer(200, BOOK))
    here = Path(__file__).parent
    program = (
        "import sys; sys.path[:0] = [sys.argv[1], sys.argv[2]]; import shop\n"
        "print(shop.Client('k', sys.argv[3]).books.get('bk_1').title)\n"
        "print('asyncio' in sys.modules, 'logging' in sys.modules)\n"
        "try: shop.AsyncClient('k')\n"
        "except ImportError as error: print(error)\n"
    )
    source = here.parents[1] / "templates" / "python" / "src"
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program, str(here), str(source), server.url],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.splitlines() == [
        "Emma",
        "False False",
        "AsyncClient needs aiohttp: pip install 'shop-client[async]'",
    ]


def test_an_answer_that_was_given_up_is_taken_apart_in_silence(server: Server) -> None:
    """Errors of finalizers are printed since Python 3.13, and before in its development mode."""
    server.reply(silence(1))
    program = """
import sys
sys.path[:0] = sys.argv[1:3]
import shop

try:
    shop.Client("k", sys.argv[3], timeout=0.1).books.get("bk_1")
except Exception as error:
    print(type(error).__name__)
"""
    here = Path(__file__).parent
    source = here.parents[1] / "templates" / "python" / "src"
    run = subprocess.run(
        [
            sys.executable,
            "-X",
            "dev",
            "-c",
            program,
            str(here),
            str(source),
            server.url,
        ],
        capture_output=True,
        text=True,
    )
    assert (run.stdout, run.stderr) == ("APITimeoutError\n", "")
