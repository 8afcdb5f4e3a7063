"""What follows from an API, worked out once for everybody: outputs, emulator, documentation.

In words of no language, and part of the dump. ``facts_of`` goes through the API a fixed number of times.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from copperplate.ir import scalars
from copperplate.ir.error_bodies import code_of
from copperplate.ir.field_facts import DatatypeLink, Sentence, Value, sentences
from copperplate.ir.graph import circles, reached
from copperplate.ir.member_path import MemberPath
from copperplate.ir.model import (
    Api,
    Datatype,
    Field,
    ListOf,
    Operation,
    Paging,
    Parameter,
    Property,
    Reference,
    Resource,
    Scalar,
    Service,
    StandardMethod,
    Type,
    Union,
    held,
    innermost,
    scalars_in,
)
from copperplate.ir.path import Path, PathParameter, Shape
from copperplate.ir.remembered import Memory, remembered_for
from copperplate.ir.unions import UnionTest, tags_of, tests_of

Sentences = Mapping[str, tuple[Sentence, ...]]
"""By the name of a field, what is to be said of it besides its description."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodFacts:
    """An operation that an object offers as its own method."""

    filled: tuple[str, ...]
    """The path parameters that the object fills in, with its properties of the same names."""
    remembered: Mapping[str, str]
    """The others, which the object remembers from the call that it came from: by the path as far as the
    parameter, ``/books/{isbn}``, its name."""
    given: tuple[str, ...]
    """The parameters that are left for the caller."""
    refreshes: bool
    """The response is the object itself as it is now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatatypeFacts:
    """What follows of a datatype."""

    is_sent: bool
    """An operation takes it, or something that holds it."""
    is_received: bool
    """A response is it, or holds it, that of an error included."""
    items: Type | None
    """Of a page of a list: the type of its items."""
    secrets: tuple[str, ...]
    """The names on the wire of its own secret properties, sorted."""
    secrets_in: tuple[str, ...]
    """The datatypes of its properties that have secrets, or hold one that has, at any depth; sorted."""
    always: tuple[str, ...]
    """The properties that every answer has and that are never null there, but for the link of a page."""
    makes_calls: bool
    """It has methods or is a page of a list, or holds, at any depth, an object of which that is true: an
    object of it belongs to the client that received it."""
    methods: Mapping[str, MethodFacts]
    """By the operation's name."""
    tags: Mapping[str, str | int | float]
    """The properties by which unions tell an object of it from others, with the value that they have then; those
    that may have one of several are left out."""
    sentences: Sentences
    """By property."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleError:
    """An error that has to do with what an operation does. Others may come of any."""

    status: int
    code: str | int | None
    """The API's own code, where one is documented."""
    parameter: str | None
    """The one that causes it; None if it is the path or the body as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """Where a page has what its pagination scheme asks of it, by the names on the wire.

    Without steps the path to the items is the answer itself, which is a list then.
    """

    items: MemberPath
    next: MemberPath | None
    next_cursor: MemberPath | None
    last: str | None
    """The member of the last item."""
    more: MemberPath | None
    total: MemberPath | None
    total_pages: MemberPath | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationFacts:
    """What follows of an operation."""

    status: int
    """Of a good response: 204 without a body, 201 for ``create``, 200 for all others, a HEAD included."""
    items: Type | None
    """Of an operation whose response is a page of a list: the type of the list's items."""
    page: PageFacts | None
    """Of such an operation: what it finds in a page."""
    remembered: Mapping[str, str]
    """What the objects in its response remember of its path: by the path as far as a parameter of theirs
    (``MethodFacts.remembered``), the operation's own parameter."""
    shared: tuple[str, ...]
    """The parameters of the whole API that it takes from its client."""
    errors: tuple[PossibleError, ...]
    returned: tuple[str | Value | DatatypeLink, ...]
    """A sentence about what the operation gives, where its type doesn't say it all; else empty."""
    sentences: Sentences
    """By parameter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFacts:
    """What follows of a service."""

    item_path: Path
    """Of one object: the service's own path and, unless it is a singleton, the key."""
    parent: str | None
    """The resource under an object of which its objects live, as its path says."""
    standard: Mapping[StandardMethod, str]
    """By the standard method, the name of the operation that it is."""
    operations: Mapping[str, OperationFacts]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What follows from an API."""

    datatypes: Mapping[str, DatatypeFacts]
    services: Mapping[str, ServiceFacts]
    """By the name of the resource."""
    unions: Mapping[str, tuple[UnionTest, ...]]
    """By the name of a union, when a value is of each of its members, in their order."""
    received_unions: tuple[str, ...]
    """The names of the unions that responses hold, sorted: an object there may be of a kind that is none of
    theirs, which the API has learned since."""
    paging: Mapping[str, Sentences]
    """By the pagination scheme and its parameter."""
    parameters: Sentences
    """By the parameter of the whole API."""
    secrets: tuple[str, ...]
    """The names on the wire of all secret properties and parameters, sorted."""


def facts_of(api: Api) -> Facts:
    """All facts of an API."""
    datatypes = {datatype.name: datatype for datatype in api.datatypes()}
    uses = {name: set(_held_by(datatype)) for name, datatype in datatypes.items()}
    pages = {name: _items(datatypes, each) for name, each in datatypes.items()}
    named = {r.name: r.service for r in api.resources if r.service is not None}
    item_paths = {name: _item_path(service) for name, service in named.items()}
    parents = _parents(named, item_paths)
    sent, secretive = _sent(api, uses), _secretive(datatypes, uses)
    results = list(_results(api))
    received = _received(api, results, uses)
    memory = Memory(api, uses)
    endless = _endless(datatypes.values())
    calling = _calling(datatypes, uses)
    unions = {
        union.name: (union, tests_of(union, datatypes))
        for union in _unions(_types(api.resources))
    }
    tags = tags_of(unions.values(), datatypes)
    return Facts(
        datatypes={
            datatype.name: DatatypeFacts(
                is_sent=datatype.name in sent,
                is_received=datatype.name in received,
                items=pages[datatype.name],
                secrets=tuple(sorted(p.wire for p in datatype.properties if p.secret)),
                secrets_in=tuple(sorted(uses[datatype.name] & secretive)),
                always=tuple(_always(api, datatype, endless)),
                makes_calls=datatype.name in calling,
                methods=dict(_methods(datatype, resource.service)),
                tags=tags[datatype.name],
                sentences=_sentences(datatype.fields),
            )
            for resource in api.resources
            for datatype in resource.datatypes
        },
        services={
            name: ServiceFacts(
                item_path=item_paths[name],
                parent=parents.get(name),
                standard={o.standard: o.name for o in service.operations if o.standard},
                operations={
                    operation.name: _operation(
                        api, operation, datatypes, memory.after(operation, service)
                    )
                    for operation in service.operations
                },
            )
            for name, service in named.items()
        },
        unions={name: tests for name, (_, tests) in unions.items()},
        received_unions=tuple(sorted(_received_unions(results, received, datatypes))),
        paging={each.name: _sentences(each.parameters) for each in api.paging},
        parameters=_sentences(api.parameters),
        secrets=tuple(sorted({field.wire for field in _fields(api) if field.secret})),
    )


def _fields(api: Api) -> Iterator[Field]:
    yield from api.parameters
    for datatype in api.datatypes():
        yield from datatype.fields
    for service in api.services():
        for operation in service.operations:
            yield from operation.parameters


def unused(resources: Iterable[Resource], others: Iterable[str] = ()) -> Iterator[str]:
    """The datatypes that no operation takes or gives and no event is about, not even within another.

    ``others`` are those that are of use elsewhere: in errors, say.
    """
    resources = tuple(resources)
    datatypes = [datatype for each in resources for datatype in each.datatypes]
    uses = {datatype.name: set(_held_by(datatype)) for datatype in datatypes}
    named = (name for type_ in _types_at_the_top(resources) for name in held(type_))
    in_use = reached([*named, *others], uses)
    return (datatype.name for datatype in datatypes if datatype.name not in in_use)


def unused_enums(
    resources: Iterable[Resource], shared: Iterable[Parameter] = ()
) -> Iterator[str]:
    """The enums that no property, parameter, result or event is of; ``shared`` are those of the whole API."""
    resources = tuple(resources)
    types = [*_types(resources), *(each.type for each in shared)]
    used = {scalar.enum for type_ in types for scalar in scalars_in(type_)}
    return (e.name for each in resources for e in each.enums if e.name not in used)


def unused_unions(resources: Iterable[Resource]) -> Iterator[str]:
    """The unions with a name that no property, parameter, result or event is of."""
    resources = tuple(resources)
    used = {union.name for union in _unions(_types(resources))}
    names = (union.type.name for each in resources for union in each.unions)
    return (name for name in names if name not in used)


def _types(resources: Iterable[Resource]) -> Iterator[Type]:
    """The types of all fields, results and events."""
    yield from _types_at_the_top(resources)
    for resource in resources:
        for datatype in resource.datatypes:
            for field in datatype.fields:
                yield field.type


def _unions(types: Iterable[Type]) -> Iterator[Union]:
    """The unions that values of the types are, may be, or hold."""
    for core in map(innermost, types):
        if isinstance(core, Union):
            yield core
            yield from _unions(member.type for member in core.members)


def _types_at_the_top(resources: Iterable[Resource]) -> Iterator[Type]:
    """The types of what operations take and give, and of what events are about."""
    for resource in resources:
        for event in resource.events:
            if event.data is not None:
                yield event.data
        for operation in resource.service.operations if resource.service else ():
            for parameter in operation.parameters:
                yield parameter.type
            if operation.result is not None:
                yield operation.result


def _held_by(datatype: Datatype) -> Iterator[str]:
    return (name for field in datatype.fields for name in held(field.type))


def _sentences(fields: Iterable[Field]) -> Sentences:
    all_ = {field.name: sentences(field) for field in fields}
    return {name: said for name, said in all_.items() if said}


# Datatypes


def _sent(api: Api, uses: Mapping[str, Iterable[str]]) -> set[str]:
    taken = (
        name
        for service in api.services()
        for operation in service.operations
        for parameter in operation.parameters
        for name in held(parameter.type)
    )
    return reached(taken, uses)


def _results(api: Api) -> Iterator[Type]:
    for service in api.services():
        for operation in service.operations:
            if operation.result is not None:
                yield operation.result


def _received(
    api: Api, results: Iterable[Type], uses: Mapping[str, Iterable[str]]
) -> set[str]:
    given = {name for result in results for name in held(result)}
    return reached({*given, *api.errors.bodies.values()}, uses)


def _received_unions(
    results: Iterable[Type], received: Iterable[str], datatypes: Mapping[str, Datatype]
) -> set[str]:
    properties = (p.type for name in received for p in datatypes[name].fields)
    return {union.name for union in _unions([*results, *properties])}


def _secretive(
    datatypes: Mapping[str, Datatype], uses: Mapping[str, Iterable[str]]
) -> set[str]:
    """The datatypes with a secret in them, at any depth."""
    own = (d.name for d in datatypes.values() if any(p.secret for p in d.properties))
    return _holding(own, uses)


def properties_at(
    datatypes: Mapping[str, Datatype], name: str, path: MemberPath
) -> tuple[Property, ...]:
    """The properties that a path of names leads through, the last one included; none if it leads nowhere."""
    type_: Type = Reference(name)
    found = []
    for step in path.steps:
        holder = datatypes[type_.datatype] if isinstance(type_, Reference) else None
        properties = {prop.name: prop for prop in (holder.properties if holder else ())}
        if step not in properties:
            return ()
        found.append(properties[str(step)])
        type_ = found[-1].type
    return tuple(found)


def _items(datatypes: Mapping[str, Datatype], page: Datatype) -> Type | None:
    if page.page_of is None:
        return None
    *_, last = properties_at(datatypes, page.name, page.page_of)
    return last.type.item if isinstance(last.type, ListOf) else None


def _calling(
    datatypes: Mapping[str, Datatype], uses: Mapping[str, Iterable[str]]
) -> set[str]:
    own = (d.name for d in datatypes.values() if d.methods or d.page_of is not None)
    return _holding(own, uses)


def _holding(own: Iterable[str], uses: Mapping[str, Iterable[str]]) -> set[str]:
    """These datatypes, and all that hold one of them, at any depth."""
    holders: dict[str, list[str]] = {name: [] for name in uses}
    for holder, names in uses.items():
        for name in names:
            holders[name].append(holder)
    return reached(own, holders)


def _always(
    api: Api, datatype: Datatype, endless: Collection[tuple[str, str]]
) -> Iterator[str]:
    """The properties that are never left out; of a page also its items and its link to the next one."""
    of_page = [str(paging.next) for paging in api.paging]
    of_page += (
        [str(step) for step in datatype.page_of.steps[:1]] if datatype.page_of else []
    )
    for prop in datatype.properties:
        is_of_page = datatype.page_of is not None and prop.name in of_page
        may_be_missing = prop.nullable or (api.omits_empty and _can_be_empty(prop))
        is_endless = (datatype.name, prop.name) in endless
        if is_of_page or not (may_be_missing or is_endless):
            yield prop.name


def _endless(datatypes: Collection[Datatype]) -> set[tuple[str, str]]:
    """The properties that hold another object of their own kind, directly or not: some must be missing."""
    one = {each.name: list(_objects(each, Reference)) for each in datatypes}
    several = {each.name: list(_objects(each, Union)) for each in datatypes}
    either = {name: one[name] + several[name] for name in one}
    return _closing(one, one) | _closing(several, either)


def _objects(
    datatype: Datatype, kind: type[Reference | Union]
) -> Iterator[tuple[str, str]]:
    """The properties that are always an object, of one datatype or of one of several, each with these."""
    for prop in datatype.properties:
        if isinstance(prop.type, kind) and not prop.nullable:
            members: list[Type] = [prop.type]
            if isinstance(prop.type, Union):
                members = [member.type for member in prop.type.members]
            names = [m.datatype for m in members if isinstance(m, Reference)]
            if len(names) == len(members):
                yield from ((prop.name, name) for name in names)


_Pairs = Mapping[str, list[tuple[str, str]]]
"""By the name of a datatype, properties of it, each with a datatype that it holds."""


def _closing(pairs: _Pairs, among: _Pairs) -> set[tuple[str, str]]:
    """Those of the pairs that close a circle ``among`` all that is given, each as datatype and property."""
    uses = {name: [other for _, other in each] for name, each in among.items()}
    return {
        (name, prop)
        for group in map(set, circles(uses))
        for name in group
        for prop, other in pairs[name]
        if other in group
    }


def _can_be_empty(prop: Property) -> bool:
    """Whether there is an empty value that a property can have, and that stands for nothing else.

    An object or a time is never empty, nor is what the server sets itself. A property with a default is
    not left out when it is empty: who sends the object back would get the default.
    """
    match prop.type:
        case Reference() | Union():
            return False
        case Scalar() if scalars.of(prop.type).empty is None:
            return False
        case Scalar(enum=str()) if not prop.open_values:
            return False
    return not (prop.assigned or prop.default)


def _methods(
    datatype: Datatype, service: Service | None
) -> Iterator[tuple[str, MethodFacts]]:
    operations = {o.name: o for o in service.operations} if service else {}
    properties = {prop.name for prop in datatype.properties}
    for name in datatype.methods:
        operation = operations[name]
        filled = tuple(p for p in operation.in_path if p in properties)
        assert service is not None
        kept = remembered_for(datatype, operation, service)
        known = {*filled, *kept.values()}
        yield name, MethodFacts(
            filled=filled,
            remembered=kept,
            given=tuple(p.name for p in operation.parameters if p.name not in known),
            refreshes=operation.result == Reference(datatype.name),
        )


# Operations


def _operation(
    api: Api,
    operation: Operation,
    datatypes: Mapping[str, Datatype],
    remembered: Mapping[str, str],
) -> OperationFacts:
    paging = api.paging_of(operation)
    items = _listed(operation, datatypes) if paging else None
    return OperationFacts(
        status=_status(operation),
        items=items,
        page=_page(paging, operation, items, datatypes) if paging and items else None,
        remembered=remembered,
        shared=tuple(each.name for each in api.shared_by(operation)),
        errors=tuple(_errors(api, operation, paging)),
        returned=_returned(operation),
        sentences=_sentences(operation.parameters),
    )


def _listed(operation: Operation, datatypes: Mapping[str, Datatype]) -> Type | None:
    """The type of the items in the list that an operation gives."""
    match operation.result:
        case ListOf(item):
            return item
        case Reference(name):
            return _items(datatypes, datatypes[name])
    return None


def _page(
    paging: Paging,
    operation: Operation,
    items: Type,
    datatypes: Mapping[str, Datatype],
) -> PageFacts:
    """Where the members of a page are."""

    def wire(path: MemberPath | None) -> MemberPath | None:
        if path is None or not isinstance(operation.result, Reference):
            return None
        found = properties_at(datatypes, operation.result.datatype, path)
        return MemberPath(tuple(prop.wire for prop in found))

    list_ = None
    if isinstance(operation.result, Reference):
        list_ = datatypes[operation.result.datatype].page_of
    last = None
    if paging.last is not None and isinstance(items, Reference):
        path = MemberPath((paging.last,))
        last = properties_at(datatypes, items.datatype, path)[0].wire
    return PageFacts(
        items=wire(list_) or MemberPath(()),
        next=wire(paging.next),
        next_cursor=wire(paging.next_cursor),
        last=last,
        more=wire(paging.more),
        total=wire(paging.total),
        total_pages=wire(paging.total_pages),
    )


def _returned(operation: Operation) -> tuple[str | Value | DatatypeLink, ...]:
    match operation.standard, operation.result:
        case "create", Reference(name):
            return "The new ", DatatypeLink(name), "."
        case ("update" | "replace"), Reference(name):
            return "The ", DatatypeLink(name), " as it is now."
    return ()


def _status(operation: Operation) -> int:
    if operation.result is None:
        return 200 if operation.http_method == "HEAD" else 204
    return 201 if operation.standard == "create" else 200


def _errors(
    api: Api, operation: Operation, paging: Paging | None
) -> Iterator[PossibleError]:
    if operation.in_path:
        yield PossibleError(status=404, code=code_of(api.errors, 404), parameter=None)
    if operation.has_body:
        yield PossibleError(status=400, code=code_of(api.errors, 400), parameter=None)
    if paging is not None:
        code = paging.invalid_cursor_code or code_of(api.errors, 400)
        yield PossibleError(status=400, code=code, parameter=paging.begin)


# Services


def _item_path(service: Service) -> Path:
    if service.singleton:
        return service.path
    return service.path / PathParameter(service.key)


def _parents(
    services: Mapping[str, Service], item_paths: Mapping[str, Path]
) -> dict[str, str]:
    """By resource, the one under an object of which its own live: of several the nearest."""
    homes: dict[Shape, str] = {}
    for name, service in services.items():
        if not service.singleton:
            homes.setdefault(item_paths[name].without_slash.shape, name)
    found = {}
    for name, service in services.items():
        shape = service.path.without_slash.shape
        above = (homes.get(shape[:length]) for length in range(len(shape) - 1, 0, -1))
        parent = next((other for other in above if other not in (None, name)), None)
        if parent is not None:
            found[name] = parent
    return found
