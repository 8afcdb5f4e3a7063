"""Types as Python annotations, and the imports that they need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import LiteralString

from copperplate.ir.model import (
    Field,
    ListOf,
    MapOf,
    Reference,
    Scalar,
    ScalarKind,
    Type,
)
from copperplate.languages.python.naming import Names
from copperplate.text.code import Code, code, joined


@dataclass(slots=True)
class Imports:
    """The names that a module imports, by the module that has them."""

    found: dict[Code, set[Code]] = field(default_factory=dict)

    def use(self, module: Code, name: Code) -> Code:
        """The name, once it is imported."""
        self.found.setdefault(module, set()).add(name)
        return name

    def known(self, module: LiteralString, name: LiteralString) -> Code:
        """``use`` of a name that is the same for every API."""
        return self.use(code(module), code(name))

    def items(self) -> Iterable[tuple[Code, set[Code]]]:
        """Each module with the names from it."""
        return self.found.items()

    def without(self, other: Imports) -> Imports:
        """What ``other`` doesn't import."""
        left = {
            module: names - other.found.get(module, set())
            for module, names in self.found.items()
        }
        return Imports({module: names for module, names in left.items() if names})


class Annotations:
    """Writes the annotations of one module, and notes what it has to import for them.

    ``imports`` are those of the standard library, which cost next to nothing; ``typing_imports``
    those of the package, which only a type checker needs. ``home`` is the module of datatypes that
    the annotations are in, if they are in one.
    """

    def __init__(
        self,
        imports: Imports,
        typing_imports: Imports,
        names: Names,
        home: Code | None = None,
    ) -> None:
        self._imports = imports
        self._typing_imports = typing_imports
        self._names = names
        self._home = home

    def of_property(self, field: Field) -> Code:
        """What a property returns. A list or a map that is null reads as empty."""
        annotation = self.returned(field.type)
        if field.nullable and not isinstance(field.type, ListOf | MapOf):
            return code("{} | None", annotation)
        return annotation

    def of_argument(self, field: Field, *, in_url: bool = False) -> Code:
        """What a parameter takes, but for the None that stands for "not given"."""
        return joined(" | ", self.choices(field, in_url=in_url))

    def choices(self, field: Field, *, in_url: bool = False) -> tuple[Code, ...]:
        """The same, as the members of the union."""
        if in_url:
            # A number may be given as text there, which is what it becomes.
            numeric = field.type == Scalar("integer")
            return (code("int"), code("str")) if numeric else self._taken(field.type)
        choices = self._taken(field.type)
        if field.nullable:
            return (*choices, self._typing_imports.known(".._null", "Null"))
        return choices

    def returned(self, type: Type) -> Code:
        """A value that comes from the API."""
        match type:
            case Scalar(kind):
                return self._scalar(kind)
            case ListOf(item):
                return code("{}[{}]", self._sequence(), self.returned(item))
            case MapOf(value):
                return code("{}[str, {}]", self._mapping(), self.returned(value))
            case Reference(name):
                return self._class(name)

    def _taken(self, type: Type) -> tuple[Code, ...]:
        """A value that goes to the API: also plain dicts for objects, and seconds for a duration."""
        match type:
            case Scalar("duration"):
                return self._scalar("duration"), code("float")
            case Scalar(kind):
                return (self._scalar(kind),)
            case ListOf(item):
                items = joined(" | ", self._taken(item))
                return (code("{}[{}]", self._sequence(), items),)
            case MapOf(value):
                values = joined(" | ", self._taken(value))
                return (code("{}[str, {}]", self._mapping(), values),)
            case Reference(name):
                return self._object(name)

    def _object(self, name: str) -> tuple[Code, ...]:
        """An object that goes to the API."""
        self._typing_imports.known("..", "inputs")
        class_name = self._names.datatypes[name].class_name
        return self._class(name), code("inputs.{}", class_name)

    def _scalar(self, kind: ScalarKind) -> Code:
        match kind:
            case "string":
                return code("str")
            case "integer":
                return code("int")
            case "number":
                return code("float")
            case "boolean":
                return code("bool")
            case "datetime":
                return self._imports.known("datetime", "datetime")
            case "duration":
                return self._imports.known("datetime", "timedelta")

    def _sequence(self) -> Code:
        return self._imports.known("collections.abc", "Sequence")

    def _mapping(self) -> Code:
        return self._imports.known("collections.abc", "Mapping")

    def _class(self, name: str) -> Code:
        datatype = self._names.datatypes[name]
        if datatype.module == self._home:
            return datatype.class_name
        return self._typing_imports.use(self.module(name), datatype.class_name)

    def module(self, name: str) -> Code:
        """The module of a datatype, as it is imported from here."""
        module = self._names.datatypes[name].module
        if self._home is None:
            return code("..datatypes.{}", module)
        return code(".{}", module)


class InputAnnotations(Annotations):
    """The same for a module of inputs, where a plain class name is that of a ``TypedDict``."""

    def _object(self, name: str) -> tuple[Code, ...]:
        self._typing_imports.known("..", "datatypes")
        class_name = self._names.datatypes[name].class_name
        return self._class(name), code("datatypes.{}", class_name)


def reader(type: Type, imports: Imports, names: Names) -> Code:
    """What turns decoded JSON into a value of the type: a class, or a function of ``_read``.

    The classes are not imported here.
    """
    match type:
        case Scalar(kind):
            return imports.use(code(".._read"), _READERS[kind])
        case ListOf(item):
            list_of = imports.known(".._read", "list_of")
            return code("{}({})", list_of, reader(item, imports, names))
        case MapOf(value):
            map_of = imports.known(".._read", "map_of")
            return code("{}({})", map_of, reader(value, imports, names))
        case Reference(name):
            return names.datatypes[name].class_name


_READERS: dict[ScalarKind, Code] = {
    "string": code("as_string"),
    "integer": code("as_integer"),
    "number": code("as_number"),
    "boolean": code("as_boolean"),
    "datetime": code("as_datetime"),
    "duration": code("as_duration"),
}
