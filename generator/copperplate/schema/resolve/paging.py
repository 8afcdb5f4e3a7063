"""How lists come in pages: the pagination schemes that api.yaml describes, and which of them an operation has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field as attribute, replace
from typing import cast

from copperplate.diagnostics import Position
from copperplate.ir import model
from copperplate.ir.member_path import MemberPath
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve import paging_parameters
from copperplate.schema.resolve.errors import code_at
from copperplate.schema.resolve.scope import Scope

DEFAULT = "default"
"""Names the scheme of lists that say nothing, and is the name of the only one."""

NONE = "none"
"""Says of a list that it doesn't come in pages."""

_BEGIN = ("cursor", "offset", "page")
"""The parameters that tell where a page begins; a scheme has one of them."""

_CONTINUE = ("next", "link", "next_cursor", "last")
"""What tells where the next page is, besides an offset or a number that is counted on."""

MEMBERS = ("items", "next", "next_cursor", "more", "total", "total_pages")

_NOTHING = MappingNode("", 0, 0)


@dataclass(frozen=True, slots=True)
class Described:
    """A pagination scheme as it stands in api.yaml."""

    key: ScalarNode
    node: MappingNode

    def place(self, parameter: str) -> Position:
        """Where a parameter is described, or else named."""
        described = self.node.mapping("parameters") or _NOTHING
        if parameter in described.keys:
            return described.keys[parameter].position
        roles = (self.node.scalar(role) for role in paging_parameters.ROLES)
        places = (role.position for role in roles if role and role.value == parameter)
        return next(places, self.key.position)

    def says_query(self, parameter: str) -> bool:
        """Whether a parameter is in the query whatever the verb is."""
        parameters = self.node.mapping("parameters") or _NOTHING
        described = parameters.mapping(parameter)
        return described is not None and described.text("in") == "query"


@dataclass(frozen=True, slots=True)
class Pagings:
    """The pagination schemes of an API."""

    by_name: Mapping[str, model.Paging] = attribute(default_factory=dict)
    default: model.Paging | None = None
    """That of the lists which say nothing."""
    nodes: Mapping[str, Described] = attribute(default_factory=dict)
    """By name, as api.yaml has them."""
    is_lost: bool = False
    """The default is said to be one that there is none of."""

    def of(
        self,
        node: MappingNode,
        standard: model.StandardMethod | None,
        verb: model.HTTPMethod,
        result: model.Type | None,
        scope: Scope,
    ) -> model.Paging | None:
        """The scheme of an operation's list: the one that it names, or else the default of lists and pages."""
        place = node.scalar("paging")
        if place is None:
            is_paged = verb == "GET" and says_page(result, scope)
            is_paged |= standard == "list" and self._is_for(result, scope)
            return self.default if is_paged else None
        name = place.value
        if name == NONE or not isinstance(name, str) or scope.is_wrong(place):
            return None
        if name == DEFAULT and self.default is not None:
            return self.default
        known = [*self.by_name, *([DEFAULT] if self.default else []), NONE]
        scope.expect("pagination scheme", name, known, place.position)
        return self.by_name.get(name)

    def _is_for(self, result: model.Type | None, scope: Scope) -> bool:
        """Whether a ``list`` that says nothing has the default.

        All have it, but if it leaves the items to ``page_of``: then those that have another member of it.
        """
        if self.default is None:
            return False
        paths = (getattr(self.default, role) for role in MEMBERS)
        members = [path.steps[0] for path in paths if path is not None]
        if not members or self.default.items is not None:
            return True
        if not isinstance(result, model.Reference):
            return False
        properties = scope.datatypes[result.datatype].properties() or _NOTHING
        return not properties.keys.keys().isdisjoint(map(str, members))

    def parameters_of(
        self, paging: model.Paging, verb: model.HTTPMethod
    ) -> tuple[model.Parameter, ...]:
        """The parameters of a list with a verb: in the body, if the verb has its parameters there."""
        if verb in ("GET", "HEAD", "DELETE"):
            return paging.parameters
        return tuple(
            (
                each
                if self.nodes[paging.name].says_query(each.name)
                else replace(each, location="body")
            )
            for each in paging.parameters
        )


def says_page(result: model.Type | None, scope: Scope) -> bool:
    """Whether a result is of a datatype that says of itself that it is a page."""
    if not isinstance(result, model.Reference):
        return False
    return "page_of" in scope.datatypes[result.datatype].node.values


def described(root: MappingNode) -> Iterator[Described]:
    """The schemes as they stand in api.yaml."""
    node = root.mapping("paging")
    if node is None:
        return
    if DEFAULT in node.values:
        yield from (Described(*each) for each in root.mappings("paging"))
    else:
        yield Described(root.keys["paging"], node)


def pagings(root: MappingNode, scope: Scope) -> Pagings:
    """What api.yaml says under 'paging'; mistakes are reported."""
    node = root.mapping("paging") or _NOTHING
    is_named = DEFAULT in node.values
    nodes = {
        str(each.key.value) if is_named else DEFAULT: each for each in described(root)
    }
    if NONE in nodes:
        place = nodes[NONE].key.position
        scope.error(place, "'none' means that a list doesn't come in pages")
    found = {name: _paging(name, each, scope) for name, each in nodes.items()}
    default = DEFAULT
    if (written := node.scalar(DEFAULT)) and isinstance(written.value, str):
        default = written.value
        known = [NONE, *(name for name in node.keys if name != DEFAULT)]
        if not scope.is_wrong(written):
            scope.expect("pagination scheme", default, known, written.position)
    is_lost = is_named and default not in (*found, NONE)
    return Pagings(found, found.get(default), nodes, is_lost)


def _paging(name: str, described: Described, scope: Scope) -> model.Paging:
    node = described.node
    _check_roles(described.key, node, scope)
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
        invalid_cursor_code=code_at(node, "invalid_cursor_code"),
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
    for role in ("next_cursor", "last"):
        if role in node.values and begins and "cursor" not in begins:
            scope.error(
                node.keys[role].position,
                f"'{role}' tells a cursor, and no parameter is the 'cursor'",
                f"take it out, or write 'cursor' for '{begins[0]}'",
            )
