"""What an operation answers is of the type that the schema says, whatever that is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from caller import BOOKSHOP, Caller
from packages import API, write_schema

from copperplate import emulator

pytestmark = pytest.mark.slow
HEADERS = {"Authorization": "Bearer test"}
THINGS = """\
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    create: {doc: Create one., optional: [name]}
    get: {doc: Get one.}
    list: {doc: List all.}
    update: {doc: Change one., optional: [name]}
    replace: {doc: Change all of one., optional: [name]}
    delete: {doc: Delete one.}
    "on": {doc: Switch one on., http: "POST /things/{id}/on", body: other}
datatypes:
  Thing:
    properties:
      id: {type: string}
      name: {type: string}
      other: {type: Other}
  Other: {properties: {id: {type: integer}, name: {type: string}}}
  ThingList:
    page_of: things
    properties: {things: {type: list of Thing}, next: {type: string, nullable: true}}
"""
CALLS = {
    "create": ("POST", "/things"),
    "get": ("GET", "/things/a"),
    "list": ("GET", "/things"),
    "update": ("PATCH", "/things/a"),
    "replace": ("PUT", "/things/a"),
    "delete": ("DELETE", "/things/a"),
}
LEAST: dict[str, Any] = {
    "string": "",
    "integer": 0,
    "number": 0,
    "boolean": False,
    "duration": 0,
    "list of integer": [],
    "map of Thing": {},
    "map of list of Thing": {},
}


def answered(tmp_path: Path, name: str, result: str) -> Any:
    """What the operation of that name answers if it has that result."""
    said = f"    {name}: {{doc: "
    text = THINGS.replace(said, f"    {name}: {{result: {result}, doc: ")
    if name == "list":
        text = text[: text.index("  ThingList:")]
    schema = write_schema(tmp_path, API, things=text)
    verb, path = CALLS[name]
    with emulator.run(schema) as server, Caller(server, HEADERS) as call:
        server.add("things", {"id": "a", "name": "first"})
        status = 204 if result == "none" else 201 if name == "create" else 200
        return call(
            status, verb, path, {} if verb in ("POST", "PATCH", "PUT") else None
        )


@pytest.mark.parametrize("result", LEAST)
def test_a_standard_method_answers_what_the_schema_says(
    tmp_path: Path, result: str
) -> None:
    for name in CALLS:
        (tmp_path / name).mkdir()
        answer = answered(tmp_path / name, name, result)
        assert answer == LEAST[result], name
        assert type(answer) is type(LEAST[result]), name


def test_a_standard_method_may_answer_nothing(tmp_path: Path) -> None:
    for name in CALLS:
        (tmp_path / name).mkdir()
        assert answered(tmp_path / name, name, "none") is None


def test_a_list_may_be_a_plain_one(tmp_path: Path) -> None:
    answer = answered(tmp_path, "list", "list of Thing")
    assert [each["name"] for each in answer] == ["first"]


def test_a_page_holds_nothing_else_than_its_items(tmp_path: Path) -> None:
    text = THINGS.replace(
        "things: {type: list of Thing}", "things: {type: list of string}"
    )
    schema = write_schema(tmp_path, API, things=text)
    with emulator.run(schema) as server, Caller(server, HEADERS) as call:
        server.add("things", {"name": "first"})
        assert call(200, "GET", "/things") == {"things": [], "next": None}


def test_a_body_of_another_datatype_doesnt_name_the_object(tmp_path: Path) -> None:
    schema = write_schema(tmp_path, API, things=THINGS)
    with emulator.run(schema) as server, Caller(server, HEADERS) as call:
        server.add("things", {"id": "a", "name": "first"})
        call(204, "POST", "/things/a/on", {"id": 7, "name": "second"})
        assert call(200, "GET", "/things/a")["name"] == "second"


def test_what_the_server_assigns_is_made_even_if_it_is_no_key(tmp_path: Path) -> None:
    text = THINGS.replace("  path:", "  key: name\n  path:").replace(
        "doc: Change one., optional: [name]", "doc: Change one."
    )
    text = text.replace("doc: Change all of one., optional: [name]", "doc: Change it.")
    schema = write_schema(tmp_path, API + "assigned: {id: id}\n", things=text)
    with emulator.run(schema) as server, Caller(server, HEADERS) as call:
        made = call(201, "POST", "/things", {"name": "first"})
        assert len(made["id"]) == 24
        assert call(200, "GET", "/things/first")["id"] == made["id"]


def test_an_object_may_be_made_that_shows_no_key(tmp_path: Path) -> None:
    text = THINGS.replace("      id: {type: string}\n", "")
    schema = write_schema(tmp_path, API, things=text)
    with emulator.run(schema) as server, Caller(server, HEADERS) as call:
        for _ in range(2):
            assert call(201, "POST", "/things", {"name": "one"}) == {"name": "one"}
        assert len(call(200, "GET", "/things")["things"]) == 2


def test_a_singleton_at_the_top_is_always_there(tmp_path: Path) -> None:
    account = """\
service:
  attribute: account
  class: AccountClient
  path: /account
  of: Account
  singleton: true
  doc: The account.
  operations:
    get: {doc: See it.}
    update: {doc: Change it., optional: [name]}
    close: {doc: Close it., http: POST /account/close, result: Account}
datatypes:
  Account: {properties: {name: {type: string}}}
"""
    schema = write_schema(tmp_path, API, account=account)
    with emulator.run(schema) as server, Caller(server, HEADERS) as call:
        assert call(200, "GET", "/account") == {"name": ""}
        assert call(200, "PATCH", "/account", {"name": "Ada"}) == {"name": "Ada"}
        assert call(200, "GET", "/account") == {"name": "Ada"}
        assert call(200, "POST", "/account/close", {}) == {"name": "Ada"}


def test_a_thousand_datatypes_may_hold_each_other(tmp_path: Path) -> None:
    chain = "".join(
        f"  D{n}: {{properties: {{d: {{type: D{n + 1}, nullable: true}}}}}}\n"
        for n in range(1200)
    )
    last = "  D1200: {properties: {thing: {type: string, refers_to: Thing}}}\n"
    text = THINGS.replace(
        "      other:", "      d: {type: D0, nullable: true}\n      other:"
    )
    schema = write_schema(tmp_path, API, things=text + chain + last)
    with emulator.run(schema) as server, Caller(server, HEADERS) as call:
        made = call(201, "POST", "/things", {"name": "first"})
        assert made["d"] is None


def test_a_long_name_within_a_body_takes_no_time() -> None:
    headers = {"X-Api-Key": "test", "X-Shop-Version": "2024-10", "X-Shop-Client": "sdk"}
    body = {"days": {"d" * 400_000: [1] * 300_000}}
    with emulator.run(BOOKSHOP) as server, Caller(server, headers) as call:
        path = "/shops/lisbon/hours"
        assert len(call.refused(400, "PUT", path, body)) < 5000


def test_a_value_may_be_nested_as_deep_as_the_schema_allows() -> None:
    headers = {"X-Api-Key": "test", "X-Shop-Version": "2024-10", "X-Shop-Client": "sdk"}
    chapter: dict[str, Any] = {"title": "last"}
    for _ in range(47):
        chapter = {"title": "outer", "chapters": [chapter]}
    book = {"isbn": "1", "title": "x", "class": "eBook", "chapters": [chapter]}
    with emulator.run(BOOKSHOP) as server, Caller(server, headers) as call:
        made = call(201, "POST", "/books", book)
        assert made["chapters"][0]["chapters"][0]["title"] == "outer"
