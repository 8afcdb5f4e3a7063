"""Doing the steps of a call with a transport: sending, reading, waiting."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ._call import Received
from ._errors import ClientClosedError
from ._perform import Steps
from ._transport import (
    Answer,
    AsyncAnswer,
    AsyncTransport,
    Request,
    Transport,
    TransportFailure,
)

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Timeout

T = TypeVar("T")
Tr = TypeVar("Tr")

_LONGEST_ERROR = 1_048_576
"""The most bytes that are read of an answer that is no success."""

_NAP = 0.1
"""The seconds after which a call that waits looks whether its client was closed."""


class Holder(Generic[Tr]):
    """The transport that a client and its copies share."""

    def __init__(self, transport: Tr | None, make: Callable[[], Tr]) -> None:
        """
        Args:
            transport: the one that is there already, if there is one.
            make: makes one, when it is first needed.
        """
        self._made: dict[str, Tr] = {} if transport is None else {"": transport}
        self._make = make
        self._closed = False

    def get(self) -> Tr:
        """The transport. ClientClosedError if it is closed."""
        self.check_open()
        transport = self._made.get("")
        if transport is None:
            # No lock, which a fork could leave locked for ever: of two transports that are made at
            # the same moment one is used, and the other has nothing open.
            transport = self._made.setdefault("", self._make())
            self.check_open()
        return transport

    def take(self) -> Tr | None:
        """The transport, for closing it; None if there is nothing to close."""
        closed, self._closed = self._closed, True
        return None if closed else self._made.get("")

    def check_open(self) -> None:
        """ClientClosedError if it is closed."""
        if self._closed:
            raise ClientClosedError(message="the client is closed")


def run(steps: Steps[T], holder: Holder[Transport], limit: int) -> T:
    """Do what the steps say; no more than ``limit`` bytes are read of an answer."""
    received: Received | None = None
    try:
        step = next(steps)
        while True:
            if isinstance(step, Request):
                try:
                    received = _exchanged(step, holder.get(), limit)
                except TransportFailure as failure:
                    holder.check_open()
                    step = steps.throw(failure)
                    continue
            else:
                for seconds in _naps(step):
                    time.sleep(seconds)
                    holder.check_open()
            step = steps.send(received)
    except StopIteration as end:
        value: T = end.value
        return value


class AsyncHolder(Holder[AsyncTransport]):
    """The same of an asynchronous client; it knows the calls in flight, whose time closing ends.

    HTTP libraries leave a task waiting whose connection is closed by another one.
    """

    def __init__(
        self, transport: AsyncTransport | None, make: Callable[[], AsyncTransport]
    ) -> None:
        """As ``Holder``."""
        super().__init__(transport, make)
        self.in_flight: dict[Timeout, AbstractEventLoop] = {}

    def take(self) -> AsyncTransport | None:
        """As ``Holder.take``; the calls in flight end."""
        transport = super().take()
        for scope, loop in list(self.in_flight.items()):
            if not loop.is_closed():
                loop.call_soon_threadsafe(self._end, scope)
        return transport

    def _end(self, scope: Timeout) -> None:
        if scope in self.in_flight:
            scope.reschedule(0.0)


async def run_async(steps: Steps[T], holder: AsyncHolder, limit: int) -> T:
    """Do what the steps say, for ``await``."""
    from asyncio import sleep  # here, because a synchronous program needs no asyncio

    received: Received | None = None
    try:
        step = next(steps)
        while True:
            if isinstance(step, Request):
                try:
                    received = await _exchanged_in_time(step, holder, limit)
                except TransportFailure as failure:
                    holder.check_open()
                    step = steps.throw(failure)
                    continue
            else:
                for seconds in _naps(step):
                    await sleep(seconds)
                    holder.check_open()
            step = steps.send(received)
    except StopIteration as end:
        value: T = end.value
        return value


def _naps(seconds: float) -> Iterator[float]:
    """A wait in short pieces, so that a client that is closed meanwhile is noticed."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        yield min(left, _NAP)


def _exchanged(request: Request, transport: Transport, limit: int) -> Received:
    """Send a request, and read its answer."""
    answer = transport.send(request)
    try:
        if isinstance(answer.body, bytes):
            pieces = [answer.body]
        else:
            pieces, left = [], _limit(answer, limit)
            for piece in answer.body:
                pieces.append(piece)
                left -= len(piece)
                if left < 0:
                    break
    finally:
        answer.close()
    return _received(answer, pieces, limit)


async def _exchanged_in_time(
    request: Request, holder: AsyncHolder, limit: int
) -> Received:
    """The same, for ``await``; whatever the transport thinks of time, it has no more than there is."""
    from asyncio import get_running_loop, timeout

    transport = holder.get()
    try:
        async with timeout(request.timeout) as scope:
            holder.in_flight[scope] = get_running_loop()
            try:
                return await _exchanged_async(request, transport, limit)
            finally:
                del holder.in_flight[scope]
    except TimeoutError:
        pass
    raise TransportFailure("timed out", sent=True, timed_out=True)


async def _exchanged_async(
    request: Request, transport: AsyncTransport, limit: int
) -> Received:
    answer = await transport.send(request)
    try:
        if isinstance(answer.body, bytes):
            pieces = [answer.body]
        else:
            pieces, left = [], _limit(answer, limit)
            async for piece in answer.body:
                pieces.append(piece)
                left -= len(piece)
                if left < 0:
                    break
    finally:
        await answer.close()
    return _received(answer, pieces, limit)


def _limit(answer: Answer | AsyncAnswer, limit: int) -> int:
    """The most bytes that an answer may have; of an error a part is enough."""
    return limit if 200 <= answer.status < 300 else min(limit, _LONGEST_ERROR)


def _received(answer: Answer | AsyncAnswer, pieces: list[Any], limit: int) -> Received:
    body: bytes = pieces[0] if len(pieces) == 1 else b"".join(pieces)
    most = _limit(answer, limit)
    return Received(answer.status, answer.headers, body[:most], len(body) <= most)
