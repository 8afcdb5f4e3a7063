# Copied by Copperplate, the same for every API.
"""Where requests go: the base URL, paths, queries, links to the next page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from urllib.parse import quote, urljoin, urlsplit

from ._base_url import BaseURL
from ._encode import moment, scalar
from ._exact import Exact, ExactFloat
from ._null import NULL
from ._object import JSONObject

_DEFAULT_PORTS = {"http": 80, "https": 443}
LONGEST_URL = 65_536
"""The most characters of a URL. No server takes that many."""

_PLACEHOLDER = re.compile(r"\{(\w+)(\.\.\.)?\}")
_NOT_IN_A_URL = re.compile(r"[^!-~]|\\")  # what parsers of URLs disagree on


def parse_base_url(text: str, name: str = "base_url") -> BaseURL:
    """The base URL that a caller gives, with or without a slash at its end.

    ``name`` is that of the argument or of the environment variable, for messages.

    Raises:
        TypeError, ValueError: it is no http(s) URL, or has parts that a base URL can't have.
    """
    if not isinstance(text, str):
        raise TypeError(f"{name}: expected text, got {type(text).__name__}")
    origin = _origin(text)
    if origin is None:
        raise ValueError(
            f"{name}: {_harmless(text)} is no URL of a server, like "
            "https://api.example.com (a user name, a query or a fragment can't be in it)"
        )
    parts = urlsplit(text)
    if parts.query or parts.fragment:
        raise ValueError(f"{name}: a query or a fragment can't be in it")
    return BaseURL(origin, parts.path.rstrip("/"))


def _harmless(text: str) -> str:
    """A URL for a message, without the password that may be in it."""
    return repr(re.sub(r"//.*@", "//…@", text))


def _origin(url: str) -> str | None:
    """Scheme, host and port of a URL in one spelling; None if it isn't a plain http(s) URL."""
    if _NOT_IN_A_URL.search(url):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    if parts.scheme not in _DEFAULT_PORTS or "@" in parts.netloc:
        return None
    if ":" in host:
        host = f"[{host}]"
    elif not all(0 < len(label) < 64 for label in host.removesuffix(".").split(".")):
        return None
    if port is None or port == _DEFAULT_PORTS[parts.scheme]:
        return f"{parts.scheme}://{host}"
    return f"{parts.scheme}://{host}:{port}"


def follow(base: BaseURL, current: str, link: str) -> str | None:
    """The URL that a link found in the answer of ``current`` leads to; None if it leads elsewhere.

    The URL is put together from the origin that we trust and the link's path and query, so that no
    trick in the link's spelling can send the API key to another server.
    """
    if len(link) > LONGEST_URL or _NOT_IN_A_URL.search(link):
        return None
    try:
        url = urljoin(current, link)
    except ValueError:
        return None
    if _origin(url) != base.origin:
        return None
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{base.origin}{parts.path or '/'}{query}"


def fill(template: str, values: Mapping[str, object]) -> str:
    """A path, with each ``{name}`` replaced by its value as one segment, percent-encoded.

    Raises:
        TypeError: a value is not a single one, or None.
        ValueError: a value can't be a segment: it is empty, ``.`` or ``..``.
    """
    return _PLACEHOLDER.sub(
        lambda match: _segment(match[1], values[match[1]], bool(match[2])), template
    )


def segment(text: str) -> str:
    """Text as one segment of a path, percent-encoded."""
    return quote(text, safe="", errors="replace")


def _segment(name: str, value: object, holds_slashes: bool) -> str:
    if value is None or value is NULL:
        raise TypeError(f"{name}: a path can't do without it, and it is {value!r}")
    text = as_text(name, value)
    if text.isascii() and text.replace("_", "").replace("-", "").isalnum():
        return text  # as most identifiers are
    parts = text.split("/") if holds_slashes else [text]
    if any(part in ("", ".", "..") for part in parts):
        raise ValueError(f"{name}: {text!r} names nothing that has a path")
    return "/".join(_quoted(name, part) for part in parts)


def _quoted(name: str, text: str) -> str:
    """Text, percent-encoded."""
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        # It isn't shown, since it may be a secret.
        raise ValueError(f"{name}: the text is not valid Unicode") from None


def query_string(query: Mapping[str, object]) -> str:
    """``?a=1&b=2`` of the parameters that are not None; empty if there are none.

    The items of a list or a tuple become parameters of the same name, or one with commas between them,
    the members of an object parameters of their own: ``a[b]=1``.

    Raises:
        TypeError, ValueError: a value can't be in a query.
    """
    pairs = [f"{quote(name, safe='')}={text}" for name, text in _pairs(query)]
    return f"?{'&'.join(pairs)}" if pairs else ""


def _pairs(query: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Names, and values percent-encoded."""
    for name, value in query.items():
        if isinstance(value, JSONObject):
            value = value._in_wire_form(value._props)
        if isinstance(value, Mapping):
            yield from _pairs({f"{name}[{key}]": item for key, item in value.items()})
        elif isinstance(value, CommaSeparated):
            if value.items:
                yield name, ",".join(_encoded(name, item) for item in value.items)
        else:
            for item in value if isinstance(value, (list, tuple)) else (value,):
                if item is not None:
                    yield name, _encoded(name, item)


def _encoded(name: str, value: object) -> str:
    return _quoted(name, as_text(name, value))


class CommaSeparated:
    """A list that is one parameter of a query."""

    def __init__(self, items: Iterable[object]) -> None:
        self.items = tuple(items)


def comma_separated(items: Iterable[object] | None) -> CommaSeparated | None:
    """A list as one parameter of a query, with commas between its items; None if there is none."""
    return None if items is None else CommaSeparated(items)


def as_text(name: str, value: object) -> str:
    """One value of a path, a query or a header, as text."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (Exact, ExactFloat)):
        return value.text
    if isinstance(value, datetime):
        return moment(value, name)
    if isinstance(value, (ExactFloat, Exact)):
        return value.text
    if value is NULL:
        raise ValueError(f"{name}: NULL can't be in a query; leave the parameter out")
    return str(scalar(value, name))


def below(base: BaseURL, path: str) -> str:
    """The URL of a path that a caller gives, below the base URL, or of a whole URL in its origin.

    Raises:
        TypeError, ValueError: it is neither.
    """
    if not isinstance(path, str):
        raise TypeError(f"path: expected text, got {type(path).__name__}")
    if path.startswith("/") and "#" not in path and not _NOT_IN_A_URL.search(path):
        return f"{base.origin}{base.prefix}{path}"
    url = follow(base, base.origin, path) if "://" in path else None
    if url is None:
        raise ValueError(
            f"path: {_harmless(path)} is neither a path (/things/1, percent-encoded) nor a URL "
            f"below {base.origin}"
        )
    return url
