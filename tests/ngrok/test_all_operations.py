"""Every operation of the ngrok API, called over HTTP: what arrives is what the published table says.

The table (``data/operations.tsv``) was not made from the schema.
"""

from __future__ import annotations

import asyncio
import csv
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

import pytest

from packages import ROOT, Received, Server, imported

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Parameter:
    """A parameter as the table has it."""

    location: str
    name: str
    type: str
    optional: bool

    @classmethod
    def read(cls, text: str) -> Parameter:
        location, rest = text.strip().split(" ", 1)
        name, type = rest.split(": ")
        return cls(location, name, type.removesuffix("?"), type.endswith("?"))


@dataclass(frozen=True)
class Operation:
    """An operation as the table has it."""

    attribute: str
    service: str
    method: str
    verb: str
    path: str
    parameters: tuple[Parameter, ...]
    returns: str


def table(name: str) -> list[list[str]]:
    with (DATA / name).open(newline="", encoding="utf-8") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def operation(row: list[str]) -> Operation:
    attribute, service, method, verb, path, parameters, returns = row
    read = tuple(map(Parameter.read, parameters.split(";"))) if parameters else ()
    return Operation(attribute, service, method, verb, path, read, returns)


OPERATIONS = [operation(row) for row in table("operations.tsv")]


@pytest.fixture(scope="module")
def ngrok(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package of the ngrok API, made from the schema under a name of its own."""
    folder = tmp_path_factory.mktemp("package")
    with imported(ROOT / "schema", folder, "ngrok_operations") as package:
        yield package


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


Call = Callable[..., Any]


@pytest.fixture(scope="module", params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def call(kind: str, ngrok: ModuleType, server: Server) -> Iterator[Call]:
    """Calls a method of a service, ``call("ip_policies.get", "ipp_1")``, with either client."""
    if kind == "sync":
        with ngrok.Client("key", server.url) as client:
            yield lambda name, *arguments: attrgetter(name)(client)(*arguments)
        return
    client = ngrok.AsyncClient("key", server.url)

    async def awaited(name: str, *arguments: Any) -> Any:
        return await attrgetter(name)(client)(*arguments)

    with asyncio.Runner() as runner:
        yield lambda name, *arguments: runner.run(awaited(name, *arguments))
        runner.run(client.close())


def test_the_table_is_complete() -> None:
    assert len(OPERATIONS) == 225
    assert len({operation.attribute for operation in OPERATIONS}) == 56


@pytest.mark.parametrize(
    "operation", OPERATIONS, ids=lambda o: f"{o.attribute}.{o.method}"
)
def test_operation(
    operation: Operation, ngrok: ModuleType, server: Server, kind: str, call: Call
) -> None:
    name = f"{operation.attribute}.{operation.method}"
    everything = {p: example(p, ngrok) for p in operation.parameters}
    least = {p: example(p, ngrok) for p in operation.parameters if is_needed(p)}

    for given in everything, least:
        answer = None if operation.returns == "None" else {"id": "x", "unknown": [1]}
        server.answers[:] = [answer]
        # By position: the order of the parameters is part of what was published.
        result = call(name, *(python for python, _ in given.values()))
        assert_arrived(server.last(), operation, given)
        if answer is None:
            assert result is None
        else:
            assert type(result) is returned(operation, ngrok, kind)
            assert result.to_dict() == answer


def returned(operation: Operation, ngrok: ModuleType, kind: str) -> object:
    """The class of the result; objects that make calls are of another one for ``AsyncClient``."""
    for_both = getattr(ngrok.datatypes, operation.returns)
    if kind == "sync":
        return for_both
    return getattr(ngrok.datatypes, f"Async{operation.returns}", for_both)


def is_needed(parameter: Parameter) -> bool:
    """The published client gives ``None`` to a body as a whole; there is no use for that."""
    return not parameter.optional or parameter.location == "whole_body"


def assert_arrived(
    received: Received,
    operation: Operation,
    given: dict[Parameter, tuple[Any, Any]],
) -> None:
    """The request has what was given, each where the table says, and nothing else."""
    path = operation.path
    query, body = [], {}
    for parameter, (_, wire) in given.items():
        match parameter.location:
            case "path":
                path = path.replace(f"{{{parameter.name}}}", quote(wire, safe=""))
            case "query":
                query.append((parameter.name, str(wire)))
            case "body":
                body[parameter.name] = wire
            case "whole_body":
                body = wire
    takes_body = any("body" in p.location for p in operation.parameters)
    assert (received.verb, received.path) == (operation.verb, path)
    assert received.query == query
    assert received.body == (body if takes_body else None)
    assert received.headers["Authorization"] == "Bearer key"
    assert received.headers["Ngrok-Version"] == "2"


def example(parameter: Parameter, ngrok: ModuleType) -> tuple[Any, Any]:
    """A value for Python, and the same as it has to arrive. Each parameter has another text."""
    text = f"a/b {parameter.name}?"
    match parameter.type:
        case "str":
            return (7, 7) if parameter.name == "limit" else (text, text)
        case "Sequence[str]":
            return (text, "two"), [text, "two"]
        case "Mapping[str, str]":
            return {"k": text}, {"k": text}
        case "Mapping[str, int]":
            return {"k": 0}, {"k": 0}
        case "bool":
            return False, False
        case "int":
            return 0, 0
        case "datetime":
            moment = datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=1)))
            return moment, "2024-01-02T02:04:05Z"
        case "Sequence[EventSourceReplace]":
            source = ngrok.datatypes.EventSourceReplace.new(type=text)
            return [source, {"type": "t"}], [{"type": text}, {"type": "t"}]
        case datatype:
            props = {"unknown": {"a": [1, 2]}}
            return getattr(ngrok.datatypes, datatype)(None, props), props


METHODS = [tuple(row[:4]) for row in table("object_methods.tsv")]


@pytest.mark.parametrize(
    ("datatype", "method", "calls", "bound"), METHODS, ids=lambda value: None
)
def test_object_method(
    datatype: str,
    method: str,
    calls: str,
    bound: str,
    ngrok: ModuleType,
    server: Server,
) -> None:
    operation = next(o for o in OPERATIONS if f"{o.attribute}.{o.method}" == calls)
    names = [part.split("=")[0].strip() for part in bound.split(",")]
    given = {p: example(p, ngrok) for p in operation.parameters}
    props = {p.name: wire for p, (_, wire) in given.items() if p.name in names}
    arguments = [python for p, (python, _) in given.items() if p.name not in names]
    answer = {"id": "new"} if operation.returns == datatype else None

    with ngrok.Client("key", server.url) as client:
        server.answers[:] = [answer]
        subject = getattr(ngrok.datatypes, datatype)(client, dict(props))
        result = getattr(subject, method)(*arguments)
    assert_arrived(server.last(), operation, given)
    assert result is (subject if answer else None)
    assert subject.to_dict() == (answer or props)

    async def awaited() -> Any:
        async with ngrok.AsyncClient("key", server.url) as client:
            server.answers[:] = [answer]
            subject = getattr(ngrok.datatypes, f"Async{datatype}")(client, dict(props))
            return await getattr(subject, method)(*arguments)

    asyncio.run(awaited())
    assert_arrived(server.last(), operation, given)


def test_the_package_has_what_was_published_and_nothing_else(
    ngrok: ModuleType,
) -> None:
    published = {
        (o.attribute, o.service, o.method, *(p.name for p in o.parameters))
        for o in OPERATIONS
    }
    found = set()
    with ngrok.Client("key") as client:
        for attribute in {o.attribute for o in OPERATIONS}:
            service = type(attrgetter(attribute)(client))
            for name, method in inspect.getmembers(service, inspect.isfunction):
                if not name.startswith("_"):
                    parameters = [*inspect.signature(method).parameters][1:-2]
                    found.add((attribute, service.__name__, name, *parameters))
    assert found == published
