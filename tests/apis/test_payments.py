"""An API of payments: scalars in many forms, enums, unions, and parameters in every place.

What goes over the wire is written out here, as the public conventions of such APIs have it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from packages import Received, Server, imported

SCHEMA = Path(__file__).parent / "payments" / "schema"
MOMENT = datetime(2024, 1, 31, 12, tzinfo=UTC)
PAYMENT: dict[str, Any] = {
    "id": "pay_1",
    "@object": "payment",
    "amount": "9.90",
    "fee": 0.1,
    "quantity": "9007199254740993",
    "currency": "eur",
    "status": "paid",
    "weekday": 2,
    "customer": "cus_1",
    "method": {"type": "card", "last4": "4242", "since": "2020-02-29"},
    "created": 1706702400,
    "expires": 1706702400500,
    "valid_until": "2024-02-29",
    "hold": "1.5s",
    "grace": "P1DT2H",
    "receipt": "AAEC",
    "reference": "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
    "site": "https://shop.example/1",
    "details": {"code": None, "list": [1, None]},
    "metadata": {"a": 1, "b": None},
    "steps": [{"at": 1706702400, "fee": 0.25, "note": None}],
}

Call = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture(scope="module")
def pay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with imported(SCHEMA, tmp_path_factory.mktemp("pay"), "pay_of_tests") as package:
        yield package


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, pay: ModuleType, server: Server) -> Call:
    """What a client of either kind gives for a call."""

    def sync(do: Callable[[Any], Any]) -> Any:
        with pay.Client("key", server.url) as client:
            return do(client)

    async def awaited(do: Callable[[Any], Any]) -> Any:
        async with pay.AsyncClient("key", server.url) as client:
            return await do(client)

    return sync if request.param == "sync" else lambda do: asyncio.run(awaited(do))


def sent(server: Server, call: Call, do: Callable[[Any], Any]) -> Received:
    """The request of a call."""
    server.answers.append(PAYMENT)
    call(do)
    return server.last()


def test_what_comes_is_of_its_type(pay: ModuleType, server: Server, call: Call) -> None:
    server.answers.append(PAYMENT)
    payment = call(lambda client: client.payments.get("pay_1"))
    types = pay.datatypes
    assert payment.object == "payment"
    assert str(payment.amount) == "9.90" and payment.fee == Decimal("0.1")
    assert payment.quantity == 9007199254740993
    assert payment.currency is types.Currency.EUR
    assert payment.status is types.PaymentStatus.PAID and payment.status == "paid"
    assert payment.weekday is types.Weekday.SECOND
    assert payment.customer == "cus_1"
    assert type(payment.method) is types.CardMethod
    assert payment.method.since == date(2020, 2, 29)
    assert payment.created == MOMENT
    assert payment.expires == MOMENT + timedelta(milliseconds=500)
    assert payment.valid_until == date(2024, 2, 29)
    assert payment.hold == timedelta(seconds=1.5)
    assert payment.grace == timedelta(days=1, hours=2)
    assert payment.receipt == b"\x00\x01\x02"
    assert payment.reference == "1b4e28ba-2fa1-41d2-883f-0016d3cca427"
    assert payment.details == {"code": None, "list": [1, None]}
    assert payment.metadata == {"a": 1, "b": None}
    assert (payment.steps[0].at, payment.steps[0].note) == (MOMENT, None)
    assert payment.to_dict() == PAYMENT


def test_what_nobody_knows_yet_is_read_as_it_came(
    pay: ModuleType, server: Server, call: Call
) -> None:
    later = {"status": "lost", "weekday": 9, "method": {"type": "cow", "age": 3}}
    server.answers.append({**PAYMENT, **later, "customer": {"id": "cus_1"}})
    payment = call(lambda client: client.payments.get("pay_1"))
    assert (payment.status, payment.weekday) == ("lost", 9)
    assert type(payment.method) is pay.Datatype
    assert payment.method.to_dict() == {"type": "cow", "age": 3}
    assert type(payment.customer) is pay.datatypes.Customer


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"currency": "gbp"}, "currency: expected one of"),
        ({"amount": "much"}, "amount: expected a number"),
        ({"customer": 1}, "customer: expected string or Customer"),
        ({"created": "2024-01-31"}, "created: expected a time"),
        ({"valid_until": "31.1.2024"}, "valid_until: expected a date"),
        ({"hold": "long"}, "hold: expected seconds as text"),
        ({"grace": "P1M"}, "grace: expected a duration"),
        ({"receipt": "?"}, "receipt: expected bytes"),
    ],
)
def test_what_cant_be_is_told(
    pay: ModuleType, wrong: dict[str, Any], told: str
) -> None:
    payment = pay.datatypes.Payment(None, {**PAYMENT, **wrong})
    (name,) = wrong
    with pytest.raises(pay.InvalidResponseError, match=told):
        getattr(payment, name)


def test_decimals_keep_their_digits(
    pay: ModuleType, server: Server, call: Call
) -> None:
    digits = "0.12345678901234567890123"
    server.answers.append(None)
    server.raw = b'{"id": "pay_1", "fee": %s}' % digits.encode()
    payment = call(lambda client: client.payments.get("pay_1"))
    assert str(payment.fee) == digits
    sent(server, call, lambda client: client.payments.update("pay_1", steps=[payment]))
    assert digits.encode() in server.last_text


def test_scalars_are_sent_in_their_forms(server: Server, call: Call) -> None:
    request = sent(
        server,
        call,
        lambda client: client.payments.create(
            Decimal("9.90"),
            "eur",
            quantity=2**53 + 1,
            method={"type": "bank", "iban": "PT50"},
            status="open",
            expires=MOMENT,
            valid_until=date(2024, 2, 29),
            receipt=b"\x00\x01\x02",
            hold=timedelta(seconds=1.5),
            details={"a": None, "b": [None, {"c": None}]},
            weekday=2,
            customer="cus_1",
        ),
    )
    assert request.body == {
        "amount": "9.90",
        "currency": "eur",
        "quantity": "9007199254740993",
        "method": {"type": "bank", "iban": "PT50"},
        "status": "open",
        "expires": 1706702400000,
        "valid_until": "2024-02-29",
        "receipt": "AAEC",
        "hold": "1.5s",
        "details": {"a": None, "b": [None, {"c": None}]},
        "weekday": 2,
        "customer": "cus_1",
    }
    assert "Pay-Account" not in request.headers


def test_what_is_inside_of_objects_is_sent_in_its_form(
    pay: ModuleType, server: Server, call: Call
) -> None:
    step = pay.datatypes.Step.new(at=MOMENT, fee=Decimal("0.10"), note={"x": None})
    assert (step.at, step.fee, step.note) == (MOMENT, Decimal("0.10"), {"x": None})
    assert step.to_dict() == {"at": 1706702400, "fee": 0.1, "note": {"x": None}}
    request = sent(
        server,
        call,
        lambda client: client.payments.update(
            "pay_1",
            steps=[step, {"at": MOMENT, "note": {"y": None}}, step.replace(note=None)],
            metadata={"z": None, "n": {"m": None}},
        ),
    )
    assert request.body == {
        "steps": [
            {"at": 1706702400, "fee": 0.1, "note": {"x": None}},
            {"at": 1706702400, "note": {"y": None}},
            {"at": 1706702400, "fee": 0.1, "note": {"x": None}},
        ],
        "metadata": {"z": None, "n": {"m": None}},
    }


def test_parameters_go_where_the_schema_says(
    pay: ModuleType, server: Server, call: Call
) -> None:
    request = sent(
        server,
        call,
        lambda client: client.payments.create(Decimal(1), "usd", account="acct_1"),
    )
    assert request.headers["Pay-Account"] == "acct_1"
    request = sent(
        server, call, lambda client: client.payments.get("pay_1", expand=["a", "b"])
    )
    assert request.query == [("expand[]", "a"), ("expand[]", "b")]
    server.answers.append([])
    created = {"gt": MOMENT, "lt": MOMENT}
    call(
        lambda client: client.payments.list(
            created=created,
            fields=["id", "amount"],
            until=date(2024, 1, 31),
            amount=Decimal("1.50"),
        )
    )
    assert server.last().query == [
        ("created[gt]", "1706702400"),
        ("created[lt]", "1706702400"),
        ("fields", "id,amount"),
        ("until", "2024-01-31"),
        ("amount", "1.50"),
    ]
    server.answers.append([])
    after = pay.datatypes.Created.new(after=MOMENT)
    call(lambda client: client.payments.list(created=after))
    assert server.last().query == [("created[gt]", "1706702400")]


def test_paths_of_every_form(server: Server, call: Call) -> None:
    request = sent(
        server, call, lambda client: client.payments.capture("a/b", reason=[None])
    )
    assert (request.path, request.body) == (
        "/payments/a%2Fb:capture",
        {"reason": [None]},
    )
    server.answers += [{"x": None}, "AAEC", {"eur": 1.5}]
    assert call(lambda c: c.payments.report("pay_1", "json")) == {"x": None}
    assert server.last().path == "/payments/pay_1/report.json"
    assert call(lambda c: c.payments.file("2024/a b.pdf")) == b"\x00\x01\x02"
    assert server.last().path == "/payments/files/2024/a%20b.pdf"
    assert call(lambda c: c.payments.totals()) == {"eur": Decimal("1.5")}
    with pytest.raises(ValueError, match="path"):
        call(lambda c: c.payments.file("../secret"))
