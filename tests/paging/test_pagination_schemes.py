"""Pagination schemes as APIs mix them: what is asked for page by page, to the letter, and what a page says of itself."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from packages import imported, write_schema
from vendors import Answer, Asked, Kind, Talker, Vendor, talking

from copperplate import emulator

API = """\
# yaml-language-server: $schema=meta/api.schema.json
name: shop
title: Shop API
version: "1"
doc: Sells things.
base_url: https://shop.example
authentication: {bearer: SHOP_KEY}
idempotency: {header: Idempotency-Key}
paging:
  default: by_offset
  by_offset: {offset: skip, limit: limit, items: data}
  by_offset_and_total: {offset: skip, limit: limit, total: total, items: data}
  by_place:
    offset: from
    limit: limit
    total: total
    items: data
    parameters:
      from: {type: integer, minimum: 1, doc: the place of the first item}
      limit: {type: integer, doc: the most items}
  by_number: {page: page, limit: limit, items: data}
  by_number_and_total: {page: page, limit: limit, total: total, items: data}
  by_number_and_pages: {page: page, limit: limit, total_pages: about.pages, items: data}
  by_link: {page: page, limit: limit, link: next, items: data}
  by_url: {cursor: token, limit: limit, next: about.next, items: data}
  by_token: {cursor: token, limit: limit, next_cursor: about.token, items: data}
  by_token_in_query:
    cursor: token
    limit: limit
    next_cursor: about.token
    items: data
    parameters:
      token: {type: string, in: query, wire: "page[token]", doc: where the page begins}
      limit: {type: integer, in: query, wire: "page[size]", doc: the most items}
  by_last: {cursor: after, limit: limit, last: number, items: data}
  by_last_and_more:
    cursor: after
    limit: limit
    last: number
    more: more
    items: data
    parameters:
      after: {type: integer, doc: the number of the last item of the page before}
      limit: {type: integer, doc: the most items}
"""

OPERATIONS = """
    by_offset: {http: GET /a, doc: List them., paging: by_offset, result: ThingPage}
    by_offset_and_total: {http: GET /b, doc: List them., paging: by_offset_and_total, result: ThingPage}
    by_place: {http: GET /l, doc: List them., paging: by_place, result: ThingPage}
    by_number: {http: GET /c, doc: List them., paging: by_number, result: ThingPage}
    by_number_and_total: {http: GET /d, doc: List them., paging: by_number_and_total, result: ThingPage}
    by_number_and_pages: {http: GET /e, doc: List them., paging: by_number_and_pages, result: ThingPage}
    by_link: {http: GET /f, doc: List them., paging: by_link, result: ThingPage}
    by_url: {http: GET /g, doc: List them., paging: by_url, result: ThingPage}
    by_token: {http: GET /h, doc: List them., paging: by_token, result: ThingPage}
    by_token_in_query: {http: GET /i, doc: List them., paging: by_token_in_query, result: ThingPage}
    by_last: {http: GET /j, doc: List them., paging: by_last, result: ThingPage}
    by_last_and_more: {http: GET /k, doc: List them., paging: by_last_and_more, result: ThingPage}
    post_by_offset: {http: POST /a, doc: Find some., paging: by_offset, optional: [colour], result: ThingPage}
    post_by_offset_and_total: {http: POST /b, doc: Find some., paging: by_offset_and_total, optional: [colour], result: ThingPage}
    post_by_number: {http: POST /c, doc: Find some., paging: by_number, optional: [colour], result: ThingPage}
    post_by_number_and_pages: {http: POST /e, doc: Find some., paging: by_number_and_pages, optional: [colour], result: ThingPage}
    post_by_token: {http: POST /h, doc: Find some., paging: by_token, optional: [colour], result: ThingPage}
    post_by_token_in_query: {http: POST /i, doc: Find some., paging: by_token_in_query, optional: [colour], result: ThingPage}
    post_by_last_and_more: {http: POST /k, doc: Find some., paging: by_last_and_more, optional: [colour], result: ThingPage}
"""

RESOURCE = """
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  key: number
  doc: Things.
  operations:
    create: {{doc: Make one., optional: [colour]}}
    list: {{doc: List them.}}{operations}
datatypes:
  Thing:
    properties:
      number: {{type: integer, doc: its number}}
      colour: {{type: string, doc: its colour}}
  ThingList:
    properties:
      data: {{type: list of Thing, doc: the items}}
  ThingPage:
    properties:
      data: {{type: list of Thing, doc: the items}}
      total: {{type: int64, as: text, doc: how many there are}}
      more: {{type: boolean, doc: whether there are more}}
      about: {{type: About, doc: about the list}}
  About:
    properties:
      next: {{type: string, doc: where the next page is}}
      token: {{type: string, doc: for the next page}}
      pages: {{type: integer, doc: how many pages there are}}
"""
RESOURCE = RESOURCE.format(operations=OPERATIONS.rstrip())


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("schemes")
    schema = write_schema(folder / "schema", API, things=RESOURCE)
    with imported(schema, folder, "shop_of_schemes") as package:
        package.schema = schema  # type: ignore[attr-defined]
        yield package


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> Kind:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    running = Vendor(lambda asked: (200, {}, page_of(asked, told(asked))))
    yield running
    running.stop()


def asked_for(asked: Asked) -> dict[str, Any]:
    """The parameters of a request, wherever they are."""
    query = parse_qs(urlsplit(asked.line.split(" ")[1]).query)
    given = {name: texts[-1] for name, texts in query.items()}
    return {**given, **(asked.json() if asked.body else {})}


def start(given: dict[str, Any]) -> int:
    """How many of five items come before the page."""
    token = given.get("token") or given.get("page[token]")
    if token is not None:
        return int(token.removeprefix("t/"))
    if "after" in given:
        return int(given["after"])
    if "from" in given:
        return int(given["from"]) - 1
    return int(given.get("skip", 2 * int(given.get("page", 1)) - 2))


def page_of(asked: Asked, more: dict[str, Any]) -> dict[str, Any]:
    """Two of five items, numbered from 1, and what else the page has."""
    first = start(asked_for(asked))
    items = [
        {"number": n, "colour": "red"} for n in range(first + 1, min(first + 3, 6))
    ]
    return {"data": items, **more}


def told(asked: Asked) -> dict[str, Any]:
    """What a page tells: no more than its path has to."""
    path = urlsplit(asked.line.split(" ")[1]).path
    after = start(asked_for(asked)) + 2
    is_last = after >= 5
    return {
        "/b": {"total": "5"},
        "/d": {"total": "5"},
        "/l": {"total": "5"},
        "/e": {"about": {"pages": 3}},
        "/g": {"about": {} if is_last else {"next": f"/g?token=t/{after}"}},
        "/h": {"about": {"token": None if is_last else f"t/{after}"}},
        "/i": {"about": {} if is_last else {"token": f"t/{after}"}},
        "/k": {"more": not is_last},
    }.get(path, {})


def linked(asked: Asked) -> Answer:
    """A page with a link in a header."""
    number = int(asked_for(asked).get("page", 1))
    link = f'</f?page=1>; rel="first", </f?page={number + 1}&limit=2>; rel="next"'
    headers = {"Link": link} if number < 3 else {}
    return 200, headers, page_of(asked, {})


BODY = '{"colour":"red",'

REQUESTS: dict[str, list[str]] = {
    "by_offset": ["GET /a?limit=2"]
    + [f"GET /a?skip={n}&limit=2" for n in (2, 4, 5)],  # the last one is empty
    "by_offset_and_total": ["GET /b?limit=2"]
    + [f"GET /b?skip={n}&limit=2" for n in (2, 4)],
    "by_place": ["GET /l?limit=2"] + [f"GET /l?from={n}&limit=2" for n in (3, 5)],
    "by_number": ["GET /c?limit=2"] + [f"GET /c?page={n}&limit=2" for n in (2, 3, 4)],
    "by_number_and_total": ["GET /d?limit=2"]
    + [f"GET /d?page={n}&limit=2" for n in (2, 3)],
    "by_number_and_pages": ["GET /e?limit=2"]
    + [f"GET /e?page={n}&limit=2" for n in (2, 3)],
    "by_link": ["GET /f?limit=2"] + [f"GET /f?page={n}&limit=2" for n in (2, 3)],
    "by_url": ["GET /g?limit=2"] + [f"GET /g?token=t/{n}" for n in (2, 4)],
    "by_token": ["GET /h?limit=2"] + [f"GET /h?token=t%2F{n}&limit=2" for n in (2, 4)],
    "by_token_in_query": ["GET /i?page%5Bsize%5D=2"]
    + [f"GET /i?page%5Btoken%5D=t%2F{n}&page%5Bsize%5D=2" for n in (2, 4)],
    "by_last": ["GET /j?limit=2"] + [f"GET /j?after={n}&limit=2" for n in (2, 4, 5)],
    "by_last_and_more": ["GET /k?limit=2"]
    + [f"GET /k?after={n}&limit=2" for n in (2, 4)],
    "post_by_offset": [f'POST /a {BODY}"limit":2}}']
    + [f'POST /a {BODY}"skip":{n},"limit":2}}' for n in (2, 4, 5)],
    "post_by_offset_and_total": [f'POST /b {BODY}"limit":2}}']
    + [f'POST /b {BODY}"skip":{n},"limit":2}}' for n in (2, 4)],
    "post_by_number": [f'POST /c {BODY}"limit":2}}']
    + [f'POST /c {BODY}"page":{n},"limit":2}}' for n in (2, 3, 4)],
    "post_by_number_and_pages": [f'POST /e {BODY}"limit":2}}']
    + [f'POST /e {BODY}"page":{n},"limit":2}}' for n in (2, 3)],
    "post_by_token": [f'POST /h {BODY}"limit":2}}']
    + [f'POST /h {BODY}"token":"t/{n}","limit":2}}' for n in (2, 4)],
    "post_by_token_in_query": ['POST /i?page%5Bsize%5D=2 {"colour":"red"}']
    + [
        f'POST /i?page%5Btoken%5D=t%2F{n}&page%5Bsize%5D=2 {{"colour":"red"}}'
        for n in (2, 4)
    ],
    "post_by_last_and_more": [f'POST /k {BODY}"limit":2}}']
    + [f'POST /k {BODY}"after":{n},"limit":2}}' for n in (2, 4)],
}
"""By operation, what is asked for until the last of five items."""

TELLS_MORE = {"by_link", "by_url", "by_token", "by_token_in_query", "by_last_and_more"}
TELLS_MORE |= {"by_offset_and_total", "by_place", "by_number_and_pages"}
"""The schemes whose pages tell whether another one follows."""


@pytest.mark.parametrize("operation", REQUESTS)
def test_what_is_asked_for(shop: ModuleType, kind: Kind, operation: str) -> None:
    by_header = operation == "by_link"
    respond = linked if by_header else lambda a: (200, {}, page_of(a, told(a)))
    vendor = Vendor(respond)
    given = {"colour": "red"} if operation.startswith("post") else {}
    try:
        with talking(shop, kind, vendor, "key") as talk:
            found = talk.items(f"things.{operation}", limit=2, **given)
    finally:
        vendor.stop()
    assert [each.number for each in found] == [1, 2, 3, 4, 5]
    sent = [f"{asked.line} {asked.body}".strip() for asked in vendor.asked]
    assert sent == REQUESTS[operation]


@pytest.mark.parametrize("operation", REQUESTS)
def test_a_page_says_whether_more_follow(
    shop: ModuleType, kind: Kind, operation: str
) -> None:
    by_header = operation == "by_link"
    respond = linked if by_header else lambda a: (200, {}, page_of(a, told(a)))
    vendor = Vendor(respond)

    async def all_of(pages: Any) -> list[str]:
        return [repr(page) async for page in pages]

    try:
        with talking(shop, kind, vendor, "key") as talk:
            pages = getattr(talk.client.things, operation)().pages()
            if kind == "sync":
                shown = [repr(page) for page in pages]
            else:
                shown = talk.wait(all_of(pages))
    finally:
        vendor.stop()
    name = "ThingPage" if kind == "sync" else "AsyncThingPage"
    more = ", more follow" if operation.removeprefix("post_") in TELLS_MORE else ""
    assert shown[:3] == [
        *[f"<{name}: 2 data{more}>"] * 2,
        f"<{name}: 1 data>",
    ]


def test_what_makes_no_sense_is_not_said_to_follow(shop: ModuleType) -> None:
    vendor = Vendor(lambda asked: (200, {}, page_of(asked, {"total": "many"})))
    try:
        with talking(shop, "sync", vendor, "key") as talk:
            page = talk("things.by_offset_and_total")
            assert repr(page) == "<ThingPage: 2 data>"
            with pytest.raises(shop.InvalidResponseError, match="total is no whole"):
                page.to_list()
    finally:
        vendor.stop()


@pytest.mark.parametrize("copied", [copy.copy, lambda p: pickle.loads(pickle.dumps(p))])
def test_a_copy_of_a_page_does_not_pass_for_all_of_the_list(
    shop: ModuleType, vendor: Vendor, copied: Callable[[Any], Any]
) -> None:
    with talking(shop, "sync", vendor, "key") as talk:
        for operation in ("by_offset", "by_token", "by_last", "by_last_and_more"):
            page = copied(talk(f"things.{operation}"))
            assert [thing.number for thing in page.data] == [1, 2]
            with pytest.raises(TypeError, match="this ThingPage has no Client"):
                page.to_list()
        last = copied(talk("things.by_token", token="t/4"))
        assert [thing.number for thing in last] == [5]


def test_a_total_may_be_text_or_a_number(shop: ModuleType) -> None:
    for total in ("3", 3, 3.0):
        vendor = Vendor(lambda asked: (200, {}, page_of(asked, {"total": total})))
        try:
            with talking(shop, "sync", vendor, "key") as talk:
                found = talk.items("things.by_offset_and_total")
        finally:
            vendor.stop()
        assert [each.number for each in found] == [1, 2, 3, 4]
        assert vendor.lines() == ["GET /b", "GET /b?skip=2"]


def test_each_page_of_a_post_has_an_idempotency_key_of_its_own(
    shop: ModuleType, kind: Kind
) -> None:
    bodies: dict[str | None, str] = {}

    def respond(asked: Asked) -> Answer:
        key = asked.headers.get("idempotency-key")
        if bodies.setdefault(key, asked.body) != asked.body:
            return 422, {}, {"message": "the key is that of another request"}
        return 200, {}, page_of(asked, told(asked))

    vendor = Vendor(respond)
    try:
        with talking(shop, kind, vendor, "key") as talk:
            talk.items("things.post_by_token")
            for options in (
                {"idempotency_key": "mine"},
                {"headers": {"idempotency-KEY": "my own"}},
            ):
                found = talk.items("things.post_by_token", options=options)
                assert [each.number for each in found] == [1, 2, 3, 4, 5]
    finally:
        vendor.stop()
    keys = vendor.sent("idempotency-key")
    assert keys[3] == "mine" and keys[6] == "my own"
    assert len(set(keys)) == 9 and None not in keys


@pytest.mark.parametrize("operation", REQUESTS)
def test_the_emulator_has_it_alike(
    shop: ModuleType, kind: Kind, operation: str
) -> None:
    given = {"colour": "red"} if operation.startswith("post") else {}
    with emulator.run(shop.schema) as running:
        talk = Talker(shop, kind, running.base_url, "key")
        for _ in range(5):
            talk("things.create", colour="red")
        found = talk.items(f"things.{operation}", limit=2, **given)
        page = talk(f"things.{operation}", limit=2, **given)
        talk.close()
        assert [each.number for each in found] == [1, 2, 3, 4, 5]
        if "total" in operation:
            assert (page.total, page.to_dict()["total"]) == (5, "5")
        assert len(running.requests) - 5 - 1 == len(REQUESTS[operation])
