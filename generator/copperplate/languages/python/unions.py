"""Unions in Python: what reads a value of one of several types, and what writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from copperplate.ir.unions import JSONKind, UnionTest
from copperplate.languages.python.encoders import python_literal, python_string
from copperplate.languages.python.imports import Expression, expression, imported
from copperplate.languages.python.imports import union as union_of_imports
from copperplate.text.code import Code, code, joined

Told: TypeAlias = tuple[UnionTest, Expression]
"""When a value is of a type of the union, and what reads or writes it then."""

_TEXT, _NUMBER, _BOOLEAN = code("text"), code("number"), code("boolean")
_ARRAY, _OBJECT = code("array"), code("object")

_KEYWORDS: Mapping[JSONKind, Code] = {
    **{"string": _TEXT, "number": _NUMBER, "boolean": _BOOLEAN},
    **{"array": _ARRAY, "object": _OBJECT},
}
"""By what the types of a union are in JSON: what ``one_of`` calls their readers."""

SINGLE: frozenset[JSONKind] = frozenset({"string", "number", "boolean"})
"""What single values are in JSON."""

BY_TYPE = imported(".._writers", "by_type")
"""Writes a single value of a union."""

_ONE_OF = imported(".._unions", "one_of")
_BY_KIND = imported(".._unions", "by_kind")
_BY_TAG = imported(".._unions", "by_tag")
_BY_MEMBER = imported(".._unions", "by_member")


def reader(name: str, readers: Iterable[Told]) -> Expression:
    """``one_of("string or Customer", text=as_string, object=Customer)``"""
    readers = list(readers)
    keywords = [
        _keyword(_KEYWORDS[test.kind], each)
        for test, each in readers
        if test.kind != "object"
    ]
    return _call(
        _ONE_OF, Expression(python_string(name)), *keywords, *_objects(readers)
    )


def writer(writers: Iterable[Told], *, has_single: bool) -> Expression:
    """``by_kind(object=by_tag("kind", {"card": Card._written}))``, of lists and objects.

    ``has_single`` says that single values need a writer as well. A writer leaves what isn't for it as it is, so that
    the only one will do by itself.
    """
    writers = list(writers)
    test, only = writers[0]
    if len(writers) == 1 and not has_single and test.tag is None and test.has is None:
        return only
    single = [_keyword(code("single"), BY_TYPE)] if has_single else []
    arrays = [_keyword(_ARRAY, each) for test, each in writers if test.kind == "array"]
    return _call(_BY_KIND, *single, *arrays, *_objects(writers))


def _keyword(name: Code, value: Expression) -> Expression:
    return Expression(code("{}={}", name, value.code), value.imports)


def _call(function: Expression, *arguments: Expression) -> Expression:
    written = joined(", ", (each.code for each in arguments))
    used = union_of_imports(each.imports for each in (function, *arguments))
    return Expression(code("{}({})", function.code, written), used)


def _objects(told: Iterable[Told]) -> Iterator[Expression]:
    """``object=…``: of the only type that is an object, or what tells them apart."""
    objects = [(test, each) for test, each in told if test.kind == "object"]
    by_value = [(value, each) for test, each in objects for value in test.values]
    by_member = [(test.has, each) for test, each in objects if test.has is not None]
    left = [each for test, each in objects if test.tag is None and test.has is None]
    if by_value:
        tag = Expression(python_string(str(objects[0][0].tag)))
        yield _keyword(_OBJECT, _call(_BY_TAG, tag, _dict(by_value)))
    elif by_member:
        yield _keyword(_OBJECT, _call(_BY_MEMBER, _dict(by_member), *left))
    elif left:
        yield _keyword(_OBJECT, *left)


def _dict(entries: Iterable[tuple[str | int | float, Expression]]) -> Expression:
    listed = [
        expression("{}: {}", Expression(python_literal(key)), value)
        for key, value in entries
    ]
    written = joined(", ", (each.code for each in listed))
    return Expression(
        code("{{{}}}", written), union_of_imports(each.imports for each in listed)
    )
