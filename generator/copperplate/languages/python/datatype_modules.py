"""The modules of the datatypes: classes whose properties read the decoded JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from copperplate.ir.facts import Facts
from copperplate.ir.model import (
    Api,
    Datatype,
    ListOf,
    MapOf,
    Property,
    Reference,
    Resource,
    Scalar,
    ScalarKind,
    Type,
    held,
)
from copperplate.languages.python import docstrings
from copperplate.languages.python.annotations import Annotations
from copperplate.languages.python.circular_imports import circular_imports
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.imports import (
    Expression,
    Imports,
    expression,
    imported,
    laid_out_imports,
    local_import_lines,
    needed_by,
    union,
)
from copperplate.languages.python.layout import Brackets, laid_out
from copperplate.languages.python.naming import Names
from copperplate.languages.python.object_methods import constructors, methods
from copperplate.languages.python.signatures import (
    Method,
    deprecation_decorator,
    getter,
)
from copperplate.text.code import Code, code, identifier


@dataclass(frozen=True, slots=True)
class PropertyView:
    """A property, from its decorators to its only statement."""

    decorator: Code | None
    signature: Code
    docstring: Code
    local_imports: tuple[Code, ...]
    """Of classes whose module imports this one, and so can't be imported before it is complete."""
    body: Code
    imports: Imports


@dataclass(frozen=True, slots=True)
class DatatypeView:
    """A class."""

    name: Code
    base: Code
    decorator: Code | None
    docstring: Code
    constants: tuple[Code, ...]
    constructors: tuple[Method, ...]
    """``new`` and ``replace`` of a datatype that can be sent."""
    properties: tuple[PropertyView, ...]
    methods: tuple[Method, ...]
    imports: Imports


@dataclass(frozen=True, slots=True)
class DatatypesModule:
    """``datatypes/NAME.py``"""

    file_name: Code
    resource: Code
    """The name of the resource's file in the schema, without its suffix."""
    docstring: Code
    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    classes: tuple[DatatypeView, ...]


def modules(api: Api, facts: Facts, names: Names) -> tuple[DatatypesModule, ...]:
    """The modules of all datatypes."""
    circular = circular_imports(api)
    next_page = api.paging.next if api.paging else ""
    return tuple(
        _Writer(resource, facts, names, circular, next_page).module()
        for resource in api.resources
        if resource.datatypes
    )


class _Writer:
    """Writes the module of one resource's datatypes."""

    def __init__(
        self,
        resource: Resource,
        facts: Facts,
        names: Names,
        circular: frozenset[tuple[str, str]],
        next_page: str,
    ) -> None:
        self._resource = resource
        self._facts = facts
        self._names = names
        self._circular = circular
        self._next = next_page
        self._home = names.modules[resource.name]
        self._annotations = Annotations(names, self._home)

    def module(self) -> DatatypesModule:
        """The classes, and the imports that they need.

        Pages stand last: the class that they hold is part of their own definition.
        """
        in_order = sorted(
            self._resource.datatypes, key=lambda d: self._items(d) is not None
        )
        classes = tuple(self._class(datatype) for datatype in in_order)
        lines = laid_out_imports(union(each.imports for each in classes))
        return DatatypesModule(
            file_name=self._home,
            resource=identifier(self._resource.name),
            docstring=docstrings.of_datatypes_module(self._resource),
            imports=lines.at_run_time,
            typing_imports=lines.for_types,
            classes=classes,
        )

    def _items(self, datatype: Datatype) -> Type | None:
        return self._facts.datatypes[datatype.name].items

    def _class(self, datatype: Datatype) -> DatatypeView:
        own = self._names.datatypes[datatype.name]
        facts = self._facts.datatypes[datatype.name]
        base = self._base(datatype)
        decorator = deprecation_decorator(own.class_name, datatype.deprecated)
        made = tuple(constructors(datatype, facts, self._names, self._annotations))
        properties = tuple(self._property(datatype, p) for p in datatype.properties)
        calls = tuple(
            methods(
                self._resource, datatype, self._facts, self._names, self._annotations
            )
        )
        return DatatypeView(
            name=own.class_name,
            base=base.code,
            decorator=decorator.code,
            docstring=docstrings.of_datatype(datatype, self._names),
            constants=tuple(self._constants(datatype)),
            constructors=made,
            properties=properties,
            methods=calls,
            imports=needed_by(base, decorator, *made, *properties, *calls),
        )

    def _base(self, datatype: Datatype) -> Expression:
        items = self._items(datatype)
        if items is None:
            return imported(".._datatype", "Datatype")
        page = imported(".._page", "Page")
        annotation = self._annotations.returned(items)
        if self._held_in_a_circle(items) or self._is_page_here(items):
            return expression('{}["{}"]', page, annotation)
        return expression("{}[{}]", page, self._at_run_time(items, annotation))

    def _is_page_here(self, type: Type) -> bool:
        """Whether it is a class of this module that may stand below, or be the one that is defined."""
        return any(
            datatype.name in held(type) and self._items(datatype) is not None
            for datatype in self._resource.datatypes
        )

    def _constants(self, datatype: Datatype) -> Iterator[Code]:
        """What the runtime asks of a class."""
        if datatype.page_of is not None:
            properties = self._names.datatypes[datatype.name].properties
            yield code("_items = {}", python_string(properties[datatype.page_of]))
            if self._next in properties:
                yield code("_next = {}", python_string(self._next))
        if secrets := self._facts.datatypes[datatype.name].secrets:
            names = Brackets(
                code("{{"), tuple(python_string(name) for name in secrets), code("}}")
            )
            line = Brackets(code("_secrets = frozenset("), (names,), code(")"))
            yield laid_out(line, indent=4)

    def _property(self, datatype: Datatype, prop: Property) -> PropertyView:
        name = self._names.datatypes[datatype.name].properties[prop.name]
        decorator = deprecation_decorator(name, prop.deprecated)
        annotation = self._annotations.of_property(prop)
        read = self._read(prop)
        local = self._held_in_a_circle(prop.type)
        return PropertyView(
            decorator=decorator.code,
            signature=getter(name, annotation.code),
            docstring=docstrings.of_property(
                prop, self._facts.datatypes[datatype.name].sentences, self._names
            ),
            local_imports=local_import_lines(read.imports & local),
            body=read.code,
            imports=union(
                [decorator.imports, annotation.imports, read.imports - local]
            ),
        )

    def _read(self, prop: Property) -> Expression:
        """The expression that reads a property: ``self._list("rules", Rule)``."""
        name = Expression(python_string(prop.name))
        match prop.type:
            case Scalar(kind):
                return Expression(code("self.{}({})", _SCALARS[kind], name.code))
            case ListOf(Scalar("string")):
                return expression("self._strings({})", name)
            case ListOf(item):
                return expression(
                    "self._list({}, {})", name, self._annotations.read_as(item)
                )
            case MapOf(item):
                return expression(
                    "self._map({}, {})", name, self._annotations.read_as(item)
                )
            case Reference():
                return expression(
                    "self._object({}, {})", name, self._annotations.read_as(prop.type)
                )

    def _at_run_time(self, type: Type, annotation: Expression) -> Expression:
        """An annotation that is evaluated when the module runs."""
        loaded = union(self._annotations.loaded(name).imports for name in held(type))
        return Expression(annotation.code, annotation.imports | loaded)

    def _held_in_a_circle(self, type: Type) -> Imports:
        """The import of the type's class, if its module imports this one."""
        return union(
            self._annotations.loaded(name).imports
            for name in held(type)
            if (self._resource.name, self._names.datatypes[name].resource)
            in self._circular
        )


_SCALARS: Mapping[ScalarKind, Code] = {
    "string": code("_string"),
    "integer": code("_integer"),
    "number": code("_number"),
    "boolean": code("_boolean"),
    "datetime": code("_datetime"),
    "duration": code("_duration"),
}
