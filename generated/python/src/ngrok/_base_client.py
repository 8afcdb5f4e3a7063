# Copied by Copperplate, the same for every API.
"""What every client has: the key, the options, the connections."""

from __future__ import annotations


from . import _types as types
from ._config import Config
from ._options import (
    UNSET,
    Options,
    Unset,
    valid_attempt_timeout,
    valid_retries,
    valid_size,
    valid_timeout,
)

MAX_RESPONSE_BYTES = 100_000_000
"""The most bytes of an answer, if a client isn't told otherwise."""


class BaseClient:
    """What both kinds of client have in common."""

    _config: types.ClassVar[Config]
    _options: Options
    _owner = True
    """Whether closing it closes the connections."""

    def with_options(
        self,
        *,
        timeout: float | None = None,
        attempt_timeout: float | Unset | None = UNSET,
        max_retries: int | None = None,
        max_response_bytes: int | None = None,
        on_response: types.Callable[[types.Response], None] | Unset | None = UNSET,
    ) -> types.Self:
        """A copy of this client with other options, which uses the same connections.

        The copy stops working when this client is closed; closing the copy does nothing. What isn't
        given stays as it is.

        Args:
            timeout: seconds that a call may take, retries and backoff included.
            attempt_timeout: seconds that one attempt may take; None for the default.
            max_retries: how often a call is repeated at most.
            max_response_bytes: the most bytes of an answer.
            on_response: is called with each successful answer's ``Response``; None for nobody.

        Raises:
            TypeError, ValueError: an option can't be used; the message names it.
        """
        changed: dict[str, types.Any] = {}
        if timeout is not None:
            changed["timeout"] = valid_timeout(timeout)
        if not isinstance(attempt_timeout, Unset):
            changed["attempt_timeout"] = valid_attempt_timeout(attempt_timeout)
        if max_retries is not None:
            changed["max_retries"] = valid_retries(max_retries)
        if max_response_bytes is not None:
            changed["max_response_bytes"] = valid_size(max_response_bytes)
        if not isinstance(on_response, Unset):
            changed["on_response"] = on_response
        return self._copy(self._options.replaced(**changed))

    def _copy(self, options: Options) -> types.Self:
        """A client with other options and the same connections."""
        raise NotImplementedError

    def __repr__(self) -> str:
        base = self._options.base_url
        return f"<{type(self).__name__} {base.origin}{base.prefix}>"

    def __reduce__(self) -> types.NoReturn:
        raise TypeError(
            f"a {type(self).__name__} holds a key and connections: it can't be pickled, and is "
            "copied by with_options()"
        )


def only_one(**given: object) -> None:
    """Of options that exclude each other one may be given."""
    names = [name for name, value in given.items() if value is not None]
    if len(names) > 1:
        raise ValueError(f"give {' or '.join(names)}, not both")
