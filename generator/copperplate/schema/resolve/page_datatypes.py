"""Whether the datatypes of pages have what the pagination schemes of api.yaml ask of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from copperplate.diagnostics import Position
from copperplate.ir import model
from copperplate.ir.facts import properties_at
from copperplate.ir.member_path import MemberPath
from copperplate.schema.nodes import MappingNode
from copperplate.schema.resolve.paging import MEMBERS, Pagings
from copperplate.schema.resolve.paging_parameters import choice
from copperplate.schema.resolve.scope import Scope

_CURSORS: tuple[model.ScalarKind, ...] = ("string", "integer", "int64", "uuid")
_NUMBERS: tuple[model.ScalarKind, ...] = ("integer", "int64")

_ROLES: Mapping[str, tuple[str, tuple[model.ScalarKind, ...]]] = {
    "next": ("the URL of the next page", ("string", "url")),
    "next_cursor": ("the cursor of the next page", ("string", *_NUMBERS)),
    "more": ("the sign that another page follows", ("boolean",)),
    "total": ("the number of all items", _NUMBERS),
    "total_pages": ("the number of all pages", _NUMBERS),
}
"""What a member of a page tells, and the types that it can have."""

_NOTHING = MappingNode("", 0, 0)


class PageDatatypes:
    """The datatypes of pages, as far as they are known."""

    def __init__(
        self, resources: Iterable[model.Resource], pagings: Pagings, scope: Scope
    ) -> None:
        self.scope = scope
        self._pagings = pagings
        self.datatypes = {d.name: d for each in resources for d in each.datatypes}
        self.items: dict[str, MemberPath] = {}
        """By datatype, the path to the list of a page."""
        self._checked: set[tuple[str, str]] = set()
        self._lacking: dict[tuple[str, str], list[tuple[Position, str]]] = {}
        """By scheme and role, the datatypes that lack the member, and where that is told."""
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
                    "its result is 'list of T' or a datatype with such a property, or its 'paging' is none",
                )

    def _check_bare(self, place: Position, paging: model.Paging) -> None:
        """Report a scheme that asks for members of a page which is a mere list."""
        for role in MEMBERS:
            if member := getattr(paging, role):
                self.scope.error(
                    place,
                    f"the answer is a list, which has no member '{member}'",
                    f"it is '{role}' in api.yaml: with 'paging' name another pagination scheme, or none",
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
                "write 'page_of' in the datatype, 'items' under 'paging' in api.yaml, or 'paging: none' here",
            )
        elif self.items.setdefault(datatype.name, path) != path:
            self.scope.error(
                place,
                f"the items of '{datatype.name}' are '{self.items[datatype.name]}' elsewhere, and '{path}' here",
                "write 'page_of' in the datatype",
            )
        elif datatype.page_of is not None:
            self._check_items(place, paging, datatype, path)
        elif self._found(datatype, path, place, paging, "items"):
            self._check_items(place, paging, datatype, path)
        for role, (what, kinds) in _ROLES.items():
            if member := getattr(paging, role):
                found = self._found(datatype, member, place, paging, role)
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
        self,
        datatype: model.Datatype,
        path: MemberPath,
        place: Position,
        paging: model.Paging,
        role: str,
    ) -> tuple[model.Property, ...]:
        """The properties on a path; none if it leads nowhere, which is reported in the end."""
        found = properties_at(self.datatypes, datatype.name, path)
        if not found:
            lacking = self._lacking.setdefault((paging.name, role), [])
            lacking.append((place, datatype.name))
        return found

    def report_lacking(self) -> None:
        """Report the members that pages lack; one that several pages should have and none has, in api.yaml."""
        for (name, role), lacking in self._lacking.items():
            pages = {page for page, of in self._checked if of == name}
            path = str(getattr(self._pagings.by_name[name], role))
            if len(lacking) == len(pages) > 1:
                self.scope.error(
                    self._pagings.nodes[name].node.values[role].position,
                    f"none of the {len(pages)} pages has the property '{path}'",
                    self._guess(path, pages),
                )
                continue
            what = _ROLES[role][0] if role in _ROLES else "the items"
            for place, page in lacking:
                self.scope.error(
                    place,
                    f"'{page}' is a page without the property '{path}'",
                    self._guess(path, [page]) or f"api.yaml names it as {what}",
                )

    def _guess(self, path: str, pages: Iterable[str]) -> str | None:
        """A hint at the property of pages that is meant, or at one within another where the path is longer."""
        names = set()
        for prop in (p for page in pages for p in self.datatypes[page].properties):
            names.add(prop.name)
            if "." in path and isinstance(prop.type, model.Reference):
                inner = self.datatypes[prop.type.datatype].properties
                names |= {f"{prop.name}.{each.name}" for each in inner}
        return self.scope.guess(path, sorted(names))

    def _check_last(
        self, place: Position, paging: model.Paging, item: model.Type
    ) -> None:
        """Report items without the property that is the cursor."""
        if paging.last is None:
            return
        found = self._property_of(item, paging.last)
        if not (found and _is_one_of(found.type, _CURSORS)):
            self.scope.error(
                place,
                f"the items have no text or whole number '{paging.last}', which is to be the cursor",
                "see 'last' under 'paging' in api.yaml",
            )

    def cursor_of(
        self, operation: model.Operation, paging: model.Paging
    ) -> model.Property | None:
        """The property that is the cursor of the next page; None if there is none that could be it."""
        type_, path = operation.result, paging.next_cursor
        cursor = None
        if isinstance(type_, model.Reference):
            of_page = self.datatypes[type_.datatype]
            path = of_page.page_of or paging.items if paging.last else path
            found = properties_at(self.datatypes, of_page.name, path) if path else ()
            cursor = found[-1] if found else None
            type_ = cursor.type if cursor else None
        if paging.last:
            items = type_.item if isinstance(type_, model.ListOf) else None
            cursor = self._property_of(items, paging.last) if items else None
        return cursor if cursor and _is_one_of(cursor.type, _CURSORS) else None

    def _property_of(self, item: model.Type, name: str) -> model.Property | None:
        """A property of a type by its name."""
        if not isinstance(item, model.Reference):
            return None
        found = properties_at(self.datatypes, item.datatype, MemberPath((name,)))
        return found[-1] if found else None


def _holder(datatype: model.Datatype, found: Sequence[model.Property]) -> str:
    """The datatype that has the last of the properties on a path."""
    *outer, _ = found
    above = outer[-1].type if outer else None
    return above.datatype if isinstance(above, model.Reference) else datatype.name


def _is_one_of(type_: model.Type, kinds: Sequence[model.ScalarKind]) -> bool:
    return isinstance(type_, model.Scalar) and type_.kind in kinds
