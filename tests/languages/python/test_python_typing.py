"""What type checkers make of a generated package, and of programs that use it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from test_python_package import ODD

from packages import ROOT, files, write, write_schema

pytestmark = pytest.mark.slow
BOOKSHOP = ROOT / "tests" / "bookshop" / "schema"

PROGRAM = """\
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler
from typing import Any, Literal, assert_type

import bookshop
from bookshop import NULL, datatypes, inputs, webhooks

client = bookshop.Client("key", timeout=5, headers={"X-Team": "web"})
client = bookshop.Client(lambda: "key", app_info="my-app/1.0", retry=bookshop.RetryPolicy())
client = client.with_options(max_retries=5, hooks=bookshop.Hooks())
answers: list[bookshop.Response] = []
options: bookshop.RequestOptions = {"on_response": answers.append, "query": {"a": 1}}
client.books.get("1", options=options).delete(options={"connect_timeout": 2})
assert_type(client.request("GET", "/new", content=b""), bookshop.Response)
book = client.books.create("1", "One", "hardback", keys={"a": "b"})
assert_type(book, datatypes.Book)
assert_type(book.added_at, datetime)
assert_type(book.changed_at, datetime | None)
assert_type(book.reading_time, timedelta)
assert_type(book.class_, Literal["hardback", "paperback", "eBook"] | str)
client.books.create("2", "Two", "another class, which is no mistake")
assert_type(client.readers.reviews.get("1", 2).stars, Literal[1, 2, 3] | int)
found = client.orders.find(state=["open", "another state"])
assert_type(book.from_, datatypes.Publisher | None)
assert_type(book.translations, Mapping[str, datatypes.Book])
assert_type(book.update(title="Two"), datatypes.Book)
book.update(from_=NULL)
book.update(from_={"name": "A", "people": [{"name": "B"}]})
book.update(chapters=[datatypes.Chapter.new(title="One"), {"title": "Two"}])
chapter: inputs.Chapter = {"title": "Three", "chapters": [{"title": "Four"}]}
book.update(chapters=[chapter])
for each in client.books.list(page_size="7"):
    assert_type(each, datatypes.Book)
hours = datatypes.OpeningHours.new(days={"Monday": [{"opens": 8, "closes": 9.5}]})
client.opening_hours.replace("shop", hours.replace(closed=[datetime.now(timezone.utc)]))
assert_type(client.orders.counts(), Mapping[str, int])
assert_type(client.readers.reviews.get("1", 2).text, str | None)


async def main() -> None:
    async def key() -> str:
        return "key"

    async with bookshop.AsyncClient(key, max_retries=1) as client:
        assert_type(await client.request("GET", "/new"), bookshop.Response)
        async for each in client.books.list():
            assert_type(each, datatypes.AsyncBook)
            assert_type(each.title, str)
            assert_type(each.translations, Mapping[str, datatypes.AsyncBook])
            assert_type(await each.update(), datatypes.AsyncBook)
        page = await client.books.list()
        assert_type(page, datatypes.AsyncBookList)
        assert_type(page.items, Sequence[datatypes.AsyncBook])
        assert_type([each async for each in page], list[datatypes.AsyncBook])
        assert_type([each async for each in page.pages()], list[datatypes.AsyncBookList])
        pages = [each async for each in client.books.list().pages()]
        assert_type(pages, list[datatypes.AsyncBookList])
        one = await client.books.get("1")
        await client.books.replace("1", one)
        bookshop.Client("key").books.replace("1", one)
        one.replace(translations={"de": one})
        assert_type(await client.opening_hours.get("1"), datatypes.OpeningHours)


def first(page: bookshop.Page[datatypes.Book]) -> datatypes.Book:
    return next(iter(page))


async def first_async(page: bookshop.AsyncPage[datatypes.AsyncBook]) -> datatypes.AsyncBook:
    async for each in page:
        return each
    raise LookupError


assert_type(first(client.books.list()), datatypes.Book)


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        event = webhooks.parse(self.rfile.read(), self.headers, ["new", "old"], tolerance=9)
        assert_type(event, webhooks.Event)
        assert_type(event.timestamp, datetime)
        assert_type(event.body, datatypes.Notice)
        match event:
            case webhooks.OrderSent(data=order):
                assert_type(order, datatypes.Order)
            case webhooks.OrderPaid():
                assert_type(event.data, datatypes.Card | datatypes.Voucher | bookshop.Datatype)
            case webhooks.Event2ndHandFound(data=[first, *_]):
                assert_type(first, datatypes.Book)
            case webhooks.Event_(data=times):
                assert_type(times, Mapping[str, datetime])
            case _:
                assert_type(event.data, Any)


headers: dict[str, str] = webhooks.sign("{}", timestamp=datetime.now(timezone.utc))
webhooks.parse(b"{}", headers, "secret", tolerance=None)
"""

MISTAKES = """\
from bookshop import NULL, AsyncClient, AsyncPage, Client, Page, datatypes, webhooks
client = Client("key")
client.books.update("1", from_={"nam": "A"})  # a wrong key
client.books.update("1", chapters=[{"title": "A", "chapters": [{"titel": "B"}]}])  # deep inside
client.books.update("1", chapters=[{"pages": 1}])  # a key is missing
client.books.update("1", title=NULL)  # can't be null
datatypes.Chapter.new(title="A", page=1)  # a wrong name
datatypes.Chapter.new()  # one is missing
client.books.create("1")  # parameters are missing
client.boks  # no such service
client.books.get("1", options={"header": {}})  # no such option
client.with_options(idempotency_key="1")  # of one call alone
Client(retries=1)  # no such option
datatypes.Bok  # no such datatype
client.books.get("1").aupdate()  # no such method
webhooks.parse({"a": 1}, {})  # decoded already
webhooks.parse(b"", [])  # no headers
webhooks.OrderSnt  # no such event
no_async_page: AsyncPage[datatypes.AsyncBook] = client.books.list()  # a page of the other kind


async def forgetful(client: AsyncClient) -> None:
    for each in await client.books.list():  # async for
        pass
    for each in client.books.list():  # async for
        pass
    for page in client.books.list().pages():  # async for
        pass
    book = await client.books.get("1")
    book.update(title="Two").title  # no await
    book.update(title="Two")  # no await
    sync: datatypes.Book = book  # an object of the other kind
    no_page: Page[datatypes.Book] = await client.books.list()  # a page of the other kind


async def eager(client: Client) -> None:
    async for each in client.books.list():  # no async
        pass
    await client.books.list()  # no await
    await client.books.get("1").update()  # no await
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package of the bookshop."""
    folder = tmp_path_factory.mktemp("typed")
    write(files(BOOKSHOP), folder)
    return folder / "src"


def mypy(source: Path, *arguments: str) -> str:
    """What mypy says, with the package in reach."""
    cache = source.parent / "cache"
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(cache)]
    done = subprocess.run(
        [*command, *arguments], cwd=source, capture_output=True, text=True
    )
    return done.stdout + done.stderr


def test_the_package_is_typed_strictly(source: Path) -> None:
    assert mypy(source, "bookshop").startswith("Success")


def test_odd_packages_are_typed_strictly_too(tmp_path: Path) -> None:
    write(files(write_schema(tmp_path / "schema", things=ODD)), tmp_path)
    assert mypy(tmp_path / "src", "shop").startswith("Success")


def test_a_program_that_uses_it(source: Path) -> None:
    (source / "program.py").write_text(PROGRAM)
    assert mypy(source, "program.py").startswith("Success"), mypy(source, "program.py")


def marked_lines() -> list[int]:
    """The lines of ``MISTAKES`` that say what is wrong with them."""
    lines = enumerate(MISTAKES.splitlines(), 1)
    return [number for number, line in lines if "  # " in line]


def test_each_mistake_is_found(source: Path) -> None:
    (source / "mistakes.py").write_text(MISTAKES)
    found = re.findall(r"mistakes\.py:(\d+): error", mypy(source, "mistakes.py"))
    assert sorted(set(map(int, found))) == marked_lines()


def test_deprecated_names_are_struck_out(source: Path) -> None:
    (source / "old.py").write_text(
        "from bookshop import Client\n"
        "client = Client('key')\n"
        "client.books.get('1').seller\n"
        "client.orders.remind('o')\n"
    )
    said = mypy(source, "--enable-error-code", "deprecated", "old.py")
    assert re.findall(r"old\.py:(\d+): error: .*?use `(\w+)`", said) == [
        ("3", "from"),
        ("4", "cancel"),
    ]


def test_pyright_agrees(source: Path) -> None:
    (source / "program.py").write_text(PROGRAM)
    (source / "mistakes.py").write_text(MISTAKES)
    pyright = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    done = subprocess.run(
        [*pyright, "bookshop", "program.py", "mistakes.py"],
        cwd=source,
        capture_output=True,
        text=True,
    )
    found = re.findall(r"(\w+\.py):(\d+):\d+ - error", done.stdout)
    assert found == [("mistakes.py", str(line)) for line in marked_lines()], done.stdout


def test_every_public_name_has_a_known_type(source: Path) -> None:
    pyright = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    done = subprocess.run(
        [*pyright, "--verifytypes", "bookshop", "--ignoreexternal"],
        env={**os.environ, "PYTHONPATH": str(source)},
        cwd=source,
        capture_output=True,
        text=True,
    )
    assert "Type completeness score: 100%" in done.stdout, done.stdout
