"""OpenAPI documents generated for a test, as a reader of YAML sees them, and what goes over the wire held against them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from copperplate.diagnostics import Diagnostics
from copperplate.languages import openapi
from copperplate.output.render import render
from copperplate.schema.description import Description
from copperplate.schema.load import load
from packages import output

VERBS = ("get", "head", "post", "put", "patch", "delete")


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
        resolved(document, {"$ref": reference})
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


def resolved(document: Any, node: Any) -> Any:
    """What a reference leads to; anything else stays what it is."""
    while "$ref" in node:
        target = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def names_of(document: Any, operation: Any) -> Iterator[str]:
    for parameter in operation.get("parameters", ()):
        yield resolved(document, parameter)["name"]
    if "requestBody" in operation:
        (content,) = operation["requestBody"]["content"].values()
        yield from content["schema"].get("properties", "*")


class Described:
    """What a document says of the operations of an API."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._of_requests = _without_what_servers_set(document)
        self._operations = {
            operation["operationId"]: (verb, path, operation)
            for verb, path, operation in operations(document)
        }

    def breaks(self, schema: Any, value: Any, *, is_request: bool = False) -> list[str]:
        """What of a schema a value isn't."""
        document = self._of_requests if is_request else self._document
        validator = Draft202012Validator({**document, **schema})
        return [
            f"{error.json_path}: {error.message[:300]}"
            for error in validator.iter_errors(value)
        ]

    def answered(self, name: str, status: int, body: str) -> list[str]:
        """What of the document a response of an operation isn't."""
        responses = self._operations[name][2]["responses"]
        code = str(status)
        described = responses.get(code) or responses.get(f"{code[0]}XX")
        if described is None:
            return [f"there is no status {status}"]
        content = resolved(self._document, described).get("content")
        if content is None:
            return ["a body"] * bool(body)
        return self._json_breaks(content, body)

    def asked(
        self,
        name: str,
        path: str,
        query: str,
        headers: Mapping[str, str],
        body: str,
    ) -> list[str]:
        """What of the document a request for an operation isn't; ``headers`` by names in small letters."""
        _, template, operation = self._operations[name]
        shared = self._document["paths"][template].get("parameters", [])
        parameters = [
            resolved(self._document, each)
            for each in [*shared, *operation.get("parameters", [])]
        ]
        found = list(self._path_breaks(template, parameters, path))
        found += self._query_breaks(parameters, parse_qsl(query, True))
        for parameter in parameters:
            if parameter["in"] == "header":
                text = headers.get(parameter["name"].lower())
                found += self._breaks(parameter, None if text is None else [text])
        if "requestBody" in operation:
            described = operation["requestBody"]
            if body:
                found += self._json_breaks(described["content"], body, is_request=True)
            elif described.get("required"):
                found.append("no body")
        elif body:
            found.append(f"a body: {body}")
        return found

    def _json_breaks(
        self, content: Any, body: str, *, is_request: bool = False
    ) -> list[str]:
        try:
            value = json.loads(body)
        except ValueError:
            return [f"no JSON: {body!r}"]
        (described,) = content.values()
        return self.breaks(described["schema"], value, is_request=is_request)

    def _path_breaks(
        self, template: str, parameters: list[Any], path: str
    ) -> Iterator[str]:
        described = {p["name"]: p for p in parameters if p["in"] == "path"}
        names = re.findall(r"\{([^{}]+)\}", template)
        pattern = re.escape(template)
        for name in names:
            inner = "(.+)" if described[name].get("x-multi-segment") else "([^/]+?)"
            pattern = pattern.replace(re.escape(f"{{{name}}}"), inner)
        found = re.fullmatch(pattern, path)
        if found is None or names != list(described):
            yield f"{path} is not {template} with {list(described)}"
            return
        for name, text in zip(names, found.groups(), strict=True):
            yield from self._breaks(described[name], [unquote(text)])

    def _query_breaks(
        self, parameters: list[Any], pairs: list[tuple[str, str]]
    ) -> Iterator[str]:
        known = set()
        for parameter in parameters:
            name = parameter["name"]
            if parameter["in"] != "query":
                continue
            if parameter.get("style") == "deepObject":
                own = [
                    (n, t)
                    for n, t in pairs
                    if re.fullmatch(f"{re.escape(name)}\\[.+]", n)
                ]
                members = {n[len(name) + 1 : -1]: t for n, t in own}
                yield from self._object_breaks(parameter, members)
            else:
                own = [(n, t) for n, t in pairs if n == name]
                yield from self._breaks(parameter, [t for _, t in own] or None)
            known.update(own)
        yield from (f"unknown: {pair}" for pair in pairs if pair not in known)

    def _object_breaks(
        self, parameter: Any, members: Mapping[str, str]
    ) -> Iterator[str]:
        schema = resolved(self._document, parameter["schema"])
        properties = schema.get("properties", {})
        value = {}
        for name, text in members.items():
            inner = properties.get(name, schema.get("additionalProperties"))
            if inner is None:
                yield f"unknown: {parameter['name']}[{name}]"
            else:
                value[name] = self._typed(inner, text)
        yield from self.breaks(parameter["schema"], value)

    def _breaks(self, parameter: Any, texts: list[str] | None) -> list[str]:
        """What of a parameter the texts given for it aren't; None if there are none."""
        name, schema = parameter["name"], resolved(self._document, parameter["schema"])
        if texts is None:
            return [f"{name}: missing"] * parameter.get("required", False)
        value: Any
        if schema.get("type") == "array":
            if parameter["in"] == "header" or parameter.get("explode") is False:
                texts = texts[0].split(",")
            value = [self._typed(schema["items"], text) for text in texts]
        else:
            value = self._typed(schema, texts[0])
        return [f"{name}: {each}" for each in self.breaks(schema, value)]

    def _typed(self, schema: Any, text: str) -> Any:
        """The value that a text stands for."""
        match resolved(self._document, schema).get("type"):
            case "boolean" | "integer" | "number":
                return json.loads(text)
        return text


def _without_what_servers_set(node: Any) -> Any:
    """A document in which no object needs a member that is ``readOnly``: a request needn't have it."""
    if isinstance(node, list):
        return [_without_what_servers_set(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _without_what_servers_set(value) for key, value in node.items()}
    if isinstance(made.get("required"), list):
        properties = made.get("properties", {})
        made["required"] = [
            name
            for name in made["required"]
            if not properties.get(name, {}).get("readOnly")
        ]
    return made
