"""Making and changing objects: what the server sets itself, and the objects that live below."""

from __future__ import annotations

import random
import string
from datetime import UTC, datetime

from copperplate.emulator.world.kinds import Kind, operation
from copperplate.emulator.world.reading import complete, nothing, rfc3339, shown
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.state import Item, Keys, Object, State
from copperplate.ir.model import Datatype, JSONValue, Property, Scalar

_BASE62 = string.digits + string.ascii_letters


class Objects:
    """Writes into a state. ``moment`` is everywhere the time of the change, in RFC 3339 form."""

    def __init__(self, state: State) -> None:
        self.state = state

    def add(self, kind: Kind, scope: Keys, values: Object, moment: str) -> Item:
        """Store a new object with what the server sets itself; Refusal 400 or 409 if its key can't be."""
        values = dict(values)
        for name, value in zip(kind.scope, scope):
            prop = kind.property(name)
            if prop is not None and prop.assigned is None:
                values.setdefault(name, value)
        for prop in kind.datatype.properties:
            if prop.assigned in ("created", "updated"):
                values.setdefault(prop.name, moment)
            elif prop.name == kind.service.key and self._makes_keys(kind):
                values.setdefault(prop.name, self._identifier(kind, scope, prop))
        keys = scope if kind.service.singleton else (*scope, _key(kind, values))
        if self.state.get(kind, keys) is not None:
            raise Refusal(409, f"{kind.datatype.name} {shown(keys[-1])} exists already")
        below = self._take_lists(kind, values)
        stored = complete(kind.datatype, _kept(kind.datatype, values), moment)
        item = self.state.add(kind, keys, stored)
        self._add_below(item, below, moment)
        return item

    def _makes_keys(self, kind: Kind) -> bool:
        """Whether the server makes up the keys: it says so, or no operation takes one from the client."""
        create = operation(kind, "create")
        key = kind.property(kind.service.key)
        if kind.service.singleton or key is None:
            return False
        given = create and self.state.model.operation_targets(kind, create)
        return key.assigned is not None or not given or key.name not in given

    def _identifier(self, kind: Kind, scope: Keys, prop: Property) -> JSONValue:
        if isinstance(prop.type, Scalar) and prop.type.kind == "integer":
            return self.state.next_number(kind, scope)
        return identifier(kind.service.id_prefix)

    def _take_lists(self, kind: Kind, values: Object) -> dict[str, list[Object]]:
        """Take out of ``values`` the objects that are stored below, by property; Refusal 400 if two share a key."""
        taken: dict[str, list[Object]] = {}
        for name, child in kind.lists().items():
            given = values.pop(name, None)
            if not isinstance(given, list):
                continue
            taken[name] = [each for each in given if isinstance(each, dict)]
            for each in taken[name]:
                self._take_lists(child, dict(each))
            key = child.service.key
            if not self._makes_keys(child):
                keys = [_key(child, each) for each in taken[name]]
                if len(set(keys)) < len(keys):
                    raise Refusal(400, f"'{name}' holds the same {key} twice")
        return taken

    def _add_below(
        self, item: Item, below: dict[str, list[Object]], moment: str
    ) -> None:
        kinds = item.kind.lists()
        for name, values in below.items():
            old = self.state.collection(kinds[name], item.keys).oldest_first()
            for each in list(old):
                self.state.remove(each)
            for value in values:
                unset = [p.name for p in kinds[name].datatype.properties if p.assigned]
                given = {k: v for k, v in value.items() if k not in unset}
                self.add(kinds[name], item.keys, given, moment)

    def change(self, item: Item, whole: Object, given: Object, moment: str) -> None:
        """Give an object a new value. ``given`` is what of it the request itself said."""
        key = item.kind.service.key
        named = str(given.get(key) or item.key)
        if named != item.key and not item.kind.service.singleton:
            raise Refusal(400, f"'{key}' identifies the object and can't be changed")
        below = self._take_lists(item.kind, dict(given))
        self._add_below(item, below, moment)
        self.store(item, whole, moment)

    def store(self, item: Item, value: Object, moment: str) -> None:
        """Give an object a new value of its own, the objects below left as they are."""
        changed: Object = {
            prop.name: moment
            for prop in item.kind.datatype.properties
            if prop.assigned == "updated"
        }
        kept = _kept(item.kind.datatype, value | changed)
        item.value = complete(item.kind.datatype, kept, moment)


def now() -> str:
    """The time, to the second, as the wire has it."""
    return rfc3339(datetime.now(UTC).replace(microsecond=0))


def identifier(prefix: str | None) -> str:
    """A new identifier: the prefix, and 27 letters and digits by chance."""
    token = _random(27)
    return f"{prefix}_{token}" if prefix else token


def _random(length: int) -> str:
    return "".join(random.choices(_BASE62, k=length))


def made_up(prop: Property) -> JSONValue:
    """A value that the server makes and shows once, such as a token."""
    if isinstance(prop.type, Scalar) and prop.type.kind == "string":
        return _random(min(48, prop.max_bytes or 48))
    return nothing(prop, now())


def _kept(datatype: Datatype, values: Object) -> Object:
    """What is stored of the values: not what is shown once."""
    hidden = {prop.name for prop in datatype.properties if prop.shown_once}
    return {name: (None if name in hidden else value) for name, value in values.items()}


def _key(kind: Kind, values: Object) -> str:
    """The key that the values give; Refusal 400 if they don't."""
    key = values.get(kind.service.key)
    if key is None or key == "":
        raise Refusal(400, f"'{kind.service.key}' is required")
    return str(key)
