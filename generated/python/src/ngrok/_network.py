# Copied by Copperplate, the same for every API.
"""Connections of TCP, made in a given time.

Only the look-up of a name can't be bounded: the system's resolver takes as long as it is configured to.
"""

from __future__ import annotations

import os
import selectors
import socket
import time
from typing import Any, TypeAlias

_HEAD_START = 0.25
"""The seconds after which the next address is tried while the one before has not answered."""

_Address: TypeAlias = "tuple[int, int, int, str, Any]"


def connect(host: str, port: int, deadline: float) -> socket.socket:
    """A connection to the first address of a host that answers.

    Args:
        host: a name or an IP address.
        port: the TCP port.
        deadline: when it must be there, by the monotonic clock.

    Raises:
        TimeoutError: nobody has answered in time.
        OSError: there is no such host, or no address takes connections.
    """
    addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    with selectors.DefaultSelector() as begun:
        try:
            connection = _first(list(addresses), begun, deadline)
        finally:
            for key in list(begun.get_map().values()):
                _close(key.fileobj)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def _first(
    addresses: list[_Address], begun: selectors.BaseSelector, deadline: float
) -> socket.socket:
    """The connection that is made first, of attempts that begin one after the other."""
    error: OSError = OSError("the host has no address")
    while addresses or begun.get_map():
        if addresses:
            error = _begin(addresses.pop(0), begun) or error
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        if not begun.get_map():
            continue
        for key, _ in begun.select(min(left, _HEAD_START) if addresses else left):
            begun.unregister(key.fileobj)
            assert isinstance(key.fileobj, socket.socket)
            code = key.fileobj.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code == 0:
                return key.fileobj
            key.fileobj.close()
            error = OSError(code, os.strerror(code))
    raise error


def _begin(address: _Address, begun: selectors.BaseSelector) -> OSError | None:
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


def _close(connection: object) -> None:
    if isinstance(connection, socket.socket):
        connection.close()
