"""One datatype of a page that several operations give, whose lists go on differently, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import pytest
from packages import imported, write_schema
from vendors import Answer, Asked, Kind, Vendor, talking

API = """\
# yaml-language-server: $schema=meta/api.schema.json
name: shop
title: Shop API
version: "1"
doc: Sells things.
base_url: https://shop.example
authentication: {bearer: SHOP_KEY}
paging:
  default: by_next
  by_next: {cursor: after, limit: limit, next: next, items: data}
  by_following: {cursor: after, limit: limit, next: following, items: data}
  by_token: {cursor: token, limit: limit, next_cursor: token, items: data}
  by_offset: {offset: skip, limit: limit, total: total, items: data}
"""

RESOURCE = """
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    list: {doc: List them.}
    others: {http: GET /others, doc: List others., paging: by_following, result: ThingList}
    tokens: {http: GET /tokens, doc: List by token., paging: by_token, result: ThingList}
    counted: {http: GET /counted, doc: List by offset., paging: by_offset, result: ThingList}
    search: {http: POST /search, doc: Search., paging: by_token, result: ThingList}
    some: {http: GET /some, doc: Get some., paging: none, result: ThingList}
    one_more: {http: GET /more, doc: Get the box with more., result: Box}
    marks: {http: GET /marks, doc: List marks., paging: default, result: MarkPage}
    all_marks: {http: GET /all-marks, doc: List all marks., paging: default, result: MarkPage}
datatypes:
  Thing:
    properties:
      id: {type: string, doc: its identifier}
  ThingList:
    properties:
      data: {type: list of Thing, doc: the items}
      next: {type: string, doc: where the next page is}
      following: {type: string, doc: where the following page is}
      token: {type: string, doc: the token of the next page}
      total: {type: integer, doc: how many there are}
  Box:
    properties:
      marks: {type: MarkPage, doc: what is in it}
  MarkPage:
    properties:
      data: {type: list of string, doc: the items}
      next: {type: string, doc: where the next page is}
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("shared_pages")
    schema = write_schema(folder / "schema", API, things=RESOURCE)
    with imported(schema, folder, "shop_of_shared_pages") as package:
        yield package


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    """A page tells of a next one by all means at once; each leads to a page of its own."""
    running = Vendor(answer)
    yield running
    running.stop()


def answer(asked: Asked) -> Answer:
    line = asked.line.split(" ")[1]
    path = urlsplit(line).path
    is_first = "?" not in line and asked.body in ("", "{}")
    if "marks" in path or path == "/more":
        page: Any = {"data": ["a", "b"] if is_first else ["c"]}
        if is_first:
            page["next"] = "/marks?from=b"
        return 200, {}, {"marks": page} if path == "/more" else page
    if not is_first:
        return 200, {}, {"data": [{"id": "c"}], "total": 3}
    page = {"data": [{"id": "a"}, {"id": "b"}], "token": "t", "total": 3}
    return 200, {}, {**page, "next": f"{path}?next", "following": f"{path}?following"}


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> Kind:
    return request.param  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("operation", "second"),
    [
        ("list", "GET /things?next"),
        ("others", "GET /others?following"),
        ("tokens", "GET /tokens?token=t"),
        ("counted", "GET /counted?skip=2"),
        ("search", 'POST /search {"token":"t"}'),
    ],
)
def test_each_operation_goes_on_as_it_says(
    shop: ModuleType, vendor: Vendor, kind: Kind, operation: str, second: str
) -> None:
    with talking(shop, kind, vendor, "key") as talk:
        found = talk.items(f"things.{operation}")
    assert [each.id for each in found] == ["a", "b", "c"]
    assert [f"{a.line} {a.body}".strip() for a in vendor.asked][1:] == [second]


def test_a_list_without_pages_is_asked_for_once(
    shop: ModuleType, vendor: Vendor, kind: Kind
) -> None:
    with talking(shop, kind, vendor, "key") as talk:
        page = talk("things.some")
        assert [each.id for each in talk.wait(page.to_list())] == ["a", "b"]
        name = "ThingList" if kind == "sync" else "AsyncThingList"
        assert repr(page) == f"<{name}: 2 data>"
    assert vendor.lines() == ["GET /some"]


def test_a_page_within_another_object_goes_on_by_its_link(
    shop: ModuleType, vendor: Vendor, kind: Kind
) -> None:
    with talking(shop, kind, vendor, "key") as talk:
        box = talk("things.one_more")
        assert talk.wait(box.marks.to_list()) == ["a", "b", "c"]
        vendor.asked.clear()
        assert talk.items("things.all_marks") == ["a", "b", "c"]
    assert vendor.lines() == ["GET /all-marks", "GET /marks?from=b"]
