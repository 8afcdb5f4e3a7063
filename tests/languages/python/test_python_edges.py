"""Schemas at the edges of the language: what comes of them can be imported and called."""

from __future__ import annotations

from pathlib import Path

from packages import Server, files, imported, write_schema

THINGS = """\
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    get: {doc: Get one.}
    list: {doc: List all.}
datatypes:
  ThingList:
    page_of: pages
    properties: {pages: {type: list of ThingList}, next: {type: string, nullable: true}}
  Thing: {properties: {id: {type: string}}}
"""


def test_a_page_may_hold_pages_of_its_own_kind(tmp_path: Path) -> None:
    schema = write_schema(tmp_path / "schema", things=THINGS)
    server = Server()
    with imported(schema, tmp_path / "out", "shop_of_pages") as shop:
        server.answers = [{"pages": [{"pages": []}, {"pages": []}]}]
        with shop.Client("key", base_url=server.url) as client:
            pages = list(client.things.list())
    server.stop()
    assert [type(page).__name__ for page in pages] == ["ThingList", "ThingList"]


def test_a_resource_may_be_called_as_the_page_that_lists_all(tmp_path: Path) -> None:
    schema = write_schema(tmp_path / "schema", index=THINGS)
    paths = files(schema, package="shop")
    assert "docs/resources/index.md" in paths
    assert "docs/resources/index_.md" in paths
    assert "src/shop/services/index_.py" in paths


def test_times_of_examples_are_told_in_utc(tmp_path: Path) -> None:
    text = THINGS.replace(
        "get: {doc: Get one.}",
        "get: {doc: Get one.}\n    seek: {doc: Seek., http: GET /things/seek, required: [at]}",
    ).replace(
        "properties: {id: {type: string}}",
        "properties: {id: {type: string},"
        ' at: {type: datetime, example: "2024-01-31T12:00:30+05:30"}}',
    )
    schema = write_schema(tmp_path / "schema", things=text)
    page = files(schema, package="shop")["docs/resources/things.md"]
    assert "datetime(2024, 1, 31, 6, 30, 30, tzinfo=timezone.utc)" in page


def test_docstrings_name_classes_as_they_are_called(tmp_path: Path) -> None:
    text = (
        THINGS.replace("ThingList", "MappingList")
        .replace("Thing:", "Mapping:")
        .replace("of: Thing", "of: Mapping")
        .replace("get:", "create: {doc: Make one., optional: [like, other]}\n    get:")
        .replace(
            "{id: {type: string}}",
            "{id: {type: string}, like: {type: string, refers_to: Mapping},"
            " other: {type: Mapping, nullable: true}}",
        )
    )
    schema = write_schema(tmp_path / "schema", things=text)
    made = files(schema, package="shop")
    for path in ("datatypes", "inputs", "services"):
        module = made[f"src/shop/{path}/things.py"]
        assert "Mapping_``" in module and "Mapping``" not in module
