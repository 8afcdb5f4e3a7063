# Made by Copperplate from schema/resources/tls_certificates.yaml; change it there.
"""TLS certificates that serve reserved domains, uploaded by you or issued
automatically.
"""

from __future__ import annotations

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.tls_certificates import (
    AsyncTLSCertificate,
    AsyncTLSCertificateList,
    TLSCertificate,
    TLSCertificateList,
)


class TLSCertificatesClient(Service):
    """TLS certificates that serve reserved domains, uploaded by you or issued
    automatically.

    A client has it as ``tls_certificates``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    def create(
        self,
        certificate_pem: str,
        private_key_pem: str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TLSCertificate:
        """Upload a TLS certificate with its private key.

        Args:
            certificate_pem: chain of PEM-encoded certificates, leaf first. See
                Certificate Bundles.
            private_key_pem: the private key of the certificate, PEM-encoded. Secret:
                never printed or logged.
            description: human-readable description of this TLS certificate. optional,
                max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this TLS
                certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``TLSCertificate``.
        """
        return self._call(
            "POST",
            "/tls_certificates",
            body={
                "certificate_pem": certificate_pem,
                "private_key_pem": private_key_pem,
                "description": description,
                "metadata": metadata,
            },
            result=TLSCertificate,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> TLSCertificate:
        """Get a TLS certificate by its id. Its private key is never given out.

        Args:
            id: unique identifier for this TLS certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/tls_certificates/{id}",
            path={"id": id},
            result=TLSCertificate,
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
    ) -> TLSCertificateList:
        """List the TLS certificates of the account.

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
            "/tls_certificates",
            query={"before_id": before_id, "limit": limit},
            result=TLSCertificateList,
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
    ) -> TLSCertificate:
        """Change the description or the metadata of a TLS certificate.

        Args:
            id: unique identifier for this TLS certificate
            description: human-readable description of this TLS certificate. optional,
                max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this TLS
                certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``TLSCertificate`` as it is now.
        """
        return self._call(
            "PATCH",
            "/tls_certificates/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=TLSCertificate,
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
        """Delete a TLS certificate.

        Args:
            id: unique identifier for this TLS certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/tls_certificates/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncTLSCertificatesClient(AsyncService):
    """TLS certificates that serve reserved domains, uploaded by you or issued
    automatically.

    A client has it as ``tls_certificates``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    async def create(
        self,
        certificate_pem: str,
        private_key_pem: str,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTLSCertificate:
        """Upload a TLS certificate with its private key.

        Args:
            certificate_pem: chain of PEM-encoded certificates, leaf first. See
                Certificate Bundles.
            private_key_pem: the private key of the certificate, PEM-encoded. Secret:
                never printed or logged.
            description: human-readable description of this TLS certificate. optional,
                max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this TLS
                certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``TLSCertificate``.
        """
        return await self._call(
            "POST",
            "/tls_certificates",
            body={
                "certificate_pem": certificate_pem,
                "private_key_pem": private_key_pem,
                "description": description,
                "metadata": metadata,
            },
            result=AsyncTLSCertificate,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncTLSCertificate:
        """Get a TLS certificate by its id. Its private key is never given out.

        Args:
            id: unique identifier for this TLS certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/tls_certificates/{id}",
            path={"id": id},
            result=AsyncTLSCertificate,
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
    ) -> AsyncPager[AsyncTLSCertificateList, AsyncTLSCertificate]:
        """List the TLS certificates of the account.

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
            "/tls_certificates",
            query={"before_id": before_id, "limit": limit},
            result=AsyncTLSCertificateList,
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
    ) -> AsyncTLSCertificate:
        """Change the description or the metadata of a TLS certificate.

        Args:
            id: unique identifier for this TLS certificate
            description: human-readable description of this TLS certificate. optional,
                max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this TLS
                certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``TLSCertificate`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/tls_certificates/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=AsyncTLSCertificate,
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
        """Delete a TLS certificate.

        Args:
            id: unique identifier for this TLS certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/tls_certificates/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
