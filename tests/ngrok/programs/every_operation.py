"""A program that calls every operation of ngrok's API, for whichever package is installed as ``ngrok``.

    python every_operation.py BASE_URL sync|async [--published]

It keeps to what the published package offers, so that it runs with that one and with ours. What is done
is a generator that yields calls and gets their results, so that one text serves both kinds of client.
``--published`` expects the known defects of the published package, and takes the ways around them.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

import ngrok
from ngrok import datatypes


@dataclass
class Call:
    """Call a method of a service; the result is the method's."""

    service: str
    method: str
    arguments: dict[str, Any] = field(default_factory=dict)


@dataclass
class Items(Call):
    """Call ``list``; the result is a list of all objects of all pages."""

    method: str = "list"


@dataclass
class Refused(Call):
    """Call a method that raises ``error``; the result is the exception."""

    error: type[BaseException] = ngrok.NotFoundError


Steps = Generator[Call, Any, Any]
CHANGE = {"description": "changed"}

# What some services can't be created without, or should be tried with.
CREATE: dict[str, dict[str, Any]] = {
    "agent_ingresses": {"domain": "a.test"},
    "api_keys": {},
    "backends.http_response": {"body": "hi", "headers": {"a": "b"}, "status_code": 201},
    "backends.static_address": {"address": "a.test:80"},
    "backends.tunnel_group": {"labels": {"app": "a"}},
    "certificate_authorities": {"ca_pem": "pem"},
    "credentials": {"acl": ["bind:*.a.test"]},
    "edges.https": {"hostports": ["a.test:443"]},
    "edges.tcp": {"hostports": ["1.tcp.test:20000"]},
    "edges.tls": {"hostports": ["b.test:443"]},
    "endpoints": {"url": "https://a.test", "traffic_policy": "{}"},
    "ip_policies": {"description": "office"},
    "reserved_addrs": {"region": "eu"},
    "ssh_certificate_authorities": {"private_key_type": "ed25519"},
    "ssh_credentials": {"public_key": "ssh-ed25519 AAAA", "acl": []},
    "tls_certificates": {"certificate_pem": "pem", "private_key_pem": "key"},
}
FAR = {"valid_after": "2030-01-01T00:00:00Z", "valid_until": "2031-01-01T00:00:00Z"}


def everything(client: Any, published: bool) -> Steps:
    """Each resource from create to delete."""
    made: dict[str, Any] = {}
    for service, arguments in CREATE.items():
        made[service] = yield from life(service, arguments)
    made["bot_users"] = yield from life("bot_users", {"name": "b"}, {"name": "c"})
    assert made["api_keys"].token and made["credentials"].token
    yield from reports()
    yield from referring(client, made)
    yield from certificates(made["ssh_certificate_authorities"].id, published)
    yield from domains(client, made["tls_certificates"].id)
    yield from events(client, published)
    yield from edges(client, made, published)
    yield from online(published)
    for service, thing in made.items():
        yield from end(service, {"id": thing.id})


def life(
    service: str,
    arguments: dict[str, Any],
    change: dict[str, Any] = CHANGE,
    within: dict[str, str] | None = None,
) -> Steps:
    """Create, get, list and update one object; it is the result."""
    within = within or {}
    made = yield Call(service, "create", within | arguments)
    names = within | {"id": made.id}
    assert (yield Call(service, "get", names)).uri == made.uri
    if service != "edges.https_routes":
        assert made.id in [each.id for each in (yield Items(service))]
    yield Call(service, "update", names | change)
    seen = yield Call(service, "get", names)
    for name, value in change.items():
        assert getattr(seen, name) == value, (service, name)
    return made


def end(service: str, names: dict[str, str]) -> Steps:
    """Delete one object, and look for it in vain."""
    yield Call(service, "delete", names)
    error = yield Refused(service, "get", names)
    assert error.http_status_code == 404 and error.operation_id


def reports() -> Steps:
    """Abuse reports can be made and read."""
    made = yield Call("abuse_reports", "create", {"urls": ["https://a.test"]})
    assert (yield Call("abuse_reports", "get", {"id": made.id})).urls == made.urls


def referring(client: Any, made: dict[str, Any]) -> Steps:
    """Resources that refer to others by their identifiers."""
    policy = made["ip_policies"].id
    rule = {"cidr": "10.0.0.0/8", "ip_policy_id": policy, "action": "allow"}
    thing = yield from life("ip_policy_rules", rule)
    assert thing.ip_policy.id == policy
    yield from end("ip_policy_rules", {"id": thing.id})
    restriction = {"type": "dashboard", "ip_policy_ids": [policy]}
    thing = yield from life("ip_restrictions", restriction)
    assert [each.id for each in thing.ip_policies] == [policy]
    yield from end("ip_restrictions", {"id": thing.id})
    static = made["backends.static_address"].id
    made["backends.failover"] = yield from life(
        "backends.failover", {"backends": [static]}, CHANGE | {"backends": [static]}
    )
    weights = {"backends": {static: 1}}
    made["backends.weighted"] = yield from life("backends.weighted", weights)


def certificates(authority: str, published: bool) -> Steps:
    """Certificates for SSH, which the published package can create only if both times are given, as text."""
    for service in ("ssh_host_certificates", "ssh_user_certificates"):
        arguments = {"ssh_certificate_authority_id": authority, "public_key": "ssh-rsa"}
        if published:
            yield Refused(service, "create", arguments, TypeError)
            arguments |= FAR
        thing = yield from life(service, arguments)
        assert thing.ssh_certificate_authority_id == authority
        yield from end(service, {"id": thing.id})


def domains(client: Any, certificate: str) -> Steps:
    """A domain loses its certificate, and the policy for the next ones."""
    policy = {"authority": "letsencrypt", "private_key_type": "rsa"}
    service = "reserved_domains"
    arguments = {
        "domain": "a.test",
        "certificate_id": certificate,
        "certificate_management_policy": datatypes.ReservedDomainCertPolicy(
            client, policy
        ),
    }
    thing = yield from life(service, arguments)
    assert thing.certificate.id == certificate
    assert thing.certificate_management_policy.private_key_type == "rsa"
    names = {"id": thing.id}
    yield Call(service, "delete_certificate", names)
    yield Call(service, "delete_certificate_management_policy", names)
    seen = yield Call(service, "get", names)
    assert seen.certificate is None and seen.certificate_management_policy is None
    yield from end(service, names)


def events(client: Any, published: bool) -> Steps:
    """Destinations, subscriptions and their sources. The published package can't send a nested target."""
    target = {"datadog": {"api_key": "k", "ddsite": "eu"}}
    nested = {"target": datatypes.EventTarget(client, target)}
    if published:
        yield Refused("event_destinations", "create", nested, TypeError)
        del nested["target"]
    destination = yield from life("event_destinations", nested)
    sources = [datatypes.EventSourceReplace(client, {"type": "ip_policy_created.v0"})]
    arguments = {"sources": sources, "destination_ids": [destination.id]}
    thing = yield from life("event_subscriptions", arguments)
    # Whatever else it changes, the published package sends an empty list for sources left out.
    yield Call("event_subscriptions", "update", {"id": thing.id, **arguments})
    assert [each.id for each in thing.destinations] == [destination.id]
    within, second = {"subscription_id": thing.id}, {"type": "ip_policy_deleted.v0"}
    yield Call("event_sources", "create", within | second)
    yield Call("event_sources", "update", within | second)
    found = (yield Call("event_sources", "list", within)).sources
    assert len(found) == 2
    assert (yield Call("event_sources", "get", within | second)).uri == found[0].uri
    yield from end("event_sources", within | second)
    yield from end("event_subscriptions", {"id": thing.id})
    yield from end("event_destinations", {"id": destination.id})


def edges(client: Any, made: dict[str, Any], published: bool) -> Steps:
    """Routes, and all modules of all edges."""
    backend = {"backend_id": made["backends.http_response"].id}
    policies = {"ip_policy_ids": [made["ip_policies"].id]}
    authorities = {"certificate_authority_ids": [made["certificate_authorities"].id]}
    common = {
        "backend": datatypes.EndpointBackendMutate(client, backend),
        "ip_restriction": datatypes.EndpointIPPolicyMutate(client, policies),
        "traffic_policy": datatypes.EndpointTrafficPolicy(client, {"value": "{}"}),
    }
    mutual_tls = datatypes.EndpointMutualTLSMutate(client, authorities)
    at_edge = datatypes.EndpointTLSTerminationAtEdge(client, {"min_version": "1.2"})
    termination = datatypes.EndpointTLSTermination(client, {"terminate_at": "upstream"})
    of_tls = {"mutual_tls": mutual_tls, "tls_termination": termination}
    of_https = {"mutual_tls": mutual_tls, "tls_termination": at_edge}
    names = {kind: {"id": made[f"edges.{kind}"].id} for kind in ("https", "tcp", "tls")}
    yield from modules("tcp_edge", "edges.tcp", names["tcp"], common)
    yield from modules("tls_edge", "edges.tls", names["tls"], common | of_tls)
    yield from modules("https_edge", "edges.https", names["https"], of_https)
    within = {"edge_id": names["https"]["id"]}
    route = {"match": "/", "match_type": "path_prefix"}
    thing = yield from life("edges.https_routes", route, CHANGE | route, within)
    inside = common | of_routes(client)
    where = within | {"id": thing.id}
    if published:
        provider = {"provider": {"google": {"scopes": ["a"]}}}
        oauth = {"module": datatypes.EndpointOAuth(client, provider)}
        service = "edge_modules.https_edge_route_oauth"
        yield Refused(service, "replace", where | oauth, TypeError)
        inside["oauth"] = datatypes.EndpointOAuth(client, {"cookie_prefix": "c."})
    yield from modules("https_edge_route", "edges.https_routes", where, inside)
    edge = yield Call("edges.https", "get", names["https"])
    assert [each.id for each in edge.routes] == [thing.id]
    yield from end("edges.https_routes", where)


def of_routes(client: Any) -> dict[str, Any]:
    """The modules that only routes have."""
    provider = {"provider": {"google": {"scopes": ["a"]}}}
    headers = {"add": {"a": "b"}, "remove": ["c"]}
    return {
        "circuit_breaker": datatypes.EndpointCircuitBreaker(client, {"num_buckets": 9}),
        "compression": datatypes.EndpointCompression(client, {"enabled": False}),
        "oauth": datatypes.EndpointOAuth(client, provider),
        "oidc": datatypes.EndpointOIDC(client, {"issuer": "https://i.test"}),
        "request_headers": datatypes.EndpointRequestHeaders(client, headers),
        "response_headers": datatypes.EndpointResponseHeaders(client, headers),
        "saml": datatypes.EndpointSAMLMutate(client, {"idp_metadata": "<x/>"}),
        "user_agent_filter": datatypes.EndpointUserAgentFilter(client, {"deny": ["a"]}),
        "webhook_verification": datatypes.EndpointWebhookValidation(
            client, {"provider": "github", "secret": "s"}
        ),
        "websocket_tcp_converter": datatypes.EndpointWebsocketTCPConverter(
            client, {"enabled": True}
        ),
    }


def modules(
    prefix: str, owner: str, names: dict[str, str], each: dict[str, Any]
) -> Steps:
    """Put every module, see it in what it belongs to, and take it away again."""
    for name, module in each.items():
        service = f"edge_modules.{prefix}_{name}"
        put = yield Call(service, "replace", names | {"module": module})
        assert (yield Call(service, "get", names)).enabled == put.enabled
        seen = yield Call(owner, "get", names)
        assert getattr(seen, name).enabled == put.enabled
        yield from end(service, names)
        assert getattr((yield Call(owner, "get", names)), name) is None


def online(published: bool) -> Steps:
    """What agents and visitors make; the emulator was given one of each, called ``one``.

    The published package takes the 204 of what it asked a session to do for an error.
    """
    one = {"id": "one"}
    for service in (
        "tunnels",
        "tunnel_sessions",
        "application_users",
        "application_sessions",
    ):
        assert [each.id for each in (yield Items(service))] == ["one"]
        assert (yield Call(service, "get", one)).id == "one"
    for action in ("restart", "stop", "update"):
        if published:
            yield Refused("tunnel_sessions", action, one, RuntimeError)
        else:
            yield Call("tunnel_sessions", action, one)
    yield from end("application_sessions", one)
    yield from end("application_users", one)


def _bound(client: Any, call: Call) -> Any:
    service = client
    for part in call.service.split("."):
        service = getattr(service, part)
    return getattr(service, call.method)


def run(client: Any, published: bool) -> None:
    """Everything, with a client that waits."""
    steps = everything(client, published)
    result: Any = None
    while True:
        try:
            call = steps.send(result)
        except StopIteration:
            return
        try:
            result = _bound(client, call)(**call.arguments)
            if isinstance(call, Items):
                result = list(_pages(result))
            assert not isinstance(call, Refused), f"{call} did not raise"
        except Exception as error:
            if not isinstance(call, Refused) or not isinstance(error, call.error):
                raise
            result = error


def _pages(page: Any) -> Any:
    """The objects of a page and those that follow; the published iterator has no ``__iter__``."""
    iterator = page.__iter__()
    while True:
        try:
            yield iterator.__next__()
        except StopIteration:
            return


async def run_async(client: Any) -> None:
    """Everything, with a client that is awaited."""
    steps = everything(client, False)
    result: Any = None
    while True:
        try:
            call = steps.send(result)
        except StopIteration:
            return
        try:
            called = _bound(client, call)(**call.arguments)
            if isinstance(call, Items):
                result = [each async for each in called]
            else:
                result = await called
            assert not isinstance(call, Refused), f"{call} did not raise"
        except Exception as error:
            if not isinstance(call, Refused) or not isinstance(error, call.error):
                raise
            result = error


async def _main_async(base_url: str) -> None:
    async with ngrok.AsyncClient("test", base_url=base_url) as client:
        await run_async(client)


if __name__ == "__main__":
    if sys.argv[2] == "async":
        asyncio.run(_main_async(sys.argv[1]))
    else:
        run(ngrok.Client("test", sys.argv[1]), "--published" in sys.argv)
