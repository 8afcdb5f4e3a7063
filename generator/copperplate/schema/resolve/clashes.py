"""Two things of one name, or of names that become one when they are converted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from copperplate import names
from copperplate.diagnostics import Position
from copperplate.ir import model
from copperplate.ir.path import Path, Shape
from copperplate.schema.documents import Documents
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve import conventions, paging, paging_parameters
from copperplate.schema.resolve.limits_of_outputs import OF_REQUESTS
from copperplate.schema.resolve.scope import Scope


def check(
    documents: Documents, resources: Sequence[model.Resource], scope: Scope
) -> None:
    """Report what can't be told apart by name."""
    roots = [document.root for document in documents.resources]
    _check_conventions(scope)
    _check_classes(roots, scope)
    _check_attributes(roots, scope)
    _check_members(roots, scope)
    _check_calls(roots, resources, scope)


def _check_names(what: str, keys: Iterable[ScalarNode], scope: Scope) -> None:
    """Report the names that are one when written in another case: ``fooBar`` and ``foo_bar``."""
    seen: dict[str, ScalarNode] = {}
    for key in keys:
        name = str(key.value)
        folded = name.replace("_", "").lower()
        first = seen.setdefault(folded, key)
        if first is key:
            continue
        other = str(first.value)
        if name == other:
            message = f"two {what} of the name '{name}'"
        elif names.split(name, scope.words) == names.split(other, scope.words):
            message = f"the {what} '{other}' and '{name}' have one name in other cases"
        else:
            continue
        scope.error(key.position, message, f"the first is at {_told(first, key)}")


def _told(first: ScalarNode, other: ScalarNode) -> str:
    line = f"line {first.line}"
    return line if first.file == other.file else f"{first.file}:{first.line}"


def _check_conventions(scope: Scope) -> None:
    """What api.yaml names: headers (which have no case), members of an error, paging parameters."""
    api = scope.api
    headers = api.mapping("headers")
    keys = list(headers.keys.values()) if headers else []
    keys.extend(_named(api, "idempotency", "header"))
    _check_names("headers", keys, scope)
    shared = api.mapping("parameters")
    _check_names("parameters", shared.keys.values() if shared else (), scope)
    for key in keys:
        if str(key.value).lower() in scope.authentication.headers - OF_REQUESTS:
            scope.error(
                key.position,
                f"the header '{key.value}' holds the key that 'authentication' tells of",
                "take it out: it can't have a fixed value",
            )
    _check_variables(api, scope)
    _check_webhooks(api.mapping("webhooks"), scope)
    for scheme in paging.described(api):
        roles = (scheme.node.scalar(role) for role in paging_parameters.ROLES)
        named = [place for place in roles if place and isinstance(place.value, str)]
        _check_names("paging parameters", named, scope)


def _check_webhooks(node: MappingNode | None, scope: Scope) -> None:
    signing = node.mapping("signing") if node else None
    headers = signing.mapping("headers") if signing else None
    _check_names("headers", headers.keys.values() if headers else (), scope)
    variable = node.scalar("environment_variable") if node else None
    if variable and variable.value == conventions.base_url_variable(scope.api):
        scope.error(
            variable.position,
            f"'{variable.value}' is the environment variable with the base URL",
            "name another one",
        )


def _check_variables(api: MappingNode, scope: Scope) -> None:
    """One environment variable can't hold a key and the base URL."""
    name = conventions.base_url_variable(api)
    place = api.scalar("base_url_variable") or api.keys.get("authentication")
    for scheme in scope.authentication.of_api.schemes:
        if place and name in {c.environment_variable for c in scheme.credentials}:
            scope.error(
                place.position,
                f"'{name}' is the environment variable with a key, and that with the base URL",
                "name another one as base_url_variable",
            )


def _named(api: MappingNode, section: str, *keys: str) -> Iterator[ScalarNode]:
    """The names under some keys of a section of api.yaml."""
    node = api.mapping(section)
    for key in keys:
        place = node.scalar(key) if node else None
        if place and isinstance(place.value, str):
            yield place


def _check_classes(roots: Sequence[MappingNode], scope: Scope) -> None:
    """Datatypes, enums, unions and the classes of services share one space of names."""
    keys = [key for root in roots for key, _ in root.mappings("datatypes")]
    for section in ("enums", "unions"):
        keys += [key for root in roots for key, _ in root.mappings(section)]
    for root in roots:
        service = root.mapping("service")
        if service and (place := service.scalar("class")):
            keys.append(place)
    _check_names("classes", keys, scope)


def _check_attributes(roots: Sequence[MappingNode], scope: Scope) -> None:
    """An attribute of the client is a service or a group of services, not both."""
    places = []
    for root in roots:
        service = root.mapping("service")
        place = service.scalar("attribute") if service else None
        if place and isinstance(place.value, str):
            places.append((place.value, place))
    _check_names("attributes", [place for _, place in places], scope)
    groups = {
        ".".join(path[:length]): place
        for attribute, place in reversed(places)
        for path in [attribute.split(".")]
        for length in range(1, len(path))
    }
    for attribute, place in places:
        if attribute in groups:
            inner = groups[attribute]
            scope.error(
                place.position,
                f"'{attribute}' is a service, and the group of '{inner.value}' too",
                f"that one is at {_told(inner, place)}",
            )


def _check_members(roots: Sequence[MappingNode], scope: Scope) -> None:
    for root in roots:
        service = root.mapping("service")
        operations = service.mapping("operations") if service else None
        for _, datatype in root.mappings("datatypes"):
            properties = datatype.mapping("properties")
            keys = list(properties.keys.values()) if properties else []
            _check_names("properties", keys, scope)
            _check_wire_names(datatype, scope)
            _check_methods(datatype, keys, operations, scope)
        if operations:
            _check_names("operations", operations.keys.values(), scope)
            for _, operation in service.mappings("operations") if service else ():
                _check_parameters(operation, scope)


def _check_wire_names(datatype: MappingNode, scope: Scope) -> None:
    """Report properties that have one name on the wire."""
    seen: dict[str, str] = {}
    for key, node in datatype.mappings("properties"):
        name = str(key.value)
        wire = node.text("wire") or name
        first = seen.setdefault(wire, name)
        if first != name:
            scope.error(
                key.position,
                f"'{first}' and '{name}' are both '{wire}' on the wire",
                "give one of them another 'wire'",
            )


def _check_methods(
    datatype: MappingNode,
    keys: list[ScalarNode],
    operations: MappingNode | None,
    scope: Scope,
) -> None:
    properties = {str(key.value): key for key in keys}
    for method, place in datatype.texts("methods"):
        if method in properties and operations and method in operations.values:
            scope.error(
                place.position,
                f"'{method}' is a property too",
                f"see line {properties[method].line}; an object has one thing of a name",
            )


def _check_parameters(operation: MappingNode, scope: Scope) -> None:
    """Names that are the same to the letter are reported with the operation."""
    places: dict[str, ScalarNode] = {}
    for role in ("required", "optional", "body"):
        for name, place in operation.texts(role):
            places.setdefault(name, place)
    _check_names("parameters", places.values(), scope)


def _check_calls(
    roots: Sequence[MappingNode], resources: Sequence[model.Resource], scope: Scope
) -> None:
    """Two operations with one verb on one path, and paths that differ in names of parameters alone."""
    calls: dict[tuple[str, Shape], str] = {}
    paths: dict[Shape, Path] = {}
    for root, resource in zip(roots, resources):
        for name, operation in _operations(resource):
            verb, path = operation.http_method, operation.path
            # Parameters with slashes in them and without are alike: OpenAPI has one template for both.
            shape = path.plain.shape
            first = calls.setdefault((verb, shape), name)
            first_path = paths.setdefault(shape, path)
            if first != name:
                scope.error(
                    _place(root, operation),
                    f"{verb} {path} is '{first}' already",
                    "two operations can't be told apart by verb and path",
                )
            elif first_path != path:
                scope.error(
                    _place(root, operation),
                    f"the path {path} is {first_path} with other parameters",
                    "write the parameters of one path alike",
                )


def _operations(resource: model.Resource) -> Iterator[tuple[str, model.Operation]]:
    """The operations of a resource, and what people call them: ``orders.items.list``."""
    if resource.service is not None:
        for operation in resource.service.operations:
            yield f"{resource.service.name}.{operation.name}", operation


def _place(root: MappingNode, operation: model.Operation) -> Position:
    """Where an operation of the service in a file is."""
    service = root.mapping("service") or root
    operations = service.mapping("operations") or root
    return operations.keys[operation.name].position
