# Made by Copperplate from schema/resources/https_edge_route_circuit_breaker.yaml; change it there.
"""The circuit breaker module of a route of an HTTPS edge: when to keep requests away
from a server that fails.
"""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import EndpointCircuitBreaker


class EdgeRouteCircuitBreakerModuleClient(Service):
    """The circuit breaker module of a route of an HTTPS edge: when to keep requests
    away from a server that fails.

    A client has it as ``edge_modules.https_edge_route_circuit_breaker``. Every method
    raises a subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointCircuitBreaker:
        """Get the circuit breaker module of a route of an HTTPS edge.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/edges/https/{edge_id}/routes/{id}/circuit_breaker",
            path={"edge_id": edge_id, "id": id},
            result=EndpointCircuitBreaker,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointCircuitBreaker | inputs.EndpointCircuitBreaker,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointCircuitBreaker:
        """Set when the circuit breaker of a route of an HTTPS edge trips and for how
        long.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new circuit breaker module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointCircuitBreaker`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/circuit_breaker",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointCircuitBreaker,
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
        """Remove the circuit breaker from a route of an HTTPS edge. All requests reach
        the server, however many fail.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/edges/https/{edge_id}/routes/{id}/circuit_breaker",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgeRouteCircuitBreakerModuleClient(AsyncService):
    """The circuit breaker module of a route of an HTTPS edge: when to keep requests
    away from a server that fails.

    A client has it as ``edge_modules.https_edge_route_circuit_breaker``. Every method
    raises a subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointCircuitBreaker:
        """Get the circuit breaker module of a route of an HTTPS edge.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/edges/https/{edge_id}/routes/{id}/circuit_breaker",
            path={"edge_id": edge_id, "id": id},
            result=EndpointCircuitBreaker,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointCircuitBreaker | inputs.EndpointCircuitBreaker,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointCircuitBreaker:
        """Set when the circuit breaker of a route of an HTTPS edge trips and for how
        long.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new circuit breaker module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointCircuitBreaker`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/circuit_breaker",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointCircuitBreaker,
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
        """Remove the circuit breaker from a route of an HTTPS edge. All requests reach
        the server, however many fail.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/edges/https/{edge_id}/routes/{id}/circuit_breaker",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )
