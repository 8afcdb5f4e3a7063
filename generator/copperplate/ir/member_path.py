"""Where something is in a JSON value: the names of members, and the numbers of items, that lead to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

Step: TypeAlias = str | int
"""The name of a member of an object, or the number of an item of a list, from 0."""

_STEP = re.compile(r"\.([^.\[\]]+)|\[(0|[1-9][0-9]*)\]")


@dataclass(frozen=True, slots=True)
class MemberPath:
    """The way from a JSON value to one within it: ``meta.next``, ``errors[0].detail``.

    The value itself has no steps; no text spells that.
    """

    steps: tuple[Step, ...]

    @classmethod
    def parse(cls, text: str) -> MemberPath:
        """The path that a text spells: names joined by dots, numbers in brackets.

        Raises ValueError for any other text.
        """
        whole = text if text.startswith("[") else f".{text}"
        steps: list[Step] = []
        at = 0
        while at < len(whole):
            match = _STEP.match(whole, at)
            if match is None:
                raise ValueError(f"no path to a member: {text!r}")
            steps.append(match[1] if match[2] is None else int(match[2]))
            at = match.end()
        return cls(tuple(steps))

    def __str__(self) -> str:
        steps = (f"[{s}]" if isinstance(s, int) else f".{s}" for s in self.steps)
        return "".join(steps).removeprefix(".")
