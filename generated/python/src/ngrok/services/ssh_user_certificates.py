# Made by Copperplate from schema/resources/ssh_user_certificates.yaml; change it there.
"""Certificates by which SSH servers recognize a user."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.ssh_user_certificates import (
    AsyncSSHUserCertificate,
    AsyncSSHUserCertificateList,
    SSHUserCertificate,
    SSHUserCertificateList,
)


class SSHUserCertificatesClient(Service):
    """Certificates by which SSH servers recognize a user.

    A client has it as ``ssh_user_certificates``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    def create(
        self,
        ssh_certificate_authority_id: str,
        public_key: str,
        principals: Sequence[str] | None = None,
        critical_options: Mapping[str, str] | None = None,
        extensions: Mapping[str, str] | None = None,
        valid_after: datetime | None = None,
        valid_until: datetime | None = None,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> SSHUserCertificate:
        """Sign the public key of a user, which makes an SSH user certificate.

        Args:
            ssh_certificate_authority_id: the ssh certificate authority that is used to
                sign this ssh user certificate. Refers to ``SSHCertificateAuthority``.
            public_key: a public key in OpenSSH Authorized Keys format that this
                certificate signs
            principals: the list of principals included in the ssh user certificate.
                This is the list of usernames that the certificate holder may sign in as
                on a machine authorizing the signing certificate authority. Dangerously,
                if no principals are specified, this certificate may be used to log in
                as any user.
            critical_options: A map of critical options included in the certificate.
                Only two critical options are currently defined by OpenSSH:
                force-command and source-address. See the OpenSSH certificate protocol
                spec for additional details.
            extensions: A map of extensions included in the certificate. Extensions are
                additional metadata that can be interpreted by the SSH server for any
                purpose. These can be used to permit or deny the ability to open a
                terminal, do port forwarding, x11 forwarding, and more. If unspecified,
                the certificate will include limited permissions with the following
                extension map: {"permit-pty": "", "permit-user-rc": ""} OpenSSH
                understands a number of predefined extensions. See the OpenSSH
                certificate protocol spec for additional details. Default:
                ``{"permit-pty": "", "permit-user-rc": ""}``.
            valid_after: when the certificate becomes valid; now, if not given
            valid_until: when the certificate becomes invalid; in 24 hours, if not given
            description: human-readable description of this SSH User Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH User
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``SSHUserCertificate``.
        """
        return self._call(
            "POST",
            "/ssh_user_certificates",
            body={
                "ssh_certificate_authority_id": ssh_certificate_authority_id,
                "public_key": public_key,
                "principals": principals,
                "critical_options": critical_options,
                "extensions": extensions,
                "valid_after": valid_after,
                "valid_until": valid_until,
                "description": description,
                "metadata": metadata,
            },
            result=SSHUserCertificate,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> SSHUserCertificate:
        """Get an SSH user certificate by its id.

        Args:
            id: unique identifier for this SSH User Certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/ssh_user_certificates/{id}",
            path={"id": id},
            result=SSHUserCertificate,
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
    ) -> SSHUserCertificateList:
        """List the SSH user certificates of the account.

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
            "/ssh_user_certificates",
            query={"before_id": before_id, "limit": limit},
            result=SSHUserCertificateList,
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
    ) -> SSHUserCertificate:
        """Change the description or the metadata of an SSH user certificate.

        Args:
            id: unique identifier for this SSH User Certificate
            description: human-readable description of this SSH User Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH User
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``SSHUserCertificate`` as it is now.
        """
        return self._call(
            "PATCH",
            "/ssh_user_certificates/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=SSHUserCertificate,
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
        """Delete an SSH user certificate. Copies of it stay valid until they expire.

        Args:
            id: unique identifier for this SSH User Certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/ssh_user_certificates/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncSSHUserCertificatesClient(AsyncService):
    """Certificates by which SSH servers recognize a user.

    A client has it as ``ssh_user_certificates``. Every method raises a subclass of
    ``Error`` if the call fails.
    """

    async def create(
        self,
        ssh_certificate_authority_id: str,
        public_key: str,
        principals: Sequence[str] | None = None,
        critical_options: Mapping[str, str] | None = None,
        extensions: Mapping[str, str] | None = None,
        valid_after: datetime | None = None,
        valid_until: datetime | None = None,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncSSHUserCertificate:
        """Sign the public key of a user, which makes an SSH user certificate.

        Args:
            ssh_certificate_authority_id: the ssh certificate authority that is used to
                sign this ssh user certificate. Refers to ``SSHCertificateAuthority``.
            public_key: a public key in OpenSSH Authorized Keys format that this
                certificate signs
            principals: the list of principals included in the ssh user certificate.
                This is the list of usernames that the certificate holder may sign in as
                on a machine authorizing the signing certificate authority. Dangerously,
                if no principals are specified, this certificate may be used to log in
                as any user.
            critical_options: A map of critical options included in the certificate.
                Only two critical options are currently defined by OpenSSH:
                force-command and source-address. See the OpenSSH certificate protocol
                spec for additional details.
            extensions: A map of extensions included in the certificate. Extensions are
                additional metadata that can be interpreted by the SSH server for any
                purpose. These can be used to permit or deny the ability to open a
                terminal, do port forwarding, x11 forwarding, and more. If unspecified,
                the certificate will include limited permissions with the following
                extension map: {"permit-pty": "", "permit-user-rc": ""} OpenSSH
                understands a number of predefined extensions. See the OpenSSH
                certificate protocol spec for additional details. Default:
                ``{"permit-pty": "", "permit-user-rc": ""}``.
            valid_after: when the certificate becomes valid; now, if not given
            valid_until: when the certificate becomes invalid; in 24 hours, if not given
            description: human-readable description of this SSH User Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH User
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``SSHUserCertificate``.
        """
        return await self._call(
            "POST",
            "/ssh_user_certificates",
            body={
                "ssh_certificate_authority_id": ssh_certificate_authority_id,
                "public_key": public_key,
                "principals": principals,
                "critical_options": critical_options,
                "extensions": extensions,
                "valid_after": valid_after,
                "valid_until": valid_until,
                "description": description,
                "metadata": metadata,
            },
            result=AsyncSSHUserCertificate,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncSSHUserCertificate:
        """Get an SSH user certificate by its id.

        Args:
            id: unique identifier for this SSH User Certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/ssh_user_certificates/{id}",
            path={"id": id},
            result=AsyncSSHUserCertificate,
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
    ) -> AsyncPager[AsyncSSHUserCertificateList, AsyncSSHUserCertificate]:
        """List the SSH user certificates of the account.

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
            "/ssh_user_certificates",
            query={"before_id": before_id, "limit": limit},
            result=AsyncSSHUserCertificateList,
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
    ) -> AsyncSSHUserCertificate:
        """Change the description or the metadata of an SSH user certificate.

        Args:
            id: unique identifier for this SSH User Certificate
            description: human-readable description of this SSH User Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH User
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``SSHUserCertificate`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/ssh_user_certificates/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=AsyncSSHUserCertificate,
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
        """Delete an SSH user certificate. Copies of it stay valid until they expire.

        Args:
            id: unique identifier for this SSH User Certificate
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/ssh_user_certificates/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
