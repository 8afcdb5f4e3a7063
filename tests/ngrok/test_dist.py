"""The Python package as it is published: built, checked, and installed into clean environments.

Every environment is made, and filled by pip.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from copperplate import emulator
from packages import ROOT, write

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

README = (ROOT / "generated" / "python" / "README.md").read_text(encoding="utf-8")

AGENT = {
    "pyproject.toml": """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "agent-sdk"
version = "1.0"
[tool.hatch.build.targets.wheel]
packages = ["ngrok"]
""",
    "ngrok/__init__.py": "def forward(port):\n    return f'https://{port}.test'\n",
}
"""Another package whose import name is ``ngrok``, as that of ngrok's agent SDK is."""

BOTH = """\
import sys
import ngrok, ngrok_api

print(ngrok.forward(80))
with ngrok_api.Client("key", sys.argv[1]) as client:
    print(client.ip_policies.create(description="both").description)
    try:
        client.ip_policies.get("ipp_none")
    except ngrok_api.NotFoundError as error:
        print(type(error).__module__)
"""


def run(*command: str | Path, folder: Path) -> str:
    """What a command prints; it must succeed."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=folder, env=clean, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def installed(folder: Path, *packages: str | Path) -> Path:
    """The Python of a new environment with these packages."""
    venv.create(folder / "environment", with_pip=False, symlinks=True)
    python = folder / "environment" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    run(*pip, "--python", python, "install", *packages, folder=folder)
    return python


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by way of the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    package = ROOT / "generated" / "python"
    run(sys.executable, "-m", "build", "--outdir", folder, package, folder=folder)
    files = sorted(folder.iterdir())
    run(sys.executable, "-m", "twine", "check", "--strict", *files, folder=folder)
    assert [file.name.partition("-")[0] for file in files] == ["ngrok_client"] * 2
    return next(file for file in files if file.suffix == ".whl")


def test_the_readme_runs_in_a_clean_environment(tmp_path: Path, wheel: Path) -> None:
    python = installed(tmp_path, f"{wheel}[async]")
    programs = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert len(programs) >= 2
    with emulator.run(ROOT / "schema") as server:
        for program in programs:
            # All that is changed: the calls go to this machine.
            here = program.replace("Client()", f'Client("key", "{server.base_url}")')
            said = run(python, "-W", "error", "-c", here, folder=tmp_path)
            assert re.match("<(Async)?IPPolicy ", said)


def test_under_another_name_beside_a_package_of_its_own_name(tmp_path: Path) -> None:
    setting = ["--set", "python.package=ngrok_api"]
    options = ["python", "--schema", "schema", "--out", tmp_path]
    generate = [sys.executable, "-m", "copperplate", "generate", *options, *setting]
    run(*generate, folder=ROOT)
    write(AGENT, tmp_path / "agent")
    python = installed(tmp_path, tmp_path / "python", tmp_path / "agent")
    with emulator.run(ROOT / "schema") as server:
        said = run(python, "-c", BOTH, server.base_url, folder=tmp_path)
    assert said.split() == ["https://80.test", "both", "ngrok_api._errors"]
