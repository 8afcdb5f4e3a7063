"""OpenAPI documents generated for a test, as a reader of YAML sees them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from openapi_spec_validator import validate

from copperplate.diagnostics import Diagnostics
from copperplate.languages import openapi
from copperplate.output.render import render
from copperplate.schema.description import Description
from copperplate.schema.load import load
from packages import output

VERBS = ("get", "post", "put", "patch", "delete")


def loaded(folder: Path) -> Description:
    diagnostics = Diagnostics()
    description = load(folder, diagnostics)
    assert description is not None, diagnostics.found
    return description


def document_of(description: Description) -> Any:
    """The document, as a reader of YAML sees it."""
    plan = openapi.plan(description, output("openapi"))
    text = dict(render(openapi.LANGUAGE, plan))["openapi.yaml"].data.decode()
    return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def operations(document: Any) -> Iterator[tuple[str, str, Any]]:
    for path, item in document["paths"].items():
        for verb in VERBS:
            if verb in item:
                yield verb, path, item[verb]


def check_document(document: Any) -> None:
    validate(document)
    ids = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(set(ids)) == len(ids)
    for reference in references(document):
        target = document
        for step in reference.removeprefix("#/").split("/"):
            target = target[step]
    for link in document["components"].get("links", {}).values():
        assert link["operationId"] in ids


def references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"]
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from references(item)


def names_of(document: Any, operation: Any) -> Iterator[str]:
    for parameter in operation.get("parameters", ()):
        if "$ref" in parameter:
            name = parameter["$ref"].rsplit("/", 1)[1]
            parameter = document["components"]["parameters"][name]
        yield parameter["name"]
    if "requestBody" in operation:
        body = operation["requestBody"]["content"]["application/json"]["schema"]
        yield from body.get("properties", "*")
