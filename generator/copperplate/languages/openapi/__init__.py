"""OpenAPI 3.1: one document that describes the whole API, for the tools that read such documents.

The view is the document itself, as plain dicts and lists; ``yaml_document`` turns it into code.
"""

from __future__ import annotations

from collections.abc import Mapping

from copperplate.diagnostics import Diagnostics
from copperplate.ir.model import Api
from copperplate.languages import Plan
from copperplate.languages.openapi.document import document
from copperplate.languages.openapi.yaml_writer import yaml_document

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
