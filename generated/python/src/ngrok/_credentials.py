# Copied by Copperplate, the same for every API.
"""What a client shows with its requests: keys, user names, access tokens."""

from __future__ import annotations

import os

from . import _types as types
from ._config import Config, Scheme
from ._way import Source, Way, valid_key, valid_part, valid_url


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
        self._sources: dict[str, Source] = {}
        self._ways: dict[str, Way] = {}
        self._replaced: types.Mapping[str, str] = {}

    def check(self) -> None:
        """
        Raises:
            TypeError, ValueError: nothing can be called with what there is.
        """
        for name in self._explicit - self._complete:
            if len(self._config.schemes[name].variables) > 1:
                raise ValueError(f"give {_told(self._config.schemes[name])}")
        usual = self._config.authentication
        if self._chosen(usual) is None:
            # There may be all that some operations need.
            if self._complete.difference(usual.replace(" or ", " and ").split(" and ")):
                return
        self.way("")

    def with_header(self, name: str, value: str) -> Credentials:
        """A copy for requests that have a header of the caller's own; it may stand for a key."""
        copy = object.__new__(Credentials)
        vars(copy).update(vars(self), _ways={})
        scheme, _, rest = value.partition(" ")
        copy._replaced = {**self._replaced, name.lower(): rest.strip() or scheme}
        return copy

    def way(self, wanted: str) -> Way:
        """What goes with a request.

        Args:
            wanted: what the operation takes, ``"basic or key and app_key"``; empty for what the API takes.

        Raises:
            TypeError, ValueError: it isn't there, or can't be sent.
        """
        found = self._ways.get(wanted)
        if found is None:
            asked = wanted or self._config.authentication
            chosen = self._chosen(asked)
            if chosen is None:
                raise ValueError(self._missing(asked))
            found = Way({}, {})
            for name in chosen:
                found = self._with(found, name)
            self._ways[wanted] = found
        return found

    def _chosen(self, wanted: str) -> list[str] | None:
        """The schemes of the first alternative of which there is everything; None if there is none.

        One that was given goes before one of the environment.
        """
        possible: list[str] | None = None
        for alternative in wanted.split(" or "):
            names = [] if alternative == "none" else alternative.split(" and ")
            if all(
                [name in self._complete or self._is_replaced(name) for name in names]
            ):
                if not self._explicit.isdisjoint(names):
                    return names
                if possible is None:
                    possible = names
        return possible

    def _with(self, way: Way, name: str) -> Way:
        scheme = self._config.schemes[name]
        if self._is_replaced(name):
            own = self._replaced[_header(scheme)]
            return Way(way.headers, way.query, (*way.secrets, own), way.sources)
        if scheme.token_url or self._asks(scheme):
            if name not in self._sources:
                self._sources[name] = self._source(scheme)
            sources = (*way.sources, self._sources[name])
            return Way(way.headers, way.query, way.secrets, sources)
        return way.shown(scheme, self._texts(scheme))

    def _asks(self, scheme: Scheme) -> bool:
        """Whether the key comes from a function."""
        return len(scheme.variables) == 1 and any(
            callable(self._values[name]) for name in scheme.variables
        )

    def _source(self, scheme: Scheme) -> Source:
        if scheme.token_url:
            url = valid_url(self._given.get("token_url") or scheme.token_url)
            return Source(scheme, None, url, self._texts(scheme))
        (name,) = scheme.variables
        value = self._values[name]
        assert callable(value)
        return Source(scheme, value, "", ())

    def _texts(self, scheme: Scheme) -> list[str]:
        """What a scheme is made of, checked."""
        checked = valid_part if scheme.basic or scheme.token_url else valid_key
        variables = scheme.variables.items()
        if len(variables) == 1:
            checked = valid_key
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
        told = [
            " and ".join(_told(schemes[name]) for name in names.split(" and "))
            for names in wanted.split(" or ")
        ]
        return f"there are no credentials: give {'; or '.join(told)}"


def _header(scheme: Scheme) -> str:
    """The header that holds it, in small letters; empty for one in the query."""
    return "cookie" if scheme.cookie else scheme.header.lower()


def _told(scheme: Scheme) -> str:
    """What a scheme needs, for a message."""
    names, variables = " and ".join(scheme.variables), scheme.variables.values()
    return f"{names} (or set {' and '.join(variables)})"
