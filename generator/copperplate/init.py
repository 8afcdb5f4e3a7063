"""The command ``init``: a schema to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from copperplate.errors import WriteError
from copperplate.paths import meta_folder
from copperplate.schema import meta

STARTER = Path(__file__).parent / "starter"
"""The schema of a made-up API. Its files name the JSON Schemas that ``init`` puts beside them."""


def init(folder: Path) -> list[Path]:
    """Write the starter's schema to ``folder/schema``; the files written.

    Raises WriteError, having written nothing, if one of them is there already.
    """
    files = {folder / "schema" / path: text for path, text in _files()}
    for path in files:
        if path.exists():
            raise WriteError(f"{path} is there already; nothing was written")
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
    return list(files)


def _files() -> Iterator[tuple[Path, bytes]]:
    """The files of a new schema: their paths below its folder, and what is in them."""
    for path in sorted(STARTER.rglob("*.yaml")):
        yield path.relative_to(STARTER), path.read_bytes()
    for name in (meta.API, meta.RESOURCE):
        yield Path("meta", name), (meta_folder() / name).read_bytes()
