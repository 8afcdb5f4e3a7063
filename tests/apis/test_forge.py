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
from packages import imported
from vendors import Answer, Asked, Vendor, by_call

from copperplate import emulator

SCHEMA = Path(__file__).parent / "forge" / "schema"
ISSUE = {"number": 7, "title": "it's slow", "labels": []}
SECOND = ISSUE | {"number": 8}
COMMENT = {"id": "c1", "text": "so it is"}
ANSWERS: dict[str, Any] = {
    "GET /repos/a%2Fb/issues/7": ISSUE,
    "PATCH /repos/a%2Fb/issues/7": ISSUE,
    "POST /repos/a%2Fb/issues/7/close": ISSUE,
    "DELETE /repos/a%2Fb/issues/7": None,
    "GET /repos/a/issues": {"issues": [ISSUE], "next": "/repos/a/issues?after=7"},
    "GET /repos/a/issues/7": ISSUE | {"duplicate": ISSUE},
    "DELETE /repos/a/issues/7": None,
    "DELETE /repos/a/issues/8": None,
    "GET /repos/a/issues/7/comments": [COMMENT],
    "DELETE /repos/a/issues/7/comments/c1": None,
    "GET /repos/a/all-issues": {"bug": [ISSUE]},
    "GET /repos/b/pinned": ISSUE,
    "DELETE /repos/b/issues/7": None,
    "POST /repos/c/issues": ISSUE,
    "DELETE /repos/c/issues/7": None,
    "GET /overview": {"issues": [ISSUE]},
}


def answer(asked: Asked) -> Answer:
    """What a server of this kind says."""
    if asked.line == "GET /repos/a/issues?after=7":
        return 200, {}, {"issues": [SECOND], "next": None}
    return by_call(ANSWERS)(asked)


@pytest.fixture(scope="module")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("forge")
    with imported(SCHEMA, folder, "forge_of_tests") as package:
        yield package


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    vendor = Vendor(answer)
    yield vendor
    vendor.stop()


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
    request: pytest.FixtureRequest, forge: ModuleType, vendor: Vendor
) -> Run:
    return lambda steps: run(forge, vendor.url, request.param, steps)


def test_an_object_remembers_the_parent_that_its_path_needs(
    vendor: Vendor, client_does: Run
) -> None:
    async def steps(client: Any) -> None:
        issue = await got(client.issues.get("a/b", 7))
        assert vendor.sent("accept") == ["application/vnd.forge+json"]
        assert await got(issue.update(title="slow")) is issue
        assert await got(issue.close()) is issue
        await got(issue.delete())
        assert await got(issue.replace(title="new").delete()) is None
        made = await got(client.issues.create("c", "new"))
        await got(made.delete())

    client_does(steps)
    assert vendor.lines() == [
        "GET /repos/a%2Fb/issues/7",
        "PATCH /repos/a%2Fb/issues/7",
        "POST /repos/a%2Fb/issues/7/close",
        "DELETE /repos/a%2Fb/issues/7",
        "DELETE /repos/a%2Fb/issues/7",
        "POST /repos/c/issues",
        "DELETE /repos/c/issues/7",
    ]


def test_so_do_the_items_of_every_page(vendor: Vendor, client_does: Run) -> None:
    async def steps(client: Any) -> None:
        listed = client.issues.list("a", limit=1)
        for issue in await got(listed.to_list()):
            await got(issue.delete())
        first = await got(listed.first())
        await got(first.delete())

    client_does(steps)
    assert [line for line in vendor.lines() if line.startswith("DELETE")] == [
        "DELETE /repos/a/issues/7",
        "DELETE /repos/a/issues/8",
        "DELETE /repos/a/issues/7",
    ]


def test_and_those_of_lists_and_maps_and_of_other_services(
    vendor: Vendor, client_does: Run
) -> None:
    async def steps(client: Any) -> None:
        (comment,) = await got(client.comments.list("a", 7))
        await got(comment.delete())
        by_label = await got(client.issues.all("a"))
        await got(by_label["bug"][0].delete())
        pinned = await got(client.repos.pinned("b"))
        await got(pinned.delete())

    client_does(steps)
    assert [line for line in vendor.lines() if line.startswith("DELETE")] == [
        "DELETE /repos/a/issues/7/comments/c1",
        "DELETE /repos/a/issues/7",
        "DELETE /repos/b/issues/7",
    ]


def test_what_nobody_can_know_is_told(
    forge: ModuleType, vendor: Vendor, client_does: Run
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

    client_does(steps)
    assert vendor.lines() == ["GET /overview", "GET /repos/a/issues/7"]
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
