"""What webhooks tell, as a program gets it: events of their own classes, and those that nobody knows."""

from __future__ import annotations

import ast
import inspect
import json
import pickle
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from packages import ROOT, files, imported, write_schema
from webhook_apis import HEAD, STANDARD_SECRET, WAYS, parse, schema

from copperplate.languages.python import reserved

Get = Callable[[str], Any]


def of_type(type_: str, data: object) -> str:
    return json.dumps({"id": "evt_1", "type": type_, "data": {"object": data}})


def received(module: Any, body: str) -> Any:
    return module.parse(body, module.sign(body, "secret"), "secret")


def test_an_event_is_typed(package: Get) -> None:
    shop = package("stripe")
    webhooks, thing = shop.webhooks, {"id": "1", "price": 9.90, "code": "geheim"}
    text = of_type("thing.created", thing).replace("9.9", "9.90")
    event = received(webhooks, text)
    match event:
        case webhooks.ThingCreated(data=data):
            assert type(data) is shop.datatypes.Thing
            assert (data.id, data.price) == ("1", Decimal("9.90"))
            assert str(data.price) == "9.90"
        case _:
            pytest.fail("no match")
    assert type(event.body) is shop.datatypes.Delivery
    assert event.body.data.object == thing
    assert (event.type, event.id) == ("thing.created", "evt_1")
    assert "geheim" not in repr(event)
    assert repr(event).startswith("<ThingCreated type='thing.created' id='evt_1' data=")
    assert pickle.loads(pickle.dumps(event)).data == data
    with pytest.raises(TypeError, match="has no Client"):
        data.delete()
    sold = received(webhooks, of_type("things.sold", [thing, thing]))
    assert [each.id for each in sold.data] == ["1", "1"]
    noted = [of_type("thing.noted", "a"), of_type("thing.noted", {"text": "b"})]
    first, second = (received(webhooks, each).data for each in noted)
    assert (first, second.text) == ("a", "b")
    assert type(received(webhooks, of_type("thing.lost", 7))) is webhooks.ThingLost


def test_what_came_as_null_goes_back_as_null(package: Get) -> None:
    """The objects of an event are the server's, though no client received them."""
    body = of_type("thing.created", {"id": "1", "price": None})
    thing = received(package("stripe").webhooks, body).data
    from of_stripe._encode import json_text  # type: ignore[import-not-found]

    assert json_text(thing) == b'{"id":"1","price":null}'


@pytest.mark.parametrize(
    "body",
    [
        of_type("thing.unheard_of", {"id": "1", "code": "geheim"}),
        '{"data": {"object": {"id": "1", "code": "geheim"}}}',
        '{"type": {"a": []}, "data": {"object": {"code": "geheim"}}}',
        '{"type": ["thing.created"]}',
        '{"type": "thing.created "}',
        '{"data": 7}',
        "[]",
        "null",
        '"text"',
        "{}",
        "7",
    ],
)
def test_an_event_that_is_not_known_arrives_as_it_came(body: str, package: Get) -> None:
    shop = package("stripe")
    event = received(shop.webhooks, body)
    assert type(event) is shop.webhooks.Event
    value = json.loads(body)
    if isinstance(value, dict) and isinstance(value.get("data"), dict):
        assert event.data == value["data"]["object"]
    else:
        assert event.data is None
    assert "geheim" not in repr(event)


def test_what_an_event_lacks_is_an_error_when_it_is_read(package: Get) -> None:
    shop = package("stripe")
    event = received(shop.webhooks, '{"type": "thing.created", "data": {"object": 7}}')
    with pytest.raises(shop.InvalidResponseError, match="ThingCreated.data: expected"):
        event.data.id
    with pytest.raises(shop.InvalidResponseError, match="ThingCreated.id: null"):
        event.id
    odd = received(shop.webhooks, "[]")
    with pytest.raises(
        shop.InvalidResponseError, match="Event.type: null; expected text"
    ):
        odd.type
    with pytest.raises(shop.InvalidResponseError, match="Event.body: expected an obj"):
        odd.body.id


@pytest.mark.parametrize("body", ["", "{", "a=b", "\ufeff", "[" * 100_000, '{"a": 1}}'])
def test_a_body_that_is_no_json_is_an_error_of_the_package(
    body: str, package: Get
) -> None:
    shop = package("stripe")
    with pytest.raises(shop.InvalidResponseError, match="is not JSON"):
        received(shop.webhooks, body)


def test_the_type_may_be_in_a_header_or_deep_in_the_body(webhooks: Get) -> None:
    forge = webhooks("github")
    headers = forge.sign('{"id": "1"}', "s", type="thing.created", id="d-1")
    event = forge.parse('{"id": "1"}', headers, "s")
    assert (type(event), event.id, event.data.id) == (forge.ThingCreated, "d-1", "1")
    del headers["X-Forge-Event"], headers["X-Forge-Delivery"]
    assert type(forge.parse('{"id": "1"}', headers, "s")) is forge.Event
    desk = webhooks("zendesk")
    body = '{"detail": {"kind": "thing.created", "id": "7"}}'
    event = parse(desk, body, desk.sign(body, "c0ffee"), "C0FFEE")
    assert (type(event), event.data.id) == (desk.ThingCreated, "7")


def test_the_module_offers_what_the_api_has(package: Get) -> None:
    webhooks = package("github").webhooks
    assert sorted(webhooks.__all__) == webhooks.__all__
    assert {*webhooks.__all__} == {
        *("Event", "Headers", "WebhookSignatureError", "parse", "sign"),
        *("ThingCreated", "ThingLost", "ThingNoted", "ThingRead", "ThingsSold"),
    }
    assert "webhooks" in package("github").__all__
    assert not hasattr(webhooks.Event, "timestamp")
    assert not hasattr(package("slack").webhooks.Event, "id")
    assert list(inspect.signature(webhooks.sign).parameters) == [
        *("body", "secret", "type", "id")
    ]
    assert issubclass(webhooks.WebhookSignatureError, package("github").Error)
    assert webhooks.ThingLost.__deprecated__ == "it was taken"
    for annotated in (webhooks.parse, webhooks.sign):
        assert get_type_hints(annotated)["secret"] is not None


PLAIN = """\
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations: {get: {doc: Get one.}}
datatypes:
  Thing: {properties: {id: {type: string, doc: its id}}}
"""


def test_nothing_of_it_is_in_a_package_without_webhooks(tmp_path: Path) -> None:
    made = files(write_schema(tmp_path, HEAD, things=PLAIN))
    assert not [path for path, text in made.items() if "ebhook" in path + text]
    absent = {"_blanks.py", "_event.py", "_secret.py", "_signing.py"}
    assert not absent & {Path(path).name for path in made}


OF_ALL_KINDS = """\
  Note: {properties: {text: {type: string, doc: what it says}}}
  Card: {properties: {kind: {type: string, values: [card], doc: of what kind it is}}}
  Bill: {properties: {kind: {type: string, values: [bill], doc: of what kind it is}}}
unions:
  Means: {tag: kind, of: {card: Card, bill: Bill}}
events:
  a: {doc: A., of: decimal, deprecated: true}
  b: {doc: B., of: Means}
  c: {doc: C., of: map of list of datetime}
  d: {doc: D., of: string or Note}
"""


def test_no_event_takes_a_name_that_the_module_has(tmp_path: Path) -> None:
    api = f"{HEAD}webhooks: {WAYS['standard']}\n"
    made = files(write_schema(tmp_path, api, things=PLAIN + OF_ALL_KINDS))
    module = ast.parse(made["src/shop/webhooks/__init__.py"])
    brought = {
        alias.name
        for node in module.body
        if isinstance(node, ast.ImportFrom) and node.module != "__future__"
        for alias in node.names
    }
    classes = {name for name in brought if name[0].isupper()}
    assert classes | {"Event"} == reserved.EVENTS


NAMES = {
    "payment.created": "PaymentCreated",
    "PAYMENT.CAPTURE.COMPLETED": "PaymentCaptureCompleted",
    "orders/create": "OrdersCreate",
    "Order Placed": "OrderPlaced",
    "issues": "Issues",
    "payment_created": "PaymentCreated_2",
    "2fa.on": "Event2faOn",
    "*": "Event_",
    "event": "Event_2",
    "any": "Any_",
    "none": "None_",
    "été": "T",
    '"""\\': "Event_3",
}


def test_any_type_of_event_has_a_class(tmp_path: Path) -> None:
    events = json.dumps({name: {"doc": f"It is {name}."} for name in NAMES})
    api = f"{HEAD}webhooks: {WAYS['standard']}\n"
    things = f"{PLAIN}events: {events}\n"
    made = write_schema(tmp_path / "schema", api, things=things)
    with imported(made, tmp_path, "of_names") as shop:
        for type_, name in NAMES.items():
            body = json.dumps({"type": type_})
            headers = shop.webhooks.sign(body, STANDARD_SECRET)
            event = shop.webhooks.parse(body, headers, STANDARD_SECRET)
            assert (type(event).__name__, event.type) == (name, type_)


@pytest.mark.parametrize("where", ["bookshop", *WAYS])
def test_the_program_of_the_guide_receives_an_event(
    where: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    described = (
        ROOT / "tests/bookshop/schema"
        if where == "bookshop"
        else schema(tmp_path, WAYS[where])
    )
    guide = files(described, package="guided")["docs/guides/webhooks.md"]
    monkeypatch.setenv("SHOP_WEBHOOK_SECRET", "a secret")
    monkeypatch.setenv("BOOKSHOP_WEBHOOK_SECRET", "shop_c0ffee")
    names: dict[str, object] = {"__name__": "__main__"}
    with imported(described, tmp_path, "guided"):
        for block in re.findall(r"^```python\n(.*?)^```", guide, re.M | re.S):
            exec(block, names)
    expected = "<Order " if where == "bookshop" else "<Thing id="
    assert capsys.readouterr().out.startswith(expected)


OPEN_BODY = """\
  Delivery:
    properties: {data: {type: any, doc: what it is about}}
    others: {type: string, doc: what else it says}
events:
  thing.made: {doc: A thing was made., of: Thing}
"""


def test_the_type_and_the_id_may_be_members_that_have_no_property(
    tmp_path: Path,
) -> None:
    webhooks = "{signing: standard, type: what, data: data, body: Delivery}"
    api = f"{HEAD}webhooks: {webhooks}\n"
    made = write_schema(tmp_path / "schema", api, things=PLAIN + OPEN_BODY)
    with imported(made, tmp_path, "of_open") as shop:
        body = '{"what": "thing.made", "data": {"id": "1"}, "where": "here"}'
        headers = shop.webhooks.sign(body, STANDARD_SECRET)
        event = shop.webhooks.parse(body, headers, STANDARD_SECRET)
        assert type(event) is shop.webhooks.ThingMade
        assert event.body.others == {"what": "thing.made", "where": "here"}
