"""The names of a Python package, all decided in one place before anything is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from copperplate import names
from copperplate.ir.facts import Facts
from copperplate.ir.graph import reached
from copperplate.ir.model import (
    Api,
    Datatype,
    Enum,
    Operation,
    Service,
    held,
    scalars_in,
)
from copperplate.ir.unions import UnionTest
from copperplate.languages.python import reserved, scalars
from copperplate.text.code import Code, code, identifier, joined

GROUPS_MODULE = identifier("_groups")
"""Where the classes of groups are, among the modules of services."""

Attribute = tuple[str, ...]
"""Where a client holds a service or a group of services, as the schema says."""


@dataclass(frozen=True, slots=True)
class DatatypeNames:
    """What a datatype and its members are called."""

    class_name: Code
    """For ``Client``."""
    async_class_name: Code
    """For ``AsyncClient``; the same for objects that make no calls."""
    resource: str
    module: Code
    """That of the resource."""
    properties: Mapping[str, Code]
    """By the schema's names; the other members, if there may be some, by the name that code has for them."""
    methods: Mapping[str, Code]
    """By the operation's name."""
    has_writers: bool
    """It is sent, and something in it isn't as it is in JSON: its type, or where it stands."""

    @property
    def place(self) -> str:
        """Where the runtime finds it: ``books.Book``."""
        return f"{self.module}.{self.class_name}"

    @property
    def classes(self) -> tuple[Code, ...]:
        """Both, or the only one."""
        if self.async_class_name == self.class_name:
            return (self.class_name,)
        return self.class_name, self.async_class_name


@dataclass(frozen=True, slots=True)
class EnumNames:
    """What an enum and its values are called."""

    class_name: Code
    resource: str
    module: Code
    """That of the resource."""
    members: tuple[Code, ...]
    """In the order of the schema."""
    is_closed: bool


@dataclass(frozen=True, slots=True)
class GroupNames:
    """What the classes of a group of services are called."""

    class_name: Code
    async_class_name: Code


@dataclass(frozen=True, slots=True)
class OperationNames:
    """What the method of an operation and its parameters are called."""

    method: Code
    parameters: Mapping[str, Code]
    """By wire name."""


@dataclass(frozen=True, slots=True)
class ServiceNames:
    """What a service and its operations are called."""

    class_name: Code
    """For ``Client``."""
    async_class_name: Code
    """For ``AsyncClient``."""
    module: Code
    """That of the resource."""
    accessor: Code
    """Where a client has it: ``orders.items``."""
    operations: Mapping[str, OperationNames]
    """By the operation's name."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all that an API holds."""

    modules: Mapping[str, Code]
    """By resource."""
    datatypes: Mapping[str, DatatypeNames]
    enums: Mapping[str, EnumNames]
    services: Mapping[str, ServiceNames]
    """By resource."""
    accessors: Mapping[Attribute, Code]
    """What a client, or a group of services, gives access to: by the schema's attribute."""
    groups: Mapping[Attribute, GroupNames]
    unions: Mapping[str, tuple[UnionTest, ...]]
    """By the name of a union, how its members are told apart."""
    omits_empty: bool
    """Whether the API leaves out what is empty."""

    credentials: Mapping[str, Code]
    """The arguments of a client for keys and the like, by the schema's name."""
    shared: Mapping[str, Code]
    """The options of a client, and of a call, that are parameters of the whole API, likewise."""
    events: Mapping[str, Code]
    """The classes of events, by type."""

    def datatype_classes(self) -> Iterator[tuple[Code, Code]]:
        """The classes of datatypes, for both kinds of client, and of enums, each with its module."""
        for datatype in self.datatypes.values():
            for class_name in datatype.classes:
                yield class_name, datatype.module
        for enum in self.enums.values():
            yield enum.class_name, enum.module

    def service_classes(self) -> Iterator[tuple[Code, Code]]:
        """The classes of all services and groups, for both kinds of client, each with its module."""
        for service in self.services.values():
            yield service.class_name, service.module
            yield service.async_class_name, service.module
        for group in self.groups.values():
            yield group.class_name, GROUPS_MODULE
            yield group.async_class_name, GROUPS_MODULE

    def accessor(self, attribute: Attribute) -> Code:
        """Where a client has a service or a group of services."""
        return _accessor(attribute, self.accessors)


def decided(api: Api, facts: Facts) -> Names:
    """The Python names of everything in the API."""
    taken = reserved.KEYWORDS | reserved.MODULES
    modules = _named((r.name for r in api.resources), (), taken)
    enum_names = (enum.name for enum in api.enums())
    classes = _classes([*(each.name for each in api.datatypes()), *enum_names])
    async_classes = _async_classes(classes, facts)
    datatypes = {}
    written = _with_writers(api)
    for resource in api.resources:
        for datatype in resource.datatypes:
            is_sent = facts.datatypes[datatype.name].is_sent
            methods = _methods(datatype, api.words, is_sent)
            datatypes[datatype.name] = DatatypeNames(
                class_name=classes[datatype.name],
                async_class_name=async_classes[datatype.name],
                resource=resource.name,
                module=modules[resource.name],
                properties=_properties(datatype, api.words, methods.values()),
                methods=methods,
                has_writers=is_sent and datatype.name in written,
            )
    enums = {
        enum.name: EnumNames(
            class_name=classes[enum.name],
            resource=resource.name,
            module=modules[resource.name],
            members=tuple(map(identifier, _enum_members(enum, api.words))),
            is_closed=enum.closed,
        )
        for resource in api.resources
        for enum in resource.enums
    }
    accessors = _accessors(api)
    datatype_classes = {*map(str, classes.values()), *map(str, async_classes.values())}
    service_classes = _service_classes(api, datatype_classes)
    services = {
        resource.name: ServiceNames(
            class_name=service_classes[resource.name],
            async_class_name=_awaited(service_classes[resource.name]),
            module=modules[resource.name],
            accessor=_accessor(resource.service.attribute, accessors),
            operations=_operations(resource.service, api.words),
        )
        for resource in api.resources
        if resource.service is not None
    }
    groups = _groups(api, {str(name) for name in service_classes.values()})
    given = {c.name for s in api.authentication.schemes for c in s.credentials}
    return Names(
        modules=modules,
        datatypes=datatypes,
        enums=enums,
        services=services,
        accessors=accessors,
        groups=groups,
        unions=facts.unions,
        omits_empty=api.omits_empty,
        credentials=_named(
            sorted(given),
            (),
            reserved.KEYWORDS | reserved.CLIENT_ARGUMENTS | reserved.CONSTRUCTOR_SCOPE,
        ),
        shared=_named(
            (each.name for each in api.parameters),
            (),
            reserved.KEYWORDS | reserved.OPTION_SCOPE,
        ),
        events=_events(api),
    )


def _events(api: Api) -> Mapping[str, Code]:
    """``PaymentCreated`` for ``payment.created``; ``Event2`` for what is no name."""
    types = [event.name for event in api.events()]
    wanted = []
    for type_ in types:
        name = names.pascal(names.split(type_, api.words), api.words)
        wanted.append(name if name[:1].isalpha() else f"Event{name}")
    chosen = names.distinct(wanted, reserved.EVENTS | reserved.KEYWORDS)
    return dict(zip(types, map(identifier, chosen), strict=True))


def _with_writers(api: Api) -> set[str]:
    """The datatypes that hold, at any depth, what isn't as it is in JSON."""
    holders: dict[str, list[str]] = {each.name: [] for each in api.datatypes()}
    start = []
    for datatype in api.datatypes():
        if datatype.others is not None:
            start.append(datatype.name)
        for field in datatype.fields:
            if any(scalars.of(scalar).writer for scalar in scalars_in(field.type)):
                start.append(datatype.name)
            for other in held(field.type):
                holders[other].append(datatype.name)
    return reached(start, holders)


def _enum_members(enum: Enum, words: Iterable[str]) -> list[str]:
    """``NOT_FOUND``; ``VALUE_1`` for what is no name."""
    found = []
    for value in enum.values:
        name = names.upper_snake(names.split_value(value.name, words))
        found.append(name if name[:1].isalpha() else f"VALUE_{name}".rstrip("_"))
    return names.distinct(found, reserved.KEYWORDS)


def _awaited(class_name: Code) -> Code:
    """What is called so for ``AsyncClient``."""
    return code("Async{}", class_name)


def _accessor(attribute: Attribute, accessors: Mapping[Attribute, Code]) -> Code:
    prefixes = (attribute[: end + 1] for end in range(len(attribute)))
    return joined(".", (accessors[prefix] for prefix in prefixes))


def _operations(service: Service, words: Iterable[str]) -> Mapping[str, OperationNames]:
    taken = reserved.KEYWORDS | reserved.CLASS_SCOPE
    methods = _named((o.name for o in service.operations), words, taken)
    return {
        operation.name: OperationNames(
            methods[operation.name], _parameters(operation, words)
        )
        for operation in service.operations
    }


def _parameters(operation: Operation, words: Iterable[str]) -> Mapping[str, Code]:
    return _named(
        (parameter.name for parameter in operation.parameters),
        words,
        reserved.KEYWORDS | reserved.PARAMETERS,
    )


def _classes(wire_names: Iterable[str]) -> Mapping[str, Code]:
    """Class names are the schema's own."""
    originals = list(wire_names)
    taken = reserved.CLASSES | reserved.KEYWORDS
    chosen = names.distinct(originals, taken)
    return dict(zip(originals, map(identifier, chosen), strict=True))


def _async_classes(classes: Mapping[str, Code], facts: Facts) -> Mapping[str, Code]:
    """``AsyncBook`` for ``Book``, unlike the names of all datatypes."""
    calling = [name for name, each in facts.datatypes.items() if each.makes_calls]
    taken = reserved.CLASSES | {str(name) for name in classes.values()}
    chosen = names.distinct((f"Async{classes[name]}" for name in calling), taken)
    return {**classes, **dict(zip(calling, map(identifier, chosen), strict=True))}


def _service_classes(api: Api, datatypes: set[str]) -> Mapping[str, Code]:
    """Class names of services are the schema's own, but where another class has the name."""
    originals = {r.name: r.service.class_name for r in api.resources if r.service}
    awaited = {f"Async{name}" for name in originals.values()}
    taken = reserved.CLASSES | datatypes | awaited
    chosen = names.distinct(originals.values(), taken)
    return dict(zip(originals, map(identifier, chosen), strict=True))


def _groups(api: Api, services: set[str]) -> Mapping[Attribute, GroupNames]:
    """``OrdersGroup`` for ``orders``, unlike the names of all services and of what is awaited."""
    attributes = sorted(
        {
            service.attribute[:end]
            for service in api.services()
            for end in range(1, len(service.attribute))
        }
    )
    wanted = [
        names.pascal("_".join(attribute).split("_"), api.words) + "Group"
        for attribute in attributes
    ]
    awaited = {f"Async{name}" for name in (*wanted, *services)}
    chosen = names.distinct(wanted, services | awaited | reserved.CLASSES)
    return {
        attribute: GroupNames(identifier(name), _awaited(identifier(name)))
        for attribute, name in zip(attributes, chosen, strict=True)
    }


def _methods(
    datatype: Datatype, words: Iterable[str], is_sent: bool
) -> Mapping[str, Code]:
    """The names of an object's own methods."""
    taken = reserved.KEYWORDS | reserved.CLASS_SCOPE | reserved.DATATYPE_MEMBERS
    if is_sent:
        taken |= reserved.INPUT_MEMBERS
    return _named(datatype.methods, words, taken)


def _properties(
    datatype: Datatype, words: Iterable[str], methods: Iterable[Code]
) -> Mapping[str, Code]:
    """The names of an object's properties; one that has the name of a method gives way."""
    taken = {*reserved.KEYWORDS, *reserved.CLASS_SCOPE, *map(str, methods)}
    taken |= reserved.DATATYPE_MEMBERS | reserved.INPUT_MEMBERS
    if datatype.page_of is not None:
        taken |= reserved.PAGE_MEMBERS
    return _named((field.name for field in datatype.fields), words, taken)


def _accessors(api: Api) -> Mapping[Attribute, Code]:
    """The names of the services and of their groups; those at the top are members of the client."""
    members: dict[Attribute, dict[str, None]] = {}
    for service in api.services():
        for end, name in enumerate(service.attribute):
            members.setdefault(service.attribute[:end], {})[name] = None
    found = {}
    for group, originals in members.items():
        taken = reserved.KEYWORDS | reserved.CLIENT_SCOPE
        if not group:
            taken |= reserved.CLIENT_MEMBERS
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
