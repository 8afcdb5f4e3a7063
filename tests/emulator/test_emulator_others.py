"""Members that no property describes, where a datatype may have some: taken, checked, kept and answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from caller import Caller
from packages import imported, write_schema

from copperplate import emulator

TEAS = """
service:
  attribute: teas
  class: TeasClient
  path: /teas
  of: Tea
  doc: Teas.
  parameters:
    tea: {type: Tea, doc: the whole tea}
    filter: {type: Filter, doc: only those that are like this}
  operations:
    create: {doc: Add one., body: tea}
    get: {doc: Get one.}
    list: {doc: List them., result: list of Tea}
    replace: {doc: Put another in its place., body: tea}
    update: {doc: Change one., optional: [name, others]}
    rename: {http: "POST /teas/{id}/rename", doc: Name it., required: [name], result: Tea}
    find: {http: GET /teas/find, doc: Find some., optional: [filter], result: list of Tea}
datatypes:
  Tea:
    properties:
      id: {type: string, doc: its id}
      name: {type: string, required: true, doc: what people call it}
      harvest: {type: Harvest, nullable: true, doc: when it was picked}
      rivals: {type: list of Rival, doc: teas that are like it}
    others: {type: string or Note, nullable: true, max_characters: 9, doc: what people note of it}
  Harvest:
    properties:
      days: {type: list of date, doc: the days}
    others: {type: decimal, minimum: 0, doc: "what was picked, by whom"}
  Note:
    properties:
      text: {type: string, required: true, max_characters: 5, doc: what it says}
      by: {type: string, default: nobody, doc: who says so}
      about: {type: string, refers_to: Tea, doc: which tea it is about}
  Rival:
    properties:
      id: {type: string, required: true, refers_to: Tea, doc: which one}
    others: {type: any, doc: anything}
  Filter:
    properties:
      kind: {type: string, doc: how the leaves were treated}
    others: {type: date, doc: any day}
"""
NOTE = {"text": "good", "by": "nobody", "about": ""}


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_schema(tmp_path_factory.mktemp("teas"), teas=TEAS)


@pytest.fixture
def shop(schema: Path) -> Iterator[Caller]:
    with emulator.run(schema) as server:
        with Caller(server, {"Authorization": "Bearer test"}) as caller:
            yield caller


def test_they_are_kept_and_answered(shop: Caller) -> None:
    given = {
        "name": "Assam",
        "cup": "glass",
        "note": {"text": "good"},
        "nothing": None,
        "harvest": {"days": ["2024-02-29"], "ada": 1.5},
    }
    made = shop(201, "POST", "/teas", given)
    assert made == {
        "id": made["id"],
        "name": "Assam",
        "harvest": {"days": ["2024-02-29"], "ada": 1.5},
        "rivals": [],
        "cup": "glass",
        "note": {"text": "good", "by": "nobody", "about": ""},
        "nothing": None,
    }
    path = f"/teas/{made['id']}"
    assert shop(200, "GET", path) == made
    assert shop(200, "GET", "/teas") == [made]
    assert shop(200, "POST", f"{path}/rename", {"name": "Oolong"}) == {
        **made,
        "name": "Oolong",
    }
    changed = shop(200, "PATCH", path, {"cup": "clay", "pot": "iron"})
    assert changed == {**made, "name": "Oolong", "cup": "clay", "pot": "iron"}
    replaced = shop(200, "PUT", path, {"name": "Pu-Erh", "pot": "clay"})
    assert replaced == {
        "id": made["id"],
        "name": "Pu-Erh",
        "harvest": None,
        "rivals": [],
        "pot": "clay",
    }


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"cup": 1}, "'cup' must be string or Note"),
        ({"cup": "x" * 10}, "'cup' must be at most 9 characters, not 10"),
        ({"cup": {"text": "far too long"}}, "'cup.text' must be at most 5 characters"),
        ({"cup": {"text": "a", "bye": "b"}}, "'cup.bye' (did you mean 'by'?)"),
        ({"cup": {}}, "'cup.text' is required"),
        ({"harvest": {"ada": -1}}, "'harvest.ada' must be at least 0, not -1"),
        ({"harvest": {"ada": "much"}}, "'harvest.ada' must be a number"),
        ({"cup": {"text": "a", "about": "lost"}}, "'cup.about': there is no Tea"),
        ({"rivals": [{"more": 1}]}, "'rivals[0].id' is required"),
    ],
)
def test_they_are_checked(given: dict[str, Any], told: str, shop: Caller) -> None:
    assert told in shop.refused(400, "POST", "/teas", {"name": "Assam", **given})
    assert told in shop.refused(400, "POST", "/teas", {"name": "Assam", **given})


def test_an_operation_that_does_not_take_them_refuses_them(shop: Caller) -> None:
    made = shop(201, "POST", "/teas", {"name": "Assam"})
    told = shop.refused(
        400, "POST", f"/teas/{made['id']}/rename", {"name": "a", "cup": "glass"}
    )
    assert "unknown field 'cup'" in told
    told = shop.refused(400, "PATCH", f"/teas/{made['id']}", {"cup": 1})
    assert "'cup' must be string or Note" in told


def test_null_is_one_only_where_it_may_be(shop: Caller) -> None:
    given = {"name": "Assam", "cup": None, "harvest": {"ada": None}}
    made = shop(201, "POST", "/teas", given)
    assert made["cup"] is None and "cup" in made
    assert made["harvest"] == {"days": []}
    rivals = [{"id": made["id"], "any": {"of": None}, "none": None}]
    again = shop(201, "POST", "/teas", {"name": "Oolong", "rivals": rivals})
    assert again["rivals"] == rivals


def test_what_they_refer_to_may_go(shop: Caller) -> None:
    first = shop(201, "POST", "/teas", {"name": "Assam"})["id"]
    note = {"text": "like", "about": first}
    second = shop(201, "POST", "/teas", {"name": "Oolong", "note": note})
    assert second["note"] == {**note, "by": "nobody"}
    shop.server.reset()
    assert shop(200, "GET", "/teas") == []


def test_snapshots_and_seeds_have_them(shop: Caller) -> None:
    made = shop(201, "POST", "/teas", {"name": "Assam", "cup": "glass"})
    snapshot = shop.server.snapshot()
    assert snapshot["teas"][0]["cup"] == "glass"
    shop.server.reset()
    shop.server.restore(snapshot)
    assert shop(200, "GET", f"/teas/{made['id']}") == made


def test_they_are_read_in_a_query(shop: Caller) -> None:
    assert shop(200, "GET", "/teas/find?filter[picked]=2024-02-29") == []
    told = shop.refused(400, "GET", "/teas/find?filter[picked]=today")
    assert "'filter.picked' must be a date" in told


def test_a_client_gets_back_what_it_sent(
    shop: Caller, schema: Path, tmp_path: Path
) -> None:
    with imported(schema, tmp_path, "teas_of_emulator") as package:
        types = package.datatypes
        with package.Client("key", shop.server.base_url) as client:
            others = {"cup": "glass", "note": types.Note.new(text="good"), "no": None}
            made = client.teas.create(types.Tea.new(name="Assam", others=others))
            assert made.others["cup"] == "glass" and made.others["no"] is None
            assert made.others["note"].to_dict() == NOTE
            again = client.teas.replace(made.id, client.teas.get(made.id))
            assert again == made
            changed = client.teas.update(made.id, others={"cup": None, "pot": "iron"})
            assert changed.others["cup"] is None and changed.others["pot"] == "iron"
