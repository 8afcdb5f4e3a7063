"""Encoders for data formats: TOML, and JSON for programs."""

from __future__ import annotations

import json
import re

from copperplate.text.code import INVISIBLE, Code, Place

TOML = Place("TOML")


def toml_string(text: str) -> Code:
    """A basic string of TOML, on one line."""
    body = text.replace("\\", "\\\\").replace('"', '\\"')
    escaped = INVISIBLE.sub(_toml_escape, body)
    return TOML.code('"' + escaped + '"')


def _toml_escape(match: re.Match[str]) -> str:
    number = ord(match.group())
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def json_text(data: object, *, sort_keys: bool = False) -> str:
    """Plain data as JSON, two spaces a level, with a newline at the end; what can't be seen is escaped.

    Printed on a terminal, it cannot speak to it.
    """
    text = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=sort_keys)
    return INVISIBLE.sub(_json_escape, text) + "\n"


def _json_escape(match: re.Match[str]) -> str:
    # Between the values stands no other invisible character but a line feed, and within them none.
    found = match.group()
    return found if found == "\n" else json.dumps(found)[1:-1]
