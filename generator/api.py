"""The front end as one call: from the files of a schema to the API that they describe."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from generator import guides, source, validate
from generator.diagnostics import Diagnostics
from generator.hints import did_you_mean
from generator.ir import Api
from generator.languages import LANGUAGES
from generator.resolve import resolve


def load(schema_dir: Path, diagnostics: Diagnostics) -> Api | None:
    """The API that the files in a folder describe.

    ``schema_dir`` holds ``api.yaml``, ``resources/*.yaml`` and perhaps ``guides/*.md``. Mistakes go to
    ``diagnostics``, all of a run at once; None if there is any. References are looked into only if every
    file could be read, for what seems to be missing may stand in the others.
    """
    documents = source.read(schema_dir, diagnostics)
    pages = guides.read(schema_dir / "guides", diagnostics)
    validate.check(documents, diagnostics)
    if not documents.complete:
        return None
    api = resolve(documents, diagnostics)
    return dataclasses.replace(api, guides=pages) if api else None
