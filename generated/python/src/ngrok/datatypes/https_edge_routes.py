# Made by Copperplate from schema/resources/https_edge_routes.yaml; change it there.
"""Routes of an HTTPS edge: which requests they match, and the modules that these pass
through.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from .. import inputs
from .._datatype import Datatype
from .._null import Null
from .._request_options import RequestOptions
from .endpoint_modules import (
    EndpointBackend,
    EndpointBackendMutate,
    EndpointCircuitBreaker,
    EndpointCompression,
    EndpointIPPolicy,
    EndpointIPPolicyMutate,
    EndpointRequestHeaders,
    EndpointResponseHeaders,
    EndpointTrafficPolicy,
    EndpointUserAgentFilter,
    EndpointWebhookValidation,
    EndpointWebsocketTCPConverter,
)
from .endpoint_oauth import EndpointOAuth
from .endpoint_oidc import EndpointOIDC
from .endpoint_saml import EndpointSAML, EndpointSAMLMutate


class _HTTPSEdgeRoute(Datatype):
    """What ``HTTPSEdgeRoute`` and ``AsyncHTTPSEdgeRoute`` have in common."""

    _secrets_in = frozenset(
        {
            "endpoint_modules.EndpointWebhookValidation",
            "endpoint_oauth.EndpointOAuth",
            "endpoint_oidc.EndpointOIDC",
        }
    )

    @property
    def backend(self) -> EndpointBackend | None:
        """backend module configuration or null"""
        return self._nullable("backend", EndpointBackend)

    @property
    def circuit_breaker(self) -> EndpointCircuitBreaker | None:
        """circuit breaker module configuration or null"""
        return self._nullable("circuit_breaker", EndpointCircuitBreaker)

    @property
    def compression(self) -> EndpointCompression | None:
        """compression module configuration or null"""
        return self._nullable("compression", EndpointCompression)

    @property
    def created_at(self) -> datetime:
        """timestamp when the edge configuration was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of what this edge will be used for; optional, max
        255 bytes.
        """
        return self._string("description")

    @property
    def edge_id(self) -> str:
        """unique identifier of this edge

        Refers to ``HTTPSEdge``.
        """
        return self._string("edge_id")

    @property
    def id(self) -> str:
        """unique identifier of this edge route"""
        return self._string("id")

    @property
    def ip_restriction(self) -> EndpointIPPolicy | None:
        """ip restriction module configuration or null"""
        return self._nullable("ip_restriction", EndpointIPPolicy)

    @property
    def match(self) -> str:
        """Route selector: “/blog” or “example.com” or “example.com/blog”"""
        return self._string("match")

    @property
    def match_type(self) -> Literal["exact_path", "path_prefix"] | str:
        """Type of match to use for this route. Valid values are “exact_path” and
        “path_prefix”.
        """
        return self._string("match_type")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this edge. Optional, max 4096
        bytes.
        """
        return self._string("metadata")

    @property
    def oauth(self) -> EndpointOAuth | None:
        """oauth module configuration or null"""
        return self._nullable("oauth", EndpointOAuth)

    @property
    def oidc(self) -> EndpointOIDC | None:
        """oidc module configuration or null"""
        return self._nullable("oidc", EndpointOIDC)

    @property
    def request_headers(self) -> EndpointRequestHeaders | None:
        """request headers module configuration or null"""
        return self._nullable("request_headers", EndpointRequestHeaders)

    @property
    def response_headers(self) -> EndpointResponseHeaders | None:
        """response headers module configuration or null"""
        return self._nullable("response_headers", EndpointResponseHeaders)

    @property
    def saml(self) -> EndpointSAML | None:
        """saml module configuration or null"""
        return self._nullable("saml", EndpointSAML)

    @property
    def traffic_policy(self) -> EndpointTrafficPolicy | None:
        """the traffic policy associated with this edge or null"""
        return self._nullable("traffic_policy", EndpointTrafficPolicy)

    @property
    def uri(self) -> str:
        """URI of the edge API resource"""
        return self._string("uri")

    @property
    def user_agent_filter(self) -> EndpointUserAgentFilter | None:
        """The member ``user_agent_filter``."""
        return self._nullable("user_agent_filter", EndpointUserAgentFilter)

    @property
    def webhook_verification(self) -> EndpointWebhookValidation | None:
        """webhook verification module configuration or null"""
        return self._nullable("webhook_verification", EndpointWebhookValidation)

    @property
    def websocket_tcp_converter(self) -> EndpointWebsocketTCPConverter | None:
        """websocket to tcp adapter configuration or null"""
        return self._nullable("websocket_tcp_converter", EndpointWebsocketTCPConverter)


class HTTPSEdgeRoute(_HTTPSEdgeRoute):
    """A route of an HTTPS edge: which requests it matches, and its modules."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a route, with its modules, from an HTTPS edge.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.edges.https_routes.delete(
            edge_id=self.edge_id,
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        match_type: Literal["exact_path", "path_prefix"] | str | None = None,
        match: str | None = None,
        description: str | None = None,
        metadata: str | None = None,
        backend: (
            EndpointBackendMutate | inputs.EndpointBackendMutate | Null | None
        ) = None,
        ip_restriction: (
            EndpointIPPolicyMutate | inputs.EndpointIPPolicyMutate | Null | None
        ) = None,
        circuit_breaker: (
            EndpointCircuitBreaker | inputs.EndpointCircuitBreaker | Null | None
        ) = None,
        compression: (
            EndpointCompression | inputs.EndpointCompression | Null | None
        ) = None,
        request_headers: (
            EndpointRequestHeaders | inputs.EndpointRequestHeaders | Null | None
        ) = None,
        response_headers: (
            EndpointResponseHeaders | inputs.EndpointResponseHeaders | Null | None
        ) = None,
        webhook_verification: (
            EndpointWebhookValidation | inputs.EndpointWebhookValidation | Null | None
        ) = None,
        oauth: EndpointOAuth | inputs.EndpointOAuth | Null | None = None,
        saml: EndpointSAMLMutate | inputs.EndpointSAMLMutate | Null | None = None,
        oidc: EndpointOIDC | inputs.EndpointOIDC | Null | None = None,
        websocket_tcp_converter: (
            EndpointWebsocketTCPConverter
            | inputs.EndpointWebsocketTCPConverter
            | Null
            | None
        ) = None,
        user_agent_filter: (
            EndpointUserAgentFilter | inputs.EndpointUserAgentFilter | Null | None
        ) = None,
        traffic_policy: (
            EndpointTrafficPolicy | inputs.EndpointTrafficPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> HTTPSEdgeRoute:
        """Change a route of an HTTPS edge. Modules that are left out stay as they are;
        one that is given replaces the old one whole. To take a module away, use delete
        of its own service.

        Args:
            match_type: Type of match to use for this route. Valid values are
                “exact_path” and “path_prefix”.
            match: Route selector: “/blog” or “example.com” or “example.com/blog”
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge.
                Optional, max 4096 bytes.
            backend: the backend that requests on this route go to
            ip_restriction: the IP policies that decide who may use this route
            circuit_breaker: circuit breaker module configuration or null
            compression: compression module configuration or null
            request_headers: request headers module configuration or null
            response_headers: response headers module configuration or null
            webhook_verification: webhook verification module configuration or null
            oauth: oauth module configuration or null
            saml: the SAML login that this route asks for
            oidc: oidc module configuration or null
            websocket_tcp_converter: websocket to tcp adapter configuration or null
            user_agent_filter: the user agents that may or may not use this route
            traffic_policy: the traffic policy associated with this edge or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.edges.https_routes.update(
                edge_id=self.edge_id,
                id=self.id,
                match_type=match_type,
                match=match,
                description=description,
                metadata=metadata,
                backend=backend,
                ip_restriction=ip_restriction,
                circuit_breaker=circuit_breaker,
                compression=compression,
                request_headers=request_headers,
                response_headers=response_headers,
                webhook_verification=webhook_verification,
                oauth=oauth,
                saml=saml,
                oidc=oidc,
                websocket_tcp_converter=websocket_tcp_converter,
                user_agent_filter=user_agent_filter,
                traffic_policy=traffic_policy,
                timeout=timeout,
                options=options,
            )
        )


class AsyncHTTPSEdgeRoute(_HTTPSEdgeRoute):
    """A route of an HTTPS edge: which requests it matches, and its modules.

    That of an ``AsyncClient``; otherwise the same as ``HTTPSEdgeRoute``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a route, with its modules, from an HTTPS edge.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.edges.https_routes.delete(
            edge_id=self.edge_id,
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        match_type: Literal["exact_path", "path_prefix"] | str | None = None,
        match: str | None = None,
        description: str | None = None,
        metadata: str | None = None,
        backend: (
            EndpointBackendMutate | inputs.EndpointBackendMutate | Null | None
        ) = None,
        ip_restriction: (
            EndpointIPPolicyMutate | inputs.EndpointIPPolicyMutate | Null | None
        ) = None,
        circuit_breaker: (
            EndpointCircuitBreaker | inputs.EndpointCircuitBreaker | Null | None
        ) = None,
        compression: (
            EndpointCompression | inputs.EndpointCompression | Null | None
        ) = None,
        request_headers: (
            EndpointRequestHeaders | inputs.EndpointRequestHeaders | Null | None
        ) = None,
        response_headers: (
            EndpointResponseHeaders | inputs.EndpointResponseHeaders | Null | None
        ) = None,
        webhook_verification: (
            EndpointWebhookValidation | inputs.EndpointWebhookValidation | Null | None
        ) = None,
        oauth: EndpointOAuth | inputs.EndpointOAuth | Null | None = None,
        saml: EndpointSAMLMutate | inputs.EndpointSAMLMutate | Null | None = None,
        oidc: EndpointOIDC | inputs.EndpointOIDC | Null | None = None,
        websocket_tcp_converter: (
            EndpointWebsocketTCPConverter
            | inputs.EndpointWebsocketTCPConverter
            | Null
            | None
        ) = None,
        user_agent_filter: (
            EndpointUserAgentFilter | inputs.EndpointUserAgentFilter | Null | None
        ) = None,
        traffic_policy: (
            EndpointTrafficPolicy | inputs.EndpointTrafficPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncHTTPSEdgeRoute:
        """Change a route of an HTTPS edge. Modules that are left out stay as they are;
        one that is given replaces the old one whole. To take a module away, use delete
        of its own service.

        Args:
            match_type: Type of match to use for this route. Valid values are
                “exact_path” and “path_prefix”.
            match: Route selector: “/blog” or “example.com” or “example.com/blog”
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge.
                Optional, max 4096 bytes.
            backend: the backend that requests on this route go to
            ip_restriction: the IP policies that decide who may use this route
            circuit_breaker: circuit breaker module configuration or null
            compression: compression module configuration or null
            request_headers: request headers module configuration or null
            response_headers: response headers module configuration or null
            webhook_verification: webhook verification module configuration or null
            oauth: oauth module configuration or null
            saml: the SAML login that this route asks for
            oidc: oidc module configuration or null
            websocket_tcp_converter: websocket to tcp adapter configuration or null
            user_agent_filter: the user agents that may or may not use this route
            traffic_policy: the traffic policy associated with this edge or null
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.edges.https_routes.update(
                edge_id=self.edge_id,
                id=self.id,
                match_type=match_type,
                match=match,
                description=description,
                metadata=metadata,
                backend=backend,
                ip_restriction=ip_restriction,
                circuit_breaker=circuit_breaker,
                compression=compression,
                request_headers=request_headers,
                response_headers=response_headers,
                webhook_verification=webhook_verification,
                oauth=oauth,
                saml=saml,
                oidc=oidc,
                websocket_tcp_converter=websocket_tcp_converter,
                user_agent_filter=user_agent_filter,
                traffic_policy=traffic_policy,
                timeout=timeout,
                options=options,
            )
        )
