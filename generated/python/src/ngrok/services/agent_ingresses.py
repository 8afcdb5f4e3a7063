# Made by Copperplate from schema/resources/agent_ingresses.yaml; change it there.
"""Domains of your own under which agents reach ngrok, in place of its usual
addresses.
"""

from __future__ import annotations

from .. import inputs
from .._null import Null
from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.agent_ingresses import (
    AgentIngress,
    AgentIngressCertPolicy,
    AgentIngressList,
    AsyncAgentIngress,
    AsyncAgentIngressList,
)


class AgentIngressesClient(Service):
    """Domains of your own under which agents reach ngrok, in place of its usual
    addresses.

    A client has it as ``agent_ingresses``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    def create(
        self,
        domain: str,
        description: str | None = None,
        metadata: str | None = None,
        certificate_management_policy: (
            AgentIngressCertPolicy | inputs.AgentIngressCertPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AgentIngress:
        """Make a domain of your own an agent ingress. Agents can connect to its
        regional domains once its NS records point to ngrok.

        Args:
            domain: the domain that you own to be used as the base domain name to
                generate regional agent ingress domains.
            description: human-readable description of the use of this Agent Ingress.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this Agent
                Ingress. optional, max 4096 bytes
            certificate_management_policy: configuration for automatic management of TLS
                certificates for this domain, or null if automatic management is
                disabled
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``AgentIngress``.
        """
        return self._call(
            "POST",
            "/agent_ingresses",
            body={
                "domain": domain,
                "description": description,
                "metadata": metadata,
                "certificate_management_policy": certificate_management_policy,
            },
            result=AgentIngress,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AgentIngress:
        """Get an agent ingress by its id.

        Args:
            id: unique Agent Ingress resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/agent_ingresses/{id}",
            path={"id": id},
            result=AgentIngress,
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
    ) -> AgentIngressList:
        """List the agent ingresses of the account.

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
            "/agent_ingresses",
            query={"before_id": before_id, "limit": limit},
            result=AgentIngressList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        certificate_management_policy: (
            AgentIngressCertPolicy | inputs.AgentIngressCertPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AgentIngress:
        """Change the description, the metadata or the certificate policy of an agent
        ingress.

        Args:
            id: unique Agent Ingress resource identifier
            description: human-readable description of the use of this Agent Ingress.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this Agent
                Ingress. optional, max 4096 bytes
            certificate_management_policy: configuration for automatic management of TLS
                certificates for this domain, or null if automatic management is
                disabled
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``AgentIngress`` as it is now.
        """
        return self._call(
            "PATCH",
            "/agent_ingresses/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "certificate_management_policy": certificate_management_policy,
            },
            result=AgentIngress,
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
        """Delete an agent ingress. Agents can no longer connect through its domains.

        Args:
            id: unique Agent Ingress resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/agent_ingresses/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncAgentIngressesClient(AsyncService):
    """Domains of your own under which agents reach ngrok, in place of its usual
    addresses.

    A client has it as ``agent_ingresses``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    async def create(
        self,
        domain: str,
        description: str | None = None,
        metadata: str | None = None,
        certificate_management_policy: (
            AgentIngressCertPolicy | inputs.AgentIngressCertPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncAgentIngress:
        """Make a domain of your own an agent ingress. Agents can connect to its
        regional domains once its NS records point to ngrok.

        Args:
            domain: the domain that you own to be used as the base domain name to
                generate regional agent ingress domains.
            description: human-readable description of the use of this Agent Ingress.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this Agent
                Ingress. optional, max 4096 bytes
            certificate_management_policy: configuration for automatic management of TLS
                certificates for this domain, or null if automatic management is
                disabled
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``AgentIngress``.
        """
        return await self._call(
            "POST",
            "/agent_ingresses",
            body={
                "domain": domain,
                "description": description,
                "metadata": metadata,
                "certificate_management_policy": certificate_management_policy,
            },
            result=AsyncAgentIngress,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncAgentIngress:
        """Get an agent ingress by its id.

        Args:
            id: unique Agent Ingress resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/agent_ingresses/{id}",
            path={"id": id},
            result=AsyncAgentIngress,
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
    ) -> AsyncPager[AsyncAgentIngressList, AsyncAgentIngress]:
        """List the agent ingresses of the account.

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
            "/agent_ingresses",
            query={"before_id": before_id, "limit": limit},
            result=AsyncAgentIngressList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        certificate_management_policy: (
            AgentIngressCertPolicy | inputs.AgentIngressCertPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncAgentIngress:
        """Change the description, the metadata or the certificate policy of an agent
        ingress.

        Args:
            id: unique Agent Ingress resource identifier
            description: human-readable description of the use of this Agent Ingress.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this Agent
                Ingress. optional, max 4096 bytes
            certificate_management_policy: configuration for automatic management of TLS
                certificates for this domain, or null if automatic management is
                disabled
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``AgentIngress`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/agent_ingresses/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "certificate_management_policy": certificate_management_policy,
            },
            result=AsyncAgentIngress,
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
        """Delete an agent ingress. Agents can no longer connect through its domains.

        Args:
            id: unique Agent Ingress resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/agent_ingresses/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
