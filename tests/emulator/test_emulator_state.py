"""What is created can be read, changed, listed and deleted; references and modules stay true."""

from __future__ import annotations

import gc
import re
from datetime import UTC, datetime, timedelta

from caller import Caller

from copperplate.emulator.server.listener import Emulator
from copperplate.emulator.world.state import Collection


def test_an_object_lives_from_create_to_delete(call: Caller) -> None:
    made = call(201, "POST", "/ip_policies", {"description": "office"})
    path = f"/ip_policies/{made['id']}"
    assert call(200, "GET", path) == made
    changed = call(200, "PATCH", path, {"metadata": "m"})
    assert changed == made | {"metadata": "m"}
    assert call(200, "GET", "/ip_policies")["ip_policies"] == [changed]
    assert call(204, "DELETE", path) is None
    assert made["id"] in call.refused(404, "GET", path)
    assert made["id"] in call.refused(404, "DELETE", path)
    assert call(200, "GET", "/ip_policies")["ip_policies"] == []


def test_the_server_sets_id_uri_and_times(call: Caller, server: Emulator) -> None:
    made = call(201, "POST", "/ip_policies", {})
    assert re.fullmatch("ipp_[0-9A-Za-z]{27}", made["id"])
    assert made["uri"] == f"{server.base_url}/ip_policies/{made['id']}"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", made["created_at"])
    age = datetime.now(UTC) - datetime.fromisoformat(made["created_at"])
    assert timedelta(0) <= age < timedelta(seconds=10)
    assert made.keys() == {"id", "uri", "created_at"}  # the rest is empty


def test_uris_name_the_host_that_the_client_used(call: Caller) -> None:
    made = call(201, "POST", "/ip_policies", {})
    headers = {"Host": "api.test:8080"}
    seen = call.http.get(f"/ip_policies/{made['id']}", headers=headers).json()
    assert seen["uri"] == f"http://api.test:8080/ip_policies/{made['id']}"


def test_a_token_is_shown_once(call: Caller) -> None:
    made = call(201, "POST", "/api_keys", {"description": "ci"})
    assert re.fullmatch("[0-9A-Za-z]{40}", made["token"])
    path = f"/api_keys/{made['id']}"
    del made["token"]
    assert call(200, "GET", path) == made
    assert "token" not in call(200, "PATCH", path, {"metadata": "x"})
    assert "token" not in call(200, "GET", "/api_keys")["keys"][0]


def test_defaults_of_the_schema_hold(call: Caller) -> None:
    assert call(201, "POST", "/endpoints", {})["type"] == "cloud"
    edge = call(201, "POST", "/edges/tls", {"tls_termination": {}})
    assert edge["tls_termination"]["enabled"] is True


def test_references_are_made_from_identifiers(call: Caller) -> None:
    policy = call(201, "POST", "/ip_policies", {})
    ref = {"id": policy["id"], "uri": policy["uri"]}
    rule = {"cidr": "10.0.0.0/8", "action": "allow", "ip_policy_id": policy["id"]}
    assert call(201, "POST", "/ip_policy_rules", rule)["ip_policy"] == ref
    restriction = {"type": "agent", "ip_policy_ids": [policy["id"]]}
    made = call(201, "POST", "/ip_restrictions", restriction)
    assert made["ip_policies"] == [ref]
    module = {"ip_policy_ids": [policy["id"]]}
    edge = call(201, "POST", "/edges/tcp", {"ip_restriction": module})
    assert edge["ip_restriction"] == {"enabled": True, "ip_policies": [ref]}


def test_a_reference_to_nothing_is_refused(call: Caller) -> None:
    rule = {"cidr": "10.0.0.0/8", "action": "allow", "ip_policy_id": "ipp_none"}
    message = call.refused(400, "POST", "/ip_policy_rules", rule)
    assert message == "'ip_policy_id': there is no IPPolicy \"ipp_none\""
    module = {"backend": {"backend_id": "bkd_none"}}
    message = call.refused(400, "POST", "/edges/tcp", module)
    assert message.startswith("'backend.backend_id': there is no FailoverBackend or ")


def test_a_reference_to_what_the_api_does_not_describe_is_taken(
    call: Caller, server: Emulator
) -> None:
    bot = call(201, "POST", "/bot_users", {"name": "b"})
    for owner in (bot["id"], "usr_2fVkVXhNzYxJzDJqUrZdBhjkXA"):
        made = call(201, "POST", "/api_keys", {"owner_id": owner})
        assert made["owner_id"] == owner
    person = server.add("Endpoint", {"principal": "usr_1"})
    assert person["principal"] == {"id": "usr_1"}
    known = server.add("Endpoint", {"principal": bot["id"]})
    assert known["principal"] == {"id": bot["id"], "uri": bot["uri"]}
    assert call(200, "GET", f"/endpoints/{person['id']}") == person
    snapshot = server.snapshot()
    server.restore(snapshot)
    assert server.snapshot() == snapshot


def test_what_needs_a_deleted_object_goes_with_it_and_the_rest_forgets_it(
    call: Caller,
) -> None:
    policy = call(201, "POST", "/ip_policies", {})
    other = call(201, "POST", "/ip_policies", {})
    ids = [policy["id"], other["id"]]
    rules = [
        call(
            201,
            "POST",
            "/ip_policy_rules",
            {"cidr": "::/0", "action": "deny", "ip_policy_id": id},
        )
        for id in ids
    ]
    restriction = call(
        201, "POST", "/ip_restrictions", {"type": "agent", "ip_policy_ids": ids}
    )
    call(204, "DELETE", f"/ip_policies/{policy['id']}")
    call.refused(404, "GET", f"/ip_policy_rules/{rules[0]['id']}")
    assert call(200, "GET", "/ip_policy_rules")["ip_policy_rules"] == [rules[1]]
    left = call(200, "GET", f"/ip_restrictions/{restriction['id']}")["ip_policies"]
    assert [ref["id"] for ref in left] == [other["id"]]


def test_a_single_reference_to_a_deleted_object_is_left_out(call: Caller) -> None:
    pem = {"certificate_pem": "c", "private_key_pem": "k"}
    certificate = call(201, "POST", "/tls_certificates", pem)
    assert "private_key_pem" not in certificate
    made = call(
        201,
        "POST",
        "/reserved_domains",
        {"domain": "a.test", "certificate_id": certificate["id"]},
    )
    assert made["certificate"] == {"id": certificate["id"], "uri": certificate["uri"]}
    call(204, "DELETE", f"/tls_certificates/{certificate['id']}")
    seen = call(200, "GET", f"/reserved_domains/{made['id']}")
    assert "certificate" not in seen


def test_a_module_and_its_edge_are_one(call: Caller) -> None:
    edge = call(201, "POST", "/edges/https", {"hostports": ["a.test:443"]})
    path = f"/edges/https/{edge['id']}"
    module = f"{path}/mutual_tls"
    assert "mutual_tls" not in edge
    assert edge["id"] in call.refused(404, "GET", module)
    authority = call(201, "POST", "/certificate_authorities", {"ca_pem": "x"})
    sent = {"certificate_authority_ids": [authority["id"]], "enabled": False}
    put = call(200, "PUT", module, sent)
    ref = {"id": authority["id"], "uri": authority["uri"]}
    assert put == {"enabled": False, "certificate_authorities": [ref]}
    assert call(200, "GET", path)["mutual_tls"] == put == call(200, "GET", module)
    call(200, "PATCH", path, {"mutual_tls": {}})
    assert call(200, "GET", module) == {"enabled": True}
    assert call(204, "DELETE", module) is None
    assert "mutual_tls" not in call(200, "GET", path)
    call.refused(404, "DELETE", module)


def test_a_module_that_was_read_can_be_sent_back(call: Caller) -> None:
    edge = call(201, "POST", "/edges/https", {})
    routes = f"/edges/https/{edge['id']}/routes"
    route = call(201, "POST", routes, {"match": "/", "match_type": "path_prefix"})
    path = f"{routes}/{route['id']}/oauth"
    oauth = call(200, "PUT", path, {"provider": {"google": {"scopes": ["mail"]}}})
    assert oauth["provider"]["google"]["scopes"] == ["mail"]
    assert call(200, "PUT", path, oauth) == oauth
    assert call(200, "GET", f"/edges/https/{edge['id']}")["routes"][0]["oauth"] == oauth


def test_routes_live_under_their_edge_and_go_with_it(call: Caller) -> None:
    edge = call(201, "POST", "/edges/https", {})
    other = call(201, "POST", "/edges/https", {})
    routes = f"/edges/https/{edge['id']}/routes"
    made = [
        call(201, "POST", routes, {"match": path, "match_type": "exact_path"})
        for path in ("/a", "/b")
    ]
    assert made[0]["edge_id"] == edge["id"]
    assert made[0]["uri"].endswith(f"{routes}/{made[0]['id']}")
    assert call(200, "GET", f"/edges/https/{edge['id']}")["routes"] == made
    assert "routes" not in call(200, "GET", f"/edges/https/{other['id']}")
    elsewhere = f"/edges/https/{other['id']}/routes/{made[0]['id']}"
    assert made[0]["id"] in call.refused(404, "GET", elsewhere)
    call(204, "DELETE", f"/edges/https/{edge['id']}")
    message = call.refused(404, "GET", f"{routes}/{made[0]['id']}")
    assert message == f"there is no HTTPSEdge \"{edge['id']}\""
    call.refused(404, "POST", routes, {"match": "/", "match_type": "exact_path"})


def test_nothing_is_kept_of_what_was_under_a_deleted_object(call: Caller) -> None:
    def collections() -> int:
        return sum(isinstance(each, Collection) for each in gc.get_objects())

    call(201, "POST", "/edges/https", {})
    before = collections()
    for _ in range(10):
        edge = call(201, "POST", "/edges/https", {})
        routes = f"/edges/https/{edge['id']}/routes"
        call(201, "POST", routes, {"match": "/", "match_type": "exact_path"})
        call(204, "DELETE", f"/edges/https/{edge['id']}")
    assert collections() <= before + 1


def test_sources_are_a_property_of_their_subscription_and_objects_below_it(
    call: Caller,
) -> None:
    sent = {"sources": [{"type": "a.v0"}, {"type": "b.v0"}]}
    made = call(201, "POST", "/event_subscriptions", sent)
    path = f"/event_subscriptions/{made['id']}"
    assert [source["type"] for source in made["sources"]] == ["a.v0", "b.v0"]
    assert made["sources"][0]["uri"].endswith(f"{path}/sources/a.v0")
    call(201, "POST", f"{path}/sources", {"type": "c.v0"})
    assert "exists" in call.refused(409, "POST", f"{path}/sources", {"type": "c.v0"})
    call(204, "DELETE", f"{path}/sources/a.v0")
    seen = [source["type"] for source in call(200, "GET", path)["sources"]]
    assert seen == ["b.v0", "c.v0"]
    listed = call(200, "GET", f"{path}/sources")["sources"]
    assert [source["type"] for source in listed] == ["c.v0", "b.v0"]
    assert call(200, "PATCH", f"{path}/sources/b.v0") == listed[1]
    changed = call(200, "PATCH", path, {"sources": [{"type": "d.v0"}]})
    assert [source["type"] for source in changed["sources"]] == ["d.v0"]
    call.refused(404, "GET", f"{path}/sources/b.v0")
    twice = {"sources": [{"type": "e.v0"}, {"type": "e.v0"}]}
    assert "twice" in call.refused(400, "PATCH", path, twice)
    assert call(200, "GET", path) == changed


def test_custom_operations(call: Caller, server: Emulator) -> None:
    session = server.add("TunnelSession")
    path = f"/tunnel_sessions/{session['id']}"
    for action in ("restart", "stop", "update"):
        assert call(204, "POST", f"{path}/{action}") is None
        call.refused(404, "POST", f"/tunnel_sessions/ts_none/{action}")
    policy = {"authority": "letsencrypt"}
    made = call(
        201,
        "POST",
        "/reserved_domains",
        {"domain": "a.test", "certificate_management_policy": policy},
    )
    domain = f"/reserved_domains/{made['id']}"
    assert made["certificate_management_policy"]["private_key_type"] == "ecdsa"
    call(204, "DELETE", f"{domain}/certificate_management_policy")
    assert "certificate_management_policy" not in call(200, "GET", domain)


def test_an_identifier_may_be_percent_encoded(call: Caller, server: Emulator) -> None:
    server.add("Tunnel", {"id": "a/b c%"})
    assert call(200, "GET", "/tunnels/a%2Fb%20c%25")["id"] == "a/b c%"
    session = server.add("TunnelSession", {"id": "é/?"})
    assert session["uri"] == f"{server.base_url}/tunnel_sessions/%C3%A9%2F%3F"
    assert call(200, "GET", session["uri"])["id"] == "é/?"
