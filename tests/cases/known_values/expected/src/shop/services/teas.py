# Made by Copperplate from schema/resources/teas.yaml; change it there.
"""Teas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import inputs
from .._null import Null
from .._read import as_integer
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
        kind: Literal["green", "black", "white"] | str,
        grade: Literal[1, 2] | int | Null | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Add a tea.

        Args:
            kind: how the leaves were treated. One of ``green``, ``black`` or ``white``.
            grade: how good it is, or null. One of ``1`` or ``2``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Tea``.
        """
        return self._call(
            "POST",
            "/teas",
            body={"kind": kind, "grade": grade},
            result=Tea,
            timeout=timeout,
            options=options,
        )

    def replace(
        self,
        id: str,
        tea: Tea | inputs.Tea,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Put another tea in its place.

        Args:
            id: its id
            tea: the whole new tea
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``Tea`` as it is now.
        """
        return self._call(
            "PUT",
            "/teas/{id}",
            path={"id": id},
            body=tea,
            result=Tea,
            timeout=timeout,
            options=options,
        )

    def count(
        self,
        kinds: Sequence[Literal["green", "black"] | str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> int:
        """Count teas.

        Args:
            kinds: only those of one of these kinds. Each one of ``green`` or ``black``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/teas/count",
            query={"kinds": kinds},
            result=as_integer,
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
        kind: Literal["green", "black", "white"] | str,
        grade: Literal[1, 2] | int | Null | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Add a tea.

        Args:
            kind: how the leaves were treated. One of ``green``, ``black`` or ``white``.
            grade: how good it is, or null. One of ``1`` or ``2``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Tea``.
        """
        return await self._call(
            "POST",
            "/teas",
            body={"kind": kind, "grade": grade},
            result=Tea,
            timeout=timeout,
            options=options,
        )

    async def replace(
        self,
        id: str,
        tea: Tea | inputs.Tea,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Tea:
        """Put another tea in its place.

        Args:
            id: its id
            tea: the whole new tea
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``Tea`` as it is now.
        """
        return await self._call(
            "PUT",
            "/teas/{id}",
            path={"id": id},
            body=tea,
            result=Tea,
            timeout=timeout,
            options=options,
        )

    async def count(
        self,
        kinds: Sequence[Literal["green", "black"] | str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> int:
        """Count teas.

        Args:
            kinds: only those of one of these kinds. Each one of ``green`` or ``black``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/teas/count",
            query={"kinds": kinds},
            result=as_integer,
            timeout=timeout,
            options=options,
        )
