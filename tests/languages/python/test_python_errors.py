"""Errors in the forms that APIs give them, against servers of public conventions."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packages import imported, write_schema
from vendors import Answer, Asked, Kind, Vendor, talking

HEAD = """\
# yaml-language-server: $schema=meta/api.schema.json
name: vendor
title: Vendor API
version: "1"
doc: Sells things.
base_url: https://vendor.example
authentication: none
"""
THINGS = """\
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    get: {doc: Get one.}
    create: {doc: Make one., optional: [name]}
    delete: {doc: Delete one.}
datatypes:
  Thing:
    properties:
      id: {type: string, doc: its id}
      name: {type: string, doc: its name}
"""
PROBLEM = """
  Problem:
    properties:
      title: {type: string, doc: what is wrong}
      fields: {type: list of WrongField, doc: where}
  WrongField:
    properties:
      name: {type: string, doc: which one}
      given: {type: string, secret: true, doc: what was given}
"""
FORMS = {
    "payments": """
errors:
  message: error.message
  code: error.code
  details: error
  operation_id: error.request_log
  operation_id_header: Request-Id
  causes: {conflict: [card_declined, idempotency_key_in_use], rate_limit: lock_timeout}
""",
    "cloud": """
errors:
  message: errors[0].detail
  code: errors[0].code
  causes: {not_found: [1003, 1004], permission: 9109}
  bodies: {422: Problem}
""",
    "messages": """
errors:
  message: error
  code: error
  failure: {member: ok, is: false}
  causes: {authentication: [not_authed, invalid_auth], not_found: channel_not_found, rate_limit: ratelimited, server: fatal_error}
""".replace(
        "  message: error\n", ""
    ),
    "numbers": """
errors: {message: errmsg, code: errcode, failure: {member: errcode, is_not: 0}, causes: {rate_limit: 45009}}
""",
    "rpc": """
errors: {message: error.message, code: error.code, failure: {member: error}}
""",
    "nothing": "",
}


@pytest.fixture(scope="module")
def packages(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, ModuleType]]:
    """A package for each of ``FORMS``."""
    found: dict[str, ModuleType] = {}
    opened = []
    for form, text in FORMS.items():
        folder: Path = tmp_path_factory.mktemp(form)
        things = THINGS + (PROBLEM if "Problem" in text else "")
        schema = write_schema(folder / "schema", HEAD + text, things=things)
        context = imported(schema, folder, f"errors_{form}")
        found[form] = context.__enter__()
        opened.append(context)
    yield found
    for context in opened:
        context.__exit__(None, None, None)


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> Kind:
    kind: Kind = request.param
    return kind


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random.uniform", lambda low, high: 0.0)


CASES: list[tuple[str, int, Any, str, str | None, str]] = [
    ("payments", 402, {"error": {"message": "No.", "code": "card_declined", "type": "card_error"}}, "ConflictError", "card_declined", "No."),
    ("payments", 404, {"error": {"message": "No such charge."}}, "NotFoundError", None, "No such charge."),
    ("payments", 400, {"error": "nonsense"}, "BadRequestError", None, '{"error": "nonsense"}'),
    ("payments", 500, {"error": {"message": "Oh.", "code": None}}, "ServerError", None, "Oh."),
    ("cloud", 400, {"errors": [{"detail": "No zone.", "code": 1003}]}, "NotFoundError", "1003", "No zone."),
    ("cloud", 400, {"errors": []}, "BadRequestError", None, '{"errors": []}'),
    ("cloud", 400, {"errors": [{"detail": 1, "code": True}]}, "BadRequestError", None, '{"errors": [{"detail": 1, "code": true}]}'),
    ("cloud", 400, [1], "BadRequestError", None, "[1]"),
    ("messages", 200, {"ok": False, "error": "channel_not_found"}, "NotFoundError", "channel_not_found", '{"ok": false, "error": "channel_not_found"}'),
    ("messages", 200, {"ok": False, "error": "not_authed"}, "AuthenticationError", "not_authed", '{"ok": false, "error": "not_authed"}'),
    ("messages", 200, {"ok": False, "error": "too_long"}, "BadRequestError", "too_long", '{"ok": false, "error": "too_long"}'),
    ("messages", 200, {"ok": False, "error": "fatal_error"}, "ServerError", "fatal_error", '{"ok": false, "error": "fatal_error"}'),
    ("numbers", 200, {"errcode": 40013, "errmsg": "invalid appid"}, "BadRequestError", "40013", "invalid appid"),
    ("rpc", 200, {"error": {"code": -32601, "message": "no such method"}}, "BadRequestError", "-32601", "no such method"),
    ("nothing", 409, {"anything": 1}, "ConflictError", None, '{"anything": 1}'),
]  # fmt: skip


@pytest.mark.parametrize(("form", "status", "body", "error", "code", "message"), CASES)
def test_an_error_is_what_its_code_and_its_status_say(
    packages: dict[str, ModuleType],
    kind: Kind,
    form: str,
    status: int,
    body: Any,
    error: str,
    code: str | None,
    message: str,
) -> None:
    vendor = Vendor(lambda asked: (status, {}, body))
    package = packages[form]
    with talking(package, kind, vendor, max_retries=0) as talk:
        with pytest.raises(getattr(package, error)) as caught:
            talk("things.get", "t")
        found = caught.value
        assert type(found).__name__ == error
        assert (found.error_code, found.message) == (code, message)
        assert (found.http_status_code, found.body) == (status, body)
        # An operation without a result fails as well.
        with pytest.raises(getattr(package, error)):
            talk("things.delete", "t")
        assert pickle.loads(pickle.dumps(found)).error_code == code
    vendor.stop()


@pytest.mark.parametrize(
    ("form", "body"),
    [
        ("messages", {"ok": True, "id": "t"}),
        ("messages", {"id": "t"}),
        ("messages", {"ok": 0, "id": "t"}),
        ("numbers", {"errcode": 0, "errmsg": "ok", "id": "t"}),
        ("numbers", {"id": "t"}),
        ("rpc", {"error": None, "id": "t"}),
    ],
)
def test_what_is_no_failure_is_a_result(
    packages: dict[str, ModuleType], kind: Kind, form: str, body: Any
) -> None:
    vendor = Vendor(lambda asked: (200, {}, body))
    with talking(packages[form], kind, vendor) as talk:
        assert talk("things.get", "t").id == "t"
    vendor.stop()


def test_a_failure_of_the_server_is_repeated_as_a_500_is(
    packages: dict[str, ModuleType], kind: Kind
) -> None:
    package = packages["messages"]
    answers: list[Any] = [{"ok": False, "error": "fatal_error"}, {"id": "t"}]
    vendor = Vendor(lambda asked: (200, {}, answers.pop(0)))
    policy = package.RetryPolicy(statuses={500})
    with talking(package, kind, vendor, retry=policy) as talk:
        assert talk("things.get", "t").id == "t"
    vendor.stop()


@pytest.mark.parametrize(
    ("form", "status", "body"),
    [
        ("payments", 400, {"error": {"code": "lock_timeout"}}),
        ("messages", 200, {"ok": False, "error": "ratelimited"}),
        ("numbers", 200, {"errcode": 45009}),
    ],
)
def test_a_rate_limit_is_waited_for_whatever_its_status(
    packages: dict[str, ModuleType], kind: Kind, form: str, status: int, body: Any
) -> None:
    answers = [(status, {"Retry-After": "0"}, body), (200, {}, {"id": "t"})]
    vendor = Vendor(lambda asked: answers.pop(0))
    package = packages[form]
    with talking(package, kind, vendor) as talk:
        assert talk("things.create", name="x").id == "t"
        answers += [(status, {"Retry-After": "7"}, body)]
        with pytest.raises(package.RateLimitError) as caught:
            talk("things.create", name="x", options={"max_retries": 0})
    vendor.stop()
    assert caught.value.retry_after == 7


def test_details_and_the_id_of_the_call(
    packages: dict[str, ModuleType], kind: Kind
) -> None:
    error = {"message": "No.", "type": "card_error", "request_log": "req_1"}
    answers: list[Answer] = [
        (402, {"Request-Id": "req_2"}, {"error": error}),
        (402, {"Request-Id": "req_2"}, {"error": "no"}),
    ]
    vendor = Vendor(lambda asked: answers.pop(0))
    package = packages["payments"]
    with talking(package, kind, vendor) as talk:
        with pytest.raises(package.Error) as caught:
            talk("things.get", "t")
        assert caught.value.details == error
        assert caught.value.operation_id == "req_1"
        with pytest.raises(package.Error) as caught:
            talk("things.get", "t")
        assert (caught.value.details, caught.value.operation_id) == ({}, "req_2")
    vendor.stop()


def test_the_body_of_a_status_has_a_type(
    packages: dict[str, ModuleType], kind: Kind
) -> None:
    def answer(asked: Asked) -> Answer:
        fields = [{"name": "pin", "given": "0000-1111"}]
        status = 422 if asked.line.endswith("/t") else 400
        return status, {}, {"title": "Wrong", "fields": fields}

    vendor = Vendor(answer)
    cloud = packages["cloud"]
    with talking(cloud, kind, vendor) as talk:
        with pytest.raises(cloud.BadRequestError) as caught:
            talk("things.get", "t")
        problem = caught.value.body
        assert isinstance(problem, cloud.datatypes.Problem)
        assert (problem.title, problem.fields[0].name) == ("Wrong", "pin")
        assert "0000-1111" not in f"{problem!r} {caught.value}"
        with pytest.raises(cloud.BadRequestError) as caught:
            talk("things.get", "u")
        assert isinstance(caught.value.body, dict)
    vendor.stop()
