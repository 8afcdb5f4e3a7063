"""What the server of the benchmark answers, and programs that read all of it, both from the schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from copperplate.diagnostics import Diagnostics
from copperplate.ir.model import (
    Datatype,
    JSONValue,
    ListOf,
    MapOf,
    Property,
    Reference,
    Scalar,
    Type,
    Union,
)
from copperplate.ir.samples import Samples
from copperplate.schema.load import load

PER_PAGE = 100
PAGES = 100


class Answers:
    """Objects of an API with every member that the schema knows."""

    def __init__(self, schema: Path) -> None:
        diagnostics = Diagnostics()
        described = load(schema, diagnostics)
        if described is None:
            raise SystemExit(diagnostics.render())
        self._samples = Samples(described.api)
        self._datatypes = {each.name: each for each in described.api.datatypes()}

    def page(self, datatype: str) -> str:
        """The JSON text of a page of ``PER_PAGE`` objects; the datatype is that of the page."""
        page = self._object(datatype)
        for name, value in page.items():
            if isinstance(value, list):
                page[name] = value * PER_PAGE
        return json.dumps({**page, "next_page_uri": None})

    def _object(self, name: str) -> dict[str, JSONValue]:
        return {
            p.wire: self._value(p, p.type) for p in self._datatypes[name].properties
        }

    def _value(self, property: Property, type: Type) -> JSONValue:
        match type:
            case ListOf(item):
                return [self._value(property, item)]
            case MapOf(value):
                return {"name": self._value(property, value)}
            case Reference(name):
                return self._object(name)
            case _ if not isinstance(property.type, (ListOf, MapOf)):
                return self._samples.value(property)
            case Scalar() | Union():
                return f"some {property.name}"

    def reader(self, datatype: str) -> str:
        """A program with a function ``read(page)`` that reads every property, of the items too."""
        lines: list[str] = []
        self._write_reader(self._datatypes[datatype], lines, set())
        return "\n".join([*lines, f"read = read_{datatype}", ""])

    def _write_reader(
        self, datatype: Datatype, lines: list[str], written: set[str]
    ) -> None:
        if datatype.name in written:
            return
        written.add(datatype.name)
        body = [f"def read_{datatype.name}(it):"]
        for property in datatype.properties:
            body += self._reading(property, lines, written)
        lines += body

    def _reading(
        self, property: Property, lines: list[str], written: set[str]
    ) -> Iterator[str]:
        match property.type:
            case Reference(name):
                self._write_reader(self._datatypes[name], lines, written)
                yield f"    read_{name}(it.{property.name})"
            case ListOf(Reference(name)):
                self._write_reader(self._datatypes[name], lines, written)
                yield f"    for each in it.{property.name}: read_{name}(each)"
            case _:
                yield f"    it.{property.name}"


def served(answers: Answers) -> dict[str, str]:
    """The bodies that the server answers, by target: one API key, and a long list of them."""
    page = json.loads(answers.page("APIKeyList"))
    bodies = {"/api_keys/ak_1": json.dumps(page["keys"][0])}
    for number in range(PAGES):
        target = f"/api_keys?limit={PER_PAGE}" + (
            f"&before_id={number}" if number else ""
        )
        following = f"ORIGIN/api_keys?limit={PER_PAGE}&before_id={number + 1}"
        page["next_page_uri"] = following if number + 1 < PAGES else None
        bodies[target] = json.dumps(page)
    return bodies
