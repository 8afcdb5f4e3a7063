"""Whatever is sent, the answer is one of the API's form, and nothing is lost."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import time

import httpx2
import pytest
from caller import NGROK, Caller

from copperplate import emulator
from copperplate.emulator.server import bodies
from copperplate.emulator.server.listener import Emulator
from copperplate.emulator.world.refusals import Refusal


def _post(call: Caller, body: bytes, **headers: str) -> httpx2.Response:
    usual = {"Content-Type": "application/json"}
    sent = usual | {name.replace("_", "-"): value for name, value in headers.items()}
    return call.http.post("/ip_policies", content=body, headers=sent)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"{", "not JSON"),
        (b"{'a': 1}", "not JSON"),
        (b'{"a": 1} x', "not JSON"),
        (b"\xef\xbb\xbf{}", "not JSON"),
        (b'{"description": "\xff"}', "not UTF-8 at byte 17"),
        (b'{"description": "\\ud800"}', "surrogate"),
        (b'{"\\udfff": 1}', "surrogate"),
        (b'{"description": NaN}', "NaN"),
        (b'{"description": -Infinity}', "-Infinity"),
        (b'{"description": 1e999}', "too large"),
        (b'{"description": ' + b"9" * 5000 + b"}", "too large"),
        (b'{"description": "a", "description": "b"}', "twice"),
        (b"[" * 100_000, "nested deeper"),
        (b'{"a":' * 500 + b"1" + b"}" * 500, "nested deeper"),
        (b"null" * 2, "not JSON"),
        (b'"' + b"[" * 1000, "not JSON"),
        (b'\\"' * 150_000 + b"[" * 200, "not JSON"),
    ],
)
def test_what_is_not_json_is_refused(call: Caller, body: bytes, told: str) -> None:
    answer = _post(call, body)
    assert answer.status_code == 400, answer.text
    assert told in answer.json()["msg"]
    assert call.server.snapshot() == {}


LARGE = {
    "unknown names": {f"k{number}": 1 for number in range(80_000)},
    "names like a known one": {f"descriptio{n}": 1 for n in range(50_000)},
    "wrong items": {"acl": [1] * 500_000},
    "a long name": {"k" * 1_000_000: 1},
    "references to nothing": {"ip_policy_ids": [str(n) for n in range(100_000)]},
}


@pytest.mark.parametrize("case", LARGE)
def test_a_large_body_takes_no_longer_than_its_size(call: Caller, case: str) -> None:
    path = "/ip_restrictions" if "references" in case else "/credentials"
    started = time.process_time()
    told = call.refused(400, "POST", path, LARGE[case])
    assert time.process_time() - started < 5
    assert len(told) < 5000


def test_a_name_twice_among_very_many_is_found_at_once() -> None:
    members = "".join(f'"k{number}": 1, ' for number in range(100_000))
    started = time.process_time()
    with pytest.raises(Refusal, match='gives "twice" twice'):
        bodies.parse(f'{{{members} "twice": 1, "twice": 2}}'.encode())
    assert time.process_time() - started < 5


@pytest.mark.parametrize("depth", [100, 101])
def test_a_value_may_have_a_hundred_levels(depth: int) -> None:
    body = b"[" * depth + b"1" + b"]" * depth
    if depth > 100:
        with pytest.raises(Refusal, match="nested deeper than 100"):
            bodies.parse(body)
    else:
        assert json.dumps(bodies.parse(body)).encode() == body


def test_brackets_in_text_are_no_depth(call: Caller) -> None:
    made = call(201, "POST", "/ip_policies", {"description": '\\"[{' * 60})
    assert made["description"] == '\\"[{' * 60


def test_text_of_any_kind_comes_back_unchanged(call: Caller) -> None:
    text = "\x00\x1f\u2028 é 🎉 </script> %2F \\ \" '"
    made = call(201, "POST", "/ip_policies", {"description": text})
    assert call(200, "GET", f"/ip_policies/{made['id']}")["description"] == text


@pytest.mark.parametrize(
    ("kind", "encoding", "status"),
    [
        ("application/json; charset=utf-8", "", 201),
        ("Application/JSON", "identity", 201),
        ("text/plain", "", 415),
        ("application/x-www-form-urlencoded", "", 415),
        ("", "", 415),
        ("application/json", "gzip", 415),
    ],
)
def test_only_json_is_taken(
    call: Caller, kind: str, encoding: str, status: int
) -> None:
    body = gzip.compress(b"{}") if encoding == "gzip" else b"{}"
    answer = _post(call, body, Content_Type=kind, Content_Encoding=encoding)
    assert answer.status_code == status, answer.text


def test_a_long_body_is_refused(call: Caller) -> None:
    body = json.dumps({"description": "x" * 1024 * 1024}).encode()
    assert _post(call, body).status_code == 413
    chunks = (b" " * 65536 for _ in range(64))
    sent = {"Content-Type": "application/json"}
    answer = call.http.post("/ip_policies", content=chunks, headers=sent)
    assert (answer.status_code, answer.json()["status_code"]) == (413, 413)
    call(200, "GET", "/tunnels")


def test_the_longest_body_can_be_set() -> None:
    headers = {"Ngrok-Version": "2", "Authorization": "Bearer one"}
    with emulator.run(NGROK, max_body=10) as server, Caller(server, headers) as call:
        call(201, "POST", "/ip_policies", {})
        call.refused(413, "POST", "/ip_policies", {"description": ""})


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "//",
        "/ip_policies/",
        "//ip_policies",
        "/ip_policies//",
        "/ip_policies/..",
        "/ip_policies/x/y",
        "/IP_POLICIES",
        "/%69p_policies%00",
        "/ip_policies/%ff",
        "/ip_policies/%",
        "/ip_policies/%00",
        "/ip_policies/" + "x" * 5000,
        "/edges/https/../routes/..",
        "/ip_policies;a=b",
        "*",
        "/_emulatorx",
    ],
)
def test_an_odd_path_is_not_found(call: Caller, path: str) -> None:
    status, body = _raw(call.server, f"GET {path} HTTP/1.1")
    assert status == 404, body
    assert json.loads(body)["error_code"] == "ERR_NGROK_404"


@pytest.mark.parametrize(
    "host", ["", "[", "[::1", "a:b:c", "@", "a b", '"><script>', "x" * 300, "a\tb", "é"]
)
def test_an_odd_host_is_not_repeated(call: Caller, host: str) -> None:
    status, body = _raw(call.server, "GET /tunnels HTTP/1.1", host)
    if status == 200:
        assert json.loads(body)["uri"] == f"{call.server.base_url}/tunnels"
    else:
        assert status == 400


@pytest.mark.parametrize(
    "query", ["limit=%ff", "limit", "&&&=", "limit=1&limit=2", "x=%00", "?" * 100, "%"]
)
def test_an_odd_query_does_no_harm(call: Caller, query: str) -> None:
    status, body = _raw(call.server, f"GET /tunnels?{query} HTTP/1.1")
    assert status in (200, 400)
    assert json.loads(body)


@pytest.mark.parametrize(
    "sent",
    [b"\r\n\r\n", b"nonsense\r\n\r\n", b"GET\r\n\r\n", b"\x16\x03\x01\x02\x00", b""],
)
def test_what_is_not_http_harms_nobody_else(call: Caller, sent: bytes) -> None:
    port = int(call.server.base_url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(sent)
    call(200, "GET", "/tunnels")


@pytest.mark.slow
def test_two_hundred_clients_lose_no_update(server: Emulator) -> None:
    async def client(http: httpx2.AsyncClient, number: int) -> None:
        made = await http.post("/ip_policies", json={"description": str(number)})
        rule = {"cidr": "::/0", "action": "deny", "ip_policy_id": made.json()["id"]}
        for _ in range(3):
            answer = await http.post("/ip_policy_rules", json=rule)
            assert answer.status_code == 201
        await http.patch(f"/ip_policies/{made.json()['id']}", json={"metadata": "m"})

    async def all_clients() -> None:
        headers = {"Authorization": "Bearer test", "Ngrok-Version": "2"}
        async with httpx2.AsyncClient(
            base_url=server.base_url,
            headers=headers,
            limits=httpx2.Limits(max_connections=200),
            timeout=60,
        ) as http:
            await asyncio.gather(*(client(http, number) for number in range(200)))

    asyncio.run(all_clients())
    state = server.snapshot()
    policies, rules = state["ip_policies"], state["ip_policy_rules"]
    assert isinstance(policies, list) and isinstance(rules, list)
    assert len(policies) == 200 and len(rules) == 600
    assert all(isinstance(p, dict) and p["metadata"] == "m" for p in policies)


def _raw(server: Emulator, line: str, host: str = "127.0.0.1") -> tuple[int, bytes]:
    """The status and the body that a request line gets, sent as it is."""
    port = int(server.base_url.rpartition(":")[2])
    if host == "127.0.0.1":
        host = f"127.0.0.1:{port}"
    lines = [line, f"Host: {host}", "Authorization: Bearer t", "Ngrok-Version: 2"]
    text = "\r\n".join([*lines, "Connection: close", "", ""])
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(text.encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), body
