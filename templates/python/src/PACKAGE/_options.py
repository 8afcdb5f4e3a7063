# Copied by Copperplate, the same for every API.
"""What a client was told: its key, where it calls, how long and how often."""

from __future__ import annotations

import math
import os
import sys

from . import _types as types
from ._base_url import BaseURL, known_base_url
from ._config import Config

LONGEST_TIMEOUT = 1e8  # seconds, about three years; sockets refuse much more
_LEAST_ATTEMPT = 10.0  # seconds


class Unset:
    """The class of ``UNSET``, for options of which None means something."""

    def __repr__(self) -> str:
        return "UNSET"


UNSET = Unset()
"""An option that wasn't given: it stays as it is."""


class Options:
    """The options of a client; copies of it have others."""

    def __init__(
        self,
        config: Config,
        key: str,
        base_url: BaseURL,
        headers: types.Mapping[str, str],
        headers_with_body: types.Mapping[str, str],
        timeout: float,
        attempt_timeout: float | None,
        max_retries: int,
        max_response_bytes: int,
        on_response: types.Callable[[types.Response], None] | None,
    ) -> None:
        self.config = config
        self.key = key
        self.base_url = base_url
        self.headers = headers
        self.headers_with_body = headers_with_body
        self.timeout = timeout
        self.attempt_timeout = attempt_timeout
        self.max_retries = max_retries
        self.max_response_bytes = max_response_bytes
        self.on_response = on_response

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


def options(
    config: Config,
    api_key: str | None,
    base_url: str | None,
    timeout: float,
    attempt_timeout: float | None,
    max_retries: int,
    max_response_bytes: int,
    on_response: types.Callable[[types.Response], None] | None,
) -> Options:
    """The options of a new client.

    Raises:
        TypeError, ValueError: there is no API key, or an argument can't be used; the message names it.
    """
    key = valid_key(api_key, config)
    headers = {
        **config.headers,
        "Accept": "application/json",
        "User-Agent": f"{config.user_agent} python/{sys.version.split()[0]}",
        config.key_header: f"{config.key_scheme} {key}".lstrip(),
    }
    return Options(
        config,
        key,
        _base_url(base_url, config),
        headers,
        {**headers, "Content-Type": "application/json"},
        valid_timeout(timeout),
        valid_attempt_timeout(attempt_timeout),
        valid_retries(max_retries),
        valid_size(max_response_bytes),
        on_response,
    )


def _base_url(given: str | None, config: Config) -> BaseURL:
    """The base URL that is given, or else the usual one."""
    if not given:
        return known_base_url(config.base_url)
    from ._url import parse_base_url  # here: most programs build a client without it

    return parse_base_url(given)


def valid_key(api_key: str | None, config: Config) -> str:
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


def valid_timeout(timeout: float, name: str = "timeout") -> float:
    """Seconds, more than 0."""
    if not isinstance(timeout, (int, float)) or isinstance(timeout, bool):
        raise TypeError(f"{name}: expected seconds, got {type(timeout).__name__}")
    if not (timeout > 0 and math.isfinite(timeout)):
        raise ValueError(f"{name}: expected more than 0 seconds, got {timeout!r}")
    return min(float(timeout), LONGEST_TIMEOUT)


def valid_attempt_timeout(timeout: float | None) -> float | None:
    """Seconds, or None for the default."""
    return None if timeout is None else valid_timeout(timeout, "attempt_timeout")


def valid_retries(max_retries: int) -> int:
    """A number, 0 or more."""
    if not isinstance(max_retries, int) or isinstance(max_retries, bool):
        raise TypeError("max_retries: expected a whole number")
    if max_retries < 0:
        raise ValueError(f"max_retries: expected 0 or more, got {max_retries}")
    return max_retries


def valid_size(max_response_bytes: int) -> int:
    """A number of bytes, 1 or more."""
    if not isinstance(max_response_bytes, int) or isinstance(max_response_bytes, bool):
        raise TypeError("max_response_bytes: expected a whole number")
    if max_response_bytes < 1:
        raise ValueError(
            f"max_response_bytes: expected 1 or more, got {max_response_bytes}"
        )
    return max_response_bytes
