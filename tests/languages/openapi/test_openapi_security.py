"""What the document says of authentication and of the form of errors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate
from packages import output, write_schema

from copperplate.diagnostics import Diagnostics
from copperplate.languages import openapi
from copperplate.output.render import render
from copperplate.schema.load import load

API = """\
# yaml-language-server: $schema=meta/api.schema.json
name: vendor
title: Vendor API
version: "1"
doc: Sells things.
base_url: https://vendor.example/v1
"""
THINGS = """\
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    get: {doc: Get one.}
    delete: {doc: Delete one., AUTHENTICATION}
datatypes:
  Thing: {properties: {id: {type: string, doc: its id}}}
"""


def document(folder: Path, api: str, own: str = "deprecated: true") -> Any:
    things = THINGS.replace("AUTHENTICATION", own)
    described = load(write_schema(folder, API + api, things=things), Diagnostics())
    assert described is not None
    plan = openapi.plan(described, output("openapi"))
    text = dict(render(openapi.LANGUAGE, plan))["openapi.yaml"].data
    found = yaml.safe_load(text)
    validate(found)
    return found


BEARER = {"type": "http", "scheme": "bearer"}
BASIC = {"type": "http", "scheme": "basic"}


@pytest.mark.parametrize(
    ("authentication", "schemes", "security"),
    [
        ("{bearer: K}", {"bearer": BEARER}, [{"bearer": []}]),
        ("{basic: {username: U, password: P}}", {"basic": BASIC}, [{"basic": []}]),
        ("{basic: K}", {"basic": BASIC}, [{"basic": []}]),
        (
            "{query: k, environment_variable: K}",
            {"query": {"type": "apiKey", "in": "query", "name": "k"}},
            [{"query": []}],
        ),
        (
            "{cookie: k, environment_variable: K, name: session}",
            {"session": {"type": "apiKey", "in": "cookie", "name": "k"}},
            [{"session": []}],
        ),
        (
            "{oauth2: client_credentials, token_url: /t, id: I, secret: S, scopes: [a, b]}",
            {
                "oauth2": {
                    "type": "oauth2",
                    "flows": {
                        "clientCredentials": {
                            "tokenUrl": "https://vendor.example/v1/t",
                            "scopes": {"a": "", "b": ""},
                        }
                    },
                }
            },
            [{"oauth2": ["a", "b"]}],
        ),
        (
            "[{bearer: K}, none, {all: [{basic: B, name: b}, {header: X, environment_variable: X, name: x}]}]",
            {"bearer": BEARER, "b": BASIC, "x": {"type": "apiKey", "in": "header", "name": "X"}},
            [{"bearer": []}, {}, {"b": [], "x": []}],
        ),
    ],
)  # fmt: skip
def test_security(
    tmp_path: Path, authentication: str, schemes: dict[str, Any], security: list[Any]
) -> None:
    found = document(tmp_path, f"authentication: {authentication}\n")
    told = found["components"]["securitySchemes"]
    for scheme in told.values():
        assert scheme.pop("description").startswith("By convention in the environment")
    assert (told, found["security"]) == (schemes, security)


def test_nobody_needs_a_key(tmp_path: Path) -> None:
    found = document(tmp_path, "authentication: none\n")
    assert "security" not in found
    assert "securitySchemes" not in found["components"]


def test_an_operation_takes_something_else(tmp_path: Path) -> None:
    api = "authentication: [{bearer: K}, {basic: B, name: owner, default: false}]\n"
    for own, wanted in [("none", []), ("owner", [{"owner": []}])]:
        found = document(tmp_path / own, api, f"authentication: {own}")
        assert found["paths"]["/things/{id}"]["delete"]["security"] == wanted
        assert "security" not in found["paths"]["/things/{id}"]["get"]
        assert found["security"] == [{"bearer": []}]


def test_errors_within(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        """authentication: none
errors:
  message: errors[0].detail
  code: errors[0].code
  causes: {conflict: [4090, 4091]}
  bodies: {422: Thing}
  failure: {member: ok, is: false}
""",
    )
    error = found["components"]["schemas"]["API-Error"]
    assert error["required"] == ["errors"]
    assert error["properties"]["ok"] == {"const": False}
    inner = error["properties"]["errors"]
    assert (inner["type"], inner["items"]["type"]) == ("array", "object")
    assert inner["items"]["required"] == ["code", "detail"]
    assert inner["items"]["properties"]["code"]["type"] == "integer"
    assert "Of the cause conflict: 4090, 4091." in str(inner)
    responses = found["paths"]["/things/{id}"]["get"]["responses"]
    assert responses["200"]["content"]["application/json"]["schema"] == {
        "anyOf": [
            {"$ref": "#/components/schemas/Thing"},
            {"$ref": "#/components/schemas/API-Error"},
        ]
    }
    body = found["components"]["responses"]["Error422"]["content"]
    assert body["application/json"]["schema"] == {"$ref": "#/components/schemas/Thing"}


def test_nothing_is_known_of_errors(tmp_path: Path) -> None:
    found = document(tmp_path, "authentication: none\n")
    assert found["components"]["schemas"]["API-Error"] == {
        "type": "object",
        "description": "What went wrong.",
    }
