# Made by Copperplate from schema/resources/tls_edge_backend.yaml; change it there.
"""The backend module of a TLS edge: where connections go."""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_modules import EndpointBackend, EndpointBackendMutate


class TLSEdgeBackendModuleClient(Service):
    """The backend module of a TLS edge: where connections go.

    A client has it as ``edge_modules.tls_edge_backend``. Every method raises a subclass
    of ``Error`` if the call fails.
    """

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointBackend:
        """Get the backend module of a TLS edge.

        Args:
            id: the id of the TLS edge. Refers to ``TLSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/edges/tls/{id}/backend",
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
        """Set the backend that connections to a TLS edge go to.

        Args:
            id: the id of the TLS edge. Refers to ``TLSEdge``.
            module: the whole new backend module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointBackend`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/tls/{id}/backend",
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
        """Remove the backend module from a TLS edge. Nothing serves its connections
        then.

        Args:
            id: the id of the TLS edge. Refers to ``TLSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/edges/tls/{id}/backend",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncTLSEdgeBackendModuleClient(AsyncService):
    """The backend module of a TLS edge: where connections go.

    A client has it as ``edge_modules.tls_edge_backend``. Every method raises a subclass
    of ``Error`` if the call fails.
    """

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointBackend:
        """Get the backend module of a TLS edge.

        Args:
            id: the id of the TLS edge. Refers to ``TLSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/edges/tls/{id}/backend",
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
        """Set the backend that connections to a TLS edge go to.

        Args:
            id: the id of the TLS edge. Refers to ``TLSEdge``.
            module: the whole new backend module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointBackend`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/tls/{id}/backend",
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
        """Remove the backend module from a TLS edge. Nothing serves its connections
        then.

        Args:
            id: the id of the TLS edge. Refers to ``TLSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/edges/tls/{id}/backend",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
