# Copied by Copperplate, the same for every API.
"""What becomes of an answer: its value, or an error."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import Any, TypedDict, TypeVar, cast

from ._call import Call, Received
from ._config import Steps
from ._errors import (
    APIConnectionError,
    APITimeoutError,
    Error,
    InvalidResponseError,
    RateLimitError,
    ServerError,
    error_class,
)
from ._masking import masked, without_members
from ._exact import ExactFloat
from ._object import datatype_at
from ._read import Mismatch, Reader
from ._response import Response
from ._retry import retry_after
from ._transport import TransportFailure

T = TypeVar("T")

LONGEST_ERROR = 1_048_576
"""The most bytes of an answer that an error shows, and that are read of one that is no success."""


def no_result(client: object, value: Any) -> None:
    """The reader of an answer whose body doesn't matter; it isn't decoded."""


def whole(client: object, value: Any) -> Response:
    """The reader of an answer that is given to the caller as it came; ``value_of`` does it."""
    raise NotImplementedError


def value_of(call: Call, answer: Received, result: Reader[T], client: object) -> T:
    """The result that a successful answer holds.

    Args:
        call, answer: what was asked and what came.
        result: makes the result of the decoded answer, which is None if the answer is empty.
        client: what the objects in the result call.

    Raises:
        InvalidResponseError: it isn't what the API promises.
    """
    if result is no_result:
        return result(None, None)
    if result is whole and answer.complete:
        return cast(T, response_of(call, answer))
    kind = answer.headers.get("content-type", "of no type")
    size = f"{len(answer.body)} bytes"
    if not answer.complete:
        most = call.options.max_response_bytes
        problem = f"the answer is longer than {most} bytes (max_response_bytes)"
    else:
        try:
            exact = ExactFloat if call.options.config.exact_numbers else None
            value = json.loads(answer.body or b"null", parse_float=exact)
            if call.remembered is not None:
                from ._origin import Origin  # here: the objects of most APIs know all

                client = Origin(client, call.remembered)
            return result(client, value)
        except Mismatch as mismatch:
            got = _KINDS.get(type(mismatch.value), "something else")
            problem = f"expected {mismatch.expected} in the answer, got {got}"
        except (ValueError, RecursionError):
            # Nothing of the body is in the message: it may hold a secret.
            problem = f"the answer is not JSON ({size}, {kind})"
    body = _body(call, answer)
    raise InvalidResponseError(
        None, problem, answer.status, body=body, **_about(call, answer)
    )


_KINDS: Mapping[type[object], str] = {
    dict: "an object",
    list: "a list",
    str: "text",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "nothing",
}


def tells_failure(call: Call, answer: Received) -> bool:
    """Whether an answer with the status of a success says that the call failed."""
    failure = call.options.config.failure
    if failure is None or not answer.complete:
        return False
    steps, value, otherwise = failure
    try:
        found = _at(json.loads(answer.body or b"null"), steps)
    except (ValueError, RecursionError):
        return False
    if found is None:
        return False
    same = found == value and isinstance(found, bool) == isinstance(value, bool)
    return same != otherwise


def refused(call: Call, answer: Received) -> Error:
    """The error that an answer is whose status is no success, or that says so itself."""
    config = call.options.config
    body = _body(call, answer)
    found = _at(body, config.error_code)
    is_number = isinstance(found, int) and not isinstance(found, bool)
    code = str(found) if is_number or isinstance(found, str) else None
    message = _at(body, config.error_message)
    details = _at(body, config.error_details)
    about = _about(call, answer)
    operation_id = _at(body, config.error_operation_id)
    if isinstance(operation_id, str):
        about["operation_id"] = operation_id
    cause = config.error_causes.get(code) if code else None
    if cause is None and 200 <= answer.status < 300:
        cause = "bad_request"
    error = error_class(answer.status, cause)(
        code,
        message if isinstance(message, str) else _described(call, answer, body),
        answer.status,
        details if isinstance(details, dict) else None,
        body=_typed(config.error_bodies.get(answer.status), body),
        **about,
    )
    if isinstance(error, (RateLimitError, ServerError)):
        error.retry_after = retry_after(answer.headers)
    return error


def _at(value: Any, steps: Steps) -> Any:
    """What is there in decoded JSON; None if it isn't there, or has no place."""
    for step in steps:
        if isinstance(step, str) and isinstance(value, dict):
            value = value.get(step)
        elif isinstance(step, int) and isinstance(value, list) and step < len(value):
            value = value[step]
        else:
            return None
    return value if steps else None


def _typed(place: str | None, body: Any) -> Any:
    """The body of an error as an object of the datatype that it is; ``place`` is ``module.Class``."""
    if place is None or not isinstance(body, dict):
        return body
    return datatype_at(place)(None, body)


def failed(call: Call, failure: TransportFailure) -> Error:
    """The error that the lack of an answer is."""
    kind = APITimeoutError if failure.timed_out else APIConnectionError
    error = kind(
        message=f"no answer from {call.options.base_url.origin}: {failure}",
        method=call.method,
        path=call.path,
    )
    error.__cause__ = failure.__cause__ or failure
    return error


def response_of(call: Call, answer: Received) -> Response:
    """The whole answer, for a caller."""
    return Response(
        method=call.method,
        path=call.path,
        status=answer.status,
        headers=_headers(call, answer),
        operation_id=operation_id(call, answer),
        attempts=call.attempt,
        elapsed=time.monotonic() - call.started,
        body=answer.body,
    )


def operation_id(call: Call, answer: Received) -> str | None:
    """The id that the server gave to the call."""
    name = call.options.config.operation_id_header
    return answer.headers.get(name.lower()) if name else None


def _body(call: Call, answer: Received) -> Any:
    """The body for an error: decoded JSON, else text; None if there is none. Secrets are masked."""
    text = answer.body[:LONGEST_ERROR].decode("utf-8-sig", "replace")
    try:
        value = json.loads(text) if text else None
        return masked(value, call.secrets, hide=call.without_secrets)
    except (ValueError, RecursionError):
        return call.without_secrets(without_members(text, call.secrets))


def _described(call: Call, answer: Received, body: Any) -> str:
    """What to say of an error that doesn't come from the API itself: a proxy's, say."""
    if 300 <= answer.status < 400 and "location" in answer.headers:
        target = call.without_secrets(answer.headers["location"])
        return f"redirects are not followed, and this one leads to {target[:200]}"
    if body is None:
        return "the answer has no body"
    text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
    return " ".join(text.split())[:200]


class _About(TypedDict, total=False):
    """What every error says of the request and the answer."""

    method: str
    path: str
    headers: Mapping[str, str]
    operation_id: str | None


def _about(call: Call, answer: Received) -> _About:
    return {
        "method": call.method,
        "path": call.path,
        "headers": _headers(call, answer),
        "operation_id": operation_id(call, answer),
    }


def _headers(call: Call, answer: Received) -> dict[str, str]:
    """The headers, without a key that a server repeats."""
    return {name: call.without_secrets(value) for name, value in answer.headers.items()}
