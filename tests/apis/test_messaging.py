"""An API of messages to phones: an account that all paths begin with, Basic, names of two cases, codes that are numbers.

What goes over the wire is written out here, as the public conventions of such APIs have it; but for bodies, which
are forms there and JSON here.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import httpx2
import pytest
from openapi_documents import check_document, document_of, loaded
from packages import imported
from vendors import Answer, Asked, Kind, Talker, Vendor, talking

from copperplate import emulator

SCHEMA = Path(__file__).parent / "messaging" / "schema"
KINDS: list[Kind] = ["sync", "async"]

ACCOUNT = "AC0000000000000000000000000000001a"
OTHER = "AC0000000000000000000000000000002b"
BASE = f"/2010-04-01/Accounts/{ACCOUNT}"


def basic(name: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()


def message(sid: str = "SM1", account: str = ACCOUNT, **changed: Any) -> dict[str, Any]:
    """A message as the server has it, which knows more than the schema says."""
    uri = f"/2010-04-01/Accounts/{account}/Messages/{sid}"
    return {
        "account_sid": account,
        "api_version": "2010-04-01",
        "body": "Hello",
        "date_created": "2024-01-31T12:00:00Z",
        "date_sent": None,
        "date_updated": "2024-01-31T12:00:00Z",
        "direction": "outbound-api",
        "error_code": None,
        "error_message": None,
        "from": "+15005550006",
        "num_media": "0",
        "num_segments": "2",
        "price": None,
        "price_unit": "USD",
        "sid": sid,
        "status": "queued",
        "subresource_uris": {"media": f"{uri}/Media.json"},
        "to": "+4915100000000",
        "uri": f"{uri}.json",
        **changed,
    }


def media(sid: str) -> dict[str, Any]:
    uri = f"{BASE}/Messages/SM1/Media/{sid}.json"
    return {"sid": sid, "parent_sid": "SM1", "content_type": "image/png", "uri": uri}


def page(name: str, items: list[Any], path: str, number: int, more: bool) -> Any:
    """A page of a list, as the server tells of the others."""
    following = f"{path}?PageSize=1&Page={number + 1}&PageToken=PA{items[-1]['sid']}"
    return {
        name: items,
        "page": number,
        "page_size": 1,
        "first_page_uri": f"{path}?PageSize=1&Page=0",
        "next_page_uri": following if more else None,
        "previous_page_uri": None,
        "uri": f"{path}?PageSize=1&Page={number}",
    }


def fault(status: int, code: int, message: str) -> Answer:
    more = f"https://dove.example/docs/errors/{code}"
    body = {"code": code, "message": message, "more_info": more, "status": status}
    return status, {"Dove-Request-Id": f"RQ{code}"}, body


def answer(asked: Asked) -> Answer:
    """What a server of this kind says."""
    verb, _, target = asked.line.partition(" ")
    path, _, query = target.partition("?")
    given = dict(parse_qsl(query))
    if asked.headers.get("authorization") not in (
        basic(ACCOUNT, "token-1"),
        basic("SK1", "secret-1"),
    ):
        return fault(401, 20003, "Authenticate")
    match verb, path.removeprefix(BASE):
        case "GET", "/Messages.json":
            number = int(given.get("Page", 0))
            items = [message(f"SM{number + 1}")]
            return 200, {}, page("messages", items, path, number, number < 2)
        case "POST", "/Messages.json":
            sent = asked.json()
            if sent["To"] == "+15005550001":
                return fault(400, 21211, "The 'To' number is not valid.")
            if sent["To"] == "+15005550004":
                return fault(400, 21610, "The recipient has unsubscribed.")
            made = message(body=sent.get("Body", ""), to=sent["To"])
            return 201, {"Dove-Request-Id": "RQ1"}, made
        case "GET", "/Messages/SM1.json":
            sent = {"status": "scheduled", "price": "-0.00750", "error_code": 30008}
            return 200, {}, message(**sent, date_sent="2024-01-31T12:00:05Z")
        case "POST", "/Messages/SM1.json":
            return (
                200,
                {},
                message(body=asked.json().get("Body", "Hello"), status="canceled"),
            )
        case "DELETE", "/Messages/SM1.json" | "/Messages/SM1/Media/ME2.json":
            return 204, {}, None
        case "GET", "/Messages/SM1/Media.json":
            number = int(given.get("Page", 0))
            items = [media(f"ME{number + 1}")]
            return 200, {}, page("media_list", items, path, number, number < 1)
        case "GET", "/Messages/SM1/Media/ME1.json":
            return 200, {}, media("ME1")
        case "GET", "/Balance.json":
            return (
                200,
                {},
                {"account_sid": ACCOUNT, "balance": "12.3400", "currency": "USD"},
            )
        case "GET", ".json":
            return 200, {}, {"sid": ACCOUNT, "friendly_name": "Dovecote"}
        case "GET", _ if path == f"/2010-04-01/Accounts/{OTHER}/Messages/SM9.json":
            return 200, {}, message("SM9", OTHER)
        case "DELETE", _ if path == f"/2010-04-01/Accounts/{OTHER}/Messages/SM9.json":
            return 204, {}, None
    return fault(404, 20404, f"The requested resource {path} was not found")


@pytest.fixture(scope="module")
def dove(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("dove")
    with imported(SCHEMA, folder, "dove_of_tests") as package:
        yield package


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    vendor = Vendor(answer)
    yield vendor
    vendor.stop()


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    kind: Kind = request.param
    return kind


@pytest.fixture
def talk(kind: Kind, dove: ModuleType, vendor: Vendor) -> Iterator[Talker]:
    told = {"username": ACCOUNT, "password": "token-1", "account_sid": ACCOUNT}
    with talking(dove, kind, vendor, max_retries=0, **told) as talker:
        yield talker


def test_a_message_is_sent_under_the_names_of_requests(
    vendor: Vendor, talk: Talker
) -> None:
    made = talk(
        "messages.create",
        "+4915100000000",
        "+15005550006",
        "Hallo, Welt",
        media_urls=["https://dove.example/1.png", "https://dove.example/2.png"],
        status_callback="https://shop.example/told?by=dove",
        max_price=Decimal("0.10"),
        send_at=datetime(2024, 2, 1, 8, 30, tzinfo=UTC),
    )
    (asked,) = vendor.asked
    assert asked.line == f"POST {BASE}/Messages.json"
    assert asked.headers["authorization"] == basic(ACCOUNT, "token-1")
    assert asked.headers["content-type"] == "application/json"
    assert asked.json() == {
        "To": "+4915100000000",
        "From": "+15005550006",
        "Body": "Hallo, Welt",
        "MediaUrl": ["https://dove.example/1.png", "https://dove.example/2.png"],
        "StatusCallback": "https://shop.example/told?by=dove",
        "MaxPrice": "0.10",
        "SendAt": "2024-02-01T08:30:00Z",
    }
    assert (made.sid, made.body, made.from_) == ("SM1", "Hallo, Welt", "+15005550006")


def test_answers_have_names_and_forms_of_their_own(
    dove: ModuleType, talk: Talker
) -> None:
    made = talk("messages.create", "+4915100000000", body="Hello")
    assert made.status is dove.datatypes.MessageStatus.QUEUED
    assert made.price is None and made.date_sent is None and made.error_code is None
    assert made.segments == 2
    assert made.date_created == datetime(2024, 1, 31, 12, tzinfo=UTC)
    assert made.subresource_uris == {"media": f"{BASE}/Messages/SM1/Media.json"}
    assert made.to_dict() == message()
    found = talk("messages.get", "SM1")
    assert found.status == "scheduled"  # a status that was added later
    assert found.price == Decimal("-0.00750") and str(found.price) == "-0.00750"
    assert found.error_code == 30008
    assert found.date_sent == datetime(2024, 1, 31, 12, 0, 5, tzinfo=UTC)
    balance = talk("accounts.balance")
    assert (balance.balance, balance.currency) == (Decimal("12.3400"), "USD")


def test_a_list_goes_on_by_number_and_by_a_relative_link(
    dove: ModuleType, vendor: Vendor, talk: Talker
) -> None:
    status = dove.datatypes.MessageStatus
    found = talk.items(
        "messages.list",
        to="+4915100000000",
        date_sent_after=date(2024, 1, 31),
        statuses=[status.SENT, "delivered", "scheduled"],
        page_size=1,
    )
    assert [each.sid for each in found] == ["SM1", "SM2", "SM3"]
    assert vendor.lines() == [
        f"GET {BASE}/Messages.json?To=%2B4915100000000&DateSent%3E=2024-01-31"
        "&Status=sent&Status=delivered&Status=scheduled&PageSize=1",
        f"GET {BASE}/Messages.json?PageSize=1&Page=1&PageToken=PASM1",
        f"GET {BASE}/Messages.json?PageSize=1&Page=2&PageToken=PASM2",
    ]
    assert set(vendor.sent("authorization")) == {basic(ACCOUNT, "token-1")}


def test_a_page_in_the_middle_is_asked_for_by_its_number(
    vendor: Vendor, talk: Talker
) -> None:
    found = talk("messages.list", page=2)
    assert (found.page, found.page_size, found.next_page_uri) == (2, 1, None)
    assert talk("messages.get", "SM1", fields=["sid", "price"]).sid == "SM1"
    assert vendor.lines() == [
        f"GET {BASE}/Messages.json?Page=2",
        f"GET {BASE}/Messages/SM1.json?Fields=sid,price",
    ]


def test_messages_change_and_go(vendor: Vendor, talk: Talker) -> None:
    made = talk("messages.create", "+4915100000000", body="Hello")
    assert talk.wait(made.update(body="", status="canceled")) is made
    assert (made.body, made.status) == ("", "canceled")
    assert talk.wait(made.delete()) is None
    assert vendor.lines()[1:] == [
        f"POST {BASE}/Messages/SM1.json",
        f"DELETE {BASE}/Messages/SM1.json",
    ]
    assert vendor.asked[1].json() == {"Body": "", "Status": "canceled"}


def test_pictures_remember_their_message(vendor: Vendor, talk: Talker) -> None:
    _, second = talk.items("media.list", "SM1")
    assert talk("media.get", "SM1", "ME1").content_type == "image/png"
    talk.wait(second.delete())
    assert vendor.lines() == [
        f"GET {BASE}/Messages/SM1/Media.json",
        f"GET {BASE}/Messages/SM1/Media.json?PageSize=1&Page=1&PageToken=PAME1",
        f"GET {BASE}/Messages/SM1/Media/ME1.json",
        f"DELETE {BASE}/Messages/SM1/Media/ME2.json",
    ]


def test_another_account_is_acted_for(vendor: Vendor, talk: Talker) -> None:
    found = talk("messages.get", "SM9", options={"account_sid": OTHER})
    talk.wait(found.delete())
    other = talk.client.with_options(account_sid=OTHER)
    assert talk.wait(other.messages.get("SM9")).account_sid == OTHER
    assert talk("accounts.get", ACCOUNT).friendly_name == "Dovecote"
    path = f"/2010-04-01/Accounts/{OTHER}/Messages/SM9.json"
    assert vendor.lines() == [
        f"GET {path}",
        f"DELETE {path}",
        f"GET {path}",
        f"GET {BASE}.json",
    ]


FAULTS = [
    ("messages.create", "+15005550001", "BadRequestError", 400, 21211),
    ("messages.create", "+15005550004", "PermissionDeniedError", 400, 21610),
    ("messages.get", "SM7", "NotFoundError", 404, 20404),
]


@pytest.mark.parametrize(("method", "given", "error", "status", "code"), FAULTS)
def test_a_code_tells_the_cause(
    dove: ModuleType,
    talk: Talker,
    method: str,
    given: str,
    error: str,
    status: int,
    code: int,
) -> None:
    with pytest.raises(getattr(dove, error)) as raised:
        talk(method, given)
    told = raised.value
    assert (told.http_status_code, told.error_code) == (status, str(code))
    assert told.operation_id == f"RQ{code}"
    assert told.body["more_info"] == f"https://dove.example/docs/errors/{code}"


def test_too_many_are_asked_again(kind: Kind, dove: ModuleType) -> None:
    busy = [fault(429, 20429, "Too Many Requests"), fault(400, 14107, "Too fast")]
    vendor = Vendor(lambda asked: busy.pop() if busy else answer(asked))
    told = {"username": ACCOUNT, "password": "token-1", "account_sid": ACCOUNT}
    policy = dove.RetryPolicy(backoff=0.01)
    with talking(dove, kind, vendor, retry=policy, **told) as talker:
        assert talker("messages.get", "SM1").sid == "SM1"
    vendor.stop()
    assert vendor.lines() == [f"GET {BASE}/Messages/SM1.json"] * 3


def test_a_key_and_its_secret_do_as_well(
    kind: Kind, dove: ModuleType, vendor: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOVE_ACCOUNT_SID", ACCOUNT)
    with talking(
        dove, kind, vendor, key_username="SK1", key_password="secret-1"
    ) as talker:
        talker("messages.get", "SM1")
    monkeypatch.setenv("DOVE_AUTH_TOKEN", "token-1")
    with talking(dove, kind, vendor) as talker:
        talker("messages.get", "SM1")
    with talking(dove, kind, vendor, username=ACCOUNT, password="wrong") as talker:
        with pytest.raises(dove.AuthenticationError, match="Authenticate"):
            talker("messages.get", "SM1")
    assert vendor.lines() == [f"GET {BASE}/Messages/SM1.json"] * 3
    assert vendor.sent("authorization") == [
        basic("SK1", "secret-1"),
        basic(ACCOUNT, "token-1"),
        basic(ACCOUNT, "wrong"),
    ]


def test_there_is_no_client_without_an_account(
    kind: Kind, dove: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DOVE_ACCOUNT_SID", raising=False)
    client = dove.AsyncClient if kind == "async" else dove.Client
    with pytest.raises(
        ValueError, match="give one as account_sid, or set DOVE_ACCOUNT_SID"
    ):
        client(key_username="SK1", key_password="secret-1")


@pytest.mark.parametrize("kind", KINDS)
def test_against_the_emulator(dove: ModuleType, kind: Kind) -> None:
    told = {"username": ACCOUNT, "password": "any", "account_sid": ACCOUNT}
    with emulator.run(SCHEMA) as server:
        for number in range(3):
            given = {"_parent": BASE, "to": f"+{number}", "status": "sent"}
            server.add("messages", {**given, "sid": f"SM{number}"})
        parent = f"{BASE}/Messages/SM1"
        server.add("media", {"_parent": parent, "sid": "ME1", "content_type": "a/b"})
        talk = Talker(dove, kind, server.base_url, **told)
        found = talk.items("messages.list", page_size=2)
        assert [each.sid for each in found] == ["SM2", "SM1", "SM0"]
        assert {each.account_sid for each in found} == {ACCOUNT}
        assert [each.to for each in talk.items("messages.list", to="+1")] == ["+1"]
        assert talk.items("messages.list", options={"account_sid": OTHER}) == []
        first = talk("messages.get", "SM1")
        assert talk.wait(first.update(body="Bye")).body == "Bye"
        assert talk("messages.get", "SM1").body == "Bye"
        (picture,) = talk.items("media.list", "SM1")
        assert picture.content_type == "a/b"
        assert talk.wait(picture.delete()) is None
        with pytest.raises(dove.NotFoundError) as raised:
            talk("messages.get", "SM1", options={"account_sid": OTHER})
        assert raised.value.error_code == "20404"
        with pytest.raises(dove.BadRequestError):
            talk("messages.create", "+1", body="x" * 1601)
        talk.close()
        headers = {"Authorization": basic(ACCOUNT, "any")}
        path = f"{server.base_url}{BASE}/Messages.json?PageSize=2"
        answer = httpx2.get(path, headers=headers).json()
        assert answer["next_page_uri"] == f"{path}&Page=1"
        assert [each["sid"] for each in answer["messages"]] == ["SM2", "SM1"]
        unknown = httpx2.get(
            f"{server.base_url}{BASE}/Messages/SM7.json", headers=headers
        )
        assert unknown.json()["code"] == 20404


def test_the_document_has_it() -> None:
    document = document_of(loaded(SCHEMA))
    check_document(document)
    account = {"$ref": "#/components/parameters/account_sid"}
    paths = document["paths"]
    assert len(paths) == 6 and list(paths)[0].startswith("/2010-04-01/Accounts/{")
    for path, item in paths.items():
        for operation in item.values():
            has_it = account in operation["parameters"]
            assert has_it == ("{account_sid}" in path)
    sent = paths["/2010-04-01/Accounts/{account_sid}/Messages.json"]["post"]
    body = sent["requestBody"]["content"]["application/json"]["schema"]
    assert body["required"] == ["To"]
    assert list(body["properties"])[:3] == ["To", "From", "Body"]
