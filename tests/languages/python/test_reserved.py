"""The frozen lists of names that are taken: each against what the package really has."""

from __future__ import annotations

import ast
import keyword
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from textwrap import indent
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from copperplate.languages.python import reserved
from packages import API, ROOT, files, imported, write_schema

TEMPLATES = ROOT / "templates" / "python"

_HEAD, _, _REST = API.partition("paging:\n")
_LINKED, _, _TAIL = _REST.partition("errors:\n")
TWO_SCHEMES = f"""{_HEAD}paging:
  default: linked
  bare: {{page: page, link: next}}
  linked:
{indent(_LINKED, "  ")}errors:
{_TAIL}"""

KINDS = ("string", "integer", "number", "boolean", "datetime", "duration")

WRITTEN = {
    "int64": "int64, as: text",
    "decimal": "decimal",
    "decimal_text": "decimal, as: text",
    "date": "date",
    "bytes": "bytes",
    "any": "any",
    "unix_seconds": "datetime, as: unix_seconds",
    "unix_milliseconds": "datetime, as: unix_milliseconds",
    "iso8601": "duration, as: iso8601",
    "seconds_text": "duration, as: seconds_text",
    "union": "date or integer",
    "of_objects": "Circle or Square",
    "tagged": "Card or Voucher",
    "open_enum": "Way",
    "closed_enum": "Level",
}
"""Types that have functions of their own which read or write them, by what this schema calls them."""


THINGS = f"""
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  parameters:
    parts: {{type: map of list of Part, doc: parts}}
    thing: {{type: Thing, doc: a thing}}
  operations:
    create: {{doc: Make a thing., body: thing}}
    list: {{doc: List things.}}
    all: {{http: GET /things/all, doc: List all things., paging: bare, result: list of Thing}}
    update: {{doc: Change a thing., optional: [name, parts], deprecated: true}}
{"".join(f'''
    mark_{kind}:
      http: POST /things/{{a_{kind}}}/mark_{kind}
      doc: Mark it.
      parameters: {{a_{kind}: {{type: {kind}, doc: it is never null here}}}}''' for kind in KINDS)}
    get: {{doc: Get a thing.}}
{"".join(f'''
    get_{kind}: {{http: GET /things/{kind}, doc: Get it., result: list of {kind}}}
    put_{kind}:
      http: PUT /things/{kind}
      doc: Put it.
      required: [value]
      parameters: {{value: {{type: map of {kind}, nullable: true, doc: it}}}}
      result: map of {kind}''' for kind in KINDS)}
{"".join(f'''
    write_{name}:
      http: POST /things/{name}
      doc: Write it.
      required: [one, many, named]
      parameters:
        one: {{type: {told}, doc: one}}
        many: {{type: list of {told}, doc: many}}
        named: {{type: map of {told}, doc: many}}
      result: {told.partition(",")[0]}''' for name, told in WRITTEN.items())}
    seek:
      http: GET /things/seek
      doc: Seek.
      required: [kinds, price]
      parameters:
        kinds: {{type: list of string, comma_separated: true, doc: the kinds}}
        price: {{type: decimal, doc: the price}}
datatypes:
  Circle: {{properties: {{radius: {{type: date, required: true}}}}}}
  Square: {{properties: {{side: {{type: date}}}}}}
  Card: {{properties: {{kind: {{type: string, values: [card]}}}}}}
  Voucher: {{properties: {{kind: {{type: string, values: [voucher]}}}}}}
  Thing:
    doc: A thing.
    methods: [update, {', '.join(f'mark_{kind}' for kind in KINDS)}]
    properties:
      id: {{type: string, doc: its id}}
      name: {{type: string, nullable: true, deprecated: true, doc: its name}}
      secret: {{type: string, secret: true, values: [a, b], doc: a secret}}
      part: {{type: Part, required: true, doc: a part}}
{"".join(f'''
      a_{kind}: {{type: {kind}, nullable: true, doc: one}}
      some_{kind}: {{type: list of {kind}, doc: some}}''' for kind in KINDS)}
  ThingList:
    page_of: things
    properties:
      things: {{type: list of Thing, doc: the things}}
      next: {{type: string, nullable: true, doc: the next page}}
enums:
  Way: {{values: [there, back]}}
  Level: {{values: [1, 2], closed: true}}
"""

PARTS = """
service:
  attribute: shelf.parts
  class: PartsClient
  path: /boxes/{box}/parts
  of: Part
  doc: Parts.
  envelope: data
  parameters: {box: {type: string, doc: where it is}}
  operations:
    get: {doc: Get a part., envelope: data.part}
    update: {doc: Change a part., optional: [others]}
    move: {doc: Move a part., http: "POST /boxes/{box}/parts/{id}/move"}
datatypes:
  Part:
    doc: A part.
    methods: [move]
    properties:
      id: {type: string, doc: its id}
      whole: {type: Thing, doc: what it is a part of}
    others: {type: date, nullable: true, doc: days}
"""


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A schema with one of everything that asks for a name."""
    return write_schema(
        tmp_path_factory.mktemp("schema"), TWO_SCHEMES, things=THINGS, parts=PARTS
    )


@pytest.fixture(scope="module")
def modules(schema: Path) -> dict[str, ast.Module]:
    """The modules that are written for that schema, by their path in the package."""
    return {
        path.removeprefix("src/shop/"): ast.parse(text)
        for path, text in files(schema).items()
        if re.fullmatch(
            r"src/shop/((datatypes|inputs|services)/[a-z].*|_client)\.py", path
        )
    }


@pytest.fixture(scope="module")
def shop(
    schema: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ModuleType]:
    with imported(schema, tmp_path_factory.mktemp("made"), "shop_reserved") as module:
        yield module


def classes(modules: dict[str, ast.Module], *folders: str) -> Iterator[ast.ClassDef]:
    for path, module in modules.items():
        if path.split("/")[0] in folders:
            yield from (c for c in module.body if isinstance(c, ast.ClassDef))


def names(*nodes: ast.AST | None) -> set[str]:
    """The names in the nodes that aren't those of classes."""
    found = {
        name.id
        for node in nodes
        if node is not None
        for name in ast.walk(node)
        if isinstance(name, ast.Name)
    }
    return {name for name in found if name[0].islower()}


def arguments(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.arg]:
    return [*function.args.args, *function.args.kwonlyargs]


def in_class_scope(class_: ast.ClassDef) -> set[str]:
    """What is looked up in the scope of a class: by its annotations and decorators."""
    found: set[str] = set()
    for node in class_.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            annotations = [each.annotation for each in arguments(node)]
            found |= names(*node.decorator_list, node.returns, *annotations)
        elif isinstance(node, ast.AnnAssign):
            found |= names(node.annotation)
    return found


def functions(class_: ast.ClassDef) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in class_.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_keywords() -> None:
    assert reserved.KEYWORDS == set(keyword.kwlist)


def test_what_a_class_looks_up_in_its_own_scope(modules: dict[str, ast.Module]) -> None:
    used = {
        name
        for class_ in classes(modules, "datatypes", "services")
        for name in in_class_scope(class_)
    }
    own = {
        arguments(f)[0].arg for c in classes(modules, "datatypes") for f in functions(c)
    }
    assert own == {"cls", "self"}
    assert used | own == reserved.CLASS_SCOPE


HIDING = """
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  parameters: {thing: {type: Thing, doc: a thing}}
  operations:
    create: {doc: Make a thing., body: thing}
datatypes:
  Thing:
    properties:
      parts: {type: list of Part, nullable: true, required: true, doc: parts}
      "KEY": {type: string, doc: a key}
  Part:
    properties:
      id: {type: datetime, doc: its id}
"""


@pytest.mark.parametrize(
    "key", "Thing plain datatypes Part Sequence Null Required None str".split()
)
def test_no_key_of_an_input_hides_what_its_annotations_look_up(
    key: str, tmp_path: Path
) -> None:
    made = files(write_schema(tmp_path, API, things=HIDING.replace("KEY", key)))
    inputs = ast.parse(made["src/shop/inputs/things.py"])
    written = {class_.name for class_ in classes({"inputs": inputs}, "inputs")}
    assert ("Thing" in written) is (key in ("Thing", "plain"))


def test_what_the_body_of_a_method_calls(modules: dict[str, ast.Module]) -> None:
    used, own = set(), set()
    for class_ in classes(modules, "datatypes", "services"):
        for function in functions(class_):
            parameters = {each.arg for each in arguments(function)}
            used |= names(*function.body) - parameters
            own |= parameters & {"cls", "options", "self", "timeout"}
    assert used - {"BARE"} | own == reserved.PARAMETERS


def test_what_the_modules_import(modules: dict[str, ast.Module]) -> None:
    written = {class_.name for class_ in classes(modules, "datatypes", "services")}
    brought = {
        alias.name
        for module in modules.values()
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom) and node.module != "_pagination"
        for alias in node.names
        if alias.name[0].isupper()
    }
    own = {class_.name for class_ in classes(modules, "_client.py")}
    assert own == {"Client", "AsyncClient"}
    assert (brought | own) - written == reserved.CLASSES


def public(thing: object) -> set[str]:
    return {name for name in dir(thing) if not name.startswith("_")}


def test_members_of_objects(shop: ModuleType) -> None:
    datatypes = shop.datatypes
    plain = {"id", "name", "secret", "part", "update"}
    plain |= {f"{of}_{kind}" for of in ("a", "some", "mark") for kind in KINDS}
    for thing in (datatypes.Thing, datatypes.AsyncThing):
        assert public(thing) - plain == (
            reserved.DATATYPE_MEMBERS | reserved.INPUT_MEMBERS
        )
    for page in (datatypes.ThingList, datatypes.AsyncThingList):
        assert public(page) - {"things", "next"} == (
            reserved.DATATYPE_MEMBERS | reserved.PAGE_MEMBERS
        )


def test_members_of_clients(shop: ModuleType) -> None:
    could_be = {"base_url", "max_retries", "timeout"}  # arguments of Client
    own = {"things", "shelf"}
    with shop.Client("key", base_url="http://localhost") as client:
        assert (public(client) - own) | could_be == reserved.CLIENT_MEMBERS
    asynchronous = shop.AsyncClient("key", base_url="http://localhost")
    assert (public(asynchronous) - own) | could_be == reserved.CLIENT_MEMBERS
    assert public(client.shelf) == {"parts"}


@pytest.mark.parametrize("name", sorted(reserved.CLIENT_MEMBERS))
def test_no_service_hides_a_member_of_the_client(name: str, tmp_path: Path) -> None:
    things = THINGS.replace("attribute: things", f"attribute: {name}")
    made = files(write_schema(tmp_path, TWO_SCHEMES, things=things, parts=PARTS))
    tree = ast.parse(made["src/shop/_client.py"])
    for class_ in classes({"_client": tree}, "_client"):
        assert name not in {function.name for function in functions(class_)}


@pytest.mark.parametrize("name", sorted(reserved.CLIENT_MEMBERS))
def test_a_group_may_have_a_service_called_as_a_member_of_the_client(
    name: str, tmp_path: Path
) -> None:
    parts = PARTS.replace("attribute: shelf.parts", f"attribute: shelf.{name}")
    assert parts != PARTS
    made = files(write_schema(tmp_path, TWO_SCHEMES, things=THINGS, parts=parts))
    assert f"client.shelf.{name}.get" in made["docs/resources/parts.md"]


def test_packages_that_are_installed_with_it() -> None:
    text = (TEMPLATES / "pyproject.toml.j2").read_text(encoding="utf-8")
    told = re.findall(r"^(?:dependencies|\w+) = (\[\".*\"\])$", text, re.MULTILINE)
    wanted = [Requirement(each) for line in told for each in ast.literal_eval(line)]
    wanted = [each for each in wanted if each.name != "hatchling"]
    assert {"httpx2", "aiohttp"} <= {r.name for r in wanted}
    found = {name for each in installed(wanted) for name in top_level(each)}
    # The runtime looks for certificates there, if it is installed.
    assert found | {"certifi"} == reserved.REQUIRED_PACKAGES


def installed(wanted: list[Requirement]) -> set[str]:
    """The distributions that are installed for these, with all that they need on any system."""
    found: set[str] = set()
    systems = [
        {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
        {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
        {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    ]
    versions = [
        {"python_version": v, "python_full_version": f"{v}.0"} for v in ("3.11", "3.14")
    ]
    while wanted:
        name = canonicalize_name(wanted.pop().name)
        if name in found:
            continue
        found.add(name)
        try:
            needed = map(Requirement, metadata.requires(name) or ())
        except metadata.PackageNotFoundError:
            continue  # of an extra, and needs nothing
        wanted += [
            each
            for each in needed
            if each.marker is None
            or any(
                each.marker.evaluate({**system, **version, "extra": ""})
                for system in systems
                for version in versions
            )
        ]
    return found


def top_level(distribution: str) -> set[str]:
    """The names under which a distribution is imported."""
    try:
        paths = metadata.files(distribution) or []
    except metadata.PackageNotFoundError:
        return {distribution}
    modules = (
        path.parts[0].removesuffix(".py") for path in paths if path.suffix == ".py"
    )
    return {name for name in modules if name.isidentifier()}


def test_modules_of_the_standard_library() -> None:
    removed = {
        "test"
    }  # those that some Python between 3.11 and 3.14 doesn't have, or doesn't list
    known = sys.stdlib_module_names | removed
    assert {name for name in reserved.STANDARD_LIBRARY if name not in known} == set()
    used = set()
    for path in TEMPLATES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                used |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                used.add(node.module.split(".")[0])
    used = {name for name in used & sys.stdlib_module_names if not name.startswith("_")}
    assert len(used) > 10
    assert used <= reserved.STANDARD_LIBRARY
