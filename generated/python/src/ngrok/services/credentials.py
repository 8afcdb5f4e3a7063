# Made by Copperplate from schema/resources/credentials.yaml; change it there.
"""Authtokens with which agents sign in to start tunnels."""

from __future__ import annotations

from collections.abc import Sequence

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.credentials import (
    AsyncCredential,
    AsyncCredentialList,
    Credential,
    CredentialList,
)


class CredentialsClient(Service):
    """Authtokens with which agents sign in to start tunnels.

    A client has it as ``credentials``. Every method raises a subclass of ``Error`` if
    the call fails.
    """

    def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        acl: Sequence[str] | None = None,
        owner_id: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Credential:
        """Create an authtoken for agents. Only this answer holds the token: store it at
        once.

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
            owner_id: If supplied at credential creation, ownership will be assigned to
                the specified User or Bot. Only admins may specify an owner other than
                themselves. Defaults to the authenticated User or Bot. Refers to
                ``BotUser``, or to something that isn't described here.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Credential``.
        """
        return self._call(
            "POST",
            "/credentials",
            body={
                "description": description,
                "metadata": metadata,
                "acl": acl,
                "owner_id": owner_id,
            },
            result=Credential,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Credential:
        """Get a tunnel credential by its id, without its token.

        Args:
            id: unique tunnel credential resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/credentials/{id}",
            path={"id": id},
            result=Credential,
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
    ) -> CredentialList:
        """List the tunnel credentials of the account, without their tokens.

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
            "/credentials",
            query={"before_id": before_id, "limit": limit},
            result=CredentialList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        acl: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Credential:
        """Change the rules, the description or the metadata of a tunnel credential.

        Args:
            id: unique tunnel credential resource identifier
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
            The ``Credential`` as it is now.
        """
        return self._call(
            "PATCH",
            "/credentials/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata, "acl": acl},
            result=Credential,
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
        """Delete a tunnel credential. Agents can no longer sign in with it.

        Args:
            id: unique tunnel credential resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/credentials/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncCredentialsClient(AsyncService):
    """Authtokens with which agents sign in to start tunnels.

    A client has it as ``credentials``. Every method raises a subclass of ``Error`` if
    the call fails.
    """

    async def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        acl: Sequence[str] | None = None,
        owner_id: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncCredential:
        """Create an authtoken for agents. Only this answer holds the token: store it at
        once.

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
            owner_id: If supplied at credential creation, ownership will be assigned to
                the specified User or Bot. Only admins may specify an owner other than
                themselves. Defaults to the authenticated User or Bot. Refers to
                ``BotUser``, or to something that isn't described here.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``Credential``.
        """
        return await self._call(
            "POST",
            "/credentials",
            body={
                "description": description,
                "metadata": metadata,
                "acl": acl,
                "owner_id": owner_id,
            },
            result=AsyncCredential,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncCredential:
        """Get a tunnel credential by its id, without its token.

        Args:
            id: unique tunnel credential resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/credentials/{id}",
            path={"id": id},
            result=AsyncCredential,
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
    ) -> AsyncPager[AsyncCredentialList, AsyncCredential]:
        """List the tunnel credentials of the account, without their tokens.

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
            "/credentials",
            query={"before_id": before_id, "limit": limit},
            result=AsyncCredentialList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: str,
        description: str | None = None,
        metadata: str | None = None,
        acl: Sequence[str] | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncCredential:
        """Change the rules, the description or the metadata of a tunnel credential.

        Args:
            id: unique tunnel credential resource identifier
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
            The ``Credential`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/credentials/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata, "acl": acl},
            result=AsyncCredential,
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
        """Delete a tunnel credential. Agents can no longer sign in with it.

        Args:
            id: unique tunnel credential resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/credentials/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
