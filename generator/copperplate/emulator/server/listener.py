"""An emulator that listens: a server in a thread of its own, and what a test can do with it."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import socket
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self, Unpack

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from copperplate.emulator.server import bodies
from copperplate.emulator.server.app import ApiApp
from copperplate.emulator.server.control import application
from copperplate.emulator.server.core import Core, Options, Request
from copperplate.emulator.server.faults import Fault, FaultArguments, from_json
from copperplate.emulator.server.state_files import read_state, write_state
from copperplate.emulator.world.events import SignedEvent
from copperplate.emulator.world.refusals import EmulatorError, Refusal
from copperplate.emulator.world.state import Object
from copperplate.ir.facts import Facts
from copperplate.ir.model import Api, JSONValue

_BACKLOG = 2048
_START_SECONDS = 30.0
_IDLE_SECONDS = 60
"""How long a connection without requests stays open."""
_STOP_SECONDS = 1
"""How long requests that are under way, or hang, may hold up the end."""
_LOGGER = logging.getLogger("copperplate.emulator")
_LOGGER.setLevel(logging.ERROR)  # What clients do wrong is no news: their answer tells.


class _Protocol(H11Protocol):
    """A connection that a fault can end: it is the ``link`` in the state of its requests."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["app_state"] = {**kwargs["app_state"], "link": self}
        super().__init__(**kwargs)
        self.logger = _LOGGER

    def abort(self) -> None:
        """Close the connection at once."""
        self.transport.abort()


class _Server(uvicorn.Server):
    """Tells when it listens, and when it ends."""

    def __init__(self, api: ApiApp) -> None:
        super().__init__(_config(api))
        self._api = api
        self.listening = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As the server's own."""
        await super().startup(sockets)
        self.listening.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """As the server's own, without waiting for what hangs on purpose."""
        self._api.closing.set()
        await super().shutdown(sockets)
        # What was accepted while it ended, or didn't end in time.
        while self.server_state.connections:
            for connection in list(self.server_state.connections):
                if isinstance(connection, _Protocol):
                    connection.abort()
            await asyncio.sleep(0)


class Emulator:
    """A running emulator. It listens from when it is made until ``close``, or the end of a ``with``.

    Its methods may be called from any thread.
    """

    def __init__(
        self,
        api: Api,
        facts: Facts,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        seed: Mapping[str, object] | None = None,
        options: Options | None = None,
        faults: Iterable[Fault] = (),
    ) -> None:
        """Listen on ``host`` and ``port`` (0 takes a free one), beginning with the state ``seed``.

        ``faults`` are in force from the start.

        Raises EmulatorError if the port can't be had or the seed is wrong.
        """
        self.api = api
        try:
            self._core = Core(api, facts, options or Options(), _json(seed or {}))
        except Refusal as refusal:
            raise EmulatorError(f"the seed is wrong: {refusal.message}") from None
        for fault in faults:
            self._core.faults.add(fault)
        listener = _listen(host, port)
        shown = f"[{host}]" if ":" in host else host
        self.base_url = f"http://{shown}:{listener.getsockname()[1]}"
        self._server = _Server(ApiApp(self._core))
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._server.serve([listener])),
            name="emulator",
            daemon=True,
        )
        self._thread.start()
        if not self._server.listening.wait(_START_SECONDS):
            raise EmulatorError("the emulator did not start")

    def close(self) -> None:
        """Stop listening and end what is under way, after a second at most."""
        self._server.should_exit = True
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def requests(self) -> list[Request]:
        """The last thousand requests, oldest first."""
        return list(self._core.log)

    def add(self, name: str, value: Mapping[str, object] | None = None) -> Object:
        """Put an object there that the API has no operation to create; answers it as the API would.

        ``name`` is its datatype or its service (``orders.items``). What ``value`` doesn't give is filled
        in; for an object below another one it gives the path of that as ``_parent``. Raises
        EmulatorError if it is wrong.
        """
        try:
            return self._core.add(name, _json(value or {}), self.base_url)
        except Refusal as refusal:
            raise EmulatorError(f"{name}: {refusal.message}") from None

    def event(self, name: str, secret: str, *, data: object = None) -> SignedEvent:
        """A webhook as the API would send it: ``headers`` and ``body``, for the test of a receiver.

        ``name`` is the type of the event, ``secret`` what it is signed with, and ``data`` what it is about:
        JSON, or None for something made up. Raises EmulatorError if it is wrong.
        """
        try:
            return self._core.event(name, secret, _json(data))
        except Refusal as refusal:
            raise EmulatorError(refusal.message) from None

    def fail(self, **fault: Unpack[FaultArguments]) -> None:
        """Let something go wrong from now on; the arguments are those of ``Fault``.

        ``fail(status=503, times=2)`` fails the next two requests. Raises FaultError if it makes no sense.
        """
        self._core.faults.add(from_json(fault))

    def heal(self) -> None:
        """End all faults."""
        self._core.faults.clear()

    def reset(self) -> None:
        """Back to the state of the start, without faults and with an empty log."""
        self._core.reset()

    def snapshot(self) -> Object:
        """All objects, as JSON."""
        return self._core.snapshot()

    def save(self, path: Path | str) -> None:
        """Write a snapshot to a file, which ``load`` and ``--seed`` read. Raises EmulatorError if it can't."""
        write_state(Path(path), self.snapshot())

    def load(self, path: Path | str) -> None:
        """Replace all objects by those in a file. Raises EmulatorError if it is wrong."""
        try:
            self._core.restore(read_state(Path(path)))
        except Refusal as refusal:
            raise EmulatorError(f"{path}: {refusal.message}") from None

    def restore(self, snapshot: Mapping[str, object]) -> None:
        """Replace all objects by those of a snapshot. Raises EmulatorError if it is wrong."""
        try:
            self._core.restore(_json(snapshot))
        except Refusal as refusal:
            raise EmulatorError(refusal.message) from None


def _json(value: object) -> JSONValue:
    """A copy of a value, which nobody else can change, as JSON has it."""
    try:
        return bodies.parse(bodies.written(value).encode())
    except (TypeError, ValueError, RecursionError) as error:
        raise EmulatorError(f"this is not JSON: {error}") from None
    except Refusal as refusal:
        raise EmulatorError(refusal.message) from None


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio switches Nagle's algorithm off, which delays answers by 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(_BACKLOG)
        return listener
    except socket.gaierror as error:
        reason = error.strerror
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        if error.errno == errno.EADDRINUSE:
            reason += " (port 0 is a free one)"
    except OverflowError as error:
        reason = str(error)
    listener.close()
    raise EmulatorError(f"can't listen on {host} port {port}: {reason}")


def _config(api: ApiApp) -> uvicorn.Config:
    return uvicorn.Config(
        application(api),
        http=_Protocol,
        ws="none",
        lifespan="off",
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_config=None,
        timeout_graceful_shutdown=_STOP_SECONDS,
        timeout_keep_alive=_IDLE_SECONDS,
    )
