"""The meta schemas, and what they make of a file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
import referencing
import yaml

from copperplate.diagnostics import Diagnostics
from copperplate.ir.field_facts import FACTS, Fact
from copperplate.ir.model import Cause
from copperplate.paths import meta_folder
from copperplate.schema import meta
from copperplate.schema.explain import Explainer
from copperplate.schema.load import load as load_api
from copperplate.schema.nodes import MappingNode, Node, ScalarNode, SequenceNode
from copperplate.schema.resolve.scope import SCALARS

TESTS = Path(__file__).parents[1]
SCHEMAS: dict[str, dict[str, Any]] = {
    name: json.loads((meta_folder() / name).read_text(encoding="utf-8"))
    for name in (meta.API, meta.RESOURCE)
}
FILES = [
    path
    for folder in (TESTS / "bookshop" / "schema", TESTS.parent / "schema")
    for path in [folder / "api.yaml", *sorted(folder.glob("resources/*.yaml"))]
]


def nodes(value: object) -> Node:
    """Plain data as nodes."""
    place = ("a.yaml", 1, 1)
    if isinstance(value, dict):
        keys = {key: ScalarNode(key, *place) for key in value}
        return MappingNode(
            *place, keys, {key: nodes(item) for key, item in value.items()}
        )
    if isinstance(value, list):
        return SequenceNode(*place, [nodes(item) for item in value])
    assert value is None or isinstance(value, str | int | float | bool)
    return ScalarNode(value, *place)


def schema_of(path: Path) -> str:
    return "api.schema.json" if path.name == "api.yaml" else "resource.schema.json"


def load(path: Path) -> Any:
    """A file as plain data, with texts for keys."""
    return json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_meta_schema_is_a_json_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_names_its_meta_schema_in_its_first_line(path: Path) -> None:
    head, _, name = path.read_text(encoding="utf-8").split("\n")[0].partition("=")
    assert head == "# yaml-language-server: $schema"
    assert (path.parent / name).resolve() == meta_folder() / schema_of(path)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_files_are_allowed(path: Path) -> None:
    root = nodes(load(path))
    assert isinstance(root, MappingNode)
    diagnostics = Diagnostics()
    Explainer(SCHEMAS).explain(root, schema_of(path), diagnostics)
    assert not diagnostics.found


def described(schema: dict[str, Any], at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that an editor can complete, with what it shows."""
    for name, inner in schema.get("properties", {}).items():
        yield f"{at}.{name}", inner
        yield from described(inner, f"{at}.{name}")
    for name, inner in schema.get("$defs", {}).items():
        yield from described(inner, name)
    others = schema.get("additionalProperties")
    if isinstance(others, dict):
        yield from described(others, f"{at}.*")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_has_help_for_editors(name: str) -> None:
    def says(inner: dict[str, Any], word: str) -> bool:
        reference = inner.get("$ref")
        if word in inner or reference is None:
            return word in inner
        file, _, pointer = reference.partition("#/$defs/")
        return says(SCHEMAS[file or name]["$defs"][pointer], word)

    keys = dict(described(SCHEMAS[name], name))
    assert keys
    assert [key for key, inner in keys.items() if not says(inner, "description")] == []
    assert [key for key, inner in keys.items() if not says(inner, "title")] == []


README = (TESTS.parent / "schema" / "README.md").read_text(encoding="utf-8")
EXAMPLES = dict(
    re.findall(r"```yaml\n# (\S+\.yaml)\n(.*?)```", README, flags=re.DOTALL)
)


def test_the_examples_of_the_reference_are_a_schema(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    for path, text in EXAMPLES.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    assert load_api(tmp_path, diagnostics) is not None, diagnostics.render()


EXTRACTS = re.findall(
    r"```yaml\n((?:authentication|errors):\n.*?)```", README, re.DOTALL
)


@pytest.mark.parametrize("extract", EXTRACTS)
def test_an_extract_of_the_reference_can_take_the_place_of_another(
    extract: str, tmp_path: Path
) -> None:
    (tmp_path / "resources").mkdir()
    for path, text in EXAMPLES.items():
        if path == "api.yaml":
            whole = yaml.safe_load(text) | yaml.safe_load(extract)
            text = json.dumps(whole).replace("WrongOrder", "Order")
        (tmp_path / path).write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    assert load_api(tmp_path, diagnostics) is not None, diagnostics.render()


def test_the_examples_use_every_key() -> None:
    used = set(re.findall(r"\w+(?=:)", "".join([*EXAMPLES.values(), *EXTRACTS])))
    # What the extract leaves to the table: causes, and the other way to tell a failure.
    used |= {*get_args(Cause), "is_not"}
    for name, schema in SCHEMAS.items():
        assert {at.rsplit(".", 1)[1] for at, _ in described(schema, name)} <= used


FAILURE = ("failure", "member", "is", "is_not")


def test_the_bookshop_uses_every_key() -> None:
    files = (TESTS / "bookshop" / "schema").rglob("*.yaml")
    used = set(re.findall(r"\w+(?=:)", "".join(path.read_text() for path in files)))
    for name, schema in SCHEMAS.items():
        keys = {at.rsplit(".", 1)[1] for at, _ in described(schema, name)}
        # The key of this API stands in its header alone, and its identifiers begin with nothing. It is for
        # whatever version is tested, and its answers are whole. Its errors have a status that says so.
        others = {"scheme", "id_prefix", "copperplate", "omits_empty"}
        assert keys - used <= others.union(FAILURE)


REGISTRY: referencing.Registry[Any] = referencing.Registry().with_contents(
    ((meta_folder() / name).as_uri(), schema) for name, schema in SCHEMAS.items()
)


def fails(name: str, value: object) -> bool:
    """What an editor would mark, which knows a JSON Schema by the address of its file."""
    schema = {"$ref": (meta_folder() / name).as_uri()}
    return not jsonschema.Draft202012Validator(schema, registry=REGISTRY).is_valid(
        value
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_any_json_schema_tool_takes_the_files(path: Path) -> None:
    assert not fails(schema_of(path), load(path))


def changed(name: str, value: Any) -> dict[str, Any]:
    """A file of the examples in the reference with something else at a path: ``service.of``."""
    whole = json.loads(json.dumps(yaml.safe_load(EXAMPLES[name.partition(":")[0]])))
    *path, last = name.partition(":")[2].split(".")
    inner = whole
    for key in path:
        inner = inner[key]
    inner[last] = value
    assert isinstance(whole, dict)
    return whole


TEAS = "resources/teas.yaml"


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (f"{TEAS}:datatypes.Tea.properties.name.type", "timespan"),
        (f"{TEAS}:datatypes.Tea.properties.name.type", "tea"),
        (f"{TEAS}:datatypes.Tea.properties.name.type", "list off string"),
        (f"{TEAS}:datatypes.Tea.properties.name.type", "list of text"),
        (f"{TEAS}:datatypes.Tea.properties.name.type", "none"),
        (f"{TEAS}:datatypes.Tea.properties.name.refers_to", "tea"),
        (f"{TEAS}:datatypes.Tea.properties.name.refers_to", ["Tea", "other"]),
        (f"{TEAS}:datatypes.Tea.methods", ["Update"]),
        (f"{TEAS}:datatypes.TeaList.page_of", "the teas"),
        (f"{TEAS}:service.of", "tea"),
        (f"{TEAS}:service.path", "/teas/{shop...}/of/{leaf...}"),
        (f"{TEAS}:service.operations.get.http", "GET /teas/{a...}/{b...}"),
        (f"{TEAS}:service.key", "the id"),
        (f"{TEAS}:service.operations.create.required", ["a name"]),
        (f"{TEAS}:service.operations.create.body", "a name"),
        (f"{TEAS}:service.operations.create.result", "tea"),
        (f"{TEAS}:service.operations.pour", {"doc": "Pour a tea."}),
        ("api.yaml:paging.by_url.cursor", "the cursor"),
        ("api.yaml:paging.by_url.parameters.limit.type", "int"),
        ("api.yaml:base_url", "https://[tea.example"),
    ],
)
def test_editors_mark_what_can_be_told_from_one_file(place: str, value: Any) -> None:
    assert fails(schema_of(Path(place.partition(":")[0])), changed(place, value))


def test_a_result_may_be_none() -> None:
    place = f"{TEAS}:service.operations.create.result"
    assert not fails(meta.RESOURCE, changed(place, "none"))


KINDS = {
    **{kind: kind for kind in SCALARS},
    **{"datatype": "Tea", "list": "list of boolean"},
}


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.name)
def test_editors_mark_a_fact_of_another_type(fact: Fact) -> None:
    values = {"values": [1], "unit": "grams", "refers_to": "Tea"}
    for kind, type_ in KINDS.items():
        told = {"type": type_, fact.name: values.get(fact.name, 1)}
        place = f"{TEAS}:datatypes.Tea.properties.name"
        if fact.fits:
            is_marked = fails(meta.RESOURCE, changed(place, told))
            assert is_marked == (kind not in fact.fits), kind
