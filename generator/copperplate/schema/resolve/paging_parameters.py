"""The parameters of paging: those that are described, and the usual ones for the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias, cast

from copperplate.ir import model
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve.fields import field, made_of
from copperplate.schema.resolve.scope import Scope

ROLES = ("cursor", "offset", "page", "limit")

Role: TypeAlias = Literal["cursor", "offset", "page", "limit"]

_TEXT_OR_NUMBER = ("string", "integer", "int64", "uuid")

_TYPES: Mapping[str, tuple[str, ...]] = {
    "cursor": _TEXT_OR_NUMBER,
    "offset": ("integer", "int64"),
    "page": ("integer",),
    "limit": ("integer",),
}
"""What a parameter of paging does, and the types that it can have."""

_NOTHING = MappingNode("", 0, 0)


def parameters(node: MappingNode, scope: Scope) -> tuple[model.Parameter, ...]:
    """The parameters that are described, and the usual ones for the roles that name no such."""
    declared = {}
    for key, described in node.mappings("parameters"):
        made = _declared(key, described, scope)
        if made is not None:
            declared[made.name] = made
    _check_types(node, declared, scope)
    usual = []
    written = node.mapping("parameters") or _NOTHING
    lost = "parameters" in node.values and (
        written is _NOTHING or any(map(scope.is_wrong, written.keys.values()))
    )
    named = {node.text(role): role for role in ROLES if node.text(role)}
    idle = sorted(written.keys.keys() - named.keys())
    for name, role in named.items():
        place = node.scalar(role)
        if name is None or place is None or name in written.values or lost:
            continue
        if scope.is_wrong(place):
            continue
        if idle:
            scope.error(
                place.position,
                f"there is no paging parameter '{name}'",
                scope.guess(name, idle)
                or f"describe it under 'parameters', too, where '{idle[0]}' is",
            )
        else:
            usual.append(_usual(cast(Role, role), name, node))
    found = (*declared.values(), *usual)
    _check_wires(node, found, scope)
    return found


def _declared(
    key: ScalarNode, node: MappingNode, scope: Scope
) -> model.Parameter | None:
    described = field(key, node, scope)
    if described is None:
        return None
    if not isinstance(described.type, model.Scalar) or described.type.kind == "any":
        scope.error(
            key.position, f"the paging parameter '{key.value}' is not a single value"
        )
        return None
    place = node.scalar("in")
    if place is not None and place.value == "header":
        scope.error(
            place.position,
            f"the paging parameter '{key.value}' can't be a header",
            "it is in the query, or in the body of a POST",
        )
    elif place is not None and place.value == "body":
        scope.error(
            place.position,
            f"the paging parameter '{key.value}' is in the body of a POST anyway",
            "take 'in' out; a GET has it in the query",
        )
    return made_of(described, model.Parameter, location="query")


def _check_types(
    node: MappingNode, declared: Mapping[str, model.Parameter], scope: Scope
) -> None:
    """Report the parameters that are of another type than what they do."""
    named = [node.text(role) for role in ROLES if node.text(role)]
    if len(set(named)) < len(named):
        return  # that is reported
    for role, kinds in _TYPES.items():
        if role == "cursor" and "last" not in node.values:
            # No UUID: the emulator makes tokens of what identifies an object.
            kinds = kinds[:-1]
        name = node.text(role) or ""
        type_ = declared[name].type if name in declared else None
        if not isinstance(type_, model.Scalar):
            continue
        place = (node.mapping("parameters") or _NOTHING).mapping(name) or node
        if type_.kind not in kinds:
            scope.error(
                place.values["type"].position,
                f"'{name}' is the {role} of pages, which is {choice(kinds)}",
            )
        elif role != "cursor" and type_.form is not None:
            scope.error(
                place.keys["as"].position,
                f"'{name}' is the {role} of pages, a number that clients and servers count with",
                "take 'as' out",
            )


def _check_wires(
    node: MappingNode, parameters: Sequence[model.Parameter], scope: Scope
) -> None:
    """Report the parameters that can't be told apart in a request."""
    first: dict[str, str] = {}
    written = node.mapping("parameters") or _NOTHING
    for each in sorted(parameters, key=lambda one: one.name in written.keys):
        other = first.setdefault(each.wire, each.name)
        if other != each.name:
            scope.error(
                written.keys[each.name].position,
                f"the paging parameters '{other}' and '{each.name}' are both '{each.wire}'",
                "give one of them another 'wire'",
            )


def choice(words: Sequence[str]) -> str:
    """``string, integer or uuid``"""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def _usual(role: Role, name: str, node: MappingNode) -> model.Parameter:
    """A parameter of which nothing is said but what it does."""
    kind: model.ScalarKind = "string" if role == "cursor" else "integer"
    least = {"offset": 0, "page": 1, "limit": 1}.get(role)
    return model.Parameter(
        name=name,
        wire=name,
        type=model.Scalar(kind),
        doc=_usual_doc(role, node),
        minimum=least,
        default=None if role == "limit" else least,
        location="query",
    )


def _usual_doc(role: Role, node: MappingNode) -> str:
    match role:
        case "offset":
            return "the number of items that come before the page"
        case "page":
            return "the number of the page"
        case "limit":
            return "the most items in a page"
    if last := node.text("last"):
        return f"the {last} of the last item of the page before"
    if member := node.text("next_cursor"):
        return f"where the page begins: {member} of the page before"
    return "where the page begins; the link to it tells"
