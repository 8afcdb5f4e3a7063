"""Holds the files of a schema against ``meta/*.schema.json``."""

from __future__ import annotations

import json

from generator.diagnostics import Diagnostics
from generator.paths import meta_folder
from generator.shape import Shapes
from generator.source import Document, Documents


def check(documents: Documents, diagnostics: Diagnostics) -> None:
    """Report everything in the documents that their meta schemas don't allow."""
    schemas = {
        path.name: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(meta_folder().glob("*.schema.json"))
    }
    shapes = Shapes(schemas)
    refused: list[tuple[str, Document]] = []
    if documents.api and not shapes.test("api.schema.json")(documents.api.root):
        refused.append(("api.schema.json", documents.api))
    allowed = shapes.test("resource.schema.json")
    for document in documents.resources:
        if not allowed(document.root):
            refused.append(("resource.schema.json", document))
    if refused:
        # Slow to import, and seldom needed.
        from generator.explain import Explainer

        explainer = Explainer(schemas)
        for schema, document in refused:
            explainer.explain(document.root, schema, diagnostics)
