# Copied by Copperplate, the same for every API.
"""The part of every URL that stays the same."""

from __future__ import annotations


class BaseURL:
    """The part of every URL that stays the same.

    Attributes:
        origin: scheme, host and port: ``https://api.example.com``.
        prefix: the path in front of all paths, without a slash at its end; empty mostly.
    """

    __slots__ = ("origin", "prefix")

    def __init__(self, origin: str, prefix: str) -> None:
        self.origin: str = origin
        self.prefix: str = prefix


def known_base_url(text: str) -> BaseURL:
    """The base URL that a package has in its own code, which is known to be right."""
    scheme, _, rest = text.partition("://")
    authority, slash, path = rest.partition("/")
    return BaseURL(f"{scheme}://{authority}", f"{slash}{path}".rstrip("/"))
