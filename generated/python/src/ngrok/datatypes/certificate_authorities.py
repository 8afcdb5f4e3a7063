# Made by Copperplate from schema/resources/certificate_authorities.yaml; change it there.
"""Certificate authorities whose client certificates the mutual TLS module accepts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _CertificateAuthority(Datatype):
    """What ``CertificateAuthority`` and ``AsyncCertificateAuthority`` have in
    common.
    """

    @property
    def ca_pem(self) -> str:
        """raw PEM of the Certificate Authority"""
        return self._string("ca_pem")

    @property
    def created_at(self) -> datetime:
        """timestamp when the Certificate Authority was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of this Certificate Authority. optional, max 255
        bytes.
        """
        return self._string("description")

    @property
    def extended_key_usages(self) -> Sequence[str]:
        """extended set of actions the private key of this Certificate Authority can be
        used for
        """
        return self._strings("extended_key_usages")

    @property
    def id(self) -> str:
        """unique identifier for this Certificate Authority"""
        return self._string("id")

    @property
    def key_usages(self) -> Sequence[str]:
        """set of actions the private key of this Certificate Authority can be used
        for
        """
        return self._strings("key_usages")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this Certificate Authority.
        optional, max 4096 bytes.
        """
        return self._string("metadata")

    @property
    def not_after(self) -> datetime:
        """timestamp when this Certificate Authority becomes invalid, RFC 3339 format"""
        return self._datetime("not_after")

    @property
    def not_before(self) -> datetime:
        """timestamp when this Certificate Authority becomes valid, RFC 3339 format"""
        return self._datetime("not_before")

    @property
    def subject_common_name(self) -> str:
        """subject common name of the Certificate Authority"""
        return self._string("subject_common_name")

    @property
    def uri(self) -> str:
        """URI of the Certificate Authority API resource"""
        return self._string("uri")


class CertificateAuthority(_CertificateAuthority):
    """A certificate authority whose client certificates can be accepted."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a certificate authority.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.certificate_authorities.delete(
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
    ) -> CertificateAuthority:
        """Change the description or the metadata of a certificate authority.

        Args:
            description: human-readable description of this Certificate Authority.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this Certificate
                Authority. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.certificate_authorities.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class AsyncCertificateAuthority(_CertificateAuthority):
    """A certificate authority whose client certificates can be accepted.

    That of an ``AsyncClient``; otherwise the same as ``CertificateAuthority``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a certificate authority.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.certificate_authorities.delete(
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
    ) -> AsyncCertificateAuthority:
        """Change the description or the metadata of a certificate authority.

        Args:
            description: human-readable description of this Certificate Authority.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this Certificate
                Authority. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.certificate_authorities.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class _CertificateAuthorityList(BasePage):
    """What ``CertificateAuthorityList`` and ``AsyncCertificateAuthorityList`` have in
    common.
    """

    _items = "certificate_authorities"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the certificates authorities list API resource"""
        return self._string("uri")


class CertificateAuthorityList(_CertificateAuthorityList, Page[CertificateAuthority]):
    """A page of certificate authorities, newest first."""

    @property
    def certificate_authorities(self) -> Sequence[CertificateAuthority]:
        """the list of all certificate authorities on this account"""
        return self._list("certificate_authorities", CertificateAuthority)


class AsyncCertificateAuthorityList(
    _CertificateAuthorityList, AsyncPage[AsyncCertificateAuthority]
):
    """A page of certificate authorities, newest first.

    That of an ``AsyncClient``; otherwise the same as ``CertificateAuthorityList``.
    """

    @property
    def certificate_authorities(self) -> Sequence[AsyncCertificateAuthority]:
        """the list of all certificate authorities on this account"""
        return self._list("certificate_authorities", AsyncCertificateAuthority)
