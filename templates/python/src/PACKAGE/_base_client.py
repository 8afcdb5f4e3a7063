"""What every client has: the key, the options, the connections."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self

from ._call import Call
from ._config import Config
from ._encode import json_text
from ._options import (
    UNSET,
    Options,
    Unset,
    valid_attempt_timeout,
    valid_retries,
    valid_size,
    valid_timeout,
)
from ._url import LONGEST_URL, below, fill, query_string

if TYPE_CHECKING:
    from ._response import Response

MAX_RESPONSE_BYTES = 100_000_000
"""The most bytes of an answer, if a client isn't told otherwise."""


class BaseClient:
    """What both kinds of client have in common."""

    _config: ClassVar[Config]
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
        on_response: Callable[[Response], None] | Unset | None = UNSET,
    ) -> Self:
        """A copy of this client with other options, which uses the same connections.

        The copy stops working when this client is closed; closing the copy does nothing. What isn't
        given stays as it is.

        Args:
            timeout: the most seconds that a call may take, retries and waits included.
            attempt_timeout: the most seconds of one attempt; None for the default.
            max_retries: how often a call is repeated at most.
            max_response_bytes: the most bytes of an answer.
            on_response: is called with each successful answer's ``Response``; None for nobody.

        Raises:
            TypeError, ValueError: an option can't be used; the message names it.
        """
        changed: dict[str, Any] = {}
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
        return self._copy(self._options._replace(**changed))

    def _copy(self, options: Options) -> Self:
        """A client with other options and the same connections."""
        raise NotImplementedError

    def __repr__(self) -> str:
        base = self._options.base_url
        return f"<{type(self).__name__} {base.origin}{base.prefix}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"a {type(self).__name__} holds a key and connections: it can't be pickled, and is "
            "copied by with_options()"
        )

    def _prepare(
        self,
        method: str,
        template: str,
        path: Mapping[str, object] | None,
        query: Mapping[str, object] | None,
        body: object,
        timeout: float | None,
    ) -> Call:
        """A call of an operation. TypeError or ValueError if something can't be sent.

        Args:
            method: the HTTP method.
            template: the path, with ``{name}`` for each value of ``path``.
            path, query: parameters by their names on the wire.
            body: a mapping or a datatype; None for no body at all.
            timeout: the most seconds; the client's if None.
        """
        base = self._options.base_url
        target = fill(template, path) if path else template
        url = f"{base.origin}{base.prefix}{target}"
        return self._called(method, url, path, query, body, timeout)

    def _custom(
        self,
        method: str,
        path: str,
        query: Mapping[str, object] | None,
        body: object,
        timeout: float | None,
    ) -> Call:
        """A call that the caller spells out."""
        if not (method.isascii() and method.isalpha()):
            raise ValueError(f"method: {method!r} is no HTTP method")
        url = below(self._options.base_url, path)
        if query and "?" in url:
            raise ValueError("query: the path has a query already")
        return self._called(method.upper(), url, None, query, body, timeout)

    def _called(
        self,
        method: str,
        url: str,
        path: Mapping[str, object] | None,
        query: Mapping[str, object] | None,
        body: object,
        timeout: float | None,
    ) -> Call:
        if query:
            url += query_string(query)
        if len(url) > LONGEST_URL:
            raise ValueError(
                f"this can't be called: its URL is too long ({len(url)} characters)"
            )
        return Call(
            self._options,
            method,
            url,
            body=None if body is None else json_text(body),
            timeout=timeout,
            sent=(path, query, body),
        )


def only_one(**given: object) -> None:
    """Of options that exclude each other one may be given."""
    names = [name for name, value in given.items() if value is not None]
    if len(names) > 1:
        raise ValueError(f"give {' or '.join(names)}, not both")
