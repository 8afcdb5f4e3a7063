"""Holds the files of a schema against their JSON Schemas."""

from __future__ import annotations

import json

from copperplate.diagnostics import Diagnostics
from copperplate.paths import meta_folder
from copperplate.schema.documents import Documents
from copperplate.schema.explain import Explainer

API, RESOURCE = "api.schema.json", "resource.schema.json"
"""The JSON Schemas of ``api.yaml`` and of the files of resources, in ``meta_folder``."""


def check(documents: Documents, diagnostics: Diagnostics) -> None:
    """Report everything in the documents that their meta schemas don't allow."""
    explainer = Explainer(
        {
            name: json.loads((meta_folder() / name).read_text(encoding="utf-8"))
            for name in (API, RESOURCE)
        }
    )
    if documents.api:
        explainer.explain(documents.api.root, API, diagnostics)
    for document in documents.resources:
        explainer.explain(document.root, RESOURCE, diagnostics)
