"""What an API's conventions are stands in its schema: order and size of pages, identifiers, secrets, statuses."""

from __future__ import annotations

import dataclasses
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from caller import Caller

from copperplate import emulator
from copperplate.ir import field_facts
from copperplate.ir.model import JSONValue

HARBOUR = Path(__file__).with_name("harbour")
Start = Callable[[str, str], Caller]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts an emulator of the harbour, with other words in its ``api.yaml``: ``new`` for ``old``."""
    callers: list[Caller] = []

    def run(old: str, new: str) -> Caller:
        text = (HARBOUR / "api.yaml").read_text()
        assert old in text
        shutil.copytree(HARBOUR, tmp_path / "schema")
        (tmp_path / "schema" / "api.yaml").write_text(text.replace(old, new))
        callers.append(Caller(emulator.run(tmp_path / "schema"), {"X-Key": "test"}))
        return callers[-1]

    yield run
    for caller in callers:
        caller.http.close()
        caller.server.close()


@pytest.fixture(scope="module")
def harbour() -> Iterator[Caller]:
    """A caller of an emulator of the harbour."""
    with (
        emulator.run(HARBOUR) as server,
        Caller(server, {"X-Key": "test"}) as caller,
    ):
        yield caller


@pytest.fixture
def call(harbour: Caller) -> Caller:
    """A caller of an emulator of the harbour, as new."""
    harbour.server.reset()
    return harbour


def _enter(call: Caller, count: int) -> None:
    for _ in range(count):
        call(201, "POST", "/ships", {})


def _numbers(page: Any) -> list[int]:
    return [ship["number"] for ship in page["ships"]]


@pytest.mark.parametrize(
    ("order", "pages", "last"),
    [
        ("oldest_first", [[1, 2, 3], [5, 6, 7]], [8, 9, 10]),
        ("newest_first", [[8, 7, 6], [4, 3, 2]], [1]),
    ],
)
def test_pages_go_on_in_their_order_while_ships_come_and_go(
    start: Start, order: str, pages: list[list[int]], last: list[int]
) -> None:
    call = start("oldest_first", order)
    _enter(call, 8)
    uri = "/ships"
    for numbers in pages:
        page = call(200, "GET", uri)
        assert _numbers(page) == numbers
        uri = page["next"]
        assert uri == f"{call.server.base_url}/ships?after={numbers[-1]}"
        # The one that the next page begins after, and one that would have been its first.
        call(200, "DELETE", f"/ships/{numbers[-1]}")
        if numbers is pages[0]:
            call(200, "DELETE", f"/ships/{4 if order == 'oldest_first' else 5}")
        _enter(call, 1)
    page = call(200, "GET", uri)
    assert (_numbers(page), page["next"]) == (last, None)


@pytest.mark.parametrize("order", ["oldest_first", "newest_first"])
def test_a_cursor_must_have_been_there(start: Start, order: str) -> None:
    call = start("oldest_first", order)
    _enter(call, 1)
    assert _numbers(call(200, "GET", "/ships?after=1")) == []
    assert call(400, "GET", "/ships?after=2")["code"] == "lost"


@pytest.mark.parametrize(
    ("facts", "count"),
    [("maximum: 5, default: 3", 3), ("maximum: 5", 5), ("unit: ships", 7)],
)
def test_a_page_is_as_long_as_the_schema_says(
    start: Start, facts: str, count: int
) -> None:
    call = start("maximum: 5, default: 3", facts)
    _enter(call, 7)
    assert len(_numbers(call(200, "GET", "/ships"))) == count
    # Ships have a limit of their own, which this one doesn't ask for.
    assert _numbers(call(200, "GET", "/ships?limit=2")) == [1, 2]
    for limit in (0, -1):
        message = call.refused(400, "GET", f"/ships?limit={limit}")
        assert message == f"'limit' must be at least 1, not {limit}"


def test_without_pages_a_list_is_whole_and_the_oldest_is_first(harbour: Caller) -> None:
    api = dataclasses.replace(harbour.server.api, paging=())
    with emulator.run(api) as server, Caller(server, {"X-Key": "test"}) as call:
        _enter(call, 4)
        page = call(200, "GET", "/ships")
        assert (_numbers(page), page["next"]) == ([1, 2, 3, 4], None)


def test_a_custom_list_comes_in_pages_as_well(call: Caller) -> None:
    for name in ("Ann", "Bee", "Ann", "Ann"):
        call(201, "POST", "/ships", {"name": name})
    page = call(200, "GET", "/ships/named?name=Ann&limit=2")
    assert _numbers(page) == [1, 3]
    assert _numbers(call(200, "GET", page["next"])) == [4]


def test_identifiers_are_as_the_schema_says(call: Caller) -> None:
    _enter(call, 1)
    made = call(201, "POST", "/passes", {"ship_number": 1})
    assert re.fullmatch("pass-[0-9A-Za-z]{9}", made["id"])
    sailor = call(201, "POST", "/ships/1/decks/upper/crew", {})
    assert re.fullmatch("[0-9A-Za-z]{9}", sailor["id"])
    for path in ("/ships", "/none", "/_emulator/none"):
        answer = call.http.get(path)
        told = answer.headers.get("X-Call") or answer.json()["details"]["call"]
        assert re.fullmatch("call-[0-9A-Za-z]{9}", told), path


def test_secrets_are_made_up_within_their_limits(call: Caller) -> None:
    _enter(call, 1)
    made = call(201, "POST", "/passes", {"ship_number": 1})
    assert (len(made["code"]), len(made["pin"])) == (40, 4)


def test_a_reference_may_be_a_number(call: Caller) -> None:
    _enter(call, 2)
    made = call(201, "POST", "/passes", {"ship_number": 2})
    assert made["ship"] == {"number": 2, "name": ""}
    message = call.refused(400, "POST", "/passes", {"ship_number": 3})
    assert message == "'ship_number': there is no Ship \"3\""
    snapshot = call.server.snapshot()
    call.server.restore(snapshot)
    assert call(200, "GET", "/passes")["passes"][0]["ship"]["number"] == 2
    call(200, "DELETE", "/ships/2")
    assert call(200, "GET", "/passes")["passes"] == []


def test_what_was_deleted_is_answered_if_that_is_declared(call: Caller) -> None:
    made = call(201, "POST", "/ships", {"name": "Ann"})
    assert call(200, "DELETE", "/ships/1") == made
    call.refused(404, "GET", "/ships/1")


def test_a_path_that_ends_in_a_parameter_names_no_property(call: Caller) -> None:
    made = call(201, "POST", "/ships", {"name": "Ann"})
    call(204, "DELETE", "/ships/1/names/Bee")
    assert call(200, "GET", "/ships/1") == made


def test_a_singleton_may_stand_alone(call: Caller) -> None:
    assert call(200, "GET", "/office") == {"opens": 0}
    changed = call(200, "PATCH", "/office", {"opens": 3600})
    assert call(200, "GET", "/office") == changed == {"opens": 3600}
    snapshot = call.server.snapshot()
    call.server.restore(snapshot)
    assert call.server.snapshot() == snapshot
    call.server.restore({})
    assert call(200, "GET", "/office") == {"opens": 0}


def test_a_property_that_is_a_singleton_and_is_always_there(call: Caller) -> None:
    assert call(201, "POST", "/ships", {})["cargo"] is None
    assert call(200, "GET", "/ships/1/cargo") == {"kind": "sand", "tons": 0}
    loaded = call(200, "PATCH", "/ships/1/cargo", {"kind": "salt"})
    assert loaded == {"kind": "salt", "tons": 0}
    assert call(200, "PATCH", "/ships/1/cargo", {"tons": 3}) == loaded | {"tons": 3}
    assert call(200, "GET", "/ships/1")["cargo"] == {"kind": "salt", "tons": 3}
    assert call(200, "PUT", "/ships/1/cargo", {"tons": 4})["kind"] == "sand"


def test_all_that_is_under_an_object_goes_with_it(call: Caller) -> None:
    _enter(call, 2)
    logbook: JSONValue = [{"_parent": "/ships/1", "text": "calm"}]
    crew: JSONValue = [{"_parent": f"/ships/{n}/decks/upper"} for n in (1, 2)]
    below = {"logbook": logbook, "crew": crew}
    call.server.restore(call.server.snapshot() | below)
    assert call(200, "GET", "/ships/1/logbook") == {"text": "calm"}
    assert len(call(200, "GET", "/ships/1/decks/upper/crew")["crew"]) == 1
    call(200, "DELETE", "/ships/1")
    left = call.server.snapshot()
    assert left.keys() == {"ships", "crew"}
    assert isinstance(left["crew"], list) and len(left["crew"]) == 1
    call.server.restore(left)
    assert call(200, "GET", "/ships")["ships"][0]["number"] == 2


def test_a_singleton_that_is_deleted_is_answered_as_it_was(call: Caller) -> None:
    _enter(call, 1)
    logbook = {"_parent": "/ships/1", "text": "calm"}
    call.server.restore(call.server.snapshot() | {"logbook": [logbook]})
    assert call(200, "DELETE", "/ships/1/logbook") == {"text": "calm"}
    call.refused(404, "GET", "/ships/1/logbook")


@pytest.mark.parametrize(
    ("kind", "method", "path", "body", "where"),
    [
        ("list", "POST", "/ships/1/signal", {"flags": []}, "flags"),
        ("string", "POST", "/ships/1/signal", {"flags": ["a"]}, "flags[0]"),
        ("integer", "GET", "/ships?limit=1", None, "limit"),
        ("datatype", "PUT", "/ships/1/cargo", {}, "cargo"),
        ("duration", "PATCH", "/office", {"opens": 1}, "opens"),
    ],
)
def test_a_fact_that_is_new_in_the_table_is_enforced(
    call: Caller,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    method: str,
    path: str,
    body: Any,
    where: str,
) -> None:
    _enter(call, 1)
    fact = field_facts.Fact(
        name="new",
        say=lambda field: None,
        fits=(kind,),
        check=lambda field, value: "better",
    )
    monkeypatch.setattr(field_facts, "FACTS", (*field_facts.FACTS, fact))
    assert call.refused(400, method, path, body) == f"'{where}' must be better"
