"""Types as Python annotations, and as what reads a value of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeAlias

from copperplate.ir.model import (
    Field,
    ListOf,
    MapOf,
    Parameter,
    Reference,
    Scalar,
    ScalarKind,
    Type,
)
from copperplate.languages.python.encoders import python_number, python_string
from copperplate.languages.python.imports import (
    Expression,
    Import,
    bare,
    either,
    expression,
    imported,
)
from copperplate.languages.python.naming import Names
from copperplate.text.code import Code, code, joined

NONE = bare("None")

_SCALARS: Mapping[ScalarKind, Expression] = {
    "string": bare("str"),
    "integer": bare("int"),
    "number": bare("float"),
    "boolean": bare("bool"),
    "datetime": imported("datetime", "datetime"),
    "duration": imported("datetime", "timedelta"),
}

_READERS: Mapping[ScalarKind, Expression] = {
    "string": imported(".._read", "as_string"),
    "integer": imported(".._read", "as_integer"),
    "number": imported(".._read", "as_number"),
    "boolean": imported(".._read", "as_boolean"),
    "datetime": imported(".._read", "as_datetime"),
    "duration": imported(".._read", "as_duration"),
}

_MOST_LISTED = 20
"""The known values that an annotation lists; more would hide all else. The docstring has them all."""

Values: TypeAlias = tuple[str | int | float, ...]

_SEQUENCE = imported("collections.abc", "Sequence")
_MAPPING = imported("collections.abc", "Mapping")
_NULL = imported(".._null", "Null")


class Annotations:
    """The annotations of one module, for one kind of client."""

    def __init__(
        self,
        names: Names,
        home: Code | None = None,
        circular: Collection[str] = (),
        *,
        is_async: bool = False,
    ) -> None:
        """
        Args:
            names: all names.
            home: the module of datatypes that they are in, if they are in one.
            circular: the resources whose modules of datatypes import that one.
            is_async: whether they are for ``AsyncClient``.
        """
        self._names = names
        self._home = home
        self._circular = circular
        self.is_async = is_async

    def of_property(self, field: Field) -> Expression:
        """What a property returns. A list or a map that is null reads as empty."""
        annotation = self.returned(field.type, field.values)
        if field.nullable and not isinstance(field.type, ListOf | MapOf):
            return either([annotation, NONE])
        return annotation

    def choices(self, field: Field) -> tuple[Expression, ...]:
        """What a parameter takes, one type or several, but for the None that stands for "not given"."""
        if isinstance(field, Parameter) and field.location in ("path", "query"):
            # A number may be given as text there, which is what it becomes.
            choices = self._taken(field.type, field.values)
            is_number = field.type == Scalar("integer")
            return (*choices, bare("str")) if is_number else choices
        choices = self._taken(field.type, field.values)
        return (*choices, _NULL) if field.nullable else choices

    def returned(self, type: Type, values: Values = ()) -> Expression:
        """A value that comes from the API; of the scalars in it these values are known."""
        match type:
            case Scalar(kind):
                return either((*self._known(kind, values), _SCALARS[kind]))
            case ListOf(item):
                return expression("{}[{}]", _SEQUENCE, self.returned(item, values))
            case MapOf(value):
                returned = self.returned(value, values)
                return expression("{}[str, {}]", _MAPPING, returned)
            case Reference(name):
                return self._class(name)

    def read_as(self, type: Type) -> Expression:
        """What turns decoded JSON into a value of the type: a class, or a function of ``_read``."""
        match type:
            case Scalar(kind):
                return _READERS[kind]
            case ListOf(item):
                list_of = imported(".._read", "list_of")
                return expression("{}({})", list_of, self.read_as(item))
            case MapOf(value):
                map_of = imported(".._read", "map_of")
                return expression("{}({})", map_of, self.read_as(value))
            case Reference(name):
                return self._class(name)

    def class_name(self, name: str) -> Code:
        """What a client of this kind gives for a datatype."""
        own = self._names.datatypes[name]
        return own.async_class_name if self.is_async else own.class_name

    def is_far(self, name: str) -> bool:
        """Whether the datatype's module can't be imported, since it imports this one."""
        return self._names.datatypes[name].resource in self._circular

    def _known(self, kind: ScalarKind, values: Values) -> tuple[Expression, ...]:
        """``Literal["a", "b"]``, so that editors complete the known values; others are allowed as well."""
        if kind not in ("string", "integer") or not 0 < len(values) <= _MOST_LISTED:
            return ()
        listed = joined(
            ", ",
            (
                python_string(v) if isinstance(v, str) else python_number(v)
                for v in values
            ),
        )
        return (
            expression("{}[{}]", imported("typing", "Literal"), Expression(listed)),
        )

    def _taken(self, type: Type, values: Values) -> tuple[Expression, ...]:
        """A value that goes to the API: also plain dicts for objects, and seconds for a duration."""
        match type:
            case Scalar("duration"):
                return _SCALARS["duration"], bare("float")
            case Scalar(kind):
                return *self._known(kind, values), _SCALARS[kind]
            case ListOf(item):
                taken = either(self._taken(item, values))
                return (expression("{}[{}]", _SEQUENCE, taken),)
            case MapOf(value):
                taken = either(self._taken(value, values))
                return (expression("{}[str, {}]", _MAPPING, taken),)
            case Reference(name):
                return self._object(name)

    def _object(self, name: str) -> tuple[Expression, ...]:
        """An object that goes to the API, whichever client it came from."""
        own = self._names.datatypes[name]
        classes = (self._loaded(name, each) for each in own.classes)
        return *classes, _member_of(_INPUTS, own.class_name)

    def _class(self, name: str) -> Expression:
        return self._loaded(name, self.class_name(name))

    def _loaded(self, name: str, class_name: Code) -> Expression:
        """A class of a datatype: imported, or found in its namespace when it is used."""
        module = self._names.datatypes[name].module
        if module == self._home:
            return Expression(class_name)
        if self.is_far(name):
            return _member_of(_DATATYPES, class_name)
        package = code("..datatypes" if self._home is None else "")
        used = Import(code("{}.{}", package, module), class_name)
        return Expression(class_name, frozenset([used]))


class PageAnnotations(Annotations):
    """The same for pages, which tell the known values in words."""

    def _known(self, kind: ScalarKind, values: Values) -> tuple[Expression, ...]:
        return ()


class InputAnnotations(Annotations):
    """The same for a module of inputs, where a plain class name is that of a ``TypedDict``."""

    def _object(self, name: str) -> tuple[Expression, ...]:
        own = self._names.datatypes[name]
        typed_dict = _member_of(_INPUTS, own.class_name)
        if own.module == self._home:
            typed_dict = Expression(own.class_name)
        classes = (_member_of(_DATATYPES, each) for each in own.classes)
        return typed_dict, *classes


_DATATYPES = imported("..", "datatypes")
_INPUTS = imported("..", "inputs")


def _member_of(namespace: Expression, class_name: Code) -> Expression:
    """A class that is loaded when it is first used."""
    return Expression(code("{}.{}", namespace.code, class_name), namespace.imports)
