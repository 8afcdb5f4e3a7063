"""``_CONFIG = Config(...)``: what the runtime has to know of an API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from copperplate.ir.facts import Facts
from copperplate.ir.model import (
    JSON_MEDIA_TYPE,
    Alternatives,
    Api,
    Errors,
    Scalar,
    Scheme,
    Steps,
    scalars_in,
)
from copperplate.languages.python import shared_parameters
from copperplate.languages.python.encoders import python_string, python_literal
from copperplate.languages.python.layout import Brackets, Piece, laid_out
from copperplate.languages.python.naming import Names
from copperplate.languages.python.settings import Settings
from copperplate.text.code import Code, code, identifier, joined


def config(api: Api, facts: Facts, settings: Settings, names: Names) -> Code:
    """The statement."""
    user_agent = f"{settings.distribution}/{settings.version}"
    fixed = {header.name: python_string(header.value) for header in api.headers}
    items: tuple[Piece, ...] = (
        code("base_url={}", python_string(api.base_url)),
        code("base_url_variable={}", python_string(api.base_url_variable)),
        code("user_agent={}", python_string(user_agent)),
        Brackets(
            code("schemes={}", code("{{")),
            tuple(_scheme(scheme, names) for scheme in api.authentication.schemes),
            code("}}"),
        ),
        code("authentication={}", which(api.authentication.alternatives)),
        Brackets(code("headers={}", code("{{")), members(fixed), code("}}")),
        *_accept(api),
        *_errors(api.errors, names),
        *_idempotency(api),
        *exact_numbers(api),
        *_secrets(facts),
        *shared_parameters.config(api, names),
    )
    return laid_out(Brackets(code("_CONFIG = Config("), items, code(")")), indent=0)


def which(alternatives: Alternatives) -> Code:
    """What goes with a request: ``"bearer or basic"``, ``"bearer and app_key"``, ``"none"``."""
    each = (" and ".join(names) or "none" for names in alternatives)
    return python_string(" or ".join(each))


def scheme_class(scheme: Scheme) -> Code:
    """The class of the runtime that a scheme is."""
    return code("OAuth2" if scheme.token_url else "Scheme")


def _scheme(scheme: Scheme, names: Names) -> Piece:
    """``"bearer": Scheme({"api_key": "SHOP_KEY"}, header="Authorization", word="Bearer")``"""
    variables = {
        str(names.credentials[each.name]): python_string(each.environment_variable)
        for each in scheme.credentials
    }
    items: list[Piece] = [
        Brackets(code("{{"), members(variables), code("}}")),
        code("{}={}", identifier(scheme.place), python_string(scheme.wire)),
    ]
    if scheme.word:
        items.append(code("word={}", python_string(scheme.word)))
    if scheme.kind == "basic":
        items.append(code("basic=True"))
    if scheme.token_url:
        items.append(code("token_url={}", python_string(scheme.token_url)))
    if scheme.scopes:
        items.append(code("scopes={}", python_string(" ".join(scheme.scopes))))
    if scheme.token_form:
        form = {name: python_string(value) for name, value in scheme.token_form.items()}
        items.append(Brackets(code("form={}", code("{{")), members(form), code("}}")))
    if scheme.credentials_in_body:
        items.append(code("secret_in_body=True"))
    before = code("{}: {}(", python_string(scheme.name), scheme_class(scheme))
    return Brackets(before, tuple(items), code(")"))


def _errors(errors: Errors, names: Names) -> Iterator[Piece]:
    places = {
        "error_code": errors.code,
        "error_message": errors.message,
        "error_details": errors.details,
        "error_operation_id": errors.operation_id,
    }
    for keyword, steps in places.items():
        if steps:
            yield code("{}={}", identifier(keyword), path(steps))
    causes = {
        str(each): python_string(cause)
        for cause, codes in errors.causes.items()
        for each in codes
    }
    if causes:
        yield Brackets(code("error_causes={}", code("{{")), members(causes), code("}}"))
    if errors.bodies:
        bodies = tuple(
            code(
                "{}: {}",
                python_literal(status),
                python_string(names.datatypes[name].place),
            )
            for status, name in errors.bodies.items()
        )
        yield Brackets(code("error_bodies={}", code("{{")), bodies, code("}}"))
    if (failure := errors.failure) is not None:
        yield code(
            "failure=({}, {}, {})",
            path(failure.member),
            python_literal(failure.value),
            python_literal(failure.negated),
        )
    if errors.operation_id_header:
        header = python_string(errors.operation_id_header)
        yield code("operation_id_header={}", header)


def path(steps: Steps) -> Code:
    """Where something is: ``("error", "message")``."""
    written = [python_literal(step) for step in steps]
    return code("({}{})", joined(", ", written), code("," if len(steps) == 1 else ""))


def members(values: Mapping[str, Code]) -> tuple[Code, ...]:
    """The members of a dict."""
    return tuple(
        code("{}: {}", python_string(name), each) for name, each in values.items()
    )


def _accept(api: Api) -> Iterator[Code]:
    if api.accept != JSON_MEDIA_TYPE:
        yield code("accept={}", python_string(api.accept))


def _idempotency(api: Api) -> Iterator[Code]:
    if api.idempotency is not None:
        yield code("idempotency_header={}", python_string(api.idempotency.header))


def exact_numbers(api: Api) -> Iterator[Code]:
    """An argument that says so if anything is a decimal that comes as a number."""
    types = [field.type for each in api.datatypes() for field in each.fields]
    types += [each.data for each in api.events() if each.data is not None]
    for service in api.services():
        types += [each.result for each in service.operations if each.result is not None]
    if any(Scalar("decimal") in scalars_in(type_) for type_ in types):
        yield code("exact_numbers=True")


def _secrets(facts: Facts) -> Iterator[Brackets]:
    """``secrets=frozenset({…})``: what is masked in whatever is shown of a call."""
    if facts.secrets:
        names = tuple(python_string(name) for name in facts.secrets)
        listed = Brackets(code("{{"), names, code("}}"))
        yield Brackets(code("secrets=frozenset("), (listed,), code(")"))
