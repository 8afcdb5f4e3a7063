# Copied by Copperplate, the same for every API.
"""The steps of a call: what is done next, until there is a result or an error.

``perform`` does no I/O. It is a generator that says what is to be done (send a request, or wait) and
is told what came of it; ``_run`` does that, so that both kinds of client behave the same.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from typing import TypeAlias, TypeVar

from ._call import Call, Received
from ._errors import one_line
from ._outcome import failed, operation_id, refused, response_of, value_of
from ._read import Reader
from ._retry import after_answer, backoff, is_repeatable
from ._transport import Request, TransportFailure

T = TypeVar("T")

Step: TypeAlias = "Request | float"
"""A request to send, or a number of seconds to wait."""

Steps: TypeAlias = "Generator[Step, Received | None, T]"


def perform(call: Call, result: Reader[T], client: object) -> Steps[T]:
    """The steps of a call; returns its result.

    Args:
        call: what to send.
        result: makes the result of the decoded answer, which is None if the answer is empty.
        client: what the objects in the result call.

    Raises:
        Error: the call failed, the last time that it was tried.
    """
    started = time.monotonic()
    deadline = started + call.seconds
    while True:
        call.attempt += 1
        try:
            answer = yield call.request(_seconds(call, deadline - started))
            assert answer is not None
        except TransportFailure as failure:
            _log(call, failure, started)
            error = failed(call, failure)
            wait = _after_failure(call, failure)
        else:
            _log(call, answer, started)
            if 200 <= answer.status < 300:
                _tell(call, answer)
                return value_of(call, answer, result, client)
            error = refused(call, answer)
            wait = _after_answer(call, answer)
        started = time.monotonic()
        if wait is None or started + wait >= deadline:
            raise error
        yield wait
        started = time.monotonic()


def _seconds(call: Call, left: float) -> float:
    """The time of the next attempt: less than what is left if it may be repeated when it hangs."""
    if is_repeatable(call.method, carried_out=True) and _may_retry(call):
        return min(left, call.options.longest_attempt(call.seconds))
    return min(left, call.options.attempt_timeout or left)


def _may_retry(call: Call) -> bool:
    """Whether there is another attempt; a body that was read from a stream can't be sent again."""
    return call.attempt <= call.options.max_retries and (
        call.body is None or isinstance(call.body, bytes)
    )


def _after_failure(call: Call, failure: TransportFailure) -> float | None:
    """The seconds after which to repeat a call that wasn't answered; None if it isn't repeated."""
    if failure.permanent or not _may_retry(call):
        return None
    if not is_repeatable(call.method, carried_out=failure.sent):
        return None
    return backoff(call.attempt)


def _after_answer(call: Call, answer: Received) -> float | None:
    """The same for a call that was answered."""
    if not _may_retry(call):
        return None
    return after_answer(call.method, answer.status, answer.headers, call.attempt)


def _tell(call: Call, answer: Received) -> None:
    """Tell ``on_response``. What goes wrong there is logged: the call itself was carried out."""
    if call.options.on_response is None:
        return
    try:
        call.options.on_response(response_of(call, answer))
    except Exception:
        import logging

        logging.getLogger(__package__).exception("on_response failed")


def _log(call: Call, outcome: Received | TransportFailure, started: float) -> None:
    """One line an attempt; nothing is worked out if nobody listens."""
    logging = sys.modules.get(
        "logging"
    )  # a program that never imported it can't listen
    if logging is None:
        return
    logger = logging.getLogger(__package__)
    if not logger.isEnabledFor(logging.INFO):
        return
    if isinstance(outcome, Received):
        came, operation = str(outcome.status), operation_id(call, outcome)
    else:
        came, operation = f"failed ({one_line(str(outcome))})", None
    logger.info(
        "%s %s %s %.0f ms, attempt %d%s",
        call.method,
        call.path,
        came,
        (time.monotonic() - started) * 1000,
        call.attempt,
        f", operation {one_line(operation)}" if operation else "",
    )
