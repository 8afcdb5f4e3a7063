"""What the docs tell of keys, user names and access tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from copperplate.ir.model import Alternatives, Api, Operation, Scheme
from copperplate.languages.python.constructors import API_KEY, credentials
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.naming import Names
from copperplate.text.code import Code, code, identifier, joined
from copperplate.text.prose import markdown_inside_block, markdown_literal


@dataclass(frozen=True, slots=True)
class Way:
    """One way to authenticate requests."""

    sent: Code
    """What is sent, in a sentence without its end."""
    arguments: Code
    variables: Code


@dataclass(frozen=True, slots=True)
class AuthenticationTexts:
    """Pieces of the pages, in Markdown or Python."""

    ways: tuple[Way, ...]
    """The alternatives of the API, one row each; those of operations alone come last."""
    is_one_key: bool
    """There is one key and nothing else, so that it is the first argument of a client."""
    is_optional: bool
    exports: tuple[Code, ...]
    """The environment variables of the first alternative, as a shell takes them."""
    variables: Code
    """The same in Markdown, with commas between."""
    example: Code
    """Arguments of a client, with what is to be filled in."""
    made_up: Code
    """Arguments that an emulator takes; they may be nothing."""
    made_up_first: Code
    """The same, with a comma at the end for others."""
    has_tokens: bool
    has_queries: bool
    function_argument: Code | None
    """An argument that may be a function."""


def texts(
    api: Api, names: Names, parameters: tuple[Code, ...] = ()
) -> AuthenticationTexts:
    """What there is to say of an API; ``parameters`` are made-up arguments that a client needs besides."""
    schemes = {each.name: each for each in api.authentication.schemes}
    usual, rest, first = _ways(api)
    given = [(names.credentials[c.name], c) for s in first for c in s.credentials]
    is_one_key = [each.name for each, _ in credentials(api)] == [API_KEY]
    made_up = _arguments(
        ((name, f"any-{c.name.rpartition('_')[2]}") for name, c in given), is_one_key
    )
    every = [each for each in (made_up, *parameters) if each]
    exports = [c.environment_variable for _, c in given]
    return AuthenticationTexts(
        ways=tuple(
            _way([schemes[name] for name in alternative], names)
            for alternative in (*usual, *rest)
            if alternative
        ),
        is_one_key=is_one_key,
        is_optional=() in usual,
        exports=tuple(map(identifier, exports)),
        variables=_listed(exports),
        example=markdown_inside_block(
            _arguments(
                ((name, f"<{c.name.replace('_', '-')}>") for name, c in given),
                is_one_key,
            )
        ),
        made_up=markdown_inside_block(joined(", ", every)),
        made_up_first=markdown_inside_block(
            joined("", [code("{}, ", e) for e in every])
        ),
        has_tokens=any(each.token_url for each in schemes.values()),
        has_queries=any(each.place == "query" for each in schemes.values()),
        function_argument=next(
            (
                markdown_inside_block(names.credentials[s.credentials[0].name])
                for s in schemes.values()
                if len(s.credentials) == 1
            ),
            None,
        ),
    )


def exported(api: Api) -> set[str]:
    """The environment variables that the examples set."""
    _, _, first = _ways(api)
    return {
        each.environment_variable for scheme in first for each in scheme.credentials
    }


def _ways(api: Api) -> tuple[Alternatives, Alternatives, list[Scheme]]:
    """The alternatives of the API, those of operations alone, and the schemes of the first."""
    schemes = {each.name: each for each in api.authentication.schemes}
    usual = api.authentication.alternatives
    usually = {name for alternative in usual for name in alternative}
    rest = tuple((name,) for name in schemes if name not in usually)
    first = next(filter(None, (*usual, *rest)), ())
    return usual, rest, [schemes[name] for name in first]


def of_operation(api: Api, operation: Operation, names: Names) -> Code | None:
    """What goes with a call that takes something else than the others: ``with the client's `owner_key```."""
    if operation.authentication is None:
        return None
    schemes = {each.name: each for each in api.authentication.schemes}
    ways = [
        _listed(
            str(names.credentials[c.name]) for n in each for c in schemes[n].credentials
        )
        for each in operation.authentication
    ]
    with_key = joined(" or ", [way for way in ways if way])
    if not with_key:
        return code("without a key")
    if () in operation.authentication:
        return code("with or without the client's {}", with_key)
    return code("with the client's {}", with_key)


def _way(schemes: list[Scheme], names: Names) -> Way:
    used = [c for scheme in schemes for c in scheme.credentials]
    return Way(
        sent=joined(", ", map(_sent, schemes)),
        arguments=_listed(str(names.credentials[c.name]) for c in used),
        variables=_listed(c.environment_variable for c in used),
    )


def _sent(scheme: Scheme) -> Code:
    where = markdown_literal(
        f"{scheme.wire}: {scheme.word}".rstrip(": ")
        if scheme.place == "header"
        else scheme.wire
    )
    match scheme.kind, scheme.place:
        case "client_credentials", _:
            return code(
                "{} and an access token, which the client gets with id and secret",
                where,
            )
        case "basic", _ if len(scheme.credentials) > 1:
            return code("{} with user name and password", where)
        case "basic", _:
            return code("{} with the key as user name and no password", where)
        case _, "query":
            return code("the key in the query, as {}", where)
        case _, "cookie":
            return code("the key in the cookie {}", where)
    return code("{} and the key", where)


def _listed(texts: Iterable[str]) -> Code:
    return joined(", ", map(markdown_literal, texts))


def _arguments(values: Iterator[tuple[Code, str]], is_one_key: bool) -> Code:
    """``username="…", password="…"``; a key that is alone needs no name."""
    return joined(
        ", ",
        (
            (
                python_string(text)
                if is_one_key
                else code("{}={}", name, python_string(text))
            )
            for name, text in values
        ),
    )
