"""Objects as views over JSON."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from datetime import datetime, timedelta, timezone
from typing import Any
from unittest import mock

import pytest
import shop
from misbehaving import Server, answer
from PACKAGE import _errors as errors
from PACKAGE._encode import json_text
from PACKAGE._null import NULL, Null

FULL: dict[str, Any] = {
    "id": "bk_1",
    "title": "Emma",
    "token": "t0ken",
    "pages": 300,
    "price": 9.5,
    "sold": False,
    "printed": "2024-01-02T03:04:05Z",
    "reading": 7200,
    "words": ["a", "b"],
    "lock": {"code": "c0de", "wide": 3},
    "locks": [{"code": "c0de"}],
    "names": {"de": "Emma"},
    "loans": {"ann": ["2024-01-02T03:04:05.6789123+02:00"]},
    "unknown": {"kept": [1, {"x": None}]},
}


def test_properties_have_the_types_of_the_schema() -> None:
    book = shop.Book(None, FULL)
    assert (book.id, book.title, book.pages, book.price) == ("bk_1", "Emma", 300, 9.5)
    assert book.sold is False
    assert book.printed == datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
    assert book.reading == timedelta(hours=2)
    assert book.words == ["a", "b"]
    assert book.lock is not None and book.lock.code == "c0de"
    assert [lock.code for lock in book.locks] == ["c0de"]
    assert book.names == {"de": "Emma"}
    (loan,) = book.loans["ann"]
    assert loan.isoformat() == "2024-01-02T03:04:05.678912+02:00"


NOT_GIVEN = [{}, dict.fromkeys(FULL), dict.fromkeys(FULL, NULL)]
MISSING = {
    "id": "text",
    "pages": "a whole number",
    "price": "a number",
    "sold": "true or false",
    "printed": "a date and time as in RFC 3339",
    "reading": "a number of seconds",
    "words": "a list",
    "locks": "a list",
    "names": "an object",
    "loans": "an object",
    "guard": "an object",
}
"""The properties that are never null, and what they are."""

EMPTY: dict[str, Any] = {
    **{"id": "", "pages": 0, "price": 0.0, "sold": False, "reading": timedelta(0)},
    **{"words": [], "locks": [], "names": {}, "loans": {}},
}
"""What they read as if the API leaves out what is empty."""


class FrugalBook(shop.Book):
    """A book of an API that leaves out what is empty."""

    _omits_empty = True


@pytest.mark.parametrize("book_class", [shop.Book, FrugalBook])
@pytest.mark.parametrize("props", NOT_GIVEN)
def test_only_what_may_be_null_reads_as_none(
    book_class: type[shop.Book], props: dict[str, Any]
) -> None:
    book = book_class(None, props)
    assert (book.title, book.token, book.lock) == (None, None, None)
    assert book.tags == [] and book.prices == {}  # may be null as well


@pytest.mark.parametrize("name", MISSING)
def test_what_is_missing_is_an_error_that_names_it(name: str) -> None:
    told = f"Book.{name}: missing; expected {MISSING[name]}"
    with pytest.raises(errors.InvalidResponseError, match=f"^{told}$"):
        getattr(shop.Book(None, {}), name)
    for null in (None, NULL):
        book = shop.Book(None, {name: null})
        with pytest.raises(
            errors.InvalidResponseError, match=f"Book.{name}: null; expec"
        ):
            getattr(book, name)


@pytest.mark.parametrize("props", NOT_GIVEN)
def test_what_is_empty_may_be_left_out_if_the_api_does_so(
    props: dict[str, Any],
) -> None:
    book = FrugalBook(None, props)
    for name, empty in EMPTY.items():
        value = getattr(book, name)
        assert value == empty and type(value) is type(empty), name
    for name in MISSING.keys() - EMPTY.keys():  # a time or an object is never empty
        with pytest.raises(errors.InvalidResponseError, match=f"FrugalBook.{name}"):
            getattr(book, name)
    assert book.to_dict() == {name: None for name in props}


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("id", 5, "Book.id: expected text, got 5"),
        ("pages", "5", "Book.pages: expected a whole number, got '5'"),
        ("pages", True, "Book.pages: expected a whole number, got True"),
        ("pages", 1.5, "Book.pages: expected a whole number, got 1.5"),
        ("price", "9", "Book.price: expected a number, got '9'"),
        ("sold", 0, "Book.sold: expected true or false, got 0"),
        ("printed", "soon", "Book.printed: expected a date and time .*got 'soon'"),
        ("printed", "2024-01-02", "Book.printed: expected a date and time"),
        ("printed", "2024-01-02T03:04:05", "Book.printed: expected a date and time"),
        ("printed", 5, "Book.printed: expected a date and time"),
        ("reading", "2h", "Book.reading: expected a number of seconds, got '2h'"),
        ("reading", 1e300, "Book.reading: expected a number of seconds"),
        ("words", "ab", "Book.words: expected a list, got 'ab'"),
        ("words", ["a", 1], "Book.words: expected text, got 1"),
        ("words", {"a": 1}, "Book.words: expected a list"),
        ("lock", "x", "Book.lock: expected an object, got 'x'"),
        ("guard", 5, "Book.guard: expected an object, got 5"),
        ("tags", "ab", "Book.tags: expected a list, got 'ab'"),
        ("prices", {"a": "b"}, "Book.prices: expected a whole number, got 'b'"),
        ("lock", [], r"Book.lock: expected an object, got \[\]"),
        ("locks", [None], "Book.locks: expected an object, got None"),
        ("locks", {}, "Book.locks: expected a list, got {}"),
        ("names", [], r"Book.names: expected an object, got \[\]"),
        ("names", {"a": 1}, "Book.names: expected text, got 1"),
        ("loans", {"a": ["x"]}, "Book.loans: expected a date and time"),
        ("token", 5, r"Book.token: expected text, got '\*\*\*'"),
        ("lock", [{"code": "c0de"}], r"got \[{'code': '\*\*\*'}\]"),
    ],
)
def test_what_cannot_be_is_an_error_when_it_is_read(
    name: str, value: object, message: str
) -> None:
    book = shop.Book(None, {**FULL, name: value})
    assert book.title == "Emma"
    with pytest.raises(errors.InvalidResponseError, match=message):
        getattr(book, name)


def test_other_spellings_of_the_same_values() -> None:
    book = shop.Book(
        None, {"pages": 3.0, "price": 9, "printed": "2024-01-02t03:04:05z"}
    )
    assert (book.pages, book.price) == (3, 9)
    assert book.printed == datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone.utc)


def test_objects_made_by_hand_may_hold_values_of_python() -> None:
    moment = datetime(2024, 1, 2, tzinfo=timezone.utc)
    lock = shop.Lock(None, {"code": "c0de"})
    book = shop.Book(
        None,
        {
            "printed": moment,
            "reading": timedelta(seconds=5),
            "lock": lock,
            "locks": (lock, {"code": "x"}),
            "words": ("a",),
            "tags": ("b",),
            "prices": {"de": 2.0},
            "title": NULL,
        },
    )
    assert book.printed == moment and book.reading == timedelta(seconds=5)
    assert book.lock == lock and book.locks[0] == lock
    assert book.words == ["a"] and book.title is None
    assert (book.tags, book.prices) == (["b"], {"de": 2})
    assert book.to_dict() == {
        "printed": "2024-01-02T00:00:00Z",
        "reading": 5,
        "lock": {"code": "c0de"},
        "locks": [{"code": "c0de"}, {"code": "x"}],
        "words": ["a"],
        "tags": ["b"],
        "prices": {"de": 2.0},
        "title": None,
    }


@pytest.mark.parametrize("props", [None, 5, "x", [1]])
def test_properties_are_a_mapping(props: Any) -> None:
    with pytest.raises(TypeError, match="expected an object"):
        shop.Book(None, props)


def test_to_json_is_what_to_dict_is() -> None:
    book = shop.Book(None, FULL | {"title": "Émile", "new": [1, None]})
    assert json.loads(book.to_json()) == book.to_dict()
    assert '"title": "Émile"' in book.to_json()
    assert "\n" not in book.to_json()
    assert '\n  "title": "Émile"' in book.to_json(indent=2)


def test_to_json_has_no_infinity() -> None:
    book = shop.Book(
        None, {"price": json.loads("-1e400"), "pages": [json.loads("1e400")]}
    )
    assert book.to_json() == '{"price": -1e999, "pages": [1e999]}'
    assert json.loads(book.to_json()) == book.to_dict()


def test_to_dict_is_plain_json_that_shares_nothing() -> None:
    book = shop.Book(None, FULL)
    plain = book.to_dict()
    assert plain == FULL
    assert json.loads(json.dumps(plain)) == FULL
    plain["unknown"]["kept"].clear()
    assert book.to_dict() == FULL


def test_equality_is_within_a_class() -> None:
    book = shop.Book(None, FULL)
    assert book == shop.Book(None, dict(FULL))
    assert book != shop.Book(None, {**FULL, "id": "bk_2"})
    assert shop.Book(None, {}) != shop.Lock(None, {})
    for other in (None, 5, FULL, object(), shop.Book):
        assert (book == other) is False
    by_hand = shop.Book(None, {**FULL, "lock": shop.Lock(None, FULL["lock"])})
    assert by_hand == book
    naive = shop.Book(None, {"printed": datetime(2024, 1, 1)})
    assert (naive == book) is False
    with pytest.raises(TypeError, match="unhashable"):
        hash(book)


def test_printing_masks_secrets_at_any_depth() -> None:
    book = shop.Book(None, {**FULL, "title": "two\nlines"})
    lock = shop.Lock(None, {"code": "c0de"})
    by_hand = shop.Book(None, {"x": lock, "lock": lock, "locks": [lock]})
    for text in (repr(book), str(book), f"{book}", repr([book]), repr(by_hand)):
        assert "t0ken" not in text and "c0de" not in text
        assert "\n" not in text
    assert repr(book).startswith("<Book id='bk_1' title='two\\nlines' token='***' ")
    assert repr(shop.Book(None, {"id": "bk_1", "token": None})) == "<Book id='bk_1'>"


def test_printing_is_one_line_whatever_the_server_sends() -> None:
    odd = shop.Book(None, {"a\nb": 1, "\u202e": {"c\nd": "\x1b"}, "id": "bk_1"})
    assert repr(odd) == ("<Book 'a\\nb'=1 '\\u202e'={'c\\nd': '\\x1b'} id='bk_1'>")


def test_what_is_nested_without_end_can_be_printed_and_compared() -> None:
    props: dict[str, Any] = {"lock": {"code": "c0de"}}
    props["again"] = [props]
    book = shop.Book(None, props)
    assert repr(book).startswith("<Book lock={'code': '***'} again=[{'lock': ")
    assert "'...'" in repr(book) and "c0de" not in repr(book)
    other = {"lock": {"code": "c0de"}}
    other["again"] = [other]  # type: ignore[assignment]
    assert (book == shop.Book(None, other)) is False


def test_copies_and_pickles_have_no_client() -> None:
    with shop.Client("sesame") as client:
        book = shop.Book(client, FULL)
        pickled = pickle.dumps(book)
        assert b"sesame" not in pickled
        for twin in (pickle.loads(pickled), copy.copy(book), copy.deepcopy(book)):
            assert twin == book and type(twin) is shop.Book
            with pytest.raises(TypeError, match="this Book has no Client"):
                twin.update("x")


def test_update_refreshes_the_object(server: Server) -> None:
    server.reply(answer(200, {"id": "bk_1", "title": "Persuasion", "new": 1}))
    with shop.Client("k", server.url) as client:
        book = shop.Book(client, dict(FULL))
        assert book.update("Persuasion") is book
    assert book.title == "Persuasion"
    assert book.to_dict()["new"] == 1
    assert server.received[0].json == {"title": "Persuasion"}


def test_objects_of_an_async_client_are_of_classes_of_their_own(server: Server) -> None:
    reply = {"id": "bk_1", "title": "Emma", "sequel": {"id": "bk_2"}}
    server.reply(answer(200, reply))

    async def main() -> None:
        async with shop.AsyncClient("k", server.url) as client:
            book = await client.books.get("bk_1")
            assert type(book) is shop.AsyncBook
            assert type(book.sequel) is shop.AsyncBook and book.sequel.id == "bk_2"
            assert await book.update("Emma") is book
            assert book.title == "Emma"
            assert await book.sequel.update("Emma") == book
            assert repr(book) == (
                "<AsyncBook id='bk_1' title='Emma' sequel={'id': 'bk_2'}>"
            )
            assert book != shop.Book(None, reply) and book == shop.AsyncBook(
                None, reply
            )
            for twin in (pickle.loads(pickle.dumps(book)), copy.deepcopy(book)):
                assert twin == book and type(twin) is shop.AsyncBook
                with pytest.raises(
                    TypeError, match="this AsyncBook has no AsyncClient"
                ):
                    await twin.update("x")

    asyncio.run(main())
    assert [each.target for each in server.received] == [
        *("/books/bk_1", "/books/bk_1", "/books/bk_2")
    ]


def test_an_object_of_an_async_client_can_be_sent_by_the_other(server: Server) -> None:
    server.reply(answer(200, FULL))

    async def received() -> shop.AsyncBook:
        async with shop.AsyncClient("k", server.url) as client:
            return await client.books.get("bk_1")

    book = asyncio.run(received())
    with shop.Client("k", server.url) as client:
        client.books.create(book)
    assert server.received[-1].json == FULL


def test_a_client_of_the_wrong_kind_is_refused() -> None:
    """Nothing but a program that makes its objects by hand comes here."""

    async def main() -> None:
        async with shop.AsyncClient("k") as client:
            with pytest.raises(TypeError, match="this Book has no Client"):
                shop.Book(client, FULL).update("x")
        with shop.Client("k") as other:
            with pytest.raises(TypeError, match="this AsyncBook has no AsyncClient"):
                await shop.AsyncBook(other, FULL).update("x")

    asyncio.run(main())


def test_an_object_goes_back_as_it_came(server: Server) -> None:
    server.reply(answer(200, FULL))
    with shop.Client("k", server.url) as client:
        client.books.create(client.books.get("bk_1"))
        changed = client.books.get("bk_1")._replace({"title": "Persuasion"})
        client.books.create(changed)
    assert server.received[1].json == FULL  # what came as null is sent as null
    assert server.received[3].json == {**FULL, "title": "Persuasion"}


def test_nulls_come_back_at_any_depth(server: Server) -> None:
    """What came as null goes back as null; what a caller didn't give isn't sent."""
    came: dict[str, Any] = {
        "id": "bk_1",
        "title": None,
        "lock": {"code": None, "wide": None},
        "locks": [{"code": None}, {"code": "x", "deep": {"er": None}}],
        "names": {"de": None},
        "loans": None,
    }
    server.reply(answer(200, came))
    with shop.Client("k", server.url) as client:

        def sent(body: object) -> Any:
            client.books.create(body)
            return server.received[-1].json

        book = client.books.get("bk_1")
        assert sent(book) == came
        assert sent({"old": book, "new": None}) == {"old": came}
        assert sent([book.lock, *book.locks]) == [came["lock"], *came["locks"]]
        changed = book._replace({"title": None, "lock": {"code": "1", "wide": None}})
        assert sent(changed) == {**came, "lock": {"code": "1"}}
        by_hand = shop.Lock(None, {"code": "1", "wide": None})
        assert sent(book._replace({"lock": by_hand})) == {**came, "lock": {"code": "1"}}
        for twin in (
            pickle.loads(pickle.dumps(book)),
            copy.copy(book),
            copy.deepcopy(book),
            shop.Book(None, book),
        ):
            assert twin == book and twin.to_dict() == came
            assert twin.title is None and twin.locks[0].to_dict() == {"code": None}
            assert sent(twin._replace({"pages": 1})) == {**came, "pages": 1}
            assert sent(twin.locks[1]) == came["locks"][1]
        assert sent(shop.Book._new({"title": None, "lock": {"code": None}})) == {
            "lock": {}
        }


def test_what_a_server_may_send_and_json_does_not_know(server: Server) -> None:
    """The same with and without any other package that is installed."""
    raw = b'\xef\xbb\xbf{"price": NaN, "pages": 123456789012345678901, "title": "\\ud800"}'
    server.reply(answer(200, raw=raw))
    with shop.Client("k", server.url) as client:
        book = client.books.get("bk_1")
        assert book.pages == 123456789012345678901
        assert book.title == "\ud800"
        assert str(book.to_dict()["price"]) == "nan"
        with pytest.raises(ValueError, match="price: nan is no number"):
            client.books.create(book)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2016-12-31T23:59:60Z", datetime(2017, 1, 1, tzinfo=timezone.utc)),
        ("2016-12-31t23:59:60z", datetime(2017, 1, 1, tzinfo=timezone.utc)),
        ("2017-01-01T00:59:60.000+01:00", datetime(2017, 1, 1, tzinfo=timezone.utc)),
    ],
)
def test_a_leap_second_is_the_first_of_the_next_minute(
    text: str, moment: datetime
) -> None:
    assert shop.Book(None, {"printed": text}).printed == moment


@pytest.mark.parametrize("text", ["9999-12-31T23:59:60Z", "2016-12-31T23:59:61Z"])
def test_a_time_that_there_is_not_is_an_error(text: str) -> None:
    with pytest.raises(errors.InvalidResponseError, match="date and time"):
        _ = shop.Book(None, {"printed": text}).printed


def test_a_time_out_of_range_is_refused_with_its_place() -> None:
    late = datetime.max.replace(tzinfo=timezone(timedelta(hours=-5)))
    with pytest.raises(ValueError, match="a: .*out of range"):
        json_text({"a": late})


def test_services_can_be_mocked(server: Server) -> None:
    with shop.Client("k", server.url) as client:
        with mock.patch.object(client.books, "delete") as delete:
            client.books.delete("bk_1")
        delete.assert_called_once_with("bk_1")
        assert client.books is client.books
        copy = client.with_options(timeout=1)
        assert copy.books is not client.books
    assert server.received == []


def test_null() -> None:
    assert not NULL
    assert repr(NULL) == "NULL"
    assert Null() is NULL
    assert pickle.loads(pickle.dumps(NULL)) is NULL
    assert copy.deepcopy([NULL]) == [NULL]
