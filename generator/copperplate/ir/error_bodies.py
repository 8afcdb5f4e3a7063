"""What an error's body looks like, and which code stands for what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from copperplate.ir.model import Cause, Errors, JSONValue, Steps

_CAUSES: dict[int, Cause] = {
    401: "authentication",
    403: "permission",
    404: "not_found",
    409: "conflict",
    429: "rate_limit",
}


def cause_of(status: int) -> Cause:
    """Why a call failed, as far as the status tells."""
    return _CAUSES.get(status, "server" if status >= 500 else "bad_request")


def code_of(errors: Errors, status: int) -> str | int | None:
    """The error code that goes with a status, where one is documented."""
    first, *_ = errors.causes.get(cause_of(status), (None,))
    return errors.codes.get(status, first)


def code_kinds(errors: Errors) -> list[Literal["integer", "string"]]:
    """What the API's codes are in JSON, as far as any is documented; text if none is."""
    known = [*errors.codes.values(), *(c for s in errors.causes.values() for c in s)]
    kinds: list[Literal["integer", "string"]] = []
    if any(isinstance(code, int) for code in known):
        kinds.append("integer")
    if not kinds or any(isinstance(code, str) for code in known):
        kinds.append("string")
    return kinds


def placed(
    values: Iterable[tuple[Steps, JSONValue]], whole: JSONValue = None
) -> JSONValue:
    """One JSON value that holds each of the values where its steps lead; without steps it is left out.

    ``whole`` is what it holds besides. Lists are filled up with objects without members; None if there is
    nothing.
    """
    for steps, value in values:
        if steps:
            whole = _with(whole, steps, value)
    return whole


def _with(whole: JSONValue, steps: Steps, value: JSONValue) -> JSONValue:
    if not steps:
        return value
    step, *rest = steps
    if isinstance(step, int):
        items = list(whole) if isinstance(whole, list) else []
        items += [{} for _ in range(step + 1 - len(items))]
        items[step] = _with(items[step], tuple(rest), value)
        return items
    members = dict(whole) if isinstance(whole, dict) else {}
    members[step] = _with(members.get(step), tuple(rest), value)
    return members
