# Copied by Copperplate, the same for every API.
"""The body of an answer of aiohttp."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import aiohttp

from ._aiohttp_failure import FAILURES, failure_of
from ._decoding import decoder
from ._transport import TransportFailure


class AiohttpBody:
    """The body of an answer, in pieces as they arrive, unpacked.

    Not a generator, which would cost more than all else here.
    """

    def __init__(
        self, response: aiohttp.ClientResponse, session: aiohttp.ClientSession
    ) -> None:
        """
        Raises:
            TransportFailure: it is packed in a way that wasn't asked for.
        """
        self._response = response
        self._session = session
        try:
            self._decoder = decoder(response.headers.get("content-encoding", ""))
        except TransportFailure:
            response.close()
            raise
        self._unpacked: Iterator[bytes] = iter(())

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        while True:
            for unpacked in self._unpacked:
                return unpacked
            piece = await self._read()
            if not piece:
                self._decoder.end()
                raise StopAsyncIteration
            self._unpacked = iter(self._decoder.feed(piece))

    async def _read(self) -> bytes:
        """What has arrived; nothing at the end."""
        try:
            return await self._response.content.readany()
        except FAILURES as error:
            failure = failure_of(error, self._session)
        raise failure

    async def close(self) -> None:
        """Free the connection; if the answer wasn't read to its end, it can't be used again."""
        if not self._response.content.at_eof():
            self._response.close()
