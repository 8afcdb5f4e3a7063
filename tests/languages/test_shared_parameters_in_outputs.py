"""Every fact of a parameter that all of an API shares shows in the options of clients, the docs and the document.

What is said of each fact is what ``test_facts_in_outputs`` says of other fields.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from test_facts_in_outputs import PLAIN, ROWS, of_query

from openapi_documents import check_document, document_of, loaded
from packages import API, files, write_schema

NOT_OF_THEM = ("nullable", "shown_once", "max_items", "assigned")
"""Facts that a parameter of the whole API hasn't got."""

FIELDS = {
    **PLAIN,
    **{
        f"with_{fact}": ", ".join(filter(None, [PLAIN[row.plain], row.schema]))
        for fact, row in ROWS.items()
        if fact not in NOT_OF_THEM
    },
}
SHARED = "".join(
    f"  {name}: {{{told}, in: query, environment_variable: {name.upper()}, doc: a field}}\n"
    for name, told in FIELDS.items()
    if name != "texts"
)
THINGS = """
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    get: {doc: Get a thing.}
    find: {http: GET /things, doc: Find a thing., optional: [text], parameters: {text: {type: string}}}
datatypes:
  Thing:
    properties:
      id: {type: string, doc: its id}
"""

Pieces = Mapping[str, Mapping[str, Any]]


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    api = API.replace("paging:", f"parameters:\n{SHARED}paging:")
    return write_schema(tmp_path_factory.mktemp("schema"), api, things=THINGS)


@pytest.fixture(scope="module")
def document(schema: Path) -> Any:
    return document_of(loaded(schema))


@pytest.fixture(scope="module")
def pieces(schema: Path, document: Any) -> Pieces:
    """By output, what is written of each parameter."""
    made = files(schema)
    module = ast.parse(made["src/shop/_request_options.py"])
    common, of_call, of_client = (c for c in module.body if isinstance(c, ast.ClassDef))
    page = made["docs/guides/options.md"]
    shared = document["components"]["parameters"]
    return {
        "keys": {
            ast.unparse(key.target): ast.unparse(key.annotation)
            for key in common.body
            if isinstance(key, ast.AnnAssign)
        },
        "of a call": entries(of_call),
        "of a client": entries(of_client),
        "page": dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", page, re.MULTILINE)),
        "document": {
            name: of_query({**shared[name]}) for name in FIELDS if name in shared
        },
    }


def entries(options: ast.ClassDef) -> dict[str, str]:
    """What a docstring says of each option."""
    section = (ast.get_docstring(options) or "").partition("Attributes:\n")[2]
    told = {}
    for entry in re.split(r"^    (?=\w)", section, flags=re.MULTILINE)[1:]:
        name, _, text = entry.partition(": ")
        told[name] = " ".join(text.split())
    return told


def test_a_plain_one_is_everywhere(pieces: Pieces) -> None:
    assert {where: said["text"] for where, said in pieces.items()} == {
        "keys": "str | None",
        "of a call": "a field. For this call in the place of the client's.",
        "of a client": "a field. If not given, that of ``TEXT``.",
        "page": "Optional. A field. | `TEXT`",
        "document": {
            "type": "string",
            "description": "a field. By convention in the environment variable TEXT.",
            "required": False,
        },
    }


@pytest.mark.parametrize("fact", [fact for fact in ROWS if fact not in NOT_OF_THEM])
def test_a_fact_is_everywhere(fact: str, pieces: Pieces) -> None:
    row, name = ROWS[fact], f"with_{fact}"
    found = {where: said[name] for where, said in pieces.items()}
    for where in ("of a call", "of a client"):
        assert row.docstring in found[where]
    if fact != "required":
        assert row.page in found["page"]
    document = {k: v for k, v in row.document.items() if k != "description"}
    assert document.items() <= found["document"].items()


def test_a_required_one_is_never_none(pieces: Pieces) -> None:
    assert pieces["keys"]["with_required"] == "str"
    assert "A client can't do without one." in pieces["of a client"]["with_required"]
    assert pieces["page"]["with_required"].startswith("**Required.** A field.")
    assert pieces["document"]["with_required"]["required"] is True


def test_the_document_has_each_once(document: Any) -> None:
    check_document(document)
    names = list(document["components"]["parameters"])
    refs = [{"$ref": f"#/components/parameters/{name}"} for name in names]
    of_id = {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "its id",
        "schema": {"type": "string"},
    }
    assert document["paths"]["/things/{id}"]["get"]["parameters"] == [*refs, of_id]
    own = {"name": "text", "in": "query", "schema": {"type": "string"}}
    first, *others, last = document["paths"]["/things"]["get"]["parameters"]
    assert first == {"$ref": "#/components/parameters/number"}
    assert last == own
    assert {"$ref": "#/components/parameters/text"} not in others
