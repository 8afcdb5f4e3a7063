"""Faults on request: what goes wrong, for which requests, and how often."""

from __future__ import annotations

import dataclasses
import random
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fnmatch import fnmatchcase
from typing import Literal, TypedDict, get_args

from copperplate.ir.model import JSONValue

Connection = Literal["drop", "hang", "lose", "truncate"]
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_PRINTABLE = re.compile(r"([!-~]([ -~]*[!-~])?)?")
_FRAMING = ("connection", "content-length", "transfer-encoding")


class FaultArguments(TypedDict, total=False):
    """What a fault may be made of; ``Fault`` tells what each means."""

    status: int
    connection: Connection
    latency: float
    rate: float
    times: int
    method: str
    path: str
    headers: dict[str, str]


class FaultError(ValueError):
    """A fault was described wrongly; the message says how."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """One thing that goes wrong.

    Of what happens, at least one is given; ``latency`` goes with each of the others.
    """

    status: int | None = None
    """Answer with this status and the API's form of error; the operation is not carried out."""
    connection: Connection | None = None
    """``drop`` closes the connection at once, ``hang`` never answers; neither carries the operation out.
    ``lose`` carries it out and closes without an answer, ``truncate`` after half of the answer."""
    latency: float = 0.0
    """Seconds to wait first."""
    rate: float = 1.0
    """The share of the matching requests that it happens to, 0 to 1, by chance."""
    times: int | None = None
    """How often it happens; None is for ever."""
    method: str | None = None
    """Only requests with this method."""
    path: str | None = None
    """Only requests for a path that this pattern matches, in which ``*`` stands for anything."""
    headers: dict[str, str] = field(default_factory=dict)
    """Sent with the answer of that ``status``, such as ``Retry-After``."""

    def __post_init__(self) -> None:
        if self.status is None and self.connection is None and self.latency <= 0:
            raise FaultError("a fault needs a status, a connection or a latency")
        if self.status is not None and not 200 <= self.status <= 599:
            raise FaultError("status must be from 200 to 599")
        if self.connection not in (None, *get_args(Connection)):
            known = ", ".join(get_args(Connection))
            raise FaultError(f"connection must be one of {known}")
        if self.status is not None and self.connection not in (None, "truncate"):
            raise FaultError(f"{self.connection} sends no answer, so it has no status")
        if not 0 <= self.rate <= 1:
            raise FaultError(f"rate must be from 0 to 1, not {self.rate}")
        if not 0 <= self.latency <= 3600:
            raise FaultError(f"latency must be from 0 to 3600 s, not {self.latency}")
        if self.times is not None and self.times < 1:
            raise FaultError("times must be at least 1")
        if self.headers and self.status is None:
            raise FaultError("headers go with a status only")
        for name, text in self.headers.items():
            _check_header(name, text)

    def concerns(self, method: str, path: str) -> bool:
        """Whether a request is one that this may happen to."""
        if self.method is not None and self.method.upper() != method:
            return False
        return self.path is None or fnmatchcase(path, self.path)

    def to_json(self) -> dict[str, JSONValue]:
        """The fault as ``from_json`` reads it, without what is as usual."""
        return {
            item.name: getattr(self, item.name)
            for item in dataclasses.fields(self)
            if getattr(self, item.name) not in (None, item.default, {})
        }


_NUMBERS = {"status": int, "times": int, "latency": float, "rate": float}


def from_json(given: Mapping[str, object]) -> Fault:
    """A fault from the JSON of the control API, or from Python's arguments; raises FaultError."""
    known = {item.name for item in dataclasses.fields(Fault)}
    for name in given:
        if name not in known:
            raise FaultError(
                f"unknown '{name}'; a fault has {', '.join(sorted(known))}"
            )
    values = {name: value for name, value in given.items() if value is not None}
    for name, value in values.items():
        if name in _NUMBERS:
            values[name] = _as_number(name, value)
        elif name == "headers":
            if not isinstance(value, Mapping):
                raise FaultError("headers must be an object")
            values[name] = dict(value)
        elif not isinstance(value, str):
            raise FaultError(f"{name} must be a string")
    return Fault(**values)  # type: ignore[arg-type]  # checked above, field by field


def _as_number(name: str, value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise FaultError(f"{name} must be a number")
    if _NUMBERS[name] is int:
        if not isinstance(value, int) and not float(value).is_integer():
            raise FaultError(f"{name} must be a whole number")
        return int(value)
    try:
        return float(value)
    except OverflowError:
        raise FaultError(f"{name} is too large") from None


def _check_header(name: object, text: object) -> None:
    """Refuse what can't be sent as a header, or would break the answer that it goes with."""
    if not (isinstance(name, str) and _TOKEN.fullmatch(name)):
        raise FaultError(f"{str(name)[:40]!r} is no name of a header")
    if name.lower() in _FRAMING:
        raise FaultError(f"the header {name} is the server's own")
    if not (isinstance(text, str) and _PRINTABLE.fullmatch(text)):
        raise FaultError(f"header '{name[:40]}' must be a line of ASCII text")


def from_text(text: str) -> Fault:
    """A fault from the command line, ``status=503,rate=0.1,path=/books*``; raises FaultError."""
    given: dict[str, object] = {}
    headers: dict[str, str] = {}
    for part in text.split(","):
        name, equals, value = part.strip().partition("=")
        if not equals and name in get_args(Connection):
            name, value = "connection", name
        elif not equals:
            raise FaultError(f"'{name}' should be name=value")
        if name in given:
            raise FaultError(f"{name} is given twice")
        if name == "headers":
            header, colon, content = value.partition(":")
            if not colon:
                raise FaultError(f"headers must be Name:value, not '{value}'")
            headers[header.strip()] = content.strip()
        else:
            given[name] = _number(name, value) if name in _NUMBERS else value
    return from_json(given | {"headers": headers})


def _number(name: str, text: str) -> int | float:
    try:
        return int(text) if _NUMBERS[name] is int else float(text)
    except ValueError:
        raise FaultError(f"{name} must be a number, not '{text}'") from None


class Faults:
    """The faults in force, for any thread. The first that concerns a request, and whose chance comes, happens to it."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, fault: Fault) -> None:
        """Put a fault in force, after those that are."""
        with self._lock:
            self._faults.append(dataclasses.replace(fault))

    def clear(self) -> None:
        """End all faults."""
        with self._lock:
            self._faults.clear()

    def all(self) -> list[Fault]:
        """The faults in force; ``times`` is how often each will still happen."""
        with self._lock:
            return [dataclasses.replace(fault) for fault in self._faults]

    def next(self, method: str, path: str) -> Fault | None:
        """The fault that happens to a request, if one does; counts it."""
        with self._lock:
            for fault in self._faults:
                if fault.concerns(method, path) and random.random() < fault.rate:
                    self._count(fault)
                    return dataclasses.replace(fault, times=None)
        return None

    def _count(self, fault: Fault) -> None:
        if fault.times is not None:
            fault.times -= 1
        if fault.times == 0:
            self._faults = [each for each in self._faults if each is not fault]
