"""Every block of Python in the docs and in the README is run, against the emulator."""

from __future__ import annotations

import ast
import asyncio
import gc
import importlib
import inspect
import re
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from site_of import BOOKSHOP, NGROK, ROOT, Site, built

from generator import emulator
from generator.emulator.server import Emulator
from generator.ir import Parameter, Service
from generator.relations import relations
from generator.samples import Samples

FENCE = re.compile(
    r"^(?P<indent> *)```python\n(?P<code>.*?)^(?P=indent)```", re.M | re.S
)


@dataclass(frozen=True)
class Block:
    """A block of code, and where it stands."""

    page: Path
    line: int
    code: str
    is_async: bool
    """It stands under the tab "Async"."""


def blocks(page: Path) -> Iterator[Block]:
    """The blocks of Python in a page."""
    text = page.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        before = text[: found.start()]
        tab = re.findall(r":::\{tab-item\} (\w+)\n|^:::::\n$", before, re.M)
        in_tab = bool(re.search(r":sync: \w+\n\n$", before))
        yield Block(
            page,
            before.count("\n") + 2,
            textwrap.dedent(found["code"]),
            in_tab and tab[-1] == "Async",
        )


@contextmanager
def package(site: Site, api: Emulator) -> Iterator[ModuleType]:
    """The generated package, whose clients call the emulator if they aren't told otherwise."""
    source = str(site.package / "src")
    name = site.api.settings["python"]["package"]
    sys.path.insert(0, source)
    try:
        module = importlib.import_module(name)
        for client in module.Client, module.AsyncClient:
            client._config = client._config._replace(base_url=api.base_url)
        yield module
    finally:
        sys.path.remove(source)
        for loaded in [m for m in sys.modules if m.split(".")[0] == name]:
            del sys.modules[loaded]


def populate(site: Site, api: Emulator, client: Any, chosen_by_caller: bool) -> None:
    """Put an object of every kind there, under the identifiers that the examples use.

    In two steps: an object whose key the caller chooses can be created in an example only if it isn't
    there yet.
    """
    samples = Samples(site.api)
    known = relations(site.api)
    for name in sorted(known.services, key=lambda name: len(known.services[name].path)):
        service = known.services[name]
        if any(p.name == service.key for p in created(service)) is not chosen_by_caller:
            continue
        parameters = re.findall(r"\{(\w+)\}", service.path)
        path, owner = service.path, name
        for parameter in reversed(parameters):
            owner = known.parents[owner]
            identifier = samples.identifier(known.services[owner].datatype)
            path = path.replace(f"{{{parameter}}}", identifier)
        if service.singleton and parameters:
            client.request("PUT", path, body={})
        else:
            value = {service.key: samples.identifier(service.datatype)}
            if parameters:
                value["_parent"] = path.rsplit("/", 1)[0]
            api.add(".".join(service.attribute), value)


def created(service: Service) -> tuple[Parameter, ...]:
    """The parameters that a creation takes besides those of its path."""
    for operation in service.operations:
        if operation.standard == "create":
            return tuple(p for p in operation.parameters if p.location != "path")
    return ()


class Runner:
    """Runs the blocks of one page, one after the other, those for an ``AsyncClient`` by themselves."""

    def __init__(self) -> None:
        self.names: dict[bool, dict[str, object]] = {
            False: {"__name__": "__main__"},
            True: {"__name__": "__main__"},
        }
        self.loop = asyncio.Runner()

    def run(self, block: Block) -> None:
        code = compile(
            "\n" * (block.line - 1) + block.code,
            str(block.page),
            "exec",
            flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT,
        )
        names = self.names[block.is_async]
        if code.co_flags & inspect.CO_COROUTINE:
            self.loop.run(eval(code, names))
        else:
            exec(code, names)

    def close(self) -> None:
        for names in self.names.values():
            close = getattr(names.get("client"), "close", None)
            if close is not None:
                closed = close()
                if inspect.iscoroutine(closed):
                    self.loop.run(closed)
        self.loop.close()


# Programs of a few lines don't close their clients.
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("schema", [NGROK, BOOKSHOP], ids=["ngrok", "bookshop"])
def test_every_block_of_python_runs(
    schema: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site = built(schema)
    monkeypatch.chdir(schema.parent)
    monkeypatch.setenv(site.api.authentication.environment_variable, "a-key")
    pages = [*sorted(site.docs.rglob("*.md")), site.package / "README.md"]
    number = 0
    with emulator.run(site.api) as api, package(site, api) as module:
        with module.Client() as client:
            populate(site, api, client, chosen_by_caller=False)
            before = api.snapshot()
            populate(site, api, client, chosen_by_caller=True)
        state = api.snapshot()
        for page in pages:
            runner = Runner()
            api.restore(state)
            for block in blocks(page) if page.exists() else ():
                if page.parent.name == "resources":
                    api.restore(before if ".create(" in block.code else state)
                try:
                    runner.run(block)
                except Exception as error:
                    place = f"{block.page.relative_to(site.package)}:{block.line}"
                    pytest.fail(f"{place}: {error!r}\n{block.code}")
                number += 1
            runner.close()
            del runner
        gc.collect()
    operations = sum(len(service.operations) for service in site.api.services())
    assert number > 2 * operations
