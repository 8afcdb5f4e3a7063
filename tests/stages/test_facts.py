"""What follows from an API, and that it shows in every output where it belongs and nowhere else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from packages import API, files, output, texts, write_schema

from copperplate.diagnostics import Diagnostics
from copperplate.emulator.server.core import Core, Options
from copperplate.emulator.world.refusals import Refusal
from copperplate.ir import dump, facts, model
from copperplate.ir.relations import relations
from copperplate.languages import openapi
from copperplate.languages.python.circular_imports import circular_imports
from copperplate.output.render import render
from copperplate.schema.description import Description
from copperplate.schema.load import load

SHIPS = """\
service:
  attribute: ships
  class: ShipsClient
  path: /ships
  of: Ship
  doc: Ships.
  operations:
    create: {doc: Create one., required: [name], optional: [crew, papers]}
    get: {doc: Get one.}
    list: {doc: List all.}
    update: {doc: Change one., optional: [name]}
    delete: {doc: Delete one.}
    all: {doc: All of them., http: GET /ships/all, result: Fleet}
    count: {doc: Count them., http: GET /ships/count, result: integer}
    sink: {doc: Sink them., http: POST /ships/sink, result: none}
    sail: {doc: Sail one., http: "POST /ships/{id}/sail", required: [name], result: Ship}
    show: {doc: Show its papers., http: "GET /ships/{id}/show", result: Papers}
datatypes:
  Ship:
    methods: [update, delete, sail, show]
    properties:
      id: {type: string}
      name: {type: string}
      crew: {type: list of Sailor}
      papers: {type: map of Papers}
      radio: {type: Radio}
  Sailor: {properties: {name: {type: string}, papers: {type: Papers}, next: {type: Sailor}}}
  Papers: {properties: {number: {type: string, secret: true}, holder: {type: Sailor}}}
  Radio: {properties: {call_sign: {type: string}}}
  Fleet: {properties: {ships: {type: list of Ship}}}
  ShipList:
    page_of: ships
    properties: {ships: {type: list of Ship}, next: {type: string, nullable: true}}
"""
CABINS = """\
service:
  attribute: cabins
  class: CabinsClient
  path: /ships/{ship}/decks/cabins
  of: Cabin
  key: number
  doc: Cabins.
  parameters: {ship: {type: string}}
  operations:
    get: {doc: Get one.}
    list: {doc: List all.}
    replace: {doc: Change one., body: cabin, parameters: {cabin: {type: Cabin}}}
datatypes:
  Cabin:
    methods: [get]
    properties: {number: {type: integer}, ship: {type: string, refers_to: Ship}, safe: {type: Safe}}
  Safe: {properties: {combination: {type: string, secret: true}, label: {type: Label}}}
  Label: {properties: {text: {type: string, refers_to: Harbour}}}
  CabinList: {properties: {cabins: {type: list of Cabin}}}
"""
LAMPS = """\
service:
  attribute: lamps
  class: LampsClient
  path: /ships/{ship}/decks/cabins/{number}/lamp
  of: Lamp
  singleton: true
  doc: Lamps.
  parameters: {ship: {type: string}, number: {type: integer}}
  operations:
    get: {doc: Get it.}
    update: {doc: Change it., optional: [is_lit]}
datatypes:
  Lamp: {properties: {is_lit: {type: boolean}}}
"""
HARBOURS = """\
service:
  attribute: harbours
  class: HarboursClient
  path: /harbours
  of: Harbour
  doc: Harbours.
  operations:
    list: {doc: List all., result: list of Harbour}
    forget: {doc: Forget all., http: DELETE /harbours}
datatypes:
  Harbour: {properties: {id: {type: string, refers_to: Harbour}, ships: {type: list of Ship, refers_to: Ship}}}
"""
CODES = """\
  codes: {400: ERR_BAD, 404: ERR_GONE}
"""


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_schema(
        tmp_path_factory.mktemp("facts"),
        API + CODES,
        ships=SHIPS,
        cabins=CABINS,
        lamps=LAMPS,
        harbours=HARBOURS,
    )


@pytest.fixture(scope="module")
def described(schema: Path) -> Description:
    diagnostics = Diagnostics()
    found = load(schema, diagnostics)
    assert found is not None, diagnostics.render()
    return found


@pytest.fixture(scope="module")
def python(schema: Path) -> dict[str, str]:
    return files(schema, package="shop")


@pytest.fixture(scope="module")
def document(described: Description) -> Any:
    diagnostics = Diagnostics()
    plan = openapi.plan(described, output("openapi"))
    return yaml.safe_load(texts(render(openapi.LANGUAGE, plan))["openapi.yaml"])


SECRETS = {"Papers": {"number"}, "Safe": {"combination"}}
SECRETS_IN = {
    "Ship": {"Sailor", "Papers"},
    "Sailor": {"Sailor", "Papers"},
    "Papers": {"Sailor"},
    "Fleet": {"Ship"},
    "ShipList": {"Ship"},
    "Cabin": {"Safe"},
    "CabinList": {"Cabin"},
    "Harbour": {"Ship"},
}
"""The datatypes in which there are secrets, and those that hold them."""
SENT = {"Sailor", "Papers", "Cabin", "Safe", "Label"}
CALLING = {"Ship", "ShipList", "Fleet", "Harbour", "Cabin", "CabinList"}
"""The datatypes with methods, the pages, and what holds one of these."""
PARENTS = {"cabins": "ships", "lamps": "cabins"}
ITEMS = {"ShipList": "Ship"}
MISSING = {
    *("ships.get", "ships.update", "ships.delete", "ships.sail"),
    "ships.show",
    *("cabins.get", "cabins.list", "cabins.replace", "lamps.get", "lamps.update"),
}
"""The operations whose path names an object, which may be gone."""
BAD = {"ships.create", "ships.update", "ships.sail", "cabins.replace", "lamps.update"}
"""Those that take a body."""
STATUS = {
    **{"ships.create": 201, "ships.delete": 204, "ships.sink": 204},
    "harbours.forget": 204,
}
"""Those with another one than 200."""
FILLED = {
    ("Ship", "update"): (("id",), True),
    ("Ship", "delete"): (("id",), False),
    ("Ship", "sail"): (("id",), True),
    ("Ship", "show"): (("id",), False),
    ("Cabin", "get"): (("ship", "number"), True),
}
"""What an object fills in of its methods, and whether they give the object as it is now."""


def operations(description: Description) -> dict[str, facts.OperationFacts]:
    return {
        f"{resource}.{name}": each
        for resource, service in description.facts.services.items()
        for name, each in service.operations.items()
    }


def test_secrets_are_known_however_deep_they_are(described: Description) -> None:
    found = described.facts.datatypes
    assert {n: set(f.secrets) for n, f in found.items() if f.secrets} == SECRETS
    held = {n: set(f.secrets_in) for n, f in found.items() if f.secrets_in}
    assert held == SECRETS_IN


def test_every_class_that_holds_a_secret_hides_it(python: dict[str, str]) -> None:
    hidden: dict[str, dict[str, set[str]]] = {"_secrets": {}, "_secrets_in": {}}
    for path, text in python.items():
        if "/datatypes/" in path:
            for name, body in re.findall(
                r"^class (\w+)(.*?)(?=^class |\Z)", text, re.M | re.S
            ):
                constants = re.findall(r"(_secrets\w*) = frozenset\(\{(.*?)\}\)", body)
                for constant, texts in constants:
                    # Those of both kinds of client have it of a class in common.
                    found = set(re.findall(r'"(?:\w+\.)?(\w+)"', texts))
                    hidden[constant][name.lstrip("_")] = found
    assert hidden == {"_secrets": SECRETS, "_secrets_in": SECRETS_IN}


def test_the_document_marks_the_secrets_and_nothing_else(document: Any) -> None:
    marked = {
        (name, member)
        for name, schema in document["components"]["schemas"].items()
        for member, of in schema.get("properties", {}).items()
        if of.get("format") == "password"
    }
    assert marked == {("Papers", "number"), ("Safe", "combination")}


def test_what_makes_calls_has_a_class_for_each_client(
    described: Description, python: dict[str, str]
) -> None:
    facts = described.facts.datatypes
    assert {n for n, f in facts.items() if f.makes_calls} == CALLING
    modules = [text for path, text in python.items() if "/datatypes/" in path]
    written = set(re.findall(r"^class (\w+)\(", "\n".join(modules), re.MULTILINE))
    assert {n for n in facts if f"Async{n}" in written} == CALLING
    assert facts.keys() <= written


def test_what_is_sent_is_input(described: Description, python: dict[str, str]) -> None:
    assert {n for n, f in described.facts.datatypes.items() if f.is_sent} == SENT
    inputs = "".join(text for path, text in python.items() if "/inputs/" in path)
    assert set(re.findall(r"^class (\w+)\(", inputs, re.M)) == SENT


def test_what_is_received_is_in_a_response(tmp_path: Path) -> None:
    tugs = """\
service:
  attribute: tugs
  class: TugsClient
  path: /tugs
  of: Tug
  doc: Tugs.
  parameters:
    order: {type: Order, doc: what to do}
  operations:
    get: {doc: Get one.}
    send: {doc: Send one., http: POST /tugs/send, required: [order], result: list of Tug or string}
datatypes:
  Tug: {properties: {id: {type: string}, rope: {type: Rope or integer}}}
  Rope: {properties: {length: {type: integer}}}
  Order: {properties: {how: {type: Rope or boolean}, to: {type: Place}}}
  Place: {properties: {name: {type: string}}}
  Storm: {properties: {force: {type: integer}}}
"""
    api = API.replace("  code: code\n", "  code: code\n  bodies: {503: Storm}\n")
    diagnostics = Diagnostics()
    found = load(write_schema(tmp_path, api, tugs=tugs), diagnostics)
    assert found is not None, diagnostics.render()
    received = {n for n, f in found.facts.datatypes.items() if f.is_received}
    assert received == {"Tug", "Rope", "Storm"}
    assert found.facts.received_unions == ("Rope or integer", "Tug or string")


def test_a_page_is_known_by_its_items(
    described: Description, python: dict[str, str]
) -> None:
    found = {n: f.items for n, f in described.facts.datatypes.items() if f.items}
    assert found == {n: model.Reference(item) for n, item in ITEMS.items()}
    paged = {name for name, each in operations(described).items() if each.items}
    assert paged == {"ships.list"}
    written = "".join(python.values())
    bases = re.findall(r"^class (\w+)\(_\1, Page\[(\w+)\]\)", written, re.M)
    assert dict(bases) == ITEMS


def test_parents_are_told_by_paths(described: Description) -> None:
    services = described.facts.services
    assert {n: f.parent for n, f in services.items() if f.parent} == PARENTS
    assert str(services["cabins"].item_path) == "/ships/{ship}/decks/cabins/{number}"
    assert (
        str(services["lamps"].item_path) == "/ships/{ship}/decks/cabins/{number}/lamp"
    )
    assert str(services["harbours"].item_path) == "/harbours/{id}"
    found = relations(described.api, described.facts)
    assert {(link.source, link.target) for link in found.links if link.part_of} == {
        *PARENTS.items()
    }
    assert found.owner("lamps") == "cabins"


def test_links_are_told_by_fields_however_deep_they_are(described: Description) -> None:
    found = relations(described.api, described.facts)
    assert {
        (link.source, link.target): link.fields
        for link in found.links
        if not link.part_of
    } == {
        ("harbours", "ships"): ("ships",),
        ("cabins", "harbours"): ("text",),
    }
    assert [link.fields for link in found.links if link.part_of] == [("ship",), ()]


def test_an_object_fills_the_paths_of_its_methods(described: Description) -> None:
    found = {
        (name, method): (each.filled, each.refreshes)
        for name, datatype in described.facts.datatypes.items()
        for method, each in datatype.methods.items()
    }
    assert found == FILLED


def test_statuses(described: Description, document: Any) -> None:
    found = {name: each.status for name, each in operations(described).items()}
    assert found == {**dict.fromkeys(found, 200), **STATUS}
    for item in document["paths"].values():
        for operation in (each for each in item.values() if "operationId" in each):
            good = [status for status in operation["responses"] if status < "3"]
            assert good == [str(found[operation["operationId"]])]


def possible(description: Description, status: int) -> set[str]:
    return {
        name
        for name, each in operations(description).items()
        if any(error.status == status for error in each.errors)
    }


def test_who_may_find_nothing(
    described: Description, document: Any, python: dict[str, str]
) -> None:
    assert possible(described, 404) == MISSING
    in_document = {
        operation["operationId"]
        for item in document["paths"].values()
        for operation in item.values()
        if "404" in operation.get("responses", {})
    }
    assert in_document == MISSING
    assert raised(python, "NotFoundError") == MISSING


def test_who_may_be_told_wrong_things(
    described: Description, python: dict[str, str]
) -> None:
    assert possible(described, 400) == BAD | {"ships.list"}
    assert raised(python, "BadRequestError") == BAD | {"ships.list"}


def raised(python: dict[str, str], error: str) -> set[str]:
    """The operations whose documentation names an exception."""
    found = set()
    for path, text in python.items():
        if path.startswith("docs/resources/"):
            for part in text.split("::{py:operation} ")[1:]:
                operation = re.match(r"\w+Client\.(\w+)\(", part)
                if operation and f":raises shop.{error}:" in part:
                    found.add(f"{Path(path).stem}.{operation[1]}")
    return found


def test_the_emulator_finds_nothing_where_the_facts_say_so(
    described: Description,
) -> None:
    core = Core(described.api, described.facts, Options(), {})
    for kind in core.kinds:
        for operation in kind.service.operations:
            path = operation.path.fill(["7"] * len(operation.path.parameters))
            match = core.router.match(operation.http_method, path.encode())
            body = {"name": "x"} if operation.http_method == "POST" else {}
            try:
                core.call(match, {}, {}, body, "")
                status = 200
            except Refusal as refusal:
                status = refusal.status
            name = f"{kind.name}.{operation.name}"
            assert (status == 404) == (name in MISSING), name


def test_unused_datatypes_are_found_however_they_hold_each_other(
    described: Description,
) -> None:
    resources = described.api.resources
    assert list(facts.unused(resources)) == []
    without = [r for r in resources if r.name not in ("ships", "harbours")]
    ships = next(r for r in resources if r.name == "ships")
    alone = model.Resource(
        name="ships", doc="", service=None, datatypes=ships.datatypes
    )
    assert set(facts.unused([*without, alone])) == {
        *("Ship", "Sailor", "Papers", "Radio", "Fleet", "ShipList")
    }


def test_a_circle_of_modules_is_found_however_long_it_is(tmp_path: Path) -> None:
    ring = ["a", "b", "c", "d"]
    resources = {
        name: f"datatypes:\n  {name.upper()}: {{properties: {{x: {{type: {after.upper()}}}}}}}\n"
        for name, after in zip(ring, [*ring[1:], ring[0]])
    }
    ships = ", ships: {type: list of Ship, refers_to: Ship}"
    resources["e"] = HARBOURS.replace(ships, ", a: {type: A}")
    diagnostics = Diagnostics()
    found = load(write_schema(tmp_path, API, **resources), diagnostics)
    assert found is not None, diagnostics.render()
    pairs = zip(ring, [*ring[1:], ring[0]])
    circular = circular_imports(found.api)
    assert {(a, b) for a, others in circular.items() for b in others} == set(pairs)


def test_the_dump_holds_the_same_facts(described: Description) -> None:
    dumped = json.loads(dump.to_json(described.api, described.facts))["facts"]
    for name, expected in ("secrets", SECRETS), ("secrets_in", SECRETS_IN):
        found = {n: set(f[name]) for n, f in dumped["datatypes"].items() if f[name]}
        assert found == expected
    assert {n for n, f in dumped["datatypes"].items() if f["is_sent"]} == SENT
    calling = {n for n, f in dumped["datatypes"].items() if f["makes_calls"]}
    assert calling == CALLING
    parents = {n: f["parent"] for n, f in dumped["services"].items()}
    assert {n: parent for n, parent in parents.items() if parent} == PARENTS


LIMITS = [
    ("{type: integer, default: 3, maximum: 5}", None, 3),
    ("{type: integer, default: 3, maximum: 5}", "4", 4),
    ("{type: integer, maximum: 5}", None, 5),
    ("{type: integer, maximum: 5}", "1", 1),
    ("{type: integer}", None, 8),
    ("{type: integer, default: 20}", None, 8),
]


@pytest.mark.parametrize(("limit", "given", "expected"), LIMITS)
def test_a_page_has_as_many_items_as_the_schema_says(
    tmp_path: Path, limit: str, given: str | None, expected: int
) -> None:
    api = re.sub(r"    limit: \{.*", f"    limit: {limit}", API)
    diagnostics = Diagnostics()
    found = load(write_schema(tmp_path, api, ships=SHIPS), diagnostics)
    assert found is not None, diagnostics.render()
    core = Core(
        found.api,
        found.facts,
        Options(),
        {"ships": [{"name": str(n)} for n in range(8)]},
    )
    match = core.router.match("GET", b"/ships")
    query = {} if given is None else {"limit": [given]}
    answer = core.call(match, query, {}, None, "http://x").value
    assert isinstance(answer, dict) and isinstance(answer["ships"], list)
    assert len(answer["ships"]) == expected
    assert (answer["next"] is None) == (expected == 8)
