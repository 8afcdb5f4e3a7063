"""The front end as one call: from the files of a schema to the API that they describe."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from copperplate.diagnostics import Diagnostics
from copperplate.hints import did_you_mean
from copperplate.ir.model import Api
from copperplate.languages import LANGUAGES
from copperplate.schema import files, guides, meta
from copperplate.schema.files import Documents
from copperplate.schema.resolve import resolve


def load(schema_dir: Path, diagnostics: Diagnostics) -> Api | None:
    """The API that the files in a folder describe.

    ``schema_dir`` holds ``api.yaml``, ``resources/*.yaml`` and perhaps ``guides/*.md``. Mistakes go to
    ``diagnostics``, all of a run at once; None if there is any. References are looked into only if every
    file could be read, for what seems to be missing may stand in the others.
    """
    documents = files.read(schema_dir, diagnostics)
    meta.check(documents, diagnostics)
    api = resolve(documents, diagnostics) if documents.complete else None
    _check_languages(documents, diagnostics)
    pages = guides.read(schema_dir / "guides", diagnostics)
    if api is None or diagnostics.found:
        return None
    return dataclasses.replace(api, guides=pages)


def _check_languages(documents: Documents, diagnostics: Diagnostics) -> None:
    """Report the settings of languages that there are not."""
    settings = documents.api.root.mapping("languages") if documents.api else None
    for name, key in settings.keys.items() if settings else ():
        if name not in LANGUAGES:
            diagnostics.error(
                key.position,
                f"there is no language '{name}'",
                did_you_mean(name, LANGUAGES)
                or f"there are {', '.join(sorted(LANGUAGES))}",
            )
