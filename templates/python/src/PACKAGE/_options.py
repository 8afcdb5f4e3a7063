# Copied by Copperplate, the same for every API.
"""What a client was told: its key, where it calls, how long and how often."""

from __future__ import annotations

import os
import sys

from . import _types as types
from ._base_url import BaseURL, known_base_url
from ._config import Config
from ._credentials import Credentials
from ._retry import RetryPolicy

_LEAST_ATTEMPT = 10.0  # seconds


class Options:
    """The options of a client; copies of it, and calls, have others."""

    # An ordinary class, because a NamedTuple of this length takes long to be made.

    timeout: float = 60.0
    """Timeout of a call, in seconds."""
    attempt_timeout: float | None = None
    """Timeout of one attempt in seconds, as it was given."""
    connect_timeout: float = 10.0
    """Timeout in seconds for making a connection, so that there is time left to try once more."""
    max_retries: int = 2
    retry: RetryPolicy = RetryPolicy()
    max_response_bytes: int = 100_000_000
    query: types.Mapping[str, object] | None = None
    """More query parameters of every call."""
    body: types.Mapping[str, object] | None = None
    """More members of every JSON object that is sent."""
    on_response: types.Callable[[types.Response], object] | None = None
    hooks: types.Hooks | None = None
    # {% if parameters %}
    in_path: types.Mapping[str, object] = {}
    """Parameters of the whole API that are in paths."""
    in_query: types.Mapping[str, object] = {}
    """Those that are in each query; those in headers are among ``headers``."""
    # {% endif %}

    def __init__(
        self,
        config: Config,
        credentials: Credentials,
        base_url: BaseURL,
        headers: types.Mapping[str, str],
    ) -> None:
        """
        Args:
            config: the conventions of the API.
            credentials: what requests show.
            base_url: where calls go.
            headers: those of every request, besides what ``credentials`` have.
        """
        self.config = config
        self.credentials = credentials
        self.base_url = base_url
        self.headers = headers
        self.headers_with_body: types.Mapping[str, str] = {
            **headers,
            "Content-Type": "application/json",
        }

    def replaced(self, **changed: object) -> Options:
        """The same with other attributes."""
        copy = object.__new__(Options)
        vars(copy).update(vars(self), **changed)
        return copy

    def without_header(self, header: str) -> Options:
        """The same without a header, however that is spelt."""
        headers, with_body = (
            {name: each[name] for name in each if name.lower() != header.lower()}
            for each in (self.headers, self.headers_with_body)
        )
        return self.replaced(headers=headers, headers_with_body=with_body)

    def __repr__(self) -> str:
        return f"<Options {self.base_url.origin}>"  # without the key

    def longest_attempt(self, timeout: float) -> float:
        """Timeout in seconds of an attempt that may be repeated, in a call of ``timeout`` seconds."""
        if self.attempt_timeout is not None:
            return self.attempt_timeout
        return max(timeout / 2, _LEAST_ATTEMPT)


def new_options(
    config: Config,
    given: types.Mapping[str, object],
    base_url: str | None,
) -> Options:
    """The options of a new client; ``given`` are its keys and the like, by the names of its arguments.

    Raises:
        TypeError, ValueError: there is no API key, or an argument can't be used; the message names it.
    """
    headers = {
        **config.headers,
        "Accept": config.accept,
        "User-Agent": f"{config.user_agent} python/{sys.version.split()[0]}",
    }
    credentials = Credentials(config, given)
    credentials.check()
    return Options(config, credentials, _base_url(base_url, config), headers)


def _base_url(given: str | None, config: Config) -> BaseURL:
    """The base URL that is given, or else the environment's, or else the usual one."""
    name = "base_url"
    if not given and config.base_url_variable:
        name = config.base_url_variable
        given = os.environ.get(name, "").strip()
    if not given:
        return known_base_url(config.base_url)
    from ._url import parse_base_url  # here: most programs build a client without it

    return parse_base_url(given, name)
