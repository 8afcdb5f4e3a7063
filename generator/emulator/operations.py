"""What the operations of an API do to the state, and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

from generator.emulator.errors import Refusal
from generator.emulator.model import (
    Kind,
    Model,
    Targets,
    parameters,
)
from generator.emulator.objects import Objects, made_up, now
from generator.emulator.reading import (
    Reading,
    complete,
    defaults,
    nothing,
    query_value,
    shown,
)
from generator.emulator.rendering import Rendering
from generator.emulator.state import Item, Keys, Object, State, fill
from generator.ir import (
    Datatype,
    JSONValue,
    ListOf,
    Operation,
    Parameter,
    Property,
    Reference,
    Scalar,
)


@dataclass(frozen=True, slots=True)
class Call:
    """One request for an operation, as far as it has been understood."""

    kind: Kind
    operation: Operation
    keys: Keys
    """The values of the path's parameters, in the path's order."""
    query: dict[str, str]
    body: JSONValue
    """The decoded body; an empty object if there was none."""
    base: str
    """The base URL that the client used, for URIs."""


@dataclass(frozen=True, slots=True)
class Result:
    """A successful answer. ``value`` is meaningless if the operation has no result (status 204)."""

    status: int
    value: JSONValue = None


class Operations:
    """Carries out calls. The caller sees to it that only one is carried out at a time."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.objects = Objects(state)
        self.model: Model = state.model
        self._standard: dict[str, Callable[[Call], Result]] = {
            "create": self._create,
            "get": self._get,
            "list": self._list,
            "update": self._update,
            "replace": self._replace,
            "delete": self._delete,
        }

    def carry_out(self, call: Call) -> Result:
        """Do what an operation does; raises Refusal if it can't be done, and then changes nothing."""
        if call.operation.standard is None:
            return self._custom(call)
        if call.kind.view is not None:
            return self._view(call)
        if call.kind.service.singleton and call.operation.standard == "create":
            return self._replace(call)
        return self._standard[call.operation.standard](call)

    # Objects

    def _create(self, call: Call) -> Result:
        self._parent(call.kind, call.keys)
        reading = Reading(self.model, now())
        values = self._body(call, reading)
        reading.finish(self.state)
        item = self.objects.add(call.kind, call.keys, values, reading.now)
        answer = Rendering(self.state, call.base).item(item)
        for prop in call.kind.datatype.properties:
            if prop.shown_once:
                answer[prop.name] = values.get(prop.name) or made_up(prop)
        return Result(201, answer)

    def _get(self, call: Call) -> Result:
        item = self._target(call)
        return Result(200, Rendering(self.state, call.base).item(item))

    def _update(self, call: Call) -> Result:
        item = self._target(call)

        reading = Reading(self.model, now())
        values = self._body(call, reading, with_defaults=False)
        reading.finish(self.state)
        self.objects.change(item, item.value | values, values, reading.now)
        return Result(200, Rendering(self.state, call.base).item(item))

    def _replace(self, call: Call) -> Result:
        item = self._target(call)

        reading = Reading(self.model, now())
        values = self._body(call, reading)
        reading.finish(self.state)
        kept = {
            prop.name: item.value[prop.name]
            for prop in item.kind.datatype.properties
            if prop.name in item.value
            and (
                prop.assigned or prop.name in (*item.kind.scope, item.kind.service.key)
            )
        }
        self.objects.change(item, values | kept, values, reading.now)
        status = 201 if call.operation.standard == "create" else 200
        return Result(status, Rendering(self.state, call.base).item(item))

    def _delete(self, call: Call) -> Result:
        self.state.remove(self._target(call))
        return Result(204)

    # Singletons that are a property of their parent

    def _view(self, call: Call) -> Result:
        parent = self._parent(call.kind, call.keys)
        assert parent is not None and call.kind.view is not None
        name, datatype = call.kind.view, call.kind.datatype
        current = parent.value.get(name)
        standard = call.operation.standard
        if standard in ("get", "delete") and current is None:
            raise self._missing(call.kind, parent)
        if standard == "delete":
            self.objects.store(parent, parent.value | {name: None}, now())
            return Result(204)
        if standard != "get":
            reading = Reading(self.model, now())
            given = self._body(call, reading, with_defaults=standard != "update")
            reading.finish(self.state)
            if standard == "update" and isinstance(current, dict):
                given = current | given
            current = complete(datatype, given, reading.now)
            self.objects.store(parent, parent.value | {name: current}, reading.now)
        assert isinstance(current, dict)
        answer = Rendering(self.state, call.base).object(datatype.name, current)
        return Result(201 if standard == "create" else 200, answer)

    def _singleton(self, call: Call) -> Item:
        """The one object of a singleton that is nobody's property; made when first asked for."""
        self._parent(call.kind, call.keys)
        item = self.state.get(call.kind, call.keys)
        return item or self.objects.add(call.kind, call.keys, {}, now())

    # Lists

    def _list(self, call: Call) -> Result:
        self._parent(call.kind, call.keys)
        query = self._query(call)
        limit, before = self._page_wanted(call, query)
        found = self._selected(call, query, before)
        items = list(islice(found, limit))
        more = next(found, None) is not None
        rendering = Rendering(self.state, call.base)
        answers: list[JSONValue] = [rendering.item(item) for item in items]
        return Result(200, self._page(call, answers, items[-1].key if more else None))

    def _page_wanted(self, call: Call, query: Object) -> tuple[int | None, str | None]:
        """The most objects in the page and the key of the one that it begins after; None if not paged."""
        paging = self.model.api.paging
        names = {p.name for p in call.operation.parameters}
        if paging is None or paging.cursor not in names:
            return None, None
        given = query.get(paging.limit)
        most = {p.name: p.maximum for p in paging.parameters}.get(paging.limit)
        limit = given if isinstance(given, int) else int(most or 100)
        cursor = query.get(paging.cursor)
        return limit, cursor if isinstance(cursor, str) else None

    def _selected(
        self, call: Call, query: Object, before: str | None
    ) -> Iterator[Item]:
        collection = self.state.collection(call.kind, call.keys)
        try:
            found = collection.newest_first(before)
        except KeyError:
            paging = self.model.api.paging
            assert paging is not None
            message = f"'{paging.cursor}' is not the end of a page: {shown(before)}"
            raise Refusal(400, message, code=paging.invalid_cursor_code) from None
        wanted = {k: v for k, v in query.items() if call.kind.property(k) is not None}
        return (i for i in found if all(i.value.get(k) == v for k, v in wanted.items()))

    def _page(self, call: Call, items: list[JSONValue], last: str | None) -> JSONValue:
        """The answer around the objects of a page; ``last`` is the key of its last one if there are more."""
        if not isinstance(call.operation.result, Reference):
            return items
        datatype = self.model.datatypes[call.operation.result.datatype]
        paging = self.model.api.paging
        here = call.base + fill(call.operation.path, call.keys)
        given: Object = {_items_of(datatype, call.kind): items}
        for prop in datatype.properties:
            if prop.name in self.model.uri_names:
                given[prop.name] = here
        if paging is not None and last is not None:
            known = {p.name for p in call.operation.parameters}
            query = {k: v for k, v in call.query.items() if k in known}
            query[paging.cursor] = last
            given[paging.next] = f"{here}?{urlencode(query)}"
        return complete(datatype, given, now())

    # Custom operations

    def _custom(self, call: Call) -> Result:
        """An operation of which only its form is known: it finds its object, and answers in its form.

        A DELETE of a property's path clears that property.
        """
        item = self._named(call)
        reading = Reading(self.model, now())
        self._query(call)
        values = self._body(call, reading, with_defaults=False)
        reading.finish(self.state)
        if item is not None and call.operation.http_method == "DELETE":
            name = call.operation.path.rsplit("/", 1)[1]
            if item.kind.property(name) is not None:
                value = {k: v for k, v in item.value.items() if k != name}
                self.objects.store(item, value, reading.now)
        elif item is not None and values:
            self.objects.change(item, item.value | values, values, reading.now)
        if call.operation.result is None:
            return Result(204)
        return Result(200, self._custom_result(call, item, reading.now))

    def _named(self, call: Call) -> Item | None:
        """The object that a custom operation's path names; None if it is about all of them."""
        kind = call.kind
        own = len(parameters(kind.item_path))
        if kind.service.singleton or len(call.keys) < own:
            self._parent(kind, call.keys)
            return None
        return self._item(kind, call.keys[:own])

    def _custom_result(self, call: Call, item: Item | None, moment: str) -> JSONValue:
        result = call.operation.result
        rendering = Rendering(self.state, call.base)
        if item is not None and result == Reference(call.kind.datatype.name):
            return rendering.item(item)
        if item is None and isinstance(result, Reference):
            if _lists(self.model.datatypes[result.datatype], call.kind):
                scope = call.keys[: len(call.kind.scope)]
                found = self.state.collection(call.kind, scope).newest_first()
                return self._page(call, [rendering.item(each) for each in found], None)
        return self._blank(result, moment)

    def _blank(self, result: object, moment: str) -> JSONValue:
        """As little as a result of that type can be."""
        if isinstance(result, Reference):
            return complete(self.model.datatypes[result.datatype], {}, moment)
        if isinstance(result, Scalar | ListOf):
            return nothing(Property(name="", type=result), moment)
        return {}

    # What a request says

    def _body(
        self, call: Call, reading: Reading, *, with_defaults: bool = True
    ) -> Object:
        """The properties that the path and the body set."""
        for parameter in call.operation.parameters:
            if parameter.location == "whole_body":
                return self._whole_body(call, parameter, reading)
        targets = self.model.operation_targets(call.kind, call.operation)
        in_body = {
            name: each
            for name, each in targets.items()
            if isinstance(each[0], Parameter) and each[0].location == "body"
        }
        if not isinstance(call.body, dict):
            raise Refusal(400, "the body must be a JSON object")
        read = reading.members(in_body, call.body)
        in_path = self._path_values(call, targets)
        base = defaults(in_body) if with_defaults else {}
        return base | in_path | read

    def _whole_body(self, call: Call, parameter: Parameter, reading: Reading) -> Object:
        if not isinstance(parameter.type, Reference) or parameter.refers_to:
            reading.value(parameter, None, call.body, "")
            return {}
        if not isinstance(call.body, dict):
            raise Refusal(400, "the body must be a JSON object")
        wanted = call.kind.datatype.name
        return reading.whole(parameter.type.datatype, wanted, call.body)

    def _path_values(self, call: Call, targets: Targets) -> Object:
        """The properties that parameters of the path set, the object's own key left out."""
        values: Object = {}
        for name, text in zip(parameters(call.operation.path), call.keys):
            source, target = targets.get(name, (None, None))
            if source is None or target is None or name not in call.kind.scope:
                continue
            if target.assigned is None and target.name != call.kind.service.key:
                values[target.name] = query_value(source, text)
        return values

    def _query(self, call: Call) -> Object:
        """The parameters of the URL, checked; one that the operation doesn't know is ignored."""
        expected = [p for p in call.operation.parameters if p.location == "query"]
        given: Object = {}
        for parameter in expected:
            text = call.query.get(parameter.name)
            if text:
                given[parameter.name] = query_value(parameter, text)
        targets: Targets = {p.name: (p, _as_property(p)) for p in expected}
        reading = Reading(self.model, now())
        read = reading.members(targets, given)
        reading.finish(self.state)
        return read

    # What a path names

    def _target(self, call: Call) -> Item:
        """The object that a call is about."""
        if call.kind.service.singleton:
            return self._singleton(call)
        return self._item(call.kind, call.keys)

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

    def _missing(self, kind: Kind, parent: Item) -> Refusal:
        what = f"{parent.kind.datatype.name} {shown(parent.key)}"
        return Refusal(404, f"{what} has no {kind.view}")


def _as_property(parameter: Parameter) -> Property:
    return Property(name=parameter.name, type=parameter.type)


def _items_of(page: Datatype, kind: Kind) -> str:
    """The property of a page that holds the objects."""
    return page.page_of or next(iter(_lists(page, kind)), "items")


def _lists(datatype: Datatype, kind: Kind) -> list[str]:
    own = ListOf(Reference(kind.datatype.name))
    return [prop.name for prop in datatype.properties if prop.type == own]
