# Made by Copperplate from schema/resources/credentials.yaml; change it there.
"""Authtokens with which agents sign in to start tunnels."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _Credential(Datatype):
    """What ``Credential`` and ``AsyncCredential`` have in common."""

    _secrets = frozenset({"token"})

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
        """timestamp when the tunnel credential was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of who or what will use the credential to
        authenticate. Optional, max 255 bytes.
        """
        return self._string("description")

    @property
    def id(self) -> str:
        """unique tunnel credential resource identifier"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined machine-readable data of this credential. Optional,
        max 4096 bytes.
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
    def token(self) -> str | None:
        """the credential’s authtoken that can be used to authenticate an ngrok agent.
        This value is only available one time, on the API response from credential
        creation, otherwise it is null.

        Only in the response to the call that creates it; null ever after. Secret: never
        printed or logged.
        """
        return self._nullable("token", as_string)

    @property
    def uri(self) -> str:
        """URI of the tunnel credential API resource"""
        return self._string("uri")


class Credential(_Credential):
    """An authtoken that lets agents start tunnels."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a tunnel credential. Agents can no longer sign in with it.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.credentials.delete(
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
    ) -> Credential:
        """Change the rules, the description or the metadata of a tunnel credential.

        Args:
            description: human-readable description of who or what will use the
                credential to authenticate. Optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this credential.
                Optional, max 4096 bytes.
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
            self._sync_client.credentials.update(
                id=self.id,
                description=description,
                metadata=metadata,
                acl=acl,
                timeout=timeout,
                options=options,
            )
        )


class AsyncCredential(_Credential):
    """An authtoken that lets agents start tunnels.

    That of an ``AsyncClient``; otherwise the same as ``Credential``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a tunnel credential. Agents can no longer sign in with it.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.credentials.delete(
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
    ) -> AsyncCredential:
        """Change the rules, the description or the metadata of a tunnel credential.

        Args:
            description: human-readable description of who or what will use the
                credential to authenticate. Optional, max 255 bytes.
            metadata: arbitrary user-defined machine-readable data of this credential.
                Optional, max 4096 bytes.
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
            await self._async_client.credentials.update(
                id=self.id,
                description=description,
                metadata=metadata,
                acl=acl,
                timeout=timeout,
                options=options,
            )
        )


class _CredentialList(BasePage):
    """What ``CredentialList`` and ``AsyncCredentialList`` have in common."""

    _items = "credentials"
    _next = "next_page_uri"
    _secrets_in = frozenset({"credentials.Credential"})

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the tunnel credential list API resource"""
        return self._string("uri")


class CredentialList(_CredentialList, Page[Credential]):
    """A page of tunnel credentials, newest first."""

    @property
    def credentials(self) -> Sequence[Credential]:
        """the list of all tunnel credentials on this account"""
        return self._list("credentials", Credential)


class AsyncCredentialList(_CredentialList, AsyncPage[AsyncCredential]):
    """A page of tunnel credentials, newest first.

    That of an ``AsyncClient``; otherwise the same as ``CredentialList``.
    """

    @property
    def credentials(self) -> Sequence[AsyncCredential]:
        """the list of all tunnel credentials on this account"""
        return self._list("credentials", AsyncCredential)
