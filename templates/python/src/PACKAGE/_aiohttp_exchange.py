# Copied by Copperplate, the same for every API.
"""One request with aiohttp, and its answer."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any, cast

import aiohttp
from yarl import URL

from ._aiohttp_body import AiohttpBody
from ._aiohttp_failure import FAILURES, failure_of
from ._transport import AsyncAnswer, Body, Request

_LONG_BODY = 500_000  # bytes


async def exchange(
    session: aiohttp.ClientSession,
    request: Request,
    headers: Mapping[str, str],
    options: Mapping[str, Any],
) -> AsyncAnswer:
    """Send a request, and read the head of its answer.

    Args:
        session: what sends it.
        request: the request.
        headers: those that its own go before.
        options: how to get to the server, as ``aiohttp.ClientSession.request`` has it.

    Raises:
        TransportFailure: there is no answer.
    """
    sent = _Sent(request.body)
    try:
        response = await session.request(
            request.method,
            URL(request.url, encoded=True),
            data=sent.data,
            headers={**headers, **request.headers},
            allow_redirects=False,
            timeout=_timeout(request.connect_timeout),
            **options,
        )
        body = AiohttpBody(response, session)
    except FAILURES as error:
        if sent.error is not None:
            raise sent.error from None
        failure = failure_of(error, session)
    else:
        return AsyncAnswer(response.status, response.headers, body, body.close)
    raise failure  # here, where it has no context: that may show what came over the wire


@lru_cache(maxsize=16)
def _timeout(connect: float) -> aiohttp.ClientTimeout:
    """The limit of connecting, in seconds; the caller keeps the time of the call."""
    return aiohttp.ClientTimeout(total=None, sock_connect=connect)


class _Sent:
    """A body on its way out, as aiohttp wants it."""

    def __init__(self, body: Body | None) -> None:
        self.error: Exception | None = None
        """What the body's own iterator raised; aiohttp takes it for a broken connection."""
        self.data: Any = body
        if isinstance(body, bytes):
            if len(body) > _LONG_BODY:
                self.data = BytesIO(body)  # in pieces, so that other tasks go on
        elif body is not None:
            self.data = self._pieces(cast("AsyncIterable[bytes]", body))

    async def _pieces(self, body: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
        try:
            async for piece in body:
                yield piece
        except Exception as error:
            self.error = error
            raise
