# Made by Copperplate from schema/resources/https_edge_route_response_headers.yaml; change it there.
"""The response headers module of a route of an HTTPS edge: headers added to and removed
from responses on their way to the client.
"""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import EndpointResponseHeaders


class EdgeRouteResponseHeadersModuleClient(Service):
    """The response headers module of a route of an HTTPS edge: headers added to and
    removed from responses on their way to the client.

    A client has it as ``edge_modules.https_edge_route_response_headers``. Every method
    raises a subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointResponseHeaders:
        """Get the response headers module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/response_headers",
            path={"edge_id": edge_id, "id": id},
            result=EndpointResponseHeaders,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointResponseHeaders | inputs.EndpointResponseHeaders,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointResponseHeaders:
        """Set the headers that a route of an HTTPS edge adds to and removes from
        responses.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new response headers module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointResponseHeaders`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/response_headers",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointResponseHeaders,
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
        """Remove the response headers module from a route of an HTTPS edge. Responses
        keep their headers as they are.

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
            "/edges/https/{edge_id}/routes/{id}/response_headers",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgeRouteResponseHeadersModuleClient(AsyncService):
    """The response headers module of a route of an HTTPS edge: headers added to and
    removed from responses on their way to the client.

    A client has it as ``edge_modules.https_edge_route_response_headers``. Every method
    raises a subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointResponseHeaders:
        """Get the response headers module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/response_headers",
            path={"edge_id": edge_id, "id": id},
            result=EndpointResponseHeaders,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointResponseHeaders | inputs.EndpointResponseHeaders,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointResponseHeaders:
        """Set the headers that a route of an HTTPS edge adds to and removes from
        responses.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new response headers module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointResponseHeaders`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/response_headers",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointResponseHeaders,
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
        """Remove the response headers module from a route of an HTTPS edge. Responses
        keep their headers as they are.

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
            "/edges/https/{edge_id}/routes/{id}/response_headers",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )
