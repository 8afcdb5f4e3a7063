"""How the modules of the runtime hang together."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import PACKAGE

FOLDER = Path(PACKAGE.__path__[0])
LONGEST = 260  # lines: what can be read in one go


def imported(node: ast.AST) -> Iterator[str]:
    """The modules of the runtime that a piece of code imports, inside of functions as well."""
    if isinstance(node, ast.ImportFrom) and node.level == 1 and node.module:
        yield node.module
    for child in ast.iter_child_nodes(node):
        # What only type checkers import is no cycle when the package is loaded.
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield from imported(child)


def test_no_module_imports_what_imports_it() -> None:
    modules = {
        path.stem: set(imported(ast.parse(path.read_text())))
        for path in FOLDER.glob("_*.py")
    }
    assert len(modules) > 20
    list(TopologicalSorter(modules).static_order())  # CycleError, with the cycle


def test_every_module_can_be_read_in_one_go() -> None:
    long = {
        path.name: lines
        for path in FOLDER.glob("_*.py")
        if (lines := len(path.read_text().splitlines())) > LONGEST
    }
    assert long == {}


def test_nothing_acts_at_a_distance() -> None:
    """No thread has a state of its own that another piece of code reads."""
    for path in FOLDER.glob("_*.py"):
        assert "threading.local" not in path.read_text(), path


def test_nothing_is_imported_that_no_extra_installs() -> None:
    """Type checkers would ask for it, in a package that is copied rather than installed."""
    others = {
        name.partition(".")[0]
        for path in FOLDER.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in names(node)
    } - sys.stdlib_module_names
    # The last two are type checkers' own.
    assert others == {"aiohttp", "yarl", "httpx2", "typing_extensions", "_typeshed"}


def names(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The modules outside of the runtime that an import names."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if node.module and node.level == 0 else []


def test_a_client_is_built_of_little() -> None:
    """What takes long to import is there when it is needed: for annotations, for the first call."""
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from PACKAGE import _async_client, _cached, _config, _sync_client\n"
        "class Client(_sync_client.SyncClient):\n"
        "    _config = _config.Config(base_url='https://shop.example', user_agent='a',\n"
        "        schemes={'key': _config.Scheme({'api_key': 'A'}, header='A')},\n"
        "        authentication='key', headers={})\n"
        "Client('key', timeout=5, max_retries=1)\n"
        "print(*sys.modules)\n"
    )
    command = [sys.executable, "-I", "-S", "-c", program, str(FOLDER.parent)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    slow = {
        "typing",
        "collections",
        "re",
        "enum",
        "functools",
        "json",
        "ssl",
        "asyncio",
    }
    assert slow & set(run.stdout.split()) == set()


def test_annotations_of_a_client_name_the_packages_own_types() -> None:
    from PACKAGE import _transport, _types

    assert _types.Transport is _transport.Transport  # asyncio has one, too
