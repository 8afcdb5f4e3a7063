"""Webhooks: where their bodies have what, and the events that they tell of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from copperplate.ir import model
from copperplate.ir.member_path import MemberPath
from copperplate.schema.documents import Documents
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve.fields import deprecated
from copperplate.schema.resolve.members import is_within, steps_of
from copperplate.schema.resolve.scope import Scope
from copperplate.schema.resolve.signing import STANDARD, signing

_KINDS: Mapping[str, tuple[model.ScalarKind, ...]] = {
    "type": ("string",),
    "id": ("string", "uuid"),
    "data": ("any",),
}
"""The keys that tell where something is in the body, and the types that it can have there."""


def webhooks(root: MappingNode, scope: Scope) -> model.Webhooks | None:
    """What ``api.yaml`` says of webhooks; None if it says nothing. Mistakes are reported."""
    node = root.mapping("webhooks")
    if node is None:
        return None
    own = node.mapping("signing")
    signed = STANDARD if own is None else signing(own, scope)
    members = {key: steps_of(node.text(key)) for key in _KINDS}
    if not members["type"] and not signed.has("type"):
        members["type"] = ("type",)
    _check_members(node, signed, members, scope)
    return model.Webhooks(
        signing=signed,
        environment_variable=node.text("environment_variable") or "",
        body=_body(node, scope),
        type=members["type"],
        id=members["id"],
        data=members["data"],
    )


def event(key: ScalarNode, node: MappingNode, scope: Scope) -> model.Event:
    """An event; mistakes are reported."""
    name = str(key.value)
    scope.mark(key.position, "events", name)
    place = node.scalar("of")
    if place is not None:
        scope.mark(place.position, "events", name, "of")
    return model.Event(
        name=name,
        data=scope.type(place) if place is not None else None,
        doc=node.text("doc") or "",
        deprecated=deprecated(node),
    )


def check_events(documents: Documents, scope: Scope) -> None:
    """Report events of an API that doesn't say how its webhooks are signed, and those that are there twice."""
    seen: dict[str, ScalarNode] = {}
    for document in documents.resources:
        if "events" in document.root.keys and "webhooks" not in scope.api.keys:
            scope.error(
                document.root.keys["events"].position,
                "events, but no 'webhooks' in api.yaml",
                "say there how they are signed: webhooks: {signing: standard}",
            )
        for key, _ in document.root.mappings("events"):
            first = seen.setdefault(str(key.value), key)
            if first is not key:
                scope.error(
                    key.position,
                    f"two events of the type '{key.value}'",
                    f"the first is at {first.file}:{first.line}",
                )


def check_bodies(
    webhooks: model.Webhooks | None, resources: Sequence[model.Resource], scope: Scope
) -> None:
    """Report what can't be in one body: types that aren't what a member is, or have no members."""
    if webhooks is None:
        return
    datatypes = {each.name: each for one in resources for each in one.datatypes}
    _check_common(webhooks, datatypes, scope)
    for resource in resources:
        for event in resource.events:
            _check_data(event, webhooks, datatypes, scope)


def _check_data(
    event: model.Event,
    webhooks: model.Webhooks,
    datatypes: Mapping[str, model.Datatype],
    scope: Scope,
) -> None:
    """Report data that can't hold the type and the id of their event, where these are parts of the data."""
    place = scope.places.of("events", event.name, "of")
    if event.data is None or place is None:
        return
    for key in ("type", "id"):
        steps: model.Steps = getattr(webhooks, key)
        inner = steps[len(webhooks.data) :]
        if not steps or not is_within(steps, webhooks.data):
            continue
        found = _type_at(datatypes, event.data, inner)
        if not _has_members(event.data) or not (
            found is None or _is_one_of(found, _KINDS[key])
        ):
            scope.error(
                place,
                f"the {key} of an event is the member '{MemberPath(inner)}' of this, which can't hold it",
                "name a datatype; or say under 'webhooks' which member of the body is the 'data'",
            )
            return


def _has_members(type_: model.Type) -> bool:
    match type_:
        case model.Union(members=members):
            return all(_has_members(each.type) for each in members)
    return isinstance(type_, model.Reference) or type_ == model.Scalar("any")


def _check_common(
    webhooks: model.Webhooks, datatypes: Mapping[str, model.Datatype], scope: Scope
) -> None:
    """Report members that the datatype of all bodies doesn't have, or has with a type that can't be."""
    node = scope.api.mapping("webhooks")
    if webhooks.body is None or node is None:
        return
    for key, kinds in _KINDS.items():
        steps: model.Steps = getattr(webhooks, key)
        place = node.keys.get(key, node.keys["body"])
        name = MemberPath(steps)
        match _type_at(datatypes, model.Reference(webhooks.body), steps):
            case None:
                scope.error(
                    place.position,
                    f"'{webhooks.body}' has no member '{name}', which is the {key} of an event",
                    "name one that it has on the wire, or describe it there",
                )
            case type_ if steps and not _is_one_of(type_, kinds):
                scope.error(
                    place.position,
                    f"the {key} of an event is {' or '.join(kinds)}, which '{name}' of '{webhooks.body}' isn't",
                    "'of' says for each event what it is" if key == "data" else None,
                )


def _type_at(
    datatypes: Mapping[str, model.Datatype], type_: model.Type, steps: model.Steps
) -> model.Type | None:
    """The type of a member; ``any`` if nothing is known of it, and None if there is no such member."""
    for step in steps:
        match type_, step:
            case model.Reference(name), str():
                datatype = datatypes[name]
                members = {prop.wire: prop.type for prop in datatype.properties}
                others = datatype.others.each if datatype.others else None
                found = members.get(step, others)
                if found is None:
                    return None
                type_ = found
            case model.ListOf(inner), int():
                type_ = inner
            case model.MapOf(inner), str():
                type_ = inner
            case (model.Scalar("any") | model.Union()), _:
                return model.Scalar("any")
            case _:
                return None
    return type_


def _is_one_of(type_: model.Type, kinds: Iterable[model.ScalarKind]) -> bool:
    return isinstance(type_, model.Scalar) and type_.kind in (*kinds, "any")


def _body(node: MappingNode, scope: Scope) -> str | None:
    place = node.scalar("body")
    if place is None or not isinstance(place.value, str) or scope.is_wrong(place):
        return None
    if "data" not in node.keys:
        scope.error(
            place.position,
            "'body' without 'data', where the whole body is what an event is about",
            "say which member that is, or leave out 'body'",
        )
    if scope.expect_datatype(place.value, place.position):
        return place.value
    scope.unresolved = True
    return None


def _check_members(
    node: MappingNode,
    signed: model.Signing,
    members: Mapping[str, model.Steps],
    scope: Scope,
) -> None:
    """Report what has two places, and two things in one. The data may hold the type and the id."""
    told = {
        key: members[key]
        for key in members
        if members[key]
        and not (key in node.values and scope.is_wrong(node.values[key]))
    }
    for key, is_in_header in (("type", signed.has("type")), ("id", signed.has("id"))):
        if is_in_header and key in told:
            del told[key]
            scope.error(
                node.keys[key].position,
                f"a header has the {key} of an event already",
                f"take out this, or {{{key}}} in the header",
            )
    for key, other in (("id", "type"), ("data", "type"), ("data", "id")):
        if key not in told or other not in told:
            continue
        inner, outer = told[key], told[other]
        if is_within(inner, outer) or (key == "id" and is_within(outer, inner)):
            scope.error(
                node.keys[key].position,
                f"'{other}' and '{key}' of an event are in one place",
                f"'{other}' is {node.text(other) or other}, and '{key}' is {node.text(key)}",
            )
