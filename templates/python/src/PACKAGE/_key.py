# Copied by Copperplate, the same for every API.
"""What a call asks for before each attempt: an API key that a function of the caller's gives."""

from __future__ import annotations

from collections.abc import Awaitable, Coroutine

from ._errors import APITimeoutError, AuthenticationError
from ._holder import AsyncHolder, Holder
from ._way import Source, valid_key


class Wanted:
    """A step of a call: a text is asked for, within the time that is left."""

    def ask(self, holder: Holder) -> str:
        """The text; ``holder`` has the transport.

        Raises:
            Error: it can't be had.
            TypeError, ValueError: it is none that can be sent.
        """
        raise NotImplementedError

    async def ask_async(self, holder: AsyncHolder) -> str:
        """The same, for ``await``."""
        raise NotImplementedError


class KeyWanted(Wanted):
    """The key is asked for; the timeout, in seconds, is kept by an ``AsyncClient`` only."""

    def __init__(self, source: Source, timeout: float) -> None:
        self._source = source
        (self._name,) = source.scheme.variables
        self._timeout = timeout

    def ask(self, holder: Holder) -> str:
        key = self._asked()
        if isinstance(key, Awaitable):
            if isinstance(key, Coroutine):
                key.close()  # it is never awaited, and shouldn't warn of that
            raise TypeError(
                f"{self._name}: an asynchronous function needs an AsyncClient"
            )
        return self._checked(key)

    async def ask_async(self, holder: AsyncHolder) -> str:
        import asyncio

        key = self._asked()
        if isinstance(key, Awaitable):
            scope = asyncio.timeout(self._timeout)
            try:
                async with scope:
                    key = await key
            except Exception as error:
                if scope.expired():
                    problem = f"the function given as {self._name} took too long"
                    raise APITimeoutError(message=problem) from error
                raise self._failed(error) from error
        return self._checked(key)

    def _asked(self) -> object:
        try:
            assert self._source.function is not None
            return self._source.function()
        except Exception as error:
            raise self._failed(error) from error

    def _checked(self, key: object) -> str:
        if key is None:
            raise TypeError(f"{self._name}: the function gave None")
        variable = self._source.scheme.variables[self._name]
        return valid_key(key, self._name, variable)

    def _failed(self, error: Exception) -> AuthenticationError:
        kind = type(error).__name__  # its text may hold a secret
        return AuthenticationError(
            message=f"the function given as {self._name} raised {kind}"
        )
