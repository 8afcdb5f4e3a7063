"""How requests are authenticated: what api.yaml, services and operations say of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copperplate.ir import model
from copperplate.schema.nodes import MappingNode, Node, ScalarNode, SequenceNode
from copperplate.schema.resolve.limits_of_outputs import OF_REQUESTS
from copperplate.schema.resolve.scope import Scope

NOBODY: model.Alternatives = ((),)
"""Anybody may ask."""

_KEYS = {
    "bearer": frozenset[str](),
    "basic": frozenset[str](),
    "header": frozenset({"scheme", "environment_variable"}),
    "query": frozenset({"environment_variable"}),
    "cookie": frozenset({"environment_variable"}),
    "oauth2": frozenset({"token_url", "id", "secret", "scopes", "form", "in"}),
    "all": frozenset[str](),
}
"""The keys that say what kind of scheme it is, and those that go with each."""

_NEEDED = {
    "header": ("environment_variable",),
    "query": ("environment_variable",),
    "cookie": ("environment_variable",),
    "oauth2": ("token_url", "id", "secret"),
}
_ANYWHERE = frozenset({"name", "default"})

_EXAMPLE = (
    "write {bearer: API_KEY}, with the environment variable that holds the key, or none"
)

_COMPUTED = frozenset("""
    aws aws4-hmac-sha256 concealed digest dpop gnap hawk hmac hoba mac mutual negotiate ntlm privatetoken
    scram-sha-1 scram-sha-256 sharedkey signature vapid
    """.split())
"""Schemes with which something made of the key is sent, and not the key itself."""


@dataclass(frozen=True, slots=True)
class Known:
    """What api.yaml says."""

    of_api: model.Authentication
    named: dict[str, tuple[str, ...]]
    """What operations may name, and the schemes that go with a request then."""
    complete: bool
    """Whether no scheme is missing because of a mistake."""

    @property
    def headers(self) -> frozenset[str]:
        """The headers that hold keys, in small letters."""
        schemes = self.of_api.schemes
        names = {each.wire.lower() for each in schemes if each.place == "header"}
        cookies = {"cookie" for each in schemes if each.place == "cookie"}
        return frozenset(names | cookies)

    @property
    def queries(self) -> frozenset[str]:
        """The query parameters that hold keys."""
        schemes = self.of_api.schemes
        return frozenset(each.wire for each in schemes if each.place == "query")


def known(scope: Scope) -> Known:
    """The schemes of an API; mistakes are reported."""
    reader = _Reader(scope)
    node = scope.api.values.get("authentication")
    default = [] if node is None else list(reader.alternatives(node))
    schemes = tuple(reader.schemes.values())
    found = model.Authentication(schemes=schemes, alternatives=tuple(default) or NOBODY)
    return Known(found, reader.named, reader.complete)


def chosen(node: MappingNode, scope: Scope) -> model.Alternatives | None:
    """What a service or an operation says; None if it says nothing."""
    if "authentication" not in node.values:
        return None
    found: list[tuple[str, ...]] = []
    for name, place in node.texts("authentication"):
        if name == "none":
            found.append(())
        elif name in scope.authentication.named:
            found.append(scope.authentication.named[name])
        elif scope.authentication.complete and not scope.is_wrong(place):
            scope.expect(
                "way to authenticate",
                name,
                [*scope.authentication.named, "none"],
                place.position,
            )
    return tuple(found) or None


def of_operation(
    node: MappingNode, of_service: model.Alternatives | None, scope: Scope
) -> model.Alternatives | None:
    """What an operation says, or else its service; None where the API says the same."""
    asked = chosen(node, scope) if "authentication" in node.values else of_service
    usual = scope.authentication.of_api.alternatives
    return None if asked == usual else asked


class _Reader:
    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self.schemes: dict[str, model.Scheme] = {}
        self.named: dict[str, tuple[str, ...]] = {}
        self.complete = True
        self._variables: dict[str, str] = {}

    def alternatives(self, node: Node) -> Iterator[tuple[str, ...]]:
        """What a request may hold, each alternative that is one by default."""
        for item in node.items if isinstance(node, SequenceNode) else [node]:
            if isinstance(item, ScalarNode) and item.value == "none":
                yield ()
            elif isinstance(item, MappingNode):
                names = self._entry(item)
                if names and item.values.get("default") is None:
                    yield names
            else:
                self._refuse_list(item)

    def _refuse_list(self, item: Node) -> None:
        self.complete = False
        if isinstance(item, SequenceNode):
            self._scope.error(
                item.position,
                "a list within the list of alternatives",
                "what goes with one request together is {all: [...]}",
            )

    def _entry(self, node: MappingNode) -> tuple[str, ...]:
        """One entry of the list: the names of its schemes; empty if it has a mistake."""
        kind = self._kind(node)
        if kind is None:
            self.complete = False
            return ()
        names = self._together(node) if kind == "all" else self._single(node, kind)
        name = node.text("name") or kind
        if names and kind == "all" and name != "all":
            self._name(name, node, names)
        return names

    def _kind(self, node: MappingNode) -> str | None:
        """The key that says what kind of scheme a mapping is."""
        if any(self._scope.is_wrong(key) for key in node.keys.values()):
            return None
        kinds = [key for key in node.keys if key in _KEYS]
        if not kinds:
            what = "'authentication' doesn't say what a request holds"
            self._scope.error(node.position, what, _EXAMPLE)
            return None
        kind, *others = kinds
        if others:
            self._scope.error(
                node.keys[others[0]].position,
                f"'{kind}' and '{others[0]}' in one",
                "alternatives are a list: [{...}, {...}]; two at once are {all: [{...}, {...}]}",
            )
            return None
        return kind if self._keys_fit(node, kind) else None

    def _keys_fit(self, node: MappingNode, kind: str) -> bool:
        missing = [key for key in _NEEDED.get(kind, ()) if key not in node.values]
        if missing:
            names = ", ".join(f"'{key}'" for key in missing)
            self._scope.error(
                node.keys[kind].position, f"'{kind}' without {names}", _needs(kind)
            )
        for key, place in node.keys.items():
            if key != kind and key not in _KEYS[kind] | _ANYWHERE:
                self._scope.error(
                    place.position, f"'{key}' has no meaning beside '{kind}'"
                )
                return False
        return not missing

    def _together(self, node: MappingNode) -> tuple[str, ...]:
        """Several schemes of one request."""
        names: list[str] = []
        taken: dict[tuple[str, str], str] = {}
        listed = node.values["all"]
        for item in listed.items if isinstance(listed, SequenceNode) else []:
            if not isinstance(item, MappingNode) or "all" in item.values:
                self.complete = False
                self._scope.error(
                    item.position, "in 'all' stands what is sent, key by key"
                )
                continue
            if "default" in item.values:
                self._scope.error(
                    item.keys["default"].position,
                    "what is one part of 'all' is no alternative of its own",
                    "write 'default' beside 'all'",
                )
            kind = self._kind(item)
            for name in self._single(item, kind) if kind else ():
                scheme = self.schemes[name]
                place = (scheme.place, scheme.wire.lower())
                first = taken.setdefault(place, name)
                if first != name:
                    self._scope.error(
                        item.position,
                        f"'{first}' and '{name}' are both in the {scheme.place} '{scheme.wire}'",
                        "a request has room for one of them; alternatives are a list",
                    )
                names.append(name)
        return tuple(names)

    def _single(self, node: MappingNode, kind: str) -> tuple[str, ...]:
        name = node.text("name") or kind
        scheme = self._scheme(node, kind, name)
        if scheme is None:
            self.complete = False
            return ()
        if not self._name(name, node, (name,)):
            return ()
        self.schemes[name] = scheme
        self._check_credentials(scheme, node)
        return (name,)

    def _check_credentials(self, scheme: model.Scheme, node: MappingNode) -> None:
        """What a client is given under one name is one thing."""
        for each in scheme.credentials:
            variable = self._variables.setdefault(each.name, each.environment_variable)
            if variable != each.environment_variable:
                self._scope.error(
                    node.position,
                    f"'{each.name}' is in {variable} already, and in {each.environment_variable} here",
                    "tell the two apart with a 'name', which a client calls it by: name: app_key",
                )

    def _name(self, name: str, node: MappingNode, schemes: tuple[str, ...]) -> bool:
        place: Node = node.scalar("name") or node
        if name == "none":
            self._scope.error(
                place.position, "'none' is what takes requests of anybody"
            )
            return False
        if name in self.named:
            self._scope.error(
                place.position,
                f"two ways to authenticate of the name '{name}'",
                "give one of them another with 'name'",
            )
            return False
        self.named[name] = schemes
        return True

    def _scheme(self, node: MappingNode, kind: str, name: str) -> model.Scheme | None:
        own = node.text("name")
        match kind:
            case "bearer":
                return _key(
                    name, own, "header", "Authorization", "Bearer", node.text(kind)
                )
            case "basic":
                return self._basic(node, name, own)
            case "oauth2":
                return self._oauth2(node, name, own)
        wire, word = node.text(kind), node.text("scheme") or ""
        variable = node.text("environment_variable")
        if wire is None or not self._may_hold_key(node, kind):
            return None
        if kind == "header" and _is_computed(self._scope, node):
            return None
        place: model.KeyPlace = (
            "query" if kind == "query" else "cookie" if kind == "cookie" else "header"
        )
        return _key(name, own, place, wire, word, variable)

    def _may_hold_key(self, node: MappingNode, kind: str) -> bool:
        place = node.scalar(kind)
        assert place is not None
        text = str(place.value)
        if kind == "header" and text.lower() in OF_REQUESTS - {
            "authorization",
            "proxy-authorization",
        }:
            self._scope.error(
                place.position,
                f"the key can't be in the header '{text}', which clients set themselves",
                "keys are in Authorization, or in a header of the API's own",
            )
            return False
        return True

    def _basic(
        self, node: MappingNode, name: str, own: str | None
    ) -> model.Scheme | None:
        inner = node.mapping("basic")
        if inner is None:
            return _key(
                name,
                own,
                "header",
                "Authorization",
                "Basic",
                node.text("basic"),
                "basic",
            )
        given = [(each, inner.text(each)) for each in ("username", "password")]
        return _made_of(name, own, "basic", "Basic", given)

    def _oauth2(
        self, node: MappingNode, name: str, own: str | None
    ) -> model.Scheme | None:
        given = [
            ("client_id", node.text("id")),
            ("client_secret", node.text("secret")),
        ]
        made = _made_of(name, own, "client_credentials", "Bearer", given)
        token_url = node.text("token_url")
        if made is None or token_url is None:
            return None
        return dataclasses.replace(
            made,
            token_url=token_url,
            scopes=tuple(text for text, _ in node.texts("scopes")),
            token_form=_form(node.mapping("form"), self._scope),
            credentials_in_body=node.text("in") == "body",
        )


def _form(node: MappingNode | None, scope: Scope) -> dict[str, str]:
    """More members of the form that asks for a token."""
    found = {}
    for name, key in (node.keys if node else {}).items():
        if name in _OF_FORM:
            scope.error(
                key.position,
                f"'{name}' of the form is one that clients set themselves",
                "scopes are told under 'scopes', and where id and secret go with 'in'",
            )
        found[name] = (node.text(name) if node else None) or ""
    return found


_OF_FORM = frozenset({"grant_type", "scope", "client_id", "client_secret"})


def _needs(kind: str) -> str:
    if kind == "oauth2":
        return (
            "write {oauth2: client_credentials, token_url: /oauth/token, id: CLIENT_ID, secret:"
            " CLIENT_SECRET}, the last two being environment variables"
        )
    return f"write {{{kind}: NAME, environment_variable: API_KEY}}"


def _key(
    name: str,
    own: str | None,
    place: model.KeyPlace,
    wire: str,
    word: str,
    variable: str | None,
    kind: model.SchemeKind = "key",
) -> model.Scheme | None:
    """A scheme with one key; None if there is no variable."""
    if variable is None:
        return None
    key = model.Credential(name=own or "api_key", environment_variable=variable)
    return model.Scheme(
        name=name, kind=kind, place=place, wire=wire, word=word, credentials=(key,)
    )


def _made_of(
    name: str,
    own: str | None,
    kind: model.SchemeKind,
    word: str,
    given: Sequence[tuple[str, str | None]],
) -> model.Scheme | None:
    """A scheme with several credentials; None if one has no variable."""
    credentials = tuple(
        model.Credential(
            name=f"{own}_{each}" if own else each, environment_variable=variable
        )
        for each, variable in given
        if variable is not None
    )
    if len(credentials) < len(given):
        return None
    return model.Scheme(
        name=name,
        kind=kind,
        place="header",
        wire="Authorization",
        word=word,
        credentials=credentials,
    )


def _is_computed(scope: Scope, node: MappingNode) -> bool:
    """Whether what is sent is made of the key by other rules than the schema language has; that is reported."""
    place = node.scalar("scheme")
    if place is None:
        return False
    word = str(place.value).lower()
    if word == "basic":
        scope.error(
            place.position,
            f"'{place.value}' takes more than a word before the key",
            "write {basic: {username: USER, password: PASSWORD}}, or {basic: API_KEY} for a key that is the user name",
        )
    elif word in _COMPUTED:
        scope.error(
            place.position,
            f"with '{place.value}' something is sent that is made of the key, and clients send the key as it is",
            "write another scheme that the API takes (Bearer), or none",
        )
    return word == "basic" or word in _COMPUTED
