"""Faults on request, and what else an emulator can be told while it runs."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import httpx2
import pytest
from caller import Caller
from starlette.responses import Response

from copperplate.emulator.server.faults import FaultError, from_text
from copperplate.emulator.server.listener import Emulator
from copperplate.emulator.world.refusals import EmulatorError


def test_the_next_calls_fail_with_a_status(call: Caller, server: Emulator) -> None:
    server.fail(status=503, times=2, headers={"Retry-After": "7"})
    answer = call.http.get("/tunnels")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "7")
    assert answer.json()["status_code"] == 503
    call.refused(503, "POST", "/ip_policies", {})
    assert call(200, "GET", "/ip_policies")["ip_policies"] == []


def test_a_fault_can_be_for_some_calls_only(call: Caller, server: Emulator) -> None:
    server.fail(status=429, method="GET", path="/ip_policies*")
    call(200, "GET", "/tunnels")
    made = call(201, "POST", "/ip_policies", {})
    answer = call(429, "GET", f"/ip_policies/{made['id']}")
    assert answer["error_code"] == "ERR_NGROK_226"
    server.heal()
    call(200, "GET", f"/ip_policies/{made['id']}")


def test_a_fault_can_be_by_rate(call: Caller, server: Emulator) -> None:
    server.fail(status=500, rate=0.5)
    failed = sum(call.http.get("/tunnels").status_code == 500 for _ in range(100))
    assert 20 <= failed <= 80


def test_latency(call: Caller, server: Emulator) -> None:
    server.fail(latency=0.2, times=1)
    started = time.monotonic()
    call(200, "GET", "/tunnels")
    assert 0.2 <= time.monotonic() - started < 2
    assert server.requests[-1].seconds >= 0.2


def test_who_has_the_answer_finds_in_the_log_how_long_it_took(
    call: Caller, server: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[float] = []
    answer = Response.__call__

    async def answering(*arguments: Any) -> None:
        seen.append(server.requests[-1].seconds)
        await answer(*arguments)

    monkeypatch.setattr(Response, "__call__", answering)
    call(200, "GET", "/tunnels")
    assert seen and all(seen)


def test_a_dropped_connection(call: Caller, server: Emulator) -> None:
    server.fail(connection="drop", times=1)
    with pytest.raises((httpx2.RemoteProtocolError, httpx2.ReadError)):
        call.http.post("/ip_policies", json={})
    assert call(200, "GET", "/ip_policies")["ip_policies"] == []


def test_an_answer_that_gets_lost(call: Caller, server: Emulator) -> None:
    server.fail(connection="lose", method="POST", times=1)
    with pytest.raises((httpx2.RemoteProtocolError, httpx2.ReadError)):
        call.http.post("/ip_policies", json={})
    lost = server.requests[-1]
    assert (lost.operation, lost.status) == ("ip_policies.create", None)
    assert len(call(200, "GET", "/ip_policies")["ip_policies"]) == 1


def test_a_truncated_answer(call: Caller, server: Emulator) -> None:
    server.fail(connection="truncate", times=1)
    with pytest.raises((httpx2.RemoteProtocolError, httpx2.ReadError)):
        call.http.post("/ip_policies", json={})
    assert len(call(200, "GET", "/ip_policies")["ip_policies"]) == 1


def test_a_hung_connection(call: Caller, server: Emulator) -> None:
    server.fail(connection="hang", times=1)
    with pytest.raises(httpx2.ReadTimeout):
        call.http.get("/tunnels", timeout=0.2)
    call(200, "GET", "/tunnels")
    assert server.requests[0].status is None
    assert server.requests[0].fault == {"connection": "hang"}


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ({}, "needs a status"),
        ({"status": 99}, "from 200 to 599"),
        ({"status": "503"}, "status must be a number"),
        ({"status": 503.5}, "whole number"),
        ({"status": 503, "rate": 2}, "rate must be"),
        ({"status": 503, "times": 0}, "times must be"),
        ({"latency": -1}, "needs a status"),
        ({"latency": 1e9}, "latency must be"),
        ({"latency": 10**400}, "too large"),
        ({"status": 10**400}, "from 200 to 599"),
        ({"connection": "burn"}, "one of drop, hang, lose, truncate"),
        ({"connection": "lose", "status": 503}, "no status"),
        ({"state": 503}, "unknown 'state'"),
        ({"status": 503, "headers": {"a": "b\r\nc: d"}}, "line of ASCII"),
        ({"status": 503, "headers": {"a": " b"}}, "line of ASCII"),
        ({"status": 503, "headers": {"a": 1}}, "line of ASCII"),
        ({"status": 503, "headers": {"a b": "c"}}, "no name of a header"),
        ({"status": 503, "headers": {"a:b": "c"}}, "no name of a header"),
        ({"status": 503, "headers": {"é": "c"}}, "no name of a header"),
        ({"status": 503, "headers": {"Content-Length": "1"}}, "the server's own"),
        ({"status": 503, "headers": ["a"]}, "must be an object"),
        ({"latency": 1, "headers": {"a": "b"}}, "with a status only"),
        ({"status": 503, "path": 1}, "path must be a string"),
        ([], "must be a JSON object"),
    ],
)
def test_a_fault_without_sense_is_refused(call: Caller, fault: Any, told: str) -> None:
    assert told in call.refused(400, "POST", "/_emulator/faults", fault)
    assert call(200, "GET", "/_emulator/faults") == []
    if isinstance(fault, dict):
        with pytest.raises(FaultError, match=re.escape(told)):
            call.server.fail(**fault)


def test_any_header_that_is_taken_can_be_sent(call: Caller, server: Emulator) -> None:
    headers = {"Retry-After": "", "X-!#$%&'*+.^_`|~": "a  b", "Content-Type": "a/b"}
    server.fail(status=503, headers=headers)
    answer = call.http.get("/tunnels")
    assert answer.status_code == 503
    assert {name: answer.headers[name] for name in headers} == headers


def test_faults_over_http(call: Caller) -> None:
    fault = {"status": 500, "times": 2}
    assert call(201, "POST", "/_emulator/faults", fault) == fault
    call.refused(500, "GET", "/tunnels")
    assert call(200, "GET", "/_emulator/faults") == [{"status": 500, "times": 1}]
    call(204, "DELETE", "/_emulator/faults")
    call(200, "GET", "/tunnels")


def test_faults_as_on_the_command_line() -> None:
    fault = from_text("status=503,rate=0.5,path=/a*,headers=Retry-After:1")
    assert fault.to_json() == {
        "status": 503,
        "rate": 0.5,
        "path": "/a*",
        "headers": {"Retry-After": "1"},
    }
    assert from_text("hang,times=1").connection == "hang"
    for wrong in (
        *("", "burn", "status=many", "rate=", "speed=1", "status=500,status=501"),
        *("drop,hang", "status=500,headers=Retry-After"),
    ):
        with pytest.raises(FaultError):
            from_text(wrong)


def test_the_log_tells_what_was_asked(call: Caller, server: Emulator) -> None:
    call(201, "POST", "/ip_policies?a=1", {"description": "é"})
    call.refused(404, "GET", "/none")
    first, second = server.requests
    assert (first.method, first.path, first.query) == ("POST", "/ip_policies", "a=1")
    assert json.loads(first.body) == {"description": "é"}
    assert (first.operation, first.status) == ("ip_policies.create", 201)
    assert first.headers["authorization"] == "Bearer ***"
    assert first.headers["ngrok-version"] == "2"
    assert (second.operation, second.status) == (None, 404)
    told = call(200, "GET", "/_emulator/requests")
    assert [entry["status"] for entry in told] == [201, 404]
    call(204, "DELETE", "/_emulator/requests")
    assert server.requests == []


def test_snapshot_and_restore(call: Caller, server: Emulator, tmp_path: Path) -> None:
    policy = call(201, "POST", "/ip_policies", {})
    edge = call(201, "POST", "/edges/https", {})
    path = f"/edges/https/{edge['id']}"
    module = {"ip_restriction": {"ip_policy_ids": [policy["id"]]}}
    route = {"match": "/", "match_type": "exact_path"} | module
    call(201, "POST", f"{path}/routes", route)
    call(201, "POST", "/event_subscriptions", {"sources": [{"type": "a"}]})
    before = {p: call(200, "GET", p) for p in (path, "/event_subscriptions")}
    server.save(tmp_path / "state.json")
    snapshot = call(200, "GET", "/_emulator/state")
    assert snapshot == server.snapshot()
    call(204, "POST", "/_emulator/reset")
    call.refused(404, "GET", path)
    assert server.snapshot() == {}
    call(204, "PUT", "/_emulator/state", snapshot)
    assert {p: call(200, "GET", p) for p in before} == before
    server.reset()
    server.load(tmp_path / "state.json")
    assert server.snapshot() == snapshot


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ([], "must be a JSON object"),
        ({"tunnel": []}, "did you mean 'Tunnel'?"),
        (
            {"edge_modules.tls_edge_mutual_tls": []},
            "no objects of its own: they are 'mutual_tls' of edges.tls",
        ),
        ({"tunnels": {}}, "'tunnels' must be a list"),
        ({"tunnels": [1]}, "tunnels[0] must be a JSON object"),
        ({"tunnels": [{"regoin": "us"}]}, "'tunnels[0].regoin'"),
        ({"tunnels": [{"id": "a"}, {"id": "a"}]}, "tunnels[1]: /tunnels/a exists"),
        ({"tunnels": [{"endpoint": "ep_1"}]}, "there is no Endpoint"),
        ({"tunnels": [{"_parent": "/x"}]}, "has no parent"),
        ({"edges.https_routes": [{}]}, "must be the parent's path, such as /edges"),
        ({"edges.https_routes": [{"_parent": "/edges/https/a"}]}, "nothing at"),
    ],
)
def test_a_wrong_state_is_refused_and_changes_nothing(
    call: Caller, server: Emulator, state: Any, told: str
) -> None:
    server.add("Tunnel", {"id": "here"})
    before = server.snapshot()
    assert told in call.refused(
        400 + 9 * ("exists" in told), "PUT", "/_emulator/state", state
    )
    assert server.snapshot() == before


def test_objects_that_the_api_cannot_create(call: Caller, server: Emulator) -> None:
    session = call(201, "POST", "/_emulator/objects/TunnelSession", {"region": "eu"})
    assert session["id"].startswith("ts_")
    tunnel = server.add("tunnels", {"tunnel_session": session["id"]})
    assert tunnel["tunnel_session"] == {"id": session["id"], "uri": session["uri"]}
    assert call(200, "GET", f"/tunnels/{tunnel['id']}") == tunnel
    edge = server.add("HTTPSEdge", {"mutual_tls": {"enabled": False}})
    parent = f"/edges/https/{edge['id']}"
    route = server.add("HTTPSEdgeRoute", {"_parent": parent, "match": "/"})
    assert call(200, "GET", parent)["routes"] == [route]
    with pytest.raises(EmulatorError, match="did you mean 'Tunnel'"):
        server.add("Tunel")
    with pytest.raises(EmulatorError, match='no service or .* "EndpointCompression"$'):
        server.add("EndpointCompression")
    with pytest.raises(EmulatorError, match="not JSON"):
        server.add("Tunnel", {"started_at": object()})
    with pytest.raises(EmulatorError, match="there is no TunnelSession"):
        server.add("Tunnel", {"tunnel_session": "ts_none"})


def test_the_overview(call: Caller, server: Emulator) -> None:
    call(201, "POST", "/ip_policies", {})
    told = call(200, "GET", "/_emulator/")
    assert told == call(200, "GET", "/_emulator")
    assert told["base_url"] == server.base_url
    assert told["objects"] == {"ip_policies": 1}
    call.refused(404, "GET", "/_emulator/nothing")
    call.refused(404, "GET", "/_emulator/state/")
    call.refused(405, "PUT", "/_emulator/reset")
