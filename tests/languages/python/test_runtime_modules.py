"""The modules of the runtime that a package has: those that something in it uses, and no others."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from packages import API, ROOT, files, write_schema

from copperplate.paths import templates_folder

THINGS = """\
service:
  attribute: things
  class: Things
  path: /things
  of: Thing
  doc: Things.
  operations: {get: {doc: Get a thing.}}
datatypes:
  Thing: {properties: {id: {type: string, doc: its id}, day: {type: string, doc: a day}}}
"""
AUTHENTICATION = "authentication: {header: Authorization, scheme: Bearer, environment_variable: SHOP_KEY}"
OAUTH2 = "authentication: {oauth2: client_credentials, token_url: /t, id: SHOP_ID, secret: SHOP_SECRET}"


def modules(schema: Path) -> dict[str, str]:
    """The Python files of the package, by their paths in it."""
    return {
        path.split("/", 2)[2]: text
        for path, text in files(schema).items()
        if path.startswith("src/") and path.endswith(".py")
    }


def imported(path: str, text: str) -> Iterator[str]:
    """The runtime's modules that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield from [node.module] if node.module else [n.name for n in node.names]


@pytest.fixture(
    params=["plain", "a date", "tokens", "shared", "bookshop", "payments", "ngrok"]
)
def package(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    match request.param:
        case "bookshop":
            return modules(ROOT / "tests/bookshop/schema")
        case "shared":
            return modules(ROOT / "tests/cases/shared_parameters/schema")
        case "payments":
            return modules(ROOT / "tests/apis/payments/schema")
        case "ngrok":
            return modules(ROOT / "schema")
    things = THINGS
    if request.param == "a date":
        things = things.replace("day: {type: string", "day: {type: date")
    api = API.replace(AUTHENTICATION, OAUTH2) if request.param == "tokens" else API
    return modules(write_schema(tmp_path, api, things=things))


def test_every_module_is_used_and_there(package: dict[str, str]) -> None:
    runtime = {path[:-3] for path in package if path.startswith("_")} - {"__init__"}
    uses = {
        path[:-3]: {name for name in imported(path, text) if name.startswith("_")}
        for path, text in package.items()
    }
    missing = set().union(*uses.values()) - runtime - {"_groups"}
    assert not missing
    waiting, used = [name for name in uses if name not in runtime], set()
    while waiting:
        for name in uses[waiting.pop()] - used - {"_groups"}:
            used.add(name)
            waiting.append(name)
    assert used == runtime


def test_what_an_api_does_not_have_is_left_out(tmp_path: Path) -> None:
    schema = write_schema(tmp_path, things=THINGS)
    everything = {
        path.name.partition(".")[0]
        for path in (templates_folder() / "python/src/PACKAGE").glob("_[a-z]*.py*")
    }
    absent = everything - {path[:-3] for path in modules(schema)}
    known = {"_oauth2", "_token", "_unions", "_scalars", "_list_page", "_parameters"}
    assert known <= absent
