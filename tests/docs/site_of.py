"""The docs of a package, generated and built once for all tests that read them."""

from __future__ import annotations

import atexit
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from bs4 import BeautifulSoup

from copperplate.diagnostics import Diagnostics
from copperplate.ir.model import Api
from copperplate.schema.description import Description
from copperplate.schema.load import load

ROOT = Path(__file__).parent.parent.parent
NGROK = ROOT / "schema"
BOOKSHOP = ROOT / "tests" / "bookshop" / "schema"


@dataclass(frozen=True)
class Site:
    """The docs of one schema, as sources and as pages."""

    schema: Path
    package: Path
    """The generated package."""
    pages: Path
    """The built pages."""
    output: str
    """What Sphinx said."""

    @property
    def docs(self) -> Path:
        return self.package / "docs"

    @cached_property
    def description(self) -> Description:
        diagnostics = Diagnostics()
        described = load(self.schema, diagnostics)
        assert described is not None, diagnostics.render()
        return described

    @property
    def api(self) -> Api:
        return self.description.api

    @property
    def package_name(self) -> str:
        """The name to import."""
        (output,) = (o for o in self.description.outputs if o.language == "python")
        return output.settings["package"]

    @cached_property
    def html(self) -> dict[str, BeautifulSoup]:
        """Each page that somebody reads, by its path without the suffix; not those with source code."""
        return {
            path.relative_to(self.pages)
            .with_suffix("")
            .as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
            for path in sorted(self.pages.rglob("*.html"))
            if "_modules" not in path.parts
        }


@cache
def built(schema: Path) -> Site:
    """Generate a package and build its docs, warnings being errors."""
    folder = Path(tempfile.mkdtemp(prefix="docs-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    run(
        "-m",
        "copperplate",
        "generate",
        "python",
        "--schema",
        schema,
        "--out",
        folder,
    )
    package = folder / "python"
    output = run(
        *("-m", "sphinx", "-W", "--keep-going", "-n", "-q"),
        *("-d", folder / "doctrees", package / "docs", folder / "pages"),
    )
    return Site(schema, package, folder / "pages", output)


def run(*arguments: object) -> str:
    """Run Python in the project's folder; its output. The test fails if it does."""
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout
