# Copied by Copperplate, the same for every API.
"""The transport of a client, which is made with its first call, and closed once."""

from __future__ import annotations

from . import _types as types
from ._errors import ClientClosedError


class BaseHolder:
    """What both kinds of holder have in common."""

    def __init__(
        self, transport: object | None, make: types.Callable[[], object]
    ) -> None:
        """
        Args:
            transport: the one that is there already, if there is one.
            make: makes one, when it is first needed.
        """
        self._made: dict[str, types.Any] = {} if transport is None else {"": transport}
        self._make = make
        self._closed = False

    def _get(self) -> types.Any:
        """The transport. ClientClosedError if it is closed."""
        self.check_open()
        transport = self._made.get("")
        if transport is None:
            # No lock, which a fork could leave locked for ever: of two transports that are made at
            # the same moment one is used, and the other has nothing open.
            transport = self._made.setdefault("", self._make())
            self.check_open()
        return transport

    def _take(self) -> types.Any:
        """The transport, for closing it; None if there is nothing to close."""
        closed, self._closed = self._closed, True
        return None if closed else self._made.get("")

    def check_open(self) -> None:
        """ClientClosedError if it is closed."""
        if self._closed:
            raise ClientClosedError(message="the client is closed")


class Holder(BaseHolder):
    """The transport that a client and its copies share."""

    def get(self) -> types.Transport:
        """The transport. ClientClosedError if it is closed."""
        transport: types.Transport = self._get()
        return transport

    def take(self) -> types.Transport | None:
        """The transport, for closing it; None if there is nothing to close."""
        transport: types.Transport | None = self._take()
        return transport


class AsyncHolder(BaseHolder):
    """The same of an asynchronous client; it knows the calls in flight, whose time closing ends.

    HTTP libraries leave a task waiting whose connection is closed by another one.
    """

    def __init__(
        self, transport: object | None, make: types.Callable[[], object]
    ) -> None:
        """As ``Holder``."""
        super().__init__(transport, make)
        self.in_flight: dict[types.Timeout, types.AbstractEventLoop] = {}

    def get(self) -> types.AsyncTransport:
        """As ``Holder.get``."""
        transport: types.AsyncTransport = self._get()
        return transport

    def take(self) -> types.AsyncTransport | None:
        """As ``Holder.take``; the calls in flight end."""
        transport: types.AsyncTransport | None = self._take()
        for scope, loop in list(self.in_flight.items()):
            if not loop.is_closed():
                loop.call_soon_threadsafe(self._end, scope)
        return transport

    def _end(self, scope: types.Timeout) -> None:
        if scope in self.in_flight:
            scope.reschedule(0.0)
