"""Events that an emulator makes up and signs, for the tests of a receiver."""

from __future__ import annotations

import base64
import hmac
import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from caller import BOOKSHOP, Caller
from packages import imported
from webhook_apis import WAYS, parse, schema

from copperplate import emulator
from copperplate.emulator.server.listener import Emulator
from copperplate.emulator.world.refusals import EmulatorError


def digest(key: bytes, content: bytes) -> bytes:
    return hmac.new(key, content, "sha256").digest()


def test_an_event_is_signed_as_the_schema_says(tmp_path: Path) -> None:
    with emulator.run(schema(tmp_path, WAYS["stripe"])) as api:
        made = api.event("thing.created", "geheim", data={"id": "ü"})
    assert made.headers.keys() == {"Content-Type", "Pay-Signature"}
    assert made.headers["Content-Type"] == "application/json"
    timestamp, _, signature = made.headers["Pay-Signature"].partition(",")
    seconds = timestamp.removeprefix("t=")
    assert abs(int(seconds) - time.time()) < 60
    content = f"{seconds}.".encode() + made.body
    assert signature == f"v1={digest(b'geheim', content).hex()}"
    body = json.loads(made.body)
    assert body["type"] == "thing.created"
    assert body["data"]["object"] == {"id": "ü"}
    assert body["id"].startswith("evt_")
    assert abs(body["created"] - time.time()) < 60


def test_the_standard_is_kept(tmp_path: Path) -> None:
    with emulator.run(schema(tmp_path, WAYS["standard"])) as api:
        made = api.event("thing.noted", "whsec_c2VjcmV0")
    headers = made.headers
    start = f"{headers['webhook-id']}.{headers['webhook-timestamp']}."
    signature = base64.b64encode(digest(b"secret", start.encode() + made.body))
    assert headers["webhook-signature"] == f"v1,{signature.decode()}"
    assert json.loads(made.body) == {"type": "thing.noted", "data": "my data"}


def test_a_time_may_be_written_otherwise(tmp_path: Path) -> None:
    with emulator.run(schema(tmp_path, WAYS["zendesk"])) as api:
        made = api.event("thing.lost", "c0ffee")
    sent = made.headers["X-Desk-Timestamp"]
    age = datetime.now(UTC) - datetime.fromisoformat(sent)
    assert abs(age.total_seconds()) < 60
    signature = digest(bytes.fromhex("c0ffee"), sent.encode() + made.body)
    assert made.headers["X-Desk-Signature"] == base64.b64encode(signature).decode()
    assert json.loads(made.body) == {"detail": {"kind": "thing.lost"}}


@pytest.fixture(scope="module")
def bookshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with imported(BOOKSHOP, tmp_path_factory.mktemp("made"), "told_bookshop") as made:
        yield made


SECRET = "shop_c0ffee"


def test_a_client_takes_what_is_made_up(
    bookshop_server: Emulator, bookshop: ModuleType
) -> None:
    for event in bookshop_server.api.events():
        made = bookshop_server.event(event.name, SECRET)
        told = parse(bookshop.webhooks, made.body, made.headers, SECRET)
        assert told.type == event.name
        assert type(told) is not bookshop.webhooks.Event
        assert told.data is not None
        assert told.body.key == told.id
        assert told.body.test is False
        assert abs(told.timestamp.timestamp() - time.time()) < 60


def test_all_that_an_answer_has_is_there(
    bookshop_server: Emulator, bookshop: ModuleType
) -> None:
    made = bookshop_server.event("order.sent", SECRET)
    order = parse(bookshop.webhooks, made.body, made.headers, SECRET).data
    for name in ("key", "added_at", "lines", "state", "total", "waits", "label", "way"):
        assert getattr(order, name) is not None


def test_a_program_in_any_language_can_ask_for_one(
    shop: Caller, bookshop: ModuleType
) -> None:
    path = "/_emulator/events/order%2Fpaid"
    given = {"secret": SECRET, "data": {"kind": "voucher", "code": "7"}}
    made = shop(200, "POST", path, given)
    told = parse(bookshop.webhooks, made["body"], made["headers"], SECRET)
    assert type(told.data) is bookshop.datatypes.Voucher
    assert told.data.code == "7"
    assert "give the secret" in shop.refused(400, "POST", path, {})
    assert "give the secret" in shop.refused(400, "POST", path, {"secret": 7})
    assert "give the secret" in shop.refused(400, "POST", path, [])
    wrong = shop.refused(400, "POST", "/_emulator/events/order.snt", given)
    assert wrong == "the API has no event 'order.snt'; did you mean 'order.sent'?"


@pytest.mark.parametrize("secret", ["", "shop_", "shop_xyz", "shop_c0ffe", "xyz"])
def test_a_secret_looks_as_the_schema_says(
    secret: str, bookshop_server: Emulator
) -> None:
    with pytest.raises(EmulatorError) as raised:
        bookshop_server.event("order.sent", secret)
    assert str(raised.value) == "the secret must look like shop_{hex}"


def test_what_is_no_event_is_told(bookshop_server: Emulator, server: Emulator) -> None:
    with pytest.raises(EmulatorError, match="has no event 'sent'"):
        bookshop_server.event("sent", SECRET)
    with pytest.raises(EmulatorError, match="has no event 'order.sent'"):
        server.event("order.sent", SECRET)
    data: Any = {1j}
    with pytest.raises(EmulatorError, match="this is not JSON"):
        bookshop_server.event("order.sent", SECRET, data=data)
