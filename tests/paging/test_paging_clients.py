"""Clients of APIs with every usual pagination scheme, against servers that have it as such APIs do."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from packages import imported

from copperplate import emulator

SCHEMA = Path(__file__).with_name("schema")

Respond = Callable[[str, dict[str, str], Any], tuple[Any, dict[str, str]]]
"""From the path, the query and the body of a request to the JSON of an answer and its headers."""


class Server:
    """Answers as ``respond`` says, and notes what is asked: verb, URL and body."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.respond: Respond = lambda path, query, body: (None, {})
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # one packet an answer

            def do_GET(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                text = self.rfile.read(length).decode()
                server.asked.append(f"{self.command} {self.path} {text}".strip())
                parts = urlsplit(self.path)
                query = {name: v[-1] for name, v in parse_qs(parts.query).items()}
                body = json.loads(text) if text else None
                value, headers = server.respond(parts.path, query, body)
                answer = json.dumps(value).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                for name, header in headers.items():
                    self.send_header(name, header)
                self.end_headers()
                self.wfile.write(answer)

            do_POST = do_GET

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_port}"


@contextmanager
def serving() -> Iterator[Server]:
    server = Server()
    thread = Thread(target=server.http.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.http.shutdown()
        thread.join()
        server.http.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(scope="module")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with imported(SCHEMA, tmp_path_factory.mktemp("shelves"), "shelves") as package:
        yield package


Ask = Callable[[str, Callable[[Any], Any]], Any]


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest, shelves: ModuleType) -> Ask:
    """Gives all that a list of a client of a server holds, or what a page or a call gives."""

    async def of_async(url: str, call: Callable[[Any], Any]) -> Any:
        async with shelves.AsyncClient("key", base_url=url) as client:
            given = call(client)
            if hasattr(given, "__aiter__"):
                return [each async for each in given]
            return await given

    def of_sync(url: str, call: Callable[[Any], Any]) -> Any:
        with shelves.Client("key", base_url=url) as client:
            given = call(client)
            return list(given) if hasattr(given, "__iter__") else given

    if request.param == "sync":
        return of_sync
    return lambda url, call: asyncio.run(of_async(url, call))


def part(count: int, start: int, size: int) -> range:
    return range(count)[start : start + size]


def test_the_last_id_and_whether_there_is_more(server: Server, ask: Ask) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        start = int(query.get("starting_after", "ch_-1")[3:]) + 1
        items = [{"id": f"ch_{n}", "customer": "c"} for n in part(5, start, 2)]
        return {"data": items, "has_more": start + 2 < 5}, {}

    server.respond = respond
    found = ask(server.url, lambda client: client.charges.list(customer="c", limit=2))
    assert [each.id for each in found] == ["ch_0", "ch_1", "ch_2", "ch_3", "ch_4"]
    assert server.asked == [
        "GET /charges?customer=c&limit=2",
        "GET /charges?customer=c&starting_after=ch_1&limit=2",
        "GET /charges?customer=c&starting_after=ch_3&limit=2",
    ]


def test_a_list_at_the_top_and_a_link_in_a_header(
    server: Server, ask: Ask, shelves: ModuleType
) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        page = int(query.get("page", 1))
        items = [{"sha": f"s{n}"} for n in part(5, 2 * page - 2, 2)]
        first = (
            f'<{server.url}{path}?page=1>; rel="first prev"; title="a, <b>; rel=next"'
        )
        link = (
            f'{first},<{server.url}{path}?per_page=2&page={page + 1}>; Rel="last next"'
        )
        return items, {"Link": link if page < 3 else first}

    server.respond = respond
    found = ask(server.url, lambda client: client.commits.list("r s", per_page=2))
    assert [each.sha for each in found] == ["s0", "s1", "s2", "s3", "s4"]
    assert isinstance(found[0], shelves.datatypes.Commit)
    assert server.asked == [
        "GET /repos/r%20s/commits?per_page=2",
        "GET /repos/r%20s/commits?per_page=2&page=2",
        "GET /repos/r%20s/commits?per_page=2&page=3",
    ]


def test_a_list_in_an_envelope(server: Server, ask: Ask) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        page = int(query.get("page", 1))
        tags = [{"sha": f"s{n}"} for n in part(5, 2 * (page - 1), 2)]
        link = f"<{path}?page={page + 1}>; rel=next"
        return {"data": {"tags": tags}}, {"Link": link} if page < 3 else {}

    server.respond = respond
    found = ask(server.url, lambda client: client.commits.tags("r"))
    assert [each.sha for each in found] == ["s0", "s1", "s2", "s3", "s4"]


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("<{}2>; rel=next", "2"),
        ('<{}1>; title="<{}9>; rel=next, \\" "; rel="first",<{}2>; rel="next"', "2"),
        ("<{}1>;rel=prev,\t<{}2,a;b> ;\tREL = NEXT", "2,a;b"),
        ('<{}2>; rel="last http://x.example/next next"', "2"),
        ("<{}1>; rel=nextpage, <{}1>; rel, <{}1>, {}", None),
        ('<{}1>; title="; rel=next"', None),
        ("<{}1>; rel=next <{}1; rel=next", "1"),
        ("", None),
    ],
)
def test_headers_with_links(
    server: Server, shelves: ModuleType, header: str, found: str | None
) -> None:
    link = header.replace("{}", "/repos/r/branches?page=")
    server.respond = lambda path, query, body: (["b"], {} if query else {"Link": link})
    with shelves.Client("key", base_url=server.url) as client:
        assert len(list(client.commits.branches("r"))) == len(server.asked)
    followed = [asked.partition("page=")[2] for asked in server.asked[1:]]
    assert followed == ([] if found is None else [found])


def test_a_page_that_is_a_list(server: Server, shelves: ModuleType) -> None:
    server.respond = lambda path, query, body: (["main", "next"], {})
    with shelves.Client("key", base_url=server.url) as client:
        page = client.commits.branches("r")
        assert type(page) is shelves.ListPage
        assert list(page.items) == ["main", "next"]
        assert list(page) == page.to_list() == ["main", "next"]
        assert page.first() == "main"
        assert [list(each.items) for each in page.pages()] == [["main", "next"]]
        assert repr(page) == "<ListPage: 2 items>"
        server.respond = lambda path, query, body: ({"main": 1}, {})
        with pytest.raises(shelves.InvalidResponseError, match="expected a list"):
            client.commits.branches("r")


def test_a_token(server: Server, ask: Ask) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        start = int(query.get("pageToken", "t/=0")[3:])
        files = [{"id": f"f{n}", "name": "n"} for n in part(3, start, 2)]
        more = {"nextPageToken": f"t/={start + 2}"} if start < 2 else {}
        return {"files": files, **more}, {}

    server.respond = respond
    found = ask(server.url, lambda client: client.files.list())
    assert [each.id for each in found] == ["f0", "f1", "f2"]
    assert server.asked == ["GET /files", "GET /files?pageToken=t%2F%3D2"]


def test_a_cursor_deep_in_the_page(server: Server, ask: Ask) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        start = int(query.get("cursor", 0))
        channels = [{"id": f"C{n}"} for n in part(3, start, 2)]
        following = "2" if start < 2 else ""
        metadata = {"next_cursor": following}
        return {"ok": True, "channels": channels, "response_metadata": metadata}, {}

    server.respond = respond
    found = ask(server.url, lambda client: client.channels.list(limit=2))
    assert [each.id for each in found] == ["C0", "C1", "C2"]
    assert server.asked == [
        "GET /conversations?limit=2",
        "GET /conversations?cursor=2&limit=2",
    ]


def test_an_offset_and_a_total(server: Server, ask: Ask) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        start = int(query.get("skip", 0))
        tracks = [{"id": f"t{n}", "title": "x"} for n in part(6, start, 2)]
        return {"results": tracks, "count": 6}, {}

    server.respond = respond
    # The server gives fewer at once than are asked for.
    found = ask(server.url, lambda client: client.tracks.list(skip=1, top=100))
    assert [each.id for each in found] == ["t1", "t2", "t3", "t4", "t5"]
    assert server.asked == [
        "GET /tracks?skip=1&top=100",
        "GET /tracks?skip=3&top=100",
        "GET /tracks?skip=5&top=100",
    ]


def test_numbers_of_pages_and_their_total(server: Server, ask: Ask) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        page = int(query.get("page", 1))
        rows = [{"number": n} for n in part(5, 2 * page - 2, 2)]
        return {"data": {"rowItems": rows}, "meta": {"total": 5, "pageCount": 3}}, {}

    server.respond = respond
    found = ask(server.url, lambda client: client.rows.list(size=2))
    assert [each.number for each in found] == [0, 1, 2, 3, 4]
    assert server.asked == [
        "GET /rows?size=2",
        "GET /rows?page=2&size=2",
        "GET /rows?page=3&size=2",
    ]


def test_numbers_of_pages_from_0_until_one_is_empty(server: Server, ask: Ask) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        return [{"number": n} for n in part(3, 2 * int(query.get("page", 0)), 2)], {}

    server.respond = respond
    found = ask(server.url, lambda client: client.rows.all())
    assert [each.number for each in found] == [0, 1, 2]
    assert server.asked == ["GET /rows/all"] + [
        f"GET /rows/all?page={page}" for page in (1, 2)
    ]


def test_a_url_deep_in_the_page(server: Server, ask: Ask) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        start = int(query.get("page[after]", -1)) + 1
        articles = [{"id": f"a{n}"} for n in part(3, start, 2)]
        following = "/articles?page%5Bafter%5D=1" if start < 2 else None
        return {"data": articles, "links": {"next": following}}, {}

    server.respond = respond
    found = ask(server.url, lambda client: client.articles.list(size=2))
    assert [each.id for each in found] == ["a0", "a1", "a2"]
    assert server.asked == [
        "GET /articles?page%5Bsize%5D=2",
        "GET /articles?page%5Bafter%5D=1",
    ]


def test_a_cursor_in_the_body_of_a_post(server: Server, ask: Ask) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        start = body.get("start_cursor", 0)
        results = [{"id": f"d{n}"} for n in part(3, start, 2)]
        more = start < 2
        return {
            **{"results": results, "has_more": more},
            "next_cursor": 2 if more else None,
        }, {}

    server.respond = respond
    search = lambda client: client.documents.search(["a"], page_size=2)
    assert [each.id for each in ask(server.url, search)] == ["d0", "d1", "d2"]
    assert server.asked == [
        'POST /documents/search {"words":["a"],"page_size":2}',
        'POST /documents/search {"words":["a"],"start_cursor":2,"page_size":2}',
    ]


def test_the_options_of_a_call_hold_for_each_page(server: Server, ask: Ask) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        start = int(body["start_cursor"] if "start_cursor" in body else 0)
        results = [{"id": f"d{start}"}]
        return {"results": results, "has_more": not start, "next_cursor": 1}, {}

    server.respond = respond
    options: Any = {"query": {"trace": "a b"}, "body": {"deep": True}}
    search = lambda client: client.documents.search([], options=options)
    assert [each.id for each in ask(server.url, search)] == ["d0", "d1"]
    assert server.asked == [
        'POST /documents/search?trace=a%20b {"words":[],"deep":true}',
        'POST /documents/search?trace=a%20b {"words":[],"start_cursor":1,"deep":true}',
    ]
    server.asked.clear()
    server.respond = lambda path, query, body: (
        ([], {}) if "page" in query else ([{}], {})
    )
    ask(server.url, lambda client: client.rows.all(options={"query": {"trace": "x"}}))
    assert server.asked == [
        "GET /rows/all?trace=x",
        "GET /rows/all?page=1&trace=x",
    ]


def test_a_list_that_does_not_come_in_pages(server: Server, ask: Ask) -> None:
    server.respond = lambda path, query, body: ([{"number": 1}], {})
    assert [each.number for each in ask(server.url, lambda c: c.rows.sample())] == [1]


LISTS: dict[str, tuple[Callable[[Any], Any], Any, str]] = {
    "the last id": (
        lambda client: client.charges.list(),
        {"data": [{"id": "ch_1"}], "has_more": True},
        "id leads to a page that was read already",
    ),
    "no id": (
        lambda client: client.charges.list(),
        {"data": [{}], "has_more": True},
        "id leads nowhere: the last item hasn't got it",
    ),
    "more, but no items": (
        lambda client: client.charges.list(),
        {"data": [], "has_more": True},
        "id leads nowhere, and another page is said to follow",
    ),
    "a token": (
        lambda client: client.files.list(),
        {"files": [{"id": "f"}], "nextPageToken": "t"},
        "nextPageToken leads to a page that was read already",
    ),
    "no token": (
        lambda client: client.files.list(),
        {"files": [], "nextPageToken": True},
        "nextPageToken leads nowhere: it is neither text nor a whole number",
    ),
    "a cursor deep in the page": (
        lambda client: client.channels.list(),
        {"channels": [{"id": "C"}], "response_metadata": {"next_cursor": "c"}},
        "response_metadata.next_cursor leads to a page that was read already",
    ),
    "an offset that is ignored": (
        lambda client: client.tracks.list(),
        {"results": [{"id": "t"}], "count": 5},
        "skip leads nowhere: the items are those of the page before",
    ),
    "a number that is ignored": (
        lambda client: client.rows.all(),
        [{"number": 1}],
        "page leads nowhere: the items are those of the page before",
    ),
    "a total that is no number": (
        lambda client: client.tracks.list(),
        {"results": [{"id": "t"}], "count": "five"},
        "count is no whole number",
    ),
    "a URL": (
        lambda client: client.articles.list(),
        {"data": [{"id": "a"}], "links": {"next": "/articles"}},
        "links.next leads to a page that was read already",
    ),
    "a URL elsewhere": (
        lambda client: client.articles.list(),
        {"data": [{"id": "a"}], "links": {"next": "https://evil.example/articles"}},
        "links.next leads away from http://127.0.0.1",
    ),
    "a URL that is none": (
        lambda client: client.articles.list(),
        {"data": [{"id": "a"}], "links": {"next": 5}},
        "links.next leads nowhere: it is no text",
    ),
    "a cursor in a body": (
        lambda client: client.documents.search([]),
        {"results": [{"id": "d"}], "has_more": True, "next_cursor": "c"},
        "next_cursor leads to a page that was read already",
    ),
    "no cursor in a body": (
        lambda client: client.documents.search([]),
        {"results": [{"id": "d"}], "has_more": True, "next_cursor": None},
        "next_cursor leads nowhere, and another page is said to follow",
    ),
}


@pytest.mark.parametrize("what", LISTS)
def test_no_list_goes_on_for_ever(
    server: Server, ask: Ask, shelves: ModuleType, what: str
) -> None:
    call, answer, problem = LISTS[what]
    server.respond = lambda path, query, body: (answer, {})
    with pytest.raises(shelves.InvalidResponseError) as caught:
        ask(server.url, call)
    assert problem in str(caught.value)
    assert len(server.asked) <= 2


def test_a_header_that_links_to_itself(
    server: Server, ask: Ask, shelves: ModuleType
) -> None:
    server.respond = lambda path, query, body: ([], {"Link": f"<{path}>; rel=next"})
    with pytest.raises(shelves.InvalidResponseError, match="the header Link leads to"):
        ask(server.url, lambda client: client.commits.list("r"))
    assert server.asked == ["GET /repos/r/commits"]


def test_empty_pages_do_not_go_on_for_ever(
    server: Server, ask: Ask, shelves: ModuleType
) -> None:
    def respond(path: str, query: dict[str, str], body: Any) -> Any:
        return {"files": [], "nextPageToken": str(len(server.asked))}, {}

    server.respond = respond
    with pytest.raises(shelves.InvalidResponseError, match="1000 pages in a row"):
        ask(server.url, lambda client: client.files.list())


@pytest.mark.parametrize(
    ("create", "call"),
    [
        (lambda c, n: c.charges.create(), lambda c: c.charges.list(limit=2)),
        (
            lambda c, n: c.commits.create("r", f"s{n}"),
            lambda c: c.commits.list("r", per_page=2),
        ),
        (
            lambda c, n: c.commits.create("r", f"s{n}"),
            lambda c: c.commits.tags("r", per_page=2),
        ),
        (lambda c, n: c.files.create("f"), lambda c: c.files.list(page_size=2)),
        (lambda c, n: c.channels.create(), lambda c: c.channels.list(limit=2)),
        (lambda c, n: c.tracks.create("t"), lambda c: c.tracks.list(top=2)),
        (lambda c, n: c.rows.create(), lambda c: c.rows.list(size=2)),
        (lambda c, n: c.rows.create(), lambda c: c.rows.all(size=2)),
        (lambda c, n: c.articles.create(), lambda c: c.articles.list(size=2)),
        (
            lambda c, n: c.documents.create("d"),
            lambda c: c.documents.search(["d"], page_size=2),
        ),
    ],
)
def test_the_emulator_and_a_client_agree(
    ask: Ask, shelves: ModuleType, create: Any, call: Any
) -> None:
    with emulator.run(SCHEMA) as running:
        with shelves.Client("key", base_url=running.base_url) as client:
            made = [create(client, number) for number in range(5)]
        found = ask(running.base_url, call)
        if "articles" in running.requests[-1].path:
            made.reverse()  # the newest first
        assert [each.to_dict() for each in found] == [each.to_dict() for each in made]
        lists = [r for r in running.requests if r.operation.split(".")[1] != "create"]
        assert len(lists) in (3, 4)
