"""Every block of Python in the docs and in the README is run, against the emulator."""

from __future__ import annotations

import ast
import asyncio
import copy
import gc
import importlib
import inspect
import re
import sys
import textwrap
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

import pytest
from site_of import BOOKSHOP, NGROK, Site, built

from copperplate import emulator
from copperplate.emulator.server.listener import Emulator
from copperplate.ir.samples import Samples

# It has the sites built, and runs hundreds of programs.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

SHARED = BOOKSHOP.parents[1] / "cases" / "shared_parameters" / "schema"

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
    name = site.package_name
    others = taken_out(name)  # another test may have a package of that name
    sys.path.insert(0, source)
    try:
        module = importlib.import_module(name)
        for client in module.Client, module.AsyncClient:
            client._config = copy.copy(client._config)
            client._config.base_url = api.base_url
        yield module
    finally:
        sys.path.remove(source)
        taken_out(name)
        sys.modules.update(others)


def taken_out(name: str) -> dict[str, ModuleType]:
    """The modules of a package, which are no longer loaded then."""
    loaded = [module for module in sys.modules if module.split(".")[0] == name]
    return {module: sys.modules.pop(module) for module in loaded}


def populate(site: Site, api: Emulator, client: Any) -> None:
    """Put an object of every kind there, under the identifiers that the examples use."""
    samples = Samples(site.api)
    for service in sorted(
        site.api.services(), key=lambda service: len(service.path.segments)
    ):
        parameters = service.path.parameters
        path = str(service.path)
        own = service.operations[0].parameters
        for parameter in (*own, *site.api.parameters):
            value = quote(str(samples.argument(service, parameter)), safe="")
            path = path.replace(f"{{{parameter.name}}}", value)
        if service.singleton:
            replace = next(o for o in service.operations if o.standard == "replace")
            client.request("PUT", path, body=samples.value(replace.parameters[-1]))
        else:
            made = {service.key: samples.identifier(service.datatype)}
            if parameters:
                made["_parent"] = path.rsplit("/", 1)[0]
            api.add(service.name, made)


def make_room(site: Site, api: Emulator, block: Block) -> None:
    """Take away what a block creates under a key of its own choice, and what is below it."""
    for service in site.api.services():
        if f".{service.name}.create(" not in block.code:
            continue
        create = next(o for o in service.operations if o.standard == "create")
        if any(parameter.name == service.key for parameter in create.parameters):
            left = {
                name: [
                    item
                    for item in items
                    if not item.get("_parent", "").startswith(f"{service.path}/")
                ]
                for name, items in api.snapshot().items()
            }
            api.restore({**left, service.name: []})


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


def run_page(page: Path, site: Site, api: Emulator, state: Any) -> int:
    """Run all blocks of a page, those of a resource's page each from the same state; their number."""
    runner, number = Runner(), 0
    for block in blocks(page):
        if page.parent.name == "resources":
            api.restore(state)
        make_room(site, api, block)
        try:
            runner.run(block)
        except Exception as error:
            place = f"{block.page.relative_to(site.package)}:{block.line}"
            pytest.fail(f"{place}: {error!r}\n{block.code}")
        number += 1
    runner.close()
    return number


@pytest.fixture
def cleared() -> Iterator[None]:
    """After the test, what it left open is closed while nobody minds, and not during another test."""
    yield
    gc.collect()


# Programs of a few lines don't close their clients.
@pytest.mark.usefixtures("cleared")
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    "schema", [NGROK, BOOKSHOP, SHARED], ids=["ngrok", "bookshop", "shared parameters"]
)
def test_every_block_of_python_runs(
    schema: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site = built(schema)
    monkeypatch.chdir(schema.parent)
    for scheme in site.api.authentication.schemes:
        for each in scheme.credentials:
            monkeypatch.setenv(each.environment_variable, "a-key")
    for shared in site.api.parameters:
        if shared.required or shared.location == "path":
            text = Samples(site.api).text(shared)
            monkeypatch.setenv(shared.environment_variable, text)
    if site.api.webhooks is not None:
        monkeypatch.setenv(site.api.webhooks.environment_variable, "c0ffee")
    pages = [*sorted(site.docs.rglob("*.md")), site.package / "README.md"]
    number = 0
    with emulator.run(site.api) as api, package(site, api) as module:
        with module.Client() as client:
            populate(site, api, client)
        state = api.snapshot()
        for page in filter(Path.exists, pages):
            api.restore(state)
            with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
                number += run_page(page, site, api, state)
    operations = sum(len(service.operations) for service in site.api.services())
    assert number > 2 * operations
