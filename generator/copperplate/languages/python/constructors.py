"""The constructors of clients, where an API wants something else than one key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copperplate.ir.model import Api, Credential, Scheme
from copperplate.languages.python import docstrings
from copperplate.languages.python.layout import Brackets, Piece, Union, laid_out
from copperplate.languages.python.naming import Names
from copperplate.text.code import Code, code

API_KEY = "api_key"


@dataclass(frozen=True, slots=True)
class Constructor:
    """``__init__`` with exactly the arguments that the API has."""

    signature: Code
    docstring: Code
    keys: Code
    """``keys = {…}``: what is handed on to the runtime."""


def constructor(api: Api, names: Names, is_async: bool) -> Constructor | None:
    """The constructor of a client; None if the runtime's own is right: it takes one key and the usual options."""
    is_usual = [each.name for each, _ in credentials(api)] == [API_KEY]
    if is_usual and not api.parameters:
        return None
    own = {each.name: names.credentials[each.name] for each, _ in credentials(api)}
    first = [each for each in credentials(api) if each[0].name == API_KEY]
    others = [each for each in credentials(api) if each[0].name != API_KEY]
    kind = code("Async" if is_async else "")
    items: tuple[Piece, ...] = (
        code("self"),
        *(_argument(own[c.name], scheme, is_async) for c, scheme in first),
        code("base_url: str | None = None"),
        code("*"),
        *(_argument(own[c.name], scheme, is_async) for c, scheme in others),
        *([code("token_url: str | None = None")] if _has_tokens(api) else []),
        code("app_info: str | None = None"),
        code("proxy: str | None = None"),
        code("http_client: types.{}Httpx2Client | None = None", kind),
        code("transport: types.{}Transport | None = None", kind),
        code("**options: types.Unpack[types.ClientOptions]"),
    )
    keys = [*own.values(), *([code("token_url")] if _has_tokens(api) else [])]
    handed_on = tuple(code('"{}": {}', name, name) for name in keys)
    return Constructor(
        signature=laid_out(
            Brackets(code("def __init__("), items, code(") -> None:")), indent=4
        ),
        docstring=docstrings.of_constructor(
            {str(own[c.name]): _told(c, scheme) for c, scheme in (*first, *others)},
            names.shared.values(),
            _has_tokens(api),
            is_async,
        ),
        keys=laid_out(Brackets(code("keys = {{"), handed_on, code("}}")), indent=8),
    )


def credentials(api: Api) -> Iterator[tuple[Credential, Scheme]]:
    """What a client can be given, each once, with a scheme that it is for."""
    seen: set[str] = set()
    for scheme in api.authentication.schemes:
        for each in scheme.credentials:
            if each.name not in seen:
                seen.add(each.name)
                yield each, scheme


def _has_tokens(api: Api) -> bool:
    return any(each.token_url for each in api.authentication.schemes)


def _argument(name: Code, scheme: Scheme, is_async: bool) -> Union:
    types = [code("str")]
    if len(scheme.credentials) == 1:
        types.append(
            code("types.Callable[[], str | types.Awaitable[str]]")
            if is_async
            else code("types.Callable[[], str]")
        )
    return Union(code("{}: ", name), (*types, code("None")), code(" = None"))


def _told(credential: Credential, scheme: Scheme) -> str:
    """What an argument is, for the docstring."""
    what = {
        "username": "the user name",
        "password": "the password",
        "client_id": "the client's id",
        "client_secret": "the client's secret",
    }.get(_role(credential, scheme), "the API key")
    text = f"{what}; if not given, that of {credential.environment_variable}."
    if len(scheme.credentials) == 1:
        text += " Or a function that gives it, which is asked before each attempt."
    return text


def _role(credential: Credential, scheme: Scheme) -> str:
    if len(scheme.credentials) == 1:
        return API_KEY
    roles = {
        "basic": ("username", "password"),
        "client_credentials": ("client_id", "client_secret"),
    }[scheme.kind]
    return roles[scheme.credentials.index(credential)]
