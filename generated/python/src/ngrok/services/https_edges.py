# Made by Copperplate from schema/resources/https_edges.yaml; change it there.
"""Edges that take HTTPS traffic on their hostports and hand each request to a route."""

from __future__ import annotations

from collections.abc import Sequence

from .. import inputs
from .._null import Null
from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.endpoint_tls import (
    EndpointMutualTLSMutate,
    EndpointTLSTerminationAtEdge,
)
from ..datatypes.https_edges import (
    AsyncHTTPSEdge,
    AsyncHTTPSEdgeList,
    HTTPSEdge,
    HTTPSEdgeList,
)


class EdgesHTTPSClient(Service):
    """Edges that take HTTPS traffic on their hostports and hand each request to a
    route.

    A client has it as ``edges.https``. Every method raises a subclass of ``Error`` if
    the call fails.
    """

    def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        hostports: Sequence[str] | None = None,
        mutual_tls: (
            EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate | Null | None
        ) = None,
        tls_termination: (
            EndpointTLSTerminationAtEdge
            | inputs.EndpointTLSTerminationAtEdge
            | Null
            | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> HTTPSEdge:
        """Create an HTTPS edge. Its routes are added afterwards.

        Args:
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge;
                optional, max 4096 bytes.
            hostports: hostports served by this edge
            mutual_tls: the client certificates that this edge asks for
            tls_termination: how this edge terminates TLS
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``HTTPSEdge``.
        """
        return self._call(
            "POST",
            "/edges/https",
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "mutual_tls": mutual_tls,
                "tls_termination": tls_termination,
            },
            result=HTTPSEdge,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> HTTPSEdge:
        """Get an HTTPS edge by its id, with its routes.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/edges/https/{id}",
            path={"id": id},
            result=HTTPSEdge,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        before_id: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> HTTPSEdgeList:
        """List the HTTPS edges of the account.

        Args:
            before_id: the id of the object that the page begins after, in the order
                newest first. Rather than set it yourself, follow next_page_uri of the
                page before.
            limit: the most objects to return in one page. From 1 to 100. Default:
                ``100``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            A page of the list; iterating goes on to the pages after it.
        """
        return self._page(
            "GET",
            "/edges/https",
            query={"before_id": before_id, "limit": limit},
            result=HTTPSEdgeList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        hostports: Sequence[str] | None = None,
        mutual_tls: (
            EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate | Null | None
        ) = None,
        tls_termination: (
            EndpointTLSTerminationAtEdge
            | inputs.EndpointTLSTerminationAtEdge
            | Null
            | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> HTTPSEdge:
        """Change an HTTPS edge. Modules that are left out stay as they are; one that is
        given replaces the old one whole. To take a module away, use delete of its own
        service.

        Args:
            id: unique identifier of this edge
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge;
                optional, max 4096 bytes.
            hostports: hostports served by this edge
            mutual_tls: the client certificates that this edge asks for
            tls_termination: how this edge terminates TLS
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``HTTPSEdge`` as it is now.
        """
        return self._call(
            "PATCH",
            "/edges/https/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "mutual_tls": mutual_tls,
                "tls_termination": tls_termination,
            },
            result=HTTPSEdge,
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
        """Delete an HTTPS edge, with its routes and modules.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/edges/https/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncEdgesHTTPSClient(AsyncService):
    """Edges that take HTTPS traffic on their hostports and hand each request to a
    route.

    A client has it as ``edges.https``. Every method raises a subclass of ``Error`` if
    the call fails.
    """

    async def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        hostports: Sequence[str] | None = None,
        mutual_tls: (
            EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate | Null | None
        ) = None,
        tls_termination: (
            EndpointTLSTerminationAtEdge
            | inputs.EndpointTLSTerminationAtEdge
            | Null
            | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncHTTPSEdge:
        """Create an HTTPS edge. Its routes are added afterwards.

        Args:
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge;
                optional, max 4096 bytes.
            hostports: hostports served by this edge
            mutual_tls: the client certificates that this edge asks for
            tls_termination: how this edge terminates TLS
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``HTTPSEdge``.
        """
        return await self._call(
            "POST",
            "/edges/https",
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "mutual_tls": mutual_tls,
                "tls_termination": tls_termination,
            },
            result=AsyncHTTPSEdge,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncHTTPSEdge:
        """Get an HTTPS edge by its id, with its routes.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/edges/https/{id}",
            path={"id": id},
            result=AsyncHTTPSEdge,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        before_id: str | None = None,
        limit: int | str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPager[AsyncHTTPSEdgeList, AsyncHTTPSEdge]:
        """List the HTTPS edges of the account.

        Args:
            before_id: the id of the object that the page begins after, in the order
                newest first. Rather than set it yourself, follow next_page_uri of the
                page before.
            limit: the most objects to return in one page. From 1 to 100. Default:
                ``100``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The list, not asked for yet: ``await`` gives its first page, ``async for``
            the items of all pages.
        """
        return self._pager(
            "GET",
            "/edges/https",
            query={"before_id": before_id, "limit": limit},
            result=AsyncHTTPSEdgeList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        hostports: Sequence[str] | None = None,
        mutual_tls: (
            EndpointMutualTLSMutate | inputs.EndpointMutualTLSMutate | Null | None
        ) = None,
        tls_termination: (
            EndpointTLSTerminationAtEdge
            | inputs.EndpointTLSTerminationAtEdge
            | Null
            | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncHTTPSEdge:
        """Change an HTTPS edge. Modules that are left out stay as they are; one that is
        given replaces the old one whole. To take a module away, use delete of its own
        service.

        Args:
            id: unique identifier of this edge
            description: human-readable description of what this edge will be used for;
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this edge;
                optional, max 4096 bytes.
            hostports: hostports served by this edge
            mutual_tls: the client certificates that this edge asks for
            tls_termination: how this edge terminates TLS
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``HTTPSEdge`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/edges/https/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "hostports": hostports,
                "mutual_tls": mutual_tls,
                "tls_termination": tls_termination,
            },
            result=AsyncHTTPSEdge,
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
        """Delete an HTTPS edge, with its routes and modules.

        Args:
            id: unique identifier of this edge
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/edges/https/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
