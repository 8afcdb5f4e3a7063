"""The judges: the published client, unchanged, and ours call every operation of the emulated API."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from copperplate import emulator
from copperplate.emulator.server.listener import Emulator

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("programs") / "every_operation.py"
PUBLISHED = "ngrok-api==0.13.0"
OURS = ROOT / "generated" / "python" / "src"


@pytest.fixture(scope="module")
def ngrok_server() -> Iterator[Emulator]:
    with emulator.run(ROOT / "schema") as server:
        yield server


@pytest.fixture
def server(ngrok_server: Emulator) -> Emulator:
    """An emulator of ngrok's API, as new."""
    ngrok_server.reset()
    return ngrok_server


@pytest.fixture(scope="session")
def published_python() -> Path:
    """Python with the published package, in an environment of its own that later runs find again."""
    folder = ROOT / ".venv-published"
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    done = folder / f"{PUBLISHED}-{sys.version_info.major}.{sys.version_info.minor}"
    if not done.exists():
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        install = [str(python), "-m", "pip", "install", "--quiet", PUBLISHED]
        subprocess.run(install, check=True)
        done.touch()
    return python


def _judge(server: Emulator, command: list[str], path: Path | None = None) -> None:
    """Run the program, and see that it has called every operation with success."""
    for name in ("Tunnel", "TunnelSession", "ApplicationUser", "ApplicationSession"):
        server.add(name, {"id": "one"})
    environment = {**os.environ, "PYTHONPATH": str(path or "")}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    carried_out = {
        request.operation
        for request in server.requests
        if request.status is not None and request.status < 300
    }
    names = {
        f"{service.name}.{operation.name}"
        for service in server.api.services()
        for operation in service.operations
    }
    assert len(names) == 225
    assert carried_out == names
    assert {r.status for r in server.requests} == {200, 201, 204, 404}


@pytest.mark.slow
@pytest.mark.timeout(180)  # pip fetches the package the first time
def test_the_published_client(server: Emulator, published_python: Path) -> None:
    program = [str(PROGRAM), server.base_url, "sync", "--published"]
    _judge(server, [str(published_python), *program])


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_our_client(server: Emulator, kind: str) -> None:
    program = [str(PROGRAM), server.base_url, kind]
    _judge(server, [sys.executable, *program], OURS)
