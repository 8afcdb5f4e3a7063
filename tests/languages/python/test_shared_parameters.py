"""Parameters that a whole API shares: told to a client once, sent with each call that takes them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, get_type_hints

import pytest

from packages import API, files, imported, write_schema
from vendors import Answer, Asked, Kind, Talker, Vendor, talking

SCHEMA = Path(__file__).parents[2] / "cases" / "shared_parameters" / "schema"

TEA = {"id": "tea_1", "name": "Assam"}
MORE = "/accounts/acc_1/teas?limit=1&after=tea_1"
LAST = "/accounts/acc_1/teas?after=tea_2&as_of=2020-01-01"


def answer(asked: Asked) -> Answer:
    verb, path = asked.line.split(" ")
    if verb == "DELETE":
        return 204, {}, None
    if not path.partition("?")[0].endswith("/teas") or verb == "POST":
        return 200, {}, TEA
    if path.startswith(MORE):
        return 200, {}, {"teas": [TEA], "next": LAST}
    return 200, {}, {"teas": [TEA], "next": None if path == LAST else MORE}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("shop")
    with imported(SCHEMA, folder, "shop_of_accounts") as package:
        yield package


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SHOP_ACCOUNT", "SHOP_MARKET", "SHOP_DAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    vendor = Vendor(answer)
    yield vendor
    vendor.stop()


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> Kind:
    kind: Kind = request.param
    return kind


@pytest.fixture
def talk(shop: ModuleType, kind: Kind, vendor: Vendor) -> Iterator[Talker]:
    told = {"account": "acc_1", "market": "north", "day": date(2024, 1, 31)}
    with talking(shop, kind, vendor, "key", **told) as talker:
        yield talker


def test_a_client_is_told_once_and_sends_them_with_each_call(
    talk: Talker, vendor: Vendor
) -> None:
    talk("teas.create", "Assam")
    talk("teas.get", "tea_1")
    assert vendor.lines() == [
        "POST /accounts/acc_1/teas?as_of=2024-01-31",
        "GET /accounts/acc_1/teas/tea_1?as_of=2024-01-31",
    ]
    assert vendor.sent("shop-market") == ["north", "north"]
    assert vendor.asked[0].json() == {"name": "Assam"}


def test_the_nearest_goes_before_the_others(
    shop: ModuleType, talk: Talker, vendor: Vendor
) -> None:
    options = {"account": "a/3", "day": None, "market": shop.datatypes.Market.SOUTH}
    talk("teas.get", "tea_1", options={**options, "headers": {"X-Team": "web"}})
    other = talk.client.with_options(account="acc_2", timeout=5)
    talk.wait(other.teas.get("tea_1"))
    talk.wait(other.teas.get("tea_1", options={"day": date(2024, 2, 1)}))
    talk("teas.get", "tea_1")
    assert vendor.lines() == [
        "GET /accounts/a%2F3/teas/tea_1",
        "GET /accounts/acc_2/teas/tea_1?as_of=2024-01-31",
        "GET /accounts/acc_2/teas/tea_1?as_of=2024-02-01",
        "GET /accounts/acc_1/teas/tea_1?as_of=2024-01-31",
    ]
    assert vendor.sent("shop-market") == ["south", "north", "north", "north"]
    assert vendor.sent("x-team") == ["web", None, None, None]


def test_headers_and_queries_that_a_caller_spells_out_go_before_them(
    talk: Talker, vendor: Vendor
) -> None:
    spelt = {"headers": {"shop-market": "south"}, "query": {"as_of": "today"}}
    talk("teas.get", "tea_1", options=spelt)
    assert vendor.lines() == ["GET /accounts/acc_1/teas/tea_1?as_of=today"]
    assert vendor.sent("shop-market") == ["south"]


def test_the_environment_has_what_a_client_is_not_given(
    shop: ModuleType, kind: Kind, vendor: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_ACCOUNT", "acc_7")
    monkeypatch.setenv("SHOP_MARKET", " south\n")
    monkeypatch.setenv("SHOP_DAY", "2024-05-06")
    with talking(shop, kind, vendor, "key", day=None) as talker:
        talker("teas.get", "tea_1")
    with talking(shop, kind, vendor, "key", account="acc_8", market="north") as talker:
        talker("teas.get", "tea_1")
        talker("teas.get", "tea_1", options={"day": None})
    assert vendor.lines() == [
        "GET /accounts/acc_7/teas/tea_1?as_of=2024-05-06",
        "GET /accounts/acc_8/teas/tea_1?as_of=2024-05-06",
        "GET /accounts/acc_8/teas/tea_1",
    ]
    assert vendor.sent("shop-market") == ["south", "north", "north"]


def test_there_is_no_client_without_one_that_is_required(
    shop: ModuleType, kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = shop.AsyncClient if kind == "async" else shop.Client
    missing = "there is no market: give one as market, or set SHOP_MARKET"
    for market in ("", " "):
        monkeypatch.setenv("SHOP_MARKET", market)
        with pytest.raises(ValueError, match=missing):
            client("key", account="acc_1")
        with pytest.raises(ValueError, match=missing):
            client("key", market=None)
    monkeypatch.setenv("SHOP_MARKET", "a\nb")
    with pytest.raises(ValueError, match="market: Shop-Market: expected one line"):
        client("key")


def test_one_of_a_path_is_missed_by_the_calls_that_have_it(
    shop: ModuleType, kind: Kind, vendor: Vendor
) -> None:
    missing = (
        "there is no account for the path of this call: give one to the client as account, or to the "
        "call among its options, or set SHOP_ACCOUNT"
    )
    with talking(shop, kind, vendor, "key", market="north") as talker:
        with pytest.raises(ValueError, match=missing):
            talker("teas.get", "tea_1")
        assert vendor.asked == []
        talker("teas.move", "tea_1", "south")
        talker("teas.get", "tea_1", options={"account": "acc_1"})
    assert vendor.lines() == [
        "POST /teas/tea_1/move",
        "GET /accounts/acc_1/teas/tea_1",
    ]


def test_an_operation_with_one_of_that_name_sends_its_own(
    talk: Talker, vendor: Vendor
) -> None:
    talk("teas.move", "tea_1", "south", date(2025, 1, 1))
    talk("teas.move", "tea_1", "south", options={"day": date(2026, 1, 1)})
    assert vendor.lines() == ["POST /teas/tea_1/move", "POST /teas/tea_1/move"]
    assert vendor.sent("shop-market") == ["south", "south"]
    assert [each.json() for each in vendor.asked] == [{"day": "2025-01-01"}, {}]


def test_objects_act_as_the_call_did_that_they_came_from(
    talk: Talker, vendor: Vendor
) -> None:
    talk.wait(talk("teas.get", "tea_1").delete())
    tea = talk("teas.get", "tea_1", options={"account": "acc_2"})
    talk.wait(tea.delete())
    talk.wait(tea.delete(options={"account": "acc_3"}))
    (listed,) = talk("teas.list", options={"account": "acc_4", "day": None}).teas
    talk.wait(listed.delete())
    assert [line for line in vendor.lines() if line.startswith("DELETE")] == [
        "DELETE /accounts/acc_1/teas/tea_1?as_of=2024-01-31",
        "DELETE /accounts/acc_2/teas/tea_1?as_of=2024-01-31",
        "DELETE /accounts/acc_3/teas/tea_1?as_of=2024-01-31",
        "DELETE /accounts/acc_4/teas/tea_1",
    ]


def test_each_page_has_them_once(talk: Talker, vendor: Vendor) -> None:
    assert len(talk.items("teas.list", limit=1)) == 3
    assert vendor.lines() == [
        "GET /accounts/acc_1/teas?as_of=2024-01-31&limit=1",
        f"GET {MORE}&as_of=2024-01-31",
        f"GET {LAST}",
    ]
    assert vendor.sent("shop-market") == ["north"] * 3


def test_pages_go_on_with_what_their_call_had(talk: Talker, vendor: Vendor) -> None:
    options = {"market": "south", "day": None}
    talk.items("teas.list", options=options)
    assert vendor.lines() == ["GET /accounts/acc_1/teas", f"GET {MORE}", f"GET {LAST}"]
    assert vendor.sent("shop-market") == ["south"] * 3


def test_calls_without_a_method_send_them_too(talk: Talker, vendor: Vendor) -> None:
    talk("request", "GET", "/teas", query={"sort": "name"})
    talk("request", "GET", "/teas?as_of=today")
    talk("request", "GET", "/teas", query={"as_of": None})
    talk("request", "GET", "/teas", options={"market": "south", "day": None})
    assert vendor.lines() == [
        "GET /teas?as_of=2024-01-31&sort=name",
        "GET /teas?as_of=today",
        "GET /teas",
        "GET /teas",
    ]
    assert vendor.sent("shop-market") == ["north", "north", "north", "south"]


WRONG: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"account": ""}, ValueError, "account: it is empty"),
    ({"account": ".."}, ValueError, "account: '..' names nothing that has a path"),
    ({"account": ["a"]}, TypeError, "account: list can't be sent"),
    ({"market": None}, ValueError, "market: a client can't do without one"),
    ({"market": "a\nb"}, ValueError, "market: Shop-Market: expected one line of"),
    ({"day": b"1"}, TypeError, "day: expected date, got bytes"),
    ({"acount": "a"}, TypeError, "there is no option 'acount'; there are account, "),
]


@pytest.mark.parametrize(("given", "error", "told"), WRONG)
def test_what_can_not_be_sent_is_refused_where_it_is_given(
    talk: Talker, vendor: Vendor, given: Any, error: type[Exception], told: str
) -> None:
    with pytest.raises(error, match=told):
        talk.client.with_options(**given)
    with pytest.raises(error, match=told):
        talk("teas.get", "tea_1", options=given)
    if given != {"market": None}:  # which a new client takes for one that isn't given
        with pytest.raises(error, match=told):
            type(talk.client)("key", **{"market": "north", **given})
    assert vendor.asked == []


def test_annotations_can_be_read(shop: ModuleType) -> None:
    of_call = get_type_hints(shop.RequestOptions)
    assert of_call["account"] == str | None
    assert of_call["day"] == date | None
    assert type(None) not in of_call["market"].__args__
    assert get_type_hints(shop.ClientOptions)["account"] == str | None


# Secrets, and names that Python has for something else.

SECRET = API.replace(
    "paging:",
    """\
parameters:
  tenant: {type: string, in: header, wire: X-Tenant, secret: true, environment_variable: T}
  seat: {type: string, in: query, secret: true, environment_variable: S}
  class: {type: integer, in: query, environment_variable: C}
  date: {type: date, in: query, environment_variable: D}
paging:""",
)
THINGS = """
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: All things.
  operations:
    get: {doc: Get a thing.}
datatypes:
  Thing:
    properties:
      id: {type: string, doc: its id}
"""


@pytest.fixture(scope="module")
def things(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("things")
    schema = write_schema(folder / "schema", SECRET, things=THINGS)
    with imported(schema, folder, "shop_of_secrets") as package:
        yield package


def test_a_secret_one_is_not_shown(
    things: ModuleType, kind: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    vendor = Vendor(lambda asked: (404, {}, {"message": f"no {asked.headers}"}))
    seen: list[Any] = []

    class Hooks(things.Hooks):  # type: ignore[misc, name-defined]
        def on_request(self, attempt: Any) -> None:
            seen.append(attempt)

    caplog.set_level(logging.DEBUG)
    told = {"tenant": "tenant-0815", "seat": "seat-4711", "hooks": Hooks()}
    with talking(things, kind, vendor, "key-0123456", **told) as talker:
        with pytest.raises(things.NotFoundError) as raised:
            talker("things.get", "thing_1")
    vendor.stop()
    assert vendor.lines() == ["GET /things/thing_1?seat=seat-4711"]
    assert vendor.sent("x-tenant") == ["tenant-0815"]
    (attempt,) = seen
    assert attempt.headers["X-Tenant"] == "***"
    for text in (str(raised.value), caplog.text, attempt.url, repr(talker.client)):
        assert "0815" not in text and "4711" not in text
    assert "'***'" in str(raised.value)


def test_names_of_python_get_another_one(things: ModuleType, kind: Kind) -> None:
    vendor = Vendor(lambda asked: (200, {}, {"id": "thing_1"}))
    told = {"class_": 3, "date_": date(2024, 1, 31)}
    with talking(things, kind, vendor, "key", **told) as talker:
        talker("things.get", "thing_1", options={"class_": 4})
    vendor.stop()
    assert vendor.lines() == ["GET /things/thing_1?class=4&date=2024-01-31"]


# What goes elsewhere, and what is counted on.

TOKENS = """\
# yaml-language-server: $schema=meta/api.schema.json
name: shop
title: Shop API
version: "1"
doc: Sells things.
base_url: https://shop.example
authentication: {oauth2: client_credentials, token_url: /tokens, id: SHOP_ID, secret: SHOP_SECRET}
parameters:
  tenant: {type: string, in: header, wire: X-Tenant, environment_variable: SHOP_TENANT}
  seat: {type: string, in: query, environment_variable: SHOP_SEAT}
  shop: {type: string, in: path, environment_variable: SHOP_NAME}
paging: {offset: skip, limit: limit, items: things}
"""
SHOPS = """
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: All things.
  operations:
    list: {http: "GET /shops/{shop}.json", doc: List things., result: ThingList, paging: default}
datatypes:
  Thing:
    properties:
      id: {type: string, doc: its id}
  ThingList:
    properties:
      things: {type: list of Thing, doc: the things}
"""


def test_they_go_to_the_api_alone_and_with_each_page(
    kind: Kind, tmp_path: Path
) -> None:
    def give(asked: Asked) -> Answer:
        if asked.line == "POST /tokens":
            return 200, {}, {"access_token": "token-1", "expires_in": 60}
        return 200, {}, {"things": [{"id": "1"}] if "skip=" not in asked.line else []}

    vendor = Vendor(give)
    schema = write_schema(tmp_path / "schema", TOKENS, things=SHOPS)
    told = {"tenant": "t", "seat": "s", "shop": "a b", "client_id": "i"}
    with imported(schema, tmp_path, f"shop_of_tokens_{kind}") as package:
        with talking(package, kind, vendor, client_secret="s", **told) as talker:
            assert len(talker.items("things.list", limit=1)) == 1
    vendor.stop()
    assert vendor.lines() == [
        "POST /tokens",
        "GET /shops/a%20b.json?seat=s&limit=1",
        "GET /shops/a%20b.json?seat=s&skip=1&limit=1",
    ]
    assert vendor.sent("x-tenant") == [None, "t", "t"]


def test_a_package_without_has_nothing_of_it(tmp_path: Path) -> None:
    made = files(write_schema(tmp_path, things=THINGS))
    source = {path: text for path, text in made.items() if path.endswith(".py")}
    assert "src/shop/_parameters.py" not in source
    assert [path for path, text in source.items() if "{%" in text] == []
    assert [path for path, text in source.items() if "in_query" in text] == []
