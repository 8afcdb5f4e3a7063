"""The modules of the datatypes: classes whose properties read the decoded JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
from copperplate.languages.python import docstrings, uses
from copperplate.languages.python.annotations import Annotations, Imports, reader
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.layout import Brackets, import_lines, laid_out
from copperplate.languages.python.naming import DatatypeNames, Names
from copperplate.languages.python.object_methods import MethodWriter, constructors
from copperplate.languages.python.signatures import Method, decorator, getter
from copperplate.text.code import Code, code


@dataclass(frozen=True, slots=True)
class PropertyView:
    """A property, from its decorators to its only statement."""

    decorator: Code | None
    signature: Code
    docstring: Code
    local_imports: tuple[Code, ...]
    """Of classes whose module imports this one, and so can't be imported before it is complete."""
    body: Code


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


@dataclass(frozen=True, slots=True)
class DatatypesModule:
    """``datatypes/NAME.py``"""

    file_name: Code
    docstring: Code
    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    classes: tuple[DatatypeView, ...]


def modules(api: Api, names: Names) -> tuple[DatatypesModule, ...]:
    """The modules of all datatypes."""
    shared = _Shared(
        names=names,
        secrets=uses.secrets(api),
        items=uses.items_of_pages(api),
        circular=uses.circular_imports(api),
        next=api.paging.next if api.paging else "",
    )
    return tuple(
        _Writer(resource, shared).module()
        for resource in api.resources
        if resource.datatypes
    )


@dataclass(frozen=True, slots=True)
class _Shared:
    """What is known of the whole API."""

    names: Names
    secrets: Mapping[str, tuple[str, ...]]
    items: Mapping[str, Type]
    circular: frozenset[tuple[str, str]]
    next: str
    """The property of a page that leads to the next one; empty if the API has no paging."""


class _Writer:
    """Writes the module of one resource's datatypes, and notes what it has to import."""

    def __init__(self, resource: Resource, shared: _Shared) -> None:
        self._resource = resource
        self._shared = shared
        self._names = shared.names
        self._imports = Imports()
        self._typing_imports = Imports()
        self._home = shared.names.modules[resource.name]
        self._annotations = Annotations(
            self._imports, self._typing_imports, shared.names, self._home
        )

    def module(self) -> DatatypesModule:
        """The classes, and the imports that came of writing them.

        Pages stand last: the class that they hold is part of their own definition.
        """
        in_order = sorted(self._resource.datatypes, key=lambda d: d.name in self._pages)
        classes = tuple(self._class(datatype) for datatype in in_order)
        typing_imports = self._typing_imports.without(self._imports)
        if typing_imports.found:
            self._imports.known("typing", "TYPE_CHECKING")
        return DatatypesModule(
            file_name=self._home,
            docstring=docstrings.of_datatypes_module(self._resource),
            imports=import_lines(self._imports.items()),
            typing_imports=import_lines(typing_imports.items(), indent=4),
            classes=classes,
        )

    @property
    def _pages(self) -> Mapping[str, Type]:
        return self._shared.items

    def _class(self, datatype: Datatype) -> DatatypeView:
        names = self._names.datatypes[datatype.name]
        made = tuple(constructors(datatype, names, self._annotations))
        if made:
            self._imports.known("typing", "Self")
        return DatatypeView(
            name=names.class_name,
            base=self._base(datatype),
            decorator=decorator(names.class_name, datatype.deprecated, self._imports),
            docstring=docstrings.of_datatype(datatype),
            constants=tuple(self._constants(datatype)),
            constructors=made,
            properties=tuple(
                self._property(property, names.properties[property.name])
                for property in datatype.properties
            ),
            methods=tuple(self._methods(datatype, names)),
        )

    def _methods(self, datatype: Datatype, names: DatatypeNames) -> Iterator[Method]:
        service = self._resource.service
        if service is not None and datatype.methods:
            path = self._names.service_path(service)
            writer = MethodWriter(
                datatype, names, path, self._annotations, self._imports
            )
            yield from writer.methods(service, self._names.words)

    def _base(self, datatype: Datatype) -> Code:
        item = self._pages.get(datatype.name)
        if item is None:
            return self._imports.known(".._datatype", "Datatype")
        page = self._imports.known(".._page", "Page")
        annotation = self._annotations.returned(item)
        if self._import_classes(item):
            return code('{}["{}"]', page, annotation)
        return code("{}[{}]", page, annotation)

    def _constants(self, datatype: Datatype) -> Iterator[Code]:
        """What the runtime asks of a class."""
        if datatype.page_of is not None:
            properties = self._names.datatypes[datatype.name].properties
            yield code("_items = {}", python_string(properties[datatype.page_of]))
            if self._shared.next in properties:
                yield code("_next = {}", python_string(self._shared.next))
        if secrets := self._shared.secrets[datatype.name]:
            names = Brackets(
                code("{{"), tuple(python_string(name) for name in secrets), code("}}")
            )
            line = Brackets(code("_secrets = frozenset("), (names,), code(")"))
            yield laid_out(line, indent=4)

    def _property(self, property: Property, name: Code) -> PropertyView:
        return PropertyView(
            decorator=decorator(name, property.deprecated, self._imports),
            signature=getter(name, self._annotations.of_property(property)),
            docstring=docstrings.of_property(property),
            local_imports=self._import_classes(property.type),
            body=self._read(property),
        )

    def _read(self, property: Property) -> Code:
        """The expression that reads a property: ``self._list("rules", Rule)``."""
        name = python_string(property.name)
        match property.type:
            case Scalar(kind):
                return code("self.{}({})", _SCALARS[kind], name)
            case ListOf(Scalar("string")):
                return code("self._strings({})", name)
            case ListOf(item):
                value = reader(item, self._imports, self._names)
                return code("self._list({}, {})", name, value)
            case MapOf(item):
                value = reader(item, self._imports, self._names)
                return code("self._map({}, {})", name, value)
            case Reference():
                value = reader(property.type, self._imports, self._names)
                return code("self._object({}, {})", name, value)

    def _import_classes(self, type: Type) -> tuple[Code, ...]:
        """Import the class of a type at the top; or, where that can't be, the lines that import it."""
        local = Imports()
        for name in held(type):
            names = self._names.datatypes[name]
            circular = (self._resource.name, names.resource) in self._shared.circular
            imports = local if circular else self._imports
            if names.module != self._home:
                imports.use(self._annotations.module(name), names.class_name)
        return import_lines(local.items(), indent=8)


_SCALARS: dict[ScalarKind, Code] = {
    "string": code("_string"),
    "integer": code("_integer"),
    "number": code("_number"),
    "boolean": code("_boolean"),
    "datetime": code("_datetime"),
    "duration": code("_duration"),
}
