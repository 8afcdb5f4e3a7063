# Copied by Copperplate, the same for every API.
"""One call, from its first attempt to its result: retries, time, errors, the log.

``perform`` does no I/O. It is a generator that says what is to be done next (send a request, or
wait) and is told what came of it; ``run`` and ``run_async`` do that, so that both kinds of client
behave the same.

What is repeated: connections that fail, and the statuses 408, 429, 502, 503 and 504. A POST only
if it can't have been carried out: no connection could be made, or the server says to come back
(429, or 503 with ``Retry-After``). All other verbs are repeated: GET changes nothing, and PUT,
PATCH (whose values are absolute) and DELETE leave the same behind if they are carried out twice. A
DELETE whose first answer got lost may so end in ``NotFoundError``.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict, TypeVar, cast

from ._errors import (
    APIConnectionError,
    APITimeoutError,
    Error,
    InvalidResponseError,
    RateLimitError,
    ServerError,
    error_class,
    one_line,
)
from ._json import loads
from ._read import Mismatch, Reader
from ._response import Response
from ._transport import Answer, AsyncTransport, Request, Transport, TransportFailure

if TYPE_CHECKING:
    from ._base_client import BaseClient
    from ._datatype import AnyClient

T = TypeVar("T")

Step: TypeAlias = "Request | float"
"""A request to send, or a number of seconds to wait."""

Steps: TypeAlias = "Generator[Step, Answer | None, T]"

_RETRIED = frozenset({408, 429, 502, 503, 504})
_FIRST_BACKOFF = 0.5  # seconds; doubled from retry to retry
_LONGEST_BACKOFF = 8.0
_LONGEST_RETRY_AFTER = 60.0

_logger = logging.getLogger(__package__)


class Call:
    """One call of an operation: what is asked for, and what is known of it so far."""

    __slots__ = ("attempt", "body", "client", "method", "url")

    def __init__(
        self, client: BaseClient, method: str, url: str, body: bytes | None
    ) -> None:
        self.client = client
        self.method = method
        self.url = url
        self.body = body
        self.attempt = 0

    @property
    def path(self) -> str:
        """For messages: the URL's path, without the query, which may hold what nobody should see."""
        return self.url[len(self.client._base_url.origin) :].partition("?")[0]

    def request(self, timeout: float) -> Request:
        """The next attempt."""
        client, body = self.client, self.body
        headers = client._headers if body is None else client._headers_with_body
        return Request(self.method, self.url, headers, body, timeout)

    def may_repeat(self, *, carried_out: bool) -> bool:
        """Whether another attempt is allowed, if the last one may have been carried out or not."""
        if self.attempt > self.client._max_retries:
            return False
        return self.method != "POST" or not carried_out


def no_result(client: AnyClient | None, value: Any) -> None:
    """The reader of an answer whose body doesn't matter; it isn't decoded."""


def as_it_is(client: AnyClient | None, value: Any) -> Any:
    """The reader of an answer of any shape."""
    return value


def perform(call: Call, result: Reader[T], timeout: float | None) -> Steps[T]:
    """The steps of a call; returns its result.

    Args:
        call: what to send.
        result: makes the result of the decoded answer, which is None if the answer is empty.
        timeout: the most seconds for everything; None for the client's.

    Raises:
        Error: the call failed, the last time that it was tried.
    """
    now = time.monotonic()
    deadline = now + call.client._seconds(timeout)
    while True:
        call.attempt += 1
        try:
            answer = yield call.request(deadline - now)
            assert answer is not None
        except TransportFailure as failure:
            _log(call, failure, now)
            error = _failed(call, failure)
            again = call.may_repeat(carried_out=failure.sent)
            wait = _backoff(call.attempt)
        else:
            _log(call, answer, now)
            if 200 <= answer.status < 300:
                return _value(call, answer, result)
            error = _refused(call, answer)
            again, wait = _retry(call, answer)
        now = time.monotonic()
        if not again or now + wait >= deadline:
            raise error
        yield wait
        now = time.monotonic()


def run(steps: Steps[T], transport: Transport) -> T:
    """Do what the steps say."""
    answer: Answer | None = None
    try:
        step = next(steps)
        while True:
            if isinstance(step, Request):
                try:
                    answer = transport.send(step)
                except TransportFailure as failure:
                    step = steps.throw(failure)
                    continue
            else:
                time.sleep(step)
            step = steps.send(answer)
    except StopIteration as end:
        value: T = end.value
        return value


async def run_async(steps: Steps[T], transport: AsyncTransport) -> T:
    """Do what the steps say, for ``await``."""
    from asyncio import sleep  # here, because a synchronous program needs no asyncio

    answer: Answer | None = None
    try:
        step = next(steps)
        while True:
            if isinstance(step, Request):
                try:
                    answer = await _send_in_time(step, transport)
                except TransportFailure as failure:
                    step = steps.throw(failure)
                    continue
            else:
                await sleep(step)
            step = steps.send(answer)
    except StopIteration as end:
        value: T = end.value
        return value


async def _send_in_time(request: Request, transport: AsyncTransport) -> Answer:
    """Send a request; whatever the transport thinks of time, it has no more than there is."""
    from asyncio import timeout

    try:
        async with timeout(request.timeout):
            return await transport.send(request)
    except TimeoutError:
        raise TransportFailure("timed out", sent=True, timed_out=True) from None


def _retry(call: Call, answer: Answer) -> tuple[bool, float]:
    """Whether to repeat a call that was answered with an error, and after how many seconds."""
    if answer.status not in _RETRIED:
        return False, 0.0
    asked = retry_after(answer.headers)
    told_to_return = answer.status == 429 or (
        answer.status == 503 and asked is not None
    )
    if not call.may_repeat(carried_out=not told_to_return):
        return False, 0.0
    if asked is None:
        return True, _backoff(call.attempt)
    # A server that wants to be left alone for long is; coming back sooner would only annoy it.
    return asked <= _LONGEST_RETRY_AFTER, asked


def _backoff(attempt: int) -> float:
    """The seconds before the next attempt, at random so that clients don't return in step."""
    import random

    longest = min(_LONGEST_BACKOFF, _FIRST_BACKOFF * 2.0 ** (attempt - 1))
    return random.uniform(0, longest)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that ``Retry-After`` asks for, be it a number or a date; None without it."""
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return float(text)
    if not text:
        return None
    from datetime import timezone
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
        if date.tzinfo is None:
            date = date.replace(tzinfo=timezone.utc)  # as all dates of HTTP are
        return max(0.0, date.timestamp() - time.time())
    except (ValueError, OverflowError):
        return None


def _value(call: Call, answer: Answer, result: Reader[T]) -> T:
    """The result that a successful answer holds."""
    client = call.client
    if client._on_response is not None:
        client._on_response(
            Response(
                method=call.method,
                path=call.path,
                status=answer.status,
                headers=_headers(call, answer),
                operation_id=_operation_id(call, answer),
                attempts=call.attempt,
            )
        )
    if result is no_result:
        return result(None, None)
    try:
        return result(cast("AnyClient", client), loads(answer.body or b"null"))
    except Mismatch as mismatch:
        got = _KINDS.get(type(mismatch.value), "something else")
        problem = f"expected {mismatch.expected} in the answer, got {got}"
    except (ValueError, RecursionError):
        # Nothing of the body is shown: it may hold a secret.
        kind = answer.headers.get("content-type", "of no type")
        problem = f"the answer is not JSON ({len(answer.body)} bytes, {kind})"
    raise InvalidResponseError(None, problem, answer.status, **_about(call, answer))


_KINDS: Mapping[type[object], str] = {
    dict: "an object",
    list: "a list",
    str: "text",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "nothing",
}


def _failed(call: Call, failure: TransportFailure) -> Error:
    """The error that the lack of an answer is."""
    kind = APITimeoutError if failure.timed_out else APIConnectionError
    error = kind(
        message=f"no answer from {call.client._base_url.origin}: {failure}",
        method=call.method,
        path=call.path,
    )
    error.__cause__ = failure.__cause__ or failure
    return error


def _refused(call: Call, answer: Answer) -> Error:
    """The error that an answer is whose status is no success."""
    config = call.client._config
    text = call.client._without_key(answer.body.decode("utf-8", "replace"))
    try:
        body = loads(text.encode("utf-8"))
    except (ValueError, RecursionError):
        body = None
    members = body if isinstance(body, dict) else {}
    code = members.get(config.error_code)
    message = members.get(config.error_message)
    details = members.get(config.error_details)
    about = _about(call, answer)
    if isinstance(details, dict):
        operation_id = details.get(config.error_operation_id)
        if isinstance(operation_id, str):
            about["operation_id"] = operation_id
    error = error_class(answer.status)(
        code if isinstance(code, str) else None,
        message if isinstance(message, str) else _described(call, answer, text),
        answer.status,
        details if isinstance(details, dict) else None,
        **about,
    )
    if isinstance(error, (RateLimitError, ServerError)):
        error.retry_after = retry_after(answer.headers)
    return error


def _described(call: Call, answer: Answer, text: str) -> str:
    """What to say of an error that doesn't come from the API itself: a proxy's, say."""
    if 300 <= answer.status < 400 and "location" in answer.headers:
        target = call.client._without_key(answer.headers["location"])
        return f"redirects are not followed, and this one leads to {target[:200]}"
    text = " ".join(text.split())
    return text[:200] if text else "the answer has no body"


class _About(TypedDict, total=False):
    """What every error says of the request and the answer."""

    method: str
    path: str
    headers: Mapping[str, str]
    operation_id: str | None


def _about(call: Call, answer: Answer) -> _About:
    return {
        "method": call.method,
        "path": call.path,
        "headers": _headers(call, answer),
        "operation_id": _operation_id(call, answer),
    }


def _headers(call: Call, answer: Answer) -> dict[str, str]:
    """The headers as a plain dict, which can be pickled; a key that a server repeats is masked."""
    masked = call.client._without_key
    return {name.lower(): masked(value) for name, value in answer.headers.items()}


def _operation_id(call: Call, answer: Answer) -> str | None:
    name = call.client._config.operation_id_header
    return answer.headers.get(name.lower()) if name else None


def _log(call: Call, outcome: Answer | TransportFailure, started: float) -> None:
    """One line an attempt; nothing is worked out if nobody listens."""
    if not _logger.isEnabledFor(logging.INFO):
        return
    if isinstance(outcome, Answer):
        came = str(outcome.status)
        operation_id = _operation_id(call, outcome)
    else:
        came, operation_id = f"failed ({one_line(str(outcome))})", None
    _logger.info(
        "%s %s %s %.0f ms, attempt %d%s",
        call.method,
        call.path,
        came,
        (time.monotonic() - started) * 1000,
        call.attempt,
        f", operation {operation_id}" if operation_id else "",
    )
