"""What ``pyproject.toml`` says is what the tools that build and publish packages take."""

from __future__ import annotations

import email
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from packages import API, files, write, write_schema

BOOKS = """
service:
  attribute: books
  class: BooksClient
  path: /books
  of: Book
  doc: Books.
  operations:
    get: {doc: Get a book.}
datatypes:
  Book:
    properties:
      id: {type: string, doc: the id of the book}
"""

HOSTILE = (
    "A \"B\" \\ 'C' # [x]\nLicense: evil\n\n\u2028\x85{{ x }} <b> \u8336 \U0001f375"
)


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_odd_settings_build(tmp_path: Path) -> None:
    """It builds a wheel by way of an sdist, for which pip gets the build backend."""
    api = API.replace("title: Shop API", f"title: {quoted(HOSTILE)}")
    api = api.replace("doc: Sells things.", f"doc: {quoted(HOSTILE)}")
    settings = {
        "distribution": "A.b_C-" + "x" * 94,
        "version": "1!2.0rc1.post3.dev" + "4" * 32,
        "license": "mit",
        "author": "A, \"B\" \\ 'C' <d@e.example> \u8336",
        "homepage": 'https://shop.example/a?b="c"&d=%20#\u8336',
    }
    write(
        files(write_schema(tmp_path / "schema", api, books=BOOKS), **settings),
        tmp_path / "made",
    )
    dist = tmp_path / "dist"
    run("-m", "build", "--outdir", dist, tmp_path / "made")
    run("-m", "twine", "check", "--strict", *sorted(dist.iterdir()))
    (wheel,) = dist.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (path,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        metadata = email.message_from_bytes(archive.read(path))
    assert metadata["Name"] == settings["distribution"]
    assert metadata["Version"] == settings["version"]
    assert metadata.get_all("License-Expression") == ["MIT"]
    assert metadata.get_all("License-File") == ["LICENSE"]
    assert metadata.get_all("License") is None
    assert "shop/__init__.py" in names


def quoted(text: str) -> str:
    """A text as YAML."""
    found = json.dumps(text, ensure_ascii=False)
    return found.replace("\x85", "\\u0085").replace("\u2028", "\\u2028")


def run(*arguments: str | Path) -> None:
    """Run Python, which must succeed."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        [sys.executable, *arguments], env=clean, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
