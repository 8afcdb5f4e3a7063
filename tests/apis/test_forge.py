"""An API of code hosting: objects live under others, and remember the path that they came from.

What goes over the wire is written out here, as the public conventions of such APIs have it.
"""

from __future__ import annotations

import asyncio
import copy
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packages import Server, imported

from copperplate import emulator

SCHEMA = Path(__file__).parent / "forge" / "schema"
ISSUE = {"number": 7, "title": "it's slow", "labels": []}


@pytest.fixture(scope="module")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("forge")
    with imported(SCHEMA, folder, "forge_of_tests") as package:
        yield package


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


Run = Callable[[Callable[[Any], Any]], Any]


def run(forge: ModuleType, url: str, kind: str, steps: Callable[[Any], Any]) -> Any:
    """What an async function returns that is written for both kinds of client."""

    async def both() -> Any:
        if kind == "async":
            async with forge.AsyncClient("key", url) as client:
                return await steps(client)
        with forge.Client("key", url) as client:
            return await steps(client)

    return asyncio.run(both())


async def got(value: Any) -> Any:
    """The result of a call, on either kind of client."""
    return await value if hasattr(value, "__await__") else value


@pytest.fixture(params=["sync", "async"])
def client_does(
    request: pytest.FixtureRequest, forge: ModuleType, server: Server
) -> Run:
    return lambda steps: run(forge, server.url, request.param, steps)


def calls(server: Server) -> list[tuple[str, str]]:
    """The verb and the path of each request."""
    return [(request.verb, request.path) for request in server.received]


def test_an_object_remembers_the_parent_that_its_path_needs(
    server: Server, client_does: Run
) -> None:
    async def steps(client: Any) -> None:
        issue = await got(client.issues.get("a/b", 7))
        accepted = server.last().headers["Accept"]
        assert accepted == "application/vnd.forge+json"
        assert await got(issue.update(title="slow")) is issue
        assert await got(issue.close()) is issue
        await got(issue.delete())
        assert await got(issue.replace(title="new").delete()) is None
        made = await got(client.issues.create("c", "new"))
        await got(made.delete())

    server.answers += [ISSUE, ISSUE, ISSUE, None, None, ISSUE, None]
    client_does(steps)
    assert calls(server) == [
        ("GET", "/repos/a%2Fb/issues/7"),
        ("PATCH", "/repos/a%2Fb/issues/7"),
        ("POST", "/repos/a%2Fb/issues/7/close"),
        ("DELETE", "/repos/a%2Fb/issues/7"),
        ("DELETE", "/repos/a%2Fb/issues/7"),
        ("POST", "/repos/c/issues"),
        ("DELETE", "/repos/c/issues/7"),
    ]


def test_so_do_the_items_of_every_page(server: Server, client_does: Run) -> None:
    async def steps(client: Any) -> None:
        listed = client.issues.list("a", limit=1)
        for issue in await got(listed.to_list()):
            await got(issue.delete())
        first = await got(listed.first())
        await got(first.delete())

    page = {"issues": [ISSUE], "next": "/repos/a/issues?after=7"}
    last = {"issues": [ISSUE | {"number": 8}], "next": None}
    server.answers += [page, last, None, None, page, None]
    client_does(steps)
    assert [path for verb, path in calls(server) if verb == "DELETE"] == [
        "/repos/a/issues/7",
        "/repos/a/issues/8",
        "/repos/a/issues/7",
    ]


def test_and_those_of_lists_and_maps_and_of_other_services(
    server: Server, client_does: Run
) -> None:
    async def steps(client: Any) -> None:
        (comment,) = await got(client.comments.list("a", 7))
        await got(comment.delete())
        by_label = await got(client.issues.all("a"))
        await got(by_label["bug"][0].delete())
        pinned = await got(client.repos.pinned("b"))
        await got(pinned.delete())

    comment = {"id": "c1", "text": "so it is"}
    server.answers += [[comment], None, {"bug": [ISSUE]}, None, ISSUE, None]
    client_does(steps)
    assert [path for verb, path in calls(server) if verb == "DELETE"] == [
        "/repos/a/issues/7/comments/c1",
        "/repos/a/issues/7",
        "/repos/b/issues/7",
    ]


def test_what_nobody_can_know_is_told(
    forge: ModuleType, server: Server, client_does: Run
) -> None:
    async def steps(client: Any) -> None:
        overview = await got(client.repos.overview())
        told = r"this (Async)?Issue doesn't know the last part of /repos/\{repo\}"
        with pytest.raises(TypeError, match=told):
            await got(overview.issues[0].delete())
        issue = await got(client.issues.get("a", 7))
        with pytest.raises(TypeError, match=told):
            await got(issue.duplicate.delete())
        for without in (copy.copy(issue), pickle.loads(pickle.dumps(issue))):
            with pytest.raises(TypeError, match="copied or unpickled"):
                await got(without.delete())

    server.answers += [{"issues": [ISSUE]}, ISSUE | {"duplicate": ISSUE}]
    client_does(steps)
    assert len(server.received) == 2
    by_hand = forge.datatypes.Issue(None, ISSUE)
    with pytest.raises(TypeError, match="made by hand"):
        by_hand.delete()


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_against_the_emulator(forge: ModuleType, kind: str) -> None:
    async def steps(client: Any) -> None:
        await got(client.repos.create("a"))
        for title in ("slow", "loud", "late"):
            await got(client.issues.create("a", title))
        issues = await got(client.issues.list("a", limit=1).to_list())
        assert await got(issues[0].update(title="quick")) is issues[0]
        assert issues[0].title == "quick"
        for issue in issues:
            comment = await got(client.comments.create("a", issue.number, "yes"))
            await got(comment.delete())
            assert list(await got(client.comments.list("a", issue.number))) == []
            await got(issue.close())
            await got(issue.delete())
        assert await got(client.issues.list("a").to_list()) == []

    with emulator.run(SCHEMA) as server:
        run(forge, server.base_url, kind, steps)
