# Made by Copperplate from schema/resources/ip_policy_rules.yaml; change it there.
"""Rules of IP policies: one range of addresses each, with what to do about it."""

from __future__ import annotations

from typing import Literal

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.ip_policy_rules import (
    AsyncIPPolicyRule,
    AsyncIPPolicyRuleList,
    IPPolicyRule,
    IPPolicyRuleList,
)


class IPPolicyRulesClient(Service):
    """Rules of IP policies: one range of addresses each, with what to do about it.

    A client has it as ``ip_policy_rules``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    def create(
        self,
        cidr: str,
        ip_policy_id: str,
        action: Literal["allow", "deny"] | str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPPolicyRule:
        """Add a rule to an IP policy.

        Args:
            cidr: an IP or IP range specified in CIDR notation. IPv4 and IPv6 are both
                supported.
            ip_policy_id: the id of the IP policy that the rule is added to. Refers to
                ``IPPolicy``.
            action: the action to apply to the policy rule, either allow or deny
            description: human-readable description of the source IPs of this IP rule.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP policy
                rule. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``IPPolicyRule``.
        """
        return self._call(
            "POST",
            "/ip_policy_rules",
            body={
                "cidr": cidr,
                "ip_policy_id": ip_policy_id,
                "action": action,
                "description": description,
                "metadata": metadata,
            },
            result=IPPolicyRule,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPPolicyRule:
        """Get a rule of an IP policy by its id.

        Args:
            id: unique identifier for this IP policy rule
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/ip_policy_rules/{id}",
            path={"id": id},
            result=IPPolicyRule,
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
    ) -> IPPolicyRuleList:
        """List the rules of all IP policies of the account.

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
            "/ip_policy_rules",
            query={"before_id": before_id, "limit": limit},
            result=IPPolicyRuleList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        cidr: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> IPPolicyRule:
        """Change the range, the description or the metadata of a rule.

        Args:
            id: unique identifier for this IP policy rule
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
            The ``IPPolicyRule`` as it is now.
        """
        return self._call(
            "PATCH",
            "/ip_policy_rules/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata, "cidr": cidr},
            result=IPPolicyRule,
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
        """Remove a rule from its IP policy.

        Args:
            id: unique identifier for this IP policy rule
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/ip_policy_rules/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncIPPolicyRulesClient(AsyncService):
    """Rules of IP policies: one range of addresses each, with what to do about it.

    A client has it as ``ip_policy_rules``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    async def create(
        self,
        cidr: str,
        ip_policy_id: str,
        action: Literal["allow", "deny"] | str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIPPolicyRule:
        """Add a rule to an IP policy.

        Args:
            cidr: an IP or IP range specified in CIDR notation. IPv4 and IPv6 are both
                supported.
            ip_policy_id: the id of the IP policy that the rule is added to. Refers to
                ``IPPolicy``.
            action: the action to apply to the policy rule, either allow or deny
            description: human-readable description of the source IPs of this IP rule.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this IP policy
                rule. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``IPPolicyRule``.
        """
        return await self._call(
            "POST",
            "/ip_policy_rules",
            body={
                "cidr": cidr,
                "ip_policy_id": ip_policy_id,
                "action": action,
                "description": description,
                "metadata": metadata,
            },
            result=AsyncIPPolicyRule,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIPPolicyRule:
        """Get a rule of an IP policy by its id.

        Args:
            id: unique identifier for this IP policy rule
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/ip_policy_rules/{id}",
            path={"id": id},
            result=AsyncIPPolicyRule,
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
    ) -> AsyncPager[AsyncIPPolicyRuleList, AsyncIPPolicyRule]:
        """List the rules of all IP policies of the account.

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
            "/ip_policy_rules",
            query={"before_id": before_id, "limit": limit},
            result=AsyncIPPolicyRuleList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        cidr: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIPPolicyRule:
        """Change the range, the description or the metadata of a rule.

        Args:
            id: unique identifier for this IP policy rule
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
            The ``IPPolicyRule`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/ip_policy_rules/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata, "cidr": cidr},
            result=AsyncIPPolicyRule,
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
        """Remove a rule from its IP policy.

        Args:
            id: unique identifier for this IP policy rule
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/ip_policy_rules/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
