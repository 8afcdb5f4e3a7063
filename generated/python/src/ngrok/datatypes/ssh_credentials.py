# Made by Copperplate from schema/resources/ssh_credentials.yaml; change it there.
"""Public SSH keys whose holders may start tunnels through ngrok's SSH gateway."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _SSHCredential(Datatype):
    """What ``SSHCredential`` and ``AsyncSSHCredential`` have in common."""

    @property
    def acl(self) -> Sequence[str]:
        """optional list of ACL rules. If unspecified, the credential will have no
        restrictions. The only allowed ACL rule at this time is the bind rule. The bind
        rule allows the caller to restrict what domains, addresses, and labels the token
        is allowed to bind. For example, to allow the token to open a tunnel on
        example.ngrok.io your ACL would include the rule bind:example.ngrok.io. Bind
        rules for domains may specify a leading wildcard to match multiple domains with
        a common suffix. For example, you may specify a rule of bind:*.example.com which
        will allow x.example.com, y.example.com, *.example.com, etc. Bind rules for
        labels may specify a wildcard key and/or value to match multiple labels. For
        example, you may specify a rule of bind:*=example which will allow x=example,
        y=example, etc. A rule of '*' is equivalent to no acl at all and will explicitly
        permit all actions.
        """
        return self._strings("acl")

    @property
    def created_at(self) -> datetime:
        """timestamp when the ssh credential was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of who or what will use the ssh credential to
        authenticate. Optional, max 255 bytes.
        """
        return self._string("description")

    @property
    def id(self) -> str:
        """unique ssh credential resource identifier"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this ssh credential.
        Optional, max 4096 bytes.
        """
        return self._string("metadata")

    @property
    def owner_id(self) -> str:
        """If supplied at credential creation, ownership will be assigned to the
        specified User or Bot. Only admins may specify an owner other than themselves.
        Defaults to the authenticated User or Bot.

        Refers to ``BotUser``, or to something that isn't described here.
        """
        return self._string("owner_id")

    @property
    def public_key(self) -> str:
        """the PEM-encoded public key of the SSH keypair that will be used to
        authenticate
        """
        return self._string("public_key")

    @property
    def uri(self) -> str:
        """URI of the ssh credential API resource"""
        return self._string("uri")


class SSHCredential(_SSHCredential):
    """A public SSH key whose holder may start tunnels."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an SSH credential. No tunnels can be started with its key any more.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.ssh_credentials.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        acl: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> SSHCredential:
        """Change the rules, the description or the metadata of an SSH credential.

        Args:
            description: human-readable description of who or what will use the ssh
                credential to authenticate. Optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this ssh
                credential. Optional, max 4096 bytes.
            acl: optional list of ACL rules. If unspecified, the credential will have no
                restrictions. The only allowed ACL rule at this time is the bind rule.
                The bind rule allows the caller to restrict what domains, addresses, and
                labels the token is allowed to bind. For example, to allow the token to
                open a tunnel on example.ngrok.io your ACL would include the rule
                bind:example.ngrok.io. Bind rules for domains may specify a leading
                wildcard to match multiple domains with a common suffix. For example,
                you may specify a rule of bind:*.example.com which will allow
                x.example.com, y.example.com, *.example.com, etc. Bind rules for labels
                may specify a wildcard key and/or value to match multiple labels. For
                example, you may specify a rule of bind:*=example which will allow
                x=example, y=example, etc. A rule of '*' is equivalent to no acl at all
                and will explicitly permit all actions.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.ssh_credentials.update(
                id=self.id,
                description=description,
                metadata=metadata,
                acl=acl,
                timeout=timeout,
                options=options,
            )
        )


class AsyncSSHCredential(_SSHCredential):
    """A public SSH key whose holder may start tunnels.

    That of an ``AsyncClient``; otherwise the same as ``SSHCredential``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an SSH credential. No tunnels can be started with its key any more.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.ssh_credentials.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        acl: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncSSHCredential:
        """Change the rules, the description or the metadata of an SSH credential.

        Args:
            description: human-readable description of who or what will use the ssh
                credential to authenticate. Optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this ssh
                credential. Optional, max 4096 bytes.
            acl: optional list of ACL rules. If unspecified, the credential will have no
                restrictions. The only allowed ACL rule at this time is the bind rule.
                The bind rule allows the caller to restrict what domains, addresses, and
                labels the token is allowed to bind. For example, to allow the token to
                open a tunnel on example.ngrok.io your ACL would include the rule
                bind:example.ngrok.io. Bind rules for domains may specify a leading
                wildcard to match multiple domains with a common suffix. For example,
                you may specify a rule of bind:*.example.com which will allow
                x.example.com, y.example.com, *.example.com, etc. Bind rules for labels
                may specify a wildcard key and/or value to match multiple labels. For
                example, you may specify a rule of bind:*=example which will allow
                x=example, y=example, etc. A rule of '*' is equivalent to no acl at all
                and will explicitly permit all actions.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.ssh_credentials.update(
                id=self.id,
                description=description,
                metadata=metadata,
                acl=acl,
                timeout=timeout,
                options=options,
            )
        )


class _SSHCredentialList(BasePage):
    """What ``SSHCredentialList`` and ``AsyncSSHCredentialList`` have in common."""

    _items = "ssh_credentials"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the ssh credential list API resource"""
        return self._string("uri")


class SSHCredentialList(_SSHCredentialList, Page[SSHCredential]):
    """A page of SSH credentials, newest first."""

    @property
    def ssh_credentials(self) -> Sequence[SSHCredential]:
        """the list of all ssh credentials on this account"""
        return self._list("ssh_credentials", SSHCredential)


class AsyncSSHCredentialList(_SSHCredentialList, AsyncPage[AsyncSSHCredential]):
    """A page of SSH credentials, newest first.

    That of an ``AsyncClient``; otherwise the same as ``SSHCredentialList``.
    """

    @property
    def ssh_credentials(self) -> Sequence[AsyncSSHCredential]:
        """the list of all ssh credentials on this account"""
        return self._list("ssh_credentials", AsyncSSHCredential)
