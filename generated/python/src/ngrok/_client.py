# Made by Copperplate from schema/; change it there.
"""The clients."""

from __future__ import annotations

from . import services
from ._async_client import AsyncBaseClient
from ._cached import cached
from ._config import Config, Scheme
from ._sync_client import SyncClient

_CONFIG = Config(
    base_url="https://api.ngrok.com",
    base_url_variable="NGROK_BASE_URL",
    user_agent="ngrok-client/0.1.0",
    schemes={
        "bearer": Scheme(
            {"api_key": "NGROK_API_KEY"},
            header="Authorization",
            word="Bearer",
        )
    },
    authentication="bearer",
    headers={"Ngrok-Version": "2"},
    error_code=("error_code",),
    error_message=("msg",),
    error_details=("details",),
    error_operation_id=("details", "operation_id"),
    operation_id_header="ngrok-operation-id",
    secrets=frozenset(
        {
            "api_key",
            "aws_secret_access_key",
            "client_secret",
            "private_key_pem",
            "secret",
            "token",
        }
    ),
)


class Client(SyncClient):
    """The client of the ngrok API.

    The HTTP API of ngrok, with which programs manage what the dashboard shows:
    endpoints, edges and their modules, domains and addresses, certificates,
    credentials, IP policies and event subscriptions.
    """

    _config = _CONFIG

    @cached
    def abuse_reports(self) -> services.AbuseReportsClient:
        """Reports of URLs on ngrok that serve abusive content. Only accounts that ngrok
        has let in may file them.
        """
        return services.AbuseReportsClient(self)

    @cached
    def agent_ingresses(self) -> services.AgentIngressesClient:
        """Domains of your own under which agents reach ngrok, in place of its usual
        addresses.
        """
        return services.AgentIngressesClient(self)

    @cached
    def api_keys(self) -> services.APIKeysClient:
        """Keys with which programs authenticate to this API."""
        return services.APIKeysClient(self)

    @cached
    def application_sessions(self) -> services.ApplicationSessionsClient:
        """Browser sessions of people who signed in at an endpoint that asks for a
        login.
        """
        return services.ApplicationSessionsClient(self)

    @cached
    def application_users(self) -> services.ApplicationUsersClient:
        """People who signed in, with an identity provider, at an endpoint that asks for
        a login.
        """
        return services.ApplicationUsersClient(self)

    @cached
    def backends(self) -> services.BackendsGroup:
        """What a client has under ``backends``: ``failover``, ``http_response``,
        ``static_address``, ``tunnel_group``, ``weighted``.
        """
        return services.BackendsGroup(self)

    @cached
    def bot_users(self) -> services.BotUsersClient:
        """Users of the account that are programs rather than people. They can own API
        keys and credentials.
        """
        return services.BotUsersClient(self)

    @cached
    def certificate_authorities(self) -> services.CertificateAuthoritiesClient:
        """Certificate authorities whose client certificates the mutual TLS module
        accepts.
        """
        return services.CertificateAuthoritiesClient(self)

    @cached
    def credentials(self) -> services.CredentialsClient:
        """Authtokens with which agents sign in to start tunnels."""
        return services.CredentialsClient(self)

    @cached
    def edge_modules(self) -> services.EdgeModulesGroup:
        """What a client has under ``edge_modules``: ``https_edge_mutual_tls``,
        ``https_edge_route_backend``, ``https_edge_route_circuit_breaker``,
        ``https_edge_route_compression``, ``https_edge_route_ip_restriction``,
        ``https_edge_route_oauth``, ``https_edge_route_oidc``,
        ``https_edge_route_request_headers``, ``https_edge_route_response_headers``,
        ``https_edge_route_saml``, ``https_edge_route_traffic_policy``,
        ``https_edge_route_user_agent_filter``,
        ``https_edge_route_webhook_verification``,
        ``https_edge_route_websocket_tcp_converter``, ``https_edge_tls_termination``,
        ``tcp_edge_backend``, ``tcp_edge_ip_restriction``, ``tcp_edge_traffic_policy``,
        ``tls_edge_backend``, ``tls_edge_ip_restriction``, ``tls_edge_mutual_tls``,
        ``tls_edge_tls_termination``, ``tls_edge_traffic_policy``.
        """
        return services.EdgeModulesGroup(self)

    @cached
    def edges(self) -> services.EdgesGroup:
        """What a client has under ``edges``: ``https``, ``https_routes``, ``tcp``,
        ``tls``.
        """
        return services.EdgesGroup(self)

    @cached
    def endpoints(self) -> services.EndpointsClient:
        """Addresses that take traffic: those of agents and edges while they are online,
        and cloud endpoints, which are always there.
        """
        return services.EndpointsClient(self)

    @cached
    def event_destinations(self) -> services.EventDestinationsClient:
        """Services outside ngrok, such as Amazon Kinesis or Datadog, that event
        subscriptions send events to.
        """
        return services.EventDestinationsClient(self)

    @cached
    def event_sources(self) -> services.EventSourcesClient:
        """The types of events that trigger one event subscription, one by one."""
        return services.EventSourcesClient(self)

    @cached
    def event_subscriptions(self) -> services.EventSubscriptionsClient:
        """Which types of events are sent to which event destinations."""
        return services.EventSubscriptionsClient(self)

    @cached
    def ip_policies(self) -> services.IPPoliciesClient:
        """Reusable groups of rules that allow or deny traffic by its source address."""
        return services.IPPoliciesClient(self)

    @cached
    def ip_policy_rules(self) -> services.IPPolicyRulesClient:
        """Rules of IP policies: one range of addresses each, with what to do about
        it.
        """
        return services.IPPolicyRulesClient(self)

    @cached
    def ip_restrictions(self) -> services.IPRestrictionsClient:
        """IP policies for a whole account: from where its dashboard, API, agents and
        endpoints may be used.
        """
        return services.IPRestrictionsClient(self)

    @cached
    def reserved_addrs(self) -> services.ReservedAddrsClient:
        """TCP addresses kept for the account, for tunnels and edges to listen on."""
        return services.ReservedAddrsClient(self)

    @cached
    def reserved_domains(self) -> services.ReservedDomainsClient:
        """Hostnames kept for the account, with the TLS certificates that serve them."""
        return services.ReservedDomainsClient(self)

    @cached
    def ssh_certificate_authorities(self) -> services.SSHCertificateAuthoritiesClient:
        """Authorities that sign SSH host and user certificates. ngrok keeps their
        private keys.
        """
        return services.SSHCertificateAuthoritiesClient(self)

    @cached
    def ssh_credentials(self) -> services.SSHCredentialsClient:
        """Public SSH keys whose holders may start tunnels through ngrok's SSH
        gateway.
        """
        return services.SSHCredentialsClient(self)

    @cached
    def ssh_host_certificates(self) -> services.SSHHostCertificatesClient:
        """Certificates by which SSH clients recognize a server."""
        return services.SSHHostCertificatesClient(self)

    @cached
    def ssh_user_certificates(self) -> services.SSHUserCertificatesClient:
        """Certificates by which SSH servers recognize a user."""
        return services.SSHUserCertificatesClient(self)

    @cached
    def tls_certificates(self) -> services.TLSCertificatesClient:
        """TLS certificates that serve reserved domains, uploaded by you or issued
        automatically.
        """
        return services.TLSCertificatesClient(self)

    @cached
    def tunnel_sessions(self) -> services.TunnelSessionsClient:
        """Connections between ngrok and a running agent, each of which carries any
        number of tunnels.
        """
        return services.TunnelSessionsClient(self)

    @cached
    def tunnels(self) -> services.TunnelsClient:
        """Ways from ngrok to a server, kept open by agents."""
        return services.TunnelsClient(self)


class AsyncClient(AsyncBaseClient):
    """The client of the ngrok API, for ``await``.

    The HTTP API of ngrok, with which programs manage what the dashboard shows:
    endpoints, edges and their modules, domains and addresses, certificates,
    credentials, IP policies and event subscriptions.
    """

    _config = _CONFIG

    @cached
    def abuse_reports(self) -> services.AsyncAbuseReportsClient:
        """Reports of URLs on ngrok that serve abusive content. Only accounts that ngrok
        has let in may file them.
        """
        return services.AsyncAbuseReportsClient(self)

    @cached
    def agent_ingresses(self) -> services.AsyncAgentIngressesClient:
        """Domains of your own under which agents reach ngrok, in place of its usual
        addresses.
        """
        return services.AsyncAgentIngressesClient(self)

    @cached
    def api_keys(self) -> services.AsyncAPIKeysClient:
        """Keys with which programs authenticate to this API."""
        return services.AsyncAPIKeysClient(self)

    @cached
    def application_sessions(self) -> services.AsyncApplicationSessionsClient:
        """Browser sessions of people who signed in at an endpoint that asks for a
        login.
        """
        return services.AsyncApplicationSessionsClient(self)

    @cached
    def application_users(self) -> services.AsyncApplicationUsersClient:
        """People who signed in, with an identity provider, at an endpoint that asks for
        a login.
        """
        return services.AsyncApplicationUsersClient(self)

    @cached
    def backends(self) -> services.AsyncBackendsGroup:
        """What a client has under ``backends``: ``failover``, ``http_response``,
        ``static_address``, ``tunnel_group``, ``weighted``.
        """
        return services.AsyncBackendsGroup(self)

    @cached
    def bot_users(self) -> services.AsyncBotUsersClient:
        """Users of the account that are programs rather than people. They can own API
        keys and credentials.
        """
        return services.AsyncBotUsersClient(self)

    @cached
    def certificate_authorities(self) -> services.AsyncCertificateAuthoritiesClient:
        """Certificate authorities whose client certificates the mutual TLS module
        accepts.
        """
        return services.AsyncCertificateAuthoritiesClient(self)

    @cached
    def credentials(self) -> services.AsyncCredentialsClient:
        """Authtokens with which agents sign in to start tunnels."""
        return services.AsyncCredentialsClient(self)

    @cached
    def edge_modules(self) -> services.AsyncEdgeModulesGroup:
        """What a client has under ``edge_modules``: ``https_edge_mutual_tls``,
        ``https_edge_route_backend``, ``https_edge_route_circuit_breaker``,
        ``https_edge_route_compression``, ``https_edge_route_ip_restriction``,
        ``https_edge_route_oauth``, ``https_edge_route_oidc``,
        ``https_edge_route_request_headers``, ``https_edge_route_response_headers``,
        ``https_edge_route_saml``, ``https_edge_route_traffic_policy``,
        ``https_edge_route_user_agent_filter``,
        ``https_edge_route_webhook_verification``,
        ``https_edge_route_websocket_tcp_converter``, ``https_edge_tls_termination``,
        ``tcp_edge_backend``, ``tcp_edge_ip_restriction``, ``tcp_edge_traffic_policy``,
        ``tls_edge_backend``, ``tls_edge_ip_restriction``, ``tls_edge_mutual_tls``,
        ``tls_edge_tls_termination``, ``tls_edge_traffic_policy``.
        """
        return services.AsyncEdgeModulesGroup(self)

    @cached
    def edges(self) -> services.AsyncEdgesGroup:
        """What a client has under ``edges``: ``https``, ``https_routes``, ``tcp``,
        ``tls``.
        """
        return services.AsyncEdgesGroup(self)

    @cached
    def endpoints(self) -> services.AsyncEndpointsClient:
        """Addresses that take traffic: those of agents and edges while they are online,
        and cloud endpoints, which are always there.
        """
        return services.AsyncEndpointsClient(self)

    @cached
    def event_destinations(self) -> services.AsyncEventDestinationsClient:
        """Services outside ngrok, such as Amazon Kinesis or Datadog, that event
        subscriptions send events to.
        """
        return services.AsyncEventDestinationsClient(self)

    @cached
    def event_sources(self) -> services.AsyncEventSourcesClient:
        """The types of events that trigger one event subscription, one by one."""
        return services.AsyncEventSourcesClient(self)

    @cached
    def event_subscriptions(self) -> services.AsyncEventSubscriptionsClient:
        """Which types of events are sent to which event destinations."""
        return services.AsyncEventSubscriptionsClient(self)

    @cached
    def ip_policies(self) -> services.AsyncIPPoliciesClient:
        """Reusable groups of rules that allow or deny traffic by its source address."""
        return services.AsyncIPPoliciesClient(self)

    @cached
    def ip_policy_rules(self) -> services.AsyncIPPolicyRulesClient:
        """Rules of IP policies: one range of addresses each, with what to do about
        it.
        """
        return services.AsyncIPPolicyRulesClient(self)

    @cached
    def ip_restrictions(self) -> services.AsyncIPRestrictionsClient:
        """IP policies for a whole account: from where its dashboard, API, agents and
        endpoints may be used.
        """
        return services.AsyncIPRestrictionsClient(self)

    @cached
    def reserved_addrs(self) -> services.AsyncReservedAddrsClient:
        """TCP addresses kept for the account, for tunnels and edges to listen on."""
        return services.AsyncReservedAddrsClient(self)

    @cached
    def reserved_domains(self) -> services.AsyncReservedDomainsClient:
        """Hostnames kept for the account, with the TLS certificates that serve them."""
        return services.AsyncReservedDomainsClient(self)

    @cached
    def ssh_certificate_authorities(
        self,
    ) -> services.AsyncSSHCertificateAuthoritiesClient:
        """Authorities that sign SSH host and user certificates. ngrok keeps their
        private keys.
        """
        return services.AsyncSSHCertificateAuthoritiesClient(self)

    @cached
    def ssh_credentials(self) -> services.AsyncSSHCredentialsClient:
        """Public SSH keys whose holders may start tunnels through ngrok's SSH
        gateway.
        """
        return services.AsyncSSHCredentialsClient(self)

    @cached
    def ssh_host_certificates(self) -> services.AsyncSSHHostCertificatesClient:
        """Certificates by which SSH clients recognize a server."""
        return services.AsyncSSHHostCertificatesClient(self)

    @cached
    def ssh_user_certificates(self) -> services.AsyncSSHUserCertificatesClient:
        """Certificates by which SSH servers recognize a user."""
        return services.AsyncSSHUserCertificatesClient(self)

    @cached
    def tls_certificates(self) -> services.AsyncTLSCertificatesClient:
        """TLS certificates that serve reserved domains, uploaded by you or issued
        automatically.
        """
        return services.AsyncTLSCertificatesClient(self)

    @cached
    def tunnel_sessions(self) -> services.AsyncTunnelSessionsClient:
        """Connections between ngrok and a running agent, each of which carries any
        number of tunnels.
        """
        return services.AsyncTunnelSessionsClient(self)

    @cached
    def tunnels(self) -> services.AsyncTunnelsClient:
        """Ways from ngrok to a server, kept open by agents."""
        return services.AsyncTunnelsClient(self)
