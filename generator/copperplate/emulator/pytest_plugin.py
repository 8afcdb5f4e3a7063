"""Fixtures for people who test their own programs against an emulated API.

A line in ``conftest.py`` makes them known::

    pytest_plugins = ["copperplate.emulator.pytest_plugin"]

and a test asks for one::

    def test_my_program(copperplate_emulator):
        my_program(base_url=copperplate_emulator.base_url)

The schema is in the folder ``schema`` beside pytest's configuration, unless that has a line such as
``copperplate_schema = api/schema``. A project that wants more (keys, a seed) overrides ``copperplate_server``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from copperplate.emulator.server.listener import Emulator


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the setting ``copperplate_schema``."""
    parser.addini(
        "copperplate_schema",
        "the folder of the emulated API's schema",
        default="schema",
    )


@pytest.fixture(scope="session")
def copperplate_server(pytestconfig: pytest.Config) -> Iterator[Emulator]:
    """The one emulator of a test run, on a free port."""
    from copperplate import emulator

    folder = pytestconfig.rootpath / pytestconfig.getini("copperplate_schema")
    with emulator.run(folder) as server:
        yield server


@pytest.fixture
def copperplate_emulator(copperplate_server: Emulator) -> Emulator:
    """The emulator as new: without the objects, faults and requests of other tests."""
    copperplate_server.reset()
    return copperplate_server
