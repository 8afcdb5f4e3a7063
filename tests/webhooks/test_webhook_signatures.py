"""Signatures of webhooks: those that others have made are good, and what nobody has signed is refused.

The signatures are those that vendors and standards publish, or that their own libraries make
(``standardwebhooks`` 1.1, ``svix`` 2.9, ``stripe`` 16.1).
"""

from __future__ import annotations

import hmac
import inspect
import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timezone
from email.message import Message
from typing import Any

import pytest
from webhook_apis import STANDARD_SECRET, parse

Get = Callable[[str], Any]

PUBLISHED = (
    '{"test": 2432232314}',
    {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    },
)
SIGNED = {
    "published by Standard Webhooks": ("standard", STANDARD_SECRET, *PUBLISHED),
    "sent by an API that follows it": (
        "standard",
        "whsec_RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c=",
        '{"id": "evt_685c059ae3a481909bdc86819b066fb6", "object": "event", "created_at": 1750861210,'
        ' "type": "response.completed", "data": {"id": "resp_123"}}',
        {
            "webhook-id": "wh_685c059ae39c8190af8c71ed1022a24d",
            "webhook-timestamp": "1750861210",
            "webhook-signature": "v1,gUAg4R2hWouRZqRQG4uJypNS8YK885G838+EHb4nKBY=",
        },
    ),
    "made by standardwebhooks and svix": (
        "standard",
        STANDARD_SECRET,
        '{"type": "ping", "note": "ü"}',
        {
            "webhook-id": "msg_1",
            "webhook-timestamp": "1614265330",
            "webhook-signature": "v1,sumGDWrkLoiJPFfSixvWdBKq6anQU3DO2I0Urw8E9Sw=",
        },
    ),
    "made by stripe": (
        "stripe",
        "whsec_test",
        '{"id": "evt_1", "note": "ü"}',
        {
            "Pay-Signature": "t=1614265330,v1="
            "3fca6b73a82126d5fa642fcc20d9e611e927eb464951d715333bfad01b1b2b2c"
        },
    ),
}
NOT_JSON = {
    "published by GitHub": (
        "github",
        "It's a Secret to Everybody",
        "Hello, World!",
        {
            "X-Forge-Signature": "sha256="
            "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
        },
    ),
    "published by Slack": (
        "slack",
        "8f742231b10e8888abcd99yyyzzz85a5",
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
        "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
        {
            "X-Chat-Timestamp": "1531420618",
            "X-Chat-Signature": "v0="
            "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        },
    ),
    **{
        f"of the RFCs on HMAC, {way}": (
            way,
            "Jefe",
            "what do ya want for nothing?",
            {"X-Signature": signature},
        )
        for way, signature in {
            "sha1": "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
            "sha512": "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549"
            "758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
        }.items()
    },
}


@pytest.mark.parametrize("vector", SIGNED)
def test_what_others_have_signed_is_verified(vector: str, webhooks: Get) -> None:
    way, secret, body, headers = SIGNED[vector]
    module = webhooks(way)
    event = parse(module, body, headers, secret)
    sent = event.body if way == "standard" else event.body.to_dict()
    assert sent == json.loads(body)
    assert parse(module, body.encode(), headers, [secret]).timestamp.year > 2020
    with pytest.raises(module.WebhookSignatureError, match="doesn't match"):
        parse(module, body + " ", headers, secret)


@pytest.mark.parametrize("vector", NOT_JSON)
def test_what_is_signed_and_no_json_is_told_so(vector: str, webhooks: Get) -> None:
    way, secret, body, headers = NOT_JSON[vector]
    module = webhooks(way)
    with pytest.raises(
        Exception, match=f"not JSON .its length is {len(body)}"
    ) as raised:
        parse(module, body, headers, secret)
    assert type(raised.value).__name__ == "InvalidResponseError"
    with pytest.raises(module.WebhookSignatureError, match="doesn't match"):
        parse(module, body.lower() + ".", headers, secret)


THEN = datetime.fromtimestamp(1614265330, timezone.utc)
SENT = {
    "standard": {
        "webhook-id": "test",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,{}",
    },
    "stripe": {"Pay-Signature": "t=1614265330,v1={}"},
    "github": {
        "X-Forge-Event": "thing.created",
        "X-Forge-Delivery": "test",
        "X-Forge-Signature": "sha256={}",
    },
    "shopify": {"X-Shop-Hmac": "{}", "X-Shop-Topic": "thing.created"},
    "slack": {"X-Chat-Timestamp": "1614265330", "X-Chat-Signature": "v0={}"},
    "paddle": {"Pay-Signature": "ts=1614265330;h1={}"},
    "workos": {"Work-Signature": "t=1614265330000, v1={}"},
    "zendesk": {"X-Desk-Timestamp": "2021-02-25T15:02:10Z", "X-Desk-Signature": "{}"},
}
SECRETS = {"standard": STANDARD_SECRET, "zendesk": "c0ffee00"}
BODY = json.dumps(
    {
        "id": "evt_1",
        **dict.fromkeys(("type", "event_type", "event"), "thing.created"),
        "detail": {"kind": "thing.created", "id": "thing_1"},
        "data": {"id": "thing_1", "object": {"id": "thing_1", "price": 9.90}},
    }
)


def signed(module: Any, way: str, body: str = BODY, **more: Any) -> dict[str, str]:
    taken = inspect.signature(module.sign).parameters
    given = {"timestamp": THEN, "type": "thing.created", **more}
    secret = given.pop("secret", SECRETS.get(way, "a secret"))
    given = {name: value for name, value in given.items() if name in taken}
    made: dict[str, str] = module.sign(body, secret, **given)
    return made


@pytest.mark.parametrize("way", SENT)
def test_a_request_is_signed_as_the_api_does_it(way: str, webhooks: Get) -> None:
    module = webhooks(way)
    headers = signed(module, way)
    assert headers.keys() == SENT[way].keys()
    for name, looks in SENT[way].items():
        signature = r"[0-9a-f]{64}|[A-Za-z0-9+/]{43}="
        pattern = re.escape(looks).replace(r"\{\}", f"({signature})")
        assert re.fullmatch(pattern, headers[name])
    event = parse(module, BODY, headers, SECRETS.get(way, "a secret"))
    assert type(event) is module.ThingCreated
    assert event.type == "thing.created"


@pytest.mark.parametrize("way", SENT)
def test_the_clock_matters(
    way: str, webhooks: Get, at: Callable[[float], None]
) -> None:
    module = webhooks(way)
    parameters = inspect.signature(module.parse).parameters
    if "tolerance" not in parameters:
        assert way in ("github", "shopify")
        return
    headers, secret = signed(module, way), SECRETS.get(way, "a secret")
    tolerance = 180 if way == "workos" else 300
    assert parameters["tolerance"].default == tolerance
    for away in (-tolerance, 0, tolerance):
        at(1614265330 + away)
        assert module.parse(BODY, headers, secret).timestamp == THEN
    at(1614265330 + tolerance + 1)
    old = f"{tolerance + 1} seconds old, and the tolerance is {tolerance}"
    with pytest.raises(module.WebhookSignatureError, match=old):
        module.parse(BODY, headers, secret)
    at(1614265330 - tolerance - 1)
    with pytest.raises(module.WebhookSignatureError, match="in the future"):
        module.parse(BODY, headers, secret)
    assert module.parse(BODY, headers, secret, tolerance=tolerance + 1)
    with pytest.raises(module.WebhookSignatureError, match="doesn't match"):
        module.parse(BODY.upper(), headers, secret)  # which is told before its age


@pytest.mark.parametrize("way", SENT)
def test_while_a_secret_is_replaced_either_is_good(way: str, webhooks: Get) -> None:
    module = webhooks(way)
    old, new = {
        "standard": (STANDARD_SECRET, "whsec_bmV3IHNlY3JldA"),
        "zendesk": ("c0ffee00", "ADDED1"),
    }.get(way, ("a secret", "the new one"))
    by_both = signed(module, way, secret=[old, new])
    by_old, by_new = signed(module, way, secret=old), signed(module, way, secret=[new])
    for secret in (old, new, [new, old]):
        assert parse(module, BODY, by_both, secret)
    assert parse(module, BODY, by_old, (new, old))
    assert parse(module, BODY, by_new, iter([old, new]))
    for headers, secret in ((by_old, new), (by_new, [old])):
        with pytest.raises(module.WebhookSignatureError, match="doesn't match"):
            parse(module, BODY, headers, secret)


FAMILIES = [
    lambda headers: dict(headers),
    lambda headers: {name.upper(): value for name, value in headers.items()},
    lambda headers: {name.lower(): f" {value} " for name, value in headers.items()},
    lambda headers: message(headers),
]


def message(headers: Mapping[str, str]) -> Message:
    """Headers as ``http.server`` has them."""
    made = Message()
    for name, value in headers.items():
        made[name] = value
    return made


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("way", SENT)
def test_headers_have_no_case_and_any_framework(
    way: str, family: Callable[[Mapping[str, str]], object], webhooks: Get
) -> None:
    module = webhooks(way)
    headers = family(signed(module, way))
    assert parse(module, BODY, headers, SECRETS.get(way, "a secret")).data is not None


def changed(way: str, headers: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Headers that nobody has signed."""
    for name, value in headers.items():
        if way in ("github", "shopify") and "{}" not in SENT[way][name]:
            continue  # what isn't signed
        yield {n: v for n, v in headers.items() if n != name}
        yield {**headers, name: ""}
        yield {**headers, name: "   "}
        yield {**headers, name: value[:-4]}
        yield {**headers, name: value[::-1]}
        yield {**headers, name: f"{value}9"}
        yield {**headers, name: "é\udcff\u2028" * 10}
        yield {**headers, name: "v1=" + "a," * 100_000}
        yield {**headers, name: "1" * 100_000}


@pytest.mark.timeout(120)
@pytest.mark.parametrize("way", SENT)
def test_what_nobody_has_signed_is_refused(way: str, webhooks: Get) -> None:
    module = webhooks(way)
    headers, secret = signed(module, way), SECRETS.get(way, "a secret")
    assert parse(module, BODY, headers, secret)
    attacks = list(changed(way, headers))
    assert len(attacks) >= 9
    for attack in attacks:
        with pytest.raises(module.WebhookSignatureError) as raised:
            parse(module, BODY, attack, secret)
        assert secret not in str(raised.value)
        assert len(str(raised.value)) < 300


def test_every_signature_is_compared_in_constant_time(
    webhooks: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []
    digest = hmac.compare_digest
    monkeypatch.setattr(
        "hmac.compare_digest", lambda *pair: compared.append(pair) or digest(*pair)
    )
    module = webhooks("stripe")
    headers = module.sign(BODY, ["a", "b", "c"])
    assert parse(module, BODY, headers, ["a", "b"])
    assert len(compared) == 6  # also after one that matched


def test_headers_of_one_request_do_not_fit_another(webhooks: Get) -> None:
    module = webhooks("standard")
    first = signed(module, "standard", id="msg_1")
    now = datetime.now(timezone.utc)
    second = signed(module, "standard", '{"type": "b"}', id="msg_2", timestamp=now)
    for name in first:
        with pytest.raises(module.WebhookSignatureError, match="doesn't match"):
            parse(module, BODY, {**first, name: second[name]}, STANDARD_SECRET)
    with pytest.raises(module.WebhookSignatureError, match="doesn't match"):
        parse(module, BODY, second, STANDARD_SECRET)


def test_a_header_that_is_there_twice_is_one(webhooks: Get) -> None:
    """Proxies join them so. A second timestamp is what nobody has signed."""
    module = webhooks("slack")
    headers = message(signed(module, "slack"))
    headers["X-Chat-Signature"] = "v0=00"
    assert parse(module, BODY, headers, "a secret")
    headers["x-chat-timestamp"] = "1614265331"
    with pytest.raises(module.WebhookSignatureError, match="doesn't match"):
        parse(module, BODY, headers, "a secret")


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({}, "the header Pay-Signature is missing"),
        (
            {"pay-signature": "v1=00"},
            "the header Pay-Signature holds no timestamp: it looks like t={timestamp},v1={signature}",
        ),
        (
            {"pay-signature": "t=1,v0=00"},
            "the header Pay-Signature holds no signature: it looks like t={timestamp},v1={signature}",
        ),
    ],
)
def test_a_message_says_what_is_wrong(
    headers: dict[str, str], message: str, webhooks: Get
) -> None:
    module = webhooks("stripe")
    with pytest.raises(module.WebhookSignatureError) as raised:
        module.parse(BODY, headers, "secret")
    assert str(raised.value) == message


@pytest.mark.parametrize(
    "timestamp", ["", "now", "-1", "1e9", "1.5", "٣", "9" * 15, "9" * 5000, "0x1", "+1"]
)
def test_a_timestamp_that_is_none_is_refused(
    timestamp: str, webhooks: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also if it is signed, which only the API itself could do."""
    module = webhooks("slack")
    signing = inspect.getmodule(module._SIGNING)
    monkeypatch.setattr(signing, "_written", lambda sent, form: timestamp)
    headers = module.sign(BODY, "secret")
    with pytest.raises(module.WebhookSignatureError, match="timestamp"):
        parse(module, BODY, headers, "secret")


def test_a_body_is_what_came(webhooks: Get) -> None:
    module = webhooks("stripe")
    body = '{"type": "thing.created",  "note": "ü\udc80"}'
    headers = module.sign(body, "secret")
    assert parse(module, body, headers, "secret")
    assert parse(module, bytearray(body, "utf-8", "surrogatepass"), headers, "secret")
    again = json.dumps(json.loads(body))
    with pytest.raises(module.WebhookSignatureError, match="as it came"):
        parse(module, again, headers, "secret")
    for wrong in (json.loads(body), None, 7, ["a"]):
        with pytest.raises(TypeError, match="body: expected the bytes of the request"):
            module.parse(wrong, headers, "secret")
    with pytest.raises(TypeError, match="headers: expected a mapping, got list"):
        module.parse(body, [], "secret")


@pytest.mark.parametrize("secret", ["", [], None, b""])
def test_without_a_secret_nothing_is_verified(
    secret: Any, webhooks: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SHOP_WEBHOOK_SECRET", raising=False)
    with pytest.raises(
        ValueError,
        match="^there is no secret: give one, or set SHOP_WEBHOOK_SECRET$",
    ):
        webhooks("stripe").parse(BODY, {}, secret)
    with pytest.raises(ValueError, match="^there is no secret: give one$"):
        webhooks("slack").parse(BODY, {}, secret)


@pytest.mark.parametrize(
    ("secret", "error", "message"),
    [
        ("whsec_", ValueError, "secret: it is empty"),
        ("  ", ValueError, "secret: it is empty"),
        (
            "whsec_not base64!",
            ValueError,
            "secret: it doesn't look like whsec_{base64}",
        ),
        ("whsec_abc é", ValueError, "secret: it doesn't look like whsec_{base64}"),
        ([STANDARD_SECRET, ""], ValueError, "secret: it is empty"),
        ([STANDARD_SECRET, None], TypeError, "secret: expected text, got NoneType"),
        (b"whsec_aGVsbG8=", TypeError, "secret: expected text, got bytes"),
        (7, TypeError, "secret: expected text, got int"),
    ],
)
def test_a_secret_that_is_none_is_told_and_not_shown(
    secret: Any, error: type[Exception], message: str, webhooks: Get
) -> None:
    for call in (
        lambda: webhooks("standard").parse(*PUBLISHED, secret),
        lambda: webhooks("standard").sign(BODY, secret),
    ):
        with pytest.raises(error) as raised:
            call()
        assert str(raised.value) == message
        assert raised.value.__cause__ is None


def test_a_secret_may_have_space_around_it_and_lack_its_prefix(webhooks: Get) -> None:
    bare = STANDARD_SECRET.removeprefix("whsec_")
    for secret in (bare, f" {STANDARD_SECRET}\n"):
        assert parse(webhooks("standard"), *PUBLISHED, secret)


def test_the_secret_may_be_in_the_environment(
    webhooks: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = webhooks("stripe")
    monkeypatch.setenv("SHOP_WEBHOOK_SECRET", "from outside")
    headers = module.sign(BODY)
    assert parse(module, BODY, headers).id == "evt_1"
    assert parse(module, BODY, headers, "from outside")
    with pytest.raises(module.WebhookSignatureError):
        parse(module, BODY, headers, "another")


@pytest.mark.parametrize("name", ["id", "type"])
@pytest.mark.parametrize("text", ["", " a", "a\nb", "a\r\nX: y", "ü", "\x00"])
def test_nothing_but_a_line_gets_into_a_header(
    name: str, text: str, webhooks: Get
) -> None:
    with pytest.raises(ValueError, match=f"^{name}: expected one line of ASCII text$"):
        webhooks("github").sign("{}", "s", **{"type": "a", name: text})


def test_a_time_without_a_zone_is_refused(webhooks: Get) -> None:
    for way in ("standard", "workos", "zendesk"):
        with pytest.raises(ValueError, match="has no time zone"):
            signed(webhooks(way), way, timestamp=datetime(2024, 1, 1))
