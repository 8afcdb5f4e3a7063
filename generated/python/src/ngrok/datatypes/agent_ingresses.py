# Made by Copperplate from schema/resources/agent_ingresses.yaml; change it there.
"""Domains of your own under which agents reach ngrok, in place of its usual
addresses.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Self

from .. import inputs
from .._datatype import Datatype
from .._null import Null
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _AgentIngress(Datatype):
    """What ``AgentIngress`` and ``AsyncAgentIngress`` have in common."""

    @property
    def certificate_management_policy(self) -> AgentIngressCertPolicy | None:
        """configuration for automatic management of TLS certificates for this domain,
        or null if automatic management is disabled
        """
        return self._nullable("certificate_management_policy", AgentIngressCertPolicy)

    @property
    def certificate_management_status(self) -> AgentIngressCertStatus | None:
        """status of the automatic certificate management for this domain, or null if
        automatic management is disabled
        """
        return self._nullable("certificate_management_status", AgentIngressCertStatus)

    @property
    def created_at(self) -> datetime:
        """timestamp when the Agent Ingress was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of the use of this Agent Ingress. optional, max
        255 bytes.
        """
        return self._string("description")

    @property
    def domain(self) -> str:
        """the domain that you own to be used as the base domain name to generate
        regional agent ingress domains.
        """
        return self._string("domain")

    @property
    def id(self) -> str:
        """unique Agent Ingress resource identifier"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this Agent Ingress. optional,
        max 4096 bytes
        """
        return self._string("metadata")

    @property
    def ns_targets(self) -> Sequence[str]:
        """a list of target values to use as the values of NS records for the domain
        property these values will delegate control over the domain to ngrok
        """
        return self._strings("ns_targets")

    @property
    def region_domains(self) -> Sequence[str]:
        """a list of regional agent ingress domains that are subdomains of the value of
        domain this value may increase over time as ngrok adds more regions
        """
        return self._strings("region_domains")

    @property
    def uri(self) -> str:
        """URI to the API resource of this Agent ingress"""
        return self._string("uri")


class AgentIngress(_AgentIngress):
    """A domain of yours under which agents reach ngrok."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an agent ingress. Agents can no longer connect through its domains.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.agent_ingresses.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
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
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.agent_ingresses.update(
                id=self.id,
                description=description,
                metadata=metadata,
                certificate_management_policy=certificate_management_policy,
                timeout=timeout,
                options=options,
            )
        )


class AsyncAgentIngress(_AgentIngress):
    """A domain of yours under which agents reach ngrok.

    That of an ``AsyncClient``; otherwise the same as ``AgentIngress``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an agent ingress. Agents can no longer connect through its domains.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.agent_ingresses.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
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
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.agent_ingresses.update(
                id=self.id,
                description=description,
                metadata=metadata,
                certificate_management_policy=certificate_management_policy,
                timeout=timeout,
                options=options,
            )
        )


class AgentIngressCertPolicy(Datatype):
    """How the certificates of an agent ingress are to be obtained."""

    @classmethod
    def new(
        cls,
        *,
        authority: Literal["letsencrypt"] | str | None = None,
        private_key_type: Literal["rsa", "ecdsa"] | str | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            authority: certificate authority to request certificates from. The only
                supported value is letsencrypt.
            private_key_type: type of private key to use when requesting certificates.
                Defaults to rsa, can be either rsa or ecdsa.
        """
        return cls._new({"authority": authority, "private_key_type": private_key_type})

    def replace(
        self,
        *,
        authority: Literal["letsencrypt"] | str | None = None,
        private_key_type: Literal["rsa", "ecdsa"] | str | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {"authority": authority, "private_key_type": private_key_type}
        )

    @property
    def authority(self) -> Literal["letsencrypt"] | str:
        """certificate authority to request certificates from. The only supported value
        is letsencrypt.
        """
        return self._string("authority")

    @property
    def private_key_type(self) -> Literal["rsa", "ecdsa"] | str:
        """type of private key to use when requesting certificates. Defaults to rsa, can
        be either rsa or ecdsa.
        """
        return self._string("private_key_type")


class AgentIngressCertStatus(Datatype):
    """How the certificate management of an agent ingress is doing."""

    @property
    def provisioning_job(self) -> AgentIngressCertJob | None:
        """status of the certificate provisioning job, or null if the certificiate isn’t
        being provisioned or renewed
        """
        return self._nullable("provisioning_job", AgentIngressCertJob)

    @property
    def renews_at(self) -> datetime:
        """timestamp when the next renewal will be requested, RFC 3339 format"""
        return self._datetime("renews_at")


class AgentIngressCertJob(Datatype):
    """An attempt to get a certificate for an agent ingress."""

    @property
    def error_code(self) -> Literal["INTERNAL_ERROR", "DNS_ERROR"] | str | None:
        """if present, an error code indicating why provisioning is failing. It may be
        either a temporary condition (INTERNAL_ERROR), or a permanent one the user must
        correct (DNS_ERROR).
        """
        return self._nullable("error_code", as_string)

    @property
    def msg(self) -> str:
        """a message describing the current status or error"""
        return self._string("msg")

    @property
    def retries_at(self) -> datetime:
        """timestamp when the provisioning job will be retried"""
        return self._datetime("retries_at")

    @property
    def started_at(self) -> datetime:
        """timestamp when the provisioning job started, RFC 3339 format"""
        return self._datetime("started_at")


class _AgentIngressList(BasePage):
    """What ``AgentIngressList`` and ``AsyncAgentIngressList`` have in common."""

    _items = "ingresses"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the Agent Ingress list API resource"""
        return self._string("uri")


class AgentIngressList(_AgentIngressList, Page[AgentIngress]):
    """A page of agent ingresses, newest first."""

    @property
    def ingresses(self) -> Sequence[AgentIngress]:
        """the list of Agent Ingresses owned by this account"""
        return self._list("ingresses", AgentIngress)


class AsyncAgentIngressList(_AgentIngressList, AsyncPage[AsyncAgentIngress]):
    """A page of agent ingresses, newest first.

    That of an ``AsyncClient``; otherwise the same as ``AgentIngressList``.
    """

    @property
    def ingresses(self) -> Sequence[AsyncAgentIngress]:
        """the list of Agent Ingresses owned by this account"""
        return self._list("ingresses", AsyncAgentIngress)
