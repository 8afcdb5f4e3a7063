# Copied by Copperplate, the same for every API.
"""Numbers whose digits are kept, all of them."""

from __future__ import annotations


class ExactFloat(float):
    """A number of JSON that remembers how it was written."""

    text: str

    def __new__(cls, text: str) -> ExactFloat:
        """``text`` is that of JSON."""
        number = super().__new__(cls, text)
        number.text = text
        return number

    def __reduce__(self) -> tuple[type[ExactFloat], tuple[str]]:
        return type(self), (self.text,)


class Exact:
    """A number on its way out."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Exact) and self.text == other.text

    __hash__ = None  # type: ignore[assignment]  # nobody needs one

    def __repr__(self) -> str:
        return self.text
