# Made by Copperplate from schema/resources/api_keys.yaml; change it there.
"""Keys with which programs authenticate to this API."""

from __future__ import annotations

from .._page import AsyncPager
from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.api_keys import APIKey, APIKeyList, AsyncAPIKey, AsyncAPIKeyList


class APIKeysClient(Service):
    """Keys with which programs authenticate to this API.

    A client has it as ``api_keys``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        owner_id: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> APIKey:
        """Create an API key. Only this answer holds its token: store it at once.

        Args:
            description: human-readable description of what uses the API key to
                authenticate. optional, max 255 bytes.
            metadata: arbitrary user-defined data of this API key. optional, max 4096
                bytes
            owner_id: If supplied at credential creation, ownership will be assigned to
                the specified User or Bot. Only admins may specify an owner other than
                themselves. Defaults to the authenticated User or Bot. Refers to
                ``BotUser``, or to something that isn't described here.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``APIKey``.
        """
        return self._call(
            "POST",
            "/api_keys",
            body={
                "description": description,
                "metadata": metadata,
                "owner_id": owner_id,
            },
            result=APIKey,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> APIKey:
        """Get an API key by its id, without its token.

        Args:
            id: unique API key resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/api_keys/{id}",
            path={"id": id},
            result=APIKey,
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
    ) -> APIKeyList:
        """List the API keys of the account, without their tokens.

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
            "/api_keys",
            query={"before_id": before_id, "limit": limit},
            result=APIKeyList,
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
    ) -> APIKey:
        """Change the description or the metadata of an API key.

        Args:
            id: unique API key resource identifier
            description: human-readable description of what uses the API key to
                authenticate. optional, max 255 bytes.
            metadata: arbitrary user-defined data of this API key. optional, max 4096
                bytes
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``APIKey`` as it is now.
        """
        return self._call(
            "PATCH",
            "/api_keys/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=APIKey,
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
        """Delete an API key. Calls that are made with it fail from then on.

        Args:
            id: unique API key resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._call_without_result(
            "DELETE",
            "/api_keys/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )


class AsyncAPIKeysClient(AsyncService):
    """Keys with which programs authenticate to this API.

    A client has it as ``api_keys``. Every method raises a subclass of ``Error`` if the
    call fails.
    """

    async def create(
        self,
        description: str | None = None,
        metadata: str | None = None,
        owner_id: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncAPIKey:
        """Create an API key. Only this answer holds its token: store it at once.

        Args:
            description: human-readable description of what uses the API key to
                authenticate. optional, max 255 bytes.
            metadata: arbitrary user-defined data of this API key. optional, max 4096
                bytes
            owner_id: If supplied at credential creation, ownership will be assigned to
                the specified User or Bot. Only admins may specify an owner other than
                themselves. Defaults to the authenticated User or Bot. Refers to
                ``BotUser``, or to something that isn't described here.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``APIKey``.
        """
        return await self._call(
            "POST",
            "/api_keys",
            body={
                "description": description,
                "metadata": metadata,
                "owner_id": owner_id,
            },
            result=AsyncAPIKey,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncAPIKey:
        """Get an API key by its id, without its token.

        Args:
            id: unique API key resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/api_keys/{id}",
            path={"id": id},
            result=AsyncAPIKey,
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
    ) -> AsyncPager[AsyncAPIKeyList, AsyncAPIKey]:
        """List the API keys of the account, without their tokens.

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
            "/api_keys",
            query={"before_id": before_id, "limit": limit},
            result=AsyncAPIKeyList,
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
    ) -> AsyncAPIKey:
        """Change the description or the metadata of an API key.

        Args:
            id: unique API key resource identifier
            description: human-readable description of what uses the API key to
                authenticate. optional, max 255 bytes.
            metadata: arbitrary user-defined data of this API key. optional, max 4096
                bytes
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The ``APIKey`` as it is now.
        """
        return await self._call(
            "PATCH",
            "/api_keys/{id}",
            path={"id": id},
            body={"description": description, "metadata": metadata},
            result=AsyncAPIKey,
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
        """Delete an API key. Calls that are made with it fail from then on.

        Args:
            id: unique API key resource identifier
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._call_without_result(
            "DELETE",
            "/api_keys/{id}",
            path={"id": id},
            timeout=timeout,
            options=options,
        )
