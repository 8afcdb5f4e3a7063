# Made by Copperplate from schema/resources/ssh_credentials.yaml; change it there.
"""Public SSH keys whose holders may start tunnels through ngrok's SSH gateway."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import Page
from .._request_options import RequestOptions


class SSHCredential(Datatype):
    """A public SSH key whose holder may start tunnels."""

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

    async def adelete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an SSH credential. No tunnels can be started with its key any more.

        For an object of an ``AsyncClient``.

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

    async def aupdate(
        self,
        description: str | None = None,
        metadata: str | None = None,
        acl: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> SSHCredential:
        """Change the rules, the description or the metadata of an SSH credential.

        For an object of an ``AsyncClient``.

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


class SSHCredentialList(Page[SSHCredential]):
    """A page of SSH credentials, newest first."""

    _items = "ssh_credentials"
    _next = "next_page_uri"

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._string("next_page_uri")

    @property
    def ssh_credentials(self) -> Sequence[SSHCredential]:
        """the list of all ssh credentials on this account"""
        return self._list("ssh_credentials", SSHCredential)

    @property
    def uri(self) -> str:
        """URI of the ssh credential list API resource"""
        return self._string("uri")
