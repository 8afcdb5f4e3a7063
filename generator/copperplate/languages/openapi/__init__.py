"""OpenAPI 3.1: one document that describes the whole API, for the tools that read such documents.

The view is the document itself, as plain dicts and lists; ``yaml_document`` turns it into code.
"""

from __future__ import annotations

from copperplate.diagnostics import Diagnostics
from copperplate.languages import Language, Plan
from copperplate.languages.openapi.document import document
from copperplate.languages.openapi.yaml_writer import YAML, yaml_document
from copperplate.paths import templates_folder
from copperplate.schema.description import Description, Output


def check(description: Description, output: Output, diagnostics: Diagnostics) -> None:
    """Report all settings, for there are none."""
    for name in sorted(output.settings):
        diagnostics.error(
            description.places.of("outputs", output.name, name),
            f"outputs.{output.name}.{name}: there is no such setting",
            "an OpenAPI document takes no settings",
        )


def plan(description: Description, output: Output) -> Plan:
    """The document, as the one thing that the template prints."""
    made = document(description.api, description.facts)
    return Plan(context={"document": yaml_document(made)})


LANGUAGE = Language(
    templates=templates_folder() / "openapi",
    suffixes={".yaml": YAML},
    check=check,
    plan=plan,
)
