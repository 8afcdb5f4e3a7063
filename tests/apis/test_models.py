"""An API of language models: unions within unions of lists, JSON of any kind, lists in pages, keys of two kinds.

What goes over the wire is written out here, as the public conventions of such APIs have it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packages import imported
from vendors import Answer, Asked, Kind, Talker, Vendor, talking

from copperplate import emulator

SCHEMA = Path(__file__).parent / "models" / "schema"
KINDS: list[Kind] = ["sync", "async"]
TOOL_USE = {
    "type": "tool_use",
    "id": "use_1",
    "name": "weather",
    "input": {"city": "Bonn", "day": None},
}
MESSAGE = {
    "id": "msg_1",
    "model": "large",
    "role": "assistant",
    "content": [{"type": "text", "text": "I'll look."}, TOOL_USE],
    "stop_reason": "tool_use",
    "usage": {"input_tokens": 9007199254740993, "output_tokens": 7},
}
MODELS = [{"id": f"m{n}", "created_at": "2026-01-01T00:00:00Z"} for n in range(3)]
BATCHES = [{"id": f"b{n}", "status": "running"} for n in range(3)]
BUSY = {
    "type": "error",
    "error": {"type": "overloaded_error", "message": "too much to do"},
    "request_id": "req_9",
}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("models")
    with imported(SCHEMA, folder, "models_of_tests") as package:
        yield package


def answer(asked: Asked) -> Answer:
    """What a server of this kind says."""
    match asked.line.split("?")[0]:
        case "POST /messages":
            return 200, {"Request-Id": "req_1"}, MESSAGE
        case "POST /messages/count_tokens":
            return 200, {}, {"input_tokens": 12}
        case "GET /models":
            after = 2 if "after_id=m1" in asked.line else 0
            page = MODELS[after : after + 2]
            return 200, {}, {"data": page, "has_more": after == 0}
        case "GET /batches":
            number = 1 if "page=tok%2B1%3D" in asked.line else 0
            following = None if number else "tok+1="
            return 200, {}, {"data": [BATCHES[number]], "next_page": following}
        case "POST /batches/b0/cancel":
            return 200, {}, {"id": "b0", "status": "canceling"}
        case _:
            return 404, {}, {"type": "error", "error": {"type": "not_found_error"}}


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    vendor = Vendor(answer)
    yield vendor
    vendor.stop()


@pytest.fixture(params=KINDS)
def talk(
    request: pytest.FixtureRequest, models: ModuleType, vendor: Vendor
) -> Iterator[Talker]:
    with talking(models, request.param, vendor, "k1", max_retries=0) as talker:
        yield talker


def test_a_message_is_asked_for_and_read(
    models: ModuleType, vendor: Vendor, talk: Talker
) -> None:
    tool = {
        "name": "weather",
        "input_schema": {"type": "object", "default": None},
        "effort": timedelta(seconds=1.5),
    }
    message = talk(
        "messages.create",
        "large",
        100,
        [{"role": "user", "content": "Will it rain?"}],
        system=[{"type": "text", "text": "You know weather."}],
        tools=[tool],
        tool_choice={"type": "tool", "name": "weather"},
        betas=["a", "b"],
        trace=True,
    )
    (asked,) = vendor.asked
    assert asked.line == "POST /messages?trace=true"
    assert asked.headers["x-api-key"] == "k1" and "authorization" not in asked.headers
    assert asked.headers["models-version"] == "2026-01-01"
    assert asked.headers["models-beta"] == "a,b"
    assert asked.json() == {
        "model": "large",
        "max_tokens": 100,
        "messages": [{"role": "user", "content": "Will it rain?"}],
        "system": [{"type": "text", "text": "You know weather."}],
        "tools": [
            {
                "name": "weather",
                "input_schema": {"type": "object", "default": None},
                "effort": "1.5s",
            }
        ],
        "tool_choice": {"type": "tool", "name": "weather"},
    }
    types = models.datatypes
    said, use = message.content
    assert type(said) is types.TextBlock and said.text == "I'll look."
    assert type(use) is types.ToolUseBlock
    assert use.input == {"city": "Bonn", "day": None}
    assert message.stop_reason is types.StopReason.TOOL_USE
    assert message.usage.input_tokens == 9007199254740993


def test_an_item_of_a_header_has_no_comma(vendor: Vendor, talk: Talker) -> None:
    question = [{"role": "user", "content": "?"}]
    with pytest.raises(ValueError, match="Models-Beta: a comma ends an item"):
        talk("messages.create", "large", 5, question, betas=["a,b", "c"])
    assert vendor.asked == []


def test_what_a_model_said_goes_back_as_it_came(vendor: Vendor, talk: Talker) -> None:
    said = talk("messages.create", "large", 100, [{"role": "user", "content": "?"}])
    talk(
        "messages.count_tokens", "large", [{"role": said.role, "content": said.content}]
    )
    assert vendor.asked[-1].json() == {
        "model": "large",
        "messages": [{"role": "assistant", "content": MESSAGE["content"]}],
    }


def test_a_part_that_nobody_knows_yet_is_kept(
    models: ModuleType, vendor: Vendor, talk: Talker
) -> None:
    song = {"type": "song", "notes": ["c", None]}
    part = models.datatypes.Message(None, MESSAGE | {"content": [song]}).content[0]
    assert type(part) is models.Datatype and part.to_dict() == song
    talk("messages.count_tokens", "large", [{"role": "user", "content": [part]}])
    assert vendor.asked[-1].json()["messages"] == [{"role": "user", "content": [song]}]


def test_lists_go_on_after_the_last_id_and_by_token(
    vendor: Vendor, talk: Talker
) -> None:
    assert [model.id for model in talk.items("models.list", limit=2)] == [
        "m0",
        "m1",
        "m2",
    ]
    assert [batch.id for batch in talk.items("batches.list")] == ["b0", "b1"]
    assert vendor.lines() == [
        "GET /models?limit=2",
        "GET /models?after_id=m1&limit=2",
        "GET /batches",
        "GET /batches?page=tok%2B1%3D",
    ]


def test_an_item_has_the_methods_of_its_kind(vendor: Vendor, talk: Talker) -> None:
    batch, _ = talk.items("batches.list")
    assert talk.wait(batch.cancel()) is batch
    assert batch.status == "canceling"
    assert vendor.lines()[-1] == "POST /batches/b0/cancel"


@pytest.mark.parametrize("kind", KINDS)
def test_the_other_key_goes_where_it_belongs(
    models: ModuleType, vendor: Vendor, kind: Kind
) -> None:
    with talking(models, kind, vendor, auth_token="t1") as talk:
        talk("models.list")
    assert vendor.sent("authorization") == ["Bearer t1"]
    assert vendor.sent("x-api-key") == [None]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_overloaded_is_asked_again(models: ModuleType, kind: Kind) -> None:
    answers = [(529, {"Retry-After": "0"}, BUSY), (200, {}, MODELS[0])]
    vendor = Vendor(lambda asked: answers.pop(0))
    with talking(models, kind, vendor, "k1") as talk:
        assert talk("models.get", "m0").id == "m0"
    assert vendor.lines() == ["GET /models/m0"] * 2
    vendor.stop()


def test_errors_are_told_by_their_type(models: ModuleType, talk: Talker) -> None:
    with pytest.raises(models.NotFoundError) as caught:
        talk("models.get", "nobody")
    assert caught.value.error_code == "not_found_error"


@pytest.mark.parametrize("kind", KINDS)
def test_against_the_emulator(models: ModuleType, kind: Kind) -> None:
    requests = {"a": {"model": "large", "stop": None}}
    with emulator.run(SCHEMA) as server:
        talk = Talker(models, kind, server.base_url, "k1")
        made = [talk("batches.create", requests) for _ in range(3)]
        assert made[0].requests == requests
        found = talk.items("batches.list", limit=1)
        assert {each.id for each in found} == {each.id for each in made}
        talk.wait(found[0].cancel())
        talk.wait(found[0].delete())
        assert len(talk.items("batches.list")) == 2
        question = [{"role": "user", "content": "?"}]
        assert talk("messages.create", "large", 5, question).id
        talk.close()
