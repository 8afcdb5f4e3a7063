# Made by Copperplate from schema/; change it there.
"""Services that a client has under a name of their own."""

from __future__ import annotations

from .. import services
from .._cached import cached
from .._part import AsyncPart, Part


class BackendsGroup(Part):
    """What a client has under ``backends``: ``failover``, ``http_response``,
    ``static_address``, ``tunnel_group``, ``weighted``.
    """

    @cached
    def failover(self) -> services.FailoverBackendsClient:
        """Backends that try other backends one after another until one of them can
        serve the request.
        """
        return services.FailoverBackendsClient(self._client)

    @cached
    def http_response(self) -> services.HTTPResponseBackendsClient:
        """Backends that answer every request themselves, with a fixed status, headers
        and body.
        """
        return services.HTTPResponseBackendsClient(self._client)

    @cached
    def static_address(self) -> services.StaticBackendsClient:
        """Backends that forward traffic to one address on the internet."""
        return services.StaticBackendsClient(self._client)

    @cached
    def tunnel_group(self) -> services.TunnelGroupBackendsClient:
        """Backends that spread traffic over all online tunnels whose labels match."""
        return services.TunnelGroupBackendsClient(self._client)

    @cached
    def weighted(self) -> services.WeightedBackendsClient:
        """Backends that divide traffic between other backends in proportion to their
        weights.
        """
        return services.WeightedBackendsClient(self._client)


class EdgeModulesGroup(Part):
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

    @cached
    def https_edge_mutual_tls(self) -> services.HTTPSEdgeMutualTLSModuleClient:
        """The mutual TLS module of an HTTPS edge: which client certificates are
        accepted.
        """
        return services.HTTPSEdgeMutualTLSModuleClient(self._client)

    @cached
    def https_edge_route_backend(self) -> services.EdgeRouteBackendModuleClient:
        """The backend module of a route of an HTTPS edge: where requests go."""
        return services.EdgeRouteBackendModuleClient(self._client)

    @cached
    def https_edge_route_circuit_breaker(
        self,
    ) -> services.EdgeRouteCircuitBreakerModuleClient:
        """The circuit breaker module of a route of an HTTPS edge: when to keep requests
        away from a server that fails.
        """
        return services.EdgeRouteCircuitBreakerModuleClient(self._client)

    @cached
    def https_edge_route_compression(self) -> services.EdgeRouteCompressionModuleClient:
        """The compression module of a route of an HTTPS edge: whether responses are
        compressed for clients that can read it.
        """
        return services.EdgeRouteCompressionModuleClient(self._client)

    @cached
    def https_edge_route_ip_restriction(
        self,
    ) -> services.EdgeRouteIPRestrictionModuleClient:
        """The IP restriction module of a route of an HTTPS edge: which source addresses
        are let in.
        """
        return services.EdgeRouteIPRestrictionModuleClient(self._client)

    @cached
    def https_edge_route_oauth(self) -> services.EdgeRouteOAuthModuleClient:
        """The OAuth module of a route of an HTTPS edge: users sign in with an identity
        provider before they get through.
        """
        return services.EdgeRouteOAuthModuleClient(self._client)

    @cached
    def https_edge_route_oidc(self) -> services.EdgeRouteOIDCModuleClient:
        """The OIDC module of a route of an HTTPS edge: users sign in with an OpenID
        Connect provider before they get through.
        """
        return services.EdgeRouteOIDCModuleClient(self._client)

    @cached
    def https_edge_route_request_headers(
        self,
    ) -> services.EdgeRouteRequestHeadersModuleClient:
        """The request headers module of a route of an HTTPS edge: headers added to and
        removed from requests on their way to the server.
        """
        return services.EdgeRouteRequestHeadersModuleClient(self._client)

    @cached
    def https_edge_route_response_headers(
        self,
    ) -> services.EdgeRouteResponseHeadersModuleClient:
        """The response headers module of a route of an HTTPS edge: headers added to and
        removed from responses on their way to the client.
        """
        return services.EdgeRouteResponseHeadersModuleClient(self._client)

    @cached
    def https_edge_route_saml(self) -> services.EdgeRouteSAMLModuleClient:
        """The SAML module of a route of an HTTPS edge: users sign in with a SAML
        identity provider before they get through.
        """
        return services.EdgeRouteSAMLModuleClient(self._client)

    @cached
    def https_edge_route_traffic_policy(
        self,
    ) -> services.EdgeRouteTrafficPolicyModuleClient:
        """The traffic policy module of a route of an HTTPS edge: rules that requests
        pass through.
        """
        return services.EdgeRouteTrafficPolicyModuleClient(self._client)

    @cached
    def https_edge_route_user_agent_filter(
        self,
    ) -> services.EdgeRouteUserAgentFilterModuleClient:
        """The user agent filter of a route of an HTTPS edge: which programs are let in,
        judged by their User-Agent header.
        """
        return services.EdgeRouteUserAgentFilterModuleClient(self._client)

    @cached
    def https_edge_route_webhook_verification(
        self,
    ) -> services.EdgeRouteWebhookVerificationModuleClient:
        """The webhook verification module of a route of an HTTPS edge: only requests
        signed by the provider pass.
        """
        return services.EdgeRouteWebhookVerificationModuleClient(self._client)

    @cached
    def https_edge_route_websocket_tcp_converter(
        self,
    ) -> services.EdgeRouteWebsocketTCPConverterModuleClient:
        """The websocket to TCP converter of a route of an HTTPS edge: clients speak
        WebSocket, the server plain TCP.
        """
        return services.EdgeRouteWebsocketTCPConverterModuleClient(self._client)

    @cached
    def https_edge_tls_termination(
        self,
    ) -> services.HTTPSEdgeTLSTerminationModuleClient:
        """The TLS termination module of an HTTPS edge: the oldest version of TLS that
        is accepted.
        """
        return services.HTTPSEdgeTLSTerminationModuleClient(self._client)

    @cached
    def tcp_edge_backend(self) -> services.TCPEdgeBackendModuleClient:
        """The backend module of a TCP edge: where connections go."""
        return services.TCPEdgeBackendModuleClient(self._client)

    @cached
    def tcp_edge_ip_restriction(self) -> services.TCPEdgeIPRestrictionModuleClient:
        """The IP restriction module of a TCP edge: which source addresses are let
        in.
        """
        return services.TCPEdgeIPRestrictionModuleClient(self._client)

    @cached
    def tcp_edge_traffic_policy(self) -> services.TCPEdgeTrafficPolicyModuleClient:
        """The traffic policy module of a TCP edge: rules that connections pass
        through.
        """
        return services.TCPEdgeTrafficPolicyModuleClient(self._client)

    @cached
    def tls_edge_backend(self) -> services.TLSEdgeBackendModuleClient:
        """The backend module of a TLS edge: where connections go."""
        return services.TLSEdgeBackendModuleClient(self._client)

    @cached
    def tls_edge_ip_restriction(self) -> services.TLSEdgeIPRestrictionModuleClient:
        """The IP restriction module of a TLS edge: which source addresses are let
        in.
        """
        return services.TLSEdgeIPRestrictionModuleClient(self._client)

    @cached
    def tls_edge_mutual_tls(self) -> services.TLSEdgeMutualTLSModuleClient:
        """The mutual TLS module of a TLS edge: which client certificates are
        accepted.
        """
        return services.TLSEdgeMutualTLSModuleClient(self._client)

    @cached
    def tls_edge_tls_termination(self) -> services.TLSEdgeTLSTerminationModuleClient:
        """The TLS termination module of a TLS edge: whether ngrok or your server
        terminates TLS.
        """
        return services.TLSEdgeTLSTerminationModuleClient(self._client)

    @cached
    def tls_edge_traffic_policy(self) -> services.TLSEdgeTrafficPolicyModuleClient:
        """The traffic policy module of a TLS edge: rules that connections pass
        through.
        """
        return services.TLSEdgeTrafficPolicyModuleClient(self._client)


class EdgesGroup(Part):
    """What a client has under ``edges``: ``https``, ``https_routes``, ``tcp``,
    ``tls``.
    """

    @cached
    def https(self) -> services.EdgesHTTPSClient:
        """Edges that take HTTPS traffic on their hostports and hand each request to a
        route.
        """
        return services.EdgesHTTPSClient(self._client)

    @cached
    def https_routes(self) -> services.EdgesHTTPSRoutesClient:
        """Routes of an HTTPS edge: which requests they match, and the modules that
        these pass through.
        """
        return services.EdgesHTTPSRoutesClient(self._client)

    @cached
    def tcp(self) -> services.EdgesTCPClient:
        """Edges that take TCP connections on their hostports and pass them to a
        backend.
        """
        return services.EdgesTCPClient(self._client)

    @cached
    def tls(self) -> services.EdgesTLSClient:
        """Edges that take TLS connections on their hostports and pass them to a
        backend.
        """
        return services.EdgesTLSClient(self._client)


class AsyncBackendsGroup(AsyncPart):
    """What a client has under ``backends``: ``failover``, ``http_response``,
    ``static_address``, ``tunnel_group``, ``weighted``.
    """

    @cached
    def failover(self) -> services.AsyncFailoverBackendsClient:
        """Backends that try other backends one after another until one of them can
        serve the request.
        """
        return services.AsyncFailoverBackendsClient(self._client)

    @cached
    def http_response(self) -> services.AsyncHTTPResponseBackendsClient:
        """Backends that answer every request themselves, with a fixed status, headers
        and body.
        """
        return services.AsyncHTTPResponseBackendsClient(self._client)

    @cached
    def static_address(self) -> services.AsyncStaticBackendsClient:
        """Backends that forward traffic to one address on the internet."""
        return services.AsyncStaticBackendsClient(self._client)

    @cached
    def tunnel_group(self) -> services.AsyncTunnelGroupBackendsClient:
        """Backends that spread traffic over all online tunnels whose labels match."""
        return services.AsyncTunnelGroupBackendsClient(self._client)

    @cached
    def weighted(self) -> services.AsyncWeightedBackendsClient:
        """Backends that divide traffic between other backends in proportion to their
        weights.
        """
        return services.AsyncWeightedBackendsClient(self._client)


class AsyncEdgeModulesGroup(AsyncPart):
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

    @cached
    def https_edge_mutual_tls(self) -> services.AsyncHTTPSEdgeMutualTLSModuleClient:
        """The mutual TLS module of an HTTPS edge: which client certificates are
        accepted.
        """
        return services.AsyncHTTPSEdgeMutualTLSModuleClient(self._client)

    @cached
    def https_edge_route_backend(self) -> services.AsyncEdgeRouteBackendModuleClient:
        """The backend module of a route of an HTTPS edge: where requests go."""
        return services.AsyncEdgeRouteBackendModuleClient(self._client)

    @cached
    def https_edge_route_circuit_breaker(
        self,
    ) -> services.AsyncEdgeRouteCircuitBreakerModuleClient:
        """The circuit breaker module of a route of an HTTPS edge: when to keep requests
        away from a server that fails.
        """
        return services.AsyncEdgeRouteCircuitBreakerModuleClient(self._client)

    @cached
    def https_edge_route_compression(
        self,
    ) -> services.AsyncEdgeRouteCompressionModuleClient:
        """The compression module of a route of an HTTPS edge: whether responses are
        compressed for clients that can read it.
        """
        return services.AsyncEdgeRouteCompressionModuleClient(self._client)

    @cached
    def https_edge_route_ip_restriction(
        self,
    ) -> services.AsyncEdgeRouteIPRestrictionModuleClient:
        """The IP restriction module of a route of an HTTPS edge: which source addresses
        are let in.
        """
        return services.AsyncEdgeRouteIPRestrictionModuleClient(self._client)

    @cached
    def https_edge_route_oauth(self) -> services.AsyncEdgeRouteOAuthModuleClient:
        """The OAuth module of a route of an HTTPS edge: users sign in with an identity
        provider before they get through.
        """
        return services.AsyncEdgeRouteOAuthModuleClient(self._client)

    @cached
    def https_edge_route_oidc(self) -> services.AsyncEdgeRouteOIDCModuleClient:
        """The OIDC module of a route of an HTTPS edge: users sign in with an OpenID
        Connect provider before they get through.
        """
        return services.AsyncEdgeRouteOIDCModuleClient(self._client)

    @cached
    def https_edge_route_request_headers(
        self,
    ) -> services.AsyncEdgeRouteRequestHeadersModuleClient:
        """The request headers module of a route of an HTTPS edge: headers added to and
        removed from requests on their way to the server.
        """
        return services.AsyncEdgeRouteRequestHeadersModuleClient(self._client)

    @cached
    def https_edge_route_response_headers(
        self,
    ) -> services.AsyncEdgeRouteResponseHeadersModuleClient:
        """The response headers module of a route of an HTTPS edge: headers added to and
        removed from responses on their way to the client.
        """
        return services.AsyncEdgeRouteResponseHeadersModuleClient(self._client)

    @cached
    def https_edge_route_saml(self) -> services.AsyncEdgeRouteSAMLModuleClient:
        """The SAML module of a route of an HTTPS edge: users sign in with a SAML
        identity provider before they get through.
        """
        return services.AsyncEdgeRouteSAMLModuleClient(self._client)

    @cached
    def https_edge_route_traffic_policy(
        self,
    ) -> services.AsyncEdgeRouteTrafficPolicyModuleClient:
        """The traffic policy module of a route of an HTTPS edge: rules that requests
        pass through.
        """
        return services.AsyncEdgeRouteTrafficPolicyModuleClient(self._client)

    @cached
    def https_edge_route_user_agent_filter(
        self,
    ) -> services.AsyncEdgeRouteUserAgentFilterModuleClient:
        """The user agent filter of a route of an HTTPS edge: which programs are let in,
        judged by their User-Agent header.
        """
        return services.AsyncEdgeRouteUserAgentFilterModuleClient(self._client)

    @cached
    def https_edge_route_webhook_verification(
        self,
    ) -> services.AsyncEdgeRouteWebhookVerificationModuleClient:
        """The webhook verification module of a route of an HTTPS edge: only requests
        signed by the provider pass.
        """
        return services.AsyncEdgeRouteWebhookVerificationModuleClient(self._client)

    @cached
    def https_edge_route_websocket_tcp_converter(
        self,
    ) -> services.AsyncEdgeRouteWebsocketTCPConverterModuleClient:
        """The websocket to TCP converter of a route of an HTTPS edge: clients speak
        WebSocket, the server plain TCP.
        """
        return services.AsyncEdgeRouteWebsocketTCPConverterModuleClient(self._client)

    @cached
    def https_edge_tls_termination(
        self,
    ) -> services.AsyncHTTPSEdgeTLSTerminationModuleClient:
        """The TLS termination module of an HTTPS edge: the oldest version of TLS that
        is accepted.
        """
        return services.AsyncHTTPSEdgeTLSTerminationModuleClient(self._client)

    @cached
    def tcp_edge_backend(self) -> services.AsyncTCPEdgeBackendModuleClient:
        """The backend module of a TCP edge: where connections go."""
        return services.AsyncTCPEdgeBackendModuleClient(self._client)

    @cached
    def tcp_edge_ip_restriction(self) -> services.AsyncTCPEdgeIPRestrictionModuleClient:
        """The IP restriction module of a TCP edge: which source addresses are let
        in.
        """
        return services.AsyncTCPEdgeIPRestrictionModuleClient(self._client)

    @cached
    def tcp_edge_traffic_policy(self) -> services.AsyncTCPEdgeTrafficPolicyModuleClient:
        """The traffic policy module of a TCP edge: rules that connections pass
        through.
        """
        return services.AsyncTCPEdgeTrafficPolicyModuleClient(self._client)

    @cached
    def tls_edge_backend(self) -> services.AsyncTLSEdgeBackendModuleClient:
        """The backend module of a TLS edge: where connections go."""
        return services.AsyncTLSEdgeBackendModuleClient(self._client)

    @cached
    def tls_edge_ip_restriction(self) -> services.AsyncTLSEdgeIPRestrictionModuleClient:
        """The IP restriction module of a TLS edge: which source addresses are let
        in.
        """
        return services.AsyncTLSEdgeIPRestrictionModuleClient(self._client)

    @cached
    def tls_edge_mutual_tls(self) -> services.AsyncTLSEdgeMutualTLSModuleClient:
        """The mutual TLS module of a TLS edge: which client certificates are
        accepted.
        """
        return services.AsyncTLSEdgeMutualTLSModuleClient(self._client)

    @cached
    def tls_edge_tls_termination(
        self,
    ) -> services.AsyncTLSEdgeTLSTerminationModuleClient:
        """The TLS termination module of a TLS edge: whether ngrok or your server
        terminates TLS.
        """
        return services.AsyncTLSEdgeTLSTerminationModuleClient(self._client)

    @cached
    def tls_edge_traffic_policy(self) -> services.AsyncTLSEdgeTrafficPolicyModuleClient:
        """The traffic policy module of a TLS edge: rules that connections pass
        through.
        """
        return services.AsyncTLSEdgeTrafficPolicyModuleClient(self._client)


class AsyncEdgesGroup(AsyncPart):
    """What a client has under ``edges``: ``https``, ``https_routes``, ``tcp``,
    ``tls``.
    """

    @cached
    def https(self) -> services.AsyncEdgesHTTPSClient:
        """Edges that take HTTPS traffic on their hostports and hand each request to a
        route.
        """
        return services.AsyncEdgesHTTPSClient(self._client)

    @cached
    def https_routes(self) -> services.AsyncEdgesHTTPSRoutesClient:
        """Routes of an HTTPS edge: which requests they match, and the modules that
        these pass through.
        """
        return services.AsyncEdgesHTTPSRoutesClient(self._client)

    @cached
    def tcp(self) -> services.AsyncEdgesTCPClient:
        """Edges that take TCP connections on their hostports and pass them to a
        backend.
        """
        return services.AsyncEdgesTCPClient(self._client)

    @cached
    def tls(self) -> services.AsyncEdgesTLSClient:
        """Edges that take TLS connections on their hostports and pass them to a
        backend.
        """
        return services.AsyncEdgesTLSClient(self._client)
