"""Environments with the packages that are compared: built when they are first needed, then kept.

They are in ``.bench``; remove it to get the newest versions again.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".bench"
OURS = ROOT / "generated" / "python"


class Environment:
    """An environment of its own with one package and what it needs."""

    def __init__(self, name: str, *requirements: str) -> None:
        self._folder = FOLDER / name
        self._requirements = requirements
        self.python = self._folder / "bin" / "python"

    def build(self, stamp: str = "") -> None:
        """Install, unless it was done already; another ``stamp`` asks for it once more."""
        done = self._folder / "done"
        wanted = "\n".join([*self._requirements, sys.version, stamp])
        if done.exists() and done.read_text() == wanted:
            return
        print(
            f"installing {' '.join(self._requirements)} into {self._folder}",
            file=sys.stderr,
        )
        venv.create(self._folder, clear=True, with_pip=False, symlinks=True)
        pip = [sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check"]
        install = ["--python", str(self.python), "install", *self._requirements]
        subprocess.run([*pip, *install], check=True)
        done.write_text(wanted)

    def version(self, distribution: str) -> str:
        """The version of what is installed."""
        program = f"import importlib.metadata as m; print(m.version({distribution!r}))"
        return self.run("-c", program).strip()

    def run(self, *arguments: str, env: Mapping[str, str] | None = None) -> str:
        """What a run of the environment's Python prints."""
        return subprocess.run(
            [str(self.python), *arguments],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            cwd=self._folder,
            env=env,
        ).stdout


PUBLISHED = Environment("published", "ngrok-api==0.13.0")
NEWEST = Environment("newest", "ngrok-api")
PLAIN = Environment("ours", str(OURS))
ASYNC = Environment("ours-async", f"{OURS}[async]")


def build_all() -> None:
    """Build what is missing, and our package again if it has changed."""
    generated = (
        OURS / ".copperplate.json"
    ).read_text()  # the manifest knows every file
    PUBLISHED.build()
    NEWEST.build()
    for environment in (PLAIN, ASYNC):
        environment.build(generated)
