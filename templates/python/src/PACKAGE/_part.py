# Copied by Copperplate, the same for every API.
"""What a client has under a name: a service, or a group of services."""

from __future__ import annotations

from ._async_client import AsyncBaseClient
from ._sync_client import SyncClient


class Part:
    """What a ``Client`` has under a name."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class AsyncPart:
    """What an ``AsyncClient`` has under a name."""

    def __init__(self, client: AsyncBaseClient) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"
