# Made by Copperplate from schema/resources/https_edge_route_user_agent_filter.yaml; change it there.
"""The user agent filter of a route of an HTTPS edge: which programs are let in, judged
by their User-Agent header.
"""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import EndpointUserAgentFilter


class EdgeRouteUserAgentFilterModuleClient(Service):
    """The user agent filter of a route of an HTTPS edge: which programs are let in,
    judged by their User-Agent header.

    A client has it as ``edge_modules.https_edge_route_user_agent_filter``. Every method
    raises a subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointUserAgentFilter:
        """Get the user agent filter module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/user_agent_filter",
            path={"edge_id": edge_id, "id": id},
            result=EndpointUserAgentFilter,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointUserAgentFilter | inputs.EndpointUserAgentFilter,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointUserAgentFilter:
        """Set the user agents that a route of an HTTPS edge lets in or turns away.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new user agent filter module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointUserAgentFilter`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/user_agent_filter",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointUserAgentFilter,
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
        """Remove the user agent filter from a route of an HTTPS edge. Any user agent is
        let in.

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
            "/edges/https/{edge_id}/routes/{id}/user_agent_filter",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgeRouteUserAgentFilterModuleClient(AsyncService):
    """The user agent filter of a route of an HTTPS edge: which programs are let in,
    judged by their User-Agent header.

    A client has it as ``edge_modules.https_edge_route_user_agent_filter``. Every method
    raises a subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointUserAgentFilter:
        """Get the user agent filter module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/user_agent_filter",
            path={"edge_id": edge_id, "id": id},
            result=EndpointUserAgentFilter,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointUserAgentFilter | inputs.EndpointUserAgentFilter,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointUserAgentFilter:
        """Set the user agents that a route of an HTTPS edge lets in or turns away.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new user agent filter module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointUserAgentFilter`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/user_agent_filter",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointUserAgentFilter,
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
        """Remove the user agent filter from a route of an HTTPS edge. Any user agent is
        let in.

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
            "/edges/https/{edge_id}/routes/{id}/user_agent_filter",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )
