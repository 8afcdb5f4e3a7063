"""Fixtures for people who test their own programs against an emulated API.

A line in ``conftest.py`` makes them known::

    pytest_plugins = ["generator.emulator.pytest_plugin"]

and a test asks for one::

    def test_my_program(sdkgen_emulator):
        my_program(base_url=sdkgen_emulator.base_url)

The schema is in the folder ``schema`` beside pytest's configuration, unless that has a line such as
``sdkgen_schema = api/schema``. A project that wants more (keys, a seed) overrides ``sdkgen_server``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from generator.emulator.server import Emulator


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the setting ``sdkgen_schema``."""
    parser.addini(
        "sdkgen_schema", "the folder of the emulated API's schema", default="schema"
    )


@pytest.fixture(scope="session")
def sdkgen_server(pytestconfig: pytest.Config) -> Iterator[Emulator]:
    """The one emulator of a test run, on a free port."""
    from generator import emulator

    folder = pytestconfig.rootpath / pytestconfig.getini("sdkgen_schema")
    with emulator.run(folder) as server:
        yield server


@pytest.fixture
def sdkgen_emulator(sdkgen_server: Emulator) -> Emulator:
    """The emulator as new: without the objects, faults and requests of other tests."""
    sdkgen_server.reset()
    return sdkgen_server
