"""The modules of the runtime that a package needs, which are those that something in it imports."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from copperplate.ir.graph import reached

PACKAGE = "src/PACKAGE"

_IMPORT = re.compile(r"^ *from \.+(?: import )?(_[a-z]\w*)", re.MULTILINE)
_CONDITIONAL = re.compile(r"\{% if .*?\{% endif %\}", re.DOTALL)


def unused(templates: Path, imports: Iterable[str]) -> list[str]:
    """The templates of the runtime's modules that neither generated modules nor other ones of it import.

    Args:
        templates: the folder of the language.
        imports: the lines that import something in the modules that are generated.
    """
    package = templates / PACKAGE
    found = {
        path.name.partition(".")[0]: path
        for path in sorted(package.glob("_[a-z]*.py*"))
    }
    others = [path for path in package.rglob("*.j2") if path not in found.values()]
    start = {"_client", *_IMPORT.findall("\n".join(imports))}.union(
        *map(_imported, others)
    )
    uses = {name: _imported(path) & found.keys() for name, path in found.items()}
    needed = reached(start & found.keys(), uses)
    return [f"{PACKAGE}/{found[name].name}" for name in found.keys() - needed]


def _imported(path: Path) -> set[str]:
    """The modules that a template imports, whatever the API."""
    return set(_IMPORT.findall(_CONDITIONAL.sub("", path.read_text(encoding="utf-8"))))
