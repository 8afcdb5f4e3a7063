"""No call takes longer than it may, whatever it is that takes long."""

from __future__ import annotations

import socket
import time
from typing import Any

import pytest
import shop
from misbehaving import Server, answer, drip, silence
from PACKAGE import _errors as errors
from PACKAGE import _network
from PACKAGE._connection import Connection
from PACKAGE._retry import RetryPolicy

from callers import Caller

pytestmark = pytest.mark.slow  # most of it is waiting

BOOK = {"id": "bk_1", "title": "Emma"}
GOOD = answer(200, BOOK)


def seconds_until_timeout(caller: Caller, client: Any) -> float:
    started = time.monotonic()
    with pytest.raises(errors.APITimeoutError):
        caller.wait(client.books.get("bk_1"))
    return time.monotonic() - started


@pytest.mark.parametrize("reply", [silence(), drip(GOOD, 0.05)])
@pytest.mark.parametrize("name", ["no_proxy", "http_proxy"])
def test_the_environment_does_not_switch_the_deadline_off(
    server: Server,
    caller: Caller,
    reply: Any,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(name, "localhost" if name == "no_proxy" else server.url)
    server.reply(reply)
    assert seconds_until_timeout(caller, caller.client(timeout=0.4)) < 1.5


def test_dead_addresses_share_the_time(
    deaf: int, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    _resolve_to(monkeypatch, [("127.0.0.1", deaf)] * 5)
    client = caller.client(base_url="http://shop.invalid", timeout=1, max_retries=0)
    assert seconds_until_timeout(caller, client) < 1.5


def test_a_dead_address_does_not_hold_up_the_next(
    deaf: int, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    caller = Caller("sync", "http://shop.invalid")
    _resolve_to(monkeypatch, [("127.0.0.1", deaf)] * 2 + [("127.0.0.1", server.port)])
    server.reply(GOOD)
    started = time.monotonic()
    assert caller.wait(caller.client().books.get("bk_1")).title == "Emma"
    assert time.monotonic() - started < 1
    caller.close()


def test_an_address_that_refuses_is_passed_over_at_once(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    caller = Caller("sync", "http://shop.invalid")
    _resolve_to(monkeypatch, [("127.0.0.1", 1), ("127.0.0.1", server.port)])
    server.reply(GOOD)
    started = time.monotonic()
    assert caller.wait(caller.client().books.get("bk_1")).title == "Emma"
    assert time.monotonic() - started < 0.2
    caller.close()


def _resolve_to(
    monkeypatch: pytest.MonkeyPatch, addresses: list[tuple[str, int]]
) -> None:
    """Let every name stand for these addresses."""
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", address)
        for address in addresses
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: found)


def test_a_name_that_is_not_known_is_an_error(
    caller: Caller, monkeypatch: pytest.MonkeyPatch, no_waiting: None
) -> None:
    def unknown(*args: Any, **kwargs: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    client = caller.client(base_url="http://shop.invalid")
    with pytest.raises(errors.APIConnectionError, match="not known"):
        caller.wait(client.books.get("bk_1"))


def _slow_look_up(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Let every name be found after a while, on this machine."""
    look_up = socket.getaddrinfo

    def slow(host: object, *args: Any, **kwargs: Any) -> Any:
        time.sleep(seconds)
        return look_up("127.0.0.1", *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", slow)


def test_a_look_up_that_takes_long_has_no_more_time_than_all_else(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    _slow_look_up(monkeypatch, 2)
    client = caller.client(base_url="http://shop.invalid", timeout=0.4)
    assert seconds_until_timeout(caller, client) < 0.9


def test_a_look_up_does_not_use_up_the_time_for_connecting(
    server: Server, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    _slow_look_up(monkeypatch, 0.6)
    server.reply(GOOD)
    url = f"http://shop.invalid:{server.port}"
    client = caller.client(base_url=url, max_retries=0, connect_timeout=0.3)
    assert caller.wait(client.books.get("bk_1")).title == "Emma"


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_hangs(caller: Caller, scheme: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        proxy = f"http://127.0.0.1:{mute.getsockname()[1]}"
        url = f"{scheme}://shop.invalid"
        client = caller.client(base_url=url, proxy=proxy, timeout=0.4)
        assert seconds_until_timeout(caller, client) < 0.9


def test_a_proxy_that_answers_byte_by_byte(server: Server, caller: Caller) -> None:
    server.reply(drip(b"HTTP/1.1 200 Connected\r\nX-Long: " + b"x" * 100, 0.05))
    url = "https://shop.invalid"
    client = caller.client(base_url=url, proxy=server.url, timeout=0.4)
    assert seconds_until_timeout(caller, client) < 0.9


def test_a_handshake_of_tls_that_hangs(caller: Caller) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"https://127.0.0.1:{mute.getsockname()[1]}"
        client = caller.client(base_url=url, timeout=0.4)
        assert seconds_until_timeout(caller, client) < 0.9


def test_a_server_that_does_not_read(caller: Caller) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"http://127.0.0.1:{mute.getsockname()[1]}"
        client = caller.client(base_url=url, timeout=0.5)
        started = time.monotonic()
        with pytest.raises(errors.APITimeoutError):
            caller.wait(client.books.create({"text": "x" * 10_000_000}))
        assert time.monotonic() - started < 2


@pytest.mark.usefixtures("no_waiting")
def test_an_attempt_that_hangs_leaves_time_for_another(
    server: Server, caller: Caller
) -> None:
    server.reply(silence(2), GOOD)
    client = caller.client(timeout=10, attempt_timeout=0.3)
    assert caller.wait(client.books.get("bk_1")).title == "Emma"
    server.reply(silence(2), GOOD)
    without = client.with_options(timeout=1, attempt_timeout=None)
    assert seconds_until_timeout(caller, without) > 0.9


@pytest.mark.usefixtures("no_waiting")
def test_an_attempt_has_half_of_the_time_if_it_may_be_repeated(
    server: Server, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PACKAGE._options._LEAST_ATTEMPT", 0.1)
    server.reply(silence(2), GOOD)
    assert caller.wait(caller.client(timeout=1).books.get("bk_1")).title == "Emma"
    server.reply(silence(2), GOOD)
    once = caller.client(timeout=1, max_retries=0)
    assert seconds_until_timeout(caller, once) > 0.9
    server.reply(silence(2), GOOD)
    started = time.monotonic()
    with pytest.raises(errors.APITimeoutError):
        caller.wait(caller.client(timeout=1).books.create({}))
    assert time.monotonic() - started > 0.9
    assert len(server.received) == 4


def test_the_least_attempt_is_ten_seconds(caller: Caller) -> None:
    options = caller.client()._options
    assert options.longest_attempt(60) == 30
    assert options.longest_attempt(5) == 10


def test_a_read_of_a_connection_whose_time_is_up_fails_at_once() -> None:
    left, right = socket.socketpair()
    with left, right:
        right.sendall(GOOD)
        connection = Connection(left, "shop.example")
        with pytest.raises(TimeoutError):
            connection.send("GET", "/", {}, None, time.monotonic() - 1)


def test_a_connection_is_made_in_time(deaf: int) -> None:
    started = time.monotonic()
    deadline = started + 0.2
    found = _network.look_up("127.0.0.1", deaf, deadline, lambda: None)
    with pytest.raises(TimeoutError):
        _network.connect(found, deadline, lambda: None)
    assert 0.15 < time.monotonic() - started < 0.6


def test_after_a_wait_that_was_too_long_nothing_is_sent(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait = time.sleep
    monkeypatch.setattr("time.sleep", lambda seconds: wait(seconds + 0.3))
    server.reply(answer(503, {}))
    with shop.Client("sesame", server.url, timeout=0.3) as client:
        policy = RetryPolicy(backoff=0.1)
        with pytest.raises(errors.ServerError):
            client.books.get("bk_1", options={"retry": policy})
    assert len(server.received) == 1
