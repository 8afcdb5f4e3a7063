"""Another API than ngrok's: other names for everything, keys of all kinds, singletons without a parent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from caller import BOOKSHOP, Caller
from packages import imported

from copperplate.emulator.server.listener import Emulator

BOOK = {"isbn": "978-0", "title": "Emma", "class": "hardback"}


def test_a_book_lives_from_create_to_delete(shop: Caller) -> None:
    made = shop(201, "POST", "/books", BOOK | {"price": 12, "readingTime": 3600})
    assert made["self"] == f"{shop.server.base_url}/books/978-0"
    assert made["addedAt"] == made["changedAt"]
    assert (made["type"], made["inPrint"], made["price"]) == ("novel", True, 12)
    assert (made["chapters"], made["keys"], made["from"]) == ([], {}, None)
    assert "exists" in shop.refused(409, "POST", "/books", BOOK)
    chapters = [{"title": "I", "chapters": [{"title": "1", "pages": 3}]}]
    changed = shop(200, "PATCH", "/books/978-0", {"chapters": chapters})
    assert changed["chapters"][0]["chapters"][0]["title"] == "1"
    assert changed["price"] == 12
    whole = {
        "isbn": "978-0",
        "title": "Emma II",
        "self": "x",
        "addedAt": "2000-01-01T00:00:00Z",
    }
    replaced = shop(200, "PUT", "/books/978-0", whole)
    assert (replaced["title"], replaced["chapters"]) == ("Emma II", [])
    assert (replaced["self"], replaced["addedAt"]) == (made["self"], made["addedAt"])
    other = whole | {"isbn": "978-1"}
    assert "can't be changed" in shop.refused(400, "PUT", "/books/978-0", other)
    assert shop(200, "GET", "/books")["items"] == [replaced]
    shop(204, "DELETE", "/books/978-0")
    shop.refused(404, "GET", "/books/978-0")


def test_mistakes_inside_are_named(shop: Caller) -> None:
    for body, told in (
        (BOOK | {"chapters": [{"pages": 1}]}, "'chapters[0].title' is required"),
        (BOOK | {"list": ["a" * 41]}, "'list[0]' must be at most 40 characters"),
        (BOOK | {"list": ["a"] * 9}, "'list' must be at most 8 items, not 9"),
        (BOOK | {"class": ""}, "'class' must be one of hardback"),
        (BOOK | {"price": 1000}, "'price' must be at most 999.5"),
        (BOOK | {"price": True}, "'price' must be a number"),
        (BOOK | {"readingTime": 90.5}, "'readingTime' must be a whole number"),
        (BOOK | {"keys": {"a": 1}}, "'keys.a' must be a string"),
        ({"title": "a", "class": "eBook"}, "'isbn' is required"),
        (BOOK | {"isbn": ""}, "'isbn' is required"),
    ):
        assert told in shop.refused(400, "POST", "/books", body)


def test_a_type_inside_itself_has_an_end(shop: Caller) -> None:
    chapter: dict[str, object] = {"title": "end"}
    for _ in range(48):
        chapter = {"title": "t", "chapters": [chapter]}
    shop(201, "POST", "/books", BOOK | {"chapters": [chapter]})
    for _ in range(2):
        chapter = {"title": "t", "chapters": [chapter]}
    message = shop.refused(
        400, "POST", "/books", BOOK | {"isbn": "b", "chapters": [chapter]}
    )
    assert "nested deeper than 100" in message


def test_the_server_counts_reviews_and_sets_the_parents_key(shop: Caller) -> None:
    shop(201, "POST", "/books", BOOK)
    made = [shop(201, "POST", "/books/978-0/reviews", {"stars": n}) for n in (1, 2, 2)]
    assert [review["number"] for review in made] == [1, 2, 3]
    assert made[0]["isbn"] == "978-0"
    assert shop(200, "GET", "/books/978-0/reviews/2") == made[1]
    listed = shop(200, "GET", "/books/978-0/reviews?stars=2")["reviews"]
    assert [review["number"] for review in listed] == [3, 2]
    assert "'stars'" in shop.refused(400, "GET", "/books/978-0/reviews?stars=4")
    shop(204, "DELETE", "/books/978-0/reviews/3")
    assert shop(201, "POST", "/books/978-0/reviews", {"stars": 3})["number"] == 4
    shop(204, "DELETE", "/books/978-0")
    assert "978-0" in shop.refused(404, "GET", "/books/978-0/reviews/1")


def test_pages_by_other_names(shop: Caller) -> None:
    for number in range(21):
        shop(201, "POST", "/books", BOOK | {"isbn": f"b{number}"})
    page = shop(200, "GET", "/books")
    assert len(page["items"]) == 20
    assert page["nextPage"] == f"{shop.server.base_url}/books?after=b1"
    assert [book["isbn"] for book in shop(200, "GET", page["nextPage"])["items"]] == [
        "b0"
    ]
    assert shop(400, "GET", "/books?after=none")["kind"] == "bad_cursor"


def test_an_order_and_its_custom_operations(shop: Caller) -> None:
    shop(201, "POST", "/books", BOOK)
    sent = {"lines": [{"item": "978-0"}], "buyer": {"name": "Ann"}, "hookSecret": "s"}
    made = shop(201, "POST", "/orders", sent)
    assert made["key"].startswith("ord_") and len(made["token"]) == 40
    # A publisher is no service: whether there is one of that name can't be told.
    assert made["lines"] == [{"item": "978-0", "count": 1}]
    path = f"/orders/{made['key']}"
    assert shop(200, "GET", path) == made | {"token": None}
    assert shop(200, "POST", f"{path}/cancel", {"reason": "no"})["key"] == made["key"]
    assert "'reason'" in shop.refused(400, "POST", f"{path}/cancel", {"reason": 1})
    shop(204, "POST", f"{path}/remind")
    assert shop(200, "GET", "/orders/counts") == {"data": {"counts": {}}}
    found = shop(200, "GET", "/orders/find?state=open&state=sent")["orders"]
    assert [order["key"] for order in found] == [made["key"]]
    assert shop(200, "GET", "/orders/find?state=sent")["orders"] == []
    assert "'state[0]'" in shop.refused(400, "GET", "/orders/find?state=lost")
    assert shop(200, "POST", "/orders/import", [{"item": "978-0"}]) == []
    assert "orders[0].item" in shop.refused(400, "POST", "/orders/import", [{}])
    assert "'hard'" in shop.refused(400, "DELETE", f"{path}?hard=maybe")
    shop(204, "DELETE", f"{path}?hard=true")


def test_a_singleton_without_a_parent(shop: Caller) -> None:
    path = "/shops/main street/hours".replace(" ", "%20")
    hours = {"days": {"monday": [{"opens": 32400, "closes": 64800}]}}
    shop.refused(404, "GET", path)
    shop.refused(404, "PATCH", path, {"closed": []})
    put = shop(200, "PUT", path, hours)
    assert put == hours | {"closed": []}
    closed = {"closed": ["2030-12-25T00:00:00Z"]}
    assert shop(200, "PATCH", path, closed) == hours | closed
    snapshot = shop.server.snapshot()
    shop(204, "DELETE", path)
    shop.refused(404, "GET", path)
    shop.server.restore(snapshot)
    assert shop(200, "GET", path) == hours | closed
    shop.refused(404, "GET", "/shops/other/hours")


def test_errors_and_headers_by_other_names(shop: Caller) -> None:
    answer = shop.http.get("/books/none")
    assert answer.json()["kind"] == "no_such_thing"
    assert answer.json()["more"] == {"trace": answer.headers["X-Trace"]}
    answer = shop.http.get("/books", headers={"X-Shop-Version": "2023"})
    assert answer.json()["kind"] == "version_unknown"
    answer = shop.http.get("/books", headers={"X-Shop-Client": "curl"})
    assert (answer.status_code, answer.json()["kind"]) == (400, "not_so")
    answer = shop.http.get("/books", headers={"X-Api-Key": ""})
    assert "the header X-Api-Key: <key>" in answer.json()["explanation"]


def test_a_request_that_comes_again_is_answered_as_before(shop: Caller) -> None:
    def send(key: str, body: object, **headers: str) -> tuple[int, Any]:
        named = {"Idempotency-Key": key, **headers}
        answer = shop.http.post("/books", json=body, headers=named)
        return answer.status_code, answer.json()

    first = send("one", BOOK)
    assert first[0] == 201
    assert send("one", BOOK) == send("one", dict(BOOK)) == first
    status, answer = send("one", BOOK | {"title": "Emma II"})
    assert (status, answer["kind"]) == (422, "not_so")
    assert "another request" in answer["explanation"]
    assert send("two", BOOK)[0] == 409  # carried out, and refused
    assert send("one", BOOK, **{"X-Api-Key": "other"})[0] == 409  # another caller's
    shop(204, "DELETE", "/books/978-0")
    assert send("two", BOOK)[0] == 201  # what was refused isn't remembered
    assert send("one", BOOK) == first
    assert send("x" * 256, BOOK)[0] == 400
    shop.server.reset()
    assert send("one", BOOK | {"title": "Emma II"})[0] == 201


def test_a_client_that_lost_an_answer_makes_nothing_twice(
    bookshop_server: Emulator, tmp_path: Path
) -> None:
    bookshop_server.reset()
    with imported(BOOKSHOP, tmp_path, "idempotent") as package:
        with package.Client("test", bookshop_server.base_url) as client:
            bookshop_server.fail(connection="lose", times=1)
            book = client.books.create("978-0", "Emma", "hardback")
            assert book.title == "Emma"
            assert [each.title for each in client.books.list()] == ["Emma"]
    assert [request.status for request in bookshop_server.requests] == [
        None,
        201,
        200,
    ]
