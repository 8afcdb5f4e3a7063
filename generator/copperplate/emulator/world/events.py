"""Events as the API would send them: made up, signed, and given to whoever tests a receiver."""

from __future__ import annotations

import base64
import binascii
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass

from copperplate.emulator.world.kinds import Kinds
from copperplate.emulator.world.objects import identifier, now
from copperplate.emulator.world.reading import in_form
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.representation import answered
from copperplate.hints import did_you_mean
from copperplate.ir.event_bodies import event_body
from copperplate.ir.model import (
    BlankName,
    Event,
    JSONValue,
    Property,
    Reference,
    Scalar,
    SignatureHeader,
    Signing,
    Type,
    Webhooks,
)


@dataclass(frozen=True, slots=True)
class SignedEvent:
    """The request by which an API tells of an event."""

    headers: Mapping[str, str]
    body: bytes


def signed_event(
    kinds: Kinds, name: str, secret: str, data: JSONValue = None
) -> SignedEvent:
    """An event of the type ``name`` that is about ``data``, or about something made up.

    Refusal tells what is wrong with the name or the secret.
    """
    webhooks = kinds.api.webhooks
    known = {event.name: event for event in kinds.api.events()}
    if webhooks is None or name not in known:
        hint = did_you_mean(name, known)
        more = f"; {hint}" if hint else ""
        raise Refusal(400, f"the API has no event '{name}'{more}")
    signing, moment = webhooks.signing, now()
    told: dict[BlankName, str] = {
        "id": identifier(kinds.api, "evt_"),
        "type": name,
        "timestamp": str(in_form(Scalar("datetime", signing.timestamp), moment)),
    }
    value = _body(kinds, webhooks, known[name], told["id"], data, moment)
    body = json.dumps(value, ensure_ascii=False).encode()
    told["signature"] = _signature(signing, _key(signing, secret), told, body)
    content_type = {"Content-Type": kinds.api.accept}
    headers = {header.name: _written(header, told) for header in signing.headers}
    return SignedEvent(content_type | headers, body)


def _body(
    kinds: Kinds,
    webhooks: Webhooks,
    event: Event,
    id: str,
    data: JSONValue,
    moment: str,
) -> JSONValue:
    def made_up(type_: Type) -> JSONValue:
        value = kinds.sample(Property(name="data", wire="data", type=type_))
        return answered(kinds, type_, value, moment)

    if data is None:
        data = {} if event.data is None else made_up(event.data)
    whole = None if webhooks.body is None else made_up(Reference(webhooks.body))
    return event_body(webhooks, event, id, data, whole)


def _key(signing: Signing, secret: str) -> bytes:
    text = secret.removeprefix(signing.secret_prefix)
    try:
        match signing.secret_encoding:
            case "base64":
                key = base64.b64decode(text, validate=True)
            case "hex":
                key = bytes.fromhex(text)
            case "text":
                key = text.encode()
    except (binascii.Error, ValueError):
        key = b""
    if not key:
        raise Refusal(400, f"the secret must look like {signing.secret_form}")
    return key


def _signature(
    signing: Signing, key: bytes, told: Mapping[BlankName, str], body: bytes
) -> str:
    content = b""
    for blank in signing.signed:
        part = body if blank.name == "body" else told[blank.name].encode()
        content += blank.before.encode() + part
    made = hmac.new(key, content, signing.algorithm.removeprefix("hmac-")).digest()
    return made.hex() if signing.encoding == "hex" else base64.b64encode(made).decode()


def _written(header: SignatureHeader, told: Mapping[BlankName, str]) -> str:
    return "".join(f"{blank.before}{told[blank.name]}" for blank in header.blanks)
