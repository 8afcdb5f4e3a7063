"""The guides of a schema: pages that somebody wrote by hand, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from copperplate.diagnostics import Diagnostics, Position
from copperplate.ir.model import Guide
from copperplate.schema.files import File
from copperplate.schema.strict_yaml import is_readable


def guides(files: Iterable[File], diagnostics: Diagnostics) -> tuple[Guide, ...]:
    """The guides in the files, in their order; mistakes go to ``diagnostics``."""
    found = []
    for file in files:
        if not is_readable(file.text, file.shown, diagnostics, has_escapes=False):
            continue
        if not file.text.startswith("# "):
            diagnostics.error(
                Position(file.shown, 1, 1),
                "a guide begins with its title",
                "write '# Title' in the first line",
            )
            continue
        found.append(Guide(name=file.name, text=file.text))
    return tuple(found)
