"""What is laid out by the generator itself is laid out as black would, so that black isn't asked."""

from __future__ import annotations

import black
import pytest

from copperplate.languages.python.layout import class_header
from copperplate.text.code import Code


@pytest.mark.parametrize(
    "bases",
    [["A"], ["A", "B[C]"], ["A" * 90], ["A" * 40, "B" * 30], ["A" * 50, "B" * 40]],
    ids=["one", "two", "a long one", "two that fit on a line", "two that don't"],
)
@pytest.mark.parametrize("length", [5, 80])
def test_the_header_of_a_class(bases: list[str], length: int) -> None:
    header = class_header(Code("N" * length), map(Code, bases))
    text = f"{header}\n    x = 1\n"
    assert black.format_str(text, mode=black.Mode()) == text
