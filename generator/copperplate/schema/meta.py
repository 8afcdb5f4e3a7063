"""Holds the files of a schema against ``meta/*.schema.json``."""

from __future__ import annotations

import json

from copperplate.diagnostics import Diagnostics
from copperplate.paths import meta_folder
from copperplate.schema.explain import Explainer
from copperplate.schema.files import Documents


def check(documents: Documents, diagnostics: Diagnostics) -> None:
    """Report everything in the documents that their meta schemas don't allow."""
    explainer = Explainer(
        {
            path.name: json.loads(path.read_text(encoding="utf-8"))
            for path in sorted(meta_folder().glob("*.schema.json"))
        }
    )
    if documents.api:
        explainer.explain(documents.api.root, "api.schema.json", diagnostics)
    for document in documents.resources:
        explainer.explain(document.root, "resource.schema.json", diagnostics)
