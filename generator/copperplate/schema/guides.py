"""Reads the guides of a schema: pages that somebody wrote by hand, ``guides/*.md``."""

from __future__ import annotations

import re
from pathlib import Path

from copperplate.diagnostics import Diagnostics, Position
from copperplate.ir.model import Guide
from copperplate.schema.files import shown

MAX_BYTES = 1_000_000

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
"""Control characters, and those that turn the direction of the text around."""


def read(folder: Path, diagnostics: Diagnostics) -> tuple[Guide, ...]:
    """The guides in a folder, in the order of their names; mistakes go to ``diagnostics``.

    A schema need not have any: a folder that isn't there has none.
    """
    found = []
    for path in sorted(folder.glob("*.md")):
        guide = _guide(path, diagnostics)
        if guide is not None:
            found.append(guide)
    return tuple(found)


def _guide(path: Path, diagnostics: Diagnostics) -> Guide | None:
    place = Position(shown(path), 0, 0)
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", path.stem):
        diagnostics.error(
            place,
            "a guide is named with small letters and digits, joined by hyphens",
            "its name is the end of the page's address: 'first-steps.md'",
        )
        return None
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        diagnostics.error(place, f"this guide can't be read: {reason}")
        return None
    if len(data) > MAX_BYTES:
        diagnostics.error(place, f"a guide has {MAX_BYTES} bytes at most")
        return None
    forbidden = _FORBIDDEN.search(text)
    if forbidden is not None:
        line = text.count("\n", 0, forbidden.start()) + 1
        column = forbidden.start() - (text.rfind("\n", 0, forbidden.start()) + 1) + 1
        diagnostics.error(
            Position(shown(path), line, column),
            f"the character U+{ord(forbidden.group()):04X} doesn't belong in a text",
        )
        return None
    if not text.startswith("# "):
        diagnostics.error(
            Position(shown(path), 1, 1),
            "a guide begins with its title",
            "write '# Title' in the first line",
        )
        return None
    return Guide(name=path.stem, text=text)
