"""Whether what an operation gives is a page as its pagination scheme wants it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from copperplate.diagnostics import Position
from copperplate.ir import model
from copperplate.ir.facts import properties_at
from copperplate.ir.member_path import MemberPath
from copperplate.schema.documents import Documents
from copperplate.schema.nodes import MappingNode
from copperplate.schema.resolve.paging import MEMBERS, Pagings
from copperplate.schema.resolve.paging_parameters import choice
from copperplate.schema.resolve.scope import Scope

_CURSORS: tuple[model.ScalarKind, ...] = ("string", "integer", "int64", "uuid")
_NUMBERS: tuple[model.ScalarKind, ...] = ("integer", "int64")

_ROLES: Mapping[str, tuple[str, tuple[model.ScalarKind, ...]]] = {
    "next": ("the URI of the next page", ("string", "url")),
    "next_cursor": ("the cursor of the next page", ("string", *_NUMBERS)),
    "more": ("the sign that another page follows", ("boolean",)),
    "total": ("the number of all items", _NUMBERS),
    "total_pages": ("the number of all pages", _NUMBERS),
}
"""What a member of a page tells, and the types that it can have."""

_NOTHING = MappingNode("", 0, 0)


def fitted(
    documents: Documents,
    resources: Sequence[model.Resource],
    pagings: Pagings,
    scope: Scope,
) -> tuple[model.Resource, ...]:
    """The resources, their pages told which list they hold; what is no page of its scheme is reported."""
    pages = _Pages(resources, scope)
    pages.check_lists()
    for document, resource in zip(documents.resources, resources):
        service = resource.service
        for operation in service.operations if service else ():
            if operation.paging is not None:
                place = _place(document.root, operation)
                pages.check(place, operation, pagings.by_name[operation.paging])
    return tuple(
        replace(resource, datatypes=tuple(map(pages.completed, resource.datatypes)))
        for resource in resources
    )


class _Pages:
    """The datatypes of pages, as far as they are known."""

    def __init__(self, resources: Iterable[model.Resource], scope: Scope) -> None:
        self.scope = scope
        self.datatypes = {d.name: d for each in resources for d in each.datatypes}
        self.items: dict[str, MemberPath] = {}
        """By datatype, the path to the list of a page."""
        self._checked: set[tuple[str, str]] = set()
        self._ends: set[tuple[str, str]] = set()
        """Properties that lead to the next page, which the last one hasn't, and their datatypes."""

    def completed(self, datatype: model.Datatype) -> model.Datatype:
        """A datatype with what is known of it as a page."""
        return replace(
            datatype,
            page_of=self.items.get(datatype.name, datatype.page_of),
            properties=tuple(
                (
                    replace(p, nullable=True)
                    if (datatype.name, p.name) in self._ends
                    else p
                )
                for p in datatype.properties
            ),
        )

    def check_lists(self) -> None:
        """Report what is said to be a page, and holds no list there."""
        for datatype in self.datatypes.values():
            node = self.scope.datatypes[datatype.name].node
            if datatype.page_of is None:
                continue
            place = node.values["page_of"].position
            if "paging" not in self.scope.api.values:
                self.scope.error(
                    node.keys["page_of"].position,
                    "a page, but api.yaml doesn't tell how lists come in pages",
                    "describe it there under 'paging'",
                )
            found = properties_at(self.datatypes, datatype.name, datatype.page_of)
            if not found:
                name = str(datatype.page_of)
                known = [prop.name for prop in datatype.properties]
                self.scope.expect("property", name, known, place)
            elif not isinstance(found[-1].type, model.ListOf):
                self.scope.error(
                    place,
                    f"'{datatype.page_of}' is not a list",
                    "the property with the items of a page is of a type 'list of T'",
                )

    def check(
        self, place: Position, operation: model.Operation, paging: model.Paging
    ) -> None:
        """Report what doesn't fit in one operation."""
        is_linked = paging.next is not None or paging.link is not None
        if operation.http_method != "GET" and is_linked:
            self.scope.error(
                place,
                f"the next page of a {operation.http_method} can't be found by its URI, which is for a GET",
                "name a pagination scheme with a cursor, an offset or a number of the page",
            )
        match operation.result:
            case model.ListOf(item):
                self._check_bare(place, paging)
                self._check_last(place, paging, item)
            case model.Reference(name):
                if (name, paging.name) not in self._checked:
                    self._checked.add((name, paging.name))
                    self._check_page(place, paging, self.datatypes[name])
            case _:
                self.scope.error(
                    place,
                    f"'{operation.name}' gives no list that could come in pages",
                    "its result is 'list of T', or a datatype with such a property",
                )

    def _check_bare(self, place: Position, paging: model.Paging) -> None:
        """Report a scheme that asks for members of a page which is a mere list."""
        for role in MEMBERS:
            if member := getattr(paging, role):
                self.scope.error(
                    place,
                    f"the answer is a list, which has no member '{member}'",
                    f"it is '{role}' in api.yaml: name another pagination scheme, or a datatype as the result",
                )
                return

    def _check_page(
        self, place: Position, paging: model.Paging, datatype: model.Datatype
    ) -> None:
        node = self.scope.datatypes[datatype.name].node
        place = node.keys["page_of"].position if "page_of" in node.values else place
        path = datatype.page_of or paging.items
        if path is None:
            self.scope.error(
                place,
                f"nothing tells where the items are in '{datatype.name}'",
                "write 'page_of' in the datatype, or 'items' under 'paging' in api.yaml",
            )
        elif self.items.setdefault(datatype.name, path) != path:
            self.scope.error(
                place,
                f"the items of '{datatype.name}' are '{self.items[datatype.name]}' elsewhere, and '{path}' here",
                "write 'page_of' in the datatype",
            )
        elif datatype.page_of is not None:
            self._check_items(place, paging, datatype, path)
        elif self._found(datatype, path, place, "the items"):
            self._check_items(place, paging, datatype, path)
        for role, (what, kinds) in _ROLES.items():
            if member := getattr(paging, role):
                found = self._found(datatype, member, place, what)
                self._check_type(datatype, member, found, what, kinds)
                if found and role in ("next", "next_cursor"):
                    self._ends.add((_holder(datatype, found), found[-1].name))

    def _check_items(
        self,
        place: Position,
        paging: model.Paging,
        datatype: model.Datatype,
        path: MemberPath,
    ) -> None:
        """Report the items of a page if they are none, or if they haven't what is asked of them."""
        found = properties_at(self.datatypes, datatype.name, path)
        type_ = found[-1].type if found else None
        if isinstance(type_, model.ListOf):
            self._check_last(place, paging, type_.item)
        elif type_ is not None and datatype.page_of is None:
            self.scope.error(
                place,
                f"'{path}' of '{datatype.name}' is not a list",
                "api.yaml names it as the items of pages",
            )

    def _check_type(
        self,
        datatype: model.Datatype,
        path: MemberPath,
        found: Sequence[model.Property],
        what: str,
        kinds: Sequence[model.ScalarKind],
    ) -> None:
        """Report a member of a page that is of another type than what it tells."""
        if found and not _is_one_of(found[-1].type, kinds):
            holder = self.scope.datatypes[_holder(datatype, found)]
            properties = holder.properties() or _NOTHING
            self.scope.error(
                properties.keys[found[-1].name].position,
                f"'{path}' is {what}, which is {choice(kinds)}",
                "see 'paging' in api.yaml",
            )

    def _found(
        self, datatype: model.Datatype, path: MemberPath, place: Position, what: str
    ) -> tuple[model.Property, ...]:
        """The properties on a path; none, which is reported, if it leads nowhere."""
        found = properties_at(self.datatypes, datatype.name, path)
        if not found:
            self.scope.error(
                place,
                f"'{datatype.name}' is a page without the property '{path}'",
                f"api.yaml names it as {what}",
            )
        return found

    def _check_last(
        self, place: Position, paging: model.Paging, item: model.Type
    ) -> None:
        """Report items without the property that is the cursor."""
        if paging.last is None:
            return
        found: tuple[model.Property, ...] = ()
        if isinstance(item, model.Reference):
            path = MemberPath((paging.last,))
            found = properties_at(self.datatypes, item.datatype, path)
        if not (found and _is_one_of(found[-1].type, _CURSORS)):
            self.scope.error(
                place,
                f"the items have no text or whole number '{paging.last}', which is to be the cursor",
                "see 'last' under 'paging' in api.yaml",
            )


def _holder(datatype: model.Datatype, found: Sequence[model.Property]) -> str:
    """The datatype that has the last of the properties on a path."""
    *outer, _ = found
    above = outer[-1].type if outer else None
    return above.datatype if isinstance(above, model.Reference) else datatype.name


def _is_one_of(type_: model.Type, kinds: Sequence[model.ScalarKind]) -> bool:
    return isinstance(type_, model.Scalar) and type_.kind in kinds


def _place(root: MappingNode, operation: model.Operation) -> Position:
    """Where an operation says how it comes in pages, or where it is."""
    service = root.mapping("service") or _NOTHING
    operations = service.mapping("operations") or _NOTHING
    node = operations.mapping(operation.name) or _NOTHING
    return (node.scalar("paging") or operations.keys[operation.name]).position
