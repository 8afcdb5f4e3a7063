"""The OpenAPI document: valid, whole, and true to the schema that it is made from."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copperplate.diagnostics import Diagnostics
from copperplate.ir.facts import facts_of
from copperplate.languages import openapi
from copperplate.output.render import render
from copperplate.schema.description import Description
from openapi_documents import (
    check_document,
    document_of,
    loaded,
)
from packages import output

ROOT = Path(__file__).parents[3]
BOOKSHOP = ROOT / "tests" / "bookshop" / "schema"

API = """
name: shelf
title: Shelf
version: "7"
doc: Books on a shelf.
base_url: https://shelf.example
words: []
authentication: {header: X-Key, scheme: Token, environment_variable: SHELF_KEY}
headers:
  Shelf-Version: {value: "7", missing_code: E_NO_VERSION, invalid_code: E_BAD_VERSION}
paging:
  cursor: after
  limit: limit
  next: next_uri
  parameters:
    after: {type: string, doc: where the page begins}
    limit: {type: integer, minimum: 1, maximum: 50, default: 20, doc: most books}
errors:
  code: error
  status: status
  message: message
  details: more
  operation_id: more.call
  operation_id_header: Shelf-Call
  codes: {404: E_NONE, 409: E_TWICE}
rate_limit: {requests: 9, seconds: 60, code: E_SLOW}
assigned: {id: id, added_at: created}
"""

BOOKS = """
service:
  attribute: books
  class: BooksClient
  path: /books
  of: Book
  doc: The books.
  operations:
    create: {doc: Add a book., required: [title], optional: [binding, lent_for, cover]}
    get: {doc: "Get a book.\\n\\nIt may be lent."}
    list: {doc: List the books.}
    update: {doc: Change a book., optional: [title], deprecated: Add another one.}
    delete: {doc: Remove a book.}
    lend:
      http: POST /books/{id}/lend
      doc: Lend a book.
      result: Book
    rewrite:
      http: PUT /books/{id}/cover
      doc: Give a book another cover.
      body: cover
      result: Cover
datatypes:
  Book:
    doc: A book.
    methods: [delete, update]
    properties:
      id: {type: string, doc: identifies the book}
      added_at: {type: datetime, doc: when it came}
      title: {type: string, max_bytes: 255, doc: what is on the spine}
      subtitle: {type: string, max_bytes: 90, max_characters: 40}
      binding: {type: string, values: [soft, "off"], nullable: true, default: soft}
      lent_for: {type: duration, minimum: 0, maximum: 90}
      weight: {type: number, unit: kilograms, maximum: 0.00000015}
      cover: {type: Cover, nullable: true, doc: what is around it}
      tags: {type: list of string, max_characters: 9, max_items: 3}
      notes: {type: map of list of integer, minimum: 1}
      code: {type: string, secret: true, shown_once: true}
      rank: {type: integer, deprecated: true, example: 3}
      place: {type: string, deprecated: Use the shelf.}
  Cover:
    properties:
      colour: {type: string, required: true}
      lost: {type: boolean}
  BookList:
    page_of: books
    properties:
      books: {type: list of Book}
      next_uri: {type: string, nullable: true}
"""


def written(folder: Path, books: str = BOOKS) -> Path:
    """A schema's folder with the little API above."""
    (folder / "resources").mkdir()
    (folder / "api.yaml").write_text(API)
    (folder / "resources" / "books.yaml").write_text(books)
    return folder


@pytest.fixture(scope="module")
def shelf_api(tmp_path_factory: pytest.TempPathFactory) -> Description:
    return loaded(written(tmp_path_factory.mktemp("shelf")))


@pytest.fixture(scope="module")
def shelf(shelf_api: Description) -> Any:
    return document_of(shelf_api)


@pytest.fixture(scope="module")
def book(shelf: Any) -> Any:
    return shelf["components"]["schemas"]["Book"]["properties"]


# --- Whole and valid


def test_bookshop_document_is_valid() -> None:
    check_document(document_of(loaded(BOOKSHOP)))


def test_a_post_may_carry_an_idempotency_key() -> None:
    document: Any = document_of(loaded(BOOKSHOP))
    reference = {"$ref": "#/components/parameters/header-Idempotency-Key"}
    for path, item in document["paths"].items():
        for verb in item.keys() - {"parameters"}:
            has = reference in item[verb].get("parameters", ())
            assert has == (verb == "post"), path
    header = document["components"]["parameters"]["header-Idempotency-Key"]
    assert header["in"] == "header" and "required" not in header


def test_shelf_document_is_valid(shelf: Any) -> None:
    check_document(shelf)


# --- Facts of operations


def test_a_good_answer(shelf: Any) -> None:
    item = shelf["paths"]["/books"] | shelf["paths"]["/books/{id}"]
    answers = {
        verb: [code for code in item[verb]["responses"] if code[0] == "2"]
        for verb in ("post", "get", "patch", "delete")
    }
    assert answers == {
        "post": ["201"],
        "get": ["200"],
        "patch": ["200"],
        "delete": ["204"],
    }
    assert "content" not in item["delete"]["responses"]["204"]
    lend = shelf["paths"]["/books/{id}/lend"]["post"]["responses"]["200"]
    assert lend["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/Book"
    }
    assert lend["headers"] == {
        "Shelf-Call": {"$ref": "#/components/headers/Shelf-Call"}
    }


def test_errors(shelf: Any) -> None:
    item = shelf["paths"]["/books"]["get"]["responses"]
    assert list(item) == ["200", "409", "429", "4XX", "5XX"]
    assert "404" in shelf["paths"]["/books/{id}"]["get"]["responses"]
    responses = shelf["components"]["responses"]
    assert "E_NONE" in responses["Error404"]["description"]
    assert "9 in any 60 seconds" in responses["Error429"]["description"]
    assert "E_SLOW" in responses["Error429"]["description"]
    assert list(responses["Error429"]["headers"]) == ["Shelf-Call", "Retry-After"]
    for response in responses.values():
        reference = response["content"]["application/json"]["schema"]["$ref"]
        assert reference == "#/components/schemas/API-Error"
    error = shelf["components"]["schemas"]["API-Error"]["properties"]
    assert list(error) == ["error", "status", "message", "more"]
    assert list(error["more"]["properties"]) == ["call"]


def test_a_body_of_members(shelf: Any) -> None:
    body = shelf["paths"]["/books"]["post"]["requestBody"]
    schema = body["content"]["application/json"]["schema"]
    assert body["required"]
    assert list(schema["properties"]) == ["title", "binding", "lent_for", "cover"]
    assert schema["required"] == ["title"]
    assert schema["properties"]["title"]["description"] == (
        "what is on the spine. At most 255 bytes."
    )


def test_a_whole_body(shelf: Any) -> None:
    body = shelf["paths"]["/books/{id}/cover"]["put"]["requestBody"]
    schema = body["content"]["application/json"]["schema"]
    assert {"$ref": "#/components/schemas/Cover"} in (schema, *schema.get("anyOf", ()))


def test_text_of_an_operation(shelf: Any) -> None:
    get = shelf["paths"]["/books/{id}"]["get"]
    assert get["summary"] == "Get a book."
    assert get["description"] == "Get a book.\n\nIt may be lent."
    patch = shelf["paths"]["/books/{id}"]["patch"]
    assert patch["summary"] == "Change a book."
    assert "description" not in patch
    assert (patch["deprecated"], patch["x-deprecated"]) == (True, "Add another one.")


def test_paging(shelf: Any) -> None:
    listed = shelf["paths"]["/books"]["get"]["parameters"]
    assert [parameter["$ref"].rsplit("/", 1)[1] for parameter in listed] == [
        "query-after",
        "query-limit",
    ]
    assert shelf["components"]["parameters"]["query-limit"] == {
        "name": "limit",
        "in": "query",
        "description": "most books",
        "schema": {"type": "integer", "minimum": 1, "maximum": 50, "default": 20},
    }
    page = shelf["components"]["schemas"]["BookList"]
    assert page["properties"]["next_uri"]["type"] == ["string", "null"]
    assert page["required"] == ["books", "next_uri"]


def test_header_of_every_call(shelf: Any) -> None:
    for item in shelf["paths"].values():
        assert item["parameters"] == [
            {"$ref": "#/components/parameters/header-Shelf-Version"}
        ]
    header = shelf["components"]["parameters"]["header-Shelf-Version"]
    assert (header["in"], header["name"]) == ("header", "Shelf-Version")
    assert header["required"]
    assert header["schema"] == {"type": "string", "const": "7"}
    assert "E_NO_VERSION" in header["description"]
    assert "E_BAD_VERSION" in header["description"]


def test_key_in_a_header_of_its_own(shelf: Any) -> None:
    assert shelf["security"] == [{"header": []}]
    security = shelf["components"]["securitySchemes"]["header"]
    assert (security["type"], security["in"]) == ("apiKey", "header")
    assert security["name"] == "X-Key"
    assert "'Token', a space, and the key" in security["description"]


def test_methods_of_objects_are_links(shelf: Any) -> None:
    created = shelf["paths"]["/books"]["post"]["responses"]["201"]
    assert list(created["links"]) == ["update", "delete"]
    assert shelf["components"]["links"]["books.delete"] == {
        "operationId": "books.delete",
        "parameters": {"id": "$response.body#/id"},
    }
    listed = shelf["paths"]["/books"]["get"]["responses"]["200"]
    assert "links" not in listed


# --- Facts of values


def test_scalars(book: Any) -> None:
    assert book["added_at"]["format"] == "date-time"
    assert book["lent_for"] == {
        "type": "integer",
        "description": "Whole seconds on the wire.",
        "x-unit": "seconds",
        "minimum": 0,
        "maximum": 90,
    }
    assert book["weight"] == {
        "type": "number",
        "description": "In kilograms.",
        "maximum": 1.5e-7,
        "x-unit": "kilograms",
    }


def test_facts_of_items(book: Any) -> None:
    assert book["tags"] == {
        "type": "array",
        "items": {"type": "string", "maxLength": 9},
        "maxItems": 3,
    }
    assert book["notes"] == {
        "type": "object",
        "additionalProperties": {
            "type": "array",
            "items": {"type": "integer", "minimum": 1},
        },
    }


def test_lengths(book: Any) -> None:
    assert (book["title"]["maxLength"], book["title"]["x-max-bytes"]) == (255, 255)
    # The smaller one holds: 40 characters are 40 bytes or more.
    assert (book["subtitle"]["maxLength"], book["subtitle"]["x-max-bytes"]) == (40, 90)


def test_null_is_a_type_and_a_value(book: Any) -> None:
    assert book["binding"] == {
        "type": ["string", "null"],
        "enum": ["soft", "off", None],
        "default": "soft",
    }
    assert book["cover"] == {
        "anyOf": [{"$ref": "#/components/schemas/Cover"}, {"type": "null"}],
        "description": "what is around it",
    }


def test_secret(book: Any) -> None:
    assert book["code"] == {
        "type": ["string", "null"],
        "format": "password",
        "description": (
            "Only in the response to the call that creates it; null ever after."
            " Secret: never printed or logged."
        ),
    }


def test_deprecated_and_example(book: Any) -> None:
    assert book["rank"] == {
        "type": "integer",
        "deprecated": True,
        "examples": [3],
    }
    assert book["place"]["x-deprecated"] == "Use the shelf."


def test_what_the_server_sets(shelf: Any, book: Any) -> None:
    assert [name for name in book if book[name].get("readOnly")] == ["id", "added_at"]


def required(document: Any) -> dict[str, list[str]]:
    schemas = document["components"]["schemas"]
    return {
        name: schemas[name].get("required") for name in ("Book", "Cover", "BookList")
    }


def test_what_every_answer_has_is_required(shelf: Any, book: Any) -> None:
    """What may be null needn't be there; in what is sent as well, the server's own is required alone."""
    may_be_null = {"binding", "cover", "code"}
    assert required(shelf) == {
        "Book": [name for name in book if name not in may_be_null],
        "Cover": ["colour"],
        "BookList": ["books", "next_uri"],
    }


def test_what_may_be_empty_is_not_required_if_the_api_omits_it(tmp_path: Path) -> None:
    folder = written(tmp_path)
    (folder / "api.yaml").write_text(API + "omits_empty: true\n")
    document = document_of(loaded(folder))
    assert required(document) == {
        "Book": ["id", "added_at"],
        "Cover": None,
        "BookList": ["books", "next_uri"],
    }
    told = (
        "Books on a shelf. An answer may leave out a property that is empty: null, or"
    )
    assert document["info"]["description"].startswith(told)


def test_objects_are_open(shelf: Any) -> None:
    schemas = shelf["components"]["schemas"].values()
    assert not any(schema.get("additionalProperties") is False for schema in schemas)


# --- Other members

OTHERS = """
service:
  attribute: books
  class: BooksClient
  path: /books
  of: Book
  doc: The books.
  operations:
    get: {doc: Get a book.}
    update: {doc: Change a book., optional: [title, others]}
    mark: {http: "POST /books/{id}/mark", doc: Mark a book., required: [others]}
datatypes:
  Book:
    properties:
      id: {type: string}
      title: {type: string}
      added_at: {type: datetime}
    others: {type: KIND}
"""


def without_lists(api: Path) -> None:
    """Take out how lists come in pages, since there are none."""
    before, _, after = api.read_text().partition("paging:\n")
    api.write_text(before + "errors:" + after.partition("errors:")[2])


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        (
            "string, doc: more, max_bytes: 9",
            {
                "type": "string",
                "maxLength": 9,
                "x-max-bytes": 9,
                "description": "more. Each at most 9 bytes.",
            },
        ),
        ("string, nullable: true", {"type": ["string", "null"]}),
        (
            "list of date",
            {"type": "array", "items": {"type": "string", "format": "date"}},
        ),
        (
            "Book, nullable: true",
            {"anyOf": [{"$ref": "#/components/schemas/Book"}, {"type": "null"}]},
        ),
        ("integer, values: [1, 2]", {"type": "integer", "enum": [1, 2]}),
        ("integer, example: {pages: 3}", {"type": "integer"}),
        ("any", True),
    ],
)
def test_other_members_are_additional_properties(
    kind: str, schema: Any, tmp_path: Path
) -> None:
    schema_of_it = written(tmp_path, OTHERS.replace("KIND", kind))
    without_lists(schema_of_it / "api.yaml")
    document = document_of(loaded(schema_of_it))
    check_document(document)
    book = document["components"]["schemas"]["Book"]
    assert book["additionalProperties"] == schema
    assert book["properties"].keys() == {"id", "title", "added_at"}
    changing = document["paths"]["/books/{id}"]["patch"]["requestBody"]
    marking = document["paths"]["/books/{id}/mark"]["post"]["requestBody"]
    update, mark = (
        body["content"]["application/json"]["schema"] for body in (changing, marking)
    )
    assert update["properties"].keys() == {"title"}
    assert update["additionalProperties"] == mark["additionalProperties"] == schema
    assert "required" not in changing and marking["required"] is True


# --- Mistakes


def test_settings_are_refused(shelf_api: Description) -> None:
    diagnostics = Diagnostics()
    openapi.check(shelf_api, output("openapi", title="Books"), diagnostics)
    assert [found.message for found in diagnostics.found] == [
        "outputs.openapi.title: there is no such setting"
    ]


# --- Text


HOSTILE = [
    "a: b", " # no comment", "- item", "---", "...", "null", "Yes", "0123", "1:30", "",
    " ", "  ", "\n", "\n\n", "\t", "\r", "\x00", "\x85", "\u2028", "\ufeff", "\u202e",
    "'", '"', "\\", "{{ x }}", "{% raw %}", "[", "]", "&a", "*a", "!t", "%", "@", "`",
    "|", ">", "? ", "word", "é", "x" * 2000, "🦔",
]  # fmt: skip

texts = st.one_of(
    st.text(max_size=20),
    st.lists(st.sampled_from(HOSTILE), max_size=12).map(" ".join),
    st.lists(st.sampled_from(HOSTILE), max_size=12).map("".join),
)


@given(text=texts)
def test_any_text_reads_back(shelf_api: Description, text: str) -> None:
    document = document_of(with_text(shelf_api, text))
    assert document["info"]["title"] == text
    assert document["info"].get("description", "") == text
    assert document["tags"][0].get("description", "") == text
    schema = document["components"]["schemas"]["Book"]
    assert schema.get("description", "") == text
    title = schema["properties"]["title"]
    assert title["description"].startswith(text)
    assert title["enum"] == [text]
    assert title["default"] == text


def with_text(described: Description, text: str) -> Description:
    """The API with this text in the places that take any."""
    api = described.api
    (resource,) = api.resources
    book, *others = resource.datatypes
    properties = tuple(
        (
            dataclasses.replace(field, doc=text, values=(text,), default=text)
            if field.name == "title"
            else field
        )
        for field in book.properties
    )
    assert resource.service is not None
    changed = dataclasses.replace(
        resource,
        service=dataclasses.replace(resource.service, doc=text),
        datatypes=(
            dataclasses.replace(book, doc=text, properties=properties),
            *others,
        ),
    )
    api = dataclasses.replace(api, title=text, doc=text, resources=(changed,))
    return dataclasses.replace(described, api=api, facts=facts_of(api))


def test_the_document_is_pleasant_to_read(shelf_api: Description) -> None:
    doc = "Books on a shelf, one beside the other. " * 3 + "That's all."
    api = dataclasses.replace(shelf_api.api, doc=doc)
    described = dataclasses.replace(shelf_api, api=api)
    plan = openapi.plan(described, output("openapi"))
    text = dict(render(openapi.LANGUAGE, plan))["openapi.yaml"].data.decode()
    assert text[text.index("info:") :].startswith(BEGINNING)


BEGINNING = """\
info:
  title: Shelf
  version: "7"
  description: >-
    Books on a shelf, one beside the other. Books on a shelf, one beside the other.
    Books on a shelf, one beside the other. That's all.
servers:
  - url: https://shelf.example
security:
  - header: []
tags:
  - name: books
    description: The books.
paths:
  /books:
    parameters:
      - $ref: "#/components/parameters/header-Shelf-Version"
    post:
      operationId: books.create
      tags: [books]
      summary: Add a book.
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                title:
                  type: string
                  maxLength: 255
                  x-max-bytes: 255
                  description: what is on the spine. At most 255 bytes.
"""
