"""Requests that the emulator does not carry out, in the form of the API's errors."""

from __future__ import annotations

from http import HTTPStatus

from copperplate.errors import GeneratorError
from copperplate.ir.error_bodies import code_kinds, code_of, placed
from copperplate.ir.model import (
    Api,
    Failure,
    JSONValue,
    MapOf,
    Operation,
    Property,
    Reference,
)
from copperplate.ir.samples import Samples


class EmulatorError(GeneratorError):
    """The emulator can't be started, or was told something wrong; the message says what."""


class Refusal(Exception):
    """Why a request is answered with an error.

    ``status`` is the HTTP status, ``message`` says what is wrong and where. ``code`` is the API's own
    code for it, if it has one beyond the one for the status. ``headers`` go with the answer.
    """

    def __init__(
        self,
        status: int,
        message: str,
        code: str | int | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code
        self.headers = headers or {}


def error_body(api: Api, refusal: Refusal, operation_id: str) -> JSONValue:
    """The body of an error answer, its members where the API has them.

    A status for which the schema documents no code gets ``EMULATOR_<status>``, or a negative number where codes
    are numbers, which no real server sends: a test that relies on it shows that it does.
    """
    form = api.errors
    documented = code_of(form, refusal.status)
    if documented is None:
        are_numbers = code_kinds(form) == ["integer"]
        documented = -refusal.status if are_numbers else f"EMULATOR_{refusal.status}"
    own = form.bodies.get(refusal.status)
    if own is not None:
        return Samples(api).value(
            Property(name=own, wire=own, type=Reference(own), doc="")
        )
    failure = form.failure
    value = None if failure is None else failure.value
    if failure is not None and failure.negated:
        value = phrase(refusal.status) if value is None else refusal.status
    body = placed(
        [
            (() if failure is None else failure.member, value),
            (form.details, {}),
            (form.code, documented if refusal.code is None else refusal.code),
            (form.status, refusal.status),
            (form.message, refusal.message),
            (form.operation_id, operation_id),
        ]
    )
    return {"message": refusal.message} if body is None else body


def error_status(api: Api, refusal: Refusal, method: str) -> int:
    """The status of an error answer: where the body says that a call failed, a success for what is refused.

    ``method`` is that of the request: nothing has a body that answers a HEAD.
    """
    form = api.errors
    if form.failure is None or refusal.status in form.bodies or method == "HEAD":
        return refusal.status
    is_refused = refusal.status < 500 and refusal.status != 429
    return 200 if is_refused else refusal.status


def success_body(api: Api, operation: Operation, value: JSONValue) -> JSONValue:
    """The body of a good answer, which says that it is one, whatever the object that it holds has there.

    A map has no place for that.
    """
    failure = api.errors.failure
    is_map = isinstance(operation.result, MapOf) and not operation.envelope
    if failure is None or is_map or not isinstance(value, dict):
        return value
    good: JSONValue = None
    if failure.negated:
        good = failure.value
    elif isinstance(failure.value, bool):
        good = not failure.value
    if good is None and not _tells(failure, value):
        return value
    return placed([(failure.member, good)], value)


def _tells(failure: Failure, value: JSONValue) -> bool:
    """Whether a body says that the call failed; one without the member, or with null there, doesn't."""
    for step in failure.member:
        match value, step:
            case dict(), str():
                value = value.get(step)
            case list(), int() if step < len(value):
                value = value[step]
            case _:
                return False
    return value is not None and (value == failure.value) != failure.negated


def phrase(status: int) -> str:
    """The usual words for a status: ``Service Unavailable``."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"
