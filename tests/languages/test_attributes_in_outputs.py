"""Every attribute of an API, a datatype and an operation changes the files where it belongs, and no other.

Each is changed in a small schema, by itself: ``CHANGES`` says which files become others, and what is in them then.
"""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from copperplate.diagnostics import Diagnostics
from copperplate.ir.model import Datatype, Operation
from copperplate.languages import openapi
from copperplate.output.render import render
from copperplate.schema.load import load
from packages import API, files, output, texts, write_schema

THINGS = """
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: All things.
  operations:
    create: {doc: Make a thing., required: [name], optional: [box]}
    get: {doc: Get a thing.}
    list: {doc: List things.}
    update: {doc: Change a thing., optional: [name]}
    delete: {doc: Delete a thing.}
    clear: {http: DELETE /things, doc: Delete all things.}
datatypes:
  Thing:
    doc: A thing.
    methods: [update]
    properties:
      id: {type: string, doc: its id}
      name: {type: string, doc: its name}
      box: {type: Box, doc: where it is}
  Box:
    doc: A box.
    properties:
      size: {type: integer, doc: its size}
  ThingList:
    page_of: things
    properties:
      things: {type: list of Thing, doc: things}
      others: {type: list of Thing, nullable: true, doc: other things}
      next: {type: string, nullable: true, doc: the next page}
"""

DATATYPES = "src/shop/datatypes/things.py"
INPUTS = "src/shop/inputs/things.py"
SERVICES = "src/shop/services/things.py"
PAGE = "docs/resources/things.md"
ALL_DATATYPES = "docs/datatypes.md"
ALL_OPERATIONS = "docs/operations.md"
DEPRECATIONS = "docs/guides/deprecations.md"
DOCUMENT = "openapi.yaml"

CHANGES: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "Datatype.doc": (
        "doc: A box.",
        "doc: A crate.",
        {
            DATATYPES: '"""A crate."""',
            INPUTS: "A crate.",
            PAGE: "A crate.",
            ALL_DATATYPES: "A crate.",
            DOCUMENT: "description: A crate.",
        },
    ),
    "Datatype.deprecated": (
        "doc: A box.",
        "doc: A box.\n    deprecated: too old",
        {
            "src/shop/_deprecated.py": "def deprecated(",
            DATATYPES: '@deprecated("too old")',
            INPUTS: "Deprecated: too old",
            PAGE: "**Deprecated:** too old",
            ALL_DATATYPES: "**Deprecated:** too old",
            DEPRECATIONS: "{py:class}`shop.datatypes.Box`: **Deprecated:** too old",
            DOCUMENT: "x-deprecated: too old",
        },
    ),
    "Datatype.methods": (
        "methods: [update]",
        "methods: [update, get]",
        {
            DATATYPES: "def get(",
            PAGE: "{py:method} get(",
            ALL_DATATYPES: "{py:method} get(",
            DOCUMENT: "operationId: things.get",
        },
    ),
    "Datatype.properties": (
        "size: {type: integer, doc: its size}",
        "size: {type: integer, doc: its size}\n      lid: {type: boolean, doc: whether it shuts}",
        {
            DATATYPES: "def lid(self) -> bool:",
            INPUTS: "lid: bool | None",
            PAGE: "{py:property} lid",
            ALL_DATATYPES: "{py:property} lid",
            DOCUMENT: "description: whether it shuts",
        },
    ),
    "Datatype.others": (
        "size: {type: integer, doc: its size}",
        "size: {type: integer, doc: its size}\n    others: {type: boolean, doc: what else is true of it}",
        {
            DATATYPES: "def others(self) -> Mapping[str, bool]:",
            INPUTS: "others: Mapping[str, bool] | None",
            SERVICES: "Box._written(box)",
            "src/shop/_open.py": "class OpenDatatype(Datatype):",
            PAGE: "{py:property} others",
            ALL_DATATYPES: "{py:property} others",
            DOCUMENT: "additionalProperties:",
        },
    ),
    "Datatype.page_of": (
        "page_of: things",
        "page_of: others",
        {DATATYPES: '_items = "others"', DOCUMENT: "required: [things, others, next]"},
    ),
    "Operation.name": (
        "clear: {",
        "wipe: {",
        {
            SERVICES: "def wipe(",
            PAGE: "client.things.wipe(",
            ALL_OPERATIONS: "client.things.wipe",
            DOCUMENT: "operationId: things.wipe",
        },
    ),
    "Operation.authentication": (
        "clear: {",
        "clear: {authentication: none, ",
        {
            SERVICES: 'authentication="none"',
            PAGE: "without a key",
            DOCUMENT: "security: []",
        },
    ),
    "Operation.standard": (
        "create: {doc",
        "create: {http: POST /things, result: Thing, doc",
        {
            SERVICES: "The new ``Thing``.",
            PAGE: ":returns: The {py:class}`Thing`.",
            DOCUMENT: '"200":',
        },
    ),
    "Operation.http_method": (
        "http: DELETE /things,",
        "http: PUT /things,",
        {
            SERVICES: '"PUT", "/things"',
            PAGE: "Sends `PUT /things`.",
            ALL_OPERATIONS: "| `PUT` | `/things` |",
            DOCUMENT: "put:",
        },
    ),
    "Operation.path": (
        "http: DELETE /things,",
        "http: DELETE /all-things,",
        {
            SERVICES: '"/all-things"',
            PAGE: "Sends `DELETE /all-things`.",
            ALL_OPERATIONS: "| `DELETE` | `/all-things` |",
            DOCUMENT: "/all-things:",
        },
    ),
    "Operation.doc": (
        "doc: Change a thing.",
        "doc: Amend a thing.",
        {
            SERVICES: '"""Amend a thing.',
            DATATYPES: '"""Amend a thing.',
            PAGE: "Amend a thing.",
            ALL_DATATYPES: "Amend a thing.",
            DOCUMENT: "summary: Amend a thing.",
        },
    ),
    "Operation.parameters": (
        "optional: [name]}",
        "optional: [name, box]}",
        {
            SERVICES: "box: Box | inputs.Box | None = None",
            DATATYPES: "box: Box | inputs.Box | None = None",
            PAGE: ":param box:",
            ALL_DATATYPES: "box: Box | inputs.Box | None = None",
            DOCUMENT: "#/components/schemas/Box",
        },
    ),
    "Operation.result": (
        "doc: Delete all things.}",
        "doc: Delete all things., result: integer}",
        {
            SERVICES: "-> int:",
            PAGE: ":rtype: int",
            ALL_OPERATIONS: "| `DELETE` | `/things` | int |",
            DOCUMENT: "type: integer",
        },
    ),
    "Operation.envelope": (
        "get: {doc: Get a thing.}",
        "get: {doc: Get a thing., envelope: data.thing}",
        {
            SERVICES: 'result=enveloped(Thing, "data", "thing")',
            "src/shop/_envelope.py": "def enveloped(",
            PAGE: "the result is the member `data.thing` of the answer",
            DOCUMENT: "$response.body#/data/thing/id",
        },
    ),
    "Operation.paging": (
        "doc: List things.}",
        "doc: List things., paging: none}\n"
        "    others: {http: GET /others, doc: List others., paging: default, result: ThingList}",
        {
            SERVICES: "return self._call(",
            DATATYPES: '_next = "next"',
            PAGE: "after: str | None = None",
            "docs/operations.md": "",
            **{
                f"src/shop/{name}.py": ""
                for name in ("_pagination", "_paging", "_member")
            },
            "docs/guides/paging.md": "",
            DOCUMENT: "x-paging:",
        },
    ),
    "Operation.deprecated": (
        "doc: Change a thing.,",
        "doc: Change a thing., deprecated: too old,",
        {
            "src/shop/_deprecated.py": "def deprecated(",
            SERVICES: '@deprecated("too old")',
            DATATYPES: '@deprecated("too old")',
            PAGE: "**Deprecated:** too old",
            ALL_DATATYPES: "**Deprecated:** too old",
            DEPRECATIONS: "**Deprecated:** too old",
            DOCUMENT: "x-deprecated: too old",
        },
    ),
}

CLIENT = "src/shop/_client.py"
AUTHENTICATION = "docs/guides/authentication.md"
START = "docs/index.md"

CHANGES_OF_THE_API: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "title": (
        "title: Shop API",
        "title: Store API",
        {
            "README.md": "A Python client of the Store API",
            "pyproject.toml": 'description = "A client of the Store API"',
            "docs/client.md": "a client of the Store API",
            "docs/resources/index.md": "How the resources of the Store API refer",
            START: "A Python client for the Store API",
            "src/shop/__init__.py": '"""A client of the Store API.',
            CLIENT: '"""The client of the Store API.',
            DOCUMENT: "title: Store API",
        },
    ),
    "version": ('version: "1"', 'version: "2"', {DOCUMENT: 'version: "2"'}),
    "doc": (
        "doc: Sells things.",
        "doc: Lends things.",
        {
            "README.md": "Lends things.",
            START: "Lends things.",
            "src/shop/__init__.py": "Lends things.",
            CLIENT: "Lends things.",
            DOCUMENT: "description: Lends things.",
        },
    ),
    "base_url": (
        "https://shop.example",
        "https://store.example",
        {
            AUTHENTICATION: "`https://store.example`",
            "docs/guides/options.md": "`https://store.example`",
            CLIENT: 'base_url="https://store.example"',
            DOCUMENT: "url: https://store.example",
        },
    ),
    "authentication.header": (
        "header: Authorization",
        "header: X-Key",
        {
            AUTHENTICATION: "(`X-Key: Bearer` and the key)",
            CLIENT: 'header="X-Key"',
            DOCUMENT: "name: X-Key",
        },
    ),
    "authentication.scheme": (
        "scheme: Bearer",
        "scheme: Token",
        {
            CLIENT: 'word="Token"',
            AUTHENTICATION: "(`Authorization: Token` and the key)",
            DOCUMENT: "'Token', a space, and the key.",
        },
    ),
    "authentication.environment_variable": (
        "SHOP_KEY",
        "STORE_KEY",
        {
            "README.md": "export STORE_KEY=",
            AUTHENTICATION: "the environment variable `STORE_KEY`",
            START: "export STORE_KEY=",
            PAGE: "the key from `STORE_KEY`",
            CLIENT: '{"api_key": "STORE_KEY"}',
            DOCUMENT: "the environment variable STORE_KEY",
        },
    ),
    "headers": (
        "paging:\n",
        "headers: {X-Shop: {value: blue, missing_code: NONE}}\npaging:\n",
        {CLIENT: 'headers={"X-Shop": "blue"}', DOCUMENT: "const: blue"},
    ),
    "headers.Accept": (
        "paging:\n",
        "headers: {accept: {value: application/vnd.shop+json}}\npaging:\n",
        {
            CLIENT: 'accept="application/vnd.shop+json"',
            DOCUMENT: "application/vnd.shop+json:",
        },
    ),
    "paging.invalid_cursor_code": (
        "paging:\n",
        "paging:\n  invalid_cursor_code: LOST\n",
        {PAGE: "If `after` names no object of the list (`LOST`)."},
    ),
    "rate_limit": (
        "errors:\n",
        "rate_limit: {requests: 7, seconds: 9, code: SLOW}\nerrors:\n",
        {
            "docs/guides/errors.md": "The API takes 7 calls in 9 seconds.",
            DOCUMENT: "The most is 7 in any 9 seconds. The error code is SLOW",
        },
    ),
    "errors.codes": (
        "errors:\n",
        "errors:\n  codes: {409: TAKEN}\n",
        {DOCUMENT: "The error code is TAKEN"},
    ),
    "errors.causes": (
        "errors:\n",
        "errors:\n  causes: {conflict: taken}\n",
        {
            "docs/guides/errors.md": "ConflictError` | `taken`",
            CLIENT: 'error_causes={"taken": "conflict"}',
            DOCUMENT: "Of the cause conflict: taken.",
        },
    ),
    "errors.bodies": (
        "errors:\n",
        "errors:\n  bodies: {422: Box}\n",
        {
            "docs/guides/errors.md": "The body of an error with the status `422` is a",
            CLIENT: 'error_bodies={422: "things.Box"}',
            DOCUMENT: '$ref: "#/components/schemas/Box"',
        },
    ),
    "errors.failure": (
        "errors:\n",
        "errors:\n  failure: {member: fine, is: false}\n",
        {
            "docs/guides/errors.md": "(`fine` is `false`)",
            CLIENT: 'failure=(("fine",), False, False)',
            DOCUMENT: "if 'fine' is false",
        },
    ),
    **{
        f"errors.{name}": (
            f"  {name}: {was}\n",
            f"  {name}: other\n",
            {DOCUMENT: "other:", **shown},
        )
        for name, was, shown in [
            ("code", "code", {CLIENT: 'error_code=("other",)'}),
            ("status", "status", {}),
            ("message", "message", {CLIENT: 'error_message=("other",)'}),
            ("details", "details", {CLIENT: 'error_details=("other",)'}),
            ("operation_id", "details.operation", {CLIENT: 'id=("other",)'}),
            ("operation_id_header", "X-Operation", {CLIENT: 'id_header="other"'}),
        ]
    },
}
"""The same in ``api.yaml``, by the key."""

NOT_HERE = {"Datatype.name": "every name of a file, a class and a page has it"}


def outputs(folder: Path, things: str, api: str = API) -> dict[str, str]:
    """All files of all outputs, by their paths."""
    schema = write_schema(folder, api, things=things)
    diagnostics = Diagnostics()
    described = load(schema, diagnostics)
    assert described is not None, diagnostics.render()
    document = render(openapi.LANGUAGE, openapi.plan(described, output("openapi")))
    return {**files(schema), **texts(document)}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return outputs(tmp_path_factory.mktemp("before"), THINGS)


def test_every_attribute_is_changed() -> None:
    attributes = {
        f"{kind.__name__}.{attribute.name}"
        for kind in (Datatype, Operation)
        for attribute in dataclasses.fields(kind)
    }
    assert attributes == CHANGES.keys() | NOT_HERE.keys()


@pytest.mark.parametrize("attribute", CHANGES)
def test_an_attribute_shows_where_it_belongs_and_nowhere_else(
    attribute: str, before: dict[str, str], tmp_path: Path
) -> None:
    old, new, shown = CHANGES[attribute]
    assert THINGS.count(old) == 1
    after = outputs(tmp_path, THINGS.replace(old, new))
    assert_shown(before, after, shown)


@pytest.mark.parametrize("key", CHANGES_OF_THE_API)
def test_what_holds_for_the_whole_api_shows_where_it_belongs_and_nowhere_else(
    key: str, before: dict[str, str], tmp_path: Path
) -> None:
    old, new, shown = CHANGES_OF_THE_API[key]
    assert API.count(old) == 1
    assert_shown(before, outputs(tmp_path, THINGS, API.replace(old, new)), shown)


def assert_shown(
    before: Mapping[str, str], after: Mapping[str, str], shown: Mapping[str, str]
) -> None:
    """These files have changed or come and no others, and the words are in what is new in each."""
    assert after.keys() >= before.keys()
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == shown.keys()
    for path, words in shown.items():
        was, now = before.get(path, "").split("\n"), after[path].split("\n")
        lines = [line for line in difflib.ndiff(was, now) if line[0] in "+-"]
        assert words in "\n".join(lines), path


def test_errors_are_told_of_the_operations_that_can_fail_so(
    before: dict[str, str],
) -> None:
    missing, wrong = "shop.NotFoundError", "shop.BadRequestError"
    told = {}
    for part in before[PAGE].split("\n### ")[1:]:
        name, _, text = part.partition("\n")
        told[name] = [
            line.removeprefix(":raises ").partition(":")[0]
            for line in text.split("\n")
            if line.startswith(":raises ")
        ]
    assert {name: errors for name, errors in told.items() if name[0].islower()} == {
        "create": [wrong],
        "get": [missing],
        "list": [wrong],  # of an `after` that isn't there
        "update": [missing, wrong],
        "delete": [missing],
        "clear": [],
    }


def test_the_document_has_a_status_for_what_may_be_missing(tmp_path: Path) -> None:
    api = API.replace("errors:\n", "errors:\n  codes: {404: NONE}\n")
    schema = write_schema(tmp_path, api, things=THINGS)
    described = load(schema, Diagnostics())
    assert described is not None
    plan = openapi.plan(described, output("openapi"))
    document = yaml.safe_load(texts(render(openapi.LANGUAGE, plan))["openapi.yaml"])
    may_be_missing = {
        operation["operationId"]
        for path in document["paths"].values()
        for verb, operation in path.items()
        if verb != "parameters" and "404" in operation["responses"]
    }
    assert may_be_missing == {"things.get", "things.update", "things.delete"}
