# Made by Copperplate from schema/; change it there.
"""The clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._async_client import AsyncBaseClient
from ._cached import cached
from ._config import Config
from ._sync_client import SyncClient

if TYPE_CHECKING:
    from .services.abuse_reports import AbuseReportsClient, AsyncAbuseReportsClient
    from .services.agent_ingresses import (
        AgentIngressesClient,
        AsyncAgentIngressesClient,
    )
    from .services.api_keys import APIKeysClient, AsyncAPIKeysClient
    from .services.application_sessions import (
        ApplicationSessionsClient,
        AsyncApplicationSessionsClient,
    )
    from .services.application_users import (
        ApplicationUsersClient,
        AsyncApplicationUsersClient,
    )
    from .services.bot_users import AsyncBotUsersClient, BotUsersClient
    from .services.certificate_authorities import (
        AsyncCertificateAuthoritiesClient,
        CertificateAuthoritiesClient,
    )
    from .services.credentials import AsyncCredentialsClient, CredentialsClient
    from .services.endpoints import AsyncEndpointsClient, EndpointsClient
    from .services.event_destinations import (
        AsyncEventDestinationsClient,
        EventDestinationsClient,
    )
    from .services.event_sources import AsyncEventSourcesClient, EventSourcesClient
    from .services.event_subscriptions import (
        AsyncEventSubscriptionsClient,
        EventSubscriptionsClient,
    )
    from .services.failover_backends import (
        AsyncFailoverBackendsClient,
        FailoverBackendsClient,
    )
    from .services.http_response_backends import (
        AsyncHTTPResponseBackendsClient,
        HTTPResponseBackendsClient,
    )
    from .services.https_edge_mutual_tls import (
        AsyncHTTPSEdgeMutualTLSModuleClient,
        HTTPSEdgeMutualTLSModuleClient,
    )
    from .services.https_edge_route_backend import (
        AsyncEdgeRouteBackendModuleClient,
        EdgeRouteBackendModuleClient,
    )
    from .services.https_edge_route_circuit_breaker import (
        AsyncEdgeRouteCircuitBreakerModuleClient,
        EdgeRouteCircuitBreakerModuleClient,
    )
    from .services.https_edge_route_compression import (
        AsyncEdgeRouteCompressionModuleClient,
        EdgeRouteCompressionModuleClient,
    )
    from .services.https_edge_route_ip_restriction import (
        AsyncEdgeRouteIPRestrictionModuleClient,
        EdgeRouteIPRestrictionModuleClient,
    )
    from .services.https_edge_route_oauth import (
        AsyncEdgeRouteOAuthModuleClient,
        EdgeRouteOAuthModuleClient,
    )
    from .services.https_edge_route_oidc import (
        AsyncEdgeRouteOIDCModuleClient,
        EdgeRouteOIDCModuleClient,
    )
    from .services.https_edge_route_request_headers import (
        AsyncEdgeRouteRequestHeadersModuleClient,
        EdgeRouteRequestHeadersModuleClient,
    )
    from .services.https_edge_route_response_headers import (
        AsyncEdgeRouteResponseHeadersModuleClient,
        EdgeRouteResponseHeadersModuleClient,
    )
    from .services.https_edge_route_saml import (
        AsyncEdgeRouteSAMLModuleClient,
        EdgeRouteSAMLModuleClient,
    )
    from .services.https_edge_route_traffic_policy import (
        AsyncEdgeRouteTrafficPolicyModuleClient,
        EdgeRouteTrafficPolicyModuleClient,
    )
    from .services.https_edge_route_user_agent_filter import (
        AsyncEdgeRouteUserAgentFilterModuleClient,
        EdgeRouteUserAgentFilterModuleClient,
    )
    from .services.https_edge_route_webhook_verification import (
        AsyncEdgeRouteWebhookVerificationModuleClient,
        EdgeRouteWebhookVerificationModuleClient,
    )
    from .services.https_edge_route_websocket_tcp_converter import (
        AsyncEdgeRouteWebsocketTCPConverterModuleClient,
        EdgeRouteWebsocketTCPConverterModuleClient,
    )
    from .services.https_edge_routes import (
        AsyncEdgesHTTPSRoutesClient,
        EdgesHTTPSRoutesClient,
    )
    from .services.https_edge_tls_termination import (
        AsyncHTTPSEdgeTLSTerminationModuleClient,
        HTTPSEdgeTLSTerminationModuleClient,
    )
    from .services.https_edges import AsyncEdgesHTTPSClient, EdgesHTTPSClient
    from .services.ip_policies import AsyncIPPoliciesClient, IPPoliciesClient
    from .services.ip_policy_rules import AsyncIPPolicyRulesClient, IPPolicyRulesClient
    from .services.ip_restrictions import (
        AsyncIPRestrictionsClient,
        IPRestrictionsClient,
    )
    from .services.reserved_addrs import AsyncReservedAddrsClient, ReservedAddrsClient
    from .services.reserved_domains import (
        AsyncReservedDomainsClient,
        ReservedDomainsClient,
    )
    from .services.ssh_certificate_authorities import (
        AsyncSSHCertificateAuthoritiesClient,
        SSHCertificateAuthoritiesClient,
    )
    from .services.ssh_credentials import (
        AsyncSSHCredentialsClient,
        SSHCredentialsClient,
    )
    from .services.ssh_host_certificates import (
        AsyncSSHHostCertificatesClient,
        SSHHostCertificatesClient,
    )
    from .services.ssh_user_certificates import (
        AsyncSSHUserCertificatesClient,
        SSHUserCertificatesClient,
    )
    from .services.static_backends import (
        AsyncStaticBackendsClient,
        StaticBackendsClient,
    )
    from .services.tcp_edge_backend import (
        AsyncTCPEdgeBackendModuleClient,
        TCPEdgeBackendModuleClient,
    )
    from .services.tcp_edge_ip_restriction import (
        AsyncTCPEdgeIPRestrictionModuleClient,
        TCPEdgeIPRestrictionModuleClient,
    )
    from .services.tcp_edge_traffic_policy import (
        AsyncTCPEdgeTrafficPolicyModuleClient,
        TCPEdgeTrafficPolicyModuleClient,
    )
    from .services.tcp_edges import AsyncEdgesTCPClient, EdgesTCPClient
    from .services.tls_certificates import (
        AsyncTLSCertificatesClient,
        TLSCertificatesClient,
    )
    from .services.tls_edge_backend import (
        AsyncTLSEdgeBackendModuleClient,
        TLSEdgeBackendModuleClient,
    )
    from .services.tls_edge_ip_restriction import (
        AsyncTLSEdgeIPRestrictionModuleClient,
        TLSEdgeIPRestrictionModuleClient,
    )
    from .services.tls_edge_mutual_tls import (
        AsyncTLSEdgeMutualTLSModuleClient,
        TLSEdgeMutualTLSModuleClient,
    )
    from .services.tls_edge_tls_termination import (
        AsyncTLSEdgeTLSTerminationModuleClient,
        TLSEdgeTLSTerminationModuleClient,
    )
    from .services.tls_edge_traffic_policy import (
        AsyncTLSEdgeTrafficPolicyModuleClient,
        TLSEdgeTrafficPolicyModuleClient,
    )
    from .services.tls_edges import AsyncEdgesTLSClient, EdgesTLSClient
    from .services.tunnel_group_backends import (
        AsyncTunnelGroupBackendsClient,
        TunnelGroupBackendsClient,
    )
    from .services.tunnel_sessions import (
        AsyncTunnelSessionsClient,
        TunnelSessionsClient,
    )
    from .services.tunnels import AsyncTunnelsClient, TunnelsClient
    from .services.weighted_backends import (
        AsyncWeightedBackendsClient,
        WeightedBackendsClient,
    )

_CONFIG = Config(
    base_url="https://api.ngrok.com",
    base_url_variable="NGROK_BASE_URL",
    user_agent="ngrok-client/0.1.0",
    key_header="Authorization",
    key_scheme="Bearer",
    key_variable="NGROK_API_KEY",
    headers={"Ngrok-Version": "2"},
    error_code="error_code",
    error_message="msg",
    error_details="details",
    error_operation_id="operation_id",
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


class BackendsGroup:
    """What a client has under ``backends``: ``failover``, ``http_response``,
    ``static_address``, ``tunnel_group``, ``weighted``.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    @cached
    def failover(self) -> FailoverBackendsClient:
        """Backends that try other backends one after another until one of them can
        serve the request.
        """
        from .services.failover_backends import FailoverBackendsClient

        return FailoverBackendsClient(self._client)

    @cached
    def http_response(self) -> HTTPResponseBackendsClient:
        """Backends that answer every request themselves, with a fixed status, headers
        and body.
        """
        from .services.http_response_backends import HTTPResponseBackendsClient

        return HTTPResponseBackendsClient(self._client)

    @cached
    def static_address(self) -> StaticBackendsClient:
        """Backends that forward traffic to one address on the internet."""
        from .services.static_backends import StaticBackendsClient

        return StaticBackendsClient(self._client)

    @cached
    def tunnel_group(self) -> TunnelGroupBackendsClient:
        """Backends that spread traffic over all online tunnels whose labels match."""
        from .services.tunnel_group_backends import TunnelGroupBackendsClient

        return TunnelGroupBackendsClient(self._client)

    @cached
    def weighted(self) -> WeightedBackendsClient:
        """Backends that divide traffic between other backends in proportion to their
        weights.
        """
        from .services.weighted_backends import WeightedBackendsClient

        return WeightedBackendsClient(self._client)


class EdgeModulesGroup:
    """What a client has under ``edge_modules``: ``https_edge_mutual_tls``,
    ``https_edge_route_backend``, ``https_edge_route_circuit_breaker``,
    ``https_edge_route_compression``, ``https_edge_route_ip_restriction``,
    ``https_edge_route_oauth``, ``https_edge_route_oidc``,
    ``https_edge_route_request_headers``, ``https_edge_route_response_headers``,
    ``https_edge_route_saml``, ``https_edge_route_traffic_policy``,
    ``https_edge_route_user_agent_filter``, ``https_edge_route_webhook_verification``,
    ``https_edge_route_websocket_tcp_converter``, ``https_edge_tls_termination``,
    ``tcp_edge_backend``, ``tcp_edge_ip_restriction``, ``tcp_edge_traffic_policy``,
    ``tls_edge_backend``, ``tls_edge_ip_restriction``, ``tls_edge_mutual_tls``,
    ``tls_edge_tls_termination``, ``tls_edge_traffic_policy``.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    @cached
    def https_edge_mutual_tls(self) -> HTTPSEdgeMutualTLSModuleClient:
        """The mutual TLS module of an HTTPS edge: which client certificates are
        accepted.
        """
        from .services.https_edge_mutual_tls import HTTPSEdgeMutualTLSModuleClient

        return HTTPSEdgeMutualTLSModuleClient(self._client)

    @cached
    def https_edge_route_backend(self) -> EdgeRouteBackendModuleClient:
        """The backend module of a route of an HTTPS edge: where requests go."""
        from .services.https_edge_route_backend import EdgeRouteBackendModuleClient

        return EdgeRouteBackendModuleClient(self._client)

    @cached
    def https_edge_route_circuit_breaker(self) -> EdgeRouteCircuitBreakerModuleClient:
        """The circuit breaker module of a route of an HTTPS edge: when to keep requests
        away from a server that fails.
        """
        from .services.https_edge_route_circuit_breaker import (
            EdgeRouteCircuitBreakerModuleClient,
        )

        return EdgeRouteCircuitBreakerModuleClient(self._client)

    @cached
    def https_edge_route_compression(self) -> EdgeRouteCompressionModuleClient:
        """The compression module of a route of an HTTPS edge: whether responses are
        compressed for clients that can read it.
        """
        from .services.https_edge_route_compression import (
            EdgeRouteCompressionModuleClient,
        )

        return EdgeRouteCompressionModuleClient(self._client)

    @cached
    def https_edge_route_ip_restriction(self) -> EdgeRouteIPRestrictionModuleClient:
        """The IP restriction module of a route of an HTTPS edge: which source addresses
        are let in.
        """
        from .services.https_edge_route_ip_restriction import (
            EdgeRouteIPRestrictionModuleClient,
        )

        return EdgeRouteIPRestrictionModuleClient(self._client)

    @cached
    def https_edge_route_oauth(self) -> EdgeRouteOAuthModuleClient:
        """The OAuth module of a route of an HTTPS edge: users sign in with an identity
        provider before they get through.
        """
        from .services.https_edge_route_oauth import EdgeRouteOAuthModuleClient

        return EdgeRouteOAuthModuleClient(self._client)

    @cached
    def https_edge_route_oidc(self) -> EdgeRouteOIDCModuleClient:
        """The OIDC module of a route of an HTTPS edge: users sign in with an OpenID
        Connect provider before they get through.
        """
        from .services.https_edge_route_oidc import EdgeRouteOIDCModuleClient

        return EdgeRouteOIDCModuleClient(self._client)

    @cached
    def https_edge_route_request_headers(self) -> EdgeRouteRequestHeadersModuleClient:
        """The request headers module of a route of an HTTPS edge: headers added to and
        removed from requests on their way to the server.
        """
        from .services.https_edge_route_request_headers import (
            EdgeRouteRequestHeadersModuleClient,
        )

        return EdgeRouteRequestHeadersModuleClient(self._client)

    @cached
    def https_edge_route_response_headers(self) -> EdgeRouteResponseHeadersModuleClient:
        """The response headers module of a route of an HTTPS edge: headers added to and
        removed from responses on their way to the client.
        """
        from .services.https_edge_route_response_headers import (
            EdgeRouteResponseHeadersModuleClient,
        )

        return EdgeRouteResponseHeadersModuleClient(self._client)

    @cached
    def https_edge_route_saml(self) -> EdgeRouteSAMLModuleClient:
        """The SAML module of a route of an HTTPS edge: users sign in with a SAML
        identity provider before they get through.
        """
        from .services.https_edge_route_saml import EdgeRouteSAMLModuleClient

        return EdgeRouteSAMLModuleClient(self._client)

    @cached
    def https_edge_route_traffic_policy(self) -> EdgeRouteTrafficPolicyModuleClient:
        """The traffic policy module of a route of an HTTPS edge: rules that requests
        pass through.
        """
        from .services.https_edge_route_traffic_policy import (
            EdgeRouteTrafficPolicyModuleClient,
        )

        return EdgeRouteTrafficPolicyModuleClient(self._client)

    @cached
    def https_edge_route_user_agent_filter(
        self,
    ) -> EdgeRouteUserAgentFilterModuleClient:
        """The user agent filter of a route of an HTTPS edge: which programs are let in,
        judged by their User-Agent header.
        """
        from .services.https_edge_route_user_agent_filter import (
            EdgeRouteUserAgentFilterModuleClient,
        )

        return EdgeRouteUserAgentFilterModuleClient(self._client)

    @cached
    def https_edge_route_webhook_verification(
        self,
    ) -> EdgeRouteWebhookVerificationModuleClient:
        """The webhook verification module of a route of an HTTPS edge: only requests
        signed by the provider pass.
        """
        from .services.https_edge_route_webhook_verification import (
            EdgeRouteWebhookVerificationModuleClient,
        )

        return EdgeRouteWebhookVerificationModuleClient(self._client)

    @cached
    def https_edge_route_websocket_tcp_converter(
        self,
    ) -> EdgeRouteWebsocketTCPConverterModuleClient:
        """The websocket to TCP converter of a route of an HTTPS edge: clients speak
        WebSocket, the server plain TCP.
        """
        from .services.https_edge_route_websocket_tcp_converter import (
            EdgeRouteWebsocketTCPConverterModuleClient,
        )

        return EdgeRouteWebsocketTCPConverterModuleClient(self._client)

    @cached
    def https_edge_tls_termination(self) -> HTTPSEdgeTLSTerminationModuleClient:
        """The TLS termination module of an HTTPS edge: the oldest version of TLS that
        is accepted.
        """
        from .services.https_edge_tls_termination import (
            HTTPSEdgeTLSTerminationModuleClient,
        )

        return HTTPSEdgeTLSTerminationModuleClient(self._client)

    @cached
    def tcp_edge_backend(self) -> TCPEdgeBackendModuleClient:
        """The backend module of a TCP edge: where connections go."""
        from .services.tcp_edge_backend import TCPEdgeBackendModuleClient

        return TCPEdgeBackendModuleClient(self._client)

    @cached
    def tcp_edge_ip_restriction(self) -> TCPEdgeIPRestrictionModuleClient:
        """The IP restriction module of a TCP edge: which source addresses are let
        in.
        """
        from .services.tcp_edge_ip_restriction import TCPEdgeIPRestrictionModuleClient

        return TCPEdgeIPRestrictionModuleClient(self._client)

    @cached
    def tcp_edge_traffic_policy(self) -> TCPEdgeTrafficPolicyModuleClient:
        """The traffic policy module of a TCP edge: rules that connections pass
        through.
        """
        from .services.tcp_edge_traffic_policy import TCPEdgeTrafficPolicyModuleClient

        return TCPEdgeTrafficPolicyModuleClient(self._client)

    @cached
    def tls_edge_backend(self) -> TLSEdgeBackendModuleClient:
        """The backend module of a TLS edge: where connections go."""
        from .services.tls_edge_backend import TLSEdgeBackendModuleClient

        return TLSEdgeBackendModuleClient(self._client)

    @cached
    def tls_edge_ip_restriction(self) -> TLSEdgeIPRestrictionModuleClient:
        """The IP restriction module of a TLS edge: which source addresses are let
        in.
        """
        from .services.tls_edge_ip_restriction import TLSEdgeIPRestrictionModuleClient

        return TLSEdgeIPRestrictionModuleClient(self._client)

    @cached
    def tls_edge_mutual_tls(self) -> TLSEdgeMutualTLSModuleClient:
        """The mutual TLS module of a TLS edge: which client certificates are
        accepted.
        """
        from .services.tls_edge_mutual_tls import TLSEdgeMutualTLSModuleClient

        return TLSEdgeMutualTLSModuleClient(self._client)

    @cached
    def tls_edge_tls_termination(self) -> TLSEdgeTLSTerminationModuleClient:
        """The TLS termination module of a TLS edge: whether ngrok or your server
        terminates TLS.
        """
        from .services.tls_edge_tls_termination import TLSEdgeTLSTerminationModuleClient

        return TLSEdgeTLSTerminationModuleClient(self._client)

    @cached
    def tls_edge_traffic_policy(self) -> TLSEdgeTrafficPolicyModuleClient:
        """The traffic policy module of a TLS edge: rules that connections pass
        through.
        """
        from .services.tls_edge_traffic_policy import TLSEdgeTrafficPolicyModuleClient

        return TLSEdgeTrafficPolicyModuleClient(self._client)


class EdgesGroup:
    """What a client has under ``edges``: ``https``, ``https_routes``, ``tcp``,
    ``tls``.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    @cached
    def https(self) -> EdgesHTTPSClient:
        """Edges that take HTTPS traffic on their hostports and hand each request to a
        route.
        """
        from .services.https_edges import EdgesHTTPSClient

        return EdgesHTTPSClient(self._client)

    @cached
    def https_routes(self) -> EdgesHTTPSRoutesClient:
        """Routes of an HTTPS edge: which requests they match, and the modules that
        these pass through.
        """
        from .services.https_edge_routes import EdgesHTTPSRoutesClient

        return EdgesHTTPSRoutesClient(self._client)

    @cached
    def tcp(self) -> EdgesTCPClient:
        """Edges that take TCP connections on their hostports and pass them to a
        backend.
        """
        from .services.tcp_edges import EdgesTCPClient

        return EdgesTCPClient(self._client)

    @cached
    def tls(self) -> EdgesTLSClient:
        """Edges that take TLS connections on their hostports and pass them to a
        backend.
        """
        from .services.tls_edges import EdgesTLSClient

        return EdgesTLSClient(self._client)


class AsyncBackendsGroup:
    """What a client has under ``backends``: ``failover``, ``http_response``,
    ``static_address``, ``tunnel_group``, ``weighted``.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @cached
    def failover(self) -> AsyncFailoverBackendsClient:
        """Backends that try other backends one after another until one of them can
        serve the request.
        """
        from .services.failover_backends import AsyncFailoverBackendsClient

        return AsyncFailoverBackendsClient(self._client)

    @cached
    def http_response(self) -> AsyncHTTPResponseBackendsClient:
        """Backends that answer every request themselves, with a fixed status, headers
        and body.
        """
        from .services.http_response_backends import AsyncHTTPResponseBackendsClient

        return AsyncHTTPResponseBackendsClient(self._client)

    @cached
    def static_address(self) -> AsyncStaticBackendsClient:
        """Backends that forward traffic to one address on the internet."""
        from .services.static_backends import AsyncStaticBackendsClient

        return AsyncStaticBackendsClient(self._client)

    @cached
    def tunnel_group(self) -> AsyncTunnelGroupBackendsClient:
        """Backends that spread traffic over all online tunnels whose labels match."""
        from .services.tunnel_group_backends import AsyncTunnelGroupBackendsClient

        return AsyncTunnelGroupBackendsClient(self._client)

    @cached
    def weighted(self) -> AsyncWeightedBackendsClient:
        """Backends that divide traffic between other backends in proportion to their
        weights.
        """
        from .services.weighted_backends import AsyncWeightedBackendsClient

        return AsyncWeightedBackendsClient(self._client)


class AsyncEdgeModulesGroup:
    """What a client has under ``edge_modules``: ``https_edge_mutual_tls``,
    ``https_edge_route_backend``, ``https_edge_route_circuit_breaker``,
    ``https_edge_route_compression``, ``https_edge_route_ip_restriction``,
    ``https_edge_route_oauth``, ``https_edge_route_oidc``,
    ``https_edge_route_request_headers``, ``https_edge_route_response_headers``,
    ``https_edge_route_saml``, ``https_edge_route_traffic_policy``,
    ``https_edge_route_user_agent_filter``, ``https_edge_route_webhook_verification``,
    ``https_edge_route_websocket_tcp_converter``, ``https_edge_tls_termination``,
    ``tcp_edge_backend``, ``tcp_edge_ip_restriction``, ``tcp_edge_traffic_policy``,
    ``tls_edge_backend``, ``tls_edge_ip_restriction``, ``tls_edge_mutual_tls``,
    ``tls_edge_tls_termination``, ``tls_edge_traffic_policy``.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @cached
    def https_edge_mutual_tls(self) -> AsyncHTTPSEdgeMutualTLSModuleClient:
        """The mutual TLS module of an HTTPS edge: which client certificates are
        accepted.
        """
        from .services.https_edge_mutual_tls import AsyncHTTPSEdgeMutualTLSModuleClient

        return AsyncHTTPSEdgeMutualTLSModuleClient(self._client)

    @cached
    def https_edge_route_backend(self) -> AsyncEdgeRouteBackendModuleClient:
        """The backend module of a route of an HTTPS edge: where requests go."""
        from .services.https_edge_route_backend import AsyncEdgeRouteBackendModuleClient

        return AsyncEdgeRouteBackendModuleClient(self._client)

    @cached
    def https_edge_route_circuit_breaker(
        self,
    ) -> AsyncEdgeRouteCircuitBreakerModuleClient:
        """The circuit breaker module of a route of an HTTPS edge: when to keep requests
        away from a server that fails.
        """
        from .services.https_edge_route_circuit_breaker import (
            AsyncEdgeRouteCircuitBreakerModuleClient,
        )

        return AsyncEdgeRouteCircuitBreakerModuleClient(self._client)

    @cached
    def https_edge_route_compression(self) -> AsyncEdgeRouteCompressionModuleClient:
        """The compression module of a route of an HTTPS edge: whether responses are
        compressed for clients that can read it.
        """
        from .services.https_edge_route_compression import (
            AsyncEdgeRouteCompressionModuleClient,
        )

        return AsyncEdgeRouteCompressionModuleClient(self._client)

    @cached
    def https_edge_route_ip_restriction(
        self,
    ) -> AsyncEdgeRouteIPRestrictionModuleClient:
        """The IP restriction module of a route of an HTTPS edge: which source addresses
        are let in.
        """
        from .services.https_edge_route_ip_restriction import (
            AsyncEdgeRouteIPRestrictionModuleClient,
        )

        return AsyncEdgeRouteIPRestrictionModuleClient(self._client)

    @cached
    def https_edge_route_oauth(self) -> AsyncEdgeRouteOAuthModuleClient:
        """The OAuth module of a route of an HTTPS edge: users sign in with an identity
        provider before they get through.
        """
        from .services.https_edge_route_oauth import AsyncEdgeRouteOAuthModuleClient

        return AsyncEdgeRouteOAuthModuleClient(self._client)

    @cached
    def https_edge_route_oidc(self) -> AsyncEdgeRouteOIDCModuleClient:
        """The OIDC module of a route of an HTTPS edge: users sign in with an OpenID
        Connect provider before they get through.
        """
        from .services.https_edge_route_oidc import AsyncEdgeRouteOIDCModuleClient

        return AsyncEdgeRouteOIDCModuleClient(self._client)

    @cached
    def https_edge_route_request_headers(
        self,
    ) -> AsyncEdgeRouteRequestHeadersModuleClient:
        """The request headers module of a route of an HTTPS edge: headers added to and
        removed from requests on their way to the server.
        """
        from .services.https_edge_route_request_headers import (
            AsyncEdgeRouteRequestHeadersModuleClient,
        )

        return AsyncEdgeRouteRequestHeadersModuleClient(self._client)

    @cached
    def https_edge_route_response_headers(
        self,
    ) -> AsyncEdgeRouteResponseHeadersModuleClient:
        """The response headers module of a route of an HTTPS edge: headers added to and
        removed from responses on their way to the client.
        """
        from .services.https_edge_route_response_headers import (
            AsyncEdgeRouteResponseHeadersModuleClient,
        )

        return AsyncEdgeRouteResponseHeadersModuleClient(self._client)

    @cached
    def https_edge_route_saml(self) -> AsyncEdgeRouteSAMLModuleClient:
        """The SAML module of a route of an HTTPS edge: users sign in with a SAML
        identity provider before they get through.
        """
        from .services.https_edge_route_saml import AsyncEdgeRouteSAMLModuleClient

        return AsyncEdgeRouteSAMLModuleClient(self._client)

    @cached
    def https_edge_route_traffic_policy(
        self,
    ) -> AsyncEdgeRouteTrafficPolicyModuleClient:
        """The traffic policy module of a route of an HTTPS edge: rules that requests
        pass through.
        """
        from .services.https_edge_route_traffic_policy import (
            AsyncEdgeRouteTrafficPolicyModuleClient,
        )

        return AsyncEdgeRouteTrafficPolicyModuleClient(self._client)

    @cached
    def https_edge_route_user_agent_filter(
        self,
    ) -> AsyncEdgeRouteUserAgentFilterModuleClient:
        """The user agent filter of a route of an HTTPS edge: which programs are let in,
        judged by their User-Agent header.
        """
        from .services.https_edge_route_user_agent_filter import (
            AsyncEdgeRouteUserAgentFilterModuleClient,
        )

        return AsyncEdgeRouteUserAgentFilterModuleClient(self._client)

    @cached
    def https_edge_route_webhook_verification(
        self,
    ) -> AsyncEdgeRouteWebhookVerificationModuleClient:
        """The webhook verification module of a route of an HTTPS edge: only requests
        signed by the provider pass.
        """
        from .services.https_edge_route_webhook_verification import (
            AsyncEdgeRouteWebhookVerificationModuleClient,
        )

        return AsyncEdgeRouteWebhookVerificationModuleClient(self._client)

    @cached
    def https_edge_route_websocket_tcp_converter(
        self,
    ) -> AsyncEdgeRouteWebsocketTCPConverterModuleClient:
        """The websocket to TCP converter of a route of an HTTPS edge: clients speak
        WebSocket, the server plain TCP.
        """
        from .services.https_edge_route_websocket_tcp_converter import (
            AsyncEdgeRouteWebsocketTCPConverterModuleClient,
        )

        return AsyncEdgeRouteWebsocketTCPConverterModuleClient(self._client)

    @cached
    def https_edge_tls_termination(self) -> AsyncHTTPSEdgeTLSTerminationModuleClient:
        """The TLS termination module of an HTTPS edge: the oldest version of TLS that
        is accepted.
        """
        from .services.https_edge_tls_termination import (
            AsyncHTTPSEdgeTLSTerminationModuleClient,
        )

        return AsyncHTTPSEdgeTLSTerminationModuleClient(self._client)

    @cached
    def tcp_edge_backend(self) -> AsyncTCPEdgeBackendModuleClient:
        """The backend module of a TCP edge: where connections go."""
        from .services.tcp_edge_backend import AsyncTCPEdgeBackendModuleClient

        return AsyncTCPEdgeBackendModuleClient(self._client)

    @cached
    def tcp_edge_ip_restriction(self) -> AsyncTCPEdgeIPRestrictionModuleClient:
        """The IP restriction module of a TCP edge: which source addresses are let
        in.
        """
        from .services.tcp_edge_ip_restriction import (
            AsyncTCPEdgeIPRestrictionModuleClient,
        )

        return AsyncTCPEdgeIPRestrictionModuleClient(self._client)

    @cached
    def tcp_edge_traffic_policy(self) -> AsyncTCPEdgeTrafficPolicyModuleClient:
        """The traffic policy module of a TCP edge: rules that connections pass
        through.
        """
        from .services.tcp_edge_traffic_policy import (
            AsyncTCPEdgeTrafficPolicyModuleClient,
        )

        return AsyncTCPEdgeTrafficPolicyModuleClient(self._client)

    @cached
    def tls_edge_backend(self) -> AsyncTLSEdgeBackendModuleClient:
        """The backend module of a TLS edge: where connections go."""
        from .services.tls_edge_backend import AsyncTLSEdgeBackendModuleClient

        return AsyncTLSEdgeBackendModuleClient(self._client)

    @cached
    def tls_edge_ip_restriction(self) -> AsyncTLSEdgeIPRestrictionModuleClient:
        """The IP restriction module of a TLS edge: which source addresses are let
        in.
        """
        from .services.tls_edge_ip_restriction import (
            AsyncTLSEdgeIPRestrictionModuleClient,
        )

        return AsyncTLSEdgeIPRestrictionModuleClient(self._client)

    @cached
    def tls_edge_mutual_tls(self) -> AsyncTLSEdgeMutualTLSModuleClient:
        """The mutual TLS module of a TLS edge: which client certificates are
        accepted.
        """
        from .services.tls_edge_mutual_tls import AsyncTLSEdgeMutualTLSModuleClient

        return AsyncTLSEdgeMutualTLSModuleClient(self._client)

    @cached
    def tls_edge_tls_termination(self) -> AsyncTLSEdgeTLSTerminationModuleClient:
        """The TLS termination module of a TLS edge: whether ngrok or your server
        terminates TLS.
        """
        from .services.tls_edge_tls_termination import (
            AsyncTLSEdgeTLSTerminationModuleClient,
        )

        return AsyncTLSEdgeTLSTerminationModuleClient(self._client)

    @cached
    def tls_edge_traffic_policy(self) -> AsyncTLSEdgeTrafficPolicyModuleClient:
        """The traffic policy module of a TLS edge: rules that connections pass
        through.
        """
        from .services.tls_edge_traffic_policy import (
            AsyncTLSEdgeTrafficPolicyModuleClient,
        )

        return AsyncTLSEdgeTrafficPolicyModuleClient(self._client)


class AsyncEdgesGroup:
    """What a client has under ``edges``: ``https``, ``https_routes``, ``tcp``,
    ``tls``.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @cached
    def https(self) -> AsyncEdgesHTTPSClient:
        """Edges that take HTTPS traffic on their hostports and hand each request to a
        route.
        """
        from .services.https_edges import AsyncEdgesHTTPSClient

        return AsyncEdgesHTTPSClient(self._client)

    @cached
    def https_routes(self) -> AsyncEdgesHTTPSRoutesClient:
        """Routes of an HTTPS edge: which requests they match, and the modules that
        these pass through.
        """
        from .services.https_edge_routes import AsyncEdgesHTTPSRoutesClient

        return AsyncEdgesHTTPSRoutesClient(self._client)

    @cached
    def tcp(self) -> AsyncEdgesTCPClient:
        """Edges that take TCP connections on their hostports and pass them to a
        backend.
        """
        from .services.tcp_edges import AsyncEdgesTCPClient

        return AsyncEdgesTCPClient(self._client)

    @cached
    def tls(self) -> AsyncEdgesTLSClient:
        """Edges that take TLS connections on their hostports and pass them to a
        backend.
        """
        from .services.tls_edges import AsyncEdgesTLSClient

        return AsyncEdgesTLSClient(self._client)


class Client(SyncClient):
    """The client of the ngrok API.

    The HTTP API of ngrok, with which programs manage what the dashboard shows:
    endpoints, edges and their modules, domains and addresses, certificates,
    credentials, IP policies and event subscriptions.
    """

    _config = _CONFIG

    @cached
    def abuse_reports(self) -> AbuseReportsClient:
        """Reports of URLs on ngrok that serve abusive content. Only accounts that ngrok
        has let in may file them.
        """
        from .services.abuse_reports import AbuseReportsClient

        return AbuseReportsClient(self)

    @cached
    def agent_ingresses(self) -> AgentIngressesClient:
        """Domains of your own under which agents reach ngrok, in place of its usual
        addresses.
        """
        from .services.agent_ingresses import AgentIngressesClient

        return AgentIngressesClient(self)

    @cached
    def api_keys(self) -> APIKeysClient:
        """Keys with which programs authenticate to this API."""
        from .services.api_keys import APIKeysClient

        return APIKeysClient(self)

    @cached
    def application_sessions(self) -> ApplicationSessionsClient:
        """Browser sessions of people who signed in at an endpoint that asks for a
        login.
        """
        from .services.application_sessions import ApplicationSessionsClient

        return ApplicationSessionsClient(self)

    @cached
    def application_users(self) -> ApplicationUsersClient:
        """People who signed in, with an identity provider, at an endpoint that asks for
        a login.
        """
        from .services.application_users import ApplicationUsersClient

        return ApplicationUsersClient(self)

    @cached
    def backends(self) -> BackendsGroup:
        """What a client has under ``backends``: ``failover``, ``http_response``,
        ``static_address``, ``tunnel_group``, ``weighted``.
        """
        return BackendsGroup(self)

    @cached
    def bot_users(self) -> BotUsersClient:
        """Users of the account that are programs rather than people. They can own API
        keys and credentials.
        """
        from .services.bot_users import BotUsersClient

        return BotUsersClient(self)

    @cached
    def certificate_authorities(self) -> CertificateAuthoritiesClient:
        """Certificate authorities whose client certificates the mutual TLS module
        accepts.
        """
        from .services.certificate_authorities import CertificateAuthoritiesClient

        return CertificateAuthoritiesClient(self)

    @cached
    def credentials(self) -> CredentialsClient:
        """Authtokens with which agents sign in to start tunnels."""
        from .services.credentials import CredentialsClient

        return CredentialsClient(self)

    @cached
    def edge_modules(self) -> EdgeModulesGroup:
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
        return EdgeModulesGroup(self)

    @cached
    def edges(self) -> EdgesGroup:
        """What a client has under ``edges``: ``https``, ``https_routes``, ``tcp``,
        ``tls``.
        """
        return EdgesGroup(self)

    @cached
    def endpoints(self) -> EndpointsClient:
        """Addresses that take traffic: those of agents and edges while they are online,
        and cloud endpoints, which are always there.
        """
        from .services.endpoints import EndpointsClient

        return EndpointsClient(self)

    @cached
    def event_destinations(self) -> EventDestinationsClient:
        """Services outside ngrok, such as Amazon Kinesis or Datadog, that event
        subscriptions send events to.
        """
        from .services.event_destinations import EventDestinationsClient

        return EventDestinationsClient(self)

    @cached
    def event_sources(self) -> EventSourcesClient:
        """The types of events that trigger one event subscription, one by one."""
        from .services.event_sources import EventSourcesClient

        return EventSourcesClient(self)

    @cached
    def event_subscriptions(self) -> EventSubscriptionsClient:
        """Which types of events are sent to which event destinations."""
        from .services.event_subscriptions import EventSubscriptionsClient

        return EventSubscriptionsClient(self)

    @cached
    def ip_policies(self) -> IPPoliciesClient:
        """Reusable groups of rules that allow or deny traffic by its source address."""
        from .services.ip_policies import IPPoliciesClient

        return IPPoliciesClient(self)

    @cached
    def ip_policy_rules(self) -> IPPolicyRulesClient:
        """Rules of IP policies: one range of addresses each, with what to do about
        it.
        """
        from .services.ip_policy_rules import IPPolicyRulesClient

        return IPPolicyRulesClient(self)

    @cached
    def ip_restrictions(self) -> IPRestrictionsClient:
        """IP policies for a whole account: from where its dashboard, API, agents and
        endpoints may be used.
        """
        from .services.ip_restrictions import IPRestrictionsClient

        return IPRestrictionsClient(self)

    @cached
    def reserved_addrs(self) -> ReservedAddrsClient:
        """TCP addresses kept for the account, for tunnels and edges to listen on."""
        from .services.reserved_addrs import ReservedAddrsClient

        return ReservedAddrsClient(self)

    @cached
    def reserved_domains(self) -> ReservedDomainsClient:
        """Hostnames kept for the account, with the TLS certificates that serve them."""
        from .services.reserved_domains import ReservedDomainsClient

        return ReservedDomainsClient(self)

    @cached
    def ssh_certificate_authorities(self) -> SSHCertificateAuthoritiesClient:
        """Authorities that sign SSH host and user certificates. ngrok keeps their
        private keys.
        """
        from .services.ssh_certificate_authorities import (
            SSHCertificateAuthoritiesClient,
        )

        return SSHCertificateAuthoritiesClient(self)

    @cached
    def ssh_credentials(self) -> SSHCredentialsClient:
        """Public SSH keys whose holders may start tunnels through ngrok's SSH
        gateway.
        """
        from .services.ssh_credentials import SSHCredentialsClient

        return SSHCredentialsClient(self)

    @cached
    def ssh_host_certificates(self) -> SSHHostCertificatesClient:
        """Certificates by which SSH clients recognize a server."""
        from .services.ssh_host_certificates import SSHHostCertificatesClient

        return SSHHostCertificatesClient(self)

    @cached
    def ssh_user_certificates(self) -> SSHUserCertificatesClient:
        """Certificates by which SSH servers recognize a user."""
        from .services.ssh_user_certificates import SSHUserCertificatesClient

        return SSHUserCertificatesClient(self)

    @cached
    def tls_certificates(self) -> TLSCertificatesClient:
        """TLS certificates that serve reserved domains, uploaded by you or issued
        automatically.
        """
        from .services.tls_certificates import TLSCertificatesClient

        return TLSCertificatesClient(self)

    @cached
    def tunnel_sessions(self) -> TunnelSessionsClient:
        """Connections between ngrok and a running agent, each of which carries any
        number of tunnels.
        """
        from .services.tunnel_sessions import TunnelSessionsClient

        return TunnelSessionsClient(self)

    @cached
    def tunnels(self) -> TunnelsClient:
        """Ways from ngrok to a server, kept open by agents."""
        from .services.tunnels import TunnelsClient

        return TunnelsClient(self)


class AsyncClient(AsyncBaseClient):
    """The client of the ngrok API, for ``await``.

    The HTTP API of ngrok, with which programs manage what the dashboard shows:
    endpoints, edges and their modules, domains and addresses, certificates,
    credentials, IP policies and event subscriptions.
    """

    _config = _CONFIG

    @cached
    def abuse_reports(self) -> AsyncAbuseReportsClient:
        """Reports of URLs on ngrok that serve abusive content. Only accounts that ngrok
        has let in may file them.
        """
        from .services.abuse_reports import AsyncAbuseReportsClient

        return AsyncAbuseReportsClient(self)

    @cached
    def agent_ingresses(self) -> AsyncAgentIngressesClient:
        """Domains of your own under which agents reach ngrok, in place of its usual
        addresses.
        """
        from .services.agent_ingresses import AsyncAgentIngressesClient

        return AsyncAgentIngressesClient(self)

    @cached
    def api_keys(self) -> AsyncAPIKeysClient:
        """Keys with which programs authenticate to this API."""
        from .services.api_keys import AsyncAPIKeysClient

        return AsyncAPIKeysClient(self)

    @cached
    def application_sessions(self) -> AsyncApplicationSessionsClient:
        """Browser sessions of people who signed in at an endpoint that asks for a
        login.
        """
        from .services.application_sessions import AsyncApplicationSessionsClient

        return AsyncApplicationSessionsClient(self)

    @cached
    def application_users(self) -> AsyncApplicationUsersClient:
        """People who signed in, with an identity provider, at an endpoint that asks for
        a login.
        """
        from .services.application_users import AsyncApplicationUsersClient

        return AsyncApplicationUsersClient(self)

    @cached
    def backends(self) -> AsyncBackendsGroup:
        """What a client has under ``backends``: ``failover``, ``http_response``,
        ``static_address``, ``tunnel_group``, ``weighted``.
        """
        return AsyncBackendsGroup(self)

    @cached
    def bot_users(self) -> AsyncBotUsersClient:
        """Users of the account that are programs rather than people. They can own API
        keys and credentials.
        """
        from .services.bot_users import AsyncBotUsersClient

        return AsyncBotUsersClient(self)

    @cached
    def certificate_authorities(self) -> AsyncCertificateAuthoritiesClient:
        """Certificate authorities whose client certificates the mutual TLS module
        accepts.
        """
        from .services.certificate_authorities import AsyncCertificateAuthoritiesClient

        return AsyncCertificateAuthoritiesClient(self)

    @cached
    def credentials(self) -> AsyncCredentialsClient:
        """Authtokens with which agents sign in to start tunnels."""
        from .services.credentials import AsyncCredentialsClient

        return AsyncCredentialsClient(self)

    @cached
    def edge_modules(self) -> AsyncEdgeModulesGroup:
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
        return AsyncEdgeModulesGroup(self)

    @cached
    def edges(self) -> AsyncEdgesGroup:
        """What a client has under ``edges``: ``https``, ``https_routes``, ``tcp``,
        ``tls``.
        """
        return AsyncEdgesGroup(self)

    @cached
    def endpoints(self) -> AsyncEndpointsClient:
        """Addresses that take traffic: those of agents and edges while they are online,
        and cloud endpoints, which are always there.
        """
        from .services.endpoints import AsyncEndpointsClient

        return AsyncEndpointsClient(self)

    @cached
    def event_destinations(self) -> AsyncEventDestinationsClient:
        """Services outside ngrok, such as Amazon Kinesis or Datadog, that event
        subscriptions send events to.
        """
        from .services.event_destinations import AsyncEventDestinationsClient

        return AsyncEventDestinationsClient(self)

    @cached
    def event_sources(self) -> AsyncEventSourcesClient:
        """The types of events that trigger one event subscription, one by one."""
        from .services.event_sources import AsyncEventSourcesClient

        return AsyncEventSourcesClient(self)

    @cached
    def event_subscriptions(self) -> AsyncEventSubscriptionsClient:
        """Which types of events are sent to which event destinations."""
        from .services.event_subscriptions import AsyncEventSubscriptionsClient

        return AsyncEventSubscriptionsClient(self)

    @cached
    def ip_policies(self) -> AsyncIPPoliciesClient:
        """Reusable groups of rules that allow or deny traffic by its source address."""
        from .services.ip_policies import AsyncIPPoliciesClient

        return AsyncIPPoliciesClient(self)

    @cached
    def ip_policy_rules(self) -> AsyncIPPolicyRulesClient:
        """Rules of IP policies: one range of addresses each, with what to do about
        it.
        """
        from .services.ip_policy_rules import AsyncIPPolicyRulesClient

        return AsyncIPPolicyRulesClient(self)

    @cached
    def ip_restrictions(self) -> AsyncIPRestrictionsClient:
        """IP policies for a whole account: from where its dashboard, API, agents and
        endpoints may be used.
        """
        from .services.ip_restrictions import AsyncIPRestrictionsClient

        return AsyncIPRestrictionsClient(self)

    @cached
    def reserved_addrs(self) -> AsyncReservedAddrsClient:
        """TCP addresses kept for the account, for tunnels and edges to listen on."""
        from .services.reserved_addrs import AsyncReservedAddrsClient

        return AsyncReservedAddrsClient(self)

    @cached
    def reserved_domains(self) -> AsyncReservedDomainsClient:
        """Hostnames kept for the account, with the TLS certificates that serve them."""
        from .services.reserved_domains import AsyncReservedDomainsClient

        return AsyncReservedDomainsClient(self)

    @cached
    def ssh_certificate_authorities(self) -> AsyncSSHCertificateAuthoritiesClient:
        """Authorities that sign SSH host and user certificates. ngrok keeps their
        private keys.
        """
        from .services.ssh_certificate_authorities import (
            AsyncSSHCertificateAuthoritiesClient,
        )

        return AsyncSSHCertificateAuthoritiesClient(self)

    @cached
    def ssh_credentials(self) -> AsyncSSHCredentialsClient:
        """Public SSH keys whose holders may start tunnels through ngrok's SSH
        gateway.
        """
        from .services.ssh_credentials import AsyncSSHCredentialsClient

        return AsyncSSHCredentialsClient(self)

    @cached
    def ssh_host_certificates(self) -> AsyncSSHHostCertificatesClient:
        """Certificates by which SSH clients recognize a server."""
        from .services.ssh_host_certificates import AsyncSSHHostCertificatesClient

        return AsyncSSHHostCertificatesClient(self)

    @cached
    def ssh_user_certificates(self) -> AsyncSSHUserCertificatesClient:
        """Certificates by which SSH servers recognize a user."""
        from .services.ssh_user_certificates import AsyncSSHUserCertificatesClient

        return AsyncSSHUserCertificatesClient(self)

    @cached
    def tls_certificates(self) -> AsyncTLSCertificatesClient:
        """TLS certificates that serve reserved domains, uploaded by you or issued
        automatically.
        """
        from .services.tls_certificates import AsyncTLSCertificatesClient

        return AsyncTLSCertificatesClient(self)

    @cached
    def tunnel_sessions(self) -> AsyncTunnelSessionsClient:
        """Connections between ngrok and a running agent, each of which carries any
        number of tunnels.
        """
        from .services.tunnel_sessions import AsyncTunnelSessionsClient

        return AsyncTunnelSessionsClient(self)

    @cached
    def tunnels(self) -> AsyncTunnelsClient:
        """Ways from ngrok to a server, kept open by agents."""
        from .services.tunnels import AsyncTunnelsClient

        return AsyncTunnelsClient(self)
