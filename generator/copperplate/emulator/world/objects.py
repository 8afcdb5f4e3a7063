"""Making and changing objects: what the server sets itself, and the objects that live below."""

from __future__ import annotations

import random
import string
import uuid
from datetime import UTC, datetime

from copperplate.emulator.world.kinds import Keys, Kind
from copperplate.emulator.world.reading import complete, in_form, nothing, rfc3339
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.state import Item, Object, State
from copperplate.ir.model import Api, Datatype, JSONValue, Property, Scalar

_BASE62 = string.digits + string.ascii_letters
_SECRET_LENGTH = 40
"""Characters in a secret that the server makes up, if its limits allow as many."""


class Objects:
    """Writes into a state. ``moment`` is everywhere the time of the change, in RFC 3339 form."""

    def __init__(self, state: State) -> None:
        self.state = state

    def add(self, kind: Kind, scope: Keys, values: Object, moment: str) -> Item:
        """Store a new object with what the server sets itself; Refusal 400 or 409 if its key can't be."""
        values = dict(values)
        for name, value in zip(kind.scope, scope):
            prop = kind.properties.get(name)
            if prop is not None and prop.assigned is None:
                values.setdefault(prop.wire, value)
        if kind.makes_keys and kind.service.key not in kind.properties:
            # Nothing shows it, but what is there has one.
            values[kind.key] = identifier(self.state.kinds.api, "")
        for prop in kind.datatype.properties:
            if prop.assigned in ("created", "updated"):
                values.setdefault(prop.wire, _time_of(prop, moment))
            elif prop.assigned == "id" or (
                prop.name == kind.service.key and kind.makes_keys
            ):
                values.setdefault(prop.wire, self._identifier(kind, scope, prop))
            elif prop.wire in kind.cursors:
                is_text = prop.type == Scalar("string")
                own = made_up(prop) if is_text else self._identifier(kind, scope, prop)
                values.setdefault(prop.wire, own)
        keys = scope if kind.service.singleton else (*scope, _key(kind, values))
        found = self.state.get(kind, keys)
        if found is not None:
            raise Refusal(409, f"{found.path} exists already")
        below = self._take_lists(kind, values)
        if kind.service.key not in kind.properties:
            values.pop(kind.key, None)
        stored = complete(kind.datatype, _kept(kind.datatype, values), moment)
        item = self.state.add(kind, keys, stored)
        self._add_below(item, below, moment)
        return item

    def _identifier(self, kind: Kind, scope: Keys, prop: Property) -> JSONValue:
        if isinstance(prop.type, Scalar) and prop.type.kind in ("integer", "int64"):
            number = self.state.next_number(kind, scope)
            return str(number) if prop.type.form == "text" else number
        if prop.type == Scalar("uuid"):
            return str(uuid.UUID(int=random.getrandbits(128), version=4))
        return identifier(self.state.kinds.api, kind.service.id_prefix)

    def _take_lists(self, kind: Kind, values: Object) -> dict[str, list[Object]]:
        """Take out of ``values`` the objects that are stored below, by property; Refusal 400 if two share a key."""
        taken: dict[str, list[Object]] = {}
        for name, child in kind.lists.items():
            given = values.pop(name, None)
            if not isinstance(given, list):
                continue
            taken[name] = [each for each in given if isinstance(each, dict)]
            for each in taken[name]:
                self._take_lists(child, dict(each))
            key = child.key
            if not child.makes_keys:
                keys = [_key(child, each) for each in taken[name]]
                if len(set(keys)) < len(keys):
                    raise Refusal(400, f"'{name}' holds the same {key} twice")
        return taken

    def _add_below(
        self, item: Item, below: dict[str, list[Object]], moment: str
    ) -> None:
        for name, values in below.items():
            kind = item.kind.lists[name]
            for old in list(self.state.collection(kind, item.keys).listed()):
                self.state.remove(old)
            unset = [prop.wire for prop in kind.datatype.properties if prop.assigned]
            for value in values:
                given = {k: v for k, v in value.items() if k not in unset}
                self.add(kind, item.keys, given, moment)

    def change(self, item: Item, whole: Object, given: Object, moment: str) -> None:
        """Give an object a new value. ``given`` is what of it the request itself said."""
        key = item.kind.key
        named = str(given.get(key) or item.key)
        if named != item.key and not item.kind.service.singleton:
            raise Refusal(400, f"'{key}' identifies the object and can't be changed")
        below = self._take_lists(item.kind, dict(given))
        self._add_below(item, below, moment)
        self.store(item, whole, moment)

    def store(self, item: Item, value: Object, moment: str) -> None:
        """Give an object a new value of its own, the objects below left as they are."""
        changed: Object = {
            prop.wire: _time_of(prop, moment)
            for prop in item.kind.datatype.properties
            if prop.assigned == "updated"
        }
        kept = _kept(item.kind.datatype, value | changed)
        item.value = complete(item.kind.datatype, kept, moment)


def _time_of(prop: Property, moment: str) -> JSONValue:
    assert isinstance(prop.type, Scalar)
    return in_form(prop.type, moment)


def now() -> str:
    """The time, to the second, as the wire has it."""
    return rfc3339(datetime.now(UTC).replace(microsecond=0))


def identifier(api: Api, prefix: str) -> str:
    """A new identifier: the prefix, and behind it letters and digits by chance, as many as the API's have."""
    return prefix + _random(api.id_length)


def made_up(prop: Property) -> JSONValue:
    """A value that the server makes and shows once, such as a token."""
    if prop.type != Scalar("string"):
        return nothing(prop, now())
    limits = [n for n in (prop.max_bytes, prop.max_characters) if n is not None]
    return _random(min([_SECRET_LENGTH, *limits]))


def _random(length: int) -> str:
    return "".join(random.choices(_BASE62, k=length))


def _kept(datatype: Datatype, values: Object) -> Object:
    """What is stored of the values: not what is shown once."""
    hidden = {prop.wire for prop in datatype.properties if prop.shown_once}
    return {name: (None if name in hidden else value) for name, value in values.items()}


def _key(kind: Kind, values: Object) -> str:
    """The key that the values give; Refusal 400 if they don't."""
    key = values.get(kind.key)
    if key is None or key == "":
        raise Refusal(400, f"'{kind.key}' is required")
    return str(key)
