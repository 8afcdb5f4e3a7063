"""The form of the API's errors, as api.yaml tells it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import cast

from copperplate.ir import model
from copperplate.ir.error_bodies import cause_of
from copperplate.schema.nodes import MappingNode, ScalarNode, SequenceNode
from copperplate.schema.resolve.members import steps_of
from copperplate.schema.resolve.scope import Scope

_NOTHING = MappingNode("", 0, 0)

MEMBERS = ("code", "status", "message", "details", "operation_id")
"""The keys that tell where something is in the body."""


def errors(node: MappingNode | None, scope: Scope) -> model.Errors:
    """The form of errors; mistakes are reported."""
    node = node or _NOTHING
    members = {key: steps_of(node.text(key)) for key in MEMBERS}
    _check_members(node, members, scope)
    causes = _causes(node, scope)
    return model.Errors(
        code=members["code"],
        status=members["status"],
        message=members["message"],
        details=members["details"],
        operation_id=members["operation_id"],
        operation_id_header=node.text("operation_id_header") or "",
        operation_id_prefix=node.text("operation_id_prefix") or "",
        codes=_codes(node, causes, scope),
        causes=causes,
        bodies=_bodies(node, scope),
        failure=_failure(node.mapping("failure"), scope),
    )


def code_at(node: MappingNode, key: str) -> str | int | None:
    """The error code under a key: a text or a number."""
    return _code(node.scalar(key)) if key in node.values else None


def _code(node: ScalarNode | None) -> str | int:
    value = node.value if node else None
    return value if type(value) in (str, int) else ""  # type: ignore[return-value]


def _check_members(
    node: MappingNode, members: dict[str, model.Steps], scope: Scope
) -> None:
    """Report members that lie within one another, where each would have to be two things."""
    seen: list[tuple[str, model.Steps]] = []
    for key, steps in members.items():
        place = node.scalar(key)
        if place is None or not steps or scope.is_wrong(place):
            continue
        for other, others in seen:
            length = min(len(steps), len(others))
            if steps[:length] == others[:length] and (
                steps == others or "details" not in (key, other)
            ):
                scope.error(
                    place.position,
                    f"'{other}' and '{key}' of an error are in one place",
                    f"'{other}' is {node.text(other)}, and '{key}' is {node.text(key)}",
                )
                break
        seen.append((key, steps))
    if "causes" in node.values or "codes" in node.values:
        if "code" not in node.values:
            named = node.keys.get("causes") or node.keys["codes"]
            scope.error(
                named.position,
                f"'{named.value}' without 'code'",
                "say where an error's body holds its code: code: error.code",
            )


def _codes(
    node: MappingNode,
    causes: Mapping[model.Cause, Collection[str | int]],
    scope: Scope,
) -> dict[int, str | int]:
    """Codes by status; one whose cause is told must go with a status of that cause."""
    owners = {str(code): cause for cause, codes in causes.items() for code in codes}
    found = {}
    listed = node.mapping("codes") or _NOTHING
    for status in listed.values:
        place = listed.scalar(status)
        if place is None or not status.isdigit() or scope.is_wrong(place):
            continue
        code = found[int(status)] = _code(place)
        owner, usual = owners.get(str(code)), cause_of(int(status))
        if owner not in (None, usual):
            scope.error(
                place.position,
                f"the code '{code}' has the cause '{owner}', and the status {status} '{usual}'",
                "take it out of 'causes', or give the status another code",
            )
    return found


def _causes(
    node: MappingNode, scope: Scope
) -> dict[model.Cause, tuple[str | int, ...]]:
    """Codes by cause; one code can have one cause only."""
    found: dict[model.Cause, tuple[str | int, ...]] = {}
    owners: dict[str, str] = {}
    listed = node.mapping("causes") or _NOTHING
    for cause, value in listed.values.items():
        codes = []
        for item in value.items if isinstance(value, SequenceNode) else [value]:
            if not isinstance(item, ScalarNode) or scope.is_wrong(item):
                continue
            code = _code(item)
            owner = owners.setdefault(str(code), cause)
            if owner != cause:
                scope.error(
                    item.position,
                    f"the code '{code}' has the cause '{owner}' already",
                    "a code has one cause",
                )
            codes.append(code)
        found[cast(model.Cause, cause)] = tuple(codes)
    return found


def _bodies(node: MappingNode, scope: Scope) -> dict[int, str]:
    return {int(status): name for status, name in _named_bodies(node, scope)}


def _named_bodies(node: MappingNode, scope: Scope) -> Iterator[tuple[str, str]]:
    listed = node.mapping("bodies") or _NOTHING
    for status in listed.values:
        place = listed.scalar(status)
        if place is None or not isinstance(place.value, str) or scope.is_wrong(place):
            continue
        if status.isdigit() and scope.expect_datatype(place.value, place.position):
            yield status, place.value


def _failure(node: MappingNode | None, scope: Scope) -> model.Failure | None:
    if node is None:
        return None
    if "is" in node.values and "is_not" in node.values:
        scope.error(node.keys["is_not"].position, "'is' and 'is_not' in one")
    negated = "is" not in node.values
    place = node.scalar("is_not" if negated else "is")
    return model.Failure(
        member=steps_of(node.text("member")),
        value=place.value if place else None,
        negated=negated,
    )
