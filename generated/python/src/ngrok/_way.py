# Copied by Copperplate, the same for every API.
"""What goes with a request to show whose it is, and where it comes from."""

from __future__ import annotations

import time

from . import _types as types
from ._config import Scheme

TYPE_CHECKING = False  # for type checkers it is true

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from asyncio import Lock as AsyncLock


class Way:
    """What goes with a request, so that the server knows whose it is."""

    def __init__(
        self,
        headers: types.Mapping[str, str],
        query: types.Mapping[str, str],
        secrets: tuple[str, ...] = (),
        sources: tuple[Source, ...] = (),
    ) -> None:
        """
        Args:
            headers, query: what is sent.
            secrets: what nobody should see of it.
            sources: what has to be asked for before each attempt.
        """
        self.headers = headers
        self.query = query
        self.secrets = secrets
        self.sources = sources

    def shown(self, scheme: Scheme, texts: types.Sequence[str]) -> Way:
        """The same, with what one scheme shows as well."""
        headers, query = dict(self.headers), self.query
        if scheme.query:
            query = {**query, scheme.query: texts[0]}
        elif scheme.cookie:
            others = f"{headers['Cookie']}; " if "Cookie" in headers else ""
            headers["Cookie"] = f"{others}{scheme.cookie}={texts[0]}"
        else:
            value = _basic(texts) if scheme.basic else texts[0]
            headers[scheme.header] = f"{scheme.word} {value}".lstrip()
            if scheme.basic:
                # A user name is no secret, unless it is a key.
                texts = [value, *texts[1:]] if len(texts) > 1 else [value, *texts]
        return Way(headers, query, (*self.secrets, *texts), self.sources)

    def renewed(self) -> bool:
        """Whether the server may take the next attempt, since what it has refused was a token that can be
        had anew."""
        return any([source.forget(self.secrets) for source in self.sources])


class Token:
    """An access token."""

    def __init__(self, text: str, end: float) -> None:
        """``end`` is until when it is used, by the monotonic clock."""
        self.text = text
        self.end = end


class Source:
    """What is asked for before each attempt: a function of the caller's, or access tokens of OAuth 2.

    Of a client and its copies there is one for a scheme, which has the token that they share.
    """

    def __init__(
        self,
        scheme: Scheme,
        function: types.Callable[[], object] | None,
        url: str,
        texts: types.Sequence[str],
    ) -> None:
        """
        Args:
            scheme: what it is for.
            function: gives the key; None for an access token.
            url: where tokens are given out: a whole URL, or a path below the base URL.
            texts: the id and the secret that tokens are got with.
        """
        self.scheme = scheme
        self.function = function
        self.url = url
        self.texts = texts
        self.token: Token | None = None
        from threading import Lock  # here, because most programs have a key that stays

        self.lock = Lock()
        self.locks: dict[int, tuple[AbstractEventLoop, AsyncLock]] = {}

    def fresh(self) -> str | None:
        """The token, if it can still be used."""
        token = self.token
        return token.text if token and token.end > time.monotonic() else None

    def forget(self, refused: tuple[str, ...]) -> bool:
        """Whether what was refused is a token, so that there may be another one, or is already."""
        token = self.token
        if token is not None and token.text in refused:
            self.token = None
        return self.function is None


def _basic(texts: types.Sequence[str]) -> str:
    """User name and password in Base64; without a password it is empty."""
    from base64 import b64encode  # here: most APIs don't need it

    user, password = texts[0], texts[1] if len(texts) > 1 else ""
    return b64encode(f"{user}:{password}".encode()).decode("ascii")


def valid_key(value: object, name: str, variable: str) -> str:
    """A key without white space around it.

    Raises:
        TypeError, ValueError: it is none; the message names the argument.
    """
    if not isinstance(value, str):
        raise TypeError(f"{name}: expected text, got {type(value).__name__}")
    value = value.strip()
    what = "API key" if name == "api_key" else name
    if not value:
        raise ValueError(f"there is no {what}: give one as {name}, or set {variable}")
    if not all("!" <= character <= "~" for character in value):
        raise ValueError(
            f"the {what} has characters in it that no key has; was more than the key copied?"
        )
    return value


def valid_part(value: object, name: str, variable: str) -> str:
    """A user name, a password, or the like.

    Raises:
        TypeError, ValueError: it can't be one; the message names the argument.
    """
    if not isinstance(value, str):
        raise TypeError(f"{name}: expected text, got {type(value).__name__}")
    if not value:
        raise ValueError(f"{name} is empty: give one, or set {variable}")
    if name.endswith("username") and ":" in value:
        raise ValueError(f"{name}: a user name can't have a colon in it")
    if any(character < " " or character == "\x7f" for character in value):
        raise ValueError(f"{name} has a line break or a control character in it")
    return value


def valid_url(value: object) -> str:
    """Where tokens are given out.

    Raises:
        TypeError, ValueError: it can't be called.
    """
    if not isinstance(value, str):
        raise TypeError(f"token_url: expected text, got {type(value).__name__}")
    if not value.startswith(("https://", "http://", "/")) or not value.isascii():
        raise ValueError("token_url: expected a URL, or a path below the base URL")
    return value


def with_keys(url: str, keys: types.Mapping[str, str]) -> str:
    """A URL with keys in its query, in the place of those that it may have."""
    from urllib.parse import quote, unquote_plus

    base, _, query = url.partition("?")
    kept = [
        pair
        for pair in query.split("&")
        if pair and unquote_plus(pair.partition("=")[0]) not in keys
    ]
    added = [f"{quote(n, safe='')}={quote(v, safe='')}" for n, v in keys.items()]
    return f"{base}?{'&'.join([*kept, *added])}"
