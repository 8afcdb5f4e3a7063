"""What objects remember of the path of the call that they came from."""

from __future__ import annotations

from pathlib import Path

import pytest
from packages import output, texts, write_schema

from copperplate.diagnostics import Diagnostics
from copperplate.languages import openapi
from copperplate.output.render import render
from copperplate.schema.description import Description
from copperplate.schema.load import load

BOOKS = """\
service:
  attribute: books
  class: BooksClient
  path: /books
  of: Book
  key: isbn
  doc: Books.
  operations:
    get: {doc: Get one.}
    best: {doc: The best review., http: "GET /books/{isbn}/best", result: Review}
    other: {doc: Another book's., http: "GET /shelves/{isbn}/best", result: Review}
    news: {doc: What is new., http: "GET /books/{isbn}/news", result: News}
    mixed: {doc: What is new., http: "GET /books/{isbn}/mixed", result: Mixed}
datatypes:
  Book: {properties: {isbn: {type: string}, favourite: {type: Review}}}
  News: {properties: {reviews: {type: map of Review}, again: {type: News}}}
  Mixed: {properties: {reviews: {type: list of Review}, book: {type: Book}}}
"""

REVIEWS = """\
service:
  attribute: reviews
  class: ReviewsClient
  path: /books/{of}/reviews
  of: Review
  doc: Reviews.
  parameters: {of: {type: string}}
  operations:
    get: {doc: Get one.}
    update: {doc: Change one., optional: [text]}
    newest: {doc: The newest., http: "GET /newest/{of}", result: Review or string}
    any: {doc: Any., http: GET /any, result: Review}
    read: {doc: Its text., http: "GET /books/{of}/reviews/{id}/text", result: string}
datatypes:
  Review:
    methods: [update, read]
    properties: {id: {type: string}, text: {type: string}}
"""

REMEMBERED = {
    "books.get": {},  # the favourite review may be another book's
    "books.best": {"/books/{of}": "isbn"},
    "books.other": {},
    "books.news": {"/books/{of}": "isbn"},
    "books.mixed": {},  # nobody could tell its own reviews from those in the book
    "reviews.get": {"/books/{of}": "of"},
    "reviews.update": {"/books/{of}": "of"},
    "reviews.newest": {"/books/{of}": "of"},
    "reviews.any": {},
    "reviews.read": {},
}


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Description:
    folder = tmp_path_factory.mktemp("schema")
    diagnostics = Diagnostics()
    found = load(write_schema(folder, books=BOOKS, reviews=REVIEWS), diagnostics)
    assert found is not None, diagnostics.render()
    return found


def test_what_a_method_needs_and_has(described: Description) -> None:
    method = described.facts.datatypes["Review"].methods["update"]
    assert method.filled == ("id",)
    assert method.remembered == {"/books/{of}": "of"}
    assert method.given == ("text",)


def test_who_tells_it(described: Description) -> None:
    assert {
        f"{resource}.{name}": operation.remembered
        for resource, service in described.facts.services.items()
        for name, operation in service.operations.items()
    } == REMEMBERED


def test_a_link_stands_where_all_is_known(described: Description) -> None:
    plan = openapi.plan(described, output("openapi"))
    (text,) = texts(render(openapi.LANGUAGE, plan)).values()
    assert "of: $request.path.of" in text
    links = text.count("#/components/links/reviews.update")
    assert links == 2  # after get and update
