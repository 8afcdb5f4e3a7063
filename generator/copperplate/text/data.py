"""Encoders for data formats: TOML."""

from __future__ import annotations

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
