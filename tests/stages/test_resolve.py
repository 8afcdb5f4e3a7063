"""What a schema means: the standard methods, the parameters, the facts, and text that stays as it is."""

from __future__ import annotations

import copy
import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from copperplate.diagnostics import Diagnostics, Position
from copperplate.hints import MAX_COMPARISONS
from copperplate.ir import dump, model
from copperplate.ir.facts import facts_of
from copperplate.schema.description import Output
from copperplate.schema.load import load

BOOKSHOP = Path(__file__).parents[1] / "bookshop" / "schema"

API = """\
name: tea
title: Tea
version: "1"
doc: Sells tea.
base_url: https://tea.example
authentication: {header: X-Key, environment_variable: TEA_KEY}
errors: {code: c, status: s, message: m, details: d, operation_id: d.o, operation_id_header: X-Id}
"""


def write(folder: Path, teas: str, api: str = API) -> Path:
    (folder / "resources").mkdir()
    (folder / "api.yaml").write_text(api, encoding="utf-8")
    (folder / "resources" / "teas.yaml").write_text(teas, encoding="utf-8")
    return folder


def loaded(folder: Path) -> model.Api:
    diagnostics = Diagnostics()
    description = load(folder, diagnostics)
    assert description is not None, diagnostics.render()
    return description.api


@pytest.fixture(scope="module")
def bookshop() -> model.Api:
    return loaded(BOOKSHOP)


def operation(api: model.Api, class_name: str, name: str) -> model.Operation:
    return next(
        operation
        for service in api.services()
        for operation in service.operations
        if (service.class_name, operation.name) == (class_name, name)
    )


def datatype(api: model.Api, name: str) -> dict[str, model.Property]:
    found = next(datatype for datatype in api.datatypes() if datatype.name == name)
    return {one.name: one for one in found.properties}


def signature(call: model.Operation) -> str:
    """An operation in a line: ``POST /books isbn* > Book``; ``*`` is required, ``=`` a default."""
    marks = {"path": "/", "query": "?", "header": "^", "body": "", "whole_body": "@"}
    parameters = [
        marks[one.location]
        + one.name
        + ("*" if one.required else "")
        + (f"={one.default}" if one.default is not None else "")
        for one in call.parameters
    ]
    return " ".join(
        [call.http_method, str(call.path), *parameters, ">", told(call.result)]
    )


def told(type_: model.Type | None) -> str:
    match type_:
        case None:
            return "nothing"
        case model.Scalar(kind):
            return kind
        case model.ListOf(item):
            return f"list of {told(item)}"
        case model.MapOf(value):
            return f"map of {told(value)}"
        case model.Reference(name):
            return name


@pytest.mark.parametrize(
    ("class_name", "name", "expected"),
    [
        (
            *("BooksClient", "create"),
            "POST /books isbn* title* class* type=novel from list=[] price inPrint=True"
            " readingTime published=1970-01-01T00:00:00Z chapters keys None > Book",
        ),
        ("BooksClient", "get", "GET /books/{isbn} /isbn* > Book"),
        ("BooksClient", "list", "GET /books ?after ?pageSize=20 > BookList"),
        (
            *("BooksClient", "update"),
            "PATCH /books/{isbn} /isbn* title type from chapters timeout keys > Book",
        ),
        ("BooksClient", "replace", "PUT /books/{isbn} /isbn* @book* > Book"),
        ("BooksClient", "delete", "DELETE /books/{isbn} /isbn* > nothing"),
        (
            *("ReviewsClient", "update"),
            "PATCH /books/{isbn}/reviews/{number} /isbn* /number* text stars > Review",
        ),
        (
            *("ReviewsClient", "list"),
            "GET /books/{isbn}/reviews /isbn* ?stars > ReviewList",
        ),
        ("OpeningHoursClient", "get", "GET /shops/{shop}/hours /shop* > OpeningHours"),
        (
            *("OpeningHoursClient", "replace"),
            "PUT /shops/{shop}/hours /shop* @hours* > OpeningHours",
        ),
        (
            *("OrdersClient", "cancel"),
            "POST /orders/{key}/cancel /key* reason=none given > Order",
        ),
        ("OrdersClient", "delete", "DELETE /orders/{key} /key* ?hard > nothing"),
        (
            *("OrdersClient", "find"),
            "GET /orders/find ?state* ?since ?limit=5 ?after ?pageSize=20 > OrderList",
        ),
        ("OrdersClient", "import", "POST /orders/import @orders* > list of string"),
        (
            *("OrdersClient", "settle"),
            "POST /orders/settle ^branch* @paid* ?hard > list of string",
        ),
        ("OrdersClient", "counts", "GET /orders/counts > map of integer"),
        ("OrdersClient", "remind", "POST /orders/{key}/remind /key* > nothing"),
    ],
)
def test_operations(
    bookshop: model.Api, class_name: str, name: str, expected: str
) -> None:
    assert signature(operation(bookshop, class_name, name)) == expected


def test_what_is_written_out_is_no_standard_method(bookshop: model.Api) -> None:
    assert operation(bookshop, "OrdersClient", "list").standard == "list"
    assert operation(bookshop, "OrdersClient", "find").standard is None


def test_a_standard_method_with_another_call_is_none(tmp_path: Path) -> None:
    api = loaded(
        write(
            tmp_path,
            """
service:
  attribute: teas
  class: TeasClient
  path: /teas
  of: Tea
  doc: Teas.
  operations:
    get: {doc: Get a tea., result: list of Tea}
    update: {doc: Stir it., http: "POST /teas/{id}/stir"}
    delete: {doc: Drink it., result: Tea}
    create: {doc: Brew it., result: none}
datatypes:
  Tea:
    properties: {id: {type: string}}
""",
        )
    )
    calls = [next(api.services()).operations[index] for index in range(4)]
    assert [signature(call) for call in calls] == [
        "GET /teas/{id} /id* > list of Tea",
        "POST /teas/{id}/stir /id* > nothing",
        "DELETE /teas/{id} /id* > Tea",
        "POST /teas > nothing",
    ]
    assert [call.standard for call in calls] == ["get", None, "delete", "create"]


def test_types(bookshop: model.Api) -> None:
    book = datatype(bookshop, "Book")
    assert [told(book[name].type) for name in ("index", "translations", "from")] == [
        *("list of map of list of integer", "map of Book", "Publisher")
    ]


def test_facts(bookshop: model.Api) -> None:
    book = datatype(bookshop, "Book")
    assert book["type"] == model.Property(
        name="type",
        wire="type",
        type=model.Scalar("string"),
        doc="what it is",
        values=("novel", "poem", "no"),
        default="novel",
    )
    price = book["price"]
    assert (price.minimum, price.maximum, price.unit) == (0, 999.5, "euros")
    assert (book["title"].max_bytes, book["title"].required) == (200, True)
    assert (book["isbn"].max_characters, book["isbn"].example) == (
        *(17, "978-0-14-143951-8"),
    )
    assert (book["weight"].deprecated, book["seller"].deprecated) == ("", "use `from`")
    assert book["title"].deprecated is None
    assert book["from"].nullable and not book["title"].nullable
    line = datatype(bookshop, "OrderLine")
    assert line["item"].refers_to == ("Book", "Publisher")
    assert datatype(bookshop, "Review")["isbn"].refers_to == ("Book",)


def test_what_is_shown_once_is_null_in_answers_but_not_in_requests(
    bookshop: model.Api, tmp_path: Path
) -> None:
    token = datatype(bookshop, "Order")["token"]
    assert token.shown_once and token.nullable and token.secret
    api = loaded(
        write(
            tmp_path,
            """
service:
  attribute: teas
  class: TeasClient
  path: /teas
  of: Tea
  doc: Teas.
  operations:
    create: {doc: Brew it., optional: [key, leaf]}
    update: {doc: Stir it., optional: [leaf]}
datatypes:
  Tea:
    properties:
      id: {type: string}
      key: {type: string, secret: true, shown_once: true}
      leaf: {type: string, nullable: true, default: green}
""",
        )
    )
    create, update = next(api.services()).operations
    assert (create.parameters[0].secret, create.parameters[0].nullable) == (True, False)
    assert (create.parameters[1].nullable, create.parameters[1].default) == (
        *(True, "green"),
    )
    assert update.parameters[1].default is None


def test_what_the_server_assigns_it_assigns_to_subjects_of_services(
    bookshop: model.Api,
) -> None:
    order = datatype(bookshop, "Order")
    assert {name: one.assigned for name, one in order.items() if one.assigned} == {
        **{"key": "id", "self": "uri", "addedAt": "created"}
    }
    assert datatype(bookshop, "Book")["changedAt"].assigned == "updated"


def test_the_most_particular_definition_of_a_parameter_counts(tmp_path: Path) -> None:
    api = loaded(
        write(
            tmp_path,
            """
service:
  attribute: teas
  class: TeasClient
  path: /teas
  of: Tea
  doc: Teas.
  parameters:
    leaf: {type: integer}
  operations:
    create: {doc: Brew it., required: [leaf, kind], parameters: {leaf: {type: boolean}}}
    update: {doc: Stir it., required: [leaf]}
datatypes:
  Tea:
    properties:
      id: {type: string}
      leaf: {type: string}
      kind: {type: number}
""",
        )
    )
    create, update = next(api.services()).operations
    assert [told(one.type) for one in create.parameters] == ["boolean", "number"]
    assert [told(one.type) for one in update.parameters] == ["string", "integer"]


def test_conventions(bookshop: model.Api) -> None:
    schemes = {each.name: each for each in bookshop.authentication.schemes}
    assert [*schemes] == [
        "header",
        "basic",
        "oauth2",
        "session",
        "till_key",
        "owner_key",
    ]
    assert schemes["header"] == model.Scheme(
        name="header",
        kind="key",
        place="header",
        wire="X-Api-Key",
        word="",
        credentials=(
            model.Credential(name="api_key", environment_variable="BOOKSHOP_KEY"),
        ),
    )
    assert schemes["oauth2"].token_url == "/tokens"
    assert schemes["oauth2"].scopes == ("read", "sell")
    assert bookshop.authentication.alternatives == (
        ("header",),
        ("basic",),
        ("oauth2",),
        ("session", "till_key"),
    )
    assert bookshop.headers[1] == model.Header(name="X-Shop-Client", value="sdk")
    assert [(each.name, str(each.next)) for each in bookshop.paging][:2] == [
        ("by_uri", "nextPage"),
        ("by_link", "None"),
    ]
    assert bookshop.errors.codes == {
        **{404: "no_such_thing", 409: "exists", 429: "slow_down"}
    }
    assert bookshop.idempotency == model.Idempotency(header="Idempotency-Key")
    assert bookshop.base_url_variable == "BOOKSHOP_SERVER"
    assert bookshop.rate_limit == model.RateLimit(
        requests=20, seconds=1, code="slow_down"
    )
    assert [resource.name for resource in bookshop.resources] == [
        *("books", "loans", "opening_hours", "orders", "people", "reviews")
    ]


def test_later_stages_can_tell_where_things_are() -> None:
    description = load(BOOKSHOP, Diagnostics())
    assert description
    lines = (BOOKSHOP / "resources" / "books.yaml").read_text().split("\n")

    def line(*path: str) -> str:
        position = description.places.of(*path)
        assert isinstance(position, Position) and position.file.endswith(".yaml")
        return lines[position.line - 1].strip()

    assert line("Book") == "Book:"
    assert line("Book", "class").startswith("class: ")
    assert line("BooksClient") == "class: BooksClient"
    assert line("BooksClient", "delete").startswith("delete: ")
    assert description.places.of("outputs", "python", "package")
    assert description.places.of("Bok") is None


def test_outputs_are_a_list(tmp_path: Path) -> None:
    """Each has a name, a language, settings of its own and a folder."""
    listed = """
outputs:
  python: {package: tea}
  admin: {language: python, package: tea_admin, folder: ../admin-client}
"""
    folder = write(tmp_path, "doc: Teas.\n", API + listed)
    description = load(folder, Diagnostics())
    assert description
    assert description.outputs == (
        Output(
            name="python",
            language="python",
            folder="generated/python",
            settings={"package": "tea"},
        ),
        Output(
            name="admin",
            language="python",
            folder="../admin-client",
            settings={"package": "tea_admin"},
        ),
    )


def test_the_status_of_a_good_answer(bookshop: model.Api) -> None:
    def status(class_name: str, name: str) -> int:
        resource = next(
            resource
            for resource in bookshop.resources
            if resource.service and resource.service.class_name == class_name
        )
        return facts_of(bookshop).services[resource.name].operations[name].status

    assert status("BooksClient", "create") == 201
    assert status("BooksClient", "get") == status("BooksClient", "replace") == 200
    assert status("OrdersClient", "cancel") == 200  # a POST, but no create
    assert status("BooksClient", "delete") == 204


def test_very_many_unknown_names_are_told_in_no_time(tmp_path: Path) -> None:
    """Each would be compared with each known one for a hint; that stops at a limit."""
    number = 1000
    teas = """
service:
  attribute: teas
  class: TeasClient
  path: /teas
  of: Tea
  doc: Teas.
  operations:
    get: {doc: Get a tea.}
datatypes:
  Tea: {properties: {id: {type: string}}}
"""
    for index in range(number):
        teas += f"  Tea{index}: {{properties: {{next: {{type: Te{index}}}}}}}\n"
    diagnostics = Diagnostics()
    assert load(write(tmp_path, teas), diagnostics) is None
    hints = [found.hint or "" for found in diagnostics.found]
    assert len(hints) == number
    guessed = [hint for hint in hints if hint.startswith("did you mean")]
    assert 10 < len(guessed) <= MAX_COMPARISONS // number


def quoted(value: object) -> str:
    """Plain data as YAML: JSON, but that YAML has no pairs of surrogates."""
    return re.sub(
        r"\\u(d[89ab]..)\\u(d[c-f]..)",
        lambda pair: "\\U%08x" % ord(json.loads(f'"{pair.group()}"')),
        json.dumps(value, ensure_ascii=True),
    )


def documents() -> dict[str, Any]:
    return {
        str(path.relative_to(BOOKSHOP)): json.loads(
            json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")))
        )
        for path in sorted(BOOKSHOP.rglob("*.yaml"))
    }


DOCUMENTS = documents()


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container in plain data with each key or index in it."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in list(inner):
        yield value, key
        if isinstance(item, dict | list):
            yield from places(item)


def load_plain(files: dict[str, Any]) -> tuple[model.Api | None, Diagnostics]:
    diagnostics = Diagnostics()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "resources").mkdir()
        for path, content in files.items():
            (folder / path).write_text(quoted(content), encoding="utf-8")
        description = load(folder, diagnostics)
        api = description.api if description else None
        for form in ("text", "json", "github"):
            diagnostics.render(form)
    return api, diagnostics


HOSTILE = st.one_of(
    st.text(),
    st.sampled_from(
        ['"""', "\\", "a\nb", "\r", "\u2028", "*/", "{{ x }}", "${x}", "\0", "../"]
        + ["\ud800", "\u202e", "x" * 10_000, "`", "'''", "#{x}", "%s", "\x7f", "\x85"]
    ),
)
REFUSED = set(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
REFUSED |= {chr(number) for number in range(32)} - {"\n", "\t"}


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(HOSTILE)
def test_text_arrives_unchanged_or_is_refused(text: str) -> None:
    files = copy.deepcopy(DOCUMENTS)
    described = 0
    for content in files.values():
        for container, key in list(places(content)):
            if key == "doc" and isinstance(container[key], str):
                container[key] = text
                described += 1
    api, diagnostics = load_plain(files)
    assert described > 100
    if api is not None:
        assert json.loads(dump.to_json(api, facts_of(api)))["doc"] == text
        assert not set(text) & REFUSED
        found = {datatype.doc for datatype in api.datatypes()} - {""}
        found |= {one.doc for kind in api.datatypes() for one in kind.properties}
        found |= {one.doc for service in api.services() for one in service.operations}
        assert found == {text}
    else:
        assert len(diagnostics.found) >= 1
        surrogate = any("\ud800" <= one <= "\udfff" for one in text)
        assert set(text) & REFUSED or surrogate or not text


ODD = st.sampled_from(
    [
        None,
        True,
        0,
        2.5,
        "",
        "x",
        "Book",
        "book",
        "isbn",
        "list of Book",
        "id\n",
        [],
        {},
    ]
    + ["GET /{isbn}", "POST x", "{}", "/", [["x"]], [None], {"x": {}}, {"type": "Book"}]
    + [{"id": {"type": "list of x"}}, ["isbn", "isbn"], "list", "none", "y" * 300]
)


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_schema_makes_a_traceback(data: st.DataObject) -> None:
    """A few values and keys of a good schema are changed."""
    files = copy.deepcopy(DOCUMENTS)
    for _ in range(data.draw(st.integers(1, 3))):
        name = data.draw(st.sampled_from(sorted(files)))
        every = list(places(files[name]))
        if not every:
            continue
        container, key = data.draw(st.sampled_from(every))
        match data.draw(st.sampled_from(["change", "remove", "rename", "copy"])):
            case "change":
                container[key] = copy.deepcopy(data.draw(ODD))
            case "remove":
                del container[key]
            case "rename" if isinstance(container, dict):
                container[data.draw(st.sampled_from(["x", "doc", "Book", "x y"]))] = (
                    container.pop(key)
                )
            case "copy" if isinstance(container, dict):
                container[key] = copy.deepcopy(data.draw(st.sampled_from(every))[0])
    api, diagnostics = load_plain(files)
    assert (api is None) == bool(diagnostics.found)


ONE = """\
service:
  attribute: teas
  class: TeasClient
  path: /teas
  of: Tea
  doc: Teas.
  parameters:
    days: {type: integer}
  operations:
    create: {doc: Add a tea., required: [name], optional: [maker]}
    get: {doc: Get a tea.}
    list: {doc: List teas.}
    keep: {doc: Keep it., http: "POST /teas/{id}/keep", required: [days]}
datatypes:
  Tea:
    methods: [keep]
    properties:
      id: {type: string}
      name: {type: string}
      maker: {type: Maker}
  Maker: {properties: {name: {type: string}}}
  TeaList:
    page_of: teas
    properties: {teas: {type: list of Tea}, next_page: {type: string}}
"""
PAGES = """\
paging:
  cursor: after
  limit: limit
  next: next_page
  parameters: {after: {type: string}, limit: {type: integer}}
"""


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("POST /teas/{id}/keep", "POST /teas/{id}{name}", "can't stand under 'http'"),
        ("path: /teas", "path: teas", "can't stand under 'path'"),
        ("List teas.}", "List teas., optional: [limit]}", "'limit' twice"),
        ("optional: [maker]", "optional: makers", "'optional' must be a list"),
        ("[maker]", "[no]", "some YAML readers take no for false"),
        ("methods: [keep]", "methods: kept", "'methods' must be a list"),
        ("methods: [keep]", "methods: [name]", "there is no operation 'name'"),
        ("    keep: {", "    Keep: {", "'Keep' can't be a name here"),
        ("    keep: {doc", "    keep: {dok", "unknown key 'dok'"),
        (', http: "POST', ', route: "POST', "unknown key 'route'"),
        ('http: "POST /teas/{id}/keep", ', "", "'keep' is no standard method"),
        ("    days: {type: integer}", "    3", "'parameters' must be a mapping"),
        ("  parameters:\n", "  parametres:\n", "unknown key 'parametres'"),
        ("{doc: Get a tea.}", "Get a tea.", "'get' must be a mapping"),
        ("  path:", "  key: [id]\n  path:", "'key' must be a text"),
        ("  path:", "  kei: id\n  path:", "unknown key 'kei'"),
        ("  path:", "  key: number\n  path:", "there is no property of Tea 'number'"),
        ("type: list of Tea", "type: list of Teas", "there is no type 'Teas'"),
        ("teas: {type: list of Tea}", "teas: {type: tea_}", "can't stand under 'type'"),
        ("type: list of Tea", f"type: {'a' * 201}", "longer than 200 characters"),
        ("next_page: {type: string}", "next_page: {type: txt}", "there is no type"),
        ("Maker: {properties: {name: {type: string}}}", "Maker: 1", "'Maker' must be"),
        ("  Maker: {", "  maker: {", "'maker' can't be a name here"),
        ("  TeaList:", "  teas:", "'teas' can't be a name here"),
        ("\ndatatypes:", "\ndatatype:", "unknown key 'datatype'"),
        ("name: {type: string}", "name: {type: string, unit: 5}", "'unit' must be"),
        ("  class: TeasClient", "  class: [a]", "'class' must be a text"),
        ("service:", "services:", "unknown key 'services'"),
    ],
)
def test_one_mistake_is_told_once(
    tmp_path: Path, written: str, instead: str, told: str
) -> None:
    assert written in ONE
    changed = ONE.replace(written, instead, 1)
    assigned = "assigned: {id: id}\n" if "id:" not in written else ""
    diagnostics = Diagnostics()
    write(tmp_path, changed, API + PAGES + assigned)
    assert load(tmp_path, diagnostics) is None
    assert [
        each.message for each in diagnostics.sorted() if told not in each.message
    ] == []
    assert len(diagnostics.sorted()) == 1


def test_the_schema_that_holds_no_mistake_is_right(tmp_path: Path) -> None:
    loaded(write(tmp_path, ONE, API + PAGES))
