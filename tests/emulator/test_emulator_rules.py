"""The facts of the schema are enforced, with errors of the API's form that name the field."""

from __future__ import annotations

import dataclasses
import time
from typing import Any

import pytest
from caller import NGROK, Caller

from copperplate import emulator
from copperplate.emulator.server.listener import Emulator
from copperplate.ir.model import RateLimit

RULE = {"cidr": "10.0.0.0/8", "ip_policy_id": "x", "action": "allow"}


@pytest.mark.parametrize(
    ("path", "body", "told"),
    [
        ("/ip_policy_rules", {"cidr": "::/0", "action": "deny"}, "'ip_policy_id' is"),
        (
            "/ip_policy_rules",
            RULE | {"action": "maybe"},
            "'action' must be one of allow",
        ),
        ("/ip_policy_rules", RULE | {"cidr": None}, "'cidr' must not be null"),
        ("/ip_policies", {"descripton": ""}, "did you mean 'description'?"),
        (
            "/ip_policies",
            {"description": "x" * 256},
            "'description' must be at most 255",
        ),
        ("/ip_policies", {"description": "é" * 128}, "255 bytes, not 256"),
        ("/ip_policies", {"description": 1}, "'description' must be a string"),
        ("/ip_policies", {"description": None}, "'description' must not be null"),
        ("/event_subscriptions", {"metadata": "é" * 4097}, "4096 characters, not 4097"),
        ("/event_subscriptions", {"sources": "a"}, "'sources' must be a list"),
        ("/event_subscriptions", {"sources": [{"typ": "a"}]}, "'sources[0].typ'"),
        ("/event_subscriptions", {"sources": [{}]}, "'type' is required"),
        (
            "/backends/weighted",
            {"backends": {"a": 10001}},
            "'backends.a' must be at most",
        ),
        (
            "/backends/weighted",
            {"backends": {"a": "1"}},
            "'backends.a' must be a whole",
        ),
        ("/backends/weighted", {"backends": []}, "'backends' must be an object"),
        ("/bot_users", {"active": "yes"}, "'active' must be true or false"),
        ("/edges/tcp", {"backend": "bkd"}, "'backend' must be an object"),
        ("/edges/tcp", {"backend": {"enabled": 1}}, "'backend.enabled' must be true"),
        (
            "/ssh_certificate_authorities",
            {"key_size": 1024},
            "'key_size' must be one of",
        ),
        ("/ip_policies", [], "must be a JSON object"),
        ("/ip_policies", "text", "must be a JSON object"),
    ],
)
def test_a_wrong_body_is_refused(call: Caller, path: str, body: Any, told: str) -> None:
    assert told in call.refused(400, "POST", path, body)
    assert call.server.snapshot() == {}


def test_all_mistakes_are_told_at_once(call: Caller) -> None:
    message = call.refused(400, "POST", "/ip_policy_rules", {"action": 1, "a": 1})
    for name in ("'a'", "'cidr'", "'ip_policy_id'", "'action'"):
        assert name in message


def test_a_secret_is_never_repeated(call: Caller) -> None:
    edge = call(201, "POST", "/edges/https", {})
    routes = f"/edges/https/{edge['id']}/routes"
    route = call(201, "POST", routes, {"match": "/", "match_type": "exact_path"})
    path = f"{routes}/{route['id']}/webhook_verification"
    message = call.refused(400, "PUT", path, {"secret": ["hunter2"]})
    assert "'secret'" in message and "hunter2" not in message


def test_times_are_normalized(call: Caller) -> None:
    authority = call(201, "POST", "/ssh_certificate_authorities", {})
    sent = {
        "ssh_certificate_authority_id": authority["id"],
        "public_key": "k",
        "valid_after": "2030-01-01T02:00:00+02:00",
    }
    made = call(201, "POST", "/ssh_host_certificates", sent)
    assert made["valid_after"] == "2030-01-01T00:00:00Z"
    for wrong in ("2030-01-01", "2030-01-01T00:00:00", "2030-02-30T00:00:00Z", 0.5):
        body = sent | {"valid_after": wrong}
        assert "'valid_after'" in call.refused(
            400, "POST", "/ssh_host_certificates", body
        )


def test_empty_values_that_the_rules_refuse_count_as_not_given(call: Caller) -> None:
    sent = {"private_key_type": "", "elliptic_curve": "", "key_size": 0}
    call(201, "POST", "/ssh_certificate_authorities", sent)
    assert call(201, "POST", "/reserved_addrs", {"region": ""})["region"] == "us"


def test_a_body_without_fields_may_be_missing(call: Caller) -> None:
    call(201, "POST", "/ip_policies")
    call.refused(400, "POST", "/ip_policy_rules")


def test_the_key_is_needed(call: Caller, server: Emulator) -> None:
    for value in (None, "", "Bearer", "Basic test", "test"):
        headers = {"Authorization": value} if value is not None else {}
        request = call.http.build_request("GET", "/tunnels", headers=headers)
        if value is None:
            del request.headers["Authorization"]
        answer = call.http.send(request)
        assert answer.status_code == 401, value
        assert answer.json()["details"]["operation_id"]
        assert "Authorization: Bearer <key>" in answer.json()["msg"]


def test_the_version_is_needed(call: Caller) -> None:
    request = call.http.build_request("GET", "/tunnels")
    del request.headers["Ngrok-Version"]
    answer = call.http.send(request)
    assert (answer.status_code, answer.json()["error_code"]) == (400, "ERR_NGROK_218")
    answer = call.http.get("/tunnels", headers={"Ngrok-Version": "1"})
    assert (answer.status_code, answer.json()["error_code"]) == (400, "ERR_NGROK_217")


def test_keys_can_be_named() -> None:
    headers = {"Ngrok-Version": "2", "Authorization": "Bearer one"}
    with (
        emulator.run(NGROK, api_keys=("one",), read_only_keys=("two",)) as server,
        Caller(server, headers) as call,
    ):
        call(201, "POST", "/ip_policies", {})
        call.http.headers["Authorization"] = "Bearer two"
        call(200, "GET", "/ip_policies")
        assert "only read" in call.refused(403, "POST", "/ip_policies", {})
        call.http.headers["Authorization"] = "Bearer three"
        assert "not known" in call.refused(401, "GET", "/ip_policies")


def test_the_rate_limit_is_the_documented_one() -> None:
    headers = {"Ngrok-Version": "2", "Authorization": "Bearer one"}
    with (
        emulator.run(NGROK, rate_limit=True) as server,
        Caller(server, headers) as call,
    ):
        for _ in range(120):
            call(200, "GET", "/tunnels")
        answer = call.http.get("/tunnels")
        assert (answer.status_code, answer.json()["error_code"]) == (
            429,
            "ERR_NGROK_226",
        )
        assert 0 < int(answer.headers["Retry-After"]) <= 60
        call.http.headers["Authorization"] = "Bearer two"
        call(200, "GET", "/tunnels")


def test_who_waits_as_long_as_told_keeps_the_rate_limit(server: Emulator) -> None:
    limit = RateLimit(requests=1, seconds=2)
    api = dataclasses.replace(server.api, rate_limit=limit)
    headers = {"Ngrok-Version": "2", "Authorization": "Bearer one"}
    with emulator.run(api, rate_limit=True) as strict, Caller(strict, headers) as call:
        call(200, "GET", "/tunnels")
        time.sleep(0.6)
        answer = call.http.get("/tunnels")
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, "2")


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        ("PUT", "/tunnels", "GET, HEAD, OPTIONS"),
        ("POST", "/ip_policies/x", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("TRACE", "/ip_policies", "GET, HEAD, OPTIONS, POST"),
        ("BREW", "/tunnel_sessions/x/stop", "OPTIONS, POST"),
    ],
)
def test_a_wrong_method_is_told_the_right_ones(
    call: Caller, method: str, path: str, allow: str
) -> None:
    answer = call.http.request(method, path)
    assert (answer.status_code, answer.headers["Allow"]) == (405, allow)
    assert answer.json()["status_code"] == 405
    options = call.http.options(path)
    assert (options.status_code, options.headers["Allow"]) == (204, allow)


def test_head_is_get_without_the_body(call: Caller) -> None:
    head, get = call.http.head("/tunnels"), call.http.get("/tunnels")
    assert head.status_code == get.status_code == 200
    assert head.headers["Content-Length"] == get.headers["Content-Length"]
    assert head.content == b""


def test_every_answer_names_its_operation(call: Caller) -> None:
    good, bad = call.http.get("/tunnels"), call.http.get("/none")
    assert good.headers["ngrok-operation-id"].startswith("op_")
    assert bad.headers["ngrok-operation-id"] == bad.json()["details"]["operation_id"]
    assert bad.json()["error_code"] == "ERR_NGROK_404"
