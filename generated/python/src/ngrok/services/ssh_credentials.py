# Made by Copperplate from schema/resources/ssh_credentials.yaml; change it there.
"""Public SSH keys whose holders may start tunnels through ngrok's SSH gateway."""

from __future__ import annotations

from collections.abc import Sequence

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.ssh_credentials import (
    AsyncSSHCredential,
    AsyncSSHCredentialList,
    SSHCredential,
    SSHCredentialList,
)


class SSHCredentialsClient(Service):
    """Public SSH keys whose holders may start tunnels through ngrok's SSH gateway.

    A client has it as ``ssh_credentials``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    def create(
        self,
        public_key: str,
        description: str | None = None,
        metadata: str | None = None,
        acl: Sequence[str] | None = None,
        owner_id: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> SSHCredential:
        """Upload a public SSH key that may start tunnels.

        Args:
            public_key: the PEM-encoded public key of the SSH keypair that will be used
                to authenticate
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
            owner_id: If supplied at credential creation, ownership will be assigned to
                the specified User or Bot. Only admins may specify an owner other than
                themselves. Defaults to the authenticated User or Bot. Refers to
                ``BotUser``, or to something that isn't described here.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``SSHCredential``.
        """
        return self._call(
            "POST",
            "/ssh_credentials",
            body={
                "public_key": public_key,
                "description": description,
                "metadata": metadata,
                "acl": acl,
                "owner_id": owner_id,
            },
            result=SSHCredential,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> SSHCredential:
        """Get an SSH credential by its id.

        Args:
            id: unique ssh credential resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/ssh_credentials/{id}",
            path={"id": id},
            result=SSHCredential,
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
    ) -> SSHCredentialList:
        """List the SSH credentials of the account.

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
            "/ssh_credentials",
            query={"before_id": before_id, "limit": limit},
            result=SSHCredentialList,
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
    ) -> SSHCredential:
        """Change the rules, the description or the metadata of an SSH credential.

        Args:
            id: unique ssh credential resource identifier
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
            The ``SSHCredential`` as it is now.
        """
        return self._call(
            "PATCH",
            "/ssh_credentials/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata, "acl": acl},
            result=SSHCredential,
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
        """Delete an SSH credential. No tunnels can be started with its key any more.

        Args:
            id: unique ssh credential resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/ssh_credentials/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncSSHCredentialsClient(AsyncService):
    """Public SSH keys whose holders may start tunnels through ngrok's SSH gateway.

    A client has it as ``ssh_credentials``. Every method raises a subclass of ``Error``
    if the call fails.
    """

    async def create(
        self,
        public_key: str,
        description: str | None = None,
        metadata: str | None = None,
        acl: Sequence[str] | None = None,
        owner_id: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncSSHCredential:
        """Upload a public SSH key that may start tunnels.

        Args:
            public_key: the PEM-encoded public key of the SSH keypair that will be used
                to authenticate
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
            owner_id: If supplied at credential creation, ownership will be assigned to
                the specified User or Bot. Only admins may specify an owner other than
                themselves. Defaults to the authenticated User or Bot. Refers to
                ``BotUser``, or to something that isn't described here.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``SSHCredential``.
        """
        return await self._call(
            "POST",
            "/ssh_credentials",
            body={
                "public_key": public_key,
                "description": description,
                "metadata": metadata,
                "acl": acl,
                "owner_id": owner_id,
            },
            result=AsyncSSHCredential,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncSSHCredential:
        """Get an SSH credential by its id.

        Args:
            id: unique ssh credential resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/ssh_credentials/{id}",
            path={"id": id},
            result=AsyncSSHCredential,
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
    ) -> AsyncPager[AsyncSSHCredentialList, AsyncSSHCredential]:
        """List the SSH credentials of the account.

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
            "/ssh_credentials",
            query={"before_id": before_id, "limit": limit},
            result=AsyncSSHCredentialList,
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
    ) -> AsyncSSHCredential:
        """Change the rules, the description or the metadata of an SSH credential.

        Args:
            id: unique ssh credential resource identifier
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
            The ``SSHCredential`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/ssh_credentials/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata, "acl": acl},
            result=AsyncSSHCredential,
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
        """Delete an SSH credential. No tunnels can be started with its key any more.

        Args:
            id: unique ssh credential resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/ssh_credentials/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
