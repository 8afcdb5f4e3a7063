# Copied by Copperplate, the same for every API.
"""JSON of any kind, on its way out."""

from __future__ import annotations

from typing import Any


class Verbatim:
    """A value of which every member is sent, also those that are None."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Verbatim) and self.value == other.value

    __hash__ = None  # type: ignore[assignment]  # its value may change

    def __repr__(self) -> str:
        return repr(self.value)
