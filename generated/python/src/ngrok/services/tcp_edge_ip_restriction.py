# Made by Copperplate from schema/resources/tcp_edge_ip_restriction.yaml; change it there.
"""The IP restriction module of a TCP edge: which source addresses are let in."""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import EndpointIPPolicy, EndpointIPPolicyMutate


class TCPEdgeIPRestrictionModuleClient(Service):
    """The IP restriction module of a TCP edge: which source addresses are let in.

    A client has it as ``edge_modules.tcp_edge_ip_restriction``. Every method raises a
    subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointIPPolicy:
        """Get the IP restriction module of a TCP edge.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/edges/tcp/{id}/ip_restriction",
            path={"id": id},
            result=EndpointIPPolicy,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        id: str,
        module: EndpointIPPolicyMutate | inputs.EndpointIPPolicyMutate,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointIPPolicy:
        """Set the IP policies that connections to a TCP edge are checked against.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            module: the whole new IP restriction module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointIPPolicy`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/tcp/{id}/ip_restriction",
            path={"id": id},
            body=module,
            result=EndpointIPPolicy,
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
        """Remove the IP restriction module from a TCP edge. Any source address is let
        in then.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/edges/tcp/{id}/ip_restriction",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncTCPEdgeIPRestrictionModuleClient(AsyncService):
    """The IP restriction module of a TCP edge: which source addresses are let in.

    A client has it as ``edge_modules.tcp_edge_ip_restriction``. Every method raises a
    subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointIPPolicy:
        """Get the IP restriction module of a TCP edge.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/edges/tcp/{id}/ip_restriction",
            path={"id": id},
            result=EndpointIPPolicy,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        id: str,
        module: EndpointIPPolicyMutate | inputs.EndpointIPPolicyMutate,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointIPPolicy:
        """Set the IP policies that connections to a TCP edge are checked against.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            module: the whole new IP restriction module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointIPPolicy`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/tcp/{id}/ip_restriction",
            path={"id": id},
            body=module,
            result=EndpointIPPolicy,
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
        """Remove the IP restriction module from a TCP edge. Any source address is let
        in then.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/edges/tcp/{id}/ip_restriction",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
