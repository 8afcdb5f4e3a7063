"""Unions in the OpenAPI document: what an API may say is valid, and what it can't mean is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openapi_documents import Described, check_document, document_of, loaded
from packages import API, write_schema

THINGS = """\
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  parameters:
    ask: {type: Ask, doc: what is asked}
    pick: {type: One or Two, doc: which}
  operations:
    create: {doc: Make one., optional: [pay, ask, pick]}
    get: {doc: Get one.}
datatypes:
  Thing:
    properties:
      id: {type: string, doc: its id}
      pay: {type: Pay, doc: how it is paid}
      told: {type: Told, doc: what tells itself}
      either: {type: One or Two, nullable: true, doc: one of two}
      rest: {type: list of One or Rest, doc: one of them is what is left}
      name: {type: string or Rest, doc: a name}
  Card: {properties: {type: {type: string}, digits: {type: string}}}
  Bank: {properties: {type: {type: string}, iban: {type: string}}}
  Book: {properties: {kind: {type: string, values: [book, paper], required: true}, isbn: {type: string}}}
  Film: {properties: {kind: {type: string, values: [film], required: true}, minutes: {type: integer}}}
  One: {properties: {one: {type: integer, required: true}}}
  Two: {properties: {two: {type: integer, required: true}}}
  Rest: {properties: {word: {type: string}}}
  Choice: {properties: {as: {type: string, values: [all, some]}}}
  Pick: {properties: {as: {type: string, values: [one], required: true}, id: {type: string, required: true}}}
unions:
  Pay: {tag: type, of: {card: Card, bank: Bank}, doc: How something is paid.}
  Told: {of: [Book, Film]}
  Ask: {of: [Choice, Pick]}
"""
ONE, TWO = {"one": 1}, {"two": 2}
GOOD: dict[str, list[Any]] = {
    "Pay": [
        {"type": "card", "digits": "42"},
        {"type": "bank", "iban": "PT50"},
        {"type": "card", "iban": 5},
        {"type": "cow", "digits": 42},
        {"age": 3},
    ],
    "Told": [
        {"kind": "paper", "isbn": "1"},
        {"kind": "film", "minutes": 90, "isbn": 1},
        {"kind": "song", "minutes": "long"},
    ],
    "Ask": [{"as": "all"}, {"as": "one", "id": "1"}],
    "Thing.either": [ONE, TWO, {"one": None, "three": 3}, {}, None],
    "Thing.rest": [[ONE, {"word": "a"}]],
    "Thing.name": ["a", {"word": "a"}],
}
BAD: dict[str, list[Any]] = {
    "Pay": [{"type": "card", "digits": 42}, {"type": "bank", "iban": 5}, "card", 5],
    "Told": [{"kind": "film", "minutes": "long"}, {"kind": "book", "isbn": 1}],
    "Ask": [{"as": "none"}, {"as": "one"}, {}],
    "Thing.either": [{"one": "1"}, {"two": "2"}, "one"],
    "Thing.rest": [[{"word": 5}], ["a"]],
    "Thing.name": [5, {"word": 5}, ["a"]],
}


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Any:
    schema = write_schema(tmp_path_factory.mktemp("unions"), API, things=THINGS)
    return document_of(loaded(schema))


def schema_of(document: Any, name: str) -> Any:
    datatype, _, prop = name.partition(".")
    schema = document["components"]["schemas"][datatype]
    return schema["properties"][prop] if prop else schema


def test_the_document_is_valid(document: Any) -> None:
    check_document(document)


@pytest.mark.parametrize("name", GOOD)
def test_what_clients_take_is_valid(document: Any, name: str) -> None:
    for value in GOOD[name]:
        assert Described(document).breaks(schema_of(document, name), value) == []


@pytest.mark.parametrize("name", BAD)
def test_what_is_of_no_type_of_the_union_is_not(document: Any, name: str) -> None:
    for value in BAD[name]:
        assert Described(document).breaks(schema_of(document, name), value), value


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_the_tag_stands_beside_what_does_not_say_it(document: Any) -> None:
    card = {"properties": {"type": {"const": "card"}}, "required": ["type"]}
    bank = {"properties": {"type": {"const": "bank"}}, "required": ["type"]}
    assert schema_of(document, "Pay") == {
        "description": "How something is paid.",
        "anyOf": [
            {"allOf": [ref("Card"), card]},
            {"allOf": [ref("Bank"), bank]},
            {
                "type": "object",
                "description": "An object of a kind that is not known yet.",
                "properties": {"type": {"not": {"enum": ["card", "bank"]}}},
            },
        ],
    }


def test_what_is_only_sent_is_of_the_types_that_the_server_knows(document: Any) -> None:
    tag = {"properties": {"as": {"enum": ["all", "some"]}}, "required": ["as"]}
    choices = [{"allOf": [ref("Choice"), tag]}, ref("Pick")]
    assert schema_of(document, "Ask") == {"anyOf": choices}


def test_the_tag_is_a_discriminator_of_mere_references(document: Any) -> None:
    told = schema_of(document, "Told")
    assert told["anyOf"][:2] == [ref("Book"), ref("Film")] and len(told["anyOf"]) == 3
    assert told["discriminator"] == {
        "propertyName": "kind",
        "mapping": {
            "book": "#/components/schemas/Book",
            "paper": "#/components/schemas/Book",
            "film": "#/components/schemas/Film",
        },
    }


def test_what_a_response_may_leave_out_is_no_requirement(tmp_path: Path) -> None:
    """An object that is both sent and received says so in its description; what tells it apart stays required."""
    api = API + "omits_empty: true\n"
    things = THINGS.replace("optional: [pay, ask, pick]", "optional: [either, ask]")
    things = things.replace("    pick: {type: One or Two, doc: which}\n", "")
    document = document_of(loaded(write_schema(tmp_path, api, things=things)))
    check_document(document)
    assert "required" not in schema_of(document, "One")
    assert schema_of(document, "One.one")["description"] == "Required where it is sent."
    described = Described(document)
    assert described.breaks(schema_of(document, "Thing.either"), {"one": "1"})
    assert described.breaks(schema_of(document, "Thing.either"), {"one": 1}) == []
