# Copied by Copperplate, the same for every API.
"""Access tokens of OAuth 2, which a client gets with its id and its secret."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote_plus, urlencode, urlsplit

from ._auth import Auth, Source
from ._base_url import BaseURL
from ._call import Call
from ._config import Scheme
from ._errors import APITimeoutError
from ._holder import AsyncHolder, Holder
from ._key import Run, RunAsync, Wanted
from ._options import Options
from ._read import Mismatch

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from asyncio import Lock as AsyncLock

    from ._oauth2 import OAuth2

_LEEWAY = 30.0
"""The seconds before its end in which a token isn't used any more; at most half of its life."""

_LONGEST = 1_048_576
"""The most bytes of an answer with a token."""

_CAUSES = dict.fromkeys(
    ("access_denied", "invalid_client", "invalid_grant", "unauthorized_client"),
    "authentication",
)


class Token(NamedTuple):
    """An access token."""

    text: str
    end: float
    """Until when it is used, by the monotonic clock."""


class TokenSource(Source):
    """Access tokens, which a client and its copies share."""

    scheme: OAuth2

    def __init__(self, scheme: OAuth2, url: str, texts: Sequence[str]) -> None:
        """
        Args:
            scheme: what they are for.
            url: where they are got: a whole URL, or a path below the base URL.
            texts: the client's id and its secret.
        """
        super().__init__(scheme)
        self.url = url
        self.texts = texts
        self.token: Token | None = None
        self.lock = Lock()
        self.locks: dict[int, tuple[AbstractEventLoop, AsyncLock]] = {}

    def wanted(self, options: Options, timeout: float) -> Wanted:
        return _TokenWanted(self, options, timeout)

    def fresh(self) -> str | None:
        """The token, if it can still be used."""
        token = self.token
        return token.text if token and token.end > time.monotonic() else None

    def invalidate(self, refused: tuple[str, ...]) -> bool:
        token = self.token
        if token is not None and token.text in refused:
            self.token = None
        return True  # there may be another one already


class _TokenWanted(Wanted):
    """A token is asked for, if there is none that can be used.

    Who needs one while another thread or task of the client gets it, waits for it.
    """

    def __init__(self, source: TokenSource, options: Options, timeout: float) -> None:
        super().__init__(timeout)
        self._source = source
        self._options = options
        self._end = time.monotonic() + timeout

    def ask(self, holder: Holder, run: Run) -> str:
        source = self._source
        if (text := source.fresh()) is not None:
            return text
        if not source.lock.acquire(timeout=self._left()):
            raise self.too_late()
        try:
            if (text := source.fresh()) is None:
                source.token = token = run(self._call(), _token, None, holder)
                text = token.text
            return text
        finally:
            source.lock.release()

    async def ask_async(self, holder: AsyncHolder, run: RunAsync) -> str:
        source = self._source
        if (text := source.fresh()) is not None:
            return text
        async with _lock(source):
            if (text := source.fresh()) is None:
                call = self._call()
                source.token = token = await run(call, _token, None, holder)
                text = token.text
            return text

    def too_late(self) -> APITimeoutError:
        problem = "there was no time left to get an access token"
        return APITimeoutError(message=problem)

    def _left(self) -> float:
        return max(0.0, self._end - time.monotonic())

    def _call(self) -> Call:
        """The call that gets a token."""
        scheme, texts = self._source.scheme, self._source.texts
        form = {"grant_type": "client_credentials", **scheme.form}
        if scheme.scopes:
            form["scope"] = scheme.scopes
        headers = {
            "Accept": "application/json",
            "User-Agent": self._options.headers["User-Agent"],
        }
        if scheme.secret_in_body:
            form |= {"client_id": texts[0], "client_secret": texts[1]}
        else:
            # As a form is encoded, each by itself, before they are joined.
            pair = [quote_plus(text, safe="") for text in texts]
            as_basic = Scheme({}, header="Authorization", word="Basic", basic=True)
            headers |= Auth({}, {}).with_scheme(as_basic, pair).headers
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        base, url = self._place()
        options = self._options.replaced(
            config=self._options.config.replaced(**_FORM),
            base_url=base,
            headers_with_body=headers,
            hooks=None,
            on_response=None,
            max_response_bytes=_LONGEST,
        )
        body = urlencode(form).encode("ascii")
        timeout = max(self._left(), 0.001)
        call = Call(
            options, "POST", url, body=body, timeout=timeout, authentication="none"
        )
        call.auth = Auth({}, {}, secrets=(texts[1],))
        call.repeatable = True
        return call

    def _place(self) -> tuple[BaseURL, str]:
        """The server that gives out tokens, and the whole URL."""
        base, url = self._options.base_url, self._source.url
        if url.startswith("/"):
            return base, f"{base.origin}{base.prefix}{url}"
        parts = urlsplit(url)
        return BaseURL(f"{parts.scheme}://{parts.netloc}", ""), url


_FORM: Mapping[str, object] = {
    "error_code": ("error",),
    "error_message": ("error_description",),
    "error_details": (),
    "error_operation_id": (),
    "error_causes": _CAUSES,
    "error_bodies": {},
    "failure": None,
    "idempotency_header": "",
    "secrets": frozenset({"access_token"}),
}
"""The conventions of what gives out tokens, which are OAuth 2's and not the API's."""


def _lock(source: TokenSource) -> AsyncLock:
    """The lock of the running event loop, one for each."""
    import asyncio

    loop = asyncio.get_running_loop()
    known, lock = source.locks.get(id(loop), (None, None))
    if known is not loop or lock is None:
        lock = asyncio.Lock()
        source.locks = {
            key: each for key, each in source.locks.items() if not each[0].is_closed()
        }
        source.locks[id(loop)] = (loop, lock)
    return lock


def _token(client: object, value: Any) -> Token:
    """The reader of an answer with a token."""
    text = value.get("access_token") if isinstance(value, dict) else None
    if not isinstance(text, str) or not text.isascii() or not text.isprintable():
        raise Mismatch("an access token", value)
    seconds = value.get("expires_in")
    if isinstance(seconds, str) and seconds.isdecimal():
        seconds = int(seconds)
    if not isinstance(seconds, (int, float)) or isinstance(seconds, bool):
        return Token(text, float("inf"))
    return Token(text, time.monotonic() + seconds - min(_LEEWAY, seconds / 2))
