# Copied by Copperplate, the same for every API.
"""What authenticates a request: the headers and query parameters that its credentials become."""

from __future__ import annotations

from . import _types as types
from ._config import Scheme

TYPE_CHECKING = False  # for type checkers it is true

if TYPE_CHECKING:
    from ._key import Wanted
    from ._options import Options


class Auth:
    """What authenticates a request."""

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
            secrets: the parts of it to be masked.
            sources: what has to be asked for before each attempt.
        """
        self.headers = headers
        self.query = query
        self.secrets = secrets
        self.sources = sources

    def with_scheme(self, scheme: Scheme, texts: types.Sequence[str]) -> Auth:
        """The same with the credentials of one more scheme: a key, or a user name and a password.

        Raises:
            ValueError: a key can't be in a cookie; the message names the argument.
        """
        headers, query = dict(self.headers), self.query
        if scheme.query:
            query = {**query, scheme.query: texts[0]}
        elif scheme.cookie:
            if ";" in texts[0]:
                (name,) = scheme.variables
                raise ValueError(
                    f"{name}: a cookie ends at a semicolon, so that none can be in it"
                )
            others = f"{headers['Cookie']}; " if "Cookie" in headers else ""
            headers["Cookie"] = f"{others}{scheme.cookie}={texts[0]}"
        else:
            value = _basic(texts) if scheme.basic else texts[0]
            headers[scheme.header] = f"{scheme.word} {value}".lstrip()
            if scheme.basic:
                # A user name is no secret, unless it is a key.
                texts = [value, *texts[1:]] if len(texts) > 1 else [value, *texts]
        return Auth(headers, query, (*self.secrets, *texts), self.sources)

    def renew(self) -> bool:
        """Drop the access tokens that the server has refused. Whether there were any, so that another attempt
        with new ones makes sense."""
        return any([source.invalidate(self.secrets) for source in self.sources])


class Source:
    """What is asked for a credential before each attempt.

    A client and its copies share one for each scheme.
    """

    def __init__(self, scheme: Scheme) -> None:
        """``scheme`` is what the credential is for."""
        self.scheme = scheme

    def wanted(self, options: Options, timeout: float) -> Wanted:
        """The step of a call that asks for it.

        Args:
            options: those of the call.
            timeout: in seconds.
        """
        raise NotImplementedError

    def invalidate(self, refused: tuple[str, ...]) -> bool:
        """Drop a credential that is among those that the server refused. Whether there may be another one."""
        return False


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
