"""The ASGI application: HTTP on one side, an emulated API on the other."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Mapping
from functools import partial
from typing import Protocol
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HTTPRequest
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from copperplate.emulator.server import bodies
from copperplate.emulator.server.core import LOGGED_BYTES, Core, Request, base_url
from copperplate.emulator.server.faults import Fault
from copperplate.emulator.server.gate import masked_form
from copperplate.emulator.world.refusals import (
    Refusal,
    error_body,
    error_status,
    phrase,
    success_body,
)
from copperplate.emulator.world.routing import Match
from copperplate.ir.model import JSON_MEDIA_TYPE, JSONValue

_WITH_BODY = ("POST", "PUT", "PATCH")


class Link(Protocol):
    """The connection that a request came over; the server puts it into the scope's state."""

    def abort(self) -> None:
        """Close it at once, whatever has not been sent."""


class ApiApp:
    """Answers every request as the emulated API would, faults included."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self.closing = asyncio.Event()
        """Set when the server ends: nothing waits any more."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request. Anything but HTTP is none of ours."""
        if scope["type"] != "http":
            return
        started = time.perf_counter()
        http = HTTPRequest(scope, receive)
        entry = self._entry(http)
        self.core.log.append(entry)
        fault = self.core.faults.next(http.method, scope["path"])
        try:
            if fault is not None:
                entry.fault = fault.to_json()
                await self._wait(fault.latency)
            if fault is not None and fault.connection in ("drop", "hang"):
                if fault.connection == "hang":
                    await self._hang(receive)
                await _cut_off(scope, receive)
                return
            response = await self._answer(http, entry, fault)
            if fault is not None and fault.connection == "lose":
                await _cut_off(scope, receive)
                return
            entry.status = response.status_code
            # Whoever has the answer finds it in the log, complete.
            entry.seconds = time.perf_counter() - started
            if fault is not None and fault.connection == "truncate":
                await _truncate(response, scope, receive, send)
            else:
                await response(scope, receive, send)
        except ClientDisconnect:
            pass
        except asyncio.CancelledError:
            # The server ends while the client is still sending.
            await _cut_off(scope, receive)
        finally:
            entry.seconds = time.perf_counter() - started

    async def _wait(self, seconds: float) -> None:
        if seconds > 0:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.closing.wait(), seconds)

    async def _hang(self, receive: Receive) -> None:
        """Return when the client has given up."""
        given_up = asyncio.ensure_future(_gone(receive))
        closing = asyncio.ensure_future(self.closing.wait())
        waiting = (given_up, closing)
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for each in waiting:
            each.cancel()

    def _entry(self, http: HTTPRequest) -> Request:
        return Request(
            method=http.method,
            path=_raw_path(http.scope).decode("latin-1"),
            query=self.core.gate.masked_query(_query(http)),
            headers=self.core.gate.masked_headers(http.headers),
            body="",
            operation_id=self.core.operation_id(),
        )

    async def _answer(
        self, http: HTTPRequest, entry: Request, fault: Fault | None
    ) -> Response:
        try:
            if fault is not None and fault.status is not None:
                message = f"{phrase(fault.status)}, as was asked for"
                raise Refusal(fault.status, message, headers=fault.headers)
            return await self._carried_out(http, entry)
        except Refusal as refusal:
            body = error_body(self.core.api, refusal, entry.operation_id)
            status = error_status(self.core.api, refusal, http.method)
            return self._response(status, body, entry, refusal.headers)

    async def _carried_out(self, http: HTTPRequest, entry: Request) -> Response:
        path = _raw_path(http.scope)
        if http.method == "OPTIONS":
            allow = ", ".join(self.core.router.allowed(path))
            return self._response(204, None, entry, {"Allow": allow})
        if self.core.gate.gives_tokens(http.method, path.decode("latin-1")):
            return await self._token(http, entry)
        query = parse_qs(_query(http), keep_blank_values=True)
        match, visitor = self._admitted(http, path, query)
        entry.operation = f"{match.kind.name}.{match.operation.name}"
        body: JSONValue = None
        if http.method in _WITH_BODY or match.operation.has_body:
            raw = await bodies.read(http, self.core.options.max_body)
            entry.body = raw[:LOGGED_BYTES].decode("utf-8", errors="replace")
            kind = http.headers.get("content-type", "")
            encoding = http.headers.get("content-encoding", "")
            body = bodies.decode(raw, kind, encoding)
        query = self.core.gate.without_keys(query)
        base = seen_base(http.scope, http.headers)
        carry_out = partial(self.core.call, match, query, http.headers, body, base)
        if http.method == "GET":
            result = carry_out()
        else:
            asked = (http.method, path, entry.query, body)
            result = self.core.call_once(visitor, http.headers, asked, carry_out)
        value = success_body(self.core.api, match.operation, result.value)
        media_type = self.core.api.accept
        return self._response(result.status, value, entry, result.headers, media_type)

    def _admitted(
        self, http: HTTPRequest, path: bytes, query: dict[str, list[str]]
    ) -> tuple[Match, str]:
        """The operation that is asked for, and who asks; whoever has no key doesn't learn what there is."""
        try:
            match = self.core.router.match(http.method, path)
        except Refusal:
            self.core.admit(None, http.headers, query, http.method)
            raise
        visitor = self.core.admit(match.operation, http.headers, query, http.method)
        return match, visitor

    async def _token(self, http: HTTPRequest, entry: Request) -> Response:
        """An access token, or why there is none, in the form of OAuth 2."""
        raw = await bodies.read(http, self.core.options.max_body)
        entry.body = masked_form(raw[:LOGGED_BYTES])
        none = {"Cache-Control": "no-store"}
        try:
            with self.core.lock:
                found = self.core.gate.token(entry.path, http.headers, raw)
        except Refusal as refusal:
            kind = "invalid_client" if refusal.status == 401 else "invalid_request"
            body: JSONValue = {"error": kind, "error_description": refusal.message}
            return self._response(refusal.status, body, entry, none)
        return self._response(200, found, entry, none)

    def _response(
        self,
        status: int,
        value: JSONValue,
        entry: Request,
        headers: Mapping[str, str],
        media_type: str = JSON_MEDIA_TYPE,
    ) -> Response:
        """An answer; 204 and 304 have no body."""
        header = self.core.api.errors.operation_id_header
        named = {header: entry.operation_id} if header else {}
        if status in (204, 304):
            return Response(status_code=status, headers={**headers, **named})
        text = bodies.written(value)
        return Response(text, status, {**headers, **named}, media_type)


def _query(http: HTTPRequest) -> str:
    query: bytes = http.scope["query_string"]
    return query.decode("latin-1")


def seen_base(scope: Scope, headers: Headers) -> str:
    """The base URL that the client of a request uses."""
    host, port = scope["server"] or ("127.0.0.1", 80)
    name = f"[{host}]" if ":" in host else host
    server = f"{scope['scheme']}://{name}:{port}"
    return base_url(scope["scheme"], headers.get("host"), server)


def _raw_path(scope: Scope) -> bytes:
    raw = scope.get("raw_path")
    return raw if isinstance(raw, bytes) else scope["path"].encode()


async def _cut_off(scope: Scope, receive: Receive) -> None:
    """Close the connection, whatever has not been sent."""
    link: Link = scope["state"]["link"]
    link.abort()
    await _gone(receive)


async def _gone(receive: Receive) -> None:
    """Wait until the connection is closed."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _truncate(
    response: Response, scope: Scope, receive: Receive, send: Send
) -> None:
    """Send an answer's head and half of its body, and close the connection."""
    start = {
        "type": "http.response.start",
        "status": response.status_code,
        "headers": response.raw_headers,
    }
    half = bytes(response.body)[: len(response.body) // 2]
    await send(start)
    await send({"type": "http.response.body", "body": half, "more_body": True})
    await asyncio.sleep(0)
    await _cut_off(scope, receive)
