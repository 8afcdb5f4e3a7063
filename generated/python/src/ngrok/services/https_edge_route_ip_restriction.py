# Made by Copperplate from schema/resources/https_edge_route_ip_restriction.yaml; change it there.
"""The IP restriction module of a route of an HTTPS edge: which source addresses are let
in.
"""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import EndpointIPPolicy, EndpointIPPolicyMutate


class EdgeRouteIPRestrictionModuleClient(Service):
    """The IP restriction module of a route of an HTTPS edge: which source addresses are
    let in.

    A client has it as ``edge_modules.https_edge_route_ip_restriction``. Every method
    raises a subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointIPPolicy:
        """Get the IP restriction module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/ip_restriction",
            path={"edge_id": edge_id, "id": id},
            result=EndpointIPPolicy,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointIPPolicyMutate | inputs.EndpointIPPolicyMutate,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointIPPolicy:
        """Set the IP policies that requests to a route of an HTTPS edge are checked
        against.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new IP restriction module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointIPPolicy`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/ip_restriction",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointIPPolicy,
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
        """Remove the IP restriction module from a route of an HTTPS edge. Any source
        address is let in then.

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
            "/edges/https/{edge_id}/routes/{id}/ip_restriction",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgeRouteIPRestrictionModuleClient(AsyncService):
    """The IP restriction module of a route of an HTTPS edge: which source addresses are
    let in.

    A client has it as ``edge_modules.https_edge_route_ip_restriction``. Every method
    raises a subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointIPPolicy:
        """Get the IP restriction module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/ip_restriction",
            path={"edge_id": edge_id, "id": id},
            result=EndpointIPPolicy,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointIPPolicyMutate | inputs.EndpointIPPolicyMutate,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointIPPolicy:
        """Set the IP policies that requests to a route of an HTTPS edge are checked
        against.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new IP restriction module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointIPPolicy`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/ip_restriction",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointIPPolicy,
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
        """Remove the IP restriction module from a route of an HTTPS edge. Any source
        address is let in then.

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
            "/edges/https/{edge_id}/routes/{id}/ip_restriction",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )
