# Made by Copperplate from schema/resources/https_edge_route_websocket_tcp_converter.yaml; change it there.
"""The websocket to TCP converter of a route of an HTTPS edge: clients speak WebSocket,
the server plain TCP.
"""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import EndpointWebsocketTCPConverter


class EdgeRouteWebsocketTCPConverterModuleClient(Service):
    """The websocket to TCP converter of a route of an HTTPS edge: clients speak
    WebSocket, the server plain TCP.

    A client has it as ``edge_modules.https_edge_route_websocket_tcp_converter``. Every
    method raises a subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointWebsocketTCPConverter:
        """Get the websocket to TCP converter module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/websocket_tcp_converter",
            path={"edge_id": edge_id, "id": id},
            result=EndpointWebsocketTCPConverter,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointWebsocketTCPConverter | inputs.EndpointWebsocketTCPConverter,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointWebsocketTCPConverter:
        """Switch the websocket to TCP converter of a route of an HTTPS edge on or off.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new websocket to TCP converter module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointWebsocketTCPConverter`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/websocket_tcp_converter",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointWebsocketTCPConverter,
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
        """Remove the websocket to TCP converter from a route of an HTTPS edge.
        WebSocket traffic passes unchanged.

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
            "/edges/https/{edge_id}/routes/{id}/websocket_tcp_converter",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgeRouteWebsocketTCPConverterModuleClient(AsyncService):
    """The websocket to TCP converter of a route of an HTTPS edge: clients speak
    WebSocket, the server plain TCP.

    A client has it as ``edge_modules.https_edge_route_websocket_tcp_converter``. Every
    method raises a subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointWebsocketTCPConverter:
        """Get the websocket to TCP converter module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/websocket_tcp_converter",
            path={"edge_id": edge_id, "id": id},
            result=EndpointWebsocketTCPConverter,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointWebsocketTCPConverter | inputs.EndpointWebsocketTCPConverter,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointWebsocketTCPConverter:
        """Switch the websocket to TCP converter of a route of an HTTPS edge on or off.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new websocket to TCP converter module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointWebsocketTCPConverter`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/websocket_tcp_converter",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointWebsocketTCPConverter,
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
        """Remove the websocket to TCP converter from a route of an HTTPS edge.
        WebSocket traffic passes unchanged.

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
            "/edges/https/{edge_id}/routes/{id}/websocket_tcp_converter",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )
