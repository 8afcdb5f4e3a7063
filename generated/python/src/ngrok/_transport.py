# Copied by Copperplate, the same for every API.
"""What carries a request to the server: the protocols between a client and an HTTP library.

``_http`` (the standard library), ``_aiohttp`` and ``_httpx2`` follow them. To use another library,
write a class with the two methods of ``Transport`` (or of ``AsyncTransport``) and pass an object of
it to a client as ``transport``.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Mapping
from typing import Any, Protocol, TypeAlias, cast

Body: TypeAlias = bytes | Iterable[bytes] | AsyncIterable[bytes]
"""The body of a request: bytes, or pieces of them that are sent as they come.

A ``Transport`` is given an ``Iterable``, an ``AsyncTransport`` an ``AsyncIterable``. What iterating
raises is raised by ``send`` as it is.
"""

Headers: TypeAlias = Mapping[str, str] | Iterable[tuple[str, str]]
"""The headers of an answer as an HTTP library has them: in any case, and repeated perhaps."""


class Request:
    """One attempt at a call, ready to be sent as it is.

    Attributes:
        method: the verb, in capitals.
        url: the whole URL, percent-encoded.
        headers: all headers but those that the HTTP library itself must add (``Host``,
            ``Content-Length`` or ``Transfer-Encoding``, ``Accept-Encoding``). They hold the API key.
        body: what is sent, or None if the request has no body.
        timeout: the seconds after which the attempt must have ended, its connection and the reading
            of the whole answer included.
        connect_timeout: the seconds in which a new connection must be made, once the server's address
            is known.
    """

    __slots__ = ("body", "connect_timeout", "headers", "method", "timeout", "url")

    def __init__(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: Body | None,
        timeout: float,
        connect_timeout: float = 10.0,
    ) -> None:
        self.method: str = method
        self.url: str = url
        self.headers: Mapping[str, str] = headers
        self.body: Body | None = body
        self.timeout: float = timeout
        self.connect_timeout: float = connect_timeout

    def __repr__(self) -> str:
        # Without path and query, which may hold what nobody should see.
        return f"<Request {self.method} {'/'.join(self.url.split('/', 3)[:3])}>"


class Answer:
    """What the server answered, whatever its status.

    Attributes:
        status: the HTTP status.
        headers: by their names in small letters; repeated ones are joined with a comma.
        body: all of it, or its pieces as they arrive; without any content encoding. Iterating over
            the pieces raises ``TransportFailure`` if they end too early.
    """

    __slots__ = ("_close", "body", "headers", "status")

    def __init__(
        self,
        status: int,
        headers: Headers,
        body: bytes | Iterable[bytes],
        close: Callable[[], object] | None = None,
    ) -> None:
        """
        Args:
            status: the HTTP status.
            headers: as the HTTP library has them.
            body: all of it, or its pieces.
            close: frees the connection; called once, whether or not the body was read to its end.
        """
        self.status: int = status
        self.headers: Mapping[str, str] = joined(headers)
        self.body: bytes | Iterable[bytes] = body
        self._close = close

    def close(self) -> None:
        """Free the connection. Nothing can be read afterwards."""
        close, self._close = self._close, None
        if close is not None:
            close()

    def __repr__(self) -> str:
        return f"<Answer {self.status}>"


class AsyncAnswer:
    """The same, of an ``AsyncTransport``: the pieces are iterated with ``async for``."""

    __slots__ = ("_close", "body", "headers", "status")

    def __init__(
        self,
        status: int,
        headers: Headers,
        body: bytes | AsyncIterable[bytes],
        close: Callable[[], Awaitable[object]] | None = None,
    ) -> None:
        """As ``Answer``; ``close`` is awaited."""
        self.status: int = status
        self.headers: Mapping[str, str] = joined(headers)
        self.body: bytes | AsyncIterable[bytes] = body
        self._close = close

    async def close(self) -> None:
        """Free the connection. Nothing can be read afterwards."""
        close, self._close = self._close, None
        if close is not None:
            await close()

    def __repr__(self) -> str:
        return f"<AsyncAnswer {self.status}>"


class TransportFailure(Exception):
    """Raised by a transport when it has no whole answer to give.

    Its message ends up in errors and logs, so that nothing of what came over the wire belongs there.

    Attributes:
        sent: whether the request may have reached the server; False only if it certainly hasn't
            (no connection could be made). Decides whether a POST may be repeated.
        timed_out: whether the time was up.
        permanent: whether another attempt would fail in the same way (a certificate that isn't
            trusted), so that there is none.
    """

    def __init__(
        self,
        message: str,
        *,
        sent: bool,
        timed_out: bool = False,
        permanent: bool = False,
    ) -> None:
        super().__init__(message)
        self.sent = sent
        self.timed_out = timed_out
        self.permanent = permanent


class Transport(Protocol):
    """Sends requests; safe to be used by several threads at once."""

    def send(self, request: Request) -> Answer:
        """Send one request, and read the head of its answer.

        No redirect is followed, nothing is repeated, no credentials of another source are added.

        Raises:
            TransportFailure: there is no answer.
        """
        ...

    def close(self) -> None:
        """Close all connections, those in use as well: their calls fail at once.

        Not called twice. What is sent afterwards is a ``TransportFailure``.
        """


class AsyncTransport(Protocol):
    """Sends requests; safe to be used by several tasks at once.

    A task may be cancelled while it waits. ``timeout`` is kept by the caller, too.
    """

    async def send(self, request: Request) -> AsyncAnswer:
        """Send one request and read the head of its answer, as ``Transport.send`` does."""
        ...

    async def close(self) -> None:
        """Close all connections, as ``Transport.close`` does."""


# Other libraries' objects, so that annotations can be read where those aren't installed.


class Httpx2Client(Protocol):
    """An ``httpx2.Client``."""

    @property
    def build_request(self) -> Any:
        """Its method."""

    @property
    def send(self) -> Any:
        """Its method."""

    def close(self) -> None:
        """Its method."""


class AsyncHttpx2Client(Protocol):
    """An ``httpx2.AsyncClient``."""

    @property
    def build_request(self) -> Any:
        """Its method."""

    @property
    def send(self) -> Any:
        """Its method."""

    async def aclose(self) -> None:
        """Its method."""


def joined(headers: Headers) -> dict[str, str]:
    """Headers by their names in small letters; the values of repeated ones joined with a comma."""
    found: dict[str, str] = {}
    pairs = cast(
        "Iterable[tuple[str, str]]",
        headers.items() if isinstance(headers, Mapping) else headers,
    )
    for name, value in pairs:
        name = name.lower()
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found
