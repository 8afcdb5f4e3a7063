# Made by Copperplate from schema/resources/teas.yaml; change it there.
"""Teas."""

from __future__ import annotations

from .. import inputs
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.teas import Tea


class TeasClient(Service):
    """Teas.

    A client has it as ``teas``. Every method raises a subclass of ``Error`` if the call
    fails.
    """

    def create(
        self,
        tea: Tea | inputs.Tea,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Add a tea.

        Args:
            tea: the whole tea
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Tea``.
        """
        return self._call(
            "POST",
            "/teas",
            body=Tea._written(tea),
            result=Tea,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Get a tea.

        Args:
            id: its id
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/teas/{id}",
            path={"id": id},
            result=Tea,
            timeout=timeout,
            options=options,
        )


class AsyncTeasClient(AsyncService):
    """Teas.

    A client has it as ``teas``. Every method raises a subclass of ``Error`` if the call
    fails.
    """

    async def create(
        self,
        tea: Tea | inputs.Tea,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Add a tea.

        Args:
            tea: the whole tea
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Tea``.
        """
        return await self._call(
            "POST",
            "/teas",
            body=Tea._written(tea),
            result=Tea,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Get a tea.

        Args:
            id: its id
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/teas/{id}",
            path={"id": id},
            result=Tea,
            timeout=timeout,
            options=options,
        )
