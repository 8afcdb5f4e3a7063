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

from copperplate import emulator
from openapi_documents import document_of, loaded
from packages import imported
from vendors import Asked, Vendor, by_call

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

LATER = {
    **PAYMENT,
    "status": "lost",
    "weekday": 9,
    "method": {"type": "cow", "age": 3},
    "customer": {"id": "cus_1"},
}
DIGITS = "0.12345678901234567890123"
ANSWERS = {
    "GET /payments": [PAYMENT],
    "POST /payments": PAYMENT,
    "GET /payments/pay_1": PAYMENT,
    "PATCH /payments/pay_1": PAYMENT,
    "GET /payments/later": LATER,
    "GET /payments/exact": b'{"id": "exact", "fee": %s, "details": [1e400]}'
    % DIGITS.encode(),
    "GET /payments/rounded": b'{"id": "exact", "fee": 0.12345678901234567890124, "details": [1e400]}',
    "POST /payments/a%2Fb:capture": PAYMENT,
    "GET /payments/pay_1/report.json": {"x": None},
    "GET /payments/files/2024/a%20b.pdf": "AAEC",
    "GET /payments/totals": {"eur": 1.5},
}

Call = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture(scope="module")
def pay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with imported(SCHEMA, tmp_path_factory.mktemp("pay"), "pay_of_tests") as package:
        yield package


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    vendor = Vendor(by_call(ANSWERS))
    yield vendor
    vendor.stop()


def called(pay: ModuleType, url: str, kind: str, do: Callable[[Any], Any]) -> Any:
    """What a client of either kind gives for a call."""

    async def awaited() -> Any:
        async with pay.AsyncClient("key", url) as client:
            return await do(client)

    if kind == "async":
        return asyncio.run(awaited())
    with pay.Client("key", url) as client:
        return do(client)


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, pay: ModuleType, vendor: Vendor) -> Call:
    return lambda do: called(pay, vendor.url, request.param, do)


def sent(vendor: Vendor, call: Call, do: Callable[[Any], Any]) -> Asked:
    """The request of a call."""
    call(do)
    return vendor.asked[-1]


def test_what_comes_is_of_its_type(pay: ModuleType, call: Call) -> None:
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


def test_what_nobody_knows_yet_is_read_as_it_came(pay: ModuleType, call: Call) -> None:
    payment = call(lambda client: client.payments.get("later"))
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
    pay: ModuleType, vendor: Vendor, call: Call
) -> None:
    payment = call(lambda client: client.payments.get("exact"))
    assert str(payment.fee) == DIGITS
    asked = sent(
        vendor, call, lambda client: client.payments.update("pay_1", steps=[payment])
    )
    assert f'"fee":{DIGITS}' in asked.body
    assert (
        payment.to_json() == f'{{"id": "exact", "fee": {DIGITS}, "details": [1e400]}}'
    )
    assert payment.to_dict()["fee"] == float(DIGITS)
    assert f"fee={DIGITS}" in repr(payment)


def test_objects_are_equal_if_all_digits_are(pay: ModuleType, call: Call) -> None:
    payment = call(lambda client: client.payments.get("exact"))
    assert payment != call(lambda client: client.payments.get("rounded"))
    assert payment == call(lambda client: client.payments.get("exact"))
    by_hand = pay.datatypes.Step.new(at=MOMENT, fee=payment.fee)
    received = pay.datatypes.Step(None, {"at": MOMENT, "fee": payment.to_dict()["fee"]})
    assert by_hand == by_hand.replace(at=MOMENT) and by_hand != received
    cheap = pay.datatypes.Step.new(at=MOMENT, fee=Decimal("0.10"))
    assert cheap == pay.datatypes.Step(None, {"at": 1706702400, "fee": 0.1})


def test_scalars_are_sent_in_their_forms(vendor: Vendor, call: Call) -> None:
    request = sent(
        vendor,
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
    assert request.json() == {
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
    assert "pay-account" not in request.headers


def test_what_is_inside_of_objects_is_sent_in_its_form(
    pay: ModuleType, vendor: Vendor, call: Call
) -> None:
    step = pay.datatypes.Step.new(at=MOMENT, fee=Decimal("0.10"), note={"x": None})
    assert (step.at, step.fee, step.note) == (MOMENT, Decimal("0.10"), {"x": None})
    assert step.to_dict() == {"at": 1706702400, "fee": 0.1, "note": {"x": None}}
    request = sent(
        vendor,
        call,
        lambda client: client.payments.update(
            "pay_1",
            steps=[step, {"at": MOMENT, "note": {"y": None}}, step.replace(note=None)],
            metadata={"z": None, "n": {"m": None}},
        ),
    )
    assert request.json() == {
        "steps": [
            {"at": 1706702400, "fee": 0.1, "note": {"x": None}},
            {"at": 1706702400, "note": {"y": None}},
            {"at": 1706702400, "fee": 0.1, "note": {"x": None}},
        ],
        "metadata": {"z": None, "n": {"m": None}},
    }


def test_parameters_go_where_the_schema_says(
    pay: ModuleType, vendor: Vendor, call: Call
) -> None:
    request = sent(
        vendor,
        call,
        lambda client: client.payments.create(Decimal(1), "usd", account="acct_1"),
    )
    assert request.headers["pay-account"] == "acct_1"
    request = sent(
        vendor, call, lambda client: client.payments.get("pay_1", expand=["a", "b"])
    )
    assert request.query == [("expand[]", "a"), ("expand[]", "b")]
    created = {"gt": MOMENT, "lt": MOMENT}
    call(
        lambda client: client.payments.list(
            created=created,
            fields=["id", "amount"],
            until=date(2024, 1, 31),
            amount=Decimal("1.50"),
            cost={"gte": Decimal("9.90"), "lte": Decimal("1E+3")},
        )
    )
    assert vendor.asked[-1].query == [
        ("created[gt]", "1706702400"),
        ("created[lt]", "1706702400"),
        ("cost[gte]", "9.90"),
        ("cost[lte]", "1E+3"),
        ("fields", "id,amount"),
        ("until", "2024-01-31"),
        ("amount", "1.50"),
    ]
    types = pay.datatypes
    for created in (
        types.Created.new(after=MOMENT),
        types.Created(None, {"gt": MOMENT}),
    ):
        for cost in (
            types.Range.new(least=Decimal("9.90")),
            types.Range(None, {"gte": Decimal("9.90")}),
        ):
            call(lambda client: client.payments.list(created=created, cost=cost))
            assert vendor.asked[-1].query == [
                ("created[gt]", "1706702400"),
                ("cost[gte]", "9.90"),
            ]


def test_paths_of_every_form(vendor: Vendor, call: Call) -> None:
    request = sent(
        vendor, call, lambda client: client.payments.capture("a/b", reason=[None])
    )
    assert request.line == "POST /payments/a%2Fb:capture"
    assert request.json() == {"reason": [None]}
    assert call(lambda c: c.payments.report("pay_1", "json")) == {"x": None}
    assert call(lambda c: c.payments.file("2024/a b.pdf")) == b"\x00\x01\x02"
    assert call(lambda c: c.payments.totals()) == {"eur": Decimal("1.5")}
    with pytest.raises(ValueError, match="path"):
        call(lambda c: c.payments.file("../secret"))
    assert vendor.lines()[1:] == [
        "GET /payments/pay_1/report.json",
        "GET /payments/files/2024/a%20b.pdf",
        "GET /payments/totals",
    ]


def test_a_path_with_slashes_in_the_document() -> None:
    paths = document_of(loaded(SCHEMA))["paths"]
    (path,) = paths["/payments/files/{path}"]["get"]["parameters"]
    assert path == {
        "name": "path",
        "in": "path",
        "required": True,
        "description": "where it is",
        "schema": {"type": "string"},
        "x-multi-segment": True,
    }
    assert not [name for name in paths if "..." in name]


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_against_the_emulator(pay: ModuleType, kind: str) -> None:
    with emulator.run(SCHEMA) as server:

        def call(do: Callable[[Any], Any]) -> Any:
            return called(pay, server.base_url, kind, do)

        payment = call(
            lambda client: client.payments.create(
                Decimal("9.90"),
                "eur",
                method={"type": "bank", "iban": "PT50"},
                customer={"id": "cus_1"},
                quantity=2**63 - 1,
                expires=MOMENT,
                valid_until=date(2024, 2, 29),
                receipt=b"\x00\x01\x02",
                hold=timedelta(seconds=1.5),
                details={"a": None},
                weekday=2,
                account="acct_1",
            )
        )
        assert call(lambda client: client.payments.get(payment.id)) == payment
        assert (str(payment.amount), payment.quantity) == ("9.90", 2**63 - 1)
        assert type(payment.method) is pay.datatypes.BankMethod
        assert payment.hold == timedelta(seconds=1.5)
        assert payment.details == {"a": None}
        fee = Decimal(DIGITS)
        step = pay.datatypes.Step.new(at=MOMENT, fee=fee)
        changed = call(
            lambda client: client.payments.update(
                payment.id, steps=[step], metadata={"z": None, "sum": 1.50}
            )
        )
        assert (changed.steps[0].at, changed.steps[0].fee) == (MOMENT, fee)
        assert changed.metadata == {"z": None, "sum": 1.5}

        def listed(**wanted: Any) -> list[str]:
            found = call(lambda client: client.payments.list(**wanted))
            return [each.id for each in found]

        assert listed(amount=Decimal("9.90"), quantity=2**63 - 1) == [payment.id]
        assert listed(amount=Decimal("9.80")) == []
        assert listed(created={"gt": MOMENT}, cost={"gte": fee}, fields=["id"]) == [
            payment.id
        ]
        captured = call(
            lambda client: client.payments.capture(payment.id, amount=Decimal(5))
        )
        assert captured.amount == 5
        assert call(lambda client: client.payments.report(payment.id, "json")) is None
        assert call(lambda client: client.payments.file("2024/a b.pdf")) == b""
        assert call(lambda client: client.payments.totals()) == {}
        with pytest.raises(pay.NotFoundError):
            call(lambda client: client.payments.capture("files"))
