# Copied by Copperplate, the same for every API.
"""An API key that a function of the caller's gives, anew for each attempt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine

from ._config import Config
from ._errors import APITimeoutError, AuthenticationError
from ._options import valid_key


class KeyWanted:
    """A step of a call: the key is asked for, within the time that is left."""

    def __init__(
        self, source: Callable[[], object], config: Config, timeout: float
    ) -> None:
        """
        Args:
            source: the caller's function.
            config: what a key looks like.
            timeout: in seconds; an ``AsyncClient`` waits no longer.
        """
        self._source = source
        self._config = config
        self.timeout = timeout

    def ask(self) -> str:
        """The key.

        Raises:
            AuthenticationError: the function failed; what it raised is the cause.
            TypeError, ValueError: it gave no key.
        """
        key = self._asked()
        if isinstance(key, Awaitable):
            if isinstance(key, Coroutine):
                key.close()  # it is never awaited, and shouldn't warn of that
            raise TypeError("api_key: an asynchronous function needs an AsyncClient")
        return self._checked(key)

    async def ask_async(self) -> str:
        """The same, of a function that may be asynchronous."""
        key = self._asked()
        if isinstance(key, Awaitable):
            try:
                key = await key
            except Exception as error:
                raise _failed(error) from error
        return self._checked(key)

    def _asked(self) -> object:
        try:
            return self._source()
        except Exception as error:
            raise _failed(error) from error

    def _checked(self, key: object) -> str:
        if key is None:
            raise TypeError("api_key: the function gave None")
        return valid_key(key, self._config)


def too_late() -> APITimeoutError:
    """The error of a call whose time is up before there is a key."""
    return APITimeoutError(message="the function given as api_key took too long")


def _failed(error: Exception) -> AuthenticationError:
    kind = type(error).__name__  # its text may hold a secret
    return AuthenticationError(message=f"the function given as api_key raised {kind}")
