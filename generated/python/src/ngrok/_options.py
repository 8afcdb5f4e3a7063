# Copied by Copperplate, the same for every API.
"""What a client was told: its key, where it calls, how long and how often."""

from __future__ import annotations

import os
import sys

from . import _types as types
from ._base_url import BaseURL, known_base_url
from ._config import Config
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

    def __init__(
        self,
        config: Config,
        key: str,
        key_source: types.Callable[[], object] | None,
        base_url: BaseURL,
        headers: types.Mapping[str, str],
    ) -> None:
        """
        Args:
            config: the conventions of the API.
            key: the API key; empty if ``key_source`` has it.
            key_source: what is asked for the key before each attempt.
            base_url: where calls go.
            headers: those of every request.
        """
        self.config = config
        self.key = key
        self.key_source = key_source
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

    def __repr__(self) -> str:
        return f"<Options {self.base_url.origin}>"  # without the key

    def longest_attempt(self, timeout: float) -> float:
        """Timeout in seconds of an attempt that may be repeated, in a call of ``timeout`` seconds."""
        if self.attempt_timeout is not None:
            return self.attempt_timeout
        return max(timeout / 2, _LEAST_ATTEMPT)


def new_options(
    config: Config,
    api_key: str | types.Callable[[], types.Any] | None,
    base_url: str | None,
) -> Options:
    """The options of a new client.

    Raises:
        TypeError, ValueError: there is no API key, or an argument can't be used; the message names it.
    """
    headers = {
        **config.headers,
        "Accept": "application/json",
        "User-Agent": f"{config.user_agent} python/{sys.version.split()[0]}",
    }
    if callable(api_key):
        key, source = "", api_key
    else:
        key, source = valid_key(api_key, config), None
        headers[config.key_header] = credentials(config, key)
    return Options(config, key, source, _base_url(base_url, config), headers)


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


def valid_key(api_key: object, config: Config) -> str:
    """The key that is given, or the environment's, without white space around it."""
    key = os.environ.get(config.key_variable, "") if api_key is None else api_key
    if not isinstance(key, str):
        raise TypeError(f"api_key: expected text, got {type(key).__name__}")
    key = key.strip()
    if not key:
        raise ValueError(
            f"there is no API key: give one as api_key, or set {config.key_variable}"
        )
    if not all("!" <= character <= "~" for character in key):
        raise ValueError(
            "the API key has characters in it that no key has; was more than the key copied?"
        )
    return key


def credentials(config: Config, key: str) -> str:
    """The value of the header that carries the key."""
    return f"{config.key_scheme} {key}".lstrip()
