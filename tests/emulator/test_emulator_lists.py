"""Lists: newest first, in pages, and right while objects come and go."""

from __future__ import annotations

import pytest
from caller import Caller

from copperplate.emulator.server.listener import Emulator


def _tunnels(count: int) -> dict[str, object]:
    return {"tunnels": [{"id": f"tn_{n}"} for n in range(count)]}


def test_pages_follow_each_other_newest_first(call: Caller, server: Emulator) -> None:
    server.restore(_tunnels(5))
    first = call(200, "GET", "/tunnels?limit=2")
    assert [item["id"] for item in first["tunnels"]] == ["tn_4", "tn_3"]
    assert first["uri"] == f"{server.base_url}/tunnels"
    uri = first["next_page_uri"]
    assert uri == f"{server.base_url}/tunnels?limit=2&before_id=tn_3"
    second = call(200, "GET", uri)
    assert [item["id"] for item in second["tunnels"]] == ["tn_2", "tn_1"]
    last = call(200, "GET", second["next_page_uri"])
    assert [item["id"] for item in last["tunnels"]] == ["tn_0"]
    assert last["next_page_uri"] is None


def test_a_full_last_page_has_no_next(call: Caller, server: Emulator) -> None:
    server.restore(_tunnels(100))
    page = call(200, "GET", "/tunnels")
    assert len(page["tunnels"]) == 100
    assert page["next_page_uri"] is None
    assert call(200, "GET", "/tunnels?limit=&before_id=") == page


def test_ten_thousand_objects_while_others_come_and_go(
    call: Caller, server: Emulator
) -> None:
    server.restore({"ip_policies": [{"id": f"ipp_{n}"} for n in range(10_000)]})
    seen: list[str] = []
    uri = "/ip_policies"
    while uri is not None:
        page = call(200, "GET", uri)
        seen += [item["id"] for item in page["ip_policies"]]
        call(201, "POST", "/ip_policies", {})
        # The object that the next page begins after, and one that it would have shown.
        call(204, "DELETE", f"/ip_policies/{seen[-1]}")
        number = int(seen[-1].removeprefix("ipp_"))
        if number > 0:
            call(204, "DELETE", f"/ip_policies/ipp_{number - 1}")
        uri = page["next_page_uri"]
    numbers = [int(id.removeprefix("ipp_")) for id in seen]
    assert numbers == sorted(set(numbers), reverse=True)
    assert len(numbers) == 10_000 - 99
    assert numbers[0] == 9_999 and numbers[-1] == 0


@pytest.mark.parametrize("limit", ["0", "101", "-1", "many", "1.5", "١"])
def test_a_wrong_limit_is_refused(call: Caller, limit: str) -> None:
    assert "'limit'" in call.refused(400, "GET", f"/tunnels?limit={limit}")


def test_a_cursor_that_never_was_is_refused(call: Caller) -> None:
    answer = call(400, "GET", "/tunnels?before_id=tn_none")
    assert answer["error_code"] == "ERR_NGROK_223"
    assert "before_id" in answer["msg"]
