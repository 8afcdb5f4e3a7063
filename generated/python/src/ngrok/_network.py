# Copied by Copperplate, the same for every API.
"""Connections of TCP, made in a given time."""

from __future__ import annotations

import os
import selectors
import socket
import time
from _thread import allocate_lock, start_new_thread
from collections.abc import Callable
from typing import Any, TypeAlias

_PAUSE = 0.25
"""The seconds after which the next address is tried while the one before has not answered, and after
which it is looked whether the connection is still wanted."""

Address: TypeAlias = "tuple[int, int, int, str, Any]"
"""As ``socket.getaddrinfo`` has it."""


def look_up(
    host: str, port: int, deadline: float, check: Callable[[], object]
) -> list[Address]:
    """The addresses of a host.

    Nothing interrupts the system's resolver, which may take half a minute. So it is asked in a thread
    of its own, which is left to itself when the time is up.

    Args:
        host: a name or an IP address.
        port: the TCP port.
        deadline: when they must be there, by the monotonic clock.
        check: called now and then; what it raises ends the look-up.

    Raises:
        TimeoutError: they aren't there in time.
        OSError: there is no such host.
    """
    found: list[list[Address] | Exception] = []
    done = allocate_lock()
    done.acquire()

    def ask() -> None:
        try:
            # As bytes, for which Python doesn't load its tables of Unicode names.
            name = host.encode("ascii")
            found.append(list(socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)))
        except Exception as error:
            found.append(error)
        finally:
            done.release()

    start_new_thread(ask, ())
    while not done.acquire(timeout=min(_left(deadline), _PAUSE)):
        check()
    (outcome,) = found
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def connect(
    addresses: list[Address], deadline: float, check: Callable[[], object]
) -> socket.socket:
    """A connection to the first of some addresses that answers.

    Args:
        addresses: those of one host.
        deadline: when it must be there, by the monotonic clock.
        check: called now and then; what it raises ends the attempts.

    Raises:
        TimeoutError: nobody has answered in time.
        OSError: no address takes connections.
    """
    with selectors.DefaultSelector() as begun:
        try:
            connection = _first(list(addresses), begun, deadline, check)
        finally:
            for key in list(begun.get_map().values()):
                _close(key.fileobj)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def _first(
    addresses: list[Address],
    begun: selectors.BaseSelector,
    deadline: float,
    check: Callable[[], object],
) -> socket.socket:
    """The connection that is made first, of attempts that begin one after the other."""
    error: OSError = OSError("the host has no address")
    while addresses or begun.get_map():
        check()
        if addresses:
            error = _begin(addresses.pop(0), begun) or error
        left = _left(deadline)
        if not begun.get_map():
            continue
        for key, _ in begun.select(min(left, _PAUSE)):
            begun.unregister(key.fileobj)
            assert isinstance(key.fileobj, socket.socket)
            code = key.fileobj.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code == 0:
                return key.fileobj
            key.fileobj.close()
            error = OSError(code, os.strerror(code))
    raise error


def _begin(address: Address, begun: selectors.BaseSelector) -> OSError | None:
    """Begin to connect to an address; the error if that is impossible at once."""
    family, kind, protocol, _, where = address
    try:
        connection = socket.socket(family, kind, protocol)
    except OSError as error:
        return error
    connection.setblocking(False)
    try:
        connection.connect(where)
    except BlockingIOError:
        pass
    except OSError as error:
        connection.close()
        return error
    begun.register(connection, selectors.EVENT_WRITE)
    return None


def _left(deadline: float) -> float:
    """The seconds until a deadline. TimeoutError if there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("timed out")
    return left


def _close(connection: object) -> None:
    if isinstance(connection, socket.socket):
        connection.close()
