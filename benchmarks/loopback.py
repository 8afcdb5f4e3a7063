"""A server for measuring clients: it answers every request with text that was made beforehand.

    python benchmarks/loopback.py ANSWERS CERTIFICATE

ANSWERS is a JSON file, by targets (``/things?page=2``), of the bodies; ``ORIGIN`` in them stands for the
server's own address. CERTIFICATE is a PEM file with certificate and key. Prints the URLs of the plain and
of the TLS server on one line, and serves until its standard input ends.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import sys
from collections.abc import Mapping
from pathlib import Path

Answers = Mapping[bytes, bytes]


class Connection(asyncio.Protocol):
    """One connection. Requests have no body, so that the end of the head is the end of the request."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._received = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The client is there."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer all requests that are complete."""
        assert self._transport is not None
        *requests, self._received = (self._received + data).split(b"\r\n\r\n")
        for request in requests:
            target = request.split(b" ", 2)[1]
            self._transport.write(self._answers.get(target, _NOT_FOUND))


def _answer(status: str, body: bytes) -> bytes:
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n"
        f"Ngrok-Operation-Id: op_benchmark\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


_NOT_FOUND = _answer("404 Not Found", b"{}")


async def _serve(bodies: Mapping[str, str], certificate: Path) -> None:
    loop = asyncio.get_running_loop()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    urls = []
    for scheme, context in (("http", None), ("https", tls)):
        answers: dict[bytes, bytes] = {}
        server = await loop.create_server(
            lambda answers=answers: Connection(answers), "127.0.0.1", 0, ssl=context
        )
        urls.append(f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        for target, body in bodies.items():
            text = body.replace("ORIGIN", urls[-1])
            answers[target.encode()] = _answer("200 OK", text.encode())
    print(*urls, flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve(json.loads(Path(sys.argv[1]).read_text()), Path(sys.argv[2])))
