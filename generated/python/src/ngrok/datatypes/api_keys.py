# Made by Copperplate from schema/resources/api_keys.yaml; change it there.
"""Keys with which programs authenticate to this API."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .._datatype import Datatype
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _APIKey(Datatype):
    """What ``APIKey`` and ``AsyncAPIKey`` have in common."""

    _secrets = frozenset({"token"})

    @property
    def created_at(self) -> datetime:
        """timestamp when the api key was created, RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """human-readable description of what uses the API key to authenticate.
        optional, max 255 bytes.
        """
        return self._string("description")

    @property
    def id(self) -> str:
        """unique API key resource identifier"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined data of this API key. optional, max 4096 bytes"""
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
        """the bearer token that can be placed into the Authorization header to
        authenticate request to the ngrok API. This value is only available one time, on
        the API response from key creation. Otherwise it is null.

        Only in the response to the call that creates it; null ever after. Secret: never
        printed or logged.
        """
        return self._nullable("token", as_string)

    @property
    def uri(self) -> str:
        """URI to the API resource of this API key"""
        return self._string("uri")


class APIKey(_APIKey):
    """A key that authenticates programs to this API."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an API key. Calls that are made with it fail from then on.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.api_keys.delete(id=self.id, timeout=timeout, options=options)

    def update(
        self,
        description: str | None = None,
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> APIKey:
        """Change the description or the metadata of an API key.

        Args:
            description: human-readable description of what uses the API key to
                authenticate. optional, max 255 bytes.
            metadata: arbitrary user-defined data of this API key. optional, max 4096
                bytes
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            self._sync_client.api_keys.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class AsyncAPIKey(_APIKey):
    """A key that authenticates programs to this API.

    That of an ``AsyncClient``; otherwise the same as ``APIKey``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an API key. Calls that are made with it fail from then on.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.api_keys.delete(
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
    ) -> AsyncAPIKey:
        """Change the description or the metadata of an API key.

        Args:
            description: human-readable description of what uses the API key to
                authenticate. optional, max 255 bytes.
            metadata: arbitrary user-defined data of this API key. optional, max 4096
                bytes
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            This object, brought up to date.
        """
        return self._refresh(
            await self._async_client.api_keys.update(
                id=self.id,
                description=description,
                metadata=metadata,
                timeout=timeout,
                options=options,
            )
        )


class _APIKeyList(BasePage):
    """What ``APIKeyList`` and ``AsyncAPIKeyList`` have in common."""

    _items = "keys"
    _next = "next_page_uri"
    _secrets_in = frozenset({"api_keys.APIKey"})

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page"""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the API keys list API resource"""
        return self._string("uri")


class APIKeyList(_APIKeyList, Page[APIKey]):
    """A page of API keys, newest first."""

    @property
    def keys(self) -> Sequence[APIKey]:
        """the list of API keys for this account"""
        return self._list("keys", APIKey)


class AsyncAPIKeyList(_APIKeyList, AsyncPage[AsyncAPIKey]):
    """A page of API keys, newest first.

    That of an ``AsyncClient``; otherwise the same as ``APIKeyList``.
    """

    @property
    def keys(self) -> Sequence[AsyncAPIKey]:
        """the list of API keys for this account"""
        return self._list("keys", AsyncAPIKey)
