"""Which operation a path means, and which object: what only looks like the path of an object is none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from caller import Caller
from packages import API, write_schema

from copperplate import emulator

THINGS = """\
service:
  attribute: things
  class: ThingsClient
  path: /accounts/{account}/things
  of: Thing
  doc: Things.
  parameters:
    account: {type: string, refers_to: Account, doc: whose they are}
    id: {type: string, doc: its id}
    day: {type: date, doc: a day}
    name: {type: string, doc: a name}
    path: {type: string, doc: where it is}
    base: {type: string, doc: the first one}
    head: {type: string, doc: the last one}
  operations:
    create: {doc: Make one., required: [id], optional: [name]}
    get: {doc: Get one.}
    list: {doc: List all., result: list of Thing}
    by_day: {http: "GET /accounts/{account}/things/by-day/{day}", doc: Get that of a day., result: Thing}
    files: {http: "GET /accounts/{account}/things/files/{path...}", doc: Get a file., result: bytes}
    compare: {http: "GET /accounts/{account}/compare/{base}...{head}", doc: Compare two., result: Thing}
    between: {http: "GET /accounts/{account}/things/{base}...{head}", doc: Get what is between., result: Thing}
    search: {http: "GET /search/{day}/{name}", doc: Search., result: list of Thing}
    found: {http: "GET /found/{day}", doc: Find., result: ThingList}
    every: {http: "GET /accounts/{account}/every", doc: List all., result: ThingList}
    peek: {http: "GET /accounts/{account}/things/{id}:peek", doc: Look at one., result: Thing}
    print: {http: "GET /accounts/{account}/things/{id}.{name}", doc: Print one., result: Thing}
    parts: {http: "GET /accounts/{account}/things/{id}/parts/{path...}", doc: Get a part., result: Thing}
datatypes:
  Thing:
    properties:
      id: {type: string, doc: its id}
      name: {type: string, doc: its name}
  ThingList:
    properties:
      things: {type: list of Thing, doc: the things}
"""
ACCOUNTS = """\
service:
  attribute: accounts
  class: AccountsClient
  path: /accounts
  of: Account
  doc: Accounts.
  operations:
    create: {doc: Make one., required: [id]}
datatypes:
  Account: {properties: {id: {type: string, doc: its id}}}
"""
NOTHING = {"id": "", "name": ""}


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Caller]:
    folder = tmp_path_factory.mktemp("paths")
    schema = write_schema(folder, API, things=THINGS, accounts=ACCOUNTS)
    headers = {"Authorization": "Bearer test"}
    with emulator.run(schema) as server, Caller(server, headers) as caller:
        server.add("accounts", {"id": "a"})
        for name in ("1", "1:peek", "x/y", "1.5"):
            thing = {"id": name, "name": f"n{name}", "_parent": "/accounts/a"}
            server.add("things", thing)
        yield caller


@pytest.mark.parametrize(
    "path",
    [
        "/accounts/a/things/by-day/2024-01-02",
        "/accounts/a/compare/x...y",
        "/accounts/a/things/x...y",
    ],
)
def test_a_path_of_its_own_names_no_object(call: Caller, path: str) -> None:
    assert call(200, "GET", path) == NOTHING


def test_nor_does_one_that_only_has_as_many_parameters(call: Caller) -> None:
    assert call(200, "GET", "/search/2024-01-02/1") == []
    assert len(call(200, "GET", "/found/2024-01-02")["things"]) == 4
    assert call(200, "GET", "/accounts/a/things/files/x/y") == ""


@pytest.mark.parametrize(
    "path",
    [
        "/accounts/b/things/by-day/2024-01-02",
        "/accounts/b/compare/x...y",
        "/accounts/b/every",
    ],
)
def test_what_it_would_live_under_has_to_be_there(call: Caller, path: str) -> None:
    assert call.refused(404, "GET", path) == 'there is no Account "b"'


def test_what_leads_on_from_an_object_is_about_it(call: Caller) -> None:
    for path in ("1:peek", "1.pdf", "1/parts/x/y"):
        assert call(200, "GET", f"/accounts/a/things/{path}")["name"] == "n1"
        refused = call.refused(404, "GET", f"/accounts/a/things/2{path[1:]}")
        assert refused == 'there is no Thing "2"'
    assert len(call(200, "GET", "/accounts/a/every")["things"]) == 4


def test_signs_in_a_value_are_not_those_of_the_path(call: Caller) -> None:
    things = "/accounts/a/things"
    assert call(200, "GET", f"{things}/1%3Apeek")["name"] == "n1:peek"
    assert call(200, "GET", f"{things}/1%3Apeek:peek")["name"] == "n1:peek"
    assert call(200, "GET", f"{things}/x%2Fy")["name"] == "nx/y"
    assert call(200, "GET", f"{things}/1%2E5")["name"] == "n1.5"
