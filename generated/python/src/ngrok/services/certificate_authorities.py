# Made by Copperplate from schema/resources/certificate_authorities.yaml; change it there.
"""Certificate authorities whose client certificates the mutual TLS module accepts."""

from __future__ import annotations

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.certificate_authorities import (
    AsyncCertificateAuthority,
    AsyncCertificateAuthorityList,
    CertificateAuthority,
    CertificateAuthorityList,
)


class CertificateAuthoritiesClient(Service):
    """Certificate authorities whose client certificates the mutual TLS module accepts.

    A client has it as ``certificate_authorities``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def create(
        self,
        ca_pem: str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> CertificateAuthority:
        """Upload the certificate of an authority.

        Args:
            ca_pem: raw PEM of the Certificate Authority
            description: human-readable description of this Certificate Authority.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this Certificate
                Authority. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``CertificateAuthority``.
        """
        return self._call(
            "POST",
            "/certificate_authorities",
            body={"ca_pem": ca_pem, "description": description, "metadata": metadata},
            result=CertificateAuthority,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> CertificateAuthority:
        """Get a certificate authority by its id.

        Args:
            id: unique identifier for this Certificate Authority
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/certificate_authorities/{id}",
            path={"id": id},
            result=CertificateAuthority,
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
    ) -> CertificateAuthorityList:
        """List the certificate authorities of the account.

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
            "/certificate_authorities",
            query={"before_id": before_id, "limit": limit},
            result=CertificateAuthorityList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> CertificateAuthority:
        """Change the description or the metadata of a certificate authority.

        Args:
            id: unique identifier for this Certificate Authority
            description: human-readable description of this Certificate Authority.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this Certificate
                Authority. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``CertificateAuthority`` as it is now.
        """
        return self._call(
            "PATCH",
            "/certificate_authorities/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=CertificateAuthority,
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
        """Delete a certificate authority.

        Args:
            id: unique identifier for this Certificate Authority
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/certificate_authorities/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncCertificateAuthoritiesClient(AsyncService):
    """Certificate authorities whose client certificates the mutual TLS module accepts.

    A client has it as ``certificate_authorities``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def create(
        self,
        ca_pem: str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncCertificateAuthority:
        """Upload the certificate of an authority.

        Args:
            ca_pem: raw PEM of the Certificate Authority
            description: human-readable description of this Certificate Authority.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this Certificate
                Authority. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``CertificateAuthority``.
        """
        return await self._call(
            "POST",
            "/certificate_authorities",
            body={"ca_pem": ca_pem, "description": description, "metadata": metadata},
            result=AsyncCertificateAuthority,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncCertificateAuthority:
        """Get a certificate authority by its id.

        Args:
            id: unique identifier for this Certificate Authority
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/certificate_authorities/{id}",
            path={"id": id},
            result=AsyncCertificateAuthority,
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
    ) -> AsyncPager[AsyncCertificateAuthorityList, AsyncCertificateAuthority]:
        """List the certificate authorities of the account.

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
            "/certificate_authorities",
            query={"before_id": before_id, "limit": limit},
            result=AsyncCertificateAuthorityList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncCertificateAuthority:
        """Change the description or the metadata of a certificate authority.

        Args:
            id: unique identifier for this Certificate Authority
            description: human-readable description of this Certificate Authority.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this Certificate
                Authority. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``CertificateAuthority`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/certificate_authorities/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=AsyncCertificateAuthority,
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
        """Delete a certificate authority.

        Args:
            id: unique identifier for this Certificate Authority
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/certificate_authorities/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
