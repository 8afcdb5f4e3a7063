"""Which operation a method and a path mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from copperplate.emulator.world.kinds import Keys, Kind, Kinds
from copperplate.emulator.world.refusals import Refusal
from copperplate.ir.model import Operation
from copperplate.ir.path import Mixed, Path, PathParameter, Segment


@dataclass(frozen=True, slots=True)
class Match:
    """The operation that a request asks for, and the values of its path parameters."""

    kind: Kind
    operation: Operation
    keys: Keys


@dataclass(slots=True)
class _Node:
    """What may follow the segments so far: a certain segment, one that has parameters in it, or any one.

    A parameter that holds slashes takes all that follows, so that nothing but a pattern of all of it helps.
    """

    fixed: dict[str, _Node] = field(default_factory=dict)
    mixed: dict[str, tuple[re.Pattern[str], _Node]] = field(default_factory=dict)
    any: _Node | None = None
    rest: dict[str, tuple[re.Pattern[str], _Node]] = field(default_factory=dict)
    operations: dict[str, tuple[Kind, Operation]] = field(default_factory=dict)


class Router:
    """All operations of an API, by path. A fixed segment goes before one with parameters, that before any."""

    def __init__(self, kinds: Kinds) -> None:
        self._root = _Node()
        for kind in kinds:
            for operation in kind.service.operations:
                node = self._node(operation.path)
                node.operations.setdefault(operation.http_method, (kind, operation))

    def _node(self, path: Path) -> _Node:
        node = self._root
        for place, segment in enumerate(path.segments):
            if _holds_slashes(segment):
                pattern = _pattern(path.segments[place:])
                found = (re.compile(pattern, re.DOTALL), _Node())
                return node.rest.setdefault(pattern, found)[1]
            match segment:
                case PathParameter():
                    node.any = node.any or _Node()
                    node = node.any
                case Mixed():
                    pattern = _pattern((segment,))
                    found = (re.compile(pattern, re.DOTALL), _Node())
                    node = node.mixed.setdefault(pattern, found)[1]
                case _:
                    node = node.fixed.setdefault(segment, _Node())
        return node

    def match(self, method: str, raw_path: bytes) -> Match:
        """The operation of a request; ``raw_path`` is still percent-encoded.

        It is matched as it stands, so that signs in a value, which are encoded, aren't taken for those of the
        path: ``a%3Acancel`` is an identifier, ``a:cancel`` asks for something else.

        Raises Refusal: 404 if nothing is at that path, 405 if it is, but not for that method. HEAD
        asks for what GET would answer, if it is no operation of its own.
        """
        found = self._find(self._segments(raw_path))
        for wanted in (method, "GET") if method == "HEAD" else (method,):
            for node, keys in found:
                if wanted in node.operations:
                    values = tuple(map(_decoded, keys))
                    return Match(*node.operations[wanted], values)
        allow = ", ".join(self._allowed(found))
        message = f"{method[:20]} is not allowed here, but {allow}"
        raise Refusal(405, message, headers={"Allow": allow})

    def allowed(self, raw_path: bytes) -> list[str]:
        """The methods that a path takes; Refusal 404 if nothing is there."""
        return self._allowed(self._find(self._segments(raw_path)))

    def _allowed(self, found: list[tuple[_Node, Keys]]) -> list[str]:
        methods = {method for node, _ in found for method in node.operations}
        return sorted(methods | {"OPTIONS"} | ({"HEAD"} if "GET" in methods else set()))

    def _find(self, segments: list[str]) -> list[tuple[_Node, Keys]]:
        """Every path of an operation that a request's fits, those with the earlier fixed segment first."""
        found: list[tuple[_Node, Keys]] = [(self._root, ())]
        ended: list[tuple[_Node, Keys]] = []
        for place, segment in enumerate(segments):
            following: list[tuple[_Node, Keys]] = []
            for node, keys in found:
                if segment in node.fixed:
                    following.append((node.fixed[segment], keys))
                following += _matching(node.mixed, segment, keys)
                if node.any is not None and segment:
                    following.append((node.any, (*keys, segment)))
                if node.rest:
                    ended += _matching(node.rest, "/".join(segments[place:]), keys)
            found = following
        found = [(node, keys) for node, keys in (*found, *ended) if node.operations]
        if not found:
            message = "nothing is at this path"
            if segments[-1] == "" and len(segments) > 1:
                message += ", which ends in a slash"
            raise Refusal(404, message)
        return found

    def _segments(self, raw_path: bytes) -> list[str]:
        """The segments of a path, encoded; Refusal 404 if they are no text."""
        try:
            text = raw_path.decode("ascii")
            _decoded(text)
            return text.split("/")[1:] or [""]
        except UnicodeDecodeError:
            raise Refusal(404, "nothing is at this path, which is not UTF-8") from None


def _decoded(text: str) -> str:
    """What a percent-encoded text stands for. UnicodeDecodeError if that isn't UTF-8."""
    return unquote(text, errors="strict")


def _matching(
    patterns: dict[str, tuple[re.Pattern[str], _Node]], text: str, keys: Keys
) -> list[tuple[_Node, Keys]]:
    """The nodes whose pattern a text matches, with the values of its parameters."""
    found = ((pattern.fullmatch(text), node) for pattern, node in patterns.values())
    return [(node, (*keys, *match.groups())) for match, node in found if match]


def _holds_slashes(segment: Segment) -> bool:
    pieces = segment.pieces if isinstance(segment, Mixed) else (segment,)
    return any(isinstance(p, PathParameter) and p.holds_slashes for p in pieces)


def _pattern(segments: tuple[Segment, ...]) -> str:
    """A pattern of these segments, encoded, with a group for each parameter."""
    return "/".join(
        "".join(map(_piece, each.pieces if isinstance(each, Mixed) else (each,)))
        for each in segments
    )


def _piece(piece: str | PathParameter) -> str:
    if isinstance(piece, str):
        return re.escape(piece)
    return "(.+)" if piece.holds_slashes else "([^/]+?)"
