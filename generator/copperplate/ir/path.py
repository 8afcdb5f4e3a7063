"""The path of an operation: parsed once, and a value from then on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class PathParameter:
    """A segment that a request fills in."""

    name: str


Segment: TypeAlias = str | PathParameter
"""What stands between two slashes: a fixed text, or a parameter."""

Shape: TypeAlias = tuple[str | None, ...]
"""The segments of a path, None for each parameter: paths of one shape can't be told apart."""


@dataclass(frozen=True)
class Path:
    """Where operations are, below the base URL: ``/books/{isbn}/reviews``."""

    segments: tuple[Segment, ...]

    @classmethod
    def parse(cls, text: str) -> Path:
        """The path that a text spells: a slash before each segment, braces around each parameter.

        Raises ValueError for any other text.
        """
        before, *parts = text.split("/")
        if before or not parts:
            raise ValueError(f"a path begins with a slash: {text!r}")
        return cls(tuple(map(_segment, parts)))

    def __str__(self) -> str:
        return "".join(
            f"/{{{each.name}}}" if isinstance(each, PathParameter) else f"/{each}"
            for each in self.segments
        )

    def __truediv__(self, segment: Segment) -> Path:
        """The path with one more segment."""
        return Path((*self.segments, segment))

    @cached_property
    def parameters(self) -> tuple[str, ...]:
        """The names of the parameters, in the order of the path."""
        return tuple(s.name for s in self.segments if isinstance(s, PathParameter))

    @cached_property
    def shape(self) -> Shape:
        """The segments, all parameters alike."""
        return tuple(s if isinstance(s, str) else None for s in self.segments)

    @property
    def last(self) -> str:
        """The last segment as it is written, a parameter by its name alone."""
        end = self.segments[-1]
        return end.name if isinstance(end, PathParameter) else end

    def up_to_parameter(self) -> Path:
        """The path as far as its last parameter; without segments if it has none."""
        kept = list(self.segments)
        while kept and not isinstance(kept[-1], PathParameter):
            kept.pop()
        return Path(tuple(kept))

    def fill(self, values: Iterable[str]) -> str:
        """The path of a request: ``values``, in the order of the parameters, are percent-encoded.

        Raises ValueError unless there is one for each parameter.
        """
        given = tuple(values)
        if len(given) != len(self.parameters):
            raise ValueError(f"{len(given)} values for the path {self}")
        left = iter(given)
        return "".join(
            (
                f"/{quote(next(left), safe='')}"
                if isinstance(each, PathParameter)
                else f"/{each}"
            )
            for each in self.segments
        )


def _segment(text: str) -> Segment:
    match = re.fullmatch(r"\{([^{}]+)\}|([^{}]*)", text)
    if match is None:
        raise ValueError(f"a parameter is a whole segment of a path: {text!r}")
    return PathParameter(match[1]) if match[1] else text
