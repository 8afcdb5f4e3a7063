"""Which operation a method and a path mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import unquote

from copperplate.emulator.world.kinds import Keys, Kind, Kinds
from copperplate.emulator.world.refusals import Refusal
from copperplate.ir.model import Operation
from copperplate.ir.path import Path, PathParameter


@dataclass(frozen=True, slots=True)
class Match:
    """The operation that a request asks for, and the values of its path parameters."""

    kind: Kind
    operation: Operation
    keys: Keys


@dataclass(slots=True)
class _Node:
    """What may follow the segments so far: a certain segment, or any one as a parameter."""

    fixed: dict[str, _Node] = field(default_factory=dict)
    any: _Node | None = None
    operations: dict[str, tuple[Kind, Operation]] = field(default_factory=dict)


class Router:
    """All operations of an API, by path. A fixed segment goes before a parameter."""

    def __init__(self, kinds: Kinds) -> None:
        self._root = _Node()
        for kind in kinds:
            for operation in kind.service.operations:
                node = self._node(operation.path)
                node.operations.setdefault(operation.http_method, (kind, operation))

    def _node(self, path: Path) -> _Node:
        node = self._root
        for segment in path.segments:
            if isinstance(segment, PathParameter):
                node.any = node.any or _Node()
                node = node.any
            else:
                node = node.fixed.setdefault(segment, _Node())
        return node

    def match(self, method: str, raw_path: bytes) -> Match:
        """The operation of a request; ``raw_path`` is still percent-encoded.

        Raises Refusal: 404 if nothing is at that path, 405 if it is, but not for that method. HEAD
        asks for what GET would answer, if it is no operation of its own.
        """
        found = self._find(self._segments(raw_path))
        for wanted in (method, "GET") if method == "HEAD" else (method,):
            for node, keys in found:
                if wanted in node.operations:
                    return Match(*node.operations[wanted], keys)
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
        for segment in segments:
            following: list[tuple[_Node, Keys]] = []
            for node, keys in found:
                if segment in node.fixed:
                    following.append((node.fixed[segment], keys))
                if node.any is not None and segment:
                    following.append((node.any, (*keys, segment)))
            found = following
        found = [(node, keys) for node, keys in found if node.operations]
        if not found:
            message = "nothing is at this path"
            if segments[-1] == "" and len(segments) > 1:
                message += ", which ends in a slash"
            raise Refusal(404, message)
        return found

    def _segments(self, raw_path: bytes) -> list[str]:
        """The decoded segments of a path; an encoded slash stays inside its segment."""
        try:
            text = raw_path.decode("ascii")
            return [unquote(s, errors="strict") for s in text.split("/")[1:]] or [""]
        except UnicodeDecodeError:
            raise Refusal(404, "nothing is at this path, which is not UTF-8") from None
