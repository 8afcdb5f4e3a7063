"""What an API leaves out of its answers: the emulator, the OpenAPI document and the client agree."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
import yaml
from openapi_schema_validator import OAS31Validator

from copperplate import emulator
from copperplate.diagnostics import Diagnostics
from copperplate.emulator.server.listener import Emulator
from copperplate.languages import openapi
from copperplate.output.render import render
from copperplate.schema.load import load
from packages import API, ROOT, imported, output, texts, write, write_schema

THINGS = """
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    create: {doc: Make a thing., optional: [text, color, whole, parts, used, other]}
    get: {doc: Get a thing.}
    list: {doc: List things.}
datatypes:
  Thing:
    properties:
      id: {type: string}
      made: {type: datetime}
      text: {type: string}
      note: {type: string, nullable: true}
      color: {type: string, default: red}
      whole: {type: integer}
      number: {type: number}
      sold: {type: boolean}
      used: {type: boolean, default: true}
      lasts: {type: duration}
      texts: {type: list of string}
      parts: {type: list of Part}
      names: {type: map of Part}
      tags: {type: list of string, nullable: true}
      part: {type: Part}
      no_part: {type: Part, nullable: true}
      other: {type: Ref, refers_to: Thing}
      seen: {type: datetime}
      left: {type: datetime, nullable: true}
  Part:
    properties: {name: {type: string}, size: {type: integer, default: 1}, inner: {type: Inner}}
  Inner: {properties: {text: {type: string}, at: {type: datetime}}}
  Ref: {properties: {id: {type: string}, text: {type: string}}}
  ThingList:
    page_of: things
    properties: {things: {type: list of Thing}, next: {type: string}, uri: {type: string}}
"""


@pytest.fixture(scope="module", params=[False, True], ids=["", "omits_empty"])
def omits(request: pytest.FixtureRequest) -> bool:
    found: bool = request.param
    return found


@pytest.fixture(scope="module")
def schema(omits: bool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    api = API + "assigned: {id: id, made: created}\n"
    if omits:
        api += "omits_empty: true\n"
    return write_schema(tmp_path_factory.mktemp("schema"), api, things=THINGS)


@pytest.fixture(scope="module")
def server(schema: Path) -> Iterator[Emulator]:
    with emulator.run(schema) as server:
        yield server


@pytest.fixture(scope="module")
def shop(schema: Path, omits: bool) -> Iterator[ModuleType]:
    name = "frugal_shop" if omits else "generous_shop"
    with imported(schema, schema / "made", name) as package:
        yield package


def answers(server: Emulator) -> Iterator[tuple[str, Any]]:
    """Answers of every kind, each with the datatype that it is."""
    headers = {"Authorization": "Bearer key"}
    with httpx2.Client(base_url=server.base_url, headers=headers) as http:
        least = http.post("/things", json={}).json()
        yield "Thing", least
        parts = [{"name": "", "size": 0}, {}]
        more = {"text": "", "whole": 0, "used": False, "parts": parts}
        yield "Thing", http.post("/things", json={**more, "other": least["id"]}).json()
        yield "Thing", http.get(f"/things/{least['id']}").json()
        yield "ThingList", http.get("/things").json()
        yield "ThingList", http.get("/things", params={"limit": 1}).json()
    yield "Thing", server.add("Thing")


def test_what_an_answer_leaves_out(server: Emulator, omits: bool) -> None:
    given = list(answers(server))
    _, least = given[0]
    always = {"id", "made", "color", "sold", "used", "part", "other", "seen"}
    everything = {prop.name for prop in server.api.resources[0].datatypes[0].properties}
    assert least.keys() == (always if omits else everything)
    assert least["part"].keys() - {"name"} == {"size", "inner"}
    _, more = given[1]
    assert more["used"] is False  # the default is another
    assert [each["size"] for each in more["parts"]] == [0, 1]
    assert all("name" not in each for each in more["parts"]) is omits
    _, page = given[3]
    assert {"things", "next"} <= page.keys()
    assert page["next"] is None and given[4][1]["next"]


def test_the_document_allows_it(schema: Path, server: Emulator) -> None:
    diagnostics = Diagnostics()
    described = load(schema, diagnostics)
    assert described is not None
    plan = openapi.plan(described, output("openapi"))
    document = yaml.safe_load(texts(render(openapi.LANGUAGE, plan))["openapi.yaml"])
    for name, answer in answers(server):
        root = {**document, "$ref": f"#/components/schemas/{name}"}
        validator = OAS31Validator(root)
        assert [error.message for error in validator.iter_errors(answer)] == []
        assert not validator.is_valid({})


def test_the_client_reads_it(server: Emulator, shop: ModuleType) -> None:
    for name, answer in answers(server):
        if name == "Thing":
            thing = shop.datatypes.Thing(None, answer)
            assert (thing.text, thing.whole, thing.number) == ("", 0, 0)
            assert (thing.sold, thing.lasts) == (False, timedelta(0))
            assert (thing.texts, thing.names, thing.tags) == ([], {}, [])
            assert (thing.note, thing.no_part, thing.left) == (None, None, None)
            assert thing.color == "red" and thing.seen >= thing.made
            assert thing.part.name == thing.part.inner.text == ""
            assert [part.name for part in thing.parts] == [""] * len(thing.parts)
            assert isinstance(thing.other.id, str) and thing.other.text == ""
    with shop.Client("key", server.base_url) as client:
        assert len(list(client.things.list(limit=2))) > 2


def test_the_example_of_the_reference(tmp_path: Path) -> None:
    """The tea without origin, price, tags and notes is what the emulator answers."""
    readme = (ROOT / "schema" / "README.md").read_text(encoding="utf-8")
    examples = re.findall(r"```yaml\n# (\S+\.yaml)\n(.*?)```", readme, re.DOTALL)
    write(dict(examples), tmp_path)
    (told,) = re.findall(r"```json\n(.*?)```", readme, re.DOTALL)
    tea = json.loads(told)
    sent = {name: tea[name] for name in ("name", "kind")}
    headers = {"Authorization": "Bearer key", "Tea-Version": "1"}
    with emulator.run(tmp_path) as server:
        made = httpx2.post(f"{server.base_url}/teas", headers=headers, json=sent).json()
    assert made.keys() == tea.keys() and len(made["id"]) == len(tea["id"])
