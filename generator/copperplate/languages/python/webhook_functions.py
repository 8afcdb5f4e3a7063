"""The functions of the module of webhooks, which verify and sign, and the constant that knows how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from copperplate.ir.model import Api, Webhooks
from copperplate.languages.python import docstrings
from copperplate.languages.python.constants import exact_numbers, members, path
from copperplate.languages.python.encoders import python_number, python_string
from copperplate.languages.python.layout import Brackets, Piece, laid_out
from copperplate.text.code import Code, code, identifier, joined


@dataclass(frozen=True, slots=True)
class Function:
    """A function, from its signature to its only statement."""

    signature: Code
    docstring: Code
    body: Code


def signing(webhooks: Webhooks) -> Code:
    """``_SIGNING = Signing(…)``"""
    own = webhooks.signing
    headers = {header.name: python_string(str(header)) for header in own.headers}
    said = {
        "signed": (own.content, "{body}"),
        "algorithm": (own.algorithm.removeprefix("hmac-"), "sha256"),
        "encoding": (own.encoding, "hex"),
        "timestamp": (own.timestamp or "rfc3339", "unix_seconds"),
        "secret": (own.secret_form, "{text}"),
        "environment_variable": (webhooks.environment_variable, ""),
    }
    items: tuple[Piece, ...] = (
        Brackets(code("headers={}", code("{{")), members(headers), code("}}")),
        *(
            code("{}={}", identifier(name), python_string(value))
            for name, (value, usual) in said.items()
            if value != usual
        ),
    )
    return laid_out(Brackets(code("_SIGNING = Signing("), items, code(")")), indent=0)


def parse(api: Api, webhooks: Webhooks) -> Function:
    """What verifies a request, and gives the event in it."""
    arguments = [code("body: bytes | str"), code("headers: Headers")]
    arguments.append(_secret(webhooks))
    told = {
        "body": "that of the request as it came, before anything decodes it.",
        "headers": "those of the request.",
        "secret": "what the API signs with; several while one replaces another."
        + _variable(webhooks),
    }
    if webhooks.signing.has("timestamp"):
        seconds = python_number(webhooks.signing.tolerance)
        arguments += [code("*"), code("tolerance: float | None = {}", seconds)]
        told["tolerance"] = (
            "the most seconds between the timestamp of the request and now; None for any number."
        )
    handed_on = joined(", ", _names(arguments))
    places = {
        name: path(steps)
        for name, steps in (
            ("type", webhooks.type),
            ("id", webhooks.id),
            ("data", webhooks.data),
        )
        if steps
    }
    read = Brackets(
        code("return read_event("),
        (
            *map(code, ("body", "told", "_EVENTS", "Event")),
            *(code("{}={}", identifier(name), each) for name, each in places.items()),
            *exact_numbers(api),
        ),
        code(")"),
    )
    return Function(
        signature=_signature(code("def parse("), arguments, code(") -> Event:")),
        docstring=docstrings.of_function(
            "The event that a request tells of, if the API has signed it.",
            told,
            _RAISED,
        ),
        body=code(
            "told = _SIGNING.verified({})\n    {}", handed_on, laid_out(read, indent=4)
        ),
    )


def sign(webhooks: Webhooks) -> Function:
    """What signs a request as the API does, for tests."""
    own = webhooks.signing
    arguments = [code("body: bytes | str"), _secret(webhooks)]
    told = {
        "body": "that of the request.",
        "secret": "what to sign with; the request is signed with each of several."
        + _variable(webhooks),
    }
    more = []
    if own.has("type"):
        more.append(code("type: str"))
        told["type"] = "that of the event."
    if own.has("id"):
        more.append(code('id: str = "test"'))
        told["id"] = "that of the event."
    if own.has("timestamp"):
        more.append(code("timestamp: datetime | None = None"))
        told["timestamp"] = "when the request is sent; now, if not given."
    arguments += [code("*"), *more] if more else []
    given = [
        code("body"),
        code("secret"),
        *(code("{}={}", name, name) for name in _names(more)),
    ]
    call = Brackets(code("return _SIGNING.headers("), tuple(given), code(")"))
    return Function(
        signature=_signature(
            code("def sign("), arguments, code(") -> dict[str, str]:")
        ),
        docstring=docstrings.of_function(
            "The headers of a request with such a body, as the API signs it: to test what receives webhooks.",
            told,
            {"TypeError, ValueError": _RAISED["TypeError, ValueError"]},
        ),
        body=laid_out(call, indent=4),
    )


_RAISED: Mapping[str, str] = {
    "WebhookSignatureError": "the request isn't the API's, was changed, or is an old one that came again.",
    "InvalidResponseError": "it is the API's, and its body isn't JSON.",
    "TypeError, ValueError": "there is no secret, or something was given that can't be used.",
}


def _secret(webhooks: Webhooks) -> Code:
    if webhooks.environment_variable:
        return code("secret: str | Sequence[str] | None = None")
    return code("secret: str | Sequence[str]")


def _variable(webhooks: Webhooks) -> str:
    name = webhooks.environment_variable
    return f" If not given, that of {name}." if name else ""


def _signature(before: Code, arguments: Iterable[Code], after: Code) -> Code:
    return laid_out(Brackets(before, tuple(arguments), after), indent=0)


def _names(arguments: Iterable[Code]) -> Iterator[Code]:
    """The names of arguments."""
    names = (argument.partition(":")[0] for argument in arguments)
    return (identifier(name) for name in names if name != "*")
