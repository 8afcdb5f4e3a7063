"""Values of several types: what is taken for each, and what goes over the wire of it."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from packages import Server, files, imported, write, write_schema

PARCELS = """
service:
  attribute: parcels
  class: ParcelsClient
  path: /parcels
  of: Parcel
  doc: Parcels.
  parameters:
    content: {type: Content, doc: all that is in it}
    plan: {type: list of Means, doc: "how it is paid, one after the other"}
  operations:
    create: {doc: Send one., optional: [paid, giver, weight, labels, content, plans, notes]}
    put: {http: PUT /parcels, doc: Put its content., body: content, result: Parcel}
    pay: {http: POST /pay, doc: Pay for it., body: plan, result: Parcel}
datatypes:
  Parcel:
    properties:
      id: {type: string, doc: its id}
      paid: {type: Means, doc: what it is paid with}
      giver: {type: string or Person or Company, doc: who sends it}
      weight: {type: string or decimal, doc: what it weighs}
      labels: {type: string or list of bytes, doc: what is stuck on it}
      content: {type: Content, doc: what is in it}
      plans: {type: map of list of Means, doc: how it may be paid}
      notes: {type: Notes, doc: what is written on it}
  Card:
    properties:
      kind: {type: string, values: [card], required: true, doc: that it is one}
      until: {type: date, required: true, doc: how long it is good}
      extra: {type: any, doc: anything}
  Voucher:
    properties:
      kind: {type: string, doc: that it is one}
      code: {type: bytes, doc: what is in it}
      giver: {type: string or Person, doc: who gave it}
  Person:
    properties:
      name: {type: string, required: true, doc: what to call them}
      born: {type: date, doc: when}
  Company:
    properties:
      title: {type: string, required: true, doc: what to call it}
      born: {type: string, doc: where}
  Book:
    properties:
      format: {type: string, values: [book], doc: that it is one}
      price: {type: decimal, doc: what it costs}
  Picture:
    properties:
      format: {type: string, values: [picture], doc: that it is one}
      data: {type: bytes, doc: what is to be seen}
unions:
  Means: {tag: kind, of: {card: Card, voucher: Voucher}}
  Content: {of: [Book, Picture, list of Book or Picture]}
  Notes: {of: [string, map of date]}
"""
DAY = date(2024, 2, 29)

Call = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("post")
    schema = write_schema(folder / "schema", parcels=PARCELS)
    with imported(schema, folder, "post_of_tests") as package:
        yield package


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, post: ModuleType, server: Server) -> Call:
    """Has a client of either kind make a call, and gives the body that was sent."""

    def sync(do: Callable[[Any], Any]) -> Any:
        with post.Client("key", server.url) as client:
            do(client)

    async def awaited(do: Callable[[Any], Any]) -> Any:
        async with post.AsyncClient("key", server.url) as client:
            await do(client)

    def called(do: Callable[[Any], Any]) -> Any:
        server.answers.append({"id": "p1"})
        sync(do) if request.param == "sync" else asyncio.run(awaited(do))
        return server.last().body

    return called


GIVEN: list[tuple[dict[str, Any], dict[str, Any]]] = [
    # by a tag, with unions and JSON of any kind inside
    (
        {"paid": {"kind": "card", "until": DAY, "extra": {"a": None}}},
        {"paid": {"kind": "card", "until": "2024-02-29", "extra": {"a": None}}},
    ),
    (
        {
            "paid": {
                "kind": "voucher",
                "code": b"\0",
                "giver": {"name": "A", "born": DAY},
            }
        },
        {
            "paid": {
                "kind": "voucher",
                "code": "AA==",
                "giver": {"name": "A", "born": "2024-02-29"},
            }
        },
    ),
    # in lists and maps
    (
        {"plans": {"a": [{"kind": "card", "until": DAY}]}},
        {"plans": {"a": [{"kind": "card", "until": "2024-02-29"}]}},
    ),
    # by a member that is required
    ({"giver": "A"}, {"giver": "A"}),
    (
        {"giver": {"name": "A", "born": DAY}},
        {"giver": {"name": "A", "born": "2024-02-29"}},
    ),
    (
        {"giver": {"title": "A", "born": "Bonn"}},
        {"giver": {"title": "A", "born": "Bonn"}},
    ),
    # by what it is in JSON
    ({"weight": Decimal("1.50")}, {"weight": 1.5}),
    ({"weight": "much"}, {"weight": "much"}),
    ({"labels": [b"\0", b"\1"]}, {"labels": ["AA==", "AQ=="]}),
    ({"labels": "none"}, {"labels": "none"}),
    ({"notes": {"sent": DAY}}, {"notes": {"sent": "2024-02-29"}}),
    ({"notes": "none"}, {"notes": "none"}),
    # by a literal, and one within a list
    (
        {"content": {"format": "book", "price": Decimal("9.90")}},
        {"content": {"format": "book", "price": 9.9}},
    ),
    (
        {"content": [{"format": "picture", "data": b"\0"}]},
        {"content": [{"format": "picture", "data": "AA=="}]},
    ),
    # of a kind that isn't known, yet or at all
    ({"paid": {"kind": "cow", "age": 3}}, {"paid": {"kind": "cow", "age": 3}}),
    ({"paid": {"kind": ["card"]}}, {"paid": {"kind": ["card"]}}),
]


@pytest.mark.parametrize(("given", "sent"), GIVEN)
def test_plain_dicts_are_written(
    given: dict[str, Any], sent: dict[str, Any], call: Call, post: ModuleType
) -> None:
    assert call(lambda client: client.parcels.create(**given)) == sent


def test_a_whole_body_is_written(call: Call) -> None:
    picture = {"format": "picture", "data": b"\0"}
    written = {"format": "picture", "data": "AA=="}
    assert call(lambda client: client.parcels.put(picture)) == written
    assert call(lambda client: client.parcels.put([picture])) == [written]
    card = {"kind": "card", "until": DAY}
    assert call(lambda client: client.parcels.pay([card])) == [
        {"kind": "card", "until": "2024-02-29"}
    ]


def test_an_object_made_by_hand_brings_the_tag_of_its_class(
    call: Call, post: ModuleType
) -> None:
    types = post.datatypes
    card = types.Card.new(until=DAY)
    assert (card.kind, card.until) == ("card", DAY)
    voucher = types.Voucher.new(code=b"\0", giver=types.Person.new(name="A", born=DAY))
    assert call(lambda client: client.parcels.create(paid=card)) == {
        "paid": {"kind": "card", "until": "2024-02-29"}
    }
    assert call(lambda client: client.parcels.pay([voucher, card])) == [
        {
            "kind": "voucher",
            "code": "AA==",
            "giver": {"name": "A", "born": "2024-02-29"},
        },
        {"kind": "card", "until": "2024-02-29"},
    ]
    book = types.Book.new(price=Decimal("9.90"))
    assert book.to_dict() == {"format": "book", "price": 9.9}
    assert types.Card.new(kind="credit", until=DAY).kind == "credit"


def test_what_comes_is_sent_back_as_it_came(call: Call, post: ModuleType) -> None:
    came = {"kind": "voucher", "code": "AA==", "giver": None, "more": {"x": None}}
    voucher = post.datatypes.Voucher(object(), came)
    assert call(lambda client: client.parcels.create(paid=voucher)) == {"paid": came}
    again = voucher.replace(code=b"\1")
    assert call(lambda client: client.parcels.create(paid=again)) == {
        "paid": {**came, "code": "AQ=="}
    }


PROGRAM = """\
from datetime import date
from decimal import Decimal
from typing import assert_type

import shop
from shop import datatypes, inputs

client = shop.Client("key")
DAY = date(2024, 2, 29)
client.parcels.create(paid={"kind": "card", "until": DAY, "extra": {"a": None}})
client.parcels.create(paid={"kind": "voucher", "code": b"0", "giver": {"name": "A", "born": DAY}})
client.parcels.create(paid=datatypes.Card.new(until=DAY), giver=datatypes.Company.new(title="A"))
card: inputs.Card = {"kind": "card", "until": DAY}
client.parcels.create(paid=card, plans={"a": [card, {"kind": "voucher"}]})
client.parcels.create(giver={"name": "A", "born": DAY}, weight=Decimal(1), labels=[b"0"])
client.parcels.create(content=[{"format": "book", "price": Decimal(1)}], notes={"a": DAY})
client.parcels.put({"format": "picture", "data": b"0"})
assert_type(client.parcels.put([datatypes.Book.new()]), datatypes.Parcel)


async def main() -> None:
    async with shop.AsyncClient("key") as client:
        await client.parcels.pay([{"kind": "card", "until": DAY}, datatypes.Voucher.new()])
"""

MISTAKES = """\
from datetime import date
from shop import Client, datatypes
client = Client("key")
client.parcels.create(paid={"kind": "card", "until": "2024-02-29"})  # no date
client.parcels.create(paid={"kind": "voucher", "cod": b"0"})  # a wrong key
client.parcels.create(paid={"kind": "voucher", "giver": {"born": date.today()}})  # deep inside
client.parcels.create(labels=["text"])  # no bytes
client.parcels.create(weight=1.5)  # no decimal
client.parcels.create(paid=datatypes.Book.new())  # no means
datatypes.Card.new()  # no date
client.parcels.put([{"format": "picture", "data": "text"}])  # no bytes
"""


@pytest.mark.slow
def test_type_checkers_take_what_is_taken_and_nothing_else(tmp_path: Path) -> None:
    write(files(write_schema(tmp_path / "schema", parcels=PARCELS)), tmp_path)
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
        told = checked(source, *tool, "shop", "program.py", "mistakes.py")
        assert sorted(set(re.findall(pattern, told))) == sorted(marked), told


def checked(folder: Path, *command: str) -> str:
    """What a type checker says."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True
    )
    return done.stdout + done.stderr
