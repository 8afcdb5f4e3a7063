# Made by Copperplate from schema/resources/ssh_user_certificates.yaml; change it there.
"""Certificates by which SSH servers recognize a user."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _SSHUserCertificate(Datatype):
    """What ``SSHUserCertificate`` and ``AsyncSSHUserCertificate`` have in common."""

    @property
    def certificate(self) -> str:
        """the signed SSH certificate in OpenSSH Authorized Keys Format. this value
        should be placed in a -cert.pub certificate file on disk that should be
        referenced in your sshd_config configuration file with a HostCertificate
        directive
        """
        return self._string("certificate")

    @property
    def created_at(self) -> datetime:
        """timestamp when the SSH User Certificate API resource was created, RFC 3339
        format
        """
        return self._datetime("created_at")

    @property
    def critical_options(self) -> Mapping[str, str]:
        """A map of critical options included in the certificate. Only two critical
        options are currently defined by OpenSSH: force-command and source-address. See
        the OpenSSH certificate protocol spec for additional details.
        """
        return self._map("critical_options", as_string)

    @property
    def description(self) -> str:
        """human-readable description of this SSH User Certificate. optional, max 255
        bytes.
        """
        return self._string("description")

    @property
    def extensions(self) -> Mapping[str, str]:
        """A map of extensions included in the certificate. Extensions are additional
        metadata that can be interpreted by the SSH server for any purpose. These can be
        used to permit or deny the ability to open a terminal, do port forwarding, x11
        forwarding, and more. If unspecified, the certificate will include limited
        permissions with the following extension map: {"permit-pty": "",
        "permit-user-rc": ""} OpenSSH understands a number of predefined extensions. See
        the OpenSSH certificate protocol spec for additional details.

        Default: ``{"permit-pty": "", "permit-user-rc": ""}``.
        """
        return self._map("extensions", as_string)

    @property
    def id(self) -> str:
        """unique identifier for this SSH User Certificate"""
        return self._string("id")

    @property
    def key_type(self) -> Literal["rsa", "ecdsa", "ed25519"] | str:
        """the key type of the public_key, one of rsa, ecdsa or ed25519"""
        return self._string("key_type")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this SSH User Certificate.
        optional, max 4096 bytes.
        """
        return self._string("metadata")

    @property
    def principals(self) -> Sequence[str]:
        """the list of principals included in the ssh user certificate. This is the list
        of usernames that the certificate holder may sign in as on a machine authorizing
        the signing certificate authority. Dangerously, if no principals are specified,
        this certificate may be used to log in as any user.
        """
        return self._strings("principals")

    @property
    def public_key(self) -> str:
        """a public key in OpenSSH Authorized Keys format that this certificate signs"""
        return self._string("public_key")

    @property
    def ssh_certificate_authority_id(self) -> str:
        """the ssh certificate authority that is used to sign this ssh user certificate

        Refers to ``SSHCertificateAuthority``.
        """
        return self._string("ssh_certificate_authority_id")

    @property
    def uri(self) -> str:
        """URI of the SSH User Certificate API resource"""
        return self._string("uri")

    @property
    def valid_after(self) -> datetime:
        """the time when the ssh host certificate becomes valid, in RFC 3339 format."""
        return self._datetime("valid_after")

    @property
    def valid_until(self) -> datetime:
        """the time after which the ssh host certificate becomes invalid, in RFC 3339
        format. the OpenSSH certificates RFC calls this valid_before.
        """
        return self._datetime("valid_until")


class SSHUserCertificate(_SSHUserCertificate):
    """A certificate by which SSH servers recognize a user."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an SSH user certificate. Copies of it stay valid until they expire.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.ssh_user_certificates.delete(
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
    ) -> SSHUserCertificate:
        """Change the description or the metadata of an SSH user certificate.

        Args:
            description: human-readable description of this SSH User Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH User
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.ssh_user_certificates.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class AsyncSSHUserCertificate(_SSHUserCertificate):
    """A certificate by which SSH servers recognize a user.

    That of an ``AsyncClient``; otherwise the same as ``SSHUserCertificate``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an SSH user certificate. Copies of it stay valid until they expire.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.ssh_user_certificates.delete(
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
    ) -> AsyncSSHUserCertificate:
        """Change the description or the metadata of an SSH user certificate.

        Args:
            description: human-readable description of this SSH User Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH User
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.ssh_user_certificates.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class _SSHUserCertificateList(BasePage):
    """What ``SSHUserCertificateList`` and ``AsyncSSHUserCertificateList`` have in
    common.
    """

    _items = "ssh_user_certificates"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the ssh user certificates list API resource"""
        return self._string("uri")


class SSHUserCertificateList(_SSHUserCertificateList, Page[SSHUserCertificate]):
    """A page of SSH user certificates, newest first."""

    @property
    def ssh_user_certificates(self) -> Sequence[SSHUserCertificate]:
        """the list of all ssh user certificates on this account"""
        return self._list("ssh_user_certificates", SSHUserCertificate)


class AsyncSSHUserCertificateList(
    _SSHUserCertificateList, AsyncPage[AsyncSSHUserCertificate]
):
    """A page of SSH user certificates, newest first.

    That of an ``AsyncClient``; otherwise the same as ``SSHUserCertificateList``.
    """

    @property
    def ssh_user_certificates(self) -> Sequence[AsyncSSHUserCertificate]:
        """the list of all ssh user certificates on this account"""
        return self._list("ssh_user_certificates", AsyncSSHUserCertificate)
