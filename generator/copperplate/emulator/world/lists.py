"""Lists: which objects a request asks for, which part of them, and how the answer tells where the next is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import TypeAlias
from urllib.parse import urlencode

from copperplate.emulator.world.invocations import Invocation, Result
from copperplate.emulator.world.kinds import Keys, Kind, Kinds
from copperplate.emulator.world.objects import now
from copperplate.emulator.world.reading import complete, query_value
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.representation import Rendering, least
from copperplate.emulator.world.state import Collection, Item, Object, State
from copperplate.ir.facts import PageFacts, properties_at
from copperplate.ir.field_facts import shown
from copperplate.ir.member_path import MemberPath, Step
from copperplate.ir.model import (
    Datatype,
    Field,
    JSONValue,
    ListOf,
    Paging,
    Property,
    Reference,
    Scalar,
    Type,
)


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a list that is a page."""

    items: list[Item]
    next: str | None
    """What the parameter that says where a page begins is for the next one; None if this is the last."""
    total: int | None
    """How many objects there are in all; None if nobody asks."""
    limit: int | None
    """The most objects in a page."""


def listed(state: State, invocation: Invocation, given: Object, scope: Keys) -> Result:
    """The objects whose properties are what parameters of the same names ask for, or a page of them.

    ``given`` holds the parameters by their names, those of paging included; ``scope`` are the keys of what
    the objects live under. Refusal 400 for a page that can't be.
    """
    kinds, kind = state.kinds, invocation.kind
    paging = kinds.api.paging_of(invocation.operation)
    about_pages = (paging.begin, paging.limit) if paging else ()
    wanted: Object = {
        kind.properties[name].wire: value
        for name, value in given.items()
        if name in kind.properties
        and name not in about_pages
        and not isinstance(value, dict)
    }
    collection = state.collection(kind, scope)
    rendering = Rendering(state, invocation.base)
    page = kind.facts.operations[invocation.operation.name].page
    if paging is None or page is None:
        items = _fitting(collection.listed(kinds.order), wanted)
        answers: list[JSONValue] = [rendering.item(item) for item in items]
        return invocation.result(_answer(kinds, invocation, {}, answers))
    request = _Page(paging, page, invocation, collection, given)
    part = request.part(wanted)
    link = None if part.next is None else request.url(part.next)
    answers = [rendering.item(item) for item in part.items]
    value = _answer(kinds, invocation, _told(page, part, link), answers)
    headers = {"Link": f'<{link}>; rel="{paging.link}"'} if paging.link and link else {}
    return invocation.result(value, headers)


def _fitting(items: Iterator[Item], wanted: Object) -> Iterator[Item]:
    return (item for item in items if _fits(item, wanted))


def _fits(item: Item, wanted: Object) -> bool:
    return all(
        any(
            _is_same(item.value.get(name), each)
            for each in (value if isinstance(value, list) else [value])
        )
        for name, value in wanted.items()
    )


def _is_same(one: JSONValue, other: JSONValue) -> bool:
    """Whether two values are equal; numbers are as they are written, so that ``0.1`` is ``0.10``."""
    if isinstance(one, Decimal) and isinstance(other, float):
        other = Decimal(str(other))
    elif isinstance(one, float) and isinstance(other, Decimal):
        one = Decimal(str(one))
    return one == other


class _Page:
    """A request for a page."""

    def __init__(
        self,
        paging: Paging,
        page: PageFacts,
        invocation: Invocation,
        collection: Collection,
        given: Object,
    ) -> None:
        self._paging = paging
        self._invocation = invocation
        self._collection = collection
        self._given = given
        self._parameters = {p.name: p for p in invocation.operation.parameters}
        self._begin = self._parameters[paging.begin]
        kind = invocation.kind
        self._last = None if page.last == kind.key else page.last
        """The member of an object that is the cursor, if it isn't the key."""
        self._is_numbered = _is_number(self._begin) and not (
            kind.service.key in kind.properties
            and _is_number(kind.properties[kind.service.key])
        )
        """Whether the cursor is a number, and no key could be it."""

    def part(self, wanted: Object) -> Part:
        """The page that is asked for, of the objects that are as they are wanted."""
        paging, limit, start = self._paging, self._limit(), self._start()
        after = self._after() if paging.cursor else None
        found = _fitting(self._collection.listed(paging.order, after), wanted)
        skipped = start * (limit or 0) if paging.page else start
        if paging.page and limit is None and start:
            found = iter(())
        for _ in islice(found, skipped):
            pass
        items = list(islice(found, limit))
        more = next(found, None) is not None
        total = None
        if paging.total or paging.total_pages:
            every = _fitting(self._collection.listed(), wanted)
            total = sum(1 for _ in every)
        return Part(items, self._next(start, items) if more else None, total, limit)

    def url(self, begin: str) -> str:
        """The URL of another page of the same list."""
        invocation = self._invocation
        shared = invocation.kind.shared[invocation.operation.name]
        every = (*self._parameters.values(), *shared)
        wires = {p.wire for p in every if p.location == "query"}
        query = {
            name: texts
            for name, texts in invocation.query.items()
            if name in wires or name.partition("[")[0] in wires
        }
        query[self._begin.wire] = [begin]
        here = invocation.base + invocation.operation.path.fill(invocation.keys)
        return f"{here}?{urlencode(query, doseq=True)}"

    def _limit(self) -> int | None:
        """The most objects in the page; None if nothing bounds it."""
        parameter = self._parameters.get(self._paging.limit or "")
        if parameter is None:
            return None
        limit = self._given.get(parameter.name)
        if limit is None:
            default = parameter.default
            limit = parameter.maximum if default is None else default
        most = int(limit) if isinstance(limit, int | float) else None
        if most is not None and most < 1:
            raise Refusal(400, f"'{parameter.name}' must be at least 1, not {most}")
        return most

    def _start(self) -> int:
        """The offset, or the number of pages before this one; 0 if pages begin after a cursor."""
        if self._paging.cursor is not None:
            return 0
        first = self._paging.first
        number = self._given.get(self._begin.name)
        start = number - first if isinstance(number, int) else 0
        if start < 0:
            message = f"'{self._begin.name}' must be at least {first}, not {number}"
            raise Refusal(400, message, code=self._paging.invalid_cursor_code)
        return start

    def _next(self, start: int, items: list[Item]) -> str:
        """What tells where the page after one of these items begins."""
        if self._paging.offset:
            return str(self._paging.first + start + len(items))
        if self._paging.page:
            return str(self._paging.first + start + 1)
        return self._cursor(items[-1])

    def _cursor(self, item: Item) -> str:
        """What a page begins after that begins after this object."""
        if self._last is not None:
            return str(item.value.get(self._last))
        return str(item.sequence) if self._is_numbered else item.key

    def _after(self) -> str | None:
        """The key of the object that the page begins after; None if it is the first."""
        cursor = self._given.get(self._begin.name)
        if cursor is None:
            return None
        key: str | None = str(cursor)
        if self._last is not None or self._is_numbered:
            # Of several that have it alike, the last one.
            every = self._collection.listed(self._paging.order)
            alike = [i.key for i in every if self._cursor(i) == str(cursor)]
            key = alike[-1] if alike else None
        if key not in self._collection.sequence_of:
            message = f"'{self._begin.name}' is not the end of a page: {shown(cursor)}"
            raise Refusal(400, message, code=self._paging.invalid_cursor_code)
        return key


def _is_number(field: Field) -> bool:
    return isinstance(field.type, Scalar) and field.type.kind in ("integer", "int64")


Values: TypeAlias = "dict[tuple[Step, ...], JSONValue]"
"""By the path on the wire, what members of an answer are; of a number, the text will do."""


def _told(page: PageFacts, part: Part, link: str | None) -> Values:
    """What the members of a page tell of the others."""
    pages = 1
    if part.total is not None and part.limit:
        pages = max(1, -(-part.total // part.limit))
    told: dict[MemberPath | None, JSONValue] = {
        page.next: link,
        page.next_cursor: part.next,
        page.more: part.next is not None,
        page.total: str(part.total),
        page.total_pages: str(pages),
    }
    return {path.steps: value for path, value in told.items() if path is not None}


def _answer(
    kinds: Kinds, invocation: Invocation, values: Values, items: list[JSONValue]
) -> JSONValue:
    """A list in the form of an operation's result, with what is to be told besides the items."""
    kind, result = invocation.kind, invocation.operation.result
    if result == ListOf(Reference(kind.datatype.name)):
        return items
    if not isinstance(result, Reference):
        return least(kinds, result, now())
    datatype = kinds.datatypes[result.datatype]
    here = invocation.base + invocation.operation.path.fill(invocation.keys)
    for prop in datatype.properties:
        if prop.wire in kinds.uri_names:
            values[prop.wire,] = here
    holder = list_in(kinds, kind, datatype)
    if holder is not None:
        values[holder] = items
    return _assembled(kinds, datatype, values)


def _assembled(kinds: Kinds, datatype: Datatype, values: Values) -> Object:
    """An object with the given members, wherever within it they are."""
    given: Object = {}
    for prop in datatype.properties:
        inner = {
            path[1:]: value for path, value in values.items() if path[0] == prop.wire
        }
        if () in inner:
            value = inner[()]
            given[prop.wire] = (
                query_value(prop.type, value) if isinstance(value, str) else value
            )
        elif inner and isinstance(prop.type, Reference):
            within = kinds.datatypes[prop.type.datatype]
            given[prop.wire] = _assembled(kinds, within, inner)
    return complete(datatype, given, now())


def list_in(kinds: Kinds, kind: Kind, answer: Datatype) -> tuple[Step, ...] | None:
    """Where an answer has a list of a kind's objects, a page of them or all; None without one."""
    own = ListOf(Reference(kind.datatype.name))
    if answer.page_of is not None:
        found = properties_at(kinds.datatypes, answer.name, answer.page_of)
        if found[-1].type == own:
            return tuple(prop.wire for prop in found)
    return next(((prop.wire,) for prop in answer.properties if prop.type == own), None)
