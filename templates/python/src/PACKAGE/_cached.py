# Copied by Copperplate, the same for every API.
"""A property that is worked out once for each object."""

from __future__ import annotations

TYPE_CHECKING = False  # for type checkers it is true

if TYPE_CHECKING:
    from functools import cached_property as cached
else:

    class cached:
        """Keeps the value that a method gave, so that it is the same object at each access.

        ``functools.cached_property`` has a lock in some versions of Python, which a fork could leave
        locked for ever. Here two threads may work the value out, and both get the first one.
        """

        def __init__(self, make: object) -> None:
            self._make = make
            self.__doc__ = make.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self._name = name

        def __get__(self, instance: object, owner: type | None = None) -> object:
            if instance is None:
                return self
            return vars(instance).setdefault(self._name, self._make(instance))


__all__ = ["cached"]
