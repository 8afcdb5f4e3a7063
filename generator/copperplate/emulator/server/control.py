"""What an emulator can be told while it runs, under ``/_emulator/``: state, faults and the log.

These paths want no key and no version header, and no fault happens to them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request as HTTPRequest
from starlette.responses import Response
from starlette.routing import Mount, Route, Router

from copperplate.emulator.server import bodies
from copperplate.emulator.server.app import ApiApp, seen_base
from copperplate.emulator.server.core import Core
from copperplate.emulator.server.faults import FaultError, from_json
from copperplate.emulator.world.refusals import Refusal, error_body, phrase
from copperplate.emulator.world.state import Object
from copperplate.ir.model import JSONValue

PREFIX = "/_emulator"
_LONGEST_STATE = 256 * 1024 * 1024
Endpoint = Callable[[HTTPRequest], Awaitable[Response]]


def application(api: ApiApp) -> Starlette:
    """The whole ASGI application: the control paths, and the emulated API everywhere else."""
    control = Control(api.core)
    routes = [
        Route("/", control.overview),
        Route("/events/{name:path}", control.events, methods=["POST"]),
        Route("/faults", control.faults, methods=["GET", "POST", "DELETE"]),
        Route("/objects/{name}", control.objects, methods=["POST"]),
        Route("/requests", control.requests, methods=["GET", "DELETE"]),
        Route("/reset", control.reset, methods=["POST"]),
        Route("/state", control.state, methods=["GET", "PUT"]),
    ]
    handlers = {
        Refusal: control.refused,
        HTTPException: control.refused,
        Exception: control.refused,
    }
    return Starlette(
        routes=[
            Route(PREFIX, control.overview),
            Mount(PREFIX, Router(routes, redirect_slashes=False)),
            Mount("/", api),
        ],
        exception_handlers=handlers,
    )


class Control:
    """The endpoints of the control paths."""

    def __init__(self, core: Core) -> None:
        self.core = core

    async def overview(self, request: HTTPRequest) -> Response:
        """GET: what is emulated, and how many objects there are."""
        with self.core.lock:
            counts: Object = {
                kind.name: len(list(self.core.state.items(kind)))
                for kind in self.core.kinds
                if kind.view is None
            }
        return _json(
            {
                "api": self.core.api.title,
                "version": self.core.api.version,
                "base_url": seen_base(request.scope, request.headers),
                "objects": {name: count for name, count in counts.items() if count},
                "faults": len(self.core.faults.all()),
            }
        )

    async def events(self, request: HTTPRequest) -> Response:
        """POST: headers and body of a webhook that tells of the event in the path, signed with a ``secret``."""
        given = await _body(request)
        secret = given.get("secret") if isinstance(given, dict) else None
        if not isinstance(given, dict) or not isinstance(secret, str):
            raise Refusal(400, 'give the secret to sign with: {"secret": "..."}')
        name = request.path_params["name"]
        made = self.core.event(name, secret, given.get("data"))
        return _json({"headers": {**made.headers}, "body": made.body.decode()})

    async def faults(self, request: HTTPRequest) -> Response:
        """GET: the faults in force. POST: one more. DELETE: none any more."""
        if request.method == "POST":
            given = await _body(request)
            if not isinstance(given, dict):
                raise Refusal(400, "a fault must be a JSON object")
            try:
                fault = from_json(given)
            except FaultError as error:
                raise Refusal(400, str(error)) from None
            self.core.faults.add(fault)
            return _json(fault.to_json(), 201)
        if request.method == "DELETE":
            self.core.faults.clear()
            return Response(status_code=204)
        return _json([fault.to_json() for fault in self.core.faults.all()])

    async def objects(self, request: HTTPRequest) -> Response:
        """POST: put an object there, of the service or datatype in the path."""
        given = await _body(request)
        base = seen_base(request.scope, request.headers)
        return _json(self.core.add(request.path_params["name"], given, base), 201)

    async def requests(self, request: HTTPRequest) -> Response:
        """GET: the last requests, oldest first. DELETE: forget them."""
        if request.method == "DELETE":
            self.core.log.clear()
            return Response(status_code=204)
        return _json([dataclasses.asdict(entry) for entry in list(self.core.log)])

    async def reset(self, request: HTTPRequest) -> Response:
        """POST: back to the state of the start, without faults and with an empty log."""
        self.core.reset()
        return Response(status_code=204)

    async def state(self, request: HTTPRequest) -> Response:
        """GET: a snapshot of all objects. PUT: replace all objects by those of a snapshot."""
        if request.method == "PUT":
            self.core.restore(await _body(request))
            return Response(status_code=204)
        return _json(self.core.snapshot())

    async def refused(self, request: HTTPRequest, error: Exception) -> Response:
        """Any error as the API would tell it; one of our own making is a 500 without a trace."""
        refusal = Refusal(500, "the emulator failed; its own output tells how")
        if isinstance(error, Refusal):
            refusal = error
        elif isinstance(error, HTTPException):
            headers = dict(error.headers or {})
            refusal = Refusal(
                error.status_code, phrase(error.status_code), None, headers
            )
        body = error_body(self.core.api, refusal, self.core.operation_id())
        return _json(body, refusal.status, refusal.headers)


async def _body(request: HTTPRequest) -> JSONValue:
    return bodies.parse(await bodies.read(request, _LONGEST_STATE))


def _json(
    value: JSONValue, status: int = 200, headers: dict[str, str] | None = None
) -> Response:
    text = bodies.written(value, 2) + "\n"
    return Response(text, status, headers, "application/json")
