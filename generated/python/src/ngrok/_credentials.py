# Copied by Copperplate, the same for every API.
"""What a client authenticates with: keys, user names, access tokens."""

from __future__ import annotations

import os

from . import _types as types
from ._auth import Auth, Source, valid_key, valid_part
from ._config import Config, Scheme


class Credentials:
    """What a client was given, or found in the environment. Copies of the client have the same."""

    def __init__(self, config: Config, given: types.Mapping[str, object]) -> None:
        """
        Args:
            config: the conventions of the API.
            given: the arguments of the client, by name; None for what wasn't given.
        """
        self._config = config
        self._given = given
        self._values: dict[str, object] = {}
        self._complete: set[str] = set()  # schemes of which there is everything
        self._explicit: set[str] = set()  # schemes of which something was given
        for name, scheme in config.schemes.items():
            is_complete = True
            for argument, variable in scheme.variables.items():
                value = given.get(argument)
                if value is not None:
                    self._explicit.add(name)
                elif not (value := os.environ.get(variable)):
                    is_complete = False
                self._values[argument] = value
            if is_complete:
                self._complete.add(name)
        self._sources: dict[str, Source | None] = {}
        self._known: dict[str, Auth] = {}
        self._replaced: types.Mapping[str, str] = {}

    def check(self) -> None:
        """
        Raises:
            TypeError, ValueError: nothing can be called with what there is.
        """
        for name in self._explicit - self._complete:
            if len(self._config.schemes[name].variables) > 1:
                raise ValueError(f"give {_needs(self._config.schemes[name])}")
        usual = self._config.authentication
        if self._chosen(usual) is None:
            # There may be all that some operations need.
            if self._complete.difference(*_alternatives(usual)):
                return
        self.auth("")

    def with_header(self, name: str, value: str) -> Credentials:
        """A copy for requests that have a header of the caller's own; it may stand for a key."""
        copy = object.__new__(Credentials)
        vars(copy).update(vars(self), _known={})
        scheme, _, rest = value.partition(" ")
        copy._replaced = {**self._replaced, name.lower(): rest.strip() or scheme}
        return copy

    def auth(self, wanted: str) -> Auth:
        """What authenticates a request.

        Args:
            wanted: what the operation takes, ``"basic or key and app_key"``; empty for what the API takes.

        Raises:
            TypeError, ValueError: it isn't there, or can't be sent.
        """
        found = self._known.get(wanted)
        if found is None:
            asked = wanted or self._config.authentication
            chosen = self._chosen(asked)
            if chosen is None:
                raise ValueError(self._missing(asked))
            found = Auth({}, {})
            for name in chosen:
                found = self._with(found, name)
            self._known[wanted] = found
        return found

    def _chosen(self, wanted: str) -> list[str] | None:
        """The schemes of the first alternative of which there is everything; None if there is none.

        One that was given goes before one of the environment.
        """
        possible: list[str] | None = None
        for names in _alternatives(wanted):
            if all(
                [name in self._complete or self._is_replaced(name) for name in names]
            ):
                if not self._explicit.isdisjoint(names):
                    return names
                if possible is None:
                    possible = names
        return possible

    def _with(self, auth: Auth, name: str) -> Auth:
        scheme = self._config.schemes[name]
        if self._is_replaced(name):
            own = self._replaced[_header(scheme)]
            return Auth(auth.headers, auth.query, (*auth.secrets, own), auth.sources)
        if name not in self._sources:
            self._sources[name] = self._source(scheme)
        source = self._sources[name]
        if source is None:
            return auth.with_scheme(scheme, self._texts(scheme))
        return Auth(auth.headers, auth.query, auth.secrets, (*auth.sources, source))

    def _source(self, scheme: Scheme) -> Source | None:
        """What to ask for a credential before each attempt; None if it stays the same."""
        values = [self._values[name] for name in scheme.variables]
        if len(values) == 1 and callable(values[0]):
            from ._key import KeySource  # here: most keys stay the same

            return KeySource(scheme, values[0])
        return scheme.source(self._texts(scheme), self._given.get("token_url"))

    def _texts(self, scheme: Scheme) -> list[str]:
        """What a scheme is made of, checked."""
        variables = scheme.variables.items()
        checked = valid_key if len(variables) == 1 else valid_part
        return [checked(self._values[name], name, key) for name, key in variables]

    def _is_replaced(self, name: str) -> bool:
        """Whether the caller gave the header that a scheme has."""
        replaced = self._replaced
        return bool(replaced) and _header(self._config.schemes[name]) in replaced

    def _missing(self, wanted: str) -> str:
        """What to give, for a message."""
        schemes = self._config.schemes
        if self._values.keys() == {"api_key"}:
            (variable,) = {v for s in schemes.values() for v in s.variables.values()}
            return f"there is no API key: give one as api_key, or set {variable}"
        needed = [
            " and ".join(_needs(schemes[name]) for name in names)
            for names in _alternatives(wanted)
        ]
        return f"there are no credentials: give {'; or '.join(needed)}"


def _alternatives(wanted: str) -> list[list[str]]:
    """The names of the schemes of each alternative of ``"basic or key and app_key"``."""
    return [
        [] if alternative == "none" else alternative.split(" and ")
        for alternative in wanted.split(" or ")
    ]


def _header(scheme: Scheme) -> str:
    """The header that holds it, in small letters; empty for one in the query."""
    return "cookie" if scheme.cookie else scheme.header.lower()


def _needs(scheme: Scheme) -> str:
    """What a scheme needs, for a message."""
    names, variables = " and ".join(scheme.variables), scheme.variables.values()
    return f"{names} (or set {' and '.join(variables)})"
