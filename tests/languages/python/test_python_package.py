"""Python packages made of small schemas: imported, called, looked into."""

from __future__ import annotations

import asyncio
import copy
import inspect
import json
import subprocess
import sys
import tomllib
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from itertools import count
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, Literal, get_type_hints

import pytest

from copperplate.diagnostics import Diagnostics
from copperplate.languages import python
from copperplate.schema.load import load
from packages import API, ROOT, Server, files, imported, write, write_schema

Make = Callable[..., ModuleType]
NUMBERS = count()


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """``make(books="...")``: the imported package of a schema with that resource."""
    with ExitStack() as stack:

        def make(api: str = API, **resources: str) -> ModuleType:
            name = f"shop_{next(NUMBERS)}"
            schema = write_schema(tmp_path / name / "schema", api, **resources)
            return stack.enter_context(imported(schema, tmp_path / name, name))

        yield make


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


BOOKS = """
service:
  attribute: books
  class: BooksClient
  path: /books
  of: Book
  doc: What the shop sells.
  operations:
    create: {doc: Add a book., required: [title], optional: [pages]}
    get: {doc: Get a book.}
    list: {doc: List the books.}
    update: {doc: Change a book., optional: [title, pages]}
    delete: {doc: Remove a book.}
datatypes:
  Book:
    doc: A book.
    methods: [update, delete]
    properties:
      id: {type: string, doc: its id}
      title: {type: string, doc: its title}
      pages: {type: integer, nullable: true, doc: how long it is}
  BookList:
    doc: A page of books.
    page_of: books
    properties:
      books: {type: list of Book, doc: the books}
      next: {type: string, nullable: true, doc: the next page}
"""


def test_a_whole_life(make: Make, server: Server) -> None:
    shop = make(books=BOOKS)
    one, two = {"id": "b1", "title": "One"}, {"id": "b2", "title": "Two"}
    server.answers = [
        one,
        {"books": [one], "next": f"{server.url}/books?after=b1"},
        {"books": [two], "next": None},
        {**one, "pages": 3},
        None,
    ]
    with shop.Client("key", server.url) as client:
        book = client.books.create("One")
        titles = [each.title for each in client.books.list(limit=1)]
        changed = book.update(pages=3)
        book.delete()
    assert titles == ["One", "Two"]
    assert changed is book and book.pages == 3
    assert [(r.verb, r.path, r.query, r.body) for r in server.received] == [
        ("POST", "/books", [], {"title": "One"}),
        ("GET", "/books", [("limit", "1")], None),
        ("GET", "/books", [("after", "b1")], None),
        ("PATCH", "/books/b1", [], {"pages": 3}),
        ("DELETE", "/books/b1", [], None),
    ]


def test_the_same_life_awaited(make: Make, server: Server) -> None:
    shop = make(books=BOOKS)
    one, two = {"id": "b1", "title": "One"}, {"id": "b2", "title": "Two"}
    server.answers = [
        one,
        {"books": [one], "next": "/books?after=b1"},
        {"books": [two], "next": None},
        {"books": [two], "next": None},
        {**one, "pages": 3},
        None,
    ]

    async def life() -> None:
        async with shop.AsyncClient("key", server.url) as client:
            book = await client.books.create("One")
            assert [b.title async for b in client.books.list()] == ["One", "Two"]
            page = await client.books.list()
            assert [b.title for b in page.books] == ["Two"]
            assert type(page) is shop.datatypes.AsyncBookList
            assert type(page.books[0]) is type(book) is shop.datatypes.AsyncBook
            assert await book.update(pages=3) is book and book.pages == 3
            await book.delete()

    asyncio.run(life())
    assert [r.verb for r in server.received] == [
        *("POST", "GET", "GET", "GET", "PATCH", "DELETE")
    ]


def test_null_is_sent_and_none_is_not(make: Make, server: Server) -> None:
    shop = make(books=BOOKS)
    server.answers = [{}]
    with shop.Client("key", server.url) as client:
        client.books.update("b1", title=None, pages=shop.NULL)
    assert server.last().body == {"pages": None}


AWKWARD = """
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things with awkward names.
  operations:
    create:
      doc: Make a thing.
      optional: [class, from, id, self, list, type, timeout, firstName, None]
    get: {doc: Get a thing.}
datatypes:
  Thing:
    doc: A thing.
    properties:
      class: {type: string, doc: a keyword}
      from: {type: string, doc: a keyword}
      id: {type: string, doc: a builtin}
      self: {type: string, doc: the object in methods}
      list: {type: list of string, doc: a builtin type}
      type: {type: string, doc: a builtin}
      timeout: {type: integer, doc: a parameter of every call}
      firstName: {type: string, doc: two words}
      None: {type: string, doc: a constant}
      str: {type: string, doc: a type in annotations}
      property: {type: string, doc: a decorator}
      datetime: {type: datetime, doc: another type}
      to_dict: {type: string, doc: a method of every object}
      new: {type: string, doc: a method of some objects}
      after_all_these: {type: datetime, doc: its type is still known}
"""

AWKWARD_NAMES = {
    "class": "class_",
    "from": "from_",
    "id": "id",
    "self": "self_",
    "list": "list",
    "type": "type",
    "timeout": "timeout",
    "firstName": "first_name",
    "None": "none",
    "str": "str_",
    "property": "property_",
    "to_dict": "to_dict_",
    "new": "new_",
}


def test_awkward_names(make: Make, server: Server) -> None:
    shop = make(things=AWKWARD)
    texts: dict[str, object] = {name: f"<{name}>" for name in AWKWARD_NAMES}
    texts |= {"list": ["a"], "timeout": 5}
    thing = shop.datatypes.Thing(None, texts)
    assert {name: getattr(thing, AWKWARD_NAMES[name]) for name in texts} == texts

    server.answers = [{}]
    with shop.Client("key", server.url) as client:
        client.things.create(
            class_="c",
            from_="f",
            id="i",
            self_="s",
            list=["l"],
            type="t",
            timeout_=1,
            first_name="n",
            none="o",
            timeout=10,
        )
    assert server.last().body == {
        **{"class": "c", "from": "f", "id": "i", "self": "s", "list": ["l"]},
        **{"type": "t", "timeout": 1, "firstName": "n", "None": "o"},
    }


NESTED = """
service:
  attribute: orders
  class: OrdersClient
  path: /orders
  of: Order
  doc: Orders.
  parameters:
    lines: {type: list of Line, doc: what is ordered}
    by_shelf: {type: map of list of Line, doc: the same by shelf}
    due: {type: datetime, doc: when it is due}
    patience: {type: duration, doc: how long to wait}
    order: {type: Order, doc: the whole of it}
  operations:
    create: {doc: Order., optional: [lines, by_shelf, due, patience]}
    replace: {doc: Order anew., body: order}
datatypes:
  Order:
    doc: An order.
    properties:
      id: {type: string, doc: its id}
      lines: {type: list of Line, doc: what is ordered}
      by_shelf: {type: map of list of Line, doc: the same by shelf}
      due: {type: datetime, doc: when it is due}
      patience: {type: duration, doc: how long to wait}
  Line:
    doc: A line.
    properties:
      title: {type: string, required: true, doc: a title}
      number: {type: integer, doc: how many}
      parts: {type: list of Line, doc: lines within}
"""


def test_nested_objects_go_out_and_come_back(make: Make, server: Server) -> None:
    shop = make(orders=NESTED)
    Line = shop.datatypes.Line
    line = Line.new(title="One", parts=[{"title": "Part"}, Line.new(title="Other")])
    sent = {"title": "One", "parts": [{"title": "Part"}, {"title": "Other"}]}
    due = datetime(2024, 5, 6, 7, 8, tzinfo=timezone(timedelta(hours=2)))
    received = {
        "id": "o1",
        "lines": [sent, {"title": "Two"}],
        "by_shelf": {"a": [sent]},
        "due": "2024-05-06T05:08:00Z",
        "patience": 90,
    }
    server.answers = [received, received]
    with shop.Client("key", server.url) as client:
        order = client.orders.create(
            [line, {"title": "Two"}], {"a": (line,)}, due, timedelta(seconds=90)
        )
        assert server.last().body == {
            name: value for name, value in received.items() if name != "id"
        }
        assert order.lines[0].parts[1].title == "Other"
        assert order.by_shelf["a"] == [line]
        assert (order.due, order.patience) == (due, timedelta(seconds=90))

        client.orders.replace("o1", order.replace(lines=[line.replace(number=3)]))
    assert server.last().body == {**received, "lines": [{**sent, "number": 3}]}


def test_a_service_may_have_the_name_of_another_s_async_class(make: Make) -> None:
    other = BOOKS.replace("BooksClient", "AsyncBooksClient").replace("Book", "Tome")
    other = other.replace("AsyncTomesClient", "AsyncBooksClient")
    shop = make(books=BOOKS, tomes=other.replace("books", "tomes"))
    with shop.Client("key") as client:
        assert type(client.books).__name__ == "BooksClient"
        assert type(client.tomes).__name__ == "AsyncBooksClient_"
    client = shop.AsyncClient("key")
    assert type(client.books).__name__ == "AsyncBooksClient"
    assert inspect.iscoroutinefunction(client.books.get)


def test_only_what_comes_in_pages_is_said_to(make: Make) -> None:
    shop = make(books=BOOKS.replace("    page_of: books\n", ""))
    books = shop.Client("key").books
    assert "pages after it" not in (inspect.getdoc(type(books).list) or "")
    assert "pages after it" in (
        inspect.getdoc(type(make(books=BOOKS).Client("key").books).list) or ""
    )


def test_new_needs_what_is_required(make: Make) -> None:
    shop = make(orders=NESTED)
    with pytest.raises(TypeError, match="title"):
        shop.datatypes.Line.new(number=1)


def test_custom_operations(tmp_path: Path, server: Server) -> None:
    order = {"key": "o1", "state": "cancelled"}
    server.answers = [order, order, {"orders": [order]}, ["o1", "o2"]]
    server.answers += [["o1"], {"data": {"counts": {"open": 2}}}]
    with imported(ROOT / "tests/bookshop/schema", tmp_path, "custom") as shop:
        with shop.Client("key", server.url) as client:
            first = client.orders.cancel("o1", reason="late")
            assert first.cancel() is first
            found = client.orders.find(["open", "sent"], limit=3)
            assert list(found) == [first]
            line = shop.datatypes.OrderLine.new(item="1")
            assert client.orders.import_([line, {"item": "2"}]) == ["o1", "o2"]
            settled = client.orders.settle("Main Street", ["o1", "o2"], hard=True)
            assert settled == ["o1"]
            assert client.orders.counts() == {"open": 2}
            with pytest.deprecated_call():
                assert client.orders.remind("o1") is None
    assert [(r.verb, r.path, r.query, r.body) for r in server.received] == [
        ("POST", "/orders/o1/cancel", [], {"reason": "late"}),
        ("POST", "/orders/o1/cancel", [], {}),
        (
            "GET",
            "/orders/find",
            [("state", "open"), ("state", "sent"), ("limit", "3")],
            None,
        ),
        ("POST", "/orders/import", [], [{"item": "1"}, {"item": "2"}]),
        ("POST", "/orders/settle", [("hard", "true")], ["o1", "o2"]),
        ("GET", "/orders/counts", [], None),
        ("POST", "/orders/o1/remind", [], None),
    ]


SINGLE = """
service:
  attribute: notes
  class: NotesClient
  path: /notes
  of: Note
  doc: Notes.
  parameters:
    either: {type: decimal or Note}
    all: {type: any}
  operations:
    choose: {http: PUT /notes/either, doc: Choose., body: either}
    keep: {http: PUT /notes/all, doc: Keep it., body: all}
datatypes: {Note: {properties: {id: {type: string}, text: {type: string, nullable: true}}}}
"""


def test_a_body_may_be_a_single_value(make: Make, server: Server) -> None:
    shop = make(notes=SINGLE)
    with shop.Client("key", server.url) as client:
        client.notes.choose(Decimal("1.10"))
        client.notes.choose(shop.datatypes.Note.new(id="n"))
        for value in ("x", 1, [None], {"a": None}):
            client.notes.keep(value)
        with pytest.raises(TypeError, match="no members that could be added"):
            client.notes.keep("x", options={"body": {"a": 1}})
    bodies = [received.body for received in server.received]
    assert bodies == [1.1, {"id": "n"}, "x", 1, [None], {"a": None}]


ODD = """
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things whose values don't fit their paths.
  parameters:
    number: {type: string, doc: the number as text}
    as_string: {type: string, doc: named like a function of the runtime}
    list_of: {type: string, doc: another}
  operations:
    get: {doc: Get a thing.}
    due: {http: "GET /things/due/{day}", doc: What is due., optional: [as_string, list_of], result: list of string}
    move: {http: "POST /things/{id}/move/{number}", doc: Move it., result: Other}
    remind: {http: "POST /things/{id}/remind", doc: Remind of it., deprecated: use move}
datatypes:
  Thing:
    doc: A thing.
    methods: [move, remind]
    properties:
      id: {type: string, nullable: true, doc: its id}
      number: {type: integer, doc: its number}
      day: {type: datetime, doc: when it is due}
  Other:
    doc: What becomes of it.
    properties: {id: {type: string, doc: its id}}
"""


def test_what_a_group_of_services_is_of(tmp_path: Path) -> None:
    with imported(ROOT / "tests/bookshop/schema", tmp_path, "grouped") as shop:
        for client in (shop.Client("key"), shop.AsyncClient("key")):
            name = type(client.readers).__name__
            assert repr(client.readers) == f"<{name} of {client!r}>"
            assert client.readers.reviews is client.readers.reviews


def test_paths_with_values_of_other_types(make: Make, server: Server) -> None:
    shop = make(things=ODD)
    server.answers = [["a"], {"id": "o"}]
    with shop.Client("key", server.url) as client:
        day = datetime(2024, 1, 2, tzinfo=timezone.utc)
        assert client.things.due(day, as_string_="x", list_of_="y") == ["a"]
        assert server.last().path == "/things/due/2024-01-02T00%3A00%3A00Z"
        assert server.last().query == [("as_string", "x"), ("list_of", "y")]
        thing = shop.datatypes.Thing(client, {"id": "a/b", "number": 7})
        assert type(thing.move()) is shop.datatypes.Other
        assert server.last().path == "/things/a%2Fb/move/7"
        with pytest.raises(TypeError, match="^id: .*None"):
            shop.datatypes.Thing(client, {"number": 7}).move()
    assert "brought up to date" not in (inspect.getdoc(shop.datatypes.Thing.move) or "")


def test_a_deprecated_method_of_an_object_warns_once(
    make: Make, server: Server
) -> None:
    shop = make(things=ODD)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with shop.Client("key", server.url) as client:
            thing = shop.datatypes.Thing(client, {"id": "t"})
            thing.remind()
            thing.remind()
    assert [(str(w.message), w.filename) for w in caught] == [("use move", __file__)]


CYCLE_A = """
datatypes:
  A:
    doc: Leads to B.
    properties:
      b: {type: B, doc: its B}
      bs: {type: map of B, doc: more of them}
"""
CYCLE_B = """
service:
  attribute: bs
  class: BsClient
  path: /bs
  of: B
  doc: Leads back to A.
  operations: {get: {doc: Get a B.}, list: {doc: List them.}}
datatypes:
  B:
    doc: Leads to A.
    properties:
      id: {type: string, doc: its id}
      a: {type: A, doc: its A}
  BList:
    doc: A page of B.
    page_of: bs
    properties:
      bs: {type: list of B, doc: them}
      next: {type: string, nullable: true, doc: the next page}
"""


def test_resources_may_refer_to_each_other(make: Make) -> None:
    shop = make(a=CYCLE_A, b=CYCLE_B)
    b = shop.datatypes.B(None, {"a": {"b": {"id": "x"}, "bs": {"k": {"id": "y"}}}})
    assert (b.a.b.id, b.a.bs["k"].id) == ("x", "y")


def test_secrets_are_masked_also_within_others(make: Make) -> None:
    shop = make(keys="""
service:
  attribute: keys
  class: KeysClient
  path: /keys
  of: Key
  doc: Keys.
  operations: {get: {doc: Get a key.}, list: {doc: List them.}}
datatypes:
  Key:
    doc: A key.
    properties:
      id: {type: string, doc: its id}
      token: {type: string, secret: true, shown_once: true, doc: the secret}
      inner: {type: Inner, doc: more}
  Inner:
    doc: More.
    properties:
      pin: {type: string, secret: true, doc: another secret}
  KeyList:
    doc: A page of keys.
    page_of: keys
    properties:
      keys: {type: list of Key, doc: them}
      next: {type: string, nullable: true, doc: the next page}
""")
    props = {"id": "k", "token": "hush", "inner": {"pin": "1234"}}
    key = shop.datatypes.Key(None, props)
    page = shop.datatypes.KeyList(None, {"keys": [props]})
    for text in repr(key), str(key), repr(page), repr(key.inner):
        assert "hush" not in text and "1234" not in text
    assert key.token == "hush" and key.inner.pin == "1234"


SAFES = """
service:
  attribute: safes
  class: SafesClient
  path: /safes
  of: Safe
  doc: Safes.
  operations: {get: {doc: Get a safe.}, list: {doc: List them.}}
datatypes:
  Safe:
    methods: [get]
    properties:
      id: {type: string}
      makers: {type: map of list of Maker}
  SafeList: {page_of: safes, properties: {safes: {type: list of Safe}, next: {type: string, nullable: true}}}
"""
MAKERS = """
doc: Who makes safes.
datatypes:
  Maker: {properties: {paid: {type: string or Card or Cheque}, best: {type: Safe, nullable: true}}}
  Card: {properties: {number: {type: string, required: true}, code: {type: Code}}}
  Cheque: {properties: {iban: {type: string, required: true}, number: {type: string}}}
  Code: {properties: {pin: {type: string, secret: true}, number: {type: string}}}
"""


@pytest.mark.parametrize("name", ["Safe", "AsyncSafe"])
def test_secrets_are_masked_at_any_depth_and_nothing_else_is(
    make: Make, name: str
) -> None:
    shop = make(safes=SAFES, makers=MAKERS)
    card = {"number": "4242", "code": {"pin": "hush", "number": "7"}}
    safe = {"id": "s", "makers": {"a": [{"paid": card, "best": {"makers": {}}}]}}
    shown = repr(getattr(shop.datatypes, name)(None, safe))
    assert "{'number': '4242', 'code': {'pin': '***', 'number': '7'}}" in shown
    by_hand = shop.datatypes.Maker(None, {"paid": shop.datatypes.Card(None, card)})
    assert repr(by_hand) == (
        "<Maker paid={'number': '4242', 'code': {'pin': '***', 'number': '7'}}>"
    )


DEPRECATED = """
service:
  attribute: books
  class: BooksClient
  path: /books
  of: Book
  doc: Books.
  operations:
    get: {doc: Get a book., deprecated: use list}
    list: {doc: List the books.}
datatypes:
  Book:
    doc: A book.
    properties:
      id: {type: string, doc: its id}
      isbn: {type: string, doc: its number, deprecated: use `id`}
  BookList:
    doc: All books.
    page_of: books
    properties:
      books: {type: list of Book, doc: the books}
      next: {type: string, nullable: true, doc: the next page}
"""


def test_deprecated_things_warn_once(make: Make, server: Server) -> None:
    shop = make(books=DEPRECATED)
    server.answers = [{"id": "b", "isbn": "1"}] * 2
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with shop.Client("key", server.url) as client:
            for _ in range(2):
                book = client.books.get("b")
                assert book.isbn == "1"
                repr(book), copy.copy(book)
    messages = [str(warning.message) for warning in caught]
    assert messages == ["use list", "use `id`"]
    assert {warning.filename for warning in caught} == {__file__}


def test_docstrings_have_the_words_of_the_schema(make: Make) -> None:
    shop = make(books=BOOKS.replace("its title", """'a "title", C:\\new'"""))
    Book = shop.datatypes.Book
    assert Book.__doc__ == "A book."
    assert inspect.getdoc(Book.title) == 'a "title", C:\\new'
    service = type(shop.Client("key").books)
    text = inspect.getdoc(service.update)
    assert text is not None and text.startswith(
        "Change a book.\n\nArgs:\n    id: its id"
    )


def test_everything_public_has_a_docstring(tmp_path: Path) -> None:
    with imported(ROOT / "tests/bookshop/schema", tmp_path, "documented") as shop:
        client = shop.Client("key")
        objects: list[Any] = [shop, shop.Client, shop.AsyncClient]
        objects += [getattr(shop, name) for name in shop.__all__]
        objects += [getattr(shop.inputs, name) for name in shop.inputs.__all__]
        objects += [getattr(shop.datatypes, name) for name in shop.datatypes.__all__]
        objects += [type(client.books), type(client.readers), type(client.orders)]
        documented = [each for each in objects if not isinstance(each, str)]
        for each in documented[:]:
            members = vars(each).items() if isinstance(each, type) else ()
            documented += [
                member
                for name, member in members
                if not name.startswith("_")
                and isinstance(member, property | classmethod | FunctionType)
            ]
        bare = [each for each in documented if not inspect.getdoc(each)]
    assert not bare


def run(source: Path, program: str) -> str:
    """What a program prints that can import what lies in ``source``."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=source,
        env={"PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_only_what_is_used_is_loaded(tmp_path: Path) -> None:
    write(files(ROOT / "schema", package="lazy_api"), tmp_path)
    program = """
import sys
import tomllib
before = set(sys.modules)
def loaded():
    return {m for m in set(sys.modules) - before if not m.startswith("__")}
import lazy_api
print(sorted(loaded()))
client = lazy_api.Client("key")
print(sorted(m for m in loaded() if "datatypes" in m or "services" in m or "httpx" in m))
lazy_api.datatypes.IPPolicy, client.ip_policies
print(sorted(m for m in loaded() if ".datatypes." in m or ".services." in m))
"""
    first, second, third = run(tmp_path / "src", program).splitlines()
    assert first == "['lazy_api', 'lazy_api._lazy']"
    assert second == "['lazy_api.services']"  # which loads none of them
    assert (
        third == "['lazy_api.datatypes.ip_policies', 'lazy_api.services.ip_policies']"
    )


def test_names_of_the_package(make: Make) -> None:
    shop = make(books=BOOKS)
    for module in shop, shop.datatypes, shop.services, shop.inputs:
        shown = {name for name in dir(module) if not name.startswith("__")}
        assert shown == set(module.__all__) - {"__version__"}
    assert shop.datatypes.__all__ == ["AsyncBook", "AsyncBookList", "Book", "BookList"]
    assert shop.services.__all__ == ["AsyncBooksClient", "BooksClient"]
    namespace: dict[str, object] = {}
    exec(f"from {shop.__name__} import *", namespace)
    exec(f"from {shop.__name__}.datatypes import *", namespace)
    exec(f"from {shop.__name__}.services import *", namespace)
    assert {"Client", "AsyncClient", "NULL", "Error", "Book"} <= namespace.keys()
    assert namespace["BooksClient"] is type(shop.Client("key").books)
    with pytest.raises(AttributeError, match="no attribute 'Bok'"):
        shop.datatypes.Bok


NO_LICENSES = (
    *(
        "MIT\nevil",
        "MIT OR",
        "(((",
        "()",
        "",
        " ",
        "AND",
        "MIT MIT",
        "MIT AND (",
        ")MIT(",
    ),
    *("Proprietary", "LicenseRef-", "LicenseRef-\u00e9", "MIT WITH MIT", "(" * 99),
)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"package": "class"}, "keyword"),
        ({"package": "json"}, "standard library"),
        ({"package": "httpx2"}, "one that it needs itself"),
        ({"package": "my-api"}, "cannot be the name of a package"),
        ({"package": "../up"}, "cannot be the name of a package"),
        *(({"package": name}, "device") for name in ("aux", "con", "nul", "com1")),
        ({"package": "x" * 101}, "more than 100 characters"),
        ({"distribution": "-x"}, "cannot be the name of a distribution"),
        ({"distribution": "x" * 300}, "more than 100 characters"),
        ({"distribution": "httpx2"}, "needs another one"),
        ({"distribution": "HTTPCORE2"}, "needs another one"),
        ({"distribution": "aiohttp"}, "needs another one"),
        ({"distribution": "h11"}, "needs another one"),
        ({"distribution": "Typing.Extensions"}, "needs another one"),
        ({"version": "1." + "0" * 300}, "more than 50 characters"),
        ({"version": "one"}, "PEP 440"),
        *(({"license": text}, "SPDX") for text in NO_LICENSES),
        ({"license": "MIT OR " * 1000 + "MIT"}, "more than 200 characters"),
        ({"homepage": "https://example.com/\x7f"}, "can't be seen"),
        ({"author": "A\x85License: evil"}, "can't be seen"),
        ({"author": "A\nB"}, "can't be seen"),
        ({"homepage": "example.com"}, "not a URL"),
        ({"author": " "}, "no name"),
        ({"colour": "red"}, "no such setting"),
    ],
)
def test_bad_settings(settings: dict[str, str], message: str, tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    api = f"{API}outputs: {{python: {json.dumps(settings)}}}\n"
    described = load(write_schema(tmp_path, api, books=BOOKS), diagnostics)
    assert described is not None
    python.check(described, described.outputs[0], diagnostics)
    (found,) = diagnostics.found
    assert message in found.message
    assert found.hint
    assert found.position is not None and found.position.line == api.count("\n")


@pytest.mark.parametrize(
    ("name", "package", "distribution"),
    [
        ("httpx2", "httpx2_api", "httpx2-api"),
        ("aux", "aux_api", "aux"),
        ("typing_extensions", "typing_extensions_api", "typing-extensions-api"),
    ],
)
def test_a_name_that_is_taken_is_made_longer(
    name: str, package: str, distribution: str, tmp_path: Path
) -> None:
    api = API.replace("name: shop", f"name: {name}")
    made = files(write_schema(tmp_path, api, books=BOOKS))
    assert f"src/{package}/__init__.py" in made
    project = tomllib.loads(made["pyproject.toml"])["project"]
    assert project["name"] == distribution


def test_metadata(tmp_path: Path) -> None:
    schema = write_schema(tmp_path, books=BOOKS)
    made = files(
        schema,
        distribution="my-shop",
        version="1.2rc1",
        license="MIT",
        author='A "B" C',
        homepage="https://shop.example",
    )
    project = tomllib.loads(made["pyproject.toml"])["project"]
    assert project["name"] == "my-shop"
    assert project["version"] == "1.2rc1"
    assert project["authors"] == [{"name": 'A "B" C'}]
    assert project["urls"] == {"Homepage": "https://shop.example"}
    assert 'Copyright (c) A "B" C' in made["LICENSE"]
    assert "src/shop/__init__.py" in made
    assert "LICENSE" not in files(schema)
    assert "LICENSE" not in files(schema, license="Apache-2.0")


def test_a_summary_is_not_longer_than_the_index_takes(tmp_path: Path) -> None:
    api = API.replace("title: Shop API", f"title: {'Shop ' * 200}")
    made = files(write_schema(tmp_path, api, books=BOOKS))
    summary = tomllib.loads(made["pyproject.toml"])["project"]["description"]
    assert len(summary) == 512 and summary.startswith("A client of the Shop Shop ")


def test_a_license_is_written_in_its_canonical_form(tmp_path: Path) -> None:
    schema = write_schema(tmp_path, books=BOOKS)
    assert "MIT License" in files(schema, license="mit")["LICENSE"]
    made = files(schema, license="mit or apache-2.0 with llvm-exception")
    project = tomllib.loads(made["pyproject.toml"])["project"]
    assert project["license"] == "MIT OR Apache-2.0 WITH LLVM-exception"


KNOWN = r"""
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    get: {doc: Get a thing.}
    create: {doc: Make a thing., required: [odd], optional: [halves]}
    find:
      http: GET /things
      doc: Find things.
      required: [sizes]
      parameters: {sizes: {type: list of integer, values: [1, 2], doc: their sizes}}
    put: {http: PUT /things, doc: Put a thing., body: thing}
  parameters: {thing: {type: Thing, doc: a thing}}
datatypes:
  Thing:
    properties:
      id: {type: string}
      title: {type: string}
      odd: {type: string, nullable: true, values: ["it's", 'say "hi"', "a\nb", "\\", "\u2028", "]", title]}
      sizes: {type: map of list of integer, values: [-1, 2]}
      halves: {type: number, values: [0.5, 1]}
      many: {type: string, values: [MANY]}
"""


def test_known_values_are_annotated(make: Make, server: Server) -> None:
    """For editors to complete; nothing checks them."""
    many = ", ".join(f"v{number}" for number in range(21))
    shop = make(things=KNOWN.replace("MANY", many))
    thing, service = shop.datatypes.Thing, shop.services.ThingsClient
    odd = Literal["it's", 'say "hi"', "a\nb", "\\", "\u2028", "]", "title"]
    known = {"Null": shop.Null}

    def hint(function: Any, name: str = "return") -> Any:
        return get_type_hints(function, localns=known)[name]

    assert hint(thing.odd.fget) == odd | str | None
    assert hint(thing.sizes.fget) == Mapping[str, Sequence[Literal[-1, 2] | int]]
    assert hint(thing.halves.fget) is float and hint(thing.many.fget) is str
    assert hint(service.create, "odd") == odd | str | shop.Null
    assert hint(service.create, "halves") == float | None
    assert hint(service.find, "sizes") == Sequence[Literal[1, 2] | int]
    assert hint(shop.inputs.Thing, "odd") == odd | str | shop.Null | None
    assert inspect.getsource(shop.inputs.Thing).startswith("class Thing(TypedDict")
    server.answers = [{"odd": "another"}]
    with shop.Client("key", server.url) as client:
        assert client.things.create("a new one").odd == "another"


NULLS = {
    "id": "o1",
    "lines": [{"title": None, "parts": [{"title": "Part", "number": None}]}],
    "by_shelf": {"a": [{"title": "One", "number": None, "parts": None}]},
    "due": None,
    "patience": None,
    "unknown": {"deep": [None, {"x": None}]},
}


def test_what_came_as_null_goes_back_as_null(make: Make, server: Server) -> None:
    shop = make(orders=NESTED)
    server.answers = [NULLS] * 20

    def sent_of(order: Any, client: Any) -> Iterator[tuple[Any, Any]]:
        """Calls, each with what has to arrive."""
        orders = client.orders
        yield orders.replace("o1", order), NULLS
        yield orders.replace("o1", order.replace(patience=5)), {**NULLS, "patience": 5}
        yield orders.create(lines=order.lines), {"lines": NULLS["lines"]}
        mixed = [*order.lines, {"title": "Mine", "number": None}]
        yield orders.create(lines=mixed), {
            "lines": [*NULLS["lines"], {"title": "Mine"}]
        }
        yield orders.create(by_shelf=order.by_shelf), {"by_shelf": NULLS["by_shelf"]}
        own = shop.datatypes.Order.new(lines=order.lines, due=None)
        yield orders.replace("o1", own), {"lines": NULLS["lines"]}
        # In a dict, which is the caller's own, None is "not given".
        yield orders.replace("o1", {**order.to_dict(), "id": "o2"}), {
            "id": "o2",
            "lines": [{"parts": [{"title": "Part"}]}],
            "by_shelf": {"a": [{"title": "One"}]},
            "unknown": {"deep": [None, {}]},
        }

    with shop.Client("key", server.url) as client:
        for _, expected in sent_of(client.orders.create(), client):
            assert server.last().body == expected

    async def awaited() -> None:
        async with shop.AsyncClient("key", server.url) as client:
            for call, expected in sent_of(await client.orders.create(), client):
                await call
                assert server.last().body == expected

    asyncio.run(awaited())
