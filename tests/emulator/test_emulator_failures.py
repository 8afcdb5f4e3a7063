"""Where a body tells whether a call failed, a good answer says that it didn't, whatever the object says itself."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
from packages import imported, write_schema

from copperplate import emulator

API = """\
name: shop
title: Shop API
version: "1"
doc: Sells things.
base_url: https://shop.example
authentication: {bearer: SHOP_KEY}
"""
THINGS = """\
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    create: {doc: Make one., optional: [ok]}
    get: {doc: Get one.}
    exists: {http: "HEAD /things/{id}", doc: See whether there is one.}
datatypes:
  Thing:
    properties:
      id: {type: string, doc: its id}
      ok: {type: boolean, doc: whether it is whole}
      code: {type: integer, default: 7, doc: a number}
      error: {type: string, default: small, nullable: true, doc: what is wrong with it}
      state: {type: string, values: [bad, good], doc: how it is}
      about: {type: About, doc: more of it}
  About:
    properties:
      ok: {type: boolean, doc: whether more is known}
      size: {type: integer, default: 3, doc: how large it is}
"""


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        ("{member: ok, is: false}", {"ok": True}),
        ("{member: code, is_not: 0}", {"code": 0}),
        ("{member: error}", {"error": None}),
        ("{member: state, is: bad}", {"state": None}),
        ("{member: about.ok, is: false}", {"about": {"ok": True, "size": 3}}),
        ("{member: other, is_not: fine}", {"other": "fine"}),
        ("{member: other, is: bad}", {}),
    ],
)
def test_a_good_answer_says_so(
    tmp_path: Path, failure: str, said: dict[str, Any]
) -> None:
    api = f"{API}errors: {{message: message, failure: {failure}}}\n"
    schema = write_schema(tmp_path / "schema", api, things=THINGS)
    usual = {
        **{"ok": False, "code": 7, "error": "small", "state": "bad"},
        "about": {"ok": False, "size": 3},
    }
    package: ModuleType
    with (
        imported(schema, tmp_path / "package", "failures_of_tests") as package,
        emulator.run(schema) as server,
        package.Client("key", server.base_url) as client,
    ):
        made = client.things.create(ok=False)
        assert made.to_dict() == {"id": made.id, **usual, **said}
        assert client.things.get(made.id) == made
        client.things.exists(made.id)
        headers = {"Authorization": "Bearer key"}
        for name, status in ((made.id, 200), ("none", 404)):
            path = f"{server.base_url}/things/{name}"
            assert httpx2.head(path, headers=headers).status_code == status
        with pytest.raises(package.Error, match="there is no Thing"):
            client.things.get("none")
        with pytest.raises(package.NotFoundError):
            client.things.exists("none")
