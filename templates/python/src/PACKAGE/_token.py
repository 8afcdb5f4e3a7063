# Copied by Copperplate, the same for every API.
"""Access tokens of OAuth 2, which a client gets with its id and its secret."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote_plus, urlencode, urlsplit

from ._base_url import BaseURL
from ._call import Call
from ._config import Scheme
from ._errors import APITimeoutError
from ._holder import AsyncHolder, Holder
from ._key import Wanted
from ._options import Options
from ._read import Mismatch, Reader
from ._steps import Steps
from ._way import Source, Token, Way

if TYPE_CHECKING:
    import asyncio

_LEEWAY = 30.0
"""The seconds before its end in which a token isn't used any more; at most half of its life."""

_LONGEST = 1_048_576
"""The most bytes of an answer with a token."""

_CAUSES = dict.fromkeys(
    ("access_denied", "invalid_client", "invalid_grant", "unauthorized_client"),
    "authentication",
)


class Perform(Protocol):
    """``_perform.perform``, which can't be imported here: it is what asks for tokens."""

    def __call__(
        self, call: Call, result: Reader[Token], client: object
    ) -> Steps[Token]: ...


class TokenWanted(Wanted):
    """A token is asked for, if there is none that can be used.

    Who needs one while another thread or task of the client gets it, waits for it.
    """

    def __init__(
        self, source: Source, options: Options, timeout: float, perform: Perform
    ) -> None:
        """
        Args:
            source: has the token.
            options: those of the call that needs it.
            timeout: in seconds.
            perform: makes the steps of a call.
        """
        self._source = source
        self._options = options
        self._perform = perform
        self._end = time.monotonic() + timeout

    def ask(self, holder: Holder) -> str:
        from ._run import run

        source = self._source
        if (text := source.fresh()) is not None:
            return text
        if not source.lock.acquire(timeout=self._left()):
            raise _late()
        try:
            if (text := source.fresh()) is None:
                source.token = token = run(self._steps(), holder, _LONGEST)
                text = token.text
            return text
        finally:
            source.lock.release()

    async def ask_async(self, holder: AsyncHolder) -> str:
        import asyncio

        from ._run import run_async

        source = self._source
        if (text := source.fresh()) is not None:
            return text
        lock = _lock(source)
        try:
            async with asyncio.timeout(self._left()):
                await lock.acquire()
        except TimeoutError:
            raise _late() from None
        try:
            if (text := source.fresh()) is None:
                source.token = token = await run_async(self._steps(), holder, _LONGEST)
                text = token.text
            return text
        finally:
            lock.release()

    def _left(self) -> float:
        return max(0.0, self._end - time.monotonic())

    def _steps(self) -> Steps[Token]:
        """Those of the call that gets a token."""
        scheme, texts = self._source.scheme, self._source.texts
        form = {"grant_type": "client_credentials"}
        if scheme.scopes:
            form["scope"] = scheme.scopes
        headers = {
            name: self._options.headers[name] for name in ("Accept", "User-Agent")
        }
        if scheme.secret_in_body:
            form |= {"client_id": texts[0], "client_secret": texts[1]}
        else:
            # As a form is encoded, each by itself, before they are joined.
            pair = [quote_plus(text, safe="") for text in texts]
            as_basic = Scheme({}, header="Authorization", word="Basic", basic=True)
            headers |= Way({}, {}).shown(as_basic, pair).headers
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        base, url = self._place()
        options = self._options.replaced(
            config=self._options.config.replaced(**_FORM),
            base_url=base,
            headers_with_body=headers,
            hooks=None,
            on_response=None,
        )
        body = urlencode(form).encode("ascii")
        timeout = max(self._left(), 0.001)
        call = Call(
            options, "POST", url, body=body, timeout=timeout, authentication="none"
        )
        call.way = Way({}, {}, secrets=(texts[1],))
        call.repeatable = True
        return self._perform(call, _token, None)

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


def _lock(source: Source) -> asyncio.Lock:
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


def _late() -> APITimeoutError:
    return APITimeoutError(message="there was no time left to get an access token")


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
