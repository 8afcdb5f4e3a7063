"""A server on loopback that does what a test tells it, good or bad."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO


@dataclass(frozen=True)
class Received:
    """A request that arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


Reply = bytes | Callable[[socket.socket], None]
"""The bytes of an answer, or a function that does something else with the connection, which is
closed afterwards."""


def answer(
    status: int = 200,
    body: object = None,
    *,
    raw: bytes | None = None,
    headers: dict[str, str] | None = None,
) -> bytes:
    """An answer with a JSON body, or with ``raw`` as its body."""
    content = json.dumps(body).encode() if raw is None else raw
    if status == 204:
        content = b""
    lines = [f"HTTP/1.1 {status} Status"]
    all_headers = {"Content-Type": "application/json", **(headers or {})}
    all_headers.setdefault("Content-Length", str(len(content)))
    lines += [f"{name}: {value}" for name, value in all_headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def close(connection: socket.socket) -> None:
    """Close the connection without an answer."""


def reset(connection: socket.socket) -> None:
    """Break the connection off."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def silence(seconds: float = 5.0) -> Callable[[socket.socket], None]:
    """Say nothing for a while, then close the connection."""
    return lambda connection: time.sleep(seconds)


def drip(
    content: bytes, interval: float = 0.05, at_once: int = 0
) -> Callable[[socket.socket], None]:
    """Send an answer byte by byte, but for its first bytes."""

    def send(connection: socket.socket) -> None:
        connection.sendall(content[:at_once])
        for index in range(at_once, len(content)):
            time.sleep(interval)
            connection.sendall(content[index : index + 1])

    return send


def cut_off(content: bytes) -> Callable[[socket.socket], None]:
    """Send an answer but for its last bytes."""
    return lambda connection: connection.sendall(content[:-5])


class Server:
    """Answers requests with ``replies``, one after the other; the last one again and again.

    ``respond`` may be set instead: a function from a request to a reply.
    """

    def __init__(self, certificate: Path | None = None) -> None:
        """With a certificate (PEM, with its key) the server speaks TLS."""
        self._tls: ssl.SSLContext | None = None
        if certificate is not None:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(certificate)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        scheme = "http" if certificate is None else "https"
        self.url = f"{scheme}://127.0.0.1:{self.port}"
        self.received: list[Received] = []
        self.connections = 0
        self.replies: list[Reply] = []
        self.respond: Callable[[Received], Reply] = self._next
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def reply(self, *replies: Reply) -> None:
        """What to answer, in this order."""
        self.replies = list(replies)

    def _next(self, request: Received) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(connection)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(
                target=self._serve, args=(connection,), daemon=True
            ).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
                self._open.append(connection)
            with connection, connection.makefile("rb") as stream:
                while line := stream.readline():
                    reply = self.respond(self._receive(line, stream))
                    if callable(reply):
                        reply(connection)
                        return
                    connection.sendall(reply)
        except (OSError, ValueError):
            pass  # the client went away, which is its right

    def _receive(self, line: bytes, stream: BinaryIO) -> Received:
        method, target, _ = line.decode().split(" ", 2)
        headers = dict(self._headers(stream))
        if headers.get("transfer-encoding") == "chunked":
            body = b"".join(iter(lambda: self._chunk(stream), b""))
        else:
            body = stream.read(int(headers.get("content-length", "0")))
        request = Received(method, target, headers, body)
        self.received.append(request)
        return request

    @staticmethod
    def _chunk(stream: BinaryIO) -> bytes:
        data = stream.read(int(stream.readline(), 16))
        stream.readline()
        return data

    @staticmethod
    def _headers(stream: Iterable[bytes]) -> Iterable[tuple[str, str]]:
        for line in stream:
            if line == b"\r\n":
                return
            name, _, value = line.decode().partition(":")
            yield name.strip().lower(), value.strip()

    def stop(self) -> None:
        """Listen no longer, and close every connection."""
        for each in (self._socket, *self._open):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._socket.close()
