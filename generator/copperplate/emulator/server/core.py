"""One emulated API: its state, rules, faults and log, apart from any server."""

from __future__ import annotations

import math
import re
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from copperplate.emulator.server.faults import Faults
from copperplate.emulator.server.gate import Gate
from copperplate.emulator.world import snapshots
from copperplate.emulator.world.events import SignedEvent, signed_event
from copperplate.emulator.world.invocations import Invocation, Result
from copperplate.emulator.world.kinds import Kinds
from copperplate.emulator.world.objects import identifier, now
from copperplate.emulator.world.operations import Operations
from copperplate.emulator.world.refusals import Refusal
from copperplate.emulator.world.representation import Rendering, answered_object
from copperplate.emulator.world.routing import Match, Router
from copperplate.emulator.world.state import Object, State
from copperplate.ir.facts import Facts
from copperplate.ir.model import Api, JSONValue, Operation

_HOST = re.compile(
    r"(\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9._~-]{1,255})(:[0-9]{1,5})?", re.ASCII
)
_LOGGED_REQUESTS = 1000
_LONGEST_KEY = 255  # characters of an idempotency key
_REMEMBERED = 10_000
"""The most requests with an idempotency key whose answers are kept."""
LOGGED_BYTES = 64 * 1024
"""The most of a body that the log keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How strict an emulator is."""

    api_keys: tuple[str, ...] = ()
    """What is accepted: keys, ``user:password``, ``id:secret``. Nothing given: everything that isn't empty."""
    read_only_keys: tuple[str, ...] = ()
    """Keys that may only read: anything else is answered with 403."""
    rate_limit: bool = False
    """Whether the rate limit that the schema documents is kept."""
    max_body: int = 1024 * 1024
    """The longest body of a request, in bytes."""


@dataclass(slots=True, kw_only=True)
class Request:
    """One request in the log."""

    method: str
    path: str
    """As it was sent, percent-encoded, without the query."""
    query: str
    headers: dict[str, str]
    """Names in small letters; the key is masked."""
    body: str
    """The beginning of it, 64 KiB at most."""
    operation: str | None = None
    """The service and the operation, ``books.create``; None if there is none there."""
    operation_id: str
    status: int | None = None
    """None if there was no answer."""
    fault: Object = field(default_factory=dict)
    """The fault that happened to it; empty if none did."""
    seconds: float = 0.0
    """From the request's arrival to the answer, latency included."""


class Core:
    """An emulated API. All methods may be called from any thread."""

    def __init__(
        self, api: Api, facts: Facts, options: Options, seed: JSONValue
    ) -> None:
        """``seed`` is a state to begin with, as in ``snapshots``; Refusal tells what is wrong with it."""
        self.api = api
        self.options = options
        self.kinds = Kinds(api, facts)
        self.router = Router(self.kinds)
        self.faults = Faults()
        keys = (*options.api_keys, *options.read_only_keys)
        self.gate = Gate(api, keys if options.api_keys else ())
        self.log: deque[Request] = deque(maxlen=_LOGGED_REQUESTS)
        self.lock = threading.RLock()
        self.operations = Operations(State(self.kinds))
        self._recent: dict[str, deque[float]] = {}
        self._once: dict[tuple[str, str], tuple[object, Result]] = {}
        self.restore(seed)
        self._start = self.snapshot()

    @property
    def state(self) -> State:
        """What there is."""
        return self.operations.state

    def reset(self) -> None:
        """Back to the beginning: the state of the start, no faults, an empty log."""
        with self.lock:
            self.faults.clear()
            self.log.clear()
            self._recent.clear()
            self.gate.revoke()
            self.restore(self._start)

    def snapshot(self) -> Object:
        """All objects, in the form of ``snapshots``."""
        with self.lock:
            return snapshots.take(self.state)

    def restore(self, given: JSONValue) -> None:
        """Replace all objects by those of a snapshot; Refusal if it is wrong, and nothing has changed."""
        with self.lock:
            operations = Operations(State(self.kinds))
            snapshots.put(operations.objects, given)
            self.operations = operations
            self._once.clear()

    def add(self, name: str, given: JSONValue, base: str) -> Object:
        """Put one object there, of the service or datatype ``name``; answers it as the API would.

        Refusal tells what is wrong with it.
        """
        with self.lock:
            kind = snapshots.find_kind(self.kinds, name)
            item = snapshots.add(self.operations.objects, kind, given)
            value = Rendering(self.state, base).item(item)
            return answered_object(self.kinds, item.kind.datatype.name, value, now())

    def event(self, name: str, secret: str, data: JSONValue) -> SignedEvent:
        """A webhook as the API would send it, about something made up if ``data`` is None.

        Refusal tells what is wrong with the name or the secret.
        """
        with self.lock:
            return signed_event(self.kinds, name, secret, data)

    def admit(
        self,
        operation: Operation | None,
        headers: Mapping[str, str],
        query: Mapping[str, list[str]],
        method: str,
    ) -> str:
        """Whose a request is, as it shows it; raise Refusal unless the key and the fixed headers are right and the rate is kept.

        ``operation`` is what is asked for; None if there is none.
        """
        wanted = operation.authentication if operation is not None else None
        with self.lock:
            visitor = self.gate.visitor(wanted, headers, query)
        for header in self.api.headers:
            value = headers.get(header.name)
            if value is None:
                message = f"the header {header.name} is missing"
                raise Refusal(400, message, code=header.missing_code)
            if value.strip() != header.value:
                message = f"the header {header.name} must be {header.value}"
                raise Refusal(400, message, code=header.invalid_code)
        self._count(visitor)
        if visitor in self.options.read_only_keys and method not in ("GET", "HEAD"):
            raise Refusal(403, "this key may only read")
        return visitor

    def _count(self, key: str) -> None:
        """Count a request; Refusal 429 if the key has had as many as the rate limit allows."""
        limit = self.api.rate_limit
        if limit is None or not self.options.rate_limit:
            return
        now = time.monotonic()
        with self.lock:
            recent = self._recent.setdefault(key, deque())
            while recent and recent[0] <= now - limit.seconds:
                recent.popleft()
            if len(recent) >= limit.requests:
                wait = math.ceil(recent[0] + limit.seconds - now)
                message = f"more than {limit.requests} requests in {limit.seconds} s"
                headers = {"Retry-After": str(wait)}
                raise Refusal(429, message, code=limit.code, headers=headers)
            recent.append(now)

    def call(
        self,
        match: Match,
        query: Mapping[str, list[str]],
        headers: Mapping[str, str],
        body: JSONValue,
        base: str,
    ) -> Result:
        """Carry out an operation; Refusal if it can't be done."""
        invocation = Invocation(
            match.kind, match.operation, match.keys, query, headers, body, base
        )
        with self.lock:
            return self.operations.carry_out(invocation)

    def call_once(
        self,
        visitor: str,
        headers: Mapping[str, str],
        asked: object,
        carry_out: Callable[[], Result],
    ) -> Result:
        """Carry out a request, or answer as before if it has an idempotency key that is known.

        ``visitor`` is whose the request is, ``asked`` all that the request says. Refusal: the key was that of another request, or the request
        can't be carried out, which isn't remembered.
        """
        header = self.api.idempotency and self.api.idempotency.header
        key = headers.get(header) if header else None
        if key is None:
            return carry_out()
        if not 0 < len(key.strip()) <= _LONGEST_KEY:
            raise Refusal(400, f"{header}: expected 1 to {_LONGEST_KEY} characters")
        whose = (visitor, key.strip())
        with self.lock:
            if whose in self._once:
                first, result = self._once[whose]
                if first != asked:
                    raise Refusal(422, f"{header}: the key is that of another request")
                return result
            result = carry_out()
            self._once[whose] = (asked, result)
            if len(self._once) > _REMEMBERED:
                del self._once[next(iter(self._once))]
            return result

    def operation_id(self) -> str:
        """A new identifier of a call."""
        return identifier(self.api, self.api.errors.operation_id_prefix)


def base_url(scheme: str, host: str | None, server: str) -> str:
    """The base URL as the client sees it: the host that it named, or ``server`` if that isn't one."""
    if host is None or not _HOST.fullmatch(host):
        return server
    return f"{scheme}://{host}"
