"""The answers of operations: the good one, and the errors that all operations share."""

from __future__ import annotations

from collections.abc import Mapping

from copperplate.ir.error_bodies import code_of
from copperplate.ir.facts import OperationFacts
from copperplate.ir.model import Api, Errors, Operation
from copperplate.languages.openapi import error_schemas
from copperplate.languages.openapi.links import Links
from copperplate.languages.openapi.pieces import Object, json_content, ref
from copperplate.languages.openapi.schemas import Schemas

# A name with a hyphen can't be that of a datatype, which is an identifier.
_ERROR = "API-Error"
"""The name of the schema of an error's body."""


def responses(
    api: Api,
    operation: Operation,
    facts: OperationFacts,
    links: Links,
    schemas: Schemas,
) -> Object:
    """By status, the responses of an operation."""
    success: Object = {
        "description": _SUCCESS[facts.status],
        **_headers(_operation_id_header(api.errors)),
    }
    paging = api.paging_of(operation)
    if paging is not None and paging.link is not None:
        success["headers"] = {**_operation_id_header(api.errors), "Link": _LINK}
    if operation.result is not None:
        schema = _in_envelope(schemas.of_type(operation.result), operation.envelope)
        success["content"] = json_content(_or_failure(api, schema), api.accept)
    if linked := links.after(operation, facts):
        success["links"] = linked
    can_be_missing = any(error.status == 404 for error in facts.errors)
    errors = {
        code: ref("responses", f"Error{code}")
        for code in _error_codes(api)
        if code != "404" or can_be_missing
    }
    return {str(facts.status): success, **_refused(api, facts), **errors}


def _refused(api: Api, facts: OperationFacts) -> Object:
    """The response that tells of a failure with the status of a success, where the good one has another."""
    if api.errors.failure is None or facts.status == 200:
        return {}
    return {
        "200": {
            "description": _ERRORS["4XX"],
            **_headers(_operation_id_header(api.errors)),
            "content": json_content(ref("schemas", _ERROR)),
        }
    }


def _or_failure(api: Api, schema: Object) -> Object:
    """The body of a response with the status of a success."""
    if api.errors.failure is None:
        return schema
    return {"anyOf": [schema, ref("schemas", _ERROR)]}


def _in_envelope(schema: Object, envelope: tuple[str, ...]) -> Object:
    for name in reversed(envelope):
        schema = {"type": "object", "properties": {name: schema}, "required": [name]}
    return schema


_SUCCESS: Mapping[int, str] = {
    200: "Done.",
    201: "Created.",
    204: "Done; the answer is empty.",
}


_LINK: Object = {
    "description": "Where other pages are, as RFC 8288 has it; not always given.",
    "schema": {"type": "string"},
}

_OPERATION_ID_HEADER: Object = {
    "description": "Identifies this request; tell it when you ask for help.",
    "schema": {"type": "string"},
}


def components(api: Api) -> dict[str, Object]:
    """What all answers share, by the kind of component."""
    return {
        "headers": (
            {api.errors.operation_id_header: _OPERATION_ID_HEADER}
            if api.errors.operation_id_header
            else {}
        ),
        "responses": {
            f"Error{code}": _error_response(api, code) for code in _error_codes(api)
        },
        "schemas": {_ERROR: error_schemas.error(api.errors)},
    }


def _operation_id_header(errors: Errors) -> Object:
    name = errors.operation_id_header
    return {name: ref("headers", name)} if name else {}


def _headers(headers: Object) -> Object:
    return {"headers": headers} if headers else {}


def _error_codes(api: Api) -> list[str]:
    """What stands for the errors in ``responses``: the statuses with a code of their own, and the rest."""
    statuses = {*api.errors.codes, *api.errors.bodies}
    if api.rate_limit is not None:
        statuses.add(429)
    return [*map(str, sorted(statuses)), "4XX", "5XX"]


_ERRORS: Mapping[str, str] = {
    "404": "There is no such thing.",
    "429": "Too many requests.",
    "4XX": "The request was refused.",
    "5XX": "The server failed.",
}


def _error_response(api: Api, code: str) -> Object:
    """An error's answer; ``code`` is one of ``_error_codes``."""
    sentences = [_ERRORS.get(code, _ERRORS[f"{code[0]}XX"])]
    named = code_of(api.errors, int(code)) if code.isdigit() else None
    own = api.errors.bodies.get(int(code)) if code.isdigit() else None
    headers = _operation_id_header(api.errors)
    if code == "429":
        headers["Retry-After"] = {
            "description": "How many seconds to wait, or until when; not always given.",
            "schema": {"type": "string"},
        }
        limit = api.rate_limit
        if limit is not None:
            named = named or limit.code
            sentences.append(
                f"The most is {limit.requests} in any {limit.seconds} seconds."
            )
    if named is not None and own is None:
        sentences.append(f"The error code is {named} or a more special one.")
    return {
        "description": " ".join(sentences),
        **_headers(headers),
        "content": json_content(ref("schemas", own or _ERROR)),
    }
