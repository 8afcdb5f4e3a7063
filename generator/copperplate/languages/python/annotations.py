"""Types as Python annotations, and as what reads a value of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

from copperplate.ir.model import (
    Field,
    ListOf,
    MapOf,
    Others,
    Parameter,
    Reference,
    Scalar,
    ScalarKind,
    Type,
    Union,
    as_others,
    innermost,
)
from copperplate.languages.python import scalars, unions
from copperplate.languages.python.encoders import python_literal
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
        if isinstance(field, Others):
            return expression("{}[str, {}]", _MAPPING, self._each(field))
        annotation = self.returned(field.type, field.values)
        if field.nullable and not isinstance(field.type, ListOf | MapOf):
            return either([annotation, NONE])
        return annotation

    def choices(self, field: Field) -> tuple[Expression, ...]:
        """What a parameter takes, one type or several, but for the None that stands for "not given"."""
        if isinstance(field, Parameter) and field.location in (
            "path",
            "query",
            "header",
        ):
            # A number may be given as text there, which is what it becomes.
            choices = self._taken(field.type, field.values)
            is_number = field.type in (Scalar("integer"), Scalar("int64"))
            return (*choices, bare("str")) if is_number else choices
        others = as_others(field)
        if others is not None and others.nullable and others.each != _JSON:
            each = (*self._taken(others.each, others.values), _NULL, NONE)
            return (expression("{}[str, {}]", _MAPPING, either(each)),)
        if others is not None:
            return self._taken(others.type, others.values)
        choices = self._taken(field.type, field.values)
        return (*choices, _NULL) if field.nullable else choices

    def _each(self, others: Others) -> Expression:
        """What each of the other members is."""
        each = self.returned(others.each, others.values)
        return either([each, NONE]) if others.nullable else each

    def default(self, field: Field, value: str | int | float) -> Code | None:
        """A value of JSON as the default of a parameter; None if ``choices`` has no such value."""
        match field.type:
            case Scalar(enum=str(name)) if self._names.enums[name].is_closed:
                is_taken = len(field.values) <= _MOST_LISTED
            case _:
                is_taken = self.writer(field.type) is None
        return python_literal(value) if is_taken else None

    def returned(self, type: Type, values: Values = ()) -> Expression:
        """A value that comes from the API; of the scalars in it these values are known."""
        match type:
            case Scalar(enum=str(name)):
                own = self._names.enums[name]
                known = self._loaded(own.resource, own.module, own.class_name)
                more = () if own.is_closed else (scalars.of(type).returned,)
                return either((known, *more))
            case Scalar(kind):
                known_values = self._known(kind, values)
                return either((*known_values, scalars.of(type).returned))
            case ListOf(item):
                return expression("{}[{}]", _SEQUENCE, self.returned(item, values))
            case MapOf(value):
                returned = self.returned(value, values)
                return expression("{}[str, {}]", _MAPPING, returned)
            case Reference(name):
                return self._class(name)
            case Union(members=members):
                returned_types = [self.returned(each.type) for each in members]
                if self._may_be_unknown(type):
                    returned_types.append(_DATATYPE)
                return either(_distinct(returned_types))

    def _may_be_unknown(self, union: Union) -> bool:
        """Whether an object may come that is of none of the types, and is read all the same."""
        tests = [t for t in self._names.unions[union.name] if t.kind == "object"]
        return len(tests) > 1 and all(test.tag or test.has for test in tests)

    def of_result(self, type: Type, items: Type | None) -> Expression:
        """What an operation returns; ``items`` is the type of the items if that is a page of a list."""
        if items is None or not isinstance(type, ListOf):
            return self.returned(type)
        return expression("{}[{}]", self._list_page, self.returned(items))

    def result_as(self, type: Type, items: Type | None) -> Expression:
        """What turns the decoded JSON into that."""
        if items is None or not isinstance(type, ListOf):
            return self.read_as(type)
        reader = imported(
            ".._list_page", "async_list_page" if self.is_async else "list_page"
        )
        return expression("{}({})", reader, self.read_as(items))

    @property
    def _list_page(self) -> Expression:
        return imported(
            ".._list_page", "AsyncListPage" if self.is_async else "ListPage"
        )

    def read_as(self, type: Type) -> Expression:
        """What turns decoded JSON into a value of the type: a class, or a function of ``_read``."""
        match type:
            case Scalar(enum=str(name)):
                own = self._names.enums[name]
                enum = self._loaded(own.resource, own.module, own.class_name)
                if own.is_closed:
                    return expression("{}({})", _AS_MEMBER, enum)
                otherwise = scalars.of(type).reader
                return expression("{}({}, {})", _AS_KNOWN, enum, otherwise)
            case Scalar():
                return scalars.of(type).reader
            case ListOf(item):
                list_of = imported(".._read", "list_of")
                return expression("{}({})", list_of, self.read_as(item))
            case MapOf(value):
                map_of = imported(".._read", "map_of")
                return expression("{}({})", map_of, self.read_as(value))
            case Reference(name):
                return self._class(name)
            case Union(name, members):
                tests = self._names.unions[name]
                readers = (self.read_as(each.type) for each in members)
                return unions.reader(name, zip(tests, readers, strict=True))

    def written(self, type: Type, value: Expression, *, in_url: bool) -> Expression:
        """A value as it is sent; itself, where JSON has such a type."""
        writer = self.writer(type, in_url=in_url)
        return value if writer is None else expression("{}({})", writer, value)

    def others_writer(self, others: Others) -> Expression | None:
        """The function that makes of other members what is sent; None where JSON has such a type."""
        each = self.writer(others.each)
        return each and expression("{}({})", _MAP_AS, each)

    def writer(self, type: Type, *, in_url: bool = False) -> Expression | None:
        """The function that makes of a value what is sent; None where JSON has such a type."""
        if innermost(type) == Scalar("any"):
            return scalars.of(Scalar("any")).writer
        match type:
            case Scalar(enum=None):
                own = scalars.of(type)
                return (in_url and own.url_writer) or own.writer
            case ListOf(item):
                inner = self.writer(item, in_url=in_url)
                return inner and expression("{}({})", _LIST_AS, inner)
            case MapOf(value):
                inner = self.writer(value, in_url=in_url)
                return inner and expression("{}({})", _MAP_AS, inner)
            case Reference(name) if self._names.datatypes[name].has_writers:
                return expression("{}._written", self._class(name))
            case Union():
                return self._union_writer(type)
        return None

    def _union_writer(self, union: Union) -> Expression | None:
        """The writer of a value of one of several types; None if none of them needs one."""
        told = list(zip(self._names.unions[union.name], union.members, strict=True))
        needy = {test.kind for test, each in told if self.writer(each.type)}
        if needy <= unions.SINGLE:
            return unions.BY_TYPE if needy else None
        writers = [
            (test, writer)
            for test, each in told
            if test.kind not in unions.SINGLE
            and (writer := self._writer_in_union(each.type)) is not None
        ]
        return unions.writer(writers, has_single=bool(needy & unions.SINGLE))

    def _writer_in_union(self, type: Type) -> Expression | None:
        """The same of one of the types. A datatype always has one, by which its objects are told apart."""
        if isinstance(type, Reference):
            return expression("{}._written", self._class(type.datatype))
        return self.writer(type)

    def class_name(self, name: str) -> Code:
        """What a client of this kind gives for a datatype."""
        own = self._names.datatypes[name]
        return own.async_class_name if self.is_async else own.class_name

    @property
    def omits_empty(self) -> bool:
        """Whether the API leaves out what is empty."""
        return self._names.omits_empty

    def is_far(self, name: str) -> bool:
        """Whether the datatype's module can't be imported, since it imports this one."""
        return self._names.datatypes[name].resource in self._circular

    def _known(self, kind: ScalarKind, values: Values) -> tuple[Expression, ...]:
        """``Literal["a", "b"]``, so that editors complete the known values; others are allowed as well."""
        if kind not in ("string", "integer") or not 0 < len(values) <= _MOST_LISTED:
            return ()
        listed = joined(
            ", ",
            map(python_literal, values),
        )
        return (
            expression("{}[{}]", imported("typing", "Literal"), Expression(listed)),
        )

    def _taken(self, type: Type, values: Values) -> tuple[Expression, ...]:
        """A value that goes to the API: also plain dicts for objects, and seconds for a duration."""
        match type:
            case Scalar(enum=str(name)):
                own = self._names.enums[name]
                known = self._loaded(own.resource, own.module, own.class_name)
                more = () if own.is_closed else scalars.of(type).taken
                return known, *self._known(type.kind, values), *more
            case Scalar(kind):
                return *self._known(kind, values), *scalars.of(type).taken
            case ListOf(item):
                taken = either(self._taken(item, values))
                return (expression("{}[{}]", _SEQUENCE, taken),)
            case MapOf(value):
                taken = either(self._taken(value, values))
                return (expression("{}[str, {}]", _MAPPING, taken),)
            case Reference(name):
                return self._object(name)
            case Union(members=members):
                return _distinct(
                    choice for each in members for choice in self._taken(each.type, ())
                )

    def _object(self, name: str) -> tuple[Expression, ...]:
        """An object that goes to the API, whichever client it came from."""
        own = self._names.datatypes[name]
        return *self._classes(name), _member_of(_INPUTS, own.class_name)

    def _classes(self, name: str) -> Iterator[Expression]:
        """The classes of a datatype, for both kinds of client."""
        own = self._names.datatypes[name]
        return (self._loaded(own.resource, own.module, each) for each in own.classes)

    def _class(self, name: str) -> Expression:
        own = self._names.datatypes[name]
        return self._loaded(own.resource, own.module, self.class_name(name))

    def _loaded(self, resource: str, module: Code, class_name: Code) -> Expression:
        """A class of a datatype or an enum: imported, or found in its namespace when it is used."""
        if module == self._home:
            return Expression(class_name)
        if resource in self._circular:
            return _member_of(_DATATYPES, class_name)
        package = code("..datatypes" if self._home is None else "")
        used = Import(code("{}.{}", package, module), class_name)
        return Expression(class_name, frozenset([used]))


class PageAnnotations(Annotations):
    """The same for pages, which tell the known values in words."""

    def _known(self, kind: ScalarKind, values: Values) -> tuple[Expression, ...]:
        return ()


class LazyAnnotations(Annotations):
    """The same for a module that loads a class of a datatype when it first uses it."""

    def _loaded(self, resource: str, module: Code, class_name: Code) -> Expression:
        return _member_of(_DATATYPES, class_name)


class InputAnnotations(LazyAnnotations):
    """The same for a module of inputs, where a plain class name is that of a ``TypedDict``."""

    def _object(self, name: str) -> tuple[Expression, ...]:
        own = self._names.datatypes[name]
        typed_dict = _member_of(_INPUTS, own.class_name)
        if own.module == self._home:
            typed_dict = Expression(own.class_name)
        return typed_dict, *self._classes(name)


class OptionAnnotations(InputAnnotations):
    """The same for the module of options, which is beside those of datatypes."""

    def _loaded(self, resource: str, module: Code, class_name: Code) -> Expression:
        return _member_of(imported(".", "datatypes"), class_name)


def _distinct(choices: Iterable[Expression]) -> tuple[Expression, ...]:
    """Each type once."""
    return tuple({str(choice.code): choice for choice in choices}.values())


_JSON = Scalar("any")

_DATATYPE = imported(".._datatype", "Datatype")
_AS_MEMBER = imported(".._scalars", "as_member")
_AS_KNOWN = imported(".._scalars", "as_known")
_LIST_AS = imported(".._writers", "list_as")
_MAP_AS = imported(".._writers", "map_as")
_DATATYPES = imported("..", "datatypes")
_INPUTS = imported("..", "inputs")


def _member_of(namespace: Expression, class_name: Code) -> Expression:
    """A class that is loaded when it is first used."""
    return Expression(code("{}.{}", namespace.code, class_name), namespace.imports)
