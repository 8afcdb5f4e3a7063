"""Types as Python annotations, and as what reads a value of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
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
    Union,
    innermost,
)
from copperplate.ir.unions import JSONKind, UnionTest
from copperplate.languages.python import scalars
from copperplate.languages.python.encoders import python_literal, python_string
from copperplate.languages.python.imports import (
    Expression,
    Import,
    bare,
    either,
    expression,
    imported,
)
from copperplate.languages.python.imports import union as union_of_imports
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
        choices = self._taken(field.type, field.values)
        return (*choices, _NULL) if field.nullable else choices

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
            case Union():
                return self._one_of(type)

    def _one_of(self, union: Union) -> Expression:
        """``one_of("string or Customer", text=as_string, object=Customer)``"""
        pairs = list(zip(self._names.unions[union.name], union.members, strict=True))
        parts = [Expression(python_string(union.name))]
        for test, member in pairs:
            if test.kind != "object":
                keyword = Expression(code("{}=", _KEYWORDS[test.kind]))
                parts.append(expression("{}{}", keyword, self.read_as(member.type)))
        objects = [
            (test, self.read_as(member.type))
            for test, member in pairs
            if test.kind == "object"
        ]
        if objects:
            parts.append(expression("object={}", _object_reader(objects)))
        written = joined(", ", (part.code for part in parts))
        used = union_of_imports(part.imports for part in (*parts, _ONE_OF))
        return Expression(code("{}({})", _ONE_OF.code, written), used)

    def written(self, type: Type, value: Expression, *, in_url: bool) -> Expression:
        """A value as it is sent; itself, where JSON has such a type."""
        writer = self.writer(type, in_url=in_url)
        return value if writer is None else expression("{}({})", writer, value)

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
                return inner and expression("{}({})", _EACH, inner)
            case MapOf(value):
                inner = self.writer(value, in_url=in_url)
                return inner and expression("{}({})", _VALUES, inner)
            case Reference(name) if self._names.datatypes[name].has_writers:
                return expression("{}._written", self._class(name))
            case Union(members=members):
                known = [each.type for each in members if isinstance(each.type, Scalar)]
                return _BY_TYPE if any(map(self.writer, known)) else None
        return None

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
                    choice for each in members for choice in self._in_union(each.type)
                )

    def _in_union(self, type: Type) -> tuple[Expression, ...]:
        """The same for one of several types: an object that needs writers is given as one."""
        if (
            isinstance(type, Reference)
            and self._names.datatypes[type.datatype].has_writers
        ):
            return tuple(self._classes(type.datatype))
        return self._taken(type, ())

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


class InputAnnotations(Annotations):
    """The same for a module of inputs, where a plain class name is that of a ``TypedDict``."""

    def _classes(self, name: str) -> Iterator[Expression]:
        own = self._names.datatypes[name]
        return (_member_of(_DATATYPES, each) for each in own.classes)

    def _loaded(self, resource: str, module: Code, class_name: Code) -> Expression:
        return _member_of(_DATATYPES, class_name)

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


def _object_reader(objects: list[tuple[UnionTest, Expression]]) -> Expression:
    """The reader of the objects of a union: of the only one, or one that tells them apart."""
    if len(objects) == 1:
        return objects[0][1]
    tag = objects[0][0].tag
    if tag is not None:
        entries = [
            expression("{}: {}", Expression(python_literal(value)), reader)
            for test, reader in objects
            for value in test.values
        ]
        listed = _dict(entries)
        return expression("{}({}, {})", _TAGGED, Expression(python_string(tag)), listed)
    having = [
        expression("{}: {}", Expression(python_string(test.has)), reader)
        for test, reader in objects
        if test.has is not None
    ]
    left = [reader for test, reader in objects if test.has is None]
    if left:
        return expression("{}({}, {})", _HAVING, _dict(having), left[0])
    return expression("{}({})", _HAVING, _dict(having))


def _dict(entries: list[Expression]) -> Expression:
    written = joined(", ", (entry.code for entry in entries))
    used = union_of_imports(entry.imports for entry in entries)
    return Expression(code("{{{}}}", written), used)


_KEYWORDS: Mapping[JSONKind, Code] = {
    "string": code("text"),
    "number": code("number"),
    "boolean": code("boolean"),
    "array": code("array"),
    "object": code("object"),
}
"""By what the types of a union are in JSON: what ``one_of`` calls their readers."""

_DATATYPE = imported(".._datatype", "Datatype")
_ONE_OF = imported(".._unions", "one_of")
_TAGGED = imported(".._unions", "tagged")
_HAVING = imported(".._unions", "having")
_AS_MEMBER = imported(".._scalars", "as_member")
_AS_KNOWN = imported(".._scalars", "as_known")
_EACH = imported(".._writers", "each")
_VALUES = imported(".._writers", "values")
_BY_TYPE = imported(".._writers", "by_type")
_DATATYPES = imported("..", "datatypes")
_INPUTS = imported("..", "inputs")


def _member_of(namespace: Expression, class_name: Code) -> Expression:
    """A class that is loaded when it is first used."""
    return Expression(code("{}.{}", namespace.code, class_name), namespace.imports)
