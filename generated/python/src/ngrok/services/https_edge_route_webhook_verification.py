# Made by Copperplate from schema/resources/https_edge_route_webhook_verification.yaml; change it there.
"""The webhook verification module of a route of an HTTPS edge: only requests signed by
the provider pass.
"""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import EndpointWebhookValidation


class EdgeRouteWebhookVerificationModuleClient(Service):
    """The webhook verification module of a route of an HTTPS edge: only requests signed
    by the provider pass.

    A client has it as ``edge_modules.https_edge_route_webhook_verification``. Every
    method raises a subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointWebhookValidation:
        """Get the webhook verification module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/webhook_verification",
            path={"edge_id": edge_id, "id": id},
            result=EndpointWebhookValidation,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointWebhookValidation | inputs.EndpointWebhookValidation,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointWebhookValidation:
        """Set the provider whose webhooks a route of an HTTPS edge accepts, and the
        secret to verify them with.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new webhook verification module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointWebhookValidation`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/webhook_verification",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointWebhookValidation,
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
        """Remove the webhook verification module from a route of an HTTPS edge.
        Requests pass without a signature.

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
            "/edges/https/{edge_id}/routes/{id}/webhook_verification",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgeRouteWebhookVerificationModuleClient(AsyncService):
    """The webhook verification module of a route of an HTTPS edge: only requests signed
    by the provider pass.

    A client has it as ``edge_modules.https_edge_route_webhook_verification``. Every
    method raises a subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        edge_id: str,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointWebhookValidation:
        """Get the webhook verification module of a route of an HTTPS edge.

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
            "/edges/https/{edge_id}/routes/{id}/webhook_verification",
            path={"edge_id": edge_id, "id": id},
            result=EndpointWebhookValidation,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        edge_id: str,
        id: str,
        module: EndpointWebhookValidation | inputs.EndpointWebhookValidation,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointWebhookValidation:
        """Set the provider whose webhooks a route of an HTTPS edge accepts, and the
        secret to verify them with.

        Args:
            edge_id: the id of the HTTPS edge that the route belongs to. Refers to
                ``HTTPSEdge``.
            id: the id of the route. Refers to ``HTTPSEdgeRoute``.
            module: the whole new webhook verification module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointWebhookValidation`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/webhook_verification",
            path={"edge_id": edge_id, "id": id},
            body=module,
            result=EndpointWebhookValidation,
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
        """Remove the webhook verification module from a route of an HTTPS edge.
        Requests pass without a signature.

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
            "/edges/https/{edge_id}/routes/{id}/webhook_verification",
            path={"edge_id": edge_id, "id": id},
            timeout=timeout,
            options=options,
        )
