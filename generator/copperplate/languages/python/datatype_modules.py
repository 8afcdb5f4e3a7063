"""The modules of the datatypes: classes whose properties read the decoded JSON.

A datatype whose objects make calls becomes two classes, ``Book`` for ``Client`` and ``AsyncBook`` for
``AsyncClient``, over a private one with what they have in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import LiteralString

from copperplate.ir.facts import Facts, properties_at
from copperplate.ir.model import (
    Api,
    Datatype,
    Enum,
    Field,
    ListOf,
    MapOf,
    Others,
    Property,
    Reference,
    Resource,
    Scalar,
    Type,
    held,
)
from copperplate.languages.python import docstrings, scalars
from copperplate.languages.python.annotations import Annotations
from copperplate.languages.python.circular_imports import circular_imports
from copperplate.languages.python.encoders import python_literal, python_string
from copperplate.languages.python.imports import (
    Expression,
    Imports,
    bare,
    expression,
    imported,
    laid_out_imports,
    needed_by,
    union,
)
from copperplate.languages.python.layout import Brackets, class_header, laid_out
from copperplate.languages.python.naming import EnumNames, Names
from copperplate.languages.python.object_methods import constructors, methods
from copperplate.languages.python.signatures import (
    Method,
    deprecation_decorator,
    getter,
)
from copperplate.text.code import Code, code, identifier, joined


@dataclass(frozen=True, slots=True)
class PropertyView:
    """A property, from its decorators to its only statement."""

    decorator: Code | None
    signature: Code
    docstring: Code
    body: Code
    imports: Imports


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a class holds."""

    constants: tuple[Code, ...] = ()
    writers: Expression | None = None
    """``{"created": unix_seconds}``: what writes the properties that JSON has no type for."""
    others_writer: Expression | None = None
    """The same for each of the other members."""
    constructors: tuple[Method, ...] = ()
    """``new`` and ``replace`` of a datatype that can be sent."""
    properties: tuple[PropertyView, ...] = ()
    methods: tuple[Method, ...] = ()

    @property
    def imports(self) -> Imports:
        """What has to be imported for it."""
        writers = filter(None, (self.writers, self.others_writer))
        return needed_by(*self.constructors, *self.properties, *self.methods, *writers)


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class."""

    name: Code
    header: Code
    decorator: Code | None
    docstring: Code
    body: Body
    imports: Imports


@dataclass(frozen=True, slots=True)
class EnumMember:
    """A value of an enum."""

    name: Code
    value: Code
    docstring: Code | None


@dataclass(frozen=True, slots=True)
class EnumView:
    """An enum: a class whose members are text, or numbers."""

    name: Code
    base: Code
    decorator: Code | None
    docstring: Code
    members: tuple[EnumMember, ...]
    imports: Imports


@dataclass(frozen=True, slots=True)
class DatatypesModule:
    """``datatypes/NAME.py``"""

    file_name: Code
    resource: Code
    """The name of the resource's file in the schema, without its suffix."""
    docstring: Code
    imports: tuple[Code, ...]
    enums: tuple[EnumView, ...]
    classes: tuple[ClassView, ...]


def modules(
    api: Api, facts: Facts, names: Names, links: Mapping[str, str]
) -> tuple[DatatypesModule, ...]:
    """The modules of all datatypes.

    ``links`` are the properties of pages with the link to the next one, by datatype.
    """
    circular = circular_imports(api)
    items = _items(api, names)
    return tuple(
        _module(resource, facts, names, circular, items, links)
        for resource in api.resources
        if resource.datatypes or resource.enums
    )


def _module(
    resource: Resource,
    facts: Facts,
    names: Names,
    circular: Mapping[str, frozenset[str]],
    items: Mapping[str, Code],
    links: Mapping[str, str],
) -> DatatypesModule:
    """The classes of one resource's datatypes, and the imports that they need.

    Pages stand last: the class that they hold is part of their own definition.
    """
    classes = tuple(
        view
        for datatype in sorted(resource.datatypes, key=lambda d: d.page_of is not None)
        for view in _Writer(
            resource,
            datatype,
            facts,
            names,
            circular[resource.name],
            items.get(datatype.name),
            links.get(datatype.name),
        ).classes()
    )
    enums = tuple(_enum(enum, names.enums[enum.name]) for enum in resource.enums)
    return DatatypesModule(
        file_name=names.modules[resource.name],
        resource=identifier(resource.name),
        docstring=docstrings.of_datatypes_module(resource),
        imports=laid_out_imports(needed_by(*enums, *classes)),
        enums=enums,
        classes=classes,
    )


def _items(api: Api, names: Names) -> dict[str, Code]:
    """By the datatype of a page, the names that lead to its items, with dots between."""
    datatypes = {datatype.name: datatype for datatype in api.datatypes()}
    found = {}
    for page in datatypes.values():
        if page.page_of is not None:
            holder, steps = page.name, []
            for prop in properties_at(datatypes, page.name, page.page_of):
                steps.append(names.datatypes[holder].properties[prop.name])
                holder = prop.type.datatype if isinstance(prop.type, Reference) else ""
            found[page.name] = python_string(joined(".", steps))
    return found


def _enum(enum: Enum, own: EnumNames) -> EnumView:
    base = imported("enum", "StrEnum" if enum.kind == "string" else "IntEnum")
    decorator = deprecation_decorator(own.class_name, enum.deprecated)
    return EnumView(
        name=own.class_name,
        base=base.code,
        decorator=decorator.code,
        docstring=docstrings.of_enum(enum),
        members=tuple(
            EnumMember(name, python_literal(value.value), docstrings.of_value(value))
            for name, value in zip(own.members, enum.values, strict=True)
        ),
        imports=needed_by(base, decorator),
    )


class _Writer:
    """Writes the classes of one datatype."""

    def __init__(
        self,
        resource: Resource,
        datatype: Datatype,
        facts: Facts,
        names: Names,
        circular: frozenset[str],
        items: Code | None,
        link: str | None,
    ) -> None:
        self._resource = resource
        self._datatype = datatype
        self._all_facts = facts
        self._facts = facts.datatypes[datatype.name]
        self._names = names
        self._own = names.datatypes[datatype.name]
        self._items = items
        self._link = link
        self._sync, self._async = (
            Annotations(names, self._own.module, circular, is_async=is_async)
            for is_async in (False, True)
        )

    def classes(self) -> Iterator[ClassView]:
        """One class for both kinds of client, or one for each over what they have in common."""
        datatype, own = self._datatype, self._own
        is_page = datatype.page_of is not None
        bases = [_BASE_PAGE] if is_page else []
        if any(method.remembered for method in self._facts.methods.values()):
            bases.insert(0, _NESTED)
        if datatype.others is not None:
            bases.insert(0, _OPEN)
        bases = bases or [_DATATYPE]
        common = self._common()
        if not self._facts.makes_calls:
            yield self._class(own.class_name, bases, common)
            return
        if common != Body():
            name = code("_{}", own.class_name)
            docstring = docstrings.of_base(own.classes)
            yield _class(name, bases, docstring, common)
            bases = [Expression(name)]
        elif is_page:
            bases = []
        for annotations in (self._sync, self._async):
            yield self._class(
                annotations.class_name(datatype.name),
                [*bases, *self._page(annotations)],
                self._differing(annotations),
            )

    def _class(self, name: Code, bases: Iterable[Expression], body: Body) -> ClassView:
        """A class that a client gives."""
        datatype = self._datatype
        twin = None if name == self._own.class_name else self._own.class_name
        docstring = docstrings.of_datatype(datatype, self._names, twin)
        return _class(name, bases, docstring, body, datatype.deprecated)

    def _common(self) -> Body:
        """What doesn't depend on the kind of client."""
        return Body(
            constants=tuple(self._constants()),
            writers=self._writers(),
            others_writer=self._others_writer(),
            constructors=tuple(
                constructors(self._datatype, self._facts, self._names, self._sync)
            ),
            properties=tuple(
                self._property(field, self._sync)
                for field in self._datatype.fields
                if not self._differs(field)
            ),
        )

    def _differing(self, annotations: Annotations) -> Body:
        """What does."""
        return Body(
            properties=tuple(
                self._property(field, annotations)
                for field in self._datatype.fields
                if self._differs(field)
            ),
            methods=tuple(
                methods(
                    self._resource,
                    self._datatype,
                    self._all_facts,
                    self._names,
                    annotations,
                )
            ),
        )

    def _differs(self, field: Field) -> bool:
        """Whether it gives other objects to an ``AsyncClient``."""
        return any(self._all_facts.datatypes[n].makes_calls for n in held(field.type))

    def _page(self, annotations: Annotations) -> Iterator[Expression]:
        """``Page[Book]``, for a page."""
        items = self._facts.items
        if items is None:
            return
        page = imported(".._page", "AsyncPage" if annotations.is_async else "Page")
        if self._is_ready(items):
            yield expression("{}[{}]", page, annotations.returned(items))
        else:
            yield expression('{}["{}"]', page, annotations.returned(items))

    def _is_ready(self, items: Type) -> bool:
        """Whether the classes can be named when this one is defined.

        They can't if their modules import this one, or if they are pages of this module, of which
        one may stand below, or be the one that is defined.
        """
        pages = {d.name for d in self._resource.datatypes if d.page_of is not None}
        return not any(name in pages or self._sync.is_far(name) for name in held(items))

    def _constants(self) -> Iterator[Code]:
        """What the runtime asks of a class."""
        if self._items is not None:
            yield code("_items = {}", self._items)
            if self._link is not None:
                yield code("_next = {}", python_string(self._link))
        if self._facts.secrets:
            yield frozen_names("_secrets", self._facts.secrets)
        if self._facts.secrets_in:
            held = (self._names.datatypes[name] for name in self._facts.secrets_in)
            yield frozen_names("_secrets_in", sorted(each.place for each in held))
        if (others := self._datatype.others) is not None:
            yield code("_others = {}", python_string(others.wire))
            yield frozen_names(
                "_described", [p.wire for p in self._datatype.properties]
            )

    def _writers(self) -> Expression | None:
        if not self._own.has_writers:
            return None
        pairs = [(p.wire, self._sync.writer(p.type)) for p in self._datatype.properties]
        if not any(writer for _, writer in pairs):
            return None
        entries = tuple(
            code("{}: {}", python_string(wire), writer.code)
            for wire, writer in pairs
            if writer is not None
        )
        lines = laid_out(Brackets(code("return {{"), entries, code("}}")), indent=8)
        used = needed_by(
            *(writer for _, writer in pairs if writer is not None),
            imported("collections.abc", "Mapping"),
            *_WRITER,
        )
        return Expression(lines, used)

    def _others_writer(self) -> Expression | None:
        others = self._datatype.others
        if others is None or not self._own.has_writers:
            return None
        writer = self._sync.writer(others.each)
        return writer and Expression(writer.code, needed_by(writer, *_WRITER))

    def _property(
        self, prop: Property | Others, annotations: Annotations
    ) -> PropertyView:
        return property_view(
            self._own.properties[prop.name],
            prop,
            docstrings.of_property(prop, self._facts.sentences, self._names),
            annotations,
        )


def property_view(
    name: Code, prop: Property | Others, docstring: Code, annotations: Annotations
) -> PropertyView:
    """A property of a class whose objects have ``Getters``."""
    decorator = deprecation_decorator(name, prop.deprecated)
    annotation = annotations.of_property(prop)
    read = _read(prop, annotations)
    return PropertyView(
        decorator=decorator.code,
        signature=getter(name, annotation.code),
        docstring=docstring,
        body=read.code,
        imports=union([decorator.imports, annotation.imports, read.imports]),
    )


def _class(
    name: Code,
    bases: Iterable[Expression],
    docstring: Code,
    body: Body,
    deprecated: str | None = None,
) -> ClassView:
    bases = tuple(bases)
    decorator = deprecation_decorator(name, deprecated)
    return ClassView(
        name=name,
        header=class_header(name, (base.code for base in bases)),
        decorator=decorator.code,
        docstring=docstring,
        body=body,
        imports=needed_by(*bases, decorator, body),
    )


def frozen_names(name: LiteralString, of: Iterable[str]) -> Code:
    """``_secrets = frozenset({"token"})``"""
    listed = Brackets(code("{{"), tuple(map(python_string, of)), code("}}"))
    before = code("{} = frozenset(", code(name))
    return laid_out(Brackets(before, (listed,), code(")")), indent=4)


def _read(prop: Property | Others, annotations: Annotations) -> Expression:
    """The expression that reads a property: ``self._list("rules", Rule)``."""
    if isinstance(prop, Others):
        read_as = annotations.read_as(prop.each)
        if prop.may_be_null:
            return expression("self._read_nullable_others({})", read_as)
        return expression("self._read_others({})", read_as)
    name = Expression(python_string(prop.wire))
    if prop.nullable and prop.type != Scalar("any"):
        return _read_nullable(name, prop.type, annotations)
    match prop.type:
        case Scalar(enum=None):
            return _read_scalar(name, prop.type, annotations)
        case ListOf(Scalar("string", None, None)):
            return expression("self._strings({})", name)
        case ListOf(item):
            return expression("self._list({}, {})", name, annotations.read_as(item))
        case MapOf(item):
            return expression("self._map({}, {})", name, annotations.read_as(item))
        case Reference():
            read_as = annotations.read_as(prop.type)
            return expression("self._object({}, {})", name, read_as)
        case Scalar(kind) if annotations.omits_empty and prop.open_values:
            empty = bare('""') if kind == "string" else bare("0")
            read_as = annotations.read_as(prop.type)
            return expression("self._as({}, {}, {})", name, read_as, empty)
    return expression("self._as({}, {})", name, annotations.read_as(prop.type))


def _read_scalar(
    name: Expression, scalar: Scalar, annotations: Annotations
) -> Expression:
    own = scalars.of(scalar)
    if own.getter is not None:
        return Expression(code("self.{}({})", own.getter, name.code))
    if own.empty is not None and annotations.omits_empty:
        empty = Expression(own.empty, own.returned.imports)
        return expression("self._as({}, {}, {})", name, own.reader, empty)
    return expression("self._as({}, {})", name, own.reader)


def _read_nullable(
    name: Expression, type: Type, annotations: Annotations
) -> Expression:
    """The same for one that may be null; a list or a map is empty then."""
    read = expression("self._nullable({}, {})", name, annotations.read_as(type))
    match type:
        case ListOf():
            return expression("{} or []", read)
        case MapOf():
            return expression("{} or {{}}", read)
    return read


_WRITER = (imported("collections.abc", "Callable"), imported("typing", "Any"))
"""What the type of a writer is made of."""

_OPEN = imported(".._open", "OpenDatatype")
_NESTED = imported(".._nested", "NestedDatatype")
_DATATYPE = imported(".._datatype", "Datatype")
_BASE_PAGE = imported(".._page", "BasePage")
