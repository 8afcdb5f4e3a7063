# Made by Copperplate from schema/resources/ip_restrictions.yaml; change it there.
"""IP policies for a whole account: from where its dashboard, API, agents and endpoints
may be used.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions
from .refs import Ref


class _IPRestriction(Datatype):
    """What ``IPRestriction`` and ``AsyncIPRestriction`` have in common."""

    @property
    def created_at(self) -> datetime:
        """timestamp when the IP restriction was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of this IP restriction. optional, max 255
        bytes.
        """
        return self._string("description")

    @property
    def enforced(self) -> bool:
        """true if the IP restriction will be enforced. if false, only warnings will be
        issued
        """
        return self._boolean("enforced")

    @property
    def id(self) -> str:
        """unique identifier for this IP restriction"""
        return self._string("id")

    @property
    def ip_policies(self) -> Sequence[Ref]:
        """the set of IP policies that are used to enforce the restriction

        Refers to ``IPPolicy``.
        """
        return self._list("ip_policies", Ref)

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this IP restriction.
        optional, max 4096 bytes.
        """
        return self._string("metadata")

    @property
    def type(self) -> Literal["dashboard", "api", "agent", "endpoints"] | str:
        """the type of IP restriction. this defines what traffic will be restricted with
        the attached policies. four values are currently supported: dashboard, api,
        agent, and endpoints
        """
        return self._string("type")

    @property
    def uri(self) -> str:
        """URI of the IP restriction API resource"""
        return self._string("uri")


class IPRestriction(_IPRestriction):
    """IP policies for one kind of traffic to the whole account."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an IP restriction, which lifts it.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.ip_restrictions.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class AsyncIPRestriction(_IPRestriction):
    """IP policies for one kind of traffic to the whole account.

    That of an ``AsyncClient``; otherwise the same as ``IPRestriction``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an IP restriction, which lifts it.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.ip_restrictions.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class _IPRestrictionList(BasePage):
    """What ``IPRestrictionList`` and ``AsyncIPRestrictionList`` have in common."""

    _items = "ip_restrictions"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the IP restrictions list API resource"""
        return self._string("uri")


class IPRestrictionList(_IPRestrictionList, Page[IPRestriction]):
    """A page of IP restrictions, newest first."""

    @property
    def ip_restrictions(self) -> Sequence[IPRestriction]:
        """the list of all IP restrictions on this account"""
        return self._list("ip_restrictions", IPRestriction)


class AsyncIPRestrictionList(_IPRestrictionList, AsyncPage[AsyncIPRestriction]):
    """A page of IP restrictions, newest first.

    That of an ``AsyncClient``; otherwise the same as ``IPRestrictionList``.
    """

    @property
    def ip_restrictions(self) -> Sequence[AsyncIPRestriction]:
        """the list of all IP restrictions on this account"""
        return self._list("ip_restrictions", AsyncIPRestriction)
