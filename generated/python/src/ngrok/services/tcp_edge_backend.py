# Made by Copperplate from schema/resources/tcp_edge_backend.yaml; change it there.
"""The backend module of a TCP edge: where connections go."""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import EndpointBackend, EndpointBackendMutate


class TCPEdgeBackendModuleClient(Service):
    """The backend module of a TCP edge: where connections go.

    A client has it as ``edge_modules.tcp_edge_backend``. Every method raises a subclass
    of ``Error`` if the call fails.
    """

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointBackend:
        """Get the backend module of a TCP edge.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/edges/tcp/{id}/backend",
            path={"id": id},
            result=EndpointBackend,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        id: str,
        module: EndpointBackendMutate | inputs.EndpointBackendMutate,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointBackend:
        """Set the backend that connections to a TCP edge go to.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            module: the whole new backend module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointBackend`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/tcp/{id}/backend",
            path={"id": id},
            body=module,
            result=EndpointBackend,
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
        """Remove the backend module from a TCP edge. Nothing serves its connections
        then.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/edges/tcp/{id}/backend",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncTCPEdgeBackendModuleClient(AsyncService):
    """The backend module of a TCP edge: where connections go.

    A client has it as ``edge_modules.tcp_edge_backend``. Every method raises a subclass
    of ``Error`` if the call fails.
    """

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointBackend:
        """Get the backend module of a TCP edge.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/edges/tcp/{id}/backend",
            path={"id": id},
            result=EndpointBackend,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        id: str,
        module: EndpointBackendMutate | inputs.EndpointBackendMutate,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointBackend:
        """Set the backend that connections to a TCP edge go to.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            module: the whole new backend module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointBackend`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/tcp/{id}/backend",
            path={"id": id},
            body=module,
            result=EndpointBackend,
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
        """Remove the backend module from a TCP edge. Nothing serves its connections
        then.

        Args:
            id: the id of the TCP edge. Refers to ``TCPEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/edges/tcp/{id}/backend",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
