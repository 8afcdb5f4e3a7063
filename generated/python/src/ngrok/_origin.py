# Copied by Copperplate, the same for every API.
"""Where objects come from whose own methods need more than their properties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Origin:
    """What such objects, and the objects in them, have in place of the client.

    Attributes:
        client: the client.
        remembered: what was in the path of the call, by where it stood: ``{"/books/{isbn}": "978"}``.
    """

    __slots__ = ("client", "remembered")

    def __init__(self, client: Any, remembered: Mapping[str, object]) -> None:
        self.client: Any = client
        self.remembered: Mapping[str, object] = remembered
