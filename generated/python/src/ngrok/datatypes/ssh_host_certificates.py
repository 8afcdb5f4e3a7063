# Made by Copperplate from schema/resources/ssh_host_certificates.yaml; change it there.
"""Certificates by which SSH clients recognize a server."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _SSHHostCertificate(Datatype):
    """What ``SSHHostCertificate`` and ``AsyncSSHHostCertificate`` have in common."""

    @property
    def certificate(self) -> str:
        """the signed SSH certificate in OpenSSH Authorized Keys format. this value
        should be placed in a -cert.pub certificate file on disk that should be
        referenced in your sshd_config configuration file with a HostCertificate
        directive
        """
        return self._string("certificate")

    @property
    def created_at(self) -> datetime:
        """timestamp when the SSH Host Certificate API resource was created, RFC 3339
        format
        """
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of this SSH Host Certificate. optional, max 255
        bytes.
        """
        return self._string("description")

    @property
    def id(self) -> str:
        """unique identifier for this SSH Host Certificate"""
        return self._string("id")

    @property
    def key_type(self) -> Literal["rsa", "ecdsa", "ed25519"] | str:
        """the key type of the public_key, one of rsa, ecdsa or ed25519"""
        return self._string("key_type")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this SSH Host Certificate.
        optional, max 4096 bytes.
        """
        return self._string("metadata")

    @property
    def principals(self) -> Sequence[str]:
        """the list of principals included in the ssh host certificate. This is the list
        of hostnames and/or IP addresses that are authorized to serve SSH traffic with
        this certificate. Dangerously, if no principals are specified, this certificate
        is considered valid for all hosts.
        """
        return self._strings("principals")

    @property
    def public_key(self) -> str:
        """a public key in OpenSSH Authorized Keys format that this certificate signs"""
        return self._string("public_key")

    @property
    def ssh_certificate_authority_id(self) -> str:
        """the ssh certificate authority that is used to sign this ssh host certificate

        Refers to ``SSHCertificateAuthority``.
        """
        return self._string("ssh_certificate_authority_id")

    @property
    def uri(self) -> str:
        """URI of the SSH Host Certificate API resource"""
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


class SSHHostCertificate(_SSHHostCertificate):
    """A certificate by which SSH clients recognize a server."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an SSH host certificate. Copies of it stay valid until they expire.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.ssh_host_certificates.delete(
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
    ) -> SSHHostCertificate:
        """Change the description or the metadata of an SSH host certificate.

        Args:
            description: human-readable description of this SSH Host Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH Host
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.ssh_host_certificates.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class AsyncSSHHostCertificate(_SSHHostCertificate):
    """A certificate by which SSH clients recognize a server.

    That of an ``AsyncClient``; otherwise the same as ``SSHHostCertificate``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an SSH host certificate. Copies of it stay valid until they expire.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.ssh_host_certificates.delete(
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
    ) -> AsyncSSHHostCertificate:
        """Change the description or the metadata of an SSH host certificate.

        Args:
            description: human-readable description of this SSH Host Certificate.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH Host
                Certificate. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.ssh_host_certificates.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class _SSHHostCertificateList(BasePage):
    """What ``SSHHostCertificateList`` and ``AsyncSSHHostCertificateList`` have in
    common.
    """

    _items = "ssh_host_certificates"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the ssh host certificates list API resource"""
        return self._string("uri")


class SSHHostCertificateList(_SSHHostCertificateList, Page[SSHHostCertificate]):
    """A page of SSH host certificates, newest first."""

    @property
    def ssh_host_certificates(self) -> Sequence[SSHHostCertificate]:
        """the list of all ssh host certificates on this account"""
        return self._list("ssh_host_certificates", SSHHostCertificate)


class AsyncSSHHostCertificateList(
    _SSHHostCertificateList, AsyncPage[AsyncSSHHostCertificate]
):
    """A page of SSH host certificates, newest first.

    That of an ``AsyncClient``; otherwise the same as ``SSHHostCertificateList``.
    """

    @property
    def ssh_host_certificates(self) -> Sequence[AsyncSSHHostCertificate]:
        """the list of all ssh host certificates on this account"""
        return self._list("ssh_host_certificates", AsyncSSHHostCertificate)
