"""Objects with members that no property describes: read, made, sent, and sent back without loss."""

from __future__ import annotations

import asyncio
import copy
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from packages import Server, files, imported, write, write_schema

TEAS = """
service:
  attribute: teas
  class: TeasClient
  path: /teas
  of: Tea
  doc: Teas.
  parameters:
    tea: {type: Tea, doc: the whole tea}
    teas: {type: list of Tea, doc: many of them}
    filter: {type: Filter, doc: only those that are like this}
    mixed: {type: map of Ware, doc: teas and pots}
  operations:
    create: {doc: Add one., body: tea}
    get: {doc: Get one.}
    replace: {doc: Put another in its place., body: tea}
    update: {doc: Change one., optional: [harvest, others]}
    add: {http: POST /teas/add, doc: Add many., body: teas}
    find: {http: GET /teas/find, doc: Find some., optional: [filter], result: list of Tea}
    shelf: {http: GET /teas/shelf, doc: All of them., result: Shelf}
    mix: {http: POST /teas/mix, doc: Mix them., body: mixed}
datatypes:
  Tea:
    methods: [update]
    properties:
      id: {type: string, doc: its id}
      kind: {type: string, wire: "@kind", doc: how the leaves were treated}
      harvest: {type: Harvest, doc: when it was picked}
      token: {type: string, secret: true, doc: opens its box}
    others: {type: any, doc: what people note of it}
  Harvest:
    properties:
      days: {type: list of date, required: true, doc: the days}
    others: {name: weights, type: decimal, nullable: true, doc: "what was picked, by whom"}
  Pot:
    properties:
      kind: {type: string, wire: "@kind", values: [pot], doc: that it is one}
      size: {type: integer, required: true, doc: what goes into it}
      makers: {type: Makers, doc: who made it}
  Makers:
    properties:
      first: {type: Maker, doc: the first one}
    others: {type: list of Maker, doc: "the others, by their trade"}
  Maker:
    properties:
      name: {type: string, doc: what to call them}
      password: {type: string, secret: true, doc: theirs alone}
      born: {type: date, doc: when}
  Shelf:
    properties:
      best: {type: Tea, doc: the best one}
    others: {type: Tea, doc: "the others, by their place"}
  Filter:
    properties:
      price: {type: decimal, doc: what it costs}
      kind: {type: string, doc: how the leaves were treated}
    others: {type: date, doc: any day of its life}
unions:
  Ware: {tag: "@kind", of: {green: Tea, pot: Pot}}
"""
DAY = date(2024, 2, 29)
CAME = {
    "id": "tea_1",
    "@kind": "green",
    "harvest": {"days": ["2024-02-29"], "ada": 1.50, "bob": None},
    "token": "t0ken-of-the-tea",
    "cup": "glass",
    "kind": "not the property",
    "others": {"left": None},
    "nothing": None,
}

Call = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("teas")
    schema = write_schema(folder / "schema", teas=TEAS)
    with imported(schema, folder, "teas_of_tests") as package:
        yield package


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, shop: ModuleType, server: Server) -> Call:
    """What a client of either kind gives for a call that is answered with ``CAME``, or with what is there."""

    def sync(do: Callable[[Any], Any]) -> Any:
        with shop.Client("key", server.url) as client:
            return do(client)

    async def awaited(do: Callable[[Any], Any]) -> Any:
        async with shop.AsyncClient("key", server.url) as client:
            return await do(client)

    def called(do: Callable[[Any], Any]) -> Any:
        if not server.answers:
            server.answers.append(CAME)
        return sync(do) if request.param == "sync" else asyncio.run(awaited(do))

    return called


def tea(shop: ModuleType, came: Mapping[str, Any] = CAME) -> Any:
    """A tea as it comes from a server."""
    return shop.datatypes.Tea(shop.Client("key"), dict(came))


def test_what_comes_is_read_by_its_type(call: Call) -> None:
    found = call(lambda client: client.teas.get("tea_1"))
    assert (found.id, found.kind) == ("tea_1", "green")
    assert found.others == {
        "cup": "glass",
        "kind": "not the property",
        "others": {"left": None},
        "nothing": None,
    }
    assert found.harvest.weights == {"ada": Decimal("1.5"), "bob": None}
    assert type(found.harvest.weights["ada"]) is Decimal
    assert found.to_dict() == CAME


def test_it_is_sent_back_as_it_came(call: Call, server: Server) -> None:
    found = call(lambda client: client.teas.get("tea_1"))
    call(lambda client: client.teas.replace("tea_1", found))
    assert server.last().body == CAME
    call(lambda client: client.teas.add([found, found.replace(kind="black")]))
    assert server.last().body == [CAME, {**CAME, "@kind": "black"}]


def test_others_that_are_given_replace_all_that_there_were(
    call: Call, server: Server, shop: ModuleType
) -> None:
    found = call(lambda client: client.teas.get("tea_1"))
    known = {name: CAME[name] for name in ("id", "@kind", "harvest", "token")}
    changed = found.replace(others={"saucer": True, "nothing": None})
    assert changed.others == {"saucer": True, "nothing": None}
    call(lambda client: client.teas.replace("tea_1", changed))
    assert server.last().body == {**known, "saucer": True, "nothing": None}
    more = found.replace(others={**found.others, "saucer": True})
    call(lambda client: client.teas.replace("tea_1", more))
    assert server.last().body == {**CAME, "saucer": True}
    assert found.replace(others={}).to_dict() == known
    assert found.replace(id="tea_2").to_dict() == {**CAME, "id": "tea_2"}


MADE = {
    "@kind": "green",
    "harvest": {"days": ["2024-02-29"], "ada": 1.5, "bob": None, "eve": 2},
    "cup": {"of": None},
    "none": None,
    "null": None,
}


def by_class(shop: ModuleType) -> Any:
    weights = {"ada": Decimal("1.50"), "bob": None, "eve": 2}
    harvest = shop.datatypes.Harvest.new(days=[DAY], weights=weights)
    others = {"cup": {"of": None}, "none": None, "null": shop.NULL}
    return shop.datatypes.Tea.new(kind="green", harvest=harvest, others=others)


def by_dict(shop: ModuleType) -> Any:
    weights = {"ada": Decimal("1.50"), "bob": None, "eve": 2}
    return {
        "@kind": "green",
        "id": None,
        "harvest": {"days": [DAY], "weights": weights},
        "others": {"cup": {"of": None}, "none": None, "null": shop.NULL},
    }


@pytest.mark.parametrize("make", [by_class, by_dict])
def test_it_is_made_by_hand(
    make: Callable[[ModuleType], Any], call: Call, server: Server, shop: ModuleType
) -> None:
    call(lambda client: client.teas.create(make(shop)))
    assert server.last().body == MADE
    call(lambda client: client.teas.add([make(shop)]))
    assert server.last().body == [MADE]
    call(
        lambda client: client.teas.mix(
            {"a": make(shop), "b": {"@kind": "pot", "size": 1}}
        )
    )
    assert server.last().body == {"a": MADE, "b": {"@kind": "pot", "size": 1}}


def test_members_of_a_dict_that_nobody_describes_are_written_too(
    call: Call, server: Server
) -> None:
    harvest: dict[str, Any] = {"days": [DAY], "ada": Decimal("0.10"), "bob": None}
    call(lambda client: client.teas.update("tea_1", harvest=harvest))
    assert server.last().body == {"harvest": {"days": ["2024-02-29"], "ada": 0.1}}
    assert b'"ada":0.10}' in server.last_text


def test_what_is_made_by_hand_is_read_like_what_came(shop: ModuleType) -> None:
    made = by_class(shop)
    assert made.others == {"cup": {"of": None}, "none": None, "null": None}
    assert made.harvest.weights == {"ada": Decimal("1.50"), "bob": None, "eve": 2}
    assert made.to_dict() == MADE
    assert made == by_class(shop) != made.replace(others={})
    assert shop.datatypes.Tea.new().others == {}
    assert shop.datatypes.Tea.new().kind == "green"


def test_it_survives_copying_and_pickling(
    call: Call, server: Server, shop: ModuleType
) -> None:
    for found in (tea(shop), by_class(shop)):
        for again in (copy.deepcopy(found), pickle.loads(pickle.dumps(found))):
            assert again == found
            assert again.harvest.weights == found.harvest.weights
            call(lambda client, again=again: client.teas.create(again))
            assert server.last().body == found.to_dict()


@pytest.mark.parametrize(
    ("others", "error", "told"),
    [
        ({"id": "x"}, ValueError, "Tea.others: 'id' is described, and has a place"),
        ({"@kind": "x"}, ValueError, "Tea.others: '@kind' is described, and has a"),
        ("text", TypeError, "Tea.others: expected a dict, got str"),
        ({"x": {1, 2}}, TypeError, "x: set can't be sent: use a list"),
    ],
)
def test_what_is_no_other_member_is_refused(
    others: Any, error: type[Exception], told: str, call: Call, shop: ModuleType
) -> None:
    with pytest.raises(error, match=re.escape(told)):
        call(lambda client: client.teas.create({"others": others}))
    with pytest.raises(error, match=re.escape(told)):
        call(lambda client: client.teas.create(shop.datatypes.Tea.new(others=others)))


def test_what_cant_be_is_told_when_it_is_read(shop: ModuleType) -> None:
    harvest = shop.datatypes.Harvest(None, {"days": [], "ada": "much"})
    with pytest.raises(shop.InvalidResponseError, match="Harvest.ada: expected a num"):
        harvest.weights
    makers = shop.datatypes.Makers(None, {"potter": None})
    with pytest.raises(shop.InvalidResponseError, match="Makers.potter: null; expect"):
        makers.others


def test_secrets_are_masked(shop: ModuleType) -> None:
    assert repr(tea(shop)) == (
        "<Tea id='tea_1' '@kind'='green' harvest={'days': ['2024-02-29'], 'ada': 1.5, 'bob': None}"
        " token='***' cup='glass' kind='not the property' others={'left': None}>"
    )
    maker = {"name": "Ada", "password": "open sesame"}
    pot = shop.datatypes.Pot(None, {"size": 1, "makers": {"potter": [maker]}})
    assert "sesame" not in repr(pot) and "'password': '***'" in repr(pot)
    assert "sesame" not in repr(pot.makers) and "potter" in repr(pot.makers)


def test_an_operation_takes_them_beside_its_parameters(
    call: Call, server: Server, shop: ModuleType
) -> None:
    others = {"cup": {"of": None}, "none": None, "null": shop.NULL}
    harvest = {"days": [DAY]}
    call(lambda client: client.teas.update("t", harvest=harvest, others=others))
    assert server.last().body == {
        "harvest": {"days": ["2024-02-29"]},
        "cup": {"of": None},
        "none": None,
        "null": None,
    }
    call(lambda client: client.teas.update("t"))
    assert server.last().body == {}
    found = call(lambda client: client.teas.get("tea_1"))
    assert found.others["cup"] == "glass"
    told = "the other members: 'harvest' is described"
    with pytest.raises(ValueError, match=told):
        call(lambda client: client.teas.update("t", others={"harvest": 1}))


def test_objects_among_them_are_of_their_class(
    call: Call, server: Server, shop: ModuleType
) -> None:
    makers = {
        "first": {"name": "Eve", "born": DAY},
        "others": {"potter": [{"born": DAY}]},
    }
    sent = {
        "first": {"name": "Eve", "born": "2024-02-29"},
        "potter": [{"born": "2024-02-29"}],
    }
    call(
        lambda client: client.teas.mix(
            {"a": {"@kind": "pot", "size": 1, "makers": makers}}
        )
    )
    assert server.last().body == {"a": {"@kind": "pot", "size": 1, "makers": sent}}
    pot = shop.datatypes.Pot.new(
        size=1,
        makers=shop.datatypes.Makers.new(
            others={"potter": [shop.datatypes.Maker.new(born=DAY)]}
        ),
    )
    assert pot.makers.others["potter"][0].born == DAY
    assert pot.to_dict() == {
        "@kind": "pot",
        "size": 1,
        "makers": {"potter": [{"born": "2024-02-29"}]},
    }


def test_objects_among_them_have_their_methods(
    shop: ModuleType, server: Server
) -> None:
    shelf = {"best": {"id": "a"}, "top left": {"id": "b"}}
    server.answers += [shelf, {"id": "b"}, shelf, {"id": "b"}]

    async def awaited() -> None:
        async with shop.AsyncClient("key", server.url) as client:
            found = await client.teas.shelf()
            assert type(found.others["top left"]) is shop.datatypes.AsyncTea
            await found.others["top left"].update()

    with shop.Client("key", server.url) as client:
        found = client.teas.shelf()
        assert type(found.others["top left"]) is shop.datatypes.Tea
        found.others["top left"].update()
    asyncio.run(awaited())
    paths = [each.path for each in server.received]
    assert paths == ["/teas/shelf", "/teas/b", "/teas/shelf", "/teas/b"]


def test_they_stand_in_a_query_in_brackets(
    call: Call, server: Server, shop: ModuleType
) -> None:
    for given in (
        {"price": Decimal("1.50"), "others": {"picked": DAY}},
        shop.datatypes.Filter.new(price=Decimal("1.50"), others={"picked": DAY}),
    ):
        server.answers.append([])
        call(lambda client: client.teas.find(given))
        assert server.last().query == [
            ("filter[price]", "1.50"),
            ("filter[picked]", "2024-02-29"),
        ]


PROGRAM = """\
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, assert_type

import shop
from shop import NULL, datatypes, inputs

client = shop.Client("key")
tea = client.teas.get("tea_1")
assert_type(tea.others, Mapping[str, Any])
assert_type(tea.harvest.weights, Mapping[str, Decimal | None])
assert_type(datatypes.Makers.new().others, Mapping[str, Sequence[datatypes.Maker]])
assert_type(client.teas.shelf().others, Mapping[str, datatypes.Tea])
client.teas.replace("tea_1", tea.replace(others={**tea.others, "cup": [1, None]}))
weights = {**tea.harvest.weights, "ada": Decimal(1)}
harvest = tea.harvest.replace(weights=weights)
client.teas.create({"@kind": "green", "others": {"a": 1}, "harvest": {"days": [date.today()], "weights": {"b": NULL}}})
dict_: inputs.Harvest = {"days": [], "weights": {"ada": 1, "bob": None}}
client.teas.create(datatypes.Tea.new(harvest=dict_))
client.teas.mix({"a": tea, "b": {"@kind": "green", "others": {"c": 1}}, "d": {"@kind": "pot", "size": 1, "makers": {"others": {"e": [{"name": "f"}]}}}})
client.teas.find({"others": {"picked": date.today()}})
tea.update(others={"cup": "glass", "none": None})
client.teas.update("tea_1", others={"cup": NULL})


async def main() -> None:
    async with shop.AsyncClient("key") as client:
        tea = await client.teas.get("tea_1")
        assert_type(tea.others, Mapping[str, Any])
        assert_type(await tea.update(), datatypes.AsyncTea)
        assert_type((await client.teas.shelf()).others, Mapping[str, datatypes.AsyncTea])
        await client.teas.add([tea, {"others": {"cup": "glass"}}])
"""

MISTAKES = """\
from datetime import date
from shop import Client, datatypes
client = Client("key")
client.teas.create({"other": {"a": 1}})  # a wrong key
client.teas.create({"harvest": {"days": [], "weights": {"ada": "much"}}})  # no number
client.teas.create({"harvest": {"weights": {"ada": 1}}})  # a key is missing
client.teas.find({"others": {"picked": "today"}})  # no date
datatypes.Makers.new(others={"potter": [{"nam": "Ada"}]})  # a wrong key, deep inside
datatypes.Makers.new(others={"potter": None})  # never null
client.teas.get("tea_1").harvest.weights["ada"] + 1  # may be null
"""


@pytest.mark.slow
def test_type_checkers_know_them(tmp_path: Path) -> None:
    write(files(write_schema(tmp_path / "schema", teas=TEAS)), tmp_path)
    source = tmp_path / "src"
    write({"program.py": PROGRAM, "mistakes.py": MISTAKES}, source)
    lines = enumerate(MISTAKES.splitlines(), 1)
    marked = [("mistakes.py", str(number)) for number, line in lines if "  # " in line]
    mypy = ["mypy", "--strict", "--cache-dir", str(tmp_path / "cache")]
    pyright = ["pyright", "--pythonpath", sys.executable]
    for tool, pattern in [
        (mypy, r"(\w+\.py):(\d+): error"),
        (pyright, r"(\w+\.py):(\d+):\d+ - error"),
    ]:
        done = subprocess.run(
            [sys.executable, "-m", *tool, "shop", "program.py", "mistakes.py"],
            cwd=source,
            capture_output=True,
            text=True,
        )
        told = done.stdout + done.stderr
        assert sorted(set(re.findall(pattern, told))) == sorted(marked), told
