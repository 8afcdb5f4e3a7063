"""Where something is in a body: ``error.message``, ``errors[0].detail``."""

from __future__ import annotations

from copperplate.ir import model
from copperplate.ir.member_path import MemberPath


def steps_of(text: str | None) -> model.Steps:
    """The steps of a path, by the names on the wire; none if it is no path, which has been reported."""
    try:
        return MemberPath.parse(text).steps if text else ()
    except ValueError:
        return ()


def is_within(inner: model.Steps, outer: model.Steps) -> bool:
    """Whether a member lies within another one, or is the same."""
    return inner[: len(outer)] == outer
