# Copied by Copperplate, the same for every API.
"""The steps of a call: what is done next, until there is a result or an error.

``perform`` does no I/O. It gives a generator that says what is to be done (send a request, wait) and is
told what came of it; ``_run`` does that, so that both kinds of client behave the same.
"""

from __future__ import annotations

import sys
import time
from typing import TypeVar

from ._call import Call, Received
from ._errors import (
    AuthenticationError,
    Error,
    RateLimitError,
    ServerError,
    one_line,
)
from ._outcome import (
    failed,
    operation_id,
    refused,
    response_of,
    tells_failure,
    value_of,
)
from ._read import Reader
from ._retry import after_answer, backoff
from ._steps import Steps
from ._transport import TransportFailure

T = TypeVar("T")


def perform(call: Call, result: Reader[T], client: object) -> Steps[T]:
    """The steps of a call, of which its hooks are told; they return its result, or raise its error.

    The arguments are those of ``run``.
    """
    steps = _performed(call, result, client)
    if call.options.hooks is None:
        return steps
    from ._watched import watched  # here: most programs watch nothing

    return watched(call, call.options.hooks, steps)


def _performed(call: Call, result: Reader[T], client: object) -> Steps[T]:
    call.started = started = time.monotonic()
    deadline = started + call.seconds
    while True:
        call.attempt += 1
        if call.auth.sources:
            yield from _asked(call, deadline)
            started = time.monotonic()
        try:
            answer: Received = yield call.request(_seconds(call, deadline - started))
        except TransportFailure as failure:
            _log(call, failure, started)
            call.outcome = error = failed(call, failure)
            wait = _after_failure(call, failure)
        else:
            _log(call, answer, started)
            if 200 <= answer.status < 300 and not tells_failure(call, answer):
                call.outcome = answer
                value = value_of(call, answer, result, client)
                _tell(call, answer)
                return value
            call.outcome = error = refused(call, answer)
            wait = _after_answer(call, answer, error)
            if _with_new_token(call, error):
                wait = 0.0
        started = time.monotonic()
        if wait is None or started + wait >= deadline:
            raise error
        yield wait
        started = time.monotonic()
        if started >= deadline:  # the wait was longer than it should have been
            raise error


def _asked(call: Call, deadline: float) -> Steps[None]:
    """Ask for what authenticates the next attempt."""
    call.auth = auth = call.options.credentials.auth(call.authentication)
    for source in auth.sources:
        wanted = source.wanted(call.options, deadline - time.monotonic())
        text: str = yield wanted
        if time.monotonic() >= deadline:
            raise wanted.too_late()
        call.auth = call.auth.with_scheme(source.scheme, [text])


def _with_new_token(call: Call, error: Error) -> bool:
    """Whether an attempt that was refused is made once more, with another access token."""
    if call.renewed or not isinstance(error, AuthenticationError):
        return False
    call.renewed = _can_send_again(call) and call.auth.renew()
    return call.renewed


def _can_send_again(call: Call) -> bool:
    """A body that was read from a stream can't be sent again."""
    return call.body is None or isinstance(call.body, bytes)


def _seconds(call: Call, left: float) -> float:
    """The time of the next attempt: less than what is left if it may be repeated when it hangs."""
    if call.repeatable and _may_retry(call):
        return min(left, call.options.longest_attempt(call.seconds))
    return min(left, call.options.attempt_timeout or left)


def _may_retry(call: Call) -> bool:
    """Whether there is another attempt; one with a new token isn't counted."""
    attempts = call.attempt - call.renewed
    return attempts <= call.options.max_retries and _can_send_again(call)


def _after_failure(call: Call, failure: TransportFailure) -> float | None:
    """The seconds after which to repeat a call that wasn't answered; None if it isn't repeated."""
    if failure.permanent or not _may_retry(call):
        return None
    if failure.sent and not call.repeatable:
        return None
    return backoff(call.options.retry, call.attempt)


def _after_answer(call: Call, answer: Received, error: Error) -> float | None:
    """The same for a call that was answered."""
    if not _may_retry(call):
        return None
    policy, number = call.options.retry, call.attempt
    status = answer.status
    if isinstance(error, RateLimitError):  # the API's code may say more than the status
        status = 429
    elif isinstance(error, ServerError) and status < 500:
        status = 500
    headers = answer.headers
    return after_answer(policy, status, headers, number, repeatable=call.repeatable)


def _tell(call: Call, answer: Received) -> None:
    """Tell ``on_response`` that the call succeeded."""
    on_response = call.options.on_response
    if on_response is not None:
        from ._told import told  # here, because it loads logging

        told("on_response", on_response, response_of(call, answer))


def _log(call: Call, outcome: Received | TransportFailure, started: float) -> None:
    """One line an attempt; nothing is worked out if nobody listens."""
    logging = sys.modules.get("logging")
    if logging is None:  # nobody can listen
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
