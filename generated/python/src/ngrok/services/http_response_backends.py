# Made by Copperplate from schema/resources/http_response_backends.yaml; change it there.
"""Backends that answer every request themselves, with a fixed status, headers and
body.
"""

from __future__ import annotations

from collections.abc import Mapping

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.http_response_backends import (
    AsyncHTTPResponseBackend,
    AsyncHTTPResponseBackendList,
    HTTPResponseBackend,
    HTTPResponseBackendList,
)


class HTTPResponseBackendsClient(Service):
    """Backends that answer every request themselves, with a fixed status, headers and
    body.

    A client has it as ``backends.http_response``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        body: str | None = None,
        headers: Mapping[str, str] | None = None,
        status_code: int | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> HTTPResponseBackend:
        """Create a backend that gives a fixed HTTP response.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            body: body to return as fixed content
            headers: headers to return
            status_code: status code to return
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``HTTPResponseBackend``.
        """
        return self._call(
            "POST",
            "/backends/http_response",
            body={
                "description": description,
                "metadata": metadata,
                "body": body,
                "headers": headers,
                "status_code": status_code,
            },
            result=HTTPResponseBackend,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> HTTPResponseBackend:
        """Get an HTTP response backend by its id.

        Args:
            id: unique identifier for this HTTP response backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/backends/http_response/{id}",
            path={"id": id},
            result=HTTPResponseBackend,
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
    ) -> HTTPResponseBackendList:
        """List the HTTP response backends of the account.

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
            "/backends/http_response",
            query={"before_id": before_id, "limit": limit},
            result=HTTPResponseBackendList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        body: str | None = None,
        headers: Mapping[str, str] | None = None,
        status_code: int | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> HTTPResponseBackend:
        """Change the response that the backend gives, its description or its metadata.

        Args:
            id: unique identifier for this HTTP response backend
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            body: body to return as fixed content
            headers: headers to return
            status_code: status code to return
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``HTTPResponseBackend`` as it is now.
        """
        return self._call(
            "PATCH",
            "/backends/http_response/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "body": body,
                "headers": headers,
                "status_code": status_code,
            },
            result=HTTPResponseBackend,
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
        """Delete an HTTP response backend.

        Args:
            id: unique identifier for this HTTP response backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/backends/http_response/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncHTTPResponseBackendsClient(AsyncService):
    """Backends that answer every request themselves, with a fixed status, headers and
    body.

    A client has it as ``backends.http_response``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        body: str | None = None,
        headers: Mapping[str, str] | None = None,
        status_code: int | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncHTTPResponseBackend:
        """Create a backend that gives a fixed HTTP response.

        Args:
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            body: body to return as fixed content
            headers: headers to return
            status_code: status code to return
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``HTTPResponseBackend``.
        """
        return await self._call(
            "POST",
            "/backends/http_response",
            body={
                "description": description,
                "metadata": metadata,
                "body": body,
                "headers": headers,
                "status_code": status_code,
            },
            result=AsyncHTTPResponseBackend,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncHTTPResponseBackend:
        """Get an HTTP response backend by its id.

        Args:
            id: unique identifier for this HTTP response backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/backends/http_response/{id}",
            path={"id": id},
            result=AsyncHTTPResponseBackend,
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
    ) -> AsyncPager[AsyncHTTPResponseBackendList, AsyncHTTPResponseBackend]:
        """List the HTTP response backends of the account.

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
            "/backends/http_response",
            query={"before_id": before_id, "limit": limit},
            result=AsyncHTTPResponseBackendList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        body: str | None = None,
        headers: Mapping[str, str] | None = None,
        status_code: int | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncHTTPResponseBackend:
        """Change the response that the backend gives, its description or its metadata.

        Args:
            id: unique identifier for this HTTP response backend
            description: human-readable description of this backend. Optional
            metadata: arbitrary user-defined machine-readable data of this backend.
                Optional
            body: body to return as fixed content
            headers: headers to return
            status_code: status code to return
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``HTTPResponseBackend`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/backends/http_response/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "body": body,
                "headers": headers,
                "status_code": status_code,
            },
            result=AsyncHTTPResponseBackend,
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
        """Delete an HTTP response backend.

        Args:
            id: unique identifier for this HTTP response backend
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/backends/http_response/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
