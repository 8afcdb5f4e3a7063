"""Lists over several pages."""

from __future__ import annotations

import asyncio
import pickle
from typing import Any

import pytest
import shop
from misbehaving import Received, Reply, Server, answer, silence
from PACKAGE import _errors as errors

from callers import Caller


def page(first: int, count: int, following: object) -> bytes:
    books = [{"id": f"bk_{number}"} for number in range(first, first + count)]
    return answer(200, {"books": books, "next_page_uri": following})


def page_number(request: Received) -> int:
    return int(request.target.partition("page=")[2] or 0)


def numbered(server: Server, link: str, last: int = 3) -> None:
    """Serve pages of two items; ``link`` is the form of the link to the next one."""

    def respond(request: Received) -> Reply:
        number = page_number(request)
        following = link.format(url=server.url, page=number + 1)
        return page(number * 2, 2, following if number < last else None)

    server.respond = respond


@pytest.mark.parametrize(
    "link",
    [
        "{url}/books?page={page}",
        "{url}/books?limit=2&page={page}#top",
        "/books?page={page}",
        "books?page={page}",
        "?page={page}",
        "//127.0.0.1:{url}/books?page={page}",
    ],
)
def test_iterating_goes_over_all_pages(
    server: Server, caller: Caller, link: str
) -> None:
    link = link.replace("//127.0.0.1:{url}", f"//127.0.0.1:{server.port}")
    numbered(server, link)
    ids = [book.id for book in caller.all(caller.client().books.list(limit=2))]
    assert ids == [f"bk_{number}" for number in range(8)]
    assert server.received[0].target == "/books?limit=2"
    assert len(server.received) == 4
    assert {r.headers["authorization"] for r in server.received} == {"Bearer sesame"}


def test_pages_and_first_page(server: Server, caller: Caller) -> None:
    numbered(server, "/books?page={page}")
    client = caller.client()
    assert [len(each.books) for each in caller.all(client.books.list().pages())] == [
        2
    ] * 4
    first = caller.wait(client.books.list())
    assert [book.id for book in first.books] == ["bk_0", "bk_1"]
    assert len(caller.all(first)) == 8
    assert len(caller.all(first)) == 8
    name = "BookList" if caller.kind == "sync" else "AsyncBookList"
    assert repr(first) == f"<{name}: 2 books, more follow>"


def test_a_page_is_asked_for_when_it_is_needed(server: Server, caller: Caller) -> None:
    numbered(server, "/books?page={page}")
    books = caller.client().books.list()
    if caller.kind == "sync":
        for book in books:
            if book.id == "bk_2":
                break
    else:

        async def some() -> None:
            async for book in books:
                if book.id == "bk_2":
                    break

        caller.wait(some())
    assert len(server.received) == 2


def test_many_empty_pages(server: Server, caller: Caller) -> None:
    count = 900

    def respond(request: Received) -> Reply:
        number = page_number(request)
        return page(0, 0, f"/books?page={number + 1}" if number < count else None)

    server.respond = respond
    assert caller.all(caller.client().books.list()) == []
    assert len(server.received) == count + 1


def test_empty_pages_without_end_come_to_an_end(server: Server, caller: Caller) -> None:
    server.respond = lambda request: page(
        0, 0, f"/books?page={page_number(request) + 1}"
    )
    with pytest.raises(errors.InvalidResponseError, match="pages in a row had no"):
        caller.all(caller.client().books.list())
    assert len(server.received) == 1000


def test_a_link_that_is_too_long_is_an_invalid_answer(
    server: Server, caller: Caller
) -> None:
    server.reply(page(0, 1, "/books?" + "x" * 70_000))
    with pytest.raises(errors.InvalidResponseError, match="too long"):
        caller.all(caller.client().books.list())


@pytest.mark.parametrize("prefix", ["", "/v1"])
def test_links_are_followed_below_a_base_url_with_a_path(
    server: Server, caller: Caller, prefix: str
) -> None:
    numbered(server, "{url}" + prefix + "/books?page={page}", last=1)
    client = caller.client(base_url=server.url + prefix)
    assert len(caller.all(client.books.list())) == 4
    assert {r.target.partition("?")[0] for r in server.received} == {prefix + "/books"}


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example/books?page=1",
        "//evil.example/books",
        "https://127.0.0.1:{port}/books",
        "http://127.0.0.1/books",
        "http://127.0.0.1:{port}@evil.example/books",
        "http://sesame@127.0.0.1:{port}/books",
        "http://127.0.0.1:{port}\\@evil.example/books",
        "\\\\evil.example/books",
        "http://127.0.0.1.evil.example:{port}/books",
        "http://evil.example:{port}/books",
        "/books\r\nX-Evil: 1",
        "/books page",
        "ftp://127.0.0.1:{port}/books",
        "http://[::1/books",
        "http://127.0.0.1:{port}0000/books",
    ],
)
def test_the_key_goes_to_no_other_server(
    server: Server, caller: Caller, link: str
) -> None:
    server.reply(page(0, 1, link.format(port=server.port)))
    with pytest.raises(errors.InvalidResponseError, match="leads away from") as caught:
        caller.all(caller.client().books.list())
    assert "sesame" not in str(caught.value)
    assert len(server.received) == 1


@pytest.mark.parametrize("link", [5, ["x"], {"a": 1}, True])
def test_a_link_that_is_none_is_an_error(
    server: Server, caller: Caller, link: object
) -> None:
    server.reply(page(0, 1, link))
    with pytest.raises(errors.InvalidResponseError, match="BookList.next_page_uri"):
        caller.all(caller.client().books.list())


@pytest.mark.parametrize(
    ("links", "requests"),
    [
        ({"/books": "/books"}, 1),
        ({"/books": ""}, 1),
        ({"/books": "/books?a", "/books?a": "?a"}, 2),
        ({"/books": "/books?a", "/books?a": "/books?b", "/books?b": "/books?a"}, 3),
    ],
)
def test_pages_in_a_circle_are_an_error(
    server: Server, caller: Caller, links: dict[str, str], requests: int
) -> None:
    server.respond = lambda request: page(0, 1, links[request.target] or None)
    books = caller.client().books.list()
    if links == {"/books": ""}:
        assert len(caller.all(books)) == 1
    else:
        with pytest.raises(errors.InvalidResponseError, match="read already"):
            caller.all(books)
    assert len(server.received) == requests


def test_the_timeout_of_a_list_holds_for_each_page(
    server: Server, caller: Caller
) -> None:
    def respond(request: Received) -> Reply:
        if "page" in request.target:
            return silence()
        return page(0, 2, "/books?page=1")

    server.respond = respond
    with pytest.raises(errors.APITimeoutError):
        caller.all(caller.client().books.list(timeout=0.3))


def test_a_page_that_fails_is_retried(
    server: Server, caller: Caller, no_waiting: None
) -> None:
    server.reply(page(0, 2, "/books?page=1"), answer(503), page(2, 2, None))
    assert len(caller.all(caller.client().books.list())) == 4


def test_a_page_without_items_is_empty(server: Server, caller: Caller) -> None:
    server.reply(answer(200, {"books": [], "more": 1}))
    assert caller.all(caller.client().books.list()) == []


@pytest.mark.parametrize("body", [{"books": None}, {}])
def test_an_api_may_leave_out_a_list_without_items(
    server: Server, caller: Caller, body: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shop._BookList._omits_empty", True)
    server.reply(answer(200, body))
    assert caller.all(caller.client().books.list()) == []


@pytest.mark.parametrize(
    "body", [{"books": {}}, {"books": [1]}, {"books": "bk_1"}, {"books": None}, {}]
)
def test_a_page_of_something_else_is_an_error(
    server: Server, caller: Caller, body: Any
) -> None:
    server.reply(answer(200, body))
    client = caller.client()
    with pytest.raises(
        errors.InvalidResponseError, match=r"BookList\.books: .*expected"
    ):
        caller.all(client.books.list())
    assert "unreadable" in repr(caller.wait(client.books.list()))


def test_a_page_without_a_client_has_its_own_items_only() -> None:
    last = shop.BookList(None, {"books": [{"id": "bk_1"}], "next_page_uri": None})
    assert [book.id for book in last] == ["bk_1"]
    first = shop.BookList(None, {"books": [{"id": "bk_1"}], "next_page_uri": "/x"})
    with pytest.raises(TypeError, match="this BookList has no Client"):
        list(first)
    assert pickle.loads(pickle.dumps(first)) == first


def test_a_page_is_iterated_in_one_way(server: Server) -> None:
    server.reply(page(0, 1, None))
    with shop.Client("k", server.url) as client:
        sync_page: Any = client.books.list()

    async def main() -> None:
        async with shop.AsyncClient("k", server.url) as client:
            async_page: Any = await client.books.list()
            assert [book.id async for book in async_page] == ["bk_0"]
            with pytest.raises(TypeError, match="not iterable"):
                list(async_page)
        with pytest.raises(TypeError, match="__aiter__"):
            async for _ in sync_page:
                pass

    asyncio.run(main())


def listed(caller: Caller, client: Any, limit: Any = None) -> Any:
    """``to_list`` of all books, whatever the client."""
    return caller.wait(client.books.list().to_list(limit))


@pytest.mark.parametrize(
    ("limit", "requests"),
    [(None, 4), (100, 4), (3, 2), (2, 1), (1, 1)],
)
def test_as_many_as_are_wanted_in_a_list(
    server: Server, caller: Caller, limit: int | None, requests: int
) -> None:
    numbered(server, "/books?page={page}")
    books = listed(caller, caller.client(), limit)
    count = 8 if limit is None else min(8, limit)
    assert [book.id for book in books] == [f"bk_{number}" for number in range(count)]
    assert len(server.received) == requests
    assert listed(caller, caller.client(), 0) == []


def test_the_first_one(server: Server, caller: Caller) -> None:
    numbered(server, "/books?page={page}")
    assert caller.wait(caller.client().books.list().first()).id == "bk_0"
    assert len(server.received) == 1
    server.respond = lambda request: page(0, 0, None)
    assert caller.wait(caller.client().books.list().first()) is None


@pytest.mark.parametrize("limit", [-1, "5", True, 1.5])
def test_what_is_no_limit(server: Server, caller: Caller, limit: Any) -> None:
    numbered(server, "/books?page={page}")
    with pytest.raises((TypeError, ValueError), match="^limit: expected"):
        listed(caller, caller.client(), limit)


def test_what_a_pager_is_of(server: Server) -> None:
    pager = shop.AsyncClient("key", server.url).books.list(token="hidden")
    assert repr(pager) == "<AsyncPager GET /books>"
