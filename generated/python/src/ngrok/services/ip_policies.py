# Made by Copperplate from schema/resources/ip_policies.yaml; change it there.
"""Reusable groups of rules that allow or deny traffic by its source address."""

from __future__ import annotations

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.ip_policies import (
    AsyncIPPolicy,
    AsyncIPPolicyList,
    IPPolicy,
    IPPolicyList,
)


class IPPoliciesClient(Service):
    """Reusable groups of rules that allow or deny traffic by its source address.

    A client has it as ``ip_policies``. Every method raises a subclass of ``Error`` if
    the call fails.
    """

    def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPPolicy:
        """Create an IP policy. It has no effect before an endpoint or an IP restriction
        uses it.

        Args:
            description: human-readable description of the source IPs of this IP policy.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP policy.
                optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``IPPolicy``.
        """
        return self._call(
            "POST",
            "/ip_policies",
            body={"description": description, "metadata": metadata},
            result=IPPolicy,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPPolicy:
        """Get an IP policy by its id.

        Args:
            id: unique identifier for this IP policy
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/ip_policies/{id}",
            path={"id": id},
            result=IPPolicy,
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
    ) -> IPPolicyList:
        """List the IP policies of the account.

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
            "/ip_policies",
            query={"before_id": before_id, "limit": limit},
            result=IPPolicyList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPPolicy:
        """Change the description or the metadata of an IP policy.

        Args:
            id: unique identifier for this IP policy
            description: human-readable description of the source IPs of this IP policy.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP policy.
                optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``IPPolicy`` as it is now.
        """
        return self._call(
            "PATCH",
            "/ip_policies/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=IPPolicy,
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
        """Delete an IP policy. Whatever still uses it behaves as if it had no rules.

        Args:
            id: unique identifier for this IP policy
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/ip_policies/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncIPPoliciesClient(AsyncService):
    """Reusable groups of rules that allow or deny traffic by its source address.

    A client has it as ``ip_policies``. Every method raises a subclass of ``Error`` if
    the call fails.
    """

    async def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIPPolicy:
        """Create an IP policy. It has no effect before an endpoint or an IP restriction
        uses it.

        Args:
            description: human-readable description of the source IPs of this IP policy.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP policy.
                optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``IPPolicy``.
        """
        return await self._call(
            "POST",
            "/ip_policies",
            body={"description": description, "metadata": metadata},
            result=AsyncIPPolicy,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIPPolicy:
        """Get an IP policy by its id.

        Args:
            id: unique identifier for this IP policy
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/ip_policies/{id}",
            path={"id": id},
            result=AsyncIPPolicy,
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
    ) -> AsyncPager[AsyncIPPolicyList, AsyncIPPolicy]:
        """List the IP policies of the account.

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
            "/ip_policies",
            query={"before_id": before_id, "limit": limit},
            result=AsyncIPPolicyList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIPPolicy:
        """Change the description or the metadata of an IP policy.

        Args:
            id: unique identifier for this IP policy
            description: human-readable description of the source IPs of this IP policy.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP policy.
                optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``IPPolicy`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/ip_policies/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=AsyncIPPolicy,
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
        """Delete an IP policy. Whatever still uses it behaves as if it had no rules.

        Args:
            id: unique identifier for this IP policy
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/ip_policies/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
