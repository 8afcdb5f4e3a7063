# Made by Copperplate from schema/resources/reserved_domains.yaml; change it there.
"""Hostnames kept for the account, with the TLS certificates that serve them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Self

from .._datatype import Datatype
from .._deprecated import deprecated
from .._page import AsyncPage, BasePage, Page
from .._read import as_datetime, as_string
from .._request_options import RequestOptions
from .refs import Ref


class _ReservedDomain(Datatype):
    """What ``ReservedDomain`` and ``AsyncReservedDomain`` have in common."""

    @property
    def acme_challenge_cname_target(self) -> str | None:
        """DNS CNAME target for the host _acme-challenge.example.com, where example.com
        is your reserved domain name. This is required to issue certificates for
        wildcard, non-ngrok reserved domains. Must be null for non-wildcard domains and
        ngrok subdomains.
        """
        return self._nullable("acme_challenge_cname_target", as_string)

    @property
    def certificate(self) -> Ref | None:
        """object referencing the TLS certificate used for connections to this domain.
        This can be either a user-uploaded certificate, the most recently issued
        automatic one, or null otherwise.

        Refers to ``TLSCertificate``.
        """
        return self._nullable("certificate", Ref)

    @property
    def certificate_management_policy(self) -> ReservedDomainCertPolicy | None:
        """configuration for automatic management of TLS certificates for this domain,
        or null if automatic management is disabled
        """
        return self._nullable("certificate_management_policy", ReservedDomainCertPolicy)

    @property
    def certificate_management_status(self) -> ReservedDomainCertStatus | None:
        """status of the automatic certificate management for this domain, or null if
        automatic management is disabled
        """
        return self._nullable("certificate_management_status", ReservedDomainCertStatus)

    @property
    def cname_target(self) -> str | None:
        """DNS CNAME target for a custom hostname, or null if the reserved domain is a
        subdomain of an ngrok owned domain (e.g. *.ngrok.app)
        """
        return self._nullable("cname_target", as_string)

    @property
    def created_at(self) -> datetime:
        """timestamp when the reserved domain was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of what this reserved domain will be used for"""
        return self._string("description")

    @property
    def domain(self) -> str:
        """hostname of the reserved domain"""
        return self._string("domain")

    @property
    def id(self) -> str:
        """unique reserved domain resource identifier"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this reserved domain.
        Optional, max 4096 bytes.
        """
        return self._string("metadata")

    @property
    @deprecated("Traffic of domains is handled by all regions alike.")
    def region(self) -> Literal["au", "eu", "ap", "us", "jp", "in", "sa"] | str | None:
        """deprecated: With the launch of the ngrok Global Network domains traffic is
        now handled globally. This field applied only to endpoints. Note that agents may
        still connect to specific regions. Optional, null by default. (au, eu, ap, us,
        jp, in, sa)

        Deprecated: Traffic of domains is handled by all regions alike.
        """
        return self._nullable("region", as_string)

    @property
    def uri(self) -> str:
        """URI of the reserved domain API resource"""
        return self._string("uri")


class ReservedDomain(_ReservedDomain):
    """A hostname that is kept for the account."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Give a reserved domain back.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.reserved_domains.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class AsyncReservedDomain(_ReservedDomain):
    """A hostname that is kept for the account.

    That of an ``AsyncClient``; otherwise the same as ``ReservedDomain``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Give a reserved domain back.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.reserved_domains.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class ReservedDomainCertPolicy(Datatype):
    """How the certificates of a reserved domain are to be obtained."""

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
                Defaults to ecdsa, can be either rsa or ecdsa.
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
        """type of private key to use when requesting certificates. Defaults to ecdsa,
        can be either rsa or ecdsa.
        """
        return self._string("private_key_type")


class ReservedDomainCertStatus(Datatype):
    """How the certificate management of a reserved domain is doing."""

    @property
    def provisioning_job(self) -> ReservedDomainCertJob | None:
        """status of the certificate provisioning job, or null if the certificiate isn’t
        being provisioned or renewed
        """
        return self._nullable("provisioning_job", ReservedDomainCertJob)

    @property
    def renews_at(self) -> datetime | None:
        """timestamp when the next renewal will be requested, RFC 3339 format"""
        return self._nullable("renews_at", as_datetime)


class ReservedDomainCertJob(Datatype):
    """An attempt to get a certificate for a reserved domain."""

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
    def retries_at(self) -> datetime | None:
        """timestamp when the provisioning job will be retried"""
        return self._nullable("retries_at", as_datetime)

    @property
    def started_at(self) -> datetime:
        """timestamp when the provisioning job started, RFC 3339 format"""
        return self._datetime("started_at")


class _ReservedDomainList(BasePage):
    """What ``ReservedDomainList`` and ``AsyncReservedDomainList`` have in common."""

    _items = "reserved_domains"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the reserved domain list API resource"""
        return self._string("uri")


class ReservedDomainList(_ReservedDomainList, Page[ReservedDomain]):
    """A page of reserved domains, newest first."""

    @property
    def reserved_domains(self) -> Sequence[ReservedDomain]:
        """the list of all reserved domains on this account"""
        return self._list("reserved_domains", ReservedDomain)


class AsyncReservedDomainList(_ReservedDomainList, AsyncPage[AsyncReservedDomain]):
    """A page of reserved domains, newest first.

    That of an ``AsyncClient``; otherwise the same as ``ReservedDomainList``.
    """

    @property
    def reserved_domains(self) -> Sequence[AsyncReservedDomain]:
        """the list of all reserved domains on this account"""
        return self._list("reserved_domains", AsyncReservedDomain)
