"""The schema of ngrok says what ngrok publishes, no less and no more.

The tables in ``tests/ngrok/data`` were made from the published pages without the schema; its README tells how.
"""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest

from copperplate.diagnostics import Diagnostics
from copperplate.ir.model import (
    Api,
    Datatype,
    Field,
    ListOf,
    MapOf,
    Operation,
    Parameter,
    Property,
    Reference,
    Scalar,
    Service,
    Type,
)
from copperplate.schema.load import load

SCHEMA = Path(__file__).parents[2] / "schema"
DATA = Path(__file__).parent / "data"
digest = runpy.run_path(str(DATA / "make_inventory.py"))["digest"]

PUBLISHED_NAMES = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "datetime": "datetime",
    "duration": "timedelta",
}


def table(name: str) -> list[list[str]]:
    """The rows of a table in ``tests/ngrok/data``, without its head."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


@pytest.fixture(scope="module")
def api() -> Api:
    diagnostics = Diagnostics()
    loaded = load(SCHEMA, diagnostics)
    assert loaded is not None, diagnostics.render()
    return loaded.api


@pytest.fixture(scope="module")
def datatypes(api: Api) -> dict[str, Datatype]:
    return {datatype.name: datatype for datatype in api.datatypes()}


def published(type_: Type | None) -> str:
    """A type as the published pages spell it."""
    match type_:
        case None:
            return "None"
        case Scalar(kind):
            return PUBLISHED_NAMES[kind]
        case ListOf(item):
            return f"Sequence[{published(item)}]"
        case MapOf(value):
            return f"Mapping[str, {published(value)}]"
        case Reference(name):
            return name


def service_of(api: Api, datatype: Datatype) -> Service:
    """The service whose operations are the methods of a datatype."""
    (service,) = (s for s in api.services() if s.datatype == datatype.name)
    return service


def properties(api: Api) -> Iterator[tuple[str, Property]]:
    for datatype in api.datatypes():
        for property_ in datatype.properties:
            yield f"{datatype.name}.{property_.name}", property_


def parameters(api: Api) -> Iterator[tuple[str, Parameter]]:
    for service in api.services():
        for operation in service.operations:
            for parameter in operation.parameters:
                path = (*service.attribute, operation.name, parameter.name)
                yield ".".join(path), parameter


# The tables themselves


def test_the_tables_are_whole() -> None:
    members = table("datatypes.tsv")
    kinds = [kind for _, _, kind, _, _ in members]
    assert len({name for name, *_ in members}) == 117
    assert (kinds.count("property"), kinds.count("method")) == (606, 51)
    operations = table("operations.tsv")
    assert len({attribute for attribute, *_ in operations}) == 56
    assert len(operations) == 225
    assert len(table("object_methods.tsv")) == 51
    assert len(table("list_items.tsv")) == 30


# Datatypes


def test_datatypes_are_those_of_the_page(datatypes: dict[str, Datatype]) -> None:
    assert sorted(datatypes) == sorted({row[0] for row in table("datatypes.tsv")})


def test_properties_are_those_of_the_page(datatypes: dict[str, Datatype]) -> None:
    """In the page's order, with its types and descriptions."""
    rows = [row for row in table("datatypes.tsv") if row[2] == "property"]
    names = list(dict.fromkeys(row[0] for row in rows))
    assert [
        [name, p.name, "property", published(p.type), digest(p.doc)]
        for name in names
        for p in datatypes[name].properties
    ] == rows


def test_methods_are_those_of_the_page(
    api: Api, datatypes: dict[str, Datatype]
) -> None:
    """With the parameters that the object itself doesn't fill, in the page's order."""
    rows = [row for row in table("datatypes.tsv") if row[2] == "method"]
    names = list(dict.fromkeys(row[0] for row in rows))
    found = []
    for name in names:
        operations = {o.name: o for o in service_of(api, datatypes[name]).operations}
        for method in datatypes[name].methods:
            parameters = operations[method].parameters
            free = " ".join(p.name for p in parameters if p.location != "path")
            found.append([name, method, "method", free, "-"])
    assert found == rows
    assert {d.name for d in datatypes.values() if d.methods} == set(names)


def test_methods_call_what_is_published(
    api: Api, datatypes: dict[str, Datatype]
) -> None:
    found = []
    for datatype in datatypes.values():
        for method in datatype.methods:
            service = service_of(api, datatype)
            (operation,) = (o for o in service.operations if o.name == method)
            bound = [p.name for p in operation.parameters if p.location == "path"]
            found.append(
                [
                    datatype.name,
                    method,
                    ".".join((*service.attribute, method)),
                    ", ".join(f"{name}=self.{name}" for name in bound),
                ]
            )
            assert set(bound) <= {p.name for p in datatype.properties}
    assert sorted(found) == sorted(table("object_methods.tsv"))


def test_pages_hold_the_published_items(datatypes: dict[str, Datatype]) -> None:
    found = [[d.name, str(d.page_of)] for d in datatypes.values() if d.page_of]
    assert sorted(found) == sorted(table("list_items.tsv"))


# Operations


def row_of(service: Service, operation: Operation) -> list[str]:
    """An operation as ``operations.tsv`` has it."""
    return [
        ".".join(service.attribute),
        service.class_name,
        operation.name,
        operation.http_method,
        str(operation.path),
        "; ".join(map(published_parameter, operation.parameters)),
        published(operation.result),
    ]


def published_parameter(parameter: Parameter) -> str:
    """A parameter as ``operations.tsv`` has it; here are the two places where the schema differs."""
    type_ = published(parameter.type)
    if (parameter.location, parameter.name) == ("query", "limit"):
        # Published as text. It is a number; clients may take both.
        assert type_ == "int"
        type_ = "str"
    required = parameter.required
    if parameter.location == "whole_body":
        # Published with None as its default. Nothing can be replaced by nothing, though.
        assert required
        required = False
    return f"{parameter.location} {parameter.name}: {type_}{'' if required else '?'}"


def test_operations_are_those_of_the_table(api: Api) -> None:
    found = [row_of(s, o) for s in api.services() for o in s.operations]
    assert sorted(found) == sorted(table("operations.tsv"))


# Descriptions


def test_everything_of_ours_is_described(api: Api) -> None:
    """Services, operations, parameters, datatypes, shared files. Properties have the page's text alone."""
    silent = [d.name for d in api.datatypes() if not d.doc]
    silent += [r.name for r in api.resources if r.service is None and not r.doc]
    for service in api.services():
        name = ".".join(service.attribute)
        silent += [name] if not service.doc else []
        for operation in service.operations:
            silent += [f"{name}.{operation.name}"] if not operation.doc else []
    silent += [name for name, parameter in parameters(api) if not parameter.doc]
    assert silent == []


# What descriptions tell in prose is data, too


def has(field: Field, fact: str) -> bool:
    value = getattr(field, fact)
    return value is not None and value is not False and value != ()


PROSE = {
    # fact: words that tell it, properties where the words speak of something else
    "nullable": (
        r"\bnull\b|^if present, an |, if this is an? ",
        "EventDestination.target",  # some members of the target are null
    ),
    "max_bytes": (r"max \d+ bytes", ""),
    "max_characters": (r"max \d+ chars", ""),
    "minimum": (r"between 0|\[0-", ""),
    "maximum": (r"between 0|\[0-|\bMax \d", ""),
    "unit": (
        r"Integer number of seconds|number of requests|_km\b",
        # A duration is in seconds always.
        "EndpointCircuitBreaker.tripped_duration EndpointOAuth.maximum_duration"
        " EndpointOIDC.maximum_duration EndpointSAML.maximum_duration"
        " EndpointSAMLMutate.maximum_duration",
    ),
    "default": (
        r"(?i)\bdefault(s|) (is|to|true|value)|^.*If unspecified, the certificate will",
        "APIKey.owner_id Credential.owner_id SSHCredential.owner_id",  # who calls
    ),
    "values": (
        r"(?i)(\.|,) one of (?!the)|[,.] either |can be either |may be either a temporary"
        r"|only (supported|accepted) value|valid values|four values"
        r"|^whether the endpoint is|^edge if|\(au, eu,",
        "ReservedDomain.certificate",  # either of two certificates
    ),
    "deprecated": (r"(?i)deprecate", ""),
    "shown_once": (r"only available one time", ""),
}
"""What to look for in the 606 descriptions, and where it means nothing."""

NULLABLE_WITHOUT_WORDS = {
    # Exactly one of the members is there, the descriptions of AWSAuth and EventTarget tell.
    "AWSAuth": "creds role",
    "EventTarget": "azure_logs_ingestion cloudwatch_logs datadog firehose kinesis",
    "EndpointOAuthProvider": (
        "amazon facebook github gitlab google linkedin microsoft twitch"
    ),
    # Modules like their neighbours that are "or null": each can be deleted.
    "HTTPSEdge": "mutual_tls tls_termination",
    "HTTPSEdgeRoute": "user_agent_filter",
    "TCPEdge": "backend ip_restriction",
    "TLSEdge": "backend ip_restriction mutual_tls tls_termination",
    # Only some types of endpoint have one.
    "Endpoint": "domain tcp_addr tunnel_session",
    # Without a description, like all of its class; a page like any other.
    "HTTPResponseBackendList": "next_page_uri",
}


NULL_IN_ANSWERS = {
    # The page's types are plain and its words say nothing of null, but answers that are documented as
    # examples leave these objects out, or have null in place of these times.
    "Endpoint": "principal principal_id",
    "ReservedDomainCertJob": "retries_at",
    "ReservedDomainCertStatus": "renews_at",
}
"""Where the schema deviates from the page: ``left_out.tsv`` tells."""


def test_the_schema_deviates_where_answers_do(
    datatypes: dict[str, Datatype], api: Api
) -> None:
    """What is left out of documented answers is empty, or may be null; nothing else is made nullable for that."""
    assert api.omits_empty
    found: dict[str, list[str]] = {}
    for name, member, how in table("left_out.tsv"):
        (prop,) = (p for p in datatypes[name].properties if p.name == member)
        if how == "null" or not isinstance(prop.type, Scalar):
            assert prop.nullable, f"{name}.{member}"
            found.setdefault(name, []).append(member)
        else:
            assert prop.type.kind in ("string", "integer") and not prop.default
    assert {name: " ".join(found[name]) for name in found} == NULL_IN_ANSWERS


@pytest.mark.parametrize("fact", PROSE)
def test_what_prose_tells_is_recorded(api: Api, fact: str) -> None:
    words, exceptions = PROSE[fact]
    told = {name for name, p in properties(api) if re.search(words, p.doc)}
    recorded = {name for name, p in properties(api) if has(p, fact)}
    expected = told - set(exceptions.split())
    if fact == "nullable":
        expected |= {
            f"{name}.{member}"
            for table_ in (NULLABLE_WITHOUT_WORDS, NULL_IN_ANSWERS)
            for name, members in table_.items()
            for member in members.split()
        }
    if fact == "unit":
        expected.add("Location.lat_long_radius_km")  # the name tells
    assert sorted(recorded) == sorted(expected)


def test_identifiers_tell_what_they_refer_to(api: Api) -> None:
    """Every reference and identifier of another object, but those of other companies' systems."""
    foreign = re.compile(
        r"EndpointO(Auth\w+|IDC)\.client_id|EndpointSAML\.entity_id|ApplicationUser\.provider_user_id"
        r"|EventTargetAzureLogsIngestion\.\w+_id|AWSCredentials\.aws_access_key_id"
    )
    silent = []
    for name, property_ in properties(api):
        is_reference = published(property_.type).endswith(("Ref", "Sequence[Ref]"))
        if is_reference or re.search(r"_ids?$", property_.name):
            silent += [] if property_.refers_to else [name]
    for name, parameter in parameters(api):
        if re.search(r"(?<!before)_ids?$", parameter.name):
            silent += [] if parameter.refers_to else [name]
    assert [name for name in silent if not foreign.fullmatch(name)] == []


def test_secrets_are_marked(api: Api) -> None:
    """Every token, key and secret, and nothing else."""
    named = re.compile(r"(?!public_)(\w+_)?(token|secret|key|key_pem)")
    fields = {**dict(properties(api)), **dict(parameters(api))}
    expected = [name for name, f in fields.items() if named.fullmatch(f.name)]
    assert sorted(n for n, f in fields.items() if f.secret) == sorted(expected)


def test_no_fact_is_invented(api: Api) -> None:
    """Values, limits and defaults of properties stand in their descriptions, letter by letter."""
    for name, property_ in properties(api):
        facts: list[object] = list(property_.values)
        facts += [property_.max_bytes, property_.max_characters, property_.maximum]
        if isinstance(property_.default, str):
            facts.append(property_.default)
        for fact in facts:
            if fact is not None:
                word = rf"(?<!\w){re.escape(str(fact))}(?!\w)"
                assert re.search(word, property_.doc), f"{name}: {fact}"


# A sample, picked from the page by hand

AFTER_CREATION: dict[str, object] = {
    "secret": True,
    "shown_once": True,
    "nullable": True,
}
FIVE_BACKENDS = (
    "FailoverBackend",
    "HTTPResponseBackend",
    "StaticBackend",
    "TunnelGroupBackend",
    "WeightedBackend",
)
REGIONS = ("au", "eu", "ap", "us", "jp", "in", "sa")
PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"

FACTS: dict[str, dict[str, object]] = {
    "APIKey.token": AFTER_CREATION,
    "APIKey.description": {"max_bytes": 255, "nullable": False},
    "APIKey.metadata": {"max_bytes": 4096},
    "APIKey.owner_id": {"refers_to": ("BotUser",), "refers_to_others": True},
    "APIKeyList.next_page_uri": {"nullable": True},
    "AWSAuth.role": {"nullable": True},
    "AWSCredentials.aws_access_key_id": {"secret": False},
    "AWSCredentials.aws_secret_access_key": {"secret": True, "shown_once": False},
    "AbuseReport.status": {"values": ("PENDING", "PROCESSED", "PARTIALLY_PROCESSED")},
    "AbuseReport.metadata": {"max_bytes": 4096},
    "AbuseReportHostname.status": {
        "values": ("PENDING", "BANNED", "UNBANNED", "IGNORE")
    },
    "AgentIngress.certificate_management_policy": {"nullable": True},
    "AgentIngress.certificate_management_status": {"nullable": True},
    "AgentIngressCertJob.error_code": {
        "nullable": True,
        "values": ("INTERNAL_ERROR", "DNS_ERROR"),
    },
    "AgentIngressCertPolicy.authority": {"values": ("letsencrypt",)},
    "AgentIngressCertPolicy.private_key_type": {
        "values": ("rsa", "ecdsa"),
        "default": "rsa",
        "secret": False,
    },
    "AgentIngressCertStatus.provisioning_job": {"nullable": True},
    "ApplicationSession.edge": {"nullable": True, "refers_to": ("HTTPSEdge",)},
    "ApplicationSession.route": {"nullable": True, "refers_to": ("HTTPSEdgeRoute",)},
    "ApplicationSession.endpoint": {"nullable": False, "refers_to": ("Endpoint",)},
    "Credential.token": AFTER_CREATION,
    "Credential.acl": {"values": (), "nullable": False},
    "Endpoint.edge": {
        "nullable": True,
        "refers_to": ("HTTPSEdge", "TCPEdge", "TLSEdge"),
    },
    "Endpoint.principal": {
        "refers_to": ("BotUser",),
        "refers_to_others": True,
        "deprecated": None,
    },
    "Endpoint.proto": {"values": ("http", "https", "tcp", "tls")},
    "Endpoint.host": {"doc": "", "nullable": False},
    "Endpoint.tunnel": {"nullable": True, "refers_to": ("Tunnel",)},
    "Endpoint.type": {"values": ("ephemeral", "edge", "cloud")},
    "EndpointBackend.backend": {"refers_to": FIVE_BACKENDS},
    "EndpointBackend.enabled": {"default": True},
    "EndpointBackendMutate.backend_id": {"refers_to": FIVE_BACKENDS},
    "EndpointCircuitBreaker.error_threshold_percentage": {"minimum": 0, "maximum": 1},
    "EndpointCircuitBreaker.num_buckets": {"maximum": 128, "minimum": None},
    "EndpointCircuitBreaker.rolling_window": {"unit": "seconds"},
    "EndpointCircuitBreaker.tripped_duration": {"type": Scalar("duration")},
    "EndpointIPPolicyMutate.ip_policy_ids": {"refers_to": ("IPPolicy",)},
    "EndpointMutualTLS.certificate_authorities": {
        "refers_to": ("CertificateAuthority",)
    },
    "EndpointOAuth.auth_check_interval": {"unit": "seconds"},
    "EndpointOAuth.cookie_prefix": {"default": "ngrok."},
    "EndpointOAuthGitHub.client_secret": {"secret": True},
    "EndpointOAuthTwitch.client_secret": {"secret": True, "doc": ""},
    "EndpointOIDC.client_id": {"secret": False, "refers_to": ()},
    "EndpointOIDC.client_secret": {"secret": True},
    "EndpointSAML.nameid_format": {"default": PERSISTENT, "values": ()},
    "EndpointSAMLMutate.inactivity_timeout": {"unit": "seconds"},
    "EndpointTLSTermination.min_version": {"nullable": True, "default": None},
    "EndpointTLSTermination.terminate_at": {"values": ("edge", "upstream")},
    "EndpointUserAgentFilter.enabled": {"default": None, "doc": ""},
    "EndpointWebhookValidation.provider": {"values": ()},
    "EndpointWebhookValidation.secret": {"secret": True},
    "EventDestination.format": {"values": ("JSON",)},
    "EventDestination.target": {"nullable": False},
    "EventSourceList.uri": {"nullable": True},
    "EventSubscription.description": {"max_characters": 255, "max_bytes": None},
    "EventSubscription.metadata": {"max_characters": 4096},
    "EventTarget.kinesis": {"nullable": True},
    "EventTargetDatadog.api_key": {"secret": True},
    "EventTargetAzureLogsIngestion.client_secret": {"secret": True},
    "FailoverBackend.description": {"max_bytes": None},
    "HTTPSEdgeRoute.circuit_breaker": {"nullable": True},
    "HTTPSEdgeRoute.edge_id": {"refers_to": ("HTTPSEdge",)},
    "HTTPSEdgeRoute.match_type": {"values": ("exact_path", "path_prefix")},
    "IPPolicyRule.action": {"values": ("allow", "deny")},
    "IPPolicyRule.ip_policy": {"refers_to": ("IPPolicy",)},
    "IPRestriction.type": {"values": ("dashboard", "api", "agent", "endpoints")},
    "Location.lat_long_radius_km": {"unit": "kilometres"},
    "ReservedAddr.region": {"values": REGIONS, "default": "us", "deprecated": None},
    "ReservedDomain.acme_challenge_cname_target": {"nullable": True},
    "ReservedDomain.certificate": {
        "nullable": True,
        "refers_to": ("TLSCertificate",),
    },
    "ReservedDomain.cname_target": {"nullable": True},
    "ReservedDomain.region": {"values": REGIONS, "nullable": True, "default": None},
    "ReservedDomainCertPolicy.private_key_type": {"default": "ecdsa"},
    "SSHCertificateAuthority.public_key": {"secret": False},
    "SSHHostCertificate.key_type": {"values": ("rsa", "ecdsa", "ed25519")},
    "SSHHostCertificate.ssh_certificate_authority_id": {
        "refers_to": ("SSHCertificateAuthority",)
    },
    "SSHUserCertificate.extensions": {
        "default": {"permit-pty": "", "permit-user-rc": ""}
    },
    "TLSCertificate.issued_at": {"nullable": True},
    "TLSCertificate.private_key_type": {"values": ("rsa", "ecdsa", "ed25519")},
    "Tunnel.labels": {"nullable": True},
    "TunnelSession.credential": {"refers_to": ("Credential", "SSHCredential")},
    "TunnelSession.transport": {"values": ("ngrok/v2", "ssh")},
    "WeightedBackend.backends": {"minimum": 0, "maximum": 10000},
    # Parameters
    "edges.https_routes.create.circuit_breaker": {"nullable": True},
    "edges.tls.create.tls_termination": {"type": Reference("EndpointTLSTermination")},
    "edge_modules.https_edge_route_oidc.get.id": {"refers_to": ("HTTPSEdgeRoute",)},
    "endpoints.create.type": {"values": ("cloud",), "default": "cloud"},
    "event_subscriptions.create.destination_ids": {"refers_to": ("EventDestination",)},
    "ip_policy_rules.create.ip_policy_id": {"refers_to": ("IPPolicy",)},
    "ip_policy_rules.create.action": {"values": ("allow", "deny"), "required": True},
    "reserved_domains.create.certificate_id": {"refers_to": ("TLSCertificate",)},
    "ssh_certificate_authorities.create.key_size": {"values": (2048, 4096)},
    "tls_certificates.create.private_key_pem": {"secret": True, "required": True},
    "tunnels.list.limit": {"minimum": 1, "maximum": 100, "default": 100},
}


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_of_the_page(api: Api, name: str) -> None:
    fields = {**dict(properties(api)), **dict(parameters(api))}
    assert {key: getattr(fields[name], key) for key in FACTS[name]} == FACTS[name]


@pytest.mark.parametrize(
    "name", ["ReservedDomain.region", "Endpoint.hostport", "Endpoint.principal_id"]
)
def test_what_is_deprecated_says_why(api: Api, name: str) -> None:
    assert dict(properties(api))[name].deprecated
