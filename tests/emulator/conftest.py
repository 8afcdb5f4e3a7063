"""Emulators of the two schemas, and a client for each that sends the headers that the API wants."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from caller import BOOKSHOP, NGROK, Caller

from copperplate import emulator
from copperplate.emulator.server.listener import Emulator


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
