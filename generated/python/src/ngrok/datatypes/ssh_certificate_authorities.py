# Made by Copperplate from schema/resources/ssh_certificate_authorities.yaml; change it there.
"""Authorities that sign SSH host and user certificates. ngrok keeps their private
keys.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _SSHCertificateAuthority(Datatype):
    """What ``SSHCertificateAuthority`` and ``AsyncSSHCertificateAuthority`` have in
    common.
    """

    @property
    def created_at(self) -> datetime:
        """timestamp when the SSH Certificate Authority API resource was created, RFC
        3339 format
        """
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of this SSH Certificate Authority. optional, max
        255 bytes.
        """
        return self._string("description")

    @property
    def id(self) -> str:
        """unique identifier for this SSH Certificate Authority"""
        return self._string("id")

    @property
    def key_type(self) -> str:
        """the type of private key for this SSH Certificate Authority"""
        return self._string("key_type")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this SSH Certificate
        Authority. optional, max 4096 bytes.
        """
        return self._string("metadata")

    @property
    def public_key(self) -> str:
        """raw public key for this SSH Certificate Authority"""
        return self._string("public_key")

    @property
    def uri(self) -> str:
        """URI of the SSH Certificate Authority API resource"""
        return self._string("uri")


class SSHCertificateAuthority(_SSHCertificateAuthority):
    """An authority that signs SSH certificates."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an SSH certificate authority. It signs no more certificates.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.ssh_certificate_authorities.delete(
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
    ) -> SSHCertificateAuthority:
        """Change the description or the metadata of an SSH certificate authority.

        Args:
            description: human-readable description of this SSH Certificate Authority.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH
                Certificate Authority. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.ssh_certificate_authorities.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class AsyncSSHCertificateAuthority(_SSHCertificateAuthority):
    """An authority that signs SSH certificates.

    That of an ``AsyncClient``; otherwise the same as ``SSHCertificateAuthority``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an SSH certificate authority. It signs no more certificates.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.ssh_certificate_authorities.delete(
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
    ) -> AsyncSSHCertificateAuthority:
        """Change the description or the metadata of an SSH certificate authority.

        Args:
            description: human-readable description of this SSH Certificate Authority.
                optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this SSH
                Certificate Authority. optional, max 4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.ssh_certificate_authorities.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class _SSHCertificateAuthorityList(BasePage):
    """What ``SSHCertificateAuthorityList`` and ``AsyncSSHCertificateAuthorityList``
    have in common.
    """

    _items = "ssh_certificate_authorities"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the certificates authorities list API resource"""
        return self._string("uri")


class SSHCertificateAuthorityList(
    _SSHCertificateAuthorityList, Page[SSHCertificateAuthority]
):
    """A page of SSH certificate authorities, newest first."""

    @property
    def ssh_certificate_authorities(self) -> Sequence[SSHCertificateAuthority]:
        """the list of all certificate authorities on this account"""
        return self._list("ssh_certificate_authorities", SSHCertificateAuthority)


class AsyncSSHCertificateAuthorityList(
    _SSHCertificateAuthorityList, AsyncPage[AsyncSSHCertificateAuthority]
):
    """A page of SSH certificate authorities, newest first.

    That of an ``AsyncClient``; otherwise the same as ``SSHCertificateAuthorityList``.
    """

    @property
    def ssh_certificate_authorities(self) -> Sequence[AsyncSSHCertificateAuthority]:
        """the list of all certificate authorities on this account"""
        return self._list("ssh_certificate_authorities", AsyncSSHCertificateAuthority)
