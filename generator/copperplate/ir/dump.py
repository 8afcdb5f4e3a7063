"""An API as JSON and back, for programs that read no Python: generators, and the comparison of versions.

What is written follows the dataclasses of ``ir.model``: an object a dataclass, with a member for each of its
fields, null where there is none. A type is an object whose first member tells what it is (``{"scalar": "string"}``, ``{"list": …}``,
``{"map": …}``, ``{"reference": "Book"}``), a path the text that it is written as (``/books/{isbn}``, ``meta.next``). Beside the API stands
under ``facts`` what follows from it, as ``ir.facts`` has it; a reader may use it or not. ``json_schema`` says
it all in JSON Schema, published as ``schema/meta/dump.schema.json``.
"""

from __future__ import annotations

import ast
import dataclasses
import functools
import inspect
import json
import types
from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeAlias,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from copperplate.errors import GeneratorError
from copperplate.ir import facts, field_facts, model
from copperplate.ir.member_path import MemberPath
from copperplate.ir.path import Path
from copperplate.text.data import json_text

FORMAT = 3
"""The version of what ``to_json`` writes. It is raised by a change that a program which reads the former one
would stumble over; members may be added without."""

Plain: TypeAlias = model.JSONValue

_TYPES = {
    model.Scalar: "scalar",
    model.ListOf: "list",
    model.MapOf: "map",
    model.Reference: "reference",
    model.Union: "union",
}
"""The nodes of types, and the one member that each has in JSON."""

_WORDS = {field_facts.Value: "value", field_facts.DatatypeLink: "datatype"}
"""The same for what stands in a sentence beside plain words."""

_NODES = _TYPES | _WORDS


class DumpError(GeneratorError):
    """A text is no dump of an API, or one of another format."""


def to_json(api: model.Api, known: facts.Facts) -> str:
    """The whole API and its facts as JSON text: sorted keys, two spaces, a newline at the end."""
    written = {"format": FORMAT, **_members(api), "facts": _plain(known)}
    return json_text(written, sort_keys=True)


def from_json(text: str) -> model.Api:
    """The API in a dump; members that this version doesn't know are passed over.

    Raises DumpError for what ``to_json`` doesn't write.
    """
    try:
        read = json.loads(text)
        if not isinstance(read, dict) or read.get("format") != FORMAT:
            raise DumpError(f"this is no dump of an API in format {FORMAT}")
        api = _read(model.Api, read)
        assert isinstance(api, model.Api)
        facts.facts_of(api)  # which fails if anything refers to what isn't there
        return api
    except (
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:
        raise DumpError(f"this is no dump of an API: {error!r}") from error


def _members(value: Any) -> dict[str, Plain]:
    names = (field.name for field in dataclasses.fields(value))
    return {name: _plain(getattr(value, name)) for name in names}


def _plain(value: object) -> Plain:
    match value:
        case None | str() | int() | float():
            return value
        case Path() | MemberPath():
            return str(value)
        case Mapping():
            return {str(key): _plain(item) for key, item in value.items()}
        case tuple() | list():
            return [_plain(item) for item in value]
    members = _members(value)
    if type(value) in _NODES:
        content, *_ = members.values()
        more = {name: members[name] for name in _told(value)}
        return {_NODES[type(value)]: content, **more}
    return members


# What can be read, and how JSON Schema says it, follows from the annotations of the dataclasses.


@functools.cache
def _hints(kind: type) -> Mapping[str, Any]:
    """The annotations of a dataclass; ``Any`` stands for a value of JSON, whatever it is."""
    hints = get_type_hints(kind, localns={"JSONValue": Any})
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


@functools.cache
def _with_default(kind: type) -> frozenset[str]:
    """The fields that an older dump may not have: what they are then is their default."""
    fields = dataclasses.fields(kind)
    return frozenset(f.name for f in fields if f.default is not dataclasses.MISSING)


def _told(node: Any) -> tuple[str, ...]:
    """The fields of a node, besides its first one, that say something."""
    _, *others = dataclasses.fields(node)
    return tuple(f.name for f in others if getattr(node, f.name) != f.default)


def _read(wanted: Any, value: Any) -> Any:
    """A value of JSON as one of the annotated type; ValueError and the like if it isn't one."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if wanted is Any:
        return value
    if wanted is Path:
        return Path.parse(value)
    if wanted in _NODES:
        return _read_choice((wanted,), value)
    if wanted is MemberPath:
        return MemberPath.parse(value)
    if dataclasses.is_dataclass(wanted):
        hints = _hints(wanted)  # type: ignore[arg-type]
        left_out = _with_default(wanted) - value.keys()  # type: ignore[arg-type]
        given = {name: value[name] for name in hints if name not in left_out}
        return wanted(**{name: _read(hints[name], given[name]) for name in given})  # type: ignore[operator]
    if origin is Literal and value in arguments:
        return value
    if origin is tuple and isinstance(value, list):
        return tuple(_read(arguments[0], item) for item in value)
    if origin is Mapping:
        key, item = arguments
        read = int if key is int else str
        return {read(name): _read(item, each) for name, each in value.items()}
    if origin in (Union, types.UnionType):
        return _read_choice(arguments, value)
    if isinstance(wanted, type) and type(value) is wanted:
        return value
    raise ValueError(f"{field_facts.shown(value)} is not {wanted}")


def _read_choice(choices: tuple[Any, ...], value: Any) -> Any:
    """A value of one of several types: a node, or one that its kind in JSON tells from the others."""
    if value is None and types.NoneType in choices:
        return None
    if isinstance(value, dict):
        for node in choices:
            if (name := _NODES.get(node)) in value:
                (first, hint), *others = _hints(node).items()
                more = {n: _read(h, value[n]) for n, h in others if n in value}
                return node(**{first: _read(hint, value[name])}, **more)
    if type(value) in choices:
        return value
    left = [c for c in choices if c not in _NODES]
    left = [c for c in left if dataclasses.is_dataclass(c) or get_origin(c)]
    if not left:
        raise ValueError(f"{field_facts.shown(value)} is none of {choices}")
    return _read(left[0], value)


def json_schema() -> str:
    """The JSON Schema of what ``to_json`` writes, as text."""
    found: dict[str, Plain] = {}
    root = _object_schema(model.Api, found)
    members = {
        "format": {"const": FORMAT},
        **root["properties"],  # type: ignore[dict-item]
        "facts": _schema(facts.Facts, found),
    }
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An API, as `copperplate dump` prints it",
        **root,
        "properties": members,
        "required": list(members),
        "$defs": {name: found[name] for name in sorted(found)},
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _object_schema(kind: Any, found: dict[str, Plain]) -> dict[str, Plain]:
    """The schema of a dataclass; those that it holds go into ``found``, by name."""
    members = {name: _schema(hint, found) for name, hint in _hints(kind).items()}
    notes = _notes(kind)
    for name, note in notes.items():
        members[name] = {"description": note, **members[name]}
    described = " ".join((kind.__doc__ or "").split("\n\n")[0].split())
    return {
        "description": described,
        "type": "object",
        "properties": dict(members),
        "required": list(members),
    }


def _schema(wanted: Any, found: dict[str, Plain]) -> dict[str, Plain]:
    origin, arguments = get_origin(wanted), get_args(wanted)
    if wanted is Any:
        return {}
    if wanted is Path:
        return {"type": "string", "pattern": "^/"}
    if wanted is MemberPath:
        return {"type": "string"}
    if dataclasses.is_dataclass(wanted):
        return _reference(wanted, found)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0], found)}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _schema(arguments[1], found)}
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema(choice, found) for choice in arguments]}
    return {"type": _JSON_TYPES[wanted]}


_JSON_TYPES: Mapping[Any, str] = {
    **{str: "string", int: "integer", float: "number", bool: "boolean"},
    types.NoneType: "null",
}


def _reference(kind: Any, found: dict[str, Plain]) -> dict[str, Plain]:
    name = kind.__name__
    if name not in found:
        found[name] = {}  # ends the recursion of what holds itself
        schema = _object_schema(kind, found)
        if kind in _NODES:
            (_, content), *more = cast("dict[str, Plain]", schema["properties"]).items()
            member = _NODES[kind]
            schema["properties"] = {member: content, **dict(more)}
            schema["required"] = [member]
            schema["additionalProperties"] = False
        found[name] = schema
    return {"$ref": f"#/$defs/{name}"}


def _notes(kind: type) -> Mapping[str, str]:
    """What the source says below each field of a dataclass, in one line."""
    notes: dict[str, str] = {}
    for base in reversed(kind.__mro__[:-1]):
        body = ast.parse(inspect.getsource(base)).body[0]
        assert isinstance(body, ast.ClassDef)
        for field, note in zip(body.body, body.body[1:], strict=False):
            match field, note:
                case (
                    ast.AnnAssign(target=ast.Name(name)),
                    ast.Expr(value=ast.Constant(str(text))),
                ):
                    notes[name] = " ".join(text.split())
    return notes
