# Made by Copperplate from schema/resources/ip_policy_rules.yaml; change it there.
"""Rules of IP policies: one range of addresses each, with what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions
from .refs import Ref


class _IPPolicyRule(Datatype):
    """What ``IPPolicyRule`` and ``AsyncIPPolicyRule`` have in common."""

    @property
    def action(self) -> Literal["allow", "deny"] | str:
        """the action to apply to the policy rule, either allow or deny"""
        return self._string("action")

    @property
    def cidr(self) -> str:
        """an IP or IP range specified in CIDR notation. IPv4 and IPv6 are both
        supported.
        """
        return self._string("cidr")

    @property
    def created_at(self) -> datetime:
        """timestamp when the IP policy rule was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of the source IPs of this IP rule. optional, max
        255 bytes.
        """
        return self._string("description")

    @property
    def id(self) -> str:
        """unique identifier for this IP policy rule"""
        return self._string("id")

    @property
    def ip_policy(self) -> Ref:
        """object describing the IP policy this IP Policy Rule belongs to

        Refers to ``IPPolicy``.
        """
        return self._object("ip_policy", Ref)

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this IP policy rule.
        optional, max 4096 bytes.
        """
        return self._string("metadata")

    @property
    def uri(self) -> str:
        """URI of the IP policy rule API resource"""
        return self._string("uri")


class IPPolicyRule(_IPPolicyRule):
    """A rule of an IP policy: a range of addresses and what to do about it."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a rule from its IP policy.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.ip_policy_rules.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        cidr: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPPolicyRule:
        """Change the range, the description or the metadata of a rule.

        Args:
            description: human-readable description of the source IPs of this IP rule.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP policy
                rule. optional, max 4096 bytes.
            cidr: an IP or IP range specified in CIDR notation. IPv4 and IPv6 are both
                supported.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.ip_policy_rules.update(
                id=self.id,
                description=description,
                metadata=metadata,
                cidr=cidr,
                timeout=timeout,
                options=options,
            )
        )


class AsyncIPPolicyRule(_IPPolicyRule):
    """A rule of an IP policy: a range of addresses and what to do about it.

    That of an ``AsyncClient``; otherwise the same as ``IPPolicyRule``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a rule from its IP policy.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.ip_policy_rules.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        cidr: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIPPolicyRule:
        """Change the range, the description or the metadata of a rule.

        Args:
            description: human-readable description of the source IPs of this IP rule.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP policy
                rule. optional, max 4096 bytes.
            cidr: an IP or IP range specified in CIDR notation. IPv4 and IPv6 are both
                supported.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.ip_policy_rules.update(
                id=self.id,
                description=description,
                metadata=metadata,
                cidr=cidr,
                timeout=timeout,
                options=options,
            )
        )


class _IPPolicyRuleList(BasePage):
    """What ``IPPolicyRuleList`` and ``AsyncIPPolicyRuleList`` have in common."""

    _items = "ip_policy_rules"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the IP policy rule list API resource"""
        return self._string("uri")


class IPPolicyRuleList(_IPPolicyRuleList, Page[IPPolicyRule]):
    """A page of rules of IP policies, newest first."""

    @property
    def ip_policy_rules(self) -> Sequence[IPPolicyRule]:
        """the list of all IP policy rules on this account"""
        return self._list("ip_policy_rules", IPPolicyRule)


class AsyncIPPolicyRuleList(_IPPolicyRuleList, AsyncPage[AsyncIPPolicyRule]):
    """A page of rules of IP policies, newest first.

    That of an ``AsyncClient``; otherwise the same as ``IPPolicyRuleList``.
    """

    @property
    def ip_policy_rules(self) -> Sequence[AsyncIPPolicyRule]:
        """the list of all IP policy rules on this account"""
        return self._list("ip_policy_rules", AsyncIPPolicyRule)
