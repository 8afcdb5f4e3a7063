# Copied by Copperplate, the same for every API.
"""What a call asks for before each attempt: an API key that a function of the caller's gives."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Protocol, TypeVar

from ._auth import Source, valid_key
from ._errors import APITimeoutError, AuthenticationError

if TYPE_CHECKING:
    from ._call import Call
    from ._config import Scheme
    from ._holder import AsyncHolder, Holder
    from ._options import Options
    from ._read import Reader

T = TypeVar("T")


class Run(Protocol):
    """``_run.run``, which can't be imported here: it is what asks."""

    def __call__(
        self, call: Call, result: Reader[T], client: None, holder: Holder, /
    ) -> T:
        """Make a call."""
        ...


class RunAsync(Protocol):
    """The same, for ``await``."""

    async def __call__(
        self, call: Call, result: Reader[T], client: None, holder: AsyncHolder, /
    ) -> T:
        """Make a call."""
        ...


class Wanted:
    """A step of a call: a text is asked for, within the time that is left."""

    def __init__(self, timeout: float) -> None:
        """``timeout`` is in seconds; an ``AsyncClient`` waits no longer."""
        self.timeout = timeout

    def ask(self, holder: Holder, run: Run) -> str:
        """The text.

        Args:
            holder: has the transport.
            run: makes the call that gets it, if it takes one.

        Raises:
            Error: it can't be had.
            TypeError, ValueError: it is none that can be sent.
        """
        raise NotImplementedError

    async def ask_async(self, holder: AsyncHolder, run: RunAsync) -> str:
        """The same, for ``await``."""
        raise NotImplementedError

    def too_late(self) -> APITimeoutError:
        """The error of a call whose time is up before there is a text."""
        raise NotImplementedError


class KeySource(Source):
    """A function of the caller's that gives the key."""

    def __init__(self, scheme: Scheme, function: Callable[[], object]) -> None:
        """
        Args:
            scheme: what the key is for.
            function: gives the key, or, for an ``AsyncClient``, something to await that does.
        """
        super().__init__(scheme)
        self.function = function

    def wanted(self, options: Options, timeout: float) -> Wanted:
        return _KeyWanted(self, timeout)


class _KeyWanted(Wanted):
    """The key is asked for, of a function that only an ``AsyncClient`` can interrupt."""

    def __init__(self, source: KeySource, timeout: float) -> None:
        self._source = source
        (self._name,) = source.scheme.variables
        super().__init__(timeout)

    def ask(self, holder: Holder, run: Run) -> str:
        key = self._asked()
        if isinstance(key, Awaitable):
            if isinstance(key, Coroutine):
                key.close()  # it is never awaited, and shouldn't warn of that
            raise TypeError(
                f"{self._name}: an asynchronous function needs an AsyncClient"
            )
        return self._checked(key)

    async def ask_async(self, holder: AsyncHolder, run: RunAsync) -> str:
        key = self._asked()
        if isinstance(key, Awaitable):
            try:
                key = await key
            except Exception as error:
                raise self._failed(error) from error
        return self._checked(key)

    def _asked(self) -> object:
        try:
            return self._source.function()
        except Exception as error:
            raise self._failed(error) from error

    def _checked(self, key: object) -> str:
        if key is None:
            raise TypeError(f"{self._name}: the function gave None")
        variable = self._source.scheme.variables[self._name]
        return valid_key(key, self._name, variable)

    def too_late(self) -> APITimeoutError:
        return APITimeoutError(
            message=f"the function given as {self._name} took too long"
        )

    def _failed(self, error: Exception) -> AuthenticationError:
        kind = type(error).__name__  # its text may hold a secret
        return AuthenticationError(
            message=f"the function given as {self._name} raised {kind}"
        )
