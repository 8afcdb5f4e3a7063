"""Headers that a schema calls secret, however short they are: no hook and no error shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from packages import imported, write_schema
from vendors import Kind, Vendor, talking

THINGS = """\
service:
  attribute: things
  class: Things
  path: /things
  of: Thing
  doc: Things.
  operations:
    get:
      doc: Get a thing.
      optional: [pin]
      parameters: {pin: {type: string, in: header, wire: X-Pin, secret: true, doc: opens it}}
datatypes:
  Thing: {properties: {id: {type: string, doc: its id}}}
"""


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_short_one_is_masked_as_well(tmp_path: Path, kind: Kind) -> None:
    schema = write_schema(tmp_path / "schema", things=THINGS)
    vendor = Vendor(lambda asked: (403, {}, {"message": "the pin 4711 is wrong"}))
    seen: list[Any] = []
    with imported(schema, tmp_path, f"shop_of_pins_{kind}") as package:

        class Watching(package.Hooks):  # type: ignore[name-defined,misc]
            def on_request(self, attempt: Any) -> None:
                seen.append(attempt.headers["X-Pin"])

        with talking(package, kind, vendor, api_key="key", hooks=Watching()) as talk:
            with pytest.raises(package.PermissionDeniedError) as caught:
                talk("things.get", "t", pin="4711")
        assert vendor.asked[0].headers["x-pin"] == "4711"
        assert seen == ["***"]
        assert "4711" not in repr(caught.value.headers)
    vendor.stop()
