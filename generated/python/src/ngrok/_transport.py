# Copied by Copperplate, the same for every API.
"""What carries a request to the server: the protocols between a client and an HTTP library.

``_httpx2`` and ``_aiohttp`` follow them. To use another library, write a class with the two methods
of ``Transport`` (or of ``AsyncTransport``) and pass an object of it to a client as ``transport``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Request:
    """One attempt at a call, ready to be sent as it is.

    Attributes:
        method: the verb, in capitals.
        url: the whole URL, percent-encoded.
        headers: all headers but those that the HTTP library itself must add (``Host``,
            ``Content-Length``, ``Accept-Encoding``). They hold the API key.
        body: the JSON text, or None if the request has no body.
        timeout: the seconds after which the attempt must have ended, its connection and the reading
            of the whole answer included.
    """

    __slots__ = ("body", "headers", "method", "timeout", "url")

    def __init__(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeout: float,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.url}>"


class Answer:
    """What the server answered, whatever its status.

    Attributes:
        status: the HTTP status.
        headers: by their names in small letters.
        body: all of it, without any content encoding.
    """

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body

    def __repr__(self) -> str:
        return f"<Answer {self.status}, {len(self.body)} bytes>"


class TransportFailure(Exception):
    """Raised by a transport when it has no whole answer to give.

    Attributes:
        sent: whether the request may have reached the server; False only if it certainly hasn't
            (no connection could be made). Decides whether a POST may be repeated.
        timed_out: whether the time was up.
    """

    def __init__(self, message: str, *, sent: bool, timed_out: bool = False) -> None:
        super().__init__(message)
        self.sent = sent
        self.timed_out = timed_out


class Transport(Protocol):
    """Sends requests; safe to be used by several threads at once."""

    def send(self, request: Request) -> Answer:
        """Send one request and read the whole answer.

        No redirect is followed, nothing is retried, no credentials of another source are added.

        Raises:
            TransportFailure: there is no whole answer.
        """
        ...

    def close(self) -> None:
        """Close all connections. Not called twice, and nothing is sent afterwards."""


class AsyncTransport(Protocol):
    """Sends requests; safe to be used by several tasks at once.

    A task may be cancelled while it waits for ``send``. ``timeout`` is kept by the caller, too.
    """

    async def send(self, request: Request) -> Answer:
        """Send one request and read the whole answer, as ``Transport.send`` does."""
        ...

    async def close(self) -> None:
        """Close all connections. Not called twice, and nothing is sent afterwards."""
