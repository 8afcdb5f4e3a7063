"""OpenAPI 3.1: one document that describes the whole API, for the tools that read such documents.

The view is the document itself, as plain dicts and lists; ``yaml_document`` turns it into code.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostics import Diagnostics
from generator.ir import Api
from generator.languages import Plan
from generator.languages.openapi.document import document
from generator.yaml_text import yaml_document

__all__ = ["document", "format", "plan"]


def plan(api: Api, settings: Mapping[str, str], diagnostics: Diagnostics) -> Plan:
    """The document, as the one thing that the template prints.

    Settings go to ``diagnostics``, for there are none.
    """
    for name in sorted(settings):
        diagnostics.error(
            diagnostics.place("languages", "openapi", name),
            f"there is no setting '{name}'",
            "the OpenAPI document takes no settings",
        )
    return Plan(context={"document": yaml_document(document(api))})


def format(files: Mapping[str, str]) -> dict[str, str]:
    """The files as they are: they are written in their final form."""
    return dict(files)
