"""APIs with webhooks, signed in the ways that vendors have."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

from packages import write_schema

HEAD = """\
# yaml-language-server: $schema=meta/api.schema.json
name: shop
title: Shop API
version: "1"
doc: Sells things.
base_url: https://shop.example
authentication: {bearer: SHOP_KEY}
"""
WAYS = {
    "standard": "{signing: standard, data: data}",
    "stripe": """{
      signing: {headers: {Pay-Signature: "t={timestamp},v1={signature}"}, signed: "{timestamp}.{body}"},
      environment_variable: SHOP_WEBHOOK_SECRET, body: Delivery, id: id, data: data.object}""",
    "github": """{signing: {headers: {
      X-Forge-Event: "{type}", X-Forge-Delivery: "{id}", X-Forge-Signature: "sha256={signature}"}}}""",
    "shopify": """{signing: {
      headers: {X-Shop-Hmac: "{signature}", X-Shop-Topic: "{type}"}, encoding: base64}}""",
    "slack": """{signing: {
      headers: {X-Chat-Timestamp: "{timestamp}", X-Chat-Signature: "v0={signature}"},
      signed: "v0:{timestamp}:{body}"}}""",
    "paddle": """{signing: {
      headers: {Pay-Signature: "ts={timestamp};h1={signature}"}, signed: "{timestamp}:{body}"}, type: event_type}""",
    "workos": """{signing: {
      headers: {Work-Signature: "t={timestamp}, v1={signature}"}, signed: "{timestamp}.{body}",
      timestamp: unix_milliseconds, tolerance: 180}, type: event}""",
    "zendesk": """{signing: {
      headers: {X-Desk-Timestamp: "{timestamp}", X-Desk-Signature: "{signature}"}, signed: "{timestamp}{body}",
      encoding: base64, timestamp: rfc3339, secret: "{hex}"}, type: detail.kind, data: detail}""",
    "sha1": "{signing: {headers: {X-Signature: '{signature}'}, algorithm: hmac-sha1}}",
    "sha512": "{signing: {headers: {X-Signature: '{signature}'}, algorithm: hmac-sha512}}",
}
THINGS = """\
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    get: {doc: Get one.}
    delete: {doc: Delete one.}
datatypes:
  Thing:
    methods: [delete]
    properties:
      id: {type: string, doc: its id}
      price: {type: decimal, nullable: true, doc: what it costs}
      code: {type: string, secret: true, nullable: true, doc: opens it}
  Note:
    properties:
      text: {type: string, doc: what it says}
events:
  thing.created: {doc: A thing was made., of: Thing}
  thing.lost: {doc: A thing was lost., deprecated: it was taken}
  thing.read: {doc: Somebody read about it., of: Note}
"""
NO_OBJECTS = """\
  thing.noted: {doc: Somebody wrote about it., of: string or Note}
  things.sold: {doc: Some things were sold., of: list of Thing}
"""
"""What can't hold the type of its event."""
DELIVERY = """\
datatypes:
  Delivery:
    properties:
      id: {type: string, doc: identifies the event}
      type: {type: string, doc: what happened}
      created: {type: datetime, as: unix_seconds, doc: when it happened}
      data: {type: DeliveryData, doc: what it is about}
  DeliveryData:
    properties:
      object: {type: any, doc: the object}
"""

STANDARD_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


def schema(folder: Path, webhooks: str) -> Path:
    things = THINGS
    if '"{type}"' in webhooks or "data: data" in webhooks:
        things += NO_OBJECTS
    more = {"deliveries": DELIVERY} if "body: Delivery" in webhooks else {}
    api = f"{HEAD}webhooks: {webhooks}\n"
    return write_schema(folder / "schema", api, things=things, **more)


def parse(
    module: Any, body: str | bytes, headers: Any, *secret: object, **more: object
) -> Any:
    """The event, whatever its age, where it has one."""
    if "tolerance" in inspect.signature(module.parse).parameters:
        more = {"tolerance": None, **more}
    return module.parse(body, headers, *secret, **more)
