"""Schemas that nobody wrote, to measure with: as many resources as one likes, in a few shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

BRANCHES = 3
"""How many resources of a tree point to the same one."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How the resources of a schema hang together."""

    points_to: Callable[[int], Iterable[int]]
    """The resources that the one of a number points to; all of them have lower numbers."""
    secrets: bool = False
    """Each has a secret property with a name of its own."""


def _nothing(number: int) -> Iterable[int]:
    return []


def _the_one_before(number: int) -> Iterable[int]:
    return [number - 1] if number else []


def _the_one_above(number: int) -> Iterable[int]:
    return [(number - 1) // BRANCHES] if number else []


SHAPES: Mapping[str, Shape] = {
    "wide": Shape(_nothing),
    "chain": Shape(_the_one_before),
    "chain of secrets": Shape(_the_one_before, secrets=True),
    "tree": Shape(_the_one_above),
}
"""``wide``: nothing points to anything. ``chain``: each to the one before. ``tree``: several to each."""

_API = """\
name: shapes
title: Shapes API
version: "1"
doc: Holds things.
base_url: https://shapes.example
authentication: {header: Authorization, scheme: Bearer, environment_variable: SHAPES_KEY}
paging:
  cursor: after
  limit: limit
  next: next_page
  parameters:
    after: {type: string, doc: the id of the last thing of the page before}
    limit: {type: integer, minimum: 1, maximum: 100, default: 20, doc: the most things in a page}
errors:
  code: code
  status: status
  message: message
  details: details
  operation_id: details.operation_id
  operation_id_header: Operation-Id
assigned: {id: id, uri: uri, created_at: created}
outputs: {python: {}, openapi: {}}
"""

_RESOURCE = """\
service:
  attribute: things_N
  class: ThingsNClient
  path: /things_N
  of: ThingN
  id_prefix: tN_
  doc: The things of kind N.
  operations:
    create: {{doc: Add a thing., required: [name], optional: [description{given}]}}
    get: {{doc: Get a thing by its id.}}
    list: {{doc: "List all things, newest first."}}
    update: {{doc: Change a thing., optional: [name, description]}}
    delete: {{doc: Take a thing out.}}

datatypes:
  ThingN:
    doc: A thing of kind N.
    methods: [update, delete]
    properties:
      id: {{type: string, doc: unique identifier of the thing}}
      uri: {{type: string, doc: where the thing is in the API}}
      created_at: {{type: datetime, doc: "when the thing was added, RFC 3339 format"}}
      name: {{type: string, max_characters: 60, doc: what people call it}}
      description: {{type: string, max_bytes: 255, default: "", doc: what it is for}}
      details: {{type: DetailsN, nullable: true, doc: more of it}}
{pointers}
  DetailsN:
    properties:
      size: {{type: integer, unit: metres, minimum: 0, doc: how large it is}}
      tags: {{type: list of string, max_items: 10, doc: words to find it by}}
{parts}
  ThingNList:
    page_of: things
    properties:
      things: {{type: list of ThingN, doc: the things of this page}}
      next_page: {{type: string, nullable: true, doc: "where the next page is, or null"}}
"""

_POINTER = (
    "      owner_{0}: {{type: string, refers_to: Thing{0}, doc: whose it is}}\n"
    "      part_{0}: {{type: Details{0}, nullable: true, doc: what it is made of}}\n"
)
_PART = "      inner_{0}: {{type: Details{0}, doc: what is inside}}\n"
_SECRET = "      secret_{0}: {{type: string, secret: true, doc: opens it}}\n"


def written(folder: Path, shape: str, count: int) -> Path:
    """Write a schema of ``count`` resources in a shape to ``folder``, which is returned."""
    (folder / "resources").mkdir(parents=True)
    (folder / "api.yaml").write_text(_API, encoding="utf-8")
    for number in range(count):
        others = list(SHAPES[shape].points_to(number))
        parts = [_PART.format(other) for other in others]
        if SHAPES[shape].secrets:
            parts.append(_SECRET.format(number))
        text = _RESOURCE.format(
            given="".join(f", owner_{other}, part_{other}" for other in others),
            pointers="".join(_POINTER.format(other) for other in others),
            parts="".join(parts),
        )
        text = text.replace("N:", f"{number}:").replace("kind N", f"kind {number}")
        for name in ("things_N", "ThingsN", "ThingN", "DetailsN", "tN_"):
            text = text.replace(name, name.replace("N", str(number)))
        (folder / "resources" / f"things_{number}.yaml").write_text(
            text, encoding="utf-8"
        )
    return folder
