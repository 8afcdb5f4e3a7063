"""The parameters of operations: where each takes its type from, and where it goes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from copperplate.diagnostics import Position
from copperplate.ir import model
from copperplate.ir.path import Path
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve import places_on_the_wire
from copperplate.schema.resolve.fields import field, made_of
from copperplate.schema.resolve.scope import Scope

_NOTHING = MappingNode("", 0, 0)


@dataclass(frozen=True, slots=True)
class Route:
    """Verb and path of an operation."""

    standard: model.StandardMethod | None
    verb: model.HTTPMethod
    path: Path
    place: ScalarNode
    """Where the path is written."""
    key: str
    """The path parameter that needs no definition: it is a string then."""

    def path_parameters(self) -> Iterator[tuple[str, Position]]:
        """The names of the path's parameters, and where they stand."""
        written, at = str(self.place.value), 0
        for name in self.path.parameters:
            # The key that follows the service's path is written nowhere: then this is 0.
            at = max(written.find(f"{{{name}{end}", at) for end in ("}", "...}")) + 1
            yield name, self.place.at(at)


class Definitions:
    """What the parameters of a service's operations can be: its own, and its datatype's properties."""

    def __init__(self, node: MappingNode, scope: Scope) -> None:
        self.scope = scope
        entry = scope.datatypes.get(node.text("of") or "")
        self.subject = entry.properties() if entry else None
        """The properties of the service's datatype; None if they aren't known."""
        self.others = (entry.node.mapping("others") if entry else None) or _NOTHING
        """What other members its objects may have."""
        self._others_key = self.others.scalar("name") or (
            entry.node.keys.get("others") if entry else None
        )
        self.common = node.mapping("parameters") or _NOTHING
        self._is_lost = "parameters" in node.values and self.common is _NOTHING
        self._path = node.text("path") or ""
        self._used: set[str] = set()
        self.dangling = False
        """An operation names a parameter that nothing defines."""

    def find(
        self, name: str, own: MappingNode
    ) -> tuple[ScalarNode, MappingNode] | None:
        """Key and facts of a parameter, or None if it is not defined.

        One of the operation's ``own`` goes before the service's, and that before a property.
        """
        if name not in own.values and name in self.common.values:
            self._used.add(name)
        for source in (own, self.common, self.subject or _NOTHING):
            if name in source.values:
                return source.keys[name], source.mapping(name) or _NOTHING
        if self.others is not _NOTHING and self._others_key is not None:
            if self._others_key.value == name:
                return self._others_key, self.others
        return None

    def is_shared(self, name: str, route: Route, own: MappingNode) -> bool:
        """Whether a parameter of the path is one that all of the API shares.

        One that the operation or the service describes isn't, nor is the key.
        """
        if name == route.key or name in own.values or name in self.common.values:
            return False
        shared = self.scope.shared.get(name)
        return name in self.scope.shared and (not shared or shared.location == "path")

    def may_define(self, name: str, operation: MappingNode) -> bool:
        """Whether something that can't be read may define a parameter; that has been reported."""
        own = operation.values.get("parameters")
        unreadable = own is not None and not isinstance(own, MappingNode)
        return self._is_lost or unreadable or self.scope.is_lost(name)

    def is_property(self, key: ScalarNode) -> bool:
        """Whether a definition is the property of that name, not one of a parameter."""
        return self.subject is not None and self.subject.keys.get(str(key.value)) is key

    def is_in_path(self, name: str) -> bool:
        """Whether a parameter is in the path of the service, and so in that of each operation."""
        return any(f"{{{name}{end}" in self._path for end in ("}", "...}"))

    def guess(self, name: str, own: MappingNode) -> str | None:
        """A hint at the defined name that was meant, if any is like it."""
        subject = self.subject or _NOTHING
        return self.scope.guess(name, own.values, self.common.values, subject.values)

    def check_used(self) -> None:
        """Report the service's parameters that no operation has."""
        for name, key in self.common.keys.items():
            if name not in self._used and not (self.dangling or self.scope.broken):
                self.scope.error(
                    key.position,
                    f"no operation has the parameter '{name}'",
                    "name it under 'required' or 'optional' of one, or take it out",
                )


def parameters(
    node: MappingNode,
    route: Route,
    paging: Iterable[model.Parameter],
    definitions: Definitions,
) -> tuple[model.Parameter, ...]:
    """The parameters of an operation, in the order of a signature; mistakes are reported.

    Those of the path come first, then the required ones, of which the whole body is the last, the optional ones
    and those of ``paging``.
    """
    scope = definitions.scope
    own = node.mapping("parameters") or _NOTHING
    shared = {each.name: each for each in paging}
    seen: dict[str, str] = dict.fromkeys(
        shared, "one of the paging parameters of api.yaml"
    )
    result: list[model.Parameter] = []
    places: dict[str, Position] = {}
    for name, position, role in _named(node, route, scope):
        if name in seen:
            definitions.find(name, own)
            scope.error(
                position,
                f"the parameter '{name}' twice",
                f"it is {seen[name]} already",
            )
            continue
        seen[name] = _ROLES[role]
        if role == "path" and definitions.is_shared(name, route, own):
            continue
        if name not in own.values and definitions.may_define(name, node):
            definitions.dangling = scope.unresolved = True
            continue
        parameter = _parameter(name, position, role, route, own, definitions)
        if parameter is not None:
            result.append(parameter)
            places[name] = position
    result += shared.values()
    if not definitions.dangling:
        _check_own(own, seen, scope)
    of_client = (
        each for each in scope.shared.values() if each and each.name not in seen
    )
    places_on_the_wire.check([*result, *of_client], places, route.verb, scope)
    return tuple(
        sorted(result, key=lambda p: (not p.required, p.location == "whole_body"))
    )


_ROLES = {
    "path": "in the path",
    "required": "under 'required'",
    "optional": "under 'optional'",
    "body": "the whole body",
}


def _named(
    node: MappingNode, route: Route, scope: Scope
) -> Iterator[tuple[str, Position, str]]:
    """Name, place and role of each parameter."""
    for name, position in route.path_parameters():
        yield name, position, "path"
    for role in ("required", "optional", "body"):
        for name, place in node.texts(role):
            if not scope.is_wrong(place):
                yield name, place.position, role


def _check_own(own: MappingNode, seen: Collection[str], scope: Scope) -> None:
    for name, key in own.keys.items():
        if name not in seen and not scope.broken:
            scope.error(
                key.position,
                f"the operation has no parameter '{name}'",
                scope.guess(name, seen) or "name it under 'required' or 'optional'",
            )


def _parameter(
    name: str,
    position: Position,
    role: str,
    route: Route,
    own: MappingNode,
    definitions: Definitions,
) -> model.Parameter | None:
    """One parameter of an operation; None if its type isn't known."""
    scope = definitions.scope
    found = definitions.find(name, own)
    if found is None:
        if role == "path" and name == route.key:
            return model.Parameter(
                name=name,
                wire=name,
                type=model.Scalar("string"),
                required=True,
                location="path",
            )
        definitions.dangling = scope.unresolved = True
        if definitions.subject is not None:
            scope.error(
                position,
                f"nothing defines the parameter '{name}'",
                definitions.guess(name, own) or _undefined(name, role, scope),
            )
        return None
    key, definition = found
    is_others = definition is definitions.others
    described = field(key, definition, scope, is_map=is_others)
    if described is None:
        return None
    location = "others" if is_others else _location(role, route.verb, definition)
    parameter = made_of(
        described,
        model.Parameter,
        location=location,
        comma_separated=definition.true("comma_separated"),
    )
    if key is own.keys.get(name) or definitions.is_in_path(name):
        _check_words(definition, parameter, scope)
    is_key = name == route.key and definitions.is_property(key)
    if not (is_key and location == "path"):  # what a key can't be is told elsewhere
        _check_place(parameter, route.verb, position, scope)
    required = role != "optional"
    has_default = not required and route.verb != "PATCH"
    return replace(
        parameter,
        wire=name if location == "path" else parameter.wire,
        required=required,
        default=parameter.default if has_default else None,
    )


def _undefined(name: str, role: str, scope: Scope) -> str:
    """What to do about a parameter that nothing defines."""
    if name in scope.shared and role == "path":
        return "say in api.yaml that it is 'in: path', or describe another one here"
    if name in scope.shared:
        return "take it out: a client is told it, since api.yaml has it"
    hint = "describe it under 'parameters', with its type and 'doc'"
    if role == "path":
        hint += "; in api.yaml, if a client is told it once for all calls"
    return hint


def _location(
    role: str, verb: model.HTTPMethod, definition: MappingNode
) -> model.Location:
    """Where a parameter goes: as it says itself, or else as the verb has it."""
    if role == "path":
        return "path"
    if role == "body":
        return "whole_body"
    told = definition.text("in")
    if told is not None and told in _PLACES:
        return _PLACES[told]
    return "query" if verb in ("GET", "HEAD", "DELETE") else "body"


_PLACES: Mapping[str, model.Location] = {
    "query": "query",
    "header": "header",
    "body": "body",
}
"""The places that a parameter can name."""


def _check_words(
    definition: MappingNode, parameter: model.Parameter, scope: Scope
) -> None:
    """Report what is said of a place that the parameter isn't in."""
    if parameter.location not in ("path", "whole_body"):
        return
    what = "in the path" if parameter.location == "path" else "the whole body"
    for word in ("in", "wire"):
        if (key := definition.keys.get(word)) is not None:
            scope.error(
                key.position, f"'{word}' of '{parameter.name}', which is {what}"
            )


def _is_single(type_: model.Type) -> bool:
    return isinstance(type_, model.Scalar) and type_.kind != "any"


def _check_place(
    parameter: model.Parameter,
    verb: model.HTTPMethod,
    position: Position,
    scope: Scope,
) -> None:
    """Report a parameter that can't go where it should."""
    name, type_ = parameter.name, parameter.type
    item = type_.item if isinstance(type_, model.ListOf) else type_
    match parameter.location:
        case "path" if not _is_single(type_):
            scope.error(position, f"the path parameter '{name}' is not a single value")
        case "path" if parameter.secret:
            scope.error(
                position,
                f"the path parameter '{name}' is a secret",
                "paths are in logs; send it in the body or in a header",
            )
        case "header" if not _is_single(item):
            scope.error(
                position,
                f"the header '{name}' is neither a single value nor a list of them",
            )
        case "query" if not (
            _is_single(type_.value if isinstance(type_, model.MapOf) else item)
            or isinstance(type_, model.Reference)
        ):
            scope.error(
                position,
                f"the query parameter '{name}' is neither a single value, nor a list nor a map of them",
                "send what is larger in the body, with 'in: body'",
            )
        case "others" if verb not in ("POST", "PUT", "PATCH"):
            scope.error(
                position,
                f"'{name}' are members of the body, and a {verb} has none of its own",
            )
        case "whole_body" if _is_single(type_):
            scope.error(
                position,
                f"the whole body '{name}' is a single value",
                "it is a datatype, a list or a map",
            )
    if verb == "HEAD" and parameter.location in ("body", "whole_body"):
        scope.error(position, "a HEAD has no body")
    in_list = parameter.location == "query" and isinstance(type_, model.ListOf)
    if parameter.comma_separated and not in_list:
        scope.error(
            position,
            f"'{name}' is comma_separated, which only a list in a query can be",
        )
