"""The names of a Python package, all decided in one place before anything is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from copperplate import names
from copperplate.ir.model import Api, Datatype, Operation, Service
from copperplate.languages.python import reserved
from copperplate.languages.python.uses import sent
from copperplate.text.code import Code, code, identifier, joined


@dataclass(frozen=True, slots=True)
class DatatypeNames:
    """What a datatype and its members are called."""

    class_name: Code
    resource: str
    module: Code
    """That of the resource."""
    properties: Mapping[str, Code]
    """By wire name."""
    methods: Mapping[str, Code]
    """By the operation's name."""
    is_input: bool
    """It can be sent, and so there is a ``TypedDict`` of it."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all that an API holds."""

    datatypes: Mapping[str, DatatypeNames]
    modules: Mapping[str, Code]
    """By resource."""
    services: Mapping[str, Code]
    """The classes of services for ``Client``, by resource. ``AsyncClient`` has ``Async…``."""
    accessors: Mapping[tuple[str, ...], Code]
    """What a client, or a group of services, gives access to: by the schema's attribute."""
    words: tuple[str, ...]

    def service_classes(self) -> Iterator[tuple[Code, Code]]:
        """The classes of all services, for both kinds of client, each with its module."""
        for resource, name in self.services.items():
            yield name, self.modules[resource]
            yield code("Async{}", name), self.modules[resource]

    def service_path(self, service: Service) -> Code:
        """Where a client has a service: ``backends.failover``."""
        return self.dotted(service.attribute)

    def dotted(self, attribute: tuple[str, ...]) -> Code:
        """Where a client has a service or a group of services."""
        prefixes = (attribute[: end + 1] for end in range(len(attribute)))
        return joined(".", (self.accessors[prefix] for prefix in prefixes))


def decided(api: Api) -> Names:
    """The Python names of everything in the API."""
    modules = _named((r.name for r in api.resources), (), reserved.KEYWORDS)
    classes = _classes(d.name for d in api.datatypes())
    inputs = sent(api)
    datatypes = {}
    for resource in api.resources:
        for datatype in resource.datatypes:
            is_input = datatype.name in inputs
            methods = _methods(datatype, api.words, is_input)
            datatypes[datatype.name] = DatatypeNames(
                class_name=classes[datatype.name],
                resource=resource.name,
                module=modules[resource.name],
                properties=_properties(datatype, api.words, methods.values()),
                methods=methods,
                is_input=is_input,
            )
    services = _services(api, {str(name) for name in classes.values()})
    return Names(datatypes, modules, services, _accessors(api), api.words)


def parameters(operation: Operation, words: Iterable[str]) -> Mapping[str, Code]:
    """The names of an operation's parameters, by wire name."""
    return _named(
        (parameter.name for parameter in operation.parameters),
        words,
        reserved.KEYWORDS | reserved.PARAMETERS,
    )


def operations(service: Service, words: Iterable[str]) -> Mapping[str, Code]:
    """The names of a service's methods, by the operation's name."""
    return _named(
        (operation.name for operation in service.operations),
        words,
        reserved.KEYWORDS | reserved.CLASS_SCOPE,
    )


def _classes(wire_names: Iterable[str]) -> Mapping[str, Code]:
    """Class names are the schema's own."""
    originals = list(wire_names)
    taken = reserved.CLASSES | reserved.KEYWORDS
    chosen = names.distinct(originals, taken)
    return dict(zip(originals, map(identifier, chosen), strict=True))


def _services(api: Api, datatypes: set[str]) -> Mapping[str, Code]:
    """Class names of services are the schema's own, but where another class has the name."""
    originals = {r.name: r.service.class_name for r in api.resources if r.service}
    awaited = {f"Async{name}" for name in originals.values()}
    taken = reserved.CLASSES | datatypes | awaited
    chosen = names.distinct(originals.values(), taken)
    return dict(zip(originals, map(identifier, chosen), strict=True))


def _methods(
    datatype: Datatype, words: Iterable[str], is_input: bool
) -> Mapping[str, Code]:
    """The names of an object's own methods."""
    taken = reserved.KEYWORDS | reserved.CLASS_SCOPE | reserved.DATATYPE_MEMBERS
    if is_input:
        taken |= reserved.INPUT_MEMBERS
    return _named(datatype.methods, words, taken)


def _properties(
    datatype: Datatype, words: Iterable[str], methods: Iterable[Code]
) -> Mapping[str, Code]:
    """The names of an object's properties; one that has the name of a method gives way."""
    taken = set(reserved.KEYWORDS | reserved.CLASS_SCOPE)
    taken |= reserved.DATATYPE_MEMBERS | reserved.INPUT_MEMBERS
    if datatype.page_of is not None:
        taken |= reserved.PAGE_MEMBERS
    for method in methods:
        taken |= {method, f"a{method}"}
    return _named((p.name for p in datatype.properties), words, taken)


def _accessors(api: Api) -> Mapping[tuple[str, ...], Code]:
    """The names of the services and of their groups; those at the top are members of the client."""
    members: dict[tuple[str, ...], dict[str, None]] = {}
    for service in api.services():
        for end, name in enumerate(service.attribute):
            members.setdefault(service.attribute[:end], {})[name] = None
    found = {}
    for group, originals in members.items():
        taken = reserved.KEYWORDS | (reserved.CLIENT_MEMBERS if not group else set())
        for original, name in _named(originals, (), taken).items():
            found[(*group, original)] = name
    return found


def _named(
    originals: Iterable[str], words: Iterable[str], taken: Collection[str]
) -> Mapping[str, Code]:
    """Each name in snake case, without any that is taken."""
    originals = list(originals)
    wanted = [_snake(name, words) for name in originals]
    chosen = names.distinct(wanted, taken)
    return dict(zip(originals, map(identifier, chosen), strict=True))


def _snake(name: str, words: Iterable[str]) -> str:
    """The name in snake case; ``field_2fa`` for one that begins with a digit."""
    snake = names.snake(names.split(name, words))
    return snake if snake[:1].isalpha() else f"field_{snake}".rstrip("_")
