"""``_pagination.py``: how lists come in pages, as constants, where that isn't by a link in a property of a page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from copperplate import names
from copperplate.ir.facts import Facts, PageFacts
from copperplate.ir.member_path import MemberPath
from copperplate.ir.model import Api, ListOf, Operation, Paging, Reference
from copperplate.languages.python.encoders import python_number, python_string
from copperplate.languages.python.imports import Expression, Import
from copperplate.languages.python.layout import Brackets, laid_out
from copperplate.text.code import Code, code, identifier, joined


@dataclass(frozen=True, slots=True)
class Pagination:
    """The constants of an API, and which of them an operation names."""

    definitions: tuple[Code, ...]
    """Each as an assignment."""
    used: Mapping[tuple[str, str], Expression]
    """By resource and operation."""
    links: Mapping[str, str]
    """By datatype, the name on the wire of the property with the link to the next page, where every list of such
    pages goes on by nothing but that."""
    has_lists: bool
    """Whether a page is a list itself."""


def decided(api: Api, facts: Facts, classes: Collection[str]) -> Pagination:
    """Those of all operations; those that are alike are one constant, which has no name of ``classes``."""
    chosen: list[str] = []
    found: list[tuple[Code, ...]] = []
    calls: dict[tuple[str, str], int] = {}
    links = _links(api, facts)
    has_lists = False
    for resource, operation, page in _operations(api, facts):
        paging = api.paging_of(operation)
        if page is None or paging is None or _given(operation) in links:
            continue
        has_lists |= isinstance(operation.result, ListOf)
        arguments = tuple(_arguments(paging, page, operation))
        if arguments not in found:
            found.append(arguments)
            chosen.append(names.upper_snake(names.split(paging.name)))
        calls[resource, operation.name] = found.index(arguments)
    constants = [identifier(name) for name in names.distinct(chosen, classes)]
    return Pagination(
        definitions=tuple(map(_definition, constants, found)),
        used={call: _imported(constants[at]) for call, at in calls.items()},
        links=links,
        has_lists=has_lists,
    )


def _imported(name: Code) -> Expression:
    return Expression(name, frozenset([Import(code(".._pagination"), name)]))


def _operations(
    api: Api, facts: Facts
) -> Iterator[tuple[str, Operation, PageFacts | None]]:
    """All operations, with their resource and the page that they give."""
    for resource in api.resources:
        for operation in resource.service.operations if resource.service else ():
            known = facts.services[resource.name].operations[operation.name]
            yield resource.name, operation, known.page


def _links(api: Api, facts: Facts) -> dict[str, str]:
    """By datatype, the property with the link to the next page, if that is so whichever operation gives it."""
    found: dict[str, set[str | None]] = {}
    for _, operation, page in _operations(api, facts):
        if datatype := _given(operation):
            found.setdefault(datatype, set()).add(_link(page) if page else None)
    return {
        datatype: link
        for datatype, links in found.items()
        if len(links) == 1 and (link := links.pop()) is not None
    }


def _given(operation: Operation) -> str | None:
    """The datatype that an operation gives; None if it gives something else."""
    result = operation.result
    return result.datatype if isinstance(result, Reference) else None


def _link(page: PageFacts) -> str | None:
    """The property with the link to the next page, if that is all there is to know."""
    if page.next is None or page.more is not None or len(page.next.steps) != 1:
        return None
    return str(page.next.steps[0])


def _definition(name: Code, arguments: tuple[Code, ...]) -> Code:
    return laid_out(Brackets(code("{} = Paging(", name), arguments, code(")")), 0)


def _arguments(paging: Paging, page: PageFacts, operation: Operation) -> Iterator[Code]:
    """What differs from the usual, by the names on the wire."""
    parameters = {parameter.name: parameter for parameter in operation.parameters}
    is_linked = paging.next is not None or paging.link is not None
    is_counted = paging.cursor is None and not is_linked
    if page.items.steps and (is_counted or page.last):
        yield code("items={}", _path(page.items))
    if not is_linked:
        begin = parameters[paging.begin]
        role = "cursor" if paging.cursor else "offset" if paging.offset else "page"
        yield code("{}={}", identifier(role), python_string(begin.wire))
        if is_counted and paging.first != (1 if paging.page else 0):
            yield code("first={}", python_number(paging.first))
        if begin.location == "body":
            yield code("in_body=True")
    if paging.link:
        yield code("link={}", python_string(paging.link))
    if page.last:
        yield code("last={}", python_string(page.last))
    for role, path in (
        ("next", page.next),
        ("next_cursor", page.next_cursor),
        ("more", page.more),
        ("total", page.total),
        ("total_pages", page.total_pages),
    ):
        if path is not None and (is_counted or not role.startswith("total")):
            yield code("{}={}", identifier(role), _path(path))


def _path(path: MemberPath) -> Code:
    """``("meta", "next")``"""
    steps = (
        python_number(step) if isinstance(step, int) else python_string(step)
        for step in path.steps
    )
    end = code(",)" if len(path.steps) == 1 else ")")
    return code("({}{}", joined(", ", steps), end)
