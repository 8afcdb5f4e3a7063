"""Services and their operations: what follows from the standard methods is filled in here."""

from __future__ import annotations

import re
from typing import cast, get_args

from copperplate.ir import model
from copperplate.ir.member_path import MemberPath
from copperplate.ir.path import Path, PathParameter
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve import authentication
from copperplate.schema.resolve.fields import deprecated
from copperplate.schema.resolve.paging import Pagings
from copperplate.schema.resolve.parameters import Definitions, Route, parameters
from copperplate.schema.resolve.scope import Scope

_VERBS: dict[model.StandardMethod, model.HTTPMethod] = {
    "create": "POST",
    "get": "GET",
    "list": "GET",
    "update": "PATCH",
    "replace": "PUT",
    "delete": "DELETE",
}
_OF_ALL = ("create", "list")
"""The standard methods on all objects, at the service's path; the others are on one."""


def service(node: MappingNode, pagings: Pagings, scope: Scope) -> model.Service:
    """A service of the IR; mistakes are reported."""
    class_name = node.text("class") or ""
    if place := node.scalar("class"):
        scope.mark(place.position, class_name)
    of = node.scalar("of")
    if of and isinstance(of.value, str):
        scope.unresolved |= not scope.expect_datatype(of.value, of.position)
    definitions = Definitions(node, scope)
    _check_key(node, definitions, scope)
    asked = authentication.chosen(node, scope)
    operations = []
    listed = node.mapping("operations")
    calls = listed.values.values() if listed else [node]
    scope.unresolved |= not listed or not all(isinstance(c, MappingNode) for c in calls)
    for key, operation_node in node.mappings("operations"):
        scope.mark(key.position, class_name, str(key.value))
        operation = _operation(
            node, key, operation_node, definitions, pagings, asked, scope
        )
        if operation is not None:
            operations.append(operation)
        else:
            definitions.dangling = True
    definitions.check_used()
    return model.Service(
        attribute=tuple((node.text("attribute") or "").split(".")),
        class_name=class_name,
        doc=node.text("doc") or "",
        path=_path(node.text("path")) or Path(()),
        datatype=node.text("of") or "",
        key=_key(node),
        id_prefix=node.text("id_prefix") or "",
        singleton=node.true("singleton"),
        operations=tuple(operations),
    )


def _key(node: MappingNode) -> str:
    return node.text("key") or "id"


def _check_key(node: MappingNode, definitions: Definitions, scope: Scope) -> None:
    place, properties = node.scalar("key"), definitions.subject
    if node.true("singleton"):
        if place is not None:
            scope.error(
                node.keys["key"].position,
                "a singleton with a key",
                "there is only one, so nothing tells it from others",
            )
        return
    if properties is None or ("key" in node.values and node.text("key") is None):
        return
    name, of = _key(node), node.text("of")
    if name in properties.values:
        return
    if place is not None:
        scope.keyless.add(of or "")
        scope.expect(f"property of {of}", name, properties.values, place.position)


def _operation(
    service_node: MappingNode,
    key: ScalarNode,
    node: MappingNode,
    definitions: Definitions,
    pagings: Pagings,
    asked: model.Alternatives | None,
    scope: Scope,
) -> model.Operation | None:
    route = _route(service_node, key, node, scope)
    if route is None:
        scope.unresolved = True
        return None
    result = _result(service_node, key, node, route, scope)
    paging = pagings.of(node, route.standard, route.verb, result, scope)
    shared = pagings.parameters_of(paging, route.verb) if paging else ()
    return model.Operation(
        name=str(key.value),
        standard=route.standard,
        http_method=route.verb,
        path=route.path,
        doc=node.text("doc") or "",
        parameters=parameters(node, route, shared, definitions),
        result=result,
        envelope=_envelope(service_node, node, route, result, paging, scope),
        paging=paging.name if paging else None,
        deprecated=deprecated(node),
        authentication=authentication.of_operation(node, asked, scope),
    )


def _route(
    service_node: MappingNode, key: ScalarNode, node: MappingNode, scope: Scope
) -> Route | None:
    """Verb and path: as written under ``http``, or those of the standard method."""
    key_name = _key(service_node)
    http = node.scalar("http")
    if http is not None:
        if scope.is_wrong(http):
            return None
        verb, _, text = str(http.value).partition(" ")
        path = _path(text)
        if verb in get_args(model.HTTPMethod) and path is not None:
            _check_slashes(http, scope)
            return Route(
                standard=None,
                verb=cast(model.HTTPMethod, verb),
                path=path,
                place=http,
                key=key_name,
            )
        return None
    path_node = service_node.scalar("path")
    if path_node is None or not isinstance(path_node.value, str):
        return None
    if scope.is_wrong(path_node):
        return None
    if key.value not in _VERBS:
        _check_http(key, node, path_node.value, scope)
        return None
    standard = key.value
    service_path = _path(path_node.value)
    if service_path is None:
        return None
    _check_slashes(path_node, scope)
    is_singleton = service_node.true("singleton")
    if is_singleton and standard in _OF_ALL:
        scope.error(
            key.position,
            f"a singleton can't have '{standard}'",
            "there is exactly one object; 'replace' or 'update' sets it",
        )
    of_all = is_singleton or standard in _OF_ALL
    return Route(
        standard=standard,
        verb=_VERBS[standard],
        path=service_path if of_all else service_path / PathParameter(key_name),
        place=path_node,
        key=key_name,
    )


def _check_http(key: ScalarNode, node: MappingNode, path: str, scope: Scope) -> None:
    """Report an operation that is no standard method and has no call, unless that is misspelt."""
    meant = scope.guess(str(key.value), _VERBS)
    misspelt = any(map(scope.is_wrong, (key, *node.keys.values())))
    if "http" not in node.values and (meant or not misspelt):
        scope.error(
            key.position,
            f"'{key.value}' is no standard method, and has no 'http'",
            meant or f"give its verb and path: http: POST {path}/{key.value}",
        )


def _check_slashes(place: ScalarNode, scope: Scope) -> None:
    """Report a path with two parameters that hold slashes: nobody could tell where the first one ends."""
    found = [each.start() for each in re.finditer(r"\{\w+\.\.\.\}", str(place.value))]
    if len(found) > 1:
        scope.error(
            place.at(found[1]),
            "a second parameter with slashes in it, and nothing tells where the first one ends",
            "take the dots out of one of them",
        )


def _path(text: str | None) -> Path | None:
    """The path that a text spells; None if it is none, which has been reported."""
    try:
        return Path.parse(text or "")
    except ValueError:
        return None


def _result(
    service_node: MappingNode,
    key: ScalarNode,
    node: MappingNode,
    route: Route,
    scope: Scope,
) -> model.Type | None:
    """The type of the answer; None if it has no body."""
    place = node.scalar("result")
    if place is not None and route.verb == "HEAD" and place.value != "none":
        scope.error(place.position, "the response to a HEAD has no body")
    if place is not None:
        return None if place.value == "none" else scope.type(place)
    of = service_node.text("of")
    if route.standard in (None, "delete") or of is None or of not in scope.datatypes:
        return None
    name = f"{of}List" if route.standard == "list" else of
    if name in scope.datatypes:
        return model.Reference(name)
    scope.unresolved = True
    if not scope.is_lost(name):
        scope.error(
            key.position,
            f"'list' gives a datatype '{name}', and there is none",
            "describe it under 'datatypes', or name another with 'result'",
        )
    return None


def _envelope(
    service_node: MappingNode,
    node: MappingNode,
    route: Route,
    result: model.Type | None,
    paging: model.Paging | None,
    scope: Scope,
) -> tuple[str, ...]:
    """The members that lead to the result: as the operation says, or its service, or the API."""
    is_page = _is_page(result, paging, scope)
    _check_envelope(node, route, is_page, scope)
    if result is None or is_page:
        return ()
    said = (each.text("envelope") for each in (node, service_node, scope.api))
    text = next((text for text in said if text is not None), "none")
    if text == "none":
        return ()
    try:
        return tuple(map(str, MemberPath.parse(text).steps))
    except ValueError:
        return ()  # which has been reported


def _check_envelope(
    node: MappingNode, route: Route, is_page: bool, scope: Scope
) -> None:
    """Report an operation's own envelope if it can't have one."""
    place = node.scalar("envelope")
    if place is None or place.value == "none" or scope.is_wrong(place):
        return
    if is_page:
        scope.error(
            place.position,
            "an envelope around a page, whose other members are beside the items",
            "the properties of a page are all members of the answer: leave 'envelope' out",
        )
    elif node.text("result") == "none" or (
        "result" not in node.values and route.standard in (None, "delete")
    ):
        scope.error(
            place.position,
            "an envelope around nothing: the operation has no result",
            "say with 'result' what is in it, or leave 'envelope' out",
        )


def _is_page(
    result: model.Type | None, paging: model.Paging | None, scope: Scope
) -> bool:
    """Whether a result is an object with the items of a list in it."""
    if not isinstance(result, model.Reference):
        return False
    return (
        paging is not None or "page_of" in scope.datatypes[result.datatype].node.values
    )
