"""The table of facts: what each row says of a field, and what it asks of a value."""

from __future__ import annotations

from typing import Any

import pytest

from copperplate.ir.field_facts import FACTS, Sentence, requirements, sentences
from copperplate.ir.model import ListOf, MapOf, Parameter, Property, Reference, Scalar

TEXT, NUMBER = Scalar("string"), Scalar("number")
TEXTS = ListOf(TEXT)


def said(**facts: Any) -> str:
    """The sentences about a property, in one line."""
    facts = {"type": TEXT, **facts}
    return " ".join(map(plain, sentences(Property(name="x", wire="x", **facts))))


def plain(sentence: Sentence) -> str:
    """A sentence with its values and datatypes as they are."""
    return "".join(str(getattr(word, "datatype", word)) for word in sentence.pieces)


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"max_bytes": 5}, "At most 5 bytes."),
        ({"max_characters": 1}, "At most 1 character."),
        ({"type": TEXTS, "max_items": 3}, "At most 3 items."),
        (
            {"type": TEXTS, "max_bytes": 9, "max_items": 3},
            "Each at most 9 bytes. At most 3 items.",
        ),
        ({"type": MapOf(TEXT), "values": ("a", "b")}, "Each one of a or b."),
        (
            {"type": ListOf(NUMBER), "minimum": 1, "maximum": 3},
            "Each from 1 to 3.",
        ),
        ({"type": NUMBER, "minimum": 0.5}, "At least 0.5."),
        ({"type": NUMBER, "maximum": 3}, "At most 3."),
        ({"type": NUMBER, "minimum": 1, "maximum": 3}, "From 1 to 3."),
        ({"values": ("a",)}, "One of a."),
        ({"values": ("a", "b", "c")}, "One of a, b or c."),
        ({"type": NUMBER, "unit": "grams"}, "In grams."),
        ({"type": Scalar("duration")}, "Whole seconds on the wire."),
        ({"refers_to": ("Book", "Pen")}, "Refers to Book or Pen."),
        (
            {"refers_to": ("Book",), "refers_to_others": True},
            "Refers to Book, or to something that isn't described here.",
        ),
        ({"default": ""}, 'Default: "".'),
        ({"type": Scalar("boolean"), "default": False}, "Default: false."),
        ({"nullable": True}, "May be null."),
        ({"required": True}, "Required where it is sent."),
        ({"secret": True}, "Secret: never printed or logged."),
        ({"assigned": "id"}, "Set by the server."),
        ({"deprecated": ""}, "Deprecated."),
        ({"deprecated": "use y"}, "Deprecated: use y"),
        (
            {"shown_once": True, "nullable": True},
            "Only in the response to the call that creates it; null ever after.",
        ),
    ],
)
def test_a_fact_is_said(facts: dict[str, Any], sentence: str) -> None:
    assert said(**facts) == sentence


@pytest.mark.parametrize(
    "facts",
    [
        {"max_bytes": 5, "doc": "its code, 5 bytes long"},
        {"type": NUMBER, "maximum": 3, "doc": "how many, at most 3"},
        {"values": ("a", "b"), "doc": "either a or b"},
        {"default": "tea", "doc": "what to drink, by default tea"},
        {"type": NUMBER, "unit": "grams", "doc": "grams of leaves"},
    ],
)
def test_what_the_description_says_is_not_said_again(facts: dict[str, Any]) -> None:
    assert said(**facts) == ""
    assert said(**{**facts, "doc": "Something else, 55 bytesize, ab and teas."})


def test_whether_a_parameter_must_be_given() -> None:
    for required, told in ((True, "Required."), (False, "Optional.")):
        parameter = Parameter(
            name="x", wire="x", type=TEXT, required=required, location="query"
        )
        assert [plain(s) for s in sentences(parameter)] == [told]


@pytest.mark.parametrize(
    ("facts", "kind", "good", "bad", "told"),
    [
        ({"max_bytes": 3}, "string", "aé", "éé", "at most 3 bytes, not 4"),
        ({"max_characters": 1}, "string", "é", "ab", "at most 1 character, not 2"),
        ({"max_items": 1}, "list", ["a"], ["a", "b"], "at most 1 item, not 2"),
        ({"minimum": 1}, "integer", 1, 0, "at least 1, not 0"),
        ({"maximum": 1.5}, "number", 1.5, 1.6, "at most 1.5, not 1.6"),
        ({"values": (1, 2)}, "integer", 2, 3, "one of 1, 2, not 3"),
        ({"values": ("a",), "secret": True}, "string", "a", "b", "one of a"),
    ],
)
def test_what_a_fact_asks_of_a_value(
    facts: dict[str, Any], kind: str, good: Any, bad: Any, told: str
) -> None:
    prop = Property(name="x", wire="x", type=TEXT, **facts)
    assert list(requirements(prop, kind, good)) == []
    assert list(requirements(prop, kind, bad)) == [told]
    other = "list" if kind != "list" else "string"
    assert list(requirements(prop, other, bad)) == []


def test_every_fact_is_an_attribute_of_a_field() -> None:
    everything = Property(name="x", wire="x", type=Reference("Book"))
    assert all(hasattr(everything, fact.name) for fact in FACTS)
