# Made by Copperplate from schema/resources/ip_policies.yaml; change it there.
"""Reusable groups of rules that allow or deny traffic by its source address."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import Page
from .._request_options import RequestOptions


class IPPolicy(Datatype):
    """A group of rules that allow or deny traffic by its source address."""

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

    async def adelete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an IP policy. Whatever still uses it behaves as if it had no rules.

        For an object of an ``AsyncClient``.

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

    async def aupdate(
        self,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPPolicy:
        """Change the description or the metadata of an IP policy.

        For an object of an ``AsyncClient``.

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


class IPPolicyList(Page[IPPolicy]):
    """A page of IP policies, newest first."""

    _items = "ip_policies"
    _next = "next_page_uri"

    @property
    def ip_policies(self) -> Sequence[IPPolicy]:
        """the list of all IP policies on this account"""
        return self._list("ip_policies", IPPolicy)

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._string("next_page_uri")

    @property
    def uri(self) -> str:
        """URI of the IP policy list API resource"""
        return self._string("uri")
