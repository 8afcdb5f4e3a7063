"""What the docs tell of the form of errors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from copperplate.ir.member_path import MemberPath
from copperplate.ir.model import Api, Cause, Failure
from copperplate.languages.python.pages.shared import Shared
from copperplate.text.code import Code, code, joined
from copperplate.text.prose import markdown_literal

_CLASSES: Mapping[Cause, Code] = {
    "bad_request": code("BadRequestError"),
    "authentication": code("AuthenticationError"),
    "permission": code("PermissionDeniedError"),
    "not_found": code("NotFoundError"),
    "conflict": code("ConflictError"),
    "rate_limit": code("RateLimitError"),
    "server": code("ServerError"),
}


@dataclass(frozen=True, slots=True)
class ErrorTexts:
    """Pieces of the guide to errors, in Markdown."""

    causes: tuple[tuple[Code, Code], ...]
    """The classes of errors, and the codes that make one of it."""
    failure: Code | None
    """What says in the body of a good answer that the call failed."""
    bodies: tuple[tuple[Code, Code], ...]
    """Statuses, and the datatype that the body is then."""


def texts(api: Api, shared: Shared) -> ErrorTexts:
    """What there is to say of an API."""
    errors = api.errors
    return ErrorTexts(
        causes=tuple(
            (
                _CLASSES[cause],
                joined(", ", (markdown_literal(str(each)) for each in codes)),
            )
            for cause, codes in errors.causes.items()
        ),
        failure=None if errors.failure is None else _told(errors.failure),
        bodies=tuple(
            (
                markdown_literal(str(status)),
                code(
                    "{{py:class}}`{}.datatypes.{}`",
                    shared.package,
                    shared.names.datatypes[name].class_name,
                ),
            )
            for status, name in errors.bodies.items()
        ),
    )


def _told(failure: Failure) -> Code:
    member = markdown_literal(str(MemberPath(failure.member)))
    value = markdown_literal(json.dumps(failure.value, ensure_ascii=False))
    negated = code("not ") if failure.negated else code("")
    return code("{} is {}{}", member, negated, value)
