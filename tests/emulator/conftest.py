"""Emulators of the two schemas, and a plain HTTP client for each that sends what the API wants."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import httpx2
import pytest

from generator import emulator
from generator.emulator.server import Emulator

ROOT = Path(__file__).parents[2]
NGROK = ROOT / "schema"
BOOKSHOP = ROOT / "tests" / "bookshop" / "schema"


class Caller:
    """Sends requests to an emulator and gives back the decoded answer, once its status is as expected."""

    def __init__(self, server: Emulator, headers: dict[str, str]) -> None:
        self.server = server
        self.http = httpx2.Client(base_url=server.base_url, headers=headers, timeout=10)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def __call__(self, status: int, method: str, path: str, json: Any = None) -> Any:
        """The JSON of the answer, None if it has no body."""
        response = self.http.request(method, path, json=json)
        assert response.status_code == status, response.text
        return response.json() if response.content else None

    def refused(self, status: int, method: str, path: str, json: Any = None) -> str:
        """The message of an error answer, its form checked."""
        answer = self(status, method, path, json)
        form = self.server.api.errors
        assert answer[form.status] == status
        assert answer[form.code]
        assert answer[form.details][form.operation_id].startswith("op_")
        message = answer[form.message]
        assert isinstance(message, str)
        return message


@pytest.fixture(scope="session")
def ngrok_server() -> Iterator[Emulator]:
    with emulator.run(NGROK) as server:
        yield server


@pytest.fixture(scope="session")
def ngrok_caller(ngrok_server: Emulator) -> Iterator[Caller]:
    headers = {"Authorization": "Bearer test", "Ngrok-Version": "2"}
    with Caller(ngrok_server, headers) as caller:
        yield caller


@pytest.fixture
def server(ngrok_server: Emulator) -> Emulator:
    """An emulator of ngrok's API, as new."""
    ngrok_server.reset()
    return ngrok_server


@pytest.fixture
def call(server: Emulator, ngrok_caller: Caller) -> Caller:
    """A caller of an emulator of ngrok's API, as new."""
    return ngrok_caller


@pytest.fixture(scope="session")
def bookshop_server() -> Iterator[Emulator]:
    with emulator.run(BOOKSHOP) as server:
        yield server


@pytest.fixture
def shop(bookshop_server: Emulator) -> Iterator[Caller]:
    """A caller of an emulator of the bookshop, as new."""
    bookshop_server.reset()
    headers = {
        "X-Api-Key": "test",
        "X-Shop-Version": "2024-10",
        "X-Shop-Client": "sdk",
    }
    with Caller(bookshop_server, headers) as caller:
        yield caller
