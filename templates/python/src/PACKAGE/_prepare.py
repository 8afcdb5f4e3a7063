# Copied by Copperplate, the same for every API.
"""From the arguments of a method to a call that can be sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from ._call import Call
from ._encode import json_text
from ._options import Options
from ._url import LONGEST_URL, below, fill, query_string

Values: TypeAlias = Mapping[str, object]
"""Parameters by their names on the wire. Those that are None are not sent (in a path: refused)."""


def operation(
    options: Options,
    method: str,
    template: str,
    path: Values | None,
    query: Values | None,
    body: object,
    timeout: float | None,
) -> Call:
    """A call of an operation.

    Args:
        options: those of the client.
        method: the HTTP method.
        template: the path, with ``{name}`` for each value of ``path``.
        path, query: parameters.
        body: a mapping or a datatype; None for no body at all.
        timeout: in seconds; the client's if None.

    Raises:
        TypeError, ValueError: something can't be sent.
    """
    base = options.base_url
    target = fill(template, path) if path else template
    url = f"{base.origin}{base.prefix}{target}"
    return _call(options, method, url, path, query, body, timeout)


def custom(
    options: Options,
    method: str,
    path: str,
    query: Values | None,
    body: object,
    timeout: float | None,
) -> Call:
    """A call that the caller spells out, with a path below the base URL or a whole URL.

    Raises:
        TypeError, ValueError: something can't be sent.
    """
    if not (method.isascii() and method.isalpha()):
        raise ValueError(f"method: {method!r} is no HTTP method")
    url = below(options.base_url, path)
    if query and "?" in url:
        raise ValueError("query: the path has a query already")
    return _call(options, method.upper(), url, None, query, body, timeout)


def _call(
    options: Options,
    method: str,
    url: str,
    path: Values | None,
    query: Values | None,
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
        options,
        method,
        url,
        body=None if body is None else json_text(body),
        timeout=timeout,
        sent=(path, query, body),
    )
