"""The path of an operation: parsed once, and a value from then on."""

from __future__ import annotations

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
        """The path that a text spells: a slash before each segment, braces around each parameter."""
        return cls(tuple(_segment(part) for part in text.split("/")[1:]))

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
        """The path of a request: ``values``, in the order of the parameters, are percent-encoded."""
        given = iter(values)
        return "".join(
            (
                f"/{quote(next(given), safe='')}"
                if isinstance(each, PathParameter)
                else f"/{each}"
            )
            for each in self.segments
        )


def _segment(text: str) -> Segment:
    return PathParameter(text[1:-1]) if text.startswith("{") else text
