# Made by Copperplate from schema/resources/ip_policies.yaml; change it there.
"""Reusable groups of rules that allow or deny traffic by its source address."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _IPPolicy(Datatype):
    """What ``IPPolicy`` and ``AsyncIPPolicy`` have in common."""

    @property
    def created_at(self) -> datetime:
        """timestamp when the IP policy was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of the source IPs of this IP policy. optional, max
        255 bytes.
        """
        return self._string("description")

    @property
    def id(self) -> str:
        """unique identifier for this IP policy"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this IP policy. optional, max
        4096 bytes.
        """
        return self._string("metadata")

    @property
    def uri(self) -> str:
        """URI of the IP Policy API resource"""
        return self._string("uri")


class IPPolicy(_IPPolicy):
    """A group of rules that allow or deny traffic by its source address."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an IP policy. Whatever still uses it behaves as if it had no rules.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.ip_policies.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPPolicy:
        """Change the description or the metadata of an IP policy.

        Args:
            description: human-readable description of the source IPs of this IP policy.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP policy.
                optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.ip_policies.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class AsyncIPPolicy(_IPPolicy):
    """A group of rules that allow or deny traffic by its source address.

    That of an ``AsyncClient``; otherwise the same as ``IPPolicy``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an IP policy. Whatever still uses it behaves as if it had no rules.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.ip_policies.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIPPolicy:
        """Change the description or the metadata of an IP policy.

        Args:
            description: human-readable description of the source IPs of this IP policy.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP policy.
                optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.ip_policies.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class _IPPolicyList(BasePage):
    """What ``IPPolicyList`` and ``AsyncIPPolicyList`` have in common."""

    _items = "ip_policies"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the IP policy list API resource"""
        return self._string("uri")


class IPPolicyList(_IPPolicyList, Page[IPPolicy]):
    """A page of IP policies, newest first."""

    @property
    def ip_policies(self) -> Sequence[IPPolicy]:
        """the list of all IP policies on this account"""
        return self._list("ip_policies", IPPolicy)


class AsyncIPPolicyList(_IPPolicyList, AsyncPage[AsyncIPPolicy]):
    """A page of IP policies, newest first.

    That of an ``AsyncClient``; otherwise the same as ``IPPolicyList``.
    """

    @property
    def ip_policies(self) -> Sequence[AsyncIPPolicy]:
        """the list of all IP policies on this account"""
        return self._list("ip_policies", AsyncIPPolicy)
