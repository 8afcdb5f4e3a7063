# Copied by Copperplate, the same for every API.
"""The bases of services: what an operation calls."""

from __future__ import annotations

from typing import Any, TypeVar

from ._base_page import Pagination
from ._outcome import no_result
from ._page import AsyncPage, AsyncPager, Page
from ._part import AsyncPart, Part
from ._prepare import Values, operation
from ._read import Reader
from ._request_options import RequestOptions
from ._run import run, run_async

T = TypeVar("T")
P = TypeVar("P", bound="Page[Any]")
A = TypeVar("A", bound="AsyncPage[Any]")


class Service(Part):
    """The operations on one kind of object."""

    def _call(
        self,
        method: str,
        template: str,
        /,
        *,
        result: Reader[T],
        path: Values | None = None,
        query: Values | None = None,
        headers: Values | None = None,
        body: object = None,
        remember: Values | None = None,
        timeout: float | None = None,
        options: RequestOptions | None = None,
        authentication: str = "",
    ) -> T:
        """Call an operation.

        Args:
            method: the HTTP method.
            template: the path, with ``{name}`` for each value of ``path``.
            result: makes the result of the answer: a datatype, or another reader.
            path, query, headers: parameters.
            body: a mapping or a datatype; None for no body at all.
            remember: what the objects in the result need of the path, by where it stands there.
            timeout: in seconds; the client's if None.
            options: what goes before the client's options.
            authentication: what the operation takes; empty for what the API takes.
        """
        client = self._client
        # {% if parameters %}
        client, options = client._acting(options)
        # {% endif %}
        ours = client._options
        call = operation(
            ours,
            method,
            template,
            path,
            query,
            headers,
            body,
            timeout,
            options,
            authentication,
        )
        call.remembered = remember
        return run(call, result, client, client._holder)

    def _call_without_result(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Values | None = None,
        query: Values | None = None,
        headers: Values | None = None,
        body: object = None,
        timeout: float | None = None,
        options: RequestOptions | None = None,
        authentication: str = "",
    ) -> None:
        """Call an operation that has no result; a body in the answer is not looked at."""
        self._call(
            method,
            template,
            result=no_result,
            path=path,
            query=query,
            headers=headers,
            body=body,
            timeout=timeout,
            options=options,
            authentication=authentication,
        )

    def _page(
        self,
        method: str,
        template: str,
        /,
        *,
        result: Reader[P],
        paging: Pagination | None = None,
        path: Values | None = None,
        query: Values | None = None,
        headers: Values | None = None,
        body: object = None,
        remember: Values | None = None,
        timeout: float | None = None,
        options: RequestOptions | None = None,
        authentication: str = "",
    ) -> P:
        """Get the first page of a list. ``timeout`` and ``options`` hold for each page.

        ``paging`` tells how the list goes on, if the class of its pages doesn't.
        """
        client = self._client
        # {% if parameters %}
        client, options = client._acting(options)
        # {% endif %}
        ours = client._options
        call = operation(
            ours,
            method,
            template,
            path,
            query,
            headers,
            body,
            timeout,
            options,
            authentication,
        )
        call.remembered = remember
        page = run(call, result, client, client._holder)
        return page._found_by(call, result, paging)


class AsyncService(AsyncPart):
    """The operations on one kind of object, for ``await``."""

    async def _call(
        self,
        method: str,
        template: str,
        /,
        *,
        result: Reader[T],
        path: Values | None = None,
        query: Values | None = None,
        headers: Values | None = None,
        body: object = None,
        remember: Values | None = None,
        timeout: float | None = None,
        options: RequestOptions | None = None,
        authentication: str = "",
    ) -> T:
        """As ``Service._call``."""
        client = self._client
        # {% if parameters %}
        client, options = client._acting(options)
        # {% endif %}
        ours = client._options
        call = operation(
            ours,
            method,
            template,
            path,
            query,
            headers,
            body,
            timeout,
            options,
            authentication,
        )
        call.remembered = remember
        return await run_async(call, result, client, client._holder)

    async def _call_without_result(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Values | None = None,
        query: Values | None = None,
        headers: Values | None = None,
        body: object = None,
        timeout: float | None = None,
        options: RequestOptions | None = None,
        authentication: str = "",
    ) -> None:
        """As ``Service._call_without_result``."""
        await self._call(
            method,
            template,
            result=no_result,
            path=path,
            query=query,
            headers=headers,
            body=body,
            timeout=timeout,
            options=options,
            authentication=authentication,
        )

    def _pager(
        self,
        method: str,
        template: str,
        /,
        *,
        result: Reader[A],
        paging: Pagination | None = None,
        path: Values | None = None,
        query: Values | None = None,
        headers: Values | None = None,
        body: object = None,
        remember: Values | None = None,
        timeout: float | None = None,
        options: RequestOptions | None = None,
        authentication: str = "",
    ) -> AsyncPager[A, Any]:
        """A list that is asked for when it is awaited or iterated."""
        client = self._client
        # {% if parameters %}
        client, options = client._acting(options)
        # {% endif %}
        ours = client._options
        call = operation(
            ours,
            method,
            template,
            path,
            query,
            headers,
            body,
            timeout,
            options,
            authentication,
        )
        call.remembered = remember
        return AsyncPager(client, call, result, paging)
