"""Whether the lists of operations come in pages as the pagination schemes of api.yaml say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from copperplate.diagnostics import Position
from copperplate.ir import model, scalars
from copperplate.schema.documents import Documents
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve.page_datatypes import PageDatatypes
from copperplate.schema.resolve.paging import DEFAULT, NONE, Pagings, says_page
from copperplate.schema.resolve.scope import Scope

_NOTHING = MappingNode("", 0, 0)


def fitted(
    documents: Documents,
    resources: Sequence[model.Resource],
    pagings: Pagings,
    scope: Scope,
) -> tuple[model.Resource, ...]:
    """The resources, their pages told which list they hold; what doesn't fit is reported."""
    pages = PageDatatypes(resources, pagings, scope)
    pages.check_lists()
    lists = _Lists(pages, pagings, scope)
    for document, resource in zip(documents.resources, resources):
        service = resource.service
        for operation in service.operations if service else ():
            lists.check(document.root, operation)
    pages.report_lacking()
    lists.check_used()
    return tuple(
        replace(resource, datatypes=tuple(map(pages.completed, resource.datatypes)))
        for resource in resources
    )


class _Lists:
    """The operations that give lists, one after the other."""

    def __init__(self, pages: PageDatatypes, pagings: Pagings, scope: Scope) -> None:
        self._pages = pages
        self._pagings = pagings
        self._scope = scope
        self._used: set[str] = set()
        self._is_lost = pagings.is_lost
        """Something names a scheme that there is none of; that is reported."""

    def check(self, root: MappingNode, operation: model.Operation) -> None:
        """Report what doesn't fit in an operation of a file."""
        key, named = _nodes(root, operation)
        place = (named or key).position
        if operation.paging is not None:
            self._used.add(operation.paging)
            paging = self._pagings.by_name[operation.paging]
            self._check_verb(place, operation, paging)
            self._check_keys(operation, paging)
            self._pages.check(place, operation, paging)
            self._check_cursor(place, operation, paging)
        elif named is not None:
            self._is_lost |= named.value != NONE
        elif self._pagings.default and says_page(operation.result, self._scope):
            self._scope.error(
                place,
                f"'{operation.name}' gives a page, and nothing tells how its list goes on",
                "name a pagination scheme with 'paging', or write 'paging: none'",
            )

    def check_used(self) -> None:
        """Report the schemes by which no list comes in pages."""
        if self._is_lost:
            return
        for name, described in self._pagings.nodes.items():
            if name not in self._used:
                which = "this" if name == DEFAULT else f"'{name}'"
                self._scope.error(
                    described.key.position,
                    f"no list has {which} as its pagination scheme",
                    f"take it out, or write 'paging: {name}' in an operation",
                )

    def _check_verb(
        self, place: Position, operation: model.Operation, paging: model.Paging
    ) -> None:
        is_linked = paging.next is not None or paging.link is not None
        if operation.http_method != "GET" and is_linked:
            self._scope.error(
                place,
                f"the next page of a {operation.http_method} can't be found by its URL, which is for a GET",
                "name a pagination scheme with a cursor, an offset or a number of the page",
            )

    def _check_keys(self, operation: model.Operation, paging: model.Paging) -> None:
        """Report parameters of paging that are where a key is sent."""
        names = {each.name for each in paging.parameters}
        for parameter in operation.parameters:
            if (
                parameter.name in names
                and parameter.location == "query"
                and parameter.wire in self._scope.authentication.queries
            ):
                self._scope.error(
                    self._pagings.nodes[paging.name].place(parameter.name),
                    f"'{parameter.wire}' in the query is the key that 'authentication' tells of",
                    "clients set it themselves, so nothing else has that name",
                )

    def _check_cursor(
        self, place: Position, operation: model.Operation, paging: model.Paging
    ) -> None:
        """Report a cursor that a page has in a type in which a request doesn't take it."""
        of_name = (p for p in operation.parameters if p.name == paging.cursor)
        taken, given = next(of_name, None), self._pages.cursor_of(operation, paging)
        if taken is None or given is None:
            return
        assert isinstance(taken.type, model.Scalar)
        assert isinstance(given.type, model.Scalar)
        wanted, found = scalars.of(taken.type), scalars.of(given.type)
        if taken.location == "body":
            fits = wanted.json == found.json
        else:  # where all is text
            fits = wanted.json == "string" or given.type.kind != "string"
        if not fits:
            self._scope.error(
                place,
                f"the cursor '{taken.name}' is {wanted.words}, and '{given.name}' of the page before is {found.words}",
                f"describe '{taken.name}' in api.yaml, under 'parameters' of 'paging', with the same type",
            )


def _nodes(
    root: MappingNode, operation: model.Operation
) -> tuple[ScalarNode, ScalarNode | None]:
    """Where an operation stands, and where it says how it comes in pages."""
    service = root.mapping("service") or _NOTHING
    operations = service.mapping("operations") or _NOTHING
    node = operations.mapping(operation.name) or _NOTHING
    return operations.keys[operation.name], node.scalar("paging")
