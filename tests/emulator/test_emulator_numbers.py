"""Numbers keep their digits and their size, and a value of a union keeps the rules of its type."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx2
import pytest
from packages import API, write_schema

from copperplate import emulator
from copperplate.emulator.server.listener import Emulator

THINGS = """\
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    create: {doc: Make one., optional: [price, share, big, extra, mode, modes]}
    get: {doc: Get one.}
    list: {doc: List all., optional: [price, share, big], result: list of Thing}
datatypes:
  Thing:
    properties:
      id: {type: string, doc: its id}
      price: {type: decimal, minimum: 0.1, maximum: 1e3, doc: what it costs}
      share: {type: number, values: [0.1, 1.5], doc: how much of it}
      big: {type: int64, doc: a number}
      extra: {type: any, doc: anything}
      mode: {type: Mode or Special, doc: how}
      modes: {type: list of Mode or Special, doc: how else}
  Special: {properties: {name: {type: string, required: true, doc: its name}}}
enums:
  Mode: {closed: true, values: [fast, slow]}
"""
DIGITS = "0.12345678901234567890123"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    text = THINGS.replace("1e3", "1000.5")
    schema = write_schema(tmp_path_factory.mktemp("numbers"), API, things=text)
    with emulator.run(schema) as server:
        yield server


def ask(server: Emulator, method: str, path: str, body: str = "") -> httpx2.Response:
    if method == "POST":
        server.reset()
    headers = {"Authorization": "Bearer test", "Content-Type": "application/json"}
    return httpx2.request(
        method, f"{server.base_url}{path}", content=body, headers=headers
    )


@pytest.mark.parametrize("number", [DIGITS, "9.90", "1.0", "1E+2", "123.4560"])
def test_digits_come_back_as_they_came(server: Emulator, number: str) -> None:
    body = f'{{"price":{number},"extra":{{"x":[{number}]}}}}'
    made = ask(server, "POST", "/things", body)
    assert made.status_code == 201
    assert f'"price":{number},' in made.text
    assert f'"extra":{{"x":[{number}]}}' in made.text
    assert ask(server, "GET", f"/things/{made.json()['id']}").text == made.text


def test_and_in_a_state_that_is_kept(server: Emulator, tmp_path: Path) -> None:
    made = ask(server, "POST", "/things", f'{{"price":{DIGITS}}}').json()
    server.save(tmp_path / "state.json")
    assert f'"price": {DIGITS}' in (tmp_path / "state.json").read_text()
    server.load(tmp_path / "state.json")
    state: Any = server.snapshot()
    assert state["things"][0]["price"] == Decimal(DIGITS)
    server.restore(state)
    assert DIGITS in ask(server, "GET", f"/things/{made['id']}").text
    assert server.add("things", {"price": Decimal("9.90")})["price"] == Decimal("9.90")


def test_lists_tell_numbers_apart(server: Emulator) -> None:
    ask(server, "POST", "/things", f'{{"price":{DIGITS},"share":0.10}}')

    def count(query: str) -> int:
        return len(ask(server, "GET", f"/things?{query}").json())

    assert count(f"price={DIGITS}") == count(f"price={DIGITS}0") == 1
    assert count(f"price={DIGITS}1") == 0
    assert count("share=0.1") == count("share=0.100") == 1


@pytest.mark.parametrize("number", ["9223372036854775807", "-9223372036854775808"])
def test_numbers_of_64_bits_are_asked_for(server: Emulator, number: str) -> None:
    made = ask(server, "POST", "/things", f'{{"big":{number}}}').json()
    found = ask(server, "GET", f"/things?big={number}").json()
    assert found == [made] and str(made["big"]) == number


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('{"price":0.10}', None),
        ('{"price":0.1}', None),
        ('{"price":0.0999999999999999999}', "at least 0.1, not 0.0999999999999999999"),
        ('{"price":1000.50}', None),
        ('{"price":1000.5000000000000000001}', "at most 1000.5"),
        ('{"share":0.10}', None),
        ('{"share":0.20}', "one of 0.1, 1.5, not 0.2"),
        ('{"big":1.50}', "whole number"),
        ('{"big":2.00}', None),
        ('{"big":9223372036854775808}', "64 bits"),
        ('{"mode":"fast"}', None),
        ('{"mode":"zzz"}', "'mode' must be one of fast, slow, not"),
        ('{"mode":{"name":"zzz"}}', None),
        ('{"modes":["slow",{"name":"x"},"zzz"]}', "'modes[2]' must be one of fast"),
    ],
)
def test_what_is_given_is_held_against_the_rules(
    server: Emulator, body: str, told: str | None
) -> None:
    answer = ask(server, "POST", "/things", body)
    if told is None:
        assert answer.status_code == 201, answer.text
    else:
        assert answer.status_code == 400
        assert told in answer.json()["message"]


@pytest.mark.parametrize("number", ["1e400", "1e-99999999999999999999"])
def test_a_number_that_is_too_large_is_refused(server: Emulator, number: str) -> None:
    answer = ask(server, "POST", "/things", f'{{"price":{number}}}')
    assert answer.status_code == 400
    assert "too large" in answer.json()["message"]
    assert ask(server, "GET", f"/things?price={number}").status_code == 400
    assert ask(server, "POST", "/things", '{"big":0e99999999}').json()["big"] == 0
    assert ask(server, "GET", "/things?big=9223372036854775808").status_code == 400


def test_a_fault_may_be_told_in_any_digits(server: Emulator) -> None:
    fault = '{"status":503,"times":1.00,"latency":0.010}'
    answer = ask(server, "POST", "/_emulator/faults", fault)
    assert json.loads(answer.text) == {"status": 503, "times": 1, "latency": 0.01}
