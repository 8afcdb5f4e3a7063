# Made by Copperplate from schema/resources/tcp_edge_traffic_policy.yaml; change it there.
"""The traffic policy module of a TCP edge: rules that connections pass through."""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import EndpointTrafficPolicy


class TCPEdgeTrafficPolicyModuleClient(Service):
    """The traffic policy module of a TCP edge: rules that connections pass through.

    A client has it as ``edge_modules.tcp_edge_traffic_policy``. Every method raises a
    subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointTrafficPolicy:
        """Get the traffic policy module of a TCP edge.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/edges/tcp/{id}/traffic_policy",
            path={"id": id},
            result=EndpointTrafficPolicy,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        id: str,
        module: EndpointTrafficPolicy | inputs.EndpointTrafficPolicy,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointTrafficPolicy:
        """Set the traffic policy of a TCP edge.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            module: the whole new traffic policy module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointTrafficPolicy`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/tcp/{id}/traffic_policy",
            path={"id": id},
            body=module,
            result=EndpointTrafficPolicy,
            timeout=timeout,
            options=options,
        )

    def delete(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove the traffic policy from a TCP edge.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/edges/tcp/{id}/traffic_policy",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncTCPEdgeTrafficPolicyModuleClient(AsyncService):
    """The traffic policy module of a TCP edge: rules that connections pass through.

    A client has it as ``edge_modules.tcp_edge_traffic_policy``. Every method raises a
    subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointTrafficPolicy:
        """Get the traffic policy module of a TCP edge.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/edges/tcp/{id}/traffic_policy",
            path={"id": id},
            result=EndpointTrafficPolicy,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        id: str,
        module: EndpointTrafficPolicy | inputs.EndpointTrafficPolicy,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointTrafficPolicy:
        """Set the traffic policy of a TCP edge.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            module: the whole new traffic policy module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointTrafficPolicy`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/tcp/{id}/traffic_policy",
            path={"id": id},
            body=module,
            result=EndpointTrafficPolicy,
            timeout=timeout,
            options=options,
        )

    async def delete(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove the traffic policy from a TCP edge.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/edges/tcp/{id}/traffic_policy",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
