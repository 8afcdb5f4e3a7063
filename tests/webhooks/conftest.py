"""Packages of APIs with webhooks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from types import ModuleType
from typing import Any

import pytest
from packages import imported
from webhook_apis import WAYS, schema

Get = Callable[[str], Any]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    """The package of an API with the webhooks of that name."""
    made: dict[str, ModuleType] = {}
    with ExitStack() as stack:

        def get(way: str) -> ModuleType:
            if way not in made:
                folder = tmp_path_factory.mktemp(way)
                context = imported(schema(folder, WAYS[way]), folder, f"of_{way}")
                made[way] = stack.enter_context(context)
            return made[way]

        yield get


@pytest.fixture(scope="module")
def webhooks(package: Get) -> Get:
    """The module of webhooks of such a package."""
    return lambda way: package(way).webhooks


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets the clock."""
    return lambda seconds: monkeypatch.setattr("time.time", lambda: seconds)
