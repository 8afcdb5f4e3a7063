"""A large schema to measure with: a schema copied many times over, every copy under new names."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

_NAMES = re.compile(r"^  ([A-Z]\w*):|^  class: (\w+)", re.MULTILINE)
"""Datatypes and the classes of services, as a resource's file introduces them."""


def copied(schema: Path, target: Path, times: int) -> None:
    """Write to ``target`` a schema that has every resource of ``schema`` ``times`` times."""
    texts = {path.stem: path.read_text() for path in schema.glob("resources/*.yaml")}
    found = {a or b for text in texts.values() for a, b in _NAMES.findall(text)}
    name = re.compile(rf"\b({'|'.join(sorted(found))})\b")
    shutil.copytree(schema / "meta", target / "meta")
    shutil.copy(schema / "api.yaml", target)
    (target / "resources").mkdir()
    for number in range(1, times + 1):
        for stem, text in texts.items():
            text = name.sub(rf"Copy{number}\g<1>", text)
            text = re.sub(r"(?m)^  attribute: ", rf"\g<0>copy{number}_", text)
            text = re.sub(r"(?m)^  path: ", rf"\g<0>/copy{number}", text)
            text = re.sub(r"(\bhttp: \W?[A-Z]+ )/", rf"\g<1>/copy{number}/", text)
            text = re.sub(r"(?m)^  id_prefix: \w+", rf"\g<0>{number}", text)
            path = target / "resources" / f"copy{number}_{stem}.yaml"
            path.write_text(text)
