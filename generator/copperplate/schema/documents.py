"""The YAML files of a schema as trees of nodes."""

from __future__ import annotations

from dataclasses import dataclass, field

from copperplate.diagnostics import Diagnostics
from copperplate.schema import strict_yaml
from copperplate.schema.files import File, Files
from copperplate.schema.nodes import MappingNode


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file of a schema."""

    name: str
    """The file's name without its suffix."""
    root: MappingNode


@dataclass(slots=True)
class Documents:
    """All YAML files of a schema that could be read."""

    api: Document | None = None
    resources: list[Document] = field(default_factory=list)
    """In the order of their names."""
    complete: bool = True
    """Nothing is missing: each file was there and could be read to its end."""


def parse(files: Files, diagnostics: Diagnostics) -> Documents:
    """The files as trees; mistakes go to ``diagnostics``."""
    api = _document(files.api, diagnostics) if files.api else None
    resources = [_document(file, diagnostics) for file in files.resources]
    return Documents(
        api=api,
        resources=[document for document in resources if document is not None],
        complete=files.complete and None not in (api, *resources),
    )


def _document(file: File, diagnostics: Diagnostics) -> Document | None:
    root = strict_yaml.parse(file.text, file.shown, diagnostics)
    if isinstance(root, MappingNode):
        return Document(file.name, root)
    if root is not None:
        hint = "it begins with 'key: …'"
        diagnostics.error(root.position, "the file isn't a mapping", hint)
    return None
