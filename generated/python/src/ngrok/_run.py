# Copied by Copperplate, the same for every API.
"""Making a call: the steps that ``_perform`` asks for, done with a transport and a clock."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterator
from typing import BinaryIO, TypeVar

from ._call import Call, Received
from ._errors import ClientClosedError
from ._holder import AsyncHolder, BaseHolder, Holder
from ._key import Wanted
from ._outcome import LONGEST_ERROR
from ._perform import perform
from ._read import Reader
from ._transport import (
    Answer,
    AsyncAnswer,
    AsyncTransport,
    Request,
    Transport,
    TransportFailure,
)

T = TypeVar("T")

_NAP = 0.1
"""The seconds after which a call that waits looks whether its client was closed."""


def run(
    call: Call,
    result: Reader[T],
    client: object,
    holder: Holder,
    file: BinaryIO | None = None,
) -> T:
    """Make a call.

    Args:
        call: what to send.
        result: makes the result of the decoded answer, which is None if the answer is empty.
        client: what the objects in the result call.
        holder: has the transport.
        file: takes the body of a successful answer, however long it is.

    Raises:
        Error: the call failed, the last time that it was tried.
    """
    limit = call.options.max_response_bytes
    steps = perform(call, result, client)
    came: object = None
    try:
        step = next(steps)
        while True:
            try:
                if isinstance(step, Request):
                    came = _exchanged(step, holder.get(), limit, file)
                elif isinstance(step, Wanted):
                    came = step.ask(holder, run)
                else:
                    for seconds in _naps(step):
                        time.sleep(seconds)
                        holder.check_open()
            except BaseException as error:
                step = steps.throw(_seen(error, holder))
            else:
                step = steps.send(came)
    except StopIteration as end:
        value: T = end.value
        return value


async def run_async(
    call: Call,
    result: Reader[T],
    client: object,
    holder: AsyncHolder,
    file: BinaryIO | None = None,
) -> T:
    """As ``run``, for ``await``."""
    limit = call.options.max_response_bytes
    steps = perform(call, result, client)
    came: object = None
    try:
        step = next(steps)
        while True:
            try:
                if isinstance(step, Request):
                    came = await _exchanged_in_time(step, holder, limit, file)
                elif isinstance(step, Wanted):
                    came = await _asked_in_time(step, holder)
                else:
                    from asyncio import sleep  # a synchronous program needs no asyncio

                    for seconds in _naps(step):
                        await sleep(seconds)
                        holder.check_open()
            except BaseException as error:
                step = steps.throw(_seen(error, holder))
            else:
                step = steps.send(came)
    except StopIteration as end:
        value: T = end.value
        return value


def _seen(error: BaseException, holder: BaseHolder) -> BaseException:
    """What an exception is to the call: a connection that breaks may have been closed by its owner."""
    if isinstance(error, TransportFailure):
        try:
            holder.check_open()
        except ClientClosedError as closed:
            return closed
    return error


def _naps(seconds: float) -> Iterator[float]:
    """A wait in short pieces, so that a client that is closed meanwhile is noticed."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        yield min(left, _NAP)


def _exchanged(
    request: Request, transport: Transport, limit: int, file: BinaryIO | None
) -> Received:
    """Send a request, and read its answer."""
    answer = transport.send(request)
    try:
        pieces: list[bytes] = []
        keep, left = _keeping(answer, pieces, limit, file)
        body = answer.body
        for piece in (body,) if isinstance(body, bytes) else body:
            keep(piece)
            left -= len(piece)
            if left < 0:
                break
    finally:
        answer.close()
    return _received(answer, pieces, limit)


async def _exchanged_in_time(
    request: Request, holder: AsyncHolder, limit: int, file: BinaryIO | None
) -> Received:
    """The same, for ``await``; whatever the transport thinks of time, it has no more than there is."""
    exchange = _exchanged_async(request, holder.get(), limit, file)
    try:
        return await _in_time(exchange, request.timeout, holder)
    except _TimeIsUp:
        pass
    raise TransportFailure("timed out", sent=True, timed_out=True)


async def _asked_in_time(wanted: Wanted, holder: AsyncHolder) -> str:
    """The text that the next attempt needs."""
    try:
        asked = wanted.ask_async(holder, run_async)
        return await _in_time(asked, wanted.timeout, holder)
    except _TimeIsUp:
        holder.check_open()
        raise wanted.too_late() from None


async def _in_time(work: Awaitable[T], seconds: float, holder: AsyncHolder) -> T:
    """What work comes to. Raises _TimeIsUp if its time is up, or the client is closed meanwhile."""
    from asyncio import get_running_loop, timeout  # here: as above

    scope = timeout(seconds)
    try:
        async with scope:
            holder.in_flight[scope] = get_running_loop()
            try:
                return await work
            finally:
                del holder.in_flight[scope]
    except TimeoutError:
        if scope.expired():
            raise _TimeIsUp from None
        raise  # what the body of the request, or the file, raised


class _TimeIsUp(Exception):
    """Work took longer than it may."""


async def _exchanged_async(
    request: Request, transport: AsyncTransport, limit: int, file: BinaryIO | None
) -> Received:
    answer = await transport.send(request)
    try:
        pieces: list[bytes] = []
        keep, left = _keeping(answer, pieces, limit, file)
        if isinstance(answer.body, bytes):
            keep(answer.body)
        else:
            async for piece in answer.body:
                keep(piece)
                left -= len(piece)
                if left < 0:
                    break
    finally:
        await answer.close()
    return _received(answer, pieces, limit)


def _keeping(
    answer: Answer | AsyncAnswer,
    pieces: list[bytes],
    limit: int,
    file: BinaryIO | None,
) -> tuple[Callable[[bytes], object], float]:
    """What to do with the pieces of a body, and how many bytes of it are read."""
    if file is None or not 200 <= answer.status < 300:
        return pieces.append, _limit(answer, limit)
    file.seek(0)
    file.truncate()  # what an attempt before has left there
    return file.write, float("inf")


def _limit(answer: Answer | AsyncAnswer, limit: int) -> int:
    """The most bytes that an answer may have; of an error a part is enough."""
    return limit if 200 <= answer.status < 300 else min(limit, LONGEST_ERROR)


def _received(
    answer: Answer | AsyncAnswer, pieces: list[bytes], limit: int
) -> Received:
    body = pieces[0] if len(pieces) == 1 else b"".join(pieces)
    most = _limit(answer, limit)
    return Received(answer.status, answer.headers, body[:most], len(body) <= most)
