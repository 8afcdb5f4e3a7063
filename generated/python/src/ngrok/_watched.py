# Copied by Copperplate, the same for every API.
"""Telling a client's hooks of the steps of a call."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TypeVar
from urllib.parse import unquote_plus

from ._call import Call, Received
from ._headers import merged, valid_headers
from ._hooks import Attempt, Hooks
from ._key import Wanted
from ._masking import MASK
from ._outcome import response_of
from ._steps import Steps
from ._told import told
from ._transport import Request

T = TypeVar("T")

_CREDENTIALS = frozenset({"authorization", "cookie", "proxy-authorization"})


def watched(call: Call, hooks: Hooks, steps: Steps[T]) -> Steps[T]:
    """The same steps, of which the hooks are told."""
    attempt: Attempt | None = None
    try:
        step = next(steps)
        while True:
            if isinstance(step, Request):
                attempt = _attempt(call, step)
                step = _with_more(step, told("on_request", hooks.on_request, attempt))
            elif not isinstance(step, Wanted) and attempt is not None:
                assert isinstance(call.outcome, Exception)
                told("on_retry", hooks.on_retry, attempt, call.outcome, step)
                attempt = None
            try:
                came = yield step
            except BaseException as error:
                step = steps.throw(error)
            else:
                step = steps.send(came)
    except StopIteration as end:
        if attempt is not None and isinstance(call.outcome, Received):
            response = response_of(call, call.outcome)
            told("on_response", hooks.on_response, attempt, response)
        value: T = end.value
        return value
    except BaseException as error:
        if attempt is not None:
            told("on_error", hooks.on_error, attempt, error)
        raise


def _attempt(call: Call, request: Request) -> Attempt:
    """What a hook may see of a request."""
    schemes = call.options.config.schemes.values()
    hidden = {*_CREDENTIALS, *(scheme.header.lower() for scheme in schemes)}
    hidden |= {name.lower() for name in call.secrets}
    headers = {
        name: MASK if name.lower() in hidden else call.without_secrets(value)
        for name, value in request.headers.items()
    }
    url = call.options.base_url.origin + call.path
    _, mark, query = request.url.partition("?")
    if mark:
        url += f"?{_masked(call, query)}"
    return Attempt(request.method, url, headers, call.attempt)


def _masked(call: Call, query: str) -> str:
    """A query without the values of what the API calls secret."""
    pairs = [pair.partition("=") for pair in query.split("&")]
    secrets = call.secrets.union(call.auth.query)
    shown = [
        (f"{name}={MASK}" if unquote_plus(name) in secrets else f"{name}{mark}{value}")
        for name, mark, value in pairs
    ]
    return call.without_secrets("&".join(shown))


def _with_more(request: Request, headers: Mapping[str, str] | None) -> Request:
    """The request with the headers that a hook wants it to have."""
    if headers is None:
        return request
    try:
        more = valid_headers(headers, "on_request")
    except (TypeError, ValueError):
        logging.getLogger(__package__).exception("on_request gave no headers")
        return request
    request.headers = merged(request.headers, more)
    return request
