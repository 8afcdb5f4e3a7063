# Made by Copperplate from schema/resources/https_edge_route_oauth.yaml; change it there.
"""The OAuth module of a route of an HTTPS edge: users sign in with an identity provider
before they get through.
"""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_oauth import EndpointOAuth


class EdgeRouteOAuthModuleClient(Service):
    """The OAuth module of a route of an HTTPS edge: users sign in with an identity
    provider before they get through.

    A client has it as ``edge_modules.https_edge_route_oauth``. Every method raises a
    subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointOAuth:
        """Get the OAuth module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/oauth",
            path={"edge_id": edge_id, "id": id},
            result=EndpointOAuth,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointOAuth | inputs.EndpointOAuth,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointOAuth:
        """Set the OAuth provider that users of a route of an HTTPS edge sign in with,
        and who may pass.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new OAuth module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointOAuth`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/oauth",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointOAuth,
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
        """Remove the OAuth module from a route of an HTTPS edge. Users pass without
        this login.

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
            "/edges/https/{edge_id}/routes/{id}/oauth",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgeRouteOAuthModuleClient(AsyncService):
    """The OAuth module of a route of an HTTPS edge: users sign in with an identity
    provider before they get through.

    A client has it as ``edge_modules.https_edge_route_oauth``. Every method raises a
    subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointOAuth:
        """Get the OAuth module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/oauth",
            path={"edge_id": edge_id, "id": id},
            result=EndpointOAuth,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointOAuth | inputs.EndpointOAuth,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointOAuth:
        """Set the OAuth provider that users of a route of an HTTPS edge sign in with,
        and who may pass.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new OAuth module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointOAuth`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/oauth",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointOAuth,
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
        """Remove the OAuth module from a route of an HTTPS edge. Users pass without
        this login.

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
            "/edges/https/{edge_id}/routes/{id}/oauth",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )
