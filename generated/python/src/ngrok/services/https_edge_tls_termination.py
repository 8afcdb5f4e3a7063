# Made by Copperplate from schema/resources/https_edge_tls_termination.yaml; change it there.
"""The TLS termination module of an HTTPS edge: the oldest version of TLS that is
accepted.
"""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_tls import (
    EndpointTLSTermination,
    EndpointTLSTerminationAtEdge,
)


class HTTPSEdgeTLSTerminationModuleClient(Service):
    """The TLS termination module of an HTTPS edge: the oldest version of TLS that is
    accepted.

    A client has it as ``edge_modules.https_edge_tls_termination``. Every method raises
    a subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointTLSTermination:
        """Get the TLS termination module of an HTTPS edge.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/edges/https/{id}/tls_termination",
            path={"id": id},
            result=EndpointTLSTermination,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        id: str,
        module: EndpointTLSTerminationAtEdge | inputs.EndpointTLSTerminationAtEdge,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointTLSTermination:
        """Set how an HTTPS edge terminates TLS.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            module: the whole new TLS termination module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointTLSTermination`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/https/{id}/tls_termination",
            path={"id": id},
            body=module,
            result=EndpointTLSTermination,
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
        """Remove the TLS termination module from an HTTPS edge, which goes back to
        ngrok's defaults.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/edges/https/{id}/tls_termination",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncHTTPSEdgeTLSTerminationModuleClient(AsyncService):
    """The TLS termination module of an HTTPS edge: the oldest version of TLS that is
    accepted.

    A client has it as ``edge_modules.https_edge_tls_termination``. Every method raises
    a subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointTLSTermination:
        """Get the TLS termination module of an HTTPS edge.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/edges/https/{id}/tls_termination",
            path={"id": id},
            result=EndpointTLSTermination,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        id: str,
        module: EndpointTLSTerminationAtEdge | inputs.EndpointTLSTerminationAtEdge,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointTLSTermination:
        """Set how an HTTPS edge terminates TLS.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            module: the whole new TLS termination module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointTLSTermination`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/https/{id}/tls_termination",
            path={"id": id},
            body=module,
            result=EndpointTLSTermination,
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
        """Remove the TLS termination module from an HTTPS edge, which goes back to
        ngrok's defaults.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/edges/https/{id}/tls_termination",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
