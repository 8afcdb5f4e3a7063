# Made by Copperplate from schema/resources/teas.yaml; change it there.
"""Teas."""

from __future__ import annotations

from collections.abc import Mapping

from .. import inputs
from .._open import with_others
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

    def update(
        self,
        id: str,
        name: str | None = None,
        others: Mapping[str, str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Change a tea.

        Args:
            id: its id
            name: what people call it
            others: what people note of it. In JSON each is a member of the body itself.
                Each at most 40 characters.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``Tea`` as it is now.
        """
        return self._call(
            "PATCH",
            "/teas/{id}",
            path={"id": id},
            body=with_others({"name": name}, others),
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

    async def update(
        self,
        id: str,
        name: str | None = None,
        others: Mapping[str, str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Change a tea.

        Args:
            id: its id
            name: what people call it
            others: what people note of it. In JSON each is a member of the body itself.
                Each at most 40 characters.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``Tea`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/teas/{id}",
            path={"id": id},
            body=with_others({"name": name}, others),
            result=Tea,
            timeout=timeout,
            options=options,
        )
