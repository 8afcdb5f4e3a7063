"""The path of an operation: parsed once, and a value from then on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class PathParameter:
    """What a request fills in: a whole segment, or a part of one."""

    name: str
    holds_slashes: bool = False
    """Its value may be several segments: ``{path...}``."""

    def __str__(self) -> str:
        return f"{{{self.name}{'...' if self.holds_slashes else ''}}}"


@dataclass(frozen=True, slots=True)
class Mixed:
    """A segment of fixed texts and parameters: ``{id}:cancel``, ``{base}...{head}``."""

    pieces: tuple[str | PathParameter, ...]

    def __str__(self) -> str:
        return "".join(map(str, self.pieces))

    @property
    def shape(self) -> str:
        """The segment with all parameters alike."""
        return "".join("{}" if isinstance(p, PathParameter) else p for p in self.pieces)


Segment: TypeAlias = str | PathParameter | Mixed
"""What stands between two slashes: a fixed text, a parameter, or both. The last one is an empty text if the
path ends in a slash."""

Shape: TypeAlias = tuple[str | None, ...]
"""The segments of a path, None for each parameter: paths of one shape can't be told apart."""

_WITH_SLASHES = "{...}"
"""A parameter that holds slashes, in a shape."""


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
        return "".join(f"/{each}" for each in self.segments)

    def __truediv__(self, segment: Segment) -> Path:
        """The path with one more segment; a slash at its end stays there, unless it is the only one."""
        *before, last = self.segments or ("",)
        if last != "":
            return Path((*self.segments, segment))
        return Path((*before, segment, "") if before else (segment,))

    @cached_property
    def parameters(self) -> tuple[str, ...]:
        """The names of the parameters, in the order of the path."""
        return tuple(p.name for p in self._pieces() if isinstance(p, PathParameter))

    def _pieces(self) -> Iterator[str | PathParameter]:
        for segment in self.segments:
            yield from segment.pieces if isinstance(segment, Mixed) else (segment,)

    @cached_property
    def shape(self) -> Shape:
        """The segments, all parameters alike."""
        return tuple(map(_shape, self.segments))

    @cached_property
    def plain(self) -> Path:
        """The path as a template of OpenAPI spells it, which doesn't tell a parameter that holds slashes."""
        return Path.parse(str(self).replace("...}", "}"))

    @cached_property
    def without_slash(self) -> Path:
        """The path without the slash that it may end in."""
        return Path(self.segments[:-1]) if self.segments[-1:] == ("",) else self

    def leads_on_from(self, other: Path) -> bool:
        """Whether the path begins with all of another one, slashes at their ends apart.

        Names of parameters don't matter, unless more is said in the same segment: ``/books/{isbn}/lend`` and
        ``/books/{isbn}:lend`` lead on from ``/books/{isbn}``, ``/books/{from}...{to}`` doesn't.
        """
        own, begin = self.without_slash.segments, other.without_slash.segments
        if not begin or len(own) < len(begin):
            return not begin
        end = len(begin) - 1
        return self.shape[:end] == other.shape[:end] and _begins(own[end], begin[end])

    def holds_slashes(self, parameter: str) -> bool:
        """Whether one of its parameters may be several segments; False of what it doesn't have."""
        return PathParameter(parameter, holds_slashes=True) in self._pieces()

    @property
    def last(self) -> str:
        """The last segment as it is written, a parameter by its name alone; empty of the path ``/``."""
        *_, end = self.without_slash.segments or ("",)
        return end.name if isinstance(end, PathParameter) else str(end)

    def up_to_parameter(self) -> Path:
        """The path as far as its last parameter; without segments if it has none."""
        kept = list(self.segments)
        while kept and isinstance(kept[-1], str):
            kept.pop()
        return Path(tuple(kept))

    def up_to(self, parameter: str) -> Path:
        """The path as far as one of its parameters, which is its end.

        Raises ValueError if it has no such parameter.
        """
        before: list[Segment] = []
        for segment in self.segments:
            pieces = segment.pieces if isinstance(segment, Mixed) else (segment,)
            for number, piece in enumerate(pieces, start=1):
                if isinstance(piece, PathParameter) and piece.name == parameter:
                    last = piece if number == 1 else Mixed(pieces[:number])
                    return Path((*before, last))
            before.append(segment)
        raise ValueError(f"the path {self} has no {{{parameter}}}")

    def fill(self, values: Iterable[str]) -> str:
        """The path of a request: ``values``, in the order of the parameters, are percent-encoded.

        Raises ValueError unless there is one for each parameter.
        """
        given = tuple(values)
        if len(given) != len(self.parameters):
            raise ValueError(f"{len(given)} values for the path {self}")
        left = iter(given)
        return "".join(f"/{_filled(segment, left)}" for segment in self.segments)


def _filled(segment: Segment, values: Iterator[str]) -> str:
    pieces = segment.pieces if isinstance(segment, Mixed) else (segment,)
    return "".join(
        (
            quote(next(values), safe="/" if piece.holds_slashes else "")
            if isinstance(piece, PathParameter)
            else piece
        )
        for piece in pieces
    )


def _shape(segment: Segment) -> str | None:
    match segment:
        case Mixed():
            return segment.shape
        case PathParameter(_, False):
            return None
    return str(segment) if isinstance(segment, str) else _WITH_SLASHES


def _begins(segment: Segment, other: Segment) -> bool:
    """Whether a segment is another one, or begins with it."""
    is_longer = (
        segment.pieces[0] == other
        if isinstance(segment, Mixed)
        else isinstance(segment, str) and segment.startswith(f"{other}:")
    )
    return is_longer or _shape(segment) == _shape(other)


def _segment(text: str) -> Segment:
    if re.fullmatch(r"(?:[^{}]|\{[^{}]+\})*", text) is None:
        raise ValueError(f"a parameter has a brace before and behind it: {text!r}")
    pieces: list[str | PathParameter] = []
    for part in re.split(r"(\{[^{}]+\})", text):
        if part.startswith("{"):
            name = part[1:-1]
            holds_slashes = name.endswith("...")
            pieces.append(PathParameter(name.removesuffix("..."), holds_slashes))
        elif part:
            pieces.append(part)
    if len(pieces) < 2:
        return pieces[0] if pieces else ""
    if any(
        isinstance(one, PathParameter) and isinstance(other, PathParameter)
        for one, other in zip(pieces, pieces[1:])
    ):
        raise ValueError(f"nothing stands between two parameters: {text!r}")
    return Mixed(tuple(pieces))
