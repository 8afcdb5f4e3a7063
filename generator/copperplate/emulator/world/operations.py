"""What the operations of an API do to the state, and what they answer."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from copperplate.emulator.world.invocations import (
    Invocation,
    Result,
    body_values,
    check_shared,
    list_values,
    query_values,
)
from copperplate.emulator.world.kinds import Keys, Kind
from copperplate.emulator.world.lists import list_in, listed
from copperplate.emulator.world.objects import Objects, made_up, now
from copperplate.emulator.world.reading import Reading, complete
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.representation import Rendering, answered, least
from copperplate.emulator.world.state import Item, Object, State
from copperplate.ir.field_facts import shown
from copperplate.ir.model import JSONValue, Reference, Union
from copperplate.ir.unions import chosen


class Operations:
    """Carries out calls. The caller sees to it that only one is carried out at a time."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.kinds = state.kinds
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
        self._check_shared(invocation)
        result = self._carried_out(invocation)
        type_ = invocation.operation.result
        if type_ is None:
            return result
        value = answered(self.kinds, type_, result.value, now())
        for name in reversed(invocation.operation.envelope):
            value = {name: value}
        return dataclasses.replace(result, value=value)

    def _carried_out(self, invocation: Invocation) -> Result:
        standard = invocation.operation.standard
        if standard is None:
            return self._custom(invocation)
        if invocation.kind.view is not None:
            return self._view(invocation)
        return self._standard[standard](invocation)

    def _check_shared(self, invocation: Invocation) -> None:
        """Refusal 400 if anything is wrong with the parameters of the whole API."""
        if invocation.kind.shared[invocation.operation.name]:
            reading = Reading(self.kinds, now(), forgiving=False)
            check_shared(invocation, reading)
            reading.finish(self.state)

    def _body(self, invocation: Invocation) -> Object:
        """The properties that a call sets, all of it checked; Refusal 400 if anything is wrong."""
        self._query(invocation)
        reading = Reading(self.kinds, now())
        values = body_values(invocation, reading)
        reading.finish(self.state)
        return values

    def _query(self, invocation: Invocation) -> Object:
        """The parameters in the URL and in headers, checked; Refusal 400 if anything is wrong."""
        name, kind = invocation.operation.name, invocation.kind
        if not kind.queries[name] and not kind.headers[name]:
            return {}
        reading = Reading(self.kinds, now(), forgiving=False)
        values = query_values(invocation, reading)
        reading.finish(self.state)
        return values

    def _answer(self, invocation: Invocation, item: Item) -> Result:
        return invocation.result(self._as_declared(invocation, item))

    # Objects

    def _create(self, invocation: Invocation) -> Result:
        self._parent(invocation.kind, invocation.keys)
        values = self._body(invocation)
        item = self.objects.add(invocation.kind, invocation.keys, values, now())
        answer = self._as_declared(invocation, item)
        if isinstance(answer, dict) and _gives_object(invocation):
            for prop in invocation.kind.datatype.properties:
                if prop.shown_once:
                    answer[prop.wire] = values.get(prop.wire) or made_up(prop)
        return invocation.result(answer)

    def _get(self, invocation: Invocation) -> Result:
        item = self._target(invocation)
        self._query(invocation)
        return self._answer(invocation, item)

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
            prop.wire: item.value[prop.wire]
            for prop in invocation.kind.datatype.properties
            if prop.wire in item.value and (prop.assigned or prop.name in fixed)
        }
        self.objects.change(item, values | kept, values, now())
        return self._answer(invocation, item)

    def _delete(self, invocation: Invocation) -> Result:
        item = self._target(invocation)
        self._query(invocation)
        answer = self._as_declared(invocation, item)
        self.state.remove(item)
        return invocation.result(answer)

    # Singletons. One that can be deleted may be absent; any other is always there.

    def _view(self, invocation: Invocation) -> Result:
        """An operation on a singleton that is a property of its parent."""
        kind, parent = invocation.kind, self._parent(invocation.kind, invocation.keys)
        assert kind.view is not None and parent is not None
        stored = parent.value.get(kind.view)
        if stored is None and _may_be_absent(invocation):
            what = f"{parent.kind.datatype.name} {shown(parent.key)}"
            raise Refusal(404, f"{what} has no {kind.view}")
        standard = invocation.operation.standard
        if not isinstance(stored, dict) or standard == "replace":
            stored = {}
        if standard in ("update", "replace"):
            stored = stored | self._body(invocation)
        current = complete(kind.datatype, stored, now())
        if standard != "get":
            left = None if standard == "delete" else current
            self.objects.store(parent, {**parent.value, kind.view: left}, now())
        if not _gives_object(invocation):
            return invocation.result(self._as_declared(invocation, None))
        rendering = Rendering(self.state, invocation.base)
        return invocation.result(rendering.object(kind.datatype.name, current))

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
        return self._selected(invocation, invocation.keys)

    def _selected(self, invocation: Invocation, scope: Keys) -> Result:
        """The list that an operation gives, or a page of it."""
        reading = Reading(self.kinds, now(), forgiving=False)
        given = list_values(invocation, reading)
        reading.finish(self.state)
        return listed(self.state, invocation, given, scope)

    # Custom operations

    def _custom(self, invocation: Invocation) -> Result:
        """An operation of which only its form is known.

        It finds its object, sets the properties that its parameters name, and answers in the form of
        its result. A DELETE of a property's path clears that property.
        """
        item = self._named(invocation)
        values = self._body(invocation)
        name = invocation.operation.path.without_slash.shape[-1:]
        clears = invocation.operation.http_method == "DELETE"
        cleared = item.kind.properties.get(str(*name)) if item and name else None
        if item is not None and clears and cleared is not None:
            rest = {k: v for k, v in item.value.items() if k != cleared.wire}
            self.objects.store(item, rest, now())
        elif item is not None and values:
            self.objects.change(item, item.value | values, values, now())
        if item is None and self._gives_list(invocation):
            return self._selected(invocation, _scope(invocation))
        return invocation.result(self._as_declared(invocation, item))

    def _gives_list(self, invocation: Invocation) -> bool:
        """Whether the answer of a call is a list of the objects of its kind, or holds one."""
        if invocation.operation.paging is not None:
            return True
        result = invocation.operation.result
        if not isinstance(result, Reference):
            return False
        answer = self.kinds.datatypes[result.datatype]
        return list_in(self.kinds, invocation.kind, answer) is not None

    def _named(self, invocation: Invocation) -> Item | None:
        """The object that a custom operation's path leads on from; None if it is about all of them, or there is none.

        Refusal 404 if there is none where it can't be absent, or not what it would live under.
        """
        path, own = invocation.operation.path, invocation.kind
        kind: Kind | None = own
        while kind is not None and not path.leads_on_from(kind.facts.item_path):
            kind = kind.parent if kind.needs_parent else None
        number = len(kind.facts.item_path.parameters) if kind else 0
        if kind is None or len(invocation.address) < number:
            return None
        keys = invocation.address[:number]
        if kind.service.singleton:
            self._parent(kind, keys)
            return self.state.get(kind, keys)
        item = self._item(kind, keys)
        return item if kind is own else None

    def _as_declared(self, invocation: Invocation, item: Item | None) -> JSONValue:
        """The object, or as little as the type of the result allows."""
        result = invocation.operation.result
        if item is not None:
            value = Rendering(self.state, invocation.base).item(item)
            if _gives_object(invocation):
                return value
            if isinstance(result, Union):
                place = chosen(self.kinds.union_tests(result), value)
                own = Reference(invocation.kind.datatype.name)
                if place is not None and result.members[place].type == own:
                    return value
        return least(self.kinds, result, now())

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
        """The object that the kind's objects with these keys live under, None if they need none."""
        if kind.parent is None or not kind.needs_parent:
            return None
        return self._item(kind.parent, kind.parent_keys(keys))


def _scope(invocation: Invocation) -> Keys:
    """Where the collection is that a custom operation lists; without keys if its path doesn't tell."""
    kind = invocation.kind
    home = kind.service.path.up_to_parameter()
    if home.segments and not invocation.operation.path.leads_on_from(home):
        return ()
    return invocation.address[: len(kind.scope)]


def _gives_object(invocation: Invocation) -> bool:
    """Whether the answer of a call is the object that it is about."""
    datatype = invocation.kind.datatype.name
    return invocation.operation.result == Reference(datatype)


def _may_be_absent(invocation: Invocation) -> bool:
    """Whether a call finds nothing if a singleton has not been put there."""
    return "delete" in invocation.kind.facts.standard and not invocation.is_whole
