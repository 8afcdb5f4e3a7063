# Made by Copperplate from schema/resources/https_edge_routes.yaml; change it there.
"""Routes of an HTTPS edge: which requests they match, and the modules that these pass
through.
"""

from __future__ import annotations

from typing import Literal

from .. import inputs
from .._null import Null
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import (
    EndpointBackendMutate,
    EndpointCircuitBreaker,
    EndpointCompression,
    EndpointIPPolicyMutate,
    EndpointRequestHeaders,
    EndpointResponseHeaders,
    EndpointTrafficPolicy,
    EndpointUserAgentFilter,
    EndpointWebhookValidation,
    EndpointWebsocketTCPConverter,
)
from ..datatypes.endpoint_oauth import EndpointOAuth
from ..datatypes.endpoint_oidc import EndpointOIDC
from ..datatypes.endpoint_saml import EndpointSAMLMutate
from ..datatypes.https_edge_routes import AsyncHTTPSEdgeRoute, HTTPSEdgeRoute


class EdgesHTTPSRoutesClient(Service):
    """Routes of an HTTPS edge: which requests they match, and the modules that these
    pass through.

    A client has it as ``edges.https_routes``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def create(
        self,
        edge_id: str,
        match_type: Literal["exact_path", "path_prefix"] | str,
        match: str,
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
        """Add a route to an HTTPS edge.

        Args:
            edge_id: unique identifier of this edge. Refers to ``HTTPSEdge``.
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
            The new ``HTTPSEdgeRoute``.
        """
        return self._call(
            "POST",
            "/edges/https/{edge_id}/routes",
            path={"edge_id": edge_id},
            body={
                "match_type": match_type,
                "match": match,
                "description": description,
                "metadata": metadata,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "circuit_breaker": circuit_breaker,
                "compression": compression,
                "request_headers": request_headers,
                "response_headers": response_headers,
                "webhook_verification": webhook_verification,
                "oauth": oauth,
                "saml": saml,
                "oidc": oidc,
                "websocket_tcp_converter": websocket_tcp_converter,
                "user_agent_filter": user_agent_filter,
                "traffic_policy": traffic_policy,
            },
            result=HTTPSEdgeRoute,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> HTTPSEdgeRoute:
        """Get a route of an HTTPS edge.

        Args:
            edge_id: unique identifier of this edge. Refers to ``HTTPSEdge``.
            id: unique identifier of this edge route
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/edges/https/{edge_id}/routes/{id}",
            path={"edge_id": edge_id, "id": id},
            result=HTTPSEdgeRoute,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        edge_id: str,
        id: str,
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
            edge_id: unique identifier of this edge. Refers to ``HTTPSEdge``.
            id: unique identifier of this edge route
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
            The ``HTTPSEdgeRoute`` as it is now.
        """
        return self._call(
            "PATCH",
            "/edges/https/{edge_id}/routes/{id}",
            path={"edge_id": edge_id, "id": id},
            body={
                "match_type": match_type,
                "match": match,
                "description": description,
                "metadata": metadata,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "circuit_breaker": circuit_breaker,
                "compression": compression,
                "request_headers": request_headers,
                "response_headers": response_headers,
                "webhook_verification": webhook_verification,
                "oauth": oauth,
                "saml": saml,
                "oidc": oidc,
                "websocket_tcp_converter": websocket_tcp_converter,
                "user_agent_filter": user_agent_filter,
                "traffic_policy": traffic_policy,
            },
            result=HTTPSEdgeRoute,
            timeout=timeout,
            options=options,
        )

    def delete(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a route, with its modules, from an HTTPS edge.

        Args:
            edge_id: unique identifier of this edge. Refers to ``HTTPSEdge``.
            id: unique identifier of this edge route
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/edges/https/{edge_id}/routes/{id}",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgesHTTPSRoutesClient(AsyncService):
    """Routes of an HTTPS edge: which requests they match, and the modules that these
    pass through.

    A client has it as ``edges.https_routes``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def create(
        self,
        edge_id: str,
        match_type: Literal["exact_path", "path_prefix"] | str,
        match: str,
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
        """Add a route to an HTTPS edge.

        Args:
            edge_id: unique identifier of this edge. Refers to ``HTTPSEdge``.
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
            The new ``HTTPSEdgeRoute``.
        """
        return await self._call(
            "POST",
            "/edges/https/{edge_id}/routes",
            path={"edge_id": edge_id},
            body={
                "match_type": match_type,
                "match": match,
                "description": description,
                "metadata": metadata,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "circuit_breaker": circuit_breaker,
                "compression": compression,
                "request_headers": request_headers,
                "response_headers": response_headers,
                "webhook_verification": webhook_verification,
                "oauth": oauth,
                "saml": saml,
                "oidc": oidc,
                "websocket_tcp_converter": websocket_tcp_converter,
                "user_agent_filter": user_agent_filter,
                "traffic_policy": traffic_policy,
            },
            result=AsyncHTTPSEdgeRoute,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncHTTPSEdgeRoute:
        """Get a route of an HTTPS edge.

        Args:
            edge_id: unique identifier of this edge. Refers to ``HTTPSEdge``.
            id: unique identifier of this edge route
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/edges/https/{edge_id}/routes/{id}",
            path={"edge_id": edge_id, "id": id},
            result=AsyncHTTPSEdgeRoute,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        edge_id: str,
        id: str,
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
            edge_id: unique identifier of this edge. Refers to ``HTTPSEdge``.
            id: unique identifier of this edge route
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
            The ``HTTPSEdgeRoute`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/edges/https/{edge_id}/routes/{id}",
            path={"edge_id": edge_id, "id": id},
            body={
                "match_type": match_type,
                "match": match,
                "description": description,
                "metadata": metadata,
                "backend": backend,
                "ip_restriction": ip_restriction,
                "circuit_breaker": circuit_breaker,
                "compression": compression,
                "request_headers": request_headers,
                "response_headers": response_headers,
                "webhook_verification": webhook_verification,
                "oauth": oauth,
                "saml": saml,
                "oidc": oidc,
                "websocket_tcp_converter": websocket_tcp_converter,
                "user_agent_filter": user_agent_filter,
                "traffic_policy": traffic_policy,
            },
            result=AsyncHTTPSEdgeRoute,
            timeout=timeout,
            options=options,
        )

    async def delete(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a route, with its modules, from an HTTPS edge.

        Args:
            edge_id: unique identifier of this edge. Refers to ``HTTPSEdge``.
            id: unique identifier of this edge route
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/edges/https/{edge_id}/routes/{id}",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )
