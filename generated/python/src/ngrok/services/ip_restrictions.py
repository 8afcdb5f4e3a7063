# Made by Copperplate from schema/resources/ip_restrictions.yaml; change it there.
"""IP policies for a whole account: from where its dashboard, API, agents and endpoints
may be used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.ip_restrictions import (
    AsyncIPRestriction,
    AsyncIPRestrictionList,
    IPRestriction,
    IPRestrictionList,
)


class IPRestrictionsClient(Service):
    """IP policies for a whole account: from where its dashboard, API, agents and
    endpoints may be used.

    A client has it as ``ip_restrictions``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    def create(
        self,
        type: Literal["dashboard", "api", "agent", "endpoints"] | str,
        ip_policy_ids: Sequence[str],
        description: str | None = None,
        metadata: str | None = None,
        enforced: bool | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPRestriction:
        """Create an IP restriction. An enforced one acts at once and can lock you out.

        Args:
            type: the type of IP restriction. this defines what traffic will be
                restricted with the attached policies. four values are currently
                supported: dashboard, api, agent, and endpoints
            ip_policy_ids: the ids of the IP policies that are used to enforce the
                restriction. Refers to ``IPPolicy``.
            description: human-readable description of this IP restriction. optional,
                max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP
                restriction. optional, max 4096 bytes.
            enforced: true if the IP restriction will be enforced. if false, only
                warnings will be issued
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``IPRestriction``.
        """
        return self._call(
            "POST",
            "/ip_restrictions",
            body={
                "type": type,
                "ip_policy_ids": ip_policy_ids,
                "description": description,
                "metadata": metadata,
                "enforced": enforced,
            },
            result=IPRestriction,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPRestriction:
        """Get an IP restriction by its id.

        Args:
            id: unique identifier for this IP restriction
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/ip_restrictions/{id}",
            path={"id": id},
            result=IPRestriction,
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
    ) -> IPRestrictionList:
        """List the IP restrictions of the account.

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
            "/ip_restrictions",
            query={"before_id": before_id, "limit": limit},
            result=IPRestrictionList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        enforced: bool | None = None,
        ip_policy_ids: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPRestriction:
        """Change an IP restriction. New IP policies replace all the old ones.

        Args:
            id: unique identifier for this IP restriction
            description: human-readable description of this IP restriction. optional,
                max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP
                restriction. optional, max 4096 bytes.
            enforced: true if the IP restriction will be enforced. if false, only
                warnings will be issued
            ip_policy_ids: the ids of the IP policies that are used to enforce the
                restriction. Refers to ``IPPolicy``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``IPRestriction`` as it is now.
        """
        return self._call(
            "PATCH",
            "/ip_restrictions/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "enforced": enforced,
                "ip_policy_ids": ip_policy_ids,
            },
            result=IPRestriction,
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
        """Delete an IP restriction, which lifts it.

        Args:
            id: unique identifier for this IP restriction
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/ip_restrictions/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncIPRestrictionsClient(AsyncService):
    """IP policies for a whole account: from where its dashboard, API, agents and
    endpoints may be used.

    A client has it as ``ip_restrictions``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    async def create(
        self,
        type: Literal["dashboard", "api", "agent", "endpoints"] | str,
        ip_policy_ids: Sequence[str],
        description: str | None = None,
        metadata: str | None = None,
        enforced: bool | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIPRestriction:
        """Create an IP restriction. An enforced one acts at once and can lock you out.

        Args:
            type: the type of IP restriction. this defines what traffic will be
                restricted with the attached policies. four values are currently
                supported: dashboard, api, agent, and endpoints
            ip_policy_ids: the ids of the IP policies that are used to enforce the
                restriction. Refers to ``IPPolicy``.
            description: human-readable description of this IP restriction. optional,
                max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP
                restriction. optional, max 4096 bytes.
            enforced: true if the IP restriction will be enforced. if false, only
                warnings will be issued
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``IPRestriction``.
        """
        return await self._call(
            "POST",
            "/ip_restrictions",
            body={
                "type": type,
                "ip_policy_ids": ip_policy_ids,
                "description": description,
                "metadata": metadata,
                "enforced": enforced,
            },
            result=AsyncIPRestriction,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIPRestriction:
        """Get an IP restriction by its id.

        Args:
            id: unique identifier for this IP restriction
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/ip_restrictions/{id}",
            path={"id": id},
            result=AsyncIPRestriction,
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
    ) -> AsyncPager[AsyncIPRestrictionList, AsyncIPRestriction]:
        """List the IP restrictions of the account.

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
            "/ip_restrictions",
            query={"before_id": before_id, "limit": limit},
            result=AsyncIPRestrictionList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        enforced: bool | None = None,
        ip_policy_ids: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIPRestriction:
        """Change an IP restriction. New IP policies replace all the old ones.

        Args:
            id: unique identifier for this IP restriction
            description: human-readable description of this IP restriction. optional,
                max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP
                restriction. optional, max 4096 bytes.
            enforced: true if the IP restriction will be enforced. if false, only
                warnings will be issued
            ip_policy_ids: the ids of the IP policies that are used to enforce the
                restriction. Refers to ``IPPolicy``.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``IPRestriction`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/ip_restrictions/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "enforced": enforced,
                "ip_policy_ids": ip_policy_ids,
            },
            result=AsyncIPRestriction,
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
        """Delete an IP restriction, which lifts it.

        Args:
            id: unique identifier for this IP restriction
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/ip_restrictions/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
