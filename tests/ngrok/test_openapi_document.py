"""The OpenAPI document of ngrok's API, against what is published of it."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import pytest

from openapi_documents import (
    check_document,
    document_of,
    loaded,
    names_of,
    operations,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def ngrok() -> Any:
    return document_of(loaded(ROOT / "schema"))


def table(name: str) -> list[dict[str, str]]:
    path = Path(__file__).parent / "data" / f"{name}.tsv"
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_ngrok_document_is_valid(ngrok: Any) -> None:
    check_document(ngrok)


def test_ngrok_document_holds_every_operation(ngrok: Any) -> None:
    expected = {}
    for row in table("operations"):
        names = re.findall(r"(path|query|body|whole_body) (\w+):", row["parameters"])
        expected[f"{row['attribute']}.{row['method']}"] = (
            row["verb"].lower(),
            row["path"],
            ["*" if place == "whole_body" else name for place, name in names],
            row["returns"] != "None",
        )
    assert len(expected) == 225
    assert {
        operation["operationId"]: (
            verb,
            path,
            list(names_of(ngrok, operation)),
            "204" not in operation["responses"],
        )
        for verb, path, operation in operations(ngrok)
    } == expected


def test_ngrok_document_holds_every_datatype(ngrok: Any) -> None:
    expected: dict[str, set[str]] = {}
    for row in table("datatypes"):
        members = expected.setdefault(row["class"], set())
        if row["kind"] == "property":
            members.add(row["member"])
    assert len(expected) == 117
    found = {
        name: set(schema["properties"])
        for name, schema in ngrok["components"]["schemas"].items()
    }
    del found["API-Error"]
    assert found == expected


def test_bearer(ngrok: Any) -> None:
    security = ngrok["components"]["securitySchemes"]["bearer"]
    assert (security["type"], security["scheme"]) == ("http", "bearer")
    assert "NGROK_API_KEY" in security["description"]
