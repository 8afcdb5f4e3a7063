"""Webhooks in the OpenAPI document: an operation for each event, and how the request is signed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openapi_documents import check_document, document_of, loaded
from packages import ROOT
from webhook_apis import WAYS, schema

from copperplate import emulator

SECRETS = {"standard": "whsec_c2VjcmV0", "zendesk": "c0ffee"}


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_document_is_valid(way: str, tmp_path: Path) -> None:
    check_document(document_of(loaded(schema(tmp_path, WAYS[way]))))


def test_ids_of_events_are_unlike_those_of_operations() -> None:
    document = document_of(loaded(ROOT / "tests/bookshop/schema"))
    check_document(document)
    ids = [each["post"]["operationId"] for each in document["webhooks"].values()]
    assert ids[0] == "event-order.sent"
    assert len({*ids}) == len(ids) == 8


def test_an_event_is_an_operation_that_the_api_calls(tmp_path: Path) -> None:
    document = document_of(loaded(schema(tmp_path, WAYS["stripe"])))
    assert [*document["webhooks"]] == [
        *("thing.created", "thing.lost", "thing.read", "thing.noted", "things.sold")
    ]
    created = document["webhooks"]["thing.created"]["post"]
    assert created == {
        "operationId": "event-thing.created",
        "summary": "A thing was made.",
        "parameters": [
            {"$ref": "#/components/parameters/webhook-header-Pay-Signature"}
        ],
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {
                    "schema": {
                        "allOf": [
                            {"$ref": "#/components/schemas/Delivery"},
                            {
                                "type": "object",
                                "properties": {
                                    "type": {"const": "thing.created"},
                                    "id": {"type": "string"},
                                    "data": {
                                        "type": "object",
                                        "properties": {
                                            "object": {
                                                "$ref": "#/components/schemas/Thing"
                                            }
                                        },
                                        "required": ["object"],
                                    },
                                },
                                "required": ["type", "id", "data"],
                            },
                        ]
                    }
                }
            },
        },
        "responses": {"2XX": {"description": "The event was received."}},
        "security": [],
    }
    lost = document["webhooks"]["thing.lost"]["post"]
    assert (lost["deprecated"], lost["x-deprecated"]) == (True, "it was taken")


def test_it_says_how_requests_are_signed(tmp_path: Path) -> None:
    document = document_of(loaded(schema(tmp_path, WAYS["zendesk"])))
    assert document["x-webhook-signing"] == {
        "headers": {
            "X-Desk-Timestamp": "{timestamp}",
            "X-Desk-Signature": "{signature}",
        },
        "signed": "{timestamp}{body}",
        "algorithm": "hmac-sha256",
        "encoding": "base64",
        "timestamp": "rfc3339",
        "tolerance": 300,
        "secret": "{hex}",
    }
    parameters = document["components"]["parameters"]
    assert parameters["webhook-header-X-Desk-Signature"] == {
        "name": "X-Desk-Signature",
        "in": "header",
        "required": True,
        "description": (
            "It looks like `{signature}`. The signature is the HMAC-SHA256 of `{timestamp}{body}`, in base64."
            " There may be several, of which one has to match. The secret looks like `{hex}`."
        ),
        "schema": {"type": "string"},
    }


def test_what_is_not_signed_has_no_tolerance_and_need_not_be_there(
    tmp_path: Path,
) -> None:
    document = document_of(loaded(schema(tmp_path, WAYS["github"])))
    assert "tolerance" not in document["x-webhook-signing"]
    assert "timestamp" not in document["x-webhook-signing"]
    event = document["components"]["parameters"]["webhook-header-X-Forge-Event"]
    assert "required" not in event


def test_an_api_without_webhooks_says_nothing_of_them() -> None:
    document = document_of(loaded(ROOT / "schema"))
    assert not {"webhooks", "x-webhook-signing"} & document.keys()


def test_what_the_emulator_makes_up_is_what_the_document_describes(
    way: str, tmp_path: Path
) -> None:
    folder = schema(tmp_path, WAYS[way])
    document = document_of(loaded(folder))
    with emulator.run(folder) as api:
        bodies = {
            name: json.loads(api.event(name, SECRETS.get(way, "secret")).body)
            for name in document["webhooks"]
        }
    for name, body in bodies.items():
        assert_valid(document, name, body)
    if way == "stripe":
        others = bodies["thing.lost"], {**bodies["thing.created"], "id": 7}, {}, []
        for other in others:
            with pytest.raises(jsonschema.ValidationError):
                assert_valid(document, "thing.created", other)


def assert_valid(document: Any, name: str, body: Any) -> None:
    content = document["webhooks"][name]["post"]["requestBody"]["content"]
    described = {
        **content["application/json"]["schema"],
        "components": document["components"],
    }
    jsonschema.Draft202012Validator(described).validate(body)
