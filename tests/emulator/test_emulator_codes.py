"""Error codes that are numbers, wherever a schema can name one."""

from __future__ import annotations

from pathlib import Path

import httpx2
from packages import API, write_schema

from copperplate import emulator

THINGS = """\
service:
  attribute: things
  class: Things
  path: /things
  of: Thing
  doc: Things.
  operations: {get: {doc: Get a thing.}}
datatypes:
  Thing: {properties: {id: {type: string, doc: its id}}}
"""
CODES = """\
headers: {X-Version: {value: "2", missing_code: 40010, invalid_code: 40011}}
rate_limit: {requests: 1, seconds: 60, code: 42901}
"""


def test_codes_are_numbers(tmp_path: Path) -> None:
    schema = write_schema(tmp_path, API + CODES, things=THINGS)
    with emulator.run(schema, rate_limit=True) as api:
        found = []
        for headers in {}, {"X-Version": "1"}, {"X-Version": "2"}, {"X-Version": "2"}:
            key = {"Authorization": "Bearer key"}
            response = httpx2.get(f"{api.base_url}/things/t", headers=key | headers)
            found.append((response.status_code, response.json()["code"]))
    assert found[:2] == [(400, 40010), (400, 40011)]
    assert found[3] == (429, 42901)
