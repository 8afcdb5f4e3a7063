"""The runtime is tested where it lies, through a package written by hand (``shop``)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "templates" / "python" / "src")]

from misbehaving import Server  # noqa: E402

from callers import Caller  # noqa: E402


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, server: Server) -> Iterator[Caller]:
    caller = Caller(request.param, server.url)
    yield caller
    caller.close()


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries come at once, as if chance had wanted it."""
    monkeypatch.setattr("random.uniform", lambda low, high: 0.0)
