"""Members whose names have dots in them, where dots lead into objects: in envelopes, errors and pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import httpx2
import pytest

from copperplate import emulator
from openapi_documents import check_document, document_of, loaded
from packages import Server, files, imported, write_schema

API = """\
# yaml-language-server: $schema=meta/api.schema.json
name: shop
title: Shop API
version: "1"
doc: Sells things.
base_url: https://shop.example
authentication: none
envelope: '["odata.result"].value'
paging: {cursor: $skip, limit: $top, next: next, items: value}
errors:
  code: '["odata.error"].code'
  message: '["odata.error"].message.value'
  details: '["odata.error"].innerErrors[0]["a.b"]'
  failure: {member: '["odata.ok"]', is: false}
"""
THINGS = """
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    create: {doc: Make one., optional: [name]}
    get: {doc: Get one.}
    list: {doc: List them.}
datatypes:
  Thing:
    properties:
      id: {type: string, doc: its id}
      name: {type: string, wire: its.name, doc: its name}
  ThingList:
    properties:
      value: {type: list of Thing, wire: the.value, doc: the things}
      next: {type: string, wire: odata.nextLink, nullable: true, doc: the next page}
"""


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    api = API.replace("$skip", "skip").replace("$top", "top")
    return write_schema(tmp_path_factory.mktemp("schema"), api, things=THINGS)


@pytest.fixture(scope="module")
def shop(
    schema: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ModuleType]:
    with imported(schema, tmp_path_factory.mktemp("made"), "shop_dots") as module:
        yield module


def test_a_client_finds_what_they_hold(shop: ModuleType) -> None:
    server = Server()
    thing = {"id": "1", "its.name": "One"}
    server.answers += [
        {"odata.result": {"value": thing}},
        {"the.value": [thing], "odata.nextLink": "/things?skip=1"},
        {"the.value": [{**thing, "id": "2"}], "odata.nextLink": None},
        {
            "odata.ok": False,
            "odata.error": {
                "code": "lost",
                "message": {"value": "It's lost."},
                "innerErrors": [{"a.b": {"c": 1}}],
            },
        },
        {"odata": {"result": {"value": thing}}},
    ]
    with shop.Client(server.url) as client:
        assert client.things.get("1").name == "One"
        assert [each.id for each in client.things.list()] == ["1", "2"]
        with pytest.raises(shop.Error) as caught:
            client.things.get("1")
        assert (caught.value.error_code, caught.value.message) == ("lost", "It's lost.")
        assert caught.value.details == {"c": 1}
        with pytest.raises(shop.InvalidResponseError):
            client.things.get("1")
    server.stop()


def test_the_emulator_writes_them(schema: Path) -> None:
    with (
        emulator.run(schema) as server,
        httpx2.Client(base_url=server.base_url) as http,
    ):
        made = http.post("/things", json={"its.name": "One"}).json()
        assert made["odata.result"]["value"]["its.name"] == "One"
        page = http.get("/things").json()
        assert [each["its.name"] for each in page["the.value"]] == ["One"]
        assert "odata.nextLink" in page
        error = http.get("/things/lost").json()
        assert error["odata.ok"] is False
        assert error["odata.error"]["message"]["value"]


def test_the_document_and_the_pages_have_them(schema: Path) -> None:
    document = document_of(loaded(schema))
    check_document(document)
    listing = document["paths"]["/things"]["get"]
    assert listing["x-paging"]["items"] == "/the.value"
    assert listing["x-paging"]["next"] == "/odata.nextLink"
    answer = document["paths"]["/things/{id}"]["get"]["responses"]["200"]
    body = answer["content"]["application/json"]["schema"]
    good, error = body["anyOf"]
    assert list(good["properties"]) == ["odata.result"]
    assert error == {"$ref": "#/components/schemas/API-Error"}
    told = document["components"]["schemas"]["API-Error"]["properties"]
    assert told["odata.error"]["properties"]["message"]["properties"].keys() == {
        "value"
    }
    page = files(schema)["docs/resources/things.md"]
    assert 'the result is the member `["odata.result"].value` of the answer' in page
