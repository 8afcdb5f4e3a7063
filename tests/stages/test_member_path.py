"""Paths to members of JSON values."""

from __future__ import annotations

import pytest

from copperplate.ir.member_path import MemberPath


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("next", ("next",)),
        ("meta.next_cursor", ("meta", "next_cursor")),
        ("errors[0].detail", ("errors", 0, "detail")),
        ("[12]", (12,)),
        ("a[0][1]", ("a", 0, 1)),
        ("@type.x-y", ("@type", "x-y")),
        ('["odata.error"].code', ("odata.error", "code")),
        ('a["b.c"][0]["d[e]"]', ("a", "b.c", 0, "d[e]")),
    ],
)
def test_a_path_is_read_and_written_the_same(
    text: str, steps: tuple[str | int, ...]
) -> None:
    path = MemberPath.parse(text)
    assert path.steps == steps
    assert str(path) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "a.",
        ".a",
        "a..b",
        "a[",
        "a[]",
        "a[-1]",
        "a[01]",
        "a[0]b",
        "a]",
        '[""]',
        '["a"',
        '."a.b"',
    ],
)
def test_other_texts_are_none(text: str) -> None:
    with pytest.raises(ValueError, match="no path to a member"):
        MemberPath.parse(text)
