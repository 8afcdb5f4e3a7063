"""Proxies: which one, and what it is told."""

from __future__ import annotations

import base64
import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from misbehaving import Server, answer, close
from PACKAGE import _errors as errors
from PACKAGE._proxies import Proxies

from callers import Caller

BOOK = {"id": "bk_1", "title": "Emma"}
CREDENTIALS = "Basic " + base64.b64encode(b"ann:p@ss").decode()


class Tunnel:
    """A proxy that passes everything on to one server, whatever is asked for."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.heads: list[str] = []
        self.answer = b"HTTP/1.1 200 Connected\r\n\r\n"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                threading.Thread(
                    target=self._serve, args=(connection,), daemon=True
                ).start()

    def _serve(self, connection: socket.socket) -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            received = connection.recv(1)
            if not received:
                return
            head += received
        self.heads.append(head.decode())
        connection.sendall(self.answer)
        if b" 200 " not in self.answer:
            connection.close()
            return
        server = socket.create_connection(("127.0.0.1", self._port))
        threading.Thread(target=_pump, args=(server, connection), daemon=True).start()
        _pump(connection, server)

    def stop(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


def _pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError), source, target:
        while data := source.recv(65_536):
            target.sendall(data)
        target.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def tunnel(tls_server: Server) -> Iterator[Tunnel]:
    tunnel = Tunnel(tls_server.port)
    yield tunnel
    tunnel.stop()


def get(caller: Caller, url: str, **options: Any) -> Any:
    client = caller.client(base_url=url, **options)
    return caller.wait(client.books.get("bk_1"))


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"])
def test_the_environment_names_a_proxy(
    server: Server, caller: Caller, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, server.url.replace("//", "//ann:p%40ss@"))
    server.reply(answer(200, BOOK))
    client = caller.client(base_url="http://shop.invalid")
    for _ in range(2):
        assert caller.wait(client.books.get("bk_1")).title == "Emma"
    request = server.received[0]
    assert request.target == "http://shop.invalid/books/bk_1"
    assert request.headers["host"] == "shop.invalid"
    assert request.headers["proxy-authorization"] == CREDENTIALS
    assert server.connections == 1


def test_a_proxy_may_be_given(
    server: Server, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("no_proxy", "*")
    server.reply(answer(200, BOOK))
    url = "http://shop.invalid:8080"
    assert get(caller, url, proxy=f"127.0.0.1:{server.port}").title == "Emma"
    assert server.received[0].target == "http://shop.invalid:8080/books/bk_1"
    assert "proxy-authorization" not in server.received[0].headers


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.usefixtures("no_waiting")
def test_a_proxy_that_is_not_there_is_named(caller: Caller, scheme: str) -> None:
    with pytest.raises(errors.APIConnectionError) as caught:
        get(caller, f"{scheme}://shop.invalid", proxy="http://ann:p%40ss@127.0.0.1:1")
    assert "Connection refused (by the proxy " in str(caught.value)
    assert "127.0.0.1:1)" in str(caught.value) and "p%40ss" not in str(caught.value)


def test_the_environment_says_which_servers_are_called_directly(
    server: Server, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    server.reply(answer(200, BOOK))
    for listed in ("127.0.0.0/8", f"a.example, 127.0.0.1:{server.port}", "*"):
        monkeypatch.setenv("NO_PROXY", listed)
        assert get(caller, server.url).title == "Emma"
    for listed in ("128.0.0.0/8", f"127.0.0.1:{server.port + 1}", "localhost"):
        monkeypatch.setenv("NO_PROXY", listed)
        with pytest.raises(errors.APIConnectionError, match="by the proxy"):
            get(caller, server.url, max_retries=0)


def test_addresses_of_ipv6(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        listener = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("there is no IPv6 here")
    heads: list[bytes] = []

    def serve() -> None:
        for _ in range(3):
            connection, _ = listener.accept()
            with connection:
                heads.append(connection.recv(10_000))
                connection.sendall(answer(200, BOOK))

    with listener:
        threading.Thread(target=serve, daemon=True).start()
        port = listener.getsockname()[1]
        url = f"http://[::1]:{port}"
        assert get(caller, url).title == "Emma"
        assert f"\r\nHost: [::1]:{port}\r\n".encode() in heads[0]
        assert get(caller, "http://shop.invalid", proxy=url).title == "Emma"
        monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
        monkeypatch.setenv("no_proxy", "0:0::1")
        assert get(caller, url).title == "Emma"


def test_no_proxy_at_all_may_be_given(
    server: Server, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    server.reply(answer(200, BOOK))
    assert get(caller, server.url, proxy="").title == "Emma"


def test_tls_goes_through_a_proxy_unseen(
    tls_server: Server,
    tunnel: Tunnel,
    caller: Caller,
    certificate: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setenv("https_proxy", tunnel.url.replace("//", "//ann:p%40ss@"))
    tls_server.reply(answer(200, BOOK))
    client = caller.client(base_url=tls_server.url)
    for _ in range(2):
        assert caller.wait(client.books.get("bk_1")).title == "Emma"
    (head,) = tunnel.heads
    assert head.startswith(f"CONNECT 127.0.0.1:{tls_server.port} HTTP/1.")
    assert f"Host: 127.0.0.1:{tls_server.port}" in head
    assert f"Proxy-Authorization: {CREDENTIALS}" in head
    assert "sesame" not in head
    assert tls_server.received[0].target == "/books/bk_1"
    assert "proxy-authorization" not in tls_server.received[0].headers


@pytest.mark.usefixtures("no_waiting")
def test_a_proxy_that_refuses_is_an_error(
    tls_server: Server, tunnel: Tunnel, caller: Caller
) -> None:
    tunnel.answer = b"HTTP/1.1 407 No\r\nContent-Length: 6\r\n\r\nsecret"
    proxy = tunnel.url.replace("//", "//ann:p%40ss@")
    with pytest.raises(errors.APIConnectionError, match="refused.* 407") as caught:
        get(caller, tls_server.url, proxy=proxy)
    assert "p%40ss" not in str(caught.value) and "secret" not in str(caught.value)
    assert tls_server.received == []


def test_a_proxy_gives_no_answers_of_its_own(
    tls_server: Server,
    tunnel: Tunnel,
    caller: Caller,
    certificate: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What it sends along with its consent isn't the answer of the server behind TLS."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    tls_server.reply(answer(200, BOOK))
    tunnel.answer += answer(200, {"id": "forged"})
    client = caller.client(base_url=tls_server.url, proxy=tunnel.url, max_retries=0)
    with contextlib.suppress(errors.APIConnectionError):
        assert caller.wait(client.books.get("bk_1")).id == "bk_1"


@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize("reply", [close, b"SSH-2.0 secret\r\n\r\n"])
def test_a_proxy_that_is_none_is_an_error(
    server: Server, caller: Caller, reply: Any
) -> None:
    server.reply(reply)
    with pytest.raises(errors.APIConnectionError) as caught:
        get(caller, "https://shop.invalid", proxy=server.url)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "value",
    [
        "socks5://127.0.0.1:1",
        "socks://127.0.0.1:1",
        "https://127.0.0.1:1",
        "//127.0.0.1:1",
        "http://",
        "http:///x",
        "http://:80",
        "http://a:99999",
        "http://[::1",
        "http://%41",
        "http://\u00e9",
        "a b",
    ],
)
def test_a_value_that_cannot_be_used_is_one_error_that_names_the_variable(
    caller: Caller, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", value)
    with pytest.raises(ValueError, match="^https_proxy: "):
        get(caller, "https://shop.invalid")
    monkeypatch.delenv("https_proxy")
    with pytest.raises(ValueError, match="^proxy: "):
        caller.client(proxy=value)


def test_what_cannot_be_used_is_not_shown() -> None:
    with pytest.raises(ValueError) as caught:
        Proxies("socks5://ann:secret@127.0.0.1:1")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("listed", "host", "port", "direct"),
    [
        ("*", "shop.example", 443, True),
        ("", "shop.example", 443, False),
        ("example", "shop.example", 443, True),
        ("shop.example", "shop.example", 443, True),
        ("SHOP.example", "shop.EXAMPLE", 443, True),
        (".example", "shop.example", 443, True),
        ("*.example", "shop.example", 443, True),
        ("op.example", "shop.example", 443, False),
        ("a, shop.example ,b", "shop.example", 443, True),
        ("shop.example:8443", "shop.example", 443, False),
        ("shop.example:443", "shop.example", 443, True),
        ("127.0.0.1", "127.0.0.1", 80, True),
        ("127.0.0.1:81", "127.0.0.1", 80, False),
        ("10.0.0.0/8", "10.1.2.3", 80, True),
        ("10.0.0.0/8", "11.1.2.3", 80, False),
        ("10.0.0.0/8", "10.example", 80, False),
        ("0.0.1", "127.0.0.1", 80, False),
        ("fd00::/8", "fd00::1", 80, True),
        ("[::1]:80", "::1", 80, True),
        ("[::1]:81", "::1", 80, False),
        ("::1", "::1", 80, True),
    ],
)
def test_what_no_proxy_means(listed: str, host: str, port: int, direct: bool) -> None:
    environment = {"all_proxy": "http://proxy.example:3128", "NO_PROXY": listed}
    found = Proxies(None, environment).find("https", host, port)
    assert (found is None) == direct


@pytest.mark.parametrize(
    ("environment", "host"),
    [
        ({}, None),
        ({"https_proxy": "http://a", "all_proxy": "http://b"}, "a"),
        ({"https_proxy": "http://a", "HTTPS_PROXY": "http://b"}, "a"),
        ({"https_proxy": "", "all_proxy": "http://b"}, None),
        ({"http_proxy": "http://a"}, None),
        ({"all_proxy": "http://[::1]:3128"}, "::1"),
    ],
)
def test_which_variable_counts(environment: dict[str, str], host: str | None) -> None:
    found = Proxies(None, environment).find("https", "shop.example", 443)
    assert (found.host if found else None) == host


def test_a_visitor_of_a_cgi_script_chooses_no_proxy() -> None:
    environment = {"HTTP_PROXY": "http://evil.example", "REQUEST_METHOD": "GET"}
    assert Proxies(None, environment).find("http", "shop.example", 80) is None
