# Copied by Copperplate, the same for every API.
"""From the arguments of a method to a call that can be sent."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Mapping
from typing import TypeAlias, cast

from ._call import Call
from ._encode import json_text
from ._options import Options
from ._request_options import RequestOptions
from ._transport import Body
from ._url import LONGEST_URL, below, fill, query_string

# {% if parameters %}
from ._parameters import left_out, path_of

# {% endif %}
Values: TypeAlias = Mapping[str, object]
"""Parameters by their names on the wire. Those that are None are not sent (in a path: refused)."""


def operation(
    options: Options,
    method: str,
    template: str,
    path: Values | None,
    query: Values | None,
    headers: Values | None,
    body: object,
    timeout: float | None,
    given: RequestOptions | None,
    authentication: str,
) -> Call:
    """A call of an operation.

    Args:
        options: those of the client.
        method: the HTTP method.
        template: the path, with ``{name}`` for each value of ``path``.
        path, query, headers: parameters.
        body: a mapping or a datatype; None for no body at all.
        timeout: in seconds; the client's if None.
        given: options that go before the client's.
        authentication: what the operation takes; empty for what the API takes.

    Raises:
        TypeError, ValueError: something can't be sent.
    """
    # {% if parameters %}
    path = path_of(options, template, path)
    query = {**options.in_query, **(query or {})}
    # {% endif %}
    if headers is not None:
        from ._overrides import with_parameters  # here: most APIs have none

        options = with_parameters(options, headers)
    if given is not None:
        options = _changed(options, given, _has_body(method, body))
    base = options.base_url
    target = fill(template, path) if path else template
    url = f"{base.origin}{base.prefix}{target}"
    return _call(
        options, method, url, (path, headers), query, body, timeout, authentication
    )


def custom(
    options: Options,
    method: str,
    path: str,
    query: Values | None,
    body: object,
    content: Body | None,
    timeout: float | None,
    given: RequestOptions | None,
    *,
    is_async: bool,
) -> Call:
    """A call that the caller spells out, with a path below the base URL or a whole URL.

    ``is_async`` says whether the body is for an ``AsyncTransport``.

    Raises:
        TypeError, ValueError: something can't be sent.
    """
    if not (isinstance(method, str) and method.isascii() and method.isalpha()):
        raise ValueError(f"method: {method!r} is no HTTP method")
    method = method.upper()
    if given is not None:
        options = _changed(options, given, _has_body(method, body))
    url = below(options.base_url, path)
    if query is not None and not isinstance(query, Mapping):
        raise TypeError(f"query: expected a dict, got {type(query).__name__}")
    if query and "?" in url:
        raise ValueError("query: the path has a query already")
    # {% if parameters %}
    query = {**left_out(options.in_query, url), **(query or {})}
    # {% endif %}
    if content is None:
        return _call(options, method, url, None, query, body, timeout)
    if body is not None or (given and given.get("body")):
        raise ValueError("give body or content, not both")
    content = _async_body(content) if is_async else _body(content)
    options = _of_bytes(options, given)
    url = _with_query(options, url, query)
    return Call(options, method, url, body=content, timeout=timeout)


def _body(content: object) -> Body:
    """A body of bytes for a ``Transport``."""
    if isinstance(content, (bytes, bytearray, memoryview)):
        return bytes(content)
    if isinstance(content, Iterable) and not isinstance(content, (str, Mapping)):
        return map(_piece, content)
    kind = type(content).__name__
    raise TypeError(f"content: expected bytes, or an iterator of them, got {kind}")


def _async_body(content: object) -> Body:
    """The same for an ``AsyncTransport``."""
    if isinstance(content, AsyncIterable):
        return (_piece(piece) async for piece in content)
    body = _body(content)
    return body if isinstance(body, bytes) else _in_turn(cast("Iterable[bytes]", body))


async def _in_turn(pieces: Iterable[bytes]) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


def _piece(piece: object) -> bytes:
    """A piece of a body. TypeError if it is none."""
    if isinstance(piece, (bytes, bytearray, memoryview)):
        return bytes(piece)
    kind = type(piece).__name__
    raise TypeError(f"content: expected pieces of bytes, got {kind}")


def _has_body(method: str, body: object) -> bool:
    """Whether a call sends a JSON object, or may."""
    return body is not None or method in ("POST", "PUT", "PATCH")


def _changed(options: Options, given: RequestOptions, has_body: bool) -> Options:
    from ._overrides import of_call  # here: most calls have no options of their own

    return of_call(options, given, has_body=has_body)


def _of_bytes(options: Options, given: RequestOptions | None) -> Options:
    """The options with the type of a body of bytes, where the caller names no other one."""
    named = given.get("headers", {}) if given else {}
    if any(name.lower() == "content-type" for name in named):
        return options
    headers = {**options.headers, "Content-Type": "application/octet-stream"}
    return options.replaced(headers_with_body=headers)


def _call(
    options: Options,
    method: str,
    url: str,
    elsewhere: object,
    query: Values | None,
    body: object,
    timeout: float | None,
    authentication: str = "",
) -> Call:
    more = options.body
    if more and body is None:
        # A client's are for calls that have a body; a call's own are checked already.
        if _has_body(method, body):
            body = {}
        else:
            more = None
    return Call(
        options,
        method,
        _with_query(options, url, query),
        body=None if body is None else json_text(body, more),
        timeout=timeout,
        sent=(elsewhere, query, body, more),
        authentication=authentication,
    )


def _with_query(options: Options, url: str, query: Values | None) -> str:
    """The URL with all parameters of the query."""
    if options.query:
        query = {**(query or {}), **options.query}
    if query:
        text = query_string(query)
        url += f"&{text[1:]}" if text and "?" in url else text
    if len(url) > LONGEST_URL:
        raise ValueError(
            f"this can't be called: its URL is too long ({len(url)} characters)"
        )
    return url
