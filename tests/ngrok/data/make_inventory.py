"""Makes the inventory of ngrok's datatypes from the text of the page that publishes them.

    python tests/ngrok/data/make_inventory.py PAGE > tests/ngrok/data/datatypes.tsv

PAGE is the page "Datatypes" of the documentation of the published Python client, saved as plain text. The
inventory has a line for each member of a class, in the order of the page: class, member, kind, type as the
page spells it, digest of the description (see ``digest``; ``-`` if there is none). A method has the names of
its parameters in place of the type.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_CLASS = re.compile(r"class ngrok\.datatypes\.(\w+)\(client, props\)\[source\]#")
_PROPERTY = re.compile(r"property (\w+): (.+)#")
_METHOD = re.compile(r"(\w+)\((.*)\)\[source\]#")
_DEFAULT = re.compile(r"(\w+)=[^,]+")
_AFTER_DESCRIPTION = "Return type:"


def digest(description: str) -> str:
    """Twelve hexadecimal digits that stand for a description; ``-`` for an empty one.

    Taken of its words with single spaces between, so that line breaks make no difference.
    """
    text = " ".join(description.split())
    return hashlib.sha256(text.encode()).hexdigest()[:12] if text else "-"


def inventory(lines: Iterable[str]) -> Iterator[tuple[str, str, str, str, str]]:
    """Class, member, kind, type or parameters, and digest, for each member that the page describes."""
    class_name = ""
    name = type_ = None
    description: list[str] = []
    for line in map(str.strip, lines):
        if match := _CLASS.fullmatch(line):
            class_name = match[1]
        elif match := _PROPERTY.fullmatch(line):
            name, type_ = match.groups()
            description = []
        elif class_name and (match := _METHOD.fullmatch(line)):
            yield class_name, match[1], "method", " ".join(
                _DEFAULT.findall(match[2])
            ), "-"
        elif line == _AFTER_DESCRIPTION and name and type_:
            yield class_name, name, "property", type_, digest(" ".join(description))
            name = type_ = None
        elif name:
            description.append(line)


if __name__ == "__main__":
    with Path(sys.argv[1]).open(encoding="utf-8") as page:
        print("class\tmember\tkind\ttype or parameters\tdigest")
        for row in inventory(page):
            print("\t".join(row))
