# Made by Copperplate from schema/resources/reserved_domains.yaml; change it there.
"""Hostnames kept for the account, with the TLS certificates that serve them."""

from __future__ import annotations

from typing import Literal

from .. import inputs
from .._null import Null
from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.reserved_domains import (
    AsyncReservedDomain,
    AsyncReservedDomainList,
    ReservedDomain,
    ReservedDomainCertPolicy,
    ReservedDomainList,
)


class ReservedDomainsClient(Service):
    """Hostnames kept for the account, with the TLS certificates that serve them.

    A client has it as ``reserved_domains``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    def create(
        self,
        domain: str | None = None,
        region: (
            Literal["au", "eu", "ap", "us", "jp", "in", "sa"] | str | Null | None
        ) = None,
        description: str | None = None,
        metadata: str | None = None,
        certificate_id: str | None = None,
        certificate_management_policy: (
            ReservedDomainCertPolicy | inputs.ReservedDomainCertPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> ReservedDomain:
        """Reserve a domain: one of your own or one under a domain of ngrok.

        Args:
            domain: hostname of the reserved domain
            region: deprecated: With the launch of the ngrok Global Network domains
                traffic is now handled globally. This field applied only to endpoints.
                Note that agents may still connect to specific regions. Optional, null
                by default. (au, eu, ap, us, jp, in, sa). Deprecated: Traffic of domains
                is handled by all regions alike.
            description: human-readable description of what this reserved domain will be
                used for
            metadata: arbitrary user-defined machine-readable data of this reserved
                domain. Optional, max 4096 bytes.
            certificate_id: the id of an uploaded TLS certificate to serve this domain
                with; not together with certificate_management_policy. Refers to
                ``TLSCertificate``.
            certificate_management_policy: configuration for automatic management of TLS
                certificates for this domain, or null if automatic management is
                disabled
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``ReservedDomain``.
        """
        return self._call(
            "POST",
            "/reserved_domains",
            body={
                "domain": domain,
                "region": region,
                "description": description,
                "metadata": metadata,
                "certificate_id": certificate_id,
                "certificate_management_policy": certificate_management_policy,
            },
            result=ReservedDomain,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> ReservedDomain:
        """Get a reserved domain by its id.

        Args:
            id: unique reserved domain resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/reserved_domains/{id}",
            path={"id": id},
            result=ReservedDomain,
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
    ) -> ReservedDomainList:
        """List the reserved domains of the account.

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
            "/reserved_domains",
            query={"before_id": before_id, "limit": limit},
            result=ReservedDomainList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        certificate_id: str | None = None,
        certificate_management_policy: (
            ReservedDomainCertPolicy | inputs.ReservedDomainCertPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> ReservedDomain:
        """Change the certificate or its management, the description or the metadata of
        a reserved domain.

        Args:
            id: unique reserved domain resource identifier
            description: human-readable description of what this reserved domain will be
                used for
            metadata: arbitrary user-defined machine-readable data of this reserved
                domain. Optional, max 4096 bytes.
            certificate_id: the id of an uploaded TLS certificate to serve this domain
                with; not together with certificate_management_policy. Refers to
                ``TLSCertificate``.
            certificate_management_policy: configuration for automatic management of TLS
                certificates for this domain, or null if automatic management is
                disabled
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``ReservedDomain`` as it is now.
        """
        return self._call(
            "PATCH",
            "/reserved_domains/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "certificate_id": certificate_id,
                "certificate_management_policy": certificate_management_policy,
            },
            result=ReservedDomain,
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
        """Give a reserved domain back.

        Args:
            id: unique reserved domain resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/reserved_domains/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )

    def delete_certificate_management_policy(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Stop the automatic management of a domain's certificate.

        Args:
            id: unique reserved domain resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/reserved_domains/{id}/certificate_management_policy",
            path={"id": id},
            timeout=timeout,
            options=options,
        )

    def delete_certificate(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Detach the certificate from a reserved domain. The certificate itself stays.

        Args:
            id: unique reserved domain resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/reserved_domains/{id}/certificate",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncReservedDomainsClient(AsyncService):
    """Hostnames kept for the account, with the TLS certificates that serve them.

    A client has it as ``reserved_domains``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    async def create(
        self,
        domain: str | None = None,
        region: (
            Literal["au", "eu", "ap", "us", "jp", "in", "sa"] | str | Null | None
        ) = None,
        description: str | None = None,
        metadata: str | None = None,
        certificate_id: str | None = None,
        certificate_management_policy: (
            ReservedDomainCertPolicy | inputs.ReservedDomainCertPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncReservedDomain:
        """Reserve a domain: one of your own or one under a domain of ngrok.

        Args:
            domain: hostname of the reserved domain
            region: deprecated: With the launch of the ngrok Global Network domains
                traffic is now handled globally. This field applied only to endpoints.
                Note that agents may still connect to specific regions. Optional, null
                by default. (au, eu, ap, us, jp, in, sa). Deprecated: Traffic of domains
                is handled by all regions alike.
            description: human-readable description of what this reserved domain will be
                used for
            metadata: arbitrary user-defined machine-readable data of this reserved
                domain. Optional, max 4096 bytes.
            certificate_id: the id of an uploaded TLS certificate to serve this domain
                with; not together with certificate_management_policy. Refers to
                ``TLSCertificate``.
            certificate_management_policy: configuration for automatic management of TLS
                certificates for this domain, or null if automatic management is
                disabled
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``ReservedDomain``.
        """
        return await self._call(
            "POST",
            "/reserved_domains",
            body={
                "domain": domain,
                "region": region,
                "description": description,
                "metadata": metadata,
                "certificate_id": certificate_id,
                "certificate_management_policy": certificate_management_policy,
            },
            result=AsyncReservedDomain,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncReservedDomain:
        """Get a reserved domain by its id.

        Args:
            id: unique reserved domain resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/reserved_domains/{id}",
            path={"id": id},
            result=AsyncReservedDomain,
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
    ) -> AsyncPager[AsyncReservedDomainList, AsyncReservedDomain]:
        """List the reserved domains of the account.

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
            "/reserved_domains",
            query={"before_id": before_id, "limit": limit},
            result=AsyncReservedDomainList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        certificate_id: str | None = None,
        certificate_management_policy: (
            ReservedDomainCertPolicy | inputs.ReservedDomainCertPolicy | Null | None
        ) = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncReservedDomain:
        """Change the certificate or its management, the description or the metadata of
        a reserved domain.

        Args:
            id: unique reserved domain resource identifier
            description: human-readable description of what this reserved domain will be
                used for
            metadata: arbitrary user-defined machine-readable data of this reserved
                domain. Optional, max 4096 bytes.
            certificate_id: the id of an uploaded TLS certificate to serve this domain
                with; not together with certificate_management_policy. Refers to
                ``TLSCertificate``.
            certificate_management_policy: configuration for automatic management of TLS
                certificates for this domain, or null if automatic management is
                disabled
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``ReservedDomain`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/reserved_domains/{id}",
            path={"id": id},
            body={
                "description": description,
                "metadata": metadata,
                "certificate_id": certificate_id,
                "certificate_management_policy": certificate_management_policy,
            },
            result=AsyncReservedDomain,
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
        """Give a reserved domain back.

        Args:
            id: unique reserved domain resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/reserved_domains/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )

    async def delete_certificate_management_policy(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Stop the automatic management of a domain's certificate.

        Args:
            id: unique reserved domain resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/reserved_domains/{id}/certificate_management_policy",
            path={"id": id},
            timeout=timeout,
            options=options,
        )

    async def delete_certificate(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Detach the certificate from a reserved domain. The certificate itself stays.

        Args:
            id: unique reserved domain resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/reserved_domains/{id}/certificate",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
