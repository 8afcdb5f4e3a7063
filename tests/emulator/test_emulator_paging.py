"""Every pagination scheme that a schema can describe: what a page says of the next one, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from caller import ROOT, Caller
from packages import API, write_schema

from copperplate import emulator

SHELVES = ROOT / "tests" / "paging" / "schema"


@pytest.fixture(scope="module")
def shelves() -> Iterator[Caller]:
    with (
        emulator.run(SHELVES) as server,
        Caller(server, {"Authorization": "Bearer test"}) as caller,
    ):
        yield caller


@pytest.fixture
def call(shelves: Caller) -> Caller:
    """A caller of an emulator of the shelves, as new."""
    shelves.server.reset()
    return shelves


def fill(call: Caller, name: str, *objects: dict[str, Any]) -> None:
    call.server.restore({name: list(objects)})


def test_the_last_id_and_whether_there_is_more(call: Caller) -> None:
    fill(call, "charges", *({"id": f"ch_{n}", "customer": "c"} for n in range(3)))
    items = [{"id": f"ch_{n}", "customer": "c"} for n in range(3)]
    first = call(200, "GET", "/charges?limit=2")
    assert first == {"data": items[:2], "has_more": True}
    last = call(200, "GET", "/charges?limit=2&starting_after=ch_1")
    assert last == {"data": items[2:], "has_more": False}
    assert call(200, "GET", "/charges?starting_after=ch_2") == {
        **{"data": [], "has_more": False}
    }
    refused = call(400, "GET", "/charges?starting_after=ch_9")
    assert refused["code"] == "no_such_item"
    assert refused["message"] == "'starting_after' is not the end of a page: \"ch_9\""


def test_the_filters_hold_for_each_page(call: Caller) -> None:
    fill(
        call, "charges", *({"id": f"ch_{n}", "customer": "ab"[n % 2]} for n in range(5))
    )
    first = call(200, "GET", "/charges?limit=2&customer=a")
    assert ([c["id"] for c in first["data"]], first["has_more"]) == (
        ["ch_0", "ch_2"],
        True,
    )
    last = call(200, "GET", "/charges?limit=2&customer=a&starting_after=ch_2")
    assert ([c["id"] for c in last["data"]], last["has_more"]) == (["ch_4"], False)


def test_a_list_at_the_top_and_a_link_in_a_header(call: Caller) -> None:
    base = call.server.base_url
    fill(
        call,
        "commits",
        *({"_parent": "/repos/r%20s", "sha": f"s{n}"} for n in range(3)),
    )
    first = call.http.get("/repos/r%20s/commits?per_page=2")
    assert first.json() == [{"sha": f"s{n}", "repo": "r s"} for n in range(2)]
    link = first.headers["Link"]
    assert link == f'<{base}/repos/r%20s/commits?per_page=2&page=2>; rel="next"'
    last = call.http.get(link.partition(">")[0][1:])
    assert last.json() == [{"sha": "s2", "repo": "r s"}]
    assert "Link" not in last.headers
    assert call(200, "GET", "/repos/r%20s/commits?page=9") == []
    assert "'page'" in call(400, "GET", "/repos/r/commits?page=0")["message"]
    assert call.http.get("/repos/r/branches").json() == []


def test_a_token(call: Caller) -> None:
    fill(call, "files", *({"id": f"f{n}", "name": "n"} for n in range(3)))
    first = call(200, "GET", "/files?pageSize=2")
    assert [each["id"] for each in first["files"]] == ["f0", "f1"]
    token = first["nextPageToken"]
    last = call(200, "GET", f"/files?pageSize=2&pageToken={token}")
    assert last == {"files": [{"id": "f2", "name": "n"}], "nextPageToken": None}
    assert call(400, "GET", "/files?pageToken=none")["code"] == "bad_token"


def test_an_offset_and_a_total(call: Caller) -> None:
    fill(call, "tracks", *({"id": f"t{n}", "title": "xy"[n % 2]} for n in range(5)))
    page = call(200, "GET", "/tracks?top=2&skip=3")
    assert [each["id"] for each in page["results"]] == ["t3", "t4"]
    assert page["count"] == 5
    assert call(200, "GET", "/tracks?title=x")["count"] == 3
    assert call(200, "GET", "/tracks?skip=9") == {"results": [], "count": 5}
    assert call(400, "GET", "/tracks?skip=-1")["message"].startswith("'skip' must be")


def test_numbers_of_pages_and_their_total(call: Caller) -> None:
    fill(call, "rows", *({"number": n} for n in range(1, 6)))
    page = call(200, "GET", "/rows?size=2&page=3")
    assert page == {
        "data": {"rowItems": [{"number": 5}]},
        "meta": {"total": 5, "pageCount": 3},
    }
    empty = {"data": {"rowItems": []}, "meta": {"total": 5, "pageCount": 3}}
    assert call(200, "GET", "/rows?size=2&page=4") == empty
    assert call(200, "GET", "/rows")["meta"] == {"total": 5, "pageCount": 1}
    zero = call(200, "GET", "/rows/all?size=2&page=0")
    assert zero == [{"number": 1}, {"number": 2}]
    assert call(200, "GET", "/rows/all?size=2&page=2") == [{"number": 5}]
    assert call(400, "GET", "/rows/all?page=-1")["status"] == 400


def test_a_cursor_deep_in_the_page(call: Caller) -> None:
    fill(call, "channels", *({"id": f"C{n}"} for n in range(3)))
    first = call(200, "GET", "/conversations?limit=2")
    assert [each["id"] for each in first["channels"]] == ["C0", "C1"]
    cursor = first["response_metadata"]["next_cursor"]
    last = call(200, "GET", f"/conversations?limit=2&cursor={cursor}")
    assert [each["id"] for each in last["channels"]] == ["C2"]
    assert last["response_metadata"] == {"next_cursor": None}


def test_a_url_deep_in_the_page(call: Caller) -> None:
    base = call.server.base_url
    fill(call, "articles", *({"id": f"a{n}"} for n in range(3)))
    first = call(200, "GET", "/articles?page[size]=2")
    assert first == {
        "data": [{"id": "a2"}, {"id": "a1"}],
        "links": {"next": f"{base}/articles?page%5Bsize%5D=2&page%5Bafter%5D=a1"},
    }
    last = call(200, "GET", first["links"]["next"])
    assert last == {"data": [{"id": "a0"}], "links": {"next": None}}
    assert call(400, "GET", "/articles?page[after]=x")["code"] == "bad_cursor"


def test_a_cursor_in_the_body_of_a_post(call: Caller) -> None:
    fill(call, "documents", *({"id": f"d{n}", "title": "xy"[n % 2]} for n in range(5)))
    asked = {"words": ["w"], "title": "x", "page_size": 2}
    first = call(200, "POST", "/documents/search", asked)
    assert first == {
        "results": [{"id": "d0", "title": "x"}, {"id": "d2", "title": "x"}],
        "has_more": True,
        "next_cursor": "d2",
    }
    last = call(200, "POST", "/documents/search", {**asked, "start_cursor": "d2"})
    assert last == {
        "results": [{"id": "d4", "title": "x"}],
        "has_more": False,
        "next_cursor": None,
    }
    wrong = {**asked, "start_cursor": "d9"}
    assert "'start_cursor'" in call(400, "POST", "/documents/search", wrong)["message"]
    assert "page_size" in call.refused(
        400, "POST", "/documents/search", {**asked, "page_size": 0}
    )


def test_a_list_that_does_not_come_in_pages(call: Caller) -> None:
    fill(call, "rows", {"number": 1})
    assert call(200, "GET", "/rows/sample?page=7&size=1") == []


SCORES = """
service:
  attribute: scores
  class: ScoresClient
  path: /scores
  of: Score
  doc: Scores.
  operations:
    create: {doc: Add one., optional: [rank, player]}
    list: {doc: List them.}
datatypes:
  Score:
    properties:
      id: {type: string, doc: its identifier}
      rank: {type: int64, as: text, doc: its place}
      player: {type: string, doc: whose it is}
  ScoreList:
    properties:
      data: {type: list of Score, doc: the scores}
      more: {type: boolean, doc: whether there are more}
"""


@pytest.mark.parametrize("last", ["rank", "player"])
def test_what_the_last_item_tells_is_its_own(tmp_path: Path, last: str) -> None:
    head = API.partition("paging:")[0]
    api = head + (
        f"paging: {{cursor: after, limit: limit, last: {last}, more: more, items: data}}\n"
    )
    with (
        emulator.run(write_schema(tmp_path, api, scores=SCORES)) as server,
        Caller(server, {"Authorization": "Bearer test"}) as call,
    ):
        made = [call(201, "POST", "/scores", {})["id"] for _ in range(5)]
        found, query, more = [], "", True
        while more and len(found) < 9:
            page = call(200, "GET", f"/scores?limit=2{query}")
            found += [each["id"] for each in page["data"]]
            query, more = f"&after={page['data'][-1][last]}", page["more"]
        assert found == made


def test_items_that_share_a_cursor_come_once_or_are_passed_over(tmp_path: Path) -> None:
    head = API.partition("paging:")[0]
    api = head + (
        "paging: {cursor: after, limit: limit, last: player, more: more, items: data}\n"
    )
    with (
        emulator.run(write_schema(tmp_path, api, scores=SCORES)) as server,
        Caller(server, {"Authorization": "Bearer test"}) as call,
    ):
        for player in "abbbc":
            call(201, "POST", "/scores", {"player": player})
        first = call(200, "GET", "/scores?limit=2")
        assert [each["player"] for each in first["data"]] == ["a", "b"]
        last = call(200, "GET", "/scores?limit=2&after=b")
        assert [each["player"] for each in last["data"]] == ["c"]
