# Copied by Copperplate, the same for every API.
"""One call of an operation: what is asked for, what is known of it so far, and what it hides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import parse_qs

from ._auth import Auth, with_keys
from ._encode import json_text
from ._masking import MASK, found, without
from ._options import Options
from ._transport import Body, Request
from ._url import query_string, segment


class Received(NamedTuple):
    """An answer that was read."""

    status: int
    headers: Mapping[str, str]
    """By their names in small letters."""
    body: bytes
    complete: bool
    """Whether that is all of the body; False if it is longer than an answer may be."""


class Call:
    """One call.

    Attributes:
        options: those of the client, with what the caller gave for this call.
        method, url, body: what is sent.
        headers: what is sent with each attempt, besides what ``auth`` has.
        repeatable: whether it may be sent again although it may have been carried out.
        seconds: the most that the call may take, retries and waits included.
        started: when it began, by the monotonic clock.
        attempt: the number of the attempt that is made, from 1.
        authentication: what the operation takes; empty for what the API takes.
        auth: what authenticates this attempt.
        renewed: whether an access token was refused, and the call is tried again with another one.
        outcome: what the last attempt came to: an answer, or the error that it is.
        remembered: what the objects in the answer remember of the path, by where it stands there; None
            for nothing.
        secrets: the wire names of what nobody should see, in what is sent and in what comes.
        sent: the parameters in the path and in the query, and the body, as they were given.
    """

    __slots__ = (
        "_hidden",
        "attempt",
        "auth",
        "authentication",
        "body",
        "headers",
        "method",
        "options",
        "outcome",
        "remembered",
        "renewed",
        "repeatable",
        "seconds",
        "secrets",
        "sent",
        "started",
        "url",
    )

    def __init__(
        self,
        options: Options,
        method: str,
        url: str,
        *,
        body: Body | None = None,
        timeout: float | None = None,
        sent: tuple[object, ...] = (),
        authentication: str = "",
    ) -> None:
        """
        Args:
            options: those of the client, with what the caller gave for this call.
            method, url, body: what is sent.
            timeout: in seconds; the client's if None.
            sent: what the path, the query and the body were made of, for finding the secrets in them
                and for asking for another page.
            authentication: what the operation takes, if that isn't what the API takes.
        """
        self.options: Options = options
        self.method: str = method
        self.url: str = url
        self.body: Body | None = body
        self.headers: Mapping[str, str] = (
            options.headers if body is None else options.headers_with_body
        )
        self.repeatable: bool = method != "POST"
        if options.config.idempotency_header:
            self._be_known(options.config.idempotency_header)
        self.seconds: float = options.timeout if timeout is None else _seconds(timeout)
        self.started: float = 0.0
        self.attempt: int = 0
        self.authentication: str = authentication
        self.auth: Auth = options.credentials.auth(authentication)
        self.renewed: bool = False
        self.outcome: Received | Exception | None = None
        self.remembered: Mapping[str, object] | None = None
        self.secrets: frozenset[str] = options.config.secrets
        self.sent: tuple[object, ...] = sent
        self._hidden: frozenset[str] | None = None

    def _be_known(self, header: str) -> None:
        """Carry an idempotency key, the same in each attempt, if it is a POST and has none yet."""
        given = any(name.lower() == header.lower() for name in self.headers)
        if not self.repeatable and not given:
            from uuid import uuid4  # here, because most APIs have no such keys

            self.headers = {**self.headers, header: str(uuid4())}
        self.repeatable = True

    def next_page(self, url: str) -> Call:
        """The call for another page of the same list, at a URL."""
        return self._another_page("GET", url, None, self.sent)

    def again(self) -> Call:
        """The same call, to be made another time."""
        return self._another(self.options, self.method, self.url, self.body, self.sent)

    def with_query(self, name: str, value: object) -> Call:
        """The same call with another value of a parameter in its query."""
        path, query, *others = self.sent
        changed = {**query, name: value} if isinstance(query, dict) else {name: value}
        every = {**changed, **(self.options.query or {})}
        url = self.url.partition("?")[0] + query_string(every)
        sent = (path, changed, *others)
        return self._another_page(self.method, url, self.body, sent)

    def with_member(self, name: str, value: object) -> Call:
        """The same call with another value of a member of its body."""
        path, query, body, *others = self.sent
        changed = {**body, name: value} if isinstance(body, dict) else {name: value}
        text = json_text(changed, self.options.body)
        sent = (path, query, changed, *others)
        return self._another_page(self.method, self.url, text, sent)

    def _another_page(
        self, method: str, url: str, body: Body | None, sent: tuple[object, ...]
    ) -> Call:
        """The same call with something else in it, so that it is known by another idempotency key."""
        options, header = self.options, self.options.config.idempotency_header
        if header:
            options = options.without_header(header)
        return self._another(options, method, url, body, sent)

    def _another(
        self,
        options: Options,
        method: str,
        url: str,
        body: Body | None,
        sent: tuple[object, ...],
    ) -> Call:
        call = Call(
            options,
            method,
            url,
            body=body,
            timeout=self.seconds,
            sent=sent,
            authentication=self.authentication,
        )
        call.remembered = self.remembered
        return call

    def request(self, timeout: float) -> Request:
        """The next attempt, which may take so many seconds."""
        headers = {**self.headers, **self.auth.headers}
        url = with_keys(self.url, self.auth.query) if self.auth.query else self.url
        connect = self.options.connect_timeout
        return Request(self.method, url, headers, self.body, timeout, connect)

    @property
    def hidden(self) -> frozenset[str]:
        """The secrets that were sent, besides the key: the values of parameters and properties."""
        if self._hidden is None:
            query = parse_qs(self.url.partition("?")[2])
            texts = found((self.sent, query, self.headers), self.secrets)
            self._hidden = frozenset(texts - {""})
        return self._hidden

    @property
    def path(self) -> str:
        """The URL's path, for messages: without the query, and without secrets."""
        base = self.options.base_url
        path = self.url[len(base.origin) :].partition("?")[0]
        if self.hidden:
            segments = {segment(text) for text in self.hidden}
            path = "/".join(
                MASK if each in segments else each for each in path.split("/")
            )
        return self.without_secrets(path)

    def without_secrets(self, text: str) -> str:
        """Text of the server's, which may repeat what it was sent, for an error."""
        return without(text, (*self.auth.secrets, *self.hidden))


def _seconds(timeout: float) -> float:
    from ._overrides import valid_timeout  # here: most programs give none

    return valid_timeout(timeout)
