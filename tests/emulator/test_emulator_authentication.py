"""The emulator wants to know whose a request is, in every way that the language has."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from packages import imported, write_schema

from copperplate.emulator import run
from copperplate.emulator.server import gate
from copperplate.emulator.server.listener import Emulator

API = """\
# yaml-language-server: $schema=meta/api.schema.json
name: gates
title: Gates
version: "1"
doc: Has many gates.
base_url: https://gates.example/v1
authentication:
  - {bearer: GATES_KEY}
  - {basic: {username: GATES_USER, password: GATES_PASSWORD}}
  - {query: key, environment_variable: GATES_KEY}
  - {oauth2: client_credentials, token_url: "https://gates.example/v1/tokens", id: GATES_ID, secret: GATES_SECRET, form: {audience: gates}}
  - {all: [{cookie: a, environment_variable: GATES_A, name: a_key}, {header: X-B, environment_variable: GATES_B, name: b_key}]}
  - {header: X-Owner, environment_variable: GATES_OWNER, name: owner_key, default: false}
errors:
  message: errors[0].detail
  code: errors[0].code
  status: meta.status
  operation_id: meta.call
  operation_id_prefix: call-
  codes: {401: 4010}
  causes: {not_found: [gone, 4040]}
  bodies: {422: Problem}
"""
THINGS = """\
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    create: {doc: Make one., optional: [name]}
    get: {doc: Get one., authentication: none}
    list: {doc: List all.}
    delete: {doc: Delete one., authentication: owner_key}
datatypes:
  Thing:
    properties:
      id: {type: string, doc: its id}
      name: {type: string, doc: its name}
  ThingList:
    properties:
      things: {type: list of Thing, doc: the things}
  Problem:
    properties:
      title: {type: string, required: true, example: It is wrong, doc: what is wrong}
"""


def basic(text: str) -> dict[str, str]:
    return {"Authorization": f"Basic {base64.b64encode(text.encode()).decode()}"}


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_schema(tmp_path_factory.mktemp("gates"), API, things=THINGS)


@pytest.fixture
def emulator(schema: Path) -> Iterator[Emulator]:
    with run(
        schema, api_keys=("k1", "jo:pw", "id:secret", "a1", "b1", "own")
    ) as server:
        yield server


@pytest.fixture
def http(emulator: Emulator) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=emulator.base_url) as client:
        yield client


@pytest.mark.parametrize(
    ("headers", "query", "status"),
    [
        ({"Authorization": "Bearer k1"}, "", 200),
        ({"Authorization": "bearer k1"}, "", 200),
        (basic("jo:pw"), "", 200),
        ({}, "?key=k1", 200),
        ({"Cookie": "z=1; a=a1", "X-B": "b1"}, "", 200),
        ({}, "", 401),
        ({"Authorization": "Bearer k2"}, "", 401),
        (basic("jo:other"), "", 401),
        (basic("jo"), "", 401),
        ({"Authorization": "Basic !"}, "", 401),
        ({}, "?key=k2", 401),
        ({}, "?key=", 401),
        ({"Cookie": "a=a1"}, "", 401),
        ({"Cookie": "a=a1", "X-B": "b2"}, "", 401),
        ({"X-Owner": "own"}, "", 401),
    ],
)
def test_a_request_shows_whose_it_is(
    http: httpx2.Client, headers: dict[str, str], query: str, status: int
) -> None:
    assert http.get(f"/things{query}", headers=headers).status_code == status


def test_an_operation_has_a_way_of_its_own(http: httpx2.Client) -> None:
    key = {"Authorization": "Bearer k1"}
    thing = http.post("/things", headers=key, json={}).json()
    path = f"/things/{thing['id']}"
    assert http.get(path).json() == thing
    refused = http.delete(path, headers=key)
    assert refused.status_code == 401
    assert "the request needs the header X-Owner: <key>" in refused.text
    assert http.delete(path, headers={"X-Owner": "own"}).status_code == 204


def token(http: httpx2.Client, **form: str) -> httpx2.Response:
    form = {"audience": "gates", **form}
    return http.post("/tokens", headers=basic("id:secret"), data=form)


def test_a_token_is_given_out_and_ends(
    http: httpx2.Client, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = token(http, grant_type="client_credentials").json()
    assert (given["token_type"], given["expires_in"]) == ("Bearer", 3600)
    key = {"Authorization": f"Bearer {given['access_token']}"}
    assert http.get("/things", headers=key).status_code == 200
    monkeypatch.setattr(gate, "TOKEN_SECONDS", -1)
    ended = token(http, grant_type="client_credentials").json()
    key = {"Authorization": f"Bearer {ended['access_token']}"}
    assert http.get("/things", headers=key).status_code == 401


def test_no_token_for_others(http: httpx2.Client) -> None:
    other = http.post(
        "/tokens",
        headers=basic("id:x"),
        data={"grant_type": "client_credentials", "audience": "gates"},
    )
    assert (other.status_code, other.json()["error"]) == (401, "invalid_client")
    for form in (
        {"grant_type": "password"},
        {"grant_type": "client_credentials", "audience": "x"},
    ):
        wrong = token(http, **form)
        assert (wrong.status_code, wrong.json()["error"]) == (400, "invalid_request")


def test_the_log_has_no_keys(http: httpx2.Client, emulator: Emulator) -> None:
    http.get("/things?key=k1&limit=1", headers={"Cookie": "a=a1", "X-B": "b1"})
    http.get("/things", headers=basic("jo:pw"))
    token(http, grant_type="client_credentials", client_secret="the-secret")
    first, second, third = http.get("/_emulator/requests").json()
    assert first["query"] == "key=***&limit=1"
    assert (first["headers"]["cookie"], first["headers"]["x-b"]) == ("***", "***")
    assert second["headers"]["authorization"] == "Basic ***"
    assert third["headers"]["authorization"] == "Basic ***"
    assert "the-secret" not in third["body"]


def test_errors_have_the_form_of_the_api(http: httpx2.Client) -> None:
    body = http.get("/things").json()
    assert body["errors"][0]["code"] == 4010
    assert body["meta"]["status"] == 401
    assert body["meta"]["call"].startswith("call-")
    assert body["errors"][0]["detail"].startswith("the request needs the header")
    assert http.get("/things/x").json()["errors"][0]["code"] == "gone"
    http.post("/_emulator/faults", json={"status": 422})
    problem = http.get("/things/x")
    assert (problem.status_code, problem.json()) == (422, {"title": "It is wrong"})


MESSAGES = """\
# yaml-language-server: $schema=meta/api.schema.json
name: messages
title: Messages
version: "1"
doc: Answers with ok.
base_url: https://messages.example
authentication: {bearer: MESSAGES_KEY}
errors: {code: error, failure: {member: ok, is: false}, causes: {authentication: not_authed, not_found: no_such_thing}}
"""


def test_a_failure_has_the_status_of_a_success(tmp_path: Path) -> None:
    things = THINGS.replace(", authentication: none", "").replace(
        ", authentication: owner_key", ""
    )
    things = things[: things.index("  Problem:")]
    schema = write_schema(tmp_path / "schema", MESSAGES, things=things)
    with run(schema) as server, httpx2.Client(base_url=server.base_url) as http:

        def get(path: str, **headers: str) -> Any:
            response = http.get(path, headers=headers)
            return response.status_code, response.json()

        assert get("/things") == (200, {"ok": False, "error": "not_authed"})
        key = {"Authorization": "Bearer k"}
        assert get("/things", **key) == (200, {"ok": True, "things": []})
        assert get("/things/x", **key) == (200, {"ok": False, "error": "no_such_thing"})
        http.post("/_emulator/faults", json={"status": 503, "times": 1})
        assert get("/things", **key)[0] == 503
        with imported(schema, tmp_path, "messages") as package:
            client = package.Client("k", base_url=server.base_url)
            thing = client.things.create(name="x")
            assert client.things.get(thing.id) == thing
            with pytest.raises(package.NotFoundError):
                client.things.get("x")


def test_a_generated_client_gets_a_token_of_the_emulator(
    schema: Path, tmp_path: Path
) -> None:
    with run(schema, api_keys=("id:secret", "own")) as server:
        with imported(schema, tmp_path, "gates") as package:
            client = package.Client(
                base_url=server.base_url,
                client_id="id",
                client_secret="secret",
                owner_key="own",
                token_url="/tokens",
            )
            thing = client.things.create(name="x")
            server._core.gate.revoke()
            assert [each.id for each in client.things.list().things] == [thing.id]
            client.things.delete(thing.id)
            with pytest.raises(package.AuthenticationError):
                package.Client(
                    base_url=server.base_url,
                    client_id="id",
                    client_secret="other",
                    token_url="/tokens",
                ).things.list()
