"""Where something is in a JSON value: the names of members, and the numbers of items, that lead to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

Step: TypeAlias = str | int
"""The name of a member of an object, or the number of an item of a list, from 0."""

_STEP = re.compile(r'\.([^.\[\]]+)|\[(0|[1-9][0-9]*)\]|\["([^"]+)"\]')
_PLAIN = re.compile(r"[^.\[\]]+")
"""Names that need no quotes."""


@dataclass(frozen=True, slots=True)
class MemberPath:
    """The way from a JSON value to one within it: ``meta.next``, ``errors[0].detail``, ``["odata.error"].code``.

    The value itself has no steps; no text spells that.
    """

    steps: tuple[Step, ...]

    @classmethod
    def parse(cls, text: str) -> MemberPath:
        """The path that a text spells: names joined by dots, numbers in brackets, names with dots there in quotes.

        Raises ValueError for any other text.
        """
        whole = text if text.startswith("[") else f".{text}"
        steps: list[Step] = []
        at = 0
        while at < len(whole):
            match = _STEP.match(whole, at)
            if match is None:
                raise ValueError(f"no path to a member: {text!r}")
            name = match[1] or match[3]
            steps.append(int(match[2]) if name is None else name)
            at = match.end()
        return cls(tuple(steps))

    def __str__(self) -> str:
        return "".join(map(_written, self.steps)).removeprefix(".")


def _written(step: Step) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _PLAIN.fullmatch(step) else f'["{step}"]'
