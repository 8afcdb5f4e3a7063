# Copied by Copperplate, the same for every API.
"""Marks what should no longer be used, as PEP 702 has it."""

from __future__ import annotations

import functools
import sys
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from types import FrameType

    # Type checkers know this one, and strike out what it marks.
    from typing_extensions import deprecated
else:
    Marked = TypeVar("Marked")
    _IS_COROUTINE = 0x80  # inspect.CO_COROUTINE; inspect itself takes long to import

    def deprecated(message: str) -> Callable[[Marked], Marked]:
        """Mark a class or a function; its first use warns with ``message``.

        A function warns once in a process, not at every call, so that a property read for each of
        many objects costs nothing; and only if somebody else than this package calls it. A class
        doesn't warn: objects of it come from the server.
        """

        def mark(target: Marked) -> Marked:
            if not isinstance(target, type):
                target = cast(
                    Marked, _warning(cast(Callable[..., Any], target), message)
                )
            target.__deprecated__ = message
            return target

        return mark

    def _warning(function: Callable[..., Any], message: str) -> Callable[..., Any]:
        """The function, which warns the first time that it is called."""
        warned = False

        def warn() -> None:
            nonlocal warned
            if not warned and not _is_ours(sys._getframe(2)):
                warnings.warn(message, DeprecationWarning, stacklevel=3)
                warned = True  # only now: a filter may have made the warning an error

        if function.__code__.co_flags & _IS_COROUTINE:

            @functools.wraps(function)
            async def call_async(*args: Any, **kwargs: Any) -> Any:
                warn()
                return await function(*args, **kwargs)

            return call_async

        @functools.wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            warn()
            return function(*args, **kwargs)

        return call

    def _is_ours(frame: FrameType) -> bool:
        """The code is this package's: an object's method, say, that calls its service."""
        name: str = frame.f_globals.get("__name__", "")
        return name.startswith(f"{__package__}.")


__all__ = ["deprecated"]
