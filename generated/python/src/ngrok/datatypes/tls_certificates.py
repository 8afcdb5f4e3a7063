# Made by Copperplate from schema/resources/tls_certificates.yaml; change it there.
"""TLS certificates that serve reserved domains, uploaded by you or issued
automatically.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_datetime, as_string
from .._request_options import RequestOptions


class _TLSCertificate(Datatype):
    """What ``TLSCertificate`` and ``AsyncTLSCertificate`` have in common."""

    @property
    def certificate_pem(self) -> str:
        """chain of PEM-encoded certificates, leaf first. See Certificate Bundles."""
        return self._string("certificate_pem")

    @property
    def created_at(self) -> datetime:
        """timestamp when the TLS certificate was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of this TLS certificate. optional, max 255
        bytes.
        """
        return self._string("description")

    @property
    def extended_key_usages(self) -> Sequence[str]:
        """extended set of actions the private key of this TLS certificate can be used
        for
        """
        return self._strings("extended_key_usages")

    @property
    def id(self) -> str:
        """unique identifier for this TLS certificate"""
        return self._string("id")

    @property
    def issued_at(self) -> datetime | None:
        """timestamp (in RFC 3339 format) when this TLS certificate was issued
        automatically, or null if this certificate was user-uploaded
        """
        return self._nullable("issued_at", as_datetime)

    @property
    def issuer_common_name(self) -> str:
        """issuer common name from the leaf of this TLS certificate"""
        return self._string("issuer_common_name")

    @property
    def key_usages(self) -> Sequence[str]:
        """set of actions the private key of this TLS certificate can be used for"""
        return self._strings("key_usages")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this TLS certificate.
        optional, max 4096 bytes.
        """
        return self._string("metadata")

    @property
    def not_after(self) -> datetime:
        """timestamp when this TLS certificate becomes invalid, RFC 3339 format"""
        return self._datetime("not_after")

    @property
    def not_before(self) -> datetime:
        """timestamp when this TLS certificate becomes valid, RFC 3339 format"""
        return self._datetime("not_before")

    @property
    def private_key_type(self) -> Literal["rsa", "ecdsa", "ed25519"] | str:
        """type of the private key of this TLS certificate. One of rsa, ecdsa, or
        ed25519.
        """
        return self._string("private_key_type")

    @property
    def serial_number(self) -> str:
        """serial number of the leaf of this TLS certificate"""
        return self._string("serial_number")

    @property
    def subject_alternative_names(self) -> TLSCertificateSANs:
        """subject alternative names (SANs) from the leaf of this TLS certificate"""
        return self._object("subject_alternative_names", TLSCertificateSANs)

    @property
    def subject_common_name(self) -> str:
        """subject common name from the leaf of this TLS certificate"""
        return self._string("subject_common_name")

    @property
    def subject_country(self) -> str:
        """subject country from the leaf of this TLS certificate"""
        return self._string("subject_country")

    @property
    def subject_locality(self) -> str:
        """subject locality from the leaf of this TLS certificate"""
        return self._string("subject_locality")

    @property
    def subject_organization(self) -> str:
        """subject organization from the leaf of this TLS certificate"""
        return self._string("subject_organization")

    @property
    def subject_organizational_unit(self) -> str:
        """subject organizational unit from the leaf of this TLS certificate"""
        return self._string("subject_organizational_unit")

    @property
    def subject_province(self) -> str:
        """subject province from the leaf of this TLS certificate"""
        return self._string("subject_province")

    @property
    def uri(self) -> str:
        """URI of the TLS certificate API resource"""
        return self._string("uri")


class TLSCertificate(_TLSCertificate):
    """A TLS certificate, with what its leaf says."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a TLS certificate.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.tls_certificates.delete(
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
    ) -> TLSCertificate:
        """Change the description or the metadata of a TLS certificate.

        Args:
            description: human-readable description of this TLS certificate. optional,
                max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this TLS
                certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.tls_certificates.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class AsyncTLSCertificate(_TLSCertificate):
    """A TLS certificate, with what its leaf says.

    That of an ``AsyncClient``; otherwise the same as ``TLSCertificate``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a TLS certificate.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.tls_certificates.delete(
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
    ) -> AsyncTLSCertificate:
        """Change the description or the metadata of a TLS certificate.

        Args:
            description: human-readable description of this TLS certificate. optional,
                max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this TLS
                certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.tls_certificates.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class TLSCertificateSANs(Datatype):
    """The other names and addresses that a TLS certificate is valid for."""

    @property
    def dns_names(self) -> Sequence[str]:
        """set of additional domains (including wildcards) this TLS certificate is valid
        for
        """
        return self._strings("dns_names")

    @property
    def ips(self) -> Sequence[str]:
        """set of IP addresses this TLS certificate is also valid for"""
        return self._strings("ips")


class _TLSCertificateList(BasePage):
    """What ``TLSCertificateList`` and ``AsyncTLSCertificateList`` have in common."""

    _items = "tls_certificates"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the TLS certificates list API resource"""
        return self._string("uri")


class TLSCertificateList(_TLSCertificateList, Page[TLSCertificate]):
    """A page of TLS certificates, newest first."""

    @property
    def tls_certificates(self) -> Sequence[TLSCertificate]:
        """the list of all TLS certificates on this account"""
        return self._list("tls_certificates", TLSCertificate)


class AsyncTLSCertificateList(_TLSCertificateList, AsyncPage[AsyncTLSCertificate]):
    """A page of TLS certificates, newest first.

    That of an ``AsyncClient``; otherwise the same as ``TLSCertificateList``.
    """

    @property
    def tls_certificates(self) -> Sequence[AsyncTLSCertificate]:
        """the list of all TLS certificates on this account"""
        return self._list("tls_certificates", AsyncTLSCertificate)
