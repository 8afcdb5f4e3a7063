"""Who asks: keys, user names and access tokens, as the API wants them."""

from __future__ import annotations

import base64
import binascii
import re
import secrets
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from copperplate.emulator.world.refusals import Refusal
from copperplate.ir.model import Alternatives, Api, JSONValue, Scheme

TOKEN_SECONDS = 3600
"""How long an access token can be used."""

_MASK = "***"


@dataclass(frozen=True, slots=True)
class _Token:
    client: str
    expires: float
    """By the monotonic clock."""


class Gate:
    """Lets in the requests that are authenticated. Not safe for threads."""

    def __init__(self, api: Api, accepted: tuple[str, ...]) -> None:
        """``accepted`` are the keys, ``user:password`` and ``id:secret``; if there are none, anything is."""
        self._schemes = {each.name: each for each in api.authentication.schemes}
        self._usual = api.authentication.alternatives
        self._accepted = accepted
        self._tokens: dict[str, _Token] = {}
        self._token_paths = {
            token_path(api, each): each
            for each in self._schemes.values()
            if each.kind == "client_credentials"
        }

    def visitor(
        self,
        wanted: Alternatives | None,
        headers: Mapping[str, str],
        query: Mapping[str, list[str]],
    ) -> str:
        """What a request shows, empty if that is nothing; Refusal 401 if it isn't enough.

        ``wanted`` is what the operation takes, None if that is what the API takes.
        """
        alternatives = self._usual if wanted is None else wanted
        unknown: str | None = None
        for names in alternatives:
            shown = [self._shown(self._schemes[n], headers, query) for n in names]
            known = [each for each in shown if each is not None]
            if len(known) < len(names):
                continue
            if any(self._accepted and each not in self._accepted for each in known):
                # The same header may hold what another alternative knows.
                unknown = unknown or " and ".join(
                    _place(self._schemes[name]) for name in names
                )
                continue
            return " ".join(known)
        if unknown is not None:
            raise Refusal(401, f"the key in {unknown} is not known")
        forms = ", or ".join(
            " and ".join(_form(self._schemes[name]) for name in names)
            for names in alternatives
        )
        raise Refusal(401, f"the request needs {forms}")

    def _shown(
        self,
        scheme: Scheme,
        headers: Mapping[str, str],
        query: Mapping[str, list[str]],
    ) -> str | None:
        """What a request shows of one scheme; None if that is nothing, or isn't in its form."""
        if scheme.place == "query":
            return next(iter(query.get(scheme.wire, ())), None) or None
        if scheme.place == "cookie":
            return dict(_cookies(headers.get("cookie", ""))).get(scheme.wire) or None
        given = headers.get(scheme.wire, "").strip()
        word, _, key = given.partition(" ") if scheme.word else ("", "", given)
        key = key.strip()
        if word.lower() != scheme.word.lower() or not key:
            return None
        if scheme.kind == "basic":
            return _pair(key, scheme)
        return self._client(key) if scheme.kind == "client_credentials" else key

    def _client(self, token: str) -> str | None:
        known = self._tokens.get(token)
        if known is None or known.expires <= time.monotonic():
            return None
        return known.client

    def gives_tokens(self, method: str, path: str) -> bool:
        """Whether a request asks for an access token."""
        return method == "POST" and path in self._token_paths

    def token(self, path: str, headers: Mapping[str, str], body: bytes) -> JSONValue:
        """A new access token for a client that shows its id and its secret; Refusal if it doesn't."""
        scheme = self._token_paths[path]
        form = dict(parse_qsl(body.decode("utf-8", "replace")))
        if form.get("grant_type") != "client_credentials":
            raise Refusal(400, "grant_type must be client_credentials")
        for name, value in scheme.token_form.items():
            if form.get(name) != value:
                raise Refusal(400, f"{name} must be {value}")
        if scheme.credentials_in_body:
            client = f"{form.get('client_id', '')}:{form.get('client_secret', '')}"
        else:
            word, _, key = headers.get("authorization", "").partition(" ")
            found = _pair(key.strip(), scheme) if word.lower() == "basic" else None
            # The two are encoded as in a form before they are joined.
            client = ":".join(map(unquote, (found or ":").split(":", 1)))
        known = not self._accepted or client in self._accepted
        if client.startswith(":") or client.endswith(":") or not known:
            raise Refusal(401, "the id and the secret of the client are not known")
        token = secrets.token_urlsafe(32)
        self._tokens[token] = _Token(client, time.monotonic() + TOKEN_SECONDS)
        return {
            "access_token": token,
            "token_type": "Bearer",
            "expires_in": TOKEN_SECONDS,
        }

    def revoke(self) -> None:
        """No access token can be used any more."""
        self._tokens.clear()

    def masked_headers(self, headers: Mapping[str, str]) -> dict[str, str]:
        """Headers for the log, by their names in small letters, without keys."""
        words = {"authorization": {"Basic"}} if self._token_paths else {}
        for scheme in self._schemes.values():
            if scheme.place != "query":
                name = "cookie" if scheme.place == "cookie" else scheme.wire.lower()
                words.setdefault(name, set()).add(scheme.word)
        return {
            name.lower(): (
                _masked(value, words[name.lower()]) if name.lower() in words else value
            )
            for name, value in headers.items()
        }

    def masked_query(self, query: str) -> str:
        """A query for the log, without keys."""
        for scheme in self._schemes.values():
            if scheme.place == "query":
                names = {re.escape(scheme.wire), re.escape(_encoded(scheme.wire))}
                pattern = rf"(?<![^&])({'|'.join(sorted(names))})=[^&]*"
                query = re.sub(pattern, rf"\1={_MASK}", query)
        return query

    def without_keys(self, query: Mapping[str, list[str]]) -> dict[str, list[str]]:
        """The parameters of a query that aren't keys."""
        keys = {s.wire for s in self._schemes.values() if s.place == "query"}
        return {name: each for name, each in query.items() if name not in keys}


def masked_form(body: bytes) -> str:
    """The body of a request for a token, for the log."""
    form = parse_qsl(body.decode("utf-8", "replace"))
    shown = [(n, _MASK if n == "client_secret" else v) for n, v in form]
    return urlencode(shown, safe="*")


def token_path(api: Api, scheme: Scheme) -> str:
    """Where the emulator gives out tokens: below its own base URL, as clients do with a path."""
    return urlsplit(scheme.token_url.removeprefix(api.base_url)).path


def _pair(encoded: str, scheme: Scheme) -> str | None:
    """``user:password`` of what Basic sends; of a scheme with a key alone, the key."""
    try:
        text = base64.b64decode(encoded, validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return None
    user, colon, _ = text.partition(":")
    if not colon or not user:
        return None
    return user if len(scheme.credentials) == 1 else text


def _cookies(header: str) -> Iterator[tuple[str, str]]:
    for each in header.split(";"):
        name, _, value = each.strip().partition("=")
        yield name, value


def _encoded(name: str) -> str:
    return urlencode({name: ""})[:-1]


def _masked(value: str, words: set[str]) -> str:
    word, space, _ = value.partition(" ")
    known = {each.lower() for each in words if each}
    return f"{word} {_MASK}" if space and word.lower() in known else _MASK


def _place(scheme: Scheme) -> str:
    kind = {"query": "query parameter"}.get(scheme.place, scheme.place)
    return f"the {kind} {scheme.wire}"


def _form(scheme: Scheme) -> str:
    """What a request must hold, for messages."""
    if scheme.place == "query":
        return f"the query parameter {scheme.wire}"
    if scheme.place == "cookie":
        return f"the cookie {scheme.wire}"
    what = {"key": "<key>", "basic": "<user:password in Base64>"}.get(
        scheme.kind, "<access token>"
    )
    return f"the header {scheme.wire}: {f'{scheme.word} {what}'.strip()}"
