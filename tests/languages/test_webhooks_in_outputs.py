"""Every attribute of webhooks and of an event changes the files where it belongs, and no other.

As in ``test_attributes_in_outputs``: each is changed in a small schema, by itself.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

import pytest
from packages import API
from test_attributes_in_outputs import (
    DEPRECATIONS,
    DOCUMENT,
    PAGE,
    THINGS,
    assert_shown,
    outputs,
)

from copperplate.ir.model import Event, Signing, Webhooks

MODULE = "src/shop/webhooks/__init__.py"
GUIDE = "docs/guides/webhooks.md"

WEBHOOKS = f"""{API}webhooks:
  signing:
    headers: {{Shop-Signature: "t={{timestamp}},v1={{signature}}"}}
    signed: "{{timestamp}}.{{body}}"
    algorithm: hmac-sha256
    encoding: hex
    timestamp: unix_seconds
    tolerance: 300
    secret: "{{text}}"
  type: type
  data: data
"""
EVENTS = THINGS + """\
  Told:
    properties:
      type: {type: string, doc: what}
      which: {type: string, doc: which}
      data: {type: any, doc: what about}
      object: {type: any, doc: what about}
events:
  thing.made: {doc: A thing was made., of: Thing}
  thing.told: {doc: Somebody told something., of: Told}
"""

CHANGES_OF_EVENTS: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "Event.name": (
        "  thing.made:",
        "  thing.done:",
        {
            MODULE: '"thing.done": ThingDone,',
            PAGE: "### ThingDone",
            GUIDE: "| `thing.done` |",
            DOCUMENT: "const: thing.done",
        },
    ),
    "Event.data": (
        "made., of: Thing}",
        "made., of: Box}",
        {
            MODULE: "def data(self) -> datatypes.Box:",
            PAGE: "Its `data` is {py:class}`shop.datatypes.Box`.",
            GUIDE: "case webhooks.ThingMade(data=box):",
            DOCUMENT: "#/components/schemas/Box",
        },
    ),
    "Event.doc": (
        "A thing was made.",
        "A thing is new.",
        {
            MODULE: '"""A thing is new.',
            PAGE: "A thing is new.",
            GUIDE: "| A thing is new. |",
            DOCUMENT: "summary: A thing is new.",
        },
    ),
    "Event.deprecated": (
        "told something., of",
        "told something., deprecated: too old, of",
        {
            "src/shop/_deprecated.py": "def deprecated(",
            MODULE: '@deprecated("too old")',
            PAGE: "**Deprecated:** too old",
            GUIDE: "**Deprecated:** too old",
            DEPRECATIONS: "{py:class}`shop.webhooks.ThingTold`: **Deprecated:** too old",
            DOCUMENT: "x-deprecated: too old",
        },
    ),
}
CHANGES: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "Signing.headers": (
        "v1={signature}",
        "v2={signature}",
        {
            MODULE: '"t={timestamp},v2={signature}"',
            GUIDE: "looks like `t={timestamp},v2={signature}`.",
            DOCUMENT: "Shop-Signature: t={timestamp},v2={signature}",
        },
    ),
    "Signing.signed": (
        '"{timestamp}.{body}"',
        '"{timestamp}:{body}"',
        {
            MODULE: 'signed="{timestamp}:{body}"',
            GUIDE: "of `{timestamp}:{body}`.",
            DOCUMENT: 'signed: "{timestamp}:{body}"',
        },
    ),
    "Signing.algorithm": (
        "hmac-sha256",
        "hmac-sha512",
        {
            MODULE: 'algorithm="sha512"',
            GUIDE: "the HMAC-SHA512, in hex",
            DOCUMENT: "algorithm: hmac-sha512",
        },
    ),
    "Signing.encoding": (
        "encoding: hex",
        "encoding: base64",
        {
            MODULE: 'encoding="base64"',
            GUIDE: "the HMAC-SHA256, in base64",
            DOCUMENT: "encoding: base64",
        },
    ),
    "Signing.timestamp": (
        "timestamp: unix_seconds",
        "timestamp: unix_milliseconds",
        {
            MODULE: 'timestamp="unix_milliseconds"',
            DOCUMENT: "timestamp: unix_milliseconds",
        },
    ),
    "Signing.tolerance": (
        "tolerance: 300",
        "tolerance: 60",
        {
            MODULE: "tolerance: float | None = 60",
            GUIDE: "more than 60 seconds away",
            DOCUMENT: "tolerance: 60",
        },
    ),
    "Signing.secret_prefix": (
        '"{text}"',
        "whsec_{text}",
        {
            MODULE: 'secret="whsec_{text}"',
            GUIDE: "It looks like `whsec_{text}`.",
            DOCUMENT: "secret: whsec_{text}",
        },
    ),
    "Signing.secret_encoding": (
        '"{text}"',
        '"{base64}"',
        {
            MODULE: 'secret="{base64}"',
            GUIDE: "It looks like `{base64}`.",
            DOCUMENT: 'secret: "{base64}"',
        },
    ),
    "Webhooks.environment_variable": (
        "  type: type\n",
        "  type: type\n  environment_variable: SHOP_SIGNED\n",
        {
            MODULE: 'environment_variable="SHOP_SIGNED"',
            GUIDE: "the environment variable `SHOP_SIGNED`, or from",
        },
    ),
    "Webhooks.body": (
        "  type: type\n",
        "  type: type\n  body: Told\n",
        {
            MODULE: "def body(self) -> datatypes.Told:",
            GUIDE: "an object of the class {py:class}`shop.datatypes.Told`",
            DOCUMENT: "allOf:",
        },
    ),
    "Webhooks.type": (
        "  type: type\n",
        "  type: what\n",
        {MODULE: 'type=("what",)', GUIDE: '"what": "thing.made"', DOCUMENT: "what:"},
    ),
    "Webhooks.id": (
        "  type: type\n",
        "  type: type\n  id: which\n",
        {
            MODULE: "def id(self) -> str:",
            GUIDE: "| `id` | identifies the event",
            DOCUMENT: "which:",
        },
    ),
    "Webhooks.data": (
        "  data: data\n",
        "  data: object\n",
        {MODULE: 'data=("object",)', GUIDE: '{"object": {', DOCUMENT: "object:"},
    ),
}
NOT_HERE = {"Webhooks.signing": "its own attributes are here"}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return outputs(tmp_path_factory.mktemp("before"), EVENTS, WEBHOOKS)


def test_every_attribute_is_changed() -> None:
    attributes = {
        f"{kind.__name__}.{attribute.name}"
        for kind in (Event, Signing, Webhooks)
        for attribute in dataclasses.fields(kind)
    }
    assert attributes == CHANGES_OF_EVENTS.keys() | CHANGES.keys() | NOT_HERE.keys()


@pytest.mark.parametrize("attribute", CHANGES_OF_EVENTS)
def test_an_attribute_of_an_event_shows_where_it_belongs_and_nowhere_else(
    attribute: str, before: dict[str, str], tmp_path: Path
) -> None:
    old, new, shown = CHANGES_OF_EVENTS[attribute]
    assert EVENTS.count(old) == 1
    after = outputs(tmp_path, EVENTS.replace(old, new), WEBHOOKS)
    assert_shown(before, after, shown)


@pytest.mark.parametrize("attribute", CHANGES)
def test_what_holds_for_all_webhooks_shows_where_it_belongs_and_nowhere_else(
    attribute: str, before: dict[str, str], tmp_path: Path
) -> None:
    old, new, shown = CHANGES[attribute]
    assert WEBHOOKS.count(old) == 1
    after = outputs(tmp_path, EVENTS, WEBHOOKS.replace(old, new))
    assert_shown(before, after, shown)


RUNTIME = "_blanks _event _member _scalars _secret _signing _writers".split()
"""What the runtime has besides, of an API with webhooks and no scalars of other forms."""


def test_webhooks_change_what_tells_of_them_and_nothing_else(tmp_path: Path) -> None:
    without = outputs(tmp_path / "without", THINGS)
    events = THINGS + "events: {thing.made: {doc: A thing was made., of: Thing}}\n"
    own = {
        MODULE: "class ThingMade(Event):",
        GUIDE: "# Webhooks",
        PAGE: "## Events",
        "docs/index.md": "guides/webhooks",
        "README.md": "shop.webhooks.parse(body, headers, secret)",
        "src/shop/__init__.py": '"webhooks": "webhooks",',
        DOCUMENT: "x-webhook-signing:",
        **{f"src/shop/{name}.py": "def " for name in RUNTIME},
    }
    now = outputs(tmp_path / "with", events, f"{API}webhooks: {{signing: standard}}\n")
    assert_shown(without, now, own)
