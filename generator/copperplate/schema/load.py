"""The front end as one call: from the files of a schema to what they describe."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from copperplate.diagnostics import Diagnostics, Position
from copperplate.schema import documents, files, meta, pin
from copperplate.schema.description import Description
from copperplate.schema.files import Files
from copperplate.schema.guides import guides
from copperplate.schema.resolve import resolve


def load(schema: Path, diagnostics: Diagnostics) -> Description | None:
    """What the files in a folder describe.

    ``schema`` holds ``api.yaml``, ``resources/*.yaml`` and perhaps ``guides/*.md``. Mistakes go to
    ``diagnostics``, all of a run at once; None if there is any.
    """
    return describe(files.read(schema, diagnostics), diagnostics)


def describe(
    read: Files, diagnostics: Diagnostics, languages: Collection[str] | None = None
) -> Description | None:
    """What files that have been read describe; None if there is any mistake, now or before.

    ``languages`` are those that an output can be made in; None if it doesn't matter here. References are
    looked into only if every file could be read, for what seems to be missing may stand in the others.
    """
    parsed = documents.parse(read, diagnostics)
    if not pin.check(parsed, diagnostics):
        return None
    meta.check(parsed, diagnostics)
    pages = guides(read.guides, diagnostics)
    description = resolve(parsed, pages, languages, diagnostics)
    if description is not None:
        for file in read.guides:
            place = Position(file.shown, 0, 0)
            description.places.mark(place, "guides", file.name)
    return description
