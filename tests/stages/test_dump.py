"""The dump: what it says, that it can be read back, and the JSON Schema that describes it.

``COPPERPLATE_GOLDEN=1`` writes the published JSON Schema anew.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from copperplate.diagnostics import Diagnostics
from copperplate.ir import dump
from copperplate.ir.facts import facts_of
from copperplate.paths import meta_folder
from copperplate.schema.description import Description
from copperplate.schema.load import load

ROOT = Path(__file__).parents[2]
SCHEMAS = {
    "ngrok": ROOT / "schema",
    "bookshop": ROOT / "tests" / "bookshop" / "schema",
    "starter": ROOT / "generator" / "copperplate" / "starter",
}
PUBLISHED = meta_folder() / "dump.schema.json"


@pytest.fixture(scope="module", params=SCHEMAS)
def description(request: pytest.FixtureRequest) -> Description:
    return described(request.param)


def described(name: str) -> Description:
    """What one of the schemas describes."""
    description = load(SCHEMAS[name], Diagnostics())
    assert description is not None
    return description


def dumped(description: Description) -> Any:
    """The dump, read as JSON."""
    return json.loads(dump.to_json(description.api, description.facts))


def test_what_is_written_is_read_back(description: Description) -> None:
    text = dump.to_json(description.api, description.facts)
    api = dump.from_json(text)
    assert api == description.api
    assert dump.to_json(api, facts_of(api)) == text


def test_a_dump_from_before_a_fact_was_known_is_read() -> None:
    """Members may be added within a format: what isn't there is as if the schema didn't say it."""
    description = described("starter")
    old = dumped(description)
    for parameter in old["paging"][0]["parameters"]:
        del parameter["max_items"], parameter["unit"]
    old["from_a_newer_version"] = 1
    assert dump.from_json(json.dumps(old)) == description.api


def test_the_published_schema_is_that_of_the_dump(description: Description) -> None:
    if os.environ.get("COPPERPLATE_GOLDEN"):
        PUBLISHED.write_text(dump.json_schema(), encoding="utf-8")
    assert PUBLISHED.read_text(encoding="utf-8") == dump.json_schema()
    schema = json.loads(dump.json_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(dumped(description), schema)


def test_the_schema_describes_what_a_reader_has_to_know() -> None:
    schema = json.loads(dump.json_schema())
    assert schema["properties"]["base_url"] == {"type": "string"}
    operation = schema["$defs"]["Operation"]["properties"]
    assert operation["path"]["type"] == "string"
    assert "Below the base URL" in operation["path"]["description"]
    assert operation["http_method"]["enum"][0] == "GET"
    node = schema["$defs"]["ListOf"]
    assert (node["required"], node["additionalProperties"]) == (["list"], False)


def test_the_dump_tells_its_format(description: Description) -> None:
    assert dumped(description)["format"] == dump.FORMAT


def test_the_facts_stand_beside_the_api(description: Description) -> None:
    facts, api = dumped(description)["facts"], description.api
    assert facts["datatypes"].keys() == {each.name for each in api.datatypes()}
    assert facts["services"].keys() == {r.name for r in api.resources if r.service}


def test_sentences_are_told_in_pieces() -> None:
    facts = dumped(described("bookshop"))["facts"]
    sentences = facts["services"]["books"]["operations"]["list"]["sentences"][
        "pageSize"
    ]
    assert {"fact": "minimum", "pieces": ["From 1 to 50."]} in sentences
    assert {"fact": "default", "pieces": ["Default: ", {"value": 20}, "."]} in sentences


@pytest.mark.parametrize(
    "change",
    [
        lambda dumped: dumped.pop("resources"),
        lambda dumped: dumped.update(format=1),
        lambda dumped: dumped.update(resources=3),
        lambda dumped: dumped.update(title=3),
        lambda dumped: dumped["resources"][0].update(datatypes=[{}]),
        lambda dumped: dumped["paging"][0].update(order="sideways"),
        lambda dumped: dumped["resources"][0]["datatypes"][0].update(methods=["no"]),
        lambda dumped: dumped["resources"][0]["datatypes"][0]["properties"][0].update(
            type={"reference": "Nobody"}
        ),
        lambda dumped: dumped["paging"][0]["parameters"][0].update(type={"tuple": 1}),
    ],
)
def test_what_is_no_dump_is_refused(change: Any) -> None:
    changed = dumped(described("bookshop"))
    change(changed)
    with pytest.raises(dump.DumpError, match="this is no dump of an API"):
        dump.from_json(json.dumps(changed))


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", "[" * 100_000])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(dump.DumpError):
        dump.from_json(text)
