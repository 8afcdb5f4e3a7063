# Made by Copperplate from schema/; change it there.
"""What a client gives access to. Each class is loaded when it is first used."""

TYPE_CHECKING = False  # for type checkers it is true

if TYPE_CHECKING:
    from ._groups import (
        AsyncBackendsGroup,
        AsyncEdgeModulesGroup,
        AsyncEdgesGroup,
        BackendsGroup,
        EdgeModulesGroup,
        EdgesGroup,
    )
    from .abuse_reports import AbuseReportsClient, AsyncAbuseReportsClient
    from .agent_ingresses import AgentIngressesClient, AsyncAgentIngressesClient
    from .api_keys import APIKeysClient, AsyncAPIKeysClient
    from .application_sessions import (
        ApplicationSessionsClient,
        AsyncApplicationSessionsClient,
    )
    from .application_users import ApplicationUsersClient, AsyncApplicationUsersClient
    from .bot_users import AsyncBotUsersClient, BotUsersClient
    from .certificate_authorities import (
        AsyncCertificateAuthoritiesClient,
        CertificateAuthoritiesClient,
    )
    from .credentials import AsyncCredentialsClient, CredentialsClient
    from .endpoints import AsyncEndpointsClient, EndpointsClient
    from .event_destinations import (
        AsyncEventDestinationsClient,
        EventDestinationsClient,
    )
    from .event_sources import AsyncEventSourcesClient, EventSourcesClient
    from .event_subscriptions import (
        AsyncEventSubscriptionsClient,
        EventSubscriptionsClient,
    )
    from .failover_backends import AsyncFailoverBackendsClient, FailoverBackendsClient
    from .http_response_backends import (
        AsyncHTTPResponseBackendsClient,
        HTTPResponseBackendsClient,
    )
    from .https_edge_mutual_tls import (
        AsyncHTTPSEdgeMutualTLSModuleClient,
        HTTPSEdgeMutualTLSModuleClient,
    )
    from .https_edge_route_backend import (
        AsyncEdgeRouteBackendModuleClient,
        EdgeRouteBackendModuleClient,
    )
    from .https_edge_route_circuit_breaker import (
        AsyncEdgeRouteCircuitBreakerModuleClient,
        EdgeRouteCircuitBreakerModuleClient,
    )
    from .https_edge_route_compression import (
        AsyncEdgeRouteCompressionModuleClient,
        EdgeRouteCompressionModuleClient,
    )
    from .https_edge_route_ip_restriction import (
        AsyncEdgeRouteIPRestrictionModuleClient,
        EdgeRouteIPRestrictionModuleClient,
    )
    from .https_edge_route_oauth import (
        AsyncEdgeRouteOAuthModuleClient,
        EdgeRouteOAuthModuleClient,
    )
    from .https_edge_route_oidc import (
        AsyncEdgeRouteOIDCModuleClient,
        EdgeRouteOIDCModuleClient,
    )
    from .https_edge_route_request_headers import (
        AsyncEdgeRouteRequestHeadersModuleClient,
        EdgeRouteRequestHeadersModuleClient,
    )
    from .https_edge_route_response_headers import (
        AsyncEdgeRouteResponseHeadersModuleClient,
        EdgeRouteResponseHeadersModuleClient,
    )
    from .https_edge_route_saml import (
        AsyncEdgeRouteSAMLModuleClient,
        EdgeRouteSAMLModuleClient,
    )
    from .https_edge_route_traffic_policy import (
        AsyncEdgeRouteTrafficPolicyModuleClient,
        EdgeRouteTrafficPolicyModuleClient,
    )
    from .https_edge_route_user_agent_filter import (
        AsyncEdgeRouteUserAgentFilterModuleClient,
        EdgeRouteUserAgentFilterModuleClient,
    )
    from .https_edge_route_webhook_verification import (
        AsyncEdgeRouteWebhookVerificationModuleClient,
        EdgeRouteWebhookVerificationModuleClient,
    )
    from .https_edge_route_websocket_tcp_converter import (
        AsyncEdgeRouteWebsocketTCPConverterModuleClient,
        EdgeRouteWebsocketTCPConverterModuleClient,
    )
    from .https_edge_routes import AsyncEdgesHTTPSRoutesClient, EdgesHTTPSRoutesClient
    from .https_edge_tls_termination import (
        AsyncHTTPSEdgeTLSTerminationModuleClient,
        HTTPSEdgeTLSTerminationModuleClient,
    )
    from .https_edges import AsyncEdgesHTTPSClient, EdgesHTTPSClient
    from .ip_policies import AsyncIPPoliciesClient, IPPoliciesClient
    from .ip_policy_rules import AsyncIPPolicyRulesClient, IPPolicyRulesClient
    from .ip_restrictions import AsyncIPRestrictionsClient, IPRestrictionsClient
    from .reserved_addrs import AsyncReservedAddrsClient, ReservedAddrsClient
    from .reserved_domains import AsyncReservedDomainsClient, ReservedDomainsClient
    from .ssh_certificate_authorities import (
        AsyncSSHCertificateAuthoritiesClient,
        SSHCertificateAuthoritiesClient,
    )
    from .ssh_credentials import AsyncSSHCredentialsClient, SSHCredentialsClient
    from .ssh_host_certificates import (
        AsyncSSHHostCertificatesClient,
        SSHHostCertificatesClient,
    )
    from .ssh_user_certificates import (
        AsyncSSHUserCertificatesClient,
        SSHUserCertificatesClient,
    )
    from .static_backends import AsyncStaticBackendsClient, StaticBackendsClient
    from .tcp_edge_backend import (
        AsyncTCPEdgeBackendModuleClient,
        TCPEdgeBackendModuleClient,
    )
    from .tcp_edge_ip_restriction import (
        AsyncTCPEdgeIPRestrictionModuleClient,
        TCPEdgeIPRestrictionModuleClient,
    )
    from .tcp_edge_traffic_policy import (
        AsyncTCPEdgeTrafficPolicyModuleClient,
        TCPEdgeTrafficPolicyModuleClient,
    )
    from .tcp_edges import AsyncEdgesTCPClient, EdgesTCPClient
    from .tls_certificates import AsyncTLSCertificatesClient, TLSCertificatesClient
    from .tls_edge_backend import (
        AsyncTLSEdgeBackendModuleClient,
        TLSEdgeBackendModuleClient,
    )
    from .tls_edge_ip_restriction import (
        AsyncTLSEdgeIPRestrictionModuleClient,
        TLSEdgeIPRestrictionModuleClient,
    )
    from .tls_edge_mutual_tls import (
        AsyncTLSEdgeMutualTLSModuleClient,
        TLSEdgeMutualTLSModuleClient,
    )
    from .tls_edge_tls_termination import (
        AsyncTLSEdgeTLSTerminationModuleClient,
        TLSEdgeTLSTerminationModuleClient,
    )
    from .tls_edge_traffic_policy import (
        AsyncTLSEdgeTrafficPolicyModuleClient,
        TLSEdgeTrafficPolicyModuleClient,
    )
    from .tls_edges import AsyncEdgesTLSClient, EdgesTLSClient
    from .tunnel_group_backends import (
        AsyncTunnelGroupBackendsClient,
        TunnelGroupBackendsClient,
    )
    from .tunnel_sessions import AsyncTunnelSessionsClient, TunnelSessionsClient
    from .tunnels import AsyncTunnelsClient, TunnelsClient
    from .weighted_backends import AsyncWeightedBackendsClient, WeightedBackendsClient
else:
    from .._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "APIKeysClient": "api_keys",
            "AbuseReportsClient": "abuse_reports",
            "AgentIngressesClient": "agent_ingresses",
            "ApplicationSessionsClient": "application_sessions",
            "ApplicationUsersClient": "application_users",
            "AsyncAPIKeysClient": "api_keys",
            "AsyncAbuseReportsClient": "abuse_reports",
            "AsyncAgentIngressesClient": "agent_ingresses",
            "AsyncApplicationSessionsClient": "application_sessions",
            "AsyncApplicationUsersClient": "application_users",
            "AsyncBackendsGroup": "_groups",
            "AsyncBotUsersClient": "bot_users",
            "AsyncCertificateAuthoritiesClient": "certificate_authorities",
            "AsyncCredentialsClient": "credentials",
            "AsyncEdgeModulesGroup": "_groups",
            "AsyncEdgeRouteBackendModuleClient": "https_edge_route_backend",
            "AsyncEdgeRouteCircuitBreakerModuleClient": "https_edge_route_circuit_breaker",
            "AsyncEdgeRouteCompressionModuleClient": "https_edge_route_compression",
            "AsyncEdgeRouteIPRestrictionModuleClient": "https_edge_route_ip_restriction",
            "AsyncEdgeRouteOAuthModuleClient": "https_edge_route_oauth",
            "AsyncEdgeRouteOIDCModuleClient": "https_edge_route_oidc",
            "AsyncEdgeRouteRequestHeadersModuleClient": "https_edge_route_request_headers",
            "AsyncEdgeRouteResponseHeadersModuleClient": "https_edge_route_response_headers",
            "AsyncEdgeRouteSAMLModuleClient": "https_edge_route_saml",
            "AsyncEdgeRouteTrafficPolicyModuleClient": "https_edge_route_traffic_policy",
            "AsyncEdgeRouteUserAgentFilterModuleClient": "https_edge_route_user_agent_filter",
            "AsyncEdgeRouteWebhookVerificationModuleClient": "https_edge_route_webhook_verification",
            "AsyncEdgeRouteWebsocketTCPConverterModuleClient": "https_edge_route_websocket_tcp_converter",
            "AsyncEdgesGroup": "_groups",
            "AsyncEdgesHTTPSClient": "https_edges",
            "AsyncEdgesHTTPSRoutesClient": "https_edge_routes",
            "AsyncEdgesTCPClient": "tcp_edges",
            "AsyncEdgesTLSClient": "tls_edges",
            "AsyncEndpointsClient": "endpoints",
            "AsyncEventDestinationsClient": "event_destinations",
            "AsyncEventSourcesClient": "event_sources",
            "AsyncEventSubscriptionsClient": "event_subscriptions",
            "AsyncFailoverBackendsClient": "failover_backends",
            "AsyncHTTPResponseBackendsClient": "http_response_backends",
            "AsyncHTTPSEdgeMutualTLSModuleClient": "https_edge_mutual_tls",
            "AsyncHTTPSEdgeTLSTerminationModuleClient": "https_edge_tls_termination",
            "AsyncIPPoliciesClient": "ip_policies",
            "AsyncIPPolicyRulesClient": "ip_policy_rules",
            "AsyncIPRestrictionsClient": "ip_restrictions",
            "AsyncReservedAddrsClient": "reserved_addrs",
            "AsyncReservedDomainsClient": "reserved_domains",
            "AsyncSSHCertificateAuthoritiesClient": "ssh_certificate_authorities",
            "AsyncSSHCredentialsClient": "ssh_credentials",
            "AsyncSSHHostCertificatesClient": "ssh_host_certificates",
            "AsyncSSHUserCertificatesClient": "ssh_user_certificates",
            "AsyncStaticBackendsClient": "static_backends",
            "AsyncTCPEdgeBackendModuleClient": "tcp_edge_backend",
            "AsyncTCPEdgeIPRestrictionModuleClient": "tcp_edge_ip_restriction",
            "AsyncTCPEdgeTrafficPolicyModuleClient": "tcp_edge_traffic_policy",
            "AsyncTLSCertificatesClient": "tls_certificates",
            "AsyncTLSEdgeBackendModuleClient": "tls_edge_backend",
            "AsyncTLSEdgeIPRestrictionModuleClient": "tls_edge_ip_restriction",
            "AsyncTLSEdgeMutualTLSModuleClient": "tls_edge_mutual_tls",
            "AsyncTLSEdgeTLSTerminationModuleClient": "tls_edge_tls_termination",
            "AsyncTLSEdgeTrafficPolicyModuleClient": "tls_edge_traffic_policy",
            "AsyncTunnelGroupBackendsClient": "tunnel_group_backends",
            "AsyncTunnelSessionsClient": "tunnel_sessions",
            "AsyncTunnelsClient": "tunnels",
            "AsyncWeightedBackendsClient": "weighted_backends",
            "BackendsGroup": "_groups",
            "BotUsersClient": "bot_users",
            "CertificateAuthoritiesClient": "certificate_authorities",
            "CredentialsClient": "credentials",
            "EdgeModulesGroup": "_groups",
            "EdgeRouteBackendModuleClient": "https_edge_route_backend",
            "EdgeRouteCircuitBreakerModuleClient": "https_edge_route_circuit_breaker",
            "EdgeRouteCompressionModuleClient": "https_edge_route_compression",
            "EdgeRouteIPRestrictionModuleClient": "https_edge_route_ip_restriction",
            "EdgeRouteOAuthModuleClient": "https_edge_route_oauth",
            "EdgeRouteOIDCModuleClient": "https_edge_route_oidc",
            "EdgeRouteRequestHeadersModuleClient": "https_edge_route_request_headers",
            "EdgeRouteResponseHeadersModuleClient": "https_edge_route_response_headers",
            "EdgeRouteSAMLModuleClient": "https_edge_route_saml",
            "EdgeRouteTrafficPolicyModuleClient": "https_edge_route_traffic_policy",
            "EdgeRouteUserAgentFilterModuleClient": "https_edge_route_user_agent_filter",
            "EdgeRouteWebhookVerificationModuleClient": "https_edge_route_webhook_verification",
            "EdgeRouteWebsocketTCPConverterModuleClient": "https_edge_route_websocket_tcp_converter",
            "EdgesGroup": "_groups",
            "EdgesHTTPSClient": "https_edges",
            "EdgesHTTPSRoutesClient": "https_edge_routes",
            "EdgesTCPClient": "tcp_edges",
            "EdgesTLSClient": "tls_edges",
            "EndpointsClient": "endpoints",
            "EventDestinationsClient": "event_destinations",
            "EventSourcesClient": "event_sources",
            "EventSubscriptionsClient": "event_subscriptions",
            "FailoverBackendsClient": "failover_backends",
            "HTTPResponseBackendsClient": "http_response_backends",
            "HTTPSEdgeMutualTLSModuleClient": "https_edge_mutual_tls",
            "HTTPSEdgeTLSTerminationModuleClient": "https_edge_tls_termination",
            "IPPoliciesClient": "ip_policies",
            "IPPolicyRulesClient": "ip_policy_rules",
            "IPRestrictionsClient": "ip_restrictions",
            "ReservedAddrsClient": "reserved_addrs",
            "ReservedDomainsClient": "reserved_domains",
            "SSHCertificateAuthoritiesClient": "ssh_certificate_authorities",
            "SSHCredentialsClient": "ssh_credentials",
            "SSHHostCertificatesClient": "ssh_host_certificates",
            "SSHUserCertificatesClient": "ssh_user_certificates",
            "StaticBackendsClient": "static_backends",
            "TCPEdgeBackendModuleClient": "tcp_edge_backend",
            "TCPEdgeIPRestrictionModuleClient": "tcp_edge_ip_restriction",
            "TCPEdgeTrafficPolicyModuleClient": "tcp_edge_traffic_policy",
            "TLSCertificatesClient": "tls_certificates",
            "TLSEdgeBackendModuleClient": "tls_edge_backend",
            "TLSEdgeIPRestrictionModuleClient": "tls_edge_ip_restriction",
            "TLSEdgeMutualTLSModuleClient": "tls_edge_mutual_tls",
            "TLSEdgeTLSTerminationModuleClient": "tls_edge_tls_termination",
            "TLSEdgeTrafficPolicyModuleClient": "tls_edge_traffic_policy",
            "TunnelGroupBackendsClient": "tunnel_group_backends",
            "TunnelSessionsClient": "tunnel_sessions",
            "TunnelsClient": "tunnels",
            "WeightedBackendsClient": "weighted_backends",
        },
    )

__all__ = [
    "APIKeysClient",
    "AbuseReportsClient",
    "AgentIngressesClient",
    "ApplicationSessionsClient",
    "ApplicationUsersClient",
    "AsyncAPIKeysClient",
    "AsyncAbuseReportsClient",
    "AsyncAgentIngressesClient",
    "AsyncApplicationSessionsClient",
    "AsyncApplicationUsersClient",
    "AsyncBackendsGroup",
    "AsyncBotUsersClient",
    "AsyncCertificateAuthoritiesClient",
    "AsyncCredentialsClient",
    "AsyncEdgeModulesGroup",
    "AsyncEdgeRouteBackendModuleClient",
    "AsyncEdgeRouteCircuitBreakerModuleClient",
    "AsyncEdgeRouteCompressionModuleClient",
    "AsyncEdgeRouteIPRestrictionModuleClient",
    "AsyncEdgeRouteOAuthModuleClient",
    "AsyncEdgeRouteOIDCModuleClient",
    "AsyncEdgeRouteRequestHeadersModuleClient",
    "AsyncEdgeRouteResponseHeadersModuleClient",
    "AsyncEdgeRouteSAMLModuleClient",
    "AsyncEdgeRouteTrafficPolicyModuleClient",
    "AsyncEdgeRouteUserAgentFilterModuleClient",
    "AsyncEdgeRouteWebhookVerificationModuleClient",
    "AsyncEdgeRouteWebsocketTCPConverterModuleClient",
    "AsyncEdgesGroup",
    "AsyncEdgesHTTPSClient",
    "AsyncEdgesHTTPSRoutesClient",
    "AsyncEdgesTCPClient",
    "AsyncEdgesTLSClient",
    "AsyncEndpointsClient",
    "AsyncEventDestinationsClient",
    "AsyncEventSourcesClient",
    "AsyncEventSubscriptionsClient",
    "AsyncFailoverBackendsClient",
    "AsyncHTTPResponseBackendsClient",
    "AsyncHTTPSEdgeMutualTLSModuleClient",
    "AsyncHTTPSEdgeTLSTerminationModuleClient",
    "AsyncIPPoliciesClient",
    "AsyncIPPolicyRulesClient",
    "AsyncIPRestrictionsClient",
    "AsyncReservedAddrsClient",
    "AsyncReservedDomainsClient",
    "AsyncSSHCertificateAuthoritiesClient",
    "AsyncSSHCredentialsClient",
    "AsyncSSHHostCertificatesClient",
    "AsyncSSHUserCertificatesClient",
    "AsyncStaticBackendsClient",
    "AsyncTCPEdgeBackendModuleClient",
    "AsyncTCPEdgeIPRestrictionModuleClient",
    "AsyncTCPEdgeTrafficPolicyModuleClient",
    "AsyncTLSCertificatesClient",
    "AsyncTLSEdgeBackendModuleClient",
    "AsyncTLSEdgeIPRestrictionModuleClient",
    "AsyncTLSEdgeMutualTLSModuleClient",
    "AsyncTLSEdgeTLSTerminationModuleClient",
    "AsyncTLSEdgeTrafficPolicyModuleClient",
    "AsyncTunnelGroupBackendsClient",
    "AsyncTunnelSessionsClient",
    "AsyncTunnelsClient",
    "AsyncWeightedBackendsClient",
    "BackendsGroup",
    "BotUsersClient",
    "CertificateAuthoritiesClient",
    "CredentialsClient",
    "EdgeModulesGroup",
    "EdgeRouteBackendModuleClient",
    "EdgeRouteCircuitBreakerModuleClient",
    "EdgeRouteCompressionModuleClient",
    "EdgeRouteIPRestrictionModuleClient",
    "EdgeRouteOAuthModuleClient",
    "EdgeRouteOIDCModuleClient",
    "EdgeRouteRequestHeadersModuleClient",
    "EdgeRouteResponseHeadersModuleClient",
    "EdgeRouteSAMLModuleClient",
    "EdgeRouteTrafficPolicyModuleClient",
    "EdgeRouteUserAgentFilterModuleClient",
    "EdgeRouteWebhookVerificationModuleClient",
    "EdgeRouteWebsocketTCPConverterModuleClient",
    "EdgesGroup",
    "EdgesHTTPSClient",
    "EdgesHTTPSRoutesClient",
    "EdgesTCPClient",
    "EdgesTLSClient",
    "EndpointsClient",
    "EventDestinationsClient",
    "EventSourcesClient",
    "EventSubscriptionsClient",
    "FailoverBackendsClient",
    "HTTPResponseBackendsClient",
    "HTTPSEdgeMutualTLSModuleClient",
    "HTTPSEdgeTLSTerminationModuleClient",
    "IPPoliciesClient",
    "IPPolicyRulesClient",
    "IPRestrictionsClient",
    "ReservedAddrsClient",
    "ReservedDomainsClient",
    "SSHCertificateAuthoritiesClient",
    "SSHCredentialsClient",
    "SSHHostCertificatesClient",
    "SSHUserCertificatesClient",
    "StaticBackendsClient",
    "TCPEdgeBackendModuleClient",
    "TCPEdgeIPRestrictionModuleClient",
    "TCPEdgeTrafficPolicyModuleClient",
    "TLSCertificatesClient",
    "TLSEdgeBackendModuleClient",
    "TLSEdgeIPRestrictionModuleClient",
    "TLSEdgeMutualTLSModuleClient",
    "TLSEdgeTLSTerminationModuleClient",
    "TLSEdgeTrafficPolicyModuleClient",
    "TunnelGroupBackendsClient",
    "TunnelSessionsClient",
    "TunnelsClient",
    "WeightedBackendsClient",
]
