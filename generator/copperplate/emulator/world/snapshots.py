"""The whole state as one JSON object, and objects that are put there without the API's operations.

The form is made for people to write as well::

    {"tunnel_sessions": [{"id": "ts_1", "region": "us"}],
     "edges.https_routes": [{"_parent": "/edges/https/edghts_1", "match": "/"}]}

Services by their attribute, each with its objects, oldest first. What isn't given is filled in as
for a new object; references are identifiers. ``_parent`` is the path of the object that one lives under.
"""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from copperplate.emulator.world.kinds import Kind, Model, Targets
from copperplate.emulator.world.objects import Objects, now
from copperplate.emulator.world.reading import Reading, shown
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.representation import Rendering
from copperplate.emulator.world.state import Item, Keys, Object, State, fill
from copperplate.ir.model import JSONValue

PARENT = "_parent"


def take(state: State) -> Object:
    """All objects of a state; ``put`` makes the same state of it."""
    rendering = Rendering(state, None)
    taken: Object = {}
    for kind in state.model.kinds.values():
        objects: list[JSONValue] = []
        for item in sorted(state.items(kind), key=lambda item: item.sequence):
            value = rendering.snapshot(item)
            if kind.scope:
                value[PARENT] = fill(_scope_path(kind), item.keys)
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
    model = objects.state.model
    reading = Reading(model, now())
    work = [(find_kind(model, name), name, values) for name, values in given.items()]
    for kind, name, values in sorted(work, key=lambda each: each[0].depth):
        if not isinstance(values, Sequence) or isinstance(values, str):
            raise Refusal(400, f"'{name}' must be a list of objects")
        for index, value in enumerate(values):
            _put_one(objects, kind, reading, value, f"{name}[{index}]")
    reading.finish(objects.state)


def add(objects: Objects, kind: Kind, given: JSONValue) -> Item:
    """Add one object, its references checked; Refusal 400, 404 or 409 if it can't be."""
    reading = Reading(objects.state.model, now())
    scope, values = _read(objects, kind, reading, given, "")
    reading.finish(objects.state)
    return objects.add(kind, scope, values, reading.now)


def find_kind(model: Model, name: str) -> Kind:
    """The kind of that service attribute or datatype; Refusal 400 if there is none, or several."""
    kinds = [model.kinds[name]] if name in model.kinds else model.kinds_of([name])
    if len(kinds) > 1:
        services = ", ".join(kind.name for kind in kinds)
        raise Refusal(400, f"{shown(name)} is ambiguous: name the service, {services}")
    if not kinds:
        known = [*model.kinds, *model.kept_datatypes()]
        close = difflib.get_close_matches(name[:100], known, n=1)
        hint = f" (did you mean '{close[0]}'?)" if close else ""
        raise Refusal(400, f"there is no service or datatype {shown(name)}{hint}")
    (kind,) = kinds
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
    return scope, reading.members(_own_targets(kind), values, where)


def _own_targets(kind: Kind) -> Targets:
    """Each property sets itself; none is required, and null does for all."""
    return {
        prop.name: (dataclasses.replace(prop, required=False, nullable=True), prop)
        for prop in kind.datatype.properties
    }


def _scope(state: State, kind: Kind, parent: JSONValue, where: str) -> Keys:
    """The keys of the parent that ``_parent`` names."""
    place = f"'{where}.{PARENT}'" if where else f"'{PARENT}'"
    template = _scope_path(kind).split("/")
    if not kind.scope:
        if parent is not None:
            raise Refusal(400, f"{place}: a {kind.datatype.name} has no parent")
        return ()
    parts = parent.split("/") if isinstance(parent, str) else []
    fits = len(parts) == len(template) and all(
        a.startswith("{") or a == b for a, b in zip(template, parts)
    )
    if not fits:
        message = f"{place} must be the parent's path, such as {'/'.join(template)}"
        raise Refusal(400, message)
    keys = tuple(unquote(b) for a, b in zip(template, parts) if a.startswith("{"))
    if kind.parent is not None and state.get(kind.parent, keys) is None:
        raise Refusal(400, f"{place}: there is nothing at {shown(parent)}")
    return keys


def _scope_path(kind: Kind) -> str:
    """The part of the service's path that ends with its last parameter."""
    path = kind.service.path
    return path[: path.rindex("}") + 1] if "}" in path else ""
