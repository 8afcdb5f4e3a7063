# Made by Copperplate from schema/resources/ssh_host_certificates.yaml; change it there.
"""Certificates by which SSH clients recognize a server."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.ssh_host_certificates import (
    AsyncSSHHostCertificate,
    AsyncSSHHostCertificateList,
    SSHHostCertificate,
    SSHHostCertificateList,
)


class SSHHostCertificatesClient(Service):
    """Certificates by which SSH clients recognize a server.

    A client has it as ``ssh_host_certificates``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def create(
        self,
        ssh_certificate_authority_id: str,
        public_key: str,
        principals: Sequence[str] | None = None,
        valid_after: datetime | None = None,
        valid_until: datetime | None = None,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> SSHHostCertificate:
        """Sign the public key of a host, which makes an SSH host certificate.

        Args:
            ssh_certificate_authority_id: the ssh certificate authority that is used to
                sign this ssh host certificate. Refers to ``SSHCertificateAuthority``.
            public_key: a public key in OpenSSH Authorized Keys format that this
                certificate signs
            principals: the list of principals included in the ssh host certificate.
                This is the list of hostnames and/or IP addresses that are authorized to
                serve SSH traffic with this certificate. Dangerously, if no principals
                are specified, this certificate is considered valid for all hosts.
            valid_after: when the certificate becomes valid; now, if not given
            valid_until: when the certificate becomes invalid; in one year, if not given
            description: human-readable description of this SSH Host Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH Host
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``SSHHostCertificate``.
        """
        return self._call(
            "POST",
            "/ssh_host_certificates",
            body={
                "ssh_certificate_authority_id": ssh_certificate_authority_id,
                "public_key": public_key,
                "principals": principals,
                "valid_after": valid_after,
                "valid_until": valid_until,
                "description": description,
                "metadata": metadata,
            },
            result=SSHHostCertificate,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> SSHHostCertificate:
        """Get an SSH host certificate by its id.

        Args:
            id: unique identifier for this SSH Host Certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/ssh_host_certificates/{id}",
            path={"id": id},
            result=SSHHostCertificate,
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
    ) -> SSHHostCertificateList:
        """List the SSH host certificates of the account.

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
            "/ssh_host_certificates",
            query={"before_id": before_id, "limit": limit},
            result=SSHHostCertificateList,
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
    ) -> SSHHostCertificate:
        """Change the description or the metadata of an SSH host certificate.

        Args:
            id: unique identifier for this SSH Host Certificate
            description: human-readable description of this SSH Host Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH Host
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``SSHHostCertificate`` as it is now.
        """
        return self._call(
            "PATCH",
            "/ssh_host_certificates/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=SSHHostCertificate,
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
        """Delete an SSH host certificate. Copies of it stay valid until they expire.

        Args:
            id: unique identifier for this SSH Host Certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/ssh_host_certificates/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncSSHHostCertificatesClient(AsyncService):
    """Certificates by which SSH clients recognize a server.

    A client has it as ``ssh_host_certificates``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def create(
        self,
        ssh_certificate_authority_id: str,
        public_key: str,
        principals: Sequence[str] | None = None,
        valid_after: datetime | None = None,
        valid_until: datetime | None = None,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncSSHHostCertificate:
        """Sign the public key of a host, which makes an SSH host certificate.

        Args:
            ssh_certificate_authority_id: the ssh certificate authority that is used to
                sign this ssh host certificate. Refers to ``SSHCertificateAuthority``.
            public_key: a public key in OpenSSH Authorized Keys format that this
                certificate signs
            principals: the list of principals included in the ssh host certificate.
                This is the list of hostnames and/or IP addresses that are authorized to
                serve SSH traffic with this certificate. Dangerously, if no principals
                are specified, this certificate is considered valid for all hosts.
            valid_after: when the certificate becomes valid; now, if not given
            valid_until: when the certificate becomes invalid; in one year, if not given
            description: human-readable description of this SSH Host Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH Host
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``SSHHostCertificate``.
        """
        return await self._call(
            "POST",
            "/ssh_host_certificates",
            body={
                "ssh_certificate_authority_id": ssh_certificate_authority_id,
                "public_key": public_key,
                "principals": principals,
                "valid_after": valid_after,
                "valid_until": valid_until,
                "description": description,
                "metadata": metadata,
            },
            result=AsyncSSHHostCertificate,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncSSHHostCertificate:
        """Get an SSH host certificate by its id.

        Args:
            id: unique identifier for this SSH Host Certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/ssh_host_certificates/{id}",
            path={"id": id},
            result=AsyncSSHHostCertificate,
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
    ) -> AsyncPager[AsyncSSHHostCertificateList, AsyncSSHHostCertificate]:
        """List the SSH host certificates of the account.

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
            "/ssh_host_certificates",
            query={"before_id": before_id, "limit": limit},
            result=AsyncSSHHostCertificateList,
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
    ) -> AsyncSSHHostCertificate:
        """Change the description or the metadata of an SSH host certificate.

        Args:
            id: unique identifier for this SSH Host Certificate
            description: human-readable description of this SSH Host Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH Host
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``SSHHostCertificate`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/ssh_host_certificates/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=AsyncSSHHostCertificate,
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
        """Delete an SSH host certificate. Copies of it stay valid until they expire.

        Args:
            id: unique identifier for this SSH Host Certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/ssh_host_certificates/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
