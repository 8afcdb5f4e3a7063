# Made by Copperplate from schema/resources/https_edge_route_oidc.yaml; change it there.
"""The OIDC module of a route of an HTTPS edge: users sign in with an OpenID Connect
provider before they get through.
"""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_oidc import EndpointOIDC


class EdgeRouteOIDCModuleClient(Service):
    """The OIDC module of a route of an HTTPS edge: users sign in with an OpenID Connect
    provider before they get through.

    A client has it as ``edge_modules.https_edge_route_oidc``. Every method raises a
    subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointOIDC:
        """Get the OIDC module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/oidc",
            path={"edge_id": edge_id, "id": id},
            result=EndpointOIDC,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointOIDC | inputs.EndpointOIDC,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointOIDC:
        """Set the OpenID Connect provider that users of a route of an HTTPS edge sign
        in with.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new OIDC module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointOIDC`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/oidc",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointOIDC,
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
        """Remove the OIDC module from a route of an HTTPS edge. Users pass without this
        login.

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
            "/edges/https/{edge_id}/routes/{id}/oidc",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgeRouteOIDCModuleClient(AsyncService):
    """The OIDC module of a route of an HTTPS edge: users sign in with an OpenID Connect
    provider before they get through.

    A client has it as ``edge_modules.https_edge_route_oidc``. Every method raises a
    subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointOIDC:
        """Get the OIDC module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/oidc",
            path={"edge_id": edge_id, "id": id},
            result=EndpointOIDC,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointOIDC | inputs.EndpointOIDC,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointOIDC:
        """Set the OpenID Connect provider that users of a route of an HTTPS edge sign
        in with.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new OIDC module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointOIDC`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/oidc",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointOIDC,
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
        """Remove the OIDC module from a route of an HTTPS edge. Users pass without this
        login.

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
            "/edges/https/{edge_id}/routes/{id}/oidc",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )
