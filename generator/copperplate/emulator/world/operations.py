"""What the operations of an API do to the state, and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from urllib.parse import urlencode

from copperplate.emulator.world.invocations import (
    Invocation,
    Result,
    body_values,
    query_values,
)
from copperplate.emulator.world.kinds import Kind, operation, parameters
from copperplate.emulator.world.objects import Objects, made_up, now
from copperplate.emulator.world.reading import Reading, complete, nothing, shown
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.representation import Rendering
from copperplate.emulator.world.state import Item, Keys, Object, State, fill
from copperplate.ir.model import (
    Datatype,
    JSONValue,
    ListOf,
    Property,
    Reference,
    Scalar,
)


class Operations:
    """Carries out calls. The caller sees to it that only one is carried out at a time."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.model = state.model
        self.objects = Objects(state)
        self._standard: dict[str, Callable[[Invocation], Result]] = {
            "create": self._create,
            "get": self._get,
            "list": self._list,
            "update": self._update,
            "replace": self._replace,
            "delete": self._delete,
        }

    def carry_out(self, invocation: Invocation) -> Result:
        """Do what an operation does; raises Refusal if it can't be done, and then changes nothing."""
        standard = invocation.operation.standard
        if standard is None:
            return self._custom(invocation)
        if invocation.kind.view is not None:
            return self._view(invocation)
        if standard == "create" and invocation.kind.service.singleton:
            return self._replace(invocation)
        return self._standard[standard](invocation)

    def _body(self, invocation: Invocation) -> Object:
        """The properties that a call sets, all of it checked; Refusal 400 if anything is wrong."""
        self._query(invocation)
        reading = Reading(self.model, now())
        values = body_values(self.model, invocation, reading)
        reading.finish(self.state)
        return values

    def _query(self, invocation: Invocation) -> Object:
        """The parameters that the URL gives, checked; Refusal 400 if anything is wrong."""
        reading = Reading(self.model, now(), forgiving=False)
        values = query_values(invocation, reading)
        reading.finish(self.state)
        return values

    def _answer(self, invocation: Invocation, item: Item) -> Result:
        status = invocation.operation.status
        return Result(status, Rendering(self.state, invocation.base).item(item))

    # Objects

    def _create(self, invocation: Invocation) -> Result:
        self._parent(invocation.kind, invocation.keys)
        values = self._body(invocation)
        item = self.objects.add(invocation.kind, invocation.keys, values, now())
        answer = Rendering(self.state, invocation.base).item(item)
        for prop in invocation.kind.datatype.properties:
            if prop.shown_once:
                answer[prop.name] = values.get(prop.name) or made_up(prop)
        return Result(invocation.operation.status, answer)

    def _get(self, invocation: Invocation) -> Result:
        return self._answer(invocation, self._target(invocation))

    def _update(self, invocation: Invocation) -> Result:
        item = self._target(invocation)
        values = self._body(invocation)
        self.objects.change(item, item.value | values, values, now())
        return self._answer(invocation, item)

    def _replace(self, invocation: Invocation) -> Result:
        item = self._target(invocation)
        values = self._body(invocation)
        fixed = (*invocation.kind.scope, invocation.kind.service.key)
        kept = {
            prop.name: item.value[prop.name]
            for prop in invocation.kind.datatype.properties
            if prop.name in item.value and (prop.assigned or prop.name in fixed)
        }
        self.objects.change(item, values | kept, values, now())
        return self._answer(invocation, item)

    def _delete(self, invocation: Invocation) -> Result:
        item = self._target(invocation)
        self._query(invocation)
        self.state.remove(item)
        return Result(204)

    # Singletons. One that can be deleted may be absent; any other is always there.

    def _view(self, invocation: Invocation) -> Result:
        """An operation on a singleton that is a property of its parent."""
        kind, parent = invocation.kind, self._parent(invocation.kind, invocation.keys)
        assert kind.view is not None and parent is not None
        current = parent.value.get(kind.view)
        if current is None and _may_be_absent(invocation):
            what = f"{parent.kind.datatype.name} {shown(parent.key)}"
            raise Refusal(404, f"{what} has no {kind.view}")
        standard = invocation.operation.standard
        if standard == "delete":
            self.objects.store(parent, parent.value | {kind.view: None}, now())
            return Result(204)
        if standard != "get" or not isinstance(current, dict):
            given = {} if standard == "get" else self._body(invocation)
            if standard == "update" and isinstance(current, dict):
                given = current | given
            current = complete(kind.datatype, given, now())
        if standard != "get":
            self.objects.store(parent, {**parent.value, kind.view: current}, now())
        answer = Rendering(self.state, invocation.base).object(
            kind.datatype.name, current
        )
        return Result(invocation.operation.status, answer)

    def _singleton(self, invocation: Invocation) -> Item:
        """The one object of a singleton that is nobody's property."""
        self._parent(invocation.kind, invocation.keys)
        item = self.state.get(invocation.kind, invocation.keys)
        if item is None and _may_be_absent(invocation):
            raise Refusal(404, f"there is no {invocation.kind.datatype.name} here")
        return item or self.objects.add(invocation.kind, invocation.keys, {}, now())

    # Lists

    def _list(self, invocation: Invocation) -> Result:
        self._parent(invocation.kind, invocation.keys)
        query = self._query(invocation)
        limit, before = self._page_wanted(invocation, query)
        found = self._selected(invocation, invocation.keys, query, before)
        items = list(islice(found, limit))
        more = next(found, None) is not None
        return Result(
            200, self._page(invocation, items, items[-1].key if more else None)
        )

    def _page_wanted(
        self, invocation: Invocation, query: Object
    ) -> tuple[int | None, str | None]:
        """The most objects in the page and the key of the one that it begins after; None if not paged."""
        paging = self.model.api.paging
        facts = {p.name: p for p in invocation.operation.parameters}
        if paging is None or paging.cursor not in facts:
            return None, None
        cursor = query.get(paging.cursor)
        limit = query.get(paging.limit)
        if paging.limit in facts and not isinstance(limit, int):
            limit = facts[paging.limit].default or facts[paging.limit].maximum
        most = int(limit) if isinstance(limit, int | float) else 100
        return most, cursor if isinstance(cursor, str) else None

    def _selected(
        self, invocation: Invocation, scope: Keys, query: Object, before: str | None
    ) -> Iterator[Item]:
        """The objects, newest first, whose properties are what parameters of the same names ask for."""
        collection = self.state.collection(invocation.kind, scope)
        try:
            found = collection.newest_first(before)
        except KeyError:
            paging = self.model.api.paging
            assert paging is not None
            message = f"'{paging.cursor}' is not the end of a page: {shown(before)}"
            raise Refusal(400, message, code=paging.invalid_cursor_code) from None
        wanted = {
            k: v for k, v in query.items() if invocation.kind.property(k) is not None
        }
        return (item for item in found if _fits(item, wanted))

    def _page(
        self, invocation: Invocation, items: list[Item], last: str | None
    ) -> JSONValue:
        """The answer with the objects of a page; ``last`` is the key of its last one if there are more."""
        rendering = Rendering(self.state, invocation.base)
        answers: list[JSONValue] = [rendering.item(item) for item in items]
        if not isinstance(invocation.operation.result, Reference):
            return answers
        datatype = self.model.datatypes[invocation.operation.result.datatype]
        paging = self.model.api.paging
        here = invocation.base + fill(invocation.operation.path, invocation.keys)
        given: Object = {_items_of(datatype, invocation.kind): answers}
        for prop in datatype.properties:
            if prop.name in self.model.uri_names:
                given[prop.name] = here
        if paging is not None and last is not None:
            known = {p.name for p in invocation.operation.parameters}
            query = {
                name: texts for name, texts in invocation.query.items() if name in known
            }
            query[paging.cursor] = [last]
            given[paging.next] = f"{here}?{urlencode(query, doseq=True)}"
        return complete(datatype, given, now())

    # Custom operations

    def _custom(self, invocation: Invocation) -> Result:
        """An operation of which only its form is known.

        It finds its object, sets the properties that its parameters name, and answers in the form of
        its result. A DELETE of a property's path clears that property.
        """
        item = self._named(invocation)
        values = self._body(invocation)
        name = invocation.operation.path.rsplit("/", 1)[1]
        clears = invocation.operation.http_method == "DELETE"
        if item is not None and clears and item.kind.property(name) is not None:
            rest = {k: v for k, v in item.value.items() if k != name}
            self.objects.store(item, rest, now())
        elif item is not None and values:
            self.objects.change(item, item.value | values, values, now())
        answer = None
        if invocation.operation.result is not None:
            answer = self._custom_result(invocation, item)
        return Result(invocation.operation.status, answer)

    def _named(self, invocation: Invocation) -> Item | None:
        """The object that a custom operation's path names; None if it is about all of them."""
        kind = invocation.kind
        own = len(parameters(kind.item_path))
        if kind.service.singleton or len(invocation.keys) < own:
            self._parent(kind, invocation.keys)
            return None
        return self._item(kind, invocation.keys[:own])

    def _custom_result(self, invocation: Invocation, item: Item | None) -> JSONValue:
        """The object, the list that the query selects, or as little as the type of the result allows."""
        result = invocation.operation.result
        if item is not None and result == Reference(invocation.kind.datatype.name):
            return Rendering(self.state, invocation.base).item(item)
        if isinstance(result, Reference):
            datatype = self.model.datatypes[result.datatype]
            if item is None and _lists(datatype, invocation.kind):
                scope = invocation.keys[: len(invocation.kind.scope)]
                found = self._selected(invocation, scope, self._query(invocation), None)
                return self._page(invocation, list(found), None)
            return complete(datatype, {}, now())
        if isinstance(result, Scalar | ListOf):
            return nothing(Property(name="", type=result), now())
        return {}

    # What a path names

    def _target(self, invocation: Invocation) -> Item:
        """The object that a call is about."""
        if invocation.kind.service.singleton:
            return self._singleton(invocation)
        return self._item(invocation.kind, invocation.keys)

    def _item(self, kind: Kind, keys: Keys) -> Item:
        """The object with these keys; Refusal 404 naming what is missing, a parent first."""
        self._parent(kind, keys)
        item = self.state.get(kind, keys)
        if item is None:
            raise Refusal(404, f"there is no {kind.datatype.name} {shown(keys[-1])}")
        return item

    def _parent(self, kind: Kind, keys: Keys) -> Item | None:
        """The object that the kind's objects with these keys live under, None if they live under none."""
        if kind.parent is None:
            return None
        return self._item(kind.parent, keys[: len(parameters(kind.parent.item_path))])


def _may_be_absent(invocation: Invocation) -> bool:
    """Whether a call finds nothing if a singleton has not been put there."""
    return operation(invocation.kind, "delete") is not None and not invocation.is_whole


def _fits(item: Item, wanted: Object) -> bool:
    return all(
        (
            item.value.get(name) in value
            if isinstance(value, list)
            else item.value.get(name) == value
        )
        for name, value in wanted.items()
    )


def _items_of(page: Datatype, kind: Kind) -> str:
    """The property of a page that holds the objects."""
    return page.page_of or next(iter(_lists(page, kind)), "items")


def _lists(datatype: Datatype, kind: Kind) -> list[str]:
    own = ListOf(Reference(kind.datatype.name))
    return [prop.name for prop in datatype.properties if prop.type == own]
