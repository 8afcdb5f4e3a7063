"""What people get to read, on whatever they read it: nothing of it speaks to the terminal itself."""

from __future__ import annotations

import sys


def printable(text: str) -> str:
    """The text with every character that can't be printed written as its number: ``\\u202e``."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else _number(character)
        for character in text
    )


def _number(character: str) -> str:
    number = ord(character)
    if number < 0x100:
        return {"\n": "\\n", "\t": "\\t"}.get(character, f"\\x{number:02x}")
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def say(*lines: str) -> None:
    """Print lines on the standard output. What that can't show is written as its number."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    text = "\n".join(map(printable, lines))
    shown = text.encode(encoding, errors="backslashreplace").decode(encoding)
    print(shown, flush=True)
