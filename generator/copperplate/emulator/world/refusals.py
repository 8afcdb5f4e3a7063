"""Requests that the emulator does not carry out, in the form of the API's errors."""

from __future__ import annotations

from http import HTTPStatus

from copperplate.errors import GeneratorError
from copperplate.ir.model import Api, JSONValue


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
        code: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code
        self.headers = headers or {}


def error_body(api: Api, refusal: Refusal, operation_id: str) -> JSONValue:
    """The body of an error answer, its members named as the API names them.

    A status for which the schema documents no code gets ``EMULATOR_<status>``, which no real server
    sends: a test that relies on it shows that it does.
    """
    form = api.errors
    documented = form.codes.get(refusal.status, f"EMULATOR_{refusal.status}")
    return {
        form.code: refusal.code or documented,
        form.status: refusal.status,
        form.message: refusal.message,
        form.details: {form.operation_id: operation_id},
    }


def phrase(status: int) -> str:
    """The usual words for a status: ``Service Unavailable``."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"
