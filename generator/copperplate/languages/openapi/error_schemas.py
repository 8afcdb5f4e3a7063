"""The schema of an error's body."""

from __future__ import annotations

import json
from collections.abc import Iterator

from copperplate.ir.error_bodies import code_kinds
from copperplate.ir.model import Errors, JSONValue, Steps
from copperplate.languages.openapi.pieces import Object, given, put


def error(errors: Errors) -> Object:
    """The schema of the usual body, its members where the API has them."""
    whole: Object = {"type": "object", "description": "What went wrong."}
    if errors.failure is not None:
        whole["description"] = (
            "What went wrong. It may come with the status of a success:"
            f" {_told(errors)}."
        )
    for steps, schema, is_required in _members(errors):
        if steps:
            put(whole, steps, schema, is_required)
    return whole


def _members(errors: Errors) -> Iterator[tuple[Steps, Object, bool]]:
    if errors.failure is not None:
        yield errors.failure.member, _failure(errors), False
    yield errors.code, _code(errors), True
    status: Object = {"type": "integer", "description": "The HTTP status."}
    yield errors.status, status, True
    message = "What went wrong, for people to read."
    yield errors.message, {"type": "string", "description": message}, True
    yield errors.details, {"type": "object"}, False
    identifier = "Identifies the request; tell it when you ask for help."
    yield errors.operation_id, {"type": "string", "description": identifier}, False


def _code(errors: Errors) -> Object:
    types: list[JSONValue] = [*code_kinds(errors)]
    text = "The kind of error."
    for cause, codes in errors.causes.items():
        named = ", ".join(map(str, codes))
        text += f" Of the cause {cause.replace('_', ' ')}: {named}."
    return {"type": types[0] if len(types) == 1 else types, "description": text}


def _failure(errors: Errors) -> Object:
    failure = errors.failure
    assert failure is not None
    if not failure.negated:
        return given({"const": failure.value})
    return {"not": {"const": failure.value}}


def _told(errors: Errors) -> str:
    failure = errors.failure
    assert failure is not None
    name = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in failure.member)
    value = json.dumps(failure.value, ensure_ascii=False)
    return f"if '{name[1:]}' is {'not ' if failure.negated else ''}{value}"
