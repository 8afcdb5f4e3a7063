# Copied by Copperplate, the same for every API.
"""The part of every URL that stays the same."""

from typing import NamedTuple


class BaseURL(NamedTuple):
    """The part of every URL that stays the same."""

    origin: str
    """Scheme, host and port: ``https://api.example.com``."""
    prefix: str
    """The path in front of all paths, without a slash at its end; empty mostly."""


def known_base_url(text: str) -> BaseURL:
    """The base URL that a package has in its own code, which is known to be right."""
    scheme, _, rest = text.partition("://")
    authority, slash, path = rest.partition("/")
    return BaseURL(f"{scheme}://{authority}", f"{slash}{path}".rstrip("/"))
