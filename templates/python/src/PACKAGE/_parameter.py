# Copied by Copperplate, the same for every API that has them.
"""Parameters of the whole API: what a client is told once, and sends with each call that takes it."""

from __future__ import annotations

import os

from . import _types as types


class Parameter:
    """A parameter of the whole API."""

    def __init__(
        self,
        place: str,
        wire: str,
        variable: str,
        *,
        required: bool = False,
        write: types.Callable[[types.Any], types.Any] | None = None,
    ) -> None:
        """
        Args:
            place: ``path``, ``query`` or ``header``.
            wire: its name there.
            variable: the environment variable that is looked at if a client isn't given it.
            required: whether a client can't do without it.
            write: makes of a value what is sent.
        """
        self.place = place
        self.wire = wire
        self.variable = variable
        self.required = required
        self.write = write


def with_environment(
    parameters: types.Mapping[str, Parameter], given: types.ClientOptions
) -> types.ClientOptions:
    """What a new client is given, and what the environment has of the parameters that are not among it.

    Raises:
        ValueError: there is none of a parameter that a client can't do without.
    """
    every: types.Any = {**given}
    for name, parameter in parameters.items():
        if every.get(name) is not None:
            continue
        every.pop(name, None)
        if text := os.environ.get(parameter.variable, "").strip():
            every[name] = text
        elif parameter.required:
            raise ValueError(
                f"there is no {name}: give one as {name}, or set {parameter.variable}"
            )
    options: types.ClientOptions = every
    return options
