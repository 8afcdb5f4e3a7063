"""An API of a cloud: what is asked for is a member of the answer, beside others that nobody needs.

What goes over the wire is written out here, as the public conventions of such APIs have it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
import yaml

from copperplate import emulator
from copperplate.diagnostics import Diagnostics
from copperplate.languages import openapi
from copperplate.output.render import render
from copperplate.schema.load import load
from packages import imported, output, texts
from vendors import Answer, Asked, Vendor, by_call

SCHEMA = Path(__file__).parent / "zones" / "schema"
ZONE = {"id": "z1", "name": "a.example"}
RECORD = {"id": "r1", "content": "192.0.2.1"}
AROUND: dict[str, Any] = {"success": True, "errors": []}
ANSWERS: dict[str, Any] = {
    "GET /zones/z1": {**AROUND, "result": ZONE},
    "PATCH /zones/z1": {"result": ZONE | {"name": "b.example"}},
    "GET /zones/counts": {**AROUND, "result": {"open": 2}},
    "GET /zones/names": {**AROUND, "data": {"names": ["a.example"], "total": 1}},
    "GET /zones/status": "well",
    "GET /zones/find": {**AROUND, "result": False},
    "GET /zones/z1/records": {**AROUND, "result": [RECORD]},
    "POST /zones/z1/records": {"data": {"record": RECORD}},
    "GET /zones/z1/records/r1": {"data": {"record": RECORD}},
    "DELETE /zones/z1/records/r1": None,
}
PAGES: dict[str, Any] = {
    "GET /zones": {"result": [ZONE], "next": "/zones?after=z1"},
    "GET /zones?after=z1": {"result": [ZONE | {"id": "z2"}], "next": None},
}


def answer(asked: Asked) -> Answer:
    """What a server of this kind says."""
    if asked.line in PAGES:
        return 200, {}, PAGES[asked.line]
    return by_call(ANSWERS)(asked)


@pytest.fixture(scope="module")
def zones(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("zones")
    with imported(SCHEMA, folder, "zones_of_tests") as package:
        yield package


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    vendor = Vendor(answer)
    yield vendor
    vendor.stop()


Call = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, zones: ModuleType, vendor: Vendor) -> Call:
    """What a client of either kind gives for a call."""
    return lambda do: called(zones, vendor.url, request.param, do)


def called(zones: ModuleType, url: str, kind: str, do: Callable[[Any], Any]) -> Any:
    async def awaited() -> Any:
        async with zones.AsyncClient("key", url) as client:
            return await do(client)

    if kind == "async":
        return asyncio.run(awaited())
    with zones.Client("key", url) as client:
        return do(client)


def test_the_result_is_a_member_of_the_answer(vendor: Vendor, call: Call) -> None:
    assert call(lambda c: c.zones.get("z1")).to_dict() == ZONE
    assert call(lambda c: c.zones.counts()) == {"open": 2}
    assert call(lambda c: c.zones.names()) == ["a.example"]
    assert call(lambda c: c.zones.status()) == "well"
    assert call(lambda c: c.zones.find(name="b.example")) is False
    assert call(lambda c: c.records.get("z1", "r1")).content == "192.0.2.1"
    assert [r.id for r in call(lambda c: c.records.list("z1"))] == ["r1"]
    assert "GET /zones/find?name=b.example" in vendor.lines()


def test_a_page_keeps_its_members(vendor: Vendor, call: Call) -> None:
    found = call(lambda c: c.zones.list().to_list())
    assert [zone.id for zone in found] == ["z1", "z2"]
    assert vendor.lines() == ["GET /zones", "GET /zones?after=z1"]


def test_what_objects_do_has_an_envelope_too(zones: ModuleType, vendor: Vendor) -> None:
    with zones.Client("key", vendor.url) as client:
        zone = client.zones.get("z1")
        assert zone.update(name="b.example") is zone
        assert zone.name == "b.example"
        client.records.create("z1", "192.0.2.1").delete()
    assert [(asked.line, asked.body) for asked in vendor.asked] == [
        ("GET /zones/z1", ""),
        ("PATCH /zones/z1", '{"name":"b.example"}'),
        ("POST /zones/z1/records", '{"content":"192.0.2.1"}'),
        ("DELETE /zones/z1/records/r1", ""),
    ]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (ZONE, "expected the member 'result' in the answer, got nothing"),
        ([ZONE], "expected the member 'result' in the answer, got a list"),
        (None, "expected the member 'result' in the answer, got nothing"),
        ({"result": None}, "expected an object in the answer, got nothing"),
    ],
)
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_an_answer_without_it_is_invalid(
    zones: ModuleType, kind: str, answer: Any, told: str
) -> None:
    vendor = Vendor(by_call({"GET /zones/z1": answer}))
    with pytest.raises(zones.InvalidResponseError, match=told):
        called(zones, vendor.url, kind, lambda client: client.zones.get("z1"))
    vendor.stop()


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_so_is_a_list_without_it(zones: ModuleType, kind: str) -> None:
    vendor = Vendor(by_call({"GET /zones/names": {"data": {}}}))
    with pytest.raises(zones.InvalidResponseError, match="the member 'data.names'"):
        called(zones, vendor.url, kind, lambda client: client.zones.names())
    vendor.stop()


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_against_the_emulator(zones: ModuleType, kind: str) -> None:
    with emulator.run(SCHEMA) as server:

        def call(do: Callable[[Any], Any]) -> Any:
            return called(zones, server.base_url, kind, do)

        zone = call(lambda c: c.zones.create("a.example"))
        assert call(lambda c: c.zones.update(zone.id, name="b")).name == "b"
        record = call(lambda c: c.records.create(zone.id, "192.0.2.1"))
        assert call(lambda c: c.records.list(zone.id)) == [record]
        assert call(lambda c: c.zones.list().to_list())[0].name == "b"
        assert call(lambda c: c.zones.find(name="b")) is False
        assert call(lambda c: c.zones.names()) == []
        assert call(lambda c: c.zones.counts()) == {}
        assert call(lambda c: c.zones.status()) == ""
        headers = {"Authorization": "Bearer key"}
        path = f"{server.base_url}/zones/{zone.id}"
        answer = httpx2.get(path, headers=headers).json()
        assert answer == {"result": {"id": zone.id, "name": "b"}}
        answer = httpx2.get(f"{path}/records/{record.id}", headers=headers).json()
        assert answer == {"data": {"record": record.to_dict()}}
        assert "result" not in httpx2.get(f"{path}x", headers=headers).json()


def test_the_document_has_it() -> None:
    description = load(SCHEMA, Diagnostics())
    assert description is not None
    plan = openapi.plan(description, output("openapi"))
    (text,) = texts(render(openapi.LANGUAGE, plan)).values()
    paths = yaml.safe_load(text)["paths"]

    def good(path: str) -> Any:
        return paths[path]["get"]["responses"]["200"]

    def schema(path: str) -> Any:
        return good(path)["content"]["application/json"]["schema"]

    record = {"$ref": "#/components/schemas/Record"}
    inner = {"type": "object", "properties": {"record": record}, "required": ["record"]}
    assert schema("/zones/{zone}/records/{id}") == {
        "type": "object",
        "properties": {"data": inner},
        "required": ["data"],
    }
    assert schema("/zones") == {"$ref": "#/components/schemas/ZoneList"}
    assert schema("/zones/status") == {"type": "string"}
    assert good("/zones/{id}")["links"]["delete"] == {
        "operationId": "zones.delete",
        "parameters": {"id": "$response.body#/result/id"},
    }
    assert good("/zones/{zone}/records/{id}")["links"]["delete"]["parameters"] == {
        "zone": "$request.path.zone",
        "id": "$response.body#/data/record/id",
    }
