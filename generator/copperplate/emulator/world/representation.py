"""From what is stored to what an answer says: URIs, references and the objects below filled in."""

from __future__ import annotations

import dataclasses

from copperplate.emulator.world.kinds import Kinds
from copperplate.emulator.world.reading import complete, nothing, others, points_by_key
from copperplate.emulator.world.state import Item, Object, State
from copperplate.ir.unions import chosen
from copperplate.ir.model import (
    JSONValue,
    ListOf,
    MapOf,
    Property,
    Reference,
    Scalar,
    Type,
    Union,
)


class Rendering:
    """Answers as seen from one base URL.

    With ``base`` None it gives the stored form instead, without what can be worked out: references
    are identifiers, and what they point to exists. That is what a snapshot holds.
    """

    def __init__(self, state: State, base: str | None) -> None:
        self.state = state
        self.kinds = state.kinds
        self.base = base

    def item(self, item: Item) -> Object:
        """A stored object."""
        answer = self.object(item.kind.datatype.name, item.value)
        for name in item.kind.uris:
            answer[name] = f"{self.base}{item.path}"
        for name, kind in item.kind.lists.items():
            below = self.state.collection(kind, item.keys).listed()
            answer[name] = [self.item(child) for child in below]
        return answer

    def snapshot(self, item: Item) -> Object:
        """A stored object's own properties, without its URI and the objects below it."""
        answer = self.object(item.kind.datatype.name, item.value)
        for name in (*item.kind.uris, *item.kind.lists):
            answer.pop(name, None)
        return answer

    def object(self, datatype: str, value: Object) -> Object:
        """A value of a datatype."""
        answer = dict(value)
        for prop in self.kinds.working(datatype):
            stored = value.get(prop.wire)
            if stored is None:
                continue
            if prop.refers_to and not isinstance(prop.type, Union):
                answer[prop.wire] = self._references(prop, prop.type, stored)
            else:
                answer[prop.wire] = self._nested(prop.type, stored)
            if answer[prop.wire] is None and not prop.nullable:
                self._leave_empty(prop, answer)
        for name, type_, stored in others(self.kinds.datatypes[datatype], value):
            answer[name] = self._nested(type_, stored)
        return answer

    def _leave_empty(self, prop: Property, answer: Object) -> None:
        """What a single reference reads as when its object is gone and null isn't allowed."""
        if isinstance(prop.type, Reference):
            del answer[prop.wire]
        else:
            answer[prop.wire] = nothing(prop, "")

    def _nested(self, type_: Type, stored: JSONValue) -> JSONValue:
        if isinstance(type_, ListOf) and isinstance(stored, list):
            return [self._nested(type_.item, each) for each in stored]
        if isinstance(type_, MapOf) and isinstance(stored, dict):
            return {key: self._nested(type_.value, v) for key, v in stored.items()}
        if isinstance(type_, Reference) and isinstance(stored, dict):
            return self.object(type_.datatype, stored)
        if isinstance(type_, Union):
            place = chosen(self.kinds.union_tests(type_), stored)
            if place is not None:
                return self._nested(type_.members[place].type, stored)
        return stored

    def _references(self, prop: Property, type_: Type, stored: JSONValue) -> JSONValue:
        if isinstance(type_, ListOf) and isinstance(stored, list):
            found = [self._references(prop, type_.item, each) for each in stored]
            return [each for each in found if each is not None]
        if isinstance(type_, MapOf) and isinstance(stored, dict):
            if points_by_key(prop):
                return {k: v for k, v in stored.items() if self._known(prop, k)}
            pairs = {
                key: self._references(prop, type_.value, each)
                for key, each in stored.items()
            }
            return {key: each for key, each in pairs.items() if each is not None}
        if not isinstance(stored, str | int) or not self._known(prop, str(stored)):
            return None
        if isinstance(type_, Reference) and self.base is not None:
            return self._reference(prop, type_.datatype, stored)
        return stored

    def _known(self, prop: Property, key: str) -> bool:
        """Whether an identifier points to something, as far as this API could tell."""
        return prop.refers_to_others or self.state.may_exist(prop.refers_to, key)

    def _reference(self, prop: Property, datatype: str, key: str | int) -> Object:
        """The object that stands for another one: those of its properties that the datatype names."""
        names = [p.wire for p in self.kinds.datatypes[datatype].properties]
        target = self.state.find(prop.refers_to, str(key))
        if target is None:
            return {names[0]: key}
        answer: Object = {}
        for name in names:
            if name in self.kinds.uri_names:
                answer[name] = f"{self.base}{target.path}"
            elif name in target.value:
                answer[name] = target.value[name]
        return answer


def answered(kinds: Kinds, type_: Type, value: JSONValue, now: str) -> JSONValue:
    """A value of an answer with all that is always there, and without what the API leaves out."""
    match type_, value:
        case ListOf(item), list():
            return [answered(kinds, item, each, now) for each in value]
        case MapOf(inner), dict():
            return {k: answered(kinds, inner, each, now) for k, each in value.items()}
        case Reference(name), dict():
            return answered_object(kinds, name, value, now)
        case Union(), _:
            place = chosen(kinds.union_tests(type_), value)
            if place is not None:
                return answered(kinds, type_.members[place].type, value, now)
    return value


def answered_object(kinds: Kinds, name: str, value: Object, now: str) -> Object:
    """The same for an object of the datatype ``name``."""
    answer = dict(value)
    for prop in kinds.datatypes[name].properties:
        each = value.get(prop.wire)
        if prop.name in kinds.always[name]:
            if each is None and not prop.nullable:
                each = _least(kinds, prop, now)
        elif _is_left_out(kinds, prop, each):
            answer.pop(prop.wire, None)
            continue
        answer[prop.wire] = answered(kinds, prop.type, each, now)
    for other, type_, each in others(kinds.datatypes[name], value):
        answer[other] = answered(kinds, type_, each, now)
    return answer


def _is_left_out(kinds: Kinds, prop: Property, value: JSONValue) -> bool:
    """Whether an answer lacks a property that it needn't have: null, or empty where it can't be null.

    False stays: programs ask for a flag by its name.
    """
    if prop.nullable:
        return value is None and kinds.api.omits_empty
    return not value and value is not False


def least(kinds: Kinds, result: Type | None, now: str) -> JSONValue:
    """As little as the type of a result allows; None without one."""
    if result is None:
        return None
    return _least(kinds, Property(name="", wire="", type=result), now)


def _least(kinds: Kinds, prop: Property, now: str) -> JSONValue:
    """What stands for a property that is never left out, where nothing is known of it."""
    type_ = prop.type
    if isinstance(type_, Union):
        # Of an object there would have to be a tag that fits.
        others = (m.type for m in type_.members if not isinstance(m.type, Reference))
        type_ = next(others, type_)
    match type_:
        case Reference(name):
            return complete(kinds.datatypes[name], {}, now)
        case Union():
            return kinds.sample(prop)
        case Scalar(enum=str(enum)) if prop.default is None:
            return kinds.enums[enum].values[0].value
    return nothing(dataclasses.replace(prop, type=type_), now)
