"""Every fact of a field shows in each output where it belongs, and nowhere else.

One schema has a field for each fact, and plain ones without any. In every output, what is written of a field
with a fact is what is written of the plain one, but for the words of that fact: ``ROWS`` says which.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from copperplate.diagnostics import Diagnostics
from copperplate.ir.field_facts import FACTS
from copperplate.ir.model import Parameter, Property
from copperplate.languages import openapi
from copperplate.output.render import render
from copperplate.schema.load import load
from packages import API, files, output, texts, write_schema

PLAIN = {
    "text": "type: string",
    "number": "type: integer",
    "texts": "type: list of string",
    "moment": "type: datetime",
}
"""The fields without any fact."""

Changes = tuple[tuple[str, str], ...]
"""Words of a plain field, and those that stand there instead."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Row:
    """A fact, as a schema has it and as each output shows it."""

    plain: str
    """The field that one with the fact is compared with."""
    schema: str
    page: str = ""
    """The sentence on pages."""
    docstring: str = ""
    """The sentence in docstrings; there it may have to be in the signature only."""
    document: Mapping[str, object] = dataclasses.field(default_factory=dict)
    """What the schema of a value has besides."""
    is_required: bool = False
    """The document counts it among the required members."""
    changes: Mapping[str, Changes] = dataclasses.field(default_factory=dict)
    """By output, what else is another."""
    absent: tuple[str, ...] = ()
    """The outputs where the fact means nothing, and the field is as the plain one."""


_WITH_NULL = {
    "property": (("str", "str | None"),),
    **{
        where: (("str | None", "str | Null | None"),)
        for where in ("input", "new", "replace", "create")
    },
    "page: property": ((":type: str", ":type: str | None"),),
    "page of all: property": (
        (":type: str", ":type: str | None"),
        (":rtype: str", r":rtype: str \| None"),
    ),
}
_ONCE = "Only in the response to the call that creates it; null ever after."
_OPTIONAL = "str | None = None"


def said(plain: str, schema: str, sentence: str, **document: object) -> Row:
    """A fact that is a sentence everywhere, and a keyword of the document."""
    docstring = re.sub("`+", "``", re.sub(r"\{.*?\}", "", sentence)).replace("**", "")
    described = document.pop("described", False)
    if described:
        words = re.sub(r"\{.*?\}", "", sentence)
        document["description"] = f"a field. {words}"
    return Row(
        plain=plain,
        schema=schema,
        page=sentence,
        docstring=docstring,
        document=document,
    )


ROWS = {
    "required": Row(
        plain="text",
        schema="required: true",
        page="Required where it is sent.",
        is_required=True,
        changes={
            "example": (("not given", "given"),),
            "input": (("str | None", "Required[str]"),),
            **{where: ((_OPTIONAL, "str"),) for where in ("new", "create", "find")},
            **{
                f"page: {operation}": (
                    (_OPTIONAL, "str"),
                    ("Optional. A field.", "**Required.** A field."),
                )
                for operation in ("create", "find")
            },
        },
    ),
    "nullable": Row(
        plain="text",
        schema="nullable: true",
        page="May be null.",
        document={"type": ["string", "null"]},
        changes={
            **_WITH_NULL,
            "page: create": (
                (_OPTIONAL, "str | Null | None = None"),
                ("A field.", "A field. May be null. {py:data}`shop.NULL` sends null."),
                (" / str", r" / str \| Null"),
            ),
        },
        absent=("page: find", "document: query"),
    ),
    "shown_once": Row(
        plain="text",
        schema="shown_once: true",
        page=_ONCE,
        docstring=_ONCE,
        document={"type": ["string", "null"], "description": f"a field. {_ONCE}"},
        changes=_WITH_NULL,
    ),
    "values": dataclasses.replace(
        said(
            *("text", "values: [red, blue]", "One of `red` or `blue`."),
            **{"enum": ["red", "blue"]},
        ),
        changes={
            where: (("str", "Literal['red', 'blue'] | str"),)
            for where in ("property", "input", "new", "replace", "create", "find")
        },
    ),
    "max_bytes": said(
        *("text", "max_bytes: 71", "At most 71 bytes."),
        **{"described": True, "maxLength": 71, "x-max-bytes": 71},
    ),
    "max_characters": said(
        "text", "max_characters: 72", "At most 72 characters.", maxLength=72
    ),
    "max_items": said("texts", "max_items: 73", "At most 73 items.", maxItems=73),
    "minimum": said("number", "minimum: 74", "At least 74.", minimum=74),
    "maximum": said("number", "maximum: 75", "At most 75.", maximum=75),
    "both_bounds": said(
        *("number", "minimum: 76, maximum: 77", "From 76 to 77."),
        **{"minimum": 76, "maximum": 77},
    ),
    "unit": said(
        *("number", "unit: miles", "In miles."),
        **{"described": True, "x-unit": "miles"},
    ),
    "refers_to": said(
        "text", "refers_to: Thing", "Refers to {py:class}`Thing`.", described=True
    ),
    "refers_to_others": said(
        "text",
        "refers_to: [Thing, others]",
        "Refers to {py:class}`Thing`, or to something that isn't described here.",
        described=True,
    ),
    "default": said("text", "default: gold", "Default: `gold`.", default="gold"),
    "example": Row(
        plain="text",
        schema="example: silver",
        document={"examples": ["silver"]},
        changes={"example": (("not given", "silver"),)},
    ),
    "secret": dataclasses.replace(
        said(
            "text",
            "secret: true",
            "Secret: never printed or logged.",
            described=True,
            format="password",
        ),
        changes={"printed": (("shown", "masked"),)},
    ),
    "assigned": Row(
        plain="moment",
        schema="",
        page="Set by the server.",
        document={"readOnly": True},
        is_required=True,
    ),
    "deprecated": dataclasses.replace(
        said(
            *("text", "deprecated: too old", "**Deprecated:** too old"),
            **{"deprecated": True, "x-deprecated": "too old"},
        ),
        changes={
            "property": (("@property ", "@property @deprecated('too old') "),),
            "deprecations": (("not listed", "**Deprecated:** too old"),),
        },
    ),
}
"""By fact; a field with it is called ``with_`` and the name of the fact. The two bounds share a sentence."""

NOT_FACTS = {
    "name": "every piece below is found by it",
    "type": "PLAIN has several",
    "doc": "every piece below begins with it",
    "location": "create, find and put have it in the body, the query, and as the whole body",
    "wire": "inputs and the document have fields under it; what goes over the wire has tests of its own",
    "open_values": "a schema says it of an enum",
    "comma_separated": "likewise, and only a list in a query has it",
}
"""Attributes of a field that have no row, and why."""

FIELDS = {
    **PLAIN,
    **{
        f"with_{fact}": ", ".join(filter(None, [PLAIN[row.plain], row.schema]))
        for fact, row in ROWS.items()
    },
}

NOT_SENT = ("with_shown_once", "with_assigned")
"""The fields that only an answer has: no parameter is made of them."""

OPTIONAL = ", ".join(
    name for name in FIELDS if name not in (*NOT_SENT, "with_required")
)

THINGS = f"""
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  parameters: {{thing: {{type: Thing, doc: a thing}}}}
  operations:
    create: {{doc: Make a thing., required: [with_required], optional: [{OPTIONAL}]}}
    put: {{http: PUT /things, doc: Put a thing., body: thing}}
    find:
      http: GET /things
      doc: Find things.
      required: [with_required]
      optional: [{OPTIONAL}]
datatypes:
  Thing:
    doc: A thing.
    properties:
      id: {{type: string, doc: its id}}
{"".join(f"      {name}: {{{told}, doc: a field}}" + chr(10) for name, told in FIELDS.items())}
"""


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, dict[str, Any]]:
    """By output, what is written of each field."""
    api = API + "assigned: {with_assigned: updated}\n"
    schema = write_schema(tmp_path_factory.mktemp("schema"), api, things=THINGS)
    made = files(schema)
    return {**python_pieces(made), **page_pieces(made), **document_pieces(schema)}


def python_pieces(made: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """What is written of the fields in the modules of a package."""
    thing = class_of(made["src/shop/datatypes/things.py"], "Thing")
    typed = class_of(made["src/shop/inputs/things.py"], "Thing")
    client = class_of(made["src/shop/services/things.py"], "ThingsClient")
    methods = {f.name: f for f in thing.body if isinstance(f, ast.FunctionDef)}
    calls = {f.name: f for f in client.body if isinstance(f, ast.FunctionDef)}
    secrets = ast.unparse(thing).partition("_secrets = ")[2].partition("\n")[0]
    functions = [methods["new"], methods["replace"], calls["create"], calls["find"]]
    return {
        "property": {name: getter(methods[name]) for name in FIELDS},
        "docstring: property": {
            name: ast.get_docstring(methods[name]) for name in FIELDS
        },
        "printed": {
            name: "masked" if repr(name) in secrets else "shown" for name in FIELDS
        },
        "input": dict(keys(typed)),
        "docstring: input": dict(docstrings_of_keys(typed)),
        **{function.name: dict(parameters(function)) for function in functions},
        **{
            f"docstring: {function.name}": dict(entries(function))
            for function in functions
            if function.name != "replace"
        },
    }


def class_of(text: str, name: str) -> ast.ClassDef:
    (found,) = (
        node
        for node in ast.parse(text).body
        if isinstance(node, ast.ClassDef) and node.name == name
    )
    return found


def getter(function: ast.FunctionDef) -> str:
    decorators = "".join(f"@{ast.unparse(each)} " for each in function.decorator_list)
    return decorators + ast.unparse(function.returns or ast.Constant(None))


def keys(class_: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """The keys of a ``TypedDict``, with their types."""
    for node in class_.body:
        if isinstance(node, ast.AnnAssign):
            yield ast.unparse(node.target), ast.unparse(node.annotation)


def docstrings_of_keys(class_: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for key, docstring in zip(class_.body, class_.body[1:], strict=False):
        if isinstance(key, ast.AnnAssign) and isinstance(docstring, ast.Expr):
            text = inspect.cleandoc(ast.literal_eval(docstring.value))
            yield ast.unparse(key.target), text


def parameters(function: ast.FunctionDef) -> Iterator[tuple[str, str]]:
    """The arguments of a function, with their annotations and defaults."""
    given = function.args
    missing = [None] * (len(given.args) - len(given.defaults))
    for arguments, defaults in [
        (given.args, [*missing, *given.defaults]),
        (given.kwonlyargs, given.kw_defaults),
    ]:
        for argument, default in zip(arguments, defaults, strict=True):
            told = ast.unparse(argument.annotation or ast.Constant(None))
            yield argument.arg, told + (f" = {ast.unparse(default)}" if default else "")


def entries(function: ast.FunctionDef) -> Iterator[tuple[str, str]]:
    """What the section ``Args`` of a docstring says of each argument."""
    _, _, section = (ast.get_docstring(function) or "").partition("Args:\n")
    for entry in re.split(r"^    (?=\w)", section.split("\n\n")[0], flags=re.M)[1:]:
        name, _, text = entry.partition(": ")
        yield name, " ".join(text.split())


def page_pieces(made: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """What the pages say of the fields."""
    page, everything = made["docs/resources/things.md"], made["docs/datatypes.md"]
    deprecations = made["docs/guides/deprecations.md"]
    return {
        "page: property": dict(blocks(page)),
        "page of all: property": dict(blocks(everything)),
        "page: create": dict(lines(page, "create")),
        "page: find": dict(lines(page, "find")),
        "example": {
            name: (
                ("silver" if f'{name}="silver"' in page else "given")
                if f"{name}=" in page
                else "not given"
            )
            for name in FIELDS
        },
        "deprecations": {
            name: (re.findall(rf"\.{name}`: (.*)", deprecations) or ["not listed"])[0]
            for name in FIELDS
        },
    }


def blocks(page: str) -> Iterator[tuple[str, str]]:
    """What is said of each property."""
    for name, block in re.findall(
        r"^::::\{py:property\} (\w+)\n(.*?)^::::$", page, re.M | re.S
    ):
        yield name, block.replace("\n", " / ")


def lines(page: str, operation: str) -> Iterator[tuple[str, str]]:
    """What is said of each parameter: in the signature, and below it its text and its type."""
    (block,) = re.findall(rf"^### {operation}\n(.*?)^::::::$", page, re.M | re.S)
    (signature,) = re.findall(r"\{py:operation\} .*?\((.*)\)", block)
    for name in FIELDS:
        shown = re.findall(rf"(?:^|, ){name}: (.*?)(?=, \w+: |, \*|$)", signature)
        told = re.findall(rf"^:(?:param|type) {name}: (.*)$", block, re.M)
        if shown or told:
            yield name, " / ".join([*shown, *told])


def document_pieces(schema: Path) -> dict[str, dict[str, Any]]:
    """What the OpenAPI document has of the fields."""
    diagnostics = Diagnostics()
    described = load(schema, diagnostics)
    assert described is not None
    plan = openapi.plan(described, output("openapi"))
    document = yaml.safe_load(texts(render(openapi.LANGUAGE, plan))["openapi.yaml"])
    body = document["paths"]["/things"]["post"]["requestBody"]
    query = document["paths"]["/things"]["get"]["parameters"]
    return {
        "document: property": dict(members(document["components"]["schemas"]["Thing"])),
        "document: body": dict(members(body["content"]["application/json"]["schema"])),
        "document: query": {each["name"]: of_query(each) for each in query},
    }


def members(schema: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, member in schema["properties"].items():
        yield name, {"required": name in schema.get("required", ()), **member}


def of_query(parameter: dict[str, Any]) -> dict[str, Any]:
    """A parameter as the member of an object would be."""
    assert parameter.pop("in") == "query"
    del parameter["name"]
    return {"required": False, **parameter.pop("schema"), **parameter}


def expected(row: Row, where: str, plain: Any) -> Any:
    """What an output must have of a field with the fact, where it has this of a plain one."""
    if where in row.absent:
        return plain
    if where.startswith("document"):
        required = row.is_required or None
        return {**plain, **row.document, "required": required or plain["required"]}
    for old, new in row.changes.get(where, ()):
        assert old in plain, (where, old)
        plain = plain.replace(old, new, 1)
    if where.startswith("docstring") and row.docstring:
        gap = {"docstring: property": "\n\n", "docstring: input": "\n\n"}
        return plain + gap.get(where, ". ") + row.docstring
    if where in ("page: property", "page of all: property") and row.page:
        facts = f":::{{container}} facts / {row.page} / ::: /  / "
        return plain.replace("a field /  / ", f"a field /  / {facts}")
    if (
        where in ("page: create", "page: find")
        and where not in row.changes
        and row.page
    ):
        return plain.replace("A field.", f"A field. {row.page}")
    return plain


def test_every_attribute_of_a_field_has_a_row() -> None:
    attributes = {
        attribute.name
        for kind in (Property, Parameter)
        for attribute in dataclasses.fields(kind)
    }
    assert attributes == (ROWS.keys() - {"both_bounds"}) | NOT_FACTS.keys()
    assert {fact.name for fact in FACTS} <= ROWS.keys() | NOT_FACTS.keys()


def test_a_plain_field_is_in_every_output(pieces: Mapping[str, Any]) -> None:
    assert {where: said_here["text"] for where, said_here in pieces.items()} == {
        "property": "@property str",
        "docstring: property": "a field",
        "printed": "shown",
        "input": "str | None",
        "docstring: input": "a field",
        "new": "str | None = None",
        "docstring: new": "a field",
        "replace": "str | None = None",
        "create": "str | None = None",
        "docstring: create": "a field",
        "find": "str | None = None",
        "docstring: find": "a field",
        "page: property": ":type: str /  / a field /  / ",
        "page of all: property": (
            ":type: str / :no-index: /  / a field /  / :rtype: str / "
        ),
        "page: create": "str | None = None / Optional. A field. / str",
        "page: find": "str | None = None / Optional. A field. / str",
        "example": "not given",
        "deprecations": "not listed",
        **{
            f"document: {where}": {
                "type": "string",
                "description": "a field",
                "required": False,
            }
            for where in ("property", "body", "query")
        },
    }


@pytest.mark.parametrize("fact", ROWS)
def test_a_fact_shows_where_it_belongs_and_nowhere_else(
    fact: str, pieces: Mapping[str, Any]
) -> None:
    row, name = ROWS[fact], f"with_{fact}"
    for where, said_here in pieces.items():
        operation = where.rpartition(": ")[2]
        if name in NOT_SENT and operation in ("create", "find", "body", "query"):
            assert name not in said_here, where
        else:
            assert said_here[name] == expected(row, where, said_here[row.plain]), where


def test_every_row_says_something(pieces: Mapping[str, Any]) -> None:
    for fact, row in ROWS.items():
        name = f"with_{fact}"
        assert any(
            said_here[name] != said_here[row.plain]
            for said_here in pieces.values()
            if name in said_here
        )
