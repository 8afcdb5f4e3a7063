"""The whole state as one JSON object, and objects that are put there without the API's operations.

The form is made for people to write as well::

    {"orders": [{"id": "order_1", "city": "Lisbon"}],
     "orders.items": [{"_parent": "/orders/order_1", "count": 2}]}

Services by their attribute, each with its objects, oldest first. What isn't given is filled in as
for a new object; references are identifiers. ``_parent`` is the path of the object that one lives under.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from copperplate.emulator.world.kinds import Keys, Kind, Kinds, with_others
from copperplate.emulator.world.objects import Objects, now
from copperplate.emulator.world.reading import Reading
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.representation import Rendering
from copperplate.emulator.world.state import Item, Object, State
from copperplate.hints import did_you_mean
from copperplate.ir.field_facts import shown
from copperplate.ir.model import JSONValue
from copperplate.ir.path import Path, PathParameter

PARENT = "_parent"


def take(state: State) -> Object:
    """All objects of a state; ``put`` makes the same state of it."""
    rendering = Rendering(state, None)
    taken: Object = {}
    for kind in state.kinds:
        home = kind.service.path.up_to_parameter()
        objects: list[JSONValue] = []
        for item in sorted(state.items(kind), key=lambda item: item.sequence):
            value = rendering.snapshot(item)
            if kind.scope:
                value[PARENT] = home.fill(item.keys[: len(home.parameters)])
            objects.append(value)
        if objects:
            taken[kind.name] = objects
    return taken


def put(objects: Objects, given: JSONValue) -> None:
    """Add the objects of a snapshot or of a seed; Refusal 400 or 409 tells what is wrong with them.

    They may refer to each other in any order. After a Refusal, some may have been added.
    """
    if not isinstance(given, Mapping):
        raise Refusal(
            400, "a state must be a JSON object of services and their objects"
        )
    kinds = objects.state.kinds
    reading = Reading(kinds, now())
    work = [(find_kind(kinds, name), name, values) for name, values in given.items()]
    for kind, name, values in sorted(work, key=lambda each: each[0].depth):
        if not isinstance(values, Sequence) or isinstance(values, str):
            raise Refusal(400, f"'{name}' must be a list of objects")
        for index, value in enumerate(values):
            _put_one(objects, kind, reading, value, f"{name}[{index}]")
    reading.finish(objects.state)


def add(objects: Objects, kind: Kind, given: JSONValue) -> Item:
    """Add one object, its references checked; Refusal 400, 404 or 409 if it can't be."""
    reading = Reading(objects.state.kinds, now())
    scope, values = _read(objects, kind, reading, given, "")
    reading.finish(objects.state)
    return objects.add(kind, scope, values, reading.now)


def find_kind(kinds: Kinds, name: str) -> Kind:
    """The kind of that service attribute or datatype; Refusal 400 if there is none, or several."""
    found = [kinds.by_name[name]] if name in kinds.by_name else kinds.of([name])
    if len(found) > 1:
        services = ", ".join(kind.name for kind in found)
        raise Refusal(400, f"{shown(name)} is ambiguous: name the service, {services}")
    if not found:
        hint = did_you_mean(name, [*kinds.by_name, *kinds.kept_datatypes()])
        told = f"there is no service or datatype {shown(name)}"
        raise Refusal(400, f"{told} ({hint})" if hint else told)
    (kind,) = found
    if kind.view is not None and kind.parent is not None:
        whole = f"'{kind.view}' of {kind.parent.name}"
        raise Refusal(400, f"{name} has no objects of its own: they are {whole}")
    return kind


def _put_one(
    objects: Objects, kind: Kind, reading: Reading, value: JSONValue, where: str
) -> None:
    scope, values = _read(objects, kind, reading, value, where)
    if not reading.mistakes:
        try:
            objects.add(kind, scope, values, reading.now)
        except Refusal as refusal:
            raise Refusal(refusal.status, f"{where}: {refusal.message}") from None


def _read(
    objects: Objects, kind: Kind, reading: Reading, given: JSONValue, where: str
) -> tuple[Keys, Object]:
    if not isinstance(given, Mapping):
        raise Refusal(400, f"{where or 'an object'} must be a JSON object")
    values = dict(given)
    scope = _scope(objects.state, kind, values.pop(PARENT, None), where)
    others = kind.datatype.others
    targets = with_others(kind.own_targets, others, kind.datatype, values)
    return scope, reading.members(targets, values, where)


def _scope(state: State, kind: Kind, parent: JSONValue, where: str) -> Keys:
    """The keys of the parent that ``_parent`` names."""
    place = f"'{where}.{PARENT}'" if where else f"'{PARENT}'"
    if not kind.scope:
        if parent is not None:
            raise Refusal(400, f"{place}: a {kind.datatype.name} has no parent")
        return ()
    home = kind.service.path.up_to_parameter()
    keys = _keys(home, parent)
    if keys is None:
        raise Refusal(400, f"{place} must be the parent's path, such as {home}")
    above = kind.parent if kind.needs_parent else None
    if above is not None and state.get(above, kind.parent_keys(keys)) is None:
        raise Refusal(400, f"{place}: there is nothing at {shown(parent)}")
    return keys


def _keys(path: Path, given: JSONValue) -> Keys | None:
    """The values of a path's parameters in the path of a request; None if that is another."""
    before, *parts = given.split("/") if isinstance(given, str) else [""]
    if before or len(parts) != len(path.segments):
        return None
    pairs = list(zip(path.segments, parts))
    if any(isinstance(segment, str) and segment != part for segment, part in pairs):
        return None
    return tuple(unquote(p) for s, p in pairs if isinstance(s, PathParameter))
