# Made by Copperplate from schema/resources/http_response_backends.yaml; change it there.
"""Backends that answer every request themselves, with a fixed status, headers and
body.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _HTTPResponseBackend(Datatype):
    """What ``HTTPResponseBackend`` and ``AsyncHTTPResponseBackend`` have in common."""

    @property
    def body(self) -> str:
        """body to return as fixed content"""
        return self._string("body")

    @property
    def created_at(self) -> datetime:
        """timestamp when the backend was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of this backend. Optional"""
        return self._string("description")

    @property
    def headers(self) -> Mapping[str, str]:
        """headers to return"""
        return self._map("headers", as_string)

    @property
    def id(self) -> str:
        """The member ``id``."""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this backend. Optional"""
        return self._string("metadata")

    @property
    def status_code(self) -> int:
        """status code to return"""
        return self._integer("status_code")

    @property
    def uri(self) -> str:
        """URI of the HTTPResponseBackend API resource"""
        return self._string("uri")


class HTTPResponseBackend(_HTTPResponseBackend):
    """A backend that gives a fixed response to every request."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an HTTP response backend.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.backends.http_response.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
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
        """Change the response that the backend gives, its description or its metadata.

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
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.backends.http_response.update(
                id=self.id,
                description=description,
                metadata=metadata,
                body=body,
                headers=headers,
                status_code=status_code,
                timeout=timeout,
                options=options,
            )
        )


class AsyncHTTPResponseBackend(_HTTPResponseBackend):
    """A backend that gives a fixed response to every request.

    That of an ``AsyncClient``; otherwise the same as ``HTTPResponseBackend``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an HTTP response backend.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.backends.http_response.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
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
        """Change the response that the backend gives, its description or its metadata.

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
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.backends.http_response.update(
                id=self.id,
                description=description,
                metadata=metadata,
                body=body,
                headers=headers,
                status_code=status_code,
                timeout=timeout,
                options=options,
            )
        )


class _HTTPResponseBackendList(BasePage):
    """What ``HTTPResponseBackendList`` and ``AsyncHTTPResponseBackendList`` have in
    common.
    """

    _items = "backends"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """The member ``next_page_uri``."""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """The member ``uri``."""
        return self._string("uri")


class HTTPResponseBackendList(_HTTPResponseBackendList, Page[HTTPResponseBackend]):
    """A page of HTTP response backends, newest first."""

    @property
    def backends(self) -> Sequence[HTTPResponseBackend]:
        """The member ``backends``."""
        return self._list("backends", HTTPResponseBackend)


class AsyncHTTPResponseBackendList(
    _HTTPResponseBackendList, AsyncPage[AsyncHTTPResponseBackend]
):
    """A page of HTTP response backends, newest first.

    That of an ``AsyncClient``; otherwise the same as ``HTTPResponseBackendList``.
    """

    @property
    def backends(self) -> Sequence[AsyncHTTPResponseBackend]:
        """The member ``backends``."""
        return self._list("backends", AsyncHTTPResponseBackend)
