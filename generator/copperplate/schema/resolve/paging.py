"""How lists come in pages: the pagination schemes that api.yaml describes, and which of them an operation has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field as attribute, replace
from typing import cast

from copperplate import names
from copperplate.ir import model
from copperplate.ir.member_path import MemberPath
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve import paging_parameters
from copperplate.schema.resolve.scope import Scope

DEFAULT = "default"
"""Names the scheme of lists that say nothing, and is the name of the only one."""

_NONE = "none"

_BEGIN = ("cursor", "offset", "page")
"""The parameters that tell where a page begins; a scheme has one of them."""

_CONTINUE = ("next", "link", "next_cursor", "last")
"""What tells where the next page is, besides an offset or a number that is counted on."""

MEMBERS = ("items", "next", "next_cursor", "more", "total", "total_pages")

_NO_URI = frozenset("""
    after before bookmark continuation cursor id index key marker number offset position skip start token
    """.split())
"""Last words of names of what tells where the next page begins, and is no URI."""

_NOTHING = MappingNode("", 0, 0)


@dataclass(frozen=True, slots=True)
class Pagings:
    """The pagination schemes of an API."""

    by_name: Mapping[str, model.Paging] = attribute(default_factory=dict)
    default: model.Paging | None = None
    """That of the lists which say nothing."""
    placed: frozenset[tuple[str, str]] = frozenset()
    """The parameters, with their schemes, that say themselves where they go."""

    def of(
        self,
        node: MappingNode,
        standard: model.StandardMethod | None,
        verb: model.HTTPMethod,
        result: model.Type | None,
        scope: Scope,
    ) -> model.Paging | None:
        """The scheme of an operation's list: the one that it names, or else the default if it fits."""
        place = node.scalar("paging")
        if place is None:
            is_paged = verb == "GET" and self._is_usual(standard, result, scope)
            return self.default if is_paged else None
        name = place.value
        if name == _NONE or not isinstance(name, str) or scope.is_wrong(place):
            return None
        if name == DEFAULT and self.default is not None:
            return self.default
        known = [*self.by_name, *([DEFAULT] if self.default else []), _NONE]
        scope.expect("pagination scheme", name, known, place.position)
        return self.by_name.get(name)

    def _is_usual(
        self,
        standard: model.StandardMethod | None,
        result: model.Type | None,
        scope: Scope,
    ) -> bool:
        """Whether the answer to a GET comes in pages although nothing says so there."""
        if self.default is None:
            return False
        if isinstance(result, model.ListOf):
            is_bare = not any(getattr(self.default, role) for role in MEMBERS)
            return standard == "list" and is_bare
        if not isinstance(result, model.Reference):
            return False
        if "page_of" in scope.datatypes[result.datatype].node.values:
            return True
        items = self.default.items
        return standard == "list" and _holds_list(result.datatype, items, scope)

    def parameters_of(
        self, paging: model.Paging, verb: model.HTTPMethod
    ) -> tuple[model.Parameter, ...]:
        """The parameters of a list with a verb: in the body of one that has a body, if nothing else is said."""
        if verb == "GET":
            return paging.parameters
        return tuple(
            (
                each
                if (paging.name, each.name) in self.placed
                else replace(each, location="body")
            )
            for each in paging.parameters
        )


def _holds_list(datatype: str, path: MemberPath | None, scope: Scope) -> bool:
    """Whether a path leads from a datatype to a list."""
    type_ = datatype
    for step in path.steps if path else ():
        entry = scope.datatypes.get(type_)
        properties = (entry.properties() if entry else None) or _NOTHING
        node = properties.mapping(str(step))
        type_ = (node.text("type") if node else None) or ""
    return type_.startswith("list of ")


def nodes(root: MappingNode) -> Iterator[tuple[ScalarNode, MappingNode]]:
    """The schemes as they are written in api.yaml, with the keys that they stand under."""
    node = root.mapping("paging")
    if node is None:
        return
    if DEFAULT in node.values:
        yield from root.mappings("paging")
    else:
        yield root.keys["paging"], node


def pagings(root: MappingNode, scope: Scope) -> Pagings:
    """What api.yaml says under 'paging'; mistakes are reported."""
    node = root.mapping("paging") or _NOTHING
    is_named = DEFAULT in node.values
    found: dict[str, model.Paging] = {}
    placed: set[tuple[str, str]] = set()
    for key, each in nodes(root):
        name = str(key.value) if is_named else DEFAULT
        if name == _NONE:
            scope.error(key.position, "'none' means that a list doesn't come in pages")
        found[name] = _paging(name, key, each, scope)
        for declared, facts in each.mappings("parameters"):
            if "in" in facts.values:
                placed.add((name, str(declared.value)))
    default = DEFAULT
    if (place := node.scalar(DEFAULT)) and isinstance(place.value, str):
        default = place.value
        known = [name for name in node.keys if name != DEFAULT]
        if not scope.is_wrong(place):
            scope.expect("pagination scheme", default, [*known, _NONE], place.position)
    return Pagings(found, found.get(default), frozenset(placed))


def _paging(
    name: str, key: ScalarNode, node: MappingNode, scope: Scope
) -> model.Paging:
    _check_roles(key, node, scope)
    members = {role: _member(node, role) for role in MEMBERS}
    return model.Paging(
        name=name,
        parameters=paging_parameters.parameters(node, scope),
        cursor=node.text("cursor"),
        offset=node.text("offset"),
        page=node.text("page"),
        limit=node.text("limit"),
        link=node.text("link"),
        last=node.text("last"),
        order=cast(model.Order, node.text("order") or "oldest_first"),
        invalid_cursor_code=node.text("invalid_cursor_code"),
        **members,
    )


def _member(node: MappingNode, role: str) -> MemberPath | None:
    """The path under a role; None if there is none, or none that is well written, which is reported."""
    try:
        return MemberPath.parse(node.text(role) or "")
    except ValueError:
        return None


def _check_roles(key: ScalarNode, node: MappingNode, scope: Scope) -> None:
    """Report a scheme that doesn't say how to come from one page to the next, or says it twice."""
    if scope.broken and any(map(scope.is_wrong, [*node.keys.values(), key])):
        return
    begins = [role for role in _BEGIN if role in node.values]
    continues = [role for role in _CONTINUE if role in node.values]
    for roles, what in (
        (begins, "where a page begins"),
        (continues, "where the next page is"),
    ):
        if len(roles) > 1:
            first, second, *_ = roles
            scope.error(
                node.keys[second].position,
                f"'{first}' and '{second}' both tell {what}",
                "leave out one of them",
            )
    if not begins:
        scope.error(
            key.position,
            "nothing tells where a page begins",
            "name the parameter that does: 'cursor', 'offset' or 'page'",
        )
    elif begins == ["cursor"] and not continues:
        scope.error(
            node.keys["cursor"].position,
            "nothing tells the cursor of the next page",
            "it is a member of a page ('next_cursor'), a property of its last item ('last'),"
            " or in a URL ('next', 'link')",
        )
    _check_uri(node, scope)
    for role in ("next_cursor", "last"):
        if role in node.values and begins and "cursor" not in begins:
            scope.error(
                node.keys[role].position,
                f"'{role}' tells a cursor, and no parameter is the 'cursor'",
                f"take it out, or write 'cursor' for '{begins[0]}'",
            )


def _check_uri(node: MappingNode, scope: Scope) -> None:
    """Report a member that is named as what clients send back, and not as what they follow."""
    place = node.scalar("next")
    words = names.split(str(place.value), scope.words) if place else ()
    if place and words and words[-1] in _NO_URI:
        scope.error(
            place.position,
            f"'{place.value}' is no name for the URI of the next page",
            f"for what is sent back as the cursor write 'next_cursor: {place.value}'",
        )
