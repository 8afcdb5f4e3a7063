"""A program that uses all that the package of the ngrok API offers, for whoever serves that API.

    python tour.py BASE_URL

It is run against the emulator, and read by the type checkers.
"""

from __future__ import annotations

import asyncio
import logging
import pickle
import sys
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

import httpx2

import ngrok
from ngrok import NULL, datatypes, inputs


def policies(client: ngrok.Client) -> list[str]:
    """Objects of the simplest kind, from create to delete, and lists of them."""
    policy = client.ip_policies.create(description="office", metadata='{"floor": 3}')
    create = client.ip_policy_rules.create
    rules = [create(f"10.{n}.0.0/16", policy.id, "allow") for n in range(5)]
    assert rules[0].update(description="the first") is rules[0]
    assert rules[0].ip_policy.id == policy.id
    assert policy.created_at > datetime.now(timezone.utc) - timedelta(hours=1)
    page = client.ip_policy_rules.list(limit=2)
    sizes = [len(each.ip_policy_rules) for each in page.pages()]
    assert sizes == [2, 2, 1] and page.next_page_uri
    cidrs = [each.cidr for each in page]
    policy.delete()
    return cidrs


def edges(client: ngrok.Client) -> datatypes.HTTPSEdgeRoute:
    """Objects within objects: made by keyword, as plain dicts, changed, replaced and taken away."""
    edge = client.edges.https.create(hostports=["tour.example.com:443"])
    backend = client.backends.static_address.create("10.0.0.1:80")
    github: inputs.EndpointOAuthGitHub = {"organizations": ["acme"], "scopes": []}
    route = client.edges.https_routes.create(
        edge.id,
        "path_prefix",
        "/",
        backend=datatypes.EndpointBackendMutate.new(backend_id=backend.id),
        compression={"enabled": True},
        oauth={"provider": {"github": github}, "maximum_duration": timedelta(hours=8)},
    )
    modules = client.edge_modules.https_edge_route_oauth
    oauth = modules.get(edge.id, route.id)
    longer = oauth.replace(maximum_duration=timedelta(days=1), enabled=False)
    assert oauth.enabled and oauth.maximum_duration == timedelta(hours=8)
    assert modules.replace(edge.id, route.id, longer) == longer
    return client.edges.https_routes.update(edge.id, route.id, compression=NULL)


def secrets(client: ngrok.Client) -> None:
    """Secrets aren't printed; what is pickled knows neither client nor key."""
    credential = client.credentials.create(acl=["bind:*.example.com"])
    assert credential.token and credential.token not in f"{credential} {credential!r}"
    copy = pickle.loads(pickle.dumps(credential))
    assert copy == credential and copy.to_dict()["acl"] == ["bind:*.example.com"]
    authority = client.ssh_certificate_authorities.create(private_key_type="ed25519")
    until = datetime(2031, 1, 1, tzinfo=timezone.utc)
    certificate = client.ssh_user_certificates.create(
        authority.id,
        "ssh-ed25519 AAAA",
        extensions={"permit-pty": ""},
        valid_until=until,
    )
    assert certificate.valid_until == until and certificate.extensions == {
        "permit-pty": ""
    }


def failures(client: ngrok.Client) -> ngrok.Error:
    """Errors say what happened; mistakes are found before anything is sent."""
    try:
        client.ssh_user_certificates.create(
            "sshca_1", "ssh-ed25519 AAAA", valid_until=datetime(2031, 1, 1)
        )
    except ValueError as mistake:
        assert "no time zone" in str(mistake)
    try:
        client.ip_policies.get("ipp_unknown", timeout=5)
    except ngrok.NotFoundError as error:
        assert (
            error.http_status_code == 404
            and error.operation_id
            and error.method == "GET"
        )
        assert pickle.loads(pickle.dumps(error)).error_code == error.error_code
        return error
    except (ngrok.RateLimitError, ngrok.ServerError) as error:
        raise SystemExit(f"come back in {error.retry_after} seconds") from error
    raise AssertionError("there was no error")


def options(client: ngrok.Client, url: str) -> list[int]:
    """Other timeouts and retries over the same connections, and another HTTP client altogether."""
    answers: list[ngrok.Response] = []
    patient = client.with_options(timeout=90, max_retries=5, on_response=answers.append)
    patient.api_keys.list()
    assert patient.request("GET", "/api_keys", query={"limit": 1}).json()["keys"] == []
    with httpx2.Client(headers={"X-Team": "web"}) as http:
        own = ngrok.Client("tour-of-the-api", url, http_client=http)
        assert own.endpoints.list().endpoints == []
    return [answer.status for answer in answers]


async def asynchronous(url: str) -> set[str]:
    """The same with ``await``."""
    async with ngrok.AsyncClient("tour-of-the-api", url) as client:
        made = await asyncio.gather(
            *(client.ip_policies.create(name) for name in "abc")
        )
        await made[0].update(description="d")
        first = await client.ip_policies.list(limit="2")
        assert len(first.ip_policies) == 2
        names = {each.description async for each in client.ip_policies.list(limit=2)}
        await asyncio.gather(*(each.delete() for each in made))
        return names


def main(url: str) -> None:
    """Show all of it."""
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    with ngrok.Client("tour-of-the-api", base_url=f"{url}/", max_retries=1) as client:
        report("rules", policies(client))
        report("compression", [str(edges(client).compression)])
        secrets(client)
        report("error", [type(failures(client)).__name__])
        report("statuses", map(str, options(client, url)))
    report("policies", sorted(asyncio.run(asynchronous(url))))


def report(what: str, values: Iterable[str]) -> None:
    """One line."""
    print(f"{what}: {' '.join(values)}")


if __name__ == "__main__":
    main(sys.argv[1])
