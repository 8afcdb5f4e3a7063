"""Parameters that all of an API shares: any account will do, and what lives under one is kept by it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from caller import Caller

from copperplate import emulator
from copperplate.diagnostics import Diagnostics
from copperplate.emulator.command import _welcome
from copperplate.schema.load import load
from packages import write_schema

API = """\
# yaml-language-server: $schema=meta/api.schema.json
name: shop
title: Shop API
version: "1"
doc: Sells things.
base_url: https://shop.example
authentication: {bearer: SHOP_KEY}
parameters:
  account:
    type: string
    in: path
    max_characters: 5
    refers_to: Account
    example: acc 1
    environment_variable: SHOP_ACCOUNT
    doc: the account to act for
  revision:
    type: integer
    values: [1, 2]
    in: header
    wire: Shop-Revision
    required: true
    environment_variable: SHOP_REVISION
    doc: the revision of the API
  dry: {type: boolean, in: query, wire: dry_run, environment_variable: SHOP_DRY, doc: whether to only try}
paging: {cursor: after, limit: limit, next: next}
errors: {code: code, status: status, message: message, operation_id: call}
"""
ACCOUNTS = """
service:
  attribute: accounts
  class: AccountsClient
  path: /accounts
  of: Account
  id_prefix: a
  doc: Who buys.
  operations:
    get: {doc: Get one.}
    delete: {doc: Close one.}
    tea: {http: "GET /accounts/{account}/tea", doc: See what there is., result: string}
datatypes:
  Account:
    properties:
      id: {type: string, doc: its id}
      teas: {type: list of Tea, doc: what it has}
"""
TEAS = """
service:
  attribute: teas
  class: TeasClient
  path: /accounts/{account}/teas
  of: Tea
  doc: What somebody has.
  operations:
    create: {doc: Add one., optional: [name]}
    get: {doc: Get one.}
    list: {doc: List them., optional: [name]}
    delete: {doc: Take one out.}
datatypes:
  Tea:
    properties:
      id: {type: string, doc: its id}
      account: {type: string, doc: whose it is}
      name: {type: string, doc: what it is called}
  TeaList:
    page_of: teas
    properties:
      teas: {type: list of Tea, doc: the teas}
      next: {type: string, nullable: true, doc: the next page}
"""
NOTES = """
service:
  attribute: notes
  class: NotesClient
  path: /accounts/{account}/teas/{tea}/notes
  of: Note
  doc: What is said of a tea.
  parameters:
    tea: {type: string, doc: the tea}
  operations:
    create: {doc: Say something., optional: [text]}
    list: {doc: List all., result: list of Note, paging: none}
datatypes:
  Note:
    properties:
      id: {type: string, doc: its id}
      text: {type: string, doc: what is said}
"""


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shop")
    return write_schema(folder, API, accounts=ACCOUNTS, teas=TEAS, notes=NOTES)


@pytest.fixture(scope="module")
def started(schema: Path) -> Iterator[Caller]:
    headers = {"Authorization": "Bearer test", "Shop-Revision": "1"}
    with emulator.run(schema) as server, Caller(server, headers) as caller:
        yield caller


@pytest.fixture
def call(started: Caller) -> Caller:
    started.server.reset()
    return started


def test_what_lives_under_an_account_is_kept_by_it(call: Caller) -> None:
    tea = call(201, "POST", "/accounts/one/teas", {"name": "Assam"})
    assert tea == {"id": tea["id"], "account": "one", "name": "Assam"}
    assert call(200, "GET", f"/accounts/one/teas/{tea['id']}") == tea
    assert call(200, "GET", "/accounts/one/teas")["teas"] == [tea]
    assert call(200, "GET", "/accounts/two/teas")["teas"] == []
    told = call.refused(404, "GET", f"/accounts/two/teas/{tea['id']}")
    assert told == f'there is no Tea "{tea["id"]}"'


def test_what_lives_deeper_has_a_parent_that_must_be_there(call: Caller) -> None:
    tea = call(201, "POST", "/accounts/one/teas", {})["id"]
    notes = f"/accounts/one/teas/{tea}/notes"
    note = call(201, "POST", notes, {"text": "good"})
    assert call(200, "GET", notes) == [note]
    call(404, "GET", notes.replace("one", "two"))
    call(204, "DELETE", f"/accounts/one/teas/{tea}")
    call(404, "GET", notes)


def test_an_operation_about_an_account_needs_none_that_is_there(call: Caller) -> None:
    assert call(200, "GET", "/accounts/one/tea") == ""


def test_a_seed_puts_things_under_any_account(call: Caller) -> None:
    call.server.add("teas", {"_parent": "/accounts/three", "id": "t"})
    assert call(200, "GET", "/accounts/three/teas/t")["account"] == "three"
    state = call.server.snapshot()
    assert state["teas"] == [
        {"_parent": "/accounts/three", "id": "t", "account": "three", "name": ""}
    ]
    call.server.restore(state)
    assert call.server.snapshot() == state


def test_accounts_themselves_are_as_any_others(call: Caller) -> None:
    call.server.add("accounts", {"id": "one"})
    teas = [call(201, "POST", f"/accounts/{a}/teas", {}) for a in ("one", "two")]
    assert call(200, "GET", "/accounts/one")["teas"] == teas[:1]
    call(204, "DELETE", "/accounts/one")
    call(404, "DELETE", "/accounts/one")
    assert call(200, "GET", "/accounts/one/teas")["teas"] == []
    assert call(200, "GET", "/accounts/two/teas")["teas"] == teas[1:]


@pytest.mark.parametrize(
    ("path", "revision", "told"),
    [
        ("/accounts/one/teas", None, "'Shop-Revision' is required"),
        ("/accounts/one/teas", "", "'Shop-Revision' is required"),
        ("/accounts/one/teas", "three", "'Shop-Revision' must be a whole number"),
        ("/accounts/one/teas", "3", "'Shop-Revision' must be one of 1, 2, not 3"),
        ("/accounts/one/teas?dry_run=2", "2", "'dry_run' must be true or false"),
        (
            "/accounts/another/teas",
            "2",
            "'account' must be at most 5 characters, not 7",
        ),
    ],
)
def test_each_request_is_checked(
    call: Caller, path: str, revision: str | None, told: str
) -> None:
    request = call.http.build_request("POST", path, json={})
    del request.headers["Shop-Revision"]
    if revision is not None:
        request.headers["Shop-Revision"] = revision
    answer = call.http.send(request)
    assert (answer.status_code, answer.json()["message"]) == (400, told)
    assert call.server.snapshot() == {}


def test_a_link_to_the_next_page_has_those_of_the_query(call: Caller) -> None:
    for _ in range(2):
        call(201, "POST", "/accounts/one/teas", {})
    page = call(200, "GET", "/accounts/one/teas?limit=1&dry_run=true&other=1")
    (first,) = page["teas"]
    path = page["next"].removeprefix(call.server.base_url)
    assert path == f"/accounts/one/teas?limit=1&dry_run=true&after={first['id']}"


def test_the_welcome_tells_what_calls_need(schema: Path) -> None:
    description = load(schema, Diagnostics())
    assert description is not None
    lines = _welcome(description.api, "http://localhost:1", has_keys=False)
    assert lines[3:7] == [
        "  export SHOP_KEY=test",
        "  export SHOP_ACCOUNT='acc 1'",
        "  export SHOP_REVISION=1",
        "  curl -H 'Authorization: Bearer test' -H 'Shop-Revision: 1'"
        " http://localhost:1/accounts/acc%201/teas",
    ]
