# Copied by Copperplate, the same for every API.
"""Doing the steps of a call with a transport: sending, reading, waiting."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, TypeVar

from ._call import Received
from ._holder import AsyncHolder, Holder
from ._perform import Steps
from ._transport import (
    Answer,
    AsyncAnswer,
    AsyncTransport,
    Request,
    Transport,
    TransportFailure,
)

T = TypeVar("T")

_LONGEST_ERROR = 1_048_576
"""The most bytes that are read of an answer that is no success."""

_NAP = 0.1
"""The seconds after which a call that waits looks whether its client was closed."""


def run(steps: Steps[T], holder: Holder, limit: int) -> T:
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
