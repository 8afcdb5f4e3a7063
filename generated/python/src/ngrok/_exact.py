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

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (ExactFloat, Exact)):
            return _is_same(self.text, other.text)
        return float.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = float.__hash__

    def __repr__(self) -> str:
        return self.text

    def __reduce__(self) -> tuple[type[ExactFloat], tuple[str]]:
        return type(self), (self.text,)


class Exact:
    """A number on its way out."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (ExactFloat, Exact)):
            return _is_same(self.text, other.text)
        is_number = isinstance(other, (int, float)) and not isinstance(other, bool)
        return is_number and _is_same(self.text, str(other))

    __hash__ = None  # type: ignore[assignment]  # nobody needs one

    def __repr__(self) -> str:
        return self.text


def _is_same(one: str, other: str) -> bool:
    """Whether two texts are one number: ``9.9`` and ``9.90`` are."""
    from decimal import Decimal  # here: most programs compare none

    try:
        return one == other or Decimal(one) == Decimal(other)
    except ArithmeticError:
        return False  # an exponent beyond all measure
