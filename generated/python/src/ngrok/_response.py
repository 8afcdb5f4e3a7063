# Copied by Copperplate, the same for every API.
"""What a caller can learn of an answer besides its value."""

from collections.abc import Mapping
from typing import NamedTuple


class Response(NamedTuple):
    """A successful answer, as ``on_response`` is told of it."""

    method: str
    path: str
    """Without the query."""
    status: int
    headers: Mapping[str, str]
    """By their names in small letters."""
    operation_id: str | None
    """The id that the server gave to this call."""
    attempts: int
    """1 if the first attempt succeeded."""
