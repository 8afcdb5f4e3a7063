# Made by Copperplate from schema/resources/https_edge_mutual_tls.yaml; change it there.
"""The mutual TLS module of an HTTPS edge: which client certificates are accepted."""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_tls import EndpointMutualTLS, EndpointMutualTLSMutate


class HTTPSEdgeMutualTLSModuleClient(Service):
    """The mutual TLS module of an HTTPS edge: which client certificates are accepted.

    A client has it as ``edge_modules.https_edge_mutual_tls``. Every method raises a
    subclass of ``Error`` if the call fails.
    """

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointMutualTLS:
        """Get the mutual TLS module of an HTTPS edge.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/edges/https/{id}/mutual_tls",
            path={"id": id},
            result=EndpointMutualTLS,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        id: str,
        module: EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointMutualTLS:
        """Set the certificate authorities whose client certificates an HTTPS edge
        accepts.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            module: the whole new mutual TLS module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointMutualTLS`` as it is now.
        """
        return self._call(
            "PUT",
            "/edges/https/{id}/mutual_tls",
            path={"id": id},
            body=module,
            result=EndpointMutualTLS,
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
        """Remove the mutual TLS module from an HTTPS edge. Clients need no certificate
        any more.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/edges/https/{id}/mutual_tls",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncHTTPSEdgeMutualTLSModuleClient(AsyncService):
    """The mutual TLS module of an HTTPS edge: which client certificates are accepted.

    A client has it as ``edge_modules.https_edge_mutual_tls``. Every method raises a
    subclass of ``Error`` if the call fails.
    """

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointMutualTLS:
        """Get the mutual TLS module of an HTTPS edge.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/edges/https/{id}/mutual_tls",
            path={"id": id},
            result=EndpointMutualTLS,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        id: str,
        module: EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> EndpointMutualTLS:
        """Set the certificate authorities whose client certificates an HTTPS edge
        accepts.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            module: the whole new mutual TLS module
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``EndpointMutualTLS`` as it is now.
        """
        return await self._call(
            "PUT",
            "/edges/https/{id}/mutual_tls",
            path={"id": id},
            body=module,
            result=EndpointMutualTLS,
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
        """Remove the mutual TLS module from an HTTPS edge. Clients need no certificate
        any more.

        Args:
            id: the id of the HTTPS edge. Refers to ``HTTPSEdge``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/edges/https/{id}/mutual_tls",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
