# Copied by Copperplate, the same for every API.
"""What differs from API to API: the constants that a package hands to its client."""

from collections.abc import Mapping
from typing import NamedTuple

# Without annotations as text, each of which a NamedTuple would compile, when a program starts.


class Config(NamedTuple):
    """The conventions of one API.

    The names of members and headers are those of the wire; an empty name means that the API has no
    such thing.
    """

    base_url: str
    user_agent: str
    """The package and its version, ``shop-client/1.2.0``; the version of Python is added to it."""
    key_header: str
    """The header that carries the API key."""
    key_scheme: str
    """What stands before the key in that header (``Bearer``); may be empty."""
    key_variable: str
    """The environment variable with the key for clients that are given none."""
    headers: Mapping[str, str]
    """Headers with a fixed value, sent with every request."""
    error_code: str
    """The member of an error's body that holds the API's own code, and so on below."""
    error_message: str
    error_details: str
    error_operation_id: str
    """The member of the details that holds the operation's id."""
    operation_id_header: str
    """The header of any answer that holds the operation's id."""
    base_url_variable: str = ""
    """The environment variable with another base URL for clients that are given none."""
    idempotency_header: str = ""
    """The header with a key by which the server knows a POST again that is repeated."""
    secrets: frozenset[str] = frozenset()
    """The wire names of all parameters and properties that nobody should see."""
